"""Checks of the text layer: what a machine gets when it copies the text out."""

import re
from collections.abc import Sequence

from resume_ats_scorer.model import Kind, Line, Mark, MarkKind, Severity
from resume_ats_scorer.score._counted import count
from resume_ats_scorer.score.formatting import _sources as by
from resume_ats_scorer.score.formatting._check import Check, Outcome, between, failed, inapplicable, passed, unjudged, warned
from resume_ats_scorer.score.formatting._subject import Subject, quoted

_CID = re.compile(r"\(cid:\d+\)")
_MOJIBAKE = re.compile(r"Ã[\u0080-\u00bf]|â€(?:TM|['\"œ\u0080-\u00bf\u2013-\u203a])|Â[\u00a1-\u00bf]|ï»¿")
_LETTERS = re.compile(r"(?<!\S)(?:[A-Za-z] ){4,}[A-Za-z](?!\S)")
_SYMBOL = re.compile(r"[^\w\s.,;:!?'\"()\[\]/&@%+#*$€£\-–—|•·]")
_LONG_WORD = re.compile(r"(?<!\S)[A-Za-z]{28,}(?!\S)")
_LOST_LIGATURE = re.compile(
    r"\b(?:e (?:cient|ective|ort)\w*|(?:signi|speci|certi|quali|identi|veri|classi|noti|modi|clari|uni)"
    r" (?:cant|cation|ed|er|cally)\w*"
    r"|work ow\w*|pro le\w*|de ned|con gur\w+|o ces?|di erent\w*)\b"
)
_HANGING = re.compile(r"\b(?:and|or|the|of|with|for|to|in|a|an|by|from)$")
_LITTLE, _NEXT_TO_NOTHING = 25, 8
_MANY_LINES = 5
_SAMPLE = 3_000
"""Characters that show how capitals are used."""


def _present(subject: Subject) -> Outcome:
    if subject.kind is Kind.TXT:
        return inapplicable("The format is text.")
    words = subject.shown
    told = f"The file gives {count(words, 'word')} of text besides names, schools and contact data."
    lack = between(words, _LITTLE, _NEXT_TO_NOTHING)
    if words < _NEXT_TO_NOTHING:
        return failed(told)
    return warned(told, share=lack) if lack else passed(told)


def _pictured_pages(subject: Subject) -> Outcome:
    pages = subject.marked(MarkKind.IMAGE_ONLY_PAGE)
    if not pages:
        return passed("No page is only a picture.")
    told = f"{len(pages)} of {count(len(subject.resume.document.pages), 'page')} are pictures without text."
    return failed(told, subject.at_marks(pages, "a picture of a page"))


def _outlined(subject: Subject) -> Outcome:
    if not subject.paged:
        return inapplicable("The format keeps text as text.")
    return _by_marks(subject, MarkKind.OUTLINED_TEXT, "text drawn as shapes")


def _unmapped(subject: Subject) -> Outcome:
    marks = subject.marked(MarkKind.UNMAPPED_GLYPH)
    cid = [line for line in subject.lines if _CID.search(line.text)]
    if not marks and not cid:
        return passed("Every letter maps to a character.")
    lines = {mark.line for mark in marks} | {line.number for line in cid}
    where = subject.at_marks(marks, "letters without a meaning") or subject.at_lines(cid, "letters without a meaning")
    told = f"Letters without a meaning stand on {count(len(lines), 'line')}."
    return failed(told, where) if 4 * len(lines) > len(subject.lines) else warned(told, where)


def _replaced(subject: Subject) -> Outcome:
    marks = subject.marked(MarkKind.REPLACEMENT_CHAR)
    lines = [line for line in subject.lines if "\ufffd" in line.text]
    if not marks and not lines:
        return passed("No character is lost.")
    number = max(len({mark.line for mark in marks}), len(lines))
    where = subject.at_lines(lines, "a lost character") or subject.at_marks(marks, "a lost character")
    told = f"Characters are lost (shown as \ufffd) on {count(number, 'line')}."
    return failed(told, where) if number > 3 else warned(told, where)


def _private(subject: Subject) -> Outcome:
    marks = [mark for mark in subject.marked(MarkKind.PRIVATE_USE) if _in_words(subject, mark)]
    return _graded(subject, marks, "characters that only one font knows")


def _in_words(subject: Subject, mark: Mark) -> bool:
    """Tell whether *mark* is more than a bullet or an icon on its own."""
    lines = subject.resume.document.lines
    return 0 < mark.line <= len(lines) and any(0xE000 <= ord(sign) <= 0xF8FF for sign in lines[mark.line - 1].text)


