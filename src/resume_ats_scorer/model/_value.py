"""The one way a value type is declared."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def value(cls: type[T]) -> type[T]:
    """Return *cls* as a frozen, slotted dataclass whose attribute docstrings describe its fields.

    The docstrings reach the OpenAPI document: pydantic reads them from the source, so a field is described once.
    """
    made = dataclass(frozen=True, slots=True)(cls)
    made.__pydantic_config__ = {"use_attribute_docstrings": True}  # type: ignore[attr-defined]
    return made
