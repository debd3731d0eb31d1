"""How near own words of holders of a title, and of made-up careers, are to a posting: `python benchmarks/quality/own_words.py`.

Own words are those that the posting does not use. The likeness is the larger of that to the posting and that to its title. Prints
percentiles over resumes of the posting's own category with a dated title of the trade, and over resumes of other categories that
were made up to fit (see `stuffed.py`), in the vectors as shipped.
"""

import corpus
import numpy as np
import product
import stuffed

from resume_ats_scorer.score import semantic
from resume_ats_scorer.score.content import Prepared, Profile

PERCENTILES = (1, 3, 5, 10, 25, 50, 75, 90, 95, 100)
EACH = 25
"""Resumes of its category for a posting."""
MADE_UP = ("title, lists, sentences, summary", "a position of that title", "title and sentences")


def likeness(prepared: Prepared, profile: Profile) -> float:
    """Return how near own words are to the posting or its title, -1 to 1."""
    own = profile.about.proved.split(prepared.echoing).mixed(0, 0)
    return max(semantic.similarity(own, prepared.meaning), semantic.similarity(own, prepared.title))


def holds(prepared: Prepared, profile: Profile) -> bool:
    """Return whether a dated title is of the posting's trade."""
    return any(held.dated and semantic.similarity(prepared.title, held.meaning) > 0.25 for held in profile.titles)


def main() -> None:
    """Measure and print."""
    chance = np.random.default_rng(1)
    real, made = [], []
    for query in corpus.queries("postings")[::4]:
        prepared = product.prepared(query)
        own = [cv for cv in corpus.resumes("24") if cv.key == query.key]
        for at in chance.choice(len(own), min(EACH, len(own)), replace=False):
            profile = product.profiled(own[at].text)
            if holds(prepared, profile):
                real.append(likeness(prepared, profile))
        others = [cv for cv in corpus.resumes("24") if cv.key != query.key]
        ways = stuffed.told(others[chance.integers(len(others))].text, prepared, query)
        made += [likeness(prepared, product.profiled(ways[way])) for way in MADE_UP if way in ways]
    print("percentile".ljust(20), *(f"{percentile:6}" for percentile in PERCENTILES))
    for name, found in (("holders of the title", real), ("made up", made)):
        print(f"{name:20}", *(f"{one:+6.2f}" for one in np.percentile(found, PERCENTILES)), f"   of {len(found)}")


if __name__ == "__main__":
    main()
