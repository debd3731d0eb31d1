"""Where the walk through a DOCX stands, and what it has gathered."""

import re

from resume_ats_scorer.errors import TooComplex
from resume_ats_scorer.intake.ooxml import Relationship
from resume_ats_scorer.model import Mark, MarkKind, Region, value
from resume_ats_scorer.parse.colours import contrast_of, is_lost
from resume_ats_scorer.parse.docx._controls import Controls
from resume_ats_scorer.parse.docx._numbering import Numbering
from resume_ats_scorer.parse.docx._parts import Package
from resume_ats_scorer.parse.docx._sections import Section
from resume_ats_scorer.parse.docx._spots import Lid
from resume_ats_scorer.parse.docx._styles import Look, Styles
from resume_ats_scorer.parse.flow import Paragraph
from resume_ats_scorer.parse.layout import Rectangle
from resume_ats_scorer.parse.legible import LEAST_SIDE, area_of, is_tiny

_SIZE = 10.0
"""Of text that does not say, in points."""
_NARROW = 0.1
"""Width of letters, in sizes of theirs, below which nobody can read them."""
_SILENT = frozenset({"XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE"})
"""Fields that show nothing, whatever stands in their result."""
_MAX_FIELDS = 50
PAPER = "FFFFFF"
_ADVANCE = re.compile(r"\s*ADVANCE\s.*?(\d{3,6})\b.*", re.IGNORECASE)
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
    style: str = ""
    """The style of the table, or empty."""
    cell: tuple[str, ...] = ()
    """Parts of the table that its style tells apart and the cell belongs to, the most general first."""
    fill: str | None = PAPER
    """Colour behind the text in hexadecimal, None where a picture or a shape may lie behind it."""
    ink: str = ""
    """Colour of letters that say none, in hexadecimal, or empty."""
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
        self.controls = Controls(package)
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
        self.notes: set[tuple[str, str | None]] = set()
        """Kinds and ids of the footnotes and endnotes that the text refers to."""
        self.place = Place()
        self.page = 1
        self.section = 0
        self.column = 1
        self.boxes = 0
        self.spots: dict[int, Rectangle] = {}
        """Where text boxes stand on their page, by number."""
        self.levels: dict[int, Lid] = {}
        """How high text boxes lie, by number."""
        self.lids: list[Lid] = []
        """What lets nothing through of what lies under it."""
        self.down = 0.0
        """Points below the upper margin, roughly, that the next paragraph of the page stands."""
        self.covered = 0.0
        """Square points of shapes and pictures on which text of the paper's colour may stand and has not stood yet."""
        self.beneath = False
        """Whether text boxes may lie on such shapes."""
        self.overlaid: set[int] = set()
        """Pages whose text lies under a drawing."""
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
        self.down = 0.0
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

    def field_ends(self) -> bool:
        """Leave the field; return whether it moves what follows off the page."""
        moved = _ADVANCE.fullmatch(self._fields.pop().code) if self._fields else None
        return moved is not None and int(moved[1]) > self.current.height

    def drop_open_codes(self) -> None:
        """Forget fields whose result never began, so that a broken field swallows no more than its paragraph."""
        self._fields = [field for field in self._fields if field.in_result]

    def in_code(self) -> bool:
        """Return whether text here is code that nobody sees."""
        return any(not field.in_result or not _SILENT.isdisjoint(field.code.split(maxsplit=1)[:1]) for field in self._fields)

    def field_links(self) -> tuple[str, ...]:
        """Return the targets of the hyperlink fields around."""
        return tuple(found for field in self._fields for found in _HYPERLINK.findall(field.code))

    def hidden(self, look: Look, paragraph_fill: str) -> str:
        """Return why a person cannot see text of this *look*, or an empty string."""
        if look.get("vanish"):
            return "vanish"
        if look.get("clear"):
            return "invisible"
        if _is_tiny(look) or self.current.room < LEAST_SIDE:
            return "tiny"
        if abs(look.get("position", 0.0)) > self.current.height:
            return "off_page"
        return "colour" if is_lost(look.get("color"), self._background(look, paragraph_fill)) else ""

    def is_carried(self, text: str, look: Look, paragraph_fill: str, size: float) -> bool:
        """Return whether *text*, where it is of the colour of the paper, can stand on what covers the paper."""
        if self._background(look, paragraph_fill) or not is_lost(look.get("color"), PAPER):
            return True
        self.covered -= area_of(text, size)
        return self.covered >= 0

    def contrast(self, look: Look, paragraph_fill: str) -> float:
        """Return the contrast ratio of text of this *look*, 1 to 21; 21 where a colour is automatic or not known."""
        return contrast_of(look.get("color"), self._background(look, paragraph_fill))

    def _background(self, look: Look, paragraph_fill: str) -> str | None:
        return look.get("shd") or paragraph_fill or self.place.fill


def size_of(look: Look) -> float:
    """Return the size of text of this *look*, in points."""
    name = "szCs" if look.get("cs") and "szCs" in look else "sz"
    return float(look.get(name, _SIZE))


def is_squeezed(text: str, look: Look, size: float) -> bool:
    """Return whether *text* of this *look* and *size* has to fit into a width at which nobody can read it."""
    return bool(look.get("fit", size * len(text)) < _NARROW * size * len(text))


def _is_tiny(look: Look) -> bool:
    raised = look.get("raised") in {"superscript", "subscript"}
    unread = is_tiny(size_of(look), look.get("spacing", 0.0), look.get("w", 100.0), raised=raised)
    return unread or look.get("fit", LEAST_SIDE) < LEAST_SIDE
