"""Carries facts from the log into the read models, in batches, each exactly once."""

import datetime
import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from prometheus_client import CollectorRegistry
from psycopg import Connection

from crm.storage.connection import PROJECTOR
from crm.storage.key_file import Secrets
from crm.storage.keyring import KeyRing
from crm.storage.log import head
from projections import READ_MODELS
from projections.batch import Batch, read_batch
from projections.connecting import projector_connection
from projections.editions import Edition, editions
from projections.faults import Faults
from projections.metrics import ProjectionMetrics
from projections.read_model import Day, ReadModel
from projections.worker import project, tick

log = logging.getLogger(__name__)

_LISTEN = "LISTEN crm_events"
_POLL_SECONDS = 0.5
_DATABASE = "the database"


Progress = Callable[[int], None]


class Runner:
    """Any number of them may run: one works on a read model at a time, the others stand by.

    Not thread-safe: a thread that wants one makes its own.
    """

    def __init__(
        self,
        url: str,
        secrets: Secrets,
        zone: ZoneInfo,
        read_models: Sequence[ReadModel] = READ_MODELS,
        *,
        clock: Callable[[], datetime.datetime] = lambda: datetime.datetime.now(datetime.UTC),
        batch_size: int = 2_000,
        metrics: ProjectionMetrics | None = None,
    ) -> None:
        self._url, self._zone, self._clock = url, zone, clock
        self._read_models, self._batch_size = tuple(read_models), batch_size
        self._keyring = KeyRing(self._borrowed, secrets, role=PROJECTOR)
        self._known: set[UUID] = set()
        self._connection: Connection[Any] | None = None
        self._faults = Faults()
        self._metrics = metrics or ProjectionMetrics(CollectorRegistry())
        self._ticked: dict[str, datetime.date] = {}
        """Day for which there was nothing left to do."""

    def run_once(self) -> bool:
        """One batch per read model; whether anything was done.

        What one read model fails of is raised after the others had their turn.
        """
        worked, fault = self._run_once()
        if fault is not None:
            raise fault
        return worked

    def _run_once(self) -> tuple[bool, Exception | None]:
        connection = self._connected()
        batches: dict[int, Batch | None] = {}
        worked, fault = False, None
        for edition in editions(connection, self._read_models):
            if edition.paused or self._faults.rests(edition.name):
                continue
            try:
                worked |= self._work_on(edition, batches)
                self._faults.forget(edition.name)
            except Exception as error:
                if connection.closed:
                    raise
                self._faults.note(edition.name)
                self._metrics.fault(edition.name)
                fault = error
        return worked, fault

    def _work_on(self, edition: Edition, batches: dict[int, Batch | None]) -> bool:
        must_fit(edition, self._zone)
        position = edition.position
        if position not in batches:
            batches.clear()  # one batch in memory at a time
            batches[position] = read_batch(
                self._connected(), self._keyring, self._known, position, self._batch_size
            )
        batch = batches[position]
        if batch is None:
            return self._tick(edition)
        started = time.perf_counter()
        worked = project(self._connected(), edition, batch, self._day(catching_up=batch.full))
        if worked:
            self._metrics.batch(edition.name, len(batch.items), time.perf_counter() - started)
        if not batch.full and self._ticked.get(edition.name) != self._day().today:
            self._tick(edition)  # facts that never cease must not keep everybody from ageing
        return worked

    def catch_up(self, progress: Progress | None = None) -> None:
        """Run until every read model has reached the end of the log, then let go of the database.

        `progress` is told how far every read model has come, as a position.
        """
        try:
            while True:
                worked = self.run_once()
                end = head(self._connected())
                lowest = self._lowest(end)
                if progress is not None:
                    progress(lowest)
                if not worked and lowest >= end:
                    return
                if not worked:
                    time.sleep(0.02)  # another worker is at it
        finally:
            self.close()

    def run(self, stop: threading.Event) -> None:
        """Follow the log until told to stop; outlives lost connections and restarts."""
        while not stop.is_set():
            try:
                connection = self._connected()
                connection.execute(_LISTEN)
                while not stop.is_set():
                    worked, fault = self._run_once()
                    if fault is not None:
                        self._tell(fault)  # that read model rests; the others go on
                    if not worked:
                        # A wake-up can be missed, so never sleep long.
                        for _ in connection.notifies(timeout=_POLL_SECONDS, stop_after=1):
                            pass
                    self._faults.forget(_DATABASE)
            except Exception as error:
                self._tell(error)
                self.close()
                self._faults.note(_DATABASE)
                stop.wait(self._faults.pause(_DATABASE))
        self.close()

    def close(self) -> None:
        """End the connection; the next call makes a new one."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _tick(self, edition: Edition) -> bool:
        day = self._day()
        worked = tick(self._connected(), edition, day)
        if worked is False:
            self._ticked[edition.name] = day.today
        return bool(worked)

    def _tell(self, error: Exception) -> None:
        # Without the message, which may quote somebody's data.
        reason = f"{type(error).__name__} {getattr(error, 'sqlstate', None) or ''}"
        if isinstance(error, OtherTimeZone | OtherForm):
            reason = str(error)
        log.warning("projections are interrupted: %s", reason)
        self._metrics.interrupted()

    def _day(self, *, catching_up: bool = False) -> Day:
        return Day.at(self._clock(), self._zone, catching_up=catching_up)

    def _lowest(self, end: int) -> int:
        found = editions(self._connected(), self._read_models)
        return min((each.position for each in found if not each.paused), default=end)

    def _connected(self) -> Connection[Any]:
        if self._connection is None or self._connection.closed:
            self._connection = projector_connection(self._url)
        return self._connection

    @contextmanager
    def _borrowed(self) -> Iterator[Connection[Any]]:
        yield self._connected()


class OtherTimeZone(Exception):
    """A read model holds dates of another time zone than the programme's."""

    code = "OTHER_TIME_ZONE"

    def __init__(self, name: str, filled_in: str, zone: str) -> None:
        super().__init__(
            f"The read model {name} was filled in the time zone {filled_in}, and CRM_TIME_ZONE is"
            f" {zone} now. To make its dates anew, run: crm project rebuild {name}"
        )


class OtherForm(Exception):
    """A read model was made by another version of the program, which would fill it otherwise."""

    code = "OTHER_FORM"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The read model {name} was made by another version of this program. To build it anew"
            f" beside the old one, run: crm migrate; or: crm project rebuild {name}"
        )


def must_fit(edition: Edition, zone: ZoneInfo) -> None:
    """Raises `OtherForm` or `OtherTimeZone` when this program would fill the edition otherwise."""
    if not edition.is_ours:
        raise OtherForm(edition.name)
    if edition.zone not in (None, zone.key):
        raise OtherTimeZone(edition.name, edition.zone, zone.key)
