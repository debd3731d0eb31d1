from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trades import MECHANIC, NURSE, POSTING

from resume_ats_scorer import job
from resume_ats_scorer.model import RequirementKind, RequirementStatus, TermStatus
from resume_ats_scorer.score import semantic
from resume_ats_scorer.score.content import ContentJudgement, prepare
from resume_ats_scorer.score.content._figures import along, figures
from resume_ats_scorer.score.content._judge import BARE, Measures, scores, shares

Judged = Callable[..., ContentJudgement]


def score(judgement: ContentJudgement) -> float:
    found = judgement.component.score()
    assert found is not None
    return found


def test_near_perfect_resume_is_worth_over_90(judged: Judged) -> None:
    """A resume that shows what is asked for in dated positions comes near 100."""
    assert score(judged(NURSE)) > 90


def test_unrelated_resume_is_worth_under_15(judged: Judged) -> None:
    """A resume about other work comes near 0, 80 points below the qualified one."""
    unrelated = score(judged(MECHANIC))

    assert unrelated < 15
    assert score(judged(NURSE)) - unrelated > 80


@pytest.mark.parametrize(
    "stuffing",
    [
        "\n\nSKILLS\n\n{terms}",
        "\nSkills: {terms}",
        "\n\nSKILLS\n\n{terms}\n{terms}\n{terms}",
        "\nExperienced in {terms} and more of the same.",
        "\nRegistered Nurse",
    ],
)
def test_stuffing_brings_almost_nothing(judged: Judged, stuffing: str) -> None:
    """Terms of the posting that nothing else in the resume backs bring at most 5 points of the content match, 3 of the total."""
    terms = ", ".join(term.name for term in prepare(job.read(POSTING)).terms)
    stuffed = judged(MECHANIC + stuffing.format(terms=terms))

    assert score(stuffed) - score(judged(MECHANIC)) <= 5


def test_title_on_top_is_only_a_claim(judged: Judged) -> None:
    """A headline that nothing backs brings at most 5 points."""
    assert score(judged(MECHANIC.replace("Car Mechanic\nrobin", "Registered Nurse\nrobin"))) - score(judged(MECHANIC)) <= 5


def test_every_quote_stands_in_its_line(judged: Judged) -> None:
    """A quote is a substring of the line it names."""
    lines = NURSE.split("\n")
    judgement = judged(NURSE)
    quotes = [
        evidence
        for group in (judgement.terms, judgement.requirements, judgement.component.criteria)
        for one in group
        for evidence in one.evidence
    ]

    assert quotes
    assert all(any(evidence.quote in line for line in lines) for evidence in quotes)


def test_weights_of_terms_add_up(judged: Judged) -> None:
    """The terms' weights are shares of one."""
    assert sum(term.wanted.weight for term in judged(NURSE).terms) == pytest.approx(1.0)


def test_terms_and_criterion_agree(judged: Judged) -> None:
    """A criterion without any shown term is worth what its curve gives at 0."""
    judgement = judged(MECHANIC)
    shown = [term for term in judgement.terms if term.criterion == "content.skills" and term.credit > 0]
    skills = next(criterion for criterion in judgement.component.criteria if criterion.id == "content.skills")

    assert bool(shown) is bool(skills.score)


def test_words_of_every_posting_are_no_terms() -> None:
    """Words that say only that something is asked for, and how much of it, are no terms."""
    asked = "Two years in a related field desirable.\nHigh school diploma.\nFluent Swedish.\nDriving licence B.\n"
    terms = {term.name for term in prepare(job.read(f"{POSTING}\nRequirements\n{asked}")).terms}

    assert terms.isdisjoint({"two years", "related field", "desirable", "high school", "school diploma", "swedish", "licence", "b"})


def test_one_of_two_alternatives_will_do(judged: Judged) -> None:
    """Who shows one of the skills that "or" joins is asked for no other, and is worth as much as where it alone is asked for."""
    either = judged(NURSE, POSTING.replace("Epic", "Epic or Cerner"))
    one = judged(NURSE, POSTING)

    assert "Epic or Cerner" in POSTING.replace("Epic", "Epic or Cerner")
    assert [term.wanted.name for term in either.terms if term.wanted.name in ("Epic", "Cerner")] == ["Epic"]
    assert score(either) == pytest.approx(score(one), abs=0.5)


def test_one_of_a_kind_is_the_kind(judged: Judged) -> None:
    """Who uses one system of the kind that is asked for uses what is asked for, and the quote names that system."""
    terms = judged(NURSE, POSTING.replace("in Epic", "in the EHR")).terms
    found = next(term for term in terms if term.wanted.name == "Electronic health records")

    assert (found.status, found.related, ["Epic" in one.quote for one in found.evidence]) == (TermStatus.MATCHED, False, [True])


