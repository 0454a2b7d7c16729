"""The real schema followed in process, over a real PostgreSQL whose read models the test moves."""

import asyncio
import datetime
import socket
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import (
    AbstractContextManager,
    asynccontextmanager,
    contextmanager,
    suppress,
)
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
import uvicorn
from psycopg import AsyncCursor
from psycopg_pool import AsyncConnectionPool

from crm.domain.envelope import When
from crm.domain.facts.base import Fact
from crm.storage import tokens
from graphql_server.access import EVERYTHING, Viewer
from graphql_server.context import RequestContext
from graphql_server.http import HttpSettings, create_app
from graphql_server.limits.guard import GuardedSchema
from graphql_server.live.settings import LiveSettings
from graphql_server.schema import build_schema
from graphql_server.schema.ids import ALUMNUS, global_id
from graphql_server.services import Services
from projections.reading import reading_kwargs
from projections.runner import Runner
from projections.wait import ProjectionWaiter
from tests.graphql_server.live.sockets import Wire

SECONDS = 20
"""Longest time that a test waits for a message."""
QUICK = LiveSettings(heartbeat_seconds=0.2)
OPEN = HttpSettings(open_access=True, token_cache_seconds=0.0)


@dataclass
class Followed:
    """A subscription and what it was told."""

    results: AsyncGenerator[Any]

    async def message(self) -> Any:
        """The next message, of whatever kind; errors raise."""
        async with asyncio.timeout(SECONDS):
            result = await anext(self.results)
        assert not result.errors, [(each.message, each.extensions) for each in result.errors]
        (told,) = result.data.values()
        return told

    async def news(self) -> Any:
        """The next message that tells something."""
        while True:
            message = await self.message()
            if any(message.get(name) for name in ("edge", "nodes", "engagement", "everybody")):
                return message

    async def silence(self) -> int:
        """The position of the next message that tells nothing."""
        message = await self.message()
        assert not message.get("edge"), message
        assert not message.get("nodes"), message
        return int(message["position"])

    async def up_to(self, position: int) -> list[Any]:
        """What is told until that position is reached."""
        told: list[Any] = []
        while True:
            message = await self.message()
            if message.get("edge") or message.get("nodes") or message.get("engagement"):
                told.append(message)
            if int(message["position"]) >= position:
                return told

    async def refusal(self) -> dict[str, Any]:
        """The extensions of the error that ends it."""
        async with asyncio.timeout(SECONDS):
            async for result in self.results:
                if result.errors:
                    (error,) = result.errors
                    return error.extensions
        raise AssertionError("it ended without an error")


@dataclass
class Server:
    """What one process of the API has."""

    schema: GuardedSchema
    services: Services
    statements: list[str] = field(default_factory=list)
    _open: list[AsyncGenerator[Any]] = field(default_factory=list)

    async def follow(
        self, text: str, viewer: Viewer = EVERYTHING, context: Any = None, **variables: Any
    ) -> Followed:
        results = await self.schema.subscribe(
            text,
            variable_values=variables,
            context_value=context or self.context(viewer),
        )
        self._open.append(results)
        return Followed(results)

    async def ask(self, text: str, viewer: Viewer = EVERYTHING, **variables: Any) -> Any:
        result = await self.schema.execute(
            text, variable_values=variables, context_value=self.context(viewer)
        )
        assert not result.errors, result.errors
        return result.data

    def context(self, viewer: Viewer = EVERYTHING, **more: Any) -> RequestContext:
        return RequestContext(
            services=self.services,
            viewer=viewer,
            correlation_id=uuid4(),
            now=datetime.datetime.now(datetime.UTC),
            **more,
        )

    async def close(self) -> None:
        for results in self._open:
            with suppress(RuntimeError):  # a task of the test that failed still waits for it
                await results.aclose()


@pytest.fixture(scope="session")
def schema() -> GuardedSchema:
    return build_schema()


Serving = Callable[..., Any]


