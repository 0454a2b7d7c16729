"""Which provider is believed, and how its words become our roles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import urlsplit

from graphql_server.access import Role

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
FROM_PROVIDER = frozenset(Role) - {Role.ALUMNUS}
"""Who is a member of the network is known by a link to their address, not by a word of a claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OidcSettings:
    """One issuer; its keys and nobody else's open the door."""

    issuer: str
    """Exactly as `iss` of its tokens has it."""
    audience: str
    """What `aud` must hold: the name under which the provider knows this API."""
    roles_claim: str = "roles"
    """Claim with a list of words or a text of several; a path with dots when no claim is so
    named."""
    roles: Mapping[str, Role] = field(
        default_factory=lambda: MappingProxyType({role.value: role for role in FROM_PROVIDER})
    )
    """By the provider's word. A word that is not here grants nothing."""
    label_claim: str = "name"
    """What the user is called in lists of who looked and who recorded."""
    skew_seconds: float = 30.0
    """How far the provider's clock may be from ours."""
    longest_seconds: float = 86_400.0
    """How far ahead `exp` may lie: a token cannot be revoked here."""
    fetch_seconds: float = 5.0
    """How long the provider may take to tell its keys."""
    fresh_seconds: float = 900.0
    """How long its keys are believed without asking again."""
    stale_seconds: float = 86_400.0
    """How long they are believed while it cannot be asked."""
    retry_seconds: float = 30.0
    """How long between two questions, whatever unknown keys are named meanwhile."""


def is_safe(url: str) -> bool:
    """Whether an address of the provider may be asked: https, or http on this machine."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    if not host or parts.username is not None or parts.fragment:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and host in _LOOPBACK)
