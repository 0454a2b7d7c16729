"""Whom imports told of, read from the log: the facts of an import have its id."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import AsyncConnection, sql
from psycopg.rows import tuple_row

# `correlation_id` has an index, and so has `alumnus_id`, both in the order of positions: a page is
# read off the first, and the second tells whether the run told of somebody before.
_PAGES = """
SELECT run_id, position, alumnus_id FROM unnest(%(run_ids)s::uuid[]) AS wanted(run_id)
CROSS JOIN LATERAL (
    SELECT position, alumnus_id FROM event_store.log l
    WHERE correlation_id = run_id AND source IN ('hr-import', 'list-import')
      AND (%(after)s::bigint IS NULL OR position > %(after)s::bigint)
      AND (%(before)s::bigint IS NULL OR position < %(before)s::bigint)
      AND NOT EXISTS (SELECT FROM event_store.log earlier
                      WHERE earlier.alumnus_id = l.alumnus_id AND earlier.position < l.position
                        AND earlier.correlation_id = run_id AND earlier.source = l.source)
    ORDER BY position {direction} LIMIT %(limit)s
) AS told
ORDER BY run_id, position {direction}
"""
_COUNTS = """
SELECT correlation_id, count(DISTINCT alumnus_id) FROM event_store.log
WHERE correlation_id = ANY(%(run_ids)s::uuid[]) AND source IN ('hr-import', 'list-import')
GROUP BY correlation_id
"""


class Imported(NamedTuple):
    """The first that a run told of a record."""

    position: int
    alumnus_id: UUID


async def imported_people(
    connection: AsyncConnection[Any],
    run_ids: Sequence[UUID],
    *,
    after: int | None,
    before: int | None,
    limit: int,
    backward: bool = False,
) -> dict[UUID, list[Imported]]:
    """By run, at most `limit` records told of first between two positions, both excluded, in
    reading direction.

    Runs of before their ids were recorded with their facts have none.
    """
    statement = sql.SQL(_PAGES).format(direction=sql.SQL("DESC" if backward else "ASC"))
    asked = {"run_ids": list(run_ids), "after": after, "before": before, "limit": limit}
    found: dict[UUID, list[Imported]] = defaultdict(list)
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(statement, asked)
        for run_id, *told in await cursor.fetchall():
            found[run_id].append(Imported(*told))
    return {run_id: found[run_id] for run_id in run_ids}


async def imported_counts(
    connection: AsyncConnection[Any], run_ids: Sequence[UUID]
) -> dict[UUID, int]:
    """How many records each run told of."""
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(_COUNTS, {"run_ids": list(run_ids)})
        found: dict[UUID, int] = dict(await cursor.fetchall())
    return {run_id: found.get(run_id, 0) for run_id in run_ids}
