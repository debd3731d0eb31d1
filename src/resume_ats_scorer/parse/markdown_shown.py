"""What of a Markdown text a viewer shows: its comments and the elements that are switched off are not."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial

from resume_ats_scorer.parse.html_looks import nested, room_of, unseen
from resume_ats_scorer.parse.html_styles import Declarations, sheet, style_of
from resume_ats_scorer.parse.legible import LEAST_ROOM

_MARKUP = re.compile(
    r"<!--|<\?|<!\[CDATA\[|<![a-z]|\{>>|\{::comment\}|\{%-?\s*(?:comment|if false)\s*-?%\}|\{?\{/\*|\{#(?=\s)|(?:^|(?<=\n))%%"
    r"|\\begin\{comment\}|\\iffalse\b|\\[hv]?phantom\{|\\(?:text)?color\{white\}"
    r"|(?P<fence>(?:^|(?<=\n))(?:`{3,}|~{3,})(?=[^`\n]*\n))|(?P<code>\\?`+|~{3,})"
    r"|<(?P<closes>/?)(?P<name>[a-z][a-z0-9]{0,15})\b(?P<attributes>[^<>]*)>|!\[[^\]\[\n]*\n[^\]\[]*\]\([^()]*\)",
    re.IGNORECASE,
)
"""What opens a comment, in whatever dialect, code or an element; and pictures whose words go over lines."""
_CLOSINGS = {
    "<!--": "-->", "<?": "?>", "<![cdata[": "]]>", "{>>": "<<}", "{::comment}": "{:/comment}", "{{/*": "*/}}", "{/*": "*/}",
    "{#": "#}", "%%": "%%", "\\begin{comment}": "\\end{comment}", "\\iffalse": "\\fi", "\\": "}",
}  # fmt: skip
_END_OF_COMMENT = re.compile(r"\{%-?\s*end(?:comment|if)\s*-?%\}")
_ATTRIBUTE = re.compile(r"([^\s\"'=/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+)))?")
_VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_STYLES = re.compile(r"<style\b[^<>]*>([^<]*)", re.IGNORECASE)
_DROPPED = frozenset({"style", "script"})
_SPAN = re.compile(r"(?<!!)\[([^\[\]]{1,500})\]\{(\s*(?:[#.:]|[\w-]{1,40}=)[^{}]{0,200})\}")
_FENCED = re.compile(r"^ {0,3}:{3,}[ \t]*(?:\{([^{}\n]{0,200})\}|([\w-]{0,40}))[ \t]*:*[ \t]*$", re.MULTILINE)
"""Words, and blocks, that have attributes in Pandoc's Markdown."""
_SHORT = re.compile(r"(?:^|(?<=\s))[.#]([\w-]+)")
_LONGEST_BLOCK = 2_000
"""Characters before code in which its block is looked for."""


def parted(text: str) -> tuple[str, str]:
    """Return what a viewer shows of *text*, and what it does not show; styles, scripts and words about pictures are in neither.

    Tags in code are shown like any text; none is taken for code after a place where viewers may differ about what is code.
    """
    if "]{" in text or ":::" in text:
        text = _FENCED.sub(_block, _SPAN.sub(lambda one: f"<span {_tagged(one[2])}>{one[1]}</span>", text))
    folded = text.lower()
    around = _Around(text)
    shown, hidden, end, code = [], [], 0, 0
    unclosed: set[str] = set()
    for found in _MARKUP.finditer(text):
        if found.start() < max(end, code) or found.group() in unclosed:
            continue
        if found["fence"] or found["code"]:
            if code >= 0:
                code = -1 if around.is_open or _is_within_html(text, code, found.start()) else _code_end(text, found)
            continue
        name = (found["name"] or "").lower()
        if name and (found["closes"] or not around.hides(name, found["attributes"], partial(_length, folded, found))):
            if found["closes"]:
                around.close(name)
            if "\n" in found["attributes"]:
                shown.append(text[end : found.start()])
                end = found.end()
            continue
        stop, after = _content_end(folded, found)
        if stop < 0:
            unclosed.add(found.group())
            continue
        shown.append(text[end : found.start()])
        if name not in _DROPPED and not found.group().startswith("!"):
            hidden.append(text[found.end() : stop])
        end = after
    return "".join(shown) + text[end:], "\n".join(hidden)


