"""Words of a template that nobody filled in ("Company Name", "City, State", "Your Name Here"): they name nothing."""

import re

_COUNTRY = r"(?:\s*,\s*(?:the\s+)?(?:u\.?s\.?a?\b\.?|united states|country))?"
_MASK = re.compile(rf"\bCompany Name\b(?! ?: [A-Z])|\bCity\s*,\s*(?:State|ST)\b(?i:{_COUNTRY})")
_PLACEHOLDER = re.compile(
    rf"(?:(?:the |your |my )?(?:company|employer|organi[sz]ation|firm|school|university|college|institution|degree|job|position)"
    r"(?:'s)? (?:name|title|here)(?: here)?|name of (?:the )?(?:company|employer|school|university)|"
    rf"(?:city|town)\s*,\s*(?:state|st|country|province){_COUNTRY}|company|city|state(?:\s*,\s*country)?|company name,? city|"
    r"your (?:full |first |last )?(?:name|title|role|position|city|location|address|e-?mail|phone)(?: here)?|"
    r"(?:full |first(?: and)? |last |first name )(?:last )?name|first ?name (?:last ?name|surname)|name surname|"
    r"(?:street )?address(?:,? city.*)?|[x_.\-*]{3,})",
    re.IGNORECASE,
)


def is_placeholder(text: str) -> bool:
    """Return whether the whole of *text* stands for something that was not filled in."""
    return _PLACEHOLDER.fullmatch(text.strip(" ,.;:[]()<>{}")) is not None


def masks_in(text: str) -> list[tuple[int, int]]:
    """Return where "Company Name" and "City, State" stand in *text*."""
    return [match.span() for match in _MASK.finditer(text)]


def without_masks(text: str) -> list[str]:
    """Return *text* cut where "Company Name" and "City, State" stand in it, each of them a piece of its own."""
    pieces: list[str] = []
    at = 0
    for start, end in masks_in(text):
        pieces.extend((text[at:start], text[start:end]))
        at = end
    pieces.append(text[at:])
    return [piece for piece in pieces if piece.strip()] if at else [text]
