"""Wraps people's keys anew under another wrapping key: keys change their wrapping, facts nothing.

In batches that are committed one by one, in the order of people: whoever was killed goes on, and
all the while every key can be unwrapped, by the old wrapping key or the new one.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from psycopg import Connection
from psycopg.rows import tuple_row

from crm.storage.keyring import bound_to
from crm.storage.wrapping import WrappingKeys, opened

_USE = "SELECT wrapping_key_id, count(*) FROM keyring.subject_key GROUP BY 1 ORDER BY 1"
_NEXT = """
SELECT subject_id, data_class, wrapping_key_id, wrapped FROM keyring.subject_key
WHERE (subject_id, data_class) > (%(subject_id)s, %(data_class)s)
ORDER BY subject_id, data_class LIMIT %(limit)s
FOR UPDATE
"""
_REWRAP = """
UPDATE keyring.subject_key k
SET wrapping_key_id = %(wrapping_key_id)s, wrapped = n.wrapped
FROM unnest(%(subject_ids)b::uuid[], %(data_classes)b::text[], %(wrapped)b::bytea[])
    AS n(subject_id, data_class, wrapped)
WHERE (k.subject_id, k.data_class) = (n.subject_id, n.data_class)
"""


def keys_by_wrapping(connection: Connection[Any]) -> dict[str, int]:
    """How many keys each wrapping key wraps, by its id."""
    with connection.cursor(row_factory=tuple_row) as cursor:
        return dict(cursor.execute(_USE).fetchall())


def rewrap(
    connection: Connection[Any],
    keys: WrappingKeys,
    *,
    batch: int = 1_000,
    progress: Callable[[int], None] = lambda done: None,
) -> int:
    """Wrap every key by the current wrapping key; returns how many were wrapped by another.

    `connection` is the key store owner's and commits by itself. Raises `KeyFileError` where a key
    cannot be unwrapped: what was done before stays done.
    """
    current, done = keys.current_id, 0
    place: tuple[UUID, str] = (UUID(int=0), "")
    while True:
        with connection.transaction(), connection.cursor(row_factory=tuple_row) as cursor:
            params = {"subject_id": place[0], "data_class": place[1], "limit": batch}
            rows = cursor.execute(_NEXT, params, binary=True).fetchall()
            if not rows:
                return done
            place = rows[-1][:2]
            others = [row for row in rows if row[2] != current]
            if others:
                cursor.execute(_REWRAP, _wrapped_anew(keys, current, others))
        done += len(others)
        progress(done)


def _wrapped_anew(keys: WrappingKeys, current: str, rows: list[Any]) -> dict[str, Any]:
    wrapped = []
    for subject_id, data_class, key_id, sealed in rows:
        bound = bound_to(subject_id, data_class)
        wrapped.append(keys.wrap(current, opened(keys, key_id, sealed, bound), bound))
    return {
        "wrapping_key_id": current,
        "subject_ids": [row[0] for row in rows],
        "data_classes": [row[1] for row in rows],
        "wrapped": wrapped,
    }
