"""Whom the rule of claims and own words doubts among short resumes: `python benchmarks/quality/short.py [EVERY]`.

Resumes are cut to their latest two positions of three lines. Prints the share of holders of a posting's title that are doubted, as
they are and with eight of the posting's terms written into their lines, and the share of resumes of other categories that are
believed, with the posting's title over each position and one or two of its terms in each line. `EVERY` takes each n-th posting
(default 4); vectors as shipped.
"""

import re
import sys
from collections import defaultdict
from itertools import cycle

import corpus
import numpy as np
import product
from own_words import holds

from resume_ats_scorer.score.content import Prepared
from resume_ats_scorer.score.content._nearness import nearness

POSITIONS, LINES, WORDS = 2, 3, 22
"""What is left of a resume: positions, lines of each and words of a line."""
LEAST_WORDS = 5
DOUBTED, BELIEVED = 0.5, 0.3
"""How far others' words are borne out, 0 to 1, below and above which a resume is doubted and believed."""
EACH = 8
"""Holders, and others, for a posting."""
EIGHT = 8


def cut(text: str) -> str:
    """Return the resume *text* cut short, empty where no dated position with lines is read."""
    held = [position for position in product.read(text).positions if position.period and position.bullets][:POSITIONS]
    found = []
    for position in held:
        assert position.period is not None
        found.append(f"{position.role.value if position.role else ''}, Northwind, {position.period.quote}")
        told = (line.text.split() for line in position.bullets)
        found += [f"- {' '.join(words[:WORDS])}" for words in told if len(words) >= LEAST_WORDS][:LINES]
    return "\n".join(("Jo Example", "jo@example.com", "", "EXPERIENCE", *found)) if found else ""


def woven(text: str, prepared: Prepared, number: int, chance: np.random.Generator) -> str:
    """Return *text* with *number* of the posting's terms written into its lines in turn."""
    lines = text.split("\n")
    told = [index for index, line in enumerate(lines) if line.startswith("- ")]
    names = [term.name for term in prepared.terms]
    for index, at in zip(cycle(told), chance.permutation(len(names))[:number], strict=False):
        lines[index] = f"{lines[index].rstrip('.')}, {names[at]}"
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    chance = np.random.default_rng(3)
    found: dict[str, list[float]] = defaultdict(list)

    def measure(what: str, prepared: Prepared, text: str) -> None:
        found[what].append(nearness(prepared, product.profiled(text)).borne_out)

    for query in corpus.queries("postings")[:: int(sys.argv[1]) if len(sys.argv) > 1 else 4]:
        prepared = product.prepared(query)
        own = [cv.text for cv in corpus.resumes("24") if cv.key == query.key]
        others = [cv.text for cv in corpus.resumes("24") if cv.key != query.key]
        for at in chance.choice(len(own), min(EACH, len(own)), replace=False):
            text = cut(own[at])
            if text and holds(prepared, product.profiled(text)):
                measure("holders", prepared, text)
                measure("holders with eight terms", prepared, woven(text, prepared, EIGHT, chance))
        for at in chance.choice(len(others), EACH, replace=False):
            text = cut(others[at])
            if text and not holds(prepared, product.profiled(text)):
                titled = re.sub(r"^[^,\n]*(?=, Northwind)", prepared.job.title, text, flags=re.MULTILINE)
                lines = text.count("\n- ")
                measure("others, a term in each line", prepared, woven(titled, prepared, lines, chance))
                measure("others, two terms in each line", prepared, woven(titled, prepared, 2 * lines, chance))
    for what, borne in found.items():
        which, share = (
            ("doubted", np.less(borne, DOUBTED)) if what.startswith("holders") else ("believed", np.greater(borne, BELIEVED))
        )
        print(f"{what:32} {which} {share.mean():.1%} of {len(borne)}")


if __name__ == "__main__":
    main()
