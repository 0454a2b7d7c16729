"""The keys that sign checkpoints: a file of mode 0600, never in the database, never in a log.

Beside it lies the last note that was signed, so that whoever holds the key never signs a tree
that lacks what it has signed before, also when the database was put back.
"""

import json
import os
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crm.transparency.note import Signer, VerifierKey

_SEED = 32


class SigningKeyError(Exception):
    """The file of the signing key is missing, damaged or readable by others; says what to do."""

    code = "SIGNING_KEY"


@dataclass(frozen=True, slots=True)
class SigningKeys:
    """The key that signs now, and the public parts of those that signed before."""

    path: Path
    name: str
    """What every origin begins with; the number of the epoch follows."""
    seed: bytes = field(repr=False)
    retired: tuple[bytes, ...] = ()

    def signer(self, origin: str) -> Signer:
        return Signer(origin, self.seed)

    def verifiers(self, origin: str) -> list[VerifierKey]:
        """The key in use first."""
        current = self.signer(origin).verifier
        return [current, *(VerifierKey(origin, public) for public in self.retired)]

    def origin(self, epoch: int) -> str:
        return f"{self.name}/{epoch}"

    @property
    def _last(self) -> Path:
        return self.path.with_name(f"{self.path.name}.last-note")

    def last_note(self) -> str | None:
        """The newest note that was signed with these keys; None before the first."""
        try:
            return self._last.read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _unusable(self._last, error) from None

    def remember(self, note: str) -> None:
        """Before anybody else sees it."""
        _write(self._last, note)


def create_signing_keys(path: Path) -> SigningKeys:
    """A new key under a new name, unless the file is there already."""
    if not path.exists():
        name = f"alumni-crm/{secrets.token_hex(4)}"
        _save(SigningKeys(path, name, secrets.token_bytes(_SEED)))
    return read_signing_keys(path)


def rotate(path: Path) -> SigningKeys:
    """A new key under the same name; of the one before only the public part is kept."""
    old = read_signing_keys(path)
    retired = (old.signer(old.name).verifier.public, *old.retired)
    new = SigningKeys(path, old.name, secrets.token_bytes(_SEED), retired)
    _save(new)
    return new


def read_signing_keys(path: Path) -> SigningKeys:
    """Raises `SigningKeyError`."""
    try:
        if path.stat().st_mode & 0o077:
            raise SigningKeyError(
                f"Others can read the signing key {path}; run: chmod 600 {path}, and consider:"
                " crm audit rotate-key"
            )
        stored = json.loads(path.read_text(encoding="utf-8"))
        return _keys(path, stored)
    except FileNotFoundError:
        raise SigningKeyError(
            f"The signing key {path} is missing; restore it from its backup, or set"
            " CRM_AUDIT_KEY_FILE."
        ) from None
    except OSError as error:
        raise _unusable(path, error) from None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise SigningKeyError(
            f"The signing key {path} is damaged; restore it from its backup."
        ) from None


def _keys(path: Path, stored: Mapping[str, Any]) -> SigningKeys:
    name, seed = str(stored["name"]), b64decode(stored["seed"], validate=True)
    retired = tuple(b64decode(each, validate=True) for each in stored["retired"])
    if not name or any(len(each) != _SEED for each in (seed, *retired)):
        raise ValueError
    return SigningKeys(path, name, seed, retired)


def _save(keys: SigningKeys) -> None:
    text = {
        "name": keys.name,
        "seed": b64encode(keys.seed).decode(),
        "retired": [b64encode(each).decode() for each in keys.retired],
    }
    _write(keys.path, json.dumps(text, indent=2))


def _write(path: Path, text: str) -> None:
    """The whole text or nothing, on the disk when this returns, for the owner alone."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise _unusable(path, error) from None


def _unusable(path: Path, error: OSError) -> SigningKeyError:
    return SigningKeyError(
        f"{path} cannot be read or written ({error.strerror}); make it so for this user, or set"
        " CRM_AUDIT_KEY_FILE."
    )
