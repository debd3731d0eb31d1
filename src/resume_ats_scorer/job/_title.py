"""Find the title of the job in a posting."""

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from resume_ats_scorer import lexicon
from resume_ats_scorer.lexicon import foreign_titles, titles
from resume_ats_scorer.text import normalise, words

_LABELLED = re.compile(
    r"^\W*(?:job title|position title|title of position|position|role|title|designation|job role|job profile|vacancy|post|job"
    r"|stellenbezeichnung"
    r"|intitulé du poste|poste|puesto|cargo|posizione|functie|functietitel)(?:\s*[:–]\s*|\s*-\s+|\s+-)(?P<title>[^\s:].{1,90})$",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    r"(?:(?:role|position|looking|searching|hiring|recruiting|search|seeking|seeks|need|needs|opening|openings|opportunity|wanted"
    r"|require|requires|seek|recruit|hire|suchen|zoek\w*)(?: to (?:hire|add|recruit|fill))?(?: for| of| is)?"
    r" (?:an?|our|the|multiple|several|some|talented|eine?n?|een)"
    r"|join (?:\S+ ){1,4}as (?:an?|our|the)|recherch\w+ (?:pour|par) [^.,;:]{3,60}? (?:une?|un\(e\))"
    r"|(?:recherch\w+|busca\w*|procura\w*|(?:ri)?cerc\w+|seleccion\w+|seleziona\w*|recrut\w+|embauch\w+|incorpora\w*"
    r"|contrata\w*|necesita\w*|assume)(?! (?:para|per|por|pour)\b)"
    r"(?: (?:une?|uma?|una?|un\(e\)))?)\s(?P<title>[^.,;:!?()]{3,80})",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:now |currently |urgently )?(?:seeking|hiring|looking for|recruiting|wanted:?|needed:?)\s(?P<title>[^.,;:!?()]{3,80})",
    re.IGNORECASE,
)
_AS_A = re.compile(
    r"(?:^|(?<!\bto)(?<!\bwith)(?<!\bby)[.\s])"
    r"(?:[Aa]s (?:an?|the|our)|[Tt]he|position of(?: an?| the)?|role of(?: an?| the)?|als|en tant que|come|como|als)"
    r" (?P<title>(?:[SJ]r\. )?[A-Z][^.,;:!?()]{2,60}?)(?:\s\([^()]{1,40}\))?"
    r"(?:,\s[A-Z][\w-]{3,20}(?=,))?"
    r"(?:,| (?:you|will|is|shall|performs?|provides?|reports?|works?|must|position|role)\b)"
)
_STOP = re.compile(
    r"\s(?:to|who|that|which|needed|wanted|required|located|with|for|at|in|on|from|based|capable|responsible|having|as|and will"
    r"|will|is|join\w*|position|role|opportunit\w+|within|reporting|mit|für|pour|avec|con|para|com|per|met|voor|via|by|of our"
    r"|or someone)\b.*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s(?:needed|wanted)\b|,\s")
