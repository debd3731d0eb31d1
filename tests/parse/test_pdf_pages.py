from pathlib import Path

import pypdfium2
import pytest

from resume_ats_scorer.model import Limits
from resume_ats_scorer.parse.pdf import page_pictures

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("name", ["accountant.pdf", "marketing_manager.pdf"])
def test_a_page_is_pictured_as_it_looks(name: str) -> None:
    """Pictures of pages hold, point by point, the colours that pdfium paints."""
    data = (EXAMPLES / name).read_bytes()
    shown = [(page.width, page.height, page.rgb) for page in page_pictures(data, Limits())]
    painted = [page.render(scale=2).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(data)]

    assert [(*page.size, page.tobytes()) for page in painted] == shown
