"""An unqualified resume, and ways to stuff it with the words of a posting that look like work told."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import cycle, islice

import retelling
from retelling import filled, in_other_words, in_the_past, names, other_names

from resume_ats_scorer import pipeline, score
from resume_ats_scorer.model import Limits, ScoreReport, Weights, Zone

AS_OF = date(2026, 1, 1)
POSTINGS = ("software_engineer", "electrician", "registered_nurse", "teacher")
DONE = "- Examine 55 claims a day and decide on payment by policy.\n"
CLERK = f"""Jo Example
jo.example@example.com | 555-010-0199

SUMMARY
Claims clerk who keeps files in order and people informed, with eight years at an insurer.

EXPERIENCE
Claims Clerk, Pikes Insurance, April 2016 - Present
{DONE}- Trained nine new clerks and wrote their handbook.
- Answer 40 letters a week.
Receptionist, Garden Practice, June 2012 - March 2016
- Scheduled appointments for four doctors and kept the waiting room calm.

EDUCATION
Associate of Arts, Hill College, 2012

SKILLS
Claims processing, letters, scheduling, typing
"""

SHORT = {
    "forklift operator": """Lamar Example
lamar.example@example.com | (402) 555-0120

EXPERIENCE
Forklift Operator, Plains Cold Storage, May 2018 - Present
- Move 300 pallets a shift between freezer and dock.
- Count stock with a scanner and label racks.
- Wrap and stage orders for night pickup.
Dishwasher, Ruby's Diner, June 2016 - April 2018
- Washed pots and mopped floors.

SKILLS
Forklift, pallets, scanners, racks
""",
    "bookkeeper": """Owen Example
owen.example@example.com | (614) 555-0173

EXPERIENCE
Bookkeeper, Marlow Furniture, April 2016 - Present
- Post invoices and receipts in QuickBooks and reconcile three bank accounts.
- Run payroll for 22 people and file sales tax.
- Chase overdue accounts by phone.
Office Clerk, Dunn Supply, May 2013 - March 2016
- Filed orders, opened mail and typed letters.

