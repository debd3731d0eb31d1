"""Resumes of invented people as people write them: Word files, pasted text and Markdown, each in several layouts.

`LAYOUTS` gives a function for each; it takes a person in JSON Resume and returns the bytes of a file of the layout's kind.
"""

import io
from collections.abc import Callable, Sequence
from typing import Any

import docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt

Person = dict[str, Any]
Entry = dict[str, Any]
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def short(when: str | None) -> str:
    """Return a month as in "Mar 2019"."""
    return _dated(when, lambda month, year: f"{_MONTHS[month - 1][:3]} {year}", "Present")


def long(when: str | None) -> str:
    """Return a month as in "March 2019"."""
    return _dated(when, lambda month, year: f"{_MONTHS[month - 1]} {year}", "Present")


def slashed(when: str | None) -> str:
    """Return a month as in "03/2019"."""
    return _dated(when, lambda month, year: f"{month:02}/{year}", "to date")


def _dated(when: str | None, style: Callable[[int, str], str], now: str) -> str:
    if when is None:
        return now
    return style(int(when[5:7]), when[:4]) if "-" in when else when


def period(entry: Entry, style: Callable[[str | None], str], dash: str = " - ") -> str:
    """Return when *entry* was; an entry with an end only has that alone."""
    if "startDate" not in entry:
        return style(entry.get("endDate")) if "endDate" in entry else ""
    return f"{style(entry['startDate'])}{dash}{style(entry.get('endDate'))}"


def place(person: Person) -> str:
    """Return the town and region a person lives in."""
    where = person["basics"]["location"]
    return ", ".join(part for part in (where["city"], where["region"]) if part)


def degree(entry: Entry) -> str:
    """Return a degree with its field."""
    return f"{entry['studyType']} in {entry['area']}" if entry["area"] else str(entry["studyType"])


def languages(person: Person) -> str:
    """Return the languages of a person on one line."""
    return ", ".join(f"{one['language']} ({one['fluency']})" for one in person["languages"])


def skills(person: Person) -> list[str]:
    """Return a line for each group of skills."""
    return [f"{group['name']}: {', '.join(group['keywords'])}" for group in person["skills"]]


def certificates(person: Person) -> list[str]:
    """Return a line for each certificate."""
    return [f"{one['name']}, {one['issuer']}, {one['date'][:4]}" for one in person["certificates"]]


class _Word:
    """A Word file while it is written."""

    def __init__(self) -> None:
        self.file = docx.Document()
        self.file.styles["Normal"].font.size = Pt(10.5)

    def line(self, text: str, *, bold: bool = False, size: float = 0, right: str = "", to: Any = None) -> None:
        """Add a paragraph, *right* at a tab stop at the right margin."""
        paragraph = (to or self.file).add_paragraph()
        run = paragraph.add_run(text)
        run.bold = bold
        if size:
            run.font.size = Pt(size)
        if right:
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
            paragraph.add_run(f"\t{right}")

    def heading(self, text: str) -> None:
        """Add a heading in Word's own style."""
        self.file.add_heading(text, 1)

    def bullets(self, lines: Sequence[str], to: Any = None) -> None:
        """Add list items in Word's own style."""
        for text in lines:
            (to or self.file).add_paragraph(text, style="List Bullet")

    def done(self) -> bytes:
        """Return the bytes of the file."""
        out = io.BytesIO()
        self.file.save(out)
        return out.getvalue()


def word_headings(person: Person) -> bytes:
    """Title and employer on one line, dates at the right margin, Word's own headings and bullets."""
    word, basics = _Word(), person["basics"]
    word.file.add_heading(basics["name"], 0)
    word.line(" | ".join((basics["email"], basics["phone"], place(person))))
    word.heading("Professional Summary")
    word.line(basics["summary"])
    word.heading("Work Experience")
    for job in person["work"]:
        word.line(f"{job['position']}, {job['name']}", bold=True, right=period(job, short, " – "))
        word.bullets(job["highlights"])
    word.heading("Education")
    for one in person["education"]:
        word.line(f"{degree(one)}, {one['institution']}", right=period(one, short, " – "))
    word.heading("Skills")
    word.bullets(skills(person))
    word.heading("Languages")
    word.line(languages(person))
    return word.done()


