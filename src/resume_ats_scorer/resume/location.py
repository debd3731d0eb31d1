"""Where the person lives, by the contact data."""

import re
from collections.abc import Sequence

from resume_ats_scorer.model import Fact, Line
from resume_ats_scorer.resume.likeness import employer_of, place_of, title_of
from resume_ats_scorer.resume.name import DIVIDER
from resume_ats_scorer.resume.parts import trimmed
from resume_ats_scorer.resume.placeholders import is_placeholder
from resume_ats_scorer.resume.words import heading_key, headings

_ADDRESS = re.compile(
    r"^(?:(?:home |current |permanent |present )?address|location|adresse|anschrift|wohnort|dirección|domicilio|ubicación|"
    r"morada|endereço|indirizzo|adres|woonplaats|based in|residence|lives in)\s*[:–-]?\s*",
    re.IGNORECASE,
)
_NEXT_LABEL = re.compile(r"\s+[A-ZÀ-Þ][\w -]{2,20}:.*$")
_POSTAL = re.compile(r"\b(?!(?:19|20)\d\d\b)\d{4,6}\s+[A-ZÀ-Þ][\w-]+|\b[A-Z][\w .]+,\s*[A-Z]{2}\s+\d{5}")


def find_location(lines: Sequence[Line]) -> Fact | None:
    """Return the place named in the contact *lines*, as written, or None."""
    for line in lines:
        for segment in line.segments or (line.text,):
            for piece in (trimmed(chunk) for chunk in DIVIDER.split(segment)):
                labelled = _ADDRESS.match(piece)
                text = trimmed(_NEXT_LABEL.sub("", piece[labelled.end() :] if labelled else piece))
                if not text or "@" in text or text not in line.text or len(text) > 90 or _is_no_place(text):
                    continue
                if labelled and len(text) > 2:
                    return Fact(text, text, line.number, 0.9 if ":" in labelled.group() else 0.8)
                if place_of(text) >= 0.9 or (_POSTAL.search(text) and text.count(" ") <= 9):
                    return Fact(text, text, line.number, 0.92)
                found = _place_after_address(text)
                if found:
                    return Fact(found, found, line.number, 0.85)
    return None


def _is_no_place(text: str) -> bool:
    return is_placeholder(text) or heading_key(text) in headings() or text.lower().startswith(("date", "education", "place:"))


def _place_after_address(text: str) -> str | None:
    """Return "Town, ST 12345" at the end of a street address, or a place after other words divided by commas."""
    chunks = [chunk.strip() for chunk in text.split(",")]
    if len(chunks) == 3 and not any(char.isdigit() for char in text) and place_of(", ".join(chunks[1:])) >= 0.9:
        return text if not title_of(chunks[0]) and not employer_of(chunks[0]) else None
    for size in (2, 3):
        if len(chunks) > size:
            tail = text[text.rindex(chunks[-size]) :] if chunks[-size] else ""
            if tail and place_of(re.sub(r"\s+\d{4,6}(?:-\d+)?$", "", tail)) >= 0.9:
                return tail
    return None
