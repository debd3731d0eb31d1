"""The person's name and professional title, by where and how they stand; no list of names is used."""

import re
from collections.abc import Sequence

from resume_ats_scorer.model import Fact, Line, Region, SectionKind
from resume_ats_scorer.resume.degrees import names_school
from resume_ats_scorer.resume.likeness import employer_of, names_town, place_of, title_of
from resume_ats_scorer.resume.parts import trimmed
from resume_ats_scorer.resume.placeholders import is_placeholder
from resume_ats_scorer.resume.typography import SAME_SIZE, outstanding_size
from resume_ats_scorer.resume.words import MARKS, heading_key, headings, plain, words_of
from resume_ats_scorer.text import UNSPACED

DIVIDER = re.compile(rf"\s*[{MARKS};]\s*|\s+[·*–—-]\s+|\s*\t\s*")
"""What parts the contact data on a line."""
_HONORIFIC = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|prof|herr|frau|m|mme|mlle|sr|sra|dott|dott\.ssa|ing|ir|drs|dr\.-ing|dipl\.-\w+|mag|rer|nat|phil|med|iur|jur|pol|oec|techn|habil|c\.p|lic|arq|mtro|mtra|dra|engr|eng)\.\s+)+|"
    r"^(?:mr|mrs|ms|dr|herr|frau)\s+",
    re.IGNORECASE,
)
_WHOLE = (
    r"(?:full )?name|candidate(?: name)?|applicant(?: name)?|"
    r"nom(?: et prénom)?|nombre(?: y apellidos)?|nome(?: e cognome| completo)?|naam|vor- und nachname|name, vorname|"
    r"фио|imię i nazwisko|adı? soyadı?"
)
_LABELS = re.compile(
    rf"^(?:氏名|姓名)\s*:\s*|^(?:(?:first |sur)?name(?:\(s\))?\s*/\s*(?:first |sur)?name(?:\(s\))?|first name|{_WHOLE}|resume of|"
    r"resume|(?:curriculum vitae|cv|lebenslauf)(?: (?:of|di|de|von|van))?)\s*[:–—-]?\s+",
    re.IGNORECASE,
)
_NAME_LABEL = re.compile(rf"(?:{_WHOLE})\s*:?", re.IGNORECASE)
_FIRST = re.compile(
    r"(?:(?:first |given |fore|other )?names?|vornamen?|prénoms?|nombres?|nome|voorna(?:am|men))\s*:\s*(?P<name>\S.*)",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"(?:(?:sur|last |family )name|nachname|familienname|nom(?: de famille)?|apellidos?|cognome|sobrenome|apelidos?|achternaam)"
    r"\s*:\s*(?P<name>\S.*)",
    re.IGNORECASE,
)
"""Labels of a form that has the two parts of a name apart."""
_CREDENTIALS = re.compile(
    r"(?:\s*,\s*|\s+)(?:ph\.?d\.?|m\.?d\.?|mba|m\.?sc\.?|b\.?sc\.?|rn|bsn|msn|cpa|cfa|pmp|esq\.?|jd|pe|p\.?eng\.?|dds|lpn|"
    r"phr|sphr|shrm-\w+|cissp|csm|jr\.?|sr\.?|i{2,3}|m\.a\.?|b\.a\.?|ccna|acca|fcca|aca|fca|acma|cgma|fcma|mcipd|fcipd|mrics|"
    r"frics|ceng|miet|rgn|ccrn|aprn|fnp|lcsw|lmsw|cfp|mbbs|mbchb|pharmd|edd|[fm]rc[a-z]{1,4}|fia|ffa|frsa|he/him|she/her|they/them)(?=$|[\s,])",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?<=[\w,.]\s)(\S+),\s*(?:[A-Z][a-z]?\.?){2,6}(?:-[A-Z]+)?$|(?<=[a-z.])()(?:,\s*|\s+)(?:MA|MS|BA|BS)$")
