"""Fills new editions person by person, in parts that any number of workers share.

The people are cut into parts by their ids. Whoever holds a part's row folds all facts of its
people, up to the build's target, and commits tables and part together: a worker that dies leaves
its part to the others. The facts about nobody are part 0 and come first. Those whose records were
ever merged with others are the last part, which has no bounds: their facts belong together.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from psycopg import Connection, sql
from psycopg.rows import scalar_row, tuple_row

from crm.domain.envelope import RecordedFact
from crm.domain.identity.clusters import Clusters, named_in
from crm.storage.erased import NOT_ERASED
from crm.storage.keyring import KeyRing
from crm.storage.log import LOG_ROWS, LogRow, head
from crm.storage.merges import all_merged
from crm.storage.moments import HOLDS, MAKES_PRESENT
from projections.batch import Unreadable, presented, read_facts
from projections.editions import Edition, State, add_edition, editions
from projections.parked import skipped
from projections.read_model import Day, ReadModel
from projections.schema import make_indexes, make_tables
from projections.worker import fold_or_park

_FACTS_PER_PART = 8_000
_FACTS_PER_FOLD = 2_000
_LAST = (1 << 128) - 1

_ADD_BUILD = """
INSERT INTO projection.build (build_id, target, as_of) VALUES (%(build_id)s, %(target)s, %(as_of)s)
"""
_ADD_PARTS = """
INSERT INTO projection.part (build_id, part, first_id, last_id)
SELECT %(build_id)s, p.part, p.first_id, p.last_id
FROM unnest(%(parts)s::int[], %(first_ids)s::uuid[], %(last_ids)s::uuid[])
    AS p(part, first_id, last_id)
"""
_BUILD = "SELECT build_id, target, as_of FROM projection.build WHERE build_id = %(build_id)s"
_CLAIM = """
SELECT part, first_id, last_id FROM projection.part p
WHERE build_id = %(build_id)s AND done_at IS NULL
  AND (part = 0 OR EXISTS (SELECT FROM projection.part z
                           WHERE z.build_id = p.build_id AND z.part = 0
                             AND z.done_at IS NOT NULL))
ORDER BY part LIMIT 1 FOR UPDATE OF p SKIP LOCKED
"""
_DONE = """
UPDATE projection.part SET facts = %(facts)s, done_at = clock_timestamp()
WHERE build_id = %(build_id)s AND part = %(part)s
"""
_PROGRESS = """
SELECT count(*), count(done_at), coalesce(sum(facts), 0)::bigint
FROM projection.part WHERE build_id = %(build_id)s
"""
_OF_PEOPLE = """
WHERE (alumnus_id BETWEEN %(first_id)s AND %(last_id)s
       AND alumnus_id NOT IN (SELECT alumnus_id FROM event_store.log
                              WHERE kind IN ('IdentitiesMerged', 'IdentitiesUnmerged')
                                AND position <= %(target)s))
