"""Clip paths: the part of the page that an object can be painted on."""

from collections.abc import Sequence

from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._view import Rectangle

_MOST_SEGMENTS = 64


def clipped(owners: Sequence[_raw.Handle]) -> list[_raw.Handle]:
    """Return those of the objects *owners* that have a clip path."""
    counts = map(_raw.count_clips, map(_raw.clip_path, owners))
    return [owner for owner, count in zip(owners, counts, strict=True) if count > 0]


def clip_boxes(owner: _raw.Handle) -> list[Rectangle]:
    """Return left, bottom, right and top of each clip path of the object *owner*, in PDF space."""
    clip, paths = _paths(owner)
    return [box for path in paths if (box := _box(clip, path))]


def most_segments(owner: _raw.Handle) -> int:
    """Return of how many parts the longest clip path of the object *owner* is."""
    clip, paths = _paths(owner)
    return max((_raw.count_clip_segments(clip, path) for path in paths), default=0)


def _paths(owner: _raw.Handle) -> tuple[_raw.Handle, range]:
    clip = _raw.clip_path(owner)
    return clip, range(_raw.count_clips(clip) if clip else 0)


def _box(clip: _raw.Handle, path: int) -> Rectangle | None:
    count = min(_raw.count_clip_segments(clip, path), _MOST_SEGMENTS)
    points = [point for index in range(count) if (point := _raw.segment_point(_raw.clip_segment(clip, path, index)))]
    if not points:
        return None
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)
