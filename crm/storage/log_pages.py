"""Pages of the log for auditors: rows as stored, filtered, in the order of positions."""

import datetime
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import class_row, tuple_row

from crm.storage.log import LOG_ROWS, LogRow

_FILTER = """
WHERE (%(kinds)s::text[] IS NULL OR kind = ANY (%(kinds)s::text[]))
  AND (%(actor_id)s::text IS NULL
       OR (strpos(actor, ':') > 0 AND substr(actor, strpos(actor, ':') + 1) = %(actor_id)s::text))
  AND (%(alumnus_id)s::uuid IS NULL OR alumnus_id = %(alumnus_id)s::uuid)
  AND (%(correlation_id)s::uuid IS NULL OR correlation_id = %(correlation_id)s::uuid)
  AND (%(from_position)s::bigint IS NULL OR position >= %(from_position)s::bigint)
  AND (%(to_position)s::bigint IS NULL OR position <= %(to_position)s::bigint)
  AND (%(recorded_from)s::timestamptz IS NULL OR recorded_at >= %(recorded_from)s::timestamptz)
  AND (%(recorded_to)s::timestamptz IS NULL OR recorded_at < %(recorded_to)s::timestamptz)
"""
_PART = """
  AND (%(after)s::bigint IS NULL OR position > %(after)s::bigint)
  AND (%(before)s::bigint IS NULL OR position < %(before)s::bigint)
"""
_FORWARD = LOG_ROWS + _FILTER + _PART + "ORDER BY position LIMIT %(limit)s"
_BACKWARD = LOG_ROWS + _FILTER + _PART + "ORDER BY position DESC LIMIT %(limit)s"
_COUNT = "SELECT count(*) FROM event_store.log" + _FILTER  # noqa: S608  # of constants
_AT = LOG_ROWS + "WHERE position = ANY (%(positions)s::bigint[])"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFilter:
    """Which facts; None does not restrict. Positions include both ends, times exclude the end."""

    kinds: list[str] | None = None
    actor_id: str | None = None
    alumnus_id: UUID | None = None
    correlation_id: UUID | None = None
    from_position: int | None = None
    to_position: int | None = None
    recorded_from: datetime.datetime | None = None
    recorded_to: datetime.datetime | None = None

    def lets_through(self, row: LogRow) -> bool:
        """What the database decides too, of a row that was read already."""
        _, colon, actor_id = row.actor.partition(":")
        return (
            (self.kinds is None or row.kind in self.kinds)
            and (self.actor_id is None or (bool(colon) and actor_id == self.actor_id))
            and (self.alumnus_id is None or row.alumnus_id == self.alumnus_id)
            and (self.correlation_id is None or row.correlation_id == self.correlation_id)
            and (self.from_position is None or row.position >= self.from_position)
            and (self.to_position is None or row.position <= self.to_position)
            and (self.recorded_from is None or row.recorded_at >= self.recorded_from)
            and (self.recorded_to is None or row.recorded_at < self.recorded_to)
        )


async def log_page(
    connection: AsyncConnection[Any],
    filter: LogFilter,  # noqa: A002 - the word of the API
    *,
    after: int | None,
    before: int | None,
    limit: int,
    backward: bool = False,
) -> list[LogRow]:
    """At most `limit` rows between two positions, both excluded, in reading direction."""
    bounds = {"after": after, "before": before, "limit": limit}
    async with connection.cursor(row_factory=class_row(LogRow)) as cursor:
        await cursor.execute(_BACKWARD if backward else _FORWARD, asdict(filter) | bounds)
        return await cursor.fetchall()


async def log_count(connection: AsyncConnection[Any], filter: LogFilter) -> int:  # noqa: A002
    """How many facts the filter lets through."""
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(_COUNT, asdict(filter))
        row = await cursor.fetchone()
    return int(row[0]) if row else 0


async def log_rows(connection: AsyncConnection[Any], positions: Sequence[int]) -> dict[int, LogRow]:
    """The rows at these positions; absent ones are left out."""
    async with connection.cursor(row_factory=class_row(LogRow)) as cursor:
        await cursor.execute(_AT, {"positions": list(positions)})
        return {row.position: row for row in await cursor.fetchall()}