"""Letters of a degree behind a name: any behind a comma, "MA" behind small letters as well ("JACK MA" is a name)."""
_LABEL_AFTER = re.compile(r"\s+(?:resume|résumé|cv|curriculum vitae|lebenslauf)$", re.IGNORECASE)
_BEFORE_CONTACT = re.compile(r"\s+(?=\S+@|\(?\+?\d(?:\D{0,3}\d){6})")
"""What divides a name from an address or a number behind it."""
_HOUSE = re.compile(r"^\d{1,4}[a-z]?\s+\w|^[^\W\d][^,]*\s\d{1,4}\s?[a-z]?(?:,|$)")
"""An address, which begins with a street and the number of a house."""
_IN_BRACKETS = re.compile(r"\s*\((?:[A-Z][A-Za-z.]{1,5}(?:,\s?|\s)?){1,4}\)$")
"""Letters of degrees and licences."""
_PRONOUNS = re.compile(r"\s*[(\[](?:he|she|they|er|sie|il|elle)\b.*?[)\]]", re.IGNORECASE)
_NO_NAME = re.compile(r"[\d@/\\:]")
_SON_OF = re.compile(r"\b(?:[sd]/o|a/[lp])\b", re.IGNORECASE)
"""What stands before the name of a father in Singapore and Malaysia."""
_FEW_LETTERS = 3
_MOST_TOKENS = 6
_MOST_PARTS = 3
"""Words of a line that goes on with the name above it."""
_LIKE = 0.7
"""Likeness to an e-mail address from which on a name may stand anywhere."""
_TOKEN = re.compile(
    r"^(?:[A-ZÀ-ÞĀ-Ž][^\W\d_]*\.?|[^\W\d_a-z][^\W\d_]*|[A-Z]\.(?:[A-Z]\.)*|(?:[^\W\d_]+['’-])+[^\W\d_]+|\"[^\W\d_]+\"|"
    r"\([^\W\d_]+\))$"
)


def find_name(lines: Sequence[Line], near: Sequence[Line], emails: Sequence[Fact]) -> Fact | None:
    """Return the person's name, or None. Size, place and likeness to an e-mail address decide.

    It is looked for in the contact lines, *near*, and in the largest lines of the first page; where none is there, in all lines
    of that page that are like an e-mail address.
    """
    apart = next(filter(None, map(_apart, near, near[1:])), None)
    if apart is not None:
        return apart
    numbers = {line.number for line in near}
    largest = outstanding_size(lines)
    first = [i for i, line in enumerate(lines) if line.page == 1]
    likely = [i for i in first if lines[i].number in numbers or (largest and (lines[i].font_size or 0.0) >= largest - SAME_SIZE)]
    found = _best(lines, likely, emails, largest)
    if found is None and emails:
        found = _best(lines, [i for i in first if _is_like(lines[i].text.split(), emails)], emails, largest)
    return found


def _apart(line: Line, below: Line) -> Fact | None:
    """Return the name whose two parts stand on *line* and *below* behind labels of their own: "Surname: Roe", "Name: Jane"."""
    first, last = (
        (_FIRST.fullmatch(line.text), _LAST.fullmatch(below.text)),
        (_FIRST.fullmatch(below.text), _LAST.fullmatch(line.text)),
    )
    given, family = first if all(first) else last
    if given is None or family is None:
        return None
    name = f"{given['name']} {family['name']}"
    parts = name.split()
    return (
        Fact(name, given["name"], (line if all(first) else below).number, 0.97)
        if len(parts) <= _MOST_TOKENS and all(map(_is_token, parts))
        else None
    )


def _is_like(tokens: Sequence[str], emails: Sequence[Fact]) -> bool:
    return len(tokens) <= _MOST_TOKENS and _likeness(tokens, _locals(emails)) >= _LIKE


def _best(lines: Sequence[Line], among: Sequence[int], emails: Sequence[Fact], largest: float) -> Fact | None:
    best: tuple[float, Fact] | None = None
    locals_ = _locals(emails)
    for index in among:
        labelled = 0.4 if index and _NAME_LABEL.fullmatch(lines[index - 1].text) else 0.0
        titled = 0.15 if index + 1 < len(lines) and title_of(lines[index + 1].text) >= 0.9 else 0.0
        for piece_number, piece in enumerate(_pieces(lines[index])):
            shown = _despaced(piece, emails)
            score = _score(shown, locals_, first=index == 0)
            if score is None:
                continue
            score += labelled + titled + _place_score(lines[index], index, piece_number, largest)
            if best is None or score > best[0] + 1e-9:
                best = (score, _fact(lines, index, piece, shown, score, largest, locals_))
    return best[1] if best is not None and best[0] >= 0.5 else None


def _locals(emails: Sequence[Fact]) -> list[str]:
    """Return the letters of *emails* before the at sign, and those of their domains."""
    sides = [side for fact in emails for side in (fact.value.split("@")[0], fact.value.split("@")[-1].split(".")[0])]
    return [re.sub(r"[^a-z]", "", plain(side)) for side in sides]


def _pieces(line: Line) -> list[str]:
    segments = line.segments if len(line.segments) > 1 else (line.text,)
    whole = [] if len(line.segments) < 2 else [line.text]
    found = [piece for text in (*segments, *whole) for piece in (trimmed(chunk) for chunk in DIVIDER.split(text)) if piece]
    before = (_BEFORE_CONTACT.split(piece, maxsplit=1) for piece in found)
    return [*found, *(name for first, *_rest in before if (name := _before_title(first) or (first if _rest else "")))]


