"""Who looked at what people hold in confidence: for those whose role reads the access log."""

import datetime
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, cast
from uuid import UUID

import strawberry

from crm.domain.envelope import Actor as DomainActor
from crm.domain.facts.accesses import AccessPurpose, ConfidentialClass
from crm.domain.facts.exports import ExportedList
from crm.domain.moments import PointInTime
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.access_loaders import FirstPage, accesses_of
from graphql_server.schema.cursors import access_cursor, read_access_cursor
from graphql_server.schema.envelope import Actor, shown_actor
from graphql_server.schema.freshness import caught_up, filled
from graphql_server.schema.ids import ACCESS, ALUMNUS, USER, global_id, parse_id, uuid_of
from graphql_server.schema.info import Info
from graphql_server.schema.masking import must_read
from graphql_server.schema.node import Node
from graphql_server.schema.paging import After, Before, First, Last, PageInfo, page_info, page_size
from graphql_server.schema.questions import query_line
from graphql_server.schema.resolver import resolver
from projections.accesses import questions
from projections.pages import Page, Slice

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus

_READ_MODEL = "accesses"
_VALUES: dict[type, dict[str, str]] = {
    ConfidentialClass: {
        "CONTACT": "How to reach them.",
        "HR_NOTES": "What was noted of them, or said in confidence.",
        "DEPARTURE_REASONS": "Why they left.",
        "SPECIAL_CARE": "What needs special care (要配慮個人情報).",
        "IDENTITY": "Who they are. Recorded only where a case shows it.",
        "EMPLOYMENT": "How they worked here. Recorded only where a case shows it.",
        "ENGAGEMENT": "How they take part. Recorded only where a case shows it.",
    },
    AccessPurpose: {
        "UNKNOWN": "Nobody said.",
        "RELATIONSHIP": "To keep in touch.",
        "RETURN": "To bring somebody back.",
        "OFFBOARDING": "For a departure.",
        "RECORDS": "To keep records right.",
        "REQUEST": "The person asked for it.",
        "REPORTING": "For a report or an analysis.",
        "AUDIT": "For an audit.",
        "LEGAL": "For a claim or a duty by law.",
    },
    ExportedList: {
        "ALUMNI": "People, one row each.",
        "TIMELINE": "What happened with people, one row for each fact.",
        "REJECTED_ROWS": "The rows of a file that an import did not take.",
    },
}
for _cls, _meanings in _VALUES.items():
    strawberry.enum(cast(Any, _cls), description=(_cls.__doc__ or "").strip())
    for _value in cast(Any, _cls).__strawberry_definition__.values:
        _value.description = _meanings[_value.name]


@strawberry.input(description="Which accesses; what is left out does not restrict.")
class AccessFilter:
    subject: strawberry.ID | None = strawberry.field(
        default=None,
        description="Only to values of this person; an `Alumnus.id`.",
    )
    viewer: strawberry.ID | None = strawberry.field(
        default=None, description="Only by this user or token; an `Actor.id` or a `User.id`."
    )
    from_: datetime.datetime | None = strawberry.field(
        name="from", default=None, description="At or after this instant."
    )
    to: datetime.datetime | None = strawberry.field(
        default=None, description="Before this instant."
    )


