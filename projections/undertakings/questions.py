"""What can be asked about undertakings."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import AsyncConnection, sql
from psycopg.rows import tuple_row

from crm.domain.envelope import RecordedFact
from projections.pages import Page, Slice, cut
from projections.undertakings.entry import UndertakingCursor, UndertakingEntry, entry_of
from projections.undertakings.stored import COLUMNS, fact_of

__all__ = ["UndertakingCursor", "UndertakingEntry", "UndertakingFilter", "count", "page", "these"]


@dataclass(frozen=True, slots=True, kw_only=True)
class UndertakingFilter:
    """Which undertakings; None does not restrict."""

    types: frozenset[str] | None = None
    """Names of the classes."""
    alumnus_ids: frozenset[UUID] | None = None
    stages: frozenset[str] | None = None
    is_open: bool | None = None
    owner_id: str | None = None
    awaiting: bool | None = None
    """Only those that wait for an approval, or only the others."""
    opened_from: datetime.datetime | None = None
    opened_before: datetime.datetime | None = None


_PAGE = """
SELECT u.stream_id FROM undertaking u WHERE {conditions}
ORDER BY u.opened_at {direction}, u.stream_id {direction} LIMIT %(limit)s
"""
_COUNT = "SELECT count(*) FROM undertaking u WHERE {conditions}"
_BY_STAGE = """
SELECT u.stage, count(*), count(*) FILTER (WHERE u.due_on < %(day)s), count(u.awaiting)
FROM undertaking u WHERE {conditions} GROUP BY u.stage
"""
_FACTS = f"""
SELECT {COLUMNS} FROM undertaking_fact WHERE stream_id = ANY(%(stream_ids)s)
ORDER BY stream_id, position
"""  # noqa: S608 - constants only
_CONDITIONS = {
    "types": sql.SQL("u.type = ANY(%(types)s::text[])"),
    "alumnus_ids": sql.SQL("u.alumnus_id = ANY(%(alumnus_ids)s::uuid[])"),
    "stages": sql.SQL("u.stage = ANY(%(stages)s::text[])"),
    "is_open": sql.SQL("u.is_open = %(is_open)s"),
    "owner_id": sql.SQL("u.owner_id = %(owner_id)s"),
    "awaiting": sql.SQL("(u.awaiting IS NOT NULL) = %(awaiting)s"),
    "opened_from": sql.SQL("u.opened_at >= %(opened_from)s"),
    "opened_before": sql.SQL("u.opened_at < %(opened_before)s"),
}
_AFTER = sql.SQL("(u.opened_at, u.stream_id) < (%(after_at)s, %(after_id)s)")
_BEFORE = sql.SQL("(u.opened_at, u.stream_id) > (%(before_at)s, %(before_id)s)")
_ALWAYS = sql.SQL("true")


async def page(
    connection: AsyncConnection[Any],
    filter: UndertakingFilter,  # noqa: A002 - the word of the API
    part: Slice[UndertakingCursor],
) -> Page[UndertakingEntry]:
    """Part of the list, the newest first."""
    conditions, params = _conditions(filter)
    if part.after is not None:
        conditions.append(_AFTER)
        params |= {"after_at": part.after.opened_at, "after_id": part.after.stream_id}
    if part.before is not None:
        conditions.append(_BEFORE)
        params |= {"before_at": part.before.opened_at, "before_id": part.before.stream_id}
    query = sql.SQL(_PAGE).format(
        conditions=sql.SQL(" AND ").join(conditions),
        direction=sql.SQL("ASC" if part.backward else "DESC"),
    )
    params["limit"] = None if part.size is None else part.size + 1
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(query, params)
        found = cut([row[0] for row in await cursor.fetchall()], part)
    entries = await these(connection, found.items)
    return Page(
        [entry for entry in entries if entry is not None], found.has_next, found.has_previous
    )


async def count(
    connection: AsyncConnection[Any],
    filter: UndertakingFilter,  # noqa: A002 - the word of the API
) -> int:
    """How many there are."""
    conditions, params = _conditions(filter)
    query = sql.SQL(_COUNT).format(conditions=sql.SQL(" AND ").join(conditions))
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(query, params)
        row = await cursor.fetchone()
    return int(row[0]) if row else 0


class StageCount(NamedTuple):
    """How many there are at a stage."""

    number: int
    overdue: int
    """Of which something was due before the day."""
    awaiting: int
    """Which wait for an approval."""


async def counts_by_stage(
    connection: AsyncConnection[Any],
    filter: UndertakingFilter,  # noqa: A002 - the word of the API
    day: datetime.date,
) -> dict[str, StageCount]:
    """How many there are at each stage that has any."""
    conditions, params = _conditions(filter)
    query = sql.SQL(_BY_STAGE).format(conditions=sql.SQL(" AND ").join(conditions))
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(query, {**params, "day": day})
        return {row[0]: StageCount(*row[1:]) for row in await cursor.fetchall()}


async def these(
    connection: AsyncConnection[Any], stream_ids: Sequence[UUID]
) -> list[UndertakingEntry | None]:
    """The undertakings of these streams, in their order; None where there is none."""
    if not stream_ids:
        return []
    facts: dict[UUID, list[RecordedFact]] = defaultdict(list)
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(_FACTS, {"stream_ids": list(stream_ids)})
        for row in await cursor.fetchall():
            facts[row[0]].append(fact_of(row))
    return [entry_of(facts[each]) if each in facts else None for each in stream_ids]


def _conditions(asked: UndertakingFilter) -> tuple[list[sql.SQL], dict[str, Any]]:
    given = {
        name: list(value) if isinstance(value, frozenset) else value
        for name in _CONDITIONS
        if (value := getattr(asked, name)) is not None
    }
    return [_CONDITIONS[name] for name in given] or [_ALWAYS], given
