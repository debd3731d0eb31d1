"""Read the development data (`DATA`, by default `../shared/data`); see README.md for where it comes from."""

import csv
import gzip
import json
import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(os.environ.get("DATA", "../shared/data"))


@dataclass(frozen=True)
class Posting:
    """A posting: its title (which its text need not hold), its text and the category or id it is known by."""

    title: str
    text: str
    key: str = ""


@dataclass(frozen=True)
class Cv:
    """A resume's text and the category or id it is known by."""

    text: str
    key: str


@dataclass(frozen=True)
class Pair:
    """A judgement of people: posting, resume, whether it fits, the person."""

    posting: str
    resume: str
    fits: bool
    person: str


@dataclass(frozen=True)
class Occupation:
    """An occupation: names it goes by and what those in it do."""

    names: tuple[str, ...]
    description: str
    tools: tuple[str, ...] = ()


@dataclass(frozen=True)
class Trade:
    """An occupation in words of our own: titles, what two postings ask, what two people did, terms of the trade."""

    names: tuple[str, ...]
    asked: tuple[str, ...]
    done: tuple[str, ...]
    known: str


@cache
def trades() -> list[Trade]:
    """Return the occupations of `occupations/*.txt`, which we wrote: the commonest, each with the words that set it apart."""
    files = sorted((Path(__file__).parent / "occupations").glob("*.txt"))
    return [_trade(entry) for file in files for entry in file.read_text(encoding="utf-8").split("== ")[1:]]


def _trade(entry: str) -> Trade:
    names, *rest = entry.strip().split("\n")
    said = defaultdict(list)
    for line in rest:
        key, _, text = line.partition(": ")
        said[key].append(text)
    (known,) = said["known"]
    return Trade(tuple(names.split("; ")), tuple(said["asked"]), tuple(said["done"]), known)


def _lines(name: str) -> Iterator[dict[str, Any]]:
    path = DATA / name
    opener: Any = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


@cache
def background() -> list[Posting]:
    """Return real postings without labels."""
    return [Posting(row["title"] or "", row["text"], row["source"]) for row in _lines("background_postings.jsonl.gz")]


@cache
def resumes(name: str = "24") -> list[Cv]:
    """Return the resumes with 24 categories, or the short ones with 25."""
    file = "resumes_24cat/resumes.jsonl.gz" if name == "24" else "resumes_25cat/resumes_unique.jsonl.gz"
    return [Cv(row["text"], row["category"]) for row in _lines(file)]


@cache
def queries(name: str) -> list[Posting]:
    """Return category queries: `postings` or `onet`."""
    return [Posting(row["title"], row["text"], row["category"]) for row in _lines(f"category_queries_{name}.jsonl")]


LEAST = {"bap_it_vn": 3, "incizen": 1, "ashoub": 2}


@cache
def labelled(name: str) -> tuple[dict[str, Posting], dict[str, Cv], list[Pair]]:
    """Return postings by id, resumes by id and the judged pairs of one labelled set."""
    postings = {row["job_id"]: Posting(row["title"], row["text"], row["job_id"]) for row in _lines(f"labelled/{name}/jobs.jsonl")}
    cvs = {row["resume_id"]: Cv(row["text"], row["resume_id"]) for row in _lines(f"labelled/{name}/resumes.jsonl")}
    pairs = [
        Pair(row["job_id"], row["resume_id"], row["label"] >= LEAST[name], str(row.get("candidate", row["resume_id"])))
        for row in _lines(f"labelled/{name}/pairs.jsonl")
    ]
    return postings, cvs, pairs


def _table(name: str, delimiter: str = "\t") -> list[dict[str, str]]:
    with gzip.open(DATA / "lexicon" / name, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


@cache
def occupations() -> list[Occupation]:
    """Return the occupations of O*NET (U.S. Department of Labor, CC BY 4.0) and ESCO 1.1 (European Commission)."""
    names, tools = defaultdict(list), defaultdict(list)
    for row in _table("onet_Alternate_Titles.txt.gz"):
        names[row["O*NET-SOC Code"]].append(row["Alternate Title"])
    for row in _table("onet_Technology_Skills.txt.gz"):
        tools[row["O*NET-SOC Code"]].append(row["Example"])
    onet = [
        Occupation((row["Title"], *names[row["O*NET-SOC Code"]]), row["Description"], tuple(tools[row["O*NET-SOC Code"]]))
        for row in _table("onet_Occupation_Data.txt.gz")
    ]
    esco = [
        Occupation((row["preferredLabel"], *filter(None, row["altLabels"].split("\n"))), row["description"])
        for row in _table("esco110_occupations_en.csv.gz", ",")
    ]
    return onet + esco
