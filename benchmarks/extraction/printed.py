"""Resumes of the people of `personas.json`, printed by Chromium in all designs, and in what order they are read.

`PYTHONPATH=src python benchmarks/extraction/printed.py [FOLDER]` needs playwright and a `chromium` on the path. Each design of
`designs` and
`builders` is printed for two people, and for three in one, which takes more pages. FOLDER keeps the files of single people for
`RENDERED=FOLDER python benchmarks/extraction/personas.py`. `MISSES=1` shows every pair that is read in a wrong order.

A pair of successive lines, or of parts of one line, is right where the second follows the first in what was written, or where on
that page nothing follows the first and nothing comes before the second: columns, names and the items of a list of words may be
read in any order, but each in one piece. What a style sheet alone puts on the page, such as page numbers, is left out.
"""

import json
import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from builders import BUILDERS
from designs import DESIGNS
from layouts import Person
from playwright.sync_api import sync_playwright

from resume_ats_scorer.model import Document, Kind, Limits, Upload
from resume_ats_scorer.parse.pdf import read_pdf
from resume_ats_scorer.text import normalise

PEOPLE: dict[str, Person] = json.loads(Path(__file__).with_name("personas.json").read_text(encoding="utf-8"))
_NO_LETTER = re.compile(r"[\W_]+")
_SEEN = 12
"""Letters at the ends of lines that are compared."""


class _Text(HTMLParser):
    """The text of a page in the order of its source, with line ends around the elements of the class "piece"."""

    def __init__(self) -> None:
        super().__init__()
        self.found = ""
        self._pieces: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self._pieces.append("piece" in (dict(attrs).get("class") or "").split())
            self._end_piece(self._pieces[-1])

    def handle_endtag(self, _tag: str) -> None:
        self._end_piece(self._pieces.pop())

    def _end_piece(self, ends: bool) -> None:
        self.found = self.found.rstrip("\n") + "\n" if ends else self.found

    def handle_data(self, data: str) -> None:
        if self.lasttag != "style":
            self.found += squeezed(data)


def squeezed(text: str) -> str:
    """Return the letters and figures of *text* in small letters."""
    return _NO_LETTER.sub("", normalise(text)).casefold()


def text_of(page: str) -> str:
    """Return the letters and figures of the HTML *page*, a line for each piece."""
    parser = _Text()
    parser.feed(page)
    return parser.found


def together(people: Sequence[Person]) -> Person:
    """Return one person who has done what all of *people* have."""
    lists = {key for person in people for key, value in person.items() if isinstance(value, list)}
    return {"basics": people[0]["basics"]} | {key: [one for each in people for one in each.get(key, ())] for key in lists}


def wrong_pairs(lines: Sequence[str], written: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of successive *lines* of one page that do not follow one another in what was *written*."""
    for before, after in pairwise(lines):
        follow = before[-_SEEN:] + after[:_SEEN] in written.replace("\n", "")
        if not follow and not (_is_end(before, lines, written) and _is_start(after, lines, written)):
            yield before, after


def _is_end(line: str, lines: Sequence[str], written: str) -> bool:
    places = [match.end() for match in re.finditer(re.escape(line), written)]
    return any(not any(written.startswith(other[:_SEEN], place) for other in lines) for place in places)


def _is_start(line: str, lines: Sequence[str], written: str) -> bool:
    places = [match.start() for match in re.finditer(re.escape(line), written)]
    return any(not any(written.endswith(other[-_SEEN:], 0, place) for other in lines) for place in places)


def _is_written(line: str, written: str) -> bool:
    return line[:_SEEN] in written or line[-_SEEN:] in written.replace("\n", "")


def lines_of(document: Document) -> list[list[str]]:
    """Return the parts of the lines of each page, squeezed."""
    return [
        [short for line in lines for part in line.segments if (short := squeezed(part))]
        for _, lines in groupby(document.lines, key=lambda line: line.page)
    ]


def printed(browser: Any, page: str) -> bytes:
    """Return the HTML *page* as a PDF."""
    tab = browser.new_page()
    tab.set_content(page)
    data: bytes = tab.pdf(prefer_css_page_size=True, print_background=True)
    tab.close()
    return data


def people_for(place: int) -> Iterator[tuple[str, Person]]:
    """Yield the people that the design at *place* is printed for: two alone, and three in one."""
    keys = list(PEOPLE)
    chosen = [keys[(2 * place + step) % len(keys)] for step in (0, 1, 7, 12)]
    yield from ((key, PEOPLE[key]) for key in chosen[:2])
    yield "-".join(chosen[1:]), together([PEOPLE[key] for key in chosen[1:]])


def main(folder: Path | None) -> None:
    """Print the figures."""
    shares: dict[str, float] = {}
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for place, (name, design) in enumerate((DESIGNS | BUILDERS).items()):
            pairs = 0
            missed: list[str] = []
            for key, person in people_for(place):
                page = design.page(person)
                data = printed(browser, page)
                if folder and key in PEOPLE:
                    (folder / f"{name}__{key}.pdf").write_bytes(data)
                text = text_of(page)
                for found in lines_of(read_pdf(Upload(Kind.PDF, data, "", ".pdf"), Limits())):
                    lines = [line for line in found if _is_written(line, text)]
                    missed += [f"{key}: {before} | {after}" for before, after in wrong_pairs(lines, text)]
                    pairs += max(len(lines) - 1, 0)
            shares[name] = 1 - len(missed) / pairs
            print(f"{name:24}{shares[name]:8.3f}", *(missed if os.environ.get("MISSES") else ()), sep="\n    ")
    for names in (DESIGNS, BUILDERS):
        figures = [shares[name] for name in names]
        print(f"order: mean {sum(figures) / len(figures):.3f}, least {min(figures):.3f} over {len(figures)} designs")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
