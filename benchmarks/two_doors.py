"""`python -m benchmarks.two_doors HOME`: the API twice in one program, on one database.

What comes through the second door is the same in everything but that its commands answer as soon
as they are stored, without waiting for the read models. Prints the two addresses; ends at SIGTERM.
"""

import asyncio
import signal
import socket
import sys
import threading
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import uvicorn
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool
from starlette.applications import Starlette

from benchmarks.place import opened
from crm.program.bootstrap import Deployment
from graphql_server.http import HttpSettings, create_app
from graphql_server.services import Services
from projections.reading import reading_kwargs
from projections.runner import Runner
from projections.wait import ProjectionWaiter


class Impatient(ProjectionWaiter):
    """Says at once that the read models are there."""

    async def wait(self, position: int, names: Iterable[str], timeout: float) -> bool:  # noqa: ASYNC109
        return True


def main() -> None:
    with opened(Path(sys.argv[1])) as parts:
        stop = threading.Event()
        runner = Runner(parts.url, parts.secrets, parts.crm.zone)
        thread = threading.Thread(target=runner.run, args=(stop,))
        thread.start()
        try:
            asyncio.run(_serve(parts))
        finally:
            stop.set()
            thread.join()


async def _serve(parts: Deployment) -> None:
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    async with asyncio.TaskGroup() as group:
        for waiter in (ProjectionWaiter(parts.url), Impatient(parts.url)):
            group.create_task(_open(parts, waiter, ended))


async def _open(parts: Deployment, waiter: ProjectionWaiter, ended: asyncio.Event) -> None:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        server = _Server(uvicorn.Config(_app(parts, waiter), log_config=None))
        serving = asyncio.create_task(server.serve(sockets=[door]))
        await ended.wait()
        server.should_exit = True
        await serving


def _app(parts: Deployment, waiter: ProjectionWaiter) -> Starlette:
    pool: AsyncConnectionPool[AsyncConnection[Any]] = AsyncConnectionPool(
        kwargs=reading_kwargs(parts.url) | {"autocommit": True}, open=False
    )

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with pool:
            yield
        await waiter.close()

    services = Services(crm=parts.crm, pool=pool, waiter=waiter, zone=parts.crm.zone)
    return create_app(services, HttpSettings(open_access=True), lifespan=lifespan)


class _Server(uvicorn.Server):
    """Tells its address; leaves the signals to the program, which has two of them."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        for each in sockets or ():
            host, port = each.getsockname()
            print(f"http://{host}:{port}/graphql", flush=True)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


if __name__ == "__main__":
    main()
