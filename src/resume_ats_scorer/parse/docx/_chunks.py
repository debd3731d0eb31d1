"""Documents embedded whole in a Word file (`w:altChunk`), which Word shows in their place: HTML, text, RTF and Word itself."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import PurePosixPath

from lxml import etree
from striprtf.striprtf import rtf_to_text

from resume_ats_scorer.errors import Corrupt
from resume_ats_scorer.intake import decode
from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.parse.flow import LINKED, Paragraph, Run
from resume_ats_scorer.parse.html_looks import BLOCKS, CELLS, SILENT, unseen
from resume_ats_scorer.parse.html_styles import Declarations, Rules, sheet, style_of

_UNREAD = frozenset({"script", "style"}) | SILENT
_MOST_DEPTH = 200
UNREADABLE = (
    "The file holds a document of another kind inside it, which cannot be read; paste its text into the file itself and send that."
)
"""Said of an embedded document that is not read."""


def chunk(name: str, data: bytes) -> Iterable[Paragraph]:
    """Return the paragraphs of the embedded part *name*. Raises Corrupt where its kind is not read."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in {".htm", ".html", ".xhtml"}:
        return _html(data)
    if suffix in {".mht", ".mhtml", ".eml"}:
        return _archived(data)
    if suffix == ".rtf":
        return _lines(_rich(data))
    if suffix == ".txt":
        return _lines(_decoded(data))
    raise Corrupt(UNREADABLE)


def _decoded(data: bytes) -> str:
    found = decode(data)
    if found is None:
        raise Corrupt(UNREADABLE)
    return found[0]


def _rich(data: bytes) -> str:
    try:
        text: str = rtf_to_text(data.decode("cp1252", "replace"), errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, TypeError, LookupError, OverflowError) as error:
        raise Corrupt from error
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _lines(text: str) -> Iterator[Paragraph]:
    yield from (Paragraph((Run(line),)) for line in text.splitlines() if line.strip())


def _archived(data: bytes) -> Iterable[Paragraph]:
    """Return the first HTML or text part of a web archive."""
    for part in message_from_bytes(data, policy=policy.default).walk():
        if part.get_content_type() in {"text/html", "text/plain"}:
            body = part.get_payload(decode=True)
            if isinstance(body, bytes):
                return _html(body) if part.get_content_subtype() == "html" else _lines(_decoded(body))
    raise Corrupt(UNREADABLE)


def _html(data: bytes) -> Iterable[Paragraph]:
    root = etree.fromstring(_decoded(data).encode("utf-8"), etree.HTMLParser(encoding="utf-8", no_network=True))
    if root is None:
        return ()
    page = _Page(sheet("".join(style.text or "" for style in root.iter("style"))))
    page.read(root, Run(""), {}, 0)
    page.end()
    return page.paragraphs


class _Page:
    """Gathers the paragraphs of a web page."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self.paragraphs: list[Paragraph] = []
        self._runs: list[Run] = []
        self._level = 0
        self._bullet = ""

    def read(self, element: Element, look: Run, around: Declarations, depth: int) -> None:
        """Read *element* in the *look* of what is *around* it and what that declares."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _UNREAD or depth > _MOST_DEPTH:
            return
        block = tag in BLOCKS
        if block:
            self.end()
            self._level = int(tag[1]) if len(tag) == 2 and tag[1].isdecimal() else self._level
            self._bullet = "•" if tag == "li" else self._bullet
        style = style_of(tag, element.attrib, self._rules, around)
        own = _look(element, look, unseen(tag, element.attrib, style))
        if tag == "br":
            self._runs.append(replace(own, text="\n"))
        self._text(element.text, own)
        for inner in element:
            self.read(inner, own, style, depth + 1)
            self._text(inner.tail, own)
        if tag in CELLS:
            self._runs.append(Run("\t"))
        elif block:
            self.end()

    def end(self) -> None:
        """End the paragraph."""
        if any(run.text.strip() for run in self._runs):
            self.paragraphs.append(Paragraph(tuple(self._runs), bullet=self._bullet, heading_level=self._level))
            self._bullet, self._level = "", 0
        self._runs = []

    def _text(self, text: str | None, look: Run) -> None:
        if text:
            blank = " " if text[:1].isspace() else ""
            after = " " if text[-1:].isspace() else ""
            self._runs.append(replace(look, text=f"{blank}{' '.join(text.split())}{after}"))


def _look(element: Element, around: Run, hidden: str) -> Run:
    style = "".join(element.get("style", "").lower().split())
    link = element.get("href", "") if element.tag == "a" else ""
    return replace(
        around,
        bold=around.bold or element.tag in {"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"} or "font-weight:bold" in style,
        italic=around.italic or element.tag in {"i", "em"},
        links=(link,) if link.startswith(LINKED) else around.links,
        hidden=around.hidden or hidden,
    )
