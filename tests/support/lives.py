"""One working life under any name, firm, school and place, laid out in many ways and written in three kinds of file."""

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

from docx import Document as Docx
from reportlab.pdfgen.canvas import Canvas

Text = str | tuple[str, str]
"""A line, or what stands on its left and on its right."""
Row = tuple[bool, Text]
"""A line, and whether a bullet leads it."""
Head = Callable[[str, str, str, str], list[Text]]
LIFE: Mapping[str, str] = {
    "name": "Alex Example",
    "contact": "alex@example.com | (937) 555-0142",
    "link": "linkedin.com/in/alexexample",
    "city": "Dayton, OH 45402",
    "personal": "",
    "first": "Acme Corporation",
    "second": "Northwind Clinic",
    "town": "Dayton, OH",
    "school": "Miami Valley University",
    "year": "2014",
    "society": "Habitat for Humanity",
}
"""Who it is, in words that a swap replaces."""
HEADS: dict[str, Head] = {
    "by commas": lambda title, firm, town, when: [f"{title}, {firm}, {town}", when],
    "date on the right": lambda title, firm, town, when: [(f"{title}, {firm}, {town}", when)],
    "firm and date above": lambda title, firm, town, when: [(f"{firm}, {town}", when), title],
    "firm and date, title and town": lambda title, firm, town, when: [(firm, when), (title, town)],
    "firm and town, title and date": lambda title, firm, town, when: [(firm, town), (title, when)],
    "title and date above": lambda title, firm, town, when: [(title, when), f"{firm}, {town}"],
    "bars": lambda title, firm, town, when: [f"{title} | {firm} | {town} | {when}"],
    "bars, firm first": lambda title, firm, town, when: [f"{firm} | {town} | {title} | {when}"],
    "a dash": lambda title, firm, _, when: [f"{firm} – {title}, {when}"],
    "at": lambda title, firm, _, when: [f"{title} at {firm}", when],
    "date first": lambda title, firm, town, when: [f"{when}: {title}, {firm}, {town}"],
    "a line each": lambda title, firm, town, when: [when, firm, town, title],
    "brackets": lambda title, firm, _, when: [f"{title} ({firm}), {when}"],
    "nothing between": lambda title, firm, _, when: [f"{firm} {title} {when}"],
    "a colon": lambda title, firm, _, when: [f"{firm}: {title} ({when})"],
    "all glued": lambda title, firm, town, when: [f"{firm} {town} {title} {when}"],
    "firm and town glued": lambda title, firm, town, when: [f"{title} {firm} - {town}", when],
    "date above firm and town": lambda title, firm, town, when: [when, f"{firm} - {town} {title}"],
}
"""How heads of positions are laid out."""
STUDIES: dict[str, Callable[[str, str, str], list[Text]]] = {
    "by commas": lambda degree, school, when: [f"{degree}, {school}, {when}"],
    "school above": lambda degree, school, when: [(school, when), degree],
    "degree above": lambda degree, school, when: [(degree, when), school],
    "school first": lambda degree, school, when: [f"{school} — {degree} ({when})"],
    "from": lambda degree, school, when: [f"{degree} from {school}, {when}"],
    "at": lambda degree, school, when: [f"{degree} at {school} (graduated {when})"],
    "bars": lambda degree, school, when: [f"{degree} | {school} | {when}"],
    "year first": lambda degree, school, when: [f"{when} {school}, {degree}"],
    "year between": lambda degree, school, when: [f"{degree} {when} {school}"],
    "nothing between": lambda degree, school, when: [when, f"{degree} {school}"],
}
"""How an education is laid out."""


def rows(head: str = "by commas", study: str = "by commas", **swapped: str) -> list[Row]:
    """Return the life with what is *swapped*, its heads and its education laid out as named."""
    life = {**LIFE, **swapped}
    top: list[Text] = [life["name"], f"{life['city']} | {life['contact']}", life["link"]]
    top += life["personal"].splitlines()
    first = HEADS[head]("Registered Nurse", life["first"], life["town"], "March 2018 - Present")
    second = HEADS[head]("Nursing Assistant", life["second"], life["town"], "January 2015 - February 2018")
    found: list[Row] = [(False, line) for line in (*top, "", "SUMMARY", "Registered nurse with seven years on medical wards.", "")]
    found += [(False, line) for line in ("EXPERIENCE", *first)]
    found += [
        (True, "Cared for 12 patients a shift, with IV therapy, wound care and telemetry."),
        (True, f"Trained six new colleagues at {life['first']} in the charting system Epic and in medication safety."),
        (True, f"Rewrote the handbook of the {life['first']} night shift."),
    ]
    found += [(False, line) for line in second]
    found += [(True, "Took vital signs of 20 patients a day and kept their charts up to date.")]
    found += [
        (False, line) for line in ("", "EDUCATION", *STUDIES[study]("Bachelor of Science in Nursing", life["school"], life["year"]))
    ]
    found += [(False, line) for line in ("", "SKILLS", "IV therapy, wound care, telemetry, Python, Excel, patient education")]
    return [*found, (False, ""), (False, "VOLUNTEERING"), (True, f"Tutor at {life['society']}")]


def txt(lines: Sequence[Row], _names: tuple[str, ...] = ()) -> bytes:
    """Return *lines* as text."""
    return "\n".join(
        f"{'- ' if bullet else ''}{text if isinstance(text, str) else '    '.join(text)}" for bullet, text in lines
    ).encode()


def docx(lines: list[Row], names: tuple[str, ...] = ()) -> bytes:
    """Return *lines* as a Word file; headings and lines that begin with one of *names* are bold."""
    made = Docx()
    for bullet, text in lines:
        said = text if isinstance(text, str) else "\t".join(text)
        run = made.add_paragraph(style="List Bullet" if bullet else None).add_run(said)
        run.bold = _stands_out(said, names)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def pdf(lines: list[Row], names: tuple[str, ...] = ()) -> bytes:
    """Return *lines* as a PDF; headings and lines that begin with one of *names* are bold and larger."""
    file = BytesIO()
    page = Canvas(file, invariant=1)
    for number, (bullet, text) in enumerate(lines):
        left, right = (text, "") if isinstance(text, str) else text
        bold = _stands_out(left, names)
        page.setFont("Helvetica-Bold" if bold else "Helvetica", 11 if bold else 9)
        page.drawString(50, 800 - 15 * number, f"{'• ' if bullet else ''}{left}")
        page.setFont("Helvetica", 9)
        page.drawRightString(560, 800 - 15 * number, right)
    page.save()
    return file.getvalue()


def _stands_out(text: str, names: tuple[str, ...]) -> bool:
    return text in {"SUMMARY", "EXPERIENCE", "EDUCATION", "SKILLS", "VOLUNTEERING"} or (bool(names) and text.startswith(names))


FILES: dict[str, Callable[..., bytes]] = {".txt": txt, ".docx": docx, ".pdf": pdf}
"""How a life becomes a file, by its suffix."""
