"""Say what each sentence of a posting is for."""

import re
from collections.abc import Sequence

from resume_ats_scorer import lexicon
from resume_ats_scorer.job import _degrees
from resume_ats_scorer.job._cues import MONEY, closing, demand, field, heading, role, sentence, telling, verb
from resume_ats_scorer.lexicon import credentials, titles
from resume_ats_scorer.model import PostingLine, Zone

_HEADING_WORDS = 10
_LABEL = re.compile(r"^[^:]{2,60}:(?=\s|$)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NO_DUTY = re.compile(
    r"(?:occasionally |frequently |regularly )?"
    r"(?:lift|carry|push|pull|mov|stand|sit|walk|bend|appl|send|submit|call|contact|email|join|includ)"
)
"""What the body must bear, and how to apply, though it stands among duties and begins as they do."""


def zoned(pieces: Sequence[tuple[str, bool]]) -> tuple[PostingLine, ...]:
    """Return the *pieces* as numbered lines with their zones; a label before its text ("Skills: Excel") stays a line of its own.

    A bare heading asks for nothing and is BOILERPLATE.
    """
    lines: list[PostingLine] = []
    current = Zone.OTHER
    for text, first in pieces:
        titled = not lines and ":" not in text and titles.names_one(text)
        label, rest = ("", text) if titled or _is_item(text, current) else _parted(text, first=first)
        if label:
            opened = _opened(label.rstrip(": "))
            above, current = current, opened or current
            lines.append(PostingLine(label, len(lines) + 1, Zone.BOILERPLATE if opened else _zone(label, current)))
        if rest:
            zone = _zone(rest, current)
            if current is Zone.BOILERPLATE and zone is not Zone.BOILERPLATE and role().search(rest.lower()):
                current = Zone.OTHER
            elif label and above is Zone.OTHER and current is Zone.BOILERPLATE and field().match(label.rstrip(": ").lower()):
                current = above
            elif current is not Zone.OTHER and closing().search(rest.lower()):
                current = Zone.BOILERPLATE
            lines.append(PostingLine(rest, len(lines) + 1, zone))
    return tuple(lines)


def _parted(text: str, *, first: bool) -> tuple[str, str]:
    """Return (heading, rest) of *text*; one of them may be empty."""
    label = _LABEL.match(text)
    if label and _is_heading(label.group().rstrip(": ")):
        return label.group(), text[label.end() :].strip(" -–—*•|")
    if (first or text.isupper()) and text[-1:] not in ".;,!" and _is_heading(text.rstrip("?")):
        if _names_any(text) or _is_wish(text):
            return "", text
        return text, ""
    return "", text


def _is_heading(label: str) -> bool:
    words = label.split()
    if not 0 < len(words) <= _HEADING_WORDS or _starts_small(label) or (_is_content(label) and not _ONLY_KINDS.fullmatch(label)):
        return False
    if len(words) > 2 and (verb().match(label.lower()) or MONEY.search(label)):
        return False
    opened = _opened(label)
    return opened is not None and not (opened is Zone.BOILERPLATE and field().search(label.lower()) and titles.names_one(label))


def _names_any(label: str) -> bool:
    """Return whether *label* names a tool or a certificate: then it is a demand, not a heading."""
    return any(match.kind == "tool" for match in lexicon.find(label)) or bool(credentials.find(label))


def _starts_small(label: str) -> bool:
    return label[:1].islower() and len(label.split()) > 4


def _is_content(label: str) -> bool:
    """Return whether *label* is itself a demand or a duty ("Strong communication skills", "BS or equivalent experience")."""
    return bool(_CONTENT.search(label)) or _degrees.find(label) is not None


def _is_item(text: str, current: Zone) -> bool:
    """Return whether *text* is no heading but a demand under a heading of zone *current* ("Retail experience")."""
    return current in (Zone.MUST, Zone.NICE) and bool(_ITEM.match(text))


def _is_wish(label: str) -> bool:
    """Return whether *label* says of something that it is wished or demanded, and of more than what kind of thing that is."""
    return bool(_WISHED.search(label) and not _PLAIN_WISHED.match(label))


