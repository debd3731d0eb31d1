"""Words that a person cannot see: cheap signs first, and then a look at the page with and without them."""

from collections.abc import Sequence

from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._chars import Chars
from resume_ats_scorer.parse.pdf._clips import clip_boxes
from resume_ats_scorer.parse.pdf._looks import Scene
from resume_ats_scorer.parse.pdf._marked import Sample, mark_name
from resume_ats_scorer.parse.pdf._objects import Objects
from resume_ats_scorer.parse.pdf._render import changes, is_seen, picture, without
from resume_ats_scorer.parse.pdf._view import Rectangle, View

CUT = "cut"
_EDGE = 0.06
"""Share of the page's height at its top and bottom where lines are cut off."""
_PART = 0.25
"""A word of which less than this share lies on the page cannot be read."""
_TINY = 2.0
"""Smaller type, in points, cannot be read."""
_THIN = 0.06
"""Letters narrower than this share of their size cannot be read."""
_FAINT = 1.3
"""Contrast ratio below which text is looked at in a rendering."""
_CLEAR = 40
"""Alpha, of 255, below which text is looked at in a rendering."""
_NO_PAINT = {3, 7}
_LAYER = "OC"
_CERTAIN = {"tiny", "off_page"}


def mark_hidden(page: _raw.Handle, chars: Chars, words: Sequence[Word], scene: Scene, objects: Objects, sampled: Sample) -> None:
    """Set `hidden` of those *words* that leave no trace in a rendering of *page*.

    It is `cut` where the line was cut off at the edge of the page, as programs do that slice one long page into several: they
    print the line again on the other side.
    """
    reasons = _reasons(words, scene)
    if _is_restricted(words, objects, sampled):
        reasons = {index: reasons.get(index, "clipped") for index in range(len(words))}
    if not reasons:
        return
    owners = {owner for index in reasons for owner in chars.owners(range(words[index].start, words[index].end))} - {0}
    before, scale = picture(page, scene.view)
    changed = changes(before, without(page, scene.view, sorted(owners)))
    for index, reason in reasons.items():
        if words[index].hidden:
            continue
        if reason in _CERTAIN or not is_seen(changed, scale, scene.boxes[index]):
            words[index].hidden = CUT if reason == "clipped" and _is_at_edge(scene.boxes[index], scene.view) else reason


def _is_at_edge(box: Rectangle, view: View) -> bool:
    height = view.size[1]
    return not _EDGE * height < (box[1] + box[3]) / 2 < (1 - _EDGE) * height


def _reasons(words: Sequence[Word], scene: Scene) -> dict[int, str]:
    """Return why words might not be seen, by their index, as far as cheap signs tell."""
    width, height = scene.view.size
    found: dict[int, str] = {}
    if not _is_suspicious(words, scene):
        return found
    for index, (word, look, (x0, top, x1, bottom)) in enumerate(zip(words, scene.looks, scene.boxes, strict=True)):
        on_page = 0.0 <= x0 <= x1 <= width and 0.0 <= top <= bottom <= height
        if look.mode in _NO_PAINT or look.alpha < _CLEAR:
            found[index] = "invisible"
        elif not on_page and (
            min(x1, width) - max(x0, 0.0) < _PART * (x1 - x0) or min(bottom, height) - max(top, 0.0) < _PART * (bottom - top)
        ):
            found[index] = "off_page"
        elif word.style.size < _TINY or x1 - x0 < _THIN * word.style.size * len(word.text):
            found[index] = "tiny"
        elif scene.covered[index]:
            found[index] = "covered"
        elif scene.contrasts[index] < _FAINT:
            found[index] = "colour"
    return found


def _is_suspicious(words: Sequence[Word], scene: Scene) -> bool:
    """Return whether there is a reason to doubt any of *words* at all: on most pages there is none."""
    width, height = scene.view.size
    outside = [box for box in scene.boxes if not (0.0 <= box[0] <= box[2] <= width and 0.0 <= box[1] <= box[3] <= height)]
    return (
        bool(outside)
        or any(scene.covered)
        or min(scene.contrasts, default=_FAINT) < _FAINT
        or any(look.mode in _NO_PAINT or look.alpha < _CLEAR for look in {id(look): look for look in scene.looks}.values())
        or min([word.style.size for word in words], default=_TINY) < _TINY
        or min([word.x1 - word.x0 - _THIN * word.style.size * len(word.text) for word in words], default=0.0) < 0.0
    )


def _is_restricted(words: Sequence[Word], objects: Objects, sampled: Sample) -> bool:
    """Return whether *words* may not be painted: on a layer, in a form, masked, outside a clip path, in a font without a name."""
    return (
        "" in {word.style.family for word in words}
        or any(mark_name(mark) == _LAYER for mark in sampled.marks)
        or any(
            owner not in objects.order or owner in objects.inner or _raw.has_transparency(owner) or _is_clipped_away(owner)
            for owner in sampled.owners
        )
    )


def _is_clipped_away(owner: int) -> bool:
    """Return whether the middle of the object stands outside the boxes of its clip paths."""
    clips = clip_boxes(owner)
    if not clips:
        return False
    x0, y0, x1, y1 = _raw.object_bounds(owner)
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    return any(not (left <= x <= right and bottom <= y <= top) for left, bottom, right, top in clips)
