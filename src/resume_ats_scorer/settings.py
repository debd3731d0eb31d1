"""Every setting of the service: read from the environment once, checked together, never changed."""

import math
import os
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from resume_ats_scorer.errors import SettingsError
from resume_ats_scorer.model import Limits, Weights

CGROUP = Path("/sys/fs/cgroup")
_SLIP = 0.94
"""Likeness (Ratcliff and Obershelp) of a name to that of a setting from which it is a slip of one letter or two."""


def available_cpus(cgroup: Path = CGROUP) -> int:
    """Return how many CPUs this container may use, at least 1: its quota (cgroup 2 or 1), never more than its CPU set."""
    cpus = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    quota = _quota(cgroup)
    return cpus if quota is None else max(min(cpus, math.ceil(quota)), 1)


def _quota(cgroup: Path) -> float | None:
    try:
        if (cgroup / "cpu.max").exists():
            share, period = (cgroup / "cpu.max").read_text().split()
        else:
            share = (cgroup / "cpu/cpu.cfs_quota_us").read_text()
            period = (cgroup / "cpu/cpu.cfs_period_us").read_text()
        return float(share) / float(period) if float(share) > 0 else None
    except (OSError, ValueError):
        return None


Seconds = Annotated[float, Field(gt=0, le=3600)]
Share = Annotated[float, Field(ge=0, le=1000)]


class Settings(BaseSettings):
    """The settings; each is the environment variable of the same name in capitals. An empty variable counts as not set."""

    model_config = SettingsConfigDict(
        frozen=True, extra="ignore", env_ignore_empty=True, use_attribute_docstrings=True, hide_input_in_errors=True
    )

    api_key: SecretStr | None = None
    """The key that callers send in `X-API-Key`. The service does not start without a key unless `AUTH_DISABLED=true`."""
    api_keys_file: Path | None = None
    """File of keys (a mounted secret), one `name:key` or `key` a line. Read anew when it changes: keys rotate without restart."""
    auth_disabled: bool = False
    """Serve everyone without a key."""
    page_public: bool = False
    """Open the page at `/` to all: `POST /score`, `/pages`, `/rank` then need no key. Others still do; a wrong key is refused."""
    max_file_size: int = Field(default=10_485_760, gt=0, le=1_073_741_824)
    """Largest file, in bytes."""
    max_rank_files: int = Field(default=500, ge=1, le=100_000)
    """Most files of one request to `/rank` or `/match`, each as large as MAX_FILE_SIZE at most; those of a zip are counted."""
    max_rank_bytes: int = Field(default=67_108_864, gt=0, le=4_294_967_295)
    """Largest body of a request to `/rank` or `/match`, in bytes; two such bodies are held in memory at most."""
    clamav_enabled: bool = False
    """Have every file scanned by clamd before it is read; no answer from clamd means no score (503)."""
    clamav_host: str = "127.0.0.1"
    """Host of clamd."""
    clamav_port: int = Field(default=3310, ge=1, le=65535)
    """TCP port of clamd."""
    clamav_socket: Path | None = None
    """Unix socket of clamd, instead of host and port."""
    clamav_timeout: Seconds = 10.0
    """Seconds that connecting and scanning may take in all."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """Least level that is logged."""
    workers: int = Field(default_factory=available_cpus, ge=1, le=256)
    """Documents read at the same time, each in a process of its own."""
    worker_cpu_seconds: Seconds = 5.0
    """CPU seconds that one document may take; its process is killed beyond (422)."""
    worker_wall_seconds: Seconds = 20.0
    """Seconds after which a process that does not answer is killed (503)."""
    worker_memory_mb: int = Field(default=512, ge=64, le=65536)
    """Megabytes that one document may take beyond those of an idle process."""
    worker_documents: int = Field(default=500, ge=1)
    """Documents after which a process is replaced by a fresh one."""
    queue_size: int = Field(default=64, ge=0, le=10_000)
    """Requests that may wait for a process; more are refused at once (429)."""
    queue_seconds: Seconds = 10.0
    """Seconds that a request may wait for a process before it is refused (429)."""
    body_timeout: Seconds = 30.0
    """Seconds in which a request must have arrived (408)."""
    shutdown_timeout: Seconds = 30.0
    """Seconds that requests in flight are given to end after SIGTERM."""
    rate_limit: str | None = None
    """Most requests a key may send, such as `60/minute` or `10/second;1000/hour` (429 beyond)."""
    rate_limit_storage: str = "memory://"
    """Where requests are counted: `memory://` (each process on its own) or `redis://host:6379` (several replicas together)."""
    cors_origins: Annotated[tuple[str, ...], NoDecode] = ()
    """Origins whose pages may call the service, separated by commas; none by default."""
    metrics_enabled: bool = False
    """Serve Prometheus figures at `/metrics`, without a key."""
    metrics_port: int | None = Field(default=None, ge=1, le=65535)
    """A port of their own for the figures; without it they are on the service's port."""
    otel_exporter_otlp_endpoint: str | None = None
    """OpenTelemetry collector that traces go to, such as `http://collector:4318` (OTLP over HTTP); needs the extra `otel`."""
    weight_content_match: Share = 0.6
    """Share of the content match in the total."""
    weight_format_compatibility: Share = 0.2
    """Share of the format checks in the total."""
    weight_section_scores: Share = 0.2
    """Share of the section scores in the total."""

    @field_validator("log_level", mode="before")
    @classmethod
    def _lower(cls, level: Any) -> Any:
        return level.lower() if isinstance(level, str) else level

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _split(cls, origins: Any) -> Any:
        return (
            tuple(part.strip().rstrip("/") for part in origins.split(",") if part.strip()) if isinstance(origins, str) else origins
        )

    @field_validator("cors_origins")
    @classmethod
    def _are_origins(cls, origins: tuple[str, ...]) -> tuple[str, ...]:
        if not all(origin == "*" or origin.startswith(("http://", "https://")) for origin in origins):
            raise ValueError("must be origins such as https://jobs.example.org, separated by commas")
        return origins

    @field_validator("otel_exporter_otlp_endpoint")
    @classmethod
    def _is_address(cls, address: str | None) -> str | None:
        if address is not None and not address.startswith(("http://", "https://")):
            raise ValueError("must be an address such as http://collector:4318")
        return address

    @field_validator("rate_limit")
    @classmethod
    def _is_rate(cls, rate: str | None) -> str | None:
        import limits

        try:
            return rate if rate is None or limits.parse_many(rate) else None
        except ValueError:
            raise ValueError("must look like `60/minute` or `10/second;1000/hour`") from None

    @field_validator("rate_limit_storage")
    @classmethod
    def _is_storage(cls, storage: str) -> str:
        if not storage.startswith(("memory://", "redis://", "rediss://")):
            raise ValueError("must be `memory://` or begin with `redis://` or `rediss://`")
        return storage

    @model_validator(mode="after")
    def _fit_together(self) -> Self:
        given = self.model_fields_set
        has_key = self.api_keys_file is not None or bool(self.api_key and self.api_key.get_secret_value().strip())
        rules = (
            (has_key or self.auth_disabled, "no key is set: set API_KEY or API_KEYS_FILE, or AUTH_DISABLED=true to serve everyone"),
            (not (has_key and self.auth_disabled), "AUTH_DISABLED=true contradicts API_KEY and API_KEYS_FILE: unset one of them"),
            (not (self.page_public and self.auth_disabled), "PAGE_PUBLIC is of no use with AUTH_DISABLED=true: unset one of them"),
            (
                not (self.clamav_socket and given & {"clamav_host", "clamav_port"}),
                "CLAMAV_SOCKET contradicts CLAMAV_HOST and CLAMAV_PORT: unset one of them",
            ),
            (self.worker_wall_seconds >= self.worker_cpu_seconds, "WORKER_WALL_SECONDS must not be less than WORKER_CPU_SECONDS"),
            (self.metrics_enabled or self.metrics_port is None, "METRICS_PORT needs METRICS_ENABLED=true"),
            (self.rate_limit is not None or "rate_limit_storage" not in given, "RATE_LIMIT_STORAGE needs RATE_LIMIT"),
            (any((self.weight_content_match, self.weight_format_compatibility, self.weight_section_scores)), "all weights are 0"),
        )
        for holds, sentence in rules:
            if not holds:
                raise ValueError(sentence)
        return self

    def weights(self) -> Weights:
        """Return the shares of the components."""
        return Weights(self.weight_content_match, self.weight_format_compatibility, self.weight_section_scores)

    def limits(self) -> Limits:
        """Return the bounds on each document."""
        return Limits(max_bytes=self.max_file_size)


