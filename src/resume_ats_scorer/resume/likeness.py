"""How much a text looks like a job title, an organisation or a place, by the words it is made of."""

import re

from resume_ats_scorer.memo import memo
from resume_ats_scorer.resume.title_words import names_role
from resume_ats_scorer.resume.words import ends_in, is_legal_form, is_state, is_town, plain, word_list, words_of

_PLACE_TAIL = re.compile(
    r"^(?:[A-ZÀ-Þ][\w'.’-]+(?:[ -](?:[A-ZÀ-Þ][\w'.’-]+|de|la|am|of|del|do|di|sur|upon|"
    r"en)){0,3})\s*,\s*(?P<end>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,2})(?:\s+\d{4,5})?$"
)
_IN_USA = re.compile(r"(?<=\w)\s+(?:USA?|United States)$")
"""The country behind a state."""
_TOWN_SLASH = re.compile(r"\s*/\s*(?=[A-Z]{2}$)")
_MORE_PLACES = re.compile(r"(?<=, [A-Z]{2})\s(?:and|&|or)\s")
"""What joins a place of work to the others: "Fort Bragg, NC and overseas"."""
_STREET = re.compile(
    r"^\d+[a-z]?,? .*\b(?:street|st|avenue|ave|road|rd|place|pl|boulevard|blvd|drive|dr|lane|ln|way|court|square|sq|highway|hwy|"
    r"parkway|pkwy|[ns][ew])\b\.?$",
    re.IGNORECASE,
)
_SHARED_ENDING = re.compile(r"\b[^\W\d_]+- (?:und|u\.|oder|en|of) ")
"""The first half of "Gesundheits- und Krankenpflegerin"."""
_MOST_TOWN_WORDS = 3
_JAPANESE_FIRM = ("株式会社", "有限会社", "合同会社")
"""What the names of firms begin with."""
_ABBREVIATED = frozenset({"tech"})
"""Roles in short that firms begin with as often: "Tech Hill"."""
_LEAD_END = re.compile(r"\s*[,;:(]|\s+[-–—/&@|]\s+")
_IN_STATE = re.compile(r"(?:[A-Z][\w.'-]+\s){1,3}[A-Z]{2,3}")
_DISTRICT = re.compile(r"\s[A-Z]{0,2}\d{1,2}[A-Z]?$")
"""The part of a town: "Dublin 2", "London SW1"."""
ASIDE = re.compile(r"(?<=\w)\s*\([^()]*\)$")
"""What is added in brackets at the end."""
GRADE = re.compile(r"i{1,3}|iv|v|\d|l\d|[a-c]|m/w/d|w/m/d|h/f|f/h")
"""Numbers and letters behind a title."""


@memo
def title_of(text: str) -> float:
    """Return how much *text* looks like a job title, 0 to 1."""
    text = _SHARED_ENDING.sub("", text) if "- " in text else text
    if "-".join(word_list(text)) in words_of("own_account"):
        return 0.0
    words = word_list(_LEAD_END.split(text, maxsplit=1)[0]) or word_list(text)
    if not words or len(words) > 10:
        return 0.0
    while len(words) > 1 and GRADE.fullmatch(words[-1]):
        words = words[:-1]
    until = next((i for i, word in enumerate(words) if i and word in words_of("preposition")), len(words))
    if is_title_word(words[until - 1]):
        return 0.9
    if is_title_word(words[0]):
        return 0.4 if words[0] in words_of("weak_title") or words[0] in _ABBREVIATED else 0.9
    return 0.5 if any(is_title_word(word) and word not in words_of("weak_title") for word in words[:until]) else 0.0


def is_title_word(word: str) -> bool:
    """Return whether *word* alone, plain, names a role."""
    known = words_of("title")
    if word in known or names_role(word) or word.rsplit("-", 1)[-1] in known:
        return True
    return word.endswith(("/in", ":in", "*in")) and word[:-3] in known


