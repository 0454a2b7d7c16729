"""How facts fill the directory."""

import datetime
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from psycopg import Connection
from psycopg.rows import tuple_row

from crm.domain.envelope import RecordedFact
from crm.domain.facts import REGISTRY, Decision, InteractionRetracted, ProfileUpdated
from crm.domain.person import Person, evolve
from crm.domain.status import status_history
from projections.directory.document import dump_person, load_person
from projections.directory.search import search_keys, sort_key
from projections.read_model import Day, schema_sql

_TELLING = {kind for kind, cls in REGISTRY.items() if issubclass(cls, Decision)}
_TELLING |= {ProfileUpdated.kind, InteractionRetracted.kind}
"""The kinds that `evolve` reads. Told by name: `isinstance` of abstract classes is slow."""

_READ = """
SELECT alumnus_id, version, document FROM person WHERE alumnus_id = ANY(%(alumnus_ids)b)
"""
# Arrays of arrays must be rectangular; the histories of status are not, so they come as text.
_WRITE = """
INSERT INTO person (alumnus_id, version, document, name_sort, department, departed_on,
                    status_dates, statuses)
SELECT n.alumnus_id, n.version, n.document, n.name_sort, n.department, n.departed_on,
       string_to_array(n.status_dates, ',')::date[], string_to_array(n.statuses, ',')
FROM unnest(%(alumnus_ids)b::uuid[], %(versions)b::bigint[], %(documents)b::text[],
            %(names_sort)b::text[], %(departments)b::text[], %(departed_on)b::date[],
            %(status_dates)b::text[], %(statuses)b::text[])
    AS n(alumnus_id, version, document, name_sort, department, departed_on, status_dates, statuses)
ON CONFLICT (alumnus_id) DO UPDATE
SET version = excluded.version, document = excluded.document, name_sort = excluded.name_sort,
    department = excluded.department, departed_on = excluded.departed_on,
    status_dates = excluded.status_dates, statuses = excluded.statuses
"""
_FORGET_KEYS = "DELETE FROM search_key WHERE alumnus_id = ANY(%(alumnus_ids)b)"
_WRITE_KEYS = """
INSERT INTO search_key (key, alumnus_id)
SELECT * FROM unnest(%(keys)b::text[], %(alumnus_ids)b::uuid[])
"""


@dataclass(frozen=True, slots=True)
class Directory:
    """Read model `directory`."""

    name: str = "directory"
    schema_sql: str = schema_sql("projections.directory")

    def fold(self, batch: Sequence[RecordedFact], connection: Connection[Any], day: Day) -> None:
        telling = [each for each in batch if each.kind in _TELLING]
        if not telling:
            return
        people, versions, keys_before = _read(connection, {each.alumnus_id for each in telling})
        for recorded in telling:
            alumnus_id = recorded.alumnus_id
            if alumnus_id not in people:
                people[alumnus_id] = Person(alumnus_id)
            evolve(people[alumnus_id], recorded.happening)
            if isinstance(recorded.fact, Decision):
                versions[alumnus_id] = recorded.stream_version
        _write(connection, people.values(), versions, day.zone)
        _write_keys(connection, people.values(), keys_before)

    def tick(self, connection: Connection[Any], day: Day, limit: int) -> bool:
        return False  # what the date changes is stored as the dates on which it changes


def department_of(person: Person) -> str | None:
    """Department of the latest position, of the latest employment that has one."""
    positions = [
        (stint.starts, position)
        for stint in person.stints.values()
        for position in stint.positions
        if position.department
    ]
    positions.sort(
        key=lambda each: (
            each[0],
            each[1].held_from.first if each[1].held_from else datetime.date.min,
        )
    )
    return positions[-1][1].department if positions else None


def departed_on(person: Person) -> datetime.date | None:
    """The latest last day of all employments, past or scheduled."""
    last_days = [stint.last_day.first for stint in person.stints.values() if stint.last_day]
    return max(last_days, default=None)


def _read(
    connection: Connection[Any], alumnus_ids: Collection[UUID]
) -> tuple[dict[UUID, Person], dict[UUID, int], dict[UUID, set[str]]]:
    people, versions, keys = {}, {}, {}
    with connection.cursor(row_factory=tuple_row) as cursor:
        asked = {"alumnus_ids": list(alumnus_ids)}
        for alumnus_id, version, document in cursor.execute(
            _READ, asked, binary=True, prepare=True
        ):
            people[alumnus_id] = load_person(alumnus_id, document)
            versions[alumnus_id] = version
            keys[alumnus_id] = search_keys(people[alumnus_id])
    return people, versions, keys


def _write(
    connection: Connection[Any],
    people: Collection[Person],
    versions: dict[UUID, int],
    zone: ZoneInfo,
) -> None:
    histories = [status_history(person, zone) for person in people]
    connection.execute(
        _WRITE,
        {
            "alumnus_ids": [person.alumnus_id for person in people],
            "versions": [versions.get(person.alumnus_id, 0) for person in people],
            "documents": [dump_person(person) for person in people],
            "names_sort": [sort_key(person) for person in people],
            "departments": [department_of(person) for person in people],
            "departed_on": [departed_on(person) for person in people],
            "status_dates": [
                ",".join(each.since.isoformat() for each in history) for history in histories
            ],
            "statuses": [",".join(each.status.value for each in history) for history in histories],
        },
        prepare=True,
    )


def _write_keys(
    connection: Connection[Any], people: Iterable[Person], before: dict[UUID, set[str]]
) -> None:
    changed = {}
    for person in people:
        keys = search_keys(person)
        if keys != before.get(person.alumnus_id, set()):
            changed[person.alumnus_id] = keys
    if not changed:
        return
    forgotten = [alumnus_id for alumnus_id in changed if before.get(alumnus_id)]
    if forgotten:
        connection.execute(_FORGET_KEYS, {"alumnus_ids": forgotten})
    rows = [(key, alumnus_id) for alumnus_id, keys in changed.items() for key in sorted(keys)]
    connection.execute(
        _WRITE_KEYS,
        {"keys": [key for key, _ in rows], "alumnus_ids": [alumnus_id for _, alumnus_id in rows]},
        prepare=True,
    )
