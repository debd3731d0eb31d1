"""What was uploaded and what stands on its pages."""

from enum import StrEnum

from resume_ats_scorer.model._value import value


class Kind(StrEnum):
    """A file type that can be read."""

    PDF = "pdf"
    DOCX = "docx"
    TXT = "txt"
    RTF = "rtf"
    ODT = "odt"


@value
class Limits:
    """Bounds on one document; a file beyond one of them is refused, never read in part."""

    max_bytes: int = 10_485_760
    """Largest upload, in bytes."""
    max_pages: int = 50
    """Most pages."""
    max_chars: int = 400_000
    """Most characters of text."""
    max_archive_entries: int = 2_000
    """Most entries of a DOCX or ODT archive."""
    max_archive_bytes: int = 104_857_600
    """Most bytes of a DOCX or ODT archive once unpacked, by what really comes out."""
    max_xml_bytes: int = 20_971_520
    """Most bytes of one XML part once unpacked."""


@value
class Upload:
    """A file that was accepted: its type is known from its bytes."""

    kind: Kind
    """Type decided from the bytes."""
    data: bytes
    """The file. For a PDF it starts at `%PDF-`."""
    sha256: str
    """SHA-256 of the bytes as sent, in hexadecimal."""
    suffix: str
    """Suffix of the name it was sent under, lower case with its dot, or empty. Names themselves are not kept."""


@value
class Box:
    """A rectangle on a page as a reader sees it (after rotation and cropping), in points from the top left corner."""

    x0: float
    """Left edge."""
    top: float
    """Upper edge."""
    x1: float
    """Right edge."""
    bottom: float
    """Lower edge."""


