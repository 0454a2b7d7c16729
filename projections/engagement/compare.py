"""Two scoring models over everybody on file: chunk by chunk, in flat memory."""

import datetime
from collections.abc import Callable
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import scalar_row

from crm.domain.engagement import ScoringModel
from crm.domain.engagement.comparison import Comparison, Mover
from projections.engagement.questions import standings_of

_COUNT = "SELECT count(*) FROM event_store.person WHERE state = 'exists'"
_NEXT = """
SELECT alumnus_id FROM event_store.person
WHERE state = 'exists' AND alumnus_id > %(after)s ORDER BY alumnus_id LIMIT %(limit)s
"""
_CHUNK = 200
"""People at a time: some hundredths of a second, then others have their turn."""


async def people_count(connection: AsyncConnection[Any]) -> int:
    """How many people a comparison goes over."""
    async with connection.cursor(row_factory=scalar_row) as cursor:
        count = await (await cursor.execute(_COUNT)).fetchone()
    return int(count or 0)


async def compare_models(
    connection: AsyncConnection[Any],
    before: ScoringModel,
    after: ScoringModel,
    as_of: datetime.date,
    *,
    tell: Callable[[int], None] = lambda done: None,
    on_mover: Callable[[Mover], None] = lambda mover: None,
) -> Comparison:
    """Compare the scores of a day under two models; movers are handed out in the order of ids."""
    comparison = Comparison(before.name, after.name, as_of)
    last = UUID(int=0)
    while people := await _next(connection, last):
        old = await standings_of(connection, people, before)
        new = await standings_of(connection, people, after)
        for alumnus_id in people:
            mover = comparison.add(
                alumnus_id, old[alumnus_id].summary(as_of), new[alumnus_id].summary(as_of)
            )
            if mover is not None:
                on_mover(mover)
        tell(comparison.people)
        last = people[-1]
    return comparison


async def _next(connection: AsyncConnection[Any], after: UUID) -> list[UUID]:
    async with connection.cursor(row_factory=scalar_row) as cursor:
        asked = {"after": after, "limit": _CHUNK}
        return await (await cursor.execute(_NEXT, asked, prepare=True)).fetchall()
