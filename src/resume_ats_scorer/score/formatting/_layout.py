"""Checks of the layout: what stands between the text and a machine that reads it line by line."""

import re
from math import fsum

from resume_ats_scorer.model import Kind, Line, MarkKind, Region, Severity
from resume_ats_scorer.score._counted import count
from resume_ats_scorer.score.formatting import _sources as by
from resume_ats_scorer.score.formatting._check import Check, Outcome, between, failed, inapplicable, passed, unjudged, warned
from resume_ats_scorer.score.formatting._subject import Subject

WORD_PROCESSED = frozenset({Kind.DOCX, Kind.ODT, Kind.RTF})
_RUNNING = re.compile(r"^(?:page\s*)?\d+(?:\s*(?:of|/|\|)\s*\d+)?$", re.IGNORECASE)
_LIST = 4
"""A column of fewer lines is hardly a list."""
_JUMBLED = 0.35
"""Tables with cells of several lines come near to a third."""
_MOST, _SECOND = 0.6, 0.06
"""Shares of a page's words: it is set in columns where more than the first stand in columns, and the second in the second widest.
Pages of real resumes lie at 0.8 and above or at 0.3 and below."""


def _columns(subject: Subject) -> Outcome:
    if subject.kind not in {Kind.PDF, Kind.DOCX, Kind.ODT}:
        return inapplicable("The format has no columns.")
    pages = [page for page in subject.resume.document.pages if page.columns > 1 and _set_in_columns(subject, page.number)]
    if not pages:
        return passed("The text runs in one column.")
    most = max(page.columns for page in pages)
    where = subject.at_lines(_tops(subject, pages[0].number), "a column begins here")
    return failed(f"The text stands in {most} columns on {count(len(pages), 'page')}.", where)


def _set_in_columns(subject: Subject, page: int) -> bool:
    """Tell whether *page* is set in columns, not only a list on it: most words, and enough in the second widest column.

    Where text flows from column to column, the file does not tell which line stands in which.
    """
    whole, columns = _words_by_column(subject, page)
    widths = sorted((words for words, _ in columns.values()), reverse=True)
    flowing = len(widths) == 1 and not subject.paged
    return fsum(widths) > _MOST * whole and (flowing or (len(widths) > 1 and widths[1] > _SECOND * whole))


def _words_by_column(subject: Subject, page: int) -> tuple[int, dict[int, tuple[int, int]]]:
    """Return the words of *page*, and words and lines of each of its columns."""
    columns: dict[int, tuple[int, int]] = {}
    whole = 0
    for line in subject.lines:
        if line.page == page:
            words = len(line.text.split())
            whole += words
            if line.column:
                before = columns.get(line.column, (0, 0))
                columns[line.column] = before[0] + words, before[1] + 1
    return whole, columns


def _tops(subject: Subject, page: int) -> list[Line]:
    firsts: dict[int, Line] = {}
    for line in subject.lines:
        if line.page == page and line.column:
            firsts.setdefault(line.column, line)
    return [firsts[column] for column in sorted(firsts)]


def _side_by_side(subject: Subject) -> Outcome:
    if subject.kind not in {Kind.PDF, Kind.DOCX, Kind.ODT}:
        return inapplicable("The format has no columns.")
    pages = [page.number for page in subject.resume.document.pages if _has_lists(subject, page.number)]
    if not pages:
        return passed("No lists stand side by side.")
    where = subject.at_lines(_tops(subject, pages[0]), "side by side with other text")
    return warned(f"On {count(len(pages), 'page')} a part of the text stands side by side.", where)


def _has_lists(subject: Subject, page: int) -> bool:
    """Tell whether a part of *page* stands in columns of text; columns of dates and places are narrower than two words."""
    wide = [lines for words, lines in _words_by_column(subject, page)[1].values() if words >= 2 * lines and lines >= _LIST]
    return len(wide) > 1 and not _set_in_columns(subject, page)


def _order(subject: Subject) -> Outcome:
    if not subject.paged:
        return inapplicable("The format keeps its text in order.")
    marks = [mark for mark in subject.marked(MarkKind.ORDER_DIFFERS) if mark.value > _JUMBLED]
    if not marks:
        return passed("The file keeps its text in the order in which it is read.")
    where = subject.at_marks(marks, "stored out of order")
    return failed(
        f"On {count(len({mark.page for mark in marks}), 'page')} the file keeps its text in another order than it is read.", where
    )


def _tables(subject: Subject) -> Outcome:
    marks = subject.marked(MarkKind.TABLE_RULED)
    if not marks:
        return passed("No text stands in tables.")
    inside = sum(len(text.split()) for line, text in subject.spoken() if line.table)
    whole = max(sum(len(text.split()) for _, text in subject.spoken()), 1)
    told = f"{count(len(marks), 'table holds', 'tables hold')} {100 * inside // whole}% of the text."
    where = subject.at_marks(marks, "a table")
    return failed(told, where, between(inside / whole, 0.0, 0.5)) if inside > 0.15 * whole else warned(told, where)


