"""Postings that come with the marks of HTML or Markdown: their text as a browser would show it."""

import re
from html.parser import HTMLParser

_TAG = re.compile(r"</?(?:p|div|ul|ol|li|br|h[1-6]|table|tr|section|strong|b|em|span)\b[^<>]*>", re.IGNORECASE)
_BLOCK_NAMES = """
    p div ul ol li br h1 h2 h3 h4 h5 h6 table tr section article header footer main hr dl dt dd blockquote
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_LINES = frozenset({"p", "li", "br"})
"""Blocks of which one alone tells that line breaks of the text are none."""
_SILENT = frozenset({"script", "style", "head", "template"})
_LABEL = re.compile(r"[ \t]+\*\*(?=[^*\n]{2,50}:\*\*)")
"""Before a label in bold within a line."""
_EMPHASIS = re.compile(r"\*\*+|__+|`+")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+", re.MULTILINE)
_LEAST_TAGS = 2
_STYLE = re.compile(r"(?:[#.][\w-]{1,40}|\b(?:body|div|li|ol|p|span|table|ul)\b)[\w\s#.,>*-]{0,80}\{[^{}]{0,300}?:[^{}]{0,300}\}")
"""A rule of a style sheet that came with the text."""


def plain(text: str) -> str:
    """Return *text* without marks of HTML, Markdown or CSS; each block of HTML is a line, an item of a list one with a dash."""
    if len(_TAG.findall(text)) >= _LEAST_TAGS:
        text = _Shown(text).text()
    if "{" in text:
        text = _STYLE.sub(" ", text)
    return _HEADING.sub("", _EMPHASIS.sub("", _LABEL.sub("\n", text)))


class _Shown(HTMLParser):
    """What a browser shows of a text, as lines."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._silent = 0
        self._flowing = any(f"<{name}" in text.lower() for name in _LINES)
        self.feed(text)
        self.close()

    def text(self) -> str:
        """Return the lines."""
        return "".join(self._parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line where *tag* does."""
        del attrs
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self._parts.append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        """End a line where *tag* does."""
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BLOCKS:
            self._parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep *data* where it is shown; a line break among paragraphs is a space."""
        if not self._silent:
            self._parts.append(re.sub(r"\s+", " ", data) if self._flowing else data)
