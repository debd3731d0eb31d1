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
        "photo": lambda: '<div class="photo"></div>',
    }
    return made[name]()
