"""Checks of sections, headings and bullets."""

import re

from resume_ats_scorer.model import Line, Section, SectionKind, Severity
from resume_ats_scorer.score._counted import count
from resume_ats_scorer.score.formatting import _sources as by
from resume_ats_scorer.score.formatting._check import Check, Outcome, between, failed, inapplicable, passed, warned
from resume_ats_scorer.score.formatting._subject import Subject

_WORK = (SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING)
_LATE = (SectionKind.REFERENCES, SectionKind.INTERESTS)
_CORE = (SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.SKILLS)
_HEADING_WORDS = {
    SectionKind.EXPERIENCE: re.compile(
        r"\b(?:experiences?|employment|(?:work|career|job|professional) (?:history|background))\b", re.IGNORECASE
    ),
    SectionKind.EDUCATION: re.compile(r"\b(?:education|academic|qualifications?|degrees?|studies)\b", re.IGNORECASE),
    SectionKind.SKILLS: re.compile(
        r"\b(?:skills?|technologies|competenc(?:e|es|y|ies)|expertise|strengths|highlights|core qualifications|proficiency)\b",
        re.IGNORECASE,
    ),
}
_SPREAD = re.compile(r"(?<=\b[A-Z]) (?=[A-Z]\b)")
"""Spaces between letters that are set apart, as in "S K I L L S"."""
_CERTAIN = 0.85
_PLAIN_BULLETS = frozenset("•‣◦▪▫●○■□–—-*·∙⁃➤►▶➢❖✓✔»›>o⚫◆◇⦁▸▹✦+~§→")


def _heads(subject: Subject, kind: SectionKind) -> bool:
    """Tell whether a section of *kind* was read, or a short line of its own says that it begins."""
    if any(section.kind is kind for section in subject.resume.sections):
        return True
    pattern = _HEADING_WORDS[kind]
    return any(_may_head(line, pattern) for line in subject.prose if subject.said.get(line.number, line.text) == line.text)


def _may_head(line: Line, pattern: re.Pattern[str]) -> bool:
    """Tell whether *line* is short and has a word of *pattern*, spread out or not, or begins with one written large."""
    text = _SPREAD.sub("", line.text)
    if len(text) <= 40 and len(text.split()) <= 5:
        return pattern.search(text) is not None
    parts = (text, *line.segments[1:])
    return not line.bullet and any(part[:1].isupper() and pattern.match(part) for part in parts)


def _experience(subject: Subject) -> Outcome:
    kinds = {section.kind for section in subject.resume.sections}
    if _heads(subject, SectionKind.EXPERIENCE) or subject.resume.positions:
        return passed("There is a section on work experience.")
    if kinds & set(_WORK):
        return warned("There is no section on work experience, but one on projects or voluntary work.")
    return failed("No section on work experience was found.")


def _education(subject: Subject) -> Outcome:
    if _heads(subject, SectionKind.EDUCATION):
        return passed("There is a section on education.")
    return warned("No section on education was found.")


def _skills(subject: Subject) -> Outcome:
    if _heads(subject, SectionKind.SKILLS):
        return passed("There is a section on skills.")
    return warned("No section on skills was found.")


def _headed(subject: Subject) -> list[Section]:
    return [section for section in subject.resume.sections if section.heading]


def _headings(subject: Subject) -> Outcome:
    if _headed(subject):
        return passed("Headings divide the resume.")
    return failed("No section headings were found.")


def _usual_headings(subject: Subject) -> Outcome:
    headed = _headed(subject)
    if not headed:
        return inapplicable("There are no headings.")
    odd = [section for section in headed if section.kind is SectionKind.OTHER]
    whole = max(len(subject.lines), 1)
    share = sum(len(section.lines) for section in odd) / whole
    number = count(len(odd), "heading is", "headings are")
    told = f"{number} not among the usual ones; {100 * share:.0f}% of the lines stand under them."
    if share <= 0.3:
        return passed("Most of the text stands under usual headings.")
    where = subject.at_lines((section.heading for section in odd if section.heading), "not a usual heading")
    return warned(told, where, between(share, 0.15, 0.6))


def _own_line(subject: Subject) -> Outcome:
    headed = _headed(subject)
    if not headed:
        return inapplicable("There are no headings.")
    inline = [section for section in headed if section.inline]
    if len(inline) < 2:
        return passed("Headings stand on lines of their own.")
    where = subject.at_lines((section.heading for section in inline if section.heading), "heading and text on one line")
    return warned(f"{len(inline)} headings share their line with text.", where)


def _empty(subject: Subject) -> Outcome:
    sections = subject.resume.sections
    told = {section.kind for section in sections if section.lines}
    first = min((line.number for line in subject.lines), default=0)
    bare = [
        section.heading
        for section, after in zip(sections, (*sections[1:], None), strict=False)
        if section.heading
        and not section.lines
        and section.heading.number > first
        and section.kind not in told
        and _sure(section)
        and (after is None or _goes_on(section, after))
    ]
    if not bare:
        return passed("Every heading has text under it.")
    found = f"Nothing stands under {count(len(bare), 'heading')}."
    return warned(found, subject.at_lines(bare, "nothing stands under it"), between(len(bare), 0, 3))


def _sure(section: Section) -> bool:
    """Tell whether the heading of *section* is surely one: usual words, and no label, item or remark."""
    heading = section.heading
    if heading is None or heading.bullet or heading.text.endswith(":"):
        return False
    return section.kind not in {SectionKind.OTHER, SectionKind.REFERENCES} and section.confidence >= _CERTAIN


