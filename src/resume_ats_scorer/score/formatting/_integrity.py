"""What looks meant to deceive a machine: each kind of finding is a check."""

from collections.abc import Callable

from resume_ats_scorer.model import Severity
from resume_ats_scorer.score.formatting import _sources as by
from resume_ats_scorer.score.formatting._check import Check, Outcome, Source, failed, passed
from resume_ats_scorer.score.formatting._subject import PLACES, Subject


def _finds(kind: str, absent: str) -> Callable[[Subject], Outcome]:
    def run(subject: Subject) -> Outcome:
        found = [finding for finding in subject.findings if finding.id == kind]
        if not found:
            return passed(absent)
        return failed(found[0].message, tuple(place for finding in found for place in finding.evidence)[:PLACES])

    return run


def _row(kind: str, name: str, looks_at: str, cost: float, mend: str, source: Source = by.GREENHOUSE) -> Check:
    return Check(f"integrity.{kind}", name, looks_at, Severity.MAJOR, cost, cost, mend, source, _finds(kind, f"{name}."))


CHECKS = (
    _row(
        "hidden_text", "No hidden text", "Fails where words stand in the file that no reader can see. They count nothing.",
        5, "Delete text that is white, tiny, covered or off the page; systems show it to recruiters.",
    ),
    _row(
        "pasted_posting", "No pasted posting", "Fails where whole runs of the posting stand in the resume. They count nothing.",
        5, "Say in your own words what you did; take the posting's sentences out.", by.USAJOBS,
    ),
    _row(
        "keyword_list", "No keyword dump", "Fails where a long list of terms has no use to show for it. It counts little.",
        3, "Keep the skills you can speak about, and name each where you used it.", by.SOVREN,
    ),
    _row(
        "repetition", "No stuffing by repetition", "Fails where a term is repeated far beyond use. Repeats count nothing.",
        3, "Name each skill once or twice, with what you did with it.", by.SOVREN,
    ),
    _row(
        "look_alike", "No look-alike letters", "Fails where letters of another script stand inside words.",
        4, "Retype the words concerned.", by.UNICODE,
    ),
    _row(
        "zero_width", "No zero-width tricks", "Fails where invisible characters are spread through words.",
        3, "Paste the text as plain text and format it anew.", by.UNICODE,
    ),
    _row(
        "ai_instruction", "No orders to machines", "Fails where the text speaks to a language model. It counts nothing.",
        8, "Delete it; screening tools flag it and people see it.", by.OWASP_LLM,
    ),
    _row(
        "metadata_stuffing", "Plain metadata",
        "Fails where title, subject or keywords of the file are stuffed. They count nothing.",
        3, "Keep a plain title in the file's properties and clear the keywords.", by.SOVREN,
    ),
)  # fmt: skip