def test_missing_terms_have_no_evidence(judged: Judged) -> None:
    """What is missing has no evidence, what is matched has some."""
    terms = judged(NURSE).terms

    assert all(bool(term.evidence) is (term.status is not TermStatus.MISSING) for term in terms)
    assert any(term.status is TermStatus.MATCHED for term in terms)


def test_order_of_bullets_does_not_matter(judged: Judged) -> None:
    """Two bullets of one position that change places change nothing."""
    first = "- Assess 14 patients a shift before and after surgery, give medication and dress wounds.\n"
    second = "- Plan care with doctors and physiotherapists and chart in Epic.\n"

    assert score(judged(NURSE.replace(first + second, second + first))) == score(judged(NURSE))


_WORDS = [word for line in NURSE.split("\n") if line.startswith("- ") for word in line.split()[1:]]


@given(st.sampled_from(_WORDS))
@settings(max_examples=20, deadline=None)
def test_no_word_is_a_cliff(judged: Judged, word: str) -> None:
    """Taking one word out of a bullet moves the content match by at most 3.5 points, that is about 2 of the total."""
    assert abs(score(judged(NURSE.replace(f" {word}", "", 1))) - score(judged(NURSE))) <= 3.5


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (RequirementKind.YEARS, RequirementStatus.MET),
        (RequirementKind.DEGREE, RequirementStatus.MET),
        (RequirementKind.LANGUAGE, RequirementStatus.MET),
    ],
)
def test_requirements_are_checked(judged: Judged, kind: RequirementKind, status: RequirementStatus) -> None:
    """Years from dated positions, degrees by level and languages by name are met where the resume shows them."""
    results = [result for result in judged(NURSE).requirements if result.kind is kind]

    assert [result.status for result in results] == [status] * len(results)
    assert results


def test_requirement_not_shown_says_so(judged: Judged) -> None:
    """A resume without the degree is "not shown", without evidence."""
    degree = next(result for result in judged(MECHANIC).requirements if result.kind is RequirementKind.DEGREE)

    assert degree.status is RequirementStatus.NOT_SHOWN
    assert degree.evidence == ()


def test_other_language_is_compared_by_titles_and_words(judged: Judged) -> None:
    """Where posting and resume are in different languages, topics are not judged, few words match, and the report says why."""
    german = """Krankenpflegerin für die chirurgische Station

Ihre Aufgaben
* Sie betreuen die Patienten vor und nach der Operation und geben ihnen die Medikamente.
* Sie planen die Pflege gemeinsam mit den Ärztinnen und Ärzten und führen die Akten.

Ihr Profil
* Sie haben eine abgeschlossene Ausbildung in der Pflege und arbeiten gern im Team.
"""
    judgement = judged(NURSE, german)
    scores = {criterion.id: criterion.score for criterion in judgement.component.criteria}

    assert [
        (one.what, one.reason.startswith("The posting is in German and the resume in English")) for one in judgement.not_judged
    ] == [("content.meaning", True)]
    assert scores["content.meaning"] is None
    assert (scores["content.title"] or 0) > 80
    assert (scores["content.terms"] or 0) < 20


def test_unknown_language_falls_back_to_words(judged: Judged) -> None:
    """Where the vocabulary does not know the language, the words alone are compared and the report says so."""
    posting = """Krankenpflegerin für die chirurgische Station

Ihre Aufgaben
* Sie betreuen die Patienten vor und nach der Operation und geben ihnen die Medikamente.
* Sie planen die Pflege gemeinsam mit den Ärztinnen und Ärzten und führen die Akten.
"""
    resume = """Beispiel Person

BERUFSERFAHRUNG

Krankenpflegerin
Januar 2020 - heute
- Betreuung der Patienten vor und nach der Operation auf der chirurgischen Station.
- Planung der Pflege gemeinsam mit den Ärztinnen und Ärzten, Medikamente und Akten.
"""
    judgement = judged(resume, posting)

    assert {one.what for one in judgement.not_judged} == {"content.meaning"}
    assert any(term.status is TermStatus.MATCHED for term in judgement.terms)


@given(st.floats(-1, 2), st.floats(-1, 2))
def test_curves_rise(one: float, other: float) -> None:
    """More of a raw measure is never worth less."""
    low, high = sorted((one, other))

    assert all(along(curve, low) <= along(curve, high) for curve in figures().curves.values())


def test_shares_are_positive() -> None:
    """Every share of the blend is positive: every measure can only help."""
    assert all(share > 0 for share in figures().shares.values())


