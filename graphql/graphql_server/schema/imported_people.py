"""The people of whom an import told, as the API shows them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple
from uuid import UUID

import strawberry
from strawberry.dataloader import DataLoader

from crm.storage.imported_people import Imported, imported_counts, imported_people
from graphql_server.context import RequestContext
from graphql_server.schema.cursors import imported_cursor, read_imported_cursor
from graphql_server.schema.info import Info
from graphql_server.schema.paging import PageInfo, page_info, page_size
from graphql_server.schema.resolver import resolver
from projections.pages import Slice, cut

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus

_KEY = "imported people"


@strawberry.type(description="Somebody of whom an import told, and their place in the list.")
class ImportedAlumnusEdge:
    record: strawberry.Private[UUID]
    cursor: str = strawberry.field(description="For `after` and `before`.")

    @resolver("Who, now. Null: not on file any more, or the read models are not so far yet.")
    async def node(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        return await load_alumnus(info.context, self.record)


@strawberry.type(
    description=(
        "A page of the people of whom an import told, in the order in which it did. Somebody whose"
        " records were merged since stands there once for each record."
    )
)
class ImportedAlumnusConnection:
    run_id: strawberry.Private[UUID]
    edges: list[ImportedAlumnusEdge] = strawberry.field(description="The people.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("Records on all pages together.")
    async def total_count(self, info: Info) -> int:
        return await _loaders(info.context).counts.load(self.run_id)


class _FirstPage(NamedTuple):
    run_id: UUID
    limit: int


class _Loaders:
    """One per request: many imports at a time."""

    def __init__(self, context: RequestContext) -> None:
        self._context = context
        self.first_pages = DataLoader[_FirstPage, list[Imported]](self._first_pages)
        self.counts = DataLoader[UUID, int](self._counts)

    async def _first_pages(self, keys: Sequence[_FirstPage]) -> list[list[Imported]]:
        ids = list({key.run_id for key in keys})
        async with self._context.services.pool.connection() as connection:
            found = await imported_people(
                connection, ids, after=None, before=None, limit=max(key.limit for key in keys)
            )
        return [found[key.run_id][: key.limit] for key in keys]

    async def _counts(self, ids: Sequence[UUID]) -> list[int]:
        async with self._context.services.pool.connection() as connection:
            found = await imported_counts(connection, ids)
        return [found[run_id] for run_id in ids]


async def imported_page(
    context: RequestContext,
    run_id: UUID,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
) -> ImportedAlumnusConnection:
    """A page of the people of an import."""
    size = page_size(first, last)
    part = Slice(
        first=size.first,
        after=read_imported_cursor(after),
        last=size.last,
        before=read_imported_cursor(before),
    )
    limit = (part.size or 0) + 1
    if part.first is not None and part == Slice(first=part.first):
        found = await _loaders(context).first_pages.load(_FirstPage(run_id, limit))
    else:
        async with context.services.pool.connection() as connection:
            pages = await imported_people(
                connection,
                [run_id],
                after=part.after,
                before=part.before,
                limit=limit,
                backward=part.backward,
            )
            found = pages[run_id]
    page = cut(found, part)
    edges = [
        ImportedAlumnusEdge(record=each.alumnus_id, cursor=imported_cursor(each.position))
        for each in page.items
    ]
    info = page_info(page, [edge.cursor for edge in edges])
    return ImportedAlumnusConnection(run_id=run_id, edges=edges, page_info=info)


def _loaders(context: RequestContext) -> _Loaders:
    found = context.loaders.get(_KEY)
    if found is None:
        found = context.loaders[_KEY] = _Loaders(context)
    assert isinstance(found, _Loaders)
    return found
