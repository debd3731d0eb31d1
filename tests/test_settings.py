from pathlib import Path
from typing import Any

import pytest

from resume_ats_scorer.errors import SettingsError
from resume_ats_scorer.model import Weights
from resume_ats_scorer.settings import Settings, available_cpus, describe, load


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_defaults_are_those_of_the_documentation() -> None:
    """With a key alone everything else has its documented default."""
    settings = load(api_key="k")

    assert (10_485_760, False, "info", None) == (
        settings.max_file_size,
        settings.clamav_enabled,
        settings.log_level,
        settings.rate_limit,
    )
    assert Weights() == settings.weights()
    assert 10_485_760 == settings.limits().max_bytes


def test_variables_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each setting is the variable of its name in capitals; an empty one counts as not set."""
    for name, text in (
        ("API_KEY", "k"),
        ("MAX_FILE_SIZE", "1000"),
        ("CORS_ORIGINS", "https://a.example, https://b.example/"),
        ("WORKERS", ""),
    ):
        monkeypatch.setenv(name, text)

    settings = load()

    assert (1000, ("https://a.example", "https://b.example")) == (settings.max_file_size, settings.cors_origins)
    assert available_cpus() == settings.workers


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "No key is set: set API_KEY or API_KEYS_FILE, or AUTH_DISABLED=true to serve everyone."),
        ({"api_key": "  "}, "No key is set: set API_KEY or API_KEYS_FILE, or AUTH_DISABLED=true to serve everyone."),
        ({"api_key": "k", "auth_disabled": True}, "AUTH_DISABLED=true contradicts API_KEY and API_KEYS_FILE: unset one of them."),
        (
            {"api_key": "k", "max_file_size": "ten"},
            "MAX_FILE_SIZE should be a valid integer, unable to parse string as an integer.",
        ),
        ({"api_key": "k", "workers": 0}, "WORKERS should be greater than or equal to 1."),
        ({"api_key": "k", "rate_limit": "often"}, "RATE_LIMIT must look like `60/minute` or `10/second;1000/hour`."),
        ({"api_key": "k", "rate_limit_storage": "redis://r"}, "RATE_LIMIT_STORAGE needs RATE_LIMIT."),
        (
            {"api_key": "k", "rate_limit": "1/hour", "rate_limit_storage": "file:///r"},
            "RATE_LIMIT_STORAGE must be `memory://` or begin with `redis://` or `rediss://`.",
        ),
        ({"api_key": "k", "metrics_port": 9090}, "METRICS_PORT needs METRICS_ENABLED=true."),
        (
            {"api_key": "k", "cors_origins": "a.example"},
            "CORS_ORIGINS must be origins such as https://jobs.example.org, separated by commas.",
        ),
        (
            {"api_key": "k", "clamav_socket": "/run/clamd", "clamav_port": 3310},
            "CLAMAV_SOCKET contradicts CLAMAV_HOST and CLAMAV_PORT: unset one of them.",
        ),
        (
            {"api_key": "k", "worker_cpu_seconds": 30, "worker_wall_seconds": 10},
            "WORKER_WALL_SECONDS must not be less than WORKER_CPU_SECONDS.",
        ),
        (
            {"api_key": "k", "weight_content_match": 0, "weight_format_compatibility": 0, "weight_section_scores": 0},
            "All weights are 0.",
        ),
    ],
)
def test_a_fault_is_one_sentence(given: dict[str, Any], sentence: str) -> None:
    """Unusable or contradictory settings stop the start with one sentence that names the setting."""
    with pytest.raises(SettingsError) as caught:
        load(**given)

    assert sentence == str(caught.value)


def test_a_fault_never_shows_a_key() -> None:
    """Neither the sentence nor the settings' own text holds the key."""
    with pytest.raises(SettingsError) as caught:
        load(api_key="very-secret", auth_disabled=True)

    assert "very-secret" not in str(caught.value) + repr(load(api_key="very-secret"))


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"cpu.max": "150000 100000"}, 2),
        ({"cpu.max": "50000 100000"}, 1),
        ({"cpu/cpu.cfs_quota_us": "100000", "cpu/cpu.cfs_period_us": "100000"}, 1),
        ({"cpu.max": "max 100000"}, 4),
        ({"cpu/cpu.cfs_quota_us": "-1", "cpu/cpu.cfs_period_us": "100000"}, 4),
        ({}, 4),
    ],
)
def test_cpus_are_those_of_the_container(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str], expected: int
) -> None:
    """The quota of the cgroup, version 2 or 1, is rounded up and never exceeds the CPUs of the host."""
    monkeypatch.setattr("os.sched_getaffinity", lambda _: set(range(4)))
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)

    assert expected == available_cpus(tmp_path)


def test_every_setting_has_a_description() -> None:
    """What the documentation lists is complete, in the order of the class, each with a sentence."""
    described = describe()

    assert [name.upper() for name in Settings.model_fields] == [setting.name for setting in described]
    assert all(setting.description.endswith((".", ").")) for setting in described)
    assert {"MAX_FILE_SIZE": "10485760", "AUTH_DISABLED": "false", "API_KEY": "", "CLAMAV_TIMEOUT": "10"}.items() <= {
        setting.name: setting.default for setting in described
    }.items()


@pytest.mark.parametrize(
    ("written", "meant"), [("CLAMAV_ENABLE", "CLAMAV_ENABLED"), ("MAX_FILESIZE", "MAX_FILE_SIZE"), ("Loglevel", "LOG_LEVEL")]
)
def test_a_slip_in_a_name_stops_the_start(monkeypatch: pytest.MonkeyPatch, written: str, meant: str) -> None:
    """Who misspells a setting learns it at once, and not from what happens without it."""
    monkeypatch.setenv(written, "true")

    with pytest.raises(SettingsError) as caught:
        load(api_key="k")

    assert f"{written} is no setting: write {meant}, or remove it." == str(caught.value)


@pytest.mark.parametrize(
    "foreign",
    ["WORKER", "API_KEYS", "CLAMAV_SERVICE_HOST", "CLAMAV_PORT_3310_TCP", "OTEL_EXPORTER_OTLP_HEADERS", "RATE_LIMIT_STORAGE_URL"],
)
def test_variables_of_others_are_of_no_matter(monkeypatch: pytest.MonkeyPatch, foreign: str) -> None:
    """What a platform or another program puts into the environment stops nothing."""
    monkeypatch.setenv(foreign, "x")

    assert load(api_key="k").api_key
