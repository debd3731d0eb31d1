"""Text and Markdown files."""

import re
from collections.abc import Iterator
from itertools import pairwise

from resume_ats_scorer.errors import Corrupt
from resume_ats_scorer.intake import decode
from resume_ats_scorer.model import Document, FileFacts, Limits, Upload
from resume_ats_scorer.parse.flow import Paragraph, Run, document, flow
from resume_ats_scorer.parse.markdown import markdown

_MARKDOWN = frozenset({".md", ".markdown"})
_MARKED = re.compile(r"^(?:#{2,4} [^\W\d_].*|\s*\*\*[^*\n]+\*\*:?)\r?$", re.MULTILINE)
"""A heading of Markdown, or a line that it sets bold."""
_FEWEST_MARKED = 3
_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]|(?<=[^\n\r\f])(?=\f)")
_RULE = re.compile(r"\s*([^\w\s])(?:\s*\1){2,}\s*")
_RENDITION = re.compile(r"\x1b\[([0-9;]*)m")
"""What tells a terminal how to show what follows."""
_FAR = re.compile(r"(?:(?<![^\S\t])[^\S\t]{400}|(?<!\t)\t{50}).*")
"""What stands so far from what is before it, or from the left edge, that no window shows both."""
_BLANK_LINE = 12.0
_MISCOUNTED = 2
"""Signs that an underline may be longer or shorter than what stands over it."""


def read_plain(upload: Upload, limits: Limits) -> Document:
    """Return the text or Markdown document in *upload*: the suffix tells which, or that several lines are marked as headings.

    Form feeds divide pages, and each blank line counts as 12 points of space. Raises Corrupt where the bytes are no text,
    NoText and TooComplex.
    """
    decoded = decode(upload.data)
    if decoded is None:
        raise Corrupt
    text, encoding = decoded
    read = markdown if upload.suffix in _MARKDOWN or len(_MARKED.findall(text)) >= _FEWEST_MARKED else paragraphs
    return document(upload, limits, flow(read(text), limits), FileFacts(size=len(upload.data), encoding=encoding))


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the lines of *text*, hidden where a terminal would conceal them; ruled lines of signs only are left out."""
    page, blank, concealed = 1, 0, False
    for line, below in pairwise([*_BREAK.split(text), ""]):
        page += line.count("\f")
        if not line.strip():
            blank += 1
        elif not _RULE.fullmatch(line):
            runs = []
            for index, piece in enumerate(_RENDITION.split(line.lstrip("\f"))):
                if index % 2:
                    concealed = _conceals(piece, concealed)
                    continue
                far = _FAR.search(piece)
                near = piece[: far.start()] if far else piece
                runs.append(Run(near, page, hidden="vanish" if concealed else ""))
                if far:
                    runs.append(Run(far.group(), page, hidden="off_page"))
            yield Paragraph(tuple(runs), space_before=blank * _BLANK_LINE, heading_level=_level(line, below))
            blank = 0


def _level(line: str, below: str) -> int:
    """Return the level of the heading that *line* is where the signs *below* underline it, and no more than it, else 0."""
    rule = _RULE.fullmatch(below)
    underlined = rule is not None and abs(len(below.strip()) - len(line.strip())) <= _MISCOUNTED
    return (1 if rule and rule[1] == "=" else 2) if underlined else 0


def _conceals(codes: str, before: bool) -> bool:
    """Tell whether a terminal conceals what follows these *codes* of a rendition, if it did so *before*."""
    told = [code for code in codes.split(";") if code in {"8", "", "0", "28"}]
    return told[-1] == "8" if told else before
