import json
import logging
import sys
import threading
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.observe import Metrics, configure, log, redacted


@pytest.fixture
def _logging(capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    configure("debug")
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    root.handlers[:], root.level = handlers, level
    logging.captureWarnings(capture=False)


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    captured = capsys.readouterr()
    assert "" == captured.err
    return [json.loads(line) for line in captured.out.splitlines()]


@pytest.mark.usefixtures("_logging")
def test_only_allowed_fields_are_written(capsys: pytest.CaptureFixture[str]) -> None:
    """A field that is not on the list does not appear, whatever it holds."""
    log.info("request", status=200, resume="Jane Doe", filename="jane.pdf")

    [line] = lines(capsys)

    assert {"event", "level", "timestamp", "status"} == set(line)


@pytest.mark.usefixtures("_logging")
def test_libraries_are_named_not_quoted(capsys: pytest.CaptureFixture[str]) -> None:
    """What a library logs is noted with its name and level; its words and the texts of exceptions stay out."""
    logging.getLogger("some.parser").warning("cannot read %s", "Jane Doe")
    logging.getLogger("some.parser").debug("reading Jane Doe")
    try:
        int("Jane Doe")
    except ValueError:
        logging.getLogger("uvicorn.error").exception("Jane Doe")
    logging.getLogger("py.warnings").warning("Jane Doe")

    found = lines(capsys)

    assert ["some.parser", "uvicorn.error", "py.warnings"] == [line["logger"] for line in found]
    assert "Jane" not in str(found)
    assert str(found[1]["where"]).startswith("ValueError at test_observe.py:")


@pytest.mark.usefixtures("_logging")
def test_what_nobody_caught_is_a_line_too(capsys: pytest.CaptureFixture[str]) -> None:
    """An exception in a thread does not print a traceback with its text."""

    def fail() -> None:
        raise ValueError("Jane Doe")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    [line] = lines(capsys)

    assert ("unhandled", "error") == (line["event"], line["level"])
    assert "Jane" not in str(line)


@pytest.mark.parametrize(
    "secret",
    [
        "jane.doe+cv@mail.example.org",
        "+1 (415) 555-0134",
        "0171 5550134",
        "Jane_Doe.PDF",
        "lebenslauf.docx",
        "8dc711f247a54ec2bd714d2bbae46cdc",
        "kQ2v-Tz8_RrYw0n3Lp5Xb7Jd",
    ],
)
@given(before=st.sampled_from(["", "for ", "x: "]), after=st.sampled_from(["", " failed", ", sorry"]))
def test_personal_data_and_keys_are_redacted(secret: str, before: str, after: str) -> None:
    """E-mail addresses, phone numbers, names of documents and keys are taken out wherever they stand."""
    assert f"{before}[redacted]{after}" == redacted(before + secret + after)


def test_plain_words_stay() -> None:
    """Ordinary messages are not harmed."""
    assert "Uvicorn running on 127.0.0.1, 5 workers" == redacted("Uvicorn running on 127.0.0.1, 5 workers")


class _Pool:
    def __init__(self) -> None:
        self.restarts = Counter({"cpu": 2})
        self.faults = Counter({"KeyError at x.py:1": 1})
        self.waiting = 3
        self.busy = 1


def test_figures_have_the_form_of_prometheus() -> None:
    """Requests, refusals, stages, scores and the state of the workers are there under their names."""
    metrics = Metrics(_Pool())
    metrics.request("/score", "POST", 422, 0.02, "encrypted")
    metrics.document({"parse": 0.01})
    metrics.score(71.5)

    text = metrics.text().decode()

    for line in (
        'ats_requests_total{method="POST",route="/score",status="422"} 1.0',
        'ats_refusals_total{code="encrypted"} 1.0',
        'ats_stage_seconds_sum{stage="parse"} 0.01',
        'ats_score_bucket{le="80.0"} 1.0',
        'ats_worker_restarts_total{cause="cpu"} 2.0',
        'ats_worker_faults_total{where="KeyError at x.py:1"} 1.0',
        "ats_documents_waiting 3.0",
        "ats_documents_busy 1.0",
    ):
        assert line in text.splitlines()