_WISHED = re.compile(
    r"(?:\b(?:preferred|desired|desirable|required|essential|needed|necessary|optional|welcome|mandatory"
    r"|an? (?:plus|must|bonus|asset)"
    r"|von vorteil|wünschenswert|erforderlich|souhaité|exigé|apprécié|requis|obligatoire|deseable|imprescindible|valorable"
    r"|desejável|obrigatório|diferencial|u[mn] plus|un atout|preferibile|gradit[ao]|richiest[ao]"
    r"|vereist|gewenst|(?:is )?een pré))e?s?$",
    re.IGNORECASE,
)
"""Ends of a wish or a demand ("Fluent in Spanish preferred")."""
_KINDS = (
    r"(?:other|key|technical|professional|minimum|job|work|additional|specific|special|basic|core|the|and|or|not|but|highly|also"
    r"|skills?|qualifications?|requirements?|experience|education|knowledge|abilit(?:y|ies)|certifications?|licen[sc]es?|languages?"
    r"|training|competenc(?:y|ies)|attributes|traits|criteria|expertise|documents|credentials|profile|candidate"
    r"|what|is|are|following|strongly"
    r"|kenntnisse|erfahrung(?:en)?|compétences|expérience|experiencia|conocimientos|experiência|conhecimentos|esperienza)"
)
"""Words that say what kind of thing is asked for and not which."""
_ONLY_KINDS = re.compile(rf"(?:{_KINDS}\W*)+", re.IGNORECASE)
"""Nothing but what kind of thing is asked for ("Basic qualifications")."""
_PLAIN_WISHED = re.compile(rf"(?:{_KINDS}\W+)*(?:a )?\w+(?: (?:vorteil|een pré|pré))?$", re.IGNORECASE)
"""The same as a heading: nothing but what kind of thing is wished ("Skills preferred")."""
_ITEM = re.compile(
    rf"(?!(?:{_KINDS}|who|wh?y|you|your|our|we|us|soft|hard|personal|required|preferred|desired|relevant|essential|about|candidate)\b)"
    r"(?:[\w/&'+#.-]+ ){1,6}(?:skills?|experience|expertise|knowledge|training|certifications?|licen[sc]e)$",
    re.IGNORECASE,
)
"""A demand that names what kind of thing it is last."""
_CONTENT = re.compile(
    r"^(?:(?!training|working|looking|supporting|hiring|nursing|engineering|marketing|programming|closing)\w+ing(?= )"
    r"|own|strong(?! candidates)|excellent|good(?! to have)|great"
    r"|proven|solid|basic|advanced|valid|current|previous|prior|relevant|effective|exceptional"
    r"|outstanding|paid|free|ongoing|deep|extensive|demonstrated|significant|ability|able"
    r"|must (?:have (?!skills?|requirements?|qualifications?$)|(?!have)\w+)|knowledge of \w+"
    r"|experience (?:in|with|of|\w+ing)|familiar\w*|proficien\w+ (?:in|with)|understanding"
    r"|minimum (?:of )?(?:\d+|one|two|three|five)|at least|\d+"
    r"|(?:one|two|three|four|five|six|seven|eight|ten) (?:\(\d+\) )?(?:years?|months?)|fluent|bilingual|licensed|certified"
    r"|mindestens|mehrjährig\w*|abgeschlossen\w*|erfolgreich|gute|sehr gute|sichere|mínimo|al menos|pelo menos|almeno|minimaal"
    r"|valorable \w+|minstens|je hebt|maîtrise|bonne|bon|titulaire|diplôme|buen\w*|bo[am]s?|buona|ottim[ao]|goede|vloeiend"
    r"|bachelor|master|high school|diploma|degree|perform|provide|manage|ensure|maintain|prepare|develop|assist"
    r"|work(?! (?:schedule|location|environment|hours|days|mode|setting|type|remotely|authori))"
    r"|communication|interpersonal|leadership|problem|time management|computer|organi[sz]ation\w* skills|analytical)\b"
    r"|\bor (?:the )?(?:ability|able) to\b"
    r"|\(preferred\)|\(required\)|\d\+? ?(?:years?|yrs?|jahre?n?|ans|años?|anos?|ann[oi]|jaar)\b",
    re.IGNORECASE,
)


def _opened(label: str) -> Zone | None:
    """Return the zone that the heading *label* opens, or None where it is no known heading.

    In one that names a job what else it says counts first ("Shift Supervisor Duties").
    """
    if _PLAIN_MUST.match(label):
        return Zone.MUST
    if _PLAIN_DUTIES.match(label):
        return Zone.DUTIES
    found = next((zone for zone in _HEADING_ORDER if heading(zone).search(label.lower())), None)
    if found is Zone.BOILERPLATE and titles.names_one(label):
        return next((zone for zone in (Zone.DUTIES, Zone.MUST) if heading(zone).search(label.lower())), found)
    return found


_PLAIN_MUST = re.compile(r"(?:job )?(?:requirements?|qualifications?|skills)\b(?!.*prefer)", re.IGNORECASE)
_PLAIN_DUTIES = re.compile(r"(?:\w+ )?(?:job|position|role) (?:description|summary|responsib\w*|duties)", re.IGNORECASE)
_HEADING_ORDER = (Zone.OTHER, Zone.NICE, Zone.BOILERPLATE, Zone.DUTIES, Zone.MUST)


def _zone(text: str, current: Zone) -> Zone:
    """Return the zone of a sentence that stands under a heading of zone *current*."""
    low = text.lower()
    if not _WORD.search(text) and current not in (Zone.MUST, Zone.NICE):
        return Zone.BOILERPLATE
    if current is Zone.DUTIES and verb().match(low) and not _NO_DUTY.match(low):
        return Zone.DUTIES
    if sentence(Zone.BOILERPLATE).search(low) or (MONEY.search(low) and not _is_duty(low)) or _tells_of_employer(text, low):
        return Zone.BOILERPLATE
    if sentence(Zone.NICE).search(low):
        return Zone.NICE
    if current is Zone.BOILERPLATE:
        return _by_cues(text) if demand().search(low) or role().search(low) else Zone.BOILERPLATE
    if current is Zone.OTHER:
        return _by_cues(text)
    if current is Zone.MUST and sentence(Zone.DUTIES).search(low) and not demand().search(low):
        return Zone.DUTIES
    if current is Zone.DUTIES and demand().search(low) and sentence(Zone.MUST).search(low):
        return Zone.MUST
    return current


def _tells_of_employer(text: str, low: str) -> bool:
    """Return whether *text*, *low* in small letters, tells of the employer, demands nothing and names no tool."""
    return bool(telling().match(low)) and not (role().search(low) or demand().search(low) or _names_any(text))


def _is_duty(low: str) -> bool:
    return bool(sentence(Zone.DUTIES).search(low) or verb().match(low))


def _by_cues(text: str) -> Zone:
    low = text.lower()
    if _is_duty(low):
        return Zone.DUTIES
    return Zone.MUST if sentence(Zone.MUST).search(low) else Zone.OTHER