def _block(found: re.Match[str]) -> str:
    attributes = f".{found[2]}" if found[2] else found[1]
    return f"<div {_tagged(attributes)}>" if attributes else "</div>"


def _tagged(attributes: str) -> str:
    """Return *attributes* of Pandoc as those of a tag: names behind a dot are classes."""
    classes = " ".join(_SHORT.findall(attributes)).replace('"', "")
    return f'class="{classes}" {_SHORT.sub("", attributes)}'.replace("<", "").replace(">", "")


class _Around:
    """The elements of a text that are open, and what is declared of them."""

    def __init__(self, text: str) -> None:
        self._rules = sheet("".join(_STYLES.findall(text)))
        self._open: list[tuple[str, Declarations]] = []
        self._names: Counter[str] = Counter()

    @property
    def is_open(self) -> bool:
        """Whether any element is."""
        return bool(self._open)

    def hides(self, name: str, written: str, length: Callable[[], int]) -> bool:
        """Open the element *name* with the attributes *written*, unless nobody sees what is in it, which has this *length*."""
        if name in _DROPPED:
            return True
        if name in _VOID:
            return False
        attributes = _attributes(written)
        outer = self._open[-1][1] if self._open else {}
        style = nested(style_of(name, attributes, self._rules, outer), outer)
        room = room_of(style)
        if unseen(name, attributes, style) or (room is not None and room < LEAST_ROOM * length()):
            return True
        self._open.append((name, style))
        self._names[name] += 1
        return False

    def close(self, name: str) -> None:
        """Close the last element of this *name* and those within."""
        closed = ""
        while self._names[name] and closed != name:
            closed, _ = self._open.pop()
            self._names[closed] -= 1


def _is_within_html(text: str, code: int, start: int) -> bool:
    """Return whether the block of the place *start* may be one of HTML: it has tags behind the *code* that was last."""
    known = max(text.rfind("\n\n", max(start - _LONGEST_BLOCK, 0), start), code, 0)
    return start - known >= _LONGEST_BLOCK or "<" in text[known:start]


def _code_end(text: str, opened: re.Match[str]) -> int:
    """Return where the code *opened* by a fence, or by backticks within a line, ends; -1 where viewers may differ about it."""
    sign = opened.group()
    line_end = text.find("\n", opened.end()) % (len(text) + 1)
    if opened["fence"]:
        closed = re.compile(rf"\n {{0,3}}{sign}{sign[0]}*[ \t]*(?=\n|$)").search(text, line_end)
        return closed.end() if closed else len(text)
    closed = re.compile(rf"(?<!`){sign}(?!`)").search(text, opened.end(), line_end) if sign[0] == "`" else None
    return closed.end() if closed and "|" not in text[opened.end() : closed.start()] else -1


def _attributes(text: str) -> Mapping[str, str]:
    return {name.lower(): double or single or bare for name, double, single, bare in _ATTRIBUTE.findall(text)}


def _length(folded: str, opened: re.Match[str]) -> int:
    return _content_end(folded, opened)[0] - opened.end()


def _content_end(folded: str, opened: re.Match[str]) -> tuple[int, int]:
    """Return where the content of what was *opened* in the lower-case text *folded* ends and what follows begins, -1 for nowhere.

    An element is closed by the tag that belongs to it, or by the end of the text.
    """
    name = (opened["name"] or "").lower()
    if not name:
        return _comment_end(folded, opened)
    depth = 1
    for tag in re.compile(rf"<(/?){name}\b[^<>]*>").finditer(folded, opened.end()):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.start(), tag.end()
    return len(folded), len(folded)


def _comment_end(folded: str, opened: re.Match[str]) -> tuple[int, int]:
    sign = opened.group().lower()
    if sign.startswith("!"):
        return opened.end(), opened.end()
    if sign.startswith("{%"):
        closed = _END_OF_COMMENT.search(folded, opened.end())
        return closed.span() if closed else (-1, -1)
    closing = _CLOSINGS.get(sign) or _CLOSINGS.get(sign[0], ">")
    stop = folded.find(closing, opened.end())
    if stop < 0 and closing == "-->":
        return len(folded), len(folded)
    return stop, stop + len(closing)
