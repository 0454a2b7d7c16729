"""The same question about many timelines at once, so that a list of people costs one statement."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection, sql
from psycopg.rows import tuple_row

from projections.pages import Page, cut
from projections.timeline.entry import Entry
from projections.timeline.filter import TimelineFilter, conjunction, narrowed
from projections.timeline.questions import Slice, page
from projections.timeline.stored import Brief, fetch

_FIRST_PAGES = """
SELECT {columns}
FROM unnest(%(alumnus_ids)s::uuid[]) AS wanted(wanted_id)
CROSS JOIN LATERAL (
    SELECT entry.* FROM entry WHERE alumnus_id = wanted_id AND {conditions}
    ORDER BY occurred_at DESC, position DESC LIMIT %(limit)s
) AS entry
ORDER BY occurred_at DESC, position DESC
"""
_COUNTS = """
SELECT alumnus_id, count(*) FROM entry
WHERE alumnus_id = ANY(%(alumnus_ids)s) AND {conditions} GROUP BY alumnus_id
"""


async def first_pages(
    connection: AsyncConnection[Any],
    alumnus_ids: Sequence[UUID],
    filter: TimelineFilter,  # noqa: A002 - the word of the API
    first: int,
    brief: Brief | None = None,
) -> dict[UUID, Page[Entry]]:
    """The newest entries of each of these people, at most `first` each."""
    part = Slice(first=first)
    if len(alumnus_ids) == 1:  # needs no second sorting
        (alone,) = alumnus_ids
        theirs = await page(connection, alumnus_id=alone, filter=filter, slice=part, brief=brief)
        return {alone: theirs}
    if brief is not None:  # one statement for all, and so row by row
        brief = replace(brief, written=False)
    conditions, params = _asked(alumnus_ids, filter)
    found = await fetch(
        connection,
        sql.SQL(_FIRST_PAGES),
        params | {"limit": first + 1},
        brief,
        conditions=conditions,
    )
    entries: dict[UUID, list[Entry]] = defaultdict(list)
    for entry in found:
        entries[entry.alumnus_id].append(entry)
    return {alumnus_id: cut(entries[alumnus_id], part) for alumnus_id in alumnus_ids}


async def counts(
    connection: AsyncConnection[Any],
    alumnus_ids: Sequence[UUID],
    filter: TimelineFilter,  # noqa: A002
) -> dict[UUID, int]:
    """How many entries of each of these people the filter lets through."""
    conditions, params = _asked(alumnus_ids, filter)
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(sql.SQL(_COUNTS).format(conditions=conditions), params)
        found: dict[UUID, int] = dict(await cursor.fetchall())
    return {alumnus_id: found.get(alumnus_id, 0) for alumnus_id in alumnus_ids}


def _asked(
    alumnus_ids: Sequence[UUID], wanted: TimelineFilter
) -> tuple[sql.Composed, dict[str, Any]]:
    conditions, params = narrowed(wanted)
    return conjunction(conditions), params | {"alumnus_ids": list(alumnus_ids)}
