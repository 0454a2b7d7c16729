"""Builds the next edition of read models beside the live ones, and puts it in their place.

Every step leaves its trace in the database, so that a rebuild that was killed goes on where it
was when it is started again, and a second one started beside it helps.
"""

import datetime
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from psycopg import Connection, IsolationLevel

from crm.storage.key_file import Secrets
from crm.storage.keyring import KeyRing
from crm.storage.log import head
from projections import READ_MODELS
from projections.batch import read_batch
from projections.building import Build, begin, build_of, drop, fold_a_part, progress_of, settle
from projections.comparison import Difference, first_difference
from projections.connecting import keyring_on, projector_connection
from projections.editions import Edition, State, edition_in, editions, lock_making
from projections.part_worker import Job, part_workers
from projections.read_model import Day, ReadModel
from projections.runner import OtherForm, OtherTimeZone
from projections.sample import differs_from_plain_fold, some_people
from projections.switching import switch
from projections.worker import project, retry_parked, tick

WORKERS = min(4, os.cpu_count() or 1)
"""Processes that fill a new edition, if nothing else is asked for."""
_FINISHING, _VERIFYING = 715230108, 715230110
_BATCH = 2_000
_SAMPLE = 200
_NEAR = 20_000
"""Facts that the live edition may lack: it is brought on, so that both can be compared."""
_TRIES = 3
_WAIT_SECONDS = 0.1
_SEE = "SELECT 1"  # the first statement of a transaction decides which moment it sees
_POSITION = """
SELECT position FROM projection.edition WHERE name = %(name)s AND version = %(version)s
"""
_LOCK = "SELECT pg_advisory_lock(%(lock)s, hashtext(%(name)s))"
_UNLOCK = "SELECT pg_advisory_unlock(%(lock)s, hashtext(%(name)s))"

