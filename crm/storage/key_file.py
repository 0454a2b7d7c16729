"""The deployment's own secrets: the key that wraps people's keys, and the key of the blind index.

A file of mode 0600. Without it nobody's personal data can be read again: back it up apart from
the database.
"""

import json
import os
import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from pathlib import Path


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
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    key_id = secrets.token_hex(4)
    text = json.dumps(
        {
            "current": key_id,
            "wrapping": {key_id: _text(secrets.token_bytes(32))},
            "index": _text(secrets.token_bytes(32)),
            "seal": _text(secrets.token_bytes(32)),
        },
        indent=2,
    )
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        _sync_folder(path.parent)
    finally:
        draft.unlink()
    return read_key_file(path)


def read_key_file(path: Path) -> Secrets:
    """Read the keys; raises `KeyFileError`."""
    try:
        if path.stat().st_mode & 0o077:
            raise KeyFileError(f"Others can read the key file {path}; run: chmod 600 {path}")
        stored = json.loads(path.read_text())
        return Secrets(
            current_id=stored["current"],
            wrapping={name: b64decode(key) for name, key in stored["wrapping"].items()},
            index=b64decode(stored["index"]),
            seal=b64decode(stored["seal"]),
        )
    except FileNotFoundError:
        raise KeyFileError(
            f"The key file {path} is missing; restore it from its backup, or set CRM_KEY_FILE."
        ) from None
    except PermissionError:
        raise KeyFileError(f"The key file {path} may not be read by this user.") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise KeyFileError(f"The key file {path} is damaged; restore it from its backup.") from None


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _text(key: bytes) -> str:
    return b64encode(key).decode()
