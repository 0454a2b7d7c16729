"""Around every operation: confidential values that its answer takes up are recorded first."""

from collections.abc import AsyncIterator
from dataclasses import replace

from strawberry.extensions import SchemaExtension
from strawberry.types import ExecutionContext
from strawberry.types.graphql import OperationType

from graphql_server.accesses.looked import Looked, looking, note_from_now_on
from graphql_server.accesses.open_case import open_case
from graphql_server.accesses.recorder import Look
from graphql_server.context import RequestContext


class AccessLog(SchemaExtension):
    """Before an answer goes out, and before each message of a subscription, what it shows in
    confidence is recorded; what cannot be recorded does not go out (`AccessNotRecorded`)."""

    async def on_execute(self) -> AsyncIterator[None]:
        context = _recorded(self.execution_context)
        if context is None or _is_subscription(self.execution_context):
            yield
            return
        if self.execution_context.operation_type is OperationType.QUERY:
            await _take_case(context)
        with looking() as looked:
            yield
        await _record(context, looked)

    async def on_stream_result(self, result: object) -> AsyncIterator[None]:
        context = _recorded(self.execution_context)
        if context is not None and context.looked is not None:
            looked, context.looked = context.looked, None
            await _record(context, looked)
        yield


async def _take_case(context: RequestContext) -> None:
    """The case that a query names opens what it opens; mutations and subscriptions open none."""
    case = await open_case(context.services, context.viewer, context.aim.case, context.now)
    if case is not None:
        context.viewer = replace(context.viewer, case=case)


def look_at_message(context: RequestContext) -> None:
    """The message that a subscription yields next is looked at; call it right before."""
    if context.services.accesses is not None:
        context.looked = note_from_now_on()


def _recorded(execution: ExecutionContext) -> RequestContext | None:
    context = execution.context
    if isinstance(context, RequestContext) and context.services.accesses is not None:
        return context
    return None


def _is_subscription(execution: ExecutionContext) -> bool:
    return execution.operation_type is OperationType.SUBSCRIPTION


async def _record(context: RequestContext, looked: Looked) -> None:
    recorder = context.services.accesses
    if recorder is not None and looked.seen:
        await recorder.record(
            Look(
                actor=context.viewer.actor,
                aim=context.aim,
                at=context.now,
                seen=looked.seen,
                correlation_id=context.correlation_id,
            )
        )
