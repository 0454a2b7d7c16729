"""`timelineEntryAdded`: a timeline as it grows."""

from collections.abc import AsyncGenerator, Sequence
from functools import partial

import strawberry

from graphql_server.context import RequestContext
from graphql_server.live.news import News
from graphql_server.schema.info import Info
from graphql_server.schema.resolver import subscription
from graphql_server.schema.scalars import Int64
from graphql_server.schema.subscription_steps import (
    POSITION,
    AfterPosition,
    AlumnusId,
    Told,
    followed_person,
    may_follow,
    messages,
    starting_point,
)
from graphql_server.schema.timeline import TimelineEdge, shown_edge
from graphql_server.schema.timeline_entry import TimelineEntry


@strawberry.type(description="A timeline has grown, or nothing happened for a while.")
class TimelineEntryAdded:
    position: Int64 = strawberry.field(description=POSITION)
    edge: TimelineEdge | None = strawberry.field(
        description=(
            "The new entry and its place, newest by position; by when it happened it may belong"
            " further down. Null: nothing new for you, keep the position."
        )
    )
    changed: list[TimelineEntry] = strawberry.field(
        description=(
            "Older entries as they are now that this fact retracted or corrected, and opens and"
            " clicks of the same message, which are judged together; at most the newest 100. After"
            " a merge or its undoing look at the whole timeline again."
        )
    )


@strawberry.type
class TimelineSubscription:
    @subscription(
        "New entries in the order of the log, each once its read models have it: a query right"
        " after a message sees what it tells. With `edge: null` now and then, so that the"
        " position goes on."
    )
    async def timeline_entry_added(
        self, info: Info, alumnus_id: AlumnusId = None, after_position: AfterPosition = None
    ) -> AsyncGenerator[TimelineEntryAdded, None]:
        context = info.context
        record = await followed_person(context, alumnus_id)
        steps = context.services.live.facts.follow(
            starting_point(context, after_position),
            wants=lambda news: news.entry is not None,
            asked=record,
        )
        return messages(
            context,
            steps,
            tell=partial(_added, context),
            silence=lambda position: TimelineEntryAdded(position=position, edge=None, changed=[]),
            may=lambda: may_follow(context, alumnus_id),
        )


async def _added(context: RequestContext, news: Sequence[News]) -> Told[TimelineEntryAdded]:
    (added,) = news
    edge = shown_edge(context, added.entry)
    changed = [shown_edge(context, each) for each in added.changed]
    visible = [each.node() for each in changed if each is not None]
    if edge is None and not visible:
        return []
    message = TimelineEntryAdded(position=Int64(added.position), edge=edge, changed=visible)
    return [(added.position, message)]
