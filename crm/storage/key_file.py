"""The deployment's own secrets: the key that wraps people's keys, and the key of the blind index.

A file of mode 0600. Without it nobody's personal data can be read again: back it up apart from
the database.
"""

import contextlib
import json
import os
import secrets
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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
    path: Path | None = None
    """The file that they were read from: it is read again when its wrapping keys changed."""
    keys_url: str | None = field(default=None, repr=False)
    """The database that holds people's keys; None: they are beside the log."""
    token: "Token | None" = None
    """What wraps new keys instead of the file's current key."""
    journal: Path | None = None
    """The file of erasures; None: they are written down in the databases alone."""


@dataclass(frozen=True, slots=True)
class Token:
    """A key in a PKCS#11 token, and the way to it."""

    module: Path
    """The library of the token's maker."""
    name: str
    """The token's label."""
    key_label: str
    """Of the AES key that wraps new keys; others of the token still unwrap."""
    pin_file: Path


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


def add_wrapping_key(path: Path) -> Secrets:
    """Give the file one more wrapping key, which wraps from now on; the others still unwrap."""
    key_id, stored = secrets.token_hex(4), _stored(path)
    stored["wrapping"][key_id] = _text(secrets.token_bytes(_KEY_BYTES))
    return _replaced(path, stored | {"current": key_id})


def drop_wrapping_keys(path: Path, key_ids: Iterable[str]) -> Secrets:
    """Take wrapping keys out of the file: what only they wrap can never be read again."""
    stored = _stored(path)
    for key_id in set(key_ids) - {stored["current"]}:
        stored["wrapping"].pop(key_id, None)
    return _replaced(path, stored)


def _stored(path: Path) -> dict[str, Any]:
    read_key_file(path)  # says what is wrong with it
    stored: dict[str, Any] = json.loads(path.read_text())
    return stored


def _replaced(path: Path, stored: dict[str, Any]) -> Secrets:
    try:
        draft = _draft(path, json.dumps(stored, indent=2))
        draft.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise KeyFileError(
            f"The key file {path} cannot be written ({error.strerror}); nothing was changed."
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
    draft = _draft(path, text)
    try:
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        _sync_folder(path.parent)
    finally:
        draft.unlink()


def _draft(path: Path, text: str) -> Path:
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return draft


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
            path=path,
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
