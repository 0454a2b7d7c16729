"""Rebuilding the read models beside the live ones: to the library's runner, and to plain SQL.

Everything that `crm project rebuild` does is timed: folding person by person, scoring, catching up,
verifying, comparing with the live edition, switching. The library's runner and the SQL statement do
none of the last three.
"""

import time
from dataclasses import dataclass, field, replace
from typing import Any, Final

import psycopg
from psycopg import Connection
from psycopg.conninfo import make_conninfo
from psycopg.rows import tuple_row

from benchmarks.harness import Contender, Figure, Lap, alternate, at_least, at_most, compare, say
from benchmarks.machine import CpuClock
from benchmarks.people import fill_log
from benchmarks.place import running
from benchmarks.projecting import LibraryRun
from benchmarks.scale import Scale
from benchmarks.worker_memory import peak_of_rebuild
from crm.application.alumni import AlumniCrm
from crm.program.bootstrap import Deployment, upgrade
from projections import READ_MODELS
from projections.rebuild import WORKERS, Rebuild

NAME = "rebuild"
_ALL: Final = tuple(model.name for model in READ_MODELS)
_TWO = 2
_FEWER = 10
"""The small log, for comparing memory, has one fact of so many."""
_TELL_SECONDS = 15.0
_STAGES_TOLD = 5
# Or else the first rebuild fills the empty live editions batch by batch, to compare with them.
_NEVER_FILLED = "UPDATE projection.edition SET zone = NULL WHERE position = 0"
_CREATE = "CREATE DATABASE yardstick"
_ENTRIES = "SELECT count(*) FROM timeline.entry"
_EMPTY_TABLE = """
CREATE SCHEMA IF NOT EXISTS yardstick;
DROP TABLE IF EXISTS yardstick.entry;
CREATE TABLE yardstick.entry (LIKE timeline.entry INCLUDING ALL);
"""
# What one would write if nothing were encrypted and nothing could be taken back.
_PLAIN = """
INSERT INTO yardstick.entry
    (position, alumnus_id, event_id, kind, mode, occurred_at, precision, recorded_at,
     effective_on, actor, source, delivery_id, verified, signal, visibility, fact)
SELECT position, alumnus_id, event_id, kind,
       CASE WHEN kind IN ('MessageDelivered', 'MessageOpened', 'LinkClicked')
            THEN 'COMMUNICATION' END,
       occurred_at, precision, recorded_at, effective_on, actor, source, delivery_id, verified,
       CASE WHEN kind = 'MessageOpened' THEN 'MACHINE' ELSE 'PERSON' END, 'PROGRAMME',
       convert_from(state, 'UTF8')
FROM event_store.log
WHERE alumnus_id IS NOT NULL
"""


