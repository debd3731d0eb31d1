"""Ways that elements, styles and comments in a Markdown file hide lines; and how they show them."""

from collections.abc import Callable

from hiding import _marked, marked
from hiding_flow import Way, _styled


def _sheet(rules: str, opened: str = '<div class="h" data-h>') -> Way:
    return _marked(f"<style>{rules}</style>\n{opened}\n", "\n</div>")


def _rows(row: str) -> Way:
    return lambda lines: marked("| |\n|---|\n" + "\n".join(row.format(line) for line in lines))


def _each(line_in: str) -> Way:
    return lambda lines: marked("\n".join(line_in.replace("X", line) for line in lines))


_COLOURED: dict[str, Callable[[list[str]], bytes]] = {
    f"of the colour {colour}": _styled(f"color:{colour}")
    for colour in (
        "Canvas",
        "LightYellow",
        "oklch(100% 0 0)",
        "lab(98 0 0)",
        "hwb(0 100% 0%)",
        "color-mix(in srgb, white 100%, black)",
    )
}
MARKDOWN_HTML: dict[str, Way] = _COLOURED | {
    "white by a variable": _styled("--x:#fff;color:var(--x)"),
    "white by a variable of the sheet": _sheet(":root{--x:#fff} .h{color:var(--x)}"),
    "in the ground of its table": _marked(
        '<table bgcolor="#112233"><tr><td><font color="#112233">\n', "\n</font></td></tr></table>"
    ),
    "in the ground of what is around": _marked('<div style="background:#123"><p></p><p style="color:#112233">\n', "\n</p></div>"),
    "scaled": _styled("scale:0"),
    "translated": _styled("translate:-9999px 0"),
    "turned away": _styled("transform:rotateY(90deg)"),
    "turned away by a fourth": _styled("transform:rotateX(.25turn)"),
    "drawn out to a line": _styled("transform:skewX(89deg)"),
    "blurred": _styled("filter:blur(40px)"),
    "without contrast": _styled("filter:contrast(0)"),
    "as dots": _styled("-webkit-text-security:disc"),
    "in a drawing of no size": _marked('<svg width="0" height="0"><text>\n', "\n</text></svg>"),
    "white without the sign of colours": _marked('<font color="ffffff">', "</font>"),
    "by a selector in brackets": _sheet("div:is(.g,.h){display:none}"),
    "by a selector of what it is not": _sheet("div:not(.g){display:none}"),
    "by all that is not another class": _sheet(":not(.g):not(b){display:none}"),
    "in light windows": _sheet("@media (not (prefers-color-scheme: dark)){.h{display:none}}"),
    "on paper and elsewhere": _sheet("@media print, screen{.h{display:none}}"),
    "in windows of any width": _sheet("@media (max-width:99999px){.h{display:none}}"),
    "inset off the page": _styled("position:absolute;inset:-9999px auto auto -9999px"),
    "masked": _styled("mask:linear-gradient(transparent,transparent)"),
    "cut by a polygon": _styled("clip-path:polygon(0 0,0 0,0 0)"),
    "by an attribute in a sheet": _sheet("[data-h]{display:none}"),
    "by a selector of two parts": _sheet(".a .h{display:none}", '<div class="a"><div class="h">'),
    "by a selector of any child": _sheet(".a>*{display:none}", '<div class="a"><div>'),
    "by an element of a class": _sheet("b,div.h,i{display:none}"),
    "by a sheet for all media": _sheet("@charset 'x'; @media all{.h{display:none}}"),
    "a popover": _marked("<div popover>\n", "\n</div>"),
    "a closed dialog": _marked("<dialog>\n", "\n</dialog>"),
    "text of no opacity in a drawing": _marked('<svg><text opacity="0">\n', "\n</text></svg>"),
    "text without a fill": _marked('<svg><text fill="none">\n', "\n</text></svg>"),
    "definitions of a drawing": _marked("<svg><defs><text>\n", "\n</text></defs></svg>"),
    "options of a list": _each("<select><option>X</option></select>"),
    "backwards": _marked('<bdo dir="rtl">\n', "\n</bdo>"),
    "backwards by its style": _styled("unicode-bidi:bidi-override;direction:rtl"),
    "cells beyond those of the head": _rows("| | {} |"),
    "a comment in percent signs": _marked("%%\n", "\n%%"),
    "a comment of critics": _marked("{>>", "<<}"),
    "a comment between braces": _marked("{::comment}\n", "\n{:/comment}"),
    "a condition that never holds": _marked("{% if false %}\n", "\n{% endif %}"),
    "a comment of components": _marked("{/*\n", "\n*/}"),
    "a comment of LaTeX": _marked("\\begin{comment}\n", "\n\\end{comment}"),
    "what LaTeX leaves out": _marked("\\iffalse\n", "\n\\fi"),
    "a note that nothing refers to": lambda lines: marked("\n".join(f"[^{at}]: {line}" for at, line in enumerate(lines))),
    "data about a drawing": _marked("<svg><metadata>\n", "\n</metadata></svg>"),
    "the notes of a formula": _marked("<math><semantics><annotation>\n", "\n</annotation></semantics></math>"),
    "by a class in common use": _marked('<div class="x d-none">\n', "\n</div>"),
    "white by day": _styled("color:light-dark(#fff, #000)"),
    "lightened to white": _styled("mix-blend-mode:lighten"),
    "a comment of a template": _marked("{% comment %}\n", "\n{% endcomment %}"),
    "a comment of a site": _each("{{/* X */}}"),
    "a phantom": _each("$\\phantom{X}$"),
    "after code": _each("`<b>` <span hidden>X</span>"),
    "between backticks that are none": _each("\\` <span hidden>X</span> `"),
    "between a backtick and one of HTML": _each("\n<br>\n` <span hidden>X</span> `\n"),
    "between backticks of two cells": lambda lines: marked(
        "| | |\n|---|---|\n" + "\n".join(f"| ` | <span hidden>{line}</span> ` |" for line in lines)
    ),
    "after code over lines": _each("\n`.\n.` <span hidden>X</span> `\n"),
    "after a fence within a longer one": _marked("`````\n~~~\n`````\n<div hidden>\n", "\n</div>"),
    "after a fence behind a tag": _marked("<b></b>\n```\n\n```\n<div hidden>\n", "\n</div>"),
    "after a fence that is indented": _marked("  ~~~\n\n~~~\n<div hidden>\n", "\n</div>"),
    "between fences of preformatted text": _marked("<pre>\n\n```\n<span hidden>\n", "\n</span>\n```\n</pre>"),
    "white in a formula": _each("$\\color{white}{X}$"),
    "masked in older browsers": _styled("-webkit-mask-image:linear-gradient(transparent,transparent)"),
    "faded out": _sheet("@keyframes k{from{opacity:1}to{opacity:0}} .h{animation:k 1ms forwards}"),
    "about to fade in for hours": _sheet("@keyframes k{0%{opacity:0}100%{opacity:0}} .h{animation:k 9999s}"),
    "a block of a hidden class": _marked("<style>.x{display:none}</style>\n\n::: x\n", "\n:::"),
    "a block of Pandoc's attributes": _marked("::: {.y style='display:none'}\n", "\n:::"),
    "a hidden block of Pandoc's": _marked("::: {hidden=hidden}\n", "\n:::"),
    "words of Pandoc's attributes": _each('[X]{style="color:white"}'),
    "words of a hidden class": _each("<style>.x{display:none}</style>[X]{.x}"),
}
"""Ways that a Markdown file hides lines."""
SHOWN_HTML: dict[str, tuple[str, Way]] = {
    "white in a dark table": (
        "md",
        _marked('<table bgcolor="#112233"><tr><td><font color="#ffffff">\n', "\n</font></td></tr></table>"),
    ),
    "hidden on paper alone": ("md", _sheet("@media print{.h{display:none}}")),
    "hidden below the mouse": ("md", _sheet(".h:hover{color:#fff}")),
    "something before it hidden": ("md", _sheet(".h::before{display:none}")),
    "another class hidden": ("md", _sheet(".g .x{display:none}")),
    "dark by a variable": ("md", _styled("--x:#333;color:var(--x)")),
    "of an unknown variable": ("md", _styled("color:var(--nowhere)")),
    "of a dark colour by lightness": ("md", _styled("color:oklch(40% .1 20)")),
    "an open dialog": ("md", _marked("<dialog open>\n", "\n</dialog>")),
    "of a colour that CSS has not": ("md", _styled("color:hsv(0,0%,999%)")),
    "hidden in the dark alone": ("md", _sheet("@media (prefers-color-scheme: dark){.h{color:#fff}}")),
    "hidden in narrow windows alone": ("md", _sheet("@media screen and (max-width:600px){.h{display:none}}")),
    "of a class that is not hidden": ("md", _sheet("div:not(.h){display:none}")),
    "sharp": ("md", _styled("filter:blur(0) contrast(1.1);-webkit-text-security:none")),
    "turned a little": ("md", _styled("transform:rotate(90deg) skewX(10deg)")),
    "in a drawing": ("md", _marked('<svg width="600" height="800"><text>\n', "\n</text></svg>")),
    "transformed to itself": ("md", _styled("transform:none;scale:1;translate:0")),
    "after tags that are code": ("md", _marked("Built `<select>`, ``<video>`` and `<!--` parsers.\n\n", "")),
    "after tags in a fence": ("md", _marked("```html\n<!DOCTYPE html>\n<select>\n```\n", "")),
    "in code behind a tag that is closed": ("md", _marked('<p align="center">x</p>\n\nUsed `<canvas>`.\n\n', "")),
    "cells of the head": ("md", _rows("| {} |")),
    "faded in": ("md", _sheet("@keyframes k{from{opacity:0}to{opacity:1}} .h{animation:k 1s both}")),
    "blinking once": ("md", _sheet("@keyframes k{to{opacity:0}} .h{animation:k 1s}")),
    "a centred block of Pandoc's": ("md", _marked("<style>.x{text-align:center}</style>\n\n::: {.x}\n", "\n:::")),
}
"""Ways to write lines that look like those above and can be seen, with the kind of file."""
