"""Which code page a text in Latin letters is written in: the one that makes the letters of one language of its bytes."""

import re

_WESTERN = ("àâæçèéêëîïôœùûüÿ", "äöüß", "áéíñóúü", "àáâãçéêíóôõúü", "àèéìíòóù", "áéëíïóöúü", "åäöéüšž", "åæøéö", "áðéíóúýþæö")
_CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíľĺňóôŕšťúýž", "áéíóöőúüű")
_ALPHABETS = {
    "cp1252": _WESTERN,
    "iso8859_15": _WESTERN,
    "cp1250": (*_CENTRAL, "ăâîşţ", "čćđšž"),
    "cp1254": ("âçğıîöşüû",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
    "iso8859_2": (*_CENTRAL, "čćđšž"),
    "mac_roman": _WESTERN,
    "cp850": _WESTERN,
    "cp852": (*_CENTRAL, "čćđšž"),
    "cp857": ("âçğıîöşüû",),
}
"""Code pages, the likelier first, and the letters beyond ASCII of languages written in them."""
_LETTERS = {page: [frozenset(letters + letters.upper() + "İ") for letters in found] for page, found in _ALPHABETS.items()}
_HIGH = re.compile(r"[^\x00-\x7f]")
_AROUND = frozenset("“”„‘’‚–—…•·«»€£¥¢©®™°§±×²³¼½¾µºª¿¡\u00a0\u00ad")
"""Signs that stand in texts of any language."""
_AMISS = re.compile(
    r"(?<=[^\W\d_])[^\w\x00-\x7f’\xad](?=[^\W\d_])|[©®™°§£¼½¾±×](?=[^\W\d_A-Z])|(?<=[^\W\d_])[£¼½¾¿¡]"
    r"|(?<=[^\W\d_])[^\W\d_a-zA-Z](?=[a-z])"
)
"""Signs that are part of a word, and letters in the midst of one, where no capital stands."""
_RULE = re.compile(rb"([\x80-\xff])\1{2,}")
_RUN = re.compile(rb"[\x80-\xff]{3,}")
_MOST_HIGH = 0.3
_MOST_RUNNING = 0.5
"""Texts with a greater share of bytes beyond ASCII, or of three of these abreast among them, are in another script."""
_LEAST_FITTING = 0.7


def latin_page(data: bytes) -> str | None:
    """Return the code page of *data* if nearly all its letters are then those of one language, else None."""
    unruled = _RULE.sub(rb"\1", data)
    high, running = sum(byte > 0x7F for byte in unruled), sum(map(len, _RUN.findall(unruled)))
    if high > _MOST_HIGH * len(unruled) or running > _MOST_RUNNING * high:
        return None
    fits = {page: _fit(data, page) for page in _LETTERS}
    best = max(fits.values())
    return next(page for page, fit in fits.items() if fit == best) if best >= _LEAST_FITTING else None


def _fit(data: bytes, page: str) -> float:
    """Return the share of letters beyond ASCII, read as *page* has them, that one language has and that stand where they may."""
    try:
        text = data.decode(page)
    except UnicodeError:
        return 0.0
    signs = [sign for sign in _HIGH.findall(text) if sign not in _AROUND]
    amiss = [sign for sign in _AMISS.findall(text) if not sign.islower()]
    fitting = max(sum(sign in letters for sign in signs) for letters in _LETTERS[page])
    return (fitting - len(amiss)) / len(signs) if signs else 1.0 - len(amiss)
