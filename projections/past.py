"""Asks for a snapshot of a moment, and tells how far it is while it is being made."""

import asyncio
from dataclasses import dataclass
from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import tuple_row
from psycopg_pool import AsyncConnectionPool

from crm.domain.moments import PointInTime
from projections.snapshots import CHANNEL

_POLL_SECONDS = 0.05
_ASK = """
INSERT INTO projection.snapshot (known_position, as_of) VALUES (%(known_position)s, %(as_of)s)
ON CONFLICT (known_position, as_of) DO UPDATE SET asked_at = clock_timestamp()
RETURNING path
"""
_CALL = "SELECT pg_notify(%(channel)s, '')"
_STATE = """
SELECT s.path, count(p.part), count(p.done_at)
FROM projection.snapshot s LEFT JOIN projection.part p USING (build_id)
WHERE s.known_position = %(known_position)s AND s.as_of = %(as_of)s
GROUP BY s.path
"""


@dataclass(frozen=True, slots=True)
class InTheMaking:
    """A snapshot that is not ready yet: `progress` is 0 to 1."""

    progress: float


async def past_path(
    pool: AsyncConnectionPool[AsyncConnection[Any]], point: PointInTime, patience: float
) -> str | InTheMaking:
    """The search path on which the read models are as they were at the moment.

    Asks for it to be made, and waits at most `patience` seconds.
    """
    key = {"known_position": point.known_position, "as_of": point.as_of}
    async with pool.connection() as connection:
        cursor = connection.cursor(row_factory=tuple_row)
        row = await (await cursor.execute(_ASK, key)).fetchone()
        if row is not None and row[0] is not None:
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
