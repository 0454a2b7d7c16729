"""What providers delivered and nobody could place: that it waits, never what it says."""

import datetime

import strawberry

from crm.storage.quarantine_pages import (
    DeliveryPlace,
    WaitingDelivery,
    waiting_count,
    waiting_page,
)
from graphql_server.access import Role
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.cursors import delivery_cursor, read_delivery_cursor
from graphql_server.schema.info import Info
from graphql_server.schema.paging import PageInfo, page_info, page_size
from graphql_server.schema.resolver import resolver
from projections.pages import Page, Slice, cut

_REVIEWERS = frozenset({Role.HR, Role.ADMIN})


@strawberry.type(description="A delivery of a provider that waits for somebody to review it.")
class UnmatchedDelivery:
    source: str = strawberry.field(description="The provider.")
    delivery_id: str = strawberry.field(description="The provider's id of the delivery.")
    kind: str | None = strawberry.field(
        description="The provider's word for what happened. Null where it gave none."
    )
    reason: str = strawberry.field(description="Why it could not be placed, a stable word.")
    received_at: datetime.datetime = strawberry.field(description="When it arrived, UTC.")
    expires_at: datetime.datetime = strawberry.field(
        description="When it is deleted unless somebody reviews it before, UTC."
    )


@strawberry.type(description="A delivery and its place in the list.")
class UnmatchedDeliveryEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: UnmatchedDelivery = strawberry.field(description="The delivery.")


@strawberry.type(description="A page of deliveries that wait for review.")
class UnmatchedDeliveryConnection:
    edges: list[UnmatchedDeliveryEdge] = strawberry.field(
        description="The deliveries, newest first."
    )
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("Deliveries on all pages together. Null when your role may not count.")
    async def total_count(self, info: Info) -> int | None:
        async with info.context.services.pool.connection() as connection:
            return await waiting_count(connection, info.context.now)


async def unmatched_page(
    context: RequestContext,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
) -> UnmatchedDeliveryConnection:
    """A page of what waits; `NOT_ALLOWED` unless the viewer reviews it."""
    if not context.viewer.roles & _REVIEWERS:
        raise CodedError("Your role may not review deliveries.", "NOT_ALLOWED")
    size = page_size(first, last)
    part: Slice[DeliveryPlace] = Slice(
        first=size.first,
        after=read_delivery_cursor(after),
        last=size.last,
        before=read_delivery_cursor(before),
    )
    page = await _page(context, part)
    edges = [_edge(delivery) for delivery in page.items]
    info = page_info(page, [edge.cursor for edge in edges])
    return UnmatchedDeliveryConnection(edges=edges, page_info=info)


async def _page(context: RequestContext, part: Slice[DeliveryPlace]) -> Page[WaitingDelivery]:
    async with context.services.pool.connection() as connection:
        found = await waiting_page(
            connection,
            context.now,
            after=part.after,
            before=part.before,
            limit=(part.size or 0) + 1,
            backward=part.backward,
        )
    return cut(found, part)


def _edge(delivery: WaitingDelivery) -> UnmatchedDeliveryEdge:
    node = UnmatchedDelivery(
        source=delivery.source,
        delivery_id=delivery.delivery_id,
        kind=delivery.kind,
        reason=delivery.reason,
        received_at=delivery.received_at,
        expires_at=delivery.expires_at,
    )
    return UnmatchedDeliveryEdge(cursor=delivery_cursor(delivery.place), node=node)