"""
_OF_PEOPLE += NOT_ERASED
_OF_MERGED = "WHERE alumnus_id = ANY (%(ever_merged)s::uuid[])" + NOT_ERASED
_OF_NOBODY = "WHERE alumnus_id IS NULL"
_KNOWN = " AND position <= %(target)s"
_IN_ORDER = " ORDER BY alumnus_id, position"
_IN_LOG_ORDER = " ORDER BY position"
_FACTS = LOG_ROWS + _OF_PEOPLE + _KNOWN + _IN_ORDER
_FACTS_ABOUT_NOBODY = LOG_ROWS + _OF_NOBODY + _KNOWN + _IN_ORDER
# Of a moment of the past: what held by then, of those who were on file by then.
_OF_THOSE_PRESENT = (
    " AND alumnus_id IN (SELECT alumnus_id FROM event_store.log "  # noqa: S608 - constants only
    + _OF_PEOPLE
    + " AND "
    + MAKES_PRESENT
    + ")"
)
_FACTS_HELD = LOG_ROWS + _OF_PEOPLE + _OF_THOSE_PRESENT + " AND " + HOLDS + _IN_ORDER
_FACTS_HELD_ABOUT_NOBODY = LOG_ROWS + _OF_NOBODY + " AND " + HOLDS + _IN_ORDER
_FACTS_OF_MERGED = LOG_ROWS + _OF_MERGED + _KNOWN + _IN_LOG_ORDER
_FACTS_OF_MERGED_HELD = LOG_ROWS + _OF_MERGED + " AND " + HOLDS + _IN_LOG_ORDER
_MERGED_PRESENT = (
    "SELECT DISTINCT alumnus_id FROM event_store.log "  # noqa: S608 - constants only
    + _OF_MERGED
    + " AND "
    + MAKES_PRESENT
)
_SEARCH = "SELECT set_config('search_path', %(schema)s, true)"
# Who works on it ends its part or batch first: both would wait for each other otherwise.
_HOLD_PARTS = "SELECT FROM projection.part WHERE build_id = %(build_id)s FOR UPDATE"
_HOLD = """
SELECT FROM projection.edition WHERE name = %(name)s AND version = %(version)s FOR UPDATE
"""
_FORGET_PARKED = "DELETE FROM projection.parked WHERE name = %(name)s AND version = %(version)s"
_FORGET = "DELETE FROM projection.edition WHERE name = %(name)s AND version = %(version)s"
_FORGET_BUILD = """
DELETE FROM projection.build b WHERE build_id = %(build_id)s
  AND NOT EXISTS (SELECT FROM projection.edition e WHERE e.build_id = b.build_id)
