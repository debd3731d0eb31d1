"""The package layer of office files: relationships and content types."""

from pathlib import PurePosixPath
from urllib.parse import unquote

from resume_ats_scorer.intake.archive import Archive, Element
from resume_ats_scorer.model import value

_WORD = ("wordprocessingml", "ms-word.document.macroenabled", "ms-word.template.macroenabled")


@value
class Relationship:
    """What one part says of another."""

    id: str
    """Its name within the part."""
    kind: str
    """Last part of its type, such as `hyperlink`; the same in transitional and strict files."""
    target: str
    """Name of the part in the archive, or the address where it is external."""
    external: bool
    """The target lies outside the archive."""


def relationships(archive: Archive, part: str) -> tuple[Relationship, ...]:
    """Return the relationships of *part* (empty for the package itself) in order. Raises Corrupt or TooComplex."""
    path = PurePosixPath(part)
    name = str(path.parent / "_rels" / f"{path.name}.rels").removeprefix("./") if part else "_rels/.rels"
    if name not in archive:
        return ()
    return tuple(_relationship(element, path.parent) for element in archive.xml(name) if element.get("Target") is not None)


def main_part(archive: Archive) -> str:
    """Return the name of the word-processing document in *archive*, or an empty string where there is none.

    Raises Corrupt or TooComplex.
    """
    if "[Content_Types].xml" not in archive:
        return ""
    types = archive.xml("[Content_Types].xml")
    for relation in relationships(archive, ""):
        if relation.kind == "officeDocument" and any(word in _content_type(types, relation.target) for word in _WORD):
            return relation.target
    return ""


def has_macros(archive: Archive) -> bool:
    """Return whether *archive* holds a macro project, or says that it may."""
    if any(PurePosixPath(name).name.lower() == "vbaproject.bin" for name in archive.names):
        return True
    types = archive.xml("[Content_Types].xml")
    return any("macroenabled" in element.get("ContentType", "").lower() for element in types)


def _relationship(element: Element, folder: PurePosixPath) -> Relationship:
    external = element.get("TargetMode", "").lower() == "external"
    target = element.get("Target")
    return Relationship(
        id=element.get("Id", ""),
        kind=element.get("Type", "").rpartition("/")[2],
        target=target if external else _resolve(folder, unquote(target)),
        external=external,
    )


def _resolve(folder: PurePosixPath, target: str) -> str:
    parts: list[str] = [] if target.startswith("/") else list(folder.parts)
    for step in target.split("/"):
        if step == "..":
            parts = parts[:-1]
        elif step not in {"", "."}:
            parts.append(step)
    return "/".join(parts)


def _content_type(types: Element, part: str) -> str:
    default = ""
    for element in types:
        if element.get("PartName", "").lstrip("/").lower() == part.lower():
            return str(element.get("ContentType", "")).lower()
        if element.get("Extension", "").lower() == PurePosixPath(part).suffix.lstrip(".").lower():
            default = element.get("ContentType", "").lower()
    return default
