"""Which code page a text in Latin letters is written in: the one that makes the letters of one language of its bytes."""

import re

_ALPHABETS = {
    "cp1252": ("àâæçèéêëîïôœùûüÿ", "äöüß", "áéíñóúü", "àáâãçéêíóôõúü", "àèéìíòóù", "áéëíïóöúü", "åäöéü", "åæøéö", "áðéíóúýþæö"),
    "iso8859_15": ("àâæçèéêëîïôœùûüÿ", "àèéìíòóù", "åäöéüšž"),
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíľĺňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž"),
    "cp1254": ("âçğıîöşüû",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
    "iso8859_2": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű"),
    "mac_roman": ("àâæçèéêëîïôœùûüÿ", "äöüß", "áéíñóúü", "àáâãçéêíóôõúü", "àèéìíòóù", "åäöéü", "åæøéö"),
    "cp850": ("àâæçèéêëîïôùûüÿ", "äöüß", "áéíñóúü", "àèéìíòóù", "åäöéü"),
}
"""Code pages, the likelier first, and the letters beyond ASCII of languages written in them."""
_LETTERS = {page: [frozenset(letters + letters.upper() + "İ") for letters in found] for page, found in _ALPHABETS.items()}
_HIGH = re.compile(r"[^\x00-\x7f]")
_WITHIN = re.compile(r"(?<=\w)[^\x00-\x7f](?=\w)")
_AROUND = frozenset("“”„‘’‚–—…•·«»€£©®™°§\u00a0\u00ad")
"""Signs that stand in texts of any language, though but for the apostrophe not within a word."""
_MOST_HIGH = 0.3
"""Texts with a greater share of bytes beyond ASCII are in another script."""
_LEAST_FITTING = 0.7


def latin_page(data: bytes) -> str | None:
    """Return the code page of *data* if nearly all its letters are then those of one language, else None."""
    if sum(byte > 0x7F for byte in data) > _MOST_HIGH * len(data):
        return None
    fits = {page: _fit(data, page) for page in _LETTERS}
    best = max(fits.values())
    return next(page for page, fit in fits.items() if fit == best) if best >= _LEAST_FITTING else None


def _fit(data: bytes, page: str) -> float:
    """Return the share of letters beyond ASCII, read as *page* has them, that one language has."""
    try:
        text = data.decode(page)
    except UnicodeError:
        return 0.0
    within = [sign for sign in _WITHIN.findall(text) if sign in _AROUND and sign not in "’\u00ad"]
    signs = [sign for sign in _HIGH.findall(text) if sign not in _AROUND] + within
    return max(sum(sign in letters for sign in signs) for letters in _LETTERS[page]) / len(signs) if signs else 1.0