RAW = Measures(0.6, 0.4, 0.3, 0.2, 1.0)


@given(st.floats(-1, 1), st.floats(-1, 1), st.floats(-1, 1), st.floats(-1, 1))
def test_a_title_counts_as_far_as_the_field_of_work_bears_it_out(title: float, field: float, nearer: float, closer: float) -> None:
    """A nearer title and a closer field are never worth less; what a bare one lacks is two fifths of its points."""
    bare, full = (scores(replace(RAW, title=title, meaning=raw))["content.title"] or 0 for raw in (-1, 1))
    low, high = (
        scores(replace(RAW, title=a, meaning=b))["content.title"] or 0
        for a, b in ((min(title, nearer), min(field, closer)), (max(title, nearer), max(field, closer)))
    )

    assert low <= high
    assert bare == pytest.approx(BARE * full)


@pytest.mark.parametrize(
    ("raw", "weighs_more"),
    [
        (replace(RAW, title=None), {"content.meaning"}),
        (replace(RAW, meaning=None), {"content.skills", "content.terms"}),
        (replace(RAW, title=None, meaning=None), {"content.skills", "content.terms"}),
    ],
)
def test_what_cannot_be_judged_leaves_its_weight_to_what_stands_for_it(raw: Measures, weighs_more: set[str]) -> None:
    """The field of work stands in for a title, words stand in for the field, and the demands weigh what they did."""
    found, usual = shares(scores(raw), 0.5), shares(scores(RAW), 0.5)
    judged = {name: share for name, share in found.items() if scores(raw)[name] is not None}

    assert sum(judged.values()) == pytest.approx(sum(usual.values()))
    assert judged["content.requirements"] == usual["content.requirements"]
    assert {name for name, share in judged.items() if share > usual[name]} == weighs_more


def test_a_title_over_other_work_is_said_to_count_less(judged: Judged) -> None:
    """Where the title is near and what is told is not, the reason says that it counts less."""
    told = "- Kept the books and washed the linen of a school.\n"
    clerk = f"Robin Example\n\nEXPERIENCE\n\nRegistered Nurse\nBridge House, Springfield\nJanuary 2019 - Present\n{told}"
    reasons = [next(one.reason for one in judged(text).component.criteria if one.id == "content.title") for text in (clerk, NURSE)]

    assert [reason.endswith("It counts less, since the rest is about other work.") for reason in reasons] == [True, False]


def test_what_stands_in_postings_of_all_trades_is_no_term() -> None:
    """Stellar and upbeat say nothing of the work, wounds do."""
    asked = "You are stellar and upbeat, have a knack for tens of charts, and almost always dress wounds well, weekends considered."
    names = {term.name for term in prepare(job.read(f"{POSTING}\nRequirements\n{asked}")).terms}

    assert {"stellar", "upbeat", "almost", "knack", "tens", "weekends", "considered"}.isdisjoint(names)
    assert "wounds" in names


def test_a_word_that_names_a_tool_elsewhere_is_no_term() -> None:
    """Who must react quickly is not asked for a library called so."""
    terms = {term.name.lower() for term in prepare(job.read(f"{POSTING}\nRequirements\nAble to react quickly.")).terms}

    assert "react" not in terms


def test_phrases_of_common_words_are_no_terms() -> None:
    """Two words that say nothing say nothing together, unless they name what the posting is about."""
    asked = {term.name for term in prepare(job.read(f"{POSTING}\nYou have strong knowledge of project management.\n")).terms}

    assert "strong knowledge" not in asked


def test_common_words_beside_the_point_are_no_terms() -> None:
    """Words that any posting could use are not asked of a resume; those of the trade and of the title are."""
    posting = POSTING + "\nYou will take two calls and move around with a skill for details.\n"
    asked = {term.name for term in prepare(job.read(posting)).terms}

    assert asked.isdisjoint({"take", "two", "calls", "move", "skill", "details"})
    assert {"registered nurse", "surgery"} <= asked


UNTITLED = """Join our practice with its two doctors and hundreds of families!
Assess patients before and after surgery, give medication and dress wounds.
Monitor vital signs, start infusions, and teach patients and families about care at home.
"""


def test_a_posting_without_a_title_is_known_by_what_it_reads_like(judged: Judged) -> None:
    """Where no title is found, that which the text reads like stands for it and is named, whoever its first words name."""
    title = next(one for one in judged(NURSE, UNTITLED).component.criteria if one.id == "content.title")

    assert job.read(UNTITLED).title == ""
    assert title.reason == "The jobs held: very close to what the posting, which names no title, reads like (nurse assistant)."
    assert title.score is not None
    assert title.score > 90


