"""Words that the DOCX reader misses against all text in the XML, and its time: `python benchmarks/reading/docx_words.py [FOLDER]`.

The reference is every `w:t` of the document, headers, footers and notes outside deletions and `mc:Fallback`, taken by a
regular expression and not by our walk. Default folder: `$DATA/parse/docx_anonymised` (`DATA` is `../shared/data` where unset).
"""

import os
import re
import statistics
import sys
import time
from collections import Counter
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from resume_ats_scorer import intake
from resume_ats_scorer.errors import ScorerError
from resume_ats_scorer.model import Document, Limits
from resume_ats_scorer.parse import parse
from resume_ats_scorer.text import normalise

_PARTS = re.compile(r"word/(?:document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml")
_GONE = re.compile(r"<mc:Fallback>.*?</mc:Fallback>|<w:(?:del|moveFrom) .*?</w:(?:del|moveFrom)>|<w:pPr>.*?</w:pPr>", re.DOTALL)
_PIECE = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<(w:tab|w:br|w:cr|/w:p)[ />]")
_WORD = re.compile(r"\w+")
_ROUNDS = 5


def reference(data: bytes) -> Counter[str]:
    """Return the words that stand in the XML of the DOCX *data*."""
    words: Counter[str] = Counter()
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            if _PARTS.fullmatch(name):
                xml = _GONE.sub("", archive.read(name).decode())
                text = "".join(unescape(found[1]) if found[1] is not None else " " for found in _PIECE.finditer(xml))
                words.update(_WORD.findall(normalise(text).lower()))
    return words


def read(data: bytes) -> Document:
    """Return the document in *data*."""
    return parse(intake.accept(data, None, Limits()), Limits())


def main(folder: Path) -> None:
    """Print a line for each file that misses words, and the figures over all files."""
    missed, total, times = 0, 0, []
    for path in sorted(folder.glob("*.docx")):
        data = path.read_bytes()
        try:
            document = read(data)
        except ScorerError as error:
            print(f"{path.name}: {error.code}")
            continue
        expected = reference(data)
        seen = Counter(word for line in document.lines for word in _WORD.findall(f"{line.bullet} {line.text}".lower()))
        lost = expected - seen
        missed, total = missed + lost.total(), total + expected.total()
        if lost:
            print(f"{path.name}: {lost.total()} of {expected.total()} words missed")
        times.append(min(_seconds(data) for _ in range(_ROUNDS)))
    if times:
        print(f"{len(times)} files, {missed} of {total} words missed")
        print(f"ms a file: median {statistics.median(times) * 1e3:.2f}, largest {max(times) * 1e3:.2f}")


def _seconds(data: bytes) -> float:
    start = time.process_time()
    read(data)
    return time.process_time() - start


if __name__ == "__main__":
    root = Path(os.environ.get("DATA", "../shared/data"))
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else root / "parse" / "docx_anonymised")
