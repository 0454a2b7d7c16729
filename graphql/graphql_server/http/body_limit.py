"""Refuses bodies above a size before they are read whole, with or without a Content-Length."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphql_server.http.answers import refuse

_LINGER_SECONDS = 5.0
_SILENCE_SECONDS = 0.5
_LINGER_BYTES = 64 << 20


class _TooLarge(Exception):
    """More bytes arrived than are allowed."""


class BodyLimit:
    """ASGI middleware: 413 PAYLOAD_TOO_LARGE above `maximum` bytes, or what `larger` says of a
    path."""

    def __init__(
        self, app: ASGIApp, maximum: int, larger: Mapping[str, int] = MappingProxyType({})
    ) -> None:
        self.app, self.maximum, self.larger = app, maximum, larger

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        maximum = self.larger.get(scope["path"], self.maximum)
        declared = Headers(scope=scope).get("content-length", "")
        received, answering = 0, False

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > maximum:
                raise _TooLarge
            return message

        async def noticed(message: Message) -> None:
            nonlocal answering
            answering = True
            await send(message)

        try:
            if declared.isdecimal() and int(declared) > maximum:
                raise _TooLarge
            await self.app(scope, counted, noticed)
        except _TooLarge:
            if answering:
                raise
            answer = refuse(
                413,
                "PAYLOAD_TOO_LARGE",
                f"The body is larger than {maximum} bytes; send less at once.",
                headers={"connection": "close"},
            )
            await answer(scope, receive, _before_closing(receive, send))


def _before_closing(receive: Receive, send: Send) -> Send:
    """Sends an answer at once, and lets the client finish before it ends: whoever is still sending
    when the connection is closed never reads the answer."""

    async def sending(message: Message) -> None:
        if message["type"] != "http.response.body":
            await send(message)
            return
        await send({**message, "more_body": True})
        with suppress(TimeoutError):
            async with asyncio.timeout(_LINGER_SECONDS):
                await _let_pass(receive)
        await send({"type": "http.response.body", "body": b""})

    return sending


async def _let_pass(receive: Receive) -> None:
    passed = 0
    while passed < _LINGER_BYTES:
        async with asyncio.timeout(_SILENCE_SECONDS):
            message = await receive()
        if message["type"] != "http.request" or not message.get("more_body"):
            return
        passed += len(message.get("body", b""))
