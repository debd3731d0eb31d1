"""Designs of columns as the templates of web builders have them: what of a resume goes where, and a style sheet.

The parts of a page stand in the order a person reads them in; the style sheet alone moves them about.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from layouts import Person
from parts import part


@dataclass(frozen=True, slots=True)
class Design:
    """A design: boxes with the parts in each, in reading order, and their style."""

    boxes: Sequence[tuple[str, str]]
    """Class of the box, and the names of its parts."""
    css: str
    order: str = "tfdp"
    """What stands in the heads of entries: title, firm, dates, place."""

    def page(self, person: Person) -> str:
        """Return the resume of *person* as HTML."""
        boxes = "".join(
            f'<div class="{kind} piece">{"".join(part(name, person, self.order) for name in names.split())}</div>'
            for kind, names in self.boxes
        )
        return f'<html lang="en"><meta charset="utf-8"><style>{_BASE}{self.css}</style><body>{boxes}</body></html>'


_BASE = """
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { font: 10pt/1.4 'Liberation Sans'; color: #222; print-color-adjust: exact }
h1 { font-size: 26pt; line-height: 1.1 } h2 { font-size: 13pt; margin: 14pt 0 5pt } h3 { font-size: 10.5pt }
ul { padding-left: 14pt } article { margin-bottom: 8pt } .photo { width: 80pt; height: 80pt; border-radius: 50%; background: #bbb }
b { font-weight: normal; display: block } time, i { display: block; font-size: 9pt } h4 { font-size: 9pt }
.bar { height: 4pt; background: #ccc; margin-bottom: 4pt } .bar s { display: block; height: 4pt; width: 70%; background: #367 }
.languages b { display: inline; font-weight: bold }
"""
_ALL = "summary work education volunteer awards"
_SIDE = "contact skills languages certificates interests"
_ASIDE = (("side", "name label " + _SIDE), ("main", _ALL))
_BAND = (("band", "name label"), ("side", _SIDE), ("main", _ALL))
_RIGHT = (("main", "name label " + _ALL), ("side", _SIDE))

DESIGNS: dict[str, Design] = {
    "grid_left": Design(_ASIDE, "body { display: grid; grid-template-columns: 32% 1fr } .side, .main { padding: 24pt }"),
    "grid_dark": Design(
        (("side", "photo contact groups languages certificates"), ("main", "name label summary work education")),
        """body { display: grid; grid-template-columns: 200pt 1fr; min-height: 100vh } .side { background: #22384f; color: #fff;
        padding: 28pt 18pt } .main { padding: 28pt 24pt } h2 { text-transform: uppercase; letter-spacing: 2pt; font-size: 11pt
        }""",
    ),
    "flex_right": Design(
        _RIGHT,
        """body { display: flex } .main { flex: 1; padding: 30pt 10pt 30pt 36pt } .side { width: 150pt; padding: 84pt 24pt 0
        10pt; font-size: 9pt }""",
    ),
    "float_right": Design(
        (("side", "contact skills languages interests"), ("main", "name label summary work education certificates")),
        """body { padding: 36pt } .side { float: right; width: 26%; border-left: 1pt solid #999; padding-left: 8pt } .main {
        width: 71% } .side h2:first-child { margin-top: 0 } h2 { color: #a33 }""",
    ),
    "narrow_gutter": Design(
        _RIGHT,
        """body { display: grid; grid-template-columns: 1fr 165pt; gap: 9pt; padding: 28pt; font-family: 'Liberation Serif' }
        .main p, .main li { text-align: justify }""",
    ),
    "narrow_ragged": Design(
        _ASIDE, "body { display: grid; grid-template-columns: 150pt 1fr; gap: 10pt; padding: 30pt; font-size: 9pt }", "ftdp"
    ),
    "band": Design(
        _BAND,
        """.band { background: #325; color: #fff; padding: 24pt 30pt } body { display: grid; grid-template-columns: 190pt 1fr }
        .band { grid-column: 1 / 3 } .side { padding: 6pt 12pt 20pt 30pt } .main { padding: 6pt 30pt 20pt 12pt }""",
    ),
    "band_contact_row": Design(
        (("band", "name label reach"), ("main", "plain_summary work volunteer"), ("side", "education lines languages awards")),
        """body { display: grid; grid-template-columns: 62% 1fr; column-gap: 20pt; padding: 32pt } .band { grid-column: 1 / 3;
        text-align: center; border-bottom: 2pt solid #555; padding-bottom: 8pt } .reach { list-style: none; display: flex;
        justify-content: center; gap: 24pt; padding: 0 }""",
        "tfdp",
    ),
    "band_corners": Design(
        (("who", "name label"), ("how", "reach"), ("side", "summary skills languages"), ("main", "work education certificates")),
        """body { display: grid; grid-template-columns: 34% 1fr; gap: 0 18pt; padding: 30pt } .who { grid-column: 1 / 3; grid-
        row: 1; width: 60% } .how { grid-column: 1 / 3; grid-row: 1; justify-self: end; text-align: right; font-size: 8.5pt }
        .reach { list-style: none }""",
    ),
    "three": Design(
        (
            ("band", "name label"),
            ("one", "contact skills languages"),
            ("two", "summary work"),
            ("three", "education certificates interests"),
        ),
        """body { display: grid; grid-template-columns: 24% 1fr 24%; gap: 14pt; padding: 28pt; font-size: 9pt } .band { grid-
        column: 1 / 4 }""",
    ),
    "halves": Design(
        (("one", "name label contact summary skills"), ("two", "work education languages certificates")),
        "body { display: grid; grid-template-columns: 1fr 1fr; gap: 24pt; padding: 36pt }",
    ),
    "columns_css": Design(
        (("band", "name label reach"), ("flow", "summary work education groups languages certificates")),
        """body { padding: 34pt } .flow { columns: 2; column-gap: 22pt } .reach { list-style: none; padding: 0 } article,
        section.languages { break-inside: avoid }""",
    ),
    "table_rows": Design(
        (("side", "details lines languages"), ("main", "name summary work education")),
        """body { display: table; width: 100% } .side, .main { display: table-cell; padding: 30pt 20pt; vertical-align: top }
        .side { width: 30%; background: #eee }""",
        "dtfp",
    ),
    "timeline_dates": Design(
        (("top", "name label reach plain_summary"), ("flow", "work education lines languages")),
        """body { padding: 36pt } article { display: grid; grid-template-columns: 90pt 1fr; gap: 12pt } .reach { list-style:
        none; padding: 0 }""",
        "d|tfp",
    ),
    "timeline_place": Design(
        (("top", "name label reach"), ("flow", "summary work education lines")),
        """body { padding: 36pt 44pt; font-family: 'Liberation Serif' } article { display: grid; grid-template-columns: 24% 1fr }
        .reach { list-style: none; padding: 0 } time { font-weight: bold }""",
        "dfp|t",
    ),
    "timeline_line": Design(
        (("side", "photo contact skills languages"), ("main", "name label summary work education")),
        """body { display: flex } .side { width: 180pt; background: #f3efe6; padding: 26pt 16pt } .main { flex: 1; padding: 26pt
        } article { border-left: 1.5pt solid #888; padding-left: 10pt; margin-left: 4pt }""",
        "dtfp",
    ),
    "rail_headings": Design(
        (("top", "name label reach"), ("flow", "summary work education lines languages certificates")),
        """body { padding: 40pt } section { display: grid; grid-template-columns: 100pt 1fr; gap: 14pt; border-top: .6pt solid
        #777; padding-top: 6pt } h2 { margin: 0; font-size: 11pt } .reach { list-style: none; padding: 0 }""",
    ),
    "rail_headings_right": Design(
        (("top", "name label reach"), ("flow", "summary work education lines languages")),
        """body { padding: 40pt } section { display: grid; grid-template-columns: 110pt 1fr; gap: 20pt; margin-top: 10pt } h2 {
        margin: 0; text-align: right; color: #169; font-size: 12pt } .reach { list-style: none; padding: 0 }""",
        "ftdp",
    ),
    "rail_headings_dates": Design(
        (("top", "name label reach"), ("flow", "summary work education lines")),
        """body { padding: 34pt } section { display: grid; grid-template-columns: 90pt 1fr; gap: 12pt; margin-top: 10pt } h2 {
        margin: 0; font-size: 10pt; text-transform: uppercase } article > div { position: relative } time { position:
        absolute; right: 0; top: 0 } .reach { list-style: none; padding: 0; display: flex; gap: 16pt }""",
        "tdfp",
    ),
    "dates_right": Design(
        (("side", "contact groups languages"), ("main", "name label summary work education volunteer")),
        """body { display: grid; grid-template-columns: 170pt 1fr } .side { background: #e8eef4; padding: 28pt 16pt } .main {
        padding: 28pt 26pt } .body { position: relative } time { position: absolute; right: 0; top: 0 }""",
        "tdfp",
    ),
    "words_columns": Design(
        (("top", "name label reach"), ("flow", "summary skills work education")),
        "body { padding: 40pt } .words { columns: 2 } .reach { list-style: none; padding: 0 }",
    ),
    "words_three_columns": Design(
        (("top", "name label reach"), ("flow", "summary work education skills interests")),
        "body { padding: 40pt } .words { columns: 3; list-style: none; padding: 0 } .reach { list-style: none; padding: 0 }",
    ),
    "words_chips": Design(
        (("main", "name label summary work education"), ("side", "contact skills languages certificates")),
        """body { display: grid; grid-template-columns: 1fr 200pt; gap: 18pt; padding: 30pt } .words { list-style: none; padding:
        0; display: flex; flex-wrap: wrap; gap: 5pt } .words li { border: .6pt solid #666; border-radius: 6pt; padding: 1pt
        6pt; font-size: 8.5pt }""",
    ),
    "cards": Design(
        (
            ("top", "name label"),
            ("one", "summary"),
            ("two", "contact"),
            ("one", "work"),
            ("two", "skills languages"),
            ("one", "education"),
        ),
        """body { background: #eee; padding: 24pt; } body { display: grid; grid-template-columns: 1fr 180pt; gap: 12pt; align-
        items: start } .top { grid-column: 1 / 3 } .one { grid-column: 1 } .two { grid-column: 2 } .one, .two { background:
        #fff; padding: 10pt 14pt } h2 { margin-top: 0 }""",
    ),
    "shelf_three": Design(
        (("top", "name label reach"), ("main", "summary work"), ("row", "education lines languages")),
        """body { padding: 36pt } .row { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 18pt } .reach { list-style:
        none; padding: 0 }""",
    ),
    "shelf_two": Design(
        (("top", "name label reach"), ("row", "skills certificates languages interests"), ("main", "work education")),
        """body { padding: 36pt } .row { display: grid; grid-template-columns: 1fr 1fr; gap: 18pt } .reach { list-style: none;
        padding: 0 } h2 { text-transform: uppercase; border-bottom: .6pt solid #333 }""",
    ),
    "absolute": Design(
        (("name", "name label"), ("left", "contact bars languages"), ("right", "summary work education")),
        """body { position: relative; height: 100vh } .name { position: absolute; left: 220pt; top: 40pt } .left { position:
        absolute; left: 30pt; top: 50pt; width: 150pt } .right { position: absolute; left: 220pt; top: 100pt; width: 340pt }""",
    ),
    "tilted_header": Design(
        (("name", "photo name label"), ("left", "summary contact skills"), ("right", "work education languages")),
        """body { display: grid; grid-template-columns: 210pt 1fr; gap: 20pt; padding: 34pt; font-family: 'Lato' } .name { grid-
        column: 1 / 3; text-align: right } h1 { text-transform: uppercase; letter-spacing: 4pt; font-weight: 300 } h2 {
        letter-spacing: 3pt; text-transform: uppercase; font-size: 11pt }""",
    ),
    "small_type": Design(
        _ASIDE,
        """body { display: grid; grid-template-columns: 140pt 1fr; gap: 12pt; padding: 22pt; font-size: 8pt } h1 { font-size:
        18pt } h2 { font-size: 9.5pt; margin: 8pt 0 3pt } h3 { font-size: 8.5pt }""",
        "tdfp",
    ),
    "large_type": Design(
        _RIGHT,
        """body { display: grid; grid-template-columns: 1fr 180pt; gap: 24pt; padding: 40pt; font: 11.5pt/1.6 'Lato' }""",
        "ftdp",
    ),
    "side_right_dark": Design(
        (("main", "name label summary work education"), ("side", "photo contact skills languages certificates interests")),
        """body { display: flex; min-height: 100vh } .main { flex: 1; padding: 30pt } .side { width: 175pt; background: #333;
        color: #fff; padding: 30pt 16pt } .side ul { list-style: none; padding: 0 }""",
        "tfdp",
    ),
    "centred_side": Design(
        (("side", "photo name label contact skills languages"), ("main", "summary work education certificates")),
        """body { display: grid; grid-template-columns: 190pt 1fr; gap: 14pt } .side { background: #d9e6df; padding: 26pt 12pt;
        text-align: center } .side ul { list-style: none; padding: 0 } .photo { margin: 0 auto 10pt } .main { padding: 26pt
        26pt 26pt 0 } h1 { font-size: 20pt }""",
    ),
    "right_aligned_side": Design(
        (("side", "name contact skills languages interests"), ("main", "label summary work education")),
        """body { display: grid; grid-template-columns: 170pt 1fr; gap: 16pt; padding: 32pt } .side { text-align: right; border-
        right: 1pt solid #999; padding-right: 12pt } .side ul { list-style: none; padding: 0 } h1 { font-size: 20pt } .label {
        font-size: 14pt }""",
    ),
    "side_bottom": Design(
        (("main", "name label summary work"), ("one", "education languages"), ("two", "skills certificates")),
        """body { padding: 36pt; display: grid; grid-template-columns: 1fr 1fr; gap: 0 20pt } .main { grid-column: 1 / 3 }""",
    ),
    "entries_two_abreast": Design(
        (("top", "name label reach summary"), ("flow", "work education lines")),
        """body { padding: 36pt } .work .in { display: grid; grid-template-columns: 1fr 1fr; gap: 10pt 20pt } .reach { list-
        style: none; padding: 0 }""",
    ),
    "icons": Design(
        (("side", "contact skills languages"), ("main", "name label summary work education")),
        """body { display: grid; grid-template-columns: 180pt 1fr; gap: 16pt; padding: 30pt } .side ul { list-style: none;
        padding: 0 } .contact li::before { font-family: FontAwesome; content: '\\f095'; margin-right: 6pt } h2::before { font-
        family: FontAwesome; content: '\\f0b1'; margin-right: 8pt }""",
        "tfdp",
    ),
    "side_levels": Design(
        (("side", "contact bars languages certificates"), ("main", "name label summary work education")),
        """body { display: grid; grid-template-columns: 180pt 1fr; gap: 20pt; padding: 30pt } .languages p { display: flex;
        justify-content: space-between }""",
    ),
    "label_pairs": Design(
        (("top", "name"), ("main", "details summary work education lines languages")),
        """body { padding: 44pt } .details .in { display: grid; grid-template-columns: 90pt 1fr; row-gap: 2pt } article {
        display: grid; grid-template-columns: 90pt 1fr } .languages p { display: grid; grid-template-columns: 90pt 1fr }""",
        "d|tfp",
    ),
    "letter": Design(
        _BAND,
        """@page { size: letter } body { display: grid; grid-template-columns: 2.2in 1fr; gap: .3in; padding: .5in; font:
        10.5pt/1.35 'Liberation Serif' } .band { grid-column: 1 / 3 } h2 { font-variant: small-caps; font-weight: normal;
        border-bottom: .5pt solid }""",
        "ftdp",
    ),
    "heading_boxes": Design(
        _RIGHT,
        """body { display: grid; grid-template-columns: 1fr 170pt; gap: 18pt; padding: 30pt } h2 { background: #444; color: #fff;
        padding: 2pt 6pt; font-size: 10.5pt } .main { grid-row: 1 }""",
        "dtfp",
    ),
}
"""""Names of designs and what they are.""" ""
