"""What a line looks like: prose, a labelled value, the head of an entry."""

import re

from resume_ats_scorer.model import Line
from resume_ats_scorer.resume.dates import find_spans
from resume_ats_scorer.resume.degrees import names_degree, names_school
from resume_ats_scorer.resume.words import word_list, words_of

_LABELLED = re.compile(r"^[^\W\d_][\w /&'’.-]{1,30}?\s*:(?!//)")
_SENTENCE_END = re.compile(r"[^\W\d_]{3,}[.;!]$")
_COMPANY_END = re.compile(r"\b(?:inc|ltd|co|corp|llc|pvt|gmbh|jr|sr|s\.a|l\.l\.c)\.$", re.IGNORECASE)


def is_labelled(line: Line) -> bool:
    """Tell whether *line* reads "Label: value"."""
    return bool(_LABELLED.match(line.text))


def is_prose(line: Line) -> bool:
    """Tell whether *line* is running text rather than a name, a title or a list of dates."""
    text = line.text
    count = text.count(" ") + 1
    if count > 16 or (text[:1].islower() and not line.bold and len(line.segments) < 2):
        return True
    return count > 4 and bool(_SENTENCE_END.search(text)) and not _COMPANY_END.search(text)


def looks_like_head(line: Line) -> bool:
    """Tell whether *line* names a period together with a title, an employer, a degree or a school."""
    if len(line.text) > 160:
        return False
    spans = find_spans(line.text)
    if not any(span.ranged for span in spans):
        return False
    rest = line.text[: spans[0].begin] + line.text[spans[-1].stop :]
    if rest.count(" ") > 14:
        return False
    words = set(word_list(rest))
    return bool(words & words_of("title") or words & words_of("org")) or names_degree(rest) or names_school(rest)
