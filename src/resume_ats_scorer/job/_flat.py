"""Postings of which the line breaks were lost: each long line is parted again where a heading, an item or a duty begins."""

import re
from string import ascii_uppercase

from resume_ats_scorer.job._cues import verb

_LONG = 60
"""Words from which a line may have been several."""
_GAP = re.compile(r"(?<![.!?:;,\s])[^\S\n]{2,}(?=\S)")
_GLUED = re.compile(r"(?<=[a-z\d).])[*•·]\s?(?=[A-Z])|(?<=[a-z\d)])-\s(?=[A-Z][a-z])|(?<=[a-z]\))(?=[A-Z][a-z])")
"""Marks of items that stick to the item before."""
_OWN = r"(?:responsibilities|requirements|qualifications|duties)"
"""Words that nearly always are a heading where they have a capital."""
_KIND = rf"(?:{_OWN}|skills|competenc(?:ies|es)|experience|education|benefits|perks|summary|description|overview|tasks)"
_WHICH = (
    r"(?:key|main|primary|core|major|essential|minimum|basic|preferred|required|desired|additional|technical|job|position|role|company"
    r"|your|our|the|general|professional|principal)"
)
_PHRASE = (
    r"(?:about (?:(?:the|this) (?:role|job|position|opportunity|team|company)|us|you)|the (?:role|position)|what you'?ll \w+"
    r"|(?:what|who) (?:you|we)(?:'ll| will|'re| are)? (?:do|bring|need|get|offer|be doing|look for|looking for|have|are)"
    r"|who (?:you|we) are|we offer|nice to have|good to have|must have|why join us|how to apply|day to day|bonus points"
    r"|job (?:title|type|location|summary)|(?:deine|ihre) aufgaben|(?:dein|ihr) profil|(?:das |wir )bieten(?: wir)?"
    r"|(?:vos|tes) missions|(?:votre|ton) profil|profil recherché|nous offrons|funciones|requisitos|(?:te )?ofrecemos)"
)
_HEADING = re.compile(
    rf"(?<!\S)(?:(?:(?:{_WHICH}\s){{1,2}}{_KIND}|{_OWN}|(?<=[a-z\d)] )(?:skills|benefits|education))"
    rf"(?:\s(?:and|&)\s(?:{_WHICH}\s)?{_KIND})?|{_PHRASE})(?=:|\s[-–—]\s|\s(?-i:[A-Z\d•*]))"
    r"|(?<=(?-i:[a-zà-ÿ\d)]) )(?:we offer|benefits include|wir bieten|nous (?:vous )?offrons|ofrecemos|offriamo|wij bieden)\b",
    re.IGNORECASE,
)
_STRETCH = re.compile(r"[^.!?;\n]{120,}")
"""What is too long for a sentence."""
_START = re.compile(
    r"(?<!\S)(?!(?:and|or|to|of|the|an?|with|in|for|as|by|our|your|at|on|from|using|via|including)\s)\S*(?<=[\w)%+])\s"
    r"(?=(?P<start>[A-Z][a-z]+)\s|\d+\+?(?: ?(?:-|to) ?\d+)? (?:years|yrs)\b)"
)
"""A word that no sentence goes on behind, and the capital or the years behind it."""
_DEMAND = re.compile(
    r"(?:must|ability|strong|excellent|proven|minimum|experience (?:in|with|of)|knowledge of|bilingual|high school"
    r"|bachelor(?:'s)?|master's|associate(?:'s)? degree)\b"
)
_AFTER_SMALL = re.compile(
    r"(?:able|good|great|solid|experienced?|knowledge|fluent|proficien\w+|familiar\w*|understanding|willing\w*|demonstrated|working|at"
    r"|prior|previous|valid|current|hands)\b"
)
"""First words of what a posting asks for, and those that are so behind a word in small letters only ("User Experience")."""


def lines_of(text: str, language: str) -> str:
    """Return *text* of *language* with a line for each part of the lines that hold many."""
    return "\n".join(_parted(line, language) if line.count(" ") >= _LONG else line for line in text.split("\n"))


def _parted(line: str, language: str) -> str:
    line = _GLUED.sub("\n- ", _GAP.sub("\n", line))
    if language == "en":
        line = _STRETCH.sub(lambda stretch: _items(stretch[0]), line)
    return _HEADING.sub(_heading, line)


def _heading(match: re.Match[str]) -> str:
    """Return a heading where a line begins, and ends where there is no colon; one without a capital is a part of a sentence."""
    if not match[0][0].isupper():
        return match[0]
    return f"\n{match[0]}" if match.string.startswith(":", match.end()) else f"\n{match[0]}\n"


def _items(stretch: str) -> str:
    """Return *stretch* parted where a capital begins a duty or a demand in the middle of it."""

    def part(match: re.Match[str]) -> str:
        small = match[0][0] not in ascii_uppercase
        says = stretch[match.end() : match.end() + 20].lower()
        begins = match["start"] is None or _DEMAND.match(says) or (small and (verb().match(says) or _AFTER_SMALL.match(says)))
        return f"{match[0][:-1]}\n" if begins else match[0]

    return _START.sub(part, stretch)