def _mojibake(subject: Subject) -> Outcome:
    hits = [(line, match.group()) for line in subject.lines if (match := _MOJIBAKE.search(line.text))]
    if not hits:
        return passed("Accents and quotes are read right.")
    return failed(
        f"{count(len(hits), 'line holds', 'lines hold')} signs that come from a wrong encoding.",
        quoted(hits, "wrong encoding"),
        between(len(hits), 0, 5),
    )


def _encoding(subject: Subject) -> Outcome:
    if subject.kind is not Kind.TXT:
        return inapplicable("Only plain text has an encoding of its own.")
    encoding = subject.resume.document.facts.encoding
    if encoding is None:
        return unjudged("The encoding could not be told.")
    if encoding.lower().replace("_", "-") in {"utf-8", "utf8", "ascii", "us-ascii", "utf-8-sig"}:
        return passed("The text is UTF-8.")
    return warned(f"The text is encoded as {encoding}.")


def _ligatures(subject: Subject) -> Outcome:
    hits = [(line, match.group()) for line, text in subject.spoken() if (match := _LOST_LIGATURE.search(text))]
    if not hits:
        return passed("Joined letters (fi, fl, ff) are read as letters.")
    where = quoted(hits, "joined letters are lost")
    told = f"Joined letters (fi, fl, ff) are lost on {count(len(hits), 'line')}."
    return failed(told, where) if len(hits) > 2 else warned(told, where)


def _spaced(subject: Subject) -> Outcome:
    marked = {mark.line for mark in subject.marked(MarkKind.LETTER_SPACED)}
    split = {line.number for line in subject.lines if _LETTERS.search(line.text)}
    lines = [line for line in subject.lines if line.number in marked | split]
    if not lines:
        return passed("Words are not spread out letter by letter.")
    told = f"{count(len(lines), 'line is', 'lines are')} spread out letter by letter."
    where = subject.at_lines(lines, "spaces between the letters")
    return failed(told, where, between(len(split), 0, 3)) if split else warned(told, where)


def _symbols(subject: Subject) -> Outcome:
    whole = " ".join(" ".join(text.split()) for _, text in subject.spoken())
    total = len(whole)
    if not total:
        return unjudged("There is no text.")
    signs = len(_SYMBOL.findall(whole))
    told = f"{100 * signs / total:.1f}% of the text is symbols."
    if signs <= 0.025 * total:
        return passed(told)
    worst = sorted(subject.lines, key=lambda line: -len(_SYMBOL.findall(line.text)))[:3]
    if signs > 0.06 * total:
        return failed(told, subject.at_lines(worst, "many symbols"))
    return warned(told, subject.at_lines(worst, "many symbols"))


def _reversed(subject: Subject) -> Outcome:
    return _by_marks(subject, MarkKind.REVERSED_TEXT, "text stored backwards")


def _glued(subject: Subject) -> Outcome:
    lines = [(line, match.group()) for line, text in subject.spoken() if (match := _LONG_WORD.search(text))]
    if not lines:
        return passed("Words are divided by spaces.")
    found = quoted(lines, "words run together")
    told = f"Words run together on {count(len(lines), 'line')}."
    return failed(told, found, between(len(lines), 0, 10)) if len(lines) > 3 else warned(told, found)


def _truncated(subject: Subject) -> Outcome:
    last: Line | None = subject.lines[-1] if subject.lines else None
    if last is None:
        return unjudged("There is no text.")
    if len(last.text.split()) > 3 and _HANGING.search(last.text):
        return warned("The text seems to break off in the middle.", subject.at_lines([last], "the last line"))
    return passed("The text does not break off.")


def _capitals(subject: Subject) -> Outcome:
    sample = "".join("".join(text.split()) for _, text in subject.spoken())[:_SAMPLE]
    capitals = sum(map(str.isupper, sample))
    cased = capitals + sum(map(str.islower, sample))
    if cased < 200:
        return unjudged("There are too few letters that have capitals.")
    upper = capitals / cased
    if 0.005 < upper < 0.5:
        return passed("Capitals are used as usual.")
    return warned(f"{100 * upper:.0f}% of the letters are capitals." if upper >= 0.5 else "The text uses no capitals.")


def _invisible(subject: Subject) -> Outcome:
    return _graded(subject, subject.marked(MarkKind.ZERO_WIDTH), "invisible characters inside words")


def _by_marks(subject: Subject, kind: MarkKind, what: str) -> Outcome:
    marks = subject.marked(kind)
    if not marks:
        return passed(f"There is no {what}.")
    return failed(f"There is {what} in {count(len(marks), 'place')}.", subject.at_marks(marks, what))


