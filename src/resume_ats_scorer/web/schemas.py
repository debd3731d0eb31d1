"""What the routes take and give, as the OpenAPI document shows it."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, WithJsonSchema

from resume_ats_scorer.model import Severity, Weights, value
from resume_ats_scorer.rank import Ranking, Refused, Scored
from resume_ats_scorer.web.accept import JSON
from resume_ats_scorer.web.openapi import COMPONENT

AsOf = date | None
File = Annotated[bytes, WithJsonSchema({"type": "string", "format": "binary"})]


class _ResumeForm(BaseModel):
    model_config = ConfigDict(use_attribute_docstrings=True, extra="forbid")

    resume: File
    """The resume: one PDF, DOCX, ODT, RTF, TXT or Markdown file. The bytes decide the type, and the name must agree."""


class PagesForm(_ResumeForm):
    """A resume to show."""


class ParseForm(_ResumeForm):
    """A resume to read."""

    as_of: AsOf = None
    """The date that "present" means, from 1950 to 2100; today in UTC if not given."""


class ScoreForm(_ResumeForm):
    """A resume to score, the posting to score it for, and options."""

    job_description: str | None = None
    """The posting as text. Send either this or `job_description_file`."""
    job_description_file: File | None = None
    """The posting as a file of the same types as the resume."""
    as_of: AsOf = None
    """The date that "present" means, from 1950 to 2100; today in UTC if not given."""
    weights: Weights | None = None
    """Shares of the components, as a JSON object of numbers from 0 to 1000, not all 0; those left out are the operator's."""
    advice: bool = True
    """Price advice: score changed resumes to tell what each change would gain. `false` is quicker."""


class _BatchForm(BaseModel):
    model_config = ConfigDict(use_attribute_docstrings=True, extra="forbid")

    as_of: AsOf = None
    """The date that "present" means, from 1950 to 2100; today in UTC if not given."""
    weights: Weights | None = None
    """Shares of the components, as a JSON object of numbers from 0 to 1000, not all 0; those left out are the operator's."""


class RankForm(_BatchForm):
    """Many resumes, the posting to rank them for, and options."""

    resumes: Annotated[list[File], Field(min_length=1)]
    """The resumes: the field comes once for each file, or once with one zip archive of files."""
    job_description: str | None = None
    """The posting as text. Send either this or `job_description_file`."""
    job_description_file: File | None = None
    """The posting as a file of the same types as the resumes."""


class MatchForm(_BatchForm):
    """One resume, and many postings to put in order for it."""

    resume: File
    """The resume."""
    job_descriptions: Annotated[list[File], Field(min_length=1)]
    """The postings as files: the field comes once for each, or once with one zip archive of them."""


@value
class Progress:
    """How far a batch is."""

    type: Literal["progress"]
    """What the line is."""
    done: int
    """Files done."""
    total: int
    """Files in all."""


@value
class ScoredLine:
    """A file that was scored."""

    type: Literal["result"]
    """What the line is."""
    resume: Scored
    """Its result; with `/match` that of a posting."""


@value
class RefusedLine:
    """A file that could not be scored."""

    type: Literal["refused"]
    """What the line is."""
    refused: Refused
    """Why."""


@value
class RankingLine:
    """The ranking, last of all."""

    type: Literal["ranking"]
    """What the line is."""
    ranking: Ranking
    """All files in order."""


@value
class WorkersHealth:
    """The worker processes."""

    ready: bool
    """At least one can take a document."""
    size: int
    """Documents that can be worked on at the same time."""
    busy: int
    """Documents being worked on."""
    waiting: int
    """Documents that wait for a worker."""


@value
class Health:
    """How the service is."""

    status: Literal["ok", "unavailable"]
    """`unavailable` where no document can be scored at the moment; being busy is no reason."""
    version: str
    """Version of the program."""
    workers: WorkersHealth
    """The worker processes."""
    scanner: Literal["off", "ok", "unavailable"]
    """The malware scanner."""


@value
class Alive:
    """The process answers."""

    status: Literal["ok"]
    """Always `ok`."""


@value
class Version:
    """Which program this is."""

    version: str
    """Version of the program."""
    scoring_version: str
    """Version of the scoring; see `ScoreReport.scoring_version`."""


@value
class Source:
    """Who says that a check matters."""

    title: str
    """Name of the publication."""
    url: str
    """Where it stands."""


@value
class Check:
    """One format check of the catalogue."""

    id: str
    """Stable id."""
    group: str
    """`file`, `text`, `layout`, `structure`, `writing` or `integrity`."""
    name: str
    """What is right about a resume that passes, in a few words."""
    looks_at: str
    """What it looks at and when it warns and fails."""
    severity: Severity
    """How much it hurts when it fails."""
    warn: float
    """Points of `format_compatibility` it costs when it warns."""
    fail: float
    """Points it costs when it fails."""
    cap: float
    """The component scores at most this when it fails."""
    mend: str
    """How to mend it."""
    source: Source
    """Who says that it matters."""


def form_body(model: type[BaseModel]) -> dict[str, Any]:
    """Return the request body of a route that takes *model* as a form, for `openapi_extra`."""
    schema = model.model_json_schema(ref_template=COMPONENT)
    for field in schema["properties"].values():
        _drop_null(field)
    return {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": schema}}}}


def lines_of(*kinds: type) -> dict[str, Any]:
    """Return the content of an answer whose lines are of *kinds*, which are made of the components of the same answer as JSON.

    The schema of a line stands under `x-itemSchema`: OpenAPI 3.2 will call it `itemSchema`, 3.1 has no word for it.
    """
    schemas = [TypeAdapter(kind).json_schema(ref_template=COMPONENT, mode="serialization") for kind in kinds]
    lines = [{name: part for name, part in one.items() if name != "$defs"} for one in schemas]
    return {"schema": {"type": "string", "description": "One JSON object a line."}, "x-itemSchema": {"oneOf": lines}}


def json_body(model: type[BaseModel]) -> dict[str, Any]:
    """Return the request body of a route that takes *model* as JSON, for `openapi_extra`."""
    return {
        "requestBody": {
            "required": True,
            "content": {JSON: {"schema": model.model_json_schema(ref_template=COMPONENT)}},
        }
    }


def _drop_null(field: dict[str, Any]) -> None:
    """Turn "this or null" into "this": a form field is left out, never null."""
    options = [option for option in field.pop("anyOf", ()) if option != {"type": "null"}]
    if options:
        field.update(options[0])
    if field.get("default", 0) is None:
        del field["default"]
