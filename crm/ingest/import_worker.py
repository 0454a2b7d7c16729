"""Checks files that were sent and imports those that were confirmed, beside whatever else goes on.

A run whose program died is taken up again by the next one; an import adds nothing twice.
"""

import datetime
import logging
import time
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from uuid import UUID

import psycopg
from eventsourcing.persistence import PersistenceError
from psycopg_pool import PoolTimeout

from crm.domain.envelope import Actor
from crm.ingest.columns import MappingError
from crm.ingest.import_request import ImportRequest
from crm.ingest.interactions_import import import_interactions
from crm.ingest.interactions_rows import InteractionsTable
from crm.ingest.interactions_summary import InteractionsSummary
from crm.ingest.one_import import ImportRunning, one_import
from crm.ingest.people_import import import_people
from crm.ingest.people_rows import PeopleTable
from crm.ingest.people_summary import ImportSummary
from crm.ingest.rows import RejectedRow
from crm.ingest.tables import TableError
from crm.ingest.write_side import WriteSide
from crm.storage.import_runs import Counts, ImportRun, ImportRuns, KeptReject, RunState

_ATTEMPTS = 3
_TRIES = 50
_BETWEEN_TRIES_SECONDS = 0.2
_REJECTS_AT_ONCE = 500
_TOLD_EVERY_SECONDS = 1.0
_PATIENCE_SECONDS = 600.0
"""How long a confirmed import waits for another one to end."""
_LOG = logging.getLogger(__name__)

Clock = Callable[[], datetime.datetime]


def _utc_now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


@dataclass(slots=True)
class ImportWorker:
    """Checks one file after the other, and beside that imports one after the other."""

    crm: WriteSide
    runs: ImportRuns
    clock: Clock = _utc_now
    patience_seconds: float = _PATIENCE_SECONDS
    _checks: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "checks"))
    _imports: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "imports"))
    _closing: bool = False

    def check(self, run_id: UUID) -> Future[None]:
        """Check a file that was added; done when the future is."""
        return self._checks.submit(self._work, run_id)

    def confirm(self, run_id: UUID, actor: str, now: datetime.datetime) -> bool:
        """Whether the run is confirmed by this; it then goes on by itself."""
        confirmed = self.runs.confirm(run_id, actor, now)
        if confirmed:
            self._imports.submit(self._work, run_id)
        return confirmed

    def take_up(self) -> None:
        """Go on with what a program left in the middle; forget what has expired."""
        self.runs.expire(self.clock())
        for run_id, state in self.runs.unended():
            threads = self._checks if state == RunState.CHECKING else self._imports
            threads.submit(self._work, run_id)

    def close(self) -> None:
        """End soon; a run in the middle is taken up by the next program."""
        self._closing = True
        for threads in (self._checks, self._imports):
            threads.shutdown(wait=True, cancel_futures=True)

    def close_when_done(self) -> None:
        """End when nothing is left to do."""
        for threads in (self._checks, self._imports):
            threads.shutdown(wait=True)

    def _work(self, run_id: UUID) -> None:
        try:
            for _ in range(_TRIES):
                with self.runs.working_on(run_id) as ours:
                    run = self.runs.of(run_id) if ours else None
                    if run is not None and run.state in (RunState.CHECKING, RunState.RUNNING):
                        self._go_through(run)
                if ours or self._closing:
                    return
                time.sleep(_BETWEEN_TRIES_SECONDS)  # whoever checked it lets go any moment
        except _Closing:
            return
        except (psycopg.Error, PersistenceError, PoolTimeout) as error:
            # It stays as it is, and the next program takes it up.
            _LOG.error("The import run %s stopped: %s", run_id, type(error).__name__)
        except Exception as error:
            # The error's own words may quote a value of somebody's: only where it happened.
            trace = "".join(traceback.format_tb(error.__traceback__))
            _LOG.error("The import run %s failed: %s\n%s", run_id, type(error).__name__, trace)
            self.runs.fail(run_id, f"INTERNAL: {type(error).__name__}", self.clock())

    def _go_through(self, run: ImportRun) -> None:
        if self.runs.begin(run.run_id) > _ATTEMPTS:
            self.runs.fail(run.run_id, f"GIVEN_UP: {_GIVEN_UP}", self.clock())
            return
        now = self.clock()
        content = self.runs.content(run.run_id, now)
        if content is None:
            self.runs.fail(run.run_id, f"FILE_GONE: {_FILE_GONE}", now)
            return
        try:
            table = ImportRequest.loaded(content).table(now, self.crm.zone)
            if run.state == RunState.CHECKING:
                self._import(run, table, RunState.CHECKED)
            else:
                self._confirmed(run, table)
        except (TableError, MappingError, ImportRunning) as error:
            self.runs.fail(run.run_id, f"{error.code}: {error}", self.clock())

    def _confirmed(self, run: ImportRun, table: PeopleTable | InteractionsTable) -> None:
        """Import it once no other import runs; raises `ImportRunning` when none ever ended."""
        until = time.monotonic() + self.patience_seconds
        while True:
            try:
                with one_import(self.crm.event_log.connect):
                    self._import(run, table, RunState.DONE)
                return
            except ImportRunning:
                if time.monotonic() >= until:
                    raise
                if self._closing:
                    raise _Closing from None
                time.sleep(_TOLD_EVERY_SECONDS)

    def _import(
        self, run: ImportRun, table: PeopleTable | InteractionsTable, then: RunState
    ) -> None:
        header = KeptReject(0, 0, list(table.header))
        kept = _Rejects(self.runs, run.run_id, waiting=[header])
        told = 0.0

        def tell(done: int, rows: int) -> None:
            nonlocal told
            if self._closing:
                raise _Closing
            if time.monotonic() - told >= _TOLD_EVERY_SECONDS:
                told = time.monotonic()
                self.runs.progress(run.run_id, done, rows)

        dry_run = then is RunState.CHECKED
        actor = Actor.parse(run.confirmed_by or run.created_by)
        now = self.clock()
        summary: ImportSummary | InteractionsSummary
        if isinstance(table, PeopleTable):
            summary = import_people(
                self.crm,
                table,
                now=now,
                actor=actor,
                dry_run=dry_run,
                on_progress=tell,
                rejects=kept.add,
                run_id=run.run_id,
            )
        else:
            summary = import_interactions(
                self.crm,
                table,
                actor=actor,
                dry_run=dry_run,
                on_progress=tell,
                rejects=kept.add,
                run_id=run.run_id,
            )
        kept.flush()
        self.runs.end(run.run_id, then, _counts(summary), self.clock())


