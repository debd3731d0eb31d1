"""What a font says of itself; weight is read from its name because the weight pdfium reports is wrong both ways."""

import re
from functools import lru_cache, partial

from resume_ats_scorer.parse.pdf import _raw

SUBSET = re.compile(r"^[A-Z]{6}\+")
"""What comes before the name of a font that is in the file in part only."""
_BOLD = re.compile(r"bold|black|heavy|semibd|demi(?!.*(?:light))|[-_,](?:bd|sb)\b|medi(?:um)?$|CMBX|SFBX|[-_]B$", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|[-_,]it\b|[-_]I$|CMTI|SFTI|slanted", re.IGNORECASE)
_STYLE = re.compile(
    r"[-_, ]?(?:(?:extra|ultra|semi|demi)?[-_ ]?(?:bold|light|black|heavy|medium|regular|roman|book|thin|italic|oblique|condensed)"
    r"|mt|ps)+.*$",
    re.IGNORECASE,
)


_ICONS = re.compile(r"awesome|icon|fontello|icomoon|marvosym|academicon|octicon|feather|entypo|linearicons|themify", re.IGNORECASE)
_SYMBOLS = re.compile(r"wingding|webding|dingbat|symbol|msam|msbm|cmsy", re.IGNORECASE)


@lru_cache(maxsize=512)
def family_of(name: str) -> tuple[str, bool, bool]:
    """Return family, bold and italic of the font called *name*."""
    plain = SUBSET.sub("", name)
    family = _STYLE.sub("", plain) or plain
    return family, _BOLD.search(plain) is not None, _ITALIC.search(plain) is not None


def font_name(font: _raw.Handle) -> str:
    """Return the name of *font* as the file gives it, subset prefix included."""
    return _raw.narrow_text(partial(_raw.font_name, font))


@lru_cache(maxsize=512)
def is_icon_font(family: str) -> bool:
    """Return whether the glyphs of *family* are pictures (telephones, envelopes, brands)."""
    return _ICONS.search(family) is not None


@lru_cache(maxsize=512)
def is_symbol_font(family: str) -> bool:
    """Return whether the letters of *family* stand for signs such as bullets and arrows."""
    return _SYMBOLS.search(family) is not None
