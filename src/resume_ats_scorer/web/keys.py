"""Who may use the service."""

import hashlib
import hmac
from pathlib import Path

from resume_ats_scorer.errors import SettingsError
from resume_ats_scorer.observe import log
from resume_ats_scorer.settings import Settings

_Mark = tuple[int, int, int]


class Keyring:
    """The valid keys with their names. Keys of a file are read again when the file changes."""

    def __init__(self, settings: Settings) -> None:
        self.open = settings.auth_disabled
        """Everyone may come in."""
        self._file = settings.api_keys_file
        self._own = {_digest(settings.api_key.get_secret_value().strip().encode()): "default"} if settings.api_key else {}
        self._mark: _Mark | None = None
        self._filed: dict[bytes, str] = {}
        if self._file is not None:
            self._filed, self._mark = self._read(self._file), _mark(self._file)

    @property
    def several(self) -> bool:
        """Tell whether there are keys of more than one name."""
        return len({*self._own.values(), *self._filed.values()}) > 1

    def name(self, key: bytes | None) -> str | None:
        """Return the name of *key*, or None where it is not valid. Takes the same time whichever key comes close."""
        self._refresh()
        given, found = _digest(key or b""), None
        for digest, name in (self._own | self._filed).items():
            if hmac.compare_digest(given, digest):
                found = name
        return found

    def _refresh(self) -> None:
        if self._file is None or (mark := _mark(self._file)) == self._mark:
            return
        self._mark = mark
        try:
            self._filed = self._read(self._file)
        except SettingsError:
            log.error("keys_unreadable", cause="the keys read last stay valid")
        else:
            log.info("keys_read")

    @staticmethod
    def _read(path: Path) -> dict[bytes, str]:
        try:
            lines = [line.strip() for line in path.read_text("utf-8").splitlines()]
        except (OSError, UnicodeDecodeError):
            raise SettingsError("API_KEYS_FILE cannot be read.") from None
        entries = [_entry(line, place) for place, line in enumerate(lines, 1) if line and not line.startswith("#")]
        keys = {_digest(key.encode()): name for name, key in entries}
        if not keys or _digest(b"") in keys:
            raise SettingsError("API_KEYS_FILE must hold one `name:key` or `key` a line.")
        return keys


def _entry(line: str, place: int) -> tuple[str, str]:
    name, colon, key = line.partition(":")
    return (name.strip() or f"key-{place}", key.strip()) if colon else (f"key-{place}", line)


def _digest(key: bytes) -> bytes:
    return hashlib.sha256(key).digest()


def _mark(path: Path) -> _Mark | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_ino, stat.st_size