def _borderless(subject: Subject) -> Outcome:
    marks = subject.marked(MarkKind.TABLE_BORDERLESS)
    if not marks:
        return passed("No text is lined up as a table without borders.")
    return warned(
        f"{count(len(marks), 'block')} of text is lined up as a table without borders.",
        subject.at_marks(marks, "lined up as a table"),
    )


def _text_boxes(subject: Subject) -> Outcome:
    lines = [line for line in subject.lines if line.region is Region.TEXTBOX]
    marks = subject.marked(MarkKind.TEXT_BOX)
    if not marks and not lines:
        return passed("No text stands in text boxes.")
    words = sum(len(line.text.split()) for line in lines)
    where = subject.at_lines(lines, "in a text box") or subject.at_marks(marks, "a text box")
    return failed(f"Text boxes hold {count(words, 'word')}." if lines else "There are text boxes.", where)


def _contact_in_header(subject: Subject) -> Outcome:
    if subject.kind not in WORD_PROCESSED:
        return inapplicable("The format keeps headers and footers with the text.")
    contact = subject.resume.contact
    numbers = {fact.line for fact in (*contact.emails, *contact.phones)}
    lines = [line for line in subject.lines if line.number in numbers]
    outside = [line for line in lines if line.region in {Region.HEADER, Region.FOOTER}]
    if not lines:
        return unjudged("No contact data was found.")
    if not outside:
        return passed("The contact data stands in the body of the document.")
    told = "Contact data stands in the header or footer, which many systems skip."
    where = subject.at_lines(outside, "in the header or footer")
    return failed(told, where) if len(outside) == len(lines) else warned(told, where)


def _content_in_header(subject: Subject) -> Outcome:
    if subject.kind not in WORD_PROCESSED:
        return inapplicable("The format keeps headers and footers with the text.")
    contact = subject.resume.contact
    reach = {fact.line for fact in (*contact.emails, *contact.phones, *contact.links, contact.name, contact.location) if fact}
    outside = [
        line
        for line in subject.lines
        if line.region in {Region.HEADER, Region.FOOTER} and line.number not in reach and not _RUNNING.match(line.text)
    ]
    words = sum(len(line.text.split()) for line in outside)
    if words <= 12:
        return passed("Headers and footers hold nothing that matters.")
    return warned(f"Headers and footers hold {words} words.", subject.at_lines(outside, "in the header or footer"))


CHECKS = (
    Check(
        "layout.columns", "One column",
        "Fails where most of a page stands in columns side by side. A column of dates is none.",
        Severity.MAJOR, 6, 6, "Move the side column's content into sections below one another.", by.GREENHOUSE, _columns,
    ),
    Check(
        "layout.side_by_side", "No lists side by side",
        "Warns where a part of a page, such as a list of skills, stands in columns of text.",
        Severity.MINOR, 0.5, 0.5, "Write the list below one another, or as one line divided by commas.",
        by.GREENHOUSE, _side_by_side,
    ),
    Check(
        "layout.order", "Stored in reading order",
        "Fails where over 35% of a page's lines follow others in the file than on the page.",
        Severity.MAJOR, 4, 4, "Export from a text program with one column and no text boxes; copy all text out to see the order.",
        by.WCAG_PDF, _order,
    ),
    Check(
        "layout.tables", "No tables", "Warns at tables, fails where they hold over 15% of the text, more the more they hold.",
        Severity.MAJOR, 1.5, 5, "Write the table's content as plain lines: title, employer, dates, bullets.",
        by.GREENHOUSE, _tables,
    ),
    Check(
        "layout.borderless", "No hidden tables", "Warns where text is lined up in rows and columns without borders.",
        Severity.MINOR, 1, 1, "Write lists of skills as one line, divided by commas.", by.SOVREN, _borderless,
    ),
    Check(
        "layout.text_boxes", "No text boxes", "Fails where text stands in text boxes or shapes.",
        Severity.MAJOR, 5, 5, "Move the text out of its boxes into the body.", by.GREENHOUSE, _text_boxes,
    ),
    Check(
        "layout.contact_in_header", "Contact data in the body",
        "Warns where some contact data stands in a Word header or footer, fails where all of it does.",
        Severity.MAJOR, 2, 5, "Move name, e-mail and phone from the header to the first lines of the body.",
        by.GREENHOUSE, _contact_in_header,
    ),
    Check(
        "layout.content_in_header", "Content in the body",
        "Warns where a Word header or footer holds over 12 words besides contact data.",
        Severity.MINOR, 2, 2, "Keep page numbers at most in headers and footers.", by.GREENHOUSE, _content_in_header,
    ),
)  # fmt: skip
