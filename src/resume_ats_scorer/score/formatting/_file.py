"""Checks of the file as a whole."""

from resume_ats_scorer.model import Kind, MarkKind, Page, Severity
from resume_ats_scorer.score._counted import count
from resume_ats_scorer.score.formatting import _sources as by
from resume_ats_scorer.score.formatting._check import Check, Outcome, between, failed, inapplicable, passed, unjudged, warned
from resume_ats_scorer.score.formatting._subject import Subject

MEGABYTE = 1_000_000
_ENDINGS = {Kind.PDF: ".pdf", Kind.DOCX: ".docx", Kind.TXT: ".txt", Kind.RTF: ".rtf", Kind.ODT: ".odt"}
_ALSO = {Kind.TXT: (".md", ".markdown", ".text")}
_DRAWING = ("canva", "photoshop", "illustrator", "indesign", "figma", "inkscape", "powerpoint", "publisher", "coreldraw", "keynote")


def _type(subject: Subject) -> Outcome:
    if subject.kind is Kind.ODT:
        return warned("The file is an OpenDocument text, which fewer systems read than PDF or Word.")
    return passed(f"The file is a {subject.kind.upper()}.")


def _ending(subject: Subject) -> Outcome:
    suffix = subject.resume.document.suffix
    if not suffix:
        return unjudged("The file came without a name.")
    if suffix == _ENDINGS[subject.kind] or suffix in _ALSO.get(subject.kind, ()):
        return passed("The ending of the file's name fits its content.")
    return failed(f"The name of the file does not end in {_ENDINGS[subject.kind]}, though that is what it is.")


def _size(subject: Subject) -> Outcome:
    size = subject.resume.document.facts.size
    told = f"The file has {size / MEGABYTE:.1f} MB."
    if size > 2.5 * MEGABYTE:
        return failed(told)
    return warned(told, share=between(size, 1.5 * MEGABYTE, 2.5 * MEGABYTE)) if size > 2 * MEGABYTE else passed(told)


def _pages(subject: Subject) -> Outcome:
    pages = len(subject.resume.document.pages)
    told = f"The resume has {count(pages, 'page')}."
    if pages > 5:
        return failed(told, share=between(pages, 4, 10))
    return warned(told, share=between(pages, 2, 5)) if pages > 3 else passed(told)


def _encryption(subject: Subject) -> Outcome:
    encrypted = subject.resume.document.facts.encrypted
    if encrypted is None:
        return _none_of_it(subject, "encryption")
    return failed("The file is encrypted, though it opens without a password.") if encrypted else passed("It is not encrypted.")


def _copying(subject: Subject) -> Outcome:
    allowed = subject.resume.document.facts.copy_allowed
    if allowed is None:
        return _none_of_it(subject, "copying rights")
    return passed("Text may be copied out.") if allowed else failed("The file forbids copying its text.")


def _damage(subject: Subject) -> Outcome:
    if subject.resume.document.facts.repaired:
        return failed("The file is damaged and could be read only after a repair.")
    return passed("The file is not damaged.")


def _macros(subject: Subject) -> Outcome:
    macros = subject.resume.document.facts.macros
    if macros is None:
        return _none_of_it(subject, "macros")
    return failed("The file holds macros or scripts.") if macros else passed("It holds no macros or scripts.")


def _attachments(subject: Subject) -> Outcome:
    attachments = subject.resume.document.facts.attachments
    if attachments is None:
        return _none_of_it(subject, "attachments")
    return warned(f"The file holds {count(attachments, 'embedded file')}.") if attachments else passed("It embeds no files.")


def _external(subject: Subject) -> Outcome:
    external = subject.resume.document.facts.external_links
    if external is None:
        return _none_of_it(subject, "external resources")
    told = f"Opening the file would fetch {count(external, 'outside resource')}."
    return warned(told) if external else passed("It fetches nothing from outside.")


def _none_of_it(subject: Subject, what: str) -> Outcome:
    """Return that *what* is unknown of a format that may have it, or does not exist in one that cannot."""
    if subject.kind in {Kind.PDF, Kind.DOCX, Kind.ODT}:
        return unjudged(f"What the file says of {what} could not be read.")
    return inapplicable(f"The format has no {what}.")


def _page_size(subject: Subject) -> Outcome:
    odd = [page.number for page in subject.resume.document.pages if not _is_sheet(page)]
    if not odd:
        return passed("Every page is an upright sheet of a usual size.")
    return warned(f"{count(len(odd), 'page has', 'pages have')} an unusual size, lie on their side or are turned.")


def _is_sheet(page: Page) -> bool:
    return 500 <= page.width <= 660 and 690 <= page.height <= 1020 and page.rotation == 0


def _tags(subject: Subject) -> Outcome:
    if subject.kind is not Kind.PDF:
        return inapplicable("Only PDF files have tags.")
    tagged = subject.resume.document.facts.tagged
    if tagged is None:
        return unjudged("Whether the file is tagged could not be read.")
    return passed("The PDF is tagged.") if tagged else warned("The PDF has no tags that tell headings, lists and order.")


