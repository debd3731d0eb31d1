"""The way of an OpenDocument text through this package: parts, walk, lines."""

from resume_ats_scorer.errors import Corrupt
from resume_ats_scorer.intake.archive import Archive, Element
from resume_ats_scorer.model import Document, FileFacts, Limits, Mark, MarkKind, Page, Region, Upload
from resume_ats_scorer.parse.boxes import by_place
from resume_ats_scorer.parse.flow import Flow, covered, document, flow, margins_box
from resume_ats_scorer.parse.layout import columns_of
from resume_ats_scorer.parse.odt._grounds import paper, scenery
from resume_ats_scorer.parse.odt._styles import DRAW, FO, META, OFFICE, STYLE, XLINK, Styles, length
from resume_ats_scorer.parse.odt._unseen import last_page
from resume_ats_scorer.parse.odt._walk import Place, Walk, columns_in

_DC = "{http://purl.org/dc/elements/1.1/}"
_REMOTE = ("http:", "https:", "ftp:", "smb:", "\\\\")


def read_odt(upload: Upload, limits: Limits) -> Document:
    """Return the OpenDocument text in *upload*: headers, body, notes, footers. Raises Corrupt, NoText and TooComplex."""
    archive = Archive(upload.data, limits)
    content = archive.xml("content.xml")
    styles = archive.xml("styles.xml") if "styles.xml" in archive else None
    looks = Styles([root for root in (content, styles) if root is not None])
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise Corrupt
    walk = Walk(looks, last_page(body))
    walk.covered = scenery(body, styles, looks)
    fill = "" if walk.covered else paper(styles)
    masters = _used_masters(content, styles)
    _margin_story(walk, masters, "header", Place(Region.HEADER, fill=fill))
    walk.blocks(body, Place(fill=fill, column=int(columns_in(_layout(styles)) > 1)))
    walk.paragraphs = covered(walk.paragraphs, walk.overlaid)
    for note in walk.notes:
        walk.blocks(note, Place(Region.FOOTNOTE, fill=fill))
    _margin_story(walk, masters, "footer", Place(Region.FOOTER, fill=fill))
    flowed = flow(by_place(walk.paragraphs, walk.spots), limits)
    facts = _facts(archive, content, len(upload.data), flowed)
    pages = [_page(styles, number, walk, flowed) for number in range(1, walk.page + 1)]
    return document(upload, limits, flowed, facts, pages, _marks(walk, flowed))


def _margin_story(walk: Walk, masters: list[Element], name: str, place: Place) -> None:
    for master in masters:
        for story in master.iterfind(f"{STYLE}{name}"):
            if story.get(f"{STYLE}display") != "false":
                walk.blocks(story, place)


def _used_masters(content: Element, styles: Element | None) -> list[Element]:
    """Return the masters of the pages there may be: the first one, those that styles ask for, and those that follow them."""
    masters = [] if styles is None else list(styles.iter(f"{STYLE}master-page"))
    parts = [content] if styles is None else [content, styles]
    asked = {style.get(f"{STYLE}master-page-name") for part in parts for style in part.iter(f"{STYLE}style")}
    asked |= {master.get(f"{STYLE}next-style-name") for master in masters}
    return [master for number, master in enumerate(masters) if not number or master.get(f"{STYLE}name") in asked]


def _layout(styles: Element | None) -> Element | None:
    """Return the properties of the first page layout with a size."""
    layouts = [] if styles is None else list(styles.iter(f"{STYLE}page-layout-properties"))
    return next((found for found in layouts if found.get(f"{FO}page-width")), None)


def _page(styles: Element | None, number: int, walk: Walk, flowed: Flow) -> Page:
    """Return page *number*, its columns those of its layout, a section or a table that holds most of its text side by side."""
    layout = _layout(styles)
    tabled = columns_of([line.column for line in flowed.lines if line.page == number and not line.hidden])
    columns = max(tabled, columns_in(layout), walk.columns.get(number, 1))
    if layout is None:
        return Page(number, 0.0, 0.0, columns=columns)
    width, height = length(layout.get(f"{FO}page-width")), length(layout.get(f"{FO}page-height"))
    left, top, right, bottom = (length(layout.get(f"{FO}margin-{side}")) for side in ("left", "top", "right", "bottom"))
    box = margins_box(width, height, (left, top, right, bottom))
    return Page(number, round(width, 1), round(height, 1), columns=columns, text_box=box)


def _facts(archive: Archive, content: Element, size: int, flowed: Flow) -> FileFacts:
    meta = archive.xml("meta.xml") if "meta.xml" in archive else None
    generator = meta.findtext(f".//{META}generator") if meta is not None else None
    described = [] if meta is None else [*meta.iter(f"{_DC}title"), *meta.iter(f"{_DC}subject"), *meta.iter(f"{META}keyword")]
    return FileFacts(
        size=size,
        producer=generator,
        creator=generator,
        version=content.get(f"{OFFICE}version"),
        macros=any(name.startswith(("Basic/", "Scripts/")) and not name.endswith("/") for name in archive.names),
        attachments=sum(1 for _ in content.iter(f"{DRAW}object-ole")),
        external_links=sum(
            element.get(f"{XLINK}href", "").lower().startswith(_REMOTE)
            for tag in ("image", "object", "object-ole")
            for element in content.iter(f"{DRAW}{tag}")
        ),
        fonts=flowed.fonts,
        metadata_words=len(" ".join(element.text or "" for element in described).split()),
    )


def _marks(walk: Walk, flowed: Flow) -> list[Mark]:
    boxes = [
        Mark(MarkKind.TEXT_BOX, line.page, line=line.number, text=line.text) for box, line in sorted(flowed.boxes.items()) if box
    ]
    return [*walk.marks, *boxes]
