"""Content controls that show what a template asks for, such as "Click here to enter text"."""

from functools import cached_property

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.parse.docx._parts import Package, child, qn

_CONTROL = qn("w:sdt")


class Controls:
    """The content controls of a document."""

    def __init__(self, package: Package) -> None:
        self._package = package

    def is_prompt(self, element: Element) -> bool:
        """Return whether *element* is a control that nobody has filled in.

        Programs that fill one in may leave the sign of that; what the template itself asks for tells then.
        """
        if element.tag != _CONTROL or child(element, "w:sdtPr", "w:showingPlcHdr") is None:
            return False
        return not self._prompts or _words(element) in self._prompts

    @cached_property
    def _prompts(self) -> frozenset[str]:
        glossary = self._package.first("glossaryDocument")
        return frozenset() if glossary is None else frozenset(map(_words, glossary.iter(qn("w:docPart"))))


def _words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t"))).strip()
