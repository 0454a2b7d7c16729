"""What one request loads about people's undertakings: many people at a time."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from strawberry.dataloader import DataLoader

from crm.domain.moments import PointInTime
from graphql_server.context import RequestContext
from graphql_server.schema.past import reading
from projections.pages import Page
from projections.undertakings import many
from projections.undertakings.entry import UndertakingEntry

_KEY = "undertakings of people"


class OfPerson(NamedTuple):
    """Whose undertakings of which type, and when."""

    alumnus_id: UUID
    type: str
    at: PointInTime | None


class FirstPage(NamedTuple):
    """The newest of them."""

    of: OfPerson
    first: int


class UndertakingLoaders:
    """One per request; see `undertakings_of`."""

    def __init__(self, context: RequestContext) -> None:
        self._context = context
        self.first_pages = DataLoader[FirstPage, Page[UndertakingEntry]](self._first_pages)
        self.counts = DataLoader[OfPerson, int](self._counts)

    async def _first_pages(self, keys: Sequence[FirstPage]) -> list[Page[UndertakingEntry]]:
        alike: dict[tuple[str, PointInTime | None, int], list[UUID]] = defaultdict(list)
        for of, first in keys:
            alike[of.type, of.at, first].append(of.alumnus_id)
        found: dict[FirstPage, Page[UndertakingEntry]] = {}
        for (type_, at, first), ids in alike.items():
            async with reading(self._context, at) as connection:
                pages = await many.first_pages(connection, ids, type_, first)
            found |= {FirstPage(OfPerson(id_, type_, at), first): pages[id_] for id_ in ids}
        return [found[key] for key in keys]

    async def _counts(self, keys: Sequence[OfPerson]) -> list[int]:
        alike: dict[tuple[str, PointInTime | None], list[UUID]] = defaultdict(list)
        for alumnus_id, type_, at in keys:
            alike[type_, at].append(alumnus_id)
        found: dict[OfPerson, int] = {}
        for (type_, at), ids in alike.items():
            async with reading(self._context, at) as connection:
                numbers = await many.counts(connection, ids, type_)
            found |= {OfPerson(id_, type_, at): numbers[id_] for id_ in ids}
        return [found[key] for key in keys]


def undertakings_of(context: RequestContext) -> UndertakingLoaders:
    """This request's loaders."""
    found = context.loaders.get(_KEY)
    if found is None:
        found = context.loaders[_KEY] = UndertakingLoaders(context)
    assert isinstance(found, UndertakingLoaders)
    return found
