"""Questions about who looks after whom: attention, approvals, segments, follow-ups."""

from typing import Annotated

import strawberry

from crm.domain.undertakings.follow_up_task import FollowUpTask as Task
from graphql_server.access import Area
from graphql_server.schema.approvals import ApprovalConnection, approvals_page
from graphql_server.schema.attention import (
    AttentionConnection,
    AttentionListFilter,
    attention_page,
)
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.info import Info
from graphql_server.schema.masking import must_read
from graphql_server.schema.paging import After, Before, First, Last
from graphql_server.schema.questions import query_line
from graphql_server.schema.resolver import resolver
from graphql_server.schema.segments import Segment, segments
from graphql_server.schema.tasks import FollowUpTaskConnection
from graphql_server.schema.undertakings import undertakings_page
from projections.undertakings.questions import UndertakingFilter


@strawberry.input(description="Which follow-ups; what is left out does not restrict.")
class FollowUpTaskFilter:
    owner: str | None = strawberry.field(default=None, description="Only this user's, by user id.")
    open: bool | None = strawberry.field(
        default=None, description="Only those still to do, or only the others."
    )


@strawberry.type
class CareQuery:
    @resolver(
        "Who needs looking after today (要対応): contact overdue by the touch plans, mail that"
        " bounces, follow-ups, checks and stages that are late. What was put off is not on it, nor"
        " anybody who has died, and no contact with who left the network, is blocked or restricted."
    )
    async def attention(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            AttentionListFilter | None, strawberry.argument(description="Which entries.")
        ] = None,
    ) -> AttentionConnection:
        await caught_up(info.context)
        return await attention_page(info.context, filter, first, after, last, before)

    @resolver("What waits for a second person (承認待ち), newest first.")
    async def approvals(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> ApprovalConnection:
        await caught_up(info.context)
        return await approvals_page(info.context, first, after, last, before)

    @resolver("The segments in use, by rank, with their touch plans.")
    async def segments(self, info: Info) -> list[Segment]:
        return await segments(info.context)

    @resolver("Follow-ups, newest first.", gives=FollowUpTaskConnection)
    async def follow_up_tasks(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            FollowUpTaskFilter | None, strawberry.argument(description="Which follow-ups.")
        ] = None,
    ) -> object:
        await caught_up(info.context)
        must_read(info.context.viewer, Area.ENGAGEMENT, "list follow-ups")
        asked = filter or FollowUpTaskFilter()
        wanted = UndertakingFilter(
            types=frozenset({Task.__name__}), owner_id=query_line(asked.owner), is_open=asked.open
        )
        made = FollowUpTaskConnection
        return await undertakings_page(info.context, made, wanted, first, after, last, before)
