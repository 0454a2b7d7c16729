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

import psycopg
from psycopg import Connection, sql

from crm.domain.envelope import RecordedFact
from crm.storage.connection import PROJECTOR, connection_kwargs
from crm.storage.key_file import Secrets
from crm.storage.keyring import KeyRing
from crm.storage.log import head, rows_after
from projections import READ_MODELS
from projections.batch import Batch, Unreadable, fact_of, read_batch
from projections.read_model import Day, ReadModel
from projections.worker import project, retry_parked, tick

log = logging.getLogger(__name__)

_POSITIONS = "SELECT name, version, position, zone FROM projection.position"
_RESTART = """
UPDATE projection.position SET position = 0, zone = %(zone)s, updated_at = clock_timestamp()
WHERE name = %(name)s AND version = %(version)s
"""
_UNPARK = "DELETE FROM projection.parked WHERE name = %(name)s AND version = %(version)s"
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = %(name)s ORDER BY tablename"
_TRUNCATE = "TRUNCATE {}"
_LISTEN = "LISTEN crm_events"
_TICK_LIMIT = 500
_POLL_SECONDS = 0.5
_FIRST_PAUSE_SECONDS, _LONGEST_PAUSE_SECONDS = 0.1, 5.0


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
    ) -> None:
        self._url, self._zone, self._clock = url, zone, clock
        self._read_models, self._batch_size = tuple(read_models), batch_size
        self._keyring = KeyRing(self._borrowed, secrets)
        self._known: set[UUID] = set()
        self._connection: Connection[Any] | None = None
        self._ticked: dict[str, tuple[int, datetime.date]] = {}

    def run_once(self) -> bool:
        """One batch per read model; whether anything was done."""
        return self._run_once(self._read_models)

    def _run_once(self, models: Sequence[ReadModel]) -> bool:
        connection = self._connected()
        positions = self._positions(models)
        batches: dict[int, Batch | None] = {}
        worked = False
        for model in models:
            position = positions.get(model.name)
            if position is None:
                continue
            if position not in batches:
                batches.clear()  # one batch in memory at a time
                batches[position] = read_batch(
                    connection, self._keyring, self._known, position, self._batch_size
                )
            batch = batches[position]
            if batch is not None:
                worked |= project(connection, model, batch, self._day(catching_up=batch.full))
            else:
                worked |= self._tick(model, position)
        return worked

    def catch_up(self, progress: Progress | None = None) -> None:
        """Run until every read model has reached the end of the log, then let go of the database.

        `progress` is told how far every read model has come, as a position.
        """
        self._catch_up(self._read_models, progress)

    def _catch_up(self, models: Sequence[ReadModel], progress: Progress | None) -> None:
        try:
            while True:
                worked = self._run_once(models)
                end = head(self._connected())
                lowest = min(self._positions(models).values(), default=end)
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
        pause = _FIRST_PAUSE_SECONDS
        while not stop.is_set():
            try:
                connection = self._connected()
                connection.execute(_LISTEN)
                while not stop.is_set():
                    if not self.run_once():
                        # A wake-up can be missed, so never sleep long.
                        for _ in connection.notifies(timeout=_POLL_SECONDS, stop_after=1):
                            pass
                    pause = _FIRST_PAUSE_SECONDS
            except Exception as error:
                # Without the message, which may quote somebody's data.
                reason = f"{type(error).__name__} {getattr(error, 'sqlstate', None) or ''}"
                if isinstance(error, OtherTimeZone):
                    reason = str(error)
                log.warning("projections pause for %.1f s: %s", pause, reason)
                self.close()
                stop.wait(pause)
                pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
        self.close()

    def rebuild(self, name: str, progress: Progress | None = None) -> None:
        """Empty a read model and project it from the beginning. It is incomplete meanwhile."""
        model = self._named(name)
        connection = self._connected()
        with connection.transaction():
            params = {"name": name, "version": model.version, "zone": self._zone.key}
            connection.execute(_RESTART, params)
            connection.execute(_UNPARK, params)
            for (table,) in connection.execute(_TABLES, {"name": name}).fetchall():
                connection.execute(sql.SQL(_TRUNCATE).format(sql.Identifier(name, table)))
        self._catch_up([model], progress)

    def retry(self, name: str) -> int:
        """Try the parked facts of a read model again; how many found their place."""
        return retry_parked(
            self._connected(), self._named(name), self._read, self._day(catching_up=False)
        )

    def close(self) -> None:
        """End the connection; the next call makes a new one."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _tick(self, model: ReadModel, position: int) -> bool:
        day = self._day(catching_up=False)
        if self._ticked.get(model.name) == (position, day.today):
            return False
        if tick(self._connected(), model, day, _TICK_LIMIT):
            return True
        self._ticked[model.name] = position, day.today
        return False

    def _read(self, position: int) -> RecordedFact | Unreadable:
        (row,) = rows_after(self._connected(), position - 1, 1)
        return fact_of(row, self._keyring)

    def _named(self, name: str) -> ReadModel:
        for model in self._read_models:
            if model.name == name:
                return model
        known = ", ".join(model.name for model in self._read_models)
        raise UnknownReadModel(f"No read model is named {name!r}; choose one of: {known}.")

    def _day(self, *, catching_up: bool) -> Day:
        today = self._clock().astimezone(self._zone).date()
        return Day(today=today, zone=self._zone, catching_up=catching_up)

    def _positions(self, models: Sequence[ReadModel]) -> dict[str, int]:
        rows = self._connected().execute(_POSITIONS, prepare=True).fetchall()
        found = {(name, version): (position, zone) for name, version, position, zone in rows}
        known = [model for model in models if (model.name, model.version) in found]
        for model in known:
            zone = found[model.name, model.version][1]
            if zone not in (None, self._zone.key):
                raise OtherTimeZone(model.name, zone, self._zone.key)
        return {model.name: found[model.name, model.version][0] for model in known}

    def _connected(self) -> Connection[Any]:
        if self._connection is None or self._connection.closed:
            # A commit that a crash undoes is projected again: tables and position move together.
            kwargs = connection_kwargs(self._url, PROJECTOR, synchronous_commit="off")
            self._connection = psycopg.connect(**kwargs, autocommit=True)
        return self._connection

    @contextmanager
    def _borrowed(self) -> Iterator[Connection[Any]]:
        yield self._connected()


class UnknownReadModel(LookupError):
    """There is no read model of this name; the message lists those there are."""

    code = "UNKNOWN_READ_MODEL"


class OtherTimeZone(Exception):
    """A read model holds dates of another time zone than the programme's."""

    code = "OTHER_TIME_ZONE"

    def __init__(self, name: str, filled_in: str, zone: str) -> None:
        super().__init__(
            f"The read model {name} was filled in the time zone {filled_in}, and CRM_TIME_ZONE is"
            f" {zone} now. To make its dates anew, run: crm migrate, then crm project run;"
            f" or: crm project rebuild {name}"
        )