@strawberry.type(
    description=(
        "Somebody was shown something of one person that is held in confidence, or was handed a"
        " list. Recorded before they saw it."
    )
)
class Access(Node):
    subject_id: strawberry.Private[UUID | None]
    at: datetime.datetime = strawberry.field(
        description="When, UTC. The same again within a minute is not told again."
    )
    viewer: Actor = strawberry.field(description="Who looked.")
    classes: list[ConfidentialClass] = strawberry.field(
        description="What was shown: something of each of these. Of a list, what it may hold."
    )
    purpose: AccessPurpose = strawberry.field(
        description="What for, as the viewer said (`Crm-Purpose`, or the purpose of the export)."
    )
    reason: str | None = strawberry.field(
        description="The case that the viewer named (`Crm-Case`). Null: none was named."
    )
    exported_list: ExportedList | None = strawberry.field(
        description="The list that left as a file. Null: values were shown and no list exported."
    )
    rows: int | None = strawberry.field(
        description="Rows of that list. Null unless `exportedList`."
    )

    @resolver("Whose values. Null: a list, or the person was erased.")
    async def subject(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        return await load_alumnus(info.context, self.subject_id) if self.subject_id else None


@strawberry.type(description="An access and its place in the list.")
class AccessEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: Access = strawberry.field(description="The access.")


@strawberry.type(description="A page of accesses.")
class AccessConnection:
    counted: strawberry.Private[Callable[[], Awaitable[int]]]
    edges: list[AccessEdge] = strawberry.field(description="The accesses, the latest first.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("Accesses on all pages together, exactly. Null when your role may not count.")
    async def total_count(self, info: Info) -> int | None:
        return await self.counted()


@strawberry.type
class AccessQuery:
    @resolver(
        "Who looked at what people hold in confidence, and who was handed lists, the latest first;"
        " for those whose role reads the access log. Refused for others."
    )
    async def accesses(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            AccessFilter | None, strawberry.argument(description="Which accesses.")
        ] = None,
    ) -> AccessConnection:
        context = info.context
        must_read(context.viewer, Area.ACCESS_LOG, "read who looked at what")
        await caught_up(context)
        await filled(context, _READ_MODEL)
        wanted = await _asked(context, filter or AccessFilter())
        return await _page(context, wanted, _part(first, after, last, before))


@strawberry.type
class Watched:
    """What `Alumnus` has of it."""

    alumnus_id: strawberry.Private[UUID]
    at: strawberry.Private[PointInTime | None]

    @resolver(
        "Who looked at what of this person is held in confidence, the latest first, up to now"
        " whatever the moment. Null: not for your role (access log)."
    )
    async def accesses(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> AccessConnection | None:
        if not may_read(info.context.viewer.about(self.alumnus_id), Area.ACCESS_LOG):
            return None
        part, loaders = _part(first, after, last, before), accesses_of(info.context)
        await filled(info.context, _READ_MODEL)
        counted = partial(loaders.counts.load, self.alumnus_id)
        if part.first is not None and part == Slice(first=part.first):
            key = FirstPage(self.alumnus_id, part.first)
            return _connection(await loaders.first_pages.load(key), counted)
        records = await loaders.records.load(self.alumnus_id)
        async with info.context.services.pool.connection() as connection:
            wanted = questions.AccessFilter(subject_ids=records)
            return _connection(await questions.page(connection, wanted, part), counted)


async def load_access(context: RequestContext, key: str) -> Access | None:
    """The access of an id; None when there is none, or it is not for the viewer."""
    position, dot, ordinal = key.partition(".")
    digits = position.isascii() and position.isdigit() and ordinal.isascii() and ordinal.isdigit()
    if not dot or not digits or len(position) > 18 or len(ordinal) > 4:
        return None
    if not may_read(context.viewer, Area.ACCESS_LOG):
        return None
    await filled(context, _READ_MODEL)
    async with context.services.pool.connection() as connection:
        found = await questions.one(connection, questions.AccessPlace(int(position), int(ordinal)))
    return None if found is None else _shown(found)


def _part(
    first: int | None, after: str | None, last: int | None, before: str | None
) -> Slice[questions.AccessPlace]:
    size = page_size(first, last)
    return Slice(
        first=size.first,
        after=read_access_cursor(after),
        last=size.last,
        before=read_access_cursor(before),
    )


async def _page(
    context: RequestContext,
    wanted: questions.AccessFilter | None,
    part: Slice[questions.AccessPlace],
) -> AccessConnection:
    async def counted() -> int:
        if wanted is None:
            return 0
        async with context.services.pool.connection() as connection:
            return await questions.count(connection, wanted)

    page: Page[questions.Access] = Page([], has_next=False, has_previous=False)
    if wanted is not None:
        async with context.services.pool.connection() as connection:
            page = await questions.page(connection, wanted, part)
    return _connection(page, counted)


def _connection(
    page: Page[questions.Access], counted: Callable[[], Awaitable[int]]
) -> AccessConnection:
    edges = [AccessEdge(cursor=access_cursor(each.place), node=_shown(each)) for each in page.items]
    info = page_info(page, [edge.cursor for edge in edges])
    return AccessConnection(counted=counted, edges=edges, page_info=info)


async def _asked(context: RequestContext, given: AccessFilter) -> questions.AccessFilter | None:
    """The filter; None when an id in it is none of a person, so that nothing can match. Who was
    erased is still found by their id."""
    records = None
    if given.subject is not None:
        alumnus_id = uuid_of(given.subject, ALUMNUS)
        if alumnus_id is None:
            return None
        records = await accesses_of(context).records.load(alumnus_id)
    viewer = query_line(given.viewer)
    named = parse_id(viewer) if viewer else None
    return questions.AccessFilter(
        subject_ids=records,
        actor_id=named.key if named is not None and named.type == USER else viewer,
        since=given.from_,
        before=given.to,
    )


def _shown(row: questions.Access) -> Access:
    return Access(
        id=global_id(ACCESS, f"{row.position}.{row.ordinal}"),
        subject_id=row.subject_id,
        at=row.at,
        viewer=shown_actor(DomainActor.parse(row.actor)),
        classes=[ConfidentialClass(each) for each in row.classes],
        purpose=AccessPurpose(row.purpose),
        reason=row.reason,
        exported_list=ExportedList(row.exported) if row.exported else None,
        rows=row.row_count,
    )
