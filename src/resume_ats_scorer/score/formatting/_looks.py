"""Checks of what pages look like: pictures, letters, room."""

import re

from resume_ats_scorer.model import Box, MarkKind, Page, Severity
from resume_ats_scorer.score._counted import count
from resume_ats_scorer.score.formatting import _sources as by
from resume_ats_scorer.score.formatting._check import Check, Outcome, between, failed, inapplicable, passed, unjudged, warned
from resume_ats_scorer.score.formatting._subject import Subject

_RATING = re.compile(r"(?:[●○◉◯★☆■□▮▯⬤⚫⚪]\s?){3,}|[█▓▒░]{3,}")

_VISIBLE, _CLEAR = 1.1, 3.0
"""Contrasts between which visible text is faint; where it seems to have less, its background is a picture or half clear."""
_LARGEST_PHOTO = 0.2
"""Share of a page up to which one picture may be a photo of the person."""


def _images(subject: Subject) -> Outcome:
    marks = subject.marked(MarkKind.IMAGE)
    if not marks:
        return passed("There are no pictures.")
    by_page: dict[int, float] = {}
    for mark in marks:
        by_page[mark.page] = by_page.get(mark.page, 0.0) + mark.value
    share = min(max(by_page.values()), 1.0)
    if len(marks) == 1 and share <= _LARGEST_PHOTO:
        return passed("There is one picture, which may be a photo; it moves no score.")
    told = "There is 1 picture" if len(marks) == 1 else f"There are {len(marks)} pictures"
    where = subject.at_marks(sorted(marks, key=lambda mark: -mark.value), "a picture")
    if share > 0.35:
        return failed(f"{told}, covering {100 * share:.0f}% of a page.", where)
    if share > 0.08 or (not subject.paged and len(marks) > 3):
        return warned(f"{told}; a machine reads nothing in them.", where)
    return passed(f"{told}, small enough not to matter.")


def _photo(subject: Subject) -> Outcome:
    marks = subject.marked(MarkKind.PHOTO)
    if not marks:
        return passed("There is no photo.")
    return warned("There seems to be a photo of a person.", subject.at_marks(marks, "perhaps a photo"))


def _icons(subject: Subject) -> Outcome:
    marks = subject.marked(MarkKind.ICON_GLYPH)
    if len(marks) < 3:
        return passed("Icons hardly stand in for words.")
    return warned(
        f"{count(len(marks), 'icon stands', 'icons stand')} among the text.",
        subject.at_marks(marks, "an icon"),
        between(len(marks), 0, 6),
    )


def _ratings(subject: Subject) -> Outcome:
    marks = subject.marked(MarkKind.SKILL_BAR)
    lines = [line for line in subject.lines if not line.text.isascii() and _RATING.search(line.text)]
    if not marks and len(lines) < 2:
        return passed("No bars or dots rate skills.")
    where = subject.at_marks(marks, "a bar or row of dots") or subject.at_lines(lines, "a row of signs")
    return failed(f"Skills are rated by {count(max(len(marks), len(lines)), 'bar or row', 'bars or rows')} of signs.", where)


def _charts(subject: Subject) -> Outcome:
    marks = subject.marked(MarkKind.CHART)
    if not marks:
        return passed("There are no charts.")
    return warned(f"There {'is a chart' if len(marks) == 1 else f'are {len(marks)} charts'}.", subject.at_marks(marks, "a chart"))


def _rotated(subject: Subject) -> Outcome:
    marks = subject.marked(MarkKind.ROTATED_TEXT)
    if not marks:
        return passed("All text runs level.")
    return failed(f"Text is turned in {count(len(marks), 'place')}.", subject.at_marks(marks, "turned text"))


def _dense(subject: Subject) -> Outcome:
    fullest = max(subject.resume.document.pages, key=lambda page: page.words)
    told = f"The fullest page has {count(fullest.words, 'word')}."
    return warned(told, share=between(fullest.words, 800, 1200)) if fullest.words > 900 else passed(told)


def _margins(subject: Subject) -> Outcome:
    edges = [_narrowest(page, page.text_box) for page in subject.resume.document.pages if page.text_box]
    if not edges:
        return unjudged("Where the text stands is not known.")
    told = f"The narrowest margin is {max(min(edges), 0) / 72:.2f} inches."
    if min(edges) < 9:
        return failed(told)
    return warned(told, share=between(min(edges), 22, 9)) if min(edges) < 18 else passed(told)


def _narrowest(page: Page, box: Box) -> float:
    return min(box.x0, box.top, page.width - box.x1, page.height - box.bottom)


def _small(subject: Subject) -> Outcome:
    sizes = [(size, signs) for _, size, signs in subject.resume.document.facts.fonts if size > 0]
    total = sum(signs for _, signs in sizes)
    if not total:
        return unjudged("Sizes of the letters are not known.")
    small = sum(signs for size, signs in sizes if size < 8) / total
    tiny = sum(signs for size, signs in sizes if size < 6.5) / total
    told = f"{100 * small:.0f}% of the text is set smaller than 8 points."
    if tiny > 0.25:
        return failed(told)
    return warned(told, share=between(small, 0.2, 0.8)) if small > 0.25 else passed(told)


