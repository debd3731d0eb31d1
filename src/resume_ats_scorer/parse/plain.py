"""Text and Markdown files."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from resume_ats_scorer.errors import Corrupt
from resume_ats_scorer.intake import decode
from resume_ats_scorer.model import Document, FileFacts, Limits, Upload
from resume_ats_scorer.parse import flat
from resume_ats_scorer.parse.flow import Paragraph, Run, document, flow
from resume_ats_scorer.parse.markdown import markdown
from resume_ats_scorer.parse.pasted import ROW, unpacked

_MARKDOWN = frozenset({".md", ".markdown"})
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x85\u2028\u2029]|(?<=[^\n\r\f])(?=\f)")
_RULE = re.compile(r"(?:\s*(?:[^\w\s]|_)){3,}\s*")
_FRAME = re.compile("(?:[\u2502\u2503\u2506\u2507\u250a-\u254b\u2551-\u259f]|[\u2500-\u259f]{2,})+")
"""Lines and blocks that people draw boxes and tables with; a single level one may be a dash."""
_MARKED = re.compile(
    r"\A\s*# \S|^ {0,3}#{2,6} \S|^\*[^\s*][^*\n]*\*|\*\*[^*\n]+\*\*|^ {0,3}(?:```|~~~)|\]\((?:https?:|mailto:)"
    r"|\\[|>#*_&~\[\]]|</(?:p|div|b|li|td|h[1-6]|strong|a)>",
    re.MULTILINE,
)
_LEAST_MARKS = 3
"""Marks of Markdown or HTML from which a text file is read as one of Markdown."""
_RENDITION = re.compile(r"\x1b\[([0-9;]*)m")
"""What tells a terminal how to show what follows."""
_CODE = re.compile(r"(?:^|(?<=;))(?:[34]8;(?:5;\d{1,3}|2(?:;\d{1,3}){3})|\d{0,3})(?=;|$)")
_LETTERS, _GROUND = frozenset({*range(30, 39), *range(90, 98)}), 10
"""Codes for colours of letters, and what is added to those for the ground."""
_FAR = re.compile(r"(?:(?<![^\S\t])[^\S\t]{400}|(?<!\t)\t{50}|(?<!\u3000)\u3000{200}).*")
"""What stands so far from what is before it, or from the left edge, that no window shows both."""
_BLANKS = str.maketrans(dict.fromkeys("\u115f\u1160\u2800\u3164\uffa0", "\u3000"))
"""Letters that leave nothing on the paper, as blanks of their width."""
_SPACES = frozenset(" \t")
_MOST_SIGNS = 3
"""Different signs that a rule is drawn of."""
_BLANK_LINE = 12.0
_MISCOUNTED = 2
"""Signs that an underline may be longer or shorter than what stands over it."""
_FAR_BELOW = 400
"""Blank lines below which nobody looks for text."""


def read_plain(upload: Upload, limits: Limits) -> Document:
    """Return the text or Markdown document in *upload*: the suffix tells which, or that several lines are marked as headings.

    Form feeds divide pages, and each blank line counts as 12 points of space. Raises Corrupt where the bytes are no text,
    NoText and TooComplex.
    """
    decoded = decode(upload.data)
    if decoded is None:
        raise Corrupt
    text, encoding = decoded
    text = flat.lines_of(unpacked(text).translate(_BLANKS))
    read = markdown if upload.suffix in _MARKDOWN or _is_marked(text) else paragraphs
    return document(upload, limits, flow(read(text), limits), FileFacts(size=len(upload.data), encoding=encoding))


def _is_marked(text: str) -> bool:
    """Return whether *text*, in which nothing is for a terminal or a printer alone, has the marks of Markdown."""
    marks = sum(1 for _ in islice(_MARKED.finditer(text), _LEAST_MARKS))
    return marks == _LEAST_MARKS and "\f" not in text and not _RENDITION.search(text) and not _FAR.search(text)


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the lines of *text*, hidden where a terminal would conceal them; what is drawn of signs only is left out."""
    page, blank, far_below = 1, 0, ""
    shown = _Rendition()
    for written, below in pairwise([*_BREAK.split(text), ""]):
        page += written.count("\f")
        line = _undrawn(written)
        if not line.strip():
            blank += 1
        elif not _is_rule(line):
            far_below = far_below or ("off_page" if blank >= _FAR_BELOW else "")
            runs = []
            for index, piece in enumerate(_RENDITION.split(line.lstrip("\f"))):
                if index % 2:
                    shown.turn(piece)
                    continue
                far = _FAR.search(piece)
                near = piece[: far.start()] if far else piece
                runs.append(Run(near, page, hidden=shown.hidden or far_below))
                if far:
                    runs.append(Run(far.group(), page, hidden="off_page"))
            yield Paragraph(tuple(runs), space_before=blank * _BLANK_LINE, heading_level=_level(line, below))
            blank = 0


def _level(line: str, below: str) -> int:
    """Return the level of the heading that *line* is where the signs *below* underline it, and no more than it, else 0."""
    underlined = _is_rule(below) and abs(len(below.strip()) - len(line.strip())) <= _MISCOUNTED
    return (1 if "=" in below else 2) if underlined else 0


def _is_rule(line: str) -> bool:
    """Return whether *line* is drawn of a few signs over and over."""
    return _RULE.fullmatch(line) is not None and len(set(line) - _SPACES) <= _MOST_SIGNS


def _undrawn(line: str) -> str:
    """Return *line* without the frame around it; what frames and bars divide is divided by tabs."""
    open_ = _FRAME.sub("\t", line)
    row = ROW.fullmatch(open_)
    return row[1].replace("|", "\t") if row else open_


class _Rendition:
    """How a terminal shows what follows."""

    def __init__(self) -> None:
        self._concealed = False
        self._letters = self._ground = ""

    def turn(self, codes: str) -> None:
        """Take in the *codes* of a rendition."""
        for told in _CODE.findall(codes):
            code = int(told.split(";")[0] or 0)
            if code in {0, 8, 28}:
                self._concealed = code == 8
            if code in {0, 39} or code in _LETTERS:
                self._letters = told[3:] or told if code in _LETTERS else ""
            if code in {0, 49} or code - _GROUND in _LETTERS:
                self._ground = told[3:] or str(code - _GROUND) if code - _GROUND in _LETTERS else ""

    @property
    def hidden(self) -> str:
        """Why nobody sees what follows, or an empty string."""
        alike = "colour" if self._letters and self._letters == self._ground else ""
        return "vanish" if self._concealed else alike
