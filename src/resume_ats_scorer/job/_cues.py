"""Words by which a posting shows what a passage is for, in English and six other languages: `data/posting_cues.tsv`.

The patterns are in small letters and are tried on text in small letters: without regard to case they would take ten
times as long.
"""

import re
from functools import cache

from resume_ats_scorer.data import rows
from resume_ats_scorer.model import Zone

MONEY = re.compile(r"[$₹£€]\s?\d|\d\s?[kK]?\s?€")
"""What says that an amount is paid."""
RATHER = (
    r"(?:preferabl[ey]|ideally|idealerweise|vorzugsweise|idéalement|de préférence|idealmente|preferiblemente|preferencialmente"
    r"|preferibilmente|bij voorkeur)\b"
)
"""Words that begin a wish behind a demand."""


@cache
def _patterns() -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for place, zone, pattern in rows("posting_cues.tsv"):
        found.setdefault((place, zone), []).append(pattern)
    found["sentence", Zone.BOILERPLATE] += found["clause", Zone.BOILERPLATE]
    found["heading", Zone.BOILERPLATE] += found["field", Zone.BOILERPLATE]
    return found


@cache
def heading(zone: Zone) -> re.Pattern[str]:
    """Return the pattern of the headings that open *zone*."""
    return _compiled("heading", zone)


@cache
def field() -> re.Pattern[str]:
    """Return the pattern of the labels whose text says nothing about the lines below ("Job type: Full-time")."""
    return _compiled("field", Zone.BOILERPLATE)


@cache
def sentence(zone: Zone) -> re.Pattern[str]:
    """Return the pattern of the words by which a sentence shows that it belongs to *zone*, whatever it stands under."""
    return _compiled("sentence", zone)


@cache
def aside() -> re.Pattern[str]:
    """Return the pattern of the words by which a clause shows that it asks for no ability, though others beside it may."""
    return _compiled("clause", Zone.BOILERPLATE)


@cache
def demand() -> re.Pattern[str]:
    """Return the pattern of the words that make a demand which can be checked: years, degrees, certificates, licences."""
    return _compiled("demand", Zone.MUST)


@cache
def role() -> re.Pattern[str]:
    """Return the pattern of the words that end a passage about the employer: who is looked for."""
    return _compiled("role", Zone.OTHER)


@cache
def telling() -> re.Pattern[str]:
    """Return the pattern of how sentences begin that tell of the employer and not of the job ("At Acme, we")."""
    return _compiled("telling", Zone.BOILERPLATE)


@cache
def closing() -> re.Pattern[str]:
    """Return the pattern of the words behind which a posting says no more of the job, unless it demands something."""
    return _compiled("closing", Zone.BOILERPLATE)


@cache
def verb() -> re.Pattern[str]:
    """Return the pattern of a duty's first word ("Prepare", "Regularly reviews")."""
    return re.compile(rf"(?:\w+ly )?(?:{'|'.join(_patterns()['verb', Zone.DUTIES])})\w*\b")


def _compiled(place: str, zone: Zone) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_patterns()[place, zone])})")
