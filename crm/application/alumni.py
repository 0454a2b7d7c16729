"""The application: finds people, carries out decisions on them, appends what happened."""

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import RLock
from typing import Any, NamedTuple, cast
from uuid import UUID
from zoneinfo import ZoneInfo

from eventsourcing.application import AggregateNotFoundError, Application
from eventsourcing.persistence import InfrastructureFactory, IntegrityError
from eventsourcing.postgres import PostgresFactory
from eventsourcing.utils import Environment

from crm.domain.alumnus import Alumnus
from crm.domain.envelope import AboutNobody, Happening, RecordedFact
from crm.domain.facts import (
    AlumnusRegistered,
    EmploymentStarted,
    Interaction,
    ProfileUpdated,
    Rehired,
)
from crm.domain.facts.accesses import PersonalDataAccessed
from crm.domain.facts.base import UndertakingFact
from crm.domain.facts.employment import TransferredBetweenEntities
from crm.domain.identity.clusters import Clusters
from crm.domain.moment import Moment
from crm.domain.person import Person, evolve
from crm.domain.refusals import (
    AmbiguousAlumnus,
    IdempotencyKeyReused,
    Refusal,
    UnknownAlumnus,
    VersionConflict,
)
from crm.domain.undertaking import Undertaking, UndertakingId, stream_of, undertaking_of
from crm.storage.blind_index import BlindIndex, Lookup, LookupKind
from crm.storage.connection import library_environment
from crm.storage.erasures import Erasures
from crm.storage.holders import current_holders
from crm.storage.key_file import Secrets
from crm.storage.keyring import Connect, KeyRing
from crm.storage.log import EventLog
from crm.storage.mapper import (
    ACCESS_STREAM,
    PROGRAMME_STREAM,
    FactMapper,
    StoredFact,
    touch_points_stream,
)
from crm.storage.merges import clusters_of
from crm.storage.pool import application_pool
from crm.storage.recorder import AlumniRecorder, Appended, DoneCommand, KeysDestroyed
from crm.storage.snapshots import Snapshot, Snapshots
from crm.storage.state import needed_keys

_TRIES = 8
_PAUSE_SECONDS = 0.05
_WORTH_A_SNAPSHOT = 50
"""Decisions that were read one by one before their state is kept."""
_TURNS = 64
"""Commands of this process on one person take turns: else most of them would decide in vain."""
_UNSAFE_SETTINGS = ("POSTGRES_ENABLE_DB_FUNCTIONS", "ALUMNI_POSTGRES_ENABLE_DB_FUNCTIONS")
_OFF = ("", "n", "no", "f", "false", "off", "0")

_FOUND_BY = {
    cls.kind
    for cls in (
        *(AlumnusRegistered, ProfileUpdated),
        *(EmploymentStarted, Rehired, TransferredBetweenEntities),
    )
}
"""The kinds whose facts a person can be found by."""


class UnsafeSetting(Exception):
    """The environment asks the library for a mode that loses facts."""

    code = "UNSAFE_SETTING"


@dataclass(frozen=True, slots=True)
class PersonRef:
    """Names a person by exactly one of their id, employee number or e-mail address."""

    alumnus_id: UUID | None = None
    external_ref: str | None = None
    """Employee number; `entity/number` where several legal entities use the same one."""
    email: str | None = None


class UndertakingName(NamedTuple):
    """Names an undertaking by its kind and id."""

    cls: type[Undertaking]
    id: UndertakingId


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a command did: to whom or what, and where its facts stand in the log."""

    alumnus_id: UUID | None
    """None for a command about nobody."""
    undertaking: UndertakingName | None = None
    """What the command is about, where it is not a person as a whole."""
    version: int
    """Version after the command of the undertaking, else of the person's decisions."""
    positions: tuple[int, ...] = ()
    """Empty for a dry run, and for a command that had nothing to record."""
    facts: tuple[Happening, ...] = field(default=(), repr=False)
    repeated: bool = False
    """The command, or the delivery, was carried out before; these are its positions from then."""

    @property
    def position(self) -> int | None:
        return max(self.positions, default=None)

    @property
    def person_id(self) -> UUID:
        """Whom the command is about; raises `AboutNobody`."""
        if self.alumnus_id is None:
            raise AboutNobody("This command is about nobody.")
        return self.alumnus_id


