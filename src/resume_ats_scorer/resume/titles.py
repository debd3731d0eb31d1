"""The job title on the lines that head a position, found so that no other words there decide which it is.

A head is cut wherever its layout divides it; a title is what of one piece is in closed lists of words and holds a word that names a
role. What else stands in a head, employers and places above all, is never looked at.
"""

import re

from resume_ats_scorer.lexicon.titles import levels
from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import Line, value
from resume_ats_scorer.resume.dates import find_spans
from resume_ats_scorer.resume.labels import key_of
from resume_ats_scorer.resume.placeholders import is_placeholder, masks_in
from resume_ats_scorer.resume.title_words import (
    LINKS,
    SURNAMES,
    doubtful,
    fields,
    is_grade,
    masculine,
    names_role,
    of_fields,
    pairs,
    parts,
    works,
)
from resume_ats_scorer.resume.words import AT, MARKS, SLIPS, is_state, plain, word_list, words_of

_CUT = re.compile(
    rf"[,;:{MARKS}·‧⋅()\[\]\t]|\s[–—―/~-]+\s|\s--?(?=[A-Z])|(?<=\w)\s?[–—](?=\s?[A-Z])|{SLIPS}|\s\s+|\s&\s?(?=$)"
    rf"|\bas\s(?:an?\s|the\s|(?=[A-Z]))|\s(?:{AT}|te)\s|\s?@\s?|\s(?:with|from|since|during)\s"
)
_LABELS = re.compile(r"\s*[:–-]")
_WORD = re.compile(r"\b(?i:co-op)\b|\b[^\W\d_]&[^\W\d_]\b|[^\W_]+(?:['’.][^\W_]+)*")
"""A word; "A&W" is one, whose letters are no grades."""
NEXT_SENTENCE = re.compile(r"\b(?!(?i:\w|inc|ltd|llc|plc|corp|co|jr|sr|dr|st)\b)\w+ *\. [A-Z][a-z]+ [a-z]")
"""Where a sentence ends within a line and another begins: not behind an initial or the legal form of a firm."""
_TOWN = re.compile(r"\s*,\s*[A-Z]{2}\b")
"""What stands behind a town: "Baker, LA"."""
_RUNNING = 5
"""Words in small letters from which a capitalised role behind them stands in a sentence: "for the project of Physician Grading"."""
_BEFORE = 1_000
"""Characters before a title in which such words are counted."""
_AT = re.compile(rf"(?:\s(?:{AT}|with)\s|@\s?)$")
"""What stands before a firm, and never before a title."""
_BEHIND = 10
"""Characters in which it does."""
_ARTICLES = frozenset({"the", "la", "le", "el", "il"})
"""What names begin with, and no field of a title."""
_JOINING = frozenset({"&", "/", "+", "and", "und", "et", "y", "e"})
_BODIES = frozenset({"department", "division", "operations", "services", "team", "unit"})
"""What may stand behind the field of a title, and is no name by itself."""
_SENIOR = levels()["senior"]
_JOINT = re.compile(r"\s*[,–—/(-]\s*")
KNOWN, UNSURE, COMPOUND, CLEAR = 0, 1, 2, 3
"""How sure a title is: a kind of work; a role among other words; one that may be a surname, by its field; one that ends a piece."""


@value
class Title:
    """A job title in a text."""

    start: int
    """Index of its first character."""
    end: int
    """Index after its last character."""
    grade: int
    """`KNOWN`, `UNSURE`, `COMPOUND` or `CLEAR`."""
    piece: int
    """Number of the piece that holds it."""


def may_be_title(text: str) -> bool:
    """Tell whether *text* holds nothing but words that titles and fields of work are made of."""
    words = [plain(match[0]) for match in _WORD.finditer(text)]
    return all(len(word) > 1 and word in parts() and word not in SURNAMES for word in words)


def title_in(text: str) -> Title | None:
    """Return the title in *text*, of several equally clear ones the first, or None."""
    return max(titles_in(text), key=lambda title: (title.grade, -title.start), default=None)


def titles_in(text: str) -> tuple[Title, ...]:
    """Return the titles in *text* that hold a role, at most one in each piece that punctuation, gaps and dates divide it into."""
    return tuple(title for title in _named_in(text, ()) if title.grade > KNOWN)


def every_title_on(line: Line) -> tuple[Title, ...]:
    """Return what `titles_on` does, and kinds of work besides."""
    return _named_in(line.text, gaps_of(line))


