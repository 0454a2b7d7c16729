"""Pages of a timeline, newest first by when things happened."""

import datetime
from collections.abc import Awaitable, Callable
from uuid import UUID

import strawberry

from crm.domain.moments import PointInTime
from crm.domain.words import Locale
from graphql_server.accesses.confidential_facts import kinds_to_note
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.execution.selected import given_beneath, names_beneath
from graphql_server.execution.written import written_by
from graphql_server.schema.cursors import read_timeline_cursor, timeline_cursor
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import CountKey, MomentKey, PageKey, loaders_of
from graphql_server.schema.masking import hidden_kinds, masked_kinds
from graphql_server.schema.moment import Moment, shown_moment
from graphql_server.schema.paging import MAX_LOG_PAGE, PageInfo, page_info, page_size
from graphql_server.schema.past import reading
from graphql_server.schema.resolver import resolver
from graphql_server.schema.timeline_entry import Sight, TimelineEntry, seen_entry
from graphql_server.schema.timeline_filter import TimelineFilter, asked_entries
from graphql_server.schema.timeline_writing import write_edges
from projections.pages import Page
from projections.replay.timeline import past_count, past_page
from projections.timeline import questions
from projections.timeline.questions import Brief, Entry, EntryCursor, Slice

_OF_A_LINE = frozenset(
    {"__typename", "edges", "cursor", "node", "pageInfo", "hasNextPage", "hasPreviousPage"}
    | {"startCursor", "endCursor", "totalCount", "id", "position", "kind", "mode", "occurredAt"}
    | {"at", "date", "precision", "recordedAt", "sentence", "retracted"}
)
"""What of a page and its entries is made of `Brief` rows."""
_LOCALES = frozenset(Locale.__members__)


@strawberry.type(description="An entry and its place in the timeline.")
class TimelineEdge:
    entry: strawberry.Private[Entry]
    sight: strawberry.Private[Sight]

    @resolver("For `after` and `before`.")
    def cursor(self) -> str:
        return timeline_cursor(self.entry.cursor)

    @resolver("The entry.")
    def node(self) -> TimelineEntry:
        return seen_entry(self.entry, self.sight)


@strawberry.type(description="A page of a timeline.")
class TimelineConnection:
    alumnus_id: strawberry.Private[UUID | None]
    at: strawberry.Private[PointInTime | None]
    filter: strawberry.Private[questions.TimelineFilter]
    page: strawberry.Private[Page[Entry]]
    sight: strawberry.Private[Sight]
    counted: strawberry.Private[Callable[[], Awaitable[int]] | None] = None

    @resolver("The entries, newest first.")
    @written_by(write_edges)
    def edges(self) -> list[TimelineEdge]:
        return [TimelineEdge(entry=each, sight=self.sight) for each in self.page.items]

    @resolver("Where the page lies.")
    def page_info(self) -> PageInfo:
        ends = self.page.items and [self.page.items[0], self.page.items[-1]]
        return page_info(self.page, [timeline_cursor(each.cursor) for each in ends])

    @resolver(
        "The moment that the page is of, exactly: give it again for the next page. Null for now."
    )
    def moment(self) -> Moment | None:
        return None if self.at is None else shown_moment(self.at)

    @resolver("Entries on all pages together, exactly. Null when your role may not count.")
    async def total_count(self, info: Info) -> int | None:
        if self.counted is not None:
            return await self.counted()
        if self.alumnus_id is not None and self.at is not None:
            return past_count(await _past(info.context, self.alumnus_id, self.at), self.filter)
        if self.alumnus_id is not None:
            key = CountKey(self.alumnus_id, self.filter)
            return await loaders_of(info.context).counts.load(key)
        async with reading(info.context, self.at) as connection:
            return await questions.count(connection, alumnus_id=None, filter=self.filter)


async def timeline_page(
    context: RequestContext,
    alumnus_id: UUID | None,
    part: Slice,
    given: TimelineFilter | None,
    at: PointInTime | None = None,
    info: Info | None = None,
) -> TimelineConnection:
    """A page of one person's timeline, now or as it was; or of everybody's for None.

    With `info`, no more is read than what is selected.
    """
    filter_ = asked_entries(given, context.viewer.about(alumnus_id))
    brief = _brief(info, alumnus_id) if info is not None and at is None else None
    if alumnus_id is not None and at is not None:
        page = past_page(await _past(context, alumnus_id, at), filter_, part)
    elif alumnus_id is not None and part.first is not None and part == Slice(first=part.first):
        key = PageKey(alumnus_id, filter_, part.first, brief)
        page = await loaders_of(context).first_pages.load(key)
    else:
        async with reading(context, at) as connection:
            page = await questions.page(
                connection, alumnus_id=alumnus_id, filter=filter_, slice=part, brief=brief
            )
    return shown_page(context, alumnus_id, filter_, page, at)


def _brief(info: Info, alumnus_id: UUID | None) -> Brief | None:
    """What suffices for this selection; None when it takes the whole entry."""
    names = names_beneath(info)
    if not names <= _OF_A_LINE:
        return None
    written = alumnus_id is not None and info.context.for_wire and "edges" in names
    written = written and "date" not in names
    if "sentence" not in names:
        return Brief(frozenset(), frozenset(), written)
    told = masked_kinds(info.context.viewer.about(alumnus_id)) | kinds_to_note()
    return Brief(told, _locales(info), written)


def _locales(info: Info) -> frozenset[Locale]:
    """The languages that are asked for, or both where that is not plain."""
    given = given_beneath(info, "sentence", "locale")
    words = {Locale.JA.name if each is None else getattr(each, "name", each) for each in given}
    return frozenset(each for each in Locale if each.name in words or words - _LOCALES)


async def _past(context: RequestContext, alumnus_id: UUID, at: PointInTime) -> list[Entry]:
    person = await loaders_of(context).past_people.load(MomentKey(alumnus_id, at))
    return person.timeline if person else []


def shown_page(
    context: RequestContext,
    alumnus_id: UUID | None,
    filter_: questions.TimelineFilter,
    page: Page[Entry],
    at: PointInTime | None = None,
) -> TimelineConnection:
    return TimelineConnection(
        alumnus_id=alumnus_id,
        at=at,
        filter=filter_,
        page=page,
        sight=Sight.of(context.viewer.about(alumnus_id), context.services.zone, at),
    )


def shown_edge(
    context: RequestContext, entry: Entry | None, at: PointInTime | None = None
) -> TimelineEdge | None:
    """The edge as the viewer may see it."""
    if entry is None:
        return None
    viewer = context.viewer.about(entry.alumnus_id)
    if entry.kind in hidden_kinds(viewer):
        return None
    sight = Sight.of(viewer, context.services.zone, at)
    return TimelineEdge(entry=entry, sight=sight)


def timeline_part(
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
    around: datetime.datetime | None = None,
) -> Slice:
    """The part of a timeline that is asked for; refuses `PAGE_SIZE` and `BAD_CURSOR`."""
    size = page_size(first, last, MAX_LOG_PAGE)
    if around is not None and (after or before or size.last is not None):
        raise CodedError(
            "`around` stands alone: leave out `after`, `before` and `last`.", "PAGE_SIZE"
        )
    upper: EntryCursor | None = read_timeline_cursor(after)
    lower: EntryCursor | None = read_timeline_cursor(before)
    return Slice(first=size.first, after=upper, last=size.last, before=lower, around=around)
