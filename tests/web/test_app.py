import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import jsonschema
import pytest
from starlette.testclient import TestClient

from resume_ats_scorer.settings import load
from resume_ats_scorer.web import sample
from resume_ats_scorer.web.app import create_app
from resume_ats_scorer.web.problems import KINDS, MEDIA_TYPE

EXAMPLES = Path(__file__).parents[2] / "examples"
KEY = "correct-horse-battery"
RESUME = ("cv.txt", sample.RESUME.encode())


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    app = create_app(load(api_key=KEY, workers=1, max_file_size=400_000, metrics_enabled=True))
    with TestClient(app, headers={"X-API-Key": KEY}) as client:
        yield client


@pytest.fixture(scope="module")
def document(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/openapi.json").json()
    return found


def score(client: TestClient, resume: Any = RESUME, **options: str) -> httpx2.Response:
    data = {"job_description": sample.POSTING, "as_of": "2026-01-31", **options}
    answer: httpx2.Response = client.post("/score", files={"resume": resume}, data=data)
    return answer


def valid(document: dict[str, Any], path: str, method: str, answer: httpx2.Response) -> None:
    """Check *answer* against the schema that the document gives for it."""
    content = document["paths"][path][method]["responses"][str(answer.status_code)]["content"]
    schema = content[answer.headers["content-type"]]["schema"]
    jsonschema.Draft202012Validator({**schema, "components": document["components"]}).validate(answer.json())


@pytest.mark.parametrize(
    ("resume", "posting"),
    [
        ("software_engineer.pdf", "software_engineer_posting.txt"),
        ("registered_nurse.docx", "registered_nurse_posting.txt"),
        ("electrician.txt", "electrician_posting.txt"),
    ],
)
def test_a_real_file_is_scored(client: TestClient, document: dict[str, Any], resume: str, posting: str) -> None:
    """PDF, DOCX and text come back as a report of the documented shape whose contributions add up."""
    files = {name: (path, (EXAMPLES / path).read_bytes()) for name, path in (("resume", resume), ("job_description_file", posting))}

    answer = client.post("/score", files=files, data={"as_of": "2026-01-31"})

    assert 200 == answer.status_code, answer.text
    valid(document, "/score", "post", answer)
    report = answer.json()
    assert round(sum(part["contribution"] for part in report["components"]), 2) == report["total_score"]
    assert answer.headers["x-request-id"] == report["request_id"]
    assert "2026-01-31" == report["as_of"]


def test_the_same_request_gives_the_same_report(client: TestClient) -> None:
    """But for the request id, two answers are equal byte for byte."""
    first, second = score(client), score(client)

    assert first.content.replace(first.headers["x-request-id"].encode(), b"") == second.content.replace(
        second.headers["x-request-id"].encode(), b""
    )


def test_weights_are_normalised_and_echoed(client: TestClient) -> None:
    """Weights of the request go before the operator's; those left out stay as they are."""
    weights = score(client, weights='{"content_match": 1, "format_compatibility": 1, "section_scores": 2}').json()["weights"]

    assert {"content_match": 0.25, "format_compatibility": 0.25, "section_scores": 0.5} == weights


def test_a_resume_is_parsed(client: TestClient, document: dict[str, Any]) -> None:
    """The answer of /parse is JSON Resume of the documented shape."""
    answer = client.post("/parse", files={"resume": ("cv.pdf", (EXAMPLES / "software_engineer.pdf").read_bytes())})

    assert 200 == answer.status_code, answer.text
    valid(document, "/parse", "post", answer)
    assert answer.json()["basics"]["email"].endswith(("example.com", "example.org"))


def docx_bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("word/document.xml", b"\0" * 150_000_000)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("resume", "options", "code"),
    [
        (("cv.pdf", b""), {}, "file_empty"),
        (("cv.exe", b"MZ" + b"\0" * 500), {}, "unsupported_type"),
        (("cv.pdf", b"MZ" + b"\0" * 500), {}, "unsupported_type"),
        (("cv.docx", (EXAMPLES / "software_engineer.pdf").read_bytes()), {}, "type_mismatch"),
        (("cv.pdf", b"%PDF-1.7\n" + b"x" * 500), {}, "corrupt"),
        (("cv.pdf", b"%PDF-1.7\n" + b"x" * 400_001), {}, "file_too_large"),
        (RESUME, {"job_description": ""}, "posting_missing"),
        (RESUME, {"job_description": "Data analyst wanted"}, "posting_too_short"),
        (RESUME, {"as_of": "31.01.2026"}, "invalid_option"),
        (RESUME, {"as_of": "2026-02-30"}, "invalid_option"),
        (RESUME, {"as_of": "9999-01-01"}, "invalid_option"),
        (RESUME, {"advice": "maybe"}, "invalid_option"),
        (RESUME, {"weights": "heavy"}, "invalid_option"),
        (RESUME, {"weights": '{"content_match": -1}'}, "invalid_option"),
        (RESUME, {"weights": '{"content_match": 0, "format_compatibility": 0, "section_scores": 0}'}, "invalid_option"),
        (RESUME, {"weights": '{"contents": 1}'}, "invalid_option"),
        (RESUME, {"unknown": "x"}, "invalid_option"),
    ],
)
def test_what_cannot_be_scored_is_refused(
    client: TestClient, document: dict[str, Any], resume: Any, options: Any, code: str
) -> None:
    """Each refusal has its code, its status and a problem body of the documented shape."""
    answer = score(client, resume, **options)

    assert (code, KINDS[code].status) == (answer.json()["code"], answer.status_code)
    assert MEDIA_TYPE == answer.headers["content-type"]
    valid(document, "/score", "post", answer)


