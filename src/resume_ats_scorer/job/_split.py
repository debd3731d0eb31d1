"""Cut a posting into sentences and bullets, also where it came as one run of glued text."""

import re

from resume_ats_scorer.job._cues import MONEY, RATHER, aside, demand
from resume_ats_scorer.lexicon import credentials, glue
from resume_ats_scorer.text import normalise

_BULLET = re.compile(
    r"\s*[•●▪◦■□○◉‣⁃∙·→►▶▸➢➤✓✔❖\u2219\uf0b7\uf0a7]+\s*|\s*\|{2,}\s*|(?:^|\s)[*]+\s+|\s[–—]\s(?=[A-Z])|(?<=:)\s?[?]\s"
)
_LEAD = re.compile(r"^(?:[-–—*+>o?~]|\(?\d{1,2}[.)]|[IVX]{1,4}\.|\(?[a-z][.)])\s+(?=\S)")
_PICTURES = re.compile(r"^(?:[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+\s*)+")
"""Pictures that stand for a bullet."""
_DASHES = re.compile(r"\s-\s?(?=[A-Z])")
_NUMBERS = re.compile(r"(?<=[\s.;:])\d{1,2}[.)]\s(?=[A-Z])")
_QUESTION_MARKS = re.compile(r"\s?\?\s(?=[A-Z])")
_SENTENCE = re.compile(r"(?<=[.!?;])[)\"']?\s+(?=[\"'(]?[A-Z0-9$£€ÄÖÜÉÈÀÁÍÓÚÑÇ])(?<!;\s)|;\s+(?!(?i:or)\b)")
_WISH = re.compile(
    rf",\s(?P<wish>{RATHER}\s[^;]{{2,80}}|(?!and\b|or\b|but\b)[^,;]{{2,60}}"
    r"\b(?:(?P<loose>preferred|desired|desirable)|a plus|an? (?:asset|advantage|bonus)|helpful|beneficial|useful"
    r"|would be (?:great|nice|ideal|lovely|good|handy)"
    r"|wünschenswert|von vorteil|souhaitée?s?|appréciée?s?|deseable|desejável|gradit[aoie])"
    r"(?:\s\([^()]*\))?\W*)$",
    re.IGNORECASE,
)
_ASIDE_WISH = re.compile(
    r"\s\((?P<wish>(?!(?:strongly|highly|greatly|very|also|is|are|but|not)\b)[^();]{2,40}"
    r"\s(?:preferred|desired|desirable|a plus|an? (?:asset|advantage)))\)",
    re.IGNORECASE,
)
"""A wish in brackets that is not about all that stands before it ("EPA certification (Universal preferred)")."""
_ALTERNATIVE = re.compile(r"\b(?:related|relevant|similar|equivalent)\b")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|incl|approx|[Mm]in|[Mm]ax|Sr|Jr|St|Dr|Mr|Mrs|Ms|vs|No|Inc|Ltd|Co|Corp|Dept|mind|ggf|bzw|inkl|zzgl"
    r"|evtl|ca|usw|[A-Z])|[A-Z]\.[A-Z])\.$"
)
_GLUED_STOP = re.compile(r"(?<=[a-z)%\]])([.!?:;])(?=[A-Z][a-z])|(?<=[a-z)])(:)(?=[A-Z0-9])")
_GLUED_WISH = re.compile(r"\b(?i:preferred|required)(?=[A-Z0-9])(?<=[a-z])")
"""The last word of a wish or a demand to which the next one sticks."""
_DOTTED = re.compile(r"\.(?:Net|Js|Io|Ai|Com|Org)\b")
_JOINTS = re.compile(
    r",\s+(?:and\s+)?|\s-\s|\s&\s|\s(?:and\s)?(?=with (?:an? )?(?:valid|current|active)\b)"
    r"|\sand\s(?=(?:be |is |are )?(?:able|ability|must|willing|have|has|hold|pass|possess|(?:an? )?valid)\b)"
)
"""Where a sentence may be parted into what it asks for."""
_LONGEST = 600
_NAME = 2
"""Words from which a bullet is no heading."""
_LONGEST_ABBREVIATION = 8