@pytest.mark.parametrize("title", ["Consultant", "Team Member"])
def test_a_title_that_says_nothing_of_the_work_is_read_with_what_the_posting_reads_like(judged: Judged, title: str) -> None:
    """Of a posting for a "Team Member" its duties tell the job, and that is said."""
    criterion = next(one for one in judged(NURSE, f"{title}\n\n{UNTITLED}").component.criteria if one.id == "content.title")

    assert "what the posting, whose title says little, reads like (" in criterion.reason
    assert criterion.score is not None
    assert criterion.score > 60


def test_the_title_that_a_posting_reads_like_is_only_a_claim(judged: Judged) -> None:
    """Over positions of another trade it brings as little as one that the posting names."""
    claimed = MECHANIC.replace("Car Mechanic", "Nurse Assistant").replace("Apprentice Mechanic", "Nurse Assistant")

    assert score(judged(claimed, UNTITLED)) - score(judged(MECHANIC, UNTITLED)) <= 5


def test_a_posting_that_reads_like_no_job_is_judged_without_a_title(judged: Judged) -> None:
    """A text far from the duties of all jobs has no title: the other criteria have its share, and that is said."""
    judgement = judged(NURSE, "Help us with whatever comes up: a little of this, a little of that, on some days and at some hours.")
    title = next(one for one in judgement.component.criteria if one.id == "content.title")

    assert (title.score, title.share) == (None, 0)
    assert [one.reason for one in judgement.not_judged] == ["The posting has no title that could be found."]


def test_a_resume_without_line_ends_says_as_much(judged: Judged) -> None:
    """What came as a single line is about the same as what came in sentences of a line each."""
    sentences = (
        "Assessed patients before surgery for the engine, the engine and the engine.",
        "Dressed wounds and monitored vital signs for the engine, the engine and the engine.",
        "Taught patients and families at home for the engine, the engine and the engine.",
        "Trained student nurses in infusions and triage for the engine, the engine and the engine.",
    )
    lines, line = (
        next(
            one.score or 0 for one in judged(f"Dana Example\n\nSUMMARY\n{text}\n").component.criteria if one.id == "content.meaning"
        )
        for text in ("\n".join(sentences), " ".join(sentences))
    )

    assert line == pytest.approx(lines, abs=2)


def test_singular_and_plural_are_one_term(judged: Judged) -> None:
    """A word of the posting is shown by its other number, and asked for once."""
    posting = "Registered Nurse\n\nRequirements\n- Care for patients before surgery and write charts\n- Each patient has a chart\n"
    terms = {term.wanted.name: term for term in judged(NURSE + "\nKept the chart of each patient on the ward.\n", posting).terms}

    assert [name for name in terms if name.startswith(("chart", "patient"))] == ["patients", "charts"]
    assert terms["charts"].places


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Native English speaker", {"native", "native english"}),
        ("Recent graduates preferred", {"recent", "graduates", "graduate", "recent graduates"}),
        ("We share Christian values and a statement of faith", {"share", "christian", "values", "statement", "faith"}),
        ("Ability to lift 50 lbs repeatedly and to stand or kneel", {"lift", "lbs", "repeatedly", "stand", "kneel"}),
        ("No discrimination by military status", {"discrimination", "military", "military status"}),
    ],
)
def test_what_no_resume_may_be_asked_for_is_no_term(line: str, words: set[str]) -> None:
    """Origin, age, creed and strength weigh nothing among the terms."""
    posting = "Registered Nurse\n\nRequirements\n- Care for patients before and after surgery on the ward\n- {line}\n"

    assert words.isdisjoint({term.name for term in prepare(job.read(posting.format(line=line))).terms})


def test_a_title_that_the_topics_do_not_know_goes_by_another_name(judged: Judged) -> None:
    """A solicitor's title is that of an attorney to a vocabulary that knows only these, and is judged for and against."""
    posting = "Solicitor\n\nDuties\n- Draft contracts and wills\n- Advise clients on property law and appear in court\n"
    resume = "Sam Example\n\nEXPERIENCE\n\n{}\nHill & Co, Leeds\nMay 2019 - Present\n- {}\n- {}\n"
    scores = [
        next(one.score or 0 for one in judged(resume.format(*told), posting).component.criteria if one.id == "content.title")
        for told in (
            ("Solicitor", "Advised buyers of homes and drafted their contracts.", "Wrote wills and went to court for heirs."),
            ("Pastry Chef", "Baked bread and cakes for the counter.", "Ordered flour and kept the kitchen clean."),
        )
    ]

    assert semantic.about("Solicitor") is None
    assert scores[0] > 80 > 10 > scores[1]
