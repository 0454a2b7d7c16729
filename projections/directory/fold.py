"""How facts fill the directory."""

import datetime
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from psycopg import Connection
from psycopg.rows import tuple_row

from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import RecordedFact
from crm.domain.facts import REGISTRY, Decision, InteractionRetracted, ProfileUpdated
from crm.domain.facts.consent import ContactBlocked
from crm.domain.facts.membership import MembershipEnded
from crm.domain.identity.clusters import MERGING_KINDS
from crm.domain.person import Person, evolve
from crm.domain.reachability import Span, most_broadcasts, spans
from crm.domain.status import status_history
from crm.domain.words import ContactChannel
from crm.storage.people.document import dump_person, dump_snoozes, load_person
from projections.directory.parting import forget_partings, partings, write_partings
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
                    status_dates, statuses, most_broadcasts, owner_id, snoozed, deceased,
                    quiet_until, bounced_on)
SELECT n.alumnus_id, n.version, n.document, n.name_sort, n.department, n.departed_on,
       string_to_array(n.status_dates, ',')::date[], string_to_array(n.statuses, ','),
       n.most_broadcasts, n.owner_id, n.snoozed::jsonb, n.deceased, n.quiet_until,
       n.bounced_on
FROM unnest(%(alumnus_ids)b::uuid[], %(versions)b::bigint[], %(documents)b::text[],
            %(names_sort)b::text[], %(departments)b::text[], %(departed_on)b::date[],
            %(status_dates)b::text[], %(statuses)b::text[], %(most_broadcasts)b::smallint[],
            %(owner_ids)b::text[], %(snoozed)b::text[], %(deceased)b::boolean[],
            %(quiet_until)b::text[]::date[],
            %(bounced_on)b::date[])
    AS n(alumnus_id, version, document, name_sort, department, departed_on, status_dates, statuses,
         most_broadcasts, owner_id, snoozed, deceased, quiet_until, bounced_on)
ON CONFLICT (alumnus_id) DO UPDATE
SET version = excluded.version, document = excluded.document, name_sort = excluded.name_sort,
    department = excluded.department, departed_on = excluded.departed_on,
    status_dates = excluded.status_dates, statuses = excluded.statuses,
    most_broadcasts = excluded.most_broadcasts, owner_id = excluded.owner_id,
    snoozed = excluded.snoozed, deceased = excluded.deceased,
    quiet_until = excluded.quiet_until, bounced_on = excluded.bounced_on
"""
_FORGET = "DELETE FROM person WHERE alumnus_id = ANY(%(alumnus_ids)b)"
_FORGET_ABSORBED = "DELETE FROM absorbed WHERE alumnus_id = ANY(%(alumnus_ids)b)"
_ABSORB = """
INSERT INTO absorbed (absorbed_id, alumnus_id)
SELECT * FROM unnest(%(absorbed_ids)b::uuid[], %(alumnus_ids)b::uuid[])
"""
_FORGET_KEYS = "DELETE FROM search_key WHERE alumnus_id = ANY(%(alumnus_ids)b)"
_WRITE_KEYS = """
INSERT INTO search_key (key, alumnus_id)
SELECT * FROM unnest(%(keys)b::text[], %(alumnus_ids)b::uuid[])
"""
_FORGET_REACH = "DELETE FROM reach WHERE alumnus_id = ANY(%(alumnus_ids)b)"
_WRITE_REACH = """
INSERT INTO reach (alumnus_id, purpose, channel, since, until, limited)
SELECT * FROM unnest(%(alumnus_ids)b::uuid[], %(purposes)b::text[], %(channels)b::text[],
                     %(since)b::date[], %(until)b::date[], %(limited)b::boolean[])
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
        reach_before = {each.alumnus_id: _spans(each, day.zone) for each in people.values()}
        partings_before = {each.alumnus_id: partings(each) for each in people.values()}
        for recorded in telling:
            alumnus_id = recorded.alumnus_id
            if alumnus_id not in people:
                people[alumnus_id] = Person(alumnus_id)
            evolve(people[alumnus_id], recorded.happening)
            if recorded.on_decisions:
                versions[alumnus_id] = recorded.stream_version
        _write(connection, people.values(), versions, day.zone)
        _write_keys(connection, people.values(), keys_before)
        _write_reach(connection, people.values(), reach_before, day.zone)
        write_partings(connection, people.values(), partings_before)
        if any(each.kind in MERGING_KINDS for each in telling):
            _write_absorbed(connection, people.values())

    def forget(self, connection: Connection[Any], alumnus_ids: Sequence[UUID]) -> None:
        for statement in (_FORGET, _FORGET_KEYS, _FORGET_REACH, _FORGET_ABSORBED):
            connection.execute(statement, {"alumnus_ids": list(alumnus_ids)})
        forget_partings(connection, alumnus_ids)

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


