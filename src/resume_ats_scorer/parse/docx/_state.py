"""Where the walk through a DOCX stands, and what it has gathered."""

import re

from resume_ats_scorer.errors import TooComplex
from resume_ats_scorer.intake.ooxml import Relationship
from resume_ats_scorer.model import Mark, MarkKind, Region, value
from resume_ats_scorer.parse.colours import MOST, contrast, from_hexadecimal
from resume_ats_scorer.parse.docx._numbering import Numbering
from resume_ats_scorer.parse.docx._parts import Package
from resume_ats_scorer.parse.docx._sections import Section
from resume_ats_scorer.parse.docx._styles import Look, Styles
from resume_ats_scorer.parse.flow import Paragraph

_TINY = 3.0
_THIN = 10.0
"""Width of letters, in hundredths, below which nobody can read them."""
_ALIKE = 16
_MAX_FIELDS = 50
_PAPER = "FFFFFF"
_HYPERLINK = re.compile(r'HYPERLINK\s+"([^"]+)"')


@value
class Place:
    """The container that paragraphs stand in."""

    region: Region = Region.BODY
    """Its kind."""
    column: int = 0
    """0, or the column of a layout table."""
    table: int = 0
    """0, or the table."""
    row: int = 0
    """0, or the row."""
    box: int = 0
    """0, or the text box."""
    fill: str | None = _PAPER
    """Colour behind the text in hexadecimal, None where a picture or a shape may lie behind it."""
    hidden: str = ""
    """Why nobody sees it, or empty."""


class _Field:
    def __init__(self) -> None:
        self.code = ""
        self.in_result = False


class State:
    """Everything the walk carries along; `paragraphs` and `marks` are what it gathers."""

    def __init__(
        self, package: Package, styles: Styles, numbering: Numbering, sections: list[Section], *, embedded: bool = False
    ) -> None:
        self.package = package
        self.styles = styles
        self.numbering = numbering
        self.sections = sections
        self.embedded = embedded
        self.relations: dict[str, Relationship] = {}
        self.paragraphs: list[Paragraph] = []
        self.marks: list[Mark] = []
        self.ruled: dict[int, bool] = {}
        self.pages: dict[int, list[Section]] = {1: sections[:1]}
        self.image_share: dict[int, float] = {}
        self.changes: dict[int, int] = {}
        self.place = Place()
        self.page = 1
        self.section = 0
        self.column = 1
        self.boxes = 0
        self.rendered = False
        self._fields: list[_Field] = []

    @property
    def current(self) -> Section:
        """The section in force."""
        return self.sections[min(self.section, len(self.sections) - 1)]

    def turn_page(self) -> None:
        """Go to the next page."""
        self.page += 1
        self.column = 1
        self.pages.setdefault(self.page, [self.current])

    def next_section(self) -> None:
        """Leave the section; the page turns where nothing in the file says when it does."""
        self.section += 1
        self.column = 1
        if self.current.new_page and not self.rendered:
            self.turn_page()
        self.pages.setdefault(self.page, []).append(self.current)

    def mark(self, kind: MarkKind, value_: float = 0.0) -> None:
        """Note something on this page."""
        self.marks.append(Mark(kind, self.page, value=value_))

    def field_begins(self) -> None:
        """Enter a field; what follows is its code. Raises TooComplex where fields are nested as no program nests them."""
        if len(self._fields) >= _MAX_FIELDS:
            raise TooComplex
        self._fields.append(_Field())

    def field_code(self, text: str) -> None:
        """Note a piece of the code."""
        if self._fields:
            self._fields[-1].code += text

    def field_result_begins(self) -> None:
        """From here on the field shows."""
        if self._fields:
            self._fields[-1].in_result = True

    def field_ends(self) -> None:
        """Leave the field."""
        if self._fields:
            self._fields.pop()

    def drop_open_codes(self) -> None:
        """Forget fields whose result never began, so that a broken field swallows no more than its paragraph."""
        self._fields = [field for field in self._fields if field.in_result]

    def in_code(self) -> bool:
        """Return whether text here is code that nobody sees."""
        return any(not field.in_result for field in self._fields)

    def field_links(self) -> tuple[str, ...]:
        """Return the targets of the hyperlink fields around."""
        return tuple(found for field in self._fields for found in _HYPERLINK.findall(field.code))

    def hidden(self, look: Look, paragraph_fill: str) -> str:
        """Return why a person cannot see text of this *look*, or an empty string."""
        if look.get("vanish"):
            return "vanish"
        if look.get("sz", _TINY) < _TINY or look.get("w", _THIN) < _THIN:
            return "tiny"
        background = self._background(look, paragraph_fill)
        if look.get("color") and background and _alike(look["color"], background):
            return "colour"
        return ""

    def contrast(self, look: Look, paragraph_fill: str) -> float:
        """Return the contrast ratio of text of this *look*, 1 to 21; 21 where a colour is automatic or not known."""
        background = self._background(look, paragraph_fill)
        if not look.get("color") or not background:
            return MOST
        return contrast(from_hexadecimal(look["color"]), from_hexadecimal(background))

    def _background(self, look: Look, paragraph_fill: str) -> str | None:
        return look.get("shd") or paragraph_fill or self.place.fill


def _alike(one: str, other: str) -> bool:
    return all(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) <= _ALIKE for at in (0, 2, 4))
