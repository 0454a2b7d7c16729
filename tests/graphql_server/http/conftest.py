"""A small but real schema behind the real HTTP side, on a real database."""

import asyncio
import datetime
import socket
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import NamedTuple
from zoneinfo import ZoneInfo

import httpx
import psycopg
import pytest
import strawberry
import uvicorn
from psycopg_pool import AsyncConnectionPool

from crm.application.alumni import AlumniCrm
from crm.domain.refusals import UnknownAlumnus
from crm.storage import tokens
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.http import HttpSettings, create_app
from graphql_server.limits.guard import GuardedSchema
from graphql_server.services import Services
from projections.reading import reading_kwargs
from projections.wait import ProjectionWaiter

Info = strawberry.Info[RequestContext, None]


@strawberry.type
class Pet:
    name: str
    secret: int


@strawberry.type
class PetEdge:
    cursor: str
    node: Pet


@strawberry.type
class PetConnection:
    total_count: int
    edges: list[PetEdge]


@strawberry.type
class Person:
    name: str

    @strawberry.field
    def pets(self, first: int | None = None, last: int | None = None) -> PetConnection:
        return PetConnection(total_count=0, edges=[])

    @strawberry.field
    def friend(self) -> "Person":
        return Person(name="Friend")


@strawberry.type
class PersonEdge:
    cursor: str
    node: Person


@strawberry.type
class PersonConnection:
    total_count: int
    edges: list[PersonEdge]


@strawberry.type
class Query:
    @strawberry.field
    def hello(self, name: str = "world") -> str:
        return f"hello {name}"

    @strawberry.field
    def roles(self, info: Info) -> list[str]:
        return sorted(info.context.viewer.roles)

    @strawberry.field
    def min_position(self, info: Info) -> int | None:
        info.context.saw(7)
        info.context.saw(3)
        return info.context.min_position

    @strawberry.field
    def person(self) -> Person:
        return Person(name="Hanako")

    @strawberry.field
    def people(self, first: int | None = None, last: int | None = None) -> PersonConnection:
        return PersonConnection(total_count=0, edges=[])

    @strawberry.field
    def broken(self, secret: str = "") -> str | None:
        raise RuntimeError(f"a secret: {secret}")

    @strawberry.field
    def refused(self) -> str | None:
        raise CodedError("Ask for less.", "TOO_MUCH", maximum=3)

    @strawberry.field
    def unknown(self) -> str | None:
        raise UnknownAlumnus

    @strawberry.field
    def wrong_type(self) -> int | None:
        return "personal data"  # type: ignore[return-value]

    @strawberry.field
    async def slow(self) -> str:
        await asyncio.sleep(20)
        return "late"


@strawberry.type
class Mutation:
    @strawberry.mutation
    def note(self, text: str) -> str:
        return text


@pytest.fixture(scope="session")
def schema() -> GuardedSchema:
    return GuardedSchema(query=Query, mutation=Mutation)


class Received(NamedTuple):
    status: int
    body: dict[str, int]


async def echo(body: bytes, headers: object) -> Received:
    return Received(200, {"received": len(body)})


async def crash(body: bytes, headers: object) -> Received:
    raise RuntimeError("a secret of the crash")


@asynccontextmanager
async def running(crm: AlumniCrm, database: str) -> AsyncIterator[Services]:
    pool = AsyncConnectionPool(kwargs=reading_kwargs(database), min_size=1, max_size=2, open=False)
    services = Services(
        crm=crm,
        pool=pool,
        waiter=ProjectionWaiter(database),
        zone=ZoneInfo("Asia/Tokyo"),
        webhooks={"echo": echo, "crash": crash, "silent": None},
    )
    async with pool:
        yield services
        await services.waiter.close()


@asynccontextmanager
async def serving(
    crm: AlumniCrm, database: str, settings: HttpSettings, schema: GuardedSchema
) -> AsyncIterator[httpx.AsyncClient]:
    async with running(crm, database) as services:
        transport = httpx.ASGITransport(app=create_app(services, settings, schema))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            yield client


Asked = Callable[..., httpx.Response]


@pytest.fixture
def ask(crm: AlumniCrm, database: str, schema: GuardedSchema) -> Asked:
    """ask("POST", "/graphql", settings=..., **httpx arguments): one request, in process."""

    def once(method: str, path: str, *, settings: HttpSettings = OPEN, **request) -> httpx.Response:
        async def main() -> httpx.Response:
            async with serving(crm, database, settings, schema) as client:
                return await client.request(method, path, **request)

        return asyncio.run(main())

    return once


@pytest.fixture
def query(ask: Asked) -> Asked:
    """query("{ hello }", **httpx arguments): the answer to a POST."""

    def post(text: str, variables: object = None, **request) -> httpx.Response:
        body = {"query": text} | ({} if variables is None else {"variables": variables})
        return ask("POST", "/graphql", json=body, **request)

    return post


OPEN = HttpSettings(open_access=True)
CLOSED = replace(OPEN, open_access=False)


@pytest.fixture
def token(database: str) -> Callable[..., str]:
    """token("HR", ...): the text of a new token with these roles."""

    def new(*roles: str, expires_in: datetime.timedelta = datetime.timedelta(days=1)) -> str:
        now = datetime.datetime.now(datetime.UTC)
        with psycopg.connect(database) as connection:
            issued_at = min(now, now + expires_in - datetime.timedelta(seconds=1))
            return tokens.issue(connection, roles, "a test", now + expires_in, issued_at)

    return new


@pytest.fixture
def live(crm: AlumniCrm, database: str, schema: GuardedSchema) -> Iterator[str]:
    """Address of the same application behind a real server, on a free loopback port."""
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    stop = threading.Event()

    async def main() -> None:
        async with running(crm, database) as services:
            config = uvicorn.Config(
                create_app(services, replace(OPEN, token_cache_seconds=0.0), schema),
                log_config=None,
                lifespan="off",
                ws="websockets-sansio",
            )
            server = uvicorn.Server(config)
            serving = asyncio.create_task(server.serve(sockets=[listening]))
            await asyncio.to_thread(stop.wait)
            server.should_exit = True
            await serving

    thread = threading.Thread(target=asyncio.run, args=(main(),))
    thread.start()
    address = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            httpx.get(f"{address}/healthz")
            break
        except httpx.TransportError:
            time.sleep(0.05)
    yield address
    stop.set()
    thread.join(20)