def _fonts(subject: Subject) -> Outcome:
    fonts = subject.resume.document.facts.fonts
    total = sum(signs for _, _, signs in fonts)
    if not total:
        return unjudged("The fonts are not known.")
    families: dict[str, int] = {}
    for family, _, signs in fonts:
        families[family] = families.get(family, 0) + signs
    used = sum(signs > 0.02 * total for signs in families.values())
    told = f"The text is set in {count(used, 'font')}."
    return warned(told) if used > 4 else passed(told)


def _contrast(subject: Subject) -> Outcome:
    marks = [mark for mark in subject.marked(MarkKind.LOW_CONTRAST) if _VISIBLE < mark.value < _CLEAR]
    if len(marks) < 3:
        return passed("Nearly all text stands out from its background.")
    told = f"Text hardly stands out from its background in {count(len(marks), 'place')}."
    return warned(told, subject.at_marks(marks, "faint text"), between(len(marks), 0, 10))


def _background(subject: Subject) -> Outcome:
    marks = [mark for mark in subject.marked(MarkKind.BACKGROUND) if mark.value > 0.5]
    if not marks:
        return passed("No picture or dark colour lies behind the text.")
    return warned("A coloured or pictured background fills a page.", subject.at_marks(marks, "the background"))


def _last_page(subject: Subject) -> Outcome:
    pages = subject.resume.document.pages
    if len(pages) < 2:
        return inapplicable("There is one page only.")
    words = pages[-1].words
    told = f"The last page has {count(words, 'word')}."
    return warned(told) if words < 40 else passed(told)


CHECKS = (
    Check(
        "layout.images", "No large pictures", "Warns where pictures cover over 8% of a page, fails over 35%.",
        Severity.MINOR, 1, 3, "Say in words what the picture says, then leave it out.", by.GREENHOUSE, _images,
    ),
    Check(
        "layout.photo", "No photo", "Suggests to leave out what seems to be a photo. Costs nothing: a photo never moves a score.",
        Severity.SUGGESTION, 0, 0, "Leave the photo out where the country's custom does not ask for one.", by.EEOC, _photo,
    ),
    Check(
        "layout.icons", "Words instead of icons", "Warns at three or more icons that stand in for words such as “phone”.",
        Severity.MINOR, 1, 1, "Write “Phone”, “E-mail” or nothing instead of the icon.", by.SOVREN, _icons,
    ),
    Check(
        "layout.ratings", "No skill bars", "Fails where bars, stars or dots rate skills.",
        Severity.MINOR, 2, 2, "Say what you did with the skill, for how long, or name the level in a word.", by.SOVREN, _ratings,
    ),
    Check(
        "layout.charts", "No charts", "Warns where charts are drawn.",
        Severity.MINOR, 2, 2, "Put the chart's figures into words.", by.GREENHOUSE, _charts,
    ),
    Check(
        "layout.rotated", "Level text", "Fails where text is turned or runs upwards.",
        Severity.MINOR, 3, 3, "Set all text level.", by.DAXTRA, _rotated,
    ),
    Check(
        "layout.dense", "Room to read", "Warns above 900 words on a page, more the more there are.",
        Severity.MINOR, 1.5, 1.5, "Cut, or let the text run on to another page.", by.WITTENBERG, _dense, paged=True,
    ),
    Check(
        "layout.margins", "Margins", "Warns below a quarter of an inch, fails below an eighth.",
        Severity.MINOR, 0.5, 1.5, "Set margins of half an inch or more.", by.USAJOBS, _margins, paged=True,
    ),
    Check(
        "layout.small", "Letters large enough",
        "Warns where over a quarter of the text is below 8 points, fails where it is below 6.5.",
        Severity.MINOR, 1, 2, "Set running text in 10 to 12 points.", by.USAJOBS, _small,
    ),
    Check(
        "layout.fonts", "Few fonts", "Warns where more than four fonts set over 2% of the text each.",
        Severity.MINOR, 0.5, 0.5, "Use one or two fonts.", by.DAXTRA, _fonts,
    ),
    Check(
        "layout.contrast", "Text stands out",
        "Warns where text and background have a contrast below 3 to 1 in three places. Colour is no fault.",
        Severity.MINOR, 1, 1, "Set the text darker, or its background lighter.", by.WCAG, _contrast, paged=True,
    ),
    Check(
        "layout.background", "Plain background", "Suggests a plain page where a picture or dark colour fills it. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "Leave the page white where it is to be printed or scanned.", by.WITTENBERG, _background,
    ),
    Check(
        "layout.last_page", "Full last page", "Suggests to tighten where the last page has under 40 words. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "Tighten the text so that the last page goes, or fill it.",
        by.WITTENBERG, _last_page, paged=True,
    ),
)  # fmt: skip
