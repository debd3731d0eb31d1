"""Content match of short resumes by who is qualified: `python benchmarks/quality/pairs.py`; needs no data.

`pairs.txt` holds fifteen postings as employers write them, each with a resume of the trade and one of another, all invented; they
were written before anybody saw how they are read. Prints both scores, those of all other resumes of a trade, and their means.
"""

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


def main() -> None:
    """Score and print."""
    product.AS_OF = AS_OF
    postings: dict[str, Prepared] = {}
    qualified: dict[str, Profile] = {}
    unqualified: dict[str, Profile] = {}
    for entry in (Path(__file__).parent / "pairs.txt").read_text(encoding="utf-8").split("@@ ")[1:]:
        name, rest = entry.split("\n", 1)
        asked, rest = rest.split("-- yes\n")
        fitting, other = rest.split("-- no\n")
        postings[name] = product.prepared(corpus.Posting(asked.split("\n")[0], asked))
        qualified[name], unqualified[name] = product.profiled(fitting), product.profiled(other)
    rows = []
    for name, prepared in postings.items():
        others = [content(prepared, profile) for other, profile in qualified.items() if other != name]
        rows.append((content(prepared, qualified[name]), content(prepared, unqualified[name]), max(others)))
        print(f"{name:16} qualified {rows[-1][0]:5.1f}   unqualified {rows[-1][1]:4.1f}   nearest other trade {rows[-1][2]:5.1f}")
    yes, no, _ = zip(*rows, strict=True)
    print(
        f"qualified {mean(yes):.1f} ({min(yes):.1f} to {max(yes):.1f}), unqualified {mean(no):.1f} (at most {max(no):.1f}):",
        end=" ",
    )
    print(f"{mean(yes) - mean(no):.1f} points between them")


if __name__ == "__main__":
    main()
