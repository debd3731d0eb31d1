"""How well and how fast PDFs are read: `PYTHONPATH=src python benchmarks/reading/pdf_reading.py`.

`DATA` names the folder of development data (default `../shared/data`), `EVERY` takes each n-th resume of its large set (default 4).

- Token F1 against poppler's `pdftotext`: multisets of white-space tokens with a letter or digit in them (a drawn bullet is
  no text to poppler), words divided at line ends joined on both sides.
- Columns: files whose name tells a design of two columns against all others of the two small sets.
- Order: share of successive lines, in files of two columns, that also follow one another in the order of the file, in poppler's, or
  down the page at one left edge.
- Processor time as a ratio over pdfium's bare text (load, text page, all characters), the best of three in the same process.
"""

import ctypes
import logging
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from statistics import median

import pypdfium2.raw as pdfium

from resume_ats_scorer.errors import ScorerError
from resume_ats_scorer.model import Box, Document, Kind, Limits, Line, Upload
from resume_ats_scorer.parse.pdf import read_pdf
from resume_ats_scorer.text import join_lines, normalise

DATA = Path(os.environ.get("DATA", "../shared/data"))
EVERY = int(os.environ.get("EVERY", "4"))
_NO_LETTER = re.compile(r"[\W_]+")
COLUMNED = ("two-column", "sidebar", "deedy", "AltaCV", "infographics")
"""Parts of names that tell a design of columns; the designs were looked at."""


def read(path: Path) -> Document:
    """Return the document in the file at *path*."""
    return read_pdf(Upload(Kind.PDF, path.read_bytes(), "", ".pdf"), Limits())


def poppler(path: Path) -> str:
    """Return the text poppler reads."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")


def tokens(text: str) -> Counter[str]:
    """Return the white-space tokens of *text*, divided words made whole."""
    return Counter(token for token in normalise(join_lines(text.splitlines())).split() if any(map(str.isalnum, token)))


def f1(path: Path) -> float:
    """Return the token F1 of our reading against poppler's."""
    ours = tokens("\n".join(f"{line.bullet} {line.text}".strip() for line in read(path).lines))
    theirs = tokens(poppler(path))
    return 2 * (ours & theirs).total() / max(ours.total() + theirs.total(), 1)


def bare_text(data: bytes) -> str:
    """Return the text of *data* as pdfium gives it."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    found = []
    for index in range(pdfium.FPDF_GetPageCount(document)):
        page = pdfium.FPDF_LoadPage(document, index)
        text = pdfium.FPDFText_LoadPage(page)
        count = pdfium.FPDFText_CountChars(text)
        buffer = (ctypes.c_ushort * (count + 1))()
        pdfium.FPDFText_GetText(text, 0, count, buffer)
        found.append(bytes(buffer).decode("utf-16-le", "replace"))
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(document)
    return "\n".join(found)


def order(path: Path) -> float:
    """Return the share of successive lines that follow one another in the file, in poppler's text or down the page."""
    squeezed = [_NO_LETTER.sub("", normalise(text)) for text in (bare_text(path.read_bytes()), poppler(path))]
    lines = [(short, line) for line in read(path).lines if not line.hidden and (short := _NO_LETTER.sub("", line.text))]
    pairs = list(pairwise(lines))
    right = sum(
        lower is _next_below(upper, (line for _, line in lines))
        or any(after not in text or _follow(before[-12:], after[:12], text) for text in squeezed)
        for (before, upper), (after, lower) in pairs
    )
    return right / max(len(pairs), 1)


def _next_below(upper: Line, lines: Iterable[Line]) -> Line | None:
    """Return the next line below *upper* that shares its width, if it begins where *upper* does."""
    below = [line for line in lines if line.page == upper.page and line is not upper and _is_below(upper.box, line.box)]
    lower = min(below, key=lambda line: line.box.bottom if line.box else 0.0, default=None)
    return lower if lower and lower.box and upper.box and abs(lower.box.x0 - upper.box.x0) < 1 else None


def _is_below(upper: Box | None, lower: Box | None) -> bool:
    return bool(upper and lower and lower.bottom > upper.bottom and lower.x0 < upper.x1 and lower.x1 > upper.x0)


def _follow(before: str, after: str, text: str) -> bool:
    """Return whether *after* follows *before* in *text*; an icon, which other readers give as letters, may stand between."""
    return re.search(re.escape(before) + ".{0,3}" + re.escape(after), text) is not None


def seconds(call: Callable[[], object]) -> float:
    """Return the least processor time of three calls."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        call()
        best = min(best, time.process_time() - start)
    return best


def ratio(path: Path) -> float:
    """Return our processor time over that of pdfium's bare text."""
    data = path.read_bytes()
    upload = Upload(Kind.PDF, data, "", ".pdf")
    return seconds(lambda: read_pdf(upload, Limits())) / seconds(lambda: bare_text(data))


def pdfplumber_ratio(path: Path) -> float:
    """Return the processor time of pdfplumber's words over that of pdfium's bare text."""
    import pdfplumber

    def read_all() -> None:
        with pdfplumber.open(path) as document:
            for page in document.pages:
                page.extract_words()

    return seconds(read_all) / seconds(lambda: bare_text(path.read_bytes()))


def main() -> None:
    """Print the figures."""
    logging.disable()
    small = sorted(DATA.glob("parse/*/*.pdf"))
    large = sorted(DATA.glob("resumes_24cat/pdf/*/*.pdf"))[::EVERY]
    if not small:
        sys.exit(f"no PDFs under {DATA}")
    for name, paths in (("all", small + large), ("small sets", small)):
        scores = sorted(f1(path) for path in paths)
        print(f"token F1, {name} ({len(scores)} files): median {median(scores):.3f}, p5 {scores[len(scores) // 20]:.3f}")
    columned = [path for path in small if any(part in path.name for part in COLUMNED)]
    missed = [path.name for path in columned if max(page.columns for page in read(path).pages) < 2]
    accused = [path.name for path in small if path not in columned and max(page.columns for page in read(path).pages) > 1]
    print(
        f"columns: {len(columned) - len(missed)} of {len(columned)} found, {len(accused)} of {len(small) - len(columned)} accused"
    )
    for name in missed + accused:
        print("   ", name)
    shares = {path.name: order(path) for path in columned}
    least = min(shares.items(), key=lambda item: item[1])
    print(f"order: median {median(shares.values()):.3f}, mean {sum(shares.values()) / len(shares):.3f}, least {least}")
    ratios = sorted(ratio(path) for path in small + large[::4])
    print(
        f"processor time over bare text: median {median(ratios):.2f}, mean {sum(ratios) / len(ratios):.2f}, "
        f"p95 {ratios[len(ratios) * 95 // 100]:.2f}; pdfplumber {median(map(pdfplumber_ratio, small[::9])):.1f}"
    )


if __name__ == "__main__":
    try:
        main()
    except ScorerError as error:
        sys.exit(str(error))
