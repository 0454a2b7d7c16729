"""Filling the read models, beside the library's runner doing the same work fact by fact.

Both start from empty tables in every round, on logs of the same mix: ten facts a person, people
first, newsletters after. The library's log is shorter, and its tables therefore smaller.
"""

import datetime
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import Connection, sql
from psycopg.conninfo import make_conninfo
from psycopg.rows import tuple_row

from benchmarks.harness import Contender, Figure, alternate, at_least, compare
from benchmarks.library_runner import project_all
from benchmarks.machine import CpuClock
from benchmarks.people import fill_log
from benchmarks.place import running
from benchmarks.scale import Scale
from crm.application.alumni import AlumniCrm
from crm.program.bootstrap import Deployment, upgrade
from projections import READ_MODELS
from projections.read_model import Day
from projections.runner import Runner

NAME = "projecting"
_CREATE = "CREATE DATABASE yardstick"
_TABLES = """
SELECT schemaname, tablename FROM pg_tables WHERE schemaname = ANY(%(names)s)
"""
_BEGIN_ANEW = "UPDATE projection.edition SET position = 0"
_TRUNCATE = "TRUNCATE {}"
_ENTRIES = "SELECT count(*) FROM timeline.entry"


def measure(scale: Scale) -> list[Figure]:
    with running() as parts, psycopg.connect(parts.url, autocommit=True) as connection:
        fill_log(parts.crm, scale.projected)
        connection.execute(_CREATE)
        other = make_conninfo(parts.url, dbname="yardstick")
        upgrade(other, parts.settings.time_zone)
        short = AlumniCrm(other, parts.secrets, parts.crm.zone)
        fill_log(short, scale.fed)
        with psycopg.connect(other, autocommit=True) as beside:
            ours = _Ours(parts, connection, scale.projected)
            library = LibraryRun(parts, other, beside, scale.fed)
            laps = alternate(
                [
                    Contender(name="catch_up", run=ours.run, prepare=ours.prepare),
                    Contender(name="ProjectionRunner", run=library.run, prepare=library.prepare),
                ],
                scale.rounds,
                CpuClock.of(connection),
            )
        short.close()
    names = ", ".join(model.name for model in READ_MODELS)
    return [
        compare(
            NAME,
            f"Projecting {scale.projected:,} facts into {names}, to the library's"
            " `ProjectionRunner` with the same folds",
            laps["catch_up"],
            laps["ProjectionRunner"],
            at_least(25),
        )
    ]


def empty(connection: Connection[Any]) -> None:
    """Take everything out of the live read models."""
    names = {"names": [model.name for model in READ_MODELS]}
    with connection.cursor(row_factory=tuple_row) as cursor:
        for table in cursor.execute(_TABLES, names).fetchall():
            connection.execute(sql.SQL(_TRUNCATE).format(sql.Identifier(*table)))
    connection.execute(_BEGIN_ANEW)


@dataclass(slots=True)
class _Ours:
    parts: Deployment
    connection: Connection[Any]
    total: int

    def prepare(self) -> None:
        empty(self.connection)

    def run(self) -> int:
        """Up to the last score."""
        Runner(self.parts.url, self.parts.secrets, self.parts.crm.zone).catch_up()
        _must_hold(self.connection, self.total)
        return self.total


@dataclass(slots=True)
class LibraryRun:
    """The library's runner on a log of its own, from empty tables in every lap."""

    parts: Deployment
    url: str
    connection: Connection[Any]
    total: int

    def prepare(self) -> None:
        empty(self.connection)
        self.connection.execute("DROP SCHEMA IF EXISTS library CASCADE; CREATE SCHEMA library")

    def run(self) -> int:
        """Fact by fact; the scores are left out, to its advantage."""
        zone = self.parts.crm.zone
        today = datetime.datetime.now(zone).date()
        day = Day(today=today, zone=zone, catching_up=True)
        project_all(self.url, self.parts.secrets, day, self.total)
        _must_hold(self.connection, self.total)
        return self.total


def _must_hold(connection: Connection[Any], total: int) -> None:
    with connection.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(_ENTRIES).fetchone()
    assert row == (total,), row