def deceased(person: Person) -> bool:
    """Whether a death was reported, or an employment ended by it."""
    died = any(
        stint.departure_reason is DepartureReason.DEATH and stint.departed is not None
        for stint in person.stints.values()
    )
    return died or person.contact.death is not None


def quiet_until(person: Person) -> str | None:
    """The first day on which to be in touch with somebody again, as PostgreSQL writes it.

    None: nothing stands against it. `infinity`: they have died, left the network, or are blocked
    or their data restricted until it is lifted.
    """
    membership = person.contact.membership
    left = membership is not None and isinstance(membership.fact, MembershipEnded)
    if deceased(person) or left or None in person.contact.restrictions:
        return "infinity"
    block = person.contact.block
    if block is None or not isinstance(block.fact, ContactBlocked):
        return None
    until = block.fact.blocked_until
    if until is None or until == datetime.date.max:
        return "infinity"
    return (until + datetime.timedelta(days=1)).isoformat()


def _bounced_on(person: Person, zone: ZoneInfo) -> datetime.date | None:
    bounced = person.contact.bounce(ContactChannel.EMAIL, person.email_since)
    return bounced.at.astimezone(zone).date() if bounced else None


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
            "most_broadcasts": [most_broadcasts(person) for person in people],
            "owner_ids": [person.care.owner_id for person in people],
            "snoozed": [orjson.dumps(dump_snoozes(person)).decode() for person in people],
            "deceased": [deceased(person) for person in people],
            "quiet_until": [quiet_until(person) for person in people],
            "bounced_on": [_bounced_on(person, zone) for person in people],
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


def _write_absorbed(connection: Connection[Any], people: Collection[Person]) -> None:
    """Which ids lead to these people, beside their own."""
    rows = [
        (absorbed_id, person.alumnus_id)
        for person in people
        for absorbed_id in person.identity.clusters.absorbed(person.alumnus_id)
    ]
    absorbed_ids, alumnus_ids = [row[0] for row in rows], [row[1] for row in rows]
    everybody = [person.alumnus_id for person in people]
    connection.execute(_FORGET_ABSORBED, {"alumnus_ids": everybody})
    connection.execute(_ABSORB, {"absorbed_ids": absorbed_ids, "alumnus_ids": alumnus_ids})


def _write_reach(
    connection: Connection[Any],
    people: Iterable[Person],
    before: dict[UUID, list[Span]],
    zone: ZoneInfo,
) -> None:
    changed = {}
    for person in people:
        found = _spans(person, zone)
        if found != before.get(person.alumnus_id, []):
            changed[person.alumnus_id] = found
    if not changed:
        return
    forgotten = [alumnus_id for alumnus_id in changed if before.get(alumnus_id)]
    if forgotten:
        connection.execute(_FORGET_REACH, {"alumnus_ids": forgotten})
    rows = [(alumnus_id, span) for alumnus_id, theirs in changed.items() for span in theirs]
    connection.execute(
        _WRITE_REACH,
        {
            "alumnus_ids": [alumnus_id for alumnus_id, _ in rows],
            "purposes": [span.purpose.value for _, span in rows],
            "channels": [span.channel.value for _, span in rows],
            "since": [span.since for _, span in rows],
            "until": [span.until for _, span in rows],
            "limited": [span.limited for _, span in rows],
        },
        prepare=True,
    )


def _spans(person: Person, zone: ZoneInfo) -> list[Span]:
    """Nobody is written to who agreed to nothing: most people cost nothing here."""
    return spans(person, status_history(person, zone)) if person.contact.consents else []