@pytest.fixture
def serving(schema, database, crm, zone) -> Serving:
    """async with serving(LiveSettings(…)) as server: one process of the API."""

    @asynccontextmanager
    async def serve(settings: LiveSettings = QUICK) -> AsyncIterator[Server]:
        statements: list[str] = []

        class Counting(AsyncCursor[Any]):
            async def execute(self, query: Any, *args: Any, **kwargs: Any) -> Any:
                statements.append(str(query))
                return await super().execute(query, *args, **kwargs)

        kwargs = reading_kwargs(database) | {"autocommit": True, "cursor_factory": Counting}
        pool = AsyncConnectionPool(kwargs=kwargs, min_size=1, max_size=4, open=False)
        waiter = ProjectionWaiter(database)
        services = Services(crm=crm, pool=pool, waiter=waiter, zone=zone, live_settings=settings)
        server = Server(schema, services, statements)
        async with pool:
            try:
                yield server
            finally:
                await server.close()
                await services.live.close()
                await waiter.close()

    return serve


@pytest.fixture
def happens(crm, moment) -> Callable[..., int]:
    """happens(alumnus_id, fact, …, days_ago=…): the position of the last fact, in the log."""

    def happen(alumnus_id: UUID, *facts: Fact, days_ago: float = 1) -> int:
        now = moment()
        occurred = When(now.now - datetime.timedelta(days=days_ago))
        appended = crm.append_unseen(
            [now.happening(alumnus_id, fact, occurred=occurred) for fact in facts], now
        )
        return appended[-1].position

    return happen


@pytest.fixture(scope="session")
def acting_as() -> Callable[..., Viewer]:
    """acting_as(Role.HR, …): a viewer with these roles."""
    return lambda *roles: Viewer(frozenset(roles), token_id="test", label="Test")


@pytest.fixture(scope="session")
def id_of() -> Callable[[UUID], str]:
    """id_of(alumnus_id): the id by which clients know the person."""
    return lambda alumnus_id: global_id(ALUMNUS, alumnus_id)


@pytest.fixture
def wire(database, crm, zone, schema) -> Callable[..., AbstractContextManager[Wire]]:
    """with wire(HttpSettings(…), LiveSettings(…)) as server: until the block ends."""

    @contextmanager
    def serve(
        settings: HttpSettings = OPEN, live: LiveSettings = QUICK, schema: Any = schema
    ) -> Iterator[Wire]:
        listening = socket.create_server(("127.0.0.1", 0))
        started, stop, made = threading.Event(), threading.Event(), []

        async def main() -> None:
            kwargs = reading_kwargs(database) | {"autocommit": True}
            pool = AsyncConnectionPool(kwargs=kwargs, min_size=1, max_size=4, open=False)
            waiter = ProjectionWaiter(database)
            services = Services(crm=crm, pool=pool, waiter=waiter, zone=zone, live_settings=live)
            app = create_app(services, settings, schema)
            config = uvicorn.Config(
                app, log_config=None, lifespan="off", ws="websockets-sansio", ws_ping_interval=None
            )
            server = uvicorn.Server(config)
            async with pool:
                serving = asyncio.create_task(server.serve(sockets=[listening]))
                while not server.started:  # noqa: ASYNC110  # uvicorn has no event for it
                    await asyncio.sleep(0.01)
                view = next(each.app for each in app.routes if each.path == "/graphql")
                made.append((services, view))
                started.set()
                await asyncio.to_thread(stop.wait)
                services.live.ending.set()
                server.should_exit = True
                await serving
                await services.live.close()
                await waiter.close()

        thread = threading.Thread(target=asyncio.run, args=(main(),))
        thread.start()
        assert started.wait(SECONDS)
        try:
            yield Wire(f"http://127.0.0.1:{listening.getsockname()[1]}", *made[0])
        finally:
            stop.set()
            thread.join(SECONDS)
            assert not thread.is_alive()

    return serve


@pytest.fixture
def token(database: str) -> Callable[..., str]:
    """token("HR", …): the text of a new token with these roles."""

    def new(*roles: str) -> str:
        now = datetime.datetime.now(datetime.UTC)
        with psycopg.connect(database) as connection:
            return tokens.issue(connection, roles, "a test", now + datetime.timedelta(days=1), now)

    return new


@pytest.fixture
def runner(database, secrets, zone) -> Iterator[None]:
    """The read models follow the log while the test runs."""
    stop = threading.Event()
    thread = threading.Thread(target=lambda: Runner(database, secrets, zone).run(stop))
    thread.start()
    yield
    stop.set()
    thread.join()