def load(**given: Any) -> Settings:
    """Return the settings of the environment, *given* ones (by lower-case name) before it.

    Raises SettingsError with one sentence that names the first fault and never a value.
    """
    for name in sorted(os.environ):
        if meant := _meant_by(name.upper()):
            raise SettingsError(f"{name} is no setting: write {meant}, or remove it.")
    try:
        return Settings(**given)
    except ValidationError as error:
        fault = error.errors(include_input=False, include_url=False)[0]
        name = "_".join(str(part) for part in fault["loc"][:1]).upper()
        sentence = fault["msg"].removeprefix("Value error, ").removeprefix("Input ")
        raise SettingsError(f"{name} {sentence}." if name else f"{sentence[0].upper()}{sentence[1:]}.") from None


def _meant_by(name: str) -> str | None:
    """Return the setting that *name* all but is: a slip must not leave a scanner switched off. None for what is nothing of ours."""
    known = [one.upper() for one in Settings.model_fields]
    return None if name in known else next(iter(get_close_matches(name, known, 1, _SLIP)), None)


class Described(NamedTuple):
    """A setting as the documentation shows it."""

    name: str
    """The environment variable."""
    default: str
    """Its default as it would be written in the environment; empty where there is none."""
    description: str
    """What it does."""


def describe() -> tuple[Described, ...]:
    """Return every setting in the order of the class."""
    return tuple(
        Described(name.upper(), _written(field.default, field.default_factory), field.description or "")
        for name, field in Settings.model_fields.items()
    )


def _written(default: Any, factory: Any) -> str:
    if factory is not None:
        return "CPUs of the container"
    if isinstance(default, bool):
        return str(default).lower()
    return "" if default is None or default == () else f"{default:g}" if isinstance(default, float) else str(default)
