"""The same question about many people at once, so that a list of people costs one statement."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import tuple_row

from projections.pages import Page, Slice, cut
from projections.undertakings.entry import UndertakingCursor, UndertakingEntry
from projections.undertakings.questions import these

_FIRST_PAGES = """
SELECT u.alumnus_id, u.stream_id
FROM unnest(%(alumnus_ids)s::uuid[]) AS wanted(wanted_id)
CROSS JOIN LATERAL (
    SELECT alumnus_id, stream_id, opened_at FROM undertaking
    WHERE alumnus_id = wanted_id AND type = %(type)s
    ORDER BY opened_at DESC, stream_id DESC LIMIT %(limit)s
) AS u
ORDER BY u.opened_at DESC, u.stream_id DESC
"""
_COUNTS = """
SELECT alumnus_id, count(*) FROM undertaking
WHERE alumnus_id = ANY(%(alumnus_ids)s::uuid[]) AND type = %(type)s GROUP BY alumnus_id
"""


async def first_pages(
    connection: AsyncConnection[Any], alumnus_ids: Sequence[UUID], type_: str, first: int
) -> dict[UUID, Page[UndertakingEntry]]:
    """The newest undertakings of this type of each of these people, at most `first` each."""
    params = {"alumnus_ids": list(alumnus_ids), "type": type_, "limit": first + 1}
    theirs: dict[UUID, list[UUID]] = defaultdict(list)
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(_FIRST_PAGES, params)
        for alumnus_id, stream_id in await cursor.fetchall():
            theirs[alumnus_id].append(stream_id)
    part: Slice[UndertakingCursor] = Slice(first=first)
    pages = {each: cut(theirs[each], part) for each in alumnus_ids}
    wanted = [stream_id for page in pages.values() for stream_id in page.items]
    known = dict(zip(wanted, await these(connection, wanted), strict=True))
    return {
        alumnus_id: Page(
            [entry for each in page.items if (entry := known[each]) is not None],
            page.has_next,
            page.has_previous,
        )
        for alumnus_id, page in pages.items()
    }


async def counts(
    connection: AsyncConnection[Any], alumnus_ids: Sequence[UUID], type_: str
) -> dict[UUID, int]:
    """How many undertakings of this type each of these people has."""
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(_COUNTS, {"alumnus_ids": list(alumnus_ids), "type": type_})
        found: dict[UUID, int] = dict(await cursor.fetchall())
    return {alumnus_id: found.get(alumnus_id, 0) for alumnus_id in alumnus_ids}
