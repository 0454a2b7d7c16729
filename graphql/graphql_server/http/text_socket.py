"""Messages of graphql-transport-ws as they go over the wire."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import suppress
from typing import Any

from starlette.websockets import WebSocketDisconnect, WebSocketState
from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.http.exceptions import NonJsonMessageReceived, WebSocketDisconnected

from graphql_server.errors import CodedError
from graphql_server.limits import strict_json
from graphql_server.limits.bounds import Bounds

_LARGEST_MESSAGE = Bounds().body
_SLOW = 4410


class TextSocket(ASGIWebSocketAdapter):
    """Text frames of bounded size that have the protocol's form; anything else closes with 4400.

    A client that takes nothing for a while loses the connection: 4410.
    """

    stalled = False
    _receiving: asyncio.Timeout | None = None

    async def iter_json(self, *, ignore_parsing_errors: bool = False) -> AsyncGenerator[object]:
        try:
            while not self.stalled and self.ws.application_state != WebSocketState.DISCONNECTED:
                async with asyncio.timeout(None) as self._receiving:
                    message = await self.ws.receive()
                self._receiving = None
                if message["type"] == "websocket.disconnect":
                    return
                yield _protocol_message(message.get("text"))
        except (WebSocketDisconnect, TimeoutError):
            return

    async def send_json(self, message: Mapping[str, object]) -> None:
        text = strict_json.encode(message).decode()
        try:
            async with asyncio.timeout(self.view.stall_seconds):  # type: ignore[attr-defined]
                await self.ws.send_text(text)
        except TimeoutError:
            self._give_up()
            raise WebSocketDisconnected from None
        except WebSocketDisconnect as gone:
            raise WebSocketDisconnected from gone

    async def close_slow(self) -> None:
        """Say goodbye to a client that stalled, if it takes up again soon."""
        with suppress(TimeoutError, WebSocketDisconnect, RuntimeError):
            async with asyncio.timeout(self.view.stall_seconds):  # type: ignore[attr-defined]
                await self.close(_SLOW, "SLOW_CONSUMER: go on after your last position")

    def _give_up(self) -> None:
        self.stalled = True
        if self._receiving is not None and not self._receiving.expired():
            self._receiving.reschedule(asyncio.get_running_loop().time())


def _protocol_message(text: str | None) -> dict[str, Any]:
    """A message of graphql-transport-ws; Strawberry takes its form for granted."""
    if text is None or len(text) > _LARGEST_MESSAGE:
        raise NonJsonMessageReceived
    try:
        message = strict_json.decode(text)
    except CodedError as error:
        raise NonJsonMessageReceived from error
    if not isinstance(message, dict):
        raise NonJsonMessageReceived
    if message.get("type") == "subscribe":
        payload = message.get("payload")
        if not isinstance(message.get("id"), str) or not isinstance(payload, dict):
            raise NonJsonMessageReceived
        if not (
            isinstance(payload.get("query"), str | None)
            and isinstance(payload.get("variables"), dict | None)
            and isinstance(payload.get("operationName"), str | None)
        ):
            raise NonJsonMessageReceived
    return message
