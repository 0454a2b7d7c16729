"""Whether a token is the provider's, for us and still good: then who it is for, with which roles.

The library checks signature, `iss`, `aud`, `exp`, `nbf` and `iat`. What it would let pass is
checked before: a name that stands twice in an object, header fields that bring keys of their own or
that we do not know to be critical, tokens that are bound to a key of the sender.
"""

import base64
import binascii
import hashlib
import re
import time
from collections.abc import Mapping
from typing import Any, NamedTuple

import jwt

from graphql_server.access import Role
from graphql_server.errors import CodedError
from graphql_server.limits.strict_json import decode
from graphql_server.oidc.keys import ProviderKeys
from graphql_server.oidc.settings import OidcSettings

LONGEST = 8 * 1024
_FORM = re.compile(r"[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{4,}", re.ASCII)
_TYPES = frozenset({None, "jwt", "at+jwt", "application/at+jwt"})
_UNWANTED = frozenset({"crit", "jku", "jwk", "x5u", "x5c", "b64", "zip", "enc"})
_LONGEST_SUBJECT, _LONGEST_LABEL = 255, 120
_REQUIRED = ["iss", "aud", "exp", "sub"]


class BadToken(Exception):
    """Not a token that opens. The message is for our log: why, in our words, nothing of it."""


class Account(NamedTuple):
    """Who holds a token of the provider."""

    account_id: str
    """Of issuer and subject, which it does not tell."""
    roles: frozenset[Role]
    label: str
    expires_at: float
    """Seconds since 1970."""


def is_jwt(text: str) -> bool:
    """Whether the text has the form of a signed token, of a size that is looked at."""
    return len(text) <= LONGEST and _FORM.fullmatch(text) is not None


class Verifier:
    """For one event loop."""

    def __init__(self, settings: OidcSettings) -> None:
        self._settings = settings
        self._keys = ProviderKeys(settings)

    async def account(self, text: str) -> Account:
        """Raises `BadToken`, and `ProviderAway` when no key is known to check it with."""
        header = _part(text, 0)
        algorithm, key_id = _told(header)
        _part(text, 1)  # no name twice, before the library takes the last one
        key = await self._keys.find(key_id)
        if key is None:
            raise BadToken("no key of this id")
        if algorithm not in key.algorithms:
            raise BadToken("another algorithm than the key's")
        settings = self._settings
        try:
            claims = jwt.decode(
                text,
                key.public,
                algorithms=[algorithm],
                issuer=settings.issuer,
                audience=settings.audience,
                leeway=settings.skew_seconds,
                options={"require": _REQUIRED, "verify_sub": True},
            )
        except jwt.PyJWTError as error:
            raise BadToken(type(error).__name__) from None
        return self._account(claims)

    def _account(self, claims: Mapping[str, Any]) -> Account:
        settings, expires_at, subject = self._settings, claims["exp"], claims["sub"]
        if isinstance(expires_at, bool) or not isinstance(expires_at, int | float):
            raise BadToken("exp is no time")
        if expires_at - time.time() > settings.longest_seconds + settings.skew_seconds:
            raise BadToken("exp is too far ahead")
        if "cnf" in claims:
            raise BadToken("bound to a key of its sender")
        if not isinstance(subject, str) or not 0 < len(subject) <= _LONGEST_SUBJECT:
            raise BadToken("sub is no name")
        digest = hashlib.sha256(f"{settings.issuer}\n{subject}".encode()).hexdigest()
        return Account(
            account_id=f"user-{digest[:20]}",
            roles=roles_in(claims, settings),
            label=_label(claims.get(settings.label_claim)),
            expires_at=float(expires_at) + settings.skew_seconds,
        )


def roles_in(claims: Mapping[str, Any], settings: OidcSettings) -> frozenset[Role]:
    """Our roles for the provider's words; what is no word or not in the table is nothing."""
    value: Any = claims.get(settings.roles_claim)
    if settings.roles_claim not in claims:
        value = claims
        for step in settings.roles_claim.split("."):
            value = value.get(step) if isinstance(value, dict) else None
    words = value.split() if isinstance(value, str) else value
    if not isinstance(words, list):
        return frozenset()
    return frozenset(
        settings.roles[word] for word in words if isinstance(word, str) and word in settings.roles
    )


def _told(header: Mapping[str, Any]) -> tuple[str, str]:
    """Algorithm and id of the key."""
    if _UNWANTED & header.keys():
        raise BadToken("a header that is not wanted")
    kind = header.get("typ")
    if (kind.lower() if isinstance(kind, str) else kind) not in _TYPES:
        raise BadToken("not an access token")
    algorithm, key_id = header.get("alg"), header.get("kid")
    if not isinstance(algorithm, str) or not isinstance(key_id, str):
        raise BadToken("no algorithm or no id of a key")
    return algorithm, key_id


def _part(text: str, number: int) -> dict[str, Any]:
    raw = text.split(".")[number]
    try:
        value = decode(base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4)))
    except (binascii.Error, CodedError, ValueError):
        raise BadToken("not JSON") from None
    if not isinstance(value, dict):
        raise BadToken("no JSON object")
    return value


def _label(told: object) -> str:
    if not isinstance(told, str):
        return ""
    return "".join(each for each in told if each.isprintable()).strip()[:_LONGEST_LABEL]