_SENTENCE = re.compile(
    r"\b(?:we|our|us|you|your|is|are|the|as|if|when|join|become|this|what|have|do|been|need|love)\b", re.IGNORECASE
)
"""Words of a sentence, which no title holds."""
_CAPITALS = r"(?:(?:[^\W_a-zà-ÿ][^\s:'’.]*|of|and|or|for|in|[&/–—-])\s+)+"
_BEGINNING = re.compile(rf"\s*(?:The {_CAPITALS}|{_CAPITALS}(?!(?:is|are|has|was)\b))")
"""Words in capitals that are not the subject of a sentence about an employer."""
_PRAISE = re.compile(
    r"^(?:(?:an?|the|next|new|highly|very|experienced|skilled|(?:self-)?motivated|passionate|talented|dynamic|enthusiastic|energetic|dedicated"
    r"|reliable|friendly|driven|hungry|hard-?working)(?:, | and | ))+",
    re.IGNORECASE,
)
"""What whoever is sought is praised for."""
_TRIMMINGS = re.compile(
    r"\b(?:req(?:uisition)?|job|ref(?:erence)?|id|code|posting)\.?\s?(?:id|no|number|code)?\.?\s*[#:]?\s*[A-Z]*-?\d[\w-]*|#\s?\w*\d\w*"
    r"|[$£€]\s?[\d,.]+k?(?:\s?(?:-|–|to)\s?[$£€]?\s?[\d,.]+k?)?"
    r"(?:\s?(?:/|per |an? |p)\s?(?:hr|hour|h|wk|week|day|month|year|yr|annum)\b)?"
    r"|\b\d ?\*|\b(?:1st|2nd|3rd) shift\b(?! \w)|\b\d+\s?(?:-\s?\d+\s?)?%|\bweekly pay\b"
    r"|,?\s?\b\d+(?:-\d+)?\s?(?:hours?|hrs|uur|std\.?|heures|horas|ore)\b(?:\s?(?:per|a|/)\s?(?:week|wk))?"
    r"|\b\d+(?:\s*-\s*\d+|\+)?\s*(?:yrs?|years?|pqe)\b\.?",
    re.IGNORECASE,
)
"""Numbers of the posting, pay, hours and years, where they stand beside a title."""
_NOISE = re.compile(
    r"^\W*\d[\d/.-]*\)?\s+(?=\D)|^(?:about the (?:job|role)|job (?:description|summary)(?: for| of)?)\b\W*"
    rf"|[\u2600-\u27bf\ufe0f\U0001f300-\U0001faff]|\((?:[^()]*)\)|\[[^\]]*\]|{_TRIMMINGS.pattern}"
    r"|\b(?:m/f/d|m/w/d|w/m/d|f/m/d|h/f|f/h|m/v|m/f|m/v/x|remote(?! sensing)|hybrid|onsite|on-site|wfh|work from home|full[- ]?time"
    r"|part[- ]?time|contract(?! (?:special|manag|admin|negotiat|officer|analyst|coordinat|law|attorney|compliance|engineer))"
    r"|permanent|temporary|urgent(?:ly)?(?! care)(?: hiring| required| requirement)?|immediate joiners?(?: preferred| only)?"
    r"|(?:now )?hiring(?: now\b)?(?! (?:manager|specialist|coordinator)))\b\.?",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)")
_CUT = re.compile(
    r"\s*\*\*\s*|\s+[-–—|@•]\s*|\s*[|•–—]\s+|\s+at\s+(?=[A-Z])|\s+in\s+(?=[A-Z])|,\s+(?=[A-Z][a-z]+(?:,\s*[A-Z]{2})?$)|\s{2,}|:\s"
    r"|,\s*(?=[A-Z]{2}\b)|\s+(?i:needed|wanted)\b|!\s"
)
_JOINING = frozenset({"of", "the", "and", "or", "for", "at", "in", "&", "und", "für", "et", "de", "y", "e", "en"})
"""Small words within names."""
_EDGES = " -–—|,:/&*#\"'!"
"""What a title neither begins nor ends with."""
_MOST_WORDS = 12
_LINES_LOOKED_AT = 25


def find(raw: Sequence[str], sentences: Sequence[str], language: str) -> str:
    """Return the title of the job in a posting of *language*, from its lines as they came and from its *sentences*.

    A labelled title wins, then a first line that reads like one, then what the posting says it looks for.
    Empty where none is found.
    """
    lines = [normalise(line) for line in raw]
    for line in lines[:_LINES_LOOKED_AT]:
        label = _LABELLED.match(line)
        if label and (title := _cleaned(label["title"], language)):
            return title
    first = next((line for line in lines if _NOISE.sub("", line).strip(_EDGES)), "")
    if not _SENTENCE.search(first):
        first = first.rstrip("! ")
    if _reads_like_one(first, language, small="".join(lines).islower()) and (
        title := _said_by(_SOUGHT, first, language) or _cleaned(first, language)
    ):
        return title
    if len(words(first)) > _MOST_WORDS and (title := _begun_by(first, language)):
        return title
    said = (
        _said_by(pattern, sentence, language)
        for pattern in (_SOUGHT, _OPENING, _AS_A)
        for sentence in sentences[: _LINES_LOOKED_AT * 2]
    )
    alone = (_cleaned(line, language) for line in lines[1:_LINES_LOOKED_AT] if _stands_alone(line, language))
    last = (begun(first, language) for begun in (_begun_by, _led_by))
    return next(filter(None, chain(said, alone, last)), "")


