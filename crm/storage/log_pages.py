"""Pages of the log for auditors: rows as stored, filtered, in the order of positions."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection, Connection
from psycopg.rows import class_row, tuple_row

from crm.storage.log import LOG_ROWS, LogRow

# The first position recorded at or after an instant: recorded_at never decreases with the position,
# so that twenty looks find it among a million and no index is kept for it.
_SINCE = """(
    WITH RECURSIVE part (low, high) AS (
        SELECT 1::bigint, coalesce(max(position), 0) + 1 FROM event_store.log
        UNION ALL
        SELECT CASE WHEN earlier THEN middle + 1 ELSE low END,
               CASE WHEN earlier THEN high ELSE middle END
        FROM (SELECT low, high, (low + high) / 2 AS middle,
                     (SELECT l.recorded_at < %({instant})s::timestamptz FROM event_store.log l
                      WHERE l.position >= (low + high) / 2 ORDER BY l.position LIMIT 1) AS earlier
              FROM part WHERE low < high) halves
    )
    SELECT low FROM part WHERE low = high)"""
_RECORDED_FROM = _SINCE.format(instant="recorded_from")
_RECORDED_TO = _SINCE.format(instant="recorded_to")
_CONDITIONS = {
    "kind": "kind = %(kind)s::text",
    "kinds": "kind = ANY (%(kinds)s::text[])",
    "actor_id": "strpos(actor, ':') > 0"
    " AND substr(actor, strpos(actor, ':') + 1) = %(actor_id)s::text",
    "source": "source = %(source)s::text",
    "alumnus_ids": "alumnus_id = ANY (%(alumnus_ids)s::uuid[])",
    "alumnus_id": "alumnus_id = %(alumnus_id)s::uuid",
    "correlation_id": "correlation_id = %(correlation_id)s::uuid",
    "from_position": "position >= %(from_position)s::bigint",
    "to_position": "position <= %(to_position)s::bigint",
    "recorded_from": f"position >= {_RECORDED_FROM}",
    "recorded_to": f"position < {_RECORDED_TO}",
    "occurred_from": "occurred_at >= %(occurred_from)s::timestamptz",
    "occurred_to": "occurred_at < %(occurred_to)s::timestamptz",
    "after": "position > %(after)s::bigint",
    "before": "position < %(before)s::bigint",
}
"""By what is given, and only that: each statement is planned for what it really asks."""
_FORWARD = "ORDER BY position LIMIT %(limit)s"
_BACKWARD = "ORDER BY position DESC LIMIT %(limit)s"
_COUNT = "SELECT count(*) FROM event_store.log\n"
_PAGE = 1_000
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
    source: str | None = None
    """The provider that brought it in."""
    occurred_from: datetime.datetime | None = None
    occurred_to: datetime.datetime | None = None
    alumnus_ids: list[UUID] | None = None
    """The records of one person, where they are more than one."""

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
            and (self.source is None or row.source == self.source)
            and (self.occurred_from is None or row.occurred_at >= self.occurred_from)
            and (self.occurred_to is None or row.occurred_at < self.occurred_to)
            and (self.alumnus_ids is None or row.alumnus_id in self.alumnus_ids)
        )


def asked(
    select: str,
    filter: LogFilter,  # noqa: A002 - the word of the API
    rest: str = "",
    **bounds: int | None,
) -> tuple[bytes, dict[str, Any]]:
    """A statement with the conditions that a filter and bounds amount to, and its parameters."""
    given = {name: value for name, value in (asdict(filter) | bounds).items() if value is not None}
    if filter.kinds is not None and len(filter.kinds) == 1:  # read in the order of an index
        del given["kinds"]
        given["kind"] = filter.kinds[0]
    where = [_CONDITIONS[name] for name in given if name in _CONDITIONS]
    conditions = f"WHERE {' AND '.join(where)}\n" if where else ""
    return (select + conditions + rest).encode(), given


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
    rest = _BACKWARD if backward else _FORWARD
    statement, params = asked(LOG_ROWS, filter, rest, after=after, before=before, limit=limit)
    async with connection.cursor(row_factory=class_row(LogRow)) as cursor:
        await cursor.execute(statement, params, prepare=False)
        return await cursor.fetchall()


def log_stream(
    connection: Connection[Any],
    filter: LogFilter,  # noqa: A002
    after: int = 0,
) -> Iterator[list[LogRow]]:
    """The rows after a position, a thousand at a time, each page in a statement of its own."""
    while True:
        statement, params = asked(LOG_ROWS, filter, _FORWARD, after=after, limit=_PAGE)
        with connection.cursor(row_factory=tuple_row) as cursor:
            cursor.execute(statement, params, binary=True, prepare=False)
            page = [LogRow._make(row) for row in cursor.fetchall()]
        if page:
            yield page
        if len(page) < _PAGE:
            return
        after = page[-1].position


async def log_count(connection: AsyncConnection[Any], filter: LogFilter) -> int:  # noqa: A002
    """How many facts the filter lets through."""
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(*asked(_COUNT, filter), prepare=False)
        row = await cursor.fetchone()
    return int(row[0]) if row else 0


async def log_rows(connection: AsyncConnection[Any], positions: Sequence[int]) -> dict[int, LogRow]:
    """The rows at these positions; absent ones are left out."""
    async with connection.cursor(row_factory=class_row(LogRow)) as cursor:
        await cursor.execute(_AT, {"positions": list(positions)})
        return {row.position: row for row in await cursor.fetchall()}
