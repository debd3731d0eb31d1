"""Resumes of invented people written by hand, each in a form of its own (`written.txt`), with what they say.

A resume begins at `==== what it is like`; `field: value` lines above `----` are the truths, the resume itself is below. A job reads
`title || employer || start end`, where `on` stands for an end that has not come, a school `degree || institution`, what is not
written left out. "a|b": either will do.
"""

from collections.abc import Iterator
from pathlib import Path

import phonenumbers

from resume_ats_scorer.lexicon import languages

_PARTS = {"job": ("title", "employer", "period"), "school": ("degree", "institution")}
FIELDS = ("name", "email", "phone", "title", "employer", "period", "degree", "institution", "language")


def resumes() -> Iterator[tuple[str, dict[str, list[str]], bytes]]:
    """Give what each resume is like, the truths of its fields and its bytes."""
    for record in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split("==== ")[1:]:
        above, _, text = record.partition("\n----\n")
        like, *lines = above.split("\n")
        yield like, _truths(lines), text.encode()


def _truths(lines: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {field: [] for field in FIELDS}
    for line in lines:
        key, _, value = line.partition(": ")
        for field, part in zip(_PARTS.get(key, (key,)), value.split("||"), strict=True):
            found[field].extend([part.strip()] if part.strip() else [])
    found["phone"] = [
        phonenumbers.format_number(phonenumbers.parse(one), phonenumbers.PhoneNumberFormat.E164) for one in found["phone"]
    ]
    found["language"] = ["|".join(_named(one)) for one in found["language"]]
    return found


def _named(names: str) -> Iterator[str]:
    for name in names.split("|"):
        yield languages.find(name, expected=True)[0].name
