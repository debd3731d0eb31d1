"""Parts of a resume in HTML, from a person in JSON Resume; what is of the class "piece" is read in any order."""

from collections.abc import Callable, Sequence
from html import escape

import layouts
from layouts import Entry, Person


def _tag(name: str, text: str, kind: str = "") -> str:
    return f'<{name} class="{kind}">{escape(text)}</{name}>' if text else ""


def _section(title: str, kind: str, inner: str) -> str:
    return f'<section class="{kind}"><h2>{title}</h2><div class="in">{inner}</div></section>' if inner else ""


def _list(items: Sequence[str], kind: str = "") -> str:
    return f'<ul class="{kind}">{"".join(_tag("li", item, "piece" if kind else "") for item in items)}</ul>' if items else ""


def _entry(order: str, parts: dict[str, str], deeds: Sequence[str]) -> str:
    """Return an entry with a head of *parts*, named in *order* by their first letters; "|" divides the head in two."""
    kinds = {"t": "h3", "f": "b", "d": "time", "p": "i"}
    blocks = ["".join(_tag(kinds[key], parts.get(key, "")) for key in block) for block in order.split("|")]
    last = blocks.pop() + _list(deeds, "deeds")
    return f'<article>{"".join(f"<header>{block}</header>" for block in blocks)}<div class="body">{last}</div></article>'


def _jobs(title: str, kind: str, entries: Sequence[Entry], order: str) -> str:
    return _section(
        title,
        kind,
        "".join(
            _entry(
                order,
                {
                    "t": job["position"],
                    "f": job.get("name") or job["organization"],
                    "d": layouts.period(job, layouts.short, " – "),
                    "p": job.get("location", ""),
                },
                job["highlights"],
            )
            for job in entries
        ),
    )


def _box(kind: str, inner: str) -> str:
    return f'<div class="{kind}">{inner}</div>'


def _stat(number: int, label: str) -> str:
    return _box("stat piece", _tag("big", str(number)) + _tag("small", label))


def _table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = "".join(f"<tr>{''.join(_tag('td', text) for text in row)}</tr>" for row in rows)
    return _section(title, "table", f"<table><tr>{''.join(_tag('th', head) for head in heads)}</tr>{lines}</table>")