def word_employer_first(person: Person) -> bytes:
    """Employer and town above the title, headings only bold capitals, contact data in the header."""
    word, basics = _Word(), person["basics"]
    header = word.file.sections[0].header.paragraphs[0]
    header.text = f"{basics['name']}\n{place(person)}\t{basics['phone']}\t{basics['email']}"
    word.line("PROFILE", bold=True)
    word.line(basics["summary"])
    word.line("EMPLOYMENT HISTORY", bold=True)
    for job in person["work"]:
        word.line(f"{job['name']}, {job['location']}", bold=True, right=period(job, long, " to "))
        word.line(job["position"])
        word.bullets(job["highlights"])
        word.line("")
    word.line("EDUCATION", bold=True)
    for one in person["education"]:
        word.line(one["institution"], bold=True, right=period(one, slashed))
        word.line(degree(one))
    word.line("SKILLS", bold=True)
    word.line("; ".join(skills(person)))
    word.line("LANGUAGES", bold=True)
    word.line(languages(person))
    return word.done()


def word_date_table(person: Person) -> bytes:
    """Lay it out in a table of two columns, dates on the left, as in German and Swiss resumes."""
    word, basics = _Word(), person["basics"]
    word.line("Curriculum Vitae", bold=True, size=18)
    rows = [("Name", basics["name"]), ("Address", place(person)), ("Phone", basics["phone"]), ("E-mail", basics["email"])]
    table = word.file.add_table(0, 2)
    for left, right in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = left, right
    for title, entries in (("Professional Experience", person["work"]), ("Education", person["education"])):
        word.heading(title)
        table = word.file.add_table(0, 2)
        for entry in entries:
            left, right = table.add_row().cells
            left.text = period(entry, slashed, " – ")
            right.text = entry.get("position") or degree(entry)
            right.add_paragraph(entry.get("name") or entry["institution"])
            word.bullets(entry.get("highlights", ()), right)
    word.heading("Languages")
    word.line(languages(person))
    word.heading("Skills")
    for text in skills(person):
        word.line(text)
    return word.done()


def word_sidebar(person: Person) -> bytes:
    """Lay it out in a table of two cells: contact, skills and languages beside the summary, the jobs and the studies."""
    word, basics = _Word(), person["basics"]
    left, right = word.file.add_table(1, 2).rows[0].cells
    for text in ("CONTACT", basics["phone"], basics["email"], place(person), "SKILLS"):
        word.line(text, bold=text.isupper(), to=left)
    for group in person["skills"]:
        word.bullets(group["keywords"], left)
    word.line("LANGUAGES", bold=True, to=left)
    for one in person["languages"]:
        word.line(f"{one['language']} – {one['fluency']}", to=left)
    word.line(basics["name"], bold=True, size=20, to=right)
    word.line(basics["label"], size=13, to=right)
    word.line(basics["summary"], to=right)
    word.line("EXPERIENCE", bold=True, to=right)
    for job in person["work"]:
        word.line(job["position"], bold=True, to=right)
        word.line(f"{job['name']} | {job['location']} | {period(job, short, ' – ')}", to=right)
        word.bullets(job["highlights"], right)
    word.line("EDUCATION", bold=True, to=right)
    for one in person["education"]:
        word.line(degree(one), bold=True, to=right)
        word.line(f"{one['institution']} | {period(one, lambda when: when[:4] if when else 'Present', ' – ')}", to=right)
    return word.done()


