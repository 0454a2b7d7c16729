"""Moments: asked for as loosely as somebody remembers them, answered exactly."""

import datetime

import anyio.to_thread
import strawberry

from crm.domain import moments
from crm.storage.log_pages import LogFilter, log_page, log_rows
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.scalars import Int64, dump_datetime
from projections.past import known_lately


@strawberry.input(
    description=(
        "A moment, in two times: what held in the world at `asOf`, as far as it was recorded by"
        " `knownAt`. What is left out: `knownAt` is now; `asOf` is the `knownAt` given, else now."
    )
)
class PointInTime:
    as_of: datetime.datetime | None = strawberry.field(
        default=None,
        description=(
            "World time: statuses, scores and expiries are those of its day in the programme's"
            " time zone. May lie ahead: what is known, on that day."
        ),
    )
    known_at: datetime.datetime | None = strawberry.field(
        default=None,
        description="What was recorded later does not count. Not ahead of now.",
    )
    known_at_position: Int64 | None = strawberry.field(
        default=None,
        description="The same as a place in the log, 1 or more; instead of `knownAt`.",
    )


@strawberry.type(description="A moment, exactly: what left out parts stood for is filled in.")
class Moment:
    as_of: datetime.datetime = strawberry.field(description="World time, UTC.")
    known_at: datetime.datetime = strawberry.field(
        description="What was recorded later does not count, UTC."
    )
    known_at_position: Int64 = strawberry.field(
        description="The last place in the log that counts."
    )


def shown_moment(point: moments.PointInTime) -> Moment:
    return Moment(
        as_of=point.as_of,
        known_at=point.known_at,
        known_at_position=Int64(point.known_position),
    )


def told_moment(point: moments.PointInTime) -> dict[str, str]:
    """`Moment` as an answer has it, for the extensions of an error."""
    return {
        "asOf": dump_datetime(point.as_of),
        "knownAt": dump_datetime(point.known_at),
        "knownAtPosition": str(point.known_position),
    }


async def moment_of_list(
    context: RequestContext, given: PointInTime | None
) -> moments.PointInTime | None:
    """The moment that a list is of; None for now, which needs no looking back. Refuses as below.

    When nothing is said of what was known, a snapshot of the same `asOf` that was made lately will
    do: else each question, while facts come in, would be about another moment.
    """
    if given is None:
        return None
    if given.known_at is None and given.known_at_position is None:
        if given.as_of is None:
            return None
        async with context.services.pool.connection() as connection:
            position = await known_lately(connection, given.as_of, context.min_position or 0)
        if position:
            given = PointInTime(as_of=given.as_of, known_at_position=Int64(position))
    return await exact_moment(context, given)


async def exact_moment(context: RequestContext, given: PointInTime) -> moments.PointInTime:
    """The moment that is meant.

    Refuses `AMBIGUOUS_MOMENT` (two ways to say what was known), `FUTURE_KNOWN_AT` and
    `UNKNOWN_POSITION`.
    """
    if given.known_at is not None and given.known_at_position is not None:
        raise CodedError("Give `knownAt` or `knownAtPosition`, not both.", "AMBIGUOUS_MOMENT")
    log = context.services.crm.event_log
    if given.known_at is not None:
        if given.known_at > context.now:
            raise CodedError(
                "`knownAt` lies ahead: nothing is recorded there yet. Leave it out for all that is"
                " known now; only `asOf` may lie ahead.",
                "FUTURE_KNOWN_AT",
            )
        known_at = given.known_at
        position = await anyio.to_thread.run_sync(log.position_at, known_at)
        as_of = given.as_of or known_at
    elif given.known_at_position is not None:
        position = given.known_at_position
        known_at = await _recorded_at(context, position)
        as_of = given.as_of or known_at
    else:
        position, known_at = await _end(context)
        as_of = given.as_of or max(known_at, context.now)
    context.saw(position)
    return moments.PointInTime(as_of=as_of, known_position=position, known_at=known_at)


async def _end(context: RequestContext) -> tuple[int, datetime.datetime]:
    """The last place in the log, and when it was recorded: until something is recorded after it,
    who asks again about the same moment gets the same ids."""
    async with context.services.pool.connection() as connection:
        last = await log_page(
            connection, LogFilter(), after=None, before=None, limit=1, backward=True
        )
    if not last:
        return 0, context.now
    return last[0].position, last[0].recorded_at


async def _recorded_at(context: RequestContext, position: int) -> datetime.datetime:
    async with context.services.pool.connection() as connection:
        found = (await log_rows(connection, [position])).get(position)
    if found is not None:
        return found.recorded_at
    head = await anyio.to_thread.run_sync(context.services.crm.event_log.head)
    raise CodedError(
        f"`knownAtPosition` names no place in the log: it goes from 1 to {head} now.",
        "UNKNOWN_POSITION",
    )
