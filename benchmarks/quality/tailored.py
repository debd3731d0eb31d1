"""What a posting's words bring those who hold its title, and those who make a career up: `python benchmarks/quality/tailored.py`.

Resumes of the posting's own category with a dated title of the trade, and resumes of other categories, are given the posting's
terms in ways of `stuffed.py` that look like work told. Prints the change of the content match: for holders its mean and how many
fall by more than 5 and 20 points, for the others the median, the largest, and how many gain more than 5 (3 in the total).
"""

import corpus
import numpy as np
import product
import stuffed
from own_words import holds

from resume_ats_scorer.score.content import Prepared, Profile, judge

EACH = 10
"""Resumes of its category for a posting."""
STRANGERS = 2
"""Resumes of other categories for a posting."""


def content(prepared: Prepared, text: str) -> tuple[Profile, float]:
    """Return the resume in *text* and its content match."""
    profile = product.profiled(text)
    return profile, judge(prepared, profile, product.AS_OF, quoted=False).component.score() or 0.0


def changes(query: corpus.Posting, chance: np.random.Generator) -> tuple[list[dict[str, float]], list[dict[str, float]]]:
    """Return how each way changes the content match for the posting *query*: of holders of its title, and of others."""
    prepared = product.prepared(query)
    own = [cv for cv in corpus.resumes("24") if cv.key == query.key]
    others = [cv for cv in corpus.resumes("24") if cv.key != query.key]
    holders, strangers = [], []
    for at in chance.choice(len(own), min(EACH, len(own)), replace=False):
        profile, before = content(prepared, own[at].text)
        if holds(prepared, profile):
            holders.append(changed(own[at].text, before, prepared, query))
    for at in chance.choice(len(others), STRANGERS, replace=False):
        before = content(prepared, others[at].text)[1]
        if before < stuffed.UNRELATED:
            strangers.append(changed(others[at].text, before, prepared, query))
    return holders, strangers


def changed(text: str, before: float, prepared: Prepared, query: corpus.Posting) -> dict[str, float]:
    """Return by how much each way of telling the posting's words changes the content match, *before* without them."""
    return {way: content(prepared, told)[1] - before for way, told in stuffed.told(text, prepared, query).items()}


def main() -> None:
    """Measure and print."""
    chance = np.random.default_rng(11)
    holders, strangers = [], []
    for query in [query for query in corpus.queries("postings") if len(query.text.split()) > 100][::4]:
        own, others = changes(query, chance)
        holders += [one for one in own if one]
        strangers += [one for one in others if one]
    print(f"{len(holders)} holders, {len(strangers)} others")
    for way in holders[0]:
        held, made = (np.array([one[way] for one in side]) for side in (holders, strangers))
        print(
            f"{way:40} holders mean {held.mean():+6.1f}, down by 5: {(held < -5).sum():3}, by 20: {(held < -20).sum():3}"
            f"   others median {np.median(made):+5.1f}, largest {made.max():+6.1f}, up by 5: {(made > 5).sum():3}"
        )


if __name__ == "__main__":
    main()
