"""Jobs in running text."""

from collections.abc import Callable

from resume_ats_scorer.model import Document, PartialDate
from resume_ats_scorer.resume import read

Make = Callable[[str], Document]


def found(document: Document) -> list[tuple[str, str, PartialDate | None, PartialDate | None, bool]]:
    return [
        (job.title.value, job.employer.value if job.employer else "", job.period.start, job.period.end, job.period.current)
        for job in read(document).positions
        if job.title is not None and job.period is not None
    ]


def test_sentences_tell_jobs(document: Make) -> None:
    """Title, employer and period are found in sentences, also where the dates are broken over lines."""
    text = """
# Robin Sample
# About me
I like bread. I worked as a Baker at Crusty Loaf Ltd from 2015 to
2018. Since then I have been happy; currently working as Production Manager with Oven and Sons since March 2019.
"""

    assert found(document(text)) == [
        ("Baker", "Crusty Loaf Ltd", PartialDate(2015), PartialDate(2018), False),
        ("Production Manager", "Oven and Sons", PartialDate(2019, 3), None, True),
    ]


def test_jobs_with_heads_are_not_told_twice(document: Make) -> None:
    """Where jobs stand under heads of their own, sentences add none."""
    text = """
# Robin Sample
# Summary
I like bread, and so I worked as a Baker at Crusty Loaf Ltd from 2015 to 2018.
# Experience
Baker, Crusty Loaf Ltd  2015 - 2018
• Baked
"""

    assert len(found(document(text))) == 1


def test_a_sentence_without_a_period_or_a_title_tells_no_job(document: Make) -> None:
    """What was done "as part of a team" is no job."""
    text = """
# Robin Sample
# About me
Worked as part of a team at Crusty Loaf Ltd from 2015 to 2018. Worked as a Baker at Oven Ltd.
"""

    assert found(document(text)) == []


def test_quotes_of_told_jobs_stand_in_their_lines(document: Make) -> None:
    """Every quote is a part of the line it names."""
    made = document("# Robin Sample\n# Summary\nWorked as a Baker at Crusty Ltd from Jan\n2015 to May 2018 and liked it very much.")
    (job,) = read(made).positions

    assert job.title is not None
    assert job.employer is not None
    assert job.period is not None
    for quote, line in (
        (job.title.quote, job.title.line),
        (job.employer.quote, job.employer.line),
        (job.period.quote, job.period.line),
    ):
        assert quote in made.lines[line - 1].text


def test_a_head_that_is_a_sentence_names_title_and_employer(document: Make) -> None:
    """The words "worked as" and "from" are no part of the title and the employer."""
    text = """
# Robin Sample
# Experience
Worked as a Baker at Crusty Loaf Ltd from May 2015 to June 2018
• Baked
"""

    assert found(document(text)) == [("Baker", "Crusty Loaf Ltd", PartialDate(2015, 5), PartialDate(2018, 6), False)]
