import json
from collections.abc import Callable
from typing import Any

import pytest

from resume_ats_scorer.data import path_of
from resume_ats_scorer.web.problems import KINDS, MEDIA_TYPE

pytestmark = pytest.mark.browser
WORDS = json.loads(path_of("words.en.json").read_text("utf-8"))


def file(name: str, data: bytes) -> dict[str, Any]:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": data}


def drag(visitor: Any, kind: str, zone: str, *names: str) -> None:
    """Dispatch the drag event *kind* with files called *names* on *zone*."""
    make = """names => {
        const all = new DataTransfer();
        for (const name of names) all.items.add(new File(['text'], name));
        return all;
    }"""
    visitor.tab.dispatch_event(zone, kind, {"dataTransfer": visitor.tab.evaluate_handle(make, list(names))})


def refusing(code: str) -> Callable[[Any], None]:
    """Return a handler that answers with the refusal *code*."""
    kind = KINDS[code]
    body = json.dumps({"code": code, "detail": "For programs.", "request_id": "0123456789", "status": kind.status})
    headers = {"Retry-After": "7"} if kind.retry_after else {}
    return lambda route: route.fulfill(status=kind.status, body=body, headers=headers, content_type=MEDIA_TYPE)


def test_empty(enter: Any) -> None:
    """The page says what it needs and that it stores nothing; pressing the button leads to what is missing."""
    visitor = enter()

    assert WORDS["state"]["empty"] == visitor.state()
    assert "Nothing is stored" in visitor.tab.inner_text(".stored")
    assert [] == visitor.violations()
    visitor.tab.click("#go")
    assert "posting" == visitor.tab.evaluate("document.activeElement.id")


def test_dragging(enter: Any) -> None:
    """The zone under the files shows that they can be dropped; dropped files are listed and can be removed."""
    visitor = enter()
    drag(visitor, "dragenter", "#resumes-drop", "first.txt")
    assert visitor.tab.locator("#resumes-drop.dragging").count()
    assert [] == visitor.violations()
    drag(visitor, "dragleave", "#resumes-drop", "first.txt")
    assert not visitor.tab.locator(".dragging").count()

    drag(visitor, "drop", "#resumes-drop", "first.txt", "second.txt")
    drag(visitor, "drop", "#posting-drop", "job.txt")

    assert ["first.txt", "second.txt"] == visitor.tab.locator("#chosen .name").all_inner_texts()
    assert "job.txt" in visitor.tab.inner_text("#posting-name")
    assert "Rank 2 resumes" == visitor.tab.inner_text("#go")
    visitor.tab.click("[aria-label='Remove first.txt']")
    assert ["second.txt"] == visitor.tab.locator("#chosen .name").all_inner_texts()
    assert "Score" == visitor.tab.inner_text("#go")
    visitor.tab.click("#posting-text")
    assert visitor.tab.locator("#posting").is_visible()


def test_uploading_and_scoring(enter: Any) -> None:
    """While a file is sent the page says how much of it is; then it says that it is read; it can be stopped."""
    visitor = enter()
    tab = visitor.tab
    wire = tab.context.new_cdp_session(tab)
    wire.send("Network.enable")
    slow = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 60_000}
    wire.send("Network.emulateNetworkConditions", slow)
    visitor.listen()
    visitor.give(file("long.txt", b"A line of a resume that is very long.\n" * 4_000))
    tab.click("#go")
    visitor.until("window.said.some(one => /[1-9]\\d? %/.test(one))")
    assert tab.locator("#progress").is_visible()
    assert tab.locator("#go").is_disabled()
    assert [] == visitor.violations()
    tab.click("#stop")

    visitor.until("!document.querySelector('#stop').checkVisibility()")
    assert WORDS["state"]["stopped"] == visitor.state()
    assert tab.locator("#go").is_enabled()


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.pdf", b"", "file_empty"),
        ("picture.pdf", b"\x89PNG\r\n\x1a\n" + bytes(200), "unsupported_type"),
        ("broken.pdf", b"%PDF-1.7\nnothing of use", "corrupt"),
        ("blank.txt", b" \n \n", "no_text"),
    ],
)
def test_a_refused_file(enter: Any, name: str, data: bytes, code: str) -> None:
    """What is wrong with the file, and what to do, is said in words; the posting and the file stay."""
    visitor = enter()
    visitor.give(file(name, data))
    visitor.tab.click("#go")
    alert = visitor.tab.wait_for_selector("#refusal .alert")

    title, help_ = WORDS["refusals"][code]
    assert [title, help_] == [visitor.tab.inner_text(".alert h2"), visitor.tab.inner_text(".alert p >> nth=0")]
    assert code == alert.get_attribute("data-code")
    assert [] == visitor.violations()


