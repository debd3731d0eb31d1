"""A real Chromium in front of the real service, with the rest of the network cut."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from servers import Running, running

EXAMPLES = Path(__file__).parents[2] / "examples"
_QUIET = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
_QUIETER = "--disable-component-update --disable-sync"
LARGEST = 2_097_152
_LOCAL = re.compile(r"(http://127\.0\.0\.1[:/]|data:|blob:)")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The browser; tests are skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no chromium on the PATH")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=path, args=f"{_QUIET} {_QUIETER}".split())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The service, which asks for a key."""
    with running(tmp_path_factory.mktemp("browser"), MAX_FILE_SIZE=str(LARGEST)) as server:
        yield server


class Visitor:
    """A tab of its own, and what went wrong in it."""

    def __init__(self, context: Any, url: str) -> None:
        self.url = url
        self.faults: list[str] = []
        self.elsewhere: list[str] = []
        context.route(lambda address: not _LOCAL.match(address), self._cut)
        self.tab = context.new_page()
        self.tab.set_default_timeout(20_000)
        self.tab.on("pageerror", lambda error: self.faults.append(str(error)))
        self.tab.on("dialog", self._refuse)
        self.tab.on("console", self._note)

    def _cut(self, route: Any) -> None:
        self.elsewhere.append(route.request.url)
        route.abort()

    def _refuse(self, dialog: Any) -> None:
        self.faults.append(dialog.message)
        dialog.dismiss()

    def _note(self, message: Any) -> None:
        # The browser writes a line of its own for every status of 400 and above.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.faults.append(message.text)

    def until(self, holds: str) -> None:
        """Wait until the expression *holds*; Playwright's own way needs `eval`, which the page's policy forbids."""
        for _ in range(400):
            if self.tab.evaluate(holds):
                return
            self.tab.wait_for_timeout(50)
        raise AssertionError(f"{holds} did not come true; the page says {self.state()!r} {self.faults}")

    def give(self, *resumes: Any, posting: str | None = "software_engineer_posting.txt") -> None:
        """Fill the form: files by path or as payloads, and the posting from the examples."""
        if posting is not None:
            self.tab.fill("#posting", (EXAMPLES / posting).read_text("utf-8"))
        self.tab.set_input_files("#resumes", [one if isinstance(one, dict) else EXAMPLES / one for one in resumes])

    def go(self) -> None:
        """Press the button and wait for the result."""
        self.tab.click("#go")
        self.until("!document.querySelector('#result').matches('[aria-busy=true], :empty')")

    def score(self, resume: Any, posting: str | None = "software_engineer_posting.txt") -> None:
        """Score *resume* and wait for its report and its pages."""
        self.give(resume, posting=posting)
        self.go()
        self.tab.wait_for_selector(".side .mark, .side .lines")

    def state(self) -> str:
        """Return what the page says of itself."""
        text: str = self.tab.inner_text("#state")
        return text

    def listen(self) -> None:
        """Collect in `window.said` all that the page says of itself from now on."""
        self.tab.evaluate("""() => {
            const state = document.querySelector('#state');
            window.said = [];
            new MutationObserver(() => window.said.push(state.textContent)).observe(state, {childList: true});
        }""")

    def violations(self) -> list[str]:
        """Return what axe finds wrong with the page as it is, the nodes concerned included."""
        self.tab.evaluate((Path(__file__).parent / "axe.min.js").read_text("utf-8"))
        found = self.tab.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
        return [
            f"{one['id']}: {[node['target'] for node in one['nodes']][:3]} {one['nodes'][0]['failureSummary']}" for one in found
        ]


Enter = Callable[..., Visitor]


@pytest.fixture
def enter(chromium: Any, service: Running) -> Iterator[Enter]:
    """Return a function that opens the page, with the key unless `key=None`; at the end nothing may have gone wrong."""
    visitors: list[tuple[Visitor, Any]] = []

    def opened(path: str = "/", key: str | None = "correct-horse-battery", **options: Any) -> Visitor:
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        visitor = Visitor(context, service.url)
        visitors.append((visitor, context))
        if key:
            context.add_init_script(f"sessionStorage.getItem('key') ?? sessionStorage.setItem('key', '{key}')")
        visitor.tab.goto(service.url + path)
        if path == "/":
            visitor.until("document.querySelector('#state').textContent")
        return visitor

    yield opened
    for visitor, context in visitors:
        context.close()
        assert ([], []) == (visitor.faults, visitor.elsewhere)