def word_labelled(person: Person) -> bytes:
    """Labels before every value, and the studies in a ruled table with heads, as in Indian resumes."""
    word, basics = _Word(), person["basics"]
    word.line(basics["name"].upper(), bold=True, size=14)
    word.line(f"Mobile: {basics['phone']}")
    word.line(f"Email: {basics['email']}")
    word.line("Career Objective:", bold=True)
    word.line(basics["summary"])
    word.line("Work Experience:", bold=True)
    for job in person["work"]:
        word.line(f"Organization: {job['name']}")
        word.line(f"Designation: {job['position']}")
        word.line(f"Duration: {period(job, long, ' to ')}")
        word.line("Roles and Responsibilities:")
        word.bullets(job["highlights"])
    word.line("Educational Qualification:", bold=True)
    table = word.file.add_table(1, 3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("Degree", "Board/University", "Year of Passing"), strict=True):
        cell.text = text
    for one in person["education"]:
        texts = (degree(one), one["institution"], one["endDate"][:4])
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    word.line("Technical Skills:", bold=True)
    word.bullets(skills(person))
    word.line(f"Languages Known: {', '.join(one['language'] for one in person['languages'])}")
    return word.done()


def word_one_line(person: Person) -> bytes:
    """Everything of a job on one line, hyphens typed as bullets, no style but bold."""
    word, basics = _Word(), person["basics"]
    word.line(basics["name"], bold=True, size=16)
    word.line(f"{basics['label']} • {place(person)} • {basics['phone']} • {basics['email']}")
    word.line("Career Summary", bold=True)
    word.line(basics["summary"])
    word.line("Career History", bold=True)
    for job in person["work"]:
        word.line(f"{period(job, short, ' – ')}: {job['name']} – {job['position']}", bold=True)
        for text in job["highlights"]:
            word.line(f"- {text}")
    word.line("Education and Training", bold=True)
    for one in person["education"]:
        word.line(f"{period(one, short, ' – ')}: {one['institution']} – {degree(one)}")
    word.line("Key Skills", bold=True)
    word.line(", ".join(word for group in person["skills"] for word in group["keywords"]))
    word.line(f"Languages: {languages(person)}", bold=False)
    return word.done()


def _text(lines: Sequence[str]) -> bytes:
    return "\n".join(lines).encode()


def text_profile(person: Person) -> bytes:
    """As a profile of a professional network is exported: contact and skills first, then the name."""
    basics = person["basics"]
    lines = ["Contact", basics["phone"], basics["email"], "", "Top Skills", *person["skills"][0]["keywords"][:3], "", "Languages"]
    lines += [f"{one['language']} ({one['fluency']})" for one in person["languages"]]
    lines += ["", basics["name"], basics["label"], place(person), "", "Summary", basics["summary"], "", "Experience"]
    for job in person["work"]:
        lines += ["", job["name"], job["position"], f"{period(job, long)} (2 years 3 months)", job["location"], *job["highlights"]]
    lines += ["", "Education"]
    for one in person["education"]:
        what = ", ".join(part for part in (one["studyType"], one["area"]) if part)
        lines += ["", one["institution"], f"{what} · ({period(one, lambda when: when[:4] if when else 'Present')})"]
    return _text(lines)


def text_job_board(person: Person) -> bytes:
    """As a job board stores it: title, "employer - town", dates, each on a line of its own."""
    basics = person["basics"]
    lines = [basics["name"], basics["label"], place(person), basics["email"], basics["phone"], basics["summary"]]
    lines += ["", "Work Experience"]
    for job in person["work"]:
        lines += ["", job["position"], f"{job['name']} - {job['location']}", period(job, long, " to ")]
        lines += [f"• {text}" for text in job["highlights"]]
    lines += ["", "Education"]
    for one in person["education"]:
        lines += ["", degree(one), one["institution"], period(one, long, " to ")]
    lines += ["", "Skills"]
    lines += [f"• {word}" for group in person["skills"] for word in group["keywords"]]
    return _text([*lines, "", "Languages", *(f"• {one['language']} - {one['fluency']}" for one in person["languages"])])


