"""GraphQL over HTTP and WebSocket: Strawberry's view, made to keep the specification.

Beside the answers' form it adds who asks, the request's context and the time an operation may take.
"""

import asyncio
import datetime
from functools import partial
from typing import Any

from cross_web import AsyncHTTPRequestAdapter, HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.exceptions import ConnectionRejectionError
from strawberry.http import GraphQLHTTPResponse, GraphQLRequestData
from strawberry.schema.exceptions import InvalidOperationTypeError
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.types import ExecutionResult
from strawberry.types.unset import UNSET

from graphql_server.access import NOBODY
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.http import graphiql
from graphql_server.http.answers import correlation_id_of, json_answer, refuse
from graphql_server.http.authentication import Doorkeeper, Unauthenticated
from graphql_server.http.negotiation import GRAPHQL, media_type
from graphql_server.http.settings import HttpSettings
from graphql_server.http.text_socket import TextSocket
from graphql_server.limits import strict_json
from graphql_server.limits.guard import GuardedSchema
from graphql_server.services import Services

_CODES = {405: "METHOD_NOT_ALLOWED", 415: "UNSUPPORTED_MEDIA_TYPE"}
_INIT_SECONDS = 10
_OPERATIONS_PER_SOCKET = 20


class GraphQLView(GraphQL[RequestContext, None]):
    """The ASGI application of /graphql, for both HTTP and `graphql-transport-ws`."""

    websocket_adapter_class = TextSocket
    schema: GuardedSchema

    def __init__(
        self,
        schema: GuardedSchema,
        services: Services,
        settings: HttpSettings,
        doorkeeper: Doorkeeper,
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
        wanted = media_type(request.headers.get("accept"))
        try:
            return await self.run(request)
        except HTTPException as error:
            return _refused(error, wanted)
        except CodedError as error:
            headers = {"www-authenticate": "Bearer"} if error.status == 401 else None
            return refuse(
                error.status,
                error.code,
                error.message,
                headers=headers,
                media_type=wanted,
                **error.extensions,
            )

    # --- who asks -------------------------------------------------------------------------

    async def get_context(
        self, request: Request | WebSocket, response: Response | WebSocket
    ) -> RequestContext:
        now = datetime.datetime.now(datetime.UTC)
        is_socket = isinstance(request, WebSocket)
        authorization = request.headers.get("authorization")
        try:
            viewer = await self._doorkeeper.viewer(authorization, now)
        except Unauthenticated:
            if not is_socket:
                raise
            viewer = NOBODY  # a browser's token comes with `connection_init`
        header = None if is_socket else request.headers.get("crm-min-position")
        request.scope["state"]["token_id"] = viewer.token_id
        return RequestContext(
            services=self._services,
            viewer=viewer,
            correlation_id=correlation_id_of(request),
            now=now,
            min_position=_min_position(header),
            headers=request.headers,
            ask_again=partial(self._doorkeeper.viewer, authorization) if is_socket else None,
        )

    async def on_ws_connect(self, context: RequestContext) -> Any:
        """Takes `authorization` and `crm-min-position` from the payload of `connection_init`, in
        place of the headers; closes with 4403."""
        payload = context.connection_params or {}
        given, seen = payload.get("authorization"), payload.get("crm-min-position")
        if seen is not None:
            try:
                context.min_position = _min_position(str(seen))
            except CodedError:
                raise ConnectionRejectionError from None
        if isinstance(given, str):
            try:
                context.ask_again = partial(self._doorkeeper.viewer, given)
                context.viewer = await context.ask_again(datetime.datetime.now(datetime.UTC))
            except Unauthenticated:
                raise ConnectionRejectionError from None
        if context.viewer is NOBODY:
            raise ConnectionRejectionError
        return UNSET

    # --- what is asked --------------------------------------------------------------------

    def decode_json(self, data: str | bytes) -> object:
        return strict_json.decode(data)

    def encode_json(self, data: object) -> bytes:
        return strict_json.encode(data)

    async def parse_http_body(
        self, request: AsyncHTTPRequestAdapter
    ) -> GraphQLRequestData | list[GraphQLRequestData]:
        try:
            data = await super().parse_http_body(request)
        except AttributeError:
            raise CodedError("The body must be a JSON object.", "BAD_REQUEST") from None
        if isinstance(data, GraphQLRequestData) and not isinstance(data.operation_name, str | None):
            raise CodedError("`operationName` must be a string or null.", "BAD_REQUEST")
        return data

    async def execute_operation(self, *args: Any, **kwargs: Any) -> Any:
        """As Strawberry does, for a bounded time."""
        try:
            async with asyncio.timeout(self._settings.operation_seconds):
                positions = await self._services.waiter.positions()
                context: RequestContext = kwargs["context"]
                context.saw(min(positions.values(), default=None))
                return await super().execute_operation(*args, **kwargs)
        except TimeoutError:
            raise TookTooLong(self._settings.operation_seconds) from None

    # --- what is answered -----------------------------------------------------------------

    async def process_result(
        self, request: Request, result: ExecutionResult
    ) -> GraphQLHTTPResponse:
        answer = await super().process_result(request, result)
        if result.data is None and result.errors and all(e.path is None for e in result.errors):
            del answer["data"]  # nothing was executed: the specification wants no data at all
        return answer

    async def get_sub_response(self, request: Request | WebSocket) -> Response:
        response = await super().get_sub_response(request)
        response.headers["content-type"] = media_type(request.headers.get("accept"))
        return response

    def create_response(
        self,
        response_data: GraphQLHTTPResponse | list[GraphQLHTTPResponse],
        sub_response: Response,
    ) -> Response:
        wanted = sub_response.headers["content-type"]
        assert isinstance(response_data, dict)  # batching is off
        is_refused = wanted == GRAPHQL and "data" not in response_data
        return json_answer(
            400 if is_refused else 200, response_data, headers={"vary": "accept"}, media_type=wanted
        )


class TookTooLong(CodedError):
    """The operation was ended."""

    status = 503

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"The operation was given up after {seconds:g} seconds. Ask for less at once; a command"
            " may have been carried out all the same: repeat it with the same idempotencyKey.",
            "TIMEOUT",
        )


def _refused(error: HTTPException, wanted: str) -> Response:
    status, message, headers = error.status_code, error.reason, {}
    if isinstance(error.__cause__, InvalidOperationTypeError):
        status, headers = 405, {"allow": "POST"}
    elif status == 405:
        headers = {"allow": "GET, POST"}
    elif message == "Unsupported content type":
        status, message = 415, "Send the operation as application/json."
    code = _CODES.get(status, "BAD_REQUEST")
    return refuse(status, code, message, headers=headers, media_type=wanted)


def _min_position(header: str | None) -> int | None:
    if header is None:
        return None
    if not (header.isascii() and header.isdecimal() and len(header) < 19):
        raise CodedError("`Crm-Min-Position` must be a position: digits only.", "BAD_REQUEST")
    return int(header)
