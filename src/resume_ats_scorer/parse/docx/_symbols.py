"""Letters of symbol fonts, as the characters that a person sees. Source: the glyph charts of Symbol, Wingdings and Webdings."""

_SYMBOL_FONTS = frozenset({"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings"})
_GREEK = dict(
    zip("abcdefghiklmnopqrstuwxyzABCDEFGHIKLMNOPQRSTUWXYZ", "αβχδεφγηικλμνοπθρστυωξψζΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖ", strict=True)
)
_SYMBOL = {ord(letter): greek for letter, greek in _GREEK.items()} | {
    0xA3: "≤", 0xA7: "♣", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
    0xD2: "®", 0xD3: "©", 0xD4: "™",
}  # fmt: skip
_WINGDINGS = {
    0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x2B: "✉", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧",
    0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "◻", 0xAB: "★",
    0xD8: "➢", 0xDC: "➲", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_OTHERS = {
    "wingdings 2": {0x50: "✓", 0x52: "☑", 0x96: "•", 0x97: "●"},
    "wingdings 3": {0x7D: "►", 0x84: "◄"},
    "webdings": {0x9B: "✉", 0xC8: "☎"},
}
_TABLES = {"symbol": _SYMBOL, "wingdings": _WINGDINGS} | _OTHERS


def is_symbol_font(font: str) -> bool:
    """Return whether the letters of *font* are pictures."""
    return font.lower() in _SYMBOL_FONTS


def shown(text: str, font: str) -> str:
    """Return *text*, set in the symbol font *font*, as a person sees it; a picture without a character of its own is left out."""
    table = _TABLES[font.lower()]
    keep_plain = font.lower() == "symbol"
    return "".join(_shown(letter, table, keep_plain) for letter in text)


def glyph(code: int, font: str) -> str:
    """Return the character for *code* in *font*, a bullet where it is unknown."""
    return _TABLES.get(font.lower(), {}).get(code & 0xFF, "") or _WINGDINGS.get(code & 0xFF, "•")


def _shown(letter: str, table: dict[int, str], keep_plain: bool) -> str:
    if letter.isspace():
        return letter
    code = ord(letter)
    code = code & 0xFF if 0xF000 <= code <= 0xF0FF else code
    if code in table:
        return table[code]
    return chr(code) if keep_plain and code < 0x80 else ""
