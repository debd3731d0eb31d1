"""How much stuffing brings: `python benchmarks/quality/stuffed.py [NUMBER]`.

Takes resumes (as texts) that have nothing to do with a posting, stuffs each in many ways with the words of the posting, and scores
before and after with the whole product. Prints the gain in the content match and in the total of each way: median and largest.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from itertools import cycle, islice

import corpus
import numpy as np
import product

from resume_ats_scorer import score
from resume_ats_scorer.lexicon import skill
from resume_ats_scorer.model import PostingLine, ScoreReport, Weights
from resume_ats_scorer.score.content import Prepared

UNRELATED = 15
"""Content match from which a resume of another category does have something to do with the posting."""


def variants(text: str, prepared: Prepared, posting: corpus.Posting) -> dict[str, str]:
    """Return *text* stuffed in each way."""
    names = [term.name for term in prepared.terms]
    few, many = ", ".join(names[:12]), ", ".join(names)
    lines = text.split("\n")
    middle = len(lines) // 2
    sentences = [line.text for line in _sentences(prepared)]
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


def _sentences(prepared: Prepared) -> list[PostingLine]:
    return [line for line in prepared.job.lines if len(line.text.split()) > 6]


WORK = (
    "Used {} and {} to help customers every day.",
    "Improved {} by 30% together with the team, with {} as the base.",
    "Responsible for {}, {} and {} across two offices.",
)


def filled(words: list[str]) -> list[str]:
    """Return sentences that hold all *words*."""
    turn, found, left = cycle(WORK), [], len(words)
    taken = cycle(words)
    while left > 0:
        pattern = next(turn)
        found.append(pattern.format(*islice(taken, pattern.count("{}"))))
        left -= pattern.count("{}")
    return found


def told(text: str, prepared: Prepared, posting: corpus.Posting) -> dict[str, str]:
    """Return *text* stuffed in ways that look like work told; none where it has no dated position with lines."""
    held = [one for one in product.read(text).positions if one.period and one.bullets]
    if not held:
        return {}
    names = [term.name for term in prepared.terms]
    lines = text.split("\n")
    last = held[0].bullets[-1].text
    turn = cycle(names)

    def put(added: Iterable[str], into: list[str] = lines) -> str:
        at = next((number for number, line in enumerate(into) if last in line), len(into) // 2)
        return "\n".join([*into[: at + 1], *added, *into[at + 1 :]])

    def retitled(changed: str, number: int, into: str = posting.title) -> str:
        for one in held[:number]:
            if one.title:
                changed = changed.replace(one.title.quote, into.format(one.title.quote))
        return changed

    said = {line.text for one in held for line in one.bullets if len(line.text.split()) > 4}
    woven = [f"{line} with {next(turn)}, {next(turn)} and {next(turn)}" if line.strip(" -*•") in said else line for line in lines]
    sentences = [line.text.split() for line in _sentences(prepared)]
    halves = [" ".join([*one[len(one) // 2 :], "and", *one[: len(one) // 2]]) for one in sentences]
    head = f"{posting.title}, Northwind, May 2018 - Present"
    own = [past(line.text, number) for line, number in zip(_sentences(prepared), cycle(NUMBERS), strict=False)]
    known = [skill(term.skill) for term in prepared.terms if term.skill]
    aliases = [alias for entry in known if entry for alias in entry.aliases[:2]] or names
    each = [f"{line} using {next(turn)}" if line.strip(" -*•") in said else line for line in lines]
    german = [f"Verantwortlich für {a}, {b} und {c} in zwei Büros." for a, b, c in zip(*[iter(names)] * 3, strict=False)]
    return {
        "title for the latest position": retitled(text, 1),
        "title for every position": retitled(text, len(held)),
        "with X, Y and Z in every line": "\n".join(woven),
        "sentences of its terms": put(filled(names)),
        "the same, three times": put(filled(names * 3)),
        "its sentences turned": put(halves),
        "title and sentences": retitled(put(filled(names)), 1),
        "title and sentences turned": retitled(put(halves), 1),
        "title, lists, sentences, summary": f"{posting.title} with years of {', '.join(names[:5])}\n"
        + retitled(put(filled(names * 2), woven), len(held)),
        "a position of that title": put([head, *filled(names)]),
        "the same in German": put([head, *german]),
        "the same, other names of its skills": put([head, *filled(aliases)]),
        "sentences of other names of its skills": put(filled(aliases)),
        "a term in every line": "\n".join(each),
        "the same, title for every position": retitled("\n".join(each), len(held)),
        "its sentences told in the past": put(own),
        "a position of that title with these": put([head, *own]),
        "title and terms in brackets": retitled(text, 1, f"{{}} ({posting.title}, {', '.join(names[:4])})"),
    }


NUMBERS = ("for 14 clients", "over 3 years", "by 22%", "across 5 sites", "within 2 days")
ASKED = re.compile(
    r"^(?:you (?:will|must|have)|must|will|responsible for|ability to|experience (?:with|in)|knowledge of|strong) ", re.IGNORECASE
)


def past(sentence: str, number: str) -> str:
    """Return a sentence of a posting told as one's own work, with a *number*."""
    first, *rest = ASKED.sub("", sentence.strip(" .*-•")).split()
    done = first.removesuffix("ing") + ("d" if first.endswith("e") else "ed")
    return f"{done.capitalize()} {' '.join(rest)} {number}."


def named(text: str, prepared: Prepared, posting: corpus.Posting) -> dict[str, str]:
    """Return *text* with the posting's words as names of projects, certificates, studies, employers and referees."""
    names = [term.name for term in prepared.terms]
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
