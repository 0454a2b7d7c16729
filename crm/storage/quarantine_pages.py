"""Pages of what waits for review, without opening any of it."""

import datetime
from dataclasses import dataclass
from typing import Any, NamedTuple

from psycopg import AsyncConnection
from psycopg.rows import class_row, tuple_row

_COLUMNS = """
SELECT source, delivery_id, reason, kind, received_at, expires_at
FROM quarantine.delivery
WHERE expires_at > %(now)s
"""
_AFTER = """
  AND (%(after_at)s::timestamptz IS NULL OR (received_at, delivery_id, source)
       < (%(after_at)s::timestamptz, %(after_id)s::text, %(after_source)s::text))
"""
_BEFORE = """
  AND (%(before_at)s::timestamptz IS NULL OR (received_at, delivery_id, source)
       > (%(before_at)s::timestamptz, %(before_id)s::text, %(before_source)s::text))
"""
_FORWARD = (
    _COLUMNS
    + _AFTER
    + _BEFORE
    + "ORDER BY received_at DESC, delivery_id DESC, source DESC LIMIT %(limit)s"
)
_BACKWARD = (
    _COLUMNS + _AFTER + _BEFORE + "ORDER BY received_at, delivery_id, source LIMIT %(limit)s"
)
_COUNT = "SELECT count(*) FROM quarantine.delivery WHERE expires_at > %(now)s"


class DeliveryPlace(NamedTuple):
    """Place of a delivery in the list."""

    received_at: datetime.datetime
    delivery_id: str
    source: str


_NOWHERE = (None, None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingDelivery:
    """What is known of a delivery without opening it."""

    source: str
    delivery_id: str
    reason: str
    kind: str | None
    received_at: datetime.datetime
    expires_at: datetime.datetime

    @property
    def place(self) -> DeliveryPlace:
        return DeliveryPlace(self.received_at, self.delivery_id, self.source)


async def waiting_page(
    connection: AsyncConnection[Any],
    now: datetime.datetime,
    *,
    after: DeliveryPlace | None,
    before: DeliveryPlace | None,
    limit: int,
    backward: bool = False,
) -> list[WaitingDelivery]:
    """At most `limit` deliveries between two places, newest first; backward: oldest first."""
    after_at, after_id, after_source = after or _NOWHERE
    before_at, before_id, before_source = before or _NOWHERE
    params = {
        "now": now,
        "limit": limit,
        "after_at": after_at,
        "after_id": after_id,
        "after_source": after_source,
        "before_at": before_at,
        "before_id": before_id,
        "before_source": before_source,
    }
    async with connection.cursor(row_factory=class_row(WaitingDelivery)) as cursor:
        await cursor.execute(_BACKWARD if backward else _FORWARD, params)
        return await cursor.fetchall()


async def waiting_count(connection: AsyncConnection[Any], now: datetime.datetime) -> int:
    """How many wait."""
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(_COUNT, {"now": now})
        row = await cursor.fetchone()
    return int(row[0]) if row else 0
