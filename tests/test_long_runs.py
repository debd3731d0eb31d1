"""One sign or word over and over on one line, as bait for patterns that try each start anew: the work grows as the text does."""

import asyncio
import json
from datetime import date

import pytest

from resume_ats_scorer.errors import ScorerError
from resume_ats_scorer.pipeline import Attachment, Options
from resume_ats_scorer.web import sample, tasks
from resume_ats_scorer.workers import Allowance, Pool

LENGTH = 30_000
ALLOWANCE = Allowance(cpu_seconds=3.0)
"""Less than the service allows, a multiple of what is needed; where the work grew with the square of the length, it was two to ten
times this. The kernel ends what takes more."""
RUNS = (
    "(",
    "1 ",
    "01/2020–",
    "ё",
    "\u200b",
    "ﬃ",
    "(555) ",
    "1. ",
    "J. ",
    "Ph.D.",
    "a",
    "@",
    "a@",
    "a.",
    ". ",
    "_",
    "http://",
)
SIGNS = ("[a](", "![a](", "[![a](", "<?", "<![CDATA[", "<!a", "<p hidden></p>", "<style>p{", "<a b='", "*", "`")
"""Signs of Markdown that open what is never closed."""
MANY = 100_000
WORDS = ("C++ ", "Experience\n", "Skills:\n", "a@", "Bachelor of ", "Worked as a cook at Acme from 2019 to 2020 ")
"""Skills, headings, addresses, degrees and jobs over and over."""
MOST = 150_000
POSTED = "posting: "
Answers = dict[str, str]


def with_run(text: str, unit: str, length: int = LENGTH) -> str:
    return f"{text}\n{(unit * length)[:length]}x\n"


async def outcome(pool: Pool, resume: str, posting: str, name: str = "cv.txt") -> str:
    """Return the title of the job in the report, or the code of the refusal."""
    try:
        done = await pool.run(tasks.score, Attachment(resume.encode(), name), posting, Options(date(2026, 1, 31)), "")
    except ScorerError as error:
        return error.code
    return str(json.loads(done.body)["job_title"])


async def all_outcomes() -> Answers:
    pool = Pool(1, ALLOWANCE, ("resume_ats_scorer.web.preload",))
    await pool.start()
    try:
        found = {unit: (await outcome(pool, with_run(sample.RESUME, unit), sample.POSTING)) for unit in RUNS}
        found |= {POSTED + unit: await outcome(pool, sample.RESUME, with_run(sample.POSTING, unit)) for unit in RUNS}
        found |= {sign: await outcome(pool, with_run(sample.RESUME, sign, MANY), sample.POSTING, "cv.md") for sign in SIGNS}
        return found | {unit: await outcome(pool, with_run(sample.RESUME, unit, MOST), sample.POSTING) for unit in WORDS}
    finally:
        await pool.close()


@pytest.fixture(scope="module")
def outcomes() -> Answers:
    return asyncio.run(all_outcomes())


@pytest.mark.parametrize("unit", RUNS, ids=ascii)
def test_a_resume_with_a_long_run_is_scored_within_its_allowance(outcomes: Answers, unit: str) -> None:
    """A resume with a line of 30,000 characters of one kind is scored by a worker that may take a part of the usual time."""
    assert "Data Analyst" == outcomes[unit]


@pytest.mark.parametrize("unit", RUNS, ids=ascii)
def test_a_posting_with_a_long_run_is_read_within_its_allowance(outcomes: Answers, unit: str) -> None:
    """So is a resume for a posting with such a line."""
    assert "Data Analyst" == outcomes[POSTED + unit]


@pytest.mark.parametrize("sign", SIGNS)
def test_markdown_of_signs_that_are_never_closed_is_read_within_its_allowance(outcomes: Answers, sign: str) -> None:
    """So is Markdown with a line of 100,000 characters that opens something over and over."""
    assert "Data Analyst" == outcomes[sign]


@pytest.mark.parametrize("unit", WORDS, ids=ascii)
def test_a_resume_of_one_word_is_scored_within_its_allowance(outcomes: Answers, unit: str) -> None:
    """So is a resume of 150,000 characters of one skill, heading, address, degree or job."""
    assert "Data Analyst" == outcomes[unit]