def _goes_on(section: Section, after: Section) -> bool:
    """Tell whether *after* is another part of the resume and not what stands under the heading of *section*."""
    upper, lower = section.heading, after.heading
    if upper is None or lower is None or section.kind is after.kind or not _sure(after):
        return False
    if section.kind is SectionKind.SUMMARY and after.kind is SectionKind.SKILLS and " " in lower.text.strip():
        return False
    if upper.bold is not lower.bold or upper.text.isupper() is not lower.text.isupper():
        return False
    return not (upper.font_size and lower.font_size and upper.font_size > 1.05 * lower.font_size)


def _order(subject: Subject) -> Outcome:
    kinds = [section.kind for section in subject.resume.sections]
    core = [i for i, kind in enumerate(kinds) if kind in _CORE]
    early = [section for section in subject.resume.sections[: core[0] if core else 0] if section.kind in _LATE]
    if not core:
        return inapplicable("There are no core sections to put in order.")
    if not early:
        return passed("What matters most comes first.")
    where = subject.at_lines((section.heading for section in early if section.heading), "comes before what matters")
    return warned("Interests or references come before work, education and skills.", where)


def _references(subject: Subject) -> Outcome:
    found = [section for section in subject.resume.sections if section.kind is SectionKind.REFERENCES]
    if not found:
        return passed("There is no section of references.")
    where = subject.at_lines((section.heading for section in found if section.heading), "references")
    return warned("There is a section of references.", where)


def _bulleted(subject: Subject) -> Outcome:
    told = [item for item in subject.items if item.words > 3]
    if not told:
        return inapplicable("Nothing is told of positions.")
    blocks = [item for item in told if item.size > 60 and not item.bulleted]
    share = sum(item.size for item in blocks) / sum(item.size for item in told)
    if share <= 0.3:
        return passed("Positions are told in bullets or short lines.")
    where = subject.at_lines((item.lines[0] for item in blocks), "a block of text")
    return warned(f"{100 * share:.0f}% of what is told of positions stands in blocks of over 60 words.", where, share)


def _glyphs(subject: Subject) -> Outcome:
    led = [line for line in subject.lines if line.bullet and not line.bullet[:1].isalnum()]
    if not led:
        return inapplicable("There are no bullet signs.")
    odd = [line for line in led if line.bullet[:1] not in _PLAIN_BULLETS]
    if len(odd) > 0.1 * len(led):
        return warned(f"{count(len(odd), 'line is', 'lines are')} led by an unusual sign.", subject.at_lines(odd, "unusual bullet"))
    return passed("Bullets are plain signs.")


CHECKS = (
    Check(
        "structure.experience", "Work experience",
        "Fails where no section on work is found, warns where only projects or voluntary work are.",
        Severity.MAJOR, 1, 4, "Head your jobs with “Experience” or “Work Experience” on a line of its own.",
        by.TEXTKERNEL, _experience,
    ),
    Check(
        "structure.education", "Education", "Warns where no section on education is found.",
        Severity.MINOR, 1.5, 1.5, "Head your degrees and courses with “Education” on a line of its own.", by.TEXTKERNEL, _education,
    ),
    Check(
        "structure.skills", "Skills", "Warns where no section on skills is found.",
        Severity.MINOR, 1, 1, "List your skills under “Skills” on a line of its own.", by.TEXTKERNEL, _skills,
    ),
    Check(
        "structure.headings", "Headings", "Fails where no heading is found at all.",
        Severity.MAJOR, 4, 4, "Head each part with a usual word: Summary, Experience, Education, Skills.", by.GREENHOUSE, _headings,
    ),
    Check(
        "structure.usual_headings", "Usual headings",
        "Warns where over 30% of the lines stand under headings that are not usual ones.",
        Severity.MINOR, 1.5, 1.5, "Use the usual words: Summary, Experience, Education, Skills, Projects, Certifications.",
        by.GREENHOUSE, _usual_headings,
    ),
    Check(
        "structure.own_line", "Headings on their own line", "Warns where two headings or more share their line with text.",
        Severity.MINOR, 1, 1, "Put each heading on a line of its own.", by.SOVREN, _own_line,
    ),
    Check(
        "structure.empty", "No empty sections", "Warns where nothing stands under a heading.",
        Severity.MINOR, 1.5, 1.5, "Fill the section, or take its heading out.", by.RCHILLI, _empty,
    ),
    Check(
        "structure.section_order", "What matters first",
        "Suggests another order where interests or references come first. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "Put work, education and skills first.", by.WITTENBERG, _order,
    ),
    Check(
        "structure.references", "No references", "Suggests to leave references out. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "Give references when they are asked for.", by.RCHILLI, _references,
    ),
    Check(
        "structure.bulleted", "Bullets for what you did",
        "Warns where over 30% of what is told of positions stands in blocks of over 60 words without bullets.",
        Severity.MINOR, 1, 1, "Cut the block into bullets of one or two lines.", by.FITCHBURG, _bulleted,
    ),
    Check(
        "structure.bullet_signs", "Plain bullets", "Warns where over a tenth of the bullets are unusual signs.",
        Severity.MINOR, 0.5, 0.5, "Use plain round bullets or hyphens.", by.SOVREN, _glyphs,
    ),
)  # fmt: skip
