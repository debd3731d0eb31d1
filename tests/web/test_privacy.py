import io
import itertools
import json
import re
import tempfile
import zipfile
from pathlib import Path

import httpx2
from servers import KEY, running

from resume_ats_scorer.web import sample

CANARIES = {
    "name": "Quillon Featherstonehaugh",
    "mail": "quillon.canary@example.org",
    "phone": "+1 415 555 0199",
    "employer": "Zanzibar Widget Foundry",
    "filename": "Quillon_Featherstonehaugh_CV",
    "key": "a-wrong-key-that-must-not-be-logged",
    "posting": "Secretprojectname Lighthouse",
    "field": "quillonfield",
    "path": "quillonpath",
    "query": "quillonquery",
    "header": "quillonheader",
}
RESUME = sample.RESUME.replace("Maria Oliveira", CANARIES["name"]).replace("maria.oliveira@example.org", CANARIES["mail"])
RESUME = RESUME.replace("+1 415 555 0134", CANARIES["phone"]).replace("Northwind Stores", CANARIES["employer"])
POSTING = sample.POSTING + "\n- Work on " + CANARIES["posting"]


def docx(document: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", document)
    return buffer.getvalue()


def files() -> list[tuple[str, bytes]]:
    text = RESUME.encode()
    return [
        (".txt", text),
        (".md", text),
        (".rtf", b"{\\rtf1 " + text + b"}"),
        (".pdf", b"%PDF-1.7\n" + text),
        (".pdf", text),
        (".docx", docx(RESUME)),
        (".exe", b"MZ" + text),
        (".odt", b"PK\x03\x04" + text),
        ("", text),
        (".txt", b""),
        (".txt", text * 3000),
        (".txt", RESUME.encode("utf-16")),
        (".txt", b"\xff\xfe\x00" + text),
    ]


def test_no_word_of_a_document_leaves_but_in_its_answer(tmp_path: Path) -> None:
    """At debug level, over every path and error path, nothing personal and no key is in any output, nor on the disk."""
    with (
        tempfile.TemporaryDirectory(prefix="s") as scratch,  # short: the path of a socket has 107 characters at most
        running(tmp_path, LOG_LEVEL="debug", METRICS_ENABLED="true", MAX_FILE_SIZE="300000", TMPDIR=scratch) as server,
        httpx2.Client(base_url=server.url, headers={"X-API-Key": KEY}) as client,
    ):
        for (suffix, data), path in itertools.product(files(), ("/score", "/parse")):
            form = {"job_description": POSTING} if path == "/score" else {}
            client.post(path, files={"resume": (CANARIES["filename"] + suffix, data)}, data=form)
        resume = {"resume": (CANARIES["filename"] + ".txt", RESUME.encode())}
        for option in ("as_of", "weights", "advice", CANARIES["field"]):
            client.post("/score", files=resume, data={"job_description": POSTING, option: CANARIES["name"]})
        client.post("/score", files={**resume, "job_description_file": (CANARIES["filename"] + ".pdf", POSTING.encode())})
        client.post("/score", content=RESUME.encode(), headers={"content-type": "text/plain"})
        client.post("/score", headers={"X-API-Key": CANARIES["key"], "X-Request-ID": CANARIES["mail"]}, files=resume)
        client.get(f"/{CANARIES['path']}", params={CANARIES["query"]: CANARIES["name"]}, headers={"X-Other": CANARIES["header"]})
        client.get("/health", params={CANARIES["query"]: CANARIES["name"]})
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as opened:
            for place, (suffix, data) in enumerate(files()):
                opened.writestr(f"{CANARIES['filename']}/{CANARIES['name']}{place}{suffix}", data)
        names = [(CANARIES["filename"] + suffix, data) for suffix, data in files()]
        ranked = [client.post("/rank", files=[("resumes", one) for one in names], data={"job_description": POSTING})]
        zipped = [("resumes", (CANARIES["filename"] + ".zip", archive.getvalue()))]
        ranked.append(
            client.post("/rank", files=zipped, data={"job_description": POSTING}, headers={"accept": "application/x-ndjson"})
        )
        client.post("/rank", files=[("resumes", one) for one in names], data={"job_description": POSTING, CANARIES["field"]: "x"})
        client.post("/match", files=[*resume.items(), *(("job_descriptions", one) for one in names)])
        people = {"people": [{"score": 1, "labels": {CANARIES["name"]: CANARIES["employer"]}}]}
        client.post("/audit", json=people)
        client.post("/audit", json={**people, CANARIES["field"]: CANARIES["name"]})
        assert all(CANARIES["filename"] in answer.text for answer in ranked)
        figures = client.get("/metrics").text
        left = [found for found in Path(scratch).rglob("*") if found.is_file()]
        server.stop()

        output = server.output().decode() + figures

    words = [word for canary in CANARIES.values() for word in (canary, *re.findall(r"\w{6,}", canary))]
    assert [] == [word for word in words if word.lower() in output.lower()]
    assert KEY not in output
    assert [] == left
    lines = [json.loads(line) for line in server.output().decode().splitlines()]
    assert len([line for line in lines if line["event"] == "request" and line["route"] == "/score"]) >= 15
