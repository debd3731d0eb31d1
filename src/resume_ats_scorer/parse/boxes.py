"""Text boxes that follow on one another in the file, in the order that a person reads them in on the page."""

from collections.abc import Mapping, Sequence

from resume_ats_scorer.parse.flow import Paragraph
from resume_ats_scorer.parse.layout import Rectangle, in_reading_order

_Placed = tuple[Paragraph, Rectangle]


def by_place(paragraphs: Sequence[Paragraph], spots: Mapping[int, Rectangle]) -> list[Paragraph]:
    """Return *paragraphs*, those of boxes by their *spots* on the page where no other text stands between them in the file."""
    if len(set(spots.values())) < 2:
        return list(paragraphs)
    found: list[Paragraph] = []
    together: list[_Placed] = []
    for paragraph in paragraphs:
        spot = spots.get(paragraph.box)
        if not any(run.text.strip() for run in paragraph.runs):
            found.append(paragraph)
        elif spot is None:
            found += [*_read(together), paragraph]
            together = []
        else:
            if together and _page(together[-1][0]) != _page(paragraph):
                found += _read(together)
                together = []
            together.append((paragraph, spot))
    return [*found, *_read(together)]


def _read(together: Sequence[_Placed]) -> list[Paragraph]:
    spots = list(dict.fromkeys(spot for _, spot in together))
    ordered = [spots[index] for index in in_reading_order(spots)] if len(spots) > 1 else spots
    return [paragraph for spot in ordered for paragraph, place in together if place == spot]


def _page(paragraph: Paragraph) -> tuple[str, int]:
    """Return the story and the page of *paragraph*, which has text."""
    return paragraph.region, paragraph.runs[0].page
