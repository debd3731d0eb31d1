"""Where a resume names skills."""

from collections.abc import Mapping

from resume_ats_scorer import lexicon
from resume_ats_scorer.model import Position, Section, SectionKind, SkillMention

_WITHOUT_SKILLS = (SectionKind.CONTACT, SectionKind.REFERENCES)


def find_skills(
    sections: tuple[Section, ...], positions: tuple[Position, ...], texts: Mapping[int, str] | None = None
) -> tuple[SkillMention, ...]:
    """Return every mention of a skill of the lexicon in reading order, with the section and the position it stands in.

    Lines of contact and of references name none: they speak of names and places. With *texts*, by number of the line, only these
    lines are read, and in these words.
    """
    owner = {line.number: index for index, held in enumerate(positions) for line in (*held.head, *held.bullets)}
    read = (
        (section.kind, line.number, line.text if texts is None else texts[line.number])
        for section in sections
        if section.kind not in _WITHOUT_SKILLS
        for line in section.lines
        if texts is None or line.number in texts
    )
    return tuple(
        SkillMention(match.name, text[match.start : match.end], number, kind, owner.get(number))
        for kind, number, text in read
        for match in lexicon.find(text)
    )
