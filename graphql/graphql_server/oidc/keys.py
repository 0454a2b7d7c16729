"""The provider's public keys: found by discovery, kept a while, asked for again seldom."""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import jwt
from anyio import to_thread

from graphql_server.oidc.fetching import Unfetched, fetch
from graphql_server.oidc.settings import OidcSettings

ALGORITHMS: Mapping[tuple[str, str | None], tuple[str, ...]] = MappingProxyType(
    {
        ("RSA", None): ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"),
        ("EC", "P-256"): ("ES256",),
        ("EC", "P-384"): ("ES384",),
        ("OKP", "Ed25519"): ("EdDSA",),
    }
)
"""What a key of this type and curve may have signed with. Nothing symmetric, and never `none`."""

_MOST_KEYS, _LONGEST_ID, _RSA_BITS = 100, 256, 2048
_log = logging.getLogger("graphql_server.oidc")


class ProviderAway(Exception):
    """The keys are not known and the provider does not tell them."""


class Key:
    """One public key, and what it may have signed with."""

    def __init__(self, parsed: jwt.PyJWK, algorithms: tuple[str, ...]) -> None:
        self.public, self.algorithms = parsed.key, algorithms


class ProviderKeys:
    """For one event loop."""

    def __init__(self, settings: OidcSettings) -> None:
        self._settings = settings
        self._keys: Mapping[str, Key] = {}
        self._fetched_at: float | None = None
        self._tried_at: float | None = None
        self._asking = asyncio.Lock()

    async def find(self, key_id: str) -> Key | None:
        """The key of this id; None when the provider has none. Raises `ProviderAway`."""
        known = self._keys.get(key_id)
        if known is None or not self._is_younger(self._settings.fresh_seconds):
            await self._ask_again(key_id)
        if not self._is_younger(self._settings.stale_seconds):
            raise ProviderAway
        return self._keys.get(key_id)

    async def _ask_again(self, key_id: str) -> None:
        async with self._asking:
            fresh = self._is_younger(self._settings.fresh_seconds)
            if (fresh and key_id in self._keys) or self._was_tried_lately():
                return
            self._tried_at = time.monotonic()
            try:
                self._keys = await to_thread.run_sync(_read, self._settings, abandon_on_cancel=True)
            except Unfetched as error:
                # In our words: of other exceptions a line has the type alone.
                _log.warning("the identity provider does not tell its keys: %s", str(error))
            else:
                self._fetched_at = time.monotonic()

    def _was_tried_lately(self) -> bool:
        tried = self._tried_at
        return tried is not None and time.monotonic() - tried < self._settings.retry_seconds

    def _is_younger(self, seconds: float) -> bool:
        fetched = self._fetched_at
        return fetched is not None and time.monotonic() - fetched < seconds


def _read(settings: OidcSettings) -> Mapping[str, Key]:
    place = settings.issuer.rstrip("/") + "/.well-known/openid-configuration"
    told = fetch(place, settings.fetch_seconds)
    if not isinstance(told, dict) or told.get("issuer") != settings.issuer:
        raise Unfetched("it calls itself by another name than CRM_OIDC_ISSUER")
    where = told.get("jwks_uri")
    if not isinstance(where, str) or (
        where.startswith("http:") and not settings.issuer.startswith("http:")
    ):
        raise Unfetched("it names no safe jwks_uri")
    return keys_of(fetch(where, settings.fetch_seconds))


def keys_of(told: Any) -> Mapping[str, Key]:
    """The keys of a JSON Web Key Set that may sign, by their id. What is odd is left out."""
    listed = told.get("keys") if isinstance(told, dict) else None
    if not isinstance(listed, list):
        raise Unfetched("it sent no set of keys")
    given = [each for each in listed[:_MOST_KEYS] if isinstance(each, dict)]
    ids = Counter(each["kid"] for each in given if isinstance(each.get("kid"), str))
    found = {}
    for each in given:
        key_id = each.get("kid")
        if not isinstance(key_id, str) or len(key_id) > _LONGEST_ID or ids[key_id] > 1:
            continue
        if (key := _key(each)) is not None:
            found[key_id] = key
    return found


def _key(given: Mapping[str, Any]) -> Key | None:
    kind, curve, said = given.get("kty"), given.get("crv"), given.get("alg")
    if given.get("use", "sig") != "sig" or not isinstance(kind, str):
        return None
    if not (curve is None or isinstance(curve, str)):
        return None
    allowed = ALGORITHMS.get((kind, None if kind == "RSA" else curve), ())
    if said is not None:
        allowed = tuple(each for each in allowed if each == said)
    if not allowed:
        return None
    public = {name: value for name, value in given.items() if name not in {"d", "p", "q", "alg"}}
    try:
        parsed = jwt.PyJWK.from_dict(public, algorithm=allowed[0])
    except (jwt.PyJWTError, ValueError, TypeError, KeyError):
        return None
    if kind == "RSA" and parsed.key.key_size < _RSA_BITS:
        return None
    return Key(parsed, allowed)
