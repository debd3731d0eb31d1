"""The parts of a DOCX by name and by relationship."""

import re
from functools import cache, partial

from docx.oxml.ns import qn as _qn

from resume_ats_scorer.errors import Corrupt
from resume_ats_scorer.intake.archive import Archive, Element, parse_xml
from resume_ats_scorer.intake.ooxml import Relationship, main_part, relationships
from resume_ats_scorer.model import Limits
from resume_ats_scorer.parse.flow import POINTS

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
qn = cache(_qn)
"""python-docx's `qn`: a prefixed name such as `w:p` to the name that lxml has."""
_KNOWN = ("{http://schemas.openxmlformats.org/", "{http://schemas.microsoft.com/", "{urn:schemas-microsoft-com:")
VAL = qn("w:val")
ID = qn("r:id")
TWIPS = 20
"""Units of most lengths in a point."""
_MEASURE = re.compile(r"(-?\d{1,9}(?:\.\d{1,9})?)(%|[a-z]{2})")


class Package:
    """A DOCX: its archive and its main part. Raises Corrupt where there is no main part."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.limits = limits
        self.archive = Archive(data, limits)
        self.main = main_part(self.archive)
        if self.main not in self.archive:
            raise Corrupt
        self.relations = cache(partial(relationships, self.archive))

    def tree(self, name: str) -> Element:
        """Return the root of the part *name*, with the names of strict files turned into those of transitional ones."""
        data = self.archive.read(name)
        if b"http://purl.oclc.org/ooxml/" in data:
            for strict, transitional in _STRICT:
                data = data.replace(strict, transitional)
        return parse_xml(data)

    def related(self, part: str) -> dict[str, Relationship]:
        """Return the relationships of *part* by their ids."""
        return {relation.id: relation for relation in self.relations(part)}

    def first(self, kind: str) -> Element | None:
        """Return the root of the main part's related part of this *kind*, such as `styles`, or None."""
        for relation in self.relations(self.main):
            if relation.kind == kind and relation.target in self.archive and not relation.external:
                return self.tree(relation.target)
        return None


def child(element: Element | None, *names: str) -> Element | None:
    """Return the descendant of *element* along *names* (`w:pPr`, `w:numPr`), or None."""
    for name in names:
        if element is None:
            return None
        element = element.find(qn(name))
    return element


def is_foreign(tag: object) -> bool:
    """Return whether an element is of a namespace that Word does not know: it leaves out what stands in it."""
    return isinstance(tag, str) and tag.startswith("{") and not tag.startswith(_KNOWN)


def is_understood(prefix: str, element: Element) -> bool:
    """Return whether Word knows the namespace that *prefix* stands for at *element*."""
    return prefix not in element.nsmap or not is_foreign(f"{{{element.nsmap[prefix]}}}")


def val(element: Element | None, name: str = "w:val") -> str | None:
    """Return an attribute of *element*, None where either is missing."""
    return None if element is None else element.get(qn(name))


def number(text: str | None, default: float = 0.0, units: float = TWIPS) -> float:
    """Return *text* as a number, or *default* where it is none; a length with a unit is turned into *units*, so many to a point."""
    try:
        found = float(text) if text is not None else default
    except ValueError:
        measure = _MEASURE.fullmatch(text or "")
        return float(measure[1]) * POINTS.get(measure[2], 1.0) * units if measure else default
    return found if abs(found) < 1e9 else default


def switched_on(element: Element) -> bool:
    """Return the value of an on/off property that is present."""
    return element.get(VAL, "1").lower() not in {"0", "false", "off", "none"}