class _Closing(Exception):
    """The program ends; nothing is wrong."""


@dataclass(slots=True)
class _Rejects:
    """Rejected rows on their way to where they are kept."""

    runs: ImportRuns
    run_id: UUID
    waiting: list[KeptReject]
    """At first the header of the file, under the number 0."""
    number: int = 0
    first: bool = True

    def add(self, row: RejectedRow) -> None:
        self.number += 1
        why = [[each.code, each.reason, each.reason_ja] for each in row.problems]
        content = {"fields": list(row.fields), "problems": why}
        self.waiting.append(KeptReject(self.number, row.line, content))
        if len(self.waiting) >= _REJECTS_AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Keep what waits; the first time, forget what an earlier look at the file kept."""
        if self.waiting:
            self.runs.replace_rejects(self.run_id, self.waiting, first=self.first)
        self.waiting, self.first = [], False


def _counts(summary: ImportSummary | InteractionsSummary) -> Counts:
    changed = summary.changed if isinstance(summary, ImportSummary) else 0
    left_out = summary.left_out if isinstance(summary, InteractionsSummary) else 0
    return Counts(
        rows=summary.rows,
        new_rows=summary.new + changed,
        unchanged=summary.unchanged,
        left_out=left_out,
        empty=summary.empty,
        rejected=summary.rejected,
        facts=summary.facts,
    )


_GIVEN_UP = (
    "The program ended three times in the middle of it; send a smaller file."
    " 取り込みの途中で3回停止しました。ファイルを分けて送ってください。"
)
_FILE_GONE = (
    "The file is no longer kept; send it again."
    " ファイルの保管期限が過ぎました。もう一度送ってください。"
)
