"""The conversation over a WebSocket: Strawberry's, with our refusals, bounds and closing codes."""

import asyncio
from typing import TYPE_CHECKING, Any, cast

import psycopg
from graphql import GraphQLError
from strawberry.http.exceptions import WebSocketDisconnected
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import (
    BaseGraphQLTransportWSHandler,
    Operation,
)
from strawberry.subscriptions.protocols.graphql_transport_ws.types import (
    ConnectionInitMessage,
    SubscribeMessage,
)
from strawberry.types.execution import PreExecutionError

from graphql_server.context import RequestContext
from graphql_server.errors import UNREACHABLE, CodedError, coded, log_crash
from graphql_server.http.authentication import Unauthenticated
from graphql_server.http.text_socket import TextSocket
from graphql_server.http.too_long import TookTooLong
from graphql_server.limits.rates import RateLimited, RateLimits
from graphql_server.live.seats import TooManyConnections
from graphql_server.operation import read_payload

if TYPE_CHECKING:
    from graphql_server.http.view import GraphQLView

_TRY_AGAIN_LATER = 1013
_BAD_MESSAGE = 4400
_FORBIDDEN = 4403
_TOO_MANY_REQUESTS = 4429
_REFUSALS_A_MINUTE = 100
_REFUSED_TOO_OFTEN = CodedError(
    "Operations on this connection were refused too often; mend them first.", "TOO_MANY_REFUSALS"
)
_UNAUTHENTICATED = "UNAUTHENTICATED"
_WITHOUT_TOKEN = (
    f"{_UNAUTHENTICATED}: Send a valid `authorization: Bearer <token>` in `connection_init`."
)


class SocketHandler(BaseGraphQLTransportWSHandler[RequestContext, None]):
    """One per connection. An error of an operation ends that operation and nothing else."""

    view: "GraphQLView"
    websocket: TextSocket
    _seat_of: str | None = None
    _seated = False
    _refusals: RateLimits | None = None

    async def handle(self) -> None:
        if not self._seat(None):
            await self.websocket.close(_TRY_AGAIN_LATER, TooManyConnections.code_of_all)
            return
        try:
            await super().handle()
        except CodedError as wrong:
            await self.websocket.refuse(_BAD_MESSAGE, wrong)
        finally:
            if self._seated:
                self.view.seats.leave(self._seat_of)
        if self.websocket.stalled:
            await self.websocket.close_slow()

    async def handle_connection_init(self, message: ConnectionInitMessage) -> None:
        before = self.connection_acknowledged
        try:
            await super().handle_connection_init(message)
        except Unauthenticated:
            await self.websocket.close(_FORBIDDEN, _WITHOUT_TOKEN)
            return
        except CodedError as refused:
            await self.websocket.refuse(_FORBIDDEN, refused)
            return
        except (psycopg.OperationalError, psycopg.InterfaceError):
            await self.websocket.close(_TRY_AGAIN_LATER, f"DATABASE_UNREACHABLE: {UNREACHABLE}")
            return
        if before or not self.connection_acknowledged:
            return
        if not self._seat(self.context.viewer.token_id):  # who it is, is known only now
            self.connection_acknowledged = False
            await self.websocket.close(_TRY_AGAIN_LATER, TooManyConnections.code_of_all)

    def _seat(self, token_id: str | None) -> bool:
        if self._seated:
            self.view.seats.leave(self._seat_of)
        try:
            self.view.seats.take(token_id)
        except TooManyConnections:
            self._seated = False
        else:
            self._seat_of, self._seated = token_id, True
        return self._seated

    async def handle_subscribe(self, message: SubscribeMessage) -> None:
        if self.connection_acknowledged and message["id"] not in self.operations:
            payload = cast(dict[str, Any], message["payload"])
            try:
                self._must_have_room()
                payload["query"] = self.view.document_of(read_payload(payload))
            except CodedError as refused:
                await self._refuse(message["id"], refused)
                return
        await super().handle_subscribe(message)

    def _must_have_room(self) -> None:
        most = self.max_subscriptions_per_connection
        if most is not None and len(self.operations) >= most:
            raise CodedError(
                f"{most} operations are under way on this connection, more are not taken; end some,"
                " or open another connection.",
                "OPERATION_LIMIT",
                maximum=most,
            )

    async def _refuse(self, id_: str, refused: CodedError) -> None:
        error = coded(GraphQLError(refused.message, original_error=refused), None)
        if await self._may_refuse():
            await self.send_message({"id": id_, "type": "error", "payload": [error.formatted]})

    async def _may_refuse(self) -> bool:
        """Whether the client is told once more; else the connection is closed."""
        if self._refusals is None:
            self._refusals = RateLimits(_REFUSALS_A_MINUTE)
        try:
            self._refusals.spend("", 1)
        except RateLimited:
            await self.websocket.refuse(_TOO_MANY_REQUESTS, _REFUSED_TOO_OFTEN)
            return False
        return True

    async def _send_result_stream(
        self, operation: Operation[RequestContext, None], result_source: Any
    ) -> None:
        """Each result as it comes. Every operation tells something within a bounded time: a
        subscription begins with what is stored, or says that it is live."""
        seconds: float | None = self.view.operation_seconds
        while True:
            try:
                async with asyncio.timeout(seconds):
                    result = await anext(result_source, None)
            except TimeoutError:
                operation.completed = True
                self.forget_id(operation.id)
                await self._refuse(operation.id, TookTooLong(self.view.operation_seconds))
                return
            if result is None:
                return
            errors = result.errors or ()
            if isinstance(result, PreExecutionError) or (
                result.data is None and errors and all(each.path is None for each in errors)
            ):
                codes = {(each.extensions or {}).get("code") for each in errors}
                if seconds is None and _UNAUTHENTICATED in codes:
                    await self.websocket.close(_FORBIDDEN, _UNAUTHENTICATED)
                if await self._may_refuse():
                    await operation.send_initial_errors(list(errors))
                return
            await operation.send_next(result)
            seconds = None

    async def handle_task_exception(self, error: Exception) -> None:
        if not isinstance(error, WebSocketDisconnected):
            log_crash(error, self.context.correlation_id)