def test_every_refusal(enter: Any) -> None:
    """For each code the page shows its words, and when to try again where that is known."""
    visitor = enter()
    visitor.give("electrician.txt", posting="electrician_posting.txt")
    for code, kind in KINDS.items():
        if code == "unauthorized":
            continue
        visitor.tab.unroute("**/score")
        visitor.tab.route("**/score", refusing(code))
        visitor.tab.click("#go")
        visitor.tab.wait_for_selector(f".alert[data-code='{code}']")
        said = visitor.tab.inner_text(".alert")
        assert all(part in said for part in WORDS["refusals"][code]), code
        assert ("7 s" in said) == bool(kind.retry_after)
        assert "0123456789" in said


def test_a_file_that_is_too_large_is_not_sent(enter: Any) -> None:
    """The page knows the bound and says so before anything is sent."""
    visitor = enter()
    visitor.give(file("huge.pdf", bytes(2_097_153)), posting=None)

    assert "huge.pdf is larger than 2 MB, the most this service accepts." == visitor.state()
    assert 0 == visitor.tab.locator("#chosen li").count()


def test_the_server_is_gone(enter: Any) -> None:
    """Where nothing answers the page says so, keeps everything, and can try again."""
    visitor = enter()
    visitor.give("electrician.txt", posting="electrician_posting.txt")
    visitor.tab.route("**/score", lambda route: route.abort("connectionrefused"))
    visitor.tab.click("#go")
    visitor.tab.wait_for_selector(".alert[data-code='gone']")
    assert WORDS["refusals"]["gone"][0] == visitor.tab.inner_text(".alert h2")
    assert [] == visitor.violations()

    visitor.tab.unroute("**/score")
    visitor.tab.click(".alert button")
    visitor.tab.wait_for_selector("#total")
    assert 0 == visitor.tab.locator(".alert").count()


def test_the_posting_outlives_reload_and_back(enter: Any) -> None:
    """Reloading, and leaving and coming back, keep the text of the posting, in this tab only."""
    visitor = enter()
    kept = "document.querySelector('#posting').value === 'A text worth keeping.'"
    visitor.tab.fill("#posting", "A text worth keeping.")
    visitor.tab.reload()
    visitor.until(kept)
    visitor.tab.goto(f"{visitor.url}/version")
    visitor.tab.go_back()
    visitor.until(kept)

    other = visitor.tab.context.browser.new_context().new_page()
    other.goto(visitor.url)
    assert "" == other.input_value("#posting")
    assert 0 == visitor.tab.evaluate("localStorage.length + document.cookie.length")
    other.context.close()


def test_what_is_typed_while_the_page_starts_is_kept(enter: Any) -> None:
    """A posting typed before the page's texts have come is neither lost nor overwritten."""
    visitor = enter()
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)

    visitor.tab.route("**/words.en.json", hold)
    visitor.tab.reload()
    visitor.tab.fill("#posting", "Typed early.")
    visitor.tab.wait_for_timeout(50)
    for route in held:
        route.continue_()
    visitor.until("document.querySelector('#state').textContent")

    assert held
    assert "Typed early." == visitor.tab.input_value("#posting")
    assert "Typed early." == visitor.tab.evaluate("sessionStorage.getItem('posting')")


def test_the_key_is_asked_for_and_forgotten(enter: Any) -> None:
    """A key is asked for once, a wrong one again; it is kept for this tab only and can be forgotten."""
    visitor = enter(key=None)
    tab = visitor.tab
    visitor.give("electrician.txt", posting="electrician_posting.txt")
    tab.click("#go")
    tab.wait_for_selector("#key[open]")
    assert [] == visitor.violations()
    tab.fill("#key-value", "not-the-key")
    tab.keyboard.press("Enter")
    visitor.until(f"document.querySelector('#key-why').textContent === {json.dumps(WORDS['page']['keyWrong'])}")
    tab.fill("#key-value", "correct-horse-battery")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#total")

    assert "correct-horse-battery" == tab.evaluate("sessionStorage.getItem('key')")
    assert "" == tab.input_value("#key-value")
    tab.click("#forget")
    assert tab.evaluate("sessionStorage.getItem('key')") is None
    tab.click("#go")
    tab.click("#key >> text=Cancel")
    assert 0 == tab.locator("#key[open]").count()
