from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.model import Line, PartialDate
from resume_ats_scorer.resume.dates import best_span, broken_span, find_spans, period_of

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905

PERIODS = [
    ("Jan 2020 – Present", (2020, 1), None),
    ("Jan 2020\N{REPLACEMENT CHARACTER}Present", (2020, 1), None),
    ("01/2020-03/2021", (2020, 1), (2021, 3)),
    ("2019 - 2021", (2019, None), (2021, None)),
    ("2019.4 - 2021.12", (2019, 4), (2021, 12)),
    ("março de 2019 até à data", (2019, 3), None),
    ("marzo 2019 – a la fecha", (2019, 3), None),
    ("2018-20", (2018, None), (2020, None)),
    ("'19 - '21", (2019, None), (2021, None)),
    ("05/19 - 03/21", (2019, 5), (2021, 3)),
    ("2020.03 - 2021.04", (2020, 3), (2021, 4)),
    ("2014/09 – 2016/06", (2014, 9), (2016, 6)),
    ("Sept. 2023 - Dec '24", (2023, 9), (2024, 12)),
    ("Jun - Aug 2020", (2020, 6), (2020, 8)),
    ("15 June 2017 to till date", (2017, 6), None),
    ("Feb 2018 - todate", (2018, 2), None),
    ("Janeiro de 2018 até ao presente", (2018, 1), None),
    ("January 1, 2019 to March 2020", (2019, 1), (2020, 3)),
    ("10/12/2015 - 11/03/2016", (2015, 12), (2016, 3)),
    ("03/25/2015 - 04/28/2016", (2015, 3), (2016, 4)),
    ("Q1 2020 - Q3 2021", (2020, 1), (2021, 7)),
    ("Mar. 2010 Aug. 2017", (2010, 3), (2017, 8)),
    ("since 2015", (2015, None), None),
    ("Aug 2012 –", (2012, 8), None),
    ("März 2019 bis heute", (2019, 3), None),
    ("seit 04/2017", (2017, 4), None),
    ("février 2019 à aujourd'hui", (2019, 2), None),
    ("depuis mars 2020", (2020, 3), None),
    ("enero de 2018 - actualidad", (2018, 1), None),
    ("desde julio de 2016 hasta marzo de 2018", (2016, 7), (2018, 3)),
    ("maio de 2019 - atual", (2019, 5), None),
    ("gennaio 2017 – oggi", (2017, 1), None),
    ("apr. 2023 – heden", (2023, 4), None),
]


@pytest.mark.parametrize(("text", "start", "end"), PERIODS)
def test_reads_periods(text: str, start: tuple[int, int | None], end: tuple[int, int | None] | None) -> None:
    """A period is read in every way it is written, whatever stands around it."""
    span = best_span(find_spans(f"Clerk, Acme Ltd ({text})"))

    assert span is not None
    assert (span.start, span.end) == (PartialDate(*start), None if end is None else PartialDate(*end))
    assert span.current == (end is None)


@pytest.mark.parametrize(
    ("text", "when"),
    [("Summer 2018", (2018, 6)), ("2020.03", (2020, 3)), ("Frühjahr 2019", (2019, 3)), ("[2019]", (2019, None))],
)
def test_reads_single_dates(text: str, when: tuple[int, int | None]) -> None:
    """A date alone has the same start and end."""
    (span,) = find_spans(text)

    assert span.start == span.end == PartialDate(*when)
    assert not span.ranged


@pytest.mark.parametrize("text", ["Expected May 2026", "until 2019", "Graduated 2010", "bis 2018"])
def test_knows_an_end_without_a_start(text: str) -> None:
    """Words such as "until" and "expected" make a date an end."""
    (span,) = find_spans(text)

    assert span.start is None
    assert span.end is not None


@pytest.mark.parametrize(("text", "backwards"), [("Feb 2007 - Mar 2006", True), ("2012 to 2010", True), ("Sep 2019 - 2019", False)])
def test_knows_which_date_is_written_first(text: str, backwards: bool) -> None:
    """A period that ends before it begins is read from the earlier date on, and that is said."""
    (span,) = find_spans(text)

    assert span.start is not None
    assert span.end is not None
    assert span.start.year <= span.end.year
    assert backwards == span.backwards


def test_a_month_may_stand_apart_behind_its_year() -> None:
    """Templates write "2016 / 09 - 2018 / 02"."""
    (span,) = find_spans("2016 / 09 - 2018 / 02")

    assert (PartialDate(2016, 9), PartialDate(2018, 2)) == (span.start, span.end)


