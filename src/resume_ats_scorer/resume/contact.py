"""E-mail addresses, phone numbers, links and the place a person lives, as the resume gives them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import phonenumbers

from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import Fact, Line
from resume_ats_scorer.resume.dates import find_spans
from resume_ats_scorer.resume.words import phone_regions, plain

_LOCAL = r"[A-Za-z0-9À-ÿ][\w.+%&'-]*"
_DOMAIN = r"(?:[A-Za-z0-9À-ÿ](?:[\w-]*[A-Za-z0-9À-ÿ])?\.)+[A-Za-z]{2,24}"
_EMAIL = re.compile(rf"(?<![\w.+%-])({_LOCAL})\s?@\s?({_DOMAIN})(?![\w@])")
_SPELT = re.compile(
    rf"(?<![\w.])({_LOCAL})\s*[\[({{]\s*at\s*[\])}}]\s*([\w-]+(?:(?:\.|\s*[\[({{]\s*dot\s*[\])}}]\s*)[\w-]+)+)", re.IGNORECASE
)
_RECIPIENT = re.compile(r"(?:to|cc|bcc|an|à|para|aan)\s*:", re.IGNORECASE)
"""What a mail begins with that holds the resume: whom it is for."""
_DOT = re.compile(r"\s*[\[({]\s*dot\s*[\])}]\s*", re.IGNORECASE)
_END_OF_DOMAIN = re.compile(r"[a-z]{1,2}")
"""What narrow columns leave of an address for the next line."""
_GLUED = re.compile(r"(\.(?:com|org|net|edu|de|fr|es|it|nl|pt|io|co|me))(?=[A-Z])")
_PHONE = re.compile(r"(?<![\w@./#-])(?:\+|00|\(\+?)?\s?\d(?:(?!\s+·\s)[\s().\-–/·]{0,3}\d){6,15}(?![\w@%])")
_TWO = re.compile(r"(?<!\d)(\+?\d(?:[\s().–-]{0,2}\d){8,13}\s?)/(?=\s?\(?[+0])")
"""A whole number before a slash and another one."""
_POSTCODE = re.compile(r"^(?:(?!0)\d{4,6}[\s.\-–/·]+(?=(?:\D{0,3}\d){9})|\d{5}-\d{3,4}$)")
"""A postcode by itself, or one that nothing parts from the number behind it but what may stand within one."""
_LONGEST_BARE = 12
"""More digits on end without a plus, a label or a break are the number of a card or an account."""
_SEVEN_DIGITS = re.compile(r"\d(?:\D{0,4}\d){6}")
_PHONE_LABEL = re.compile(
    r"(?:phone|tel|mobil\w*|cell\w*|mob|contact\s*(?:no|number|#)|telefon\w*|handy|rufnummer|t[ée]l[ée]phone|portable|gsm|"
    r"m[óo]vil|telem[óo]vel|celular|cellulare|telefoon|whatsapp|ph|☎|📞|📱|\b[tmpc])\s*(?:no|number|nr|"
    r"#)?\.?\s*[:.\-–]*\s*\(?$",
    re.IGNORECASE,
)
_OTHER_LABEL = re.compile(
    r"\bfax\b[\s.:\-no]*$|\bp\.?\s?o\.? box\W*$"
    r"|\b(?:id|identity|passport|licen[cs]e|registration|membership|certificate|account|ssn|cnic|nric|aadhaa?r|cpf|dni|nif|rut|nit|curp|c\.?c|cedula|cédula|pesel|nin|bvn|pin|visa|permit|isbn|issn|doi)"
    r"(?: (?:card|details?))?\W*(?:(?:no|nr|number|num)\b)?\W*$",
    re.IGNORECASE,
)
_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>|,;\"')\]]+|(?<![\w@.-])(?:[a-z]{2,3}\.)?(?:linkedin|github|gitlab|bitbucket|behance|"
    r"dribbble|medium|stackoverflow|kaggle|xing|twitter|facebook|instagram|orcid|researchgate|leetcode|codepen)\.(?:com|org|"
    r"net)/[^\s<>|,;\"')\]]+",
    re.IGNORECASE,
)
_BARE_URL = re.compile(
    r"(?<![\w@./-])(?:[a-z0-9][a-z0-9-]{1,60}\.)+(?:com|io|dev|me|net|org|ai|co|app|tech|design|info|eu|uk|de|fr|es|it|nl|"
    r"pt|ca|us|in|ch|at|be|be|xyz|site|online|page)(?:/[^\s<>|,;\"')\]]*)?(?![\w@.-]*@)(?!\w)",
    re.IGNORECASE,
)
_NOT_NEAR = 0.85
"""How sure an address or number is the person's own that does not stand among the contact data: it may be a referee's."""
_AMERICAN = re.compile(r"(?:\([2-9]\d\d\)[\s.-]{0,3}|[2-9]\d\d[.-])\d{3}[\s.-]{1,2}\d{4}")
_LABEL_REACH = 80
"""Characters before a number in which its label ends."""
_BRITISH_POSTCODE = re.compile(r"\b(?!BC)[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_MAILED = re.compile(r"@[\w.-]+\.([a-z]{2})\b")
_WORLDWIDE = frozenset({"ai", "cc", "co", "fm", "io", "me", "tv"})
"""Domains of countries that are used everywhere."""
_REGION_OF_LANGUAGE = {"en": "US", "de": "DE", "fr": "FR", "es": "ES", "pt": "PT", "it": "IT", "nl": "NL"}


def emails(lines: Sequence[Line], contact: Iterable[Line]) -> tuple[Fact, ...]:
    """Return the e-mail addresses of *lines*, each once, those written out before those only linked.

    Those of the *contact* lines come first; the others may be somebody else's.
    """
    near = {line.number for line in contact}
    found: dict[str, Fact] = {}
    for line, following in sorted(_with_next(lines), key=lambda pair: pair[0].number not in near):
        for address, quote, sure in () if _RECIPIENT.match(line.text) else _written(line.text, following):
            own = sure if line.number in near else min(sure, _NOT_NEAR)
            found.setdefault(address.lower(), Fact(address, quote, line.number, own))
    for line in lines:
        for target in line.links:
            if target.lower().startswith("mailto:"):
                address = target[7:].split("?")[0].strip()
                if _EMAIL.fullmatch(address):
                    found.setdefault(address.lower(), Fact(address, address, line.number, 0.97))
    return tuple(found.values())


def _with_next(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    for index, line in enumerate(lines):
        yield line, lines[index + 1].text if index + 1 < len(lines) else ""


def _written(text: str, following: str) -> Iterator[tuple[str, str, float]]:
    if "@" in text:
        ends = 0
        for match in _EMAIL.finditer(_GLUED.sub(r"\1 ", text) if _GLUED.search(text) else text):
            quote = match.group()
            if quote in text:
                ends = text.index(quote) + len(quote)
                rest = following if ends == len(text) and _END_OF_DOMAIN.fullmatch(following) else ""
                yield f"{match[1]}@{match[2]}{rest}".rstrip("."), quote, 0.9 if rest else 0.99
        yield from _broken(text, following, ends)
    elif following.startswith("@") and text:
        tail = text.rsplit(maxsplit=1)[-1]
        whole = _EMAIL.match(tail + following)
        if whole is not None:
            yield whole.group(), tail, 0.9
    if "(" in text or "[" in text or "{" in text:
        for match in _SPELT.finditer(text):
            yield f"{match[1]}@{_DOT.sub('.', match[2])}", match.group(), 0.93


def _broken(text: str, following: str, ends: int) -> Iterator[tuple[str, str, float]]:
    """Give the address that starts at the end of *text* and goes on in the line that follows."""
    tail = text[ends:].rsplit(maxsplit=1)[-1] if text[ends:].split() else ""
    head = following.split(maxsplit=1)[0] if following.split() else ""
    if "@" not in tail or not head:
        return
    match = _EMAIL.fullmatch(tail.lstrip("(:") + head.rstrip(",;|)"))
    if match is not None:
        yield match.group(), tail.lstrip("(:"), 0.9


def phones(lines: Sequence[Line], contact: Iterable[Line], language: str) -> tuple[Fact, ...]:
    """Return the phone numbers of *lines*, each once, in E.164 form where the country is known.

    Numbers without a label or country code count only in the *contact* lines. The country of numbers without a code is
    guessed from places named there, else from those named most often, else from the language.
    """
    near = {line.number for line in contact}
    region = _region([line for line in lines if line.number in near], lines, language)
    found: dict[str, Fact] = {}
    for cell, line in zip((None, *lines), lines, strict=False):
        beside = cell is not None and cell.table > 0 and (cell.table, cell.row) == (line.table, line.row)
        label = cell.text if cell is not None and beside else ""
        linked = ((target[4:], 0.97) for target in line.links if target.lower().startswith("tel:"))
        for quote, sure in (*_numbers(line, label, near=line.number in near), *linked):
            value = _e164(quote, region)
            if value is not None:
                found.setdefault(re.sub(r"\D", "", value)[-9:], Fact(value, quote, line.number, sure))
    return tuple(found.values())


def _numbers(line: Line, label: str, *, near: bool) -> Iterator[tuple[str, float]]:
    """Yield the numbers of *line*, with what is in the cell of a table before it as their *label*."""
    if not _SEVEN_DIGITS.search(line.text):
        return
    text = _TWO.sub(r"\1;", f"{label}    {'    '.join(line.segments) or line.text}")
    for match in _PHONE.finditer(text, len(label)):
        before = max(match.start() - _LABEL_REACH, 0), match.start()
        labelled = _PHONE_LABEL.search(text, *before) is not None
        quote = match.group().strip(" .-–/·")
        quote = quote if labelled else _POSTCODE.sub("", quote)
        if quote.count("(") > quote.count(")") and quote.startswith("("):
            quote = quote[1:]
        if not quote or _OTHER_LABEL.search(text, *before) or _is_date(quote):
            continue
        told = labelled or quote.startswith(("+", "(+", "00"))
        if told or (near and not (quote.isdigit() and len(quote) > _LONGEST_BARE)):
            yield quote, 0.97 if near else _NOT_NEAR


def _is_date(quote: str) -> bool:
    spans = find_spans(quote)
    return (
        bool(spans)
        and sum(char.isdigit() for char in quote)
        <= sum(char.isdigit() for span in spans for char in quote[span.begin : span.stop]) + 1
    )


@memo
def _e164(written: str, region: str) -> str | None:
    """Return *written* in E.164 form, as written where no country fits, or None where it is no phone number."""
    number = re.sub(r"^00", "+", written.replace("(+", "+(").replace("+(", "+"))
    others = ("GB", "IN") if number.startswith(("0", "(0")) else ("IN",)
    for guess in ("US", region) if _AMERICAN.fullmatch(number) else (region, "US", *others):
        try:
            parsed = phonenumbers.parse(number, guess)
        except phonenumbers.NumberParseException:
            return None
        if phonenumbers.is_valid_number(parsed) or (guess == region and _is_dialled_within(number, parsed, region)):
            return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
        if number.startswith("+"):
            break
    digits = sum(char.isdigit() for char in written)
    return written if 9 <= digits <= 15 else None


def _is_dialled_within(number: str, parsed: phonenumbers.PhoneNumber, region: str) -> bool:
    """Tell whether *number* is written as within a country where a nought leads, and as long as one there may be."""
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region)
    leads = metadata is not None and metadata.national_prefix == "0" and number.startswith(("0", "(0"))
    return leads and phonenumbers.is_possible_number(parsed)


def _region(contact: Sequence[Line], lines: Sequence[Line], language: str) -> str:
    """Return the country that the *contact* lines name, by a place, a British postcode or the end of an e-mail address.

    Where they name none, it is the one named most often in *lines*, else that of the *language*.
    """
    for line in contact:
        if _BRITISH_POSTCODE.search(line.text):
            return "GB"
        named = next(_countries_in(line), None)
        if named is not None:
            return named
    for line in contact:
        mailed = _MAILED.search(line.text)
        if mailed is not None and _of_domain(mailed[1]) in phonenumbers.SUPPORTED_REGIONS:
            return _of_domain(mailed[1])
    often = Counter(country for line in lines for country in _countries_in(line)).most_common(1)
    return often[0][0] if often else _REGION_OF_LANGUAGE.get(language, "US")


def _of_domain(end: str) -> str:
    """Return the country of the two letters that *end* a domain, or nothing for those that all the world uses."""
    return "" if end in _WORLDWIDE else "GB" if end == "uk" else end.upper()


def _countries_in(line: Line) -> Iterator[str]:
    for word in re.findall(r"[^\W\d_]{2,}", plain(line.text)):
        if word in phone_regions():
            yield phone_regions()[word]


def links(lines: Sequence[Line], contact: Iterable[Line]) -> tuple[Fact, ...]:
    """Return the web addresses in *lines* and behind their links, each once; bare domains count in *contact* lines only."""
    near = {line.number for line in contact}
    found: dict[str, Fact] = {}
    for line in lines:
        if "." in line.text and ("/" in line.text or "www." in line.text.lower() or line.number in near):
            for match in _URL.finditer(line.text):
                _add(found, match.group().rstrip("./"), line, 0.98)
            if line.number in near:
                for match in _BARE_URL.finditer(_EMAIL.sub(lambda mail: " " * len(mail.group()), line.text)):
                    _add(found, match.group().rstrip("./"), line, 0.9)
        for target in line.links:
            if target.lower().startswith(("http:", "https:")):
                _add(found, target, line, 0.98)
    return tuple(found.values())


def _add(found: dict[str, Fact], quote: str, line: Line, sure: float) -> None:
    value = quote if re.match(r"https?://", quote, re.IGNORECASE) else f"https://{quote}"
    key = re.sub(r"^https?://(?:www\.)?", "", value.lower()).rstrip("/")
    if key and not any(key in known for known in found):
        found[key] = Fact(value, quote, line.number, sure)
