"""Designs as builders of posters, forms and timelines have them, with charts, cards, tables and entries side by side."""

from designs import Design

BUILDERS: dict[str, Design] = {
    "canva_overlap": Design(
        (
            ("main", "name label summary work education"),
            ("side", "photo contact percent rings"),
        ),
        """body { position: relative; min-height: 100vh } .main { width: 360pt; padding: 120pt 0 20pt 34pt } .main h1 { position:
        absolute; top: 36pt; left: 34pt; width: 320pt; text-transform: uppercase; letter-spacing: 5pt; font-size: 24pt } .main
        .label { position: absolute; top: 92pt; left: 34pt; letter-spacing: 2pt } .side { position: absolute; right: 0; top:
        0; bottom: 0; width: 178pt; background: #e9b8a6; padding: 40pt 18pt; color: #402 } .percent b { font-size: 9pt }
        .percent s { display: block; height: 5pt; background: #713 } .share { position: relative; margin-bottom: 5pt } .share
        em { position: absolute; right: 0; top: 0; font-size: 8pt; font-style: normal } .rings .in { display: flex; gap: 10pt
        } .ring u { display: block; width: 34pt; height: 34pt; border-radius: 50%; border: 4pt solid #713 } .ring b, .ring
        small { display: block; font-size: 8pt }""",
    ),
    "gutter_dates_line": Design(
        (
            ("top", "name label strip plain_summary"),
            ("flow", "work education"),
            ("foot", "skills"),
            ("foot", "languages"),
            ("foot", "certificates"),
        ),
        """@page { size: letter; margin: .45in } body { display: grid; grid-template-columns: 1fr 1fr 1fr; column-gap: 14pt }
        .top, .flow { grid-column: 1 / 4 } .strip { display: flex; justify-content: space-between; background: #def; padding:
        4pt 8pt; margin: 6pt 0 } article { position: relative; margin-left: 86pt; border-left: 1.2pt solid #468; padding: 0 0
        6pt 16pt; margin-bottom: 0 } time { position: absolute; left: -86pt; width: 78pt; top: 1pt; text-align: right; font-
        weight: bold } article::before { content: ''; position: absolute; left: -4pt; top: 4pt; width: 7pt; height: 7pt;
        background: #468; border-radius: 50% } .foot ul { padding-left: 10pt }""",
        "dtfp",
    ),
    "zigzag": Design(
        (
            ("top", "name label strip"),
            ("flow", "work education"),
            ("end", "skills"),
        ),
        """body { padding: 30pt } .top { text-align: center } .strip { display: flex; justify-content: center; gap: 20pt } .in {
        position: relative } .work article, .education article { width: 46%; margin-left: 54%; } article:nth-child(odd) {
        margin-left: 0; text-align: right } .work article:nth-child(odd) ul { direction: rtl; padding: 0 14pt 0 0 } .work
        .in::before { content: ''; position: absolute; left: 50%; top: 0; bottom: 0; border-left: 2pt solid #a64 } .words {
        columns: 2 }""",
        "dtfp",
    ),
    "bento": Design(
        (
            ("t1", "name label"),
            ("t2", "stats"),
            ("t3", "summary"),
            ("t4", "contact"),
            ("t5", "work"),
            ("t6", "skills"),
            ("t7", "education"),
            ("t8", "languages"),
            ("t9", "interests"),
        ),
        """body { background: #f2f2f7; padding: 20pt; display: grid; grid-template-columns: repeat(6, 1fr); gap: 8pt } body > div
        { background: #fff; border-radius: 10pt; padding: 12pt } h2 { margin: 0 0 4pt } .t1 { grid-column: 1 / 5; background:
        #1d3557; color: #fff } .t2 { grid-column: 5 / 7 } .stats { display: flex; gap: 10pt } .stat big { display: block;
        font-size: 20pt } .stat small { font-size: 7pt } .t3 { grid-column: 1 / 4 } .t4 { grid-column: 4 / 7 } .t5 { grid-
        column: 1 / 5; grid-row: 3 / 5 } .t6 { grid-column: 5 / 7 } .t7 { grid-column: 5 / 7 } .t8 { grid-column: 1 / 4 } .t9
        { grid-column: 4 / 7 }""",
    ),
    "side_two_abreast": Design(
        (
            ("side", "monogram name label pairs levels"),
            ("main", "plain_summary work education references"),
        ),
        """body { display: grid; grid-template-columns: 165pt 1fr } .side { background: #263238; color: #eceff1; padding: 26pt
        14pt; min-height: 100vh } .monogram { font-size: 44pt; border: 3pt solid; text-align: center; margin-bottom: 14pt }
        .main { padding: 26pt 22pt } .work .in { display: grid; grid-template-columns: 1fr 1fr; gap: 8pt 16pt } .levels p {
        display: flex; justify-content: space-between } .references .in { display: flex; gap: 12pt; font-size: 8pt } .pair {
        margin-top: 6pt }""",
    ),
    "poster": Design(
        (
            ("hero", "name label quote"),
            ("stats3", "stats"),
            ("l", "summary rings"),
            ("r", "percent"),
            ("flow", "work"),
            ("b", "education contact"),
        ),
        """body { padding: 0 } .hero { background: #ff7043; color: #fff; padding: 40pt; text-align: center } blockquote { font-
        style: italic; margin-top: 10pt } .stats { display: flex; justify-content: space-around; padding: 16pt; text-align:
        center } .stat big { font-size: 34pt; display: block; color: #ff7043 } .stat small { text-transform: uppercase;
        letter-spacing: 1pt } body { display: grid; grid-template-columns: 1fr 1fr } .hero, .stats3, .flow, .b { grid-column:
        1 / 3 } .l { padding: 0 14pt 0 40pt } .r { padding: 0 40pt 0 14pt } .percent s { display: block; height: 7pt;
        background: #ff7043 } .share { position: relative } .share em { position: absolute; right: 0; top: 0 } .rings .in {
        display: flex; gap: 20pt; text-align: center } .ring u { display: block; width: 44pt; height: 44pt; border-radius:
        50%; border: 5pt solid #ff7043 } .flow { padding: 0 40pt } .work .in { display: flex; gap: 14pt } .work article {
        flex: 1; border-top: 3pt solid #ff7043; padding-top: 6pt } .b { display: flex; gap: 40pt; padding: 0 40pt 20pt }""",
    ),
    "ruled_form": Design(
        (
            ("top", "form"),
            ("flow", "job_table school_table lines languages notes"),
        ),
        """@page { size: A4; margin: 1.6cm } body { font-family: 'Liberation Serif'; font-size: 9.5pt } table { border-collapse:
        collapse; width: 100% } td, th { border: .7pt solid #000; padding: 3pt 5pt; vertical-align: top; text-align: left }
        .picture { width: 90pt } .notes { margin-top: 20pt; border-top: .5pt solid; font-size: 7.5pt; width: 60% }""",
    ),
    "side_first_page": Design(
        (
            ("side", "photo contact skills languages certificates"),
            ("main", "name label summary work education volunteer awards references"),
        ),
        """@page { size: letter; margin: .5in } .side { float: right; width: 160pt; background: #eef3ea; padding: 12pt; margin: 0
        0 12pt 16pt; height: 660pt } .side h2:first-of-type { margin-top: 8pt } .references .in { display: flex; gap: 20pt }""",
    ),
    "narrow_margins": Design(
        (
            ("side", "summary contact groups languages interests"),
            ("main", "name label work education certificates"),
        ),
        """body { display: grid; grid-template-columns: 1fr 128pt; padding: 9pt; gap: 7pt; font: 7.6pt/1.25 'DejaVu Sans' } .side
        { grid-column: 2; grid-row: 1; border-left: .5pt solid #999; padding-left: 5pt } .main { grid-column: 1; grid-row: 1 }
        h1 { font-size: 15pt } h2 { font-size: 9pt; margin: 6pt 0 2pt } h3 { font-size: 8pt } time, i, h4 { font-size: 7pt }""",
    ),
    "footers_notes": Design(
        (
            ("top", "name label strip"),
            ("flow", "summary work education volunteer lines certificates languages notes"),
        ),
        """@page { size: A4; margin: 2cm 2.2cm; @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font-size:
        8pt } @top-left { content: 'Curriculum vitae - confidential'; font-size: 8pt } } body { font-family: 'Liberation
        Serif' } h2 { border-bottom: 1pt solid #000; font-variant: small-caps } .strip { display: flex; gap: 14pt; font-style:
        italic } .body { position: relative } time { position: absolute; right: 0; top: 0 } .notes { position: absolute;
        bottom: 0; border-top: .5pt solid; width: 40%; font-size: 7.5pt }""",
        "tdfp",
    ),
    "rtl_bits": Design(
        (
            ("side", "photo arabic contact languages"),
            ("main", "name label summary work education lines"),
        ),
        """body { display: grid; grid-template-columns: 1fr 180pt; gap: 16pt; padding: 30pt; font-family: 'Noto Naskh Arabic',
        'DejaVu Sans' } .main { grid-row: 1; grid-column: 1 } .side { grid-row: 1; grid-column: 2; border-left: 3pt double
        #284 ; padding-left: 10pt } [dir=rtl] { font-size: 13pt }""",
    ),
    "landscape_three": Design(
        (
            ("one", "name label contact plain_summary languages"),
            ("two", "work"),
            ("three", "education skills certificates"),
        ),
        """@page { size: A4 landscape } body { display: grid; grid-template-columns: 190pt 1fr 210pt; gap: 22pt; padding: 30pt }
        .one { background: #fdf3d0; padding: 14pt } .three { border-left: 1pt dashed #999; padding-left: 14pt }""",
    ),
    "rail_right": Design(
        (
            ("top", "name label strip"),
            ("flow", "summary work education lines languages"),
        ),
        """body { padding: 36pt } .top { border-bottom: 3pt solid #000 } .strip { display: flex; gap: 20pt; padding: 5pt 0 }
        article { position: relative; padding-right: 110pt } time, i { position: absolute; right: 0; top: 0 } i { top: 12pt }""",
        "tdfp",
    ),
    "magazine": Design(
        (
            ("top", "name label"),
            ("lead", "plain_summary"),
            ("c", "work"),
            ("full", "lines"),
            ("c2", "education certificates languages interests"),
        ),
        """@page { size: letter; margin: .6in } body { font: 9.5pt/1.35 'Liberation Serif' } h1 { font-size: 40pt } .lead { font-
        size: 14pt; font-style: italic; width: 70%; margin: 10pt 0 } .c { columns: 2; column-gap: 18pt; column-rule: .5pt
        solid #999 } .c2 { columns: 3; column-gap: 14pt } .full { border-top: 1pt solid; border-bottom: 1pt solid; margin:
        10pt 0; padding-bottom: 8pt } article { break-inside: avoid } .c2 section { break-inside: avoid } .c2 h2 { margin-top:
        0 }""",
    ),
    "vertical_tabs": Design(
        (
            ("top", "name label strip summary"),
            ("flow", "work education"),
            ("end", "skills languages"),
        ),
        """body { padding: 34pt } .strip { display: flex; gap: 16pt } .work, .education { display: grid; grid-template-columns:
        26pt 1fr; gap: 14pt; margin-top: 14pt } .work h2, .education h2 { margin: 0; writing-mode: vertical-rl; transform:
        rotate(180deg); background: #5a3; color: #fff; text-align: center } .end { display: grid; grid-template-columns: 1fr
        1fr; gap: 20pt } .words { columns: 2 } .body { position: relative } time { position: absolute; right: 0; top: 0 }""",
        "tdfp",
    ),
    "foot_band": Design(
        (
            ("main", "name label summary work"),
            ("foot1", "contact"),
            ("foot2", "education"),
            ("foot3", "skills"),
        ),
        """body { padding: 40pt 40pt 0; display: grid; grid-template-columns: 1fr 1.4fr 1fr; column-gap: 16pt } .main { grid-
        column: 1 / 4 } .foot1, .foot2, .foot3 { background: #1b4332; color: #fff; margin-top: 14pt; padding: 0 10pt 14pt }
        .main h1 { text-align: center; font-weight: 300 } .label { text-align: center } article { display: flex; flex-
        direction: column }""",
        "ftdp",
    ),
    "matrix_single": Design(
        (
            ("top", "name label strip"),
            ("flow", "summary levels work education languages"),
        ),
        """@page { size: letter; margin: .7in } .top { text-align: center } .strip { display: flex; justify-content: center; gap:
        10pt } .levels .in { display: grid; grid-template-columns: 1fr 1fr 1fr; column-gap: 24pt } .levels p { display: flex;
        justify-content: space-between } h2 { text-align: center; border-top: .5pt solid #000; border-bottom: .5pt solid #000
        } .body { position: relative } time { position: absolute; right: 0; top: 0 } i { position: absolute; right: 0; top:
        14pt }""",
        "fdtp",
    ),
    "slim_side_breaks": Design(
        (
            ("side", "monogram contact skills languages certificates interests"),
            ("main", "name label summary work education volunteer"),
        ),
        """@page { margin: 0 0 24pt } body { display: grid; grid-template-columns: 92pt 1fr; gap: 16pt; padding: 22pt 30pt 10pt
        14pt } .side { font-size: 7.5pt; overflow-wrap: anywhere } .side h2 { font-size: 9pt } .side ul { padding: 0; list-
        style: none } .monogram { width: 50pt; height: 50pt; border-radius: 50%; background: #b71c1c; color: #fff; font-size:
        22pt; text-align: center; line-height: 50pt } .main { text-align: justify }""",
        "ftdp",
    ),
    "contact_columns_band": Design(
        (
            ("band", "name label"),
            ("band2", "pairs"),
            ("left", "work education"),
            ("right", "summary percent languages awards"),
        ),
        """body { display: grid; grid-template-columns: 1fr 1fr 190pt } .band { background: #004d61; color: #fff; padding: 26pt 0
        26pt 30pt; grid-column: 1 } .band2 { background: #004d61; color: #fff; grid-column: 2 / 4; display: grid; grid-
        template-columns: 1fr 1fr; gap: 4pt 12pt; padding: 26pt 24pt; font-size: 8.5pt } .left { grid-column: 1 / 3; padding:
        8pt 20pt 20pt 30pt } .right { padding: 8pt 24pt 20pt 0 } .share { position: relative } .share b { font-size: 9pt }
        .share s { display: block; height: 3pt; background: #004d61 } .share em { position: absolute; right: 0; top: 0; font-
        size: 8pt }""",
        "tfpd",
    ),
    "heading_between": Design(
        (
            ("top", "name strip"),
            ("flow", "summary work education lines languages"),
        ),
        """body { padding: 36pt; font-family: 'Liberation Serif' } .top { display: flex; justify-content: space-between; align-
        items: flex-end; border-bottom: 1pt solid } .strip { text-align: right; font-size: 8.5pt } article { display: grid;
        grid-template-columns: 1fr 2fr; gap: 14pt } article header { text-align: right; border-right: 1pt solid #ccc; padding-
        right: 8pt } h2 { margin-left: 33%; padding-left: 12pt; text-transform: uppercase; letter-spacing: 3pt; font-size:
        10pt }""",
        "fpd|t",
    ),
    "cells": Design(
        (
            ("top", "name label plain_summary"),
            ("strip", "reach"),
            ("main", "work education"),
            ("side", "skills volunteer certificates languages"),
        ),
        """body { display: grid; grid-template-columns: 1.35fr 1fr; gap: 6pt 22pt; padding: 26pt 30pt } .top, .strip { grid-
        column: 1 / 3 } .reach { list-style: none; padding: 0; display: grid; grid-template-columns: 1fr 1fr } .body { display:
        grid; grid-template-columns: 1fr auto } h3, article b, .deeds { grid-column: 1 / 3 } .languages .in { display: grid;
        grid-template-columns: 1fr 1fr } .languages b { display: block } .words { list-style: none; padding: 0; display: flex;
        flex-wrap: wrap; gap: 5pt }""",
    ),
    "rail_firms": Design(
        (
            ("top", "name label reach"),
            ("flow", "summary work education lines"),
        ),
        """body { padding: 36pt } article { display: grid; grid-template-columns: 96pt 1fr; gap: 14pt } header b { font-weight:
        bold } .reach { list-style: none; padding: 0; display: flex; gap: 14pt }""",
        "fd|t",
    ),
}
"""Names of designs and what they are."""
