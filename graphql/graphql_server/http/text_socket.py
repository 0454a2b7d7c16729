"""Messages of graphql-transport-ws as they go over the wire."""

from collections.abc import AsyncGenerator, Mapping
from typing import Any

from starlette.websockets import WebSocketDisconnect, WebSocketState
from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.http.exceptions import NonJsonMessageReceived, WebSocketDisconnected

from graphql_server.errors import CodedError
from graphql_server.limits import strict_json
from graphql_server.limits.bounds import Bounds

_LARGEST_MESSAGE = Bounds().body


class TextSocket(ASGIWebSocketAdapter):
    """Text frames of bounded size that have the protocol's form; anything else closes with 4400."""

    async def iter_json(self, *, ignore_parsing_errors: bool = False) -> AsyncGenerator[object]:
        try:
            while self.ws.application_state != WebSocketState.DISCONNECTED:
                message = await self.ws.receive()
                if message["type"] == "websocket.disconnect":
                    return
                yield _protocol_message(message.get("text"))
        except WebSocketDisconnect:
            return

    async def send_json(self, message: Mapping[str, object]) -> None:
        try:
            await self.ws.send_text(strict_json.encode(message).decode())
        except WebSocketDisconnect as gone:
            raise WebSocketDisconnected from gone


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
            isinstance(payload.get("query"), str)
            and isinstance(payload.get("variables"), dict | None)
            and isinstance(payload.get("operationName"), str | None)
        ):
            raise NonJsonMessageReceived
    return message
