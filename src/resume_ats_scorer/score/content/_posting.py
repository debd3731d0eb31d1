"""What a posting asks for, weighed: everything that depends on the posting alone."""

from collections.abc import Mapping, Sequence
from math import fsum

from resume_ats_scorer.lexicon import credentials, other_number, skill, stop_words
from resume_ats_scorer.lexicon.foreign_titles import in_english
from resume_ats_scorer.lexicon.titles import other_names, spelt_out
from resume_ats_scorer.model import Job, JobSkill, PostingLine, RequirementKind, Zone, value
from resume_ats_scorer.score import semantic
from resume_ats_scorer.score.content import _plain
from resume_ats_scorer.score.content._figures import along
from resume_ats_scorer.score.content._own import Echoing, echoing
from resume_ats_scorer.score.passages import blind, demanded
from resume_ats_scorer.score.titled import likely, titled
from resume_ats_scorer.text import Tokens, tokens, words

ZONES: Mapping[Zone, int] = {
    Zone.TITLE: 300,
    Zone.MUST: 150,
    Zone.NICE: 80,
    Zone.DUTIES: 110,
    Zone.OTHER: 80,
    Zone.BOILERPLATE: 0,
}
"""Hundredths that a term in a zone counts."""

TERMS = 30
COMMON = 333
"""Rarity (see `semantic`) of a term in 27% of all texts; what is more common says nothing."""
BESIDE = ((500.0, 0.22), (930.0, 0.0))
"""Rarity of a word to the likeness to the whole posting below which it is beside the point ("take", "two", "call"), and so is a
phrase of two words that say nothing ("strong knowledge"); the title's words and skills never are, nor is what is rarer."""
SAID, LIKE = 3, 1
"""What the words of a posting count for its field of work, and the titles that it reads like: words beside the point blur it."""
VAGUE = ((0.1, 1.0), (0.3, 0.0))
"""Likeness of a title to the field of its posting, to how far it says nothing of the work ("Consultant", "Team Member")."""
UNKNOWN = 4096
SAYING = 410
"""Weight of a term, a tenth of that of the one in the middle, below which it stands in texts of all trades alike ("almost")."""
_BY_NAME = frozenset({RequirementKind.LANGUAGE, RequirementKind.LICENCE})
_HELD = frozenset({RequirementKind.LICENCE, RequirementKind.CERTIFICATION})
_SCHOOL = frozenset({"high", "school"})
SOFT = 0.4
TOOL = 1.5


@value
class Wanted:
    """A term the posting asks for."""

    name: str
    """The term as it is shown: a skill's canonical name, else the words in lower case."""
    skill: str
    """Canonical name of the skill, or empty."""
    rows: tuple[int, ...]
    """Rows of the vocabulary that show it; of a word that is no skill, also the row of its other number."""
    keys: tuple[str, ...]
    """Keys of the word that show it where the vocabulary does not know the language (see `_plain`); else none."""
    related: tuple[str, ...]
    """Skills near enough for a part match."""
    members: tuple[str, ...]
    """Those of them that are of its kind, and as good."""
    instead: tuple[str, ...]
    """Skills of which any will do as well; its weight is a share of what one of them weighs."""
    weight: float
    """Share of all terms' weight."""
    required: bool
    """It stands in the title or among the musts."""
    titled: bool
    """It stands in the title."""
    quote: str
    """The words of the posting."""


@value
class Prepared:
    """A posting ready to judge resumes against."""

    job: Job
    """The posting."""
    terms: tuple[Wanted, ...]
    """What it asks for, heaviest first."""
    meaning: semantic.Vector | None
    """What its words are about."""
    field: semantic.Vector | None
    """The field of work: what its words are about, and the titles that it reads like."""
    title: semantic.Vector | None
    """What its title is about, and the one that it reads like as far as it has none, or one that says nothing of the work."""
    like: str
    """The title that it reads like, where that counts; else empty."""
    known: bool
    """Enough of its words are in the vocabulary for topics to mean anything."""
    echoing: Echoing
    """Which terms of the vocabulary only repeat its words."""


class _Gathered:
    """Amounts, places and weights of the candidates for terms."""

    def __init__(self) -> None:
        self.amount: dict[tuple[str, str], int] = {}
        self.rows: dict[tuple[str, str], tuple[int, ...]] = {}
        self.zone: dict[tuple[str, str], Zone] = {}
        self.quote: dict[tuple[str, str], str] = {}
        self.named: dict[str, str] = {}
        """The first word of each root, where the vocabulary does not know the language."""
        self.keys: dict[str, tuple[str, ...]] = {}
        self.instead: dict[str, tuple[str, ...]] = {}

    def add(self, key: tuple[str, str], zone: Zone, rows: tuple[int, ...], quote: str) -> None:
        self.amount[key] = self.amount.get(key, 0) + ZONES[zone]
        if key not in self.zone or ZONES[zone] > ZONES[self.zone[key]]:
            self.zone[key], self.quote[key] = zone, quote
        self.rows.setdefault(key, rows)


