"""The seam for the keys that wrap people's keys: a key file, or a token that never gives them out.

A wrapping key has an id, which is stored beside every key that it wraps; so several can be in use,
and changing from one to another, also from the file to a token, is wrapping anew.
"""

import os
from pathlib import Path
from threading import Lock
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from crm.storage.key_file import KeyFileError, Secrets, read_key_file
from crm.storage.pkcs11_keys import PREFIX, NoSuchTokenKey, TokenKeys, token_keys

_NONCE_BYTES = 12


class UnknownWrappingKey(Exception):
    """No wrapping key of this id is at hand."""

    code = "UNKNOWN_WRAPPING_KEY"


class WrappingKeys(Protocol):
    """Wraps keys of 32 bytes. `bound` is authenticated: whose the key is, and of which class."""

    @property
    def current_id(self) -> str:
        """Under which key new ones are wrapped; at most 100 characters."""
        ...

    def wrap(self, key_id: str, key: bytes, bound: bytes) -> bytes:
        """Raises `UnknownWrappingKey`, `KeyStoreUnavailable`."""
        ...

    def unwrap(self, key_id: str, wrapped: bytes, bound: bytes) -> bytes:
        """As `wrap`; raises `InvalidTag` for what this key did not wrap, or for another person."""
        ...


class FileKeys:
    """The wrapping keys of the key file, which is read again when it was changed."""

    def __init__(self, secrets: Secrets) -> None:
        self._path = secrets.path
        self._lock = Lock()
        self._seen = _state_of(self._path)
        self._take(secrets)

    @property
    def current_id(self) -> str:
        self._look()
        return self._current_id

    def wrap(self, key_id: str, key: bytes, bound: bytes) -> bytes:
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._key(key_id).encrypt(nonce, key, bound)

    def unwrap(self, key_id: str, wrapped: bytes, bound: bytes) -> bytes:
        return self._key(key_id).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], bound)

    def _key(self, key_id: str) -> AESGCM:
        if key_id not in self._keys:
            self._look()
        try:
            return self._keys[key_id]
        except KeyError:
            raise UnknownWrappingKey(key_id) from None

    def _look(self) -> None:
        if self._path is None or _state_of(self._path) == self._seen:
            return
        with self._lock:
            seen = _state_of(self._path)
            self._take(read_key_file(self._path))
            self._seen = seen

    def _take(self, secrets: Secrets) -> None:
        self._keys = {name: AESGCM(key) for name, key in secrets.wrapping.items()}
        self._current_id = secrets.current_id


class AnyKeys:
    """The keys of the file and those of the token, told apart by their ids."""

    def __init__(self, file: FileKeys, token: TokenKeys) -> None:
        self._file, self._token = file, token

    @property
    def current_id(self) -> str:
        return self._token.current_id

    def wrap(self, key_id: str, key: bytes, bound: bytes) -> bytes:
        return self._of(key_id).wrap(key_id, key, bound)

    def unwrap(self, key_id: str, wrapped: bytes, bound: bytes) -> bytes:
        return self._of(key_id).unwrap(key_id, wrapped, bound)

    def _of(self, key_id: str) -> WrappingKeys:
        return self._token if key_id.startswith(PREFIX) else self._file


def wrapping_keys(secrets: Secrets) -> WrappingKeys:
    """The wrapping keys of a deployment; with a token, new keys are wrapped by it."""
    file = FileKeys(secrets)
    return file if secrets.token is None else AnyKeys(file, token_keys(secrets.token))


def opened(keys: WrappingKeys, key_id: str, wrapped: bytes, bound: bytes) -> bytes:
    """The key, or `KeyFileError` with what to do when it cannot be unwrapped."""
    try:
        return keys.unwrap(key_id, wrapped, bound)
    except (UnknownWrappingKey, NoSuchTokenKey) as error:
        if key_id.startswith(PREFIX):
            raise KeyFileError(
                f"People's keys are wrapped by the key {key_id.removeprefix(PREFIX)!r} of a PKCS#11"
                " token, which is not there; set CRM_PKCS11_MODULE and CRM_PKCS11_TOKEN to the"
                " token that has it."
            ) from error
        raise KeyFileError(_OTHER_FILE) from None
    except InvalidTag:
        raise KeyFileError(_OTHER_FILE) from None


_OTHER_FILE = (
    "The key file is not the one that this database was filled with; set CRM_KEY_FILE to the right"
    " one."
)


def _state_of(path: Path | None) -> tuple[int, int] | None:
    if path is None:
        return None
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