class Region(StrEnum):
    """Where on a page a line stands."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    SIDEBAR = "sidebar"
    TABLE = "table"
    TEXTBOX = "textbox"
    FOOTNOTE = "footnote"
    FORM = "form"


@value
class Line:
    """One line of text (PDF, TXT) or one paragraph or cell paragraph (DOCX, ODT, RTF), in reading order.

    A line is wholly hidden or wholly visible: hidden words stand in lines of their own.
    `" ".join(segments) == text` always holds, and so does `Document.lines[line.number - 1] is line`.
    """

    text: str
    """Normalised text (see `text.normalise`), single spaces, without the bullet glyph."""
    number: int
    """1-based position in the reading order of the whole document."""
    page: int
    """1-based page; 1 throughout in formats without pages."""
    segments: tuple[str, ...] = ()
    """The text cut at wide gaps and tabs: `("Acme Corp", "Jan 2020 - Present")`."""
    box: Box | None = None
    """Where it stands, or None in formats without a layout."""
    font_size: float | None = None
    """Size of most of its characters, in points."""
    bold: bool = False
    """Most of its characters are bold, underlined or shown in capitals though typed otherwise."""
    italic: bool = False
    """Most of its characters are italic."""
    bullet: str = ""
    """The bullet glyph or list number that led the line, or empty."""
    region: Region = Region.BODY
    """Where on the page it stands."""
    column: int = 0
    """0 for full width, else the 1-based column from the left."""
    table: int = 0
    """0, or the 1-based table of the document it stands in."""
    row: int = 0
    """1-based row in that table, else 0."""
    space_before: float = 0.0
    """Free space above it, in points; 0 where unknown."""
    goes_on: int | None = None
    """How many of its words, a date, stand behind the place where the next line goes on with it; None where it does not.

    The first word of the next line had no room there."""
    heading_level: int = 0
    """0, or the level a heading style or Markdown mark declares (1 is the highest)."""
    links: tuple[str, ...] = ()
    """Targets of the hyperlinks on it (`https:`, `mailto:`, `tel:`)."""
    hidden: str = ""
    """Why a person cannot see it (`colour`, `invisible`, `tiny`, `off_page`, `covered`, `clipped`, `backwards`, `vanish`), or
    empty."""


class MarkKind(StrEnum):
    """Something that stands out in the file or on a page, as the parser saw it."""

    IMAGE = "image"
    PHOTO = "photo"
    TABLE_RULED = "table_ruled"
    TABLE_BORDERLESS = "table_borderless"
    TEXT_BOX = "text_box"
    CHART = "chart"
    SKILL_BAR = "skill_bar"
    ICON_GLYPH = "icon_glyph"
    PRIVATE_USE = "private_use"
    REPLACEMENT_CHAR = "replacement_char"
    UNMAPPED_GLYPH = "unmapped_glyph"
    LIGATURE = "ligature"
    LETTER_SPACED = "letter_spaced"
    ZERO_WIDTH = "zero_width"
    LOOK_ALIKE = "look_alike"
    ROTATED_TEXT = "rotated_text"
    REVERSED_TEXT = "reversed_text"
    LOW_CONTRAST = "low_contrast"
    TINY_TEXT = "tiny_text"
    OUTLINED_TEXT = "outlined_text"
    BACKGROUND = "background"
    HIDDEN_TEXT = "hidden_text"
    ACTUAL_TEXT = "actual_text"
    FORM_FIELD = "form_field"
    TRACKED_CHANGE = "tracked_change"
    COMMENT = "comment"
    IMAGE_ONLY_PAGE = "image_only_page"
    ORDER_DIFFERS = "order_differs"


@value
class Mark:
    """One thing that stands out, with its place, so that a check can point at it."""

    kind: MarkKind
    """What it is."""
    page: int
    """1-based page."""
    box: Box | None = None
    """Where it stands, where that is known."""
    line: int = 0
    """The line it stands on, or 0."""
    text: str = ""
    """The text concerned, a substring of that line where a line is given."""
    value: float = 0.0
    """A size that goes with it: share of the page, contrast ratio, points; 0 where none."""


@value
class Page:
    """One page as a reader sees it."""

    number: int
    """1-based."""
    width: float
    """In points; 0 in formats without pages."""
    height: float
    """In points; 0 in formats without pages."""
    rotation: int = 0
    """Degrees clockwise: 0, 90, 180 or 270."""
    columns: int = 1
    """Text columns found."""
    words: int = 0
    """Visible words."""
    image_share: float = 0.0
    """Share of the page covered by images, 0 to 1."""
    text_box: Box | None = None
    """The rectangle around all visible text; its distance to the edges is the margin."""


@value
class FileFacts:
    """What the file says of itself; None where the format has no such thing or it could not be read."""

    size: int
    """Bytes."""
    encoding: str | None = None
    """Character encoding of a text file."""
    producer: str | None = None
    """Program that wrote the file, as the file states it."""
    creator: str | None = None
    """Program the document was made in, as the file states it."""
    version: str | None = None
    """Format version, such as `1.7`."""
    tagged: bool | None = None
    """A PDF with a structure tree."""
    encrypted: bool | None = None
    """Encrypted, though readable without a password."""
    copy_allowed: bool | None = None
    """The file's permissions allow text to be copied out."""
    macros: bool | None = None
    """Holds macros or scripts."""
    attachments: int | None = None
    """Number of embedded files."""
    external_links: int | None = None
    """Number of external resources that opening it would fetch (templates, images, objects)."""
    repaired: bool = False
    """Damaged, and readable only after a repair."""
    fonts: tuple[tuple[str, float, int], ...] = ()
    """(family, size in points, visible characters) of the text, most used first."""
    metadata_words: int = 0
    """Words in title, subject and keywords of the file's metadata."""


@value
class Document:
    """Everything later stages may know of the file."""

    kind: Kind
    """Its type."""
    sha256: str
    """SHA-256 of the bytes as sent, in hexadecimal."""
    suffix: str
    """Suffix of the name it was sent under, or empty."""
    pages: tuple[Page, ...]
    """Its pages, at least one."""
    lines: tuple[Line, ...]
    """Its text in reading order, hidden lines included."""
    marks: tuple[Mark, ...]
    """What stands out, in page order."""
    facts: FileFacts
    """What the file says of itself."""
