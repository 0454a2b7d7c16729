"""How far every read model has come, and how many facts wait beside it."""

import datetime
from dataclasses import dataclass
from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import class_row

_STATUSES = """
SELECT p.name, p.version, p.position, p.updated_at,
       greatest((SELECT coalesce(max(position), 0) FROM event_store.log) - p.position, 0) AS lag,
       (SELECT count(*) FROM projection.parked w
        WHERE w.name = p.name AND w.version = p.version) AS parked
FROM projection.position p
ORDER BY p.name, p.version
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One read model: `lag` and `parked` count facts."""

    name: str
    version: int
    position: int
    updated_at: datetime.datetime
    lag: int
    parked: int


async def statuses(connection: AsyncConnection[Any]) -> list[Status]:
    """Every read model, by name."""
    async with connection.cursor(row_factory=class_row(Status)) as cursor:
        await cursor.execute(_STATUSES)
        return await cursor.fetchall()