def test_a_kind_of_firm_is_not_since() -> None:
    """ "ab 2019" is German for since; the AB of "Fjord AB 2019" is the firm's."""
    (since,), (firm,) = find_spans("ab 2019"), find_spans("Fjord AB 2019")

    assert since.ranged
    assert not firm.ranged
    assert (9, 13) == (firm.begin, firm.stop)


@pytest.mark.parametrize(
    "text",
    [
        "served 2,019 guests",
        "over 2000+ users",
        "$2015 saved",
        "call 555 2014 010",
        "Win 98/2000/2003",
        "ISO 9001:2015",
        "p99 of 20 ms",
    ],
)
def test_numbers_are_no_periods(text: str) -> None:
    """Amounts and numbers are not taken for a period."""
    assert not [span for span in find_spans(text) if span.ranged]


@given(
    st.integers(1950, 2060),
    st.integers(1, 12),
    st.integers(0, 120),
    st.sampled_from([" - ", " – ", " to ", "-", " until "]),
)
def test_what_is_written_is_read(year: int, month: int, months: int, divider: str) -> None:
    """Any two months written as a period come back, and its length counts both ends."""
    last = year * 12 + month - 1 + months
    text = f"{MONTHS[month - 1]} {year}{divider}{MONTHS[last % 12]} {last // 12}"
    if last // 12 > 2069:
        return

    (span,) = find_spans(text)

    assert span.start == PartialDate(year, month)
    assert span.end == PartialDate(last // 12, last % 12 + 1)
    assert text[span.begin : span.stop] == text


@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    """Spans lie within the text, in order, and never overlap."""
    at = 0
    for span in find_spans(text):
        assert at <= span.begin < span.stop <= len(text)
        at = span.stop


def test_present_is_the_date_given() -> None:
    """What goes on is counted up to the date of the reading."""
    line = Line("Jan 2024 - Present", 1, 1)

    period = period_of(line, find_spans(line.text)[0])

    assert period.months(date(2024, 12, 31)) == 12


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["April 2006", "to", "July 2007", "Baker"], ("2006-4", "2007-7", 2)),
        (["April 2006 –", "July 2007", "Baker"], ("2006-4", "2007-7", 1)),
        (["2015 -", "Present"], ("2015-None", None, 1)),
        (["2015 - 2016", "2017 - 2018"], None),
        (["2015", "2016"], None),
        (["2016", "2015", "Baker"], ("2015-None", "2016-None", 1)),
        (["Present", "2015", "Baker"], ("2015-None", None, 1)),
        (["2016", "2015", "2013"], None),
        (["2016", "Baker", "2015"], None),
        (["2015 –", "Baker"], None),
    ],
)
def test_a_narrow_column_breaks_periods(texts: list[str], expected: tuple[str, str | None, int] | None) -> None:
    """A period goes on over lines of nothing but dates and what joins them; it stands where its first date does."""
    found = broken_span([Line(text, i, 1) for i, text in enumerate(texts, 1)], 0)
    ends = () if found is None else (found[0].start, found[0].end)

    assert (found and (*(end and f"{end.year}-{end.month}" for end in ends), found[1])) == expected
    assert found is None or texts[0][found[0].begin : found[0].stop] == texts[0]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Feb13–Dec14 Example Bank", "Feb13–Dec14"),
        ("April12 - Present", "April12 - Present"),
        ("May 2019 - Jun20", "May 2019 - Jun20"),
    ],
)
def test_months_that_touch_the_figures_of_their_years(text: str, quote: str) -> None:
    """Where they begin or end a period, a month and two figures are a date without a space between them."""
    (span,) = find_spans(text)

    assert (span.ranged, text[span.begin : span.stop]) == (True, quote)


@pytest.mark.parametrize("text", ["Mar13", "Release Dec10 of the tool", "Mar10-12 rooms"])
def test_letters_and_figures_alone_are_no_date(text: str) -> None:
    """A month that touches two figures is no date by itself."""
    assert find_spans(text) == ()


@pytest.mark.parametrize(
    ("text", "open_"), [("2020– Lecturer, Dale", True), ("2020 – Lecturer, Dale", False), ("2020- BSc", False)]
)
def test_a_dash_that_touches_a_year_leaves_a_period_open(text: str, open_: bool) -> None:
    """A dash with a space on both sides divides a date from what follows."""
    (span,) = find_spans(text)

    assert span.current is open_


def test_labels_of_both_ends_make_a_period() -> None:
    """ "From:" and "To:" on one line are the ends of one period."""
    (span,) = find_spans("From: February 2013 To: May 2017")

    assert (span.ranged, span.start and span.start.month, span.end and span.end.month) == (True, 2, 5)
