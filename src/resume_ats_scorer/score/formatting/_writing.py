"""Checks of how the resume is written. The contact block is left out of every count."""

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import eq

from resume_ats_scorer.model import Evidence, Line, Severity
from resume_ats_scorer.score._counted import count
from resume_ats_scorer.score._verbs import opening
from resume_ats_scorer.score.formatting import _sources as by
from resume_ats_scorer.score.formatting import _words as words
from resume_ats_scorer.score.formatting._check import Check, Outcome, between, inapplicable, passed, warned
from resume_ats_scorer.score.formatting._subject import Item, Subject, quoted
from resume_ats_scorer.score.semantic import vocabulary

FEW = 5
"""Fewer statements than this say nothing about habits."""
_ACRONYM = re.compile(r"(?<![\w./&-])(?<![A-Z]{2} )[A-Z]{3,5}(?![\w./&-])(?! [A-Z])")
"""Capitals that stand alone; next to other capitals they are part of a name or of words written in capitals."""
_MANY_ACRONYMS = 6
_FEW = "There are too few statements to tell."


def _length(subject: Subject) -> Outcome:
    told = f"The resume has {count(subject.words, 'word')} of text besides lists of terms, names, schools and contact data."
    if subject.words < 120:
        return warned(told, share=between(subject.words, 120, 40))
    return warned(told, share=between(subject.words, 1400, 3000)) if subject.words > 1500 else passed(told)


def _at_items(items: Sequence[Item], why: str, subject: Subject) -> tuple[Evidence, ...]:
    return subject.at_lines((item.lines[0] for item in items), why)


def _bullets(subject: Subject) -> list[Item]:
    return [item for item in subject.items if item.bulleted and item.words > 2]


def _statements(subject: Subject) -> list[Item]:
    return [item for item in subject.items if item.words > 3]


def _bullet_length(subject: Subject) -> Outcome:
    bullets = _bullets(subject)
    if len(bullets) < FEW:
        return inapplicable(_FEW)
    long = [item for item in bullets if item.words > 45]
    if len(long) <= 0.15 * len(bullets):
        return passed("Bullets are short enough.")
    told = f"{len(long)} of {count(len(bullets), 'bullet')} have more than 45 words."
    return warned(told, _at_items(long, "a long bullet", subject), between(len(long) / len(bullets), 0.0, 0.5))


def _verbs(subject: Subject) -> Outcome:
    bullets = [item for item in _bullets(subject) if item.words > 3]
    if len(bullets) < FEW:
        return inapplicable(_FEW)
    bare = [item for item in bullets if not opening(item.text.removeprefix("To "))]
    share = len(bare) / len(bullets)
    told = f"{len(bullets) - len(bare)} of {count(len(bullets), 'bullet')} begin with a verb."
    return (
        warned(told, _at_items(bare, "does not begin with a verb", subject), between(share, 0.4, 0.9))
        if share > 0.5
        else passed(told)
    )


def _results(subject: Subject) -> Outcome:
    items = _statements(subject)
    if len(items) < FEW:
        return inapplicable(_FEW)
    counted = sum(words.gives_quantity(item.text) for item in items)
    told = f"{counted} of {count(len(items), 'statement')} under positions hold a figure."
    return warned(told, share=between(counted / len(items), 0.15, 0.0)) if counted < 0.12 * len(items) else passed(told)


def _matches(subject: Subject, phrases: words.Phrases) -> list[tuple[Line, str]]:
    if not phrases.sign.search(subject.lower):
        return []
    return [(line, match.group()) for line in subject.lines for match in phrases.pattern.finditer(line.text)]


def _first_person(subject: Subject) -> Outcome:
    hits = [(line, match.group()) for line, text in subject.spoken() for match in words.FIRST_PERSON.finditer(text)]
    if len(hits) < 3:
        return passed("The text does without “I” and “my”.")
    return warned(f"“I”, “me” or “my” stand in {len(hits)} places.", quoted(hits, "first person"), between(len(hits), 0, 8))


def _cliches(subject: Subject) -> Outcome:
    hits = _worn(subject)
    if len(hits) < 3:
        return passed("There are few worn phrases.")
    return warned(f"There are {len(hits)} worn phrases.", quoted(hits, "a worn phrase"), between(len(hits), 1, 6))


def _worn(subject: Subject) -> list[tuple[Line, str]]:
    whole = subject.told.replace("-", " ")
    hits = []
    for phrase in words.CLICHES:
        if phrase in whole:
            for line, text in subject.spoken():
                at = text.lower().replace("-", " ").find(phrase)
                if at >= 0 and not text[at - 1 : at].isalpha():
                    hits.append((line, line.text[at : at + len(phrase)]))
    return sorted(hits, key=lambda hit: hit[0].number)


def _duties(subject: Subject) -> Outcome:
    return _share(subject, words.DUTIES, "begin as a list of duties", "a duty, not what came of it")


def _passive(subject: Subject) -> Outcome:
    return _share(subject, words.PASSIVE, "are in the passive", "passive")


