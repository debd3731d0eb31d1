"""Words that a person cannot see: cheap signs first, and then a look at the page with and without them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from resume_ats_scorer.parse.colours import LEAST_SIZE
from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._annotations import Annotations
from resume_ats_scorer.parse.pdf._chars import Chars
from resume_ats_scorer.parse.pdf._clips import clip_boxes, clipped, most_segments
from resume_ats_scorer.parse.pdf._looks import Scene
from resume_ats_scorer.parse.pdf._marked import Sample, mark_name
from resume_ats_scorer.parse.pdf._objects import Objects
from resume_ats_scorer.parse.pdf._overlaps import piled
from resume_ats_scorer.parse.pdf._render import changes, is_seen, picture, without
from resume_ats_scorer.parse.pdf._view import Rectangle, View

CUT = "cut"
_EDGE = 0.06
"""Share of the page's height at its top and bottom where lines are cut off."""
_PART = 0.25
"""A word of which less than this share lies on the page cannot be read."""
_PAGE = 612.0
"""Points of a page across; type on a smaller one is shown larger."""
_THIN = 0.06
"""Letters narrower than this share of their size cannot be read."""
_FAINT = 1.3
"""Contrast ratio below which text is looked at in a rendering."""
_CLEAR = 40
"""Alpha, of 255, below which text is looked at in a rendering."""
_FILLED = {0, 2}
"""Render modes of letters that are filled, and no clip path."""
_CLIPPING = 4
"""The first of the render modes that make letters a clip path."""
_PLAIN_CLIP = 5
"""Parts of a path that is a rectangle."""
_LAYER = "OC"
_CERTAIN = {"tiny", "off_page", "piled"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page and what is painted over it."""

    page: _raw.Handle
    form: _raw.Handle
    """0 where nothing is."""
    laid: Annotations


def mark_hidden(
    sheet: Sheet, chars: Chars, words: Sequence[Word], scene: Scene, objects: Objects, sampled: Sample, blank: Collection[int]
) -> None:
    """Set `hidden` of those *words* that leave no trace in a rendering of the page; *blank* are fonts whose letters have no shape.

    It is `cut` where the line was cut off at the edge of the page, as programs do that slice one long page into several: they
    print the line again on the other side.
    """
    _pass_over(sheet, scene)
    reasons = _reasons(words, scene)
    reasons |= {index: "piled" for index in piled(words, scene.measures, chars) if index not in reasons}
    reasons |= {index: "invisible" for index, word in enumerate(words) if word.font in blank and index not in reasons}
    if _is_restricted(words, scene, objects, sampled):
        reasons = {index: reasons.get(index, "clipped") for index in range(len(words))}
    if reasons:
        _look(sheet, chars, words, scene, reasons)


def _look(sheet: Sheet, chars: Chars, words: Sequence[Word], scene: Scene, reasons: Mapping[int, str]) -> None:
    """Set `hidden` of those of *words* that have *reasons* to be doubted and cannot be seen."""
    owners = {owner for index in reasons for owner in chars.owners(range(words[index].start, words[index].end))} - {0}
    before, scale = picture(sheet.page, scene.view, sheet.form)
    changed = changes(before, without(sheet.page, scene.view, sheet.form, sorted(owners)))
    for index, reason in reasons.items():
        if words[index].hidden:
            continue
        if reason in _CERTAIN or not is_seen(changed, scale, scene.box(index)):
            words[index].hidden = CUT if reason == "clipped" and _is_at_edge(scene.box(index), scene.view) else reason


def mark_unseen(sheet: Sheet, view: View) -> None:
    """Put the texts of fields and notes that leave no trace on the page among those that no viewer shows."""
    laid = sheet.laid
    if not any(text.strip() for _, text in (*laid.fields, *laid.notes)):
        return
    before, scale = picture(sheet.page, view, sheet.form)
    changed = changes(before, picture(sheet.page, view)[0])
    for texts in (laid.fields, laid.notes):
        unseen = [(box, text) for box, text in texts if text.strip() and not is_seen(changed, scale, box)]
        texts[:] = [one for one in texts if one not in unseen]
        laid.unseen.extend(unseen)


def _pass_over(sheet: Sheet, scene: Scene) -> None:
    """Note the words that fields and notes lie over."""
    left, upper, right, lower = scene.measures.shown
    x, y = (left + right) / 2, (upper + lower) / 2
    for x0, top, x1, bottom in sheet.laid.painted:
        for index in ((x0 <= x) & (x <= x1) & (top <= y) & (y <= bottom)).nonzero()[0].tolist():
            scene.covered[index] = True


def _is_at_edge(box: Rectangle, view: View) -> bool:
    height = view.size[1]
    return not _EDGE * height < (box[1] + box[3]) / 2 < (1 - _EDGE) * height


def _reasons(words: Sequence[Word], scene: Scene) -> dict[int, str]:
    """Return why words might not be seen, by their index, as far as cheap signs tell."""
    width, height = scene.view.size
    found: dict[int, str] = {}
    least = _least_size(scene.view)
    if not _is_suspicious(scene):
        return found
    boxes = zip(*scene.measures.shown.tolist(), strict=True)
    for index, (word, look, (x0, top, x1, bottom)) in enumerate(zip(words, scene.looks, boxes, strict=True)):
        on_page = 0.0 <= x0 <= x1 <= width and 0.0 <= top <= bottom <= height
        if look.mode not in _FILLED or look.alpha < _CLEAR:
            found[index] = "invisible"
        elif not on_page and (
            min(x1, width) - max(x0, 0.0) < _PART * (x1 - x0) or min(bottom, height) - max(top, 0.0) < _PART * (bottom - top)
        ):
            found[index] = "off_page"
        elif word.style.size < least or x1 - x0 < _THIN * word.style.size * len(word.text):
            found[index] = "tiny"
        elif scene.covered[index]:
            found[index] = "covered"
        elif scene.contrasts[index] < _FAINT or scene.doubted[index]:
            found[index] = "colour"
    return found


def _least_size(view: View) -> float:
    """Return the size of type below which it cannot be read."""
    return LEAST_SIZE * min(min(view.size) / _PAGE, 1.0)


def _is_suspicious(scene: Scene) -> bool:
    """Return whether there is a reason to doubt any word at all: on most pages there is none."""
    width, height = scene.view.size
    measures = scene.measures
    x0, top, x1, bottom = measures.shown
    inside = (x0 >= 0.0) & (x0 <= x1) & (x1 <= width) & (top >= 0.0) & (top <= bottom) & (bottom <= height)
    return (
        not inside.all()
        or any(scene.covered)
        or any(scene.doubted)
        or min(scene.contrasts, default=_FAINT) < _FAINT
        or any(look.mode not in _FILLED or look.alpha < _CLEAR for look in scene.kinds)
        or bool((measures.size < _least_size(scene.view)).any())
        or bool((measures.width - _THIN * measures.size * measures.length < 0.0).any())
    )


def _is_restricted(words: Sequence[Word], scene: Scene, objects: Objects, sampled: Sample) -> bool:
    """Return whether *words* may not be painted: on a layer, in a form, masked, outside a clip path, in a font without a name."""
    return (
        any(look.mode >= _CLIPPING for look in scene.kinds)
        or "" in {word.style.family for word in words}
        or any(mark_name(mark) == _LAYER for mark in sampled.marks)
        or not objects.order.keys() >= set(sampled.owners)
        or not objects.inner.isdisjoint(sampled.owners)
        or any(map(_raw.has_transparency, sampled.owners))
        or any(map(_is_clipped_away, clipped(sampled.owners)))
    )


def _is_clipped_away(owner: int) -> bool:
    """Return whether the middle of the object stands outside the boxes of its clip paths, or one is no rectangle."""
    clips = clip_boxes(owner)
    if clips and most_segments(owner) > _PLAIN_CLIP:
        return True
    x0, y0, x1, y1 = _raw.object_bounds(owner)
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    return any(not (left <= x <= right and bottom <= y <= top) for left, bottom, right, top in clips)