def text_european(person: Person) -> bytes:
    """As the European form is exported: dates in brackets, labels, full stops of capitals."""
    basics = person["basics"]
    lines = [basics["name"], f"Email: {basics['email']}  |  Phone: {basics['phone']}", f"Address: {place(person)} (Home)", ""]
    lines += ["ABOUT ME", basics["summary"], "", "WORK EXPERIENCE"]
    for job in person["work"]:
        days = period(job, lambda when: f"01/{when[5:7]}/{when[:4]}" if when else "Current", " – ")
        lines += [
            "",
            f"[ {days} ]",
            job["position"],
            job["name"],
            f"City: {job['location']}",
            "Main activities and responsibilities:",
        ]
        lines += [f"- {text}" for text in job["highlights"]]
    lines += ["", "EDUCATION AND TRAINING"]
    for one in person["education"]:
        lines += ["", f"[ {period(one, slashed, ' – ')} ]", degree(one), one["institution"]]
    lines += ["", "LANGUAGE SKILLS", f"Mother tongue(s): {person['languages'][0]['language']}", "Other language(s):"]
    lines += [f"{one['language']} {one['fluency']}" for one in person["languages"][1:]]
    return _text([*lines, "", "DIGITAL SKILLS", " | ".join(word for group in person["skills"] for word in group["keywords"])])


def text_undated(person: Person) -> bytes:
    """No dates at all, "Title at Employer", underlined headings."""
    basics = person["basics"]
    lines = [basics["name"], f"{place(person)}, {basics['phone']}, {basics['email']}", ""]
    lines += ["Experience", "----------"]
    for job in person["work"]:
        lines += ["", f"{job['position']} at {job['name']}", *(f"* {text}" for text in job["highlights"])]
    lines += ["", "Education", "---------", *(f"{degree(one)}, {one['institution']}" for one in person["education"])]
    return _text([*lines, "", "Skills", "------", *skills(person)])


def markdown_headings(person: Person) -> bytes:
    """Headings of three levels, dates in emphasis below the job."""
    basics = person["basics"]
    lines = [f"# {basics['name']}", "", f"**{basics['label']}**", ""]
    lines += [f"[{basics['email']}](mailto:{basics['email']}) | {basics['phone']} | {place(person)}", "", "## Experience"]
    for job in person["work"]:
        lines += ["", f"### {job['position']} — {job['name']}", f"*{period(job, short)} · {job['location']}*", ""]
        lines += [f"- {text}" for text in job["highlights"]]
    lines += ["", "## Education"]
    for one in person["education"]:
        lines += ["", f"### {one['institution']}", f"{degree(one)}, {period(one, lambda when: when[:4] if when else 'now', '–')}"]
    return _text([*lines, "", "## Skills", *(f"- **{one.replace(': ', ':** ')}" for one in skills(person))])


def markdown_bold(person: Person) -> bytes:
    """Bold employers, titles in emphasis, dates in brackets."""
    basics = person["basics"]
    lines = [f"# {basics['name']}", f"{basics['email']} · {basics['phone']} · {place(person)}", "", "## Employment"]
    for job in person["work"]:
        lines += ["", f"**{job['name']}**, *{job['position']}* ({period(job, slashed, '–')})", ""]
        lines += [f"* {text}" for text in job["highlights"]]
    lines += ["", "## Education", ""]
    lines += [f"* **{one['institution']}**, {degree(one)} ({period(one, slashed, '–')})" for one in person["education"]]
    return _text([*lines, "", "## Skills", "", "; ".join(skills(person))])


LAYOUTS: dict[str, Callable[[Person], bytes]] = {
    f"{make.__name__}{suffix}": make
    for suffix, makes in (
        (
            ".docx",
            (word_headings, word_employer_first, word_date_table, word_sidebar, word_labelled, word_one_line),
        ),
        (".txt", (text_profile, text_job_board, text_european, text_undated)),
        (".md", (markdown_headings, markdown_bold)),
    )
    for make in makes
}
