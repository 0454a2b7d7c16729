"""How members of the network get in: ask for a link, exchange it for a session, end the session.

These are paths and no mutations, because there is nobody yet who could ask one.
"""

import datetime
from typing import Any

import psycopg
from psycopg_pool import PoolTimeout
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from crm.domain import text
from crm.domain.refusals import Refusal
from crm.storage.sessions import end_session
from graphql_server.errors import UNREACHABLE, CodedError
from graphql_server.http.answers import json_answer, refuse
from graphql_server.http.authentication import Doorkeeper, Unauthenticated
from graphql_server.limits.rates import RateLimited
from graphql_server.limits.strict_json import decode
from graphql_server.links.desk import LinkDesk
from graphql_server.services import Services

_LARGEST = 2_000
_ASKED = {
    "message": "If this address is known, a link is on its way to it.",
    "messageJa": "ご登録のアドレスであれば、ログイン用のリンクをお送りします。",
}


class BadLink(Unauthenticated):
    """No link of ours, one that expired, or one that was used before: it is not said which."""

    def __init__(self) -> None:
        super().__init__("This link does not work any more; ask for a new one.")


class Members:
    """The endpoints."""

    def __init__(self, services: Services, desk: LinkDesk, doorkeeper: Doorkeeper) -> None:
        self._services, self._desk, self._doorkeeper = services, desk, doorkeeper

    def routes(self) -> list[BaseRoute]:
        """Where they are."""
        return [
            Route("/alumni/link", self._asking(self.link), methods=["POST"]),
            Route("/alumni/session", self._asking(self.session), methods=["POST"]),
            Route("/alumni/session/end", self._asking(self.end), methods=["POST"]),
        ]

    async def link(self, request: Request) -> Response:
        """`{"email": …}`: 202 whoever it is."""
        address = _only(await _body(request), "email")
        found = text.line(address, ("email",))
        if found is None or "@" not in found:
            raise CodedError("Send an e-mail address as `email`.", "BAD_REQUEST")
        self._desk.request(found, _client(request))
        return json_answer(202, _ASKED)

    async def session(self, request: Request) -> Response:
        """`{"link": …}`: a session for the secret of a link."""
        secret = _only(await _body(request), "link")
        now = datetime.datetime.now(datetime.UTC)
        found = await self._desk.redeem(secret, _client(request), now)
        if found is None:
            raise BadLink
        return json_answer(
            200, {"token": found.token, "expiresAt": found.expires_at.isoformat(timespec="seconds")}
        )

    async def end(self, request: Request) -> Response:
        """Logging out: the session of the `Authorization` header opens nothing any more."""
        now = datetime.datetime.now(datetime.UTC)
        viewer = await self._doorkeeper.viewer(request.headers.get("authorization"), now)
        if viewer.alumnus_id is None or viewer.token_id is None:
            raise CodedError("Only a session of a member can be ended.", "BAD_REQUEST")
        async with self._services.pool.connection() as connection:
            await end_session(connection, viewer.token_id, now)
        self._doorkeeper.forget(viewer.token_id)
        return Response(status_code=204)

    def _asking(self, answer: Any) -> Any:
        async def endpoint(request: Request) -> Response:
            try:
                answered: Response = await answer(request)
                return answered
            except RateLimited as error:
                headers = {"retry-after": str(error.extensions["retryAfterSeconds"])}
                return refuse(429, error.code, error.message, headers=headers, **error.extensions)
            except CodedError as error:
                unknown = {"www-authenticate": "Bearer"} if error.status == 401 else None
                return refuse(error.status, error.code, error.message, headers=unknown)
            except Refusal as refusal:
                return refuse(400, refusal.code, str(refusal))
            except (psycopg.OperationalError, psycopg.InterfaceError, PoolTimeout):
                return refuse(503, "DATABASE_UNREACHABLE", UNREACHABLE)

        return endpoint


async def _body(request: Request) -> Any:
    if not request.headers.get("content-type", "").lower().startswith("application/json"):
        raise CodedError("Send JSON, as `content-type: application/json`.", "BAD_REQUEST")
    raw = await request.body()
    if len(raw) > _LARGEST:
        raise CodedError(f"Send at most {_LARGEST} bytes.", "BAD_REQUEST")
    return decode(raw)


def _only(body: Any, name: str) -> str:
    value = body.get(name) if isinstance(body, dict) and len(body) == 1 else None
    if not isinstance(value, str):
        raise CodedError(f'Send an object with `{name}` alone: {{"{name}": "…"}}.', "BAD_REQUEST")
    return value


def _client(request: Request) -> str:
    return request.client.host if request.client else ""
