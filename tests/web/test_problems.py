import json

import pytest

from resume_ats_scorer.errors import ScorerError, all_errors
from resume_ats_scorer.web.problems import KINDS, MEDIA_TYPE, answer

STATUSES = {400, 401, 404, 405, 406, 408, 413, 415, 422, 429, 500, 503}


def test_the_table_holds_every_error_and_no_other() -> None:
    """Each error that a caller can meet has exactly one status."""
    assert {error.code for error in all_errors()} == set(KINDS)
    assert STATUSES == {kind.status for kind in KINDS.values()}


@pytest.mark.parametrize("error", all_errors())
def test_a_problem_says_what_it_is(error: type[ScorerError]) -> None:
    """The body has the members of RFC 9457, the code and the request id; the header says when to try again where that helps."""
    status, raw, body = answer(error(), "a-request-id")
    headers = dict(raw)

    assert {
        "type": f"urn:resume-ats-scorer:{error.code}",
        "title": KINDS[error.code].title,
        "status": status,
        "detail": error.default,
        "code": error.code,
        "request_id": "a-request-id",
    } == json.loads(body)
    assert MEDIA_TYPE.encode() == headers[b"content-type"]
    assert (status in (429, 503)) == (b"retry-after" in headers)
