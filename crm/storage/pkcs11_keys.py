"""Wrapping keys that live in a hardware security module, or in any token that speaks PKCS#11.

The keys never leave the token: it wraps and unwraps people's keys itself (AES-256-GCM).
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from cryptography.exceptions import InvalidTag

from crm.storage.key_file import KeyFileError, Token
from crm.storage.key_store import KeyStoreUnavailable

PREFIX = "pkcs11:"
"""Before the label of a token's key it makes the id of a wrapping key."""

_NONCE_BYTES = 12
_TAG_BITS = 128
_KEY_BITS = 256
_Result = TypeVar("_Result")


class NoSuchTokenKey(KeyFileError):
    """The token has no such key; the message says how to make one."""

    def __init__(self, label: str) -> None:
        super().__init__(
            f"The PKCS#11 token has no AES key with the label {label!r}; make it with:"
            f" crm keys create {label}"
        )


@dataclass(frozen=True, slots=True)
class _Session:
    session: Any
    keys: dict[str, Any]


class TokenKeys:
    """The AES keys of one token, by their labels; thread-safe, one call at a time."""

    def __init__(self, token: Token) -> None:
        self._token = token
        self._lock = Lock()
        self._open: _Session | None = None

    @property
    def current_id(self) -> str:
        return PREFIX + self._token.key_label

    def wrap(self, key_id: str, key: bytes, bound: bytes) -> bytes:
        from pkcs11 import GCMParams, Mechanism

        nonce = os.urandom(_NONCE_BYTES)
        how = {
            "mechanism": Mechanism.AES_GCM,
            "mechanism_param": GCMParams(nonce, bound, _TAG_BITS),
        }
        return nonce + self._ask(key_id, lambda found: bytes(found.encrypt(key, **how)))

    def unwrap(self, key_id: str, wrapped: bytes, bound: bytes) -> bytes:
        from pkcs11 import GCMParams, Mechanism

        nonce, sealed = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
        how = {
            "mechanism": Mechanism.AES_GCM,
            "mechanism_param": GCMParams(nonce, bound, _TAG_BITS),
        }
        return self._ask(key_id, lambda found: bytes(found.decrypt(sealed, **how)))

    def create(self, label: str) -> None:
        """Make a key in the token that cannot be read out of it; refuses a label that is taken."""
        import pkcs11

        with self._lock, _explained():
            session = self._session().session
            if list(session.get_objects(_search(label))):
                raise KeyFileError(f"The PKCS#11 token has a key with the label {label!r} already.")
            session.generate_key(
                pkcs11.KeyType.AES,
                _KEY_BITS,
                label=label,
                id=os.urandom(8),
                store=True,
                capabilities=pkcs11.MechanismFlag.ENCRYPT | pkcs11.MechanismFlag.DECRYPT,
                template={
                    pkcs11.Attribute.SENSITIVE: True,
                    pkcs11.Attribute.EXTRACTABLE: False,
                },
            )

    def labels(self) -> list[str]:
        """Of all its AES keys."""
        import pkcs11

        with self._lock, _explained():
            session = self._session().session
            search = _search("")
            del search[pkcs11.Attribute.LABEL]
            return sorted(key.label for key in session.get_objects(search))

    def _ask(self, key_id: str, use: Callable[[Any], _Result]) -> _Result:
        """Try twice: a token that was taken out and put back wants a new session."""
        label = key_id.removeprefix(PREFIX)
        with self._lock:
            for attempt in (1, 2):
                try:
                    with _explained():
                        return use(self._key(label))
                except (KeyStoreUnavailable, InvalidTag):
                    self._open = None
                    if attempt == 2:
                        raise
        raise AssertionError("unreachable")

    def _key(self, label: str) -> Any:
        opened = self._session()
        if label not in opened.keys:
            found = list(opened.session.get_objects(_search(label)))
            if not found:
                raise NoSuchTokenKey(label)
            opened.keys[label] = found[0]
        return opened.keys[label]

    def _session(self) -> _Session:
        if self._open is None:
            import pkcs11

            token = _library(self._token.module).get_token(token_label=self._token.name)
            try:
                session = token.open(rw=True, user_pin=_pin(self._token.pin_file))
            except pkcs11.UserAlreadyLoggedIn:  # this process is, through an earlier session
                session = token.open(rw=True)
            self._open = _Session(session, {})
        return self._open


@lru_cache
def token_keys(token: Token) -> TokenKeys:
    """One per token and process: a process logs in to a token as a whole."""
    return TokenKeys(token)


@contextmanager
def _explained() -> Iterator[None]:
    """What a token says in its own words, as `InvalidTag`, `KeyFileError` or as being away."""
    import pkcs11

    try:
        yield
    except pkcs11.NoSuchToken:
        raise KeyStoreUnavailable(
            "The PKCS#11 module knows no token of the name in CRM_PKCS11_TOKEN, or it was taken"
            " out; nothing is lost."
        ) from None
    except (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange, pkcs11.PinLocked) as error:
        raise KeyFileError(
            f"The PKCS#11 token refuses the PIN in CRM_PKCS11_PIN_FILE ({type(error).__name__})."
        ) from None
    except (pkcs11.GeneralError, pkcs11.EncryptedDataInvalid, pkcs11.EncryptedDataLenRange):
        raise InvalidTag from None  # SoftHSM tells a false tag as a general error
    except pkcs11.PKCS11Error as error:
        raise KeyStoreUnavailable(
            f"The PKCS#11 token does not answer ({type(error).__name__}); nothing is lost."
        ) from None


def _library(module: Path) -> Any:
    import pkcs11

    if not module.is_file():
        raise KeyFileError(f"There is no PKCS#11 module {module}; set CRM_PKCS11_MODULE.")
    return pkcs11.lib(str(module))


def _pin(path: Path) -> str:
    try:
        if path.stat().st_mode & 0o077:
            raise KeyFileError(f"Others can read the PIN in {path}; run: chmod 600 {path}")
        return path.read_text().strip()
    except OSError as error:
        raise KeyFileError(
            f"The PIN file {path} cannot be read ({error.strerror}); set CRM_PKCS11_PIN_FILE."
        ) from None


def _search(label: str) -> dict[Any, Any]:
    import pkcs11

    return {
        pkcs11.Attribute.CLASS: pkcs11.ObjectClass.SECRET_KEY,
        pkcs11.Attribute.KEY_TYPE: pkcs11.KeyType.AES,
        pkcs11.Attribute.LABEL: label,
    }
