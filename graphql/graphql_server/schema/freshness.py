"""Read-your-writes: how long an answer waits for the read models, and how it says `stale`."""

import asyncio
import time
from typing import Any

from strawberry.extensions import SchemaExtension

from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from projections import READ_MODELS

WAIT_SECONDS = 2.0
_NAMES = tuple(model.name for model in READ_MODELS)
_WAITING, _STALE = "waiting", "stale"


async def projected(context: RequestContext, position: int) -> bool:
    """Whether the read models reached the position in time."""
    started = time.perf_counter()
    reached = await context.services.waiter.wait(position, _NAMES, WAIT_SECONDS)
    context.services.metrics.waited(time.perf_counter() - started, reached=reached)
    return reached


async def caught_up(context: RequestContext) -> None:
    """Wait, once per request, for the `Crm-Min-Position` that the client has seen elsewhere."""
    waiting = context.loaders.get(_WAITING)
    if waiting is None:
        waiting = context.loaders[_WAITING] = asyncio.ensure_future(_catch_up(context))
    await waiting


async def filled(context: RequestContext, name: str) -> None:
    """Say `stale` when the read model is new and not yet level with the others: nobody waits for
    it, and what it answers is not everything."""
    await context.services.waiter.positions()
    if name in context.services.waiter.filling:
        context.loaders[_STALE] = True


def forget(context: RequestContext) -> None:
    """Whatever the request loaded before a command is not what is after it."""
    for key in context.loaders.keys() - {_WAITING, _STALE}:
        del context.loaders[key]


async def _catch_up(context: RequestContext) -> None:
    wanted = context.min_position
    if wanted is not None:
        await _must_be_in_the_log(context, wanted)
        if not await projected(context, wanted):
            context.loaders[_STALE] = True
    context.saw(await context.services.waiter.everywhere() or 0)


async def _must_be_in_the_log(context: RequestContext, position: int) -> None:
    """What was heard last may be a moment old, so the log itself is asked before it is refused."""
    services = context.services
    await services.waiter.positions()
    if position <= services.waiter.head:
        return
    head = await services.live.head()
    if position > head:
        raise CodedError(
            f"`Crm-Min-Position` is a position of the log, 0 to {head} now; send one that was"
            " answered, or none.",
            "UNKNOWN_POSITION",
            maximum=str(head),
        )


class Freshness(SchemaExtension):
    """`extensions.stale` when the answer is older than what the client has seen, or a read model
    that it asks is being filled for the first time."""

    def get_results(self) -> dict[str, Any]:
        context = self.execution_context.context
        if isinstance(context, RequestContext) and context.loaders.get(_STALE):
            return {"stale": True}
        return {}