def _form(rows: Sequence[tuple[str, str]]) -> str:
    lines = [_tag("th", label) + _tag("td", text) for label, text in rows]
    lines[0] += f'<td rowspan="{len(rows)}" class="picture"></td>'
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def part(name: str, person: Person, order: str) -> str:
    """Return the part *name* of the resume of *person*; *order* is that of the heads of entries."""
    basics = person["basics"]
    words = [word for group in person["skills"] for word in group["keywords"]]
    made: dict[str, Callable[[], str]] = {
        "name": lambda: _tag("h1", basics["name"], "piece"),
        "label": lambda: _tag("p", basics["label"], "label piece"),
        "contact": lambda: _section("Contact", "contact", _list([basics["phone"], basics["email"], layouts.place(person)])),
        "reach": lambda: _list([layouts.place(person), basics["phone"], basics["email"]], "reach"),
        "details": lambda: _section(
            "Personal details",
            "details",
            "".join(
                _tag("h4", label) + _tag("p", text)
                for label, text in (("Address", layouts.place(person)), ("Phone", basics["phone"]), ("Email", basics["email"]))
            ),
        ),
        "summary": lambda: _section("Profile", "summary", _tag("p", basics["summary"])),
        "plain_summary": lambda: _tag("p", basics["summary"], "lead"),
        "work": lambda: _jobs("Experience", "work", person["work"], order),
        "volunteer": lambda: _jobs("Volunteering", "volunteer", person["volunteer"], order),
        "education": lambda: _section(
            "Education",
            "education",
            "".join(
                _entry(
                    order,
                    {"t": layouts.degree(one), "f": one["institution"], "d": layouts.period(one, layouts.short, " – ")},
                    one.get("courses", ()),
                )
                for one in person["education"]
            ),
        ),
        "skills": lambda: _section("Skills", "skills", _list(words, "words")),
        "groups": lambda: _section(
            "Skills",
            "skills",
            "".join(_tag("h4", group["name"]) + _list(group["keywords"]) for group in person["skills"]),
        ),
        "lines": lambda: _section("Skills", "skills", "".join(_tag("p", line) for line in layouts.skills(person))),
        "bars": lambda: _section("Skills", "skills", "".join(f"{_tag('p', word)}<div class=bar><s></s></div>" for word in words)),
        "languages": lambda: _section(
            "Languages",
            "languages",
            "".join(f"<p>{_tag('b', one['language'])} {_tag('span', one['fluency'])}</p>" for one in person["languages"]),
        ),
        "certificates": lambda: _section("Certificates", "certificates", _list(layouts.certificates(person))),
        "interests": lambda: _section("Interests", "interests", _list([one["name"] for one in person["interests"]])),
        "awards": lambda: _section(
            "Awards", "awards", "".join(_tag("p", f"{one['title']}, {one['awarder']}, {one['date']}") for one in person["awards"])
        ),
        "stats": lambda: _box(
            "stats",
            _stat(len(person["work"]), "employers")
            + _stat(len(words), "core skills")
            + _stat(len(person["languages"]), "languages spoken"),
        ),
        "quote": lambda: _tag("blockquote", "A day that is planned the evening before is half done.", "piece"),
        "levels": lambda: _section(
            "Skills",
            "levels",
            "".join(
                f'<p class="piece">{_tag("span", word)}<em>{"●" * (5 - place % 3)}{"○" * (place % 3)}</em></p>'
                for place, word in enumerate(words)
            ),
        ),
        "percent": lambda: _section(
            "Expertise",
            "percent",
            "".join(
                _box("share piece", f'{_tag("b", word)}<s style="width: {90 - 9 * place}%"></s>{_tag("em", f"{95 - 7 * place}%")}')
                for place, word in enumerate(words)
            ),
        ),
        "rings": lambda: _section(
            "Languages",
            "rings",
            "".join(
                f'<div class="ring piece"><u></u>{_tag("b", one["language"])}{_tag("small", one["fluency"])}</div>'
                for one in person["languages"]
            ),
        ),
        "job_table": lambda: _table(
            "Employment history",
            ("Period", "Employer", "Position", "Main duties"),
            [
                (layouts.period(job, layouts.slashed, " – "), job["name"], job["position"], "; ".join(job["highlights"]))
                for job in person["work"]
            ],
        ),
        "school_table": lambda: _table(
            "Education",
            ("Period", "School", "Qualification"),
            [(layouts.period(one, layouts.slashed, " – "), one["institution"], layouts.degree(one)) for one in person["education"]],
        ),
        "form": lambda: _form(
            (
                ("Full name", basics["name"]),
                ("Address", layouts.place(person)),
                ("Phone", basics["phone"]),
                ("E-mail", basics["email"]),
            )
        ),
        "strip": lambda: _box(
            "strip", "".join(_tag("div", text, "piece") for text in (layouts.place(person), basics["phone"], basics["email"]))
        ),
        "pairs": lambda: "".join(
            f'<div class="pair piece">{_tag("h4", label)}{_tag("p", text)}</div>'
            for label, text in (
                ("Phone", basics["phone"]),
                ("Email", basics["email"]),
                ("Based in", layouts.place(person)),
                ("Work permit", "Unrestricted"),
            )
        ),
        "notes": lambda: _box(
            "notes piece",
            _tag("p", "1 Grade average among the best tenth of the year.")
            + _tag("p", "2 Figures from the internal report, which can be shown on request."),
        ),
        "arabic": lambda: '<p class="piece" dir="rtl" lang="ar">سيرة ذاتية مختصرة</p>',
        "monogram": lambda: _tag("div", "".join(part[0] for part in basics["name"].split()[:2]), "monogram piece"),
        "references": lambda: _section(
            "References",
            "references",
            "".join(
                f'<div class="piece">{_tag("b", name)}{_tag("p", role)}{_tag("p", mail)}</div>'
                for name, role, mail in (
                    ("Joan Perry", "Director, Halden Group", "joan.perry@halden.example"),
                    ("Idris Bello", "Team Manager, Norfolk Mills", "i.bello@norfolk.example"),
                    ("Ana Ruiz", "Head of Services, Tasco", "ana.ruiz@tasco.example"),
                )
            ),
        ),
        "photo": lambda: '<div class="photo"></div>',
    }
    return made[name]()
