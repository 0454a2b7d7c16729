"""How many people confirmed to have read a policy."""

from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import tuple_row

_ACKNOWLEDGED = """
SELECT fact::json ->> 'policy', (fact::json ->> 'policy_version')::int, count(DISTINCT alumnus_id)
FROM entry WHERE kind = 'PolicyAcknowledged' AND retracted_by IS NULL GROUP BY 1, 2
"""


async def acknowledged(connection: AsyncConnection[Any]) -> dict[tuple[str, int], int]:
    """How many people acknowledged each version, by policy and version."""
    async with connection.cursor(row_factory=tuple_row) as cursor:
        rows = await (await cursor.execute(_ACKNOWLEDGED)).fetchall()
    return {(policy, version): people for policy, version, people in rows}