def _before_title(piece: str) -> str:
    """Return "Robin Sample" of "Robin Sample, Registered Nurse", "Robin Sample, Leeds" and "Robin Sample, Mill Road 4"."""
    name, comma, rest = piece.partition(", ")
    other = title_of(rest) >= 0.9 or place_of(rest) >= 0.9 or names_town(rest) or _HOUSE.search(rest) is not None
    return name if comma and " " in name and other and not title_of(name) else ""


def _despaced(piece: str, emails: Sequence[Fact]) -> str:
    """Return "R O B I N S A M P L E" without the spaces between its letters, its words parted as in an e-mail address."""
    letters = piece.split()
    if len(letters) < 4 or any(len(letter) > 1 for letter in letters):
        return piece
    whole = "".join(letters)
    for fact in emails:
        words = [word for word in re.split(r"[^a-z]+", fact.value.split("@")[0].lower()) if word]
        if len(words) > 1 and "".join(words) == plain(whole):
            return f"{whole[: len(words[0])]} {whole[len(words[0]) :]}"
    return whole


def _clean(piece: str, locals_: Sequence[str]) -> tuple[str, bool]:
    labelled = _LABELS.match(piece)
    text = piece[labelled.end() :] if labelled else _behind_heading(piece)
    text = _HONORIFIC.sub("", _PRONOUNS.sub("", text).strip())
    before = None
    while before != text:
        before = text
        text = _CREDENTIALS.sub("", _IN_BRACKETS.sub("", text) if "," in text else text)
        text = text if _addressed(text, locals_) else _LETTERS.sub(r"\1", text)
        text = _LABEL_AFTER.sub("", text).strip(" ,")
    return text, labelled is not None


def _addressed(text: str, locals_: Sequence[str]) -> bool:
    """Tell whether the last word of *text* stands in an e-mail address: "TAN MEI LING, IRENE" ends in no letters of a degree."""
    last = plain(text).rpartition(" ")[2]
    return len(last) > _FEW_LETTERS and any(last in local for local in locals_)


def _behind_heading(piece: str) -> str:
    """Return "Robin Sample" of "PERSONAL INFORMATION Robin Sample"."""
    words = piece.split()
    for count in range(len(words) - 1, 1, -1):
        if headings().get(heading_key(" ".join(words[:count]))) is SectionKind.CONTACT:
            return " ".join(words[count:])
    return piece


def _score(piece: str, locals_: Sequence[str], *, first: bool) -> float | None:
    """Return how much *piece* looks like a name, or None where it can be none."""
    text, labelled = _clean(piece, locals_)
    tokens = text.split()
    if not 1 <= len(tokens) <= _MOST_TOKENS or len(text) > 48 or _NO_NAME.search(_SON_OF.sub("", text)):
        return None
    small = first and text.islower() and _likeness(tokens, locals_) >= _LIKE
    if not small and not all(map(_is_token, tokens)):
        return None
    if "," in text and not (labelled or _is_reversed(text, locals_)):
        return None
    if heading_key(text) in headings() or heading_key(piece) in headings() or is_placeholder(text):
        return None
    score = 0.4 + (0.4 if labelled else 0.0) - (0.25 if len(tokens) == 1 and not UNSPACED.search(text) else 0.0)
    like = _likeness(tokens, locals_)
    score += 0.4 * like
    if title_of(text) and like < 0.9:
        score -= 0.35
    if (employer_of(text) or names_school(text)) and like < 0.9:
        score -= 0.3
    return score - (0.3 if place_of(text) >= 0.9 and like < 0.9 else 0.0)


def _is_token(token: str) -> bool:
    bare = token.removesuffix(",")
    return _TOKEN.match(bare) is not None or bare.lower().strip(".") in words_of("particle")


def _is_reversed(text: str, locals_: Sequence[str]) -> bool:
    """Tell whether *text* is "Surname, First", both of them in an e-mail address."""
    sides = [side.split() for side in text.split(",")]
    return len(sides) == 2 and all(_likeness(side[:1], locals_) >= _LIKE for side in sides)


def _likeness(tokens: Sequence[str], locals_: Sequence[str]) -> float:
    """Return 1 where all long words of a name stand in an e-mail address, 0.7 for one of them, 0.5 for initials, else 0."""
    words = [re.sub(r"[^a-z]", "", plain(token)) for token in tokens]
    words = [word for word in words if word]
    best = 0.0
    for local in locals_:
        hits = [word for word in words if len(word) > 2 and word in local]
        if hits and len(hits) >= min(2, len(words)):
            best = max(best, 1.0)
        elif hits:
            best = max(best, 0.7)
        elif len(words) >= 2 and any(local.startswith(words[0][0] + word[: max(4, len(word) - 2)]) for word in words[1:]):
            best = max(best, 0.8)
        elif len(words) >= 2 and local and local == "".join(word[0] for word in words):
            best = max(best, 0.5)
    return best


