"""An id for every request, one line of log and one count for each, and no crash that reaches the
client.

The line has neither query strings nor bodies nor paths as they were sent: they may name people.
"""

import logging
import time
from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID, uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphql_server.correlation import correlation_id as current
from graphql_server.errors import MASKED, UNREACHABLE, is_unreachable, log_crash
from graphql_server.http.answers import refuse
from graphql_server.metrics import Metrics

_log = logging.getLogger("graphql_server.access")


class RequestLog:
    """ASGI middleware, outermost: `X-Request-Id` is honoured when it is a UUID, and returned.

    `routes` has the path under which the application offers an endpoint, `vendors` whose
    deliveries are counted.
    """

    def __init__(
        self, app: ASGIApp, metrics: Metrics, routes: Mapping[Any, str], vendors: Collection[str]
    ) -> None:
        self.app = app
        self._metrics, self._routes, self._vendors = metrics, routes, vendors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        correlation_id = _given_id(Headers(scope=scope)) or uuid4()
        scope.setdefault("state", {})["correlation_id"] = correlation_id
        mark = current.set(correlation_id)
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
                self._metrics.sockets.inc()
            await send(message)

        try:
            await self.app(scope, receive, marked)
        except ClientDisconnect:
            pass  # nobody is left to be answered
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
            self._tell(scope, status, time.perf_counter() - started)
            current.reset(mark)

    def _tell(self, scope: Scope, status: int, seconds: float) -> None:
        method, route = scope.get("method", "WEBSOCKET"), self._route(scope)
        if status == 101:
            self._metrics.sockets.dec()
        if scope["type"] == "http":
            is_stream = scope["state"].get("is_stream", False)
            self._metrics.request(method, route, status, None if is_stream else seconds)
            vendor = scope.get("path_params", {}).get("vendor")
            if vendor in self._vendors:
                self._metrics.delivery(vendor, status)
        line = {
            "method": method,
            "route": route,
            "status": status or None,
            "ms": round(seconds * 1000, 1),
            "token": scope["state"].get("token_id"),
        }
        _log.info("request", extra=line)

    def _route(self, scope: Scope) -> str:
        """The path as the application knows it; `none` when it has no such path."""
        return self._routes.get(scope.get("endpoint"), "none")


def _given_id(headers: Headers) -> UUID | None:
    try:
        return UUID(headers.get("x-request-id", ""))
    except ValueError:
        return None
