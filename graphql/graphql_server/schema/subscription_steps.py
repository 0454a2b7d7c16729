"""What all subscriptions share: where they begin, whom they follow, and when they say nothing."""

import asyncio
import datetime
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Sequence
from contextlib import aclosing
from typing import Annotated, TypeVar
from uuid import UUID

import strawberry

from crm.domain.refusals import UnknownAlumnus
from graphql_server.access import Area
from graphql_server.accesses.recording import look_at_message
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError, is_unreachable
from graphql_server.live.feed import Step
from graphql_server.live.news import News
from graphql_server.schema.alumnus import load_alumnus
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.ids import ALUMNUS, moment_of, uuid_of
from graphql_server.schema.masking import must_read
from graphql_server.schema.scalars import Int64

AfterPosition = Annotated[
    Int64 | None,
    strawberry.argument(
        description=(
            "The last position you have: what was stored after it comes first, then what happens."
            " From now on if null. A position that the log has not reached is refused:"
            " `UNKNOWN_POSITION`."
        )
    ),
]
AlumnusId = Annotated[
    strawberry.ID | None,
    strawberry.argument(
        description=(
            "Of one person, by `Alumnus.id`; after a merge the surviving person is followed."
            " Everybody if null."
        )
    ),
]
POSITION = (
    "Everything up to here has been told: give it as `afterPosition` when you subscribe again."
)

Message = TypeVar("Message")
Told = Iterable[tuple[int, Message]]
"""Messages, each with the position up to which everything is told once it is sent."""


async def messages(
    context: RequestContext,
    steps: AsyncGenerator[Step],
    *,
    tell: Callable[[Sequence[News]], Awaitable[Told[Message]]],
    silence: Callable[[Int64], Message],
    may: Callable[[], None] = lambda: None,
    at_once: int = 1,
) -> AsyncGenerator[Message]:
    """The messages of a subscription.

    `tell` makes them of at most `at_once` news; `silence` is said first of all, and now and then
    when there was nothing for this client. `may` raises once the viewer may not listen any more.
    """
    clock, heartbeat = asyncio.get_running_loop().time, context.services.live_settings
    spoke = clock()
    async with aclosing(steps):
        async for step in steps:
            for start in range(0, len(step.news), at_once):
                await _renew(context, may)
                for position, message in await tell(step.news[start : start + at_once]):
                    context.sent, spoke = position, clock()
                    look_at_message(context)
                    yield message
            if step.news and clock() - spoke < heartbeat.heartbeat_seconds:
                continue
            try:
                await _renew(context, may)
            except Exception as error:
                if not is_unreachable(error):
                    raise
                continue  # the database is away for a while: there is nothing to tell meanwhile
            if context.sent is None or context.sent < step.position:
                context.sent, spoke = step.position, clock()
                yield silence(Int64(step.position))


async def _renew(context: RequestContext, may: Callable[[], None]) -> None:
    await context.renew(datetime.datetime.now(datetime.UTC))
    may()


def starting_point(context: RequestContext, after: int | None) -> int | None:
    """After which position a subscription begins; None: now."""
    resumed = context.resume_after
    return after if resumed is None else max(resumed, after or 0)


async def followed_person(context: RequestContext, alumnus_id: str | None) -> UUID | None:
    """The record to follow, None for everybody; refuses who is not for the viewer."""
    may_follow(context, alumnus_id)
    if alumnus_id is None:
        return None
    if moment_of(alumnus_id) is not None:
        raise CodedError(
            "Nothing happens in the past: follow the id of `Alumnus.present`.", "PAST_MOMENT"
        )
    record = uuid_of(alumnus_id, ALUMNUS)
    await caught_up(context)
    if record is None or await load_alumnus(context, record) is None:
        raise UnknownAlumnus
    return record


def may_follow(context: RequestContext, alumnus_id: str | None) -> None:
    """Refuse `NOT_ALLOWED` to follow everybody, as to list what happened with everybody."""
    if alumnus_id is None:
        must_read(context.viewer, Area.IDENTITY, "follow what happens with everybody")
