"""How far every read model has come, and which facts wait beside it."""

import datetime
from dataclasses import dataclass
from typing import Any

from psycopg import AsyncConnection, Connection
from psycopg.rows import class_row

from projections import READ_MODELS

_STATUSES = """
SELECT p.name, p.version, p.position, p.updated_at,
       greatest((SELECT coalesce(max(position), 0) FROM event_store.log) - p.position, 0) AS lag,
       (SELECT count(*) FROM projection.parked w
        WHERE w.name = p.name AND w.version = p.version) AS parked
FROM projection.position p
JOIN unnest(%(names)s::text[], %(versions)s::int[]) AS current(name, version)
  USING (name, version)
ORDER BY p.name
"""
_PARKED = """
SELECT w.name, w.position, w.error
FROM projection.parked w
JOIN unnest(%(names)s::text[], %(versions)s::int[]) AS current(name, version)
  USING (name, version)
ORDER BY w.name, w.position
"""
_CURRENT = {
    "names": [model.name for model in READ_MODELS],
    "versions": [model.version for model in READ_MODELS],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One read model: `lag` and `parked` count facts."""

    name: str
    version: int
    position: int
    updated_at: datetime.datetime
    lag: int
    parked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Parked:
    """A fact that waits, and why; `error` quotes nothing personal."""

    name: str
    position: int
    error: str


async def statuses(connection: AsyncConnection[Any]) -> list[Status]:
    """Every read model of this version of the program, by name; none before `crm migrate`."""
    async with connection.cursor(row_factory=class_row(Status)) as cursor:
        await cursor.execute(_STATUSES, _CURRENT)
        return await cursor.fetchall()


def read_statuses(connection: Connection[Any]) -> list[Status]:
    """The same for who does not wait in an event loop."""
    with connection.cursor(row_factory=class_row(Status)) as cursor:
        return cursor.execute(_STATUSES, _CURRENT).fetchall()


def read_parked(connection: Connection[Any]) -> list[Parked]:
    """The facts that wait, by read model and position."""
    with connection.cursor(row_factory=class_row(Parked)) as cursor:
        return cursor.execute(_PARKED, _CURRENT).fetchall()
