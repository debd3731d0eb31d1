"""What the worker processes run to audit scores."""

from pydantic import ValidationError

from resume_ats_scorer.audit import Labelled, audit
from resume_ats_scorer.audit_page import page
from resume_ats_scorer.errors import InvalidOption, MalformedRequest
from resume_ats_scorer.web.schemas import AuditRequest
from resume_ats_scorer.wire import to_json

MALFORMED = "The request cannot be read; send a JSON object with `people`, a list of scores and labels."
_WRONG = (
    "The audit needs `people`, a list of at least one object with `score` (0 to 100) and `labels` (texts by attribute), and may "
    "have `cut_off` (0 to 100)."
)
_MOST_ATTRIBUTES = 8
_MOST_GROUPS = 10_000
"""Of all attributes and pairs; the answer has a line for each."""


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
