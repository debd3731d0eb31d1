"""The one place where a value becomes JSON."""

import json
from typing import Any

import pydantic_core


def to_json(value: Any) -> bytes:
    """Return *value*, made of value types, dates, enums and plain containers, as compact JSON in UTF-8.

    Fields stand in the order of their declaration, so the same value gives the same bytes on every machine. Halves of
    characters (lone surrogates, which broken fonts yield and JSON cannot carry) become `?`.
    """
    try:
        return pydantic_core.to_json(value)
    except pydantic_core.PydanticSerializationError:
        plain = pydantic_core.to_jsonable_python(value)
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8", "replace")
