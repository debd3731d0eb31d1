"""The way of a DOCX through this package: parts, walk, lines."""

from resume_ats_scorer.intake.archive import Element
from resume_ats_scorer.model import Document, Limits, Mark, MarkKind, Page, Region, Upload
from resume_ats_scorer.parse.boxes import by_place
from resume_ats_scorer.parse.docx._colours import colour
from resume_ats_scorer.parse.docx._facts import comments, facts_of
from resume_ats_scorer.parse.docx._numbering import Numbering
from resume_ats_scorer.parse.docx._parts import Package, child, qn, switched_on, val
from resume_ats_scorer.parse.docx._scenery import scenery
from resume_ats_scorer.parse.docx._sections import page, sections
from resume_ats_scorer.parse.docx._state import PAPER, Place, State
from resume_ats_scorer.parse.docx._styles import Styles
from resume_ats_scorer.parse.docx._walk import walk
from resume_ats_scorer.parse.flow import Flow, covered, document, flow, hidden
from resume_ats_scorer.parse.layout import columns_of

_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))


def read_docx(upload: Upload, limits: Limits) -> Document:
    """Return the DOCX document in *upload*: headers, body in order with text boxes at their anchors, notes, footers.

    Text boxes with nothing between them are read by where they stand on the page.

    Tracked changes are read as accepted. Raises Corrupt, NoText and TooComplex.
    """
    package = Package(upload.data, limits)
    root = package.tree(package.main)
    settings = package.first("settings")
    state = State(
        package,
        Styles(package.first("styles"), package.first("theme"), child(settings, "w:clrSchemeMapping")),
        Numbering(package.first("numbering")),
        sections(root, _is_on(settings, "w:evenAndOddHeaders")),
    )
    _stories(state, root, _is_on(settings, "w:displayBackgroundShape"))
    flowed = flow(by_place(state.paragraphs, state.spots), limits)
    pages = [_page(state, number, flowed) for number in sorted(state.pages)]
    return document(upload, limits, flowed, facts_of(package, len(upload.data), flowed.fonts), pages, _marks(state, flowed, root))


def _stories(state: State, root: Element, coloured: bool) -> None:
    """Gather all stories; the paper has the colour that the file states where it is *coloured* at all."""
    package = state.package
    main = package.related(package.main)
    paper = colour(val(child(root, "w:background"), "w:color")) if coloured else ""
    headers, footers = ({name: package.tree(name) for name in _shown(state, which)} for which in ("headers", "footers"))
    ground = scenery(root, (*headers.values(), *footers.values()), state.styles.palette)
    state.covered, state.beneath = ground.behind + ground.below, ground.below > 0
    fill = None if ground.behind else paper or PAPER
    for name, tree in headers.items():
        _story(state, name, tree, Place(Region.HEADER, fill=fill))
    state.rendered = next(root.iter(qn("w:lastRenderedPageBreak")), None) is not None
    body = root.find(qn("w:body"))
    if body is not None:
        _story(state, package.main, body, Place(fill=fill))
        under = {box for box, lid in state.levels.items() if any(lid.lies_under(other) for other in state.lids)}
        shown = covered(state.paragraphs, state.overlaid)
        state.paragraphs = [hidden(found, "covered") if found.box in under else found for found in shown] if under else shown
    for kind, tag in _NOTES:
        for relation in main.values():
            if relation.kind == kind and relation.target in package.archive:
                for note in package.tree(relation.target).iterfind(qn(f"w:{tag}")):
                    if note.get(qn("w:type"), "normal") == "normal" and (kind, note.get(qn("w:id"))) in state.notes | {
                        (kind, None)
                    }:
                        _story(state, relation.target, note, Place(Region.FOOTNOTE, fill=fill))
    state.rendered = True
    for name, tree in footers.items():
        _story(state, name, tree, Place(Region.FOOTER, fill=fill))


def _story(state: State, part: str, element: Element, place: Place) -> None:
    state.relations = state.package.related(part)
    walk(state, element, place)


def _shown(state: State, which: str) -> list[str]:
    """Return the names of the header or footer parts that show on some page, each once."""
    related = state.package.related(state.package.main)
    identifiers = [identifier for section in state.sections for identifier in getattr(section, which)]
    targets = [related[identifier].target for identifier in identifiers if identifier in related]
    return [target for target in dict.fromkeys(targets) if target in state.package.archive]


def _is_on(settings: Element | None, name: str) -> bool:
    setting = child(settings, name)
    return setting is not None and switched_on(setting)


def _page(state: State, number: int, flowed: Flow) -> Page:
    """Return page *number*, its columns those of its sections or of a table that holds most of its text side by side."""
    on_page = state.pages[number]
    tabled = columns_of([line.column for line in flowed.lines if line.page == number and not line.hidden])
    columns = max(tabled, *(section.columns for section in on_page))
    return page(number, on_page[0], columns, round(state.image_share.get(number, 0.0), 3))


def _marks(state: State, flowed: Flow, root: Element) -> list[Mark]:
    marks = list(state.marks)
    first_lines = {line.table: line for line in reversed(flowed.lines) if line.table}
    for table, line in sorted(first_lines.items()):
        kind = MarkKind.TABLE_RULED if state.ruled[table] else MarkKind.TABLE_BORDERLESS
        marks.append(Mark(kind, line.page, line=line.number))
    marks += [
        Mark(MarkKind.TEXT_BOX, line.page, line=line.number, text=line.text) for box, line in sorted(flowed.boxes.items()) if box
    ]
    marks += [Mark(MarkKind.TRACKED_CHANGE, number, value=float(count)) for number, count in sorted(state.changes.items())]
    if count := comments(state.package):
        marks.append(Mark(MarkKind.COMMENT, 1, value=float(count)))
    if root.find(qn("w:background")) is not None:
        marks.append(Mark(MarkKind.BACKGROUND, 1))
    return marks
