"""In open access only this machine may ask: no other host name, no page of another origin.

A page that makes its own name resolve to 127.0.0.1 (DNS rebinding) would otherwise read everything.
"""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send
from strawberry.http.websocket_origin import (
    is_same_origin,
    normalize_allowed_origins,
    normalize_origin,
)

from graphql_server.http.answers import refuse

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
_ELSEWHERE = frozenset({"cross-site", "same-site"})
_UNGUARDED = "/webhooks/"


class HostGuard:
    """ASGI middleware: 403 for a foreign Host or Origin. Webhooks are signed, and let through."""

    def __init__(self, app: ASGIApp, allowed_origins: tuple[str, ...]) -> None:
        self.app = app
        self._allowed = normalize_allowed_origins(allowed_origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket") or scope["path"].startswith(_UNGUARDED):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host, origin = headers.get("host", ""), headers.get("origin")
        if _name(host) not in _LOOPBACK:
            code = "FOREIGN_HOST"
            message = "Without tokens the server answers to 127.0.0.1 and localhost only."
        elif _is_embedded(headers) if origin is None else not self._is_allowed(origin, host):
            code = "FOREIGN_ORIGIN"
            message = "Pages of this origin may not call; name it in the server's allowed origins."
        else:
            await self.app(scope, receive, send)
            return
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": code})
        else:
            await refuse(403, code, message)(scope, receive, send)

    def _is_allowed(self, origin: str, host: str) -> bool:
        return (
            is_same_origin(origin, host)
            or "*" in self._allowed
            or normalize_origin(origin) in self._allowed
        )


def _is_embedded(headers: Headers) -> bool:
    """Whether a page elsewhere asks as for a picture or a script: browsers send no Origin then."""
    return (
        headers.get("sec-fetch-site") in _ELSEWHERE and headers.get("sec-fetch-mode") != "navigate"
    )


def _name(host: str) -> str:
    """A Host header without its port."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdecimal() else host).lower()
