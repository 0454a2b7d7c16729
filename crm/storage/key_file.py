"""The deployment's own secrets: the key that wraps people's keys, and the key of the blind index.

A file of mode 0600. Without it nobody's personal data can be read again: back it up apart from
the database.
"""

import contextlib
import json
import os
import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from pathlib import Path

_KEY_BYTES = 32


class KeyFileError(Exception):
    """The key file is missing, damaged or readable by others; the message says what to do."""

    code = "KEY_FILE"


@dataclass(frozen=True, slots=True)
class Secrets:
    """Keys of 32 bytes each. `wrapping` holds every wrapping key still in use, by its id."""

    current_id: str
    wrapping: dict[str, bytes] = field(repr=False)
    index: bytes = field(repr=False)
    """Keys the blind index; changing it would make everybody unfindable."""
    seal: bytes = field(repr=False)
    """Seals what belongs to no known person, such as quarantined deliveries."""


def create_key_file(path: Path) -> Secrets:
    """Make new keys. Of two programs that create it at once, one wins and both read the same."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write_once(path, _new_keys())
    except OSError as error:
        raise KeyFileError(
            f"The key file {path} cannot be written ({error.strerror});"
            " make its folder writable, or set CRM_KEY_FILE."
        ) from None
    return read_key_file(path)


def _new_keys() -> str:
    key_id = secrets.token_hex(4)
    return json.dumps(
        {
            "current": key_id,
            "wrapping": {key_id: _text(secrets.token_bytes(_KEY_BYTES))},
            "index": _text(secrets.token_bytes(_KEY_BYTES)),
            "seal": _text(secrets.token_bytes(_KEY_BYTES)),
        },
        indent=2,
    )


def _write_once(path: Path, text: str) -> None:
    """Leave the whole text under this name, or what somebody else put there first."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        _sync_folder(path.parent)
    finally:
        draft.unlink()


def read_key_file(path: Path) -> Secrets:
    """Read the keys; raises `KeyFileError`."""
    try:
        if path.stat().st_mode & 0o077:
            raise KeyFileError(f"Others can read the key file {path}; run: chmod 600 {path}")
        stored = json.loads(path.read_text())
        if stored["current"] not in stored["wrapping"]:
            raise ValueError
        return Secrets(
            current_id=stored["current"],
            wrapping={name: _key(key) for name, key in stored["wrapping"].items()},
            index=_key(stored["index"]),
            seal=_key(stored["seal"]),
        )
    except FileNotFoundError:
        raise KeyFileError(
            f"The key file {path} is missing; restore it from its backup, or set CRM_KEY_FILE."
        ) from None
    except OSError as error:
        raise KeyFileError(
            f"The key file {path} cannot be read ({error.strerror});"
            " make it readable for this user, or set CRM_KEY_FILE."
        ) from None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise KeyFileError(f"The key file {path} is damaged; restore it from its backup.") from None


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _key(text: str) -> bytes:
    key = b64decode(text, validate=True)
    if len(key) != _KEY_BYTES:
        raise ValueError
    return key


def _text(key: bytes) -> str:
    return b64encode(key).decode()
