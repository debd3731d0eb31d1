"""Checks of the contact data. What rests on telling a name or a place costs nothing: names and places are read unequally well."""

from resume_ats_scorer.model import Evidence, Fact, Severity
from resume_ats_scorer.score._counted import count
from resume_ats_scorer.score.formatting import _sources as by
from resume_ats_scorer.score.formatting._check import Check, Outcome, failed, inapplicable, passed, unjudged, warned
from resume_ats_scorer.score.formatting._subject import Subject

_TOP_LINES = 6


def _email(subject: Subject) -> Outcome:
    if subject.resume.contact.emails:
        return passed("An e-mail address was found.")
    return failed("No e-mail address was found.")


def _phone(subject: Subject) -> Outcome:
    return passed("A phone number was found.") if subject.resume.contact.phones else failed("No phone number was found.")


def _reachable(subject: Subject) -> Outcome:
    contact = subject.resume.contact
    if contact.emails or contact.phones:
        return passed("The person can be reached.")
    return failed("Neither an e-mail address nor a phone number was found.")


def _written_out(subject: Subject) -> Outcome:
    contact = subject.resume.contact
    facts = (*contact.emails, *contact.phones)
    if not facts:
        return inapplicable("There is no e-mail address or phone number.")
    lines = subject.resume.document.lines
    linked = [fact for fact in facts if fact.quote not in lines[fact.line - 1].text]
    if not linked:
        return passed("E-mail and phone are written out.")
    where = subject.at_lines((lines[fact.line - 1] for fact in linked), "only the link behind it holds the address")
    return failed("An e-mail address or phone number is only a link behind other words.", where)


def _first_page(subject: Subject) -> Outcome:
    contact = subject.resume.contact
    facts = contact.emails or contact.phones
    if not facts:
        return inapplicable("There is no e-mail address or phone number.")
    lines = subject.resume.document.lines
    first = min(facts, key=lambda fact: fact.line)
    near = lines[first.line - 1].page == 1 if subject.paged else first.line <= max(len(lines) // 2, 15)
    if near:
        return passed("The contact data stands at the beginning.")
    return warned("The contact data comes late.", subject.at_lines([lines[first.line - 1]], "the first contact data"))


def _name(subject: Subject) -> Outcome:
    return passed("A name was found.") if subject.resume.contact.name else warned("No name was recognised.")


def _name_on_top(subject: Subject) -> Outcome:
    name = subject.resume.contact.name
    if name is None:
        return unjudged("No name was recognised.")
    before = sum(line.number < name.line for line in subject.lines)
    if before < _TOP_LINES:
        return passed("The name stands at the top.")
    return warned(f"{count(before, 'line stands', 'lines stand')} before the name.", _places(subject, (name,)))


def _places(subject: Subject, facts: tuple[Fact, ...]) -> tuple[Evidence, ...]:
    lines = subject.resume.document.lines
    return subject.at_lines((lines[fact.line - 1] for fact in facts), "found here")


CHECKS = (
    Check(
        "structure.email", "E-mail address", "Fails where no e-mail address is found.",
        Severity.MAJOR, 5, 5, "Write your e-mail address as plain text near the top.", by.TEXTKERNEL, _email,
    ),
    Check(
        "structure.phone", "Phone number", "Fails where no phone number is found.",
        Severity.MAJOR, 3, 3, "Write your phone number as plain text near the top, with its country code.", by.TEXTKERNEL, _phone,
    ),
    Check(
        "structure.reachable", "A way to reach you", "Fails where neither e-mail nor phone is found; some parsers then give up.",
        Severity.FATAL, 2, 2, "Write your e-mail address and phone number as plain text at the top.", by.DAXTRA, _reachable, cap=75,
    ),
    Check(
        "structure.written_out", "Contact data written out", "Fails where an address is only the target of a link or an icon.",
        Severity.MAJOR, 3, 3, "Show the address itself, not only a word or icon that links to it.", by.SOVREN, _written_out,
    ),
    Check(
        "structure.contact_first", "Contact data first",
        "Warns where e-mail and phone come after the first page, or the first half of a file without pages.",
        Severity.MINOR, 1.5, 1.5, "Put e-mail and phone under your name.", by.TEXTKERNEL, _first_page,
    ),
    Check(
        "structure.name", "Name", "Suggests a plain line with the name where none is recognised. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "Write your name alone on the first line.", by.DAXTRA, _name,
    ),
    Check(
        "structure.name_on_top", "Name on top",
        "Suggests to move the name up where six lines or more come before it. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "Write your name alone on the first line.", by.SOVREN, _name_on_top,
    ),
)  # fmt: skip
