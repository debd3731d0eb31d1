"""Bytes of a text file to text."""

import codecs
import re
from collections import Counter

from charset_normalizer import from_bytes

from resume_ats_scorer.intake._latin import latin_page

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "mac_roman",
    "koi8_r", "koi8_u", "iso8859_5", "iso8859_6", "cp866", "mac_cyrillic", "tis_620",
    "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr",
]  # fmt: skip
_CYRILLIC = ("cp1251", "mac_cyrillic")
"""Pages with the same small letters, which charset-normalizer mistakes for one another: the right one has more letters."""
_SAMPLE = 65_536
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f]")
_MAX_CONTROL_SHARE = 0.01
_MIN_ZERO_SHARE = 0.3
_MIN_BLANK_SHARE = 0.05
"""Spaces, figures and line ends have a zero in UTF-16 whatever the script; a text has at least so many."""
_SCRIPT_SHARE = 0.9
"""Share of characters that blanks and one further script make up."""
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_MOST_BROKEN = 0.2
"""Broken characters, as a share of the whole ones, up to which a text is still in UTF-8."""
_PRINTABLE_HIGH = dict.fromkeys(range(0x80, 0xA0), "a")


def decode(data: bytes) -> tuple[str, str] | None:
    """Return the text of *data* and the name of its encoding, or None where it is no text.

    A byte order mark decides. Without one UTF-32 and UTF-16 are told by their zeros or by one script in every other byte; then
    UTF-8 is tried, in which a few characters may be broken, the code page that makes letters of one language, and what
    charset-normalizer finds among those in use.
    Text has at most 1% of control characters.
    """
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding, "replace" if encoding == "utf-8" else "strict")
        except UnicodeError:
            continue
        return (text, encoding.removesuffix("-sig")) if _is_text(text) else None
    return None


def looks_like_text(data: bytes) -> bool:
    """Return whether the beginning of *data* is text; quick on any size."""
    sample = data[:_SAMPLE]
    cut = max(sample.rfind(b"\n"), sample.rfind(b" "), 1)
    return decode(sample[: cut - cut % 4] or sample) is not None


def _candidates(data: bytes) -> list[str]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return [encoding]
    if unmarked := _unmarked_utf32(data) or _unmarked_utf16(data):
        return [unmarked]
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        broken = data.decode("utf-8", "replace").count("\ufffd") - data.count(b"\xef\xbf\xbd")
        return _guessed(data) if broken > _MOST_BROKEN * len(_SEQUENCE.findall(data)) else ["utf-8"]
    return ["utf-8"]


def _unmarked_utf32(data: bytes) -> str:
    """Return the encoding of *data* where the upper half of each four bytes is zero."""
    sample = data[:_SAMPLE]
    if len(data) % 4 or len(sample) < 4:
        return ""
    quarters = [sample[place::4] for place in range(4)]
    empty = [not any(quarter) for quarter in quarters]
    if all(empty[:2]) and not empty[3]:
        return "utf-32-be"
    return "utf-32-le" if all(empty[2:]) and not empty[0] else ""


def _unmarked_utf16(data: bytes) -> str:
    sample = data[:_SAMPLE]
    if len(data) % 2 or len(sample) < 4:
        return ""
    halves = sample[0::2], sample[1::2]
    zeros = [half.count(0) for half in halves]
    high = zeros.index(max(zeros))
    common = sum(count for _, count in Counter(halves[high]).most_common(2))
    one_script = zeros[high] >= _MIN_BLANK_SHARE * len(halves[high]) and common >= _SCRIPT_SHARE * len(halves[high])
    if not (zeros[high] >= _MIN_ZERO_SHARE * len(halves[high]) or one_script) or min(zeros) * 10 > zeros[high]:
        return ""
    return ("utf-16-be", "utf-16-le")[high]


def _guessed(data: bytes) -> list[str]:
    if not _is_text(data.decode("latin-1").translate(_PRINTABLE_HIGH)):
        return []
    if page := latin_page(data[:_SAMPLE]):
        return [page, "cp1252", "latin-1"]
    best = from_bytes(data[:_SAMPLE], cp_isolation=_LEGACY).best()
    if best is None or "cp1252" in best.could_be_from_charset:
        return ["cp1252", "latin-1"]
    found = best.encoding
    if found in _CYRILLIC:
        found = max(_CYRILLIC, key=lambda page: sum(map(str.isalpha, data[:_SAMPLE].decode(page, "replace"))))
    return [found, "cp1252", "latin-1"]


def _is_text(text: str) -> bool:
    return len(_CONTROL.findall(text)) <= _MAX_CONTROL_SHARE * len(text)