def _place_score(line: Line, index: int, piece_number: int, largest: float) -> float:
    score = 0.25 if index == 0 else 0.15 if index <= 2 else 0.05 if index <= 5 else 0.0
    if largest and line.font_size is not None:
        score += 0.25 if line.font_size >= largest - SAME_SIZE else -0.1
    if line.bullet or line.region in (Region.FOOTER, Region.FOOTNOTE):
        score -= 0.3
    return score - 0.05 * piece_number


def _fact(lines: Sequence[Line], index: int, piece: str, shown: str, score: float, largest: float, locals_: Sequence[str]) -> Fact:
    text, _labelled = _clean(shown, locals_)
    sure = 0.97 if score >= 0.95 else 0.9 if score >= 0.8 else 0.7 if score >= 0.65 else 0.5
    line = lines[index]
    largest_type = bool(largest) and line.font_size == largest
    together = _across(lines, index) or (_set_together(lines, index) if largest_type else ()) or _broken(lines, index)
    if not together:
        return Fact(text, text if text in line.text else piece, line.number, sure)
    whole = " ".join(part.text.strip() for part in together).replace("- ", "-")
    return Fact(_clean(whole, locals_)[0], together[0].text.strip(), together[0].number, sure)


def _broken(lines: Sequence[Line], index: int) -> Sequence[Line]:
    """Return the line at *index* and the one above or below it that is the other word of the name, or its last one."""
    line, above, below = lines[index], lines[max(index - 1, 0) : index], lines[index + 1 : index + 3]
    words = line.text.split()
    if not all(map(_is_token, words)):
        return ()
    if len(words) == 1 and above and above[0].font_size == line.font_size and _goes_on(above[0]):
        return lines[index - 1 : index + 1]
    if not below or below[0].font_size != line.font_size or not _goes_on(below[0]):
        return ()
    titled = len(below) > 1 and title_of(below[1].text) >= 0.9 and line.text.isupper() == below[0].text.isupper()
    alone = len(words) == 1 and (line.font_size or index == 0)
    return lines[index : index + 2] if alone or (titled and len(words) <= _MOST_PARTS) else ()


def _set_together(lines: Sequence[Line], index: int) -> Sequence[Line]:
    """Return the line at *index* and those around it that are set in the same type and hold no more than parts of a name."""
    line = lines[index]
    if not _is_part(line, line):
        return ()
    first = last = index
    while first and _is_part(lines[first - 1], line):
        first -= 1
    while last + 1 < len(lines) and _is_part(lines[last + 1], line):
        last += 1
    together = lines[first : last + 1]
    return together if last > first and sum(line.text.count(" ") + 1 for line in together) < _MOST_TOKENS else ()


def _is_part(other: Line, line: Line) -> bool:
    """Tell whether *other* is set like *line* and may be a part of a name, which may be broken at a hyphen."""
    text = other.text.strip()
    words = [word.removesuffix("-") for word in text.split()]
    alike = other.font_size == line.font_size and other.page == line.page and text.isupper() == line.text.isupper()
    return alike and len(words) <= _MOST_PARTS and all(map(_is_token, words)) and not _is_other(text)


def _across(lines: Sequence[Line], index: int) -> Sequence[Line]:
    """Return the line at *index* and the one that goes on from it, or that it goes on from, over the gutter of two columns."""
    line = lines[index]
    for other in lines if _is_token(line.text) else ():
        left, right = (line, other) if (line.box and other.box and line.box.x0 < other.box.x0) else (other, line)
        if other is line or left.box is None or right.box is None or left.page != right.page or left.font_size != right.font_size:
            continue
        size = left.font_size or 0.0
        if abs(left.box.top - right.box.top) < size / 4 and 0.0 <= right.box.x0 - left.box.x1 < size and _is_token(other.text):
            return left, right
    return ()


def _goes_on(other: Line) -> bool:
    """Tell whether the line *other* is one word and no title, place or heading, but a part of a name."""
    text = other.text.strip()
    return _TOKEN.match(text) is not None and not (_is_other(text) or place_of(text) or names_town(text))


def _is_other(text: str) -> bool:
    return bool(title_of(text) or place_of(text) >= 0.9 or heading_key(text) in headings())


def find_headline(lines: Sequence[Line], name: Fact | None) -> Fact | None:
    """Return the professional title that stands by the *name* in the contact *lines*, or None."""
    at = next((i for i, line in enumerate(lines) if name is not None and line.number == name.line), None)
    around = lines[max(at - 1, 0) : at + 4] if at is not None else lines[:2]
    for line in around:
        if "@" in line.text or len(line.text) > 120 or heading_key(line.text) in headings():
            continue
        text = line.text
        if name is not None and line.number == name.line:
            text = trimmed(text.replace(name.quote, "", 1))
        if text and text in line.text and title_of(text) and not text.endswith("."):
            return Fact(text, text, line.number, 0.85)
    return None
