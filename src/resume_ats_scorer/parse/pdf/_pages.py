"""Pictures of whole pages, to be shown to a person."""

from collections.abc import Iterator

import numpy as np

from resume_ats_scorer.model import Limits, value
from resume_ats_scorer.parse.pdf import _raw
from resume_ats_scorer.parse.pdf._open import opened, page_at, page_count
from resume_ats_scorer.parse.pdf._render import frame_of, picture
from resume_ats_scorer.parse.pdf._view import view_of


@value
class PagePicture:
    """A page as a person sees it."""

    number: int
    """1-based."""
    width: int
    """In pixels."""
    height: int
    """In pixels."""
    rgb: bytes
    """Rows of pixels from the top, three bytes each."""
    scale: float
    """Pixels per point."""


def page_pictures(data: bytes, limits: Limits) -> Iterator[PagePicture]:
    """Yield the pages of the PDF in *data*, those that cannot be loaded left out. Raises Encrypted, Corrupt or TooComplex."""
    with opened(data, limits) as document:
        for index in range(page_count(document)):
            with page_at(_raw.address(document), index) as page:
                if page:
                    frame = frame_of(view_of(page))
                    rgb = np.ascontiguousarray(picture(page, frame)[:, :, 2::-1]).tobytes()
                    yield PagePicture(index + 1, *frame.page, rgb, frame.scale)
