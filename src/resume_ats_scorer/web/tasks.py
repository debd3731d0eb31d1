"""What the worker processes run for the service: finished JSON, with the seconds that each stage took."""

import time
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Literal

from resume_ats_scorer import pipeline
from resume_ats_scorer.errors import reading
from resume_ats_scorer.model import Kind, Limits
from resume_ats_scorer.wire import to_json

if TYPE_CHECKING:
    from resume_ats_scorer.observe import Step
    from resume_ats_scorer.parse.pdf import PagePicture

# What only some requests need is imported where it is used: the process that speaks HTTP names these functions and never runs them.

_MOST_PICTURES = 10
"""Pages that are drawn of one file."""
TOTAL = "total_score"
"""Name of the figure that is the score; all others are of stages."""
_BEGAN = "began "
"""Before the name of a stage: the figure is the moment at which it began; under the name alone it is the seconds it took."""

Form = Literal["html", "pdf", "marked"]
"""What people get: the report as HTML or PDF, or the resume with what was found marked on its pages."""


def score(
    attachment: pipeline.Attachment, posting: str | pipeline.Attachment, options: pipeline.Options, request_id: str
) -> tuple[bytes, dict[str, float]]:
    """Return the report as JSON, and the figures. Raises what `pipeline.score_resume` raises."""
    watch = _Watch()
    report = pipeline.score_resume(attachment, posting, options, watch.stage)
    with watch.stage("write"):
        body = to_json(replace(report, request_id=request_id))
    return body, {**watch.figures, TOTAL: report.total_score}


def show(
    attachment: pipeline.Attachment, posting: str | pipeline.Attachment, options: pipeline.Options, form: Form
) -> tuple[bytes, dict[str, float]]:
    """Return the report as a file for people, and the figures. Raises what `pipeline.score_resume` raises."""
    from resume_ats_scorer.annotate import annotate
    from resume_ats_scorer.report import to_html, to_pdf

    watch = _Watch()
    scored = pipeline.score_resume(attachment, posting, options, watch.stage)
    with watch.stage("write"):
        if form == "marked":
            with reading():
                body = annotate(attachment.data, scored, options.limits)
        else:
            body = to_html(scored) if form == "html" else to_pdf(scored)
    return body, {**watch.figures, TOTAL: scored.total_score}


def parse(attachment: pipeline.Attachment, limits: Limits, as_of: date) -> tuple[bytes, dict[str, float]]:
    """Return the resume as JSON Resume, and the figures. Raises what `pipeline.read_resume` raises."""
    from resume_ats_scorer import resume

    watch = _Watch()
    read = pipeline.read_resume(attachment, limits, watch.stage)
    with watch.stage("write"):
        body = to_json(resume.to_json_resume(read, as_of))
    return body, watch.figures


def pages(attachment: pipeline.Attachment, limits: Limits) -> tuple[bytes, dict[str, float]]:
    """Return the first pages of a PDF as pictures, as JSON; no pages for other formats. Raises UploadError or UnreadableError."""
    from resume_ats_scorer import intake
    from resume_ats_scorer.parse.pdf import page_pictures

    watch = _Watch()
    with watch.stage("intake"), reading():
        upload = intake.accept(attachment.data, attachment.filename, limits)
    with watch.stage("draw"), reading():
        drawn = page_pictures(upload.data, limits) if upload.kind is Kind.PDF else iter(())
        shown = [_picture(page) for page in islice(drawn, _MOST_PICTURES)]
    return to_json({"pages": shown}), watch.figures


def _picture(page: "PagePicture") -> dict[str, object]:
    from PIL import Image

    held = BytesIO()
    Image.frombytes("RGB", (page.width, page.height), page.rgb).save(held, "PNG", compress_level=4)
    width, height = round(page.width / page.scale, 2), round(page.height / page.scale, 2)
    return {"number": page.number, "width": width, "height": height, "png": b64encode(held.getvalue()).decode()}


def checks(fields: Sequence[str]) -> tuple[bytes, dict[str, float]]:
    """Return *fields* of every format check, in the order of the report, as JSON."""
    from resume_ats_scorer.score import formatting

    return to_json([{name: getattr(check, name) for name in fields} for check in formatting.CATALOGUE]), {}


def steps(figures: Mapping[str, float]) -> Iterator["Step"]:
    """Yield the stages that *figures* tell of, in the order in which they began."""
    from resume_ats_scorer.observe import Step

    for name, moment in figures.items():
        if name.startswith(_BEGAN):
            stage = name.removeprefix(_BEGAN)
            yield Step(stage, moment, figures[stage])


class _Watch:
    def __init__(self) -> None:
        self.figures: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        began = self.figures[_BEGAN + name] = time.perf_counter()
        try:
            yield
        finally:
            self.figures[name] = time.perf_counter() - began
