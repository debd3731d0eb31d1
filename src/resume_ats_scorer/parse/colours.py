"""Which colours a person can tell apart, the same for every format."""

from functools import lru_cache

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)

FAINT = 4.5
"""Contrast ratio asked of small text. Source: Web Content Accessibility Guidelines 2.2, success criterion 1.4.3."""
MOST = 21.0
"""Contrast ratio of black on white."""
NEAR = 1.3
"""Contrast ratio below which text is lost on its ground, unless their hues differ."""
ALIKE = 51
"""Levels, of 255, by which red, green and blue of two colours differ at most whose hues nobody tells apart."""
_LINEAR = tuple(round(level / 3294.6 if level <= 10 else ((level + 14.025) / 269.025) ** 2.4, 5) for level in range(256))


@lru_cache(maxsize=4096)
def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, 1 to 21.

    References: Web Content Accessibility Guidelines 2.2, definition of contrast ratio.
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return round((lighter + 0.05) / (darker + 0.05), 2)


def from_hexadecimal(text: str) -> Colour:
    """Return the colour written as `rrggbb` or `#rrggbb`."""
    digits = text.removeprefix("#")
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def to_hexadecimal(colour: Colour) -> str:
    """Return *colour* as `RRGGBB`."""
    return "".join(f"{level:02X}" for level in colour)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Return the colour of which *share* is *one* and the rest *other*."""
    red, green, blue = (round(level * share + ground * (1 - share)) for level, ground in zip(one, other, strict=True))
    return red, green, blue


def alike(one: Colour, other: Colour) -> bool:
    """Return whether text of the one colour is lost on the other."""
    return contrast(one, other) < NEAR and all(abs(level - ground) <= ALIKE for level, ground in zip(one, other, strict=True))


def is_lost(letters: str | None, ground: str | None) -> bool:
    """Return whether letters of one colour are lost on the other, both in hexadecimal; not where one of them is not known."""
    return alike(from_hexadecimal(letters), from_hexadecimal(ground)) if letters and ground else False


def contrast_of(letters: str | None, ground: str | None) -> float:
    """Return the contrast ratio of two colours in hexadecimal, 1 to 21; 21 where one of them is not known."""
    return contrast(from_hexadecimal(letters), from_hexadecimal(ground)) if letters and ground else MOST


def _luminance(colour: Colour) -> float:
    red, green, blue = (_LINEAR[level] for level in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
