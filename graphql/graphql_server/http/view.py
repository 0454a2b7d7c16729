"""GraphQL over HTTP and WebSocket: who asks, what they ask, and the form of the answer.

What comes over HTTP is read and answered here, as the specification wants it; what comes over a
WebSocket is Strawberry's.
"""

import asyncio
import datetime
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType
from strawberry.types.unset import UNSET

from graphql_server.access import NOBODY
from graphql_server.accesses.aim import UNTOLD, aim_of
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.http import graphiql
from graphql_server.http.answers import body_of, correlation_id_of, json_answer, refuse
from graphql_server.http.authentication import Doorkeeper, Unauthenticated
from graphql_server.http.caching import unchanged, validators
from graphql_server.http.departure import while_somebody_waits
from graphql_server.http.negotiation import (
    GRAPHQL,
    JSON,
    is_acceptable,
    media_type,
    wants_events,
)
from graphql_server.http.rate_headers import rate_headers
from graphql_server.http.settings import HttpSettings
from graphql_server.http.socket_handler import SocketHandler
from graphql_server.http.sse import EventStream, last_event_id
from graphql_server.http.statuses import status_of, status_of_refusal
from graphql_server.http.text_socket import TextSocket
from graphql_server.http.too_long import TookTooLong
from graphql_server.limits.guard import GuardedSchema
from graphql_server.live.seats import Seats
from graphql_server.operation import BadForm, OperationRequest, read_address, read_body
from graphql_server.services import Services
from graphql_server.trusted.store import TrustedDocuments
from graphql_server.usage.clients import NONE, client_of

_ALLOWED = {
    "GET": frozenset({OperationType.QUERY}),
    "POST": frozenset({OperationType.QUERY, OperationType.MUTATION}),
}
_VARY = {"vary": "accept"}
_NO_OPERATION = "The document has no such operation: send `operationName` as one of its names."
_SUBSCRIPTION = (
    "A subscription is followed over a WebSocket (graphql-transport-ws), or with"
    " `Accept: text/event-stream` as server-sent events."
)
_INIT_SECONDS = 10
_OPERATIONS_PER_SOCKET = 20


