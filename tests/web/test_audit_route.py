import json
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from resume_ats_scorer.audit import Labelled, audit
from resume_ats_scorer.settings import load
from resume_ats_scorer.web.app import create_app
from resume_ats_scorer.web.problems import KINDS
from resume_ats_scorer.wire import to_json

KEY = "correct-horse-battery"
PEOPLE = [{"score": float(i), "labels": {"sex": "female" if i % 3 else "male", "<i>": "a & b"}} for i in range(100)]


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(create_app(load(api_key=KEY, workers=1)), headers={"X-API-Key": KEY}) as client:
        yield client


def test_scores_are_audited(client: TestClient) -> None:
    """The answer is the audit of these people, byte for byte."""
    answer = client.post("/audit", json={"people": PEOPLE, "cut_off": 60})

    expected = audit([Labelled(one["score"], one["labels"]) for one in PEOPLE], 60.0)  # type: ignore[arg-type]
    assert (200, to_json(expected)) == (answer.status_code, answer.content)


def test_the_median_is_the_cut_off_where_none_is_given(client: TestClient) -> None:
    """Half of the people are selected without a cut-off."""
    assert (49.5, 50) == tuple(client.post("/audit", json={"people": PEOPLE}).json()[name] for name in ("cut_off", "selected"))


def test_a_page_can_be_printed(client: TestClient) -> None:
    """Asked for HTML, it answers with a page that runs nothing and whose labels are escaped."""
    answer = client.post("/audit", json={"people": PEOPLE}, headers={"accept": "text/html"})

    assert "text/html; charset=utf-8" == answer.headers["content-type"]
    assert "&lt;i&gt;" in answer.text
    assert "a &amp; b" in answer.text
    assert "<i>" not in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "malformed_request"),
        ("[", "malformed_request"),
        ("[" * 100_000, "malformed_request"),
        ("[]", "invalid_option"),
        ('{"people": []}', "invalid_option"),
        ('{"people": [{"score": 101, "labels": {}}]}', "invalid_option"),
        ('{"people": [{"score": NaN, "labels": {}}]}', "invalid_option"),
        ('{"people": [{"score": 1, "labels": {"sex": 1}}]}', "invalid_option"),
        ('{"people": [{"score": 1, "labels": {}}], "cut_off": -1}', "invalid_option"),
        ('{"people": [{"score": 1, "labels": {}}], "other": 1}', "invalid_option"),
        (json.dumps({"people": [{"score": 1, "labels": {str(i): "x" for i in range(9)}}]}), "invalid_option"),
        (json.dumps({"people": [{"score": 1, "labels": {"id": str(i)}} for i in range(10_001)]}), "invalid_option"),
    ],
    ids=range(12),
)
def test_what_cannot_be_audited_is_refused(client: TestClient, body: str, code: str) -> None:
    """A body that is not what the document says has the code that says so."""
    answer = client.post("/audit", content=body, headers={"content-type": "application/json"})

    assert (code, KINDS[code].status) == (answer.json()["code"], answer.status_code)


def test_only_json_is_read(client: TestClient) -> None:
    """Another content type is refused."""
    body: Any = {"content": b"{}", "headers": {"content-type": "text/plain"}}

    assert "malformed_request" == client.post("/audit", **body).json()["code"]
