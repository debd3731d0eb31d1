"""What was read from lines that were changed to be read, put back to the lines of the page."""

from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from resume_ats_scorer.model import Document, Fact, Line, Period, SkillMention

T = TypeVar("T")
Quoted = Fact | Period | SkillMention
"""What quotes the line it was read from."""


def retold(read: T, lines: Callable[[Line], Sequence[Line]], quoted: Callable[[Quoted], Quoted]) -> T:
    """Return *read* with each of its lines as the *lines* it was made of, and with what quotes one as *quoted* gives it."""

    def told(one: Any) -> Any:
        if isinstance(one, tuple):
            return tuple(part for each in one for part in (lines(each) if isinstance(each, Line) else (told(each),)))
        if isinstance(one, Line):
            return lines(one)[0]
        if isinstance(one, Quoted):
            return quoted(one)
        if is_dataclass(one) and not isinstance(one, type | Document):
            return replace(one, **{field.name: told(getattr(one, field.name)) for field in fields(one)})
        return one

    return told(read)  # type: ignore[no-any-return]
