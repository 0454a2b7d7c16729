"""Around every operation: confidential values that its answer takes up are recorded first."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from strawberry.extensions import SchemaExtension

from graphql_server.accesses.looked import looking
from graphql_server.accesses.recorder import Look
from graphql_server.context import RequestContext


@asynccontextmanager
async def recorded(context: RequestContext) -> AsyncIterator[None]:
    """What is read of people inside is recorded at the end, before the answer or message goes out;
    raises `AccessNotRecorded`, and then nothing of it may go out."""
    recorder = context.services.accesses
    if recorder is None:
        yield
        return
    with looking() as looked:
        yield
    if looked.seen:
        await recorder.record(
            Look(
                actor=context.viewer.actor,
                aim=context.aim,
                at=context.now,
                seen=looked.seen,
                correlation_id=context.correlation_id,
            )
        )


class AccessLog(SchemaExtension):
    """Records around the execution of queries and mutations; subscriptions do so by message."""

    async def on_execute(self) -> AsyncIterator[None]:
        context = self.execution_context.context
        if not isinstance(context, RequestContext):
            yield
            return
        async with recorded(context):
            yield
