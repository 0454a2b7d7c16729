"""What all undertakings share in GraphQL: finding one by id, lists of them, connections.

Each kind registers with `shown` how it is shown; ids, nodes and the answers of commands follow.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast
from uuid import UUID

import strawberry

from crm.domain.moments import PointInTime, holds
from crm.domain.undertaking import Undertaking, UndertakingId, stream_of
from graphql_server.context import RequestContext
from graphql_server.schema.cursors import read_undertaking_cursor, undertaking_cursor
from graphql_server.schema.ids import parse_id, parse_uuid
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.moment import Moment, shown_moment
from graphql_server.schema.paging import PageInfo, page_info, page_size
from graphql_server.schema.past import reading
from graphql_server.schema.resolver import resolver
from graphql_server.schema.undertaking_loaders import FirstPage, OfPerson, undertakings_of
from projections.pages import Slice
from projections.undertakings import questions
from projections.undertakings.entry import UndertakingEntry, entry_of
from projections.undertakings.questions import UndertakingFilter

Show = Callable[[UndertakingEntry, RequestContext, PointInTime | None], Any]
ShowType = TypeVar("ShowType", bound=Show)


@dataclass(frozen=True, slots=True)
class Shown:
    """How a kind of undertaking is answered."""

    type: type
    """The GraphQL type."""
    show: Show
    """The object, or None when it is not for the viewer."""


SHOWN: dict[type[Undertaking], Shown] = {}
"""By kind; filled by the files that define the GraphQL types."""


def shown(cls: type[Undertaking], type_: type) -> Callable[[ShowType], ShowType]:
    """Register the function that shows undertakings of this kind as objects of this type."""

    def register(show: ShowType) -> ShowType:
        SHOWN[cls] = Shown(type_, show)
        return show

    return register


def show(entry: UndertakingEntry, context: RequestContext, at: PointInTime | None = None) -> Any:
    """The undertaking as the viewer may see it; None when it is not for them."""
    if context.viewer.case is not None:
        viewer = context.viewer.about(entry.undertaking.alumnus_id)
        if viewer is not context.viewer:
            context = replace(context, viewer=viewer)
    return SHOWN[type(entry.undertaking)].show(entry, context, at)


async def load_undertaking(
    context: RequestContext,
    cls: type[Undertaking],
    id_: UndertakingId,
    at: PointInTime | None = None,
) -> Any:
    """The undertaking now, or as it was; None: no such one, not yet, or not for the viewer."""
    entry = await loaders_of(context).undertakings.load(stream_of(cls, id_))
    if entry is None or not isinstance(entry.undertaking, cls):
        return None
    if at is not None:
        entry = past_entry_of(entry, context, at)
    return None if entry is None else show(entry, context, at)


def past_entry_of(
    entry: UndertakingEntry, context: RequestContext, at: PointInTime
) -> UndertakingEntry | None:
    """The undertaking as it was at the moment; None while it was not opened."""
    zone = context.services.zone
    facts = [each for each in entry.facts if holds(each, at, zone)]
    return entry_of(facts) if facts else None


def undertaking_key(id_: str, cls: type[Undertaking]) -> UndertakingId | None:
    """What a global id of this kind names, of whatever moment; None for every other text.

    The key of a kind whose ids are ours is a UUID.
    """
    named = parse_id(id_)
    if named is None or named.type != cls.__name__:
        return None
    return undertaking_id(cls, named.key)


def undertaking_id(cls: type[Undertaking], key: str) -> UndertakingId | None:
    """The id behind the key of a global id."""
    return parse_uuid(key) if has_own_ids(cls) else key or None


def has_own_ids(cls: type[Undertaking]) -> bool:
    """Whether the ids of this kind are ours (UUIDs), and not words of other systems."""
    fields = getattr(cls.fact, "__annotations__", {})
    return fields.get(cls.fact.named_by, UUID) in (UUID, "UUID")


async def undertakings_page(
    context: RequestContext,
    connection_type: type[Any],
    filter_: UndertakingFilter,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
    at: PointInTime | None = None,
) -> Any:
    """A page of undertakings as the connection that `connection_of` made, newest first."""
    size, name = page_size(first, last), connection_type.__name__
    part = Slice(
        first=size.first,
        after=read_undertaking_cursor(after, name),
        last=size.last,
        before=read_undertaking_cursor(before, name),
    )
    whose = _of_one(filter_, at)
    if whose is not None and part.first is not None and part == Slice(first=part.first):
        key = FirstPage(whose, part.first)
        page = await undertakings_of(context).first_pages.load(key)
    else:
        async with reading(context, at) as connection:
            page = await questions.page(connection, filter_, part)
    return _connection(context, connection_type, filter_, page, at)


def _of_one(filter_: UndertakingFilter, at: PointInTime | None) -> OfPerson | None:
    """Whose, when all undertakings of one type of one person are asked for: loaded together."""
    types, people = filter_.types or (), filter_.alumnus_ids or ()
    if len(types) != 1 or len(people) != 1:
        return None
    if filter_ != UndertakingFilter(types=filter_.types, alumnus_ids=filter_.alumnus_ids):
        return None
    (type_,), (alumnus_id,) = types, people
    return OfPerson(alumnus_id, type_, at)


def _connection(
    context: RequestContext,
    made: type[Any],
    filter_: UndertakingFilter,
    page: Any,
    at: PointInTime | None,
) -> Any:
    edge = made.edge_type
    edges = [
        edge(cursor=undertaking_cursor(each.cursor, made.__name__), node=node)
        for each in page.items
        if (node := show(each, context, at)) is not None
    ]
    info = page_info(page, [each.cursor for each in edges])
    return made(filter=filter_, at=at, edges=edges, page_info=info)


def connection_of(node: type, what: str) -> Any:
    """The connection type of a kind of undertaking; `what` names it in the plural."""
    name = node.__name__
    edge = strawberry.type(
        type(
            f"{name}Edge",
            (),
            {
                "__annotations__": {"cursor": str, "node": node},
                "cursor": strawberry.field(description="For `after` and `before`."),
                "node": strawberry.field(description="The entry of the list."),
            },
        ),
        description="An entry of the list and its place.",
    )

    async def total_count(self: Any, info: Info) -> int:
        whose = _of_one(self.filter, self.at)
        if whose is not None:
            return await undertakings_of(info.context).counts.load(whose)
        async with reading(info.context, self.at) as connection:
            return await questions.count(connection, self.filter)

    def moment(self: Any) -> Moment | None:
        return None if self.at is None else shown_moment(self.at)

    made = type(
        f"{name}Connection",
        (),
        {
            "__annotations__": {
                "filter": cast(Any, strawberry.Private)[UndertakingFilter],
                "at": cast(Any, strawberry.Private)[PointInTime | None],
                "edges": list[edge],  # type: ignore[valid-type]  # made when the program starts
                "page_info": PageInfo,
            },
            "edges": strawberry.field(description="The entries, newest first."),
            "page_info": strawberry.field(description="Where the page lies."),
            "total_count": resolver("On all pages together.")(total_count),
            "moment": resolver(
                "The moment that the list is of: give it again for the next page. Null for now."
            )(moment),
            "edge_type": edge,
        },
    )
    return strawberry.type(made, description=f"A page of {what}, newest first.")


async def person_undertakings(
    context: RequestContext,
    connection_type: type[Any],
    cls: type[Undertaking],
    alumnus_id: UUID,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
    at: PointInTime | None = None,
) -> Any:
    """A page of one person's undertakings of a kind."""
    filter_ = UndertakingFilter(
        types=frozenset({cls.__name__}), alumnus_ids=frozenset({alumnus_id})
    )
    return await undertakings_page(
        context, connection_type, filter_, first, after, last, before, at
    )
