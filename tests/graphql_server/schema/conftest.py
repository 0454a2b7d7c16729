"""Asks the real schema, in process, over a real PostgreSQL with its read models."""

import asyncio
import datetime
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from psycopg import AsyncCursor, Cursor
from psycopg_pool import AsyncConnectionPool

from crm.application.alumni import AlumniCrm
from crm.domain.envelope import When
from crm.domain.facts.base import Fact
from crm.program.demo.fill import fill
from crm.storage.key_file import Secrets
from graphql_server.access import EVERYTHING, Viewer
from graphql_server.context import RequestContext
from graphql_server.execution.compiled import CompiledExecutor
from graphql_server.limits.guard import GuardedSchema
from graphql_server.schema import build_schema
from graphql_server.schema.ids import ALUMNUS, global_id
from graphql_server.services import Services
from projections.reading import reading_kwargs
from projections.runner import Runner
from projections.wait import ProjectionWaiter
from tests.conftest import fresh_database

NOW = datetime.datetime.now(datetime.UTC)


@pytest.fixture(scope="session")
def schema() -> GuardedSchema:
    return build_schema()


@pytest.fixture(scope="session")
def stock() -> GuardedSchema:
    """The schema, executed by graphql-core alone."""
    made = build_schema(compiled=False)
    assert not issubclass(made.execution_context_class, CompiledExecutor)
    return made


@dataclass
class Answer:
    """What an operation gave, and how many statements it took."""

    data: Any
    codes: list[str]
    extensions: dict[str, Any]
    statements: list[str]
    refusals: list[dict[str, Any]] = field(default_factory=list)
    """The extensions of the errors."""

    def __getitem__(self, name: str) -> Any:
        assert not self.codes, self.codes
        return self.data[name]


@dataclass
class Api:
    """The schema with everything behind it."""

    schema: GuardedSchema
    database: str
    crm: AlumniCrm
    zone: ZoneInfo
    statements: list[str] = field(default_factory=list)

    def __call__(
        self,
        operation: str,
        viewer: Viewer = EVERYTHING,
        min_position: int | None = None,
        now: datetime.datetime | None = None,
        for_wire: bool = False,
        **variables: Any,
    ) -> Answer:
        """Carry an operation out, as one request would."""
        asked = {"min_position": min_position, "now": now or datetime.datetime.now(datetime.UTC)}
        return asyncio.run(
            self._answer(operation, variables, viewer=viewer, for_wire=for_wire, **asked)
        )

    async def _answer(self, operation: str, variables: dict[str, Any], **asked: Any) -> Answer:
        self.statements.clear()
        kwargs = reading_kwargs(self.database) | {
            "autocommit": True,
            "cursor_factory": _counting(self.statements),
        }
        pool = AsyncConnectionPool(kwargs=kwargs, min_size=1, max_size=4, open=False)
        waiter = ProjectionWaiter(self.database)
        services = Services(crm=self.crm, pool=pool, waiter=waiter, zone=self.zone)
        context = RequestContext(
            services=services,
            correlation_id=uuid4(),
            **asked,
        )
        async with pool:
            result = await self.schema.execute(
                operation, variable_values=variables, context_value=context
            )
            await waiter.close()
        refusals = [error.extensions or {} for error in result.errors or ()]
        codes = [str(each.get("code")) for each in refusals]
        return Answer(result.data, codes, result.extensions or {}, list(self.statements), refusals)


def _counting(statements: list[str]) -> type[AsyncCursor[Any]]:
    class Counting(AsyncCursor[Any]):
        async def execute(self, query: Any, *args: Any, **kwargs: Any) -> Any:
            statements.append(str(query))
            return await super().execute(query, *args, **kwargs)

    return Counting


@dataclass
class DemoApi(Api):
    """As `Api`, over the employer of `crm demo`; counts what is read outside the pool too."""

    def __call__(self, *args: Any, **kwargs: Any) -> Answer:
        with _counting_plain(self.statements):
            return super().__call__(*args, **kwargs)


@contextmanager
def _counting_plain(statements: list[str]) -> Iterator[None]:
    """Count the statements of plain connections, such as those that read the log."""
    execute = Cursor.execute

    def counting(self: Cursor[Any], query: Any, *args: Any, **kwargs: Any) -> Any:
        statements.append(str(query))
        return execute(self, query, *args, **kwargs)

    Cursor.execute = counting  # type: ignore[method-assign]
    try:
        yield
    finally:
        Cursor.execute = execute  # type: ignore[method-assign]


@pytest.fixture(scope="session")
def demo(
    schema: GuardedSchema, server: str, template: str, secrets: Secrets, zone: ZoneInfo
) -> Iterator[DemoApi]:
    """The employer of `crm demo`, for tests that only look at it: it is filled once."""
    with fresh_database(server, template) as database:
        crm = AlumniCrm(database, secrets, zone)
        fill(crm, NOW, lambda number: None)
        Runner(database, secrets, zone).catch_up()
        yield DemoApi(schema, database, crm, zone)
        crm.close()


@pytest.fixture
def api(schema: GuardedSchema, database: str, crm: AlumniCrm, zone: ZoneInfo) -> Api:
    """api("{ … }", viewer=…, name=value): the answer to an operation."""
    return Api(schema, database, crm, zone)


@pytest.fixture
def live(database: str, secrets: Secrets, zone: ZoneInfo) -> Iterator[None]:
    """The read models follow the log while the test runs."""
    stop = threading.Event()
    thread = threading.Thread(target=lambda: Runner(database, secrets, zone).run(stop))
    thread.start()
    yield
    stop.set()
    thread.join()


@pytest.fixture
def happens(crm: AlumniCrm, moment: Callable[..., Any]) -> Callable[..., int]:
    """happens(alumnus_id, fact, days_ago=…): the position of a fact that is in the log."""

    def happen(alumnus_id: UUID, fact: Fact, days_ago: float = 1) -> int:
        now = moment()
        occurred = When(NOW - datetime.timedelta(days=days_ago))
        (appended,) = crm.append_unseen([now.happening(alumnus_id, fact, occurred=occurred)], now)
        return appended.position

    return happen


@pytest.fixture(scope="session")
def acting_as() -> Callable[..., Viewer]:
    """acting_as(Role.HR, …): a viewer with these roles."""
    return lambda *roles: Viewer(frozenset(roles), token_id="test", label="Test")


@pytest.fixture(scope="session")
def id_of() -> Callable[[UUID], str]:
    """id_of(alumnus_id): the id by which clients know the person."""
    return lambda alumnus_id: global_id(ALUMNUS, alumnus_id)
