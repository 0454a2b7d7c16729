"""Facts that could not be projected: kept aside with what the same person did after them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from psycopg import Connection
from psycopg.rows import scalar_row, tuple_row

from projections.batch import Unreadable
from projections.editions import Edition

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
_SKIPPED = """
SELECT position FROM projection.skipped
WHERE name = %(name)s AND position > %(after)s AND position <= %(up_to)s
"""
_SKIP = """
INSERT INTO projection.skipped (name, position, actor, reason)
VALUES (%(name)s, %(position)s, %(actor)s, %(reason)s) ON CONFLICT DO NOTHING
"""
_IS_SKIPPED = """
SELECT EXISTS (SELECT FROM projection.skipped WHERE name = %(name)s AND position = %(position)s)
"""
_RELEASE = """
DELETE FROM projection.parked
WHERE name = %(name)s AND version = %(version)s AND position = ANY(%(positions)s)
"""
_RELEASE_PEOPLE = """
DELETE FROM projection.parked
WHERE name = %(name)s AND version = %(version)s AND alumnus_id = ANY(%(alumnus_ids)s)
"""


def parked_people(connection: Connection[Any], edition: Edition) -> set[UUID | None]:
    """Those whose facts wait; None stands for the programme itself."""
    with connection.cursor(row_factory=scalar_row) as cursor:
        return set(cursor.execute(_PEOPLE, edition.key, prepare=True))


def park(connection: Connection[Any], edition: Edition, facts: Sequence[Unreadable]) -> None:
    """Keep these aside, or note why they still are."""
    if facts:
        connection.execute(
            _PARK,
            edition.key
            | {
                "positions": [fact.position for fact in facts],
                "alumnus_ids": [fact.alumnus_id for fact in facts],
                "errors": [fact.error for fact in facts],
            },
        )


def parked(connection: Connection[Any], edition: Edition) -> list[Unreadable]:
    """All that is kept aside, in the order of the log."""
    with connection.cursor(row_factory=tuple_row) as cursor:
        return [Unreadable(*row) for row in cursor.execute(_PARKED, edition.key)]


def release(connection: Connection[Any], edition: Edition, positions: Sequence[int]) -> None:
    """These found their place."""
    connection.execute(_RELEASE, edition.key | {"positions": list(positions)})


def release_people(
    connection: Connection[Any], edition: Edition, alumnus_ids: Sequence[UUID]
) -> None:
    """These people are folded anew: what waits of them goes with the rest."""
    connection.execute(_RELEASE_PEOPLE, edition.key | {"alumnus_ids": list(alumnus_ids)})


def skipped(connection: Connection[Any], edition: Edition, after: int, up_to: int) -> set[int]:
    """The positions of a stretch that somebody decided to leave out."""
    asked = {"name": edition.name, "after": after, "up_to": up_to}
    with connection.cursor(row_factory=scalar_row) as cursor:
        return set(cursor.execute(_SKIPPED, asked, prepare=True))


def is_skipped(connection: Connection[Any], name: str, position: int) -> bool:
    """Whether somebody decided to leave this fact out of the read model."""
    row = connection.execute(_IS_SKIPPED, {"name": name, "position": position}).fetchone()
    return row is not None and bool(row[0])


def skip(connection: Connection[Any], name: str, position: int, *, actor: str, reason: str) -> None:
    """Leave a fact out of every edition of a read model from now on; see `retry_parked`."""
    connection.execute(
        _SKIP, {"name": name, "position": position, "actor": actor, "reason": reason}
    )