def _led_by(line: str, language: str) -> str:
    """Return the title in small letters that *line* begins with before it goes on: "Hotel pastry chef, Boise"."""
    head = _STOP.sub("", line).split(", ")[0]
    goes_on = _GOES_ON.match(line, len(head)) and not _SENTENCE.search(head)
    return _cleaned(head, language) if goes_on and len(words(head)) <= _MOST_WORDS // 2 and _names_one(head, language) else ""


def _begun_by(line: str, language: str) -> str:
    """Return the title that *line*, which is too long for one, begins with: what its first words in capitals say up to a role."""
    begun = _BEGINNING.match(_NOISE.sub(" ", line))
    found = begun[0].split()[: _MOST_WORDS // 2] if begun else []
    while found and not _names_one(found[-1], language):
        found.pop()
    return _cleaned(" ".join(found), language)


def in_capitals(text: str) -> bool:
    """Return whether no word of *text* begins with a small letter but those that join names."""
    return all(not word[0].islower() or word in _JOINING for word in text.split())


def trimmed(text: str) -> str:
    """Return the line *text* of a title without numbers, pay, hours and years."""
    return " ".join(_TRIMMINGS.sub(" ", text).split())


def _stands_alone(line: str, language: str) -> bool:
    """Return whether *line*, which is not the first, is a title by itself: in capitals, and no label or item."""
    bare = _BRACKETS.sub("", line).strip()
    return in_capitals(bare) and bare[:1].isalnum() and ":" not in bare and _reads_like_one(bare, language, small=False)


def _reads_like_one(line: str, language: str, *, small: bool) -> bool:
    """Return whether *line* reads like a title; in a posting all in *small* letters one has no capital."""
    count = len(words(line))
    if not 0 < count <= _MOST_WORDS or line[-1:] in ".!?:;" or (line[:1].islower() and not small):
        return False
    return _names_one(line, language)


def _names_one(text: str, language: str) -> bool:
    return titles.names_one(text) or bool(foreign_titles.in_english(text, language))


def _said_by(pattern: re.Pattern[str], sentence: str, language: str) -> str:
    """Return the title that *sentence* names as *pattern* tells; empty where it names none."""
    for match in pattern.finditer(sentence):
        title = _cleaned(_PRAISE.sub("", _STOP.sub("", match["title"])), language)
        if _names_one(title, language) and len(words(title)) <= _MOST_WORDS // 2 + 1:
            return title
    return ""


def _cleaned(text: str, language: str) -> str:
    """Return *text* without what is no part of a title: ids, pay, places, the employer, kinds of contract, another language."""
    plain = normalise(_NOISE.sub(" ", text))
    cuts = [(0, 0), *(cut.span() for cut in _CUT.finditer(plain)), (len(plain), len(plain))]
    parts = [(start, end) for (_, start), (end, _) in pairwise(cuts) if plain[start:end].strip(_EDGES)]
    at = next((at for at, (start, end) in enumerate(parts) if _names_one(plain[start:end], language)), 0)
    start, end = parts[at] if parts else (0, 0)
    if at + 1 < len(parts) and _is_specialty(plain[slice(*parts[at + 1])]):
        end = parts[at + 1][1]
    jobs = [part for part in plain[start:end].split(" / ") if _names_one(part, language) or _is_specialty(part)]
    return " ".join((" / ".join(jobs) or plain[start:end]).rstrip(".").strip(_EDGES).split()[:_MOST_WORDS])


def _is_specialty(part: str) -> bool:
    """Return whether *part* of a heading names a field of work ("RN - Oncology") and not a place or an employer."""
    return any(skill.kind != "soft" for skill in lexicon.find(part))
