"""Broken files: bit flips, truncations and splices of real ones, the same in every run."""

import io
import os
import random
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
LARGEST_SEED = 300_000
SUFFIXES = (".pdf", ".docx", ".txt", ".rtf", ".odt")

Mutation = Callable[[random.Random, bytes, bytes], bytes]


def seeds(data: Path) -> list[tuple[str, bytes]]:
    """Return (suffix, bytes) of the real files to break: the examples, and those under *data*, up to 300 kB each."""
    places = [EXAMPLES, data / "parse", data / "resumes_24cat/pdf"]
    paths = [path for place in places for path in sorted(place.rglob("*")) if path.suffix in SUFFIXES]
    return [(path.suffix, path.read_bytes()) for path in paths if path.is_file() and path.stat().st_size <= LARGEST_SEED]


def flip(chance: random.Random, data: bytes, _other: bytes) -> bytes:
    """Flip 1 to 200 bits."""
    broken = bytearray(data)
    for _ in range(chance.choice((1, 5, 30, 200))):
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
    return bytes(broken)


def truncate(chance: random.Random, data: bytes, _other: bytes) -> bytes:
    """Cut the end off."""
    return data[: chance.randrange(len(data))]


def splice(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Join the head of one file to the tail of another."""
    return data[: chance.randrange(len(data))] + other[chance.randrange(len(other)) :]


def repeat(chance: random.Random, data: bytes, _other: bytes) -> bytes:
    """Repeat a piece many times."""
    start = chance.randrange(len(data))
    piece = data[start : start + chance.choice((4, 64, 1024))]
    return data[:start] + piece * chance.choice((2, 50, 500)) + data[start:]


def blank(chance: random.Random, data: bytes, _other: bytes) -> bytes:
    """Overwrite a piece with zeros or noise."""
    start, length = chance.randrange(len(data)), chance.choice((8, 256, 4096))
    return data[:start] + (bytes(length) if chance.random() < 0.5 else chance.randbytes(length)) + data[start + length :]


def numbers(chance: random.Random, data: bytes, _other: bytes) -> bytes:
    """Replace numbers by extreme ones: counts, lengths, offsets, sizes."""
    extreme = (b"0", b"-1", b"65535", b"2147483647", b"4294967296", b"99999999999999999999", b"1e308")
    return re.sub(rb"\d+", lambda found: chance.choice(extreme) if chance.random() < 0.02 else found[0], data)


def inside(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Break one part of an archive and pack it again, so that what is inside is reached; other files as `flip`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return flip(chance, data, other)
    name = chance.choice([name for name in parts if parts[name]])
    parts[name] = chance.choice((flip, truncate, repeat, blank, numbers))(chance, parts[name], other)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in parts.items():
            archive.writestr(each, content)
    return packed.getvalue()


MUTATIONS: tuple[Mutation, ...] = (flip, truncate, splice, repeat, blank, numbers, inside)


def mutated(first: int, count: int, data: Path) -> Iterator[tuple[str, bytes]]:
    """Yield *count* broken files from number *first* on as (suffix, bytes); the number of a file alone decides what it is."""
    found = seeds(data)
    for number in range(first, first + count):
        chance = random.Random(number)
        suffix, whole = chance.choice(found)
        broken = chance.choice(MUTATIONS)(chance, whole, chance.choice(found)[1])
        yield suffix, broken


def data_folder() -> Path:
    """Return the folder with more real files, from the environment variable DATA."""
    return Path(os.environ.get("DATA", "../shared/data"))
