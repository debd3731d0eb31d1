"""Boxes with places of their own."""

import pytest

from resume_ats_scorer.parse.layout import Rectangle, in_reading_order

HEAD, FOOT = (30.0, 30.0, 570.0, 90.0), (30.0, 700.0, 570.0, 760.0)
LEFT = [(30.0, 100.0, 200.0, 130.0), (30.0, 126.0, 200.0, 300.0), (30.0, 310.0, 200.0, 400.0)]
RIGHT = [(210.0, 100.0, 570.0, 130.0), (210.0, 130.0, 570.0, 400.0)]


@pytest.mark.parametrize(
    ("boxes", "expected"),
    [
        ([*RIGHT, *LEFT], [*LEFT, *RIGHT]),
        ([FOOT, *RIGHT, *LEFT, HEAD], [HEAD, *LEFT, *RIGHT, FOOT]),
        ([*RIGHT[::-1], HEAD, (204.0, 100.0, 206.0, 400.0), *LEFT], [HEAD, *LEFT, (204.0, 100.0, 206.0, 400.0), *RIGHT]),
        ([FOOT, HEAD], [HEAD, FOOT]),
        ([(0.0, 40.0, 60.0, 100.0), (30.0, 20.0, 90.0, 80.0)], [(30.0, 20.0, 90.0, 80.0), (0.0, 40.0, 60.0, 100.0)]),
        ([], []),
    ],
    ids=["columns", "between a header and a footer", "a line between them", "no columns", "laid over one another", "none"],
)
def test_columns_are_read_one_after_the_other(boxes: list[Rectangle], expected: list[Rectangle]) -> None:
    """A header and a footer over both columns are read before and after them; insets of boxes may overlap a little."""
    assert [boxes[index] for index in in_reading_order(boxes)] == expected


def test_many_boxes_without_a_gutter_are_read_by_height() -> None:
    """A stair of boxes costs no more than to sort them."""
    boxes = [(2.0 * place, 20.0 * place, 2.0 * place + 600, 20.0 * place + 18) for place in range(3_000)]

    assert in_reading_order(boxes[::-1]) == list(range(2_999, -1, -1))
