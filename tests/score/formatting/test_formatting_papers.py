"""Every check fires on a whole file that has its fault and on none of the sound ones, read as any upload is."""

from functools import cache

import pytest
from flaws import FAULTS, POSTING, TRICKS, fixture, told_to_machines
from papers import Paper, plain, printed, word

from resume_ats_scorer import intake, parse, pipeline, resume
from resume_ats_scorer.model import CheckStatus, Limits
from resume_ats_scorer.score import formatting
from resume_ats_scorer.web import sample

FIRED = {CheckStatus.WARN, CheckStatus.FAIL}
CATALOGUE = {check.id for check in formatting.CATALOGUE}
NOT_YET_READ = {"text.reversed"}
"""No reader marks text that is stored backwards."""
SOUND = {"plain text": plain(), "Word": word(), "reportlab": printed()}
TAGGED = fixture("chromium_one_column.pdf")


@cache
def fired(paper: Paper) -> frozenset[str]:
    """Return the checks that fire on a file."""
    read = resume.read(parse.parse(intake.accept(*paper, Limits()), Limits()))
    return frozenset(result.id for result in formatting.inspect(read, ()).results if result.status in FIRED)


def scored(paper: Paper) -> set[str]:
    """Return the checks of integrity that fire on a file that is scored for the posting."""
    report = pipeline.score_resume(pipeline.Attachment(*paper), POSTING, pipeline.Options(sample.AS_OF, advice=False))
    return {check.id for check in report.checks if check.id.startswith("integrity.") and check.status in FIRED}


@pytest.mark.parametrize("check", FAULTS)
def test_a_check_fires_on_a_file_with_its_fault(check: str) -> None:
    """Each fault is found in a file as people send it."""
    assert check in fired(FAULTS[check]())


@pytest.mark.parametrize("trick", TRICKS)
def test_a_trick_is_found_in_a_file_that_plays_it(trick: str) -> None:
    """Each way to deceive is told in a file that is scored as any upload is."""
    assert f"integrity.{trick}" in scored(TRICKS[trick]())


def test_addresses_told_to_machines_are_honest() -> None:
    """Templates have machines read "mailto: …" where an icon and an address are shown; other words told to them are a trick."""
    labelled = [
        ("robin@example.org", "mailto:robin@example.org"),
        ("+1 415 555 0134", "tel:+1 415 555 0134"),
        ("robin", "GitHub: @robin"),
    ]
    stuffed = [("Kept the ledgers", "Ansible Terraform Kubernetes Docker"), ("of three sites", "Grafana Kafka Redis Celery")]

    assert set() == scored(told_to_machines(*labelled))
    assert {"integrity.hidden_text"} == scored(told_to_machines(*stuffed))


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_file_plays_no_trick(name: str) -> None:
    """An honest resume is not accused, though it has what the posting asks for."""
    assert set() == scored(SOUND[name])


def test_every_check_has_a_file_with_its_fault() -> None:
    """No check of the catalogue is without a file on which it fires."""
    assert NOT_YET_READ == CATALOGUE - set(FAULTS) - {f"integrity.{trick}" for trick in TRICKS}


@pytest.mark.parametrize("name", SOUND)
def test_no_check_that_costs_fires_on_a_sound_file(name: str) -> None:
    """A plain, complete resume costs nothing, whoever wrote the file."""
    costly = {check.id for check in formatting.CATALOGUE if check.weight}

    assert set() == costly & fired(SOUND[name])


def test_every_check_has_a_file_on_which_it_does_not_fire() -> None:
    """Nothing fires everywhere: each check is silent on a sound file."""
    assert set() == CATALOGUE - {check for paper in (*SOUND.values(), TAGGED) for check in CATALOGUE - fired(paper)}
