"""What the paths beside /graphql share: who asks, and every failure as a coded answer."""

import datetime
from collections.abc import Awaitable, Callable
from uuid import uuid4

import psycopg
from psycopg_pool import PoolTimeout
from starlette.requests import Request
from starlette.responses import Response

from crm.domain.envelope import Context, Source
from crm.domain.moment import Moment
from crm.domain.refusals import Refusal
from graphql_server.access import Viewer
from graphql_server.errors import UNREACHABLE, CodedError
from graphql_server.http.answers import correlation_id_of, refuse
from graphql_server.http.authentication import Doorkeeper
from graphql_server.services import Services

_STATUS = {"NOT_ALLOWED": 403, "NOT_FOUND": 404, "CONFLICT": 409, "PAYLOAD_TOO_LARGE": 413}

Answer = Callable[[Request, Viewer, datetime.datetime], Awaitable[Response]]


class Asked:
    """An endpoint: finds out who asks and answers, or says in a sentence why not."""

    def __init__(self, doorkeeper: Doorkeeper, answer: Answer) -> None:
        self._doorkeeper, self._answer = doorkeeper, answer

    async def __call__(self, request: Request) -> Response:
        now = datetime.datetime.now(datetime.UTC)
        try:
            viewer = await self._doorkeeper.viewer(request.headers.get("authorization"), now)
            request.scope["state"]["token_id"] = viewer.token_id
            return await self._answer(request, viewer, now)
        except CodedError as error:
            headers = {"www-authenticate": "Bearer"} if error.status == 401 else None
            status = _STATUS.get(error.code, error.status)
            return refuse(status, error.code, error.message, headers=headers, **error.extensions)
        except Refusal as refusal:
            return refuse(400, refusal.code, str(refusal))
        except (psycopg.OperationalError, psycopg.InterfaceError, PoolTimeout):
            return refuse(503, "DATABASE_UNREACHABLE", UNREACHABLE)


def moment_of(
    services: Services, request: Request, viewer: Viewer, now: datetime.datetime, source: str
) -> Moment:
    """The moment of what this request does."""
    context = Context(
        command_id=uuid4(),
        actor=viewer.actor,
        source=Source(source),
        correlation_id=correlation_id_of(request),
    )
    return Moment(now=now, zone=services.zone, context=context)
