"""Where a resume names skills."""

from resume_ats_scorer import lexicon
from resume_ats_scorer.model import Position, Section, SectionKind, SkillMention

_WITHOUT_SKILLS = (SectionKind.CONTACT, SectionKind.REFERENCES)


def find_skills(sections: tuple[Section, ...], positions: tuple[Position, ...]) -> tuple[SkillMention, ...]:
    """Return every mention of a skill of the lexicon in reading order, with the section and the position it stands in.

    Lines of contact and of references name none: they speak of names and places.
    """
    owner = {line.number: index for index, held in enumerate(positions) for line in (*held.head, *held.bullets)}
    return tuple(
        SkillMention(match.name, line.text[match.start : match.end], line.number, section.kind, owner.get(line.number))
        for section in sections
        if section.kind not in _WITHOUT_SKILLS
        for line in section.lines
        for match in lexicon.find(line.text)
    )
