"""The OpenAPI document: statuses, schemas, and examples that are real answers."""

import json
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from resume_ats_scorer.errors import BY_CODE
from resume_ats_scorer.web.accept import JSON
from resume_ats_scorer.web.problems import KINDS, MEDIA_TYPE, Problem, problem
from resume_ats_scorer.wire import to_json

EXAMPLE_ID = "5f0c7d2b9e3a4c1d8b6f0a1e2d3c4b5a"

SCORING_ERRORS = tuple(code for code in KINDS if code not in {"not_found", "method_not_allowed", "not_acceptable"})
"""Codes that the scoring routes answer with."""
READING_ERRORS = tuple(code for code in SCORING_ERRORS if "posting" not in code)
"""Those of the routes that take no posting."""

COMPONENT = "#/components/schemas/{model}"
"""How a schema among the components is referred to."""

_HEADERS: dict[str, Any] = {
    "X-Request-ID": {"description": "Id of the request: the caller's own where it sent one.", "schema": {"type": "string"}}
}
_RETRY: dict[str, Any] = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}}}
_KEY: dict[str, Any] = {
    "ApiKey": {"type": "apiKey", "in": "header", "name": "X-API-Key", "description": "A key that the operator gave you."}
}
NEEDS_KEY: dict[str, Any] = {"security": [{name: []} for name in _KEY]}
"""For `openapi_extra` of routes that need a key."""


def refusals(*codes: str) -> dict[int | str, dict[str, Any]]:
    """Return the documentation of the refusals with *codes*, by status, each with its example."""
    by_status: dict[int | str, dict[str, Any]] = {}
    for code in codes:
        kind = KINDS[code]
        example = {"summary": kind.title, "value": json.loads(to_json(problem(BY_CODE[code](), EXAMPLE_ID)))}
        content = {"schema": {"$ref": COMPONENT.format(model=Problem.__name__)}, "examples": {}}
        entry = by_status.setdefault(kind.status, {"content": {MEDIA_TYPE: content}, "titles": []})
        entry["content"][MEDIA_TYPE]["examples"][code] = example
        entry["titles"].append(f"`{code}`: {kind.title[0].lower()}{kind.title[1:]}.")
        entry["headers"] = _HEADERS | (_RETRY if kind.retry_after else {})
    for entry in by_status.values():
        entry["description"] = "\n".join(entry.pop("titles"))
    return by_status


Examples = Mapping[tuple[str, str], Mapping[str, Any]]
"""Real answers by media type, by path and method."""


def document(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI document of *app*, without examples of the successful answers."""
    made = get_openapi(
        title=app.title,
        version=app.version,
        summary=app.summary,
        description=app.description,
        routes=app.routes,
        tags=app.openapi_tags,
    )
    for methods in made["paths"].values():
        for operation in methods.values():
            _tidy(operation)
            for response in operation["responses"].values():
                response.setdefault("headers", _HEADERS)
            made["components"]["schemas"] |= _definitions(operation)
    made["components"]["schemas"][Problem.__name__] = TypeAdapter(Problem).json_schema()
    made["components"]["securitySchemes"] = _KEY
    return made


def with_examples(document: dict[str, Any], examples: Examples) -> dict[str, Any]:
    """Return *document* with *examples* of the successful answers."""
    for (path, method), answers in examples.items():
        content = document["paths"][path][method]["responses"]["200"]["content"]
        for media, example in answers.items():
            content[media]["example"] = example
    return document


def _definitions(operation: dict[str, Any]) -> dict[str, Any]:
    """Take out of *operation*, and return, the schemas that its own ones refer to: their place is among the components."""
    bodies = (operation.get("requestBody", {}), *operation["responses"].values())
    contents = [content for body in bodies for content in body.get("content", {}).values()]
    return {name: schema for one in contents for name, schema in one.get("schema", {}).pop("$defs", {}).items()}


def _tidy(operation: dict[str, Any]) -> None:
    """Put JSON first where an answer has several forms: client generators take the first that they can read."""
    for response in operation["responses"].values():
        content = response.get("content", {})
        if JSON in content:
            response["content"] = {JSON: content.pop(JSON), **content}
