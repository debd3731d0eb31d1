"""Nothing secret is in the tree: no private key, no token of a known service, no password of an address."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PLACES = ("*", ".ci/*", ".github/**/*", "benchmarks/**/*", "docs/**/*", "examples/**/*", "k8s/**/*", "src/**/*", "tests/**/*")
LARGEST = 2_000_000
SECRETS = {
    "private key": rb"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----",
    "AWS key": rb"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b",
    "GitHub token": rb"\b(?:gh[opsur]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})\b",
    "Slack token": rb"\bxox[abeprs]-[A-Za-z0-9-]{10,}",
    "Google key": rb"\bAIza[0-9A-Za-z_-]{35}\b",
    "PyPI or npm token": rb"\b(?:pypi-AgEI[A-Za-z0-9_-]{50,}|npm_[A-Za-z0-9]{36})\b",
    "key of a model service": rb"\bsk-[A-Za-z0-9_-]{32,}",
    "web token": rb"\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{15,}",
    "address with a password": rb"\b[a-z][a-z0-9+]*://[A-Za-z0-9_.-]+:[A-Za-z0-9_.%-]{6,}@",
}


def files() -> Iterator[Path]:
    for place in PLACES:
        yield from (path for path in ROOT.glob(place) if path.is_file() and "__pycache__" not in path.parts)


@pytest.mark.parametrize("kind", SECRETS)
def test_the_tree_holds_no_secret(kind: str) -> None:
    """No file of the project looks as if it held one."""
    pattern = re.compile(SECRETS[kind])

    assert [] == [path for path in files() if path.stat().st_size <= LARGEST and pattern.search(path.read_bytes())]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("private key", "-----BEGIN RSA " + "PRIVATE KEY-----"),
        ("AWS key", "AKIA" + "ABCDEFGHIJKLMNOP"),
        ("GitHub token", "ghp_" + "a1" * 18),
        ("web token", ".".join(("eyJ" + "a" * 20, "eyJ" + "b" * 20, "c" * 20))),
        ("address with a password", "redis://user:" + "hunter22@example.org"),
    ],
)
def test_a_secret_would_be_found(kind: str, text: str) -> None:
    """What such a secret looks like is known."""
    assert re.search(SECRETS[kind], text.encode())
