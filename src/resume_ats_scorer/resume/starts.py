"""What opens a section at a line."""

from resume_ats_scorer.model import SectionKind, value

MAIN = frozenset({SectionKind.EXPERIENCE, SectionKind.EDUCATION})
"""What hardly a resume is without."""
OF_ENTRIES = (SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.PROJECTS, SectionKind.VOLUNTEERING)
"""Kinds that hold entries with heads."""
ONE_LINERS = (
    SectionKind.SKILLS,
    SectionKind.LANGUAGES,
    SectionKind.CERTIFICATIONS,
    SectionKind.INTERESTS,
    SectionKind.REFERENCES,
)
"""Kinds whose inline heading opens no more than its line and the lines that carry on its text."""

UNKNOWN = 0.5
"""How sure the kind is of a heading whose words say nothing."""
SURE = 0.97
"""How sure a known heading is that looks like the others of its document."""


@value
class Start:
    """What opens at a line."""

    kind: SectionKind
    """What the lines are about."""
    confidence: float
    """How sure that is, 0 to 1."""
    heading: bool = True
    """The line is a heading; else it is the first line of its section."""
    inline: bool = False
    """The heading shares its line with text."""
    hanging: bool = False
    """It stands in a margin beside the text, as the other headings do."""


TOP = Start(SectionKind.CONTACT, 0.8, heading=False)
"""Where the name stands."""
