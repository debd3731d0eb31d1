"""Front matter: the YAML or TOML that site generators keep at the top of a Markdown file."""

import re

_MOST_ROWS = 200
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_ENTRY = re.compile(r"\s*(?:-\s+)?[\"']?([A-Za-z][\w .-]{0,40})[\"']?\s*[:=](?:\s+(.*)|$)")
_CONTACT = frozenset(
    [
        "name",
        "author",
        "fullname",
        "firstname",
        "lastname",
        "surname",
        "email",
        "e-mail",
        "mail",
        "phone",
        "tel",
        "telephone",
        "mobile",
        "cell",
        "address",
        "location",
        "city",
        "url",
        "website",
        "web",
        "homepage",
        "linkedin",
        "github",
        "gitlab",
    ]
)


def front_matter(rows: list[str]) -> tuple[list[str], int]:
    """Return the contact data in the front matter at the top of *rows*, and how many rows it takes; 0 where there is none."""
    closing = _FENCES.get(rows[0].strip(), ()) if rows else ()
    end = next((index for index, row in enumerate(rows[1:_MOST_ROWS], 1) if row.strip() in closing), 0)
    entries = [_ENTRY.fullmatch(row) for row in rows[1:end]]
    if not end or not all(entry or _goes_on(row) for entry, row in zip(entries, rows[1:end], strict=True)):
        return [], 0
    values = [_unquoted(entry[2] or "") for entry in entries if entry and entry[1].lower().replace("_", "").strip() in _CONTACT]
    return [value for value in values if value], end + 1


def _goes_on(row: str) -> bool:
    """Return whether *row* is blank, a comment, an item of a list, a table's head or the further text of an entry."""
    return not row.strip() or row[0].isspace() or row.lstrip()[0] in "#-[]{}"


def _unquoted(text: str) -> str:
    plain = text.strip()
    if len(plain) > 1 and plain[0] == plain[-1] and plain[0] in "\"'":
        return plain[1:-1]
    return "" if plain[:1] in {"[", "{", "|", ">", "&", "*", "!"} else re.sub(r"\s+#.*", "", plain)
