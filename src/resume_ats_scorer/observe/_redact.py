"""The second line of defence: takes out what looks personal or secret, should it ever get past the list of allowed fields."""

import re

_KEY_LENGTH = 24
_PATTERNS = (
    re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)*"),
    re.compile(r"(?<![\w.])\+?\(?\d(?:[\s().-]{0,2}\d){6,}"),
    re.compile(r"[^\s/\\\"']+\.(?:pdf|docx?|odt|rtf|txt|md|exe|zip)\b", re.IGNORECASE),
    re.compile(rf"[A-Za-z0-9_-]{{{_KEY_LENGTH},}}"),
)


def redacted(text: str) -> str:
    """Return *text* with `[redacted]` for e-mail addresses, phone numbers, names of documents and what is long enough for a key."""
    for pattern in _PATTERNS:
        text = pattern.sub("[redacted]", text)
    return text
