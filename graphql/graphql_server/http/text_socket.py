"""Messages of graphql-transport-ws as they go over the wire."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import suppress

from starlette.websockets import WebSocketDisconnect, WebSocketState
from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.http.exceptions import WebSocketDisconnected

from graphql_server.errors import CodedError
from graphql_server.http.socket_message import read_message
from graphql_server.limits import strict_json

_SLOW = 4410
_MOST_BYTES_OF_A_REASON = 123


class TextSocket(ASGIWebSocketAdapter):
    """Text frames of bounded size that have the protocol's form; anything else is a `CodedError`.

    A client that takes nothing for a while loses the connection: 4410.
    """

    stalled = False
    _receiving: asyncio.Timeout | None = None

    async def iter_json(self, *, ignore_parsing_errors: bool = False) -> AsyncGenerator[object]:
        try:
            while not self.stalled and not self._is_closed:
                async with asyncio.timeout(None) as self._receiving:
                    message = await self.ws.receive()
                self._receiving = None
                if message["type"] == "websocket.disconnect":
                    return
                yield read_message(message.get("text"))
        except (WebSocketDisconnect, TimeoutError):
            return

    async def send_json(self, message: Mapping[str, object]) -> None:
        if self._is_closed:
            raise WebSocketDisconnected
        text = strict_json.encode(message).decode()
        try:
            async with asyncio.timeout(self.view.stall_seconds):  # type: ignore[attr-defined]
                await self.ws.send_text(text)
        except TimeoutError:
            self._give_up()
            raise WebSocketDisconnected from None
        except WebSocketDisconnect as gone:
            raise WebSocketDisconnected from gone

    async def close(self, code: int, reason: str) -> None:
        """Once; later ones do nothing. A reason that the protocol has no room for is cut."""
        if not self._is_closed:
            room = reason.encode()[:_MOST_BYTES_OF_A_REASON]
            await self.ws.close(code, room.decode(errors="ignore"))

    async def refuse(self, code: int, refused: CodedError) -> None:
        """Close with the refusal's own code and sentence as the reason."""
        await self.close(code, f"{refused.code}: {refused.message}")

    async def close_slow(self) -> None:
        """Say goodbye to a client that stalled, if it takes up again soon."""
        with suppress(TimeoutError, WebSocketDisconnect, RuntimeError):
            async with asyncio.timeout(self.view.stall_seconds):  # type: ignore[attr-defined]
                await self.close(_SLOW, "SLOW_CONSUMER: go on after your last position")

    @property
    def _is_closed(self) -> bool:
        return self.ws.application_state == WebSocketState.DISCONNECTED

    def _give_up(self) -> None:
        self.stalled = True
        if self._receiving is not None and not self._receiving.expired():
            self._receiving.reschedule(asyncio.get_running_loop().time())
