"""What members of the network get in with: a link that opens once, and the session it opens.

A link's secret reads `aml_<id>_<secret>`, a session's `als_<id>_<secret>`: 12 and 64 hexadecimal
digits. Only their SHA-256 is stored. Both are for one person and grant nothing else.
"""

import datetime
import hashlib
import hmac
import re
import secrets
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import class_row, tuple_row

_LINK = re.compile(r"aml_([0-9a-f]{12})_[0-9a-f]{64}", re.ASCII)
_SESSION = re.compile(r"als_([0-9a-f]{12})_[0-9a-f]{64}", re.ASCII)

_MAKE_LINK = """
INSERT INTO access.magic_link (link_id, hash, alumnus_id, issued_at, expires_at)
VALUES (%(id)s, %(hash)s, %(alumnus_id)s, %(now)s, %(expires_at)s)
"""
_USE_LINK = """
UPDATE access.magic_link SET used_at = %(now)s
WHERE link_id = %(id)s AND hash = %(hash)s AND used_at IS NULL AND expires_at > %(now)s
RETURNING alumnus_id
"""
_FORGET_LINKS = "DELETE FROM access.magic_link WHERE expires_at < %(before)s"
_FORGET_SESSIONS = "DELETE FROM access.session WHERE expires_at < %(before)s"
_MAKE_SESSION = """
INSERT INTO access.session (session_id, hash, alumnus_id, issued_at, expires_at)
VALUES (%(id)s, %(hash)s, %(alumnus_id)s, %(now)s, %(expires_at)s)
"""
_FIND_SESSION = """
SELECT session_id, hash, alumnus_id, expires_at, ended_at FROM access.session
WHERE session_id = %(id)s
"""
_END_SESSION = """
UPDATE access.session SET ended_at = %(now)s WHERE session_id = %(id)s AND ended_at IS NULL
"""
_END_ALL = """
UPDATE access.session SET ended_at = %(now)s WHERE alumnus_id = %(alumnus_id)s AND ended_at IS NULL
"""


class SessionRow(NamedTuple):
    """A session as stored."""

    session_id: str
    hash: bytes
    alumnus_id: UUID
    expires_at: datetime.datetime
    ended_at: datetime.datetime | None

    def opens(self, text: str, now: datetime.datetime) -> bool:
        """Whether this text is the session's and still good; takes the same time either way."""
        same = hmac.compare_digest(_hash(text), bytes(self.hash))
        return same and self.ended_at is None and now < self.expires_at


def is_link(text: str) -> bool:
    """Whether the text has the form of a link's secret."""
    return _LINK.fullmatch(text) is not None


def session_id_of(text: str) -> str | None:
    """The public part of a session's token; None for what is none."""
    match = _SESSION.fullmatch(text)
    return match[1] if match else None


async def make_link(
    connection: AsyncConnection[Any],
    alumnus_id: UUID,
    now: datetime.datetime,
    expires_at: datetime.datetime,
) -> str:
    """The secret of a new link; those that have long expired are forgotten by the way."""
    await connection.execute(_FORGET_LINKS, {"before": now - datetime.timedelta(days=1)})
    return await _make(connection, _MAKE_LINK, "aml", alumnus_id, now, expires_at)


async def use_link(
    connection: AsyncConnection[Any], text: str, now: datetime.datetime
) -> UUID | None:
    """Whom the link is for; None for one that is unknown, expired or was used before."""
    if (match := _LINK.fullmatch(text)) is None:
        return None
    values = {"id": match[1], "hash": _hash(text), "now": now}
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(_USE_LINK, values)
        row = await cursor.fetchone()
    return row[0] if row else None


async def start_session(
    connection: AsyncConnection[Any],
    alumnus_id: UUID,
    now: datetime.datetime,
    expires_at: datetime.datetime,
) -> str:
    """The token of a new session of this person."""
    await connection.execute(_FORGET_SESSIONS, {"before": now - datetime.timedelta(days=1)})
    return await _make(connection, _MAKE_SESSION, "als", alumnus_id, now, expires_at)


async def find_session(connection: AsyncConnection[Any], session_id: str) -> SessionRow | None:
    """The row of this id, good or not: ask it `opens`."""
    async with connection.cursor(row_factory=class_row(SessionRow)) as cursor:
        await cursor.execute(_FIND_SESSION, {"id": session_id})
        return await cursor.fetchone()


async def end_session(
    connection: AsyncConnection[Any], session_id: str, now: datetime.datetime
) -> None:
    """Close a session for good."""
    await connection.execute(_END_SESSION, {"id": session_id, "now": now})


async def end_sessions_of(
    connection: AsyncConnection[Any], alumnus_id: UUID, now: datetime.datetime
) -> None:
    """Close every session of a person for good."""
    await connection.execute(_END_ALL, {"alumnus_id": alumnus_id, "now": now})


async def _make(
    connection: AsyncConnection[Any],
    statement: str,
    prefix: str,
    alumnus_id: UUID,
    now: datetime.datetime,
    expires_at: datetime.datetime,
) -> str:
    public = secrets.token_hex(6)
    text = f"{prefix}_{public}_{secrets.token_hex(32)}"
    await connection.execute(
        statement,
        {
            "id": public,
            "hash": _hash(text),
            "alumnus_id": alumnus_id,
            "now": now,
            "expires_at": expires_at,
        },
    )
    return text


def _hash(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