def _graded(subject: Subject, marks: Sequence[Mark], what: str) -> Outcome:
    if not marks:
        return passed(f"There are no {what}.")
    lines = len({mark.line for mark in marks})
    told = f"There are {what} on {count(lines, 'line')}."
    where = subject.at_marks(marks, what)
    return failed(told, where) if lines >= _MANY_LINES else warned(told, where)


CHECKS = (
    Check(
        "text.present", "Text that can be read", "Warns below 25 words, more the fewer there are; fails below 8.",
        Severity.FATAL, 20, 20, "Export the resume from a text program; if it is a scan, run text recognition on it first.",
        by.GREENHOUSE, _present, cap=20,
    ),
    Check(
        "text.pictured_pages", "No page is a picture", "Fails where a page holds a picture and no text.",
        Severity.FATAL, 10, 10, "Replace scanned pages by text.", by.GREENHOUSE, _pictured_pages, cap=50, paged=True,
    ),
    Check(
        "text.outlined", "Letters are letters", "Fails where text was turned into shapes, which no machine can read.",
        Severity.MAJOR, 8, 8, "Export without “convert text to outlines”.", by.PDFA, _outlined,
    ),
    Check(
        "text.unmapped", "Every letter has a meaning",
        "Warns where glyphs have no Unicode value (missing ToUnicode, “(cid:n)”), fails where a quarter of the lines do.",
        Severity.FATAL, 4, 20, "Export with fonts embedded as Unicode, or use another font or PDF writer.",
        by.PDFA, _unmapped, cap=40,
    ),
    Check(
        "text.replaced", "No lost characters", "Warns where a character came out as U+FFFD, fails on more than three lines.",
        Severity.MAJOR, 2, 5, "Retype the words concerned, or use another font, and export anew.", by.UNICODE, _replaced,
    ),
    Check(
        "text.private", "No characters of one font only",
        "Warns where private-use characters stand in the text, fails from five lines on. Lone icons are left out.",
        Severity.MINOR, 1, 3, "Replace symbols of icon fonts by words.", by.UNICODE, _private,
    ),
    Check(
        "text.encoding_slips", "No encoding slips", "Fails where signs such as “Ã©” or “â€™” show text read in a wrong encoding.",
        Severity.MAJOR, 4, 4, "Retype the words concerned; save text as UTF-8.", by.UTF8, _mojibake,
    ),
    Check(
        "text.encoding", "Text in UTF-8", "Warns where a plain text file is not in UTF-8.",
        Severity.MINOR, 1, 1, "Save the text as UTF-8.", by.UTF8, _encoding,
    ),
    Check(
        "text.ligatures", "Joined letters are read",
        "Warns where words have lost fi, fl or ff (“signi cant”), fails on more than two lines. Whole ligatures are fine.",
        Severity.MAJOR, 2, 5, "Switch ligatures off, or in LaTeX load cmap and glyphtounicode, and export anew.",
        by.PDFA, _ligatures, english=True,
    ),
    Check(
        "text.spaced", "No spread-out letters",
        "Warns where words are set with wide gaps, fails where they come out as single letters (“J O B S”).",
        Severity.MAJOR, 0.5, 4, "Remove the spaces, or the letter-spacing, from headings.", by.GREENHOUSE, _spaced,
    ),
    Check(
        "text.symbols", "Few symbols", "Warns where over 2.5% of the characters are symbols, fails over 6%.",
        Severity.MINOR, 1, 2, "Replace decorative signs by words or plain punctuation.", by.SOVREN, _symbols,
    ),
    Check(
        "text.reversed", "Text runs forwards", "Fails where text is stored backwards or mirrored.",
        Severity.MAJOR, 6, 6, "Export the file with another program.", by.PDFA, _reversed,
    ),
    Check(
        "text.glued", "Spaces between words",
        "Warns where words run together (28 letters and more), fails on more than three lines.",
        Severity.MAJOR, 1, 6, "Export the file with another program or font, and copy the text out once to see the spaces.",
        by.PDFA, _glued,
    ),
    Check(
        "text.truncated", "Text is whole", "Warns where the last line ends in the middle of a sentence.",
        Severity.MINOR, 1, 1, "Look at the end of the last page; export the whole document.",
        by.TEXTKERNEL, _truncated, english=True,
    ),
    Check(
        "text.capitals", "Usual capitals", "Warns where over half of the letters, or none, are capitals.",
        Severity.MINOR, 1, 1, "Write running text in sentence case; keep capitals for headings.", by.SOVREN, _capitals,
    ),
    Check(
        "text.invisible", "No invisible characters", "Warns where invisible characters divide words, fails from five lines on.",
        Severity.MINOR, 0.5, 1.5, "Paste the text as plain text and format it anew.", by.UNICODE, _invisible,
    ),
)  # fmt: skip
