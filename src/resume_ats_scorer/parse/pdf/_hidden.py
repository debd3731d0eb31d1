"""Words that a person cannot see: cheap signs first, and then a look at the page with and without them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.colours import NEAR
from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._annotations import Annotations
from resume_ats_scorer.parse.pdf._areas import RECTANGLE
from resume_ats_scorer.parse.pdf._chars import Chars
from resume_ats_scorer.parse.pdf._clips import clip_boxes, clipped, most_segments
from resume_ats_scorer.parse.pdf._echoes import echoed
from resume_ats_scorer.parse.pdf._looks import Scene
from resume_ats_scorer.parse.pdf._marked import LAYER, Owners, is_on_layer, mark_name
from resume_ats_scorer.parse.pdf._objects import Objects
from resume_ats_scorer.parse.pdf._oddities import Oddities
from resume_ats_scorer.parse.pdf._overlaps import overlaid, piled
from resume_ats_scorer.parse.pdf._render import Frame, changes, frame_around, is_seen, picture, white_paper, without
from resume_ats_scorer.parse.pdf._view import Rectangle, View

CUT = "cut"
_EDGE = 0.06
"""Share of the page's height at its top and bottom where lines are cut off."""
_PART = 0.25
"""A word of which less than this share lies on the page cannot be read."""
_THIN = 0.1
"""Letters narrower than this share of their size cannot be read."""
_CLIPPING = 4
"""The first of the render modes that make letters a clip path."""
_WRITTEN = 3
"""Letters from which on a word has much ink."""
_CERTAIN = {"tiny", "off_page", "piled", "unpainted"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page and what is painted over it."""

    page: _raw.Handle
    form: _raw.Handle
    """0 where nothing is."""
    laid: Annotations
    least_size: float
    """Of type that can be read, in points."""
    told: Collection[_raw.Handle]
    """Text objects in place of which the file tells machines to read something else."""
    odd: Oddities
    """What the file says that no picture of the page may show."""


def mark_hidden(
    sheet: Sheet, chars: Chars, words: Sequence[Word], scene: Scene, objects: Objects, owners: Owners, blank: Collection[int]
) -> None:
    """Set `hidden` of those *words* that leave no trace in a rendering of the page; *blank* are fonts whose letters have no shape.

    It is `cut` where the line was cut off at the edge of the page, as programs do that slice one long page into several: they
    print the line again on the other side.
    """
    _pass_over(sheet, scene)
    if sheet.told:
        scene.covered = [covered and word.owner not in sheet.told for covered, word in zip(scene.covered, words, strict=True)]
    reasons = _reasons(words, scene, sheet.least_size)
    reasons |= {index: "piled" for index in piled(words, scene.measures, chars) if index not in reasons}
    shown = [ratio >= NEAR and not look.mode for ratio, look in zip(scene.contrasts, scene.looks, strict=True)]
    under, over = overlaid(words, scene.measures, objects.order, shown)
    reasons |= {index: "covered" for index in under if index not in reasons}
    reasons |= {index: "invisible" for index, word in enumerate(words) if word.font in blank and index not in reasons}
    reasons |= {index: "clipped" for index in _restricted(words, scene, objects, owners, sheet.odd) if index not in reasons}
    if sheet.odd.knocked:
        reasons |= {index: "unpainted" for index, covered in enumerate(scene.covered) if covered}
    if sheet.odd.switched:
        layered = {owner for owner in owners.handles if owner in objects.inner or is_on_layer(owner)}
        reasons |= {index: "unpainted" for index, word in enumerate(words) if word.owner in layered}
    if reasons:
        with white_paper(sheet.page):
            _look(sheet, chars, words, scene, reasons, set(over))


def _look(
    sheet: Sheet, chars: Chars, words: Sequence[Word], scene: Scene, reasons: Mapping[int, str], upper: Collection[int]
) -> None:
    """Set `hidden` of those of *words* that have *reasons* to be doubted and cannot be seen, the *upper* ones after the others."""
    boxes = {index: scene.box(index) for index, reason in reasons.items() if reason not in _CERTAIN}
    for index in reasons.keys() - boxes.keys():
        words[index].hidden = words[index].hidden or reasons[index]
    if not boxes:
        return
    frame = frame_around(scene.view, boxes.values())
    before = picture(sheet.page, frame, sheet.form)
    owners: set[int] = set()
    for indices in (reasons.keys() - upper, reasons.keys() & upper):
        if not indices:
            continue
        owners |= {owner for index in indices for owner in chars.owners(range(words[index].start, words[index].end))} - {0}
        after = without(sheet.page, frame, sheet.form, sorted(owners))
        _hide(words, scene, {index: reasons[index] for index in indices & boxes.keys()}, changes(before, after), frame)
        before = after
    unpainted = [index for index in boxes if words[index].hidden == "invisible" and not scene.looks[index].is_painted]
    if unpainted:
        shown = echoed((sheet.page, sheet.form), scene.view, owners, [boxes[index] for index in unpainted])
        for index in (index for index, is_shown in zip(unpainted, shown, strict=True) if is_shown):
            words[index].hidden = ""


def _hide(words: Sequence[Word], scene: Scene, reasons: Mapping[int, str], changed: NDArray[np.bool_], frame: Frame) -> None:
    """Set `hidden` of those of *words* with *reasons* to be doubted whose boxes have not *changed* without them.

    Of a text object whose longer words are all hidden the short ones are hidden as well: a trace of colour is nothing to read.
    """
    for index, reason in reasons.items():
        if words[index].hidden:
            continue
        box = scene.box(index)
        is_at_edge = reason == "clipped" and _is_at_edge(box, scene.view)
        if not is_seen(changed, frame, box, is_written=not is_at_edge and _is_written(words[index])):
            words[index].hidden = CUT if is_at_edge else reason
    written = [words[index] for index in reasons if _is_written(words[index])]
    lost = {word.owner for word in written if word.hidden} - {word.owner for word in written if word.hidden in ("", CUT)}
    for index, reason in reasons.items():
        words[index].hidden = words[index].hidden or (reason if words[index].owner in lost else "")


def _is_written(word: Word) -> bool:
    return sum(map(str.isalpha, word.text)) >= _WRITTEN


def mark_unseen(sheet: Sheet, view: View) -> None:
    """Put the texts of fields and notes that leave no trace on the page among those that no viewer shows."""
    laid = sheet.laid
    if not any(text.strip() for _, text in (*laid.fields, *laid.notes)):
        return
    frame = frame_around(view, [box for box, _ in (*laid.fields, *laid.notes)])
    changed = changes(picture(sheet.page, frame, sheet.form), picture(sheet.page, frame))
    for texts in (laid.fields, laid.notes):
        unseen = [(box, text) for box, text in texts if text.strip() and not is_seen(changed, frame, box)]
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


def _reasons(words: Sequence[Word], scene: Scene, least: float) -> dict[int, str]:
    """Return why words might not be seen, by their index, as far as cheap signs tell."""
    width, height = scene.view.size
    found: dict[int, str] = {}
    if not _is_suspicious(scene, least):
        return found
    boxes = zip(*scene.measures.shown.tolist(), strict=True)
    for index, (word, look, (x0, top, x1, bottom)) in enumerate(zip(words, scene.looks, boxes, strict=True)):
        on_page = 0.0 <= x0 <= x1 <= width and 0.0 <= top <= bottom <= height
        if not look.is_painted:
            found[index] = "invisible"
        elif not on_page and (
            min(x1, width) - max(x0, 0.0) < _PART * (x1 - x0) or min(bottom, height) - max(top, 0.0) < _PART * (bottom - top)
        ):
            found[index] = "off_page"
        elif word.style.size < least or word.x1 - word.x0 < _THIN * word.style.size * len(word.text):
            found[index] = "tiny"
        elif scene.covered[index]:
            found[index] = "covered"
        elif scene.contrasts[index] < NEAR or scene.doubted[index]:
            found[index] = "colour"
    return found


def _is_suspicious(scene: Scene, least: float) -> bool:
    """Return whether there is a reason to doubt any word at all: on most pages there is none."""
    width, height = scene.view.size
    measures = scene.measures
    x0, top, x1, bottom = measures.shown
    inside = (x0 >= 0.0) & (x0 <= x1) & (x1 <= width) & (top >= 0.0) & (top <= bottom) & (bottom <= height)
    return (
        not inside.all()
        or any(scene.covered)
        or any(scene.doubted)
        or min(scene.contrasts, default=NEAR) < NEAR
        or not all(look.is_painted for look in scene.kinds)
        or bool((measures.size < least).any())
        or bool((measures.width - _THIN * measures.size * measures.length < 0.0).any())
    )


def _restricted(words: Sequence[Word], scene: Scene, objects: Objects, owners: Owners, odd: Oddities) -> Sequence[int]:
    """Return the indices of *words* that may not be painted: on a layer, in a form, masked, clipped away, in a font without a name.

    It is all of them where letters are made a clip path, or colours may be turned into others.
    """
    if odd.recoloured or any(look.mode >= _CLIPPING for look in scene.kinds):
        return range(len(words))
    handles = owners.handles
    found = objects.inner.intersection(handles) | (set(handles) - objects.order.keys())
    found.update(filter(_raw.has_transparency, handles), filter(_is_clipped_away, clipped(handles)))
    if any(mark_name(mark) == LAYER for mark in owners.marks):
        found.update(filter(is_on_layer, handles))
    if not found and "" not in {word.style.family for word in words}:
        return ()
    return [index for index, word in enumerate(words) if word.owner in found or not word.style.family]


def _is_clipped_away(owner: int) -> bool:
    """Return whether the middle of the object stands outside the boxes of its clip paths, or one is no rectangle."""
    clips = clip_boxes(owner)
    if clips and most_segments(owner) > RECTANGLE:
        return True
    x0, y0, x1, y1 = _raw.object_bounds(owner)
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    return any(not (left <= x <= right and bottom <= y <= top) for left, bottom, right, top in clips)
