"""Pages of people: everybody on file, or those a filter lets through."""

import dataclasses
import datetime

import strawberry

from crm.domain.engagement import Level
from crm.domain.moments import PointInTime
from crm.domain.status import AlumnusStatus
from graphql_server.access import Area, Viewer, may_read
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.alumnus import Alumnus, load_alumnus, shown_alumnus
from graphql_server.schema.cursors import person_cursor, read_person_cursor
from graphql_server.schema.enums import OrderDirection
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import MomentKey, loaders_of
from graphql_server.schema.masking import must_read
from graphql_server.schema.moment import Moment, shown_moment
from graphql_server.schema.paging import PageInfo, page_info, page_size
from graphql_server.schema.past import reading
from graphql_server.schema.questions import query_line
from graphql_server.schema.reachability import ReachableForInput, broadcasts_on, outreach_of
from graphql_server.schema.resolver import resolver
from graphql_server.schema.segments import known_segments
from projections.directory import entry as directory
from projections.directory import questions
from projections.directory.entry import OrderBy, PersonCursor, PersonEntry
from projections.directory.search import is_address
from projections.pages import Slice


@strawberry.input(description="Which people; what is left out does not restrict.")
class AlumniFilter:
    search: str | None = strawberry.field(
        default=None,
        description=(
            "The start of a name (Japanese, kana or Latin letters), an employee number or an"
            " e-mail address."
        ),
    )
    status: list[AlumnusStatus] | None = strawberry.field(
        default=None, description="Only people of these statuses today."
    )
    department: list[str] | None = strawberry.field(
        default=None,
        description="Only people whose latest department (部署) is exactly one of these.",
    )
    departed_from: datetime.date | None = strawberry.field(
        default=None, description="Latest last day of work on or after this date."
    )
    departed_to: datetime.date | None = strawberry.field(
        default=None, description="Latest last day of work on or before this date."
    )
    level: list[Level] | None = strawberry.field(
        default=None, description="Only people of these levels at the last scoring."
    )
    reachable_for: ReachableForInput | None = strawberry.field(
        default=None,
        description="Only people who may be written to, for this purpose and through this channel.",
    )
    over_contacted: bool = strawberry.field(
        default=False,
        description="Only people who got more broadcasts this month than the programme's limit.",
    )
    owner: str | None = strawberry.field(
        default=None, description="Only people whom this user looks after, by user id."
    )
    segment: str | None = strawberry.field(
        default=None,
        description="Only people who belong to the segment of this key; see `segments`.",
    )


@strawberry.input(description="Order of people. Nulls come last both ways, equals by id.")
class AlumniOrder:
    by: OrderBy = strawberry.field(description="What to sort by.")
    direction: OrderDirection = strawberry.field(
        default=OrderDirection.ASC, description="Which end comes first."
    )


@strawberry.type(description="A person and their place in the list.")
class AlumnusEdge:
    cursor: str = strawberry.field(description="For `after` and `before`, in the same order.")
    node: Alumnus = strawberry.field(description="The person.")


@strawberry.type(description="A page of people.")
class AlumnusConnection:
    at: strawberry.Private[PointInTime | None]
    filter: strawberry.Private[questions.AlumniFilter]
    edges: list[AlumnusEdge] = strawberry.field(description="The people, in order.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver(
        "The moment that the list is of, exactly: give it again for the next page. Null for now."
    )
    def moment(self) -> Moment | None:
        return None if self.at is None else shown_moment(self.at)

    @resolver("People on all pages together, exactly. Null when your role may not count.")
    async def total_count(self, info: Info) -> int | None:
        today = _today(info.context, self.at)
        async with reading(info.context, self.at) as connection:
            return await questions.count(connection, today=today, filter=self.filter)


async def alumni_page(
    context: RequestContext,
    given: AlumniFilter | None,
    order_by: AlumniOrder | None,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
    at: PointInTime | None = None,
) -> AlumnusConnection:
    """A page of people, now or at a moment; refuses what the viewer may not read or sort by."""
    size, order = page_size(first, last), _order(order_by)
    part: Slice[PersonCursor] = Slice(
        first=size.first,
        after=read_person_cursor(after, order),
        last=size.last,
        before=read_person_cursor(before, order),
    )
    filter_ = _asked(given or AlumniFilter(), order, context.viewer)
    if filter_.reachable_for is not None or filter_.over_contacted:
        filter_ = dataclasses.replace(filter_, broadcasts=await broadcasts_on(context, at))
    if given is not None and given.segment is not None:
        segment = await _segment(context, given.segment, at)
        filter_ = dataclasses.replace(filter_, segment=segment)
    return await _load(context, filter_, order, part, at)


