"""Folds a few people once more, one fact after the other in the order of the log.

What a build made in parts, in bulk and side by side must be what this plain way gives.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from psycopg import Connection
from psycopg.rows import scalar_row, tuple_row

from crm.domain.identity.clusters import Clusters, named_in
from crm.storage.erased import NOT_ERASED
from crm.storage.keyring import KeyRing
from crm.storage.log import LOG_ROWS, LogRow
from crm.storage.merges import ever_merged
from projections.batch import presented, read_facts
from projections.comparison import Difference, first_difference
from projections.editions import Edition, State, add_edition, editions
from projections.parked import skipped
from projections.read_model import Day
from projections.schema import make_tables
from projections.worker import fold_or_park

_FEW = 25
"""Facts of a fold; few, so that it goes another way than a build does."""
_NEXT_PERSON = """
SELECT (SELECT l.alumnus_id FROM event_store.log l WHERE l.alumnus_id >= r.id
        ORDER BY l.alumnus_id LIMIT 1)
FROM unnest(%(ids)s::uuid[]) AS r(id)
"""
_FACTS = (
    LOG_ROWS
    + """
WHERE (alumnus_id IS NULL OR alumnus_id = ANY(%(people)s)
"""
    + NOT_ERASED
    + """
) AND position <= %(up_to)s ORDER BY position
"""
)
_SEARCH = "SELECT set_config('search_path', %(schema)s, true)"


def some_people(connection: Connection[Any], count: int) -> list[UUID]:
    """At most so many people, by chance."""
    with connection.cursor(row_factory=scalar_row) as cursor:
        found = cursor.execute(_NEXT_PERSON, {"ids": [uuid4() for _ in range(count)]})
        return sorted({each for each in found if each is not None})


def differs_from_plain_fold(
    connection: Connection[Any],
    keyring: KeyRing,
    edition: Edition,
    people: Sequence[UUID],
    day: Day,
) -> Difference | None:
    """Where the edition's rows of these people first differ from a plain fold; None when equal.

    Nobody else works on the edition meanwhile. Leaves nothing behind.
    """
    with connection.transaction(force_rollback=True):
        editions(connection, [edition.model], [edition.state], lock=True)
        plain = add_edition(connection, edition.model, state=State.SNAPSHOT, zone=day.zone)
        make_tables(connection, plain)
        connection.execute(_SEARCH, {"schema": plain.schema})
        merges = ever_merged(connection, people, edition.position).values()
        people = sorted({*people, *named_in(merges)})
        asked = {"people": people, "up_to": edition.position}
        with connection.cursor(row_factory=tuple_row) as cursor:
            rows = cursor.execute(_FACTS, asked, binary=True).fetchall()
        left_out = skipped(connection, edition, 0, edition.position)
        facts = read_facts(connection, [LogRow._make(row) for row in rows], keyring, set())
        items = [
            each for each in presented(facts, Clusters.of(merges)) if each.position not in left_out
        ]
        for start in range(0, len(items), _FEW):
            fold_or_park(connection, plain, items[start : start + _FEW], day)
        while plain.model.tick(connection, day, _FEW):
            pass
        return first_difference(connection, edition, plain, people)
