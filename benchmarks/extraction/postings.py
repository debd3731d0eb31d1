"""Measure how postings are read: `python benchmarks/extraction/postings.py [--wrong]`; needs no data.

`postings.txt` holds postings of many trades, countries and forms, all invented, written before anybody saw how they are read.
One begins at `==== what it is like`; `field: truth` lines stand above `----`, the posting below. "a|b": either will do, of a
title and a credential; of a term or noise each is meant. Prints for each field how many are right, wrong and missed; `--wrong`
which.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from resume_ats_scorer import job, score
from resume_ats_scorer.model import Job, Requirement, Zone

FIELDS = ("title", "years", "degree", "credential", "language", "must or wish", "zone", "term", "noise")
_ZONES = {"must": Zone.MUST, "nice": Zone.NICE, "duties": Zone.DUTIES, "boilerplate": Zone.BOILERPLATE}


def postings() -> Iterator[tuple[str, list[tuple[str, str]], str]]:
    """Give what each posting is like, its truths as pairs of field and value, and its text."""
    for record in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split("==== ")[1:]:
        above, _, text = record.partition("\n----\n")
        like, *lines = above.split("\n")
        yield like, [(key, value) for key, _, value in (line.partition(": ") for line in lines)], text


def asked(one: Requirement) -> tuple[str, frozenset[str]]:
    """Return the field that *one* belongs to and what it asks for."""
    kind = {"certification": "credential", "licence": "credential"}.get(one.kind.value, one.kind.value)
    if kind == "years":
        return kind, frozenset([f"{one.years:g}"])
    return kind, frozenset([one.level.name] if kind == "degree" and one.level else one.names)


def held(truths: list[tuple[str, str]], read: Job) -> Iterator[tuple[str, str, str]]:
    """Yield for each truth, and each demand that is none, its field, whether it is right, wrong or missed, and its value."""
    left = list(read.requirements)
    said = " | ".join(
        [*(f"{one.name} {one.quote}" for one in score.prepare(read).terms), *(one.quote for one in read.skills)]
    ).lower()
    terms = {one.name.lower() for one in score.prepare(read).terms}
    for key, value in truths:
        field, _, zone = key.partition(" ")
        if field == "title":
            right = read.title.lower() in value.lower().split("|")
            yield field, "right" if right else "wrong" if read.title else "missed", value
        elif field == "zone":
            lines = [line for line in read.lines if value.lower() in line.text.lower()]
            right = any(line.zone is _ZONES[zone] for line in lines) or (not lines and zone == "boilerplate")
            yield field, "right" if right else "missed", value
        elif field in ("term", "noise"):
            for word in value.split("|"):
                right = word in said if field == "term" else word not in terms
                yield field, "right" if right else "missed", word
        else:
            what, _, how = value.rpartition(" ")
            wanted = frozenset(what.split("|"))
            found = [one for one in left if asked(one) == (field, wanted) or (asked(one)[0] == field and asked(one)[1] & wanted)]
            yield field, "right" if found else "missed", value
            for one in sorted(found, key=lambda one: one.required is not (how == "(must)"))[:1]:
                left.remove(one)
                yield "must or wish", "right" if one.required is (how == "(must)") else "wrong", value
    yield from ((asked(one)[0], "wrong", one.quote) for one in left)


def main() -> None:
    """Read and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--wrong", action="store_true", help="print what is wrong or missed")
    wrong = parser.parse_args().wrong
    tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for like, truths, text in postings():
        for field, verdict, value in held(truths, job.read(text)):
            tally[field][verdict] += 1
            if wrong and verdict != "right":
                print(f"{like}: {field} {verdict}: {value}")
    print("field          right  wrong  missed  precision  recall")
    for field in FIELDS:
        right, bad, missed = (tally[field][verdict] for verdict in ("right", "wrong", "missed"))
        recall = right / max(right + missed + (bad if field == "title" else 0), 1)
        print(f"{field:14} {right:5}  {bad:5}  {missed:6}  {right / max(right + bad, 1):9.2f}  {recall:6.2f}")


if __name__ == "__main__":
    main()