@memo
def employer_of(text: str) -> float:
    """Return how much *text* looks like the name of an organisation, 0 to 1."""
    words = word_list(text)
    if not words or len(words) > 14:
        return 0.0
    if "-".join(words) in words_of("own_account"):
        return 0.9
    known = words_of("org")
    hits = [i for i, word in enumerate(words) if word.replace(".", "") in known]
    if not hits:
        return 0.6 if any(ends_in("org_ending", word) or word.startswith(_JAPANESE_FIRM) for word in words) else 0.0
    return 0.9 if hits[-1] == len(words) - 1 or hits[0] == 0 else 0.7


@memo
def place_of(text: str) -> float:
    """Return how much *text* looks like a place, 0 to 1."""
    more = _MORE_PLACES.search(text)
    if more is not None and "," in text[: more.start()]:
        return place_of(text[: more.start()])
    bare = _TOWN_SLASH.sub(", ", ASIDE.sub("", text).strip(" ()."))
    bare = _IN_USA.sub("", bare) if ", " in bare else bare
    if not bare or len(bare) > 60:
        return 0.0
    if _STREET.match(bare):
        return 0.95
    key = re.sub(r"\s+", "-", plain(bare).replace(",", " ").strip())
    if (
        key in words_of("country")
        or key in words_of("region")
        or key in words_of("town")
        or (key.split("-")[0] in words_of("remote") and title_of(bare) == 0.0)
    ):
        return 0.95
    if len(bare) == 2 and is_state(bare):
        return 0.95
    tail = _PLACE_TAIL.match(bare)
    if tail is not None:
        end = re.sub(r"\s+", "-", plain(tail["end"]).strip(". "))
        if (
            (len(end) == 2 and end in words_of("state", "state_tail") and tail["end"].isupper())
            or end in words_of("country")
            or end in words_of("region")
            or end == "state"
        ):
            return 0.95
        return 0.6 if bare.count(" ") <= 3 and not is_suffix(tail["end"]) and not employer_of(bare[: tail.start("end")]) else 0.0
    town, _space, state = bare.rpartition(" ")
    return 0.95 if is_state(state) and is_town(town) else 0.0


def glued_town(text: str) -> int:
    """Return where a town begins that nothing but a space divides from the name before it, else 0.

    So do those of "Acme Foods Davis, CA" and "Acme Foods Ltd Davis".
    """
    before, comma, region = text.rpartition(", ")
    if not comma:
        return _behind_legal_form(text)
    words = list(re.finditer(r"\S+", before))
    if len(words) < 2 or is_town(before) or place_of(f"{words[-1][0]}, {region}") < 0.9:
        return 0
    for count in range(min(_MOST_TOWN_WORDS, len(words) - 1), 0, -1):
        start = words[-count].start()
        if is_town(before[start:]):
            return start if _ends_name(before[:start].rstrip(), region) else 0
    return 0


def _behind_legal_form(text: str) -> int:
    words = list(re.finditer(r"\S+", text))
    for count in range(1, min(_MOST_TOWN_WORDS, len(words) - 2) + 1):
        start = words[-count].start()
        if is_legal_form(words[-count - 1][0]) and is_town(text[start:]):
            return start
    return 0


def _ends_name(text: str, region: str) -> bool:
    """Tell whether *text*, before a town and its *region*, is a whole name: not "Fort", "City of" or "Universität"."""
    last = text.rpartition(",")[2].split()
    named = [word for word in map(plain, last) if word.strip(".") not in words_of("town_prefix", "org")]
    of_school = (
        bool(named) and last[-1].isalpha() and plain(last[-1]) in words_of("firm") and not region.split(maxsplit=1)[0].isupper()
    )
    return bool(named) and not last[-1].islower() and text[-1] not in "-–" and not of_school


def names_town(text: str) -> bool:
    """Return whether *text* is the name of a town, with or without something in brackets behind it."""
    bare = ASIDE.sub("", text).strip(" ().")
    in_state = _IN_STATE.fullmatch(bare) is not None and plain(bare[-3:].strip()) in words_of("state")
    return in_state or is_town(_DISTRICT.sub("", bare))


def names_place(text: str) -> bool:
    """Return whether *text* is certainly a place: a town, or one with its region or country."""
    return names_town(text) or place_of(text) >= 0.9


def is_suffix(text: str) -> bool:
    """Return whether *text* is what stands behind a name and its comma: "Inc.", "Jr."."""
    return plain(text).strip(". ") in words_of("suffix")