class GraphQLView(GraphQL[RequestContext, None]):
    """The ASGI application of /graphql, for both HTTP and `graphql-transport-ws`."""

    websocket_adapter_class = TextSocket
    graphql_transport_ws_handler_class = SocketHandler
    schema: GuardedSchema

    def __init__(
        self,
        schema: GuardedSchema,
        services: Services,
        settings: HttpSettings,
        doorkeeper: Doorkeeper,
        trusted: TrustedDocuments,
    ) -> None:
        super().__init__(
            schema,
            graphql_ide=None,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL,),
            connection_init_wait_timeout=datetime.timedelta(seconds=_INIT_SECONDS),
            max_subscriptions_per_connection=_OPERATIONS_PER_SOCKET,
            allowed_origins=settings.allowed_origins,
        )
        self._services, self._settings, self._doorkeeper = services, settings, doorkeeper
        self._trusted = trusted
        self.seats = Seats(settings.connections, settings.connections_per_token)
        self.operation_seconds = settings.operation_seconds
        self.stall_seconds = settings.stall_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await super().__call__(scope, receive, send)
            return
        request = Request(scope, receive)
        response = await self._answer(request)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if self._settings.graphiql and graphiql.is_asked_for(request):
            return graphiql.page(self._settings.graphiql_folder)
        accept = request.headers.get("accept")
        wanted = media_type(accept)
        try:
            if self._settings.draft_statuses and not is_acceptable(accept):
                raise _NotAcceptable(f"Accept {GRAPHQL} or {JSON}.", "NOT_ACCEPTABLE")
            return await self._operation(request, wanted)
        except CodedError as error:
            return refuse(
                status_of_refusal(error, wanted, draft=self._settings.draft_statuses),
                error.code,
                error.message,
                headers=_headers_of(error),
                media_type=wanted,
                **error.extensions,
            )

    async def _operation(self, request: Request, wanted: str) -> Response:
        method = request.method
        if method not in _ALLOWED:
            raise _NotAllowed("GraphQL is asked with GET or POST.", "METHOD_NOT_ALLOWED")
        context = await self.get_context(request)
        asked = read_address(request) if method == "GET" else await read_body(request)
        text, trusted = self._trusted.find(asked)
        if wants_events(request.headers.get("accept")):
            return self._events(request, text, asked, context)
        result = await self._carried_out(text, asked, context, request)
        errors, body = result.errors or (), body_of(result)
        if trusted is not None and trusted.is_public and method == "GET" and not errors:
            headers = validators(result.data)
            if (known := unchanged(request.headers, headers)) is not None:
                return known
        else:
            headers = _VARY
        headers = headers | rate_headers(errors, context)
        status = status_of(
            errors, has_data="data" in body, wanted=wanted, draft=self._settings.draft_statuses
        )
        return json_answer(status, body, headers=headers, media_type=wanted)

    async def _carried_out(
        self, text: str, asked: OperationRequest, context: RequestContext, request: Request
    ) -> ExecutionResult:
        """The result, within a bounded time."""
        try:
            async with (
                while_somebody_waits(request.receive),
                asyncio.timeout(self._settings.operation_seconds),
            ):
                context.saw(await self._services.waiter.everywhere())
                return await self.schema.execute(
                    text,
                    variable_values=asked.variables,
                    context_value=context,
                    operation_name=asked.operation_name,
                    allowed_operation_types=_ALLOWED[request.method],
                    operation_extensions=asked.extensions,
                )
        except TimeoutError:
            raise TookTooLong(self._settings.operation_seconds) from None
        except CannotGetOperationTypeError:
            raise BadForm(_NO_OPERATION) from None
        except InvalidOperationTypeError as error:
            if error.operation_type is OperationType.SUBSCRIPTION:
                raise BadForm(_SUBSCRIPTION) from None
            raise _ByGet("A mutation is sent with POST.", "METHOD_NOT_ALLOWED") from None

    def _events(
        self, request: Request, text: str, asked: OperationRequest, context: RequestContext
    ) -> Response:
        authorization = request.headers.get("authorization")
        context.ask_again = partial(self._doorkeeper.viewer, authorization)
        context.resume_after = last_event_id(request)
        return EventStream(
            self.schema,
            text,
            asked,
            context,
            request.method,
            seats=self.seats,
            operation_seconds=self._settings.operation_seconds,
            keep_alive_seconds=self._settings.keep_alive_seconds,
            stall_seconds=self._settings.stall_seconds,
        )

    def document_of(self, asked: OperationRequest) -> str:
        """The text that a message on a WebSocket means; raises `CodedError`."""
        return self._trusted.find(asked)[0]

    # --- who asks -------------------------------------------------------------------------

    async def get_context(
        self, request: Request | WebSocket, response: object = None
    ) -> RequestContext:
        now = datetime.datetime.now(datetime.UTC)
        is_socket = isinstance(request, WebSocket)
        told = _headers_by_name(request)
        authorization = told.get("authorization")
        try:
            viewer = await self._doorkeeper.viewer(authorization, now)
        except Unauthenticated:
            if not is_socket:
                raise
            viewer = NOBODY  # a browser's token comes with `connection_init`
        header = None if is_socket else told.get("crm-min-position")
        request.scope["state"]["token_id"] = viewer.token_id
        return RequestContext(
            services=self._services,
            viewer=viewer,
            correlation_id=correlation_id_of(request),
            now=now,
            min_position=_min_position(header),
            client=client_of(told),
            aim=UNTOLD if is_socket else aim_of(told),
            address=request.client.host if request.client else "",
            headers=told,
            for_wire=not is_socket,
            ask_again=partial(self._doorkeeper.viewer, authorization) if is_socket else None,
        )

    async def on_ws_connect(self, context: RequestContext) -> Any:
        """Takes `authorization`, `crm-min-position`, purpose, case and the client's name from the
        payload of `connection_init`, in place of the headers; raises `CodedError`."""
        payload = context.connection_params or {}
        if (client := client_of(payload)) is not NONE:
            context.client = client
        given, seen = payload.get("authorization"), payload.get("crm-min-position")
        context.aim = aim_of(payload)
        if seen is not None:
            context.min_position = _min_position(str(seen))
        if isinstance(given, str):
            context.ask_again = partial(self._doorkeeper.viewer, given)
            context.viewer = await context.ask_again(datetime.datetime.now(datetime.UTC))
        if context.viewer is NOBODY:
            raise Unauthenticated
        return UNSET


class _NotAllowed(CodedError):
    """A method that GraphQL has no use for."""

    status = 405
    allow = ", ".join(_ALLOWED)


class _ByGet(_NotAllowed):
    """A mutation in an address."""

    allow = "POST"


class _NotAcceptable(CodedError):
    """A client that wants neither of our media types."""

    status = 406


def _headers_by_name(request: Request | WebSocket) -> dict[str, str]:
    """In lower case, the first of a name; Starlette's would be searched for each anew."""
    return {
        name.decode("latin-1"): value.decode("latin-1")
        for name, value in reversed(request.scope["headers"])
    }


def _headers_of(refusal: CodedError) -> dict[str, str]:
    if isinstance(refusal, _NotAllowed):
        return {"allow": refusal.allow}
    return {"www-authenticate": "Bearer"} if refusal.status == 401 else {}


def _min_position(header: str | None) -> int | None:
    if header is None:
        return None
    if not (header.isascii() and header.isdecimal() and len(header) < 19):
        raise CodedError("`Crm-Min-Position` must be a position: digits only.", "BAD_REQUEST")
    return int(header)
