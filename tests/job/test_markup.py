"""Postings are read without the marks of HTML and Markdown that they were copied with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.job._markup import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "<h2>Cook</h2><p>Bake &amp; roast\nbread.</p><ul><li>Pies</li><li>Cakes</li></ul>",
            ["Cook", "Bake & roast bread.", "- Pies", "- Cakes"],
        ),
        ("<div>Cook</div>\n<style>p { color: red }</style><p>Bakes<br>Roasts", ["Cook", "Bakes", "Roasts"]),
        ("<b>Cook</b>\nBakes <b>bread</b>", ["Cook", "Bakes bread"]),
        ("# Cook\n\n**Bakes** bread\n* `Pies`", ["Cook", "Bakes bread", "* Pies"]),
        ("Cook in town **Requirements:** pies", ["Cook in town", "Requirements: pies"]),
        ("Cook #Track p{margin: 10px 0px !important}, bakes", ["Cook  , bakes"]),
        ("Cook {sweets} and skills: {pies: many}", ["Cook {sweets} and skills: {pies: many}"]),
        ("Cook for 3 < 5 people and C# <code>", ["Cook for 3 < 5 people and C# <code>"]),
    ],
)
def test_marks_are_taken_out(text: str, expected: list[str]) -> None:
    """Blocks become lines and items keep a dash; what only looks like a mark stays."""
    assert [line.strip() for line in plain(text).split("\n") if line.strip()] == expected


@given(st.text(alphabet="ab <>/#*`pli\n", max_size=80))
def test_any_text_is_read(text: str) -> None:
    """No text is refused, and none gets longer than by its line breaks and dashes."""
    assert len(plain(text).replace("\n", "").replace("- ", "")) <= len(text)