@pytest.mark.parametrize(("said", "advised"), [("true", True), ("True", True), ("", True), ("false", False), ("False", False)])
def test_clients_write_true_in_their_own_way(client: TestClient, said: str, advised: bool) -> None:
    """Generated Python clients send True and False, and forms send what was left empty."""
    assert advised == bool(score(client, RESUME, advice=said).json()["advice"])


def test_an_archive_bomb_is_refused(client: TestClient) -> None:
    """A small archive with 150 MB in it is answered as a bad file, not as a failure of ours."""
    assert 400 < score(client, ("cv.docx", docx_bomb())).status_code < 423


def test_two_resumes_are_one_too_many(client: TestClient) -> None:
    """One resume a request."""
    answer = client.post("/score", files=[("resume", RESUME), ("resume", RESUME)], data={"job_description": sample.POSTING})

    assert (413, "too_many_files") == (answer.status_code, answer.json()["code"])


def test_no_resume_is_said_so(client: TestClient) -> None:
    """Without a file the answer names the field."""
    answer = client.post("/score", files={"job_description_file": RESUME})

    assert (422, "file_missing") == (answer.status_code, answer.json()["code"])


def test_a_resume_sent_as_text_is_told_from_none(client: TestClient) -> None:
    """Whoever sends the name of a file instead of the file is told so."""
    answer = client.post("/score", files={"job_description_file": RESUME}, data={"resume": "resume.pdf"})

    assert (422, "file_missing") == (answer.status_code, answer.json()["code"])
    assert "holds text, not a file" in answer.json()["detail"]


def test_posting_as_text_and_as_file_contradict(client: TestClient) -> None:
    """Either of the two, not both."""
    answer = client.post(
        "/score", files={"resume": RESUME, "job_description_file": RESUME}, data={"job_description": sample.POSTING}
    )

    assert (422, "posting_unreadable") == (answer.status_code, answer.json()["code"])


@pytest.mark.parametrize("content", [b"{}", b"", b"--x\r\n"])
@pytest.mark.parametrize("content_type", ["application/json", "multipart/form-data; boundary=x", ""])
def test_a_body_that_is_no_form_is_malformed(client: TestClient, content: bytes, content_type: str) -> None:
    """Whatever is not a whole form is 400."""
    answer = client.post("/score", content=content, headers={"content-type": content_type})

    assert (400, "malformed_request") == (answer.status_code, answer.json()["code"])


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/score", 405), ("DELETE", "/health", 405), ("GET", "/nowhere", 404), ("POST", "/docs/", 404)],
)
def test_wrong_addresses_and_methods_are_problems_too(client: TestClient, method: str, path: str, status: int) -> None:
    """The framework's own refusals have the same form as ours."""
    answer = client.request(method, path)

    assert (status, status, MEDIA_TYPE) == (answer.status_code, answer.json()["status"], answer.headers["content-type"])
    assert (status == 405) == ("allow" in answer.headers)


