"""What tests of read models ask for: facts that happen, a runner with a clock, answers."""

import asyncio
import datetime
from collections.abc import Awaitable, Callable, Iterator
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import psycopg
import pytest
from psycopg import AsyncConnection

from crm.application.alumni import AlumniCrm
from crm.domain.envelope import Happening, When
from crm.domain.facts.base import Fact
from crm.storage.connection import APP, connection_kwargs
from crm.storage.key_file import Secrets
from projections.runner import Runner

NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)  # 12:00 in Tokyo


@pytest.fixture
def ask(database: str) -> Callable[[Callable[[AsyncConnection[Any]], Awaitable[Any]]], Any]:
    """ask(lambda connection: question(connection, …)): the answer, read as the API would."""

    def answer(question: Callable[[AsyncConnection[Any]], Awaitable[Any]]) -> Any:
        async def run() -> Any:
            kwargs = connection_kwargs(database, APP)
            async with await AsyncConnection.connect(**kwargs) as connection:
                return await question(connection)

        return asyncio.run(run())

    return answer


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

    def make(now: datetime.datetime = NOON, batch_size: int = 2_000, **kwargs: Any) -> Runner:
        runner = Runner(database, secrets, zone, clock=lambda: now, batch_size=batch_size, **kwargs)
        made.append(runner)
        return runner

    yield make
    for runner in made:
        runner.close()


@pytest.fixture
def owner(database: str) -> Iterator[psycopg.Connection]:
    """A connection that may do everything."""
    with psycopg.connect(database, autocommit=True) as connection:
        yield connection
