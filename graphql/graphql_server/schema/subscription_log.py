"""`eventAppended`: the log as it grows, for those whose role reads it."""

from collections.abc import AsyncGenerator, Sequence
from functools import partial
from typing import Annotated

import strawberry

from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.live.news import News
from graphql_server.schema.cursors import log_cursor
from graphql_server.schema.event_log import EventLogEdge, EventLogFilter, asked_events
from graphql_server.schema.info import Info
from graphql_server.schema.logged_event import shown_events
from graphql_server.schema.masking import must_read
from graphql_server.schema.resolver import subscription
from graphql_server.schema.scalars import Int64
from graphql_server.schema.subscription_steps import (
    POSITION,
    AfterPosition,
    Told,
    messages,
    starting_point,
)

_AT_ONCE = 50


@strawberry.type(description="The log has grown, or nothing for a while.")
class EventAppended:
    position: Int64 = strawberry.field(description=POSITION)
    edge: EventLogEdge | None = strawberry.field(
        description="The fact and its place. Null: nothing new for you, keep the position."
    )


@strawberry.type
class LogSubscription:
    @subscription(
        "Facts as they are appended, in the order of the log and before any read model has"
        " them, within half a second; for roles that read the log."
    )
    async def event_appended(
        self,
        info: Info,
        filter: Annotated[  # noqa: A002
            EventLogFilter | None, strawberry.argument(description="Which facts; all if null.")
        ] = None,
        after_position: AfterPosition = None,
    ) -> AsyncGenerator[EventAppended, None]:
        context = info.context

        def may() -> None:
            must_read(context.viewer, Area.LOG, "read the log")

        may()
        wanted = asked_events(filter)
        steps = context.services.live.log.follow(
            starting_point(context, after_position),
            wants=lambda news: wanted is not None and wanted.lets_through(news.row),
            narrowed=wanted,
        )
        return messages(
            context,
            steps,
            tell=partial(_appended, context),
            silence=lambda position: EventAppended(position=position, edge=None),
            may=may,
            at_once=_AT_ONCE,
        )


async def _appended(context: RequestContext, news: Sequence[News]) -> Told[EventAppended]:
    events = await shown_events(context, [each.row for each in news])
    return [
        (
            event.position,
            EventAppended(
                position=event.position,
                edge=EventLogEdge(cursor=log_cursor(event.position), node=event),
            ),
        )
        for event in events
    ]
