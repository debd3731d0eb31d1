from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from resume_ats_scorer.settings import load
from resume_ats_scorer.web import sample
from resume_ats_scorer.web.app import create_app


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(create_app(load(auth_disabled=True, workers=1))) as client:
        yield client


@pytest.mark.parametrize(
    ("accept", "query", "media", "begins"),
    [
        ("application/json", "", "application/json", b'{"total_score"'),
        ("text/html", "", "text/html; charset=utf-8", b"<!doctype html>"),
        ("application/pdf", "", "application/pdf", b"%PDF-"),
        ("*/*", "?annotate=true", "application/pdf", b"%PDF-"),
        ("*/*", "?annotate=false", "application/json", b'{"total_score"'),
    ],
)
def test_a_report_comes_in_the_form_asked_for(client: TestClient, accept: str, query: str, media: str, begins: bytes) -> None:
    """`Accept` chooses between JSON, HTML and PDF; `annotate` asks for the marked resume."""
    files, data = {"resume": ("cv.txt", sample.RESUME.encode())}, {"job_description": sample.POSTING}

    answer = client.post(f"/score{query}", files=files, data=data, headers={"Accept": accept})

    assert (200, media) == (answer.status_code, answer.headers["content-type"])
    assert answer.content.startswith(begins)


@pytest.mark.parametrize(
    ("accept", "query", "status", "code"),
    [
        ("image/png", "", 406, "not_acceptable"),
        ("application/json", "?annotate=true", 406, "not_acceptable"),
        ("*/*", "?annotate=perhaps", 422, "invalid_option"),
    ],
)
def test_a_form_that_cannot_be_given_is_refused(client: TestClient, accept: str, query: str, status: int, code: str) -> None:
    """The refusal is a problem document like all others."""
    answer = client.post(f"/score{query}", files={"resume": ("cv.txt", b"x")}, headers={"Accept": accept})

    assert (status, code) == (answer.status_code, answer.json()["code"])
