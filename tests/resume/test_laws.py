from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from resume_ats_scorer.model import Document, Fact, FileFacts, Kind, Line, Page, Resume
from resume_ats_scorer.resume import months_worked, read, to_json_resume, to_reading

PIECES = st.sampled_from(
    [
        "Robin Sample",
        "robin@example.com",
        "robin.sample@",
        "(312) 555-0147",
        "EXPERIENCE",
        "Education:",
        "Skills: Excel, SAP",
        "Senior Engineer",
        "Acme Corp, Inc.",
        "Springfield, IL",
        "Jan 2019 - Present",
        "2015 – 2018",
        "(",
        "),",
        " | ",
        " — ",
        ", ",
        "at Globex GmbH",
        "B.Sc. in Physics",
        "Town University, Physics",
        "Employer: ",
        "Languages",
        "Led a team of 5 in 2016.",
        "References",
        "J A N E",
        "Date of Birth: 1980",
    ]
)
LINES = st.lists(
    st.tuples(
        st.lists(st.one_of(PIECES, st.text(max_size=12)), min_size=1, max_size=4),
        st.booleans(),
        st.sampled_from(["", "•"]),
        st.sampled_from([10.0, 14.0, None]),
        st.sampled_from(["", "colour"]),
    ),
    max_size=14,
)


def made(drawn: list[tuple[list[str], bool, str, float | None, str]]) -> Document:
    lines = []
    for number, (pieces, bold, bullet, size, hidden) in enumerate(drawn, 1):
        segments = tuple(" ".join(piece.split()) for piece in pieces)
        lines.append(
            Line(
                " ".join(segments),
                number,
                1 + number // 8,
                segments=segments,
                bold=bold,
                bullet=bullet,
                font_size=size,
                hidden=hidden,
            )
        )
    return Document(Kind.TXT, "", ".txt", (Page(1, 0.0, 0.0),), tuple(lines), (), FileFacts(0))


def facts(resume: Resume) -> list[Fact]:
    contact = resume.contact
    found: list[Fact | None] = [contact.name, contact.headline, contact.location]
    found += [*contact.emails, *contact.phones, *contact.links, *resume.certifications, *resume.awards, *resume.publications]
    for position in (*resume.positions, *resume.projects, *resume.volunteering):
        found += [position.title, position.employer, position.location]
    for degree in resume.education:
        found += [degree.degree, degree.field, degree.institution]
    return [fact for fact in found if fact is not None]


@given(LINES)
@settings(max_examples=150)
def test_quotes_stand_in_visible_lines(drawn: list[tuple[list[str], bool, str, float | None, str]]) -> None:
    """Whatever the lines, each fact quotes a visible line, and confidences are shares."""
    document = made(drawn)
    resume = read(document)

    for fact in facts(resume):
        line = document.lines[fact.line - 1]
        assert fact.quote in line.text
        assert not line.hidden
        assert 0.0 <= fact.confidence <= 1.0
    for position in resume.positions:
        if position.period is not None:
            assert position.period.quote in document.lines[position.period.line - 1].text


@given(LINES)
@settings(max_examples=60)
def test_reading_twice_is_the_same(drawn: list[tuple[list[str], bool, str, float | None, str]]) -> None:
    """The same lines give the same resume, and its published forms can always be made."""
    as_of = date(2026, 6, 30)
    resume = read(made(drawn))

    assert resume == read(made(drawn))
    assert months_worked(resume.positions, as_of) == to_reading(resume, as_of).experience_months
    assert to_json_resume(resume, as_of) == to_json_resume(read(made(drawn)), as_of)
