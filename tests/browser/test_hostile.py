from io import BytesIO
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

pytestmark = pytest.mark.browser
SCRIPT = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>"


def pdf() -> bytes:
    """Return a resume whose text and metadata try to run."""
    held = BytesIO()
    canvas = Canvas(held, pageCompression=0)
    canvas.setTitle(SCRIPT)
    canvas.setAuthor(SCRIPT)
    canvas.setSubject(SCRIPT)
    lines = (
        "Robin Example",
        "robin@example.com",
        "Experience",
        "Python Engineer, Acme, 2019 - 2024",
        f"Built Python services {SCRIPT}",
        "Skills",
        f"Python, Django {SCRIPT}",
    )
    for at, line in enumerate(lines):
        canvas.drawString(40, 800 - 20 * at, line)
    canvas.save()
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (f"{SCRIPT.replace('/', '')}.pdf", pdf()),
        (
            f"{SCRIPT.replace('/', '')}.txt",
            f"Robin Example\nrobin@example.com\nExperience\nPython Engineer, Acme, 2019 - 2024\nPython {SCRIPT}\n".encode(),
        ),
    ],
    ids=["pdf", "txt"],
)
def test_a_resume_that_tries_to_run_is_shown_as_text(enter: Any, name: str, data: bytes) -> None:
    """Scripts in the text, the name and the metadata of a file are shown, never run; so too in what is kept of them."""
    visitor = enter()
    visitor.score({"name": name, "mimeType": "application/octet-stream", "buffer": data})
    tab = visitor.tab

    assert "<script>window.hacked=1</script>" in tab.text_content("#result")
    assert name == tab.inner_text(".head h2")
    assert tab.evaluate("window.hacked === undefined && !document.querySelector('#result script, #result img[src=x]')")
    with tab.expect_download() as got:
        tab.click("text=Report (HTML)")
    other = tab.context.new_page()
    other.set_content(got.value.path().read_text("utf-8"))
    assert other.evaluate("window.hacked === undefined && !document.querySelector('script, img')")


def test_the_page_lets_no_markup_in(enter: Any) -> None:
    """Even our own code could not: the policy refuses text as markup, and scripts and styles within the page."""
    visitor = enter()

    with pytest.raises(Exception, match="TrustedHTML"):
        visitor.tab.evaluate("document.body.innerHTML = '<b>x</b>'")
    visitor.faults.clear()
