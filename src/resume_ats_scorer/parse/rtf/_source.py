"""An RTF file's bytes as the plain ASCII that striprtf can be trusted with."""

import re

_BINARY = re.compile(rb"\\bin(\d{1,9})[ ]?")
_HIGH = re.compile(rb"[\x80-\xff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_MACINTOSH = re.compile(r"\\ansicpg10000(?!\d)")
_CHARACTER_SET = re.compile(r"\{\\rtf\d?\s*\\(mac|pca?)(?![a-z])")
_SETS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_TRAIL = re.compile(r"(\\'[89a-f][0-9a-f])(?:\\([\\{}])|([@-Z^-z|~\[\]]))", re.IGNORECASE)
"""A byte in hexadecimal, and one of ASCII behind it that may be the other half of its letter: in pages of one byte it is none."""
_EAST = re.compile(r"\\ansicpg9(?:32|36|49|50)|\\fcharset1(?:28|29|30|34|36)(?!\d)")
_LISTED = re.compile(r"\{(?:\\\*)?\\(?:listtext|pntext)(?![a-z])([^{}]*)\}")
_WORDS = re.compile(r"\\[a-z]{1,32}-?\d{0,9} ?|\s")
_LONGEST_LEAD = 16
"""Programs put signs and numbers of their own before items: what is longer is no such lead, and nobody sees it."""
_SIGN = re.compile(r"\\'(?:[89a-f][0-9a-f]|76)", re.IGNORECASE)


def source_of(data: bytes) -> tuple[str, str]:
    """Return *data* without binary parts, all bytes beyond ASCII escaped, and the encoding of what names none.

    Bytes beyond ASCII that make UTF-8 are that, whatever the file says; where it names a page of the Far East, the second half of
    a letter may be written as a letter of ASCII. Signs before the items of a list become bullets: striprtf drops those of older
    programs, and fonts of symbols keep theirs at the places of letters.
    """
    text = _ascii(_without_binary(data))
    if _EAST.search(text):
        text = _TRAIL.sub(_joined, text)
    plain = _MACINTOSH.sub("", text)
    stated = _CHARACTER_SET.match(plain)
    return _LISTED.sub(_bullet, plain), "mac_roman" if plain != text else _SETS[stated[1]] if stated else "cp1252"


def _ascii(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _HIGH.sub(lambda found: b"\\'%02x" % found[0][0], data).decode("ascii")
    return text if text.isascii() else _BEYOND_ASCII.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be")
    return r"{\uc0" + "".join(rf"\u{int.from_bytes(units[at : at + 2])}" for at in range(0, len(units), 2)) + "}"


def _joined(found: re.Match[str]) -> str:
    return rf"{found[1]}\'{ord(found[2] or found[3]):02x}"


def _without_binary(data: bytes) -> bytes:
    pieces, end = [], 0
    while found := _BINARY.search(data, end):
        pieces.append(data[end : found.start()])
        end = found.end() + int(found[1])
    return b"".join(pieces) + data[end:]


def _bullet(found: re.Match[str]) -> str:
    sign = _WORDS.sub("", found[1])
    if len(sign) > _LONGEST_LEAD:
        return ""
    return r"{\bullet\tab }" if _SIGN.fullmatch(sign) else f"{{{found[1]}}}"
