"""What is asked of an audit of scores, and what the worker processes run to make it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from resume_ats_scorer.audit import Labelled, audit
from resume_ats_scorer.audit_page import page
from resume_ats_scorer.errors import InvalidOption, MalformedRequest
from resume_ats_scorer.wire import to_json

MALFORMED = "The request cannot be read; send a JSON object with `people`, a list of scores and labels."
_WRONG = (
    "The audit needs `people`, a list of at least one object with `score` (0 to 100) and `labels` (texts by attribute), and may "
    "have `cut_off` (0 to 100)."
)
_MOST_ATTRIBUTES = 8
_MOST_GROUPS = 10_000
"""Of all attributes and pairs; the answer has a line for each."""


class Person(BaseModel):
    """A score and the groups a person is in."""

    model_config = ConfigDict(use_attribute_docstrings=True, extra="forbid")

    score: Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
    """The total score."""
    labels: dict[str, str]
    """Group by attribute, such as `{"sex": "female"}`; empty or left out where unknown. At most 8 attributes in all."""


class AuditRequest(BaseModel):
    """Scores and the groups of the people who got them."""

    model_config = ConfigDict(use_attribute_docstrings=True, extra="forbid")

    people: Annotated[list[Person], Field(min_length=1)]
    """The people."""
    cut_off: Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)] | None = None
    """Totals at or above it count as selected; the median if not given."""


def work(body: bytes, as_page: bool) -> tuple[bytes, dict[str, float]]:
    """Return the audit that the JSON *body* asks for, as JSON or as a page. Raises MalformedRequest or InvalidOption."""
    try:
        asked = AuditRequest.model_validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        raise (MalformedRequest(MALFORMED) if first["type"] == "json_invalid" else InvalidOption(_WRONG)) from None
    people = [Labelled(person.score, person.labels) for person in asked.people]
    if len({name for person in people for name in person.labels}) > _MOST_ATTRIBUTES:
        raise InvalidOption(f"The labels have more than {_MOST_ATTRIBUTES} attributes; audit some of them at a time.")
    result = audit(people, asked.cut_off)
    if sum(len(attribute.groups) for attribute in result.attributes) > _MOST_GROUPS:
        raise InvalidOption(f"The labels make more than {_MOST_GROUPS:,} groups; send groups, not what differs for each person.")
    return (page(result) if as_page else to_json(result)), {}