def pieces(text: str) -> list[tuple[str, bool]]:
    """Return the sentences and bullets of *text* in order, normalised, and whether each may be a heading.

    It may where it begins a line of the text, but a bullet only where it is as short as a name ("- Requirements").
    """
    glued = glue.is_glued(text)
    found: list[tuple[str, bool]] = []
    for raw in text.split("\n"):
        line = _unglued(normalise(raw), glued=glued)
        parts = [part for bullet in _bullets(line) for part in _sentences(bullet)]
        marked = bool(_LEAD.match(line) or _BULLET.match(line))
        found.extend((part, index == 0 and not (marked and part.count(" ") >= _NAME)) for index, part in enumerate(parts))
    return found


def _unglued(line: str, *, glued: bool) -> str:
    line = _GLUED_STOP.sub(lambda match: match.group() if _DOTTED.match(line, match.start()) else f"{match.group()} ", line)
    line = _GLUED_WISH.sub(r"\g<0>. ", line)
    return glue.parted(line, ". ", small=not glued)


def _bullets(line: str) -> list[str]:
    marks = _BULLET
    for other in (_DASHES, _NUMBERS, _QUESTION_MARKS):
        if len(other.findall(line)) >= 2:
            marks = re.compile(f"{marks.pattern}|{other.pattern}")
    line = _PICTURES.sub("", line)
    return [clean for part in marks.split(line) if (clean := _LEAD.sub("", part.strip()).strip(" -–—*|"))]


def _sentences(text: str) -> list[str]:
    parts: list[str] = []
    for part in _SENTENCE.split(text):
        clean = part.strip()
        if parts and (_ABBREVIATION.search(parts[-1], max(len(parts[-1]) - _LONGEST_ABBREVIATION, 0)) or len(clean) < 3):
            parts[-1] = f"{parts[-1]} {clean}"
        elif clean:
            parts.append(clean)
    return [piece for part in parts for half in _halves(part) for clause in _asides(half) for piece in _bounded(clause)]


def _halves(sentence: str) -> list[str]:
    """Return *sentence*, in two where a wish hangs on to a demand ("Bachelor's degree, MBA preferred")."""
    if aside := _ASIDE_WISH.search(sentence):
        return [f"{sentence[: aside.start()]}{sentence[aside.end() :]}", aside["wish"]]
    tail = _WISH.search(sentence)
    if tail is None or not demand().search(sentence[: tail.start()].lower()):
        return [sentence]
    wish = tail["wish"]
    if tail["loose"] and not _is_another(wish):
        return [sentence]
    return [sentence[: tail.start()], wish]


def _is_another(wish: str) -> bool:
    """Return whether *wish* asks for something of its own and does not end a list of what is wished."""
    own = demand().search(wish.lower()) or ("experience" in wish and " or " not in wish)
    return bool(own) and not _ALTERNATIVE.search(wish)


def _asides(sentence: str) -> list[str]:
    """Return *sentence*, parted where it makes demands beside what asks for no ability ("valid licence, lift 50 lbs, $20/hr")."""
    if not _is_aside(sentence) or not _demands(sentence):
        return [sentence]
    cuts: list[tuple[int, int]] = []
    before: bool | None = None
    last = (0, 0)
    for joint in (*_JOINTS.finditer(sentence), None):
        here = _is_demand(sentence[last[1] : joint.start() if joint else len(sentence)])
        if before is not None and here is not None and here is not before:
            cuts.append(last)
        before = before if here is None else here
        last = joint.span() if joint else last
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(sentence)]
    return [sentence[start:end] for start, end in zip(starts, ends, strict=True)]


def _is_demand(clause: str) -> bool | None:
    """Return whether *clause* makes a demand; False where it asks for no ability, None where it shows neither."""
    return False if _is_aside(clause) else _demands(clause) or None


def _is_aside(clause: str) -> bool:
    low = clause.lower()
    return bool(aside().search(low) or MONEY.search(low))


def _demands(clause: str) -> bool:
    return bool(demand().search(clause.lower()) or credentials.find(clause))


def _bounded(sentence: str) -> list[str]:
    """Return *sentence*, cut at commas and spaces where it is longer than any sentence is."""
    found = []
    while len(sentence) > _LONGEST:
        comma, space = sentence.rfind(", ", 0, _LONGEST) + 1, max(sentence.rfind(" ", 0, _LONGEST), 0)
        cut = (comma if comma * 2 > space else space) or _LONGEST
        found.append(sentence[:cut].strip())
        sentence = sentence[cut:].strip()
    return [*found, sentence] if sentence else found
