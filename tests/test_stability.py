"""What does not change what a resume says does not change its score, and a small change changes it little."""

import random
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resume_ats_scorer import pipeline
from resume_ats_scorer.model import ScoreReport

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = {
    "electrician.txt": "electrician_posting.txt",
    "chef.md": "chef_posting.txt",
    "folder/brigitte_lavoie.txt": "folder_posting.txt",
    "folder/samuel_begay.txt": "folder_posting.txt",
}
MOST_BY_A_WORD = 2.5
"""Points of the total that one word of a bullet may be worth."""
_BULLET = re.compile(r"^\s*[-*•]\s+\S")


def text_of(name: str) -> str:
    return (EXAMPLES / name).read_text(encoding="utf-8")


@cache
def report(name: str, text: str) -> ScoreReport:
    options = pipeline.Options(date(2026, 1, 1), advice=False)
    return pipeline.score_resume(pipeline.Attachment(text.encode(), name.rsplit("/", 1)[-1]), text_of(FILES[name]), options)


def told(found: ScoreReport) -> dict[str, float | None]:
    return {part.name: part.score for part in found.components if part.name != "format_compatibility"}


def runs_of_bullets(lines: list[str]) -> list[range]:
    """Return where bullets of one line each follow one another."""
    found, start = [], None
    for at, line in enumerate([*lines, ""]):
        bullet = bool(_BULLET.match(line))
        goes_on = line.startswith(" ") and not bullet
        if bullet and start is None:
            start = at
        elif not bullet and start is not None:
            if at - start > 1 and not goes_on:
                found.append(range(start, at))
            start = None
    return found


@settings(max_examples=12, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 999))
def test_the_order_of_bullets_does_not_matter(name: str, seed: int) -> None:
    """Bullets of one position in any order leave content match and section scores as they are, to the last digit."""
    lines = text_of(name).split("\n")
    chance = random.Random(seed)
    for run in runs_of_bullets(lines):
        mixed = lines[run.start : run.stop]
        chance.shuffle(mixed)
        lines[run.start : run.stop] = mixed

    assert told(report(name, "\n".join(lines))) == told(report(name, text_of(name)))


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 9999))
def test_one_word_is_worth_little(name: str, seed: int) -> None:
    """Without one word of a bullet the total moves by no more than is documented."""
    lines = text_of(name).split("\n")
    chance = random.Random(seed)
    at = chance.choice([index for index, line in enumerate(lines) if _BULLET.match(line)])
    words = lines[at].split(" ")
    gone = chance.randrange(1, len(words))
    lines[at] = " ".join(words[:gone] + words[gone + 1 :])
    change = report(name, "\n".join(lines)).total_score - report(name, text_of(name)).total_score

    assert abs(change) <= MOST_BY_A_WORD


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    ("found", "put"),
    [("\n", "\r\n"), ("\n", " \n"), (r"(?m)^- ", "• "), (r"(?<=\w) (?=[a-z])", "  "), ("'", "’")],
    ids=["line ends", "spaces at the end", "signs of bullets", "double spaces", "apostrophes"],
)
def test_near_duplicates_score_the_same(name: str, found: str, put: str) -> None:
    """The same words with other line ends, spaces, bullets or apostrophes have the same content match and section scores."""
    if name.endswith(".md") and put in {"• ", " \n"}:
        pytest.skip("Markdown means something by it.")

    assert told(report(name, re.sub(found, put, text_of(name)))) == told(report(name, text_of(name)))


@pytest.mark.parametrize("name", FILES)
def test_the_order_of_sections_does_not_matter(name: str) -> None:
    """With the sections after the first in the opposite order, content match and section scores are the same."""
    text = text_of(name)
    heading = r"(?m)^(?=## )" if name.endswith(".md") else r"(?m)^(?=[A-Z][A-Z &]{4,}$)"
    parts = [part for part in re.split(heading, text) if part]
    top, sections = parts[0], parts[1:]
    turned = "\n".join(section.rstrip() + "\n" for section in reversed(sections))

    assert len(sections) > 2
    assert told(report(name, top + turned)) == told(report(name, text))
