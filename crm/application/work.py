"""What one command loads and records: stored together, over several streams, or not at all."""

from collections.abc import Iterable
from typing import TypeVar
from uuid import UUID

from crm.application.alumni import AlumniCrm, Outcome, PersonRef, UndertakingName
from crm.domain.alumnus import Alumnus
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import Happening, RecordedFact, When
from crm.domain.facts.base import Decision, Fact, Interaction, ProgrammeFact
from crm.domain.moment import Moment
from crm.domain.refusals import AlreadyOpened, UnknownUndertaking, VersionConflict
from crm.domain.undertaking import Undertaking, UndertakingId, stream_of
from crm.storage.blind_index import Lookup
from crm.storage.mapper import PROGRAMME_STREAM, StoredFact

UndertakingType = TypeVar("UndertakingType", bound=Undertaking)


class Work:
    """The unit of work of one command. What is loaded twice is the same object."""

    def __init__(self, crm: AlumniCrm, moment: Moment, expected_version: int | None = None) -> None:
        self.crm, self.moment = crm, moment
        self._expected = expected_version
        self._loaded: dict[UUID, Alumnus | Undertaking] = {}
        self._subject: Alumnus | Undertaking | None = None
        self._subject_version = 0
        self._opened: Undertaking | None = None
        self._programme_version: int | None = None
        self._decrees: list[Happening] = []
        self._touch_points: list[Happening] = []
        self._retired: set[Lookup] = set()
        self._relied_on: dict[UUID, int] = {}

    def person(self, who: PersonRef) -> Alumnus:
        """Somebody on file; refuses `UnknownAlumnus`, `AmbiguousAlumnus`, `VersionConflict`."""
        alumnus_id = self.crm.find(who)
        known = self._loaded.get(alumnus_id)
        if isinstance(known, Alumnus):
            return known
        alumnus = self.crm.load(alumnus_id)
        self._keep(alumnus.id, alumnus)
        return alumnus

    def record_of(self, alumnus_id: UUID) -> Alumnus:
        """One record alone, whosever it is; refuses `UnknownAlumnus`."""
        known = self._loaded.get(alumnus_id)
        if isinstance(known, Alumnus):
            return known
        alumnus = self.crm.record_of(alumnus_id)
        self._keep(alumnus_id, alumnus)
        return alumnus

    def person_of(self, undertaking: Undertaking) -> Alumnus:
        """Whom an undertaking is about."""
        return self.person(PersonRef(alumnus_id=undertaking.alumnus_id))

    def undertaking(self, cls: type[UndertakingType], id_: UndertakingId) -> UndertakingType:
        """One that was opened; refuses `UnknownUndertaking`, `VersionConflict`."""
        found = self._load(cls, id_)
        if found.version == 0 or not self._has_subject(found):
            raise UnknownUndertaking
        self._keep(found.stream_id, found)
        return found

    def open(
        self, cls: type[UndertakingType], id_: UndertakingId, alumnus_id: UUID | None = None
    ) -> UndertakingType:
        """A new one, to record its first fact; refuses `AlreadyOpened`."""
        found = self._load(cls, id_)
        if found.version:
            raise AlreadyOpened
        found.alumnus_id = alumnus_id
        self._loaded[found.stream_id] = found
        self._opened = self._opened or found
        return found

    def facts_of(self, alumnus_id: UUID, kinds: Iterable[type[Fact]]) -> list[RecordedFact]:
        """What is recorded of somebody, of these kinds, in the order of the log."""
        found = self.crm.event_log.readable_of_people(
            self.crm.cluster(alumnus_id), [each.kind for each in kinds]
        )
        return [each for each in found if isinstance(each, RecordedFact)]

    def programme(self, kinds: Iterable[type[ProgrammeFact]]) -> list[RecordedFact]:
        """What the programme decided, of these kinds, in the order of the log."""
        self._read_programme()
        return [
            each
            for each in self.crm.event_log.of_programme([each.kind for each in kinds])
            if each.stream_id == PROGRAMME_STREAM
        ]

    def decree(
        self,
        fact: ProgrammeFact,
        effective_on: FuzzyDate | None = None,
        occurred: When | None = None,
    ) -> None:
        """Record a fact of the programme. Of two decided at once, the later one decides anew."""
        self._read_programme()
        self._decrees.append(self.moment.happening(None, fact, effective_on, occurred))

    def touch(
        self, alumnus_id: UUID, fact: Interaction | Decision, occurred: When | None = None
    ) -> None:
        """Record, beside the decision, an interaction or a fact that no rule can refuse."""
        self._touch_points.append(self.moment.happening(alumnus_id, fact, occurred=occurred))

    def no_longer_found_by(self, lookups: Iterable[Lookup]) -> None:
        """Forget what led to somebody by mistake."""
        self._retired.update(lookups)

    def rely_on(self, stream_ids: Iterable[UUID]) -> None:
        """Decide on what these streams say from here on: `save` raises `IntegrityError` when one
        of them moved. What is recorded on by this work is looked at without this."""
        version = self.crm.alumni_recorder.stream_version
        self._relied_on |= {each: version(each) for each in stream_ids}

    @property
    def subject_version(self) -> int:
        """The version that the command's first subject had when it was loaded."""
        return self._expected if self._expected is not None else self._subject_version

    def stored_version(self) -> int:
        """The version that the command's first subject has in the log now."""
        recorder = self.crm.alumni_recorder
        subject = self._subject
        if subject is None:
            return recorder.stream_version(PROGRAMME_STREAM)
        stream_id = subject.id if isinstance(subject, Alumnus) else subject.stream_id
        return recorder.stream_version(stream_id)

    def save(self, *, dry_run: bool) -> Outcome:
        """Store all that was recorded; raises the library's `IntegrityError` when a stream moved
        on."""
        happenings = self.recorded
        positions: tuple[int, ...] = ()
        if happenings and not dry_run:
            self.crm.prepare_keys(happenings)
            rows = self._rows()
            appended = self.crm.append(rows, self.moment, self._retired, self._relied_on)
            positions = tuple(each.position for each in appended)
            if all(each.repeated for each in appended):
                # The same command was faster, in another process.
                done = self.crm.repeated(self.moment)
                if done is not None:
                    return done
        about = self._opened or self._subject
        version = 0 if self._opened else self._subject_version
        if about is not None and not dry_run:
            version = about.version
        return Outcome(
            alumnus_id=self._person_id(about),
            undertaking=None
            if about is None or isinstance(about, Alumnus)
            else UndertakingName(type(about), about.id),
            version=version,
            positions=positions,
            facts=happenings,
        )

    def _person_id(self, about: Alumnus | Undertaking | None) -> UUID | None:
        if isinstance(about, Alumnus):
            return about.id
        return about.alumnus_id if about is not None else None

    @property
    def recorded(self) -> tuple[Happening, ...]:
        """What the command has recorded so far, and nobody has stored yet."""
        found: list[Happening] = []
        for each in self._loaded.values():
            if isinstance(each, Alumnus):
                found += [event.happening for event in each.pending_events]  # type: ignore[attr-defined]
            else:
                found += each.recorded
        return (*found, *self._decrees, *self._touch_points)

    def _rows(self) -> list[StoredFact]:
        mapper, rows = self.crm.facts, []
        for each in self._loaded.values():
            if isinstance(each, Alumnus):
                rows += [mapper.to_stored_event(event) for event in each.collect_events()]
                continue
            first = each.version - len(each.recorded) + 1
            rows += [
                mapper.on_stream(happening, each.stream_id, first + place)
                for place, happening in enumerate(each.recorded)
            ]
        if self._decrees:
            assert self._programme_version is not None
            rows += [
                mapper.of_programme(happening, self._programme_version + place)
                for place, happening in enumerate(self._decrees, 1)
            ]
        return rows + [self.crm.unseen(each) for each in self._touch_points]

    def _load(self, cls: type[UndertakingType], id_: UndertakingId) -> UndertakingType:
        known = self._loaded.get(stream_of(cls, id_))
        if isinstance(known, cls):
            return known
        facts = self.crm.event_log.of_stream(stream_of(cls, id_))
        theirs = [each.happening for each in facts if isinstance(each.fact, cls.fact)]
        return cls.of(id_, theirs)

    def _has_subject(self, undertaking: Undertaking) -> bool:
        """Whether whom it is about was not erased since."""
        alumnus_id = undertaking.alumnus_id
        return alumnus_id is None or self.crm.alumni_recorder.knows(alumnus_id)

    def _keep(self, key: UUID, loaded: Alumnus | Undertaking) -> None:
        self._loaded[key] = loaded
        if self._subject is not None:
            return
        self._subject, self._subject_version = loaded, loaded.version
        if self._expected is not None and loaded.version != self._expected:
            raise VersionConflict(self._expected, loaded.version)

    def _read_programme(self) -> None:
        # Read first: what is decided after this is noticed by the append.
        if self._programme_version is None:
            self._programme_version = self.crm.alumni_recorder.stream_version(PROGRAMME_STREAM)
            if self._subject is None and self._expected not in (None, self._programme_version):
                raise VersionConflict(self._expected or 0, self._programme_version)
