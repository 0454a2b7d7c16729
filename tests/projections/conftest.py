"""What tests of read models ask for: facts that happen, a runner with a clock, answers."""

import asyncio
import datetime
import os
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import psycopg
import pytest
from psycopg import AsyncConnection, sql
from psycopg.conninfo import make_conninfo

from crm.application.alumni import AlumniCrm
from crm.domain.engagement import EngagementScore, load_model
from crm.domain.envelope import Happening, When
from crm.domain.facts.base import Fact
from crm.storage.key_file import Secrets
from projections import READ_MODELS
from projections.digest import fold_digest, tables_digest
from projections.engagement import questions as engagement
from projections.operating import Operator
from projections.reading import reading_kwargs
from projections.rebuild import Rebuild
from projections.runner import Runner

_TABLES = """
SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'crm_meta', 'projection')
"""
_EXTRA = "DELETE FROM projection.edition WHERE state <> 'live' RETURNING schema"
_OURS = "UPDATE projection.edition SET tables_digest = %s, fold_digest = %s WHERE name = %s"
_BEGIN_ANEW = """
UPDATE projection.edition SET version = 1, position = 0, zone = NULL, build_id = NULL;
DELETE FROM projection.snapshot;
DELETE FROM projection.part;
DELETE FROM projection.build;
DELETE FROM projection.parked;
DELETE FROM projection.skipped;
DELETE FROM projection.pause;
DELETE FROM projection.deed;
"""

TODAY = datetime.date(2026, 11, 23)
NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)  # 12:00 in Tokyo


@pytest.fixture(scope="session")
def shared_database(server: str, template: str) -> Iterator[str]:
    """One database for all of these tests: making one costs more than most of them do."""
    with new_database(server, f"crm_test_projections_{os.getpid()}", template) as url:
        yield url


@pytest.fixture
def database(shared_database: str) -> str:
    """The shared database, emptied."""
    with psycopg.connect(shared_database, autocommit=True) as connection:
        clear(connection)
    return shared_database


def clear(owner: psycopg.Connection) -> None:
    """Take back everything that happened. Rows are few: deleting is quicker than truncating."""
    with owner.transaction():
        owner.execute("SET LOCAL session_replication_role = replica")  # no trigger forbids it
        for (schema,) in owner.execute(_EXTRA).fetchall():
            owner.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(schema)))
        for (table,) in owner.execute(_TABLES).fetchall():
            owner.execute(sql.SQL("DELETE FROM {}").format(sql.SQL(table)))
        owner.execute(_BEGIN_ANEW)
        for model in READ_MODELS:
            owner.execute(_OURS, [tables_digest(model), fold_digest(model), model.name])


@contextmanager
def new_database(server: str, name: str, template: str = "template0") -> Iterator[str]:
    """URL of a database that is copied from the template, and dropped in the end."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                sql.Identifier(name), sql.Identifier(template)
            )
        )
        if template != "template0":  # rights on a database are not copied with it
            connection.execute(
                sql.SQL("GRANT CREATE ON DATABASE {} TO crm_projector").format(sql.Identifier(name))
            )
        try:
            yield make_conninfo(server, dbname=name)
        finally:
            connection.execute(
                sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
            )


@pytest.fixture
def ask(database: str) -> Callable[[Callable[[AsyncConnection[Any]], Awaitable[Any]]], Any]:
    """ask(lambda connection: question(connection, …)): the answer, read as the API would."""

    def answer(question: Callable[[AsyncConnection[Any]], Awaitable[Any]]) -> Any:
        async def run() -> Any:
            kwargs = reading_kwargs(database)
            async with await AsyncConnection.connect(**kwargs) as connection:
                return await question(connection)

        return asyncio.run(run())

    return answer


@pytest.fixture
def scored(ask: Callable[..., Any]) -> Callable[[UUID, datetime.date], EngagementScore]:
    """scored(alumnus_id, as_of): the score of a date, explained, as the API computes it."""

    def score(alumnus_id: UUID, as_of: datetime.date = TODAY) -> EngagementScore:
        found = ask(lambda c: engagement.standings_of(c, [alumnus_id], load_model()))
        standing: engagement.Standing = found[alumnus_id]
        return standing.score(as_of)

    return score


@pytest.fixture
def happens(crm: AlumniCrm, moment: Callable[..., Any]) -> Callable[..., Happening]:
    """happens(alumnus_id, fact, days_ago=…): a fact of that time, in the log."""

    def happen(
        alumnus_id: UUID,
        fact: Fact,
        *,
        days_ago: float = 0,
        at: datetime.datetime | None = None,
        delivery_id: str | None = None,
    ) -> Happening:
        now = moment(now=NOON)
        occurred = When(at or NOON - datetime.timedelta(days=days_ago))
        happening = now.happening(alumnus_id, fact, occurred=occurred, delivery_id=delivery_id)
        crm.append_unseen([happening], now)
        return happening

    return happen


@pytest.fixture
def runner(database: str, secrets: Secrets, zone: ZoneInfo) -> Iterator[Callable[..., Runner]]:
    """runner(now=…, batch_size=…): a runner whose clock stands still."""
    made = []

    def make(now: datetime.datetime = NOON, zone: ZoneInfo = zone, **kwargs: Any) -> Runner:
        runner = Runner(database, secrets, zone, clock=lambda: now, **kwargs)
        made.append(runner)
        return runner

    yield make
    for runner in made:
        runner.close()


@pytest.fixture
def rebuild(database: str, secrets: Secrets, zone: ZoneInfo) -> Callable[..., Rebuild]:
    """rebuild(now=…, zone=…, workers=…): rebuilds by a clock that stands still."""

    def make(now: datetime.datetime = NOON, zone: ZoneInfo = zone, **kwargs: Any) -> Rebuild:
        return Rebuild(database, secrets, zone, clock=lambda: now, **kwargs)

    return make


@pytest.fixture
def operator(database: str, secrets: Secrets, zone: ZoneInfo) -> Callable[..., Operator]:
    """operator(now=…): somebody at the command line."""

    def make(now: datetime.datetime = NOON, **kwargs: Any) -> Operator:
        return Operator(database, secrets, zone, clock=lambda: now, actor="tests", **kwargs)

    return make


@pytest.fixture
def owner(database: str) -> Iterator[psycopg.Connection]:
    """A connection that may do everything."""
    with psycopg.connect(database, autocommit=True) as connection:
        yield connection
