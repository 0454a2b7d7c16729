"""Counts of what clients use of the schema, a row for each day, client and part of the schema."""

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from psycopg import Connection
from psycopg.rows import class_row, tuple_row

KEPT_DAYS = 400

_ADD = """
INSERT INTO api.field_use AS known (day, client, version, coordinate, operations)
SELECT %(day)s, given.*
FROM unnest(%(clients)s::text[], %(versions)s::text[], %(coordinates)s::text[],
            %(operations)s::bigint[]) AS given
ON CONFLICT (day, client, version, coordinate)
DO UPDATE SET operations = known.operations + excluded.operations
"""
_FORGET = "DELETE FROM api.field_use WHERE day < %(before)s"
_USES = """
SELECT coordinate, client, version, sum(operations)::bigint AS operations, max(day) AS last_day
FROM api.field_use
WHERE day >= %(since)s
GROUP BY coordinate, client, version
ORDER BY coordinate, operations DESC, client, version
"""
_SINCE = "SELECT min(day) FROM api.field_use"


class Use(NamedTuple):
    """Operations of one client that asked for one part of the schema."""

    coordinate: str
    client: str
    version: str
    operations: int
    last_day: datetime.date


def add(
    connection: Connection, day: datetime.date, counts: Mapping[tuple[str, str, str], int]
) -> None:
    """Add operations by client, version and coordinate to those of a day."""
    rows = sorted(counts.items())  # several servers at once take the rows in one order
    connection.execute(
        _ADD,
        {
            "day": day,
            "clients": [client for (client, _, _), _ in rows],
            "versions": [version for (_, version, _), _ in rows],
            "coordinates": [coordinate for (_, _, coordinate), _ in rows],
            "operations": [operations for _, operations in rows],
        },
    )


def forget(connection: Connection, day: datetime.date) -> None:
    """Drop what is older than `KEPT_DAYS` days."""
    connection.execute(_FORGET, {"before": day - datetime.timedelta(days=KEPT_DAYS)})


def uses(connection: Connection, since: datetime.date) -> list[Use]:
    """All uses since a day, included, by coordinate and the most frequent client first."""
    with connection.cursor(row_factory=class_row(Use)) as cursor:
        return cursor.execute(_USES, {"since": since}).fetchall()


def counted_since(connection: Connection) -> datetime.date | None:
    """The first day that is known of."""
    with connection.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(_SINCE).fetchone()
    return row[0] if row else None
