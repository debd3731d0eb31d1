"""Which media type to answer with (RFC 9110, 12.5.1)."""

from collections.abc import Sequence

from resume_ats_scorer.errors import NotAcceptable

JSON = "application/json"
LINES = "application/x-ndjson"
PAGE = "text/html"
OF_PAGE = {"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"}
"""What a page that is sent as an answer may load: its own style, and nothing else."""


def preferred(accept: str, offered: Sequence[str]) -> str:
    """Return the media type of *offered* that *accept* likes best, the first of them where it says nothing.

    Raises NotAcceptable where it wants none of them.
    """
    if not accept.strip():
        return offered[0]
    ranges = [_range(part) for part in accept.split(",")]
    best = max(offered, key=lambda media: (*_liking(media, ranges), -offered.index(media)))
    if not _liking(best, ranges)[0]:
        raise NotAcceptable
    return best


def _range(part: str) -> tuple[str, float]:
    media, *parameters = (one.strip().lower() for one in part.split(";"))
    quality = next((one[2:] for one in parameters if one.startswith("q=")), "1")
    return media, float(quality) if quality.replace(".", "", 1).isascii() and quality.replace(".", "", 1).isdigit() else 0.0


def _liking(media: str, ranges: Sequence[tuple[str, float]]) -> tuple[float, int]:
    """Return the quality of the most specific range that *media* is in, and how specific that is."""
    wider = (media, media.partition("/")[0] + "/*", "*/*")
    for specific, name in zip((3, 2, 1), wider, strict=True):
        found = [quality for given, quality in ranges if given == name]
        if found:
            return max(found), specific
    return 0.0, 0