def _share(subject: Subject, pattern: re.Pattern[str], what: str, why: str) -> Outcome:
    items = _statements(subject)
    if len(items) < FEW:
        return inapplicable(_FEW)
    found = [item for item in items if pattern.search(item.text)]
    told = f"{len(found)} of {count(len(items), 'statement')} {what}."
    share = len(found) / len(items)
    return warned(told, _at_items(found, why, subject), between(share, 0.125, 0.625)) if share > 0.25 else passed(told)


def _paragraphs(subject: Subject) -> Outcome:
    long = [item for item in subject.items if not item.bulleted and item.words > 90]
    if not long:
        return passed("There are no long paragraphs.")
    told = f"{count(len(long), 'paragraph has', 'paragraphs have')} more than 90 words."
    return warned(told, _at_items(long, "a long paragraph", subject), between(len(long), 0, 3))


def _spellings(subject: Subject) -> Outcome:
    forms: dict[str, dict[str, int]] = {}
    lines = subject.resume.document.lines
    for number, quote in dict.fromkeys((mention.line, mention.quote) for mention in subject.resume.skills):
        written = quote.casefold()
        if f"/{quote}" in lines[number - 1].text:
            continue
        forms.setdefault(re.sub(r"[\s.\-]", "", written), {}).setdefault(written, number)
    varied = [used for squeezed, used in forms.items() if len(used) > 1 and not squeezed[-1:].isdigit()]
    if not varied:
        return passed("Key terms are written in one way.")
    where = subject.at_lines((lines[number - 1] for used in varied for number in used.values()), "another spelling")
    return warned(f"{count(len(varied), 'term is', 'terms are')} written with and without hyphen, dot or space.", where)


def _acronyms(subject: Subject) -> Outcome:
    mentions = (mention for mention in subject.resume.skills if mention.quote in subject.said.get(mention.line, ""))
    known = {part for mention in mentions for part in re.split(r"\W+", mention.quote)}
    initials = "".join(word[0] for word in subject.told.split())
    seen: dict[str, Line] = {}
    for line, text in subject.spoken():
        if text.upper() != text:
            for acronym in _ACRONYM.findall(text):
                seen.setdefault(acronym, line)
    bare = [name for name in seen if name not in words.COMMON_ACRONYMS | known and name.lower() not in initials]
    if len(bare) >= _MANY_ACRONYMS:
        bare = [name for name in bare if name.lower() not in vocabulary().index and f"({name.lower()})" not in subject.lower]
    if len(bare) < _MANY_ACRONYMS:
        return passed("Few abbreviations stand alone.")
    where = quoted(((seen[name], name) for name in bare), "not spelt out")
    return warned(f"{len(bare)} abbreviations are nowhere spelt out.", where)


def _told(phrases: words.Phrases, absent: str, present: str, why: str, subject: Subject) -> Outcome:
    hits = _matches(subject, phrases)
    return warned(present, quoted(hits, why)) if hits else passed(absent)


def _personal(subject: Subject) -> Outcome:
    return _told(
        words.PERSONAL, "No personal details are given.", "Personal details stand in the resume.", "personal detail", subject
    )


def _identity(subject: Subject) -> Outcome:
    hits = _matches(subject, words.IDENTITY_NUMBER)
    if words.SOCIAL_SECURITY.search(subject.lower):
        hits += [(line, match.group()) for line in subject.lines if (match := words.SOCIAL_SECURITY.search(line.text))]
    if not hits:
        return passed("No identity numbers are given.")
    return warned("There seems to be an identity number.", quoted(hits, "identity number"))


def _salary(subject: Subject) -> Outcome:
    return _told(words.SALARY, "No salary is mentioned.", "A salary is mentioned.", "salary", subject)


def _placeholders(subject: Subject) -> Outcome:
    hits = _matches(subject, words.PLACEHOLDER)
    if not hits:
        return passed("Nothing of a template is left.")
    return warned(
        f"Text of a template is left in {count(len(hits), 'place')}.",
        quoted(hits, "left from a template"),
        between(len(hits), 0, 2),
    )


def _doubled(subject: Subject) -> Outcome:
    hits = [(line, twice) for line, text in subject.spoken() for twice in _twice(text) if twice in line.text]
    if not hits:
        return passed("No word is written twice.")
    return warned(f"A word is written twice in {count(len(hits), 'place')}.", quoted(hits, "written twice"))


def _twice(text: str) -> list[str]:
    lower = text.lower().split()
    if not any(map(eq, lower, lower[1:])):
        return []
    return [f"{one} {two}" for one, two in pairwise(text.split()) if one.lower() == two.lower() and one.lower() in words.DOUBLED]


def _same_verb(subject: Subject) -> Outcome:
    bullets = _bullets(subject)
    if len(bullets) < 8:
        return inapplicable(_FEW)
    used: dict[str, list[Item]] = {}
    for item in bullets:
        used.setdefault(opening(item.text), []).append(item)
    used.pop("", None)
    most = max(used.values(), key=len, default=[])
    if len(most) <= max(4, 0.3 * len(bullets)):
        return passed("Bullets begin with different verbs.")
    return warned(f"{len(most)} of {len(bullets)} bullets begin with the same verb.", _at_items(most, "the same verb", subject))


