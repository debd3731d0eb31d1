"""One table holds the words by which degrees are named, for resumes and postings."""

import re

from resume_ats_scorer.lexicon import degrees
from resume_ats_scorer.model import DegreeLevel


def test_all_levels_are_named_on_both_sides() -> None:
    """Resumes and postings have words for every level there is."""
    assert set(degrees.held()) == set(degrees.asked()) == set(DegreeLevel)


def test_common_words_stand_once() -> None:
    """A word that both sides share is bounded where a posting is read, and left to its reader in a resume."""
    assert re.search(degrees.asked()[DegreeLevel.MASTER], "an M.Tech or more", re.IGNORECASE)
    assert not re.search(degrees.asked()[DegreeLevel.MASTER], "mtechs", re.IGNORECASE)


def test_words_for_one_side_only_are_kept_apart() -> None:
    """ "Any graduate" asks for a bachelor's degree, but nobody holds one by that name."""
    assert re.search(degrees.asked()[DegreeLevel.BACHELOR], "any graduate")
    assert not re.search(degrees.held()[DegreeLevel.BACHELOR], "any graduate")