@pytest.mark.parametrize("path", ["/health", "/health/live", "/health/ready", "/version", "/checks"])
def test_the_service_tells_of_itself_without_a_key(client: TestClient, document: dict[str, Any], path: str) -> None:
    """Health, version and the catalogue of checks are open and of the documented shape."""
    answer = client.get(path, headers={"X-API-Key": ""})

    assert 200 == answer.status_code
    valid(document, path, "get", answer)


def test_figures_are_counted(client: TestClient) -> None:
    """Requests, refusals, stages and scores are in the figures."""
    score(client)
    score(client, ("cv.pdf", b""))

    text = client.get("/metrics").text

    for name in (
        'ats_requests_total{method="POST",route="/score",status="200"}',
        'ats_refusals_total{code="file_empty"}',
        'ats_stage_seconds_count{stage="parse"}',
        "ats_score_count",
        "ats_documents_busy 0.0",
    ):
        assert name in text


@pytest.mark.parametrize("page", ["/docs", "/redoc"])
def test_the_pages_fetch_nothing_from_elsewhere(client: TestClient, page: str) -> None:
    """All that a page needs is served by us, and its policy forbids anything else."""
    answer = client.get(page)
    needed = re.findall(r'(?:src|href)="([^"]+)"', answer.text)

    assert len(needed) >= 3
    assert [200] * len(needed) == [client.get(f"/{path}").status_code for path in needed]
    assert "script-src 'self';" in answer.headers["content-security-policy"]


def test_every_operation_documents_its_refusals_with_examples(document: dict[str, Any]) -> None:
    """Every status has a schema and an example that is valid against it; the successful examples are real answers."""
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            assert operation["responses"]["200"], (path, method)
            for status, response in operation["responses"].items():
                assert "X-Request-ID" in response["headers"]
                for kind, media in response["content"].items():
                    examples = [one["value"] for one in media.get("examples", {}).values()]
                    examples += [media["example"]] if "example" in media else []
                    assert examples or (path in {"/score", "/metrics"} and kind != "application/json"), (path, method, status)
                    for example in examples:
                        jsonschema.Draft202012Validator({**media["schema"], "components": document["components"]}).validate(example)
    report = document["paths"]["/score"]["post"]["responses"]["200"]["content"]["application/json"]["example"]
    assert sample.AS_OF.isoformat() == report["as_of"]


def test_json_is_the_first_form_of_an_answer(document: dict[str, Any]) -> None:
    """Client generators take the first form that they can read: it is the one with a model."""
    forms = [
        list(operation["responses"]["200"]["content"]) for methods in document["paths"].values() for operation in methods.values()
    ]

    assert any(len(form) > 1 for form in forms)
    assert {"application/json"} == {form[0] for form in forms if "application/json" in form}


def test_every_route_of_the_document_is_known_to_the_gate(client: TestClient, document: dict[str, Any]) -> None:
    """A route that the gate does not know would be closed to all without a key and unnamed in the log."""
    answers = {path: client.request("OPTIONS", path).status_code for path in document["paths"]}

    assert dict.fromkeys(document["paths"], 405) == answers


def test_origins_may_call_where_the_operator_says_so() -> None:
    """CORS is off unless configured; a preflight needs no key."""
    headers = {"Origin": "https://jobs.example.org", "Access-Control-Request-Method": "POST"}
    for origins, allowed in (("", None), ("https://jobs.example.org", "https://jobs.example.org")):
        client = TestClient(create_app(load(api_key=KEY, cors_origins=origins)))

        assert allowed == client.options("/score", headers=headers).headers.get("access-control-allow-origin")


def test_what_nobody_foresaw_is_a_problem_that_says_nothing(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An exception in a route is 500 in the form of all refusals; its words reach neither the caller nor the log."""

    def fail(*_: object) -> None:
        raise RuntimeError("words of the document")

    monkeypatch.setattr("resume_ats_scorer.web.scoring.asked", fail)

    answer = score(client)

    assert (500, MEDIA_TYPE, "internal_error") == (answer.status_code, answer.headers["content-type"], answer.json()["code"])
    assert answer.json()["request_id"] == answer.headers["x-request-id"]
    written = "".join(capsys.readouterr())
    assert "RuntimeError at test_app.py" in written
    assert "words of the document" not in answer.text + written