def _repeated(subject: Subject) -> Outcome:
    first: dict[str, Item] = {}
    twice = [item for item in subject.items if first.setdefault(item.text.casefold(), item) is not item and item.words > 6]
    if len(twice) < 2:
        return passed("No statement stands twice.")
    return warned(f"{len(twice)} statements repeat an earlier one word for word.", _at_items(twice, "said before", subject))


CHECKS = (
    Check(
        "writing.length", "Length",
        "Warns below 120 words and above 1,500, more the further off. Lists of terms, names and contact data are not counted.",
        Severity.MINOR, 2, 2, "Say what you did in each position; cut what does not bear on the job.", by.TEXTKERNEL, _length,
    ),
    Check(
        "writing.bullet_length", "Short bullets", "Warns where over 15% of the bullets have more than 45 words.",
        Severity.MINOR, 1, 1, "Keep a bullet to one or two lines; cut long ones in two.", by.FITCHBURG, _bullet_length,
    ),
    Check(
        "writing.verbs", "Bullets that begin with a verb", "Warns where fewer than half of the bullets begin with a verb.",
        Severity.MINOR, 1.5, 1.5, "Begin with what you did: “Built”, “Led”, “Cut”.", by.FITCHBURG, _verbs, english=True,
    ),
    Check(
        "writing.results", "Results in figures", "Warns where fewer than 12% of the statements under positions hold a figure.",
        Severity.MINOR, 1.5, 1.5, "Say how many, how much or how fast, where you know it.", by.FITCHBURG, _results, english=True,
    ),
    Check(
        "writing.first_person", "No first person", "Warns at three or more of “I”, “me”, “my”.",
        Severity.MINOR, 1, 1, "Leave “I” and “my” out.", by.FITCHBURG, _first_person, english=True,
    ),
    Check(
        "writing.worn", "No worn phrases", "Warns at three or more worn phrases, such as “team player”.",
        Severity.MINOR, 1, 1, "Show it by an example instead of saying it.", by.HARVARD, _cliches, english=True,
    ),
    Check(
        "writing.duties", "More than duties",
        "Warns where over a quarter of the statements begin with “responsible for” and the like.",
        Severity.MINOR, 1, 1, "Say what you did and what came of it.", by.WITTENBERG, _duties, english=True,
    ),
    Check(
        "writing.passive", "Active voice", "Warns where over a quarter of the statements are in the passive.",
        Severity.MINOR, 0.5, 0.5, "Say who did it: begin with the verb.", by.WITTENBERG, _passive, english=True,
    ),
    Check(
        "writing.paragraphs", "Short paragraphs", "Warns at paragraphs of more than 90 words under positions.",
        Severity.MINOR, 1, 1, "Cut them into bullets.", by.FITCHBURG, _paragraphs,
    ),
    Check(
        "writing.spellings", "Key terms in one spelling",
        "Suggests one spelling where a skill is written with and without hyphen, dot or space. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "Use the spelling of the posting.", by.SOVREN, _spellings,
    ),
    Check(
        "writing.acronyms", "Abbreviations spelt out",
        "Warns at six or more abbreviations that postings hardly use and that are not spelt out.",
        Severity.MINOR, 0.5, 0.5, "Spell each out once, with the short form in brackets.", by.USAJOBS, _acronyms, english=True,
    ),
    Check(
        "writing.personal", "No personal details",
        "Suggests to leave out birth date, marital status, religion and the like. Costs nothing: they never move a score.",
        Severity.SUGGESTION, 0, 0, "Leave them out where the country's custom does not ask for them.",
        by.EEOC, _personal, english=True,
    ),
    Check(
        "writing.identity", "No identity numbers", "Suggests to leave out passport, tax or licence numbers. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "Take the number out; it can be misused.", by.RCHILLI, _identity, english=True,
    ),
    Check(
        "writing.salary", "No salary", "Suggests to leave out present or expected pay. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "Leave pay for the talk, unless the posting asks for it.", by.RCHILLI, _salary, english=True,
    ),
    Check(
        "writing.placeholders", "Nothing left of a template",
        "Warns where text of a template is left, such as “lorem ipsum” or “[Your name]”.",
        Severity.MAJOR, 3, 3, "Replace or delete what the template put there.", by.GREENHOUSE, _placeholders,
    ),
    Check(
        "writing.doubled", "No doubled words", "Warns where a small word is written twice in a row.",
        Severity.MINOR, 0.5, 0.5, "Delete one of them.", by.HARVARD, _doubled, english=True,
    ),
    Check(
        "writing.same_verb", "Different verbs",
        "Suggests other verbs where over 30% of the bullets begin with the same one. Costs nothing.",
        Severity.SUGGESTION, 0, 0, "Choose the verb that fits each case.", by.FITCHBURG, _same_verb, english=True,
    ),
    Check(
        "writing.repeated", "Nothing said twice", "Warns where two statements or more repeat an earlier one word for word.",
        Severity.MINOR, 0.5, 0.5, "Say it once, where it weighs most.", by.HARVARD, _repeated,
    ),
)  # fmt: skip