Report = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, of how much."""


def _silent(stage: str, done: int, of: int) -> None:
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """A read model that has a new live edition."""

    name: str
    version: int
    position: int
    """As far as the new edition had come at the switch."""
    paused_seconds: float
    """For how long projecting stood still for the switch."""
    before: Difference | None
    """Where the edition before first differed from the new one; None also when they can not be
    compared: their tables or code differ, or it was far behind."""


class NothingToRollBack(LookupError):
    """There is no edition from before that this program could put back."""

    code = "NOTHING_TO_ROLL_BACK"


class EditionGone(LookupError):
    """Another rebuild dropped what was being built here."""

    code = "EDITION_GONE"

    def __init__(self, edition: Edition) -> None:
        super().__init__(
            f"Another rebuild dropped version {edition.version} of {edition.name} while it was"
            f" built here. The live one answers; start again: crm project rebuild {edition.name}"
        )


class VerificationFailed(RuntimeError):
    """What was built is not what the log says; nothing was switched."""

    code = "VERIFICATION_FAILED"

    def __init__(self, name: str, difference: Difference) -> None:
        super().__init__(
            f"The new edition of {name} is not what its facts say, at {difference}. The live one"
            f" stays. Please report this; crm project rebuild {name} --from-scratch tries again."
        )


class Rebuild:
    """Rebuilds, verifies and rolls back. Not thread-safe."""

    def __init__(
        self,
        url: str,
        secrets: Secrets,
        zone: ZoneInfo,
        read_models: Sequence[ReadModel] = READ_MODELS,
        *,
        workers: int = 1,
        clock: Callable[[], datetime.datetime] = lambda: datetime.datetime.now(datetime.UTC),
    ) -> None:
        self._url, self._secrets, self._zone, self._clock = url, secrets, zone, clock
        self._read_models, self._workers = tuple(read_models), workers
        self._known: set[UUID] = set()

    def run(
        self, names: Sequence[str], report: Report = _silent, *, from_scratch: bool = False
    ) -> list[Rebuilt]:
        """Build these read models anew and switch; goes on with what was begun before.

        Raises `VerificationFailed`. Reads and writes go on meanwhile.
        """
        wanted = [model for model in self._read_models if model.name in names]
        rebuilt: list[Rebuilt] = []
        with self._connected() as (connection, keyring):
            # What another rebuild is about to switch is not dropped beneath it.
            with _alone(connection, _FINISHING, names) if from_scratch else nullcontext():
                builds = self._begun(connection, wanted, from_scratch=from_scratch)
            for build in builds:
                self._fold(connection, keyring, build, report)
                theirs = [edition.name for edition in build.editions]
                with _alone(connection, _FINISHING, theirs):
                    rebuilt += self._finish(connection, keyring, build, report)
        return rebuilt

    def verify(self, name: str, report: Report = _silent) -> Difference | None:
        """Compare the live edition with a fresh one of the same facts; None when they are equal.

        Raises `OtherForm` or `OtherTimeZone` when it cannot be compared. One verifies at a time.
        """
        (model,) = [each for each in self._read_models if each.name == name]
        with self._connected() as (connection, keyring), _alone(connection, _VERIFYING, [name]):
            self._forget_given_up(connection, model)
            with connection.transaction():
                live = _live(connection, model)
                if not live.has_our_tables:
                    raise OtherForm(name)
                if live.zone not in (None, self._zone.key):
                    raise OtherTimeZone(name, live.zone, self._zone.key)
                build = begin(
                    connection, [model], self._zone, state=State.SNAPSHOT, target=live.position
                )
            try:
                self._fold(connection, keyring, build, report)
                settle(connection, build, self._zone)
                report("comparing", 0, 1)
                return self._difference_to_live(connection, keyring, build.editions[0])
            finally:
                with connection.transaction():
                    for edition in build.editions:
                        drop(connection, edition)

    def roll_back(self, name: str) -> Rebuilt:
        """Put the previous edition back, caught up; the live one becomes the previous."""
        (model,) = [each for each in self._read_models if each.name == name]
        with self._connected() as (connection, keyring), _alone(connection, _FINISHING, [name]):
            previous = edition_in(connection, model, State.PREVIOUS)
            if previous is None:
                raise NothingToRollBack(f"There is no edition of {name} from before.")
            if not previous.is_ours or previous.zone not in (None, self._zone.key):
                raise NothingToRollBack(
                    f"The edition of {name} from before was made by another version of this"
                    " program, or in another time zone. Roll back with that version of the program."
                )
            self._bring_up(connection, keyring, previous, self._day(), _silent)
            return self._switch(connection, keyring, previous, None)

    def _forget_given_up(self, connection: Connection[Any], model: ReadModel) -> None:
        """Drop what a comparison that was killed had filled."""
        with connection.transaction():
            for edition in editions(connection, [model], [State.SNAPSHOT]):
                build = edition.build_id and build_of(connection, edition.build_id, ())
                if build and build.as_of is None:
                    drop(connection, edition)

    # --- the steps ------------------------------------------------------------------------

    def _begun(
        self, connection: Connection[Any], wanted: Sequence[ReadModel], *, from_scratch: bool
    ) -> list[Build]:
        """The builds of these read models: those under way that still fit, else a new one."""
        with connection.transaction():
            lock_making(connection)
            under_way: dict[UUID, None] = {}
            missing = {model.name: model for model in wanted}
            for edition in editions(connection, wanted, [State.BUILDING]):
                fits = edition.is_ours and edition.zone == self._zone.key
                if fits and edition.build_id is not None and not from_scratch:
                    under_way[edition.build_id] = None
                    del missing[edition.name]
                else:
                    drop(connection, edition)
            if missing:
                new = begin(connection, list(missing.values()), self._zone)
                under_way[new.build_id] = None
            builds = [build_of(connection, each, self._read_models) for each in under_way]
        return [build for build in builds if build is not None]

    def _fold(
        self, connection: Connection[Any], keyring: KeyRing, build: Build, report: Report
    ) -> None:
        day = self._day()
        with self._helpers(build, day):
            while True:
                worked = fold_a_part(connection, keyring, build, day)
                progress = progress_of(connection, build)
                report("building", progress.done, progress.parts)
                if progress.complete:
                    return
                if not worked:
                    time.sleep(_WAIT_SECONDS)  # others are at the last parts

    def _finish(
        self, connection: Connection[Any], keyring: KeyRing, build: Build, report: Report
    ) -> list[Rebuilt]:
        left = build_of(connection, build.build_id, self._read_models)
        if left is None or any(each.state is not State.BUILDING for each in left.editions):
            return []  # another rebuild finished it, or dropped it
        build = left
        settle(connection, build, self._zone)
        done = []
        for built in editions(
            connection, self._read_models, [State.BUILDING], build_id=build.build_id
        ):
            day = self._day()
            edition = self._bring_up(connection, keyring, built, day, report)
            report(f"verifying {edition.name}", 0, 1)
            people = some_people(connection, _SAMPLE)
            difference = differs_from_plain_fold(connection, keyring, edition, people, day)
            if difference is not None:
                raise VerificationFailed(edition.name, difference)
            live = edition_in(connection, edition.model, State.LIVE)
            before = None
            if live is not None and self._can_be_compared(live, edition):
                before = self._difference_to_live(connection, keyring, edition)
            previous = edition_in(connection, edition.model, State.PREVIOUS)
            if previous is not None:
                with connection.transaction():
                    drop(connection, previous)
            report(f"switching {edition.name}", 1, 1)
            done.append(self._switch(connection, keyring, edition, before))
        return done

    def _bring_up(
        self,
        connection: Connection[Any],
        keyring: KeyRing,
        edition: Edition,
        day: Day,
        report: Report,
    ) -> Edition:
        """The edition at the end of the log, with what was parked tried and the scores of a day."""
        end = head(connection)
        report("catching up", edition.position, end)
        reached = self._follow(connection, keyring, edition, end)
        retry_parked(connection, keyring, edition, day)
        while tick(connection, edition, day):
            report(f"scoring {edition.name}", 0, 0)
        return replace(edition, position=reached)

    def _follow(
        self, connection: Connection[Any], keyring: KeyRing, edition: Edition, up_to: int
    ) -> int:
        """Fold what comes after the edition's position in the order of the log; how far it came."""
        position = _position_of(connection, edition)
        while position < up_to:
            limit = min(_BATCH, up_to - position)
            batch = read_batch(connection, keyring, self._known, position, limit)
            if batch is None:
                break
            if not project(connection, edition, batch, self._day()):
                time.sleep(_WAIT_SECONDS)  # somebody tries its parked facts
            position = _position_of(connection, edition)
        return position

    def _switch(
        self,
        connection: Connection[Any],
        keyring: KeyRing,
        edition: Edition,
        before: Difference | None,
    ) -> Rebuilt:
        reached = 0

        def catch_up(edition: Edition, position: int) -> None:
            nonlocal reached
            reached = self._follow(connection, keyring, edition, position)

        # Most of the way is gone before the live edition has to wait.
        self._follow(connection, keyring, edition, head(connection))
        paused = switch(connection, edition, catch_up)
        return Rebuilt(
            name=edition.name,
            version=edition.version,
            position=reached,
            paused_seconds=paused,
            before=before,
        )

    def _difference_to_live(
        self, connection: Connection[Any], keyring: KeyRing, edition: Edition
    ) -> Difference | None:
        """Compare at one moment at which both stand at the same position and date.

        The live edition is held only until a third connection sees that moment.
        """
        difference = None
        for _ in range(_TRIES):  # scores put off, or a midnight, are no difference
            difference = self._look(connection, keyring, edition)
            if difference is None:
                break
        return difference

    def _can_be_compared(self, live: Edition, edition: Edition) -> bool:
        near = live.position + _NEAR >= edition.position
        return near and live.is_ours and live.zone == edition.zone

    def _pulled_up(
        self, connection: Connection[Any], keyring: KeyRing, edition: Edition
    ) -> Edition:
        """The live edition, brought as far as this one when no runner does it."""
        while True:
            live = _live(connection, edition.model)
            stands_still = live.paused or not live.is_ours
            if stands_still or live.position >= _position_of(connection, edition):
                return live
            missing = min(_BATCH, _position_of(connection, edition) - live.position)
            batch = read_batch(connection, keyring, self._known, live.position, missing)
            day = self._day()
            if batch is None or not project(connection, live, batch, day):
                time.sleep(_WAIT_SECONDS)  # a runner is at it

    def _look(
        self, connection: Connection[Any], keyring: KeyRing, edition: Edition
    ) -> Difference | None:
        live = self._pulled_up(connection, keyring, edition)
        if live.position < _position_of(connection, edition):
            return None  # it stands still: there is no moment to compare
        with (
            projector_connection(self._url) as holding,
            projector_connection(self._url, IsolationLevel.REPEATABLE_READ) as looking,
            ExitStack() as moment,
        ):
            while True:
                with holding.transaction():
                    live = edition_in(holding, edition.model, State.LIVE, lock=True) or live
                    day, ticked = self._day(), False
                    while live.is_ours and tick(holding, live, day):
                        ticked = True
                    self._follow(connection, keyring, edition, live.position)
                    retry_parked(connection, keyring, edition, day)
                    while tick(connection, edition, day):
                        pass
                    if not ticked:
                        # Not begun before: ticking may take longer than a transaction may idle.
                        moment.enter_context(looking.transaction())
                        looking.execute(_SEE)
                        break
                # What was put off is written now: look before more is.
            return first_difference(looking, live, edition)

    # --- the means ------------------------------------------------------------------------

    def _helpers(self, build: Build, day: Day) -> AbstractContextManager[None]:
        """The other workers, each a process of its own."""
        job = Job(
            url=self._url,
            secrets=self._secrets,
            zone=self._zone.key,
            today=day.today,
            build_id=build.build_id,
            parent=os.getpid(),
        )
        return part_workers(job, self._workers - 1)

    def _day(self) -> Day:
        return Day.at(self._clock(), self._zone)

    @contextmanager
    def _connected(self) -> Iterator[tuple[Connection[Any], KeyRing]]:
        with projector_connection(self._url) as connection:
            yield connection, keyring_on(connection, self._secrets)


@contextmanager
def _alone(connection: Connection[Any], lock: int, names: Iterable[str]) -> Iterator[None]:
    """One at a time per read model: another that helped with the parts waits until this ends."""
    held = [{"lock": lock, "name": name} for name in sorted(set(names))]
    for each in held:
        connection.execute(_LOCK, each)
    try:
        yield
    finally:
        if not connection.closed:
            for each in held:
                connection.execute(_UNLOCK, each)


def _position_of(connection: Connection[Any], edition: Edition) -> int:
    row = connection.execute(_POSITION, edition.key, prepare=True).fetchone()
    if row is None:
        raise EditionGone(edition)
    return int(row[0])


def _live(connection: Connection[Any], model: ReadModel) -> Edition:
    live = edition_in(connection, model, State.LIVE)
    assert live is not None, model.name
    return live
