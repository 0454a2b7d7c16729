"""Which opens and clicks are judged together: those of one message to one person."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import tuple_row

_OF_MESSAGES = """
SELECT t.alumnus_id, t.message_id, t.position
FROM unnest(%(alumnus_ids)s::uuid[], %(message_ids)s::text[]) AS m(alumnus_id, message_id)
JOIN touch t ON t.alumnus_id = m.alumnus_id AND t.message_id = m.message_id
ORDER BY t.position
"""


async def traces_of(
    connection: AsyncConnection[Any], messages: Collection[tuple[UUID, str]]
) -> dict[tuple[UUID, str], list[int]]:
    """The positions of the opens and clicks of these messages to these people, in order."""
    found: dict[tuple[UUID, str], list[int]] = defaultdict(list)
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(
            _OF_MESSAGES,
            {
                "alumnus_ids": [alumnus_id for alumnus_id, _ in messages],
                "message_ids": [message_id for _, message_id in messages],
            },
        )
        for alumnus_id, message_id, position in await cursor.fetchall():
            found[alumnus_id, message_id].append(position)
    return found
