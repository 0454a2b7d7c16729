"""Reads from the log what people asked for with their data."""

from typing import Any
from uuid import UUID

from psycopg import Connection
from psycopg.rows import scalar_row

from crm.storage.log import LOG_ROWS, LogRow, fetch_rows

# The kinds are written out: else the planner could not tell that 0024_erased_classes.sql indexes
# them.
_KINDS = """
kind IN ('SubjectRequestReceived', 'SubjectRequestApproved', 'SubjectRequestRefused',
         'SubjectRequestFulfilled', 'SubjectErased', 'ClassesErased',
         'ErasureConfirmed')
"""
_REQUESTS = LOG_ROWS + "WHERE" + _KINDS + "ORDER BY position"
_LAST = (
    "SELECT coalesce(max(position), 0) FROM event_store.log WHERE"  # noqa: S608 - constants only
    + _KINDS
)
_CLOSED_AT = """
SELECT position FROM event_store.log
WHERE kind IN ('SubjectErased', 'ClassesErased') AND stream_id = %(request_id)s
ORDER BY position LIMIT 1
"""


def rows_of_requests(connection: Connection[Any]) -> list[LogRow]:
    """Every fact of every request, in the order of the log."""
    return fetch_rows(connection, _REQUESTS, {})


def last_of_requests(connection: Connection[Any]) -> int:
    """The place of the last fact of any request; 0 when there is none."""
    with connection.cursor(row_factory=scalar_row) as cursor:
        return int(cursor.execute(_LAST.encode()).fetchone() or 0)


def closed_at(connection: Connection[Any], request_id: UUID) -> int | None:
    """The place in the log at which an erasure closed its person, or the classes; None: not yet."""
    with connection.cursor(row_factory=scalar_row) as cursor:
        found = cursor.execute(_CLOSED_AT, {"request_id": request_id}).fetchone()
        return None if found is None else int(found)
