"""Finds people by e-mail, employee number or name without storing them: a keyed digest of each.

HMAC-SHA-256 over the kind, its version and the normal form, cut to 16 bytes. Equality only.
"""

import contextlib
import hashlib
import hmac
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

_DIGEST_BYTES = 16


class LookupKind(StrEnum):
    """What a person can be found by."""

    EMPLOYEE_NUMBER = "employee_number"
    EMAIL = "email"
    NAME = "name"
    """Never unique: tells an import whom to compare by date of birth."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """One entry of the index: this person answers to this value."""

    alumnus_id: UUID
    kind: LookupKind
    legal_entity: str
    digest: bytes
    retired: bool = False
    """The value was a slip that has been taken back: the entry goes."""


class BlindIndex:
    """Makes digests under the deployment's index key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def email(self, address: str) -> bytes:
        return self._digest(LookupKind.EMAIL, normal_email(address))

    def employee_number(self, number: str) -> bytes:
        return self._digest(LookupKind.EMPLOYEE_NUMBER, normal_employee_number(number))

    def name(self, name: str) -> bytes:
        return self._digest(LookupKind.NAME, normal_name(name))

    def of_rows(self, text: str) -> bytes:
        """Tells equal rows of an import; finds nobody."""
        return self._digest("rows", text)

    def of_content(self, content: bytes) -> bytes:
        """Tells equal deliveries of a provider that gives them no id; finds nobody."""
        return self._digest("content", content.hex())

    def of_command(self, text: str) -> bytes:
        """Tells a repeated command from another one under its id; confirms no guess of its input.

        It is kept for ever: under no key, whoever reads it could try out what the command said.
        """
        return self._digest("command", text)

    def _digest(self, kind: str, normal: str) -> bytes:
        message = f"{kind}/1\0{normal}".encode("utf-8", "surrogatepass")
        return hmac.new(self._key, message, hashlib.sha256).digest()[:_DIGEST_BYTES]


def normal_email(address: str) -> str:
    """NFKC, trimmed, case-folded, the domain as IDNA; dots and plus signs stay as they are."""
    folded = unicodedata.normalize("NFKC", address).strip().casefold()
    local, at, domain = folded.rpartition("@")
    if not at:
        return folded
    with contextlib.suppress(UnicodeError):  # not a name that DNS knows: equal only to itself
        domain = domain.encode("idna").decode()
    return f"{local}@{domain}"


def normal_employee_number(number: str) -> str:
    """NFKC, trimmed, case-folded; leading zeros count."""
    return unicodedata.normalize("NFKC", number).strip().casefold()


def normal_name(name: str) -> str:
    """NFKC, case-folded, without any spaces: 田中　太郎 is 田中太郎."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
