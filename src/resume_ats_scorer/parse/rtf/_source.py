"""An RTF file's bytes as the plain ASCII that striprtf can be trusted with."""

import re

_BINARY = re.compile(rb"\\bin(\d{1,9})[ ]?")
_HIGH = re.compile(rb"[\x80-\xff]")
_MACINTOSH = re.compile(r"\\ansicpg10000(?!\d)")
_LISTED = re.compile(r"\{(?:\\\*)?\\(?:listtext|pntext)(?![a-z])([^{}]*)\}")
_WORDS = re.compile(r"\\[a-z]{1,32}-?\d{0,9} ?|\s")
_LONGEST_LEAD = 40
"""Programs put signs and numbers of their own before items: what is longer is no such lead, and nobody sees it."""
_SIGN = re.compile(r"\\'(?:[89a-f][0-9a-f]|76)", re.IGNORECASE)


def source_of(data: bytes) -> tuple[str, str]:
    """Return *data* without binary parts, all bytes beyond ASCII escaped, and the encoding of what names none.

    Signs before the items of a list become bullets: striprtf drops those of older programs, and fonts of symbols keep theirs at
    the places of letters.
    """
    text = _HIGH.sub(lambda found: b"\\'%02x" % found[0][0], _without_binary(data)).decode("ascii")
    plain = _MACINTOSH.sub("", text)
    return _LISTED.sub(_bullet, plain), "cp1252" if plain == text else "mac_roman"


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
