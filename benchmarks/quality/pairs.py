"""Content match of short resumes by who is qualified: `python benchmarks/quality/pairs.py`; needs no data.

`pairs.txt` holds postings as employers write them, each with a resume of the trade and one of another, the later ones also with
one that fits in part (a junior, an assistant, somebody who changes careers), all invented; they were written before anybody saw how
they are read. Prints the scores, those of all other resumes of a trade, and their means.
"""

import re
from datetime import date
from pathlib import Path
from statistics import mean

import corpus
import product

from resume_ats_scorer.score.content import Prepared, Profile, judge

AS_OF = date(2026, 1, 31)


def content(prepared: Prepared, profile: Profile) -> float:
    """Return the content match, 0 to 100."""
    judged = [(one.score, one.share) for one in judge(prepared, profile, AS_OF, quoted=False).component.criteria]
    found = [(score, share) for score, share in judged if score is not None]
    return sum(score * share for score, share in found) / sum(share for _, share in found)


def resumes(entry: str) -> tuple[str, dict[str, str]]:
    """Return the posting of an *entry* of the file and the resumes by how they fit: yes, partly and no."""
    asked, *rest = re.split(r"^-- (yes|partly|no)\n", entry, flags=re.MULTILINE)
    return asked, dict(zip(rest[::2], rest[1::2], strict=True))


def main() -> None:
    """Score and print."""
    product.AS_OF = AS_OF
    postings: dict[str, Prepared] = {}
    profiles: dict[str, dict[str, Profile]] = {}
    for entry in (Path(__file__).parent / "pairs.txt").read_text(encoding="utf-8").split("@@ ")[1:]:
        name, rest = entry.split("\n", 1)
        asked, texts = resumes(rest)
        postings[name] = product.prepared(corpus.Posting(asked.split("\n")[0], asked))
        profiles[name] = {how: product.profiled(text) for how, text in texts.items()}
    found: dict[str, list[float]] = {"yes": [], "partly": [], "no": []}
    for name, prepared in postings.items():
        scores = {how: content(prepared, profile) for how, profile in profiles[name].items()}
        others = [content(prepared, each["yes"]) for other, each in profiles.items() if other != name]
        for how, score in scores.items():
            found[how].append(score)
        told = "   ".join(f"{how} {scores[how]:5.1f}" if how in scores else " " * (len(how) + 6) for how in found)
        print(f"{name:20} {told}   nearest other trade {max(others):5.1f}")
    for how, rows in found.items():
        print(f"{how}: {mean(rows):.1f} ({min(rows):.1f} to {max(rows):.1f})", end="; ")
    print(f"{mean(found['yes']) - mean(found['no']):.1f} points between yes and no")


if __name__ == "__main__":
    main()
