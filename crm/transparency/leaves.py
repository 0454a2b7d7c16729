"""What of a stored fact goes into the tree: every column of its row, byte for byte.

A leaf is `alumni-fact/v1`, a line end, and each column of `COLUMNS` in this order: its length in
4 bytes, big-endian, and its value as PostgreSQL's binary format writes it (integers big-endian,
instants in microseconds since 2000-01-01 UTC, dates in days since then); NULL is the length
ff ff ff ff alone. Last comes the SHA-256 of the column `state`. What is personal in the state is
encrypted there, so a leaf holds nothing personal and outlives an erasure.
"""

from collections.abc import Iterator
from hashlib import sha256
from struct import Struct
from typing import Any

from psycopg import Connection

COLUMNS = (
    "notification_id",
    "originator_id",
    "originator_version",
    "topic",
    "event_id",
    "alumnus_id",
    "recorded_at",
    "occurred_at",
    "precision",
    "effective_on",
    "actor",
    "source",
    "delivery_id",
    "verified",
    "command_id",
    "correlation_id",
    "causation_id",
)
"""All but `state`."""
_FACT = b"alumni-fact/v1\n"
_EPOCH = "alumni-epoch/v1\n"
_OF_A_LEAF = b"\0" + _FACT
_ROWS = f"""
COPY (SELECT coalesce(octet_length(state), 0), {", ".join(COLUMNS)}, coalesce(state, '')
      FROM event_store.alumni_events
      WHERE notification_id BETWEEN %(first)s AND %(last)s ORDER BY notification_id)
TO STDOUT (FORMAT BINARY)
""".encode()  # noqa: S608  # of constants
_HEADER = 19
_END = b"\xff\xff"
_BEFORE = 10
"""Bytes of a row before its first column: how many columns, and the length of the state."""
_LENGTHS = Struct(">xxxxxxixxxxq").unpack_from
"""Of a row: the length of the state, and the position."""


def hashes(connection: Connection[Any], first: int, last: int) -> Iterator[tuple[int, bytes]]:
    """Position and leaf hash of the facts from `first` to `last`, in order, as they are stored."""
    digest, lengths, prefix = sha256, _LENGTHS, _OF_A_LEAF
    for row in _rows(connection, first, last):
        size, position = lengths(row)
        end = len(row) - size
        state = digest(row[end:]).digest()
        yield position, digest(prefix + row[_BEFORE : end - 4] + state).digest()


def leaves(connection: Connection[Any], first: int, last: int) -> Iterator[tuple[int, bytes]]:
    """Position and leaf of the facts from `first` to `last`, in order."""
    for row in _rows(connection, first, last):
        size, position = _LENGTHS(row)
        state = len(row) - size
        yield position, _FACT + row[_BEFORE : state - 4] + sha256(row[state:]).digest()


def epoch_leaf(epoch: int, opened_at: str, reason: str, before: str) -> bytes:
    """Leaf 0: which tree this is, why it was begun, and the last checkpoint of the one before."""
    return f"{_EPOCH}{epoch}\n{opened_at}\n{reason}\n{before}".encode()


def _rows(connection: Connection[Any], first: int, last: int) -> Iterator[bytes]:
    """The rows in PostgreSQL's binary format, each beginning with its number of columns."""
    bounds = {"first": first, "last": last}
    with connection.cursor() as cursor, cursor.copy(_ROWS, bounds) as copy:
        at_hand = connection.pgconn.get_copy_data
        row = bytes(copy.read())[_HEADER:]
        while row:
            while len(row) > len(_END):
                yield row
                size, message = at_hand(1)  # what came with it needs no waiting
                if size <= 0:
                    break
                row = bytes(message)
            row = bytes(copy.read())
