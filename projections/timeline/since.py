"""What came onto one person's timeline after a position, in the order of the log; and onto none."""

from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import scalar_row

from crm.domain.facts.messages import SignalRulesetPublished
from crm.domain.facts.programme import ScoringModelPublished

_SINCE = """
SELECT position FROM entry
WHERE alumnus_id = %(alumnus_id)s AND position > %(after)s AND position <= %(up_to)s
ORDER BY position LIMIT %(limit)s
"""
_FOR_EVERYBODY = [ScoringModelPublished.kind, SignalRulesetPublished.kind]
"""What changes how everybody is shown; of other facts about nobody, looks above all, there are many
that concern no follower of one person."""
_ABOUT_NOBODY = """
SELECT position FROM event_store.log
WHERE alumnus_id IS NULL AND kind = ANY(%(kinds)s)
  AND position > %(after)s AND position <= %(up_to)s
ORDER BY position LIMIT %(limit)s
"""


async def positions_since(
    connection: AsyncConnection[Any], alumnus_id: UUID, *, after: int, up_to: int, limit: int
) -> list[int]:
    """The places in the log of the person's entries, at most `limit`; records merged into the
    person's own are theirs."""
    async with connection.cursor(row_factory=scalar_row) as cursor:
        await cursor.execute(
            _SINCE, {"alumnus_id": alumnus_id, "after": after, "up_to": up_to, "limit": limit}
        )
        return list(await cursor.fetchall())


async def positions_about_nobody(
    connection: AsyncConnection[Any], *, after: int, up_to: int, limit: int
) -> list[int]:
    """The places of the rules that everybody is judged by, at most `limit`."""
    async with connection.cursor(row_factory=scalar_row) as cursor:
        asked = {"kinds": _FOR_EVERYBODY, "after": after, "up_to": up_to, "limit": limit}
        await cursor.execute(_ABOUT_NOBODY, asked)
        return list(await cursor.fetchall())
