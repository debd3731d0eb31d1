import base64
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from starlette.testclient import TestClient

from resume_ats_scorer.data import path_of
from resume_ats_scorer.errors import SettingsError
from resume_ats_scorer.settings import load
from resume_ats_scorer.web import sample
from resume_ats_scorer.web.app import create_app
from resume_ats_scorer.web.page import site
from resume_ats_scorer.web.problems import KINDS
from resume_ats_scorer.wording import WORDS

EXAMPLES = Path(__file__).parents[2] / "examples"
ASSETS = Path(site.__file__).parent / "assets"
RESUME = {"resume": ("cv.txt", sample.RESUME.encode())}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(create_app(load(api_key="correct-horse", workers=1, page_public=True, max_file_size=400_000))) as client:
        yield client


def test_the_page_needs_nothing_from_elsewhere(client: TestClient) -> None:
    """All that the page and its modules name is served by us without a key, and its policy lets nothing else in."""
    answer = client.get("/")
    needed = set(re.findall(r'(?:src|href)="(static/[^"]+)"', answer.text))
    imported = {f"static/page/{name}" for one in ASSETS.glob("*.js") for name in re.findall(r'from "\./([^"]+)"', one.read_text())}

    assert {200} == {client.get(f"/{path}").status_code for path in needed | imported | {"static/page/words.en.json"}}
    assert {one.name for one in ASSETS.glob("*.js")} == {
        path.rpartition("/")[2] for path in needed | imported if path.endswith(".js")
    }
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_the_page_knows_the_service(client: TestClient) -> None:
    """The root of the page says whether a key is needed and how large a file may be."""
    root = re.search(r"<html[^>]+>", client.get("/").text)

    assert root
    assert 'data-key="optional" data-most="400000"' in root[0]


def test_every_refusal_has_words() -> None:
    """The page says in a person's words what happened and what to do, for every code there is."""
    words = json.loads(path_of(WORDS).read_text("utf-8"))

    assert set(KINDS) == {code for code, text in words["refusals"].items() if isinstance(text, list)} - {"gone", "unknown"}


def test_every_text_that_the_page_asks_for_exists() -> None:
    """No module says something that stands in no list of texts."""
    words = json.loads(path_of(WORDS).read_text("utf-8"))
    sources = "".join(one.read_text() for one in (*ASSETS.glob("*.js"), ASSETS / "index.html"))
    asked = set(re.findall(r'"((?:page|state|refusals|report|many)\.[\w.]+)"', sources))

    assert len(asked) > 60
    for path in asked:
        found = words
        for part in path.split("."):
            assert part in found, path
            found = found[part]


def test_pages_are_drawn(client: TestClient) -> None:
    """A PDF comes back as one picture a page, whose size in points is the page's."""
    answer = client.post("/pages", files={"resume": ("cv.pdf", (EXAMPLES / "software_engineer.pdf").read_bytes())})
    pages = answer.json()["pages"]

    assert [1, 2] == [page["number"] for page in pages]
    assert (612.0, 792.0) == (pages[0]["width"], pages[0]["height"])
    with Image.open(io.BytesIO(base64.b64decode(pages[0]["png"]))) as picture:
        assert ("PNG", (1224, 1584)) == (picture.format, picture.size)


def test_formats_without_pages_have_no_pictures(client: TestClient) -> None:
    """A text file has no pages to draw."""
    assert {"pages": []} == client.post("/pages", files=RESUME).json()


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/score", {}, 200),
        ("/pages", {}, 200),
        ("/rank", {}, 200),
        ("/parse", {}, 401),
        ("/match", {}, 401),
        ("/audit", {}, 401),
        ("/score", {"X-API-Key": "wrong"}, 401),
    ],
)
def test_an_open_page_opens_what_it_uses(client: TestClient, path: str, headers: dict[str, str], status: int) -> None:
    """With PAGE_PUBLIC the routes that the page calls answer without a key, and nothing else does; a wrong key is refused."""
    data = {"job_description": sample.POSTING} if path in {"/score", "/rank"} else {}
    files = {"resumes" if path == "/rank" else "resume": RESUME["resume"]}

    assert status == client.post(path, files=files, data=data, headers=headers).status_code


def test_an_open_page_in_an_open_service_is_refused() -> None:
    """The two settings together make no sense, so the start says so."""
    with pytest.raises(SettingsError, match="PAGE_PUBLIC"):
        load(auth_disabled=True, page_public=True)