"""
_DROP = "DROP SCHEMA IF EXISTS {} CASCADE"
_SETTLE = """
UPDATE projection.edition
SET position = %(target)s, zone = %(zone)s, updated_at = clock_timestamp()
WHERE build_id = %(build_id)s AND position = 0
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """New editions that are filled together from the facts up to `target`."""

    build_id: UUID
    target: int
    as_of: datetime.datetime | None
    """Of a snapshot: only what had happened by then."""
    editions: tuple[Edition, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a build is done; `facts` are those of the parts done."""

    parts: int
    done: int
    facts: int

    @property
    def complete(self) -> bool:
        return self.done == self.parts


def begin(
    connection: Connection[Any],
    models: Sequence[ReadModel],
    zone: ZoneInfo,
    *,
    state: State = State.BUILDING,
    target: int | None = None,
    as_of: datetime.datetime | None = None,
) -> Build:
    """Make empty editions and cut the people into parts; call within a transaction."""
    build_id = uuid4()
    target = head(connection) if target is None else target
    connection.execute(_ADD_BUILD, {"build_id": build_id, "target": target, "as_of": as_of})
    count = max(1, -(-target // _FACTS_PER_PART))
    bounds = [(_LAST + 1) * part // count for part in range(count + 1)]
    connection.execute(
        _ADD_PARTS,
        {
            "build_id": build_id,
            "parts": list(range(count + 2)),
            "first_ids": [None, *(UUID(int=bound) for bound in bounds[:-1]), None],
            "last_ids": [None, *(UUID(int=bound - 1) for bound in bounds[1:]), None],
        },
    )
    made = []
    for model in models:
        edition = add_edition(connection, model, state=state, zone=zone, build_id=build_id)
        make_tables(connection, edition, to_fill=target > 0)
        made.append(edition)
    return Build(build_id=build_id, target=target, as_of=as_of, editions=tuple(made))


def build_of(
    connection: Connection[Any], build_id: UUID, models: Sequence[ReadModel]
) -> Build | None:
    """A build that was begun before; None when it is gone."""
    with connection.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(_BUILD, {"build_id": build_id}).fetchone()
    if row is None:
        return None
    states = (State.BUILDING, State.SNAPSHOT)
    made = editions(connection, models, states, build_id=build_id)
    return Build(build_id=build_id, target=row[1], as_of=row[2], editions=tuple(made))


def fold_a_part(
    connection: Connection[Any],
    keyring: KeyRing,
    build: Build,
    day: Day,
) -> bool:
    """Claim a part that nobody works on and fold it; False when there is none."""
    with connection.transaction():
        with connection.cursor(row_factory=tuple_row) as cursor:
            claimed = cursor.execute(_CLAIM, {"build_id": build.build_id}).fetchone()
        if claimed is None:
            return False
        part, first_id, last_id = claimed
        params = {
            "first_id": first_id,
            "last_id": last_id,
            "target": build.target,
            "known_position": build.target,
            "as_of": build.as_of,
            "zone": day.zone.key,
        }
        clusters = Clusters()
        if part and first_id is None:
            merges = all_merged(connection, build.target).values()
            clusters = Clusters.of(merges)
            params["ever_merged"] = sorted(named_in(merges))
            if build.as_of is not None:
                params["ever_merged"] = _records_present(connection, clusters, params)
            statement = _FACTS_OF_MERGED if build.as_of is None else _FACTS_OF_MERGED_HELD
        elif build.as_of is None:
            statement = _FACTS if part else _FACTS_ABOUT_NOBODY
        else:
            statement = _FACTS_HELD if part else _FACTS_HELD_ABOUT_NOBODY
        left_out = {
            edition.name: skipped(connection, edition, 0, build.target)
            for edition in build.editions
        }
        facts = 0
        for page in _pages(connection, keyring, statement, params):
            items = presented(page, clusters)
            facts += len(items)
            for edition in build.editions:
                connection.execute(_SEARCH, {"schema": edition.schema}, prepare=True)
                wanted = [each for each in items if each.position not in left_out[edition.name]]
                fold_or_park(connection, edition, wanted, day)
        if not part:
            for edition in build.editions:
                # What a fold begins for everybody would keep the workers waiting for one another.
                connection.execute(_SEARCH, {"schema": edition.schema}, prepare=True)
                edition.model.tick(connection, day, 1)
        connection.execute(_DONE, {"build_id": build.build_id, "part": part, "facts": facts})
    return True


def progress_of(connection: Connection[Any], build: Build) -> Progress:
    """How far the parts of a build have come."""
    with connection.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(_PROGRESS, {"build_id": build.build_id}).fetchone()
    assert row is not None
    return Progress(*row)


def settle(connection: Connection[Any], build: Build, zone: ZoneInfo) -> None:
    """All parts are done: make the indexes; from here on the editions follow the log."""
    with connection.transaction():
        for edition in build.editions:
            if edition.position == 0 and build.target:
                make_indexes(connection, edition)
        connection.execute(
            _SETTLE, {"build_id": build.build_id, "target": build.target, "zone": zone.key}
        )


def drop(connection: Connection[Any], edition: Edition) -> None:
    """Drop an edition that is not live, with its tables; call within a transaction."""
    if edition.state is State.LIVE:
        raise ValueError(f"{edition.name} version {edition.version} is live.")
    connection.execute(_HOLD_PARTS, {"build_id": edition.build_id})
    connection.execute(_HOLD, edition.key)
    connection.execute(sql.SQL(_DROP).format(sql.Identifier(edition.schema)))
    connection.execute(_FORGET_PARKED, edition.key)
    connection.execute(_FORGET, edition.key)
    connection.execute(_FORGET_BUILD, {"build_id": edition.build_id})


def _records_present(
    connection: Connection[Any], clusters: Clusters, params: dict[str, Any]
) -> list[UUID]:
    """Of those ever merged, every record of the people who were on file at the moment: by what is
    on any of their records."""
    with connection.cursor(row_factory=scalar_row) as cursor:
        present = set(cursor.execute(_MERGED_PRESENT.encode(), params))
    return sorted({each for found in present for each in clusters.cluster(found)})


def _pages(
    connection: Connection[Any], keyring: KeyRing, statement: str, params: dict[str, Any]
) -> Iterator[list[RecordedFact | Unreadable]]:
    known: set[UUID] = set()
    with connection.cursor("part", row_factory=tuple_row) as cursor:
        cursor.execute(statement.encode(), params, binary=True)
        while rows := cursor.fetchmany(_FACTS_PER_FOLD):
            yield read_facts(connection, [LogRow._make(row) for row in rows], keyring, known)
