"""What an education shows besides its schools: levels, fields and courses, by closed lists of words and by where they stand.

Nothing here depends on whether a school was recognised: a name is whatever is not in the lists, and words that touch a name count
with it.
"""

import re
from collections.abc import Iterator, Sequence

from resume_ats_scorer.model import DegreeLevel, Line, Resume, SectionKind, value
from resume_ats_scorer.resume.dates import find_spans
from resume_ats_scorer.resume.degrees import degrees_by_line, names_school
from resume_ats_scorer.resume.education import UNFINISHED
from resume_ats_scorer.resume.named import JOINED
from resume_ats_scorer.resume.words import plain, words_of
from resume_ats_scorer.score._spans import Span, within

_STUDY_WORDS = """
    degree degrees bachelor bachelors master masters doctor doctorate doctoral associate associates diploma certificate
    certification certified course courses coursework training program programme apprenticeship major minor thesis
    dissertation gpa honors honours hons specialization specialisation concentration internship exchange semester licence
    license licensed abschluss ausbildung studium lehre diplom studiengang schwerpunkt weiterbildung abitur formation
    certificat diplome baccalaureat mention specialite grado licenciatura curso titulo laurea corso specializzazione
    graduacao bacharelado mestrado especializacao opleiding cursus getuigschrift culinary computer electrical mechanical
    civil industrial information systems software health human resources criminal justice hospitality nutrition graphic
    fashion agriculture agricultural dental pharmacy electronics mechanics welding automotive network security data
    analytics social work care teaching pedagogy cooking tourism logistics supply chain construction environmental
    biomedical chemical aerospace finanzen buchhaltung pflege comptabilite contabilidad enfermeria contabilita
    infermieristica enfermagem verpleegkunde applied general international public political physical liberal fine
    organizational development operations quality project
"""
_STUDY = frozenset(_STUDY_WORDS.split())
_LINK_WORDS = "in of and & with on en de des der im für fuer em di e et y und the by from major minor"
_LINKS = frozenset(_LINK_WORDS.split())
_PLACING = frozenset({"at", "from", "bei", "presso", "chez", "bij"})
"""Words between what was studied and where."""
_LABEL = re.compile(
    r"^\W*(?:relevant |selected |key |core |main )*(?:courses?(?:work)?|modules|subjects|thesis|dissertation|majors?|minors?"
    r"|specialization|specialisation|concentration|field of study|focus|topics|skills|technologies|schwerpunkte?|module"
    r"|abschlussarbeit|fachrichtung|studienrichtung|cours|matières|asignaturas|corsi|disciplinas|vakken)\b[^:]{0,24}:",
    re.IGNORECASE,
)
_CLASS = re.compile(r"\b(?:class of|graduat\w+:?) '?(?:(?:19|20)\d\d|\d\d)\b|(?<!\w)['’]\d\d\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
"""Years as people write them behind a school."""
_WORD = re.compile(r"[^\W\d_]+(?:['.][^\W\d_]+)*|&|\d+")
_TOUCHING = re.compile(r"(?!.*(?:\s{2}|\t))[\s.'’&]*")
_NAME = re.compile(rf"(?:\b[A-ZÀ-Þ][\w.'’&-]*)(?:[ ,.]+(?:(?:{JOINED}|&) +)*[A-ZÀ-Þ0-9][\w.'’&-]*)*")


@value
class NamedDegree:
    """A degree that the education names."""

    level: DegreeLevel
    """Its level."""
    line: int
    """Number of its line."""
    quote: str
    """The words that name it."""
    completed: bool | None
    """False where it is said to be in progress or not finished; None where nothing is said."""


def degrees_of(resume: Resume) -> tuple[NamedDegree, ...]:
    """Return the degrees that the education of *resume* names, in reading order, whatever is said between them.

    What says that one is not finished stands on its line or below, above the next; above the first it speaks of the first.
    """
    found: list[NamedDegree] = []
    for section in resume.sections:
        if section.kind is SectionKind.EDUCATION:
            found.extend(_degrees(section.lines))
    return tuple(found)


def _degrees(lines: Sequence[Line]) -> Iterator[NamedDegree]:
    named = [(index, match) for index, found in enumerate(degrees_by_line([line.text for line in lines])) for match in found]
    places = sorted({index for index, _ in named})
    for index, (level, start, end) in named:
        at = places.index(index)
        first = index if at else 0
        last = places[at + 1] if at + 1 < len(places) else len(lines)
        open_still = any(UNFINISHED.search(line.text) for line in lines[first:last])
        yield NamedDegree(level, lines[index].number, lines[index].text[start:end], False if open_still else None)


def degrees(lines: Sequence[Line]) -> dict[int, list[Span]]:
    """Return the places of each of *lines* that name a degree and its field; no part of them belongs to a school."""
    texts = [undated(line.text) for line in lines]
    return {
        line.number: [_field(text, (start, end)) for _, start, end in found]
        for line, text, found in zip(lines, texts, degrees_by_line(texts), strict=True)
    }


def spans(line: Line, named: Sequence[Span], skills: Sequence[Span]) -> list[Span]:
    """Return the places of *line* that speak of studies, those *named* as `degrees` among them; *skills* are of known skills."""
    text = undated(line.text)
    labelled = _LABEL.match(text)
    if labelled is not None:
        return [(0, len(text))]
    found = [*named]
    if only_studies(text):
        found.append((0, len(text)))
    if line.bullet:
        found.extend(common(text, skills))
    return found


def undated(text: str) -> str:
    """Return *text* with bars in place of what says when: a date is no part of a name."""
    for start, end in dates_in(text):
        text = text[:start] + "|" * (end - start) + text[end:]
    return text


def dates_in(text: str) -> list[Span]:
    """Return the places of *text* that say when somebody was at school."""
    return [*((span.begin, span.stop) for span in find_spans(text)), *(match.span() for match in _CLASS.finditer(text))]


def only_studies(text: str) -> bool:
    """Return whether *text* holds nothing but words of studies: a field, and no school's name."""
    return all(_is_study(word[0]) or _is_link(word[0]) for word in _WORD.finditer(text))


def _field(text: str, degree: Span) -> Span:
    """Return *degree* with the words of studies that stand by it, unless a name touches them."""
    after = [match for match in _WORD.finditer(text) if match.start() >= degree[1]]
    before = [match for match in _WORD.finditer(text) if match.end() <= degree[0]]
    return degree[0] - _reach(text, before[::-1], degree[0], -1), degree[1] + _reach(text, after, degree[1], 1)


def _reach(text: str, words: Sequence[re.Match[str]], edge: int, way: int) -> int:
    """Return how many characters from *edge* on belong to the words of studies in *words*, the nearest first.

    Where a word that is none touches them, those since the last comma or the like are taken to be part of its name.
    """
    sure, reached = 0, 0
    at = edge
    for word in words:
        near, far = (word.start(), word.end()) if way > 0 else (word.end(), word.start())
        between = text[at:near] if way > 0 else text[near:at]
        if not _TOUCHING.fullmatch(between) or word[0] in _PLACING:
            sure = reached
        if not (_is_study(word[0]) or _is_link(word[0])):
            return sure if _TOUCHING.fullmatch(between) and not word[0].isdigit() else reached
        at = far
        reached = abs(far - edge)
    return reached


def _is_study(word: str) -> bool:
    said = plain(word).removesuffix("'s")
    return not names_school(word) and (said in _STUDY or said in words_of("field"))


def _is_link(word: str) -> bool:
    return word.lower() in _LINKS


def common(text: str, skills: Sequence[Span]) -> Iterator[Span]:
    """Yield the places of *text* outside names; a name that holds nothing but *skills* is none."""
    done = 0
    for match in _NAME.finditer(text):
        if not only_within(text, match.span(), skills):
            yield done, match.start()
            done = match.end()
    yield done, len(text)


def only_within(text: str, span: Span, skills: Sequence[Span]) -> bool:
    """Return whether *span* of *text* holds nothing but words of *skills* and links."""
    return all(_is_link(word[0]) or within(word.span(), skills) for word in _WORD.finditer(text, *span))
