import io
import json
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
from resume_ats_scorer.web.accept import LINES
from resume_ats_scorer.web.app import create_app
from resume_ats_scorer.web.problems import KINDS

EXAMPLES = Path(__file__).parents[2] / "examples"
FOLDER = {path.name: path.read_bytes() for path in sorted((EXAMPLES / "folder").iterdir())}
POSTING = (EXAMPLES / "folder_posting.txt").read_text()
POSTINGS = {path.name: path.read_bytes() for path in sorted(EXAMPLES.glob("*_posting.*"))}
KEY = "correct-horse-battery"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    app = create_app(load(api_key=KEY, workers=1, max_file_size=400_000, max_rank_files=12, max_rank_bytes=2_000_000))
    with TestClient(app, headers={"X-API-Key": KEY}) as client:
        yield client


@pytest.fixture(scope="module")
def document(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/openapi.json").json()
    return found


def packed(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def rank(client: TestClient, files: dict[str, bytes], accept: str = "*/*", **options: str) -> httpx2.Response:
    form = {"job_description": POSTING, "as_of": "2026-01-31", **options}
    sent = [("resumes", one) for one in files.items()]
    answer: httpx2.Response = client.post("/rank", files=sent, data=form, headers={"accept": accept})
    return answer


def valid(document: dict[str, Any], schema: dict[str, Any], content: object) -> None:
    jsonschema.Draft202012Validator({**schema, "components": document["components"]}).validate(content)


def schema_of(document: dict[str, Any], path: str, media: str) -> dict[str, Any]:
    content = document["paths"][path]["post"]["responses"]["200"]["content"][media]
    found: dict[str, Any] = content["x-itemSchema" if media == LINES else "schema"]
    return found


def test_every_score_is_that_of_a_resume_alone(client: TestClient, document: dict[str, Any]) -> None:
    """A folder is ranked best first, and each total and component is what /score answers."""
    answer = rank(client, FOLDER)

    assert 200 == answer.status_code, answer.text
    valid(document, schema_of(document, "/rank", "application/json"), answer.json())
    ranked = [place["resume"] for place in answer.json()["ranked"]]
    assert sorted(FOLDER) == sorted(one["name"] for one in ranked)
    totals = [one["total_score"] for one in ranked]
    assert sorted(totals, reverse=True) == totals
    for one in ranked:
        form = {"job_description": POSTING, "as_of": "2026-01-31"}
        alone = client.post("/score", files={"resume": (one["name"], FOLDER[one["name"]])}, data=form).json()
        assert (alone["total_score"], alone["sha256"]) == (one["total_score"], one["sha256"])
        assert {part["name"]: part["score"] for part in alone["components"]} == one["components"]


def test_a_zip_is_ranked_like_its_files(client: TestClient) -> None:
    """Files and a zip archive of them give the same ranking, byte for byte, and so does a second time."""
    files, archive = rank(client, FOLDER).content, rank(client, {"all.zip": packed(FOLDER)}).content

    assert files == archive
    assert files == rank(client, FOLDER).content


def test_lines_come_in_order(client: TestClient, document: dict[str, Any]) -> None:
    """Progress from 0, then each result with the progress after it, and last the ranking that the other form answers with."""
    answer = rank(client, {**FOLDER, "broken.pdf": b"%PDF-1.7 x"}, LINES)

    assert LINES == answer.headers["content-type"]
    found = [json.loads(line) for line in answer.text.splitlines()]
    for line in found:
        valid(document, schema_of(document, "/rank", LINES), line)
    kinds = [line["type"] for line in found]
    assert ["progress"] + ["step", "progress"] * 11 + ["ranking"] == [
        "step" if kind in {"result", "refused"} else kind for kind in kinds
    ]
    assert list(range(12)) == [line["done"] for line in found if line["type"] == "progress"]
    assert 1 == kinds.count("refused")
    assert rank(client, {**FOLDER, "broken.pdf": b"%PDF-1.7 x"}).json() == found[-1]["ranking"]


def test_one_bad_file_is_one_refusal(client: TestClient) -> None:
    """Whatever is wrong with a file, in a zip too, it is listed with its name and code, and the rest is ranked."""
    bad = {
        "empty.pdf": b"",
        "large.txt": b"word " * 90_000,
        "inner.zip": packed({"cv.txt": FOLDER["samuel_begay.txt"]}),
        "program.exe": b"MZ" + b"\0" * 500,
        "named.docx": FOLDER["anjali_deshmukh.pdf"],
    }
    good = {"ok.txt": FOLDER["samuel_begay.txt"]}

    found = [rank(client, files).json() for files in ({**good, **bad}, {"all.zip": packed({**good, **bad})})]

    assert found[0] == found[1]
    assert ["ok.txt"] == [place["resume"]["name"] for place in found[0]["ranked"]]
    assert {
        "empty.pdf": "file_empty",
        "large.txt": "file_too_large",
        "inner.zip": "unsupported_type",
        "program.exe": "unsupported_type",
        "named.docx": "type_mismatch",
    } == {one["name"]: one["error"] for one in found[0]["refused"]}


def test_duplicates_are_marked(client: TestClient) -> None:
    """The same file under two names, and another version of the same person's resume, point to the first."""
    resume = FOLDER["samuel_begay.txt"]

    ranked = rank(client, {"a.txt": resume, "b.txt": resume, "older.txt": b"\n".join(resume.splitlines()[:-3])}).json()["ranked"]

    assert [None, "same_file", "same_person"] == [place["duplicate_reason"] for place in ranked]
    assert [None, 1, 1] == [place["duplicate_of"] for place in ranked]


def test_files_without_a_name_are_told_apart(client: TestClient) -> None:
    """Names come back as they were sent, long ones by their end; a file without one goes by its place."""
    fields = [("resumes", ""), ("resumes", "x" * 400 + ".txt"), ("job_description", "")]
    parts = [FOLDER["samuel_begay.txt"], FOLDER["samuel_begay.txt"], POSTING.encode()]
    heads = [f'--cut\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\n\r\n' for name, file in fields]
    body = b"".join(head.encode() + part + b"\r\n" for head, part in zip(heads, parts, strict=True)) + b"--cut--\r\n"

    answer = client.post("/rank", content=body, headers={"content-type": "multipart/form-data; boundary=cut"}).json()

    assert {"#1", "x" * 251 + ".txt"} == {place["resume"]["name"] for place in answer["ranked"]}


@pytest.mark.parametrize(
    ("files", "options", "code"),
    [
        ({f"{i}.txt": b"x" for i in range(13)}, {}, "too_many_files"),
        ({f"{i}.txt": b"x" for i in range(30)}, {}, "too_many_files"),
        ({"all.zip": packed({f"{i}.txt": b"x" for i in range(13)})}, {}, "too_many_files"),
        ({"a.txt": b"x" * 2_000_001}, {}, "file_too_large"),
        ({"all.zip": b"PK no archive"}, {}, "corrupt"),
        ({"all.zip": packed({})}, {}, "file_missing"),
        ({}, {}, "file_missing"),
        ({"a.txt": b"x"}, {"job_description": " "}, "posting_missing"),
        ({"a.txt": b"x"}, {"job_description": "Cook wanted"}, "posting_too_short"),
        ({"a.txt": b"x"}, {"advice": "true"}, "invalid_option"),
        ({"a.txt": b"x"}, {"as_of": "never"}, "invalid_option"),
        ({"a.txt": b"x"}, {"weights": "{}}"}, "invalid_option"),
    ],
)
@pytest.mark.parametrize("accept", ["application/json", LINES])
def test_what_is_wrong_as_a_whole_is_refused(
    client: TestClient, accept: str, files: dict[str, bytes], options: dict[str, str], code: str
) -> None:
    """Too much, nothing at all or an unusable posting has the status and code it has anywhere, however the answer would come."""
    if not files:
        options, files = {**options, "note": "x"}, {"": b""}
        answer = client.post("/rank", files={"job_description": (None, POSTING)}, headers={"accept": accept})
    else:
        answer = rank(client, files, accept, **options)

    assert (code, KINDS[code].status) == (answer.json()["code"], answer.status_code)


@pytest.mark.parametrize("path", ["/rank", "/match", "/audit"])
def test_other_media_types_are_not_given(client: TestClient, path: str) -> None:
    """An `Accept` that wants none of the types is answered with 406 before anything is read."""
    answer = client.post(path, content=b"x", headers={"accept": "image/png"})

    assert (406, "not_acceptable") == (answer.status_code, answer.json()["code"])


def test_every_document_counts_against_the_rate() -> None:
    """A batch larger than what is left is refused whole, uses up nothing but itself, and what fits passes."""
    app = create_app(load(api_key=KEY, workers=1, rate_limit="6/hour"))
    files = dict(list(FOLDER.items())[:3])
    with TestClient(app, headers={"X-API-Key": KEY}) as client:
        found = [rank(client, files), rank(client, FOLDER), rank(client, files), client.post("/audit", content=b"")]

    assert [200, 429, 429, 400] == [answer.status_code for answer in found]
    assert "rate_limited" == found[1].json()["code"]
    assert 60 < int(found[1].headers["retry-after"]) <= 3600


def test_a_resume_is_matched_with_many_postings(client: TestClient, document: dict[str, Any]) -> None:
    """Each posting has the score that /score gives for it, and an unusable one is a refusal."""
    resume = FOLDER["anjali_deshmukh.pdf"]
    files = [("resume", ("cv.pdf", resume)), *(("job_descriptions", one) for one in POSTINGS.items())]
    files.append(("job_descriptions", ("short.txt", b"Cook wanted")))

    answer = client.post("/match", files=files, data={"as_of": "2026-01-31"})

    assert 200 == answer.status_code, answer.text
    valid(document, schema_of(document, "/match", "application/json"), answer.json())
    found = {place["resume"]["name"]: place["resume"]["total_score"] for place in answer.json()["ranked"]}
    assert list(POSTINGS) == sorted(found)
    assert ["short.txt"] == [one["name"] for one in answer.json()["refused"]]
    for name in ("chef_posting.txt", "folder_posting.txt"):
        form = {"job_description": POSTINGS[name].decode(), "as_of": "2026-01-31"}
        assert client.post("/score", files={"resume": ("cv.pdf", resume)}, data=form).json()["total_score"] == found[name]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"job_descriptions": ("a.txt", POSTING)}, "file_missing"),
        ({"resume": ("cv.pdf", b"%PDF-1.7 x"), "job_descriptions": ("a.txt", POSTING)}, "corrupt"),
        ({"resume": ("cv.txt", sample.RESUME)}, "file_missing"),
        ({"resume": ("cv.txt", "x" * 400_001), "job_descriptions": ("a.txt", POSTING)}, "file_too_large"),
    ],
)
@pytest.mark.parametrize("accept", ["application/json", LINES])
def test_a_match_needs_a_resume_and_postings(client: TestClient, accept: str, files: Any, code: str) -> None:
    """Without either, or with a resume that cannot be read, there is nothing to compare."""
    answer = client.post("/match", files=files, headers={"accept": accept})

    assert (code, KINDS[code].status) == (answer.json()["code"], answer.status_code)


def test_examples_are_true(client: TestClient, document: dict[str, Any]) -> None:
    """The document shows real answers that its own schemas hold of."""
    for path in ("/rank", "/match", "/audit"):
        content = document["paths"][path]["post"]["responses"]["200"]["content"]
        valid(document, content["application/json"]["schema"], content["application/json"]["example"])
    ranking = document["paths"]["/rank"]["post"]["responses"]["200"]["content"]
    assert ["maria.txt", "tomas.txt"] == [place["resume"]["name"] for place in ranking["application/json"]["example"]["ranked"]]
    assert json.loads(ranking[LINES]["example"].splitlines()[-1])["ranking"] == ranking["application/json"]["example"]