def measure(scale: Scale) -> list[Figure]:
    with running() as parts, psycopg.connect(parts.url, autocommit=True) as connection:
        fill_log(parts.crm, scale.rebuilt // _FEWER)
        connection.execute(_NEVER_FILLED)
        small = peak_of_rebuild(parts.settings.home, WORKERS)
    say(f"  peak of a worker at {scale.rebuilt // _FEWER:,} facts: {small:.0f} MB")
    with running() as parts, psycopg.connect(parts.url, autocommit=True) as connection:
        fill_log(parts.crm, scale.rebuilt)
        connection.execute(_NEVER_FILLED)
        large = peak_of_rebuild(parts.settings.home, WORKERS)
        say(f"  peak of a worker at {scale.rebuilt:,} facts: {large:.0f} MB")
        connection.execute(_CREATE)
        other = make_conninfo(parts.url, dbname="yardstick")
        upgrade(other, parts.settings.time_zone)
        short = AlumniCrm(other, parts.secrets, parts.crm.zone)
        fill_log(short, scale.fed)
        with psycopg.connect(other, autocommit=True) as beside:
            one, two = (_Rebuilding(parts, _ALL, workers, scale) for workers in (1, _TWO))
            alone, lonely = (_Rebuilding(parts, ("timeline",), n, scale) for n in (WORKERS, 1))
            library = LibraryRun(parts, other, beside, scale.fed)
            statement = _Statement(connection, scale.rebuilt)
            laps = alternate(
                [
                    Contender(name="one worker", run=one.run),
                    Contender(name="two workers", run=two.run),
                    Contender(name="ProjectionRunner", run=library.run, prepare=library.prepare),
                    Contender(name="timeline", run=alone.run),
                    Contender(name="timeline, one worker", run=lonely.run),
                    Contender(name="SQL", run=statement.run, prepare=statement.prepare),
                ],
                scale.rebuilds,
                CpuClock.of(connection),
                warm_up=False,
            )
        short.close()
    return _speed(scale, laps, two, alone) + _memory(scale, small, large)


def _speed(
    scale: Scale, laps: dict[str, list[Lap]], two: "_Rebuilding", alone: "_Rebuilding"
) -> list[Figure]:
    library, sql = laps["ProjectionRunner"], laps["SQL"]
    all_three = f"Rebuild of {', '.join(_ALL)} from {scale.rebuilt:,} facts, verified and switched"
    figures = [
        compare(
            NAME,
            f"{all_three}, {number} {'worker' if number == 1 else 'workers'}, to the library's"
            " `ProjectionRunner` with the same folds",
            laps[name],
            library,
            at_least(25),
        )
        for number, name in ((1, "one worker"), (_TWO, "two workers"))
    ]
    figures += [
        two.explain(
            compare(
                NAME,
                "The same, two workers to one",
                laps["two workers"],
                laps["one worker"],
                at_least(1.2),
            )
        ),
        alone.explain(
            compare(
                NAME,
                f"Rebuild of the timeline alone, {WORKERS} workers as by default, to one `INSERT"
                " … SELECT` from the log with nothing decrypted, same table and indexes",
                laps["timeline"],
                sql,
                at_least(0.3),
            )
        ),
        compare(NAME, "The same with one worker", laps["timeline, one worker"], sql, None),
    ]
    return figures


def _memory(scale: Scale, small: float, large: float) -> list[Figure]:
    numbers = {"small_peak_mb": small, "large_peak_mb": large}
    return [
        Figure(
            workload=NAME,
            what=f"Highest peak of any of {WORKERS} workers, {scale.rebuilt:,} facts",
            value=large,
            unit="MB",
            goal=at_most(200, "MB"),
            detail="`crm project rebuild` of all read models, resident memory",
            numbers=numbers,
        ),
        Figure(
            workload=NAME,
            what=f"The same, to that of {scale.rebuilt // _FEWER:,} facts",
            value=large / small,
            unit="×",
            goal=at_most(1.2, "×"),
            detail=f"{large:.0f} against {small:.0f} MB",
        ),
    ]


@dataclass(slots=True)
class _Rebuilding:
    parts: Deployment
    names: tuple[str, ...]
    workers: int
    scale: Scale
    stages: dict[str, float] = field(default_factory=dict)
    """Seconds of each stage of the last lap."""

    def run(self) -> int:
        clock = _Stages()
        rebuild = Rebuild(
            self.parts.url, self.parts.secrets, self.parts.crm.zone, workers=self.workers
        )
        done = rebuild.run(self.names, clock)
        self.stages = clock.ended()
        assert [each.position for each in done] == [self.scale.rebuilt] * len(self.names)
        with psycopg.connect(self.parts.url, row_factory=tuple_row) as connection:
            row = connection.execute(_ENTRIES).fetchone()
        assert row == (self.scale.rebuilt,), row
        return self.scale.rebuilt

    def explain(self, figure: Figure) -> Figure:
        """With where the time of the last lap went."""
        longest = sorted(self.stages.items(), key=lambda each: -each[1])[:_STAGES_TOLD]
        told = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in longest)
        numbers = {f"{name} seconds": seconds for name, seconds in self.stages.items()}
        return replace(figure, detail=f"{figure.detail}; {told}", numbers=figure.numbers | numbers)


@dataclass(slots=True)
class _Stages:
    """Notes when the rebuild reports another stage."""

    seconds: dict[str, float] = field(default_factory=dict)
    stage: str = "beginning"
    since: float = field(default_factory=time.monotonic)
    said: float = field(default_factory=time.monotonic)

    def __call__(self, stage: str, done: int, of: int) -> None:
        now = time.monotonic()
        if now - self.said > _TELL_SECONDS:
            say(f"    {stage}: {done:,} of {of:,}")
            self.said = now
        if stage != self.stage:
            self.seconds[self.stage] = self.seconds.get(self.stage, 0.0) + now - self.since
            self.stage, self.since = stage, now

    def ended(self) -> dict[str, float]:
        self("end", 0, 0)
        return self.seconds


@dataclass(slots=True)
class _Statement:
    """The yardstick for the timeline: the log's rows into the same table, in the log's order."""

    connection: Connection[Any]
    total: int

    def prepare(self) -> None:
        self.connection.execute("SET synchronous_commit = off")  # as a rebuild has it
        self.connection.execute(_EMPTY_TABLE)

    def run(self) -> int:
        assert self.connection.execute(_PLAIN).rowcount == self.total
        return self.total
