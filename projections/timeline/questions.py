"""What can be asked of the timeline."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection, sql
from psycopg.rows import scalar_row

from projections.pages import Page, cut, middle
from projections.pages import Slice as PageSlice
from projections.timeline.entry import Entry, EntryCursor, Retraction
from projections.timeline.filter import TimelineFilter, conjunction, narrowed
from projections.timeline.stored import Brief, fetch, fetch_block

__all__ = [
    "AROUND_SIZE",
    "Brief",
    "Entry",
    "EntryCursor",
    "Retraction",
    "Slice",
    "TimelineFilter",
    "count",
    "entries",
    "page",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice(PageSlice[EntryCursor]):
    """As any slice; or, with `around`, the `first` entries whose middle is that moment."""

    around: datetime.datetime | None = None


ALL = TimelineFilter()
AROUND_SIZE = 20
"""Entries of a page `around` a moment when nobody says how many."""
_PAGE = """
SELECT {columns} FROM entry WHERE {conditions}
ORDER BY occurred_at {direction}, position {direction} LIMIT %(limit)s
"""
# A page per kind from that kind's own index, then the best of them: rare kinds stay quick.
_PAGE_OF_KINDS = """
SELECT {columns}
FROM unnest(%(kinds)s::text[]) AS wanted(wanted_kind)
CROSS JOIN LATERAL (
    SELECT entry.* FROM entry WHERE kind = wanted_kind AND {conditions}
    ORDER BY occurred_at {direction}, position {direction} LIMIT %(limit)s
) AS entry
ORDER BY occurred_at {direction}, position {direction} LIMIT %(limit)s
"""
_COUNT = "SELECT count(*) FROM entry WHERE {conditions}"
_OF_EVENTS = "SELECT {columns} FROM entry WHERE event_id = ANY(%(event_ids)s::uuid[])"
_AT = "SELECT {columns} FROM entry WHERE position = ANY(%(positions)s)"


_AFTER = sql.SQL("(occurred_at, position) < (%(after_at)s, %(after_position)s)")
_BEFORE = sql.SQL("(occurred_at, position) > (%(before_at)s, %(before_position)s)")
_NEWEST_FIRST, _OLDEST_FIRST = sql.SQL("DESC"), sql.SQL("ASC")


async def page(
    connection: AsyncConnection[Any],
    *,
    alumnus_id: UUID | None,
    filter: TimelineFilter = ALL,  # noqa: A002 - the word of the API
    slice: Slice,  # noqa: A002
    brief: Brief | None = None,
) -> Page[Entry]:
    """Entries newest first by (occurred at, position): of a person, or of everybody for None."""
    if slice.around is not None:
        return await _page_around(connection, alumnus_id, filter, slice, brief)
    return cut(await _read(connection, alumnus_id, filter, slice, brief), slice)


async def count(
    connection: AsyncConnection[Any],
    *,
    alumnus_id: UUID | None,
    filter: TimelineFilter = ALL,  # noqa: A002
) -> int:
    """How many entries the filter lets through."""
    conditions, params = narrowed(filter, alumnus_id)
    statement = sql.SQL(_COUNT).format(conditions=conjunction(conditions))
    async with connection.cursor(row_factory=scalar_row) as cursor:
        await cursor.execute(statement, params)
        return int(await cursor.fetchone() or 0)


async def entries_of_events(
    connection: AsyncConnection[Any], event_ids: Sequence[UUID]
) -> list[Entry | None]:
    """The entries of these facts, in this order; None where there is none."""
    found = await fetch(connection, sql.SQL(_OF_EVENTS), {"event_ids": list(event_ids)})
    by_event = {entry.event_id: entry for entry in found}
    return [by_event.get(event_id) for event_id in event_ids]


async def entries(connection: AsyncConnection[Any], positions: Sequence[int]) -> list[Entry | None]:
    """The entries at these positions of the log, in this order; None where there is none."""
    found = await fetch(connection, sql.SQL(_AT), {"positions": list(positions)})
    by_position = {entry.position: entry for entry in found}
    return [by_position.get(position) for position in positions]


async def _page_around(
    connection: AsyncConnection[Any],
    alumnus_id: UUID | None,
    wanted: TimelineFilter,
    part: Slice,
    brief: Brief | None,
) -> Page[Entry]:
    assert part.around is not None
    size = AROUND_SIZE if part.first is None else part.first
    centre = EntryCursor(part.around, 2**63 - 1)
    newer = await _read(connection, alumnus_id, wanted, Slice(last=size, before=centre), brief)
    older = await _read(connection, alumnus_id, wanted, Slice(first=size, after=centre), brief)
    return middle(newer, older, size)


async def _read(
    connection: AsyncConnection[Any],
    alumnus_id: UUID | None,
    wanted: TimelineFilter,
    part: PageSlice[EntryCursor],
    brief: Brief | None,
) -> Sequence[Entry]:
    """In reading direction (backward: oldest first), one entry more than the page has."""
    across_kinds = alumnus_id is None and wanted.wanted_kinds is not None
    conditions, params = narrowed(wanted, alumnus_id, each_kind_apart=across_kinds)
    if part.after is not None:
        conditions.append(_AFTER)
        params |= {"after_at": part.after.occurred_at, "after_position": part.after.position}
    if part.before is not None:
        conditions.append(_BEFORE)
        params |= {"before_at": part.before.occurred_at, "before_position": part.before.position}
    params["limit"] = None if part.size is None else part.size + 1
    statement = sql.SQL(_PAGE_OF_KINDS if across_kinds else _PAGE)
    direction = _OLDEST_FIRST if part.backward else _NEWEST_FIRST
    parts = {"conditions": conjunction(conditions), "direction": direction}
    if brief is not None and brief.written:
        return await fetch_block(connection, statement, params, brief, **parts)
    return await fetch(connection, statement, params, brief, **parts)
