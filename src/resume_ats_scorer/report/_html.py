"""An outline as HTML."""

from collections.abc import Sequence
from functools import singledispatch
from html import escape

from resume_ats_scorer.report._blocks import Entry, Heading, Lines, Outline, Table, Text, Total

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root{color-scheme:light dark;
--soft:light-dark(#55606e,#a6b1bf);--rule:light-dark(#d5dbe3,#353f4c);--bar:light-dark(#1a559c,#8fc0ff)}
body{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;
max-width:56rem;margin:2rem auto;padding:0 1.25rem}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-top:1px solid var(--rule);padding-top:1.25rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}p{margin:.25rem 0;overflow-wrap:anywhere}
.total strong{font-size:2.8rem;font-variant-numeric:tabular-nums}.soft,blockquote{color:var(--soft)}
.parts{list-style:none;padding:0}.parts li{margin:.5rem 0}.parts meter{width:100%;display:block}
.strong{border:1px solid var(--rule);border-left:.35rem solid var(--bar);padding:.6rem .9rem;border-radius:.3rem}
.entry{margin:.75rem 0;break-inside:avoid}
.mark{font-size:.85rem;border:1px solid var(--rule);border-radius:1rem;padding:0 .55rem;margin-left:.4rem}
blockquote{margin:.25rem 0 .25rem .25rem;
padding-left:.75rem;border-left:3px solid var(--rule);font-size:.93rem;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:.93rem}td,th{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;
border-bottom:1px solid var(--rule);overflow-wrap:anywhere}
tbody th{min-width:6.5rem}thead th,thead~tbody td:not(:last-child){white-space:nowrap}tr{break-inside:avoid}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem;border:1px solid var(--rule);border-radius:.3rem;padding:.8rem}
footer{margin-top:2rem;color:var(--soft);font-size:.9rem}
@media print{body{font-size:10pt;margin:0;max-width:none}h2,h3{break-after:avoid}}
"""


def write_html(outline: Outline) -> bytes:
    """Return *outline* as a document of its own."""
    body = "\n".join(_write(block) for block in outline.blocks)
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="content-security-policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(outline.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n"
        f"<footer>{escape(outline.notice)}</footer>\n</body>\n</html>\n"
    ).encode("utf-8", "replace")


@singledispatch
def _write(block: object) -> str:
    raise TypeError(type(block).__name__)


@_write.register
def _heading(block: Heading) -> str:
    return f"<h{block.level}>{escape(block.text)}</h{block.level}>"


@_write.register
def _text(block: Text) -> str:
    return f'<p class="{"strong" if block.strong else "soft"}">{escape(block.text)}</p>'


@_write.register
def _total(block: Total) -> str:
    parts = "".join(
        f"<li><strong>{escape(name)}: {score}</strong> <span class=soft>{share}</span></li>" for name, score, share in block.parts
    )
    return f'<p class="total"><strong>{block.total}</strong> {escape(block.of)}</p>\n<ul class="parts">{parts}</ul>'


@_write.register
def _entry(block: Entry) -> str:
    marks = "".join(f'<span class="mark">{escape(mark)}</span>' for mark in block.marks)
    texts = "".join(f"<p>{escape(text)}</p>" for text in block.texts)
    quotes = "".join(f"<blockquote>{escape(str(quote))}</blockquote>" for quote in block.quotes)
    return f'<div class="entry"><p><strong>{escape(block.title)}</strong> {marks}</p>{texts}{quotes}</div>'


@_write.register
def _table(block: Table) -> str:
    head = f"<thead><tr>{_cells(block.head, 'th scope=col')}</tr></thead>" if block.head else ""
    rows = "\n".join(f"<tr><th scope=row>{escape(first)}</th>{_cells(rest, 'td')}</tr>" for first, *rest in block.rows)
    return f"<table>{head}<tbody>\n{rows}\n</tbody></table>"


def _cells(texts: Sequence[str], tag: str) -> str:
    return "".join(f"<{tag}>{escape(text)}</{tag[:2]}>" for text in texts)


@_write.register
def _lines(block: Lines) -> str:
    return f"<pre>{escape(chr(10).join(block.lines))}</pre>"
