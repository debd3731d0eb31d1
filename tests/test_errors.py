"""Every refusal has a stable code and one useful sentence."""

import pickle
import re

import pytest

from resume_ats_scorer import errors
from resume_ats_scorer.errors import ScorerError, all_errors, where


def test_codes_are_unique() -> None:
    """No two errors share a code."""
    codes = [error.code for error in all_errors()]

    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("error", all_errors(), ids=lambda error: error.code)
def test_each_error_stands_in_the_tree(error: type[ScorerError]) -> None:
    """The drawing in the module docstring names every class with its code."""
    assert re.search(rf"── {error.__name__} +{error.code}\n", errors.__doc__ or "") or f"── {error.__name__}" in (
        errors.__doc__ or ""
    )
    assert error.code in (errors.__doc__ or "")


@pytest.mark.parametrize("error", all_errors(), ids=lambda error: error.code)
def test_each_sentence_says_what_to_do(error: type[ScorerError]) -> None:
    """The message is one sentence with an advice after a semicolon or a comma."""
    sentence = str(error())

    assert re.fullmatch(r"[A-Z][^.]*[;,:] [^.]+\.", sentence.replace("/docs", "")), sentence


def test_an_error_survives_a_process_border() -> None:
    """Class and message come back from a pickle."""
    copy = pickle.loads(pickle.dumps(errors.NoText("Nothing here; try again.")))

    assert (errors.NoText, "Nothing here; try again.") == (type(copy), str(copy))


def test_a_place_is_told_without_the_text() -> None:
    """Type, file and line of an error are kept."""
    assert "ValueError" == where(ValueError("Jane Doe"))
