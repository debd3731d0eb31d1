"""A ranking is in order, says why, and marks whoever stands in it twice."""

from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.rank import TIE_RULE, Refused, Scored, rank


def resume(name: str, content: float, form: float = 80.0, sha256: str = "0", **more: tuple[str, ...]) -> Scored:
    return Scored(
        name=name,
        sha256=sha256,
        total_score=(content + form) / 2,
        components={"content_match": content, "format_compatibility": form},
        contributions={"content_match": content / 2, "format_compatibility": form / 2},
        required_shown=0.5,
        matched=more.get("matched", ()),
        missing=more.get("missing", ()),
        requirements_met=0,
        requirements=0,
        findings=(),
        person=more.get("person", ()),
    )


def test_best_first_with_reasons() -> None:
    """A higher total stands above, because of the component that leads most and the terms only it shows."""
    ranking = rank([resume("low", 40, sha256="1", missing=("pastry",)), resume("high", 90, matched=("pastry", "grill"))])

    assert ["high", "low"] == [one.resume.name for one in ranking.ranked]
    expected = "Ranked above by 25.00 points, with 25.00 more from content match; it shows pastry, which the next does not."
    assert expected == ranking.ranked[0].above_next
    assert ranking.ranked[1].above_next is None


def test_another_component_may_decide() -> None:
    """Where the format brings the lead, the sentence says so and names no terms."""
    ranking = rank([resume("a", 50, 90, matched=("pastry",)), resume("b", 50, 70, "1", missing=("pastry",))])

    assert "Ranked above by 10.00 points, with 10.00 more from format compatibility." == ranking.ranked[0].above_next


def test_ties_follow_the_stated_rule() -> None:
    """At the same total the better content match stands above, and equal ones are ordered by their hash."""
    ranking = rank([resume("c", 60, 80, "c"), resume("b", 60, 80, "b"), resume("a", 50, 90, "a")])

    assert ["b", "c", "a"] == [one.resume.name for one in ranking.ranked]
    assert f"Ranked above at the same total of 70.00. {TIE_RULE}" == ranking.ranked[0].above_next


def test_duplicates_are_marked() -> None:
    """The same bytes and the same person are told apart, and both point to the first of them."""
    ranking = rank(
        [
            resume("first", 90, sha256="1", person=("kim",)),
            resume("copy", 90, sha256="1", person=("kim",)),
            resume("older", 50, sha256="2", person=("phone", "kim")),
            resume("other", 40, sha256="3", person=("lee",)),
        ]
    )

    expected = [(None, None), (1, "same_file"), (1, "same_person"), (None, None)]
    assert expected == [(one.duplicate_of, one.duplicate_reason) for one in ranking.ranked]


def test_refusals_are_listed_apart() -> None:
    """A file that could not be read does not take a place."""
    ranking = rank([resume("good", 10), Refused("bad", "corrupt", "Broken; export it anew.")])

    assert (["good"], ["bad"]) == ([one.resume.name for one in ranking.ranked], [one.name for one in ranking.refused])


@given(st.permutations([resume(str(i), i % 4 * 25, sha256=str(i), person=(f"p{i % 3}",)) for i in range(8)]))
def test_the_order_of_arrival_does_not_matter(batch: list[Scored]) -> None:
    """Any order of the same files gives the same ranking."""
    assert rank(sorted(batch, key=lambda one: one.name)) == rank(batch)
