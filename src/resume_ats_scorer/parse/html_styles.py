"""What the styles of HTML declare of an element: by its attributes, by the style sheet and by what is around it."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

Declarations = Mapping[str, str]
"""Values by the names of properties, all in lower case."""
Rules = Mapping[str, Sequence[tuple[frozenset[str], Declarations]]]
"""Of a style sheet, what an element must be ("div", ".class", "#id", "[attribute") and what that declares, by one part of that."""

_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_ESCAPE = re.compile(r"\\([0-9a-f]{1,6})\s?", re.IGNORECASE)
_AT = re.compile(
    r"@[^;{}@]*;|@media(?![^{}]{0,200}(?:\bnot\b|,))[^{}@]{0,100}(?:\bprint\b|scheme:\s*dark|max-width:\s*(?:\d{1,3}px|\d\d?r?em))"
    r"[^{}@]{0,100}\{(?:[^{}@]*\{[^{}@]*\})*[^{}@]*\}"
)
"""What is no rule, or holds on paper, in the dark or in narrow windows alone."""
_FRAMES = re.compile(r"@(?:-webkit-)?keyframes\s+([\w-]{1,80})\s*\{((?:[^{}@]*\{[^{}@]*\})*)[^{}@]*\}")
"""Of an animation, its name and what its frames declare."""
_LAST = re.compile(r"(?:\bto\b|\b100%)[^{}]*\{([^{}]*)\}")
_STAYS = re.compile(r"\b(?:forwards|both|infinite|\d{2,}(?:\.\d+)?s)\b")
"""What an animation has that leaves things as its last frame has them, or for long on the way there."""
_RULE = re.compile(r"(?:^|(?<=[{}]))([^{}@]*)\{([^{}]*)\}")
_SUBJECT = re.compile(r"(?:^|[\s>+])([^\s>+~:]+)\s*$")
"""Of a selector, what it is about: what must be around that is left open."""
_WRAPPED = re.compile(r":(?:is|where)\(([^()]*)\)")
_OTHERS = re.compile(r":not\(\s*([.#]?[a-z_][\w-]*)\s*\)")
_SIMPLE = re.compile(r"\*|!?[.#]?[a-z_][\w-]*|\[\s*[\w-]+(?=[^\]]*\])")
_REFERENCE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
_INHERITED = ("color", "fill", "-webkit-text-fill-color", "background")
"""Colours, of which that of the ground shows through what is upon it."""
_INKED = {"font": "color", "body": "text"}
"""Elements with an attribute of their own for the colour of letters."""
_DRAWN = ("display", "visibility", "opacity", "font-size", "fill", "width", "height")
"""Properties that elements of drawings state as attributes."""
_BARE = re.compile(r"^(?=[0-9a-f]{6}$)")
"""Before a colour in an attribute without its sign."""
_URGENT = "!important"
"""What comes behind a value that others do not replace."""
_LONGEST = 200
"""Of a value no more is looked at."""
_NOTHING = frozenset({"", "inherit", "currentcolor", "unset"})
"""Values that leave things as they are."""
_MOST_RULES = 500
_ROOT = ":root"


def sheet(text: str) -> Rules:
    """Return the rules of the style sheet *text*; of selectors of several parts the last alone is asked for."""
    found: dict[str, list[tuple[frozenset[str], Declarations]]] = {}
    plain = _OTHERS.sub(r"!\1", _WRAPPED.sub(r"\1", _AT.sub("", _COMMENT.sub("", text.lower()))))
    for name, frames in islice(_FRAMES.findall(plain), _MOST_RULES):
        found[f"@{name}"] = [(frozenset(), _declarations(body)) for body in _LAST.findall(frames)[-1:]]
    for selectors, body in islice(_RULE.findall(_FRAMES.sub("", plain)), _MOST_RULES):
        own = _declarations(body)
        variables = {name: value for name, value in own.items() if name.startswith("--")}
        if variables:
            found.setdefault(_ROOT, []).append((frozenset(), variables))
        for parts in islice(map(_parts, selectors.split(",")), _MOST_RULES):
            if parts:
                found.setdefault(parts[-1], []).append((frozenset(parts), own))
    return found


def style_of(tag: str, attributes: Mapping[str, str], rules: Rules, around: Declarations) -> Declarations:
    """Return what the *rules* of a `sheet`, its attributes and its own style declare of an element, and the colours *around* it."""
    style = {name: around[name] for name in _INHERITED if name in around}
    style |= {name: attributes[name].lower() for name in _DRAWN if name in attributes}
    if tag == "svg":
        style["overflow"] = "hidden"
    if tag in _INKED and _INKED[tag] in attributes:
        style["color"] = _BARE.sub("#", attributes[_INKED[tag]].lower())
    if "bgcolor" in attributes:
        style["background"] = _BARE.sub("#", attributes["bgcolor"].lower())
    known: dict[str, str] = {}
    for declared in (*(_declared(tag, attributes, rules) if rules else ()), _declarations(attributes.get("style", ""))):
        known |= {name: value for name, value in declared.items() if _URGENT in value or _URGENT not in known.get(name, "")}
    for name, stated in known.items():
        value = stated.removesuffix(_URGENT).strip()
        style[name] = _REFERENCE.sub(lambda one: known.get(one[1]) or one[2] or "", value) if "var(" in value else value
    moving = f"{style.get('animation', '')} {style.get('animation-name', '')} {style.get('animation-fill-mode', '')}"
    for name in moving.split() if _STAYS.search(moving) else ():
        style |= next((declared for _, declared in rules.get(f"@{name}", ())), {})
    return style


def _declared(tag: str, attributes: Mapping[str, str], rules: Rules) -> Iterator[Declarations]:
    """Yield what *rules* declare of an element, the custom properties first."""
    yield from (declared for _, declared in rules.get(_ROOT, ()))
    classes = attributes.get("class", "").lower().split()
    own = {
        "*",
        tag,
        f"#{attributes.get('id', '').lower()}",
        *(f".{name}" for name in classes),
        *(f"[{name}" for name in attributes),
    }
    for part in sorted(own & rules.keys()):
        yield from (declared for parts, declared in rules[part] if all((one[0] == "!") != (one.strip("!") in own) for one in parts))


def _parts(selector: str) -> list[str]:
    """Return what an element must be, and behind "!" what it must not be, the former last."""
    subject = _SUBJECT.search(selector)
    found = ["".join(part.split()) for part in _SIMPLE.findall(subject[1])] if subject else []
    other = [part for part in found if part.startswith("!")]
    return other + ([part for part in found if part not in other] or ["*"]) if found else []


def _declarations(text: str) -> dict[str, str]:
    plain = _ESCAPE.sub(_unescaped, _COMMENT.sub("", html.unescape(text))).lower()
    pairs = (part.partition(":") for part in plain.split(";"))
    stated = ((name.strip(), value[:_LONGEST].replace("! ", "!").strip()) for name, _, value in pairs)
    return {"background" if name == "background-color" else name: value for name, value in stated if value not in _NOTHING}


def _unescaped(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return chr(code) if 0 < code < 0xD800 else ""
