"""Tokens of front ends and connectors: issued once, stored as hashes, found by their id.

A token reads `alm_<id>_<secret>`: 12 and 64 hexadecimal digits. Only its SHA-256 is stored, which
is enough for 256 random bits. The caller gives times; roles are words to this file.

Replacing a token leaves the old one open for an overlap, so that nothing stands still meanwhile.
"""

import datetime
import hashlib
import hmac
import re
import secrets
from collections.abc import Sequence
from typing import Any, NamedTuple

from psycopg import AsyncConnection, Connection
from psycopg.rows import class_row

_FORM = re.compile(r"alm_([0-9a-f]{12})_[0-9a-f]{64}", re.ASCII)

_COLUMNS = """
SELECT token_id, hash, roles, label, issued_at, expires_at, revoked_at, replaced_by, last_used_on
FROM access.token
"""
_FIND = _COLUMNS + "WHERE token_id = %(token_id)s"
_LIST = _COLUMNS + "ORDER BY issued_at, token_id"
_LABELS = """
SELECT token_id, label FROM access.token WHERE token_id = ANY(%(token_ids)s) AND label <> ''
UNION ALL
SELECT account_id, label FROM access.account
WHERE account_id = ANY(%(token_ids)s) AND label <> ''
"""
_USABLE = """
SELECT EXISTS (SELECT FROM access.token WHERE revoked_at IS NULL AND expires_at > %(now)s)
"""
_ISSUE = """
INSERT INTO access.token (token_id, hash, roles, label, issued_at, expires_at)
VALUES (%(token_id)s, %(hash)s, %(roles)s, %(label)s, %(issued_at)s, %(expires_at)s)
"""
_REVOKE = """
UPDATE access.token SET revoked_at = coalesce(revoked_at, %(now)s) WHERE token_id = %(token_id)s
"""
_REPLACE = """
UPDATE access.token
SET replaced_by = %(successor)s, expires_at = least(expires_at, %(until)s)
WHERE token_id = %(token_id)s
"""
_NOTE_USE = """
UPDATE access.token SET last_used_on = %(day)s
WHERE token_id = %(token_id)s AND (last_used_on IS NULL OR last_used_on < %(day)s)
"""
_LOCK = _COLUMNS + "WHERE token_id = %(token_id)s FOR UPDATE"

LONGEST = datetime.timedelta(days=366)
"""No token lives longer; it is replaced."""


class TokenError(Exception):
    """A token cannot be made or replaced; the message says why and what to do."""

    code = "TOKEN"


class TokenRow(NamedTuple):
    """A token as stored."""

    token_id: str
    hash: bytes
    roles: list[str]
    label: str
    issued_at: datetime.datetime
    expires_at: datetime.datetime
    revoked_at: datetime.datetime | None
    replaced_by: str | None = None
    last_used_on: datetime.date | None = None
    """UTC; None when it was never used."""

    def is_usable(self, now: datetime.datetime) -> bool:
        """Neither revoked nor expired."""
        return self.revoked_at is None and now < self.expires_at

    def opens(self, text: str, now: datetime.datetime) -> bool:
        """Whether this text is the token and still good; takes the same time either way."""
        same = hmac.compare_digest(_hash(text), bytes(self.hash))
        return same and self.is_usable(now)


def is_token(text: str) -> bool:
    """Whether the text has the form of a token."""
    return _FORM.fullmatch(text) is not None


def token_id_of(text: str) -> str:
    """The public part of a token; raises ValueError for what is none."""
    if (match := _FORM.fullmatch(text)) is None:
        raise ValueError("Not a token.")
    return match[1]


def issue(
    connection: Connection[Any],
    roles: Sequence[str],
    label: str,
    expires_at: datetime.datetime,
    now: datetime.datetime,
) -> str:
    """Store a new token and return its text, which nobody can read again. As the owner."""
    if not roles:
        raise ValueError("A token needs at least one role.")
    if expires_at <= now:
        raise ValueError("A token must expire in the future.")
    if expires_at - now > LONGEST:
        raise ValueError(f"A token lives {LONGEST.days} days at most.")
    token_id = secrets.token_hex(6)
    text = f"alm_{token_id}_{secrets.token_hex(32)}"
    connection.execute(
        _ISSUE,
        {
            "token_id": token_id,
            "hash": _hash(text),
            "roles": list(roles),
            "label": label,
            "issued_at": now,
            "expires_at": expires_at,
        },
    )
    return text


def verify(connection: Connection[Any], text: str, now: datetime.datetime) -> TokenRow | None:
    """The token's row, when the text is a token that opens."""
    if not is_token(text):
        return None
    with connection.cursor(row_factory=class_row(TokenRow)) as cursor:
        row = cursor.execute(_FIND, {"token_id": token_id_of(text)}).fetchone()
    return row if row is not None and row.opens(text, now) else None


async def find(connection: AsyncConnection[Any], token_id: str) -> TokenRow | None:
    """The row of this id, usable or not: ask it `opens`."""
    async with connection.cursor(row_factory=class_row(TokenRow)) as cursor:
        await cursor.execute(_FIND, {"token_id": token_id})
        return await cursor.fetchone()


async def labels(connection: AsyncConnection[Any], token_ids: Sequence[str]) -> dict[str, str]:
    """What these tokens are called, by their id; those without a label are left out."""
    async with connection.cursor() as cursor:
        await cursor.execute(_LABELS, {"token_ids": list(token_ids)})
        return dict(await cursor.fetchall())


def list_tokens(connection: Connection[Any]) -> list[TokenRow]:
    """Every token ever issued, oldest first."""
    with connection.cursor(row_factory=class_row(TokenRow)) as cursor:
        return cursor.execute(_LIST).fetchall()


def any_usable(connection: Connection[Any], now: datetime.datetime) -> bool:
    """Whether a token exists that opens: then nobody gets in without one."""
    row = connection.execute(_USABLE, {"now": now}).fetchone()
    return bool(row and row[0])


def revoke(connection: Connection[Any], token_id: str, now: datetime.datetime) -> bool:
    """Close a token for good; False when there is none of this id. As the owner."""
    return connection.execute(_REVOKE, {"token_id": token_id, "now": now}).rowcount == 1


def replace(
    connection: Connection[Any],
    token_id: str,
    expires_at: datetime.datetime,
    until: datetime.datetime,
    now: datetime.datetime,
) -> str:
    """The text of a new token with the roles and the label of this one, which opens up to `until`
    at the latest. As the owner; raises `TokenError`."""
    with connection.transaction(), connection.cursor(row_factory=class_row(TokenRow)) as cursor:
        old = cursor.execute(_LOCK, {"token_id": token_id}).fetchone()
        if old is None:
            raise TokenError(f"There is no token {token_id}; see: crm token list")
        if old.replaced_by is not None:
            raise TokenError(
                f"{token_id} was replaced by {old.replaced_by} already; rotate that one:"
                f" crm token rotate {old.replaced_by}"
            )
        if not old.is_usable(now):
            raise TokenError(
                f"{token_id} opens nothing any more; make a new one: crm token issue --role ROLE"
            )
        text = issue(connection, old.roles, old.label, expires_at, now)
        successor = token_id_of(text)
        cursor.execute(_REPLACE, {"token_id": token_id, "successor": successor, "until": until})
    return text


async def note_use(connection: AsyncConnection[Any], token_id: str, day: datetime.date) -> None:
    """Keep the day on which the token was last used; for the first use of a day."""
    await connection.execute(_NOTE_USE, {"token_id": token_id, "day": day})


def _hash(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
