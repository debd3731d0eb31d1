"""What is said of the work: figures, concrete things, words of doing."""

import re

from resume_ats_scorer.memo import memo
from resume_ats_scorer.model import Line, SectionKind
from resume_ats_scorer.score._counted import agreeing, count
from resume_ats_scorer.score.judged import JudgedCriterion
from resume_ats_scorer.score.sections._context import Context, Statement
from resume_ats_scorer.score.sections._measure import curve, some_lines
from resume_ats_scorer.score.sections._phrases import opens_with_action
from resume_ats_scorer.score.sections._sheet import Sheet

_UNIT = r"(?:%|\+|percent\b|prozent\b|pour ?cent\b|por ?cien|percento|procent|[kmx]\b|million|billion|mio\b|usd\b|eur\b)"
_RESULT = re.compile(
    rf"[$€£¥₹] ?\d|\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)? ?{_UNIT}"
    r"|(?<![\w.,/#-])(?!(?:19|20)\d\d\b)\d[\d,.]*\+? (?=[^\W\d_])(?-i:(?![A-Z]))"
    r"|\b(?:in|an|auf|für|mit|von|aus|bei|und|je|statt|rund|bis|zu|als) (?!(?:19|20)\d\d\b)\d[\d.]*\+? (?-i:[A-ZÄÖÜ])"
    r"|\b(?:over|by|to|than|from|of|around|about|approximately|über|um|von|plus de|más de|oltre|mais de) \d(?!\d{3}\b)",
    re.IGNORECASE,
)


_DIGIT = re.compile(r"\d")
_BY_SHARE = ((0.0, 20.0), (0.15, 55.0), (0.3, 85.0), (0.4, 100.0))
_BY_NUMBER = ((0.0, 20.0), (2.0, 50.0), (4.0, 75.0), (8.0, 100.0))
_OPENED = ((0.0, 30.0), (0.3, 60.0), (0.6, 90.0), (0.8, 100.0))
_A_FEW = 3


@memo
def _gives_figure(text: str) -> bool:
    return _DIGIT.search(text) is not None and _RESULT.search(text) is not None


def results(sheet: Sheet, statements: tuple[Statement, ...]) -> None:
    """Judge how many statements give a figure: four in ten, or eight of any number, are enough."""
    good: list[Line] = []
    improvable: list[Line] = []
    for statement in statements:
        if _gives_figure(statement.text):
            good.append(statement.line)
        elif statement.words >= 6:
            improvable.append(statement.line)
    give = agreeing(len(statements), "gives", "give")
    reason = f"{len(good)} of {count(len(statements), 'statement')} {give} a figure: how many, how much, how often."
    criterion = JudgedCriterion(
        "experience.results",
        "Results are measured",
        _measured(len(good), len(statements)),
        0.15,
        reason,
        some_lines(good, "gives a figure", improvable, "no figure: how many, how much, how often?"),
        SectionKind.EXPERIENCE,
    )
    more = min(_A_FEW, len(improvable))
    sheet.judge(
        criterion,
        _measured(len(good) + more, len(statements)),
        f"Where you know them, add figures to {count(more, 'statement')}: how many, how much, how often.",
        "What came of this, in figures?" + _quoted(improvable),
    )


def _measured(figures: int, statements: int) -> float:
    return max(curve(figures / statements, *_BY_SHARE), curve(figures, *_BY_NUMBER))


def _quoted(lines: list[Line]) -> str:
    return f' "{lines[0].text}"' if lines else ""


def specific(sheet: Sheet, context: Context, statements: tuple[Statement, ...]) -> None:
    """Judge how many statements are concrete: they name a known skill, give a figure, or say more than a handful of words."""
    named = {mention.line for mention in context.mentions}
    good: list[Line] = []
    improvable: list[Line] = []
    credit = 0.0
    for statement in statements:
        tool = statement.line.number in named
        credit += 1.0 if tool or _gives_figure(statement.text) else curve(statement.words, (3, 0.0), (12, 0.6))
        if tool:
            good.append(statement.line)
        elif statement.words < 6:
            improvable.append(statement.line)
    score = curve(credit / len(statements), (0.0, 0.0), (0.4, 60.0), (0.75, 100.0))
    evidence = some_lines(good, "names the tool or skill", improvable, "says little: with what, for whom, to what end?")
    short = f"; very short: {len(improvable)}" if improvable else ""
    reason = (
        f"{len(good)} of {count(len(statements), 'statement')} {agreeing(len(statements), 'names', 'name')} a tool or skill{short}."
    )
    sheet.judge(
        JudgedCriterion("experience.specificity", "Statements are concrete", score, 0.1, reason, evidence, SectionKind.EXPERIENCE)
    )


def verbs(sheet: Sheet, statements: tuple[Statement, ...], language: str) -> None:
    """Judge how many statements open with a word of doing in *language*; four in five are enough."""
    good: list[Line] = []
    improvable: list[Line] = []
    for statement in statements:
        (good if opens_with_action(statement.text, language) else improvable).append(statement.line)
    more = min(_A_FEW, len(improvable))
    begin = agreeing(len(statements), "opens", "open")
    sheet.judge(
        JudgedCriterion(
            "experience.verbs",
            "Statements open with what was done",
            curve(len(good) / len(statements), *_OPENED),
            0.08,
            f"{len(good)} of {count(len(statements), 'statement')} {begin} with a word of doing.",
            some_lines(good, "opens with what was done", improvable, "does not open with what was done"),
            SectionKind.EXPERIENCE,
        ),
        curve((len(good) + more) / len(statements), *_OPENED),
        f"Let {count(more, 'statement')} open with a word for what you did: “Led”, “Built”, “Cared for”.",
        "What was your own part in this?" + _quoted(improvable),
    )