def _revisions(subject: Subject) -> Outcome:
    if subject.kind not in {Kind.DOCX, Kind.ODT}:
        return inapplicable("The format has no tracked changes or comments.")
    changes, comments = subject.marked(MarkKind.TRACKED_CHANGE), subject.marked(MarkKind.COMMENT)
    if not changes and not comments:
        return passed("No tracked changes or comments are left in it.")
    where = subject.at_marks((*changes, *comments), "tracked change or comment")
    told = f"{count(len(changes), 'tracked change')} and {count(len(comments), 'comment')} are left in the file."
    return failed(told, where) if changes else warned(told, where)


def _form(subject: Subject) -> Outcome:
    fields = subject.marked(MarkKind.FORM_FIELD)
    if not fields:
        return passed("No text stands in form fields.")
    return warned(f"{count(len(fields), 'form field holds', 'form fields hold')} text.", subject.at_marks(fields, "form field"))


def _program(subject: Subject) -> Outcome:
    facts = subject.resume.document.facts
    stated = f"{facts.creator or ''} {facts.producer or ''}".lower()
    if not stated.strip():
        return unjudged("The file does not say which program made it.")
    if any(name in stated for name in _DRAWING):
        return warned("The file was made in a program for drawing or slides.")
    return passed("Nothing is known against the program that made the file.")


CHECKS = (
    Check(
        "file.type", "A type every system reads", "Warns at OpenDocument (.odt); PDF, DOCX, RTF and plain text pass.",
        Severity.MINOR, 1, 1, "Save the resume as PDF or DOCX.", by.DAXTRA, _type,
    ),
    Check(
        "file.ending", "Name that fits the content", "Fails where the ending of the file's name is not that of its type.",
        Severity.MAJOR, 3, 3, "Give the file the ending of its type, such as .pdf or .docx.", by.USAJOBS, _ending,
    ),
    Check(
        "file.size", "Small enough", "Warns above 2 MB, fails above 2.5 MB, where one large system stops reading.",
        Severity.MAJOR, 1, 5, "Compress or leave out the images, then export the file anew.", by.GREENHOUSE, _size,
    ),
    Check(
        "file.pages", "Not too many pages", "Warns above 3 pages, fails above 5, more the longer it is.",
        Severity.MINOR, 1, 2, "Shorten older and less relevant parts; two pages do for most people.",
        by.USAJOBS, _pages, paged=True,
    ),
    Check(
        "file.encryption", "Not encrypted", "Fails where the file is encrypted, even if no password is asked for.",
        Severity.MAJOR, 5, 5, "Export the file without a password and without restrictions.", by.USAJOBS, _encryption,
    ),
    Check(
        "file.copying", "Text may be copied", "Fails where the permissions of a PDF forbid copying text.",
        Severity.MAJOR, 4, 4, "Export the file without restricting what readers may do.", by.PDF_ISO, _copying,
    ),
    Check(
        "file.damage", "Not damaged", "Fails where the file could be read only after a repair.",
        Severity.MAJOR, 4, 4, "Open the document in the program that made it and export it anew.", by.PDF_ISO, _damage,
    ),
    Check(
        "file.macros", "No macros or scripts", "Fails where the file holds macros or scripts; many systems block such files.",
        Severity.MAJOR, 5, 5, "Save it as .docx or PDF without macros.", by.USAJOBS, _macros,
    ),
    Check(
        "file.attachments", "Nothing embedded", "Warns where other files are embedded (PDF portfolio, objects).",
        Severity.MINOR, 2, 2, "Take embedded files out; send them on their own if they are asked for.", by.USAJOBS, _attachments,
    ),
    Check(
        "file.external", "Fetches nothing", "Warns where opening the file would fetch templates, images or objects from elsewhere.",
        Severity.MINOR, 2, 2, "Embed pictures and detach the outside template.", by.USAJOBS, _external,
    ),
    Check(
        "file.page_size", "Usual paper", "Warns where a page is far from Letter, A4 or Legal, lies on its side or is turned.",
        Severity.MINOR, 1, 1, "Set the paper to Letter or A4, upright, and export anew.", by.SOVREN, _page_size, paged=True,
    ),
    Check(
        "file.tags", "Tagged PDF", "Suggests tags where a PDF has none. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "Export with “tagged PDF” or “accessibility” switched on.", by.WCAG_PDF, _tags,
    ),
    Check(
        "file.revisions", "No tracked changes", "Warns at comments, fails at tracked changes left in a Word or OpenDocument file.",
        Severity.MINOR, 1, 2, "Accept or reject all changes and delete the comments.", by.SOVREN, _revisions,
    ),
    Check(
        "file.form", "No form fields", "Warns where text stands in form fields, which many readers skip.",
        Severity.MINOR, 2, 2, "Print or export the filled form to a plain PDF.", by.DAXTRA, _form,
    ),
    Check(
        "file.program", "Made in a text program",
        "Suggests a text program where a drawing or slide program made it. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "If other checks find faults, write it in a text program instead.", by.SOVREN, _program,
    ),
)  # fmt: skip
