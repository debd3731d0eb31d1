"""Jobs in forms with labels, in tables, and as roles below a firm that has dates of its own; people and firms are invented."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from resume_ats_scorer.model import Document, FileFacts, Kind, Line, Page
from resume_ats_scorer.resume import read
from resume_ats_scorer.resume.reading import written

Make = Callable[[str], Document]
Jobs = list[tuple[str | None, str | None, str]]
FORMS: dict[str, tuple[str, Jobs]] = {
    "start and end behind labels of their own": (
        "Job title: Self-employed cleaner\nDate started: April 2019\n"
        "Job title: Baker\nEmployer: Dale Mills\nDate started: May 2014\nDate ended: March 2019\nReason for leaving: moved",
        [("Self-employed cleaner", None, "2019-04 on"), ("Baker", "Dale Mills", "2014-05 2019-03")],
    ),
    "start and end, the end still to come": (
        "Employer: Dale Mills\nPosition: Baker\nStart date: 03/2020\nEnd date: present",
        [("Baker", "Dale Mills", "2020-03 on")],
    ),
    "firms behind labels, hardly any dates": (
        "company - Dale Mills\ndescription - Sales, deliveries and the till\n"
        "company - Hillcrest\ndescription - Junior Baker\n"
        "company - Elm Ovens\ndescription - 2015 - Present Baker",
        [(None, "Dale Mills", ""), ("Junior Baker", "Hillcrest", ""), ("Baker", "Elm Ovens", "2015 on")],
    ),
    "what is below a title is called, with no firm": (
        "2018 – 2021\nHead Baker\nHighlights\n- Led the bakery\n2015 – 2018\nBaker\nHighlights\n- Baked bread",
        [("Head Baker", None, "2018 2021"), ("Baker", None, "2015 2018")],
    ),
    "clients of a job are no firms of others": (
        "Baker, Dale Mills, 2015 - 2018\nClient: Hillcrest\nBaked for it\nClient: Elmstone\nBaked for it as well",
        [("Baker", "Dale Mills", "2015 2018")],
    ),
    "roles below a firm with a town and dates": (
        "Hob & Dale, Leeds (June 2015 – Present)\nHead Baker (Jan 2019 – Present)\n- Led the bakery\n"
        "Baker (June 2015 – Dec 2018)\n- Baked bread",
        [("Head Baker", "Hob & Dale", "2019-01 on"), ("Baker", "Hob & Dale", "2015-06 2018-12")],
    ),
    "roles with a town below a firm with dates": (
        "Hob & Dale (June 2015 – Present)\nHead Baker, Leeds (Jan 2019 – Present)\n- Led the bakery",
        [("Head Baker", "Hob & Dale", "2019-01 on")],
    ),
    "a note in brackets that a date ends": (
        "Dale Mills, Inc. (120 people; bought by Elmstone in 2022), Dayton, OH\nBaker, 01/2021–present\n- Baked",
        [("Baker", "Dale Mills, Inc.", "2021-01 on")],
    ),
    "a firm in capitals over two lines": (
        "AMALGAMATED BAKERS OF\nNORTH DALE, INC., Dayton, OH 2013 – Present\nHead Baker\n- Baked",
        [("Head Baker", "AMALGAMATED BAKERS OF NORTH DALE, INC.", "2013 on")],
    ),
    "a town behind a hyphen, as a job board prints it": (
        "Baker\nHob & Dale-Dayton, OH\nMay 2014 to July 2016",
        [("Baker", "Hob & Dale", "2014-05 2016-07")],
    ),
    "numbered with a dash": (
        "1- Baker at Dale Mills (May 2017 till now)\n2- Cook at Hillcrest (Feb 2014 till Mar 2017)",
        [("Baker", "Dale Mills", "2017-05 on"), ("Cook", "Hillcrest", "2014-02 2017-03")],
    ),
    "a sentence": ("From 2004 to 2012 I was a Baker with Dale Mills.", [("Baker", "Dale Mills", "2004 2012")]),
    "a letter that a wrong encoding leaves": (
        "Â Head Baker Â June 2007 - February 2011\nBaked bread",
        [("Head Baker", None, "2007-06 2011-02")],
    ),
    "the head of a table of skills": ("Total\nYears\nLast\nUsed\nBread baking\n40 today", []),
    "on one's own account below a job at a firm": (
        "Acme Ltd, Leeds\nDriver\n2012 to 2017\nTaxi Driver, Self Employed, Bradford - 2008 to 2012",
        [("Driver", "Acme Ltd", "2012 2017"), ("Taxi Driver", "Self Employed", "2008 2012")],
    ),
}


def jobs_of(document: Document) -> Jobs:
    """Return title, employer and period of each job read."""
    found: Jobs = []
    for job in read(document).positions:
        when = f"{written(job.period.start)} {'on' if job.period.current else written(job.period.end)}" if job.period else ""
        found.append((job.title.value if job.title else None, job.employer.value if job.employer else None, when))
    return found


@pytest.mark.parametrize("form", FORMS)
def test_jobs_in_forms(document: Make, form: str) -> None:
    """Labels, rather than how many lines stand above the dates, tell where a job begins and what belongs to it."""
    text, expected = FORMS[form]

    assert jobs_of(document(f"Robin Sample\n# Work experience\n{text}")) == expected


def test_firms_below_the_dates_of_their_jobs(document: Make) -> None:
    """In a form whose jobs begin with dates no label above the next dates belongs to them."""
    form = "Dates\t{}\nOccupation or position held\tBaker\nMain activities\tBaked bread\nName of employer\t{}\n"
    jobs = [
        ("May 2018 – Present", "Dale Mills"),
        ("March 2014 – April 2018", "Elm Ovens"),
        ("June 2011 – February 2014", "Hillcrest"),
    ]
    found = document("Robin Sample\n# Work experience\n" + "".join(form.format(*job) for job in jobs))
    spaced = replace(found, lines=tuple(replace(line, space_before=2.0) for line in found.lines))

    assert [firm for _title, firm, _when in jobs_of(spaced)] == [firm for _when, firm in jobs]


def table(above: str, *rows: str) -> Document:
    """Return a resume with the line *above* over a table of *rows*, whose cells a bar divides."""
    cells = [(cell, row) for row, text in enumerate(rows, 1) for cell in text.split(" | ")]
    lines = [Line("Robin Sample", 1, 1), Line(above, 2, 1)]
    lines += [Line(cell, number, 1, table=1, row=row) for number, (cell, row) in enumerate(cells, 3)]
    return Document(Kind.DOCX, "", ".docx", (Page(1, 595.0, 842.0),), tuple(lines), (), FileFacts(0))


def test_a_table_of_jobs_below_a_career_summary() -> None:
    """What the columns are called is not looked at where the lines below a heading tell what its section is about."""
    found = table("CAREER SUMMARY", "Company | Position | Period", "Dale Mills | Baker | May 2018 – Current")

    assert jobs_of(found) == [("Baker", "Dale Mills", "2018-05 on")]


def test_a_table_with_start_and_end_in_columns_of_their_own() -> None:
    """Two dates of a row are the ends of a period."""
    rows = ("Position | Employer | From | To", "Baker | Dale Mills | 04/2016 | Present", "Cook | Elmstone | 08/2012 | 03/2016")

    assert jobs_of(table("Employment", *rows)) == [("Baker", "Dale Mills", "2016-04 on"), ("Cook", "Elmstone", "2012-08 2016-03")]


def test_a_table_of_languages() -> None:
    """The heading of languages is one above the heads of columns as well."""
    found = read(table("Languages", "Language | Spoken | Written", "Arabic | Native | Native", "French | Good | Fair"))

    assert [one.language for one in found.languages] == ["ar", "fr"]