@memo
def runs_in(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """Return where each title in a piece of *text* begins and ends by the words that known titles have in a row, and how many.

    Nothing that stands between two of them changes either.
    """
    found = _Words(text, start, end)
    runs: list[tuple[int, int]] = []
    for role in found.roles:
        first = role
        while first and (found.words[first - 1], found.words[first]) in pairs():
            first -= 1
        while first and found.words[first - 1] in levels() and not (runs and runs[-1][1] == first - 1):
            first -= 1
        if runs and found.goes_on(text, runs[-1][1], first, role):
            runs[-1] = (runs[-1][0], role)
        else:
            runs.append((first, role))
    return [(found.places[first][0], found.places[last][1], last - first + 1) for first, last in runs]


def is_title(text: str) -> bool:
    """Tell whether all of *text* is one title."""
    return any((one.start, one.end) == (0, len(text)) for one in titles_in(text))


def titles_on(line: Line) -> tuple[Title, ...]:
    """Return what `titles_in` does for the text of *line*, which its gaps divide as well."""
    return tuple(title for title in _named_in(line.text, gaps_of(line)) if title.grade > KNOWN)


@memo
def _named_in(text: str, gaps: tuple[int, ...]) -> tuple[Title, ...]:
    found: list[Title] = []
    pieces = (*_pieces(text, gaps), (len(text), len(text)))
    owned = at = False
    before = 0
    for number, (start, end) in enumerate(pieces[:-1]):
        at = _AT.search(text, max(start - _BEHIND, 0), start) is not None or (
            at and text[before:start].strip() == "," and bool(found)
        )
        before = end
        title = None if owned or at or _is_state(text, start, end) else _title(text, start, end, number)
        labelled = key_of(text[start:end]) in words_of("employer_label") and not is_placeholder(text[start:end])
        owned = labelled and _LABELS.match(text, end) is not None
        if title is not None and _is_state(text, *pieces[number + 1]):
            found.append(Title(title.start, title.end, min(title.grade, UNSURE), number))
        elif title is not None:
            found.append(_with_field(text, title, end, pieces[number + 1]))
    return tuple(found)


def _is_state(text: str, start: int, end: int) -> bool:
    """Tell whether the piece can only be what stands behind a town: "MD" in "Laurel, MD" is no doctor."""
    said = text[start:end].strip()
    return len(said) == 2 and is_state(said) and text[:start].rstrip().endswith(",")


def _with_field(text: str, title: Title, end: int, after: tuple[int, int]) -> Title:
    """Return *title* with the field of work that stands in the next piece, as in "Director, Information Technology"."""
    words = word_list(text[slice(*after)].replace("-", " "))
    joined = title.grade == CLEAR and _JOINT.fullmatch(text, end, after[0]) is not None
    if not (joined and words and all(word in fields() or word in LINKS for word in words)):
        return title
    return Title(title.start, after[1] - (len(text[slice(*after)]) - len(text[slice(*after)].rstrip())), title.grade, title.piece)


def gaps_of(line: Line) -> tuple[int, ...]:
    """Return where in the text of *line* what stands behind a gap begins."""
    found: list[int] = []
    at = 0
    for segment in line.segments:
        at = max(line.text.find(segment, at), at)
        found.append(at)
        at += len(segment)
    return tuple(found[1:])


def pieces_on(line: Line) -> tuple[tuple[int, int], ...]:
    """Return what `pieces_of` does for the text of *line*, which its gaps divide as well."""
    return _pieces(line.text, gaps_of(line))


def pieces_of(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the pieces of *text* that hold letters begin and end; marks and dates divide them."""
    return _pieces(text, ())


@memo
def _pieces(text: str, gaps: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    at = 0
    marks = (match.span() for match in _CUT.finditer(text))
    dates = ((span.begin, span.stop) for span in find_spans(text))
    edges = (edge for mask in masks_in(text) for edge in mask)
    cuts = sorted([*dates, *marks, *((edge, edge) for edge in (*gaps, *edges))])
    for start, end in (*cuts, (len(text), len(text))):
        if start > at and any(map(str.isalpha, text[at:start])):
            found.append((at, start))
        at = max(at, end)
    return tuple(found)


class _Words:
    """The words of one piece, and which of them name a role."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.places = [match.span() for match in _WORD.finditer(text, start, end)]
        shouted = text[start:end].isupper()
        self.words = [_word(text[a:b], shouted=shouted) for a, b in self.places]
        while self.words and is_grade(text, *self.places[len(self.words) - 1]):
            self.words.pop()
        if self.words and self.words[-1] in SURNAMES and _TOWN.match(text, end):
            self.words.pop()
            self.places.pop()
        if self.words and _is_state(text, *self.places[0]):
            self.words[:1] = [""]
        self.said = [text[a:b] for a, b in self.places]
        self.small = [text[a:b].islower() for a, b in self.places]
        self.running = sum(map(str.islower, text[max(start - _BEFORE, 0) : start].split()))
        size = range(len(self.words))
        self.fresh = {i for i in size if i == 0 or "/" in text[self.places[i - 1][1] : self.places[i][0]]}
        self.roles = [i for i in size if self._names_role(i)]
        served = next((i for i in self.roles if "for" in self.words[self.roles[0] : i]), len(self.words))
        self.roles = [i for i in self.roles if i < served]

    def _names_role(self, index: int) -> bool:
        """Tell whether a word names a role; one that may be a name does only below its field, or alone."""
        word = self.words[index]
        if not self.small[index] and (self.running + sum(self.small[:index]) >= _RUNNING or self._has_article(index)):
            return False
        if names_role(word):
            return True
        if word not in doubtful():
            return False
        ends, fresh = self.ends(index), index in self.fresh
        if word not in SURNAMES:
            return ends or (not fresh and self.begin(index) in self.fresh)
        if fresh:
            return ends
        of = self.words[index - 1]
        field = ends and self.is_part(index - 1) and (not names_role(of) or levels().get(of, _SENIOR) < _SENIOR)
        return field or tuple(self.words[index - 1 : index + 1]) in pairs()

    def _has_article(self, index: int) -> bool:
        """Tell whether an article that no link stands before leads a word: "la Caixa", "The Cook Shop", not "LA"."""
        before = self.said[index - 1] if index else ""
        return before.lower() in _ARTICLES and not before.isupper() and (index < 2 or self.words[index - 2] not in LINKS)

    def is_part(self, index: int) -> bool:
        """Tell whether a word may be part of a title."""
        word = self.words[index]
        if self._has_article(index):
            return False
        return word in parts() or tuple(self.words[index : index + 2]) in pairs()

    def begin(self, index: int) -> int:
        """Return the index of the first of the words that can only be parts of the title of the role at *index*.

        What is in small letters before a role that is not may be a name: "ing bank Registered Nurse".
        """
        while index and self.is_part(before := index - 1 - self._joins(index - 1)) and self.small[before] <= self.small[index]:
            index = before
        return index

    def _joins(self, index: int) -> bool:
        """Tell whether a word joins two others, as in "Planning and Analysis Manager"."""
        return index > 0 and self.words[index] in LINKS

    def ends(self, index: int) -> bool:
        """Tell whether what follows the role at *index* can only be its field, as in "of Nursing" and "Manager Finance"."""
        after = self.words[self.with_field(index) + 1 :]
        if after[:1] == ["for"]:  # as often before a firm
            return fields().issuperset(after[1:])
        return all(word in fields() for word in after) or (
            after[0] in LINKS - _ARTICLES and all(word in LINKS or (word in parts() and word not in SURNAMES) for word in after)
        )

    def with_field(self, index: int) -> int:
        """Return the index of the field that known titles have behind the role at *index* ("Director of Finance"), or *index*."""
        if tuple(self.words[index : index + 3]) not in of_fields():
            return index
        last = index + 2
        while tuple(self.words[last : last + 2]) in pairs() or _BODIES.issuperset(self.words[last + 1 : last + 2] or ("",)):
            last += 1
        return last

    def goes_on(self, text: str, last: int, first: int, role: int) -> bool:
        """Tell whether the title that ends at *last* goes on to a *role*, whose own words begin at *first*.

        It does with "and" or the like, and where a level begins it or is what it ends with: "Operator Intern".
        """
        begun = levels().get(self.words[last], _SENIOR) < _SENIOR and all(map(self.is_part, range(last + 1, first)))
        if first <= last or begun or (role == last + 1 and levels().get(self.words[role], _SENIOR) < _SENIOR):
            return True
        end = self.places[last][1]
        return self.said[last + 1] in _JOINING or text[end : self.places[last + 1][0]].strip() in _JOINING

    def last(self) -> int:
        """Return the index of the last word of the title that the words begin with, and that something else goes on from."""
        last = self.roles[0]
        for role in self.roles[1:]:
            if self.words[role] in SURNAMES or tuple(self.words[role - 1 : role + 1]) not in pairs():
                break
            last = role
        return last


def _word(text: str, *, shouted: bool) -> str:
    """Return *text* as it is compared; a link in capitals is none ("E*TRADE"), unless all are in capitals."""
    word = text.lower() if text.lower() in LINKS else masculine(plain(text))
    return "" if word in LINKS and not text.islower() and (not shouted or len(text) < 2) else word


def _title(text: str, start: int, end: int, number: int) -> Title | None:
    found = _Words(text, start, end)
    if not found.roles:
        return _known(text, start, end, number)
    first, last = found.roles[0], found.roles[-1]
    ends = found.ends(last)
    if not ends:
        first = found.last()
        last = found.with_field(first)
    grade = (CLEAR if names_role(found.words[last]) else COMPOUND if last not in found.fresh else UNSURE) if ends else UNSURE
    stop = found.places[-1][1] if ends else found.places[last][1]
    return Title(found.places[found.begin(first)][0], stop, grade, number)


def _known(text: str, start: int, end: int, number: int) -> Title | None:
    """Return the piece where it is the name of a kind of work, such as "Data Entry"."""
    inner = text[start:end]
    if tuple(word_list(inner)) not in works() or key_of(inner) in words_of("own_account"):
        return None
    return Title(start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip()), KNOWN, number)
