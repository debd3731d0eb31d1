"""The words of a page as columns of numbers, made once for all that looks at all words together."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from resume_ats_scorer.parse.layout import Word
from resume_ats_scorer.parse.pdf._view import View

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Measures:
    """What is known of each word; all columns run along the words."""

    shown: Numbers
    """x0, top, x1 and bottom as shown, shape (4, n)."""
    width: Numbers
    """Along the line."""
    base: Numbers
    size: Numbers
    """Of the type, in points."""
    length: Indices
    """Of the text, in characters."""
    start: Indices
    """Index of the first character."""
    end: Indices
    """Index after the last character."""
    upright: Flags


def measured(words: Sequence[Word], view: View) -> Measures:
    """Return the columns of *words* on a page shown as in *view*."""
    x0, x1 = np.array([word.x0 for word in words]), np.array([word.x1 for word in words])
    shown = np.array((x0, [word.top for word in words], x1, [word.bottom for word in words]))
    angles = [word.angle for word in words]
    for index in [index for index, angle in enumerate(angles) if angle] if any(angles) else ():
        shown[:, index] = view.as_shown(tuple(shown[:, index].tolist()), angles[index])
    return Measures(
        shown,
        x1 - x0,
        np.array([word.base for word in words]),
        np.array([word.style.size for word in words]),
        np.array([len(word.text) for word in words], np.intp),
        np.array([word.start for word in words], np.intp),
        np.array([word.end for word in words], np.intp),
        np.array(angles, np.intp) == 0,
    )