def prepare(job: Job) -> Prepared:
    """Return *job* ready to judge resumes against."""
    lines = [(line, tokens(demanded(line.text, job.language))) for line in job.lines if ZONES[line.zone]]
    known = job.language == "en" or semantic.knows(word for _, found in lines for word in found.words)
    counts: dict[int, int] = {}
    for line, found in lines:
        for row, _, _ in semantic.find(found.words):
            counts[row] = counts.get(row, 0) + ZONES[line.zone]
    heading = blind(job.title, job.language)
    if not _in_lines(job):
        for row, _, _ in semantic.find(words(spelt_out(heading))):
            counts[row] = counts.get(row, 0) + ZONES[Zone.TITLE]
    meaning = semantic.vector({row: amount / 100 for row, amount in counts.items()}) if known else None
    like = likely(meaning)
    field = semantic.unit(SAID * meaning + LIKE * like.meaning) if meaning is not None and like else meaning
    title = titled(heading, "en" if known else job.language)
    vague = 1.0 if title is None else along(VAGUE, semantic.similarity(title, field)) if like else 0.0
    guessed = like if vague else None
    called = [in_english(heading, job.language), *other_names(heading, semantic.vocabulary().index)]
    return Prepared(
        job=job,
        terms=_terms(job, lines, meaning, known=known),
        meaning=meaning,
        field=field,
        title=_together(title, guessed.meaning, vague) if guessed else title,
        like=guessed.names[0] if guessed else "",
        known=known,
        echoing=echoing(job, " ".join([*called, *(guessed.names if guessed else ())])),
    )


def _together(title: semantic.Vector | None, like: semantic.Vector, vague: float) -> semantic.Vector | None:
    """Return what *title* is about and, as far as it is *vague*, what it is *like*."""
    return like if title is None else semantic.unit(title + (vague * like).astype(title.dtype))


def _in_lines(job: Job) -> bool:
    return any(line.zone is Zone.TITLE for line in job.lines)


def _terms(
    job: Job, lines: list[tuple[PostingLine, Tokens]], meaning: semantic.Vector | None, *, known: bool
) -> tuple[Wanted, ...]:
    gathered = _Gathered()
    skills: dict[int, list[JobSkill]] = {}
    for named in job.skills:
        skills.setdefault(named.line, []).append(named)
    for line, found in lines:
        taken = _skills(gathered, line, found, skills.get(line.number, ())) | _checked(job, line, found)
        if known:
            _known_words(gathered, line, found, taken)
        else:
            _all_words(gathered, line, demanded(line.text, job.language), job.language, {found[at].start for at in taken})
    if known and job.title and not _in_lines(job):
        _known_words(gathered, PostingLine(job.title, 0, Zone.TITLE), tokens(blind(job.title, job.language)), set())
    keys = [key for key in gathered.amount if not _is_named(gathered, key) and not _beside(gathered, key, meaning)]
    return _heaviest(gathered, keys)


def _is_named(gathered: _Gathered, key: tuple[str, str]) -> bool:
    """Return whether words are another name of a skill that is asked for anyway."""
    entry = None if key[1] else skill(key[0])
    return entry is not None and (entry.name, entry.name) in gathered.amount


def _beside(gathered: _Gathered, key: tuple[str, str], meaning: semantic.Vector | None) -> bool:
    """Return whether a common word, or a phrase of two such, has little to do with what the posting is about.

    So has what stands in texts of all trades, and any word that is not meant as the tool that it names elsewhere ("react quickly").
    """
    name, canonical = key
    rows = gathered.rows[key]
    if canonical or not rows or meaning is None or gathered.zone[key] is Zone.TITLE:
        return False
    known, entry = semantic.vocabulary(), skill(name)
    if known.weight[rows[0]] < SAYING or (entry is not None and entry.kind == "tool"):
        return True
    rarities = [known.rarity[known.index[word]] if word in known.index else UNKNOWN for word in name.split(" ")]
    common = COMMON if len(rarities) > 1 else BESIDE[-1][0]
    near = along(BESIDE, max(rarities))
    return max(rarities) < common and semantic.similarity(semantic.vector({rows[0]: 1.0}), meaning) < near


