"""Facts that could not be projected: kept aside with what the same person did after them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from psycopg import Connection
from psycopg.rows import scalar_row, tuple_row

from projections.batch import Unreadable
from projections.read_model import ReadModel

WAITS = "WAITS: an earlier fact of this person is parked"

_PEOPLE = """
SELECT DISTINCT alumnus_id FROM projection.parked
WHERE name = %(name)s AND version = %(version)s
"""
_PARK = """
INSERT INTO projection.parked (name, version, position, alumnus_id, error)
SELECT %(name)s, %(version)s, p.position, p.alumnus_id, p.error
FROM unnest(%(positions)b::bigint[], %(alumnus_ids)b::uuid[], %(errors)b::text[])
    AS p(position, alumnus_id, error)
ON CONFLICT (name, version, position) DO UPDATE SET error = excluded.error
"""
_PARKED = """
SELECT position, alumnus_id, error FROM projection.parked
WHERE name = %(name)s AND version = %(version)s ORDER BY position
"""
_RELEASE = """
DELETE FROM projection.parked
WHERE name = %(name)s AND version = %(version)s AND position = ANY(%(positions)s)
"""


def parked_people(connection: Connection[Any], model: ReadModel) -> set[UUID]:
    """Those whose facts wait."""
    with connection.cursor(row_factory=scalar_row) as cursor:
        return set(cursor.execute(_PEOPLE, _of(model), prepare=True))


def park(connection: Connection[Any], model: ReadModel, facts: Sequence[Unreadable]) -> None:
    """Keep these aside, or note why they still are."""
    if facts:
        connection.execute(
            _PARK,
            _of(model)
            | {
                "positions": [fact.position for fact in facts],
                "alumnus_ids": [fact.alumnus_id for fact in facts],
                "errors": [fact.error for fact in facts],
            },
        )


def parked(connection: Connection[Any], model: ReadModel) -> list[Unreadable]:
    """All that is kept aside, in the order of the log."""
    with connection.cursor(row_factory=tuple_row) as cursor:
        return [Unreadable(*row) for row in cursor.execute(_PARKED, _of(model))]


def release(connection: Connection[Any], model: ReadModel, positions: Sequence[int]) -> None:
    """These found their place."""
    connection.execute(_RELEASE, _of(model) | {"positions": list(positions)})


def _of(model: ReadModel) -> dict[str, Any]:
    return {"name": model.name, "version": model.version}
