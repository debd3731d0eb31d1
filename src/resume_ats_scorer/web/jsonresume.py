"""The shape of a JSON Resume (version 1.0.0 of https://jsonresume.org/schema) as we fill it. What was not read is left out.

Before Python 3.12 pydantic needs the TypedDict of typing_extensions.
"""

from typing import Annotated, Any, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

Beyond = Annotated[
    dict[str, Any],
    Field(
        description="What JSON Resume has no place for: language, months worked, where each skill is used, and the line and "
        "confidence of each field."
    ),
]
Day = Annotated[str, Field(description="`2024-05` or `2024`.", pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]


class Location(TypedDict):
    """A place."""

    address: Annotated[str, Field(description="As written.")]


class Profile(TypedDict):
    """A page of the person on a network."""

    network: str
    username: str
    url: str


class Basics(TypedDict):
    """How to reach the person."""

    name: NotRequired[str]
    label: NotRequired[Annotated[str, Field(description="The professional title under the name.")]]
    email: NotRequired[str]
    phone: NotRequired[str]
    url: NotRequired[str]
    summary: NotRequired[str]
    location: NotRequired[Location]
    profiles: list[Profile]


class Work(TypedDict):
    """A job held."""

    name: NotRequired[Annotated[str, Field(description="The employer.")]]
    position: NotRequired[str]
    location: NotRequired[str]
    startDate: NotRequired[Day]
    endDate: NotRequired[Annotated[Day, Field(description="Left out where the job is current.")]]
    highlights: list[str]


class Volunteer(TypedDict):
    """A voluntary role."""

    organization: NotRequired[str]
    position: NotRequired[str]
    startDate: NotRequired[Day]
    endDate: NotRequired[Day]
    highlights: list[str]


class Education(TypedDict):
    """One entry of the education."""

    institution: NotRequired[str]
    area: NotRequired[str]
    studyType: NotRequired[Annotated[str, Field(description="The degree as written.")]]
    startDate: NotRequired[Day]
    endDate: NotRequired[Day]


class Award(TypedDict):
    """An award."""

    title: str


class Named(TypedDict):
    """Something with a name."""

    name: str


class Language(TypedDict):
    """A language spoken."""

    language: Annotated[str, Field(description="ISO 639-1 code.")]
    fluency: NotRequired[Annotated[str, Field(description="CEFR level or `native`, where written.")]]


class Reference(TypedDict):
    """A reference."""

    reference: str


class Project(TypedDict):
    """A project."""

    name: NotRequired[str]
    entity: NotRequired[str]
    startDate: NotRequired[Day]
    endDate: NotRequired[Day]
    highlights: list[str]


class Meta(TypedDict):
    """Which schema this follows, and what it has no place for: it allows additions only here."""

    canonical: str
    version: str
    x_resume_ats_scorer: Beyond


JsonResume = TypedDict(
    "JsonResume",
    {
        "$schema": str,
        "basics": Basics,
        "work": list[Work],
        "volunteer": list[Volunteer],
        "education": list[Education],
        "awards": list[Award],
        "certificates": list[Named],
        "publications": list[Named],
        "skills": list[Named],
        "languages": list[Language],
        "interests": list[Named],
        "references": list[Reference],
        "projects": list[Project],
        "meta": Meta,
    },
)
"""A resume as JSON Resume."""
