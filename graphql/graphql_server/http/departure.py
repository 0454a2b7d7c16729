"""Ends the work on an answer that nobody waits for any more."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import ClassVar

from starlette.types import Receive

from graphql_server.errors import CodedError

_LOOKS_AFTER_SECONDS = 1.0


class ClientLeft(CodedError):
    """The connection was closed before the answer was ready; nobody reads this."""

    status: ClassVar[int] = 499

    def __init__(self) -> None:
        super().__init__("The client closed the connection.", "CLIENT_LEFT")


@asynccontextmanager
async def while_somebody_waits(
    receive: Receive, looks_after: float = _LOOKS_AFTER_SECONDS
) -> AsyncIterator[None]:
    """Cancels what runs inside when the client has gone, and raises `ClientLeft`.

    The body must have been read. Most answers are ready before anybody looks, and cost a timer.
    """
    loop, work = asyncio.get_running_loop(), asyncio.current_task()
    assert work is not None
    watching: asyncio.Task[None] | None = None
    left = False

    async def watch() -> None:
        nonlocal left
        while (await receive())["type"] != "http.disconnect":
            pass
        left = True
        work.cancel()

    def look() -> None:
        nonlocal watching
        watching = loop.create_task(watch())

    timer = loop.call_later(looks_after, look)
    try:
        yield
    except asyncio.CancelledError:
        if not left:
            raise
        work.uncancel()
        raise ClientLeft from None
    finally:
        timer.cancel()
        if watching is not None:
            watching.cancel()
