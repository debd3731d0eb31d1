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


def test_jobs_in_a_row_are_told(document: Make) -> None:
    """Several jobs on one line, each with its dates in brackets, behind a comma or before its title, are all found."""
    text = """
# Robin Sample
# Experience
Bakery Manager, Crusty Loaf Ltd (05/2014–Present)—led 5 bakers; training; planned rotas and flour orders for three shops; \
counted stock and till. Sr. Baker (2010–14): bread, cakes, pastry; kept ovens clean; taught two apprentices.
# Education
Certificate in Baking (2009)
"""

    assert found(document(text)) == [
        ("Bakery Manager", "Crusty Loaf Ltd", PartialDate(2014, 5), None, True),
        ("Sr. Baker", "", PartialDate(2010), PartialDate(2014), False),
    ]


def test_titles_in_a_row_may_be_abbreviated(document: Make) -> None:
    """A full stop behind an abbreviation ends no title."""
    text = """
# Robin Sample
# Experience
Baking Asst., Oven and Sons (2021–22); Bakery Coord. (2019–21): kept the rota. Regional Dir., Crusty Loaf Ltd (2015–18)
"""

    assert [title for title, *_ in found(document(text))] == ["Baking Asst.", "Bakery Coord.", "Regional Dir."]


def test_jobs_in_a_row_may_begin_with_their_dates(document: Make) -> None:
    """A job whose dates stand first is told by what follows them, as far as a dash, a colon or the end of the clause."""
    text = """
# Robin Sample
# Experience
2016–Now Head Baker—plans rotas; orders flour. 2013–16 Pastry Chef, Oven and Sons. 2001 Shop Assistant
"""

    assert found(document(text)) == [
        ("Head Baker", "", PartialDate(2016), None, True),
        ("Pastry Chef", "Oven and Sons", PartialDate(2013), PartialDate(2016), False),
        ("Shop Assistant", "", PartialDate(2001), PartialDate(2001), False),
    ]


def test_years_in_what_was_done_make_no_job(document: Make) -> None:
    """A year in a sentence, or behind words that are no title, tells no job."""
    text = """
# Robin Sample
# Experience
Led the bakery (2012–2014) and raised sales in 2013. Reported to the Director (2012–2014). Won the Baker of 2011 prize.
"""

    assert found(document(text)) == []


def test_a_sentence_needs_no_article_before_the_title(document: Make) -> None:
    """What follows "as" is the title, though the firm is called by a role as well."""
    told = "- Working as Technical Lead in Tech Dale from May 2019 to till date.\n- Worked as Baker in Elm Ovens from 2015 to 2019"
    found = read(document(f"Robin Sample\n# EXPERIENCE\n{told}")).positions

    assert [(one.title and one.title.value, one.employer and one.employer.value) for one in found] == [
        ("Technical Lead", "Tech Dale"),
        ("Baker", "Elm Ovens"),
    ]