async def _segment(
    context: RequestContext, key: str, at: PointInTime | None
) -> questions.InSegment:
    """Refuses `UNKNOWN_SEGMENT`, and whoever may not read what segments are made of."""
    must_read(context.viewer, Area.POLICIES, "filter people by segment")
    must_read(context.viewer, Area.SCORE, "filter people by segment")
    segments = await known_segments(context, at)
    if all(each.key != key for each in segments):
        raise CodedError(
            "There is no segment of this key; `segments` tells all.", "UNKNOWN_SEGMENT"
        )
    return questions.InSegment(segments, key)


async def _load(
    context: RequestContext,
    filter_: questions.AlumniFilter,
    order: directory.AlumniOrder,
    part: Slice[PersonCursor],
    at: PointInTime | None,
) -> AlumnusConnection:
    today = _today(context, at)
    async with reading(context, at) as connection:
        page = await questions.page(
            connection, today=today, filter=filter_, order=order, slice=part
        )
    if at is not None:
        # Asked for together: they are replayed from one reading of the log.
        keys = [MomentKey(each.alumnus_id, at) for each in page.items]
        await loaders_of(context).past_people.load_many(keys)
    edges = [
        AlumnusEdge(cursor=person_cursor(each.cursor(order), order), node=node)
        for each in page.items
        if (node := await _node(context, each, at))
    ]
    info = page_info(page, [edge.cursor for edge in edges])
    return AlumnusConnection(at=at, filter=filter_, edges=edges, page_info=info)


async def _node(
    context: RequestContext, person: PersonEntry, at: PointInTime | None
) -> Alumnus | None:
    if at is None:
        return shown_alumnus(person, context)
    return await load_alumnus(context, person.alumnus_id, at)


def _today(context: RequestContext, at: PointInTime | None) -> datetime.date:
    return loaders_of(context).today if at is None else at.day(context.services.zone)


def person_edge(
    context: RequestContext,
    person: PersonEntry | None,
    order: directory.AlumniOrder = questions.BY_NAME,
) -> AlumnusEdge | None:
    """The person and their place in an order; None when they are not for the viewer."""
    node = shown_alumnus(person, context)
    if person is None or node is None:
        return None
    return AlumnusEdge(cursor=person_cursor(person.cursor(order), order), node=node)


def _order(given: AlumniOrder | None) -> directory.AlumniOrder:
    if given is None:
        return questions.BY_NAME
    return directory.AlumniOrder(by=given.by, descending=given.direction is OrderDirection.DESC)


def _asked(
    given: AlumniFilter, order: directory.AlumniOrder, viewer: Viewer
) -> questions.AlumniFilter:
    must_read(viewer, Area.IDENTITY, "list people")
    if given.level is not None or order.by is OrderBy.SCORE:
        must_read(viewer, Area.SCORE, "filter or sort people by their score")
    if given.reachable_for is not None:
        must_read(viewer, Area.CONSENT, "filter people by what they agreed to")
    if given.owner is not None:
        must_read(viewer, Area.ENGAGEMENT, "filter people by who looks after them")
    if given.over_contacted:
        must_read(viewer, Area.ENGAGEMENT, "filter people by the messages they got")
    search = query_line(given.search)
    if search is not None and is_address(search) and not may_read(viewer, Area.CONTACT):
        raise CodedError("Your role may not search by e-mail address.", "NOT_ALLOWED")
    return questions.AlumniFilter(
        owner_id=query_line(given.owner),
        search=search,
        status=None if given.status is None else frozenset(given.status),
        department=_departments(given.department),
        departed_from=given.departed_from,
        departed_to=given.departed_to,
        level=None if given.level is None else frozenset(given.level),
        reachable_for=None if given.reachable_for is None else outreach_of(given.reachable_for),
        over_contacted=given.over_contacted,
    )


def _departments(given: list[str] | None) -> frozenset[str] | None:
    if given is None:
        return None
    return frozenset(line for each in given if (line := query_line(each)) is not None)
