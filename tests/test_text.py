"""Normalised text and terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.text import join_lines, normalise, tokens, words


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("eﬃcient ﬁles", "efficient files"),
        ("Py\u200bthon\u00ad", "Python"),
        ("a\u00a0 b\t\n c", "a b c"),
        ("“state\u2010of\u2011the\u2212art”", '"state-of-the-art"'),
        ("Resumé", "Resumé"),
        ("re\u0301sume\u0301", "résumé"),
    ],
)
def test_normalise(raw: str, expected: str) -> None:
    """Ligatures, invisible characters, odd spaces, quotes and hyphens come out plain; accents stay."""
    assert expected == normalise(raw)


@given(st.text())
def test_normalise_is_idempotent(raw: str) -> None:
    """Normalising twice changes nothing."""
    assert normalise(raw) == normalise(normalise(raw))


def test_a_text_that_needs_little_comes_out_as_on_the_long_way() -> None:
    """A dropped character in front, which rules out every short cut, changes nothing, whatever characters follow."""
    texts = [f"a {chr(code)}b" for code in [*range(0x3100), *range(0xF900, 0x10000), *range(0xE0000, 0xE0080)]]
    assert [normalise("\u200b" + text) for text in texts] == [normalise(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "C++, C#, .NET, ASP.NET, R, Go and Node.js; CI/CD",
            ["c++", "c#", ".net", "asp.net", "r", "go", "and", "node.js", "ci/cd"],
        ),
        ("Ph.D. B.Sc. M.B.A.", ["phd", "bsc", "mba"]),
        ("Java/Python full-time", ["java", "python", "full", "time"]),
        ("driver's licence, don't", ["driver", "licence", "dont"]),
        ("maîtrise d'Excel, dell'ufficio", ["maîtrise", "d", "excel", "dell", "ufficio"]),
        ("the end.Next one", ["the", "end", "next", "one"]),
        ("R&D and P&L, 1,000 users, 3.5", ["r&d", "and", "p&l", "1,000", "users", "3.5"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    """Terms with symbols are kept whole, abbreviations lose their dots, hyphens, slashes and elisions divide."""
    assert expected == words(text)


@given(st.text())
def test_tokens_stand_in_order_and_do_not_overlap(raw: str) -> None:
    """Every token names a stretch of the text after the one before it."""
    text = normalise(raw)
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        end = token.end


@pytest.mark.parametrize("text", ["Plain words only", "C++, Node.js and plain words", ""])
def test_tokens_are_a_sequence(text: str) -> None:
    """Tokens looked at one by one, by index or as a slice are the same, and their places are those of their words."""
    found = tokens(text)
    one_by_one = list(found)

    assert one_by_one == [found[at] for at in range(len(found))] == found[:]
    assert found.words == [text[token.start : token.end].lower() for token in one_by_one]


def test_join_lines_mends_divided_words() -> None:
    """A word divided at the end of a line is whole again; a hyphen before a capital stays."""
    assert "development of a Franco- German team" == join_lines(["develop-", "ment of a Franco-", "German team"])


@given(st.text(alphabet=st.sampled_from("aZé9 ._,'/+#&-()µİ"), max_size=30))
def test_plain_text_is_cut_as_text_with_signs_is(text: str) -> None:
    """The short way for text without signs leads to the same terms: a sign that stands apart changes nothing."""
    assert words(text) == [token.text for token in tokens(f"{text} &")]


@given(st.text(alphabet="ab1.,'/&+# -_CE\u00e9"))
def test_plain_text_has_the_same_tokens_either_way(text: str) -> None:
    """The quick way for texts without special terms finds what the full pattern finds: a special term beside it changes nothing."""
    assert words(text) == words(f"{text} c++")[:-1]


def test_names_within_scripts_without_spaces() -> None:
    """A name in Latin letters within Chinese or Japanese is a term of its own, at its place."""
    text = "使用Java和Node.js开发"

    assert [(token.text, text[token.start : token.end]) for token in tokens(text)] == [
        ("使用", "使用"),
        ("java", "Java"),
        ("和", "和"),
        ("node.js", "Node.js"),
        ("开发", "开发"),
    ]
