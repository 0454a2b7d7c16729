"""An id for every request, one line of log for each, and no crash that reaches the client.

The line has neither query strings nor bodies nor unknown paths: they may name people.
"""

import logging
import time
from uuid import UUID, uuid4

import orjson
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphql_server.errors import MASKED, UNREACHABLE, is_unreachable, log_crash
from graphql_server.http.answers import refuse

_log = logging.getLogger("graphql_server.access")


class RequestLog:
    """ASGI middleware, outermost: `X-Request-Id` is honoured when it is a UUID, and returned."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        correlation_id = _given_id(Headers(scope=scope)) or uuid4()
        scope.setdefault("state", {})["correlation_id"] = correlation_id
        started, status = time.perf_counter(), 0

        async def marked(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["x-request-id"] = str(correlation_id)
                headers["x-content-type-options"] = "nosniff"
                headers["referrer-policy"] = "no-referrer"
            elif message["type"] == "websocket.accept":
                status = 101
            await send(message)

        try:
            await self.app(scope, receive, marked)
        except Exception as error:
            away = is_unreachable(error)
            if not away:
                log_crash(error, correlation_id)
            if away and scope["type"] == "http" and not status:
                answer = refuse(
                    503, "DATABASE_UNREACHABLE", UNREACHABLE, headers={"retry-after": "5"}
                )
                await answer(scope, receive, marked)
            elif scope["type"] == "http" and not status:
                answer = refuse(500, "INTERNAL", MASKED, correlationId=str(correlation_id))
                await answer(scope, receive, marked)
            elif scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 1011})
        finally:
            _log.info(_line(scope, status, started, correlation_id))


def _given_id(headers: Headers) -> UUID | None:
    try:
        return UUID(headers.get("x-request-id", ""))
    except ValueError:
        return None


def _line(scope: Scope, status: int, started: float, correlation_id: UUID) -> str:
    line = {
        "method": scope.get("method", "WEBSOCKET"),
        "path": scope["path"] if status not in (0, 404) else None,
        "status": status or None,
        "ms": round((time.perf_counter() - started) * 1000, 1),
        "token": scope["state"].get("token_id"),
        "correlationId": str(correlation_id),
    }
    return orjson.dumps(line).decode()
