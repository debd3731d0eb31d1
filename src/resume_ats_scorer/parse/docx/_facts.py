"""What a DOCX says of itself."""

from docx.oxml.coreprops import CT_CoreProperties
from docx.oxml.parser import parse_xml

from resume_ats_scorer.intake.archive import parse_xml as parse_strictly
from resume_ats_scorer.intake.ooxml import has_macros
from resume_ats_scorer.model import FileFacts
from resume_ats_scorer.parse.docx._parts import Package, qn

_REMOTE = ("http:", "https:", "ftp:", "ftps:", "smb:", "\\\\")
_FILE = ("file://", "file:\\\\")
_APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"


def facts_of(package: Package, size: int, fonts: tuple[tuple[str, float, int], ...]) -> FileFacts:
    """Return the facts of *package*, a file of *size* bytes."""
    program, version = _application(package)
    return FileFacts(
        size=size,
        producer=f"{program} {version}".strip() if program else None,
        creator=program or None,
        version=version or None,
        macros=has_macros(package.archive),
        attachments=sum("embeddings/" in name.lower() and not name.endswith("/") for name in package.archive.names),
        external_links=_fetched(package),
        fonts=fonts,
        metadata_words=_metadata_words(package),
    )


def comments(package: Package) -> int:
    """Return how many comments the document has."""
    root = package.first("comments")
    return 0 if root is None else len(root.findall(qn("w:comment")))


def _application(package: Package) -> tuple[str, str]:
    name = _package_part(package, "extended-properties")
    if not name:
        return "", ""
    root = package.tree(name)
    return (root.findtext(f"{_APP}Application") or "").strip()[:80], (root.findtext(f"{_APP}AppVersion") or "").strip()[:20]


def _metadata_words(package: Package) -> int:
    name = _package_part(package, "core-properties")
    if not name:
        return 0
    data = package.archive.read(name)
    parse_strictly(data)
    properties = parse_xml(data)
    if not isinstance(properties, CT_CoreProperties):
        return 0
    return len(f"{properties.title_text} {properties.subject_text} {properties.keywords_text}".split())


def _package_part(package: Package, kind: str) -> str:
    return next((part.target for part in package.relations("") if part.kind == kind and part.target in package.archive), "")


def _fetched(package: Package) -> int:
    """Count the external resources that opening fetches: links to click and files on the same computer are none."""
    parts = [name.replace("_rels/", "").removesuffix(".rels") for name in package.archive.names if name.endswith(".rels")]
    return sum(
        relation.external and relation.kind != "hyperlink" and _remote(relation.target)
        for part in parts
        for relation in package.relations(part)
    )


def _remote(target: str) -> bool:
    address = target.strip().lower()
    if address.startswith(_FILE):
        return not address.startswith(("file:///", "file:\\\\\\")) or address.startswith("file://///")
    return address.startswith(_REMOTE)