def _skills(gathered: _Gathered, line: PostingLine, found: Tokens, named: "list[JobSkill] | tuple[()]") -> set[int]:
    """Gather the skills *named* in *line*; return the tokens they take up."""
    taken: set[int] = set()
    for one in named:
        start = line.text.find(one.quote)
        inside = [at for at, token in enumerate(found) if start <= token.start and token.end <= start + len(one.quote)]
        taken.update(inside)
        rows = tuple(row for row, _, _ in semantic.find([found.words[at] for at in inside])) if inside else ()
        gathered.add((one.skill, one.skill), line.zone, rows, one.quote)
        gathered.instead.setdefault(one.skill, one.instead)
    return taken


def _checked(job: Job, line: PostingLine, found: Tokens) -> set[int]:
    """Return the tokens of *line* that name what is checked as a demand, and need not be repeated: languages, certificates."""
    quotes = [one.quote for one in job.requirements if one.line == line.number and one.kind in _BY_NAME]
    spans = [(start, start + len(quote)) for quote in quotes if (start := line.text.find(quote)) >= 0]
    asked = {name for one in job.requirements if one.kind in _HELD for name in one.names}
    if asked and line.zone is not Zone.TITLE:
        held = credentials.find(line.text, about=job.title)
        spans += [(one.start, one.end) for one in held if one.name in asked]
    return {at for at, token in enumerate(found) if any(start <= token.start and token.end <= end for start, end in spans)}


def _known_words(gathered: _Gathered, line: PostingLine, found: Tokens, taken: set[int]) -> None:
    vocabulary = semantic.vocabulary()
    hits = [hit for hit in semantic.find(found.words) if not taken.intersection(range(hit[1], hit[2]))]
    in_phrase = {at for _, first, last in hits if last - first > 1 for at in range(first, last)}
    for row, first, last in hits:
        if vocabulary.rarity[row] >= COMMON and (last - first > 1 or first not in in_phrase):
            name = " ".join(found.words[first:last])
            if _says_nothing(found.words[first:last]):
                continue
            other = other_number(name)
            names = (other, name) if (other, "") in gathered.amount else (name, other)
            rows = tuple(vocabulary.index[one] for one in names if one in vocabulary.index)
            gathered.add((names[0], ""), line.zone, rows, line.text[found[first].start : found[last - 1].end])


def _says_nothing(phrase: Sequence[str]) -> bool:
    """Return whether *phrase* says no more than that something is asked for, or which school."""
    silent = stop_words.of("en")
    if len(phrase) == 1:
        return len(phrase[0]) == 1 or phrase[0] in silent
    return all(word in silent or word in _SCHOOL for word in phrase)


def _all_words(gathered: _Gathered, line: PostingLine, said: str, language: str, taken: set[int]) -> None:
    for start, end in _plain.words(said, language):
        if start not in taken:
            key = _plain.keys(said[start:end], language)
            name = gathered.named.setdefault(key[0], said[start:end].lower())
            gathered.keys.setdefault(name, key)
            gathered.add((name, ""), line.zone, (), line.text[start:end])


def _heaviest(gathered: _Gathered, keys: Sequence[tuple[str, str]]) -> tuple[Wanted, ...]:
    weighed = sorted(((_weight(gathered, key), -at, key) for at, key in enumerate(keys)), reverse=True)[:TERMS]
    whole = fsum(weight for weight, _, _ in weighed)
    found = []
    for weight, _, (name, canonical) in weighed:
        entry = skill(canonical) if canonical else None
        key = (name, canonical)
        found.append(
            Wanted(
                name=name,
                skill=canonical,
                rows=gathered.rows[key],
                keys=gathered.keys.get(name, ()),
                related=entry.related if entry else (),
                members=entry.members if entry else (),
                instead=gathered.instead.get(canonical, ()),
                weight=weight / whole,
                required=gathered.zone[key] in (Zone.TITLE, Zone.MUST),
                titled=gathered.zone[key] is Zone.TITLE,
                quote=gathered.quote[key],
            )
        )
    return tuple(found)


def _weight(gathered: _Gathered, key: tuple[str, str]) -> int:
    """Return the weight of a term: what it says, where it stands, how often."""
    amount = gathered.amount[key]
    rows = gathered.rows[key] if key[1] else gathered.rows[key][:1]
    says = max((semantic.vocabulary().weight[row] for row in rows), default=UNKNOWN)
    if key[1]:
        entry = skill(key[1])
        says = int(max(says, UNKNOWN) * (SOFT if entry and entry.kind == "soft" else TOOL)) // (1 + len(gathered.instead[key[1]]))
    else:
        says = says * says // UNKNOWN
    return says * amount // (amount + 100)
