"""Operations as server-sent events: graphql-sse, one connection per operation.

Each message of a subscription has its position as `id:`; a browser that reconnects sends it back
as `Last-Event-ID`, and the subscription goes on after it. A stream that the server breaks off ends
without `complete`: clients connect again.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from graphql_server.context import RequestContext
from graphql_server.http.answers import body_of
from graphql_server.http.negotiation import EVENTS
from graphql_server.http.too_long import TookTooLong
from graphql_server.limits import strict_json
from graphql_server.limits.guard import GuardedSchema
from graphql_server.live.seats import Seats
from graphql_server.operation import BadForm, OperationRequest

_ALLOWED = {
    "GET": frozenset({OperationType.QUERY, OperationType.SUBSCRIPTION}),
    "POST": frozenset(OperationType),
}
_HEADERS = {
    "content-type": f"{EVENTS}; charset=utf-8",
    "cache-control": "private, no-store",
    "x-accel-buffering": "no",  # proxies must pass each message on at once
    "vary": "accept",
}
_SIGN_OF_LIFE = b":\n\n"
_COMPLETE = b"event: complete\ndata:\n\n"


def last_event_id(request: Request) -> int | None:
    """After which position a browser goes on; raises `BadForm`."""
    given = request.headers.get("last-event-id")
    if not given:
        return None
    if not (given.isascii() and given.isdecimal() and len(given) < 19):
        raise BadForm("`Last-Event-ID` must be the `id:` of a message: digits only.")
    return int(given)


class EventStream(Response):
    """One operation's results, each as an event; then `complete`. Takes a seat when it is made, or
    raises `TooManyConnections`, and leaves it when it was sent."""

    def __init__(
        self,
        schema: GuardedSchema,
        text: str,
        asked: OperationRequest,
        context: RequestContext,
        method: str,
        *,
        seats: Seats,
        operation_seconds: float,
        keep_alive_seconds: float,
        stall_seconds: float,
    ) -> None:
        super().__init__(headers=_HEADERS)
        self._schema, self._text, self._asked = schema, text, asked
        self._context, self._allowed, self._seats = context, _ALLOWED[method], seats
        self._operation_seconds, self._keep_alive = operation_seconds, keep_alive_seconds
        self._stall_seconds = stall_seconds
        self._token_id = context.viewer.token_id
        seats.take(self._token_id)
        del self.headers["content-length"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope["state"]["is_stream"] = True
        open_streams = self._context.services.metrics.streams
        open_streams.inc()
        try:
            # A client that takes nothing for a while loses the connection.
            await self._send(
                send,
                {"type": "http.response.start", "status": 200, "headers": self.raw_headers},
            )
            async with aclosing(self._events(receive)) as events:
                async for event in events:
                    await self._send(send, _body(event))
            await self._send(send, _body(b"", more=False))
        except TimeoutError:
            return
        finally:
            open_streams.dec()
            self._seats.leave(self._token_id)

    async def _send(self, send: Send, message: Message) -> None:
        async with asyncio.timeout(self._stall_seconds):
            await send(message)

    async def _events(self, receive: Receive) -> AsyncGenerator[bytes]:
        """The events, and signs of life between; ends when the client or the server goes."""
        loop = asyncio.get_running_loop()
        deadline: float | None = loop.time() + self._operation_seconds
        results = await self._schema.stream(
            self._text,
            variable_values=self._asked.variables,
            context_value=self._context,
            operation_name=self._asked.operation_name,
            allowed_operation_types=self._allowed,
            operation_extensions=self._asked.extensions,
        )
        gone = asyncio.create_task(_gone(receive))
        ending = asyncio.create_task(self._context.services.live.ending.wait())
        coming: asyncio.Task[ExecutionResult | None] | None = None
        try:
            yield _SIGN_OF_LIFE
            while True:
                coming = coming or asyncio.create_task(_next(results))
                done, _ = await asyncio.wait(
                    {coming, gone, ending},
                    timeout=self._patience(deadline),
                    return_when=asyncio.FIRST_COMPLETED,
                )
                if gone in done or ending in done:
                    return
                if coming in done:
                    result, coming, deadline = coming.result(), None, None
                    if result is None:
                        break
                    yield self._event(body_of(result))
                elif deadline is not None and loop.time() >= deadline:
                    yield self._event(_too_long(self._operation_seconds))
                    break
                else:
                    yield _SIGN_OF_LIFE
            yield _COMPLETE
        finally:
            for task in (gone, ending, coming):
                if task is not None:
                    task.cancel()
                    with suppress(asyncio.CancelledError, Exception):
                        await task
            await results.aclose()

    def _patience(self, deadline: float | None) -> float:
        """Seconds until the next sign of life, or the end of what has told nothing yet."""
        if deadline is None:
            return self._keep_alive
        return min(self._keep_alive, max(0.0, deadline - asyncio.get_running_loop().time()))

    def _event(self, body: dict[str, Any]) -> bytes:
        sent = self._context.sent
        mark = b"" if sent is None else f"id: {sent}\n".encode()
        return b"event: next\n" + mark + b"data: " + strict_json.encode(body) + b"\n\n"


async def _next(results: Any) -> ExecutionResult | None:
    return await anext(results, None)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _body(content: bytes, *, more: bool = True) -> Message:
    return {"type": "http.response.body", "body": content, "more_body": more}


def _too_long(seconds: float) -> dict[str, Any]:
    error = TookTooLong(seconds)
    return {"errors": [{"message": error.message, "extensions": {"code": error.code}}]}
