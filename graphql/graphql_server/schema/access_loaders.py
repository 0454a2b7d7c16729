"""What one request loads about who looked at people: many people at a time."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

import anyio.to_thread
from strawberry.dataloader import DataLoader

from crm.storage.merges import clusters_of
from graphql_server.context import RequestContext
from projections.accesses import questions
from projections.accesses.questions import Access
from projections.pages import Page

_KEY = "accesses of people"


class FirstPage(NamedTuple):
    """The latest looks at whom."""

    alumnus_id: UUID
    first: int


class AccessLoaders:
    """One per request; see `accesses_of`."""

    def __init__(self, context: RequestContext) -> None:
        self._context = context
        self.records = DataLoader[UUID, Sequence[UUID]](self._records)
        """Every record of the person whose record it is."""
        self.first_pages = DataLoader[FirstPage, Page[Access]](self._first_pages)
        self.counts = DataLoader[UUID, int](self._counts)

    async def _records(self, ids: Sequence[UUID]) -> list[Sequence[UUID]]:
        def find() -> list[Sequence[UUID]]:
            with self._context.services.crm.event_log.connect() as connection:
                clusters = clusters_of(connection, ids)
            return [clusters.cluster(clusters.survivor_of(each)) for each in ids]

        return await anyio.to_thread.run_sync(find)

    async def _first_pages(self, keys: Sequence[FirstPage]) -> list[Page[Access]]:
        alike: dict[int, list[UUID]] = defaultdict(list)
        for alumnus_id, first in keys:
            alike[first].append(alumnus_id)
        found: dict[FirstPage, Page[Access]] = {}
        for first, ids in alike.items():
            records = dict(zip(ids, await self.records.load_many(ids), strict=True))
            async with self._context.services.pool.connection() as connection:
                pages = await questions.first_pages(connection, records, first)
            found |= {FirstPage(id_, first): page for id_, page in pages.items()}
        return [found[key] for key in keys]

    async def _counts(self, ids: Sequence[UUID]) -> list[int]:
        records = dict(zip(ids, await self.records.load_many(ids), strict=True))
        async with self._context.services.pool.connection() as connection:
            found = await questions.counts(connection, records)
        return [found[each] for each in ids]


def accesses_of(context: RequestContext) -> AccessLoaders:
    """This request's loaders."""
    found = context.loaders.get(_KEY)
    if found is None:
        found = context.loaders[_KEY] = AccessLoaders(context)
    assert isinstance(found, AccessLoaders)
    return found
