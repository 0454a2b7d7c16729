"""Asks for a snapshot of a moment, and tells how far it is while it is being made."""

import asyncio
import datetime
from dataclasses import dataclass
from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import tuple_row
from psycopg_pool import AsyncConnectionPool

from crm.domain.moments import PointInTime
from projections.snapshots import CHANNEL

_POLL_SECONDS = 0.05
_ASK_AGAIN = """
UPDATE projection.snapshot SET asked_at = clock_timestamp()
WHERE known_position = %(known_position)s AND as_of = %(as_of)s
RETURNING path
"""
# Those nobody has asked for lately are given up by the maker.
_ASK = """
INSERT INTO projection.snapshot (known_position, as_of)
SELECT %(known_position)s, %(as_of)s
WHERE (SELECT count(*) FROM projection.snapshot
       WHERE path IS NULL AND build_id IS NULL
         AND asked_at > clock_timestamp() - interval '1 minute') < %(most)s
ON CONFLICT (known_position, as_of) DO UPDATE SET asked_at = clock_timestamp()
RETURNING path
"""
# One that was ready long ago knows too little to stand for now, however often it is asked for.
_LATELY = """
SELECT known_position FROM projection.snapshot
WHERE as_of = %(as_of)s AND known_position >= %(at_least)s
  AND (path IS NULL OR ready_at > clock_timestamp() - interval '5 minutes')
ORDER BY known_position DESC LIMIT 1
"""
_CALL = "SELECT pg_notify(%(channel)s, '')"
_STATE = """
SELECT s.path, count(p.part), count(p.done_at)
FROM projection.snapshot s LEFT JOIN projection.part p USING (build_id)
WHERE s.known_position = %(known_position)s AND s.as_of = %(as_of)s
GROUP BY s.path
"""


MOST_WAITING = 20


@dataclass(frozen=True, slots=True)
class InTheMaking:
    """A snapshot that is not ready yet: `progress` is 0 to 1."""

    progress: float


class TooManyMoments(Exception):
    """As many snapshots as may wait to be made are waiting."""


async def known_lately(
    connection: AsyncConnection[Any], as_of: datetime.datetime, at_least: int = 0
) -> int | None:
    """Up to which position a snapshot of `as_of` knows that may stand for all that is known now.

    It was ready at most five minutes ago, or is being made. None: there is none that knows up to
    `at_least`.
    """
    cursor = connection.cursor(row_factory=tuple_row)
    asked = {"as_of": as_of, "at_least": at_least}
    row = await (await cursor.execute(_LATELY, asked)).fetchone()
    return None if row is None else int(row[0])


async def past_path(
    pool: AsyncConnectionPool[AsyncConnection[Any]], point: PointInTime, patience: float
) -> str | InTheMaking:
    """The search path on which the read models are as they were at the moment.

    Asks for it to be made, and waits at most `patience` seconds. Raises `TooManyMoments`.
    """
    key = {"known_position": point.known_position, "as_of": point.as_of}
    async with pool.connection() as connection:
        cursor = connection.cursor(row_factory=tuple_row)
        row = await (await cursor.execute(_ASK_AGAIN, key)).fetchone()
        if row is None:
            row = await (await cursor.execute(_ASK, key | {"most": MOST_WAITING})).fetchone()
        if row is None:
            raise TooManyMoments
        if row[0] is not None:
            return str(row[0])
        await cursor.execute(_CALL, {"channel": CHANNEL})
    parts, done = 0, 0
    for _ in range(max(1, int(patience / _POLL_SECONDS))):
        await asyncio.sleep(_POLL_SECONDS)
        async with pool.connection() as connection:
            cursor = connection.cursor(row_factory=tuple_row)
            row = await (await cursor.execute(_STATE, key)).fetchone()
        if row is not None and row[0] is not None:
            return str(row[0])
        parts, done = (row[1], row[2]) if row is not None else (0, 0)
    return InTheMaking(done / parts if parts else 0.0)
