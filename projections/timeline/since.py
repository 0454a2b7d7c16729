"""What came onto one person's timeline after a position, in the order of the log; and onto none."""

from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import scalar_row

_SINCE = """
SELECT position FROM entry
WHERE alumnus_id = %(alumnus_id)s AND position > %(after)s AND position <= %(up_to)s
ORDER BY position LIMIT %(limit)s
"""
_ABOUT_NOBODY = """
SELECT position FROM event_store.log
WHERE alumnus_id IS NULL AND position > %(after)s AND position <= %(up_to)s
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
    """The places of what is about gatherings, campaigns and the programme, at most `limit`."""
    async with connection.cursor(row_factory=scalar_row) as cursor:
        await cursor.execute(_ABOUT_NOBODY, {"after": after, "up_to": up_to, "limit": limit})
        return list(await cursor.fetchall())
