"""The real application on a free loopback port, with the settings that a test wants."""

import asyncio
import datetime
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import httpx
import psycopg
import uvicorn
from psycopg_pool import AsyncConnectionPool

from crm.application.alumni import AlumniCrm
from crm.storage import tokens
from crm.storage.key_file import Secrets
from graphql_server.http import HttpSettings, create_app
from graphql_server.limits.guard import GuardedSchema
from graphql_server.limits.rates import RateLimits
from graphql_server.services import Services
from projections.reading import reading_kwargs
from projections.wait import ProjectionWaiter


@dataclass(frozen=True)
class Listening:
    """A server in a thread of this process."""

    url: str
    database: str

    def token(self, *roles: str) -> dict[str, str]:
        """The header that a new token is sent in."""
        now = datetime.datetime.now(datetime.UTC)
        with psycopg.connect(self.database) as connection:
            text = tokens.issue(connection, roles, "a test", now + datetime.timedelta(days=1), now)
        return {"authorization": f"Bearer {text}"}

    def post(self, query: str, **request) -> httpx.Response:
        return httpx.post(f"{self.url}/graphql", json={"query": query}, timeout=60, **request)


@contextmanager
def listening(
    database: str,
    secrets: Secrets,
    schema: GuardedSchema,
    settings: HttpSettings,
    rates: RateLimits | None = None,
) -> Iterator[Listening]:
    zone = ZoneInfo("Asia/Tokyo")
    crm = AlumniCrm(database, secrets, zone)
    door = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    async def main() -> None:
        kwargs = reading_kwargs(database) | {"autocommit": True}
        pool = AsyncConnectionPool(kwargs=kwargs, min_size=1, max_size=4, open=False)
        waiter = ProjectionWaiter(database)
        services = Services(crm=crm, pool=pool, waiter=waiter, zone=zone, rates=rates)
        async with pool:
            config = uvicorn.Config(
                create_app(services, settings, schema),
                log_config=None,
                lifespan="off",
                ws="websockets-sansio",
                timeout_graceful_shutdown=1,
            )
            server = uvicorn.Server(config)
            serving = asyncio.create_task(server.serve(sockets=[door]))
            await asyncio.to_thread(stop.wait)
            server.should_exit = True
            await serving
            await services.live.close()
            await waiter.close()

    thread = threading.Thread(target=asyncio.run, args=(main(),))
    thread.start()
    url = f"http://127.0.0.1:{door.getsockname()[1]}"
    try:
        _wait_for(url)
        yield Listening(url, database)
    finally:
        stop.set()
        thread.join(20)
        crm.close()


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            httpx.get(f"{url}/healthz")
            return
        except httpx.TransportError:
            time.sleep(0.02)
    raise AssertionError("the server does not answer")
