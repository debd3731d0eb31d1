"""One page: everything that is read while pdfium holds it."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from resume_ats_scorer.model import Line, Mark, MarkKind, Page
from resume_ats_scorer.parse.colours import FAINT
from resume_ats_scorer.parse.layout import Edges, Word, column_edges, columns_of, is_page_number
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._alphabet import alphabet_of
from resume_ats_scorer.parse.pdf._annotations import Annotations, Forms, read_annotations
from resume_ats_scorer.parse.pdf._areas import Area, areas_of
from resume_ats_scorer.parse.pdf._bullets import dots_of
from resume_ats_scorer.parse.pdf._chars import Chars, read_chars
from resume_ats_scorer.parse.pdf._compose import compose
from resume_ats_scorer.parse.pdf._edges import edges_of
from resume_ats_scorer.parse.pdf._hidden import CUT, Sheet, mark_hidden, mark_unseen
from resume_ats_scorer.parse.pdf._letters import letter_marks, unmapped
from resume_ats_scorer.parse.pdf._lines import Draft, line_of
from resume_ats_scorer.parse.pdf._looks import Scene, scene_of
from resume_ats_scorer.parse.pdf._marked import made_whole, owners_of, replaced
from resume_ats_scorer.parse.pdf._marks import disorder, odd_words, rated_rows, text_marks
from resume_ats_scorer.parse.pdf._measures import measured
from resume_ats_scorer.parse.pdf._names import GlyphNames
from resume_ats_scorer.parse.pdf._objects import Shape
from resume_ats_scorer.parse.pdf._oddities import Oddities
from resume_ats_scorer.parse.pdf._open import page_at, text_of
from resume_ats_scorer.parse.pdf._panels import ground_of
from resume_ats_scorer.parse.pdf._pictures import box_of, image_share, picture_marks
from resume_ats_scorer.parse.pdf._repeats import drop_repeats
from resume_ats_scorer.parse.pdf._shapes import shapes_of
from resume_ats_scorer.parse.pdf._tables import Table, ruled_tables
from resume_ats_scorer.parse.pdf._view import Rectangle, View, around, view_of
from resume_ats_scorer.parse.pdf._words import WordReader
from resume_ats_scorer.text import normalise

FontUse = Counter[tuple[str, float]]

_FEW_WORDS = 15
_MUCH_IMAGE = 0.5
"""A page with fewer words than that and images over this share of it is a scan."""


@dataclass(slots=True)
class PageReading:
    """What one page holds."""

    page: Page
    lines: list[Line]
    marks: list[Mark]
    fonts: FontUse
    scanned: bool
    launches: bool
    files: int


@dataclass(slots=True)
class _Sheet:
    number: int
    view: View
    shapes: list[tuple[Shape, Rectangle]]
    areas: list[Area]
    words: list[Word]
    scene: Scene
    tables: list[Table]
    laid: Annotations
    replaced: list[Word]
    visible: list[Word]
    upright: list[Word]
    """Those of the visible ones that are not turned."""


class PageReader:
    """Reads the pages of one file one after the other."""

    def __init__(self, document: _raw.Handle, forms: Forms, names: GlyphNames, odd: Oddities, least_size: float) -> None:
        self._document = document
        self._forms = forms
        self._names = names
        self._odd = odd
        self._least_size = least_size
        self._lines = 0
        self._tables = 0
        self._columns: Edges | None = None

    def read(self, page: _raw.Handle, text: _raw.Handle, number: int) -> PageReading:
        """Return what *page*, the one with *number*, holds; *text* is its text."""
        view = view_of(page)
        chars = read_chars(text, view, self._names)
        sheet = self._sheet(page, view, chars, number)
        if sheet.replaced and self._drop_repeats(page, text, number):
            with text_of(page) as shown:
                return self.read(page, shown, number)
        ground = ground_of(sheet.areas, view.size, sheet.upright)
        drafts = compose(sheet.upright, _others(sheet), sheet.tables, sheet.laid, view, self._tables + 1, self._columns, ground)
        self._columns = column_edges((draft.column, draft.box[0]) for draft in drafts if not draft.hidden) or self._columns
        marks = list(_page_marks(sheet, drafts, self._tables + len(sheet.tables)))
        self._tables = max([self._tables + len(sheet.tables), *(draft.table for draft in drafts)])
        faint = _faint(sheet)
        odd = odd_words(sheet.visible, faint)
        dots = dots_of(sheet.shapes)
        lost = unmapped(chars, sheet.visible)
        lines: list[Line] = []
        for draft in drafts:
            line = line_of(draft, number, self._lines + 1, dots)
            if line is not None and not (line.hidden and is_page_number(line.text)):
                self._lines += 1
                lines.append(line)
                marks += text_marks(draft, line, odd, faint)
                if not line.hidden:
                    marks += letter_marks(draft.words, line, chars, lost)
        return PageReading(
            _page_of(sheet, drafts),
            lines,
            marks,
            _fonts(sheet.visible),
            _is_scan(sheet),
            sheet.laid.launches,
            sheet.laid.files,
        )

    def _drop_repeats(self, page: _raw.Handle, text: _raw.Handle, number: int) -> bool:
        with page_at(self._document, number - 1) as twin:
            return drop_repeats(page, twin, text)

    def _sheet(self, page: _raw.Handle, view: View, chars: Chars, number: int) -> _Sheet:
        words, objects = WordReader().words(page, view, chars)
        boxes = view.boxes_of([shape.box for shape in objects.shapes])
        areas = areas_of(objects.shapes, boxes, view)
        owners = owners_of(words)
        other = replaced(words, owners, objects, view)
        told = {word.owner for word in other}
        words = made_whole(words, other) if other else words
        measures = measured(words, view)
        scene = scene_of(words, owners.handles, measures, view, areas, objects.order)
        laid = read_annotations(page, view, self._forms)
        alphabet = alphabet_of(words, measures, chars, told)
        letters = shapes_of(alphabet, chars, view.rotation)
        bare = Sheet(page, self._forms.handle if laid.painted else 0, laid, self._least_size, told, self._odd)
        mark_hidden(bare, chars, words, scene, objects, owners, letters.blank)
        mark_unseen(bare, view)
        _hide_strange(words, letters.strange)
        upright = [word for word in words if not word.angle and not word.hidden]
        visible = upright if len(upright) == len(words) else [word for word in words if not word.hidden]
        tables = ruled_tables(edges_of(objects.shapes, boxes, view), upright, view.size)
        shapes = list(zip(objects.shapes, boxes, strict=True))
        return _Sheet(number, view, shapes, areas, words, scene, tables, laid, other, visible, upright)


def _hide_strange(words: Sequence[Word], fonts: Collection[int]) -> None:
    """Hide the words in *fonts* whose letters are not what the file says they are."""
    for word in words if fonts else ():
        if not word.hidden and word.font in fonts:
            word.hidden = "invisible"


def _others(sheet: _Sheet) -> list[Word]:
    """Return the words that are turned or hidden, without those that the page before or after has whole."""
    if len(sheet.upright) == len(sheet.words):
        return []
    return [word for word in sheet.words if word.hidden != CUT and (word.angle or word.hidden)]


def _faint(sheet: _Sheet) -> dict[int, float]:
    """Return the contrast ratio of words that are hard to see by `id`."""
    contrasts = sheet.scene.contrasts
    if min(contrasts, default=FAINT) >= FAINT:
        return {}
    return {id(word): ratio for word, ratio in zip(sheet.words, contrasts, strict=True) if ratio < FAINT}


def _page_marks(sheet: _Sheet, drafts: Sequence[Draft], ruled: int) -> Iterator[Mark]:
    """Yield the marks of a page; tables up to the number *ruled* have lines."""
    number = sheet.number
    yield from picture_marks(sheet.shapes, sheet.areas, sheet.view.size, number, len(sheet.visible))
    if any(draft.icons for draft in drafts):
        yield from (Mark(MarkKind.SKILL_BAR, number, box_of(box)) for box in rated_rows(sheet.visible))
    yield from (Mark(MarkKind.TABLE_RULED, number, box_of(table.box)) for table in sheet.tables)
    for table in sorted({draft.table for draft in drafts if draft.table > ruled}):
        yield Mark(MarkKind.TABLE_BORDERLESS, number, box_of(around([draft.box for draft in drafts if draft.table == table])))
    yield from (Mark(MarkKind.FORM_FIELD, number, box_of(box)) for box, _ in sheet.laid.fields)
    yield from (Mark(MarkKind.COMMENT, number, box_of(box)) for box, _ in sheet.laid.notes)
    for _, words in groupby(sheet.replaced, key=lambda word: word.owner):
        yield Mark(MarkKind.ACTUAL_TEXT, number, text=normalise(" ".join(word.text for word in words)))
    share = disorder(drafts)
    if share:
        yield Mark(MarkKind.ORDER_DIFFERS, number, value=share)
    if _is_scan(sheet):
        yield Mark(MarkKind.IMAGE_ONLY_PAGE, number, value=image_share(sheet.shapes, sheet.view.size))


def _page_of(sheet: _Sheet, drafts: Sequence[Draft]) -> Page:
    width, height = sheet.view.size
    shown = sheet.scene.measures.shown
    if len(sheet.visible) < len(sheet.words):
        shown = shown[:, [not word.hidden for word in sheet.words]]
    x0, top, x1, bottom = shown.tolist()
    return Page(
        sheet.number,
        round(width, 1),
        round(height, 1),
        sheet.view.rotation,
        columns_of([draft.column for draft in drafts if not draft.hidden]),
        len(sheet.visible),
        image_share(sheet.shapes, sheet.view.size),
        box_of((min(x0), min(top), max(x1), max(bottom))) if sheet.visible else None,
    )


def _is_scan(sheet: _Sheet) -> bool:
    return len(sheet.visible) < _FEW_WORDS and image_share(sheet.shapes, sheet.view.size) > _MUCH_IMAGE


def _fonts(words: Sequence[Word]) -> FontUse:
    styles = {id(word.style): word.style for word in words}
    lengths = dict.fromkeys(styles, 0)
    for word in words:
        lengths[id(word.style)] += len(word.text)
    counts: FontUse = Counter()
    for key, style in styles.items():
        counts[style.family, style.size] += lengths[key]
    return counts
