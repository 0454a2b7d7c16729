"""Pages of the log, in the order of positions, for those whose role reads it."""

import datetime

import strawberry

from crm.storage.log import LogRow
from crm.storage.log_pages import LogFilter, log_count, log_page
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.schema.cursors import log_cursor, read_log_cursor
from graphql_server.schema.ids import ALUMNUS, parse_uuid, uuid_of
from graphql_server.schema.info import Info
from graphql_server.schema.logged_event import LoggedEvent, shown_events
from graphql_server.schema.masking import must_read
from graphql_server.schema.paging import MAX_LOG_PAGE, PageInfo, page_info, page_size
from graphql_server.schema.questions import query_line
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Int64
from projections.pages import Page, Slice, cut


@strawberry.input(description="Which facts of the log; what is left out does not restrict.")
class EventLogFilter:
    kinds: list[str] | None = strawberry.field(
        default=None, description="Only these kinds, in PascalCase as in `LoggedEvent.kind`."
    )
    actor: strawberry.ID | None = strawberry.field(
        default=None, description="Only what this user or token said; an `Actor.id`."
    )
    alumnus_id: strawberry.ID | None = strawberry.field(
        default=None, description="Only facts about this person; an `Alumnus.id`."
    )
    from_: Int64 | None = strawberry.field(
        name="from", default=None, description="From this position on."
    )
    to: Int64 | None = strawberry.field(default=None, description="Up to this position, inclusive.")
    recorded_from: datetime.datetime | None = strawberry.field(
        default=None, description="Stored at or after this instant."
    )
    recorded_to: datetime.datetime | None = strawberry.field(
        default=None, description="Stored before this instant."
    )
    occurred_from: datetime.datetime | None = strawberry.field(
        default=None,
        description="Happened at or after this instant; of a day, month or year: of its begin.",
    )
    occurred_to: datetime.datetime | None = strawberry.field(
        default=None, description="Happened before this instant."
    )
    source: str | None = strawberry.field(
        default=None, description="Only what came in this way; a `Source.provider`."
    )
    correlation_id: str | None = strawberry.field(
        default=None, description="Only what this request brought about, by its UUID."
    )


@strawberry.type(description="A fact and its place in the log.")
class EventLogEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: LoggedEvent = strawberry.field(description="The fact.")


@strawberry.type(description="A page of the log.")
class EventLogConnection:
    filter: strawberry.Private[LogFilter | None]
    edges: list[EventLogEdge] = strawberry.field(description="The facts, by position.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("Facts on all pages together, exactly. Null when your role may not count.")
    async def total_count(self, info: Info) -> int | None:
        if self.filter is None:
            return 0
        async with info.context.services.pool.connection() as connection:
            return await log_count(connection, self.filter)


async def event_log_page(
    context: RequestContext,
    given: EventLogFilter | None,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
) -> EventLogConnection:
    """A page of the log; `NOT_ALLOWED` unless the viewer reads it."""
    must_read(context.viewer, Area.LOG, "read the log")
    size = page_size(first, last, MAX_LOG_PAGE)
    part: Slice[int] = Slice(
        first=size.first,
        after=read_log_cursor(after),
        last=size.last,
        before=read_log_cursor(before),
    )
    filter_ = asked_events(given)
    page = await _page(context, filter_, part)
    events = await shown_events(context, page.items)
    edges = [EventLogEdge(cursor=log_cursor(event.position), node=event) for event in events]
    return EventLogConnection(
        filter=filter_,
        edges=edges,
        page_info=page_info(page, [edge.cursor for edge in edges]),
    )


async def _page(
    context: RequestContext, filter_: LogFilter | None, part: Slice[int]
) -> Page[LogRow]:
    if filter_ is None:
        return Page([], has_next=False, has_previous=False)
    async with context.services.pool.connection() as connection:
        found = await log_page(
            connection,
            filter_,
            after=part.after,
            before=part.before,
            limit=(part.size or 0) + 1,
            backward=part.backward,
        )
    return cut(found, part)


def asked_events(given: EventLogFilter | None) -> LogFilter | None:
    """The filter; None when an id in it names nobody, so that nothing can match."""
    given = given or EventLogFilter()
    alumnus_id = uuid_of(given.alumnus_id, ALUMNUS) if given.alumnus_id is not None else None
    correlation_id = parse_uuid(given.correlation_id) if given.correlation_id is not None else None
    if (given.alumnus_id is not None and alumnus_id is None) or (
        given.correlation_id is not None and correlation_id is None
    ):
        return None
    return LogFilter(
        kinds=None if given.kinds is None else [query_line(kind) or "" for kind in given.kinds],
        actor_id=query_line(given.actor),
        alumnus_id=alumnus_id,
        correlation_id=correlation_id,
        from_position=given.from_,
        to_position=given.to,
        recorded_from=given.recorded_from,
        recorded_to=given.recorded_to,
        source=query_line(given.source),
        occurred_from=given.occurred_from,
        occurred_to=given.occurred_to,
    )
