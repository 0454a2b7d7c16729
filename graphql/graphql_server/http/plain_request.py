"""Refuses requests that say two things in one header, or whose body is packed."""

from starlette.types import ASGIApp, Receive, Scope, Send

from graphql_server.http.answers import refuse

_SAID_ONCE = {
    name.lower().encode(): name
    for name in (
        "Host",
        "Authorization",
        "Content-Type",
        "Content-Encoding",
        "Crm-Min-Position",
        "Crm-Purpose",
        "Crm-Case",
    )
}
_ENCODING = b"content-encoding"
_AS_IT_IS = (b"", b"identity")


class PlainRequest:
    """ASGI middleware: 400 BAD_REQUEST or 415 UNSUPPORTED_MEDIA_TYPE; a WebSocket gets 403.

    What stands between the client and us may believe the other one of two headers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        headers: list[tuple[bytes, bytes]] = scope["headers"]
        said = [name for name, _ in headers if name in _SAID_ONCE]
        if len(said) > len(set(said)):
            twice = next(_SAID_ONCE[name] for name in said if said.count(name) > 1)
            answer = refuse(400, "BAD_REQUEST", f"The request has `{twice}` twice; send it once.")
        elif _ENCODING in said and dict(headers)[_ENCODING].strip().lower() not in _AS_IT_IS:
            answer = refuse(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                "Send the body as it is, without Content-Encoding.",
                headers={"accept-encoding": "identity"},
            )
        else:
            await self.app(scope, receive, send)
            return
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": "BAD_REQUEST"})
        else:
            await answer(scope, receive, send)