SKILLS
QuickBooks, payroll, invoices, bank reconciliation, typing
""",
}
"""Resumes of half a page, who have fifteen to twenty words of their own."""


def report(text: str | bytes, prepared: score.Prepared, suffix: str = ".txt") -> ScoreReport:
    """Return the report on a resume."""
    data = text.encode() if isinstance(text, str) else text
    read = pipeline.read_resume(pipeline.Attachment(data, "resume" + suffix), Limits())
    return score.score(read, prepared, Weights(), AS_OF, advice=False)


def terms(prepared: score.Prepared) -> list[str]:
    """Return the skills that the posting names, in its words."""
    return list(dict.fromkeys(named.quote for named in prepared.job.skills))


def sentences(prepared: score.Prepared) -> list[str]:
    """Return what the posting says of the work."""
    return [line.text for line in prepared.job.lines if line.zone is not Zone.BOILERPLATE and len(line.text.split()) > 4]


def torn(prepared: score.Prepared, size: int) -> list[str]:
    """Return the posting in pieces of *size* words."""
    said = [word for sentence in sentences(prepared) for word in sentence.split()]
    return [" ".join(said[start : start + size]) for start in range(0, len(said), size)]


def bullets(lines: Iterable[str]) -> str:
    """Return *lines* as bullets."""
    return "".join(f"- {line}\n" for line in lines)


def under_the_job(*lines: str) -> str:
    """Return the resume with *lines* under its latest position."""
    return CLERK.replace(DONE, DONE + bullets(lines))


def retitled(text: str, title: str) -> str:
    """Return *text* with *title* for what the latest position was."""
    return text.replace("Claims Clerk, Pikes", f"{title}, Pikes")


def everywhere(text: str, title: str) -> str:
    """Return *text* with *title* over each of its positions."""
    return re.sub(r"^[^,\n]+(?=, .*\d{4} - )", title, text, flags=re.MULTILINE)


def with_lists(text: str, words: Sequence[str], each: int) -> str:
    """Return *text* with "with X, Y and Z" at the end of each of its bullets, *each* of the *words* on one."""
    turn = cycle(words)

    def add(match: re.Match[str]) -> str:
        mine = list(islice(turn, each))
        return f"{match[1]} with {' and '.join(filter(None, (', '.join(mine[:-1]), mine[-1])))}."

    return re.sub(r"^(- .*)\.$", add, text, flags=re.MULTILINE)


WORK = (*retelling.WORK, "Supported colleagues in {} whenever files were late.")
ONE = (
    "Handled {} for 40 customers a week.",
    "Took care of {} and kept files in order.",
    "Wrote the handbook on {} for nine new clerks.",
    "Answered letters about {} within two days.",
)
GERMAN = ("Arbeit mit {}, {} und {} im Team.", "Verantwortlich für {} und {} in zwei Büros.")
FRENCH = ("Mise en place de {} avec {} et {} pour les clients.", "Responsable de {} et {} dans deux bureaux.")
SPANISH = ("Trabajo diario con {}, {} y {} para los clientes.", "Responsable de {} y {} en dos oficinas.")

Way = Callable[[score.Prepared], str]


def _halves(prepared: score.Prepared) -> list[str]:
    """Return the first half of each of the posting's sentences with the second half of another."""
    said = [sentence.rstrip(".").split() for sentence in sentences(prepared)]
    return [
        " ".join([*one[: len(one) // 2], *other[len(other) // 2 :]])
        for one, other in zip(said, [*said[3:], *said[:3]], strict=True)
    ]


def _stretched(prepared: score.Prepared) -> list[str]:
    """Return the posting's sentences with words of no weight between every three."""
    fill = cycle(("for customers", "every week", "with the team", "in the office", "on time"))
    found = []
    for sentence in sentences(prepared):
        said = sentence.rstrip(".").split()
        found.append(" ".join(" ".join(said[at : at + 3]) + " " + next(fill) for at in range(0, len(said), 3)))
    return found


def _career(prepared: score.Prepared, told: Iterable[str]) -> str:
    made = f"{prepared.job.title}, Northwind, May 2012 - Present\n{bullets(told)}"
    return CLERK.replace("Claims Clerk, Pikes", f"{made}Claims Clerk, Pikes")


WOVEN: dict[str, Way] = {
    "title for the latest position": lambda p: retitled(CLERK, p.job.title),
    "title beside the latest position's": lambda p: retitled(CLERK, f"Claims Clerk / {p.job.title}"),
    "title for both positions": lambda p: retitled(CLERK, p.job.title).replace("Receptionist,", f"{p.job.title},"),
    "three positions of that title without a word": lambda p: CLERK.replace(
        "EXPERIENCE\n",
        "EXPERIENCE\n" + "".join(f"{p.job.title}, Firm {at}, May {2008 + at} - May {2009 + at}\n" for at in range(3)),
    ),
    "a position of that title with a list": lambda p: _career(p, [", ".join(terms(p)[:8])]),
    "with X, Y and Z in every bullet": lambda p: with_lists(CLERK, terms(p), 3),
    "with four words of weight in every bullet": lambda p: with_lists(CLERK, names(p), 4),
    "with seven words of weight in every bullet": lambda p: with_lists(CLERK, names(p), 7),
    "using X in every bullet": lambda p: re.sub(r"^(- .*)\.$", rf"\1 using {names(p)[0]}.", CLERK, flags=re.MULTILINE),
    "a bullet for each skill": lambda p: under_the_job(*filled(ONE, terms(p))),
    "a bullet for each word of weight": lambda p: under_the_job(*filled(ONE, names(p))),
    "sentences of skills": lambda p: under_the_job(*filled(WORK, terms(p))),
    "sentences of words of weight": lambda p: under_the_job(*filled(WORK, names(p))),
    "the same, three times over": lambda p: under_the_job(*filled(WORK, names(p) * 3)),
    "sentences in German": lambda p: under_the_job(*filled(GERMAN, names(p))),
    "sentences in French": lambda p: under_the_job(*filled(FRENCH, names(p))),
    "sentences in Spanish": lambda p: under_the_job(*filled(SPANISH, names(p))),
    "halves of its sentences": lambda p: under_the_job(*_halves(p)),
    "its sentences stretched": lambda p: under_the_job(*_stretched(p)),
    "pieces of three words in sentences": lambda p: under_the_job(*filled(WORK, torn(p, 3))),
    "a position of that title with halves": lambda p: _career(p, _halves(p)),
    "title for the latest position, with sentences": lambda p: retitled(under_the_job(*filled(WORK, names(p))), p.job.title),
    "title for both positions, with sentences, lists and summary": lambda p: (
        retitled(with_lists(under_the_job(*filled(WORK, names(p) * 2)), names(p), 3), p.job.title)
        .replace("Receptionist,", f"{p.job.title},")
        .replace("Claims clerk who", f"{p.job.title} with years of {', '.join(names(p)[:5])} who")
    ),
    "a position of that title with sentences": lambda p: _career(p, filled(WORK, names(p))),
    "its sentences told in the past": lambda p: under_the_job(*in_the_past(sentences(p))),
    "its sentences in other words": lambda p: under_the_job(*in_other_words(sentences(p))),
    "a position of that title with eight in the past": lambda p: _career(p, in_the_past(in_other_words(sentences(p)))[:8]),
    "sentences of other names of its skills": lambda p: under_the_job(*filled(WORK, other_names(p))),
    "a word of weight in each bullet": lambda p: with_lists(CLERK, names(p), 1),
    "projects called by its words": lambda p: (
        f"{CLERK}\nPROJECTS\n" + "".join(f"{name.title()} system, 2021 - 2022\n- Built {name} for 12 users.\n" for name in names(p))
    ),
    "certificates in its words": lambda p: (
        f"{CLERK}\nCERTIFICATIONS\n" + "".join(f"Certified {name.title()} Professional, 2022\n" for name in names(p))
    ),
    "degrees in its words": lambda p: CLERK.replace(
        "EDUCATION\n", "EDUCATION\n" + "".join(f"Bachelor of {name.title()}, Hill College\n" for name in names(p))
    ),
    "employers called by its words": lambda p: CLERK.replace(
        "Receptionist,",
        "".join(f"Clerk, {name.title()} Ltd, May {2000 + at} - May {2001 + at}\n" for at, name in enumerate(names(p)[:12]))
        + "Receptionist,",
    ),
    "title and words in brackets": lambda p: retitled(CLERK, f"Claims Clerk ({p.job.title}, {', '.join(names(p)[:4])})"),
    "referees who praise its words": lambda p: (
        f"{CLERK}\nREFERENCES\n" + "".join(f"Ann Miller, {p.job.title}, knows my work in {name}.\n" for name in names(p))
    ),
}
