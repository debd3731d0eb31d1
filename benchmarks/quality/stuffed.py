"""How much stuffing brings: `python benchmarks/quality/stuffed.py [NUMBER]`.

Takes resumes (as texts) that have nothing to do with a posting, stuffs each in many ways with the words of the posting, and scores
before and after with the whole product. Prints the gain in the content match and in the total of each way: median and largest.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle

import corpus
import numpy as np
import product
import retelling
from retelling import WORK, filled

from resume_ats_scorer import score
from resume_ats_scorer.model import ScoreReport, Weights
from resume_ats_scorer.score.content import Prepared

UNRELATED = 12
"""Content match from which a resume of another category does have something to do with the posting."""


def variants(text: str, prepared: Prepared, posting: corpus.Posting) -> dict[str, str]:
    """Return *text* stuffed in each way."""
    names = retelling.names(prepared)
    few, many = ", ".join(names[:12]), ", ".join(names)
    lines = text.split("\n")
    middle = len(lines) // 2
    sentences = _sentences(prepared)
    return {
        "12 terms at the end": f"{text}\nSkills: {few}",
        "all terms at the end": f"{text}\nSkills: {many}",
        "all terms as a section": f"{text}\n\nSKILLS\n\n{many}",
        "all terms five times": f"{text}\n\nSKILLS\n\n" + "\n".join([many] * 5),
        "one term a line": f"{text}\n\nSKILLS\n\n" + "\n".join(names),
        "in the middle": "\n".join([*lines[:middle], many, *lines[middle:]]),
        "without commas": f"{text}\n{' '.join(names)}",
        "title on top": f"{posting.title}\n{text}",
        "a claim of experience": f"{text}\nExperienced in {', '.join(names[:10])} and {names[10 % len(names)]}.",
        "the whole posting": f"{text}\n\n{posting.text}",
        "its sentences as bullets": "\n".join([*lines[:middle], *(f"- {line}" for line in sentences), *lines[middle:]]),
    }


def _sentences(prepared: Prepared) -> list[str]:
    return [line.text for line in prepared.job.lines if len(line.text.split()) > 6]


class Work:
    """A resume and its dated positions of which something is told."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.held = [one for one in product.read(text).positions if one.period and one.bullets]

    def with_lines(self, added: Iterable[str], lines: Sequence[str] = ()) -> str:
        """Return it, or what its *lines* became, with lines *added* under the latest position."""
        into = lines or self.lines
        last = self.held[0].bullets[-1].text
        at = next((number for number, line in enumerate(into) if last in line), len(into) // 2)
        return "\n".join([*into[: at + 1], *added, *into[at + 1 :]])

    def with_ends(self, ends: Iterator[str]) -> list[str]:
        """Return its lines with one of *ends* behind whatever is told."""
        said = {line.text for one in self.held for line in one.bullets if len(line.text.split()) > 4}
        return [f"{line} {next(ends)}" if line.strip(" -*•") in said else line for line in self.lines]

    def retitled(self, text: str, title: str, number: int | None = 1) -> str:
        """Return *text*, which it became, with *title* for those of its latest *number* of positions."""
        for one in self.held[:number]:
            if one.title:
                text = text.replace(one.title.quote, title.format(one.title.quote))
        return text


def told(text: str, prepared: Prepared, posting: corpus.Posting) -> dict[str, str]:
    """Return *text* stuffed in ways that look like work told; none where it has no dated position with lines."""
    work = Work(text)
    if not work.held:
        return {}
    names, title = retelling.names(prepared), posting.title
    turn = cycle(names)
    woven = work.with_ends(f"with {one}, {next(turn)} and {next(turn)}" for one in turn)
    each = work.with_ends(f"using {one}" for one in turn)
    halves = [_turned(sentence.split()) for sentence in _sentences(prepared)]
    own = retelling.in_the_past(_sentences(prepared))
    aliases = retelling.other_names(prepared)
    german = [f"Verantwortlich für {a}, {b} und {c} in zwei Büros." for a, b, c in zip(*[iter(names)] * 3, strict=False)]
    head = f"{title}, Northwind, May 2018 - Present"
    return {
        "title for the latest position": work.retitled(text, title),
        "title for every position": work.retitled(text, title, None),
        "with X, Y and Z in every line": "\n".join(woven),
        "sentences of its terms": work.with_lines(filled(WORK, names)),
        "the same, three times": work.with_lines(filled(WORK, names * 3)),
        "its sentences turned": work.with_lines(halves),
        "title and sentences": work.retitled(work.with_lines(filled(WORK, names)), title),
        "title and sentences turned": work.retitled(work.with_lines(halves), title),
        "title, lists, sentences, summary": f"{title} with years of {', '.join(names[:5])}\n"
        + work.retitled(work.with_lines(filled(WORK, names * 2), woven), title, None),
        "a position of that title": work.with_lines([head, *filled(WORK, names)]),
        "the same in German": work.with_lines([head, *german]),
        "the same, other names of its skills": work.with_lines([head, *filled(WORK, aliases)]),
        "sentences of other names of its skills": work.with_lines(filled(WORK, aliases)),
        "a term in every line": "\n".join(each),
        "the same, title for every position": work.retitled("\n".join(each), title, None),
        "its sentences told in the past": work.with_lines(own),
        "a position of that title with these": work.with_lines([head, *own]),
        "title and terms in brackets": work.retitled(text, f"{{}} ({title}, {', '.join(names[:4])})"),
    }


def _turned(words: Sequence[str]) -> str:
    """Return the second half of *words* before the first."""
    return " ".join([*words[len(words) // 2 :], "and", *words[: len(words) // 2]])


def named(text: str, prepared: Prepared, posting: corpus.Posting) -> dict[str, str]:
    """Return *text* with the posting's words as names of projects, certificates, studies, employers and referees."""
    names = retelling.names(prepared)
    pairs = list(zip(names, names[1:] + names[:1], strict=True))
    built = [f"{one} system, 2021 - 2022\nBuilt {one} with {other} for 12 users." for one, other in pairs]
    jobs = [
        f"Consultant, {one.title()} Ltd, May {2000 + at} - May {2001 + at}\n- Helped {one} customers with {other}."
        for at, (one, other) in enumerate(pairs[:12])
    ]
    lines = {
        "projects called by its terms": ("PROJECTS", built),
        "certificates in its terms": ("CERTIFICATIONS", [f"Certified {one} Professional, 2022" for one in names]),
        "degrees in its terms": ("EDUCATION", [f"Bachelor of {one}, Hill College" for one in (posting.title, *names)]),
        "employers called by its terms": ("EXPERIENCE", jobs),
        "referees who praise its terms": ("REFERENCES", [f"Ann Miller, {posting.title}, knows my work in {one}." for one in names]),
    }
    return {way: "\n".join([text, "", heading, *added]) for way, (heading, added) in lines.items()}


def report(text: str, prepared: Prepared) -> ScoreReport:
    """Return the product's report on *text*."""
    return score.score(product.read.__wrapped__(text), prepared, Weights(), product.AS_OF, advice=False)


def content(scored: ScoreReport) -> float:
    """Return the content match."""
    return scored.components[0].score or 0.0


def main() -> None:
    """Score and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    chance = np.random.default_rng(3)
    postings = [query for query in corpus.queries("postings") if len(query.text.split()) > 100]
    gains = defaultdict(list)
    befores = []
    for at in chance.choice(len(postings), number, replace=False):
        posting = postings[at]
        prepared = product.prepared(posting)
        strangers = [cv for cv in corpus.resumes("24") if cv.key != posting.key]
        for other in chance.choice(len(strangers), 2, replace=False):
            text = strangers[other].text
            before = report(text, prepared)
            if content(before) >= UNRELATED:
                continue
            befores.append(content(before))
            ways = variants(text, prepared, posting) | named(text, prepared, posting) | told(text, prepared, posting)
            for way, stuffed in ways.items():
                after = report(stuffed, prepared)
                gains[way].append((content(after) - content(before), after.total_score - before.total_score))
    print(f"content match before: median {np.median(befores):.1f}, largest {max(befores):.1f}")
    for way, both in gains.items():
        inside, total = np.array(both).T
        print(f"{way:38} content {np.median(inside):+6.2f} {max(inside):+6.2f}   total {np.median(total):+6.2f} {max(total):+6.2f}")


if __name__ == "__main__":
    main()
