"""Facts that wait beside a read model: which, whose, and why."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

import strawberry
from strawberry.dataloader import DataLoader

from graphql_server.access import Role, Viewer
from graphql_server.context import RequestContext
from graphql_server.schema.alumnus import Alumnus, load_alumnus
from graphql_server.schema.cursors import parked_cursor, read_parked_cursor
from graphql_server.schema.info import Info
from graphql_server.schema.paging import PageInfo, page_info, page_size
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Int64
from projections.pages import Slice, cut
from projections.status import Parked, parked_facts

_LOADER = "parked facts"
_READERS = frozenset({Role.HR, Role.ADMIN, Role.AUDITOR})


class _Between(NamedTuple):
    after: int | None
    before: int | None
    limit: int
    backward: bool


class _Wanted(NamedTuple):
    name: str
    between: _Between


@strawberry.type(
    description="A fact that could not be projected, or waits behind one that could not."
)
class ParkedFact:
    alumnus_id: strawberry.Private[UUID | None]
    position: Int64 = strawberry.field(description="Its place in the log.")
    kind: str | None = strawberry.field(
        description="Its kind, as the log writes it. Null: the log has no such position."
    )
    error: str = strawberry.field(
        description="Why it waits: a stable word, a colon, and details that name nobody."
    )
    at: datetime.datetime = strawberry.field(description="When it was put aside, UTC.")

    @resolver(
        "Whom it is about. Null: the programme itself, not on file (their registration waits as"
        " well), or not for your role."
    )
    async def alumnus(self, info: Info) -> Alumnus | None:
        if self.alumnus_id is None:
            return None
        return await load_alumnus(info.context, self.alumnus_id)


@strawberry.type(description="A fact that waits, and its place in the list.")
class ParkedFactEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: ParkedFact = strawberry.field(description="The fact.")


@strawberry.type(description="A page of facts that wait.")
class ParkedFactConnection:
    edges: list[ParkedFactEdge] = strawberry.field(description="In the order of the log.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
    total_count: int = strawberry.field(description="Facts on all pages together.")


def looks_after_projections(viewer: Viewer) -> bool:
    """Whether the viewer is told what waits, and why somebody stopped a read model."""
    return bool(viewer.roles & _READERS)


async def parked_page(
    context: RequestContext,
    name: str,
    total: int,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
) -> ParkedFactConnection:
    """A page of what waits beside the read model, `total` facts in all."""
    size = page_size(first, last)
    part: Slice[int] = Slice(
        first=size.first,
        after=read_parked_cursor(after),
        last=size.last,
        before=read_parked_cursor(before),
    )
    between = _Between(part.after, part.before, (part.size or 0) + 1, part.backward)
    page = cut(await _loader(context).load(_Wanted(name, between)), part)
    edges = [_edge(fact) for fact in page.items]
    info = page_info(page, [edge.cursor for edge in edges])
    return ParkedFactConnection(edges=edges, page_info=info, total_count=total)


def _loader(context: RequestContext) -> DataLoader[_Wanted, list[Parked]]:
    async def load(keys: Sequence[_Wanted]) -> list[list[Parked]]:
        names: dict[_Between, list[str]] = defaultdict(list)
        for name, between in keys:
            names[between].append(name)
        found: dict[_Wanted, list[Parked]] = defaultdict(list)
        async with context.services.pool.connection() as connection:
            for between, asked in names.items():
                for fact in await parked_facts(connection, asked, **between._asdict()):
                    found[_Wanted(fact.name, between)].append(fact)
        return [found[key] for key in keys]

    loader: DataLoader[_Wanted, list[Parked]] = context.loaders.setdefault(
        _LOADER, DataLoader(load)
    )
    return loader


def _edge(fact: Parked) -> ParkedFactEdge:
    node = ParkedFact(
        alumnus_id=fact.alumnus_id,
        position=Int64(fact.position),
        kind=fact.kind,
        error=fact.error,
        at=fact.at,
    )
    return ParkedFactEdge(cursor=parked_cursor(fact.position), node=node)
