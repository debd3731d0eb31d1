"""Every criterion of the content match quotes the lines it rests on."""

from collections.abc import Callable

from trades import MECHANIC, NURSE

from resume_ats_scorer.score.content import ContentJudgement
from resume_ats_scorer.score.content._quotes import QUOTES
from resume_ats_scorer.score.judged import JudgedCriterion

Judged = Callable[..., ContentJudgement]


def criteria(judgement: ContentJudgement) -> dict[str, JudgedCriterion]:
    return {criterion.id.removeprefix("content."): criterion for criterion in judgement.component.criteria}


def test_what_brings_points_has_a_quote(judged: Judged) -> None:
    """A criterion that scores quotes at most three lines, each once."""
    scored = [criterion for criterion in judged(NURSE).component.criteria if criterion.score]

    assert len(scored) >= 4
    for criterion in scored:
        lines = [quote.line for quote in criterion.evidence]
        assert 1 <= len(lines) <= QUOTES
        assert len(set(lines)) == len(lines)


def test_quotes_stand_in_the_lines_they_name(judged: Judged) -> None:
    """A quote is a part of its line."""
    lines = NURSE.splitlines()
    quotes = [quote for criterion in judged(NURSE).component.criteria for quote in criterion.evidence]

    assert quotes
    assert all(any(quote.quote in line for line in lines) for quote in quotes)


def test_quotes_say_for_what_they_stand(judged: Judged) -> None:
    """The term or the field is named in the reason of the quote."""
    skills, meaning = (criteria(judged(NURSE))[name].evidence for name in ("skills", "meaning"))

    assert skills
    assert meaning
    assert all(": " in quote.why for quote in skills)
    assert all("belongs to the field of the posting" in quote.why for quote in meaning)


def test_other_work_has_no_word_of_the_field(judged: Judged) -> None:
    """A mechanic's words are not said to belong to nursing, but for those that do."""
    assert [quote.why.split('"')[1] for quote in criteria(judged(MECHANIC))["meaning"].evidence] == ["diagnostic"]


def test_demands_are_counted(judged: Judged) -> None:
    """The reason of the requirements says how many are met, and when they count less."""
    assert "checkable demands met" in criteria(judged(NURSE))["requirements"].reason
    assert "about other work" not in criteria(judged(NURSE))["requirements"].reason
