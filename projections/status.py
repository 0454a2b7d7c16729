"""How far every read model has come, what is being built, and which facts wait beside it."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection, Connection
from psycopg.rows import class_row

# Both figures of lag are of one moment: what was in the log when the statement began.
_STATUSES = """
SELECT e.name, e.version, e.position, e.updated_at,
       greatest(h.position - e.position, 0) AS lag,
       coalesce(extract(epoch FROM clock_timestamp() - n.recorded_at), 0)::float8 AS lag_seconds,
       (SELECT count(*) FROM projection.parked w
        WHERE w.name = e.name AND w.version = e.version) AS parked,
       (SELECT count(*) FROM projection.skipped s WHERE s.name = e.name) AS skipped,
       p.reason AS paused_because, p.at AS paused_at
FROM projection.edition e
CROSS JOIN (SELECT coalesce(max(position), 0) AS position FROM event_store.log) h
LEFT JOIN event_store.log n ON n.position = e.position + 1
LEFT JOIN projection.pause p ON p.name = e.name
WHERE e.state = 'live'
ORDER BY e.name
"""
_PARKED = """
SELECT w.name, w.position, w.alumnus_id, l.kind, w.error, w.at
FROM projection.parked w
JOIN projection.edition e USING (name, version)
LEFT JOIN event_store.log l ON l.position = w.position
WHERE e.state = 'live'
ORDER BY w.name, w.position
"""
_PARKED_PAGES = """
SELECT name, position, alumnus_id, kind, error, at
FROM (SELECT w.name, w.position, w.alumnus_id, l.kind, w.error, w.at,
             row_number() OVER (PARTITION BY w.name ORDER BY {order}) AS place
      FROM projection.parked w
      JOIN projection.edition e USING (name, version)
      LEFT JOIN event_store.log l ON l.position = w.position
      WHERE e.state = 'live' AND w.name = ANY(%(names)s)
        AND (%(after)s::bigint IS NULL OR w.position > %(after)s::bigint)
        AND (%(before)s::bigint IS NULL OR w.position < %(before)s::bigint)) p
WHERE place <= %(limit)s
ORDER BY name, place
"""
_FIRST_PARKED = _PARKED_PAGES.format(order="w.position")
_LAST_PARKED = _PARKED_PAGES.format(order="w.position DESC")
_BUILDS = """
SELECT e.name, e.version, e.state, e.position, b.target, b.started_at,
       count(p.part) AS parts, count(p.done_at) AS parts_done,
       greatest(e.updated_at, max(p.done_at)) AS moved_at,
       CASE WHEN count(*) = count(p.done_at) THEN NULL
            ELSE (count(*) - count(p.done_at)) * (
                SELECT extract(epoch FROM max(r.done_at) - min(r.done_at)) / (count(*) - 1)
                FROM (SELECT done_at FROM projection.part r
                      WHERE r.build_id = b.build_id AND done_at IS NOT NULL
                      ORDER BY done_at DESC LIMIT 9) r
                HAVING count(*) > 1)
       END::float8 AS estimated_seconds
FROM projection.edition e
JOIN projection.build b USING (build_id)
LEFT JOIN projection.part p USING (build_id)
LEFT JOIN projection.snapshot s USING (build_id)
WHERE e.state = 'building' OR (e.state = 'snapshot' AND s.path IS NULL)
GROUP BY e.name, e.version, b.build_id
ORDER BY e.name, e.version
"""
_SKIPPED = """
SELECT name, position, actor, reason, at FROM projection.skipped ORDER BY name, position
"""
_PREVIOUS = """
SELECT name, version, position, updated_at FROM projection.edition
WHERE state = 'previous' ORDER BY name
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One live read model: `lag`, `parked` and `skipped` count facts."""

    name: str
    version: int
    """Counts its builds."""
    position: int
    updated_at: datetime.datetime
    lag: int
    lag_seconds: float
    """For how long the oldest fact that is not in it has been recorded; 0 when none is missing."""
    parked: int
    skipped: int
    """Facts that somebody left out for good."""
    paused_because: str | None
    paused_at: datetime.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parked:
    """A fact that waits, and why; `error` quotes nothing personal."""

    name: str
    position: int
    alumnus_id: UUID | None
    kind: str | None
    error: str
    at: datetime.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildStatus:
    """An edition that is being filled. `state` is building or snapshot."""

    name: str
    version: int
    state: str
    position: int
    """0 until every part is done, then the catching up."""
    target: int
    started_at: datetime.datetime
    parts: int
    parts_done: int
    moved_at: datetime.datetime
    """When it last came further."""
    estimated_seconds: float | None
    """Until all parts are done, at the pace of the last ones; None while there is no pace yet, and
    when only the catching up and the comparing remain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A fact that somebody left out of a read model for good."""

    name: str
    position: int
    actor: str
    reason: str
    at: datetime.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Previous:
    """The edition that a rollback would put back."""

    name: str
    version: int
    position: int
    updated_at: datetime.datetime


async def statuses(connection: AsyncConnection[Any]) -> list[Status]:
    """Every read model, by name; none before `crm migrate`."""
    async with connection.cursor(row_factory=class_row(Status)) as cursor:
        await cursor.execute(_STATUSES)
        return await cursor.fetchall()


async def parked_facts(
    connection: AsyncConnection[Any],
    names: Sequence[str],
    *,
    after: int | None,
    before: int | None,
    limit: int,
    backward: bool = False,
) -> list[Parked]:
    """Of each of these read models the first facts that wait between two positions, in order;
    backward: the last ones, the last first."""
    asked = {"names": list(names), "after": after, "before": before, "limit": limit}
    async with connection.cursor(row_factory=class_row(Parked)) as cursor:
        await cursor.execute(_LAST_PARKED if backward else _FIRST_PARKED, asked)
        return await cursor.fetchall()


async def builds(connection: AsyncConnection[Any]) -> list[BuildStatus]:
    """What is being built, by read model."""
    async with connection.cursor(row_factory=class_row(BuildStatus)) as cursor:
        await cursor.execute(_BUILDS)
        return await cursor.fetchall()


def read_statuses(connection: Connection[Any]) -> list[Status]:
    """`statuses` for who does not wait in an event loop."""
    with connection.cursor(row_factory=class_row(Status)) as cursor:
        return cursor.execute(_STATUSES).fetchall()


def read_parked(connection: Connection[Any]) -> list[Parked]:
    """All facts that wait, by read model and position."""
    with connection.cursor(row_factory=class_row(Parked)) as cursor:
        return cursor.execute(_PARKED).fetchall()


def read_builds(connection: Connection[Any]) -> list[BuildStatus]:
    """`builds` for who does not wait in an event loop."""
    with connection.cursor(row_factory=class_row(BuildStatus)) as cursor:
        return cursor.execute(_BUILDS).fetchall()


def read_skipped(connection: Connection[Any]) -> list[Skipped]:
    """The facts left out, by read model and position."""
    with connection.cursor(row_factory=class_row(Skipped)) as cursor:
        return cursor.execute(_SKIPPED).fetchall()


def read_previous(connection: Connection[Any]) -> list[Previous]:
    """The editions kept for a rollback, by name."""
    with connection.cursor(row_factory=class_row(Previous)) as cursor:
        return cursor.execute(_PREVIOUS).fetchall()