class AlumniCrm(Application[UUID]):
    """The write side. Synchronous and thread-safe: from asynchronous code, call it in a thread."""

    name = "alumni"

    def __init__(self, url: str, secrets: Secrets, zone: ZoneInfo, *, pool_size: int = 4) -> None:
        for setting in _UNSAFE_SETTINGS:
            if os.environ.get(setting, "").lower() not in _OFF:
                raise UnsafeSetting(f"{setting} makes read models miss facts for ever; unset it.")
        self._url, self._secrets, self._pool_size = url, secrets, pool_size
        self._turns = [RLock() for _ in range(_TURNS)]
        self.zone = zone
        self.index = BlindIndex(secrets.index)
        super().__init__(env=library_environment(url))
        try:
            self.keyring.check()
        except BaseException:
            self.close()
            raise

    def construct_factory(self, env: Environment) -> InfrastructureFactory[Any]:
        factory = super().construct_factory(env)
        assert isinstance(factory, PostgresFactory)
        # The library's own pool gets five parts of the URL; sslmode, several hosts and the role of
        # the session would be lost.
        factory.datastore.pool = application_pool(self._url, self._pool_size)
        self.connect: Connect = factory.datastore.get_connection
        """Lends a connection of the write side's pool, in the application's role."""
        self.keyring = KeyRing(self.connect, self._secrets)
        self.erasures = Erasures(self.connect, self._secrets)
        self.event_log = EventLog(self.connect, self.keyring)
        self.people_snapshots = Snapshots(self.connect, self.keyring)
        return factory

    def construct_mapper(self) -> FactMapper:
        return FactMapper(self.keyring)

    @property
    def facts(self) -> FactMapper:
        assert isinstance(self.mapper, FactMapper)
        return self.mapper

    @property
    def alumni_recorder(self) -> AlumniRecorder:
        assert isinstance(self.recorder, AlumniRecorder)
        return self.recorder

    # --- finding people -------------------------------------------------------------------

    def find(self, person: PersonRef) -> UUID:
        """The id of the person named; refuses `UnknownAlumnus`, `AmbiguousAlumnus`.

        A record that was merged into another leads to the one that stayed.
        """
        if person.alumnus_id is not None:
            if not self.alumni_recorder.knows(person.alumnus_id):
                raise UnknownAlumnus
            return self.survivors([person.alumnus_id])[person.alumnus_id]
        if person.external_ref is not None:
            found = self._by_number(person.external_ref)
        elif person.email is not None:
            found = self._by_email(person.email)
        else:
            raise UnknownAlumnus
        people = set(self.survivors(found).values())
        if not people:
            raise UnknownAlumnus
        if len(people) > 1:
            raise AmbiguousAlumnus
        return people.pop()

    def survivors(self, alumnus_ids: Iterable[UUID]) -> dict[UUID, UUID]:
        """By record, the id of the person whose record it is."""
        known = list(alumnus_ids)
        if not known:
            return {}
        with self.connect() as connection:
            clusters = clusters_of(connection, known)
        return {each: clusters.survivor_of(each) for each in known}

    def cluster(self, alumnus_id: UUID) -> Sequence[UUID]:
        """Every id under which the person's facts came in, the person's own first."""
        with self.connect() as connection:
            return clusters_of(connection, [alumnus_id]).cluster(alumnus_id)

    def _by_number(self, external_ref: str) -> list[UUID]:
        recorder, index = self.alumni_recorder, self.index
        found = recorder.find(LookupKind.EMPLOYEE_NUMBER, index.employee_number(external_ref))
        entity, slash, number = external_ref.partition("/")
        if not found and slash:
            found = recorder.find(
                LookupKind.EMPLOYEE_NUMBER, index.employee_number(number), entity.strip()
            )
        return found

    def _by_email(self, address: str) -> list[UUID]:
        found = self.alumni_recorder.find(LookupKind.EMAIL, self.index.email(address))
        if len(found) < 2:
            return found
        # An address that was given up, or was a slip, still leads to who had it.
        return list(current_holders(self.event_log, found, address)) or found

    def load(self, alumnus_id: UUID) -> Alumnus:
        """The decisions of the person whose record this is, with those of all records of theirs;
        refuses `UnknownAlumnus`.

        A record's own stream says whether it was merged, and what was merged into it. So whatever
        happens to a merge between reading and appending moves a stream that the append checks.
        """
        for _ in range(_TRIES):
            alumnus = self.record_of(alumnus_id)
            while (known := alumnus.person.identity.clusters).merges:
                if (survivor_id := known.survivor_of(alumnus.id)) == alumnus.id:
                    alumnus.person = self._with_merged(alumnus)
                    break
                alumnus = self.record_of(survivor_id)
            if alumnus_id in (alumnus.id, *alumnus.person.identity.clusters.merges):
                return alumnus
        raise UnknownAlumnus  # merged and parted again each time it was looked at

    def record_of(self, alumnus_id: UUID) -> Alumnus:
        """The decisions on one record alone, whosever it is; refuses `UnknownAlumnus`."""
        snapshot = self.people_snapshots.latest(alumnus_id)
        if snapshot is None:
            try:
                alumnus: Alumnus = self.repository.get(alumnus_id)
            except AggregateNotFoundError:
                raise UnknownAlumnus from None
        else:
            alumnus = Alumnus.restored(alumnus_id, snapshot.version, snapshot.person)
            for event in self.events.get(alumnus_id, gt=snapshot.version):
                cast(Alumnus.Decided, event).mutate(alumnus)
        if alumnus.version - (snapshot.version if snapshot else 0) >= _WORTH_A_SNAPSHOT:
            self.people_snapshots.keep(alumnus_id, Snapshot(alumnus.version, alumnus.person))
        return alumnus

    def _with_merged(self, alumnus: Alumnus) -> Person:
        """The person as their decisions tell it, on all their records, in the order of the log."""
        told: dict[UUID, list[RecordedFact]] = {}
        wanted = {alumnus.id}
        while wanted:
            told |= {each: self.event_log.of_stream(each) for each in wanted}
            facts = sorted(
                (each for theirs in told.values() for each in theirs),
                key=lambda each: each.position,
            )
            clusters = Clusters.of(each.fact for each in facts)
            wanted = set(clusters.absorbed(alumnus.id)) - told.keys()
        person = Person(alumnus.id)
        for each in facts:
            later = each.stream_id == alumnus.id and each.stream_version > alumnus.version
            if clusters.survivor_of(each.entered_on) == alumnus.id and not later:
                evolve(person, each.happening)
        return person

    # --- carrying out commands ------------------------------------------------------------

    def register(
        self,
        moment: Moment,
        alumnus_id: UUID,
        fact: AlumnusRegistered,
        then: Callable[[Alumnus], None] = lambda alumnus: None,
        *,
        dry_run: bool = False,
    ) -> Outcome:
        """Put a new person on file; `then` may record more in the same append."""
        if (done := self.repeated(moment)) is not None:
            return done
        alumnus = Alumnus.register(alumnus_id, fact, moment)
        then(alumnus)
        return self._save(alumnus, moment, dry_run=dry_run)

    def decide(
        self,
        moment: Moment,
        person: PersonRef,
        decision: Callable[[Alumnus], None],
        *,
        expected_version: int | None = None,
        dry_run: bool = False,
    ) -> Outcome:
        """Load the person, decide, append; decide anew when somebody else was faster."""
        if (done := self.repeated(moment)) is not None:
            return done
        alumnus_id = self.find(person)
        with self._turns[alumnus_id.int % _TURNS]:
            return self._decide(moment, alumnus_id, decision, expected_version, dry_run=dry_run)

    def _decide(
        self,
        moment: Moment,
        alumnus_id: UUID,
        decision: Callable[[Alumnus], None],
        expected_version: int | None,
        *,
        dry_run: bool,
    ) -> Outcome:
        for attempt in range(1, _TRIES + 1):
            alumnus = self.load(alumnus_id)
            try:
                if expected_version is not None and alumnus.version != expected_version:
                    raise VersionConflict(expected_version, alumnus.version)
                decision(alumnus)
            except Refusal:
                # Perhaps by the first effect of this very command, sent twice at once.
                if (done := self.repeated(moment)) is not None:
                    return done
                raise
            try:
                return self._save(alumnus, moment, dry_run=dry_run)
            except IntegrityError:
                if attempt == _TRIES:
                    raise VersionConflict(
                        expected_version or alumnus.version,
                        self.alumni_recorder.stream_version(alumnus_id),
                    ) from None
        raise AssertionError("unreachable")

    def done(self, moment: Moment) -> DoneCommand | None:
        """What this command did when it was carried out before; refuses `IdempotencyKeyReused`."""
        done = self.alumni_recorder.done_command(moment.context.command_id)
        if done is not None and done.digest != moment.context.digest:
            raise IdempotencyKeyReused
        return done

    def repeated(self, moment: Moment) -> Outcome | None:
        """The outcome of this command when it was carried out before.

        Looked up before deciding, so that no command is refused by its own first effect.
        """
        done = self.done(moment)
        if done is None or not done.positions:
            return None
        about, version = None, 0
        if done.alumnus_id is not None:
            version = self.alumni_recorder.stream_version(done.alumnus_id)
        (first,) = self.event_log.at(done.positions[:1])
        if isinstance(first.fact, UndertakingFact):
            about = UndertakingName(undertaking_of(first.fact), first.fact.undertaking_id)
            version = self.alumni_recorder.stream_version(first.stream_id)
        return Outcome(
            alumnus_id=done.alumnus_id,
            undertaking=about,
            version=version,
            positions=tuple(done.positions),
            repeated=True,
        )

    def _save(self, alumnus: Alumnus, moment: Moment, *, dry_run: bool) -> Outcome:
        events = alumnus.collect_events()
        happenings = tuple(event.happening for event in events)  # type: ignore[attr-defined]
        if dry_run or not events:
            return Outcome(
                alumnus_id=alumnus.id,
                version=alumnus.version - (len(events) if dry_run else 0),
                facts=happenings,
            )
        self.prepare_keys(happenings)
        stored = [self.facts.to_stored_event(event) for event in events]
        appended = self.append(stored, moment)
        if all(each.repeated for each in appended):
            # The same command was faster, in another process, about a person with another id.
            done = self.repeated(moment)
            if done is not None:
                return done
        return Outcome(
            alumnus_id=alumnus.id,
            version=alumnus.version,
            positions=tuple(each.position for each in appended),
            facts=happenings,
        )

    # --- appending ------------------------------------------------------------------------

    def append(
        self,
        stored: Sequence[StoredFact],
        moment: Moment,
        retired: Iterable[Lookup] = (),
        unmoved: Mapping[UUID, int] | None = None,
    ) -> list[Appended]:
        """Append rows with the look-ups that their facts bring, and without the retired ones;
        see `AlumniRecorder.append`."""
        lookups = [
            lookup
            for fact in stored
            if fact.topic in _FOUND_BY  # told by name: most facts bring none
            for lookup in self.lookups(fact.happening)
        ]
        lookups += [replace(lookup, retired=True) for lookup in retired]
        try:
            return self.alumni_recorder.append(stored, moment.context, lookups, unmoved)
        except KeysDestroyed:
            self.keyring.forget()
            raise

    def append_unseen(
        self, happenings: Sequence[Happening], moment: Moment, retired: Iterable[Lookup] = ()
    ) -> list[Appended]:
        """Append facts without loading anybody: interactions, and what no rule can refuse.

        Interactions go to the touch-points stream, decisions to the decisions stream, what is an
        undertaking's to its own, who looked at what to that of accesses, what is about nobody else
        to the programme's.
        """
        retired = tuple(retired)
        for attempt in range(1, _TRIES + 1):
            self.prepare_keys(happenings)
            try:
                return self.append([self.unseen(each) for each in happenings], moment, retired)
            except KeysDestroyed:
                if attempt == _TRIES:
                    raise VersionConflict(0, 0) from None
                time.sleep(_PAUSE_SECONDS * attempt)
        raise AssertionError("unreachable")

    def unseen(self, happening: Happening) -> StoredFact:
        fact = happening.fact
        if isinstance(fact, UndertakingFact):
            stream_id = stream_of(undertaking_of(fact), fact.undertaking_id)
        elif isinstance(fact, Interaction):
            stream_id = touch_points_stream(happening.person_id)
        elif isinstance(fact, PersonalDataAccessed):
            stream_id = ACCESS_STREAM
        else:
            stream_id = happening.alumnus_id or PROGRAMME_STREAM
        return self.facts.unseen(happening, stream_id)

    def prepare_keys(self, happenings: Iterable[Happening]) -> None:
        """Make every key that storing these facts needs, in one go."""
        self.keyring.ensure(
            name for each in happenings for name in needed_keys(each.fact, each.alumnus_id)
        )

    def lookups(self, happening: Happening) -> Iterable[Lookup]:
        """What the person can be found by because of this fact."""
        fact, alumnus_id = happening.fact, happening.person_id
        if isinstance(fact, AlumnusRegistered | ProfileUpdated) and fact.email:
            yield Lookup(alumnus_id, LookupKind.EMAIL, "", self.index.email(fact.email))
        if isinstance(fact, AlumnusRegistered | ProfileUpdated) and fact.name:
            yield Lookup(alumnus_id, LookupKind.NAME, "", self.index.name(fact.name))
        if isinstance(fact, EmploymentStarted | Rehired) and fact.employee_number:
            yield Lookup(
                alumnus_id,
                LookupKind.EMPLOYEE_NUMBER,
                fact.legal_entity,
                self.index.employee_number(fact.employee_number),
            )
        if isinstance(fact, TransferredBetweenEntities) and fact.employee_number:
            digest = self.index.employee_number(fact.employee_number)
            yield Lookup(alumnus_id, LookupKind.EMPLOYEE_NUMBER, fact.to_entity, digest)
