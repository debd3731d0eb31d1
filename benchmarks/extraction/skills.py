"""Measure the skill lexicon against SkillSpan's labelled postings and O*NET's technology skills; DATA names the folder.

Recall is by overlap: a labelled span counts as found where a match of the lexicon touches it. Precision is a lower bound, the share
of matches that touch a labelled span: SkillSpan labels the first mention only and leaves many soft skills out.
"""

import csv
import gzip
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

from resume_ats_scorer import lexicon
from resume_ats_scorer.lexicon import titles

DATA = Path(os.environ.get("DATA", "../shared/data"))


def _spans(tokens: list[str], tags: list[str]) -> Iterator[tuple[int, int]]:
    at, start, places = 0, None, []
    for token, tag in zip(tokens, tags, strict=True):
        if tag != "I" and start is not None:
            places.append((start, at - 1))
            start = None
        if tag == "B":
            start = at
        at += len(token) + 1
    if start is not None:
        places.append((start, at - 1))
    yield from places


def skillspan(name: str) -> None:
    """Print recall of knowledge and skill spans and the lower bound of precision."""
    hit = {"tags_knowledge": [0, 0], "tags_skill": [0, 0]}
    touching = matches = 0
    with gzip.open(DATA / "parse" / name, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found = lexicon.find(" ".join(row["tokens"]))
            spans = {kind: list(_spans(row["tokens"], row[kind])) for kind in hit}
            for kind, places in spans.items():
                hit[kind][0] += sum(any(one.start < end and one.end > start for one in found) for start, end in places)
                hit[kind][1] += len(places)
            everything = [place for places in spans.values() for place in places]
            touching += sum(any(one.start < end and one.end > start for start, end in everything) for one in found)
            matches += len(found)
    for kind, (good, total) in hit.items():
        print(f"{name} {kind.removeprefix('tags_')}: recall {good / total:.3f} of {total}")
    print(f"{name}: {touching / matches:.3f} of {matches} matches touch a span")


def onet() -> None:
    """Print the share of O*NET's technologies and alternate titles that the lexicon knows."""
    with gzip.open(DATA / "lexicon" / "onet_Technology_Skills.txt.gz", "rt", encoding="utf-8") as lines:
        rows = list(csv.reader(lines, delimiter="\t"))[1:]
    for label, names in (("hot", {row[1] for row in rows if row[4] == "Y"}), ("all", {row[1] for row in rows})):
        known = sum(bool(lexicon.find(f"{name} software")) for name in sorted(names))
        print(f"O*NET technologies, {label}: {known / len(names):.3f} of {len(names)}")
    with gzip.open(DATA / "lexicon" / "onet_Alternate_Titles.txt.gz", "rt", encoding="utf-8") as lines:
        alternate = sorted({row[1] for row in csv.reader(lines, delimiter="\t")} - {"Alternate Title"})
    known = sum(titles.names_one(one) for one in alternate)
    print(f"O*NET alternate titles: {known / len(alternate):.3f} of {len(alternate)}")


def speed() -> None:
    """Print the CPU time of finding skills per page of 3,000 characters."""
    with gzip.open(DATA / "background_postings.jsonl.gz", "rt", encoding="utf-8") as lines:
        pages = [json.loads(line)["text"][:3000] for line, _ in zip(lines, range(500), strict=False)]
    lexicon.find(pages[0])
    started = time.process_time()
    for page in pages:
        lexicon.find(page)
    print(f"find: {(time.process_time() - started) / sum(map(len, pages)) * 3_000_000:.3f} ms a page of 3,000 characters")


if __name__ == "__main__":
    print(f"{len(lexicon.skills())} skills, {sum(len(skill.aliases) for skill in lexicon.skills().values())} aliases")
    skillspan("skillspan_dev.json.gz")
    skillspan("skillspan_train.json.gz")
    onet()
    speed()
