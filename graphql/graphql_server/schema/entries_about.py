"""What people did about a gathering or a campaign, as entries of their timelines."""

from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from strawberry.dataloader import DataLoader

from crm.domain.moments import PointInTime
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.schema.cursors import read_timeline_cursor
from graphql_server.schema.masking import must_read
from graphql_server.schema.paging import page_size
from graphql_server.schema.past import reading
from graphql_server.schema.timeline import TimelineConnection, shown_page
from graphql_server.schema.timeline_filter import TimelineFilter, asked_entries
from projections.pages import Page, Slice
from projections.timeline.about import About, counts_about, is_named, pages_about
from projections.timeline.entry import Entry, EntryCursor
from projections.timeline.filter import TimelineFilter as KnownFilter

WHAT = (
    "What was recorded of people about it, newest first; without what the timeline does not show"
    " your role."
)
_KEY = "entries about"


class _Alike(NamedTuple):
    """What can be asked in one statement."""

    of: About
    at: PointInTime | None
    filter: KnownFilter


class _Key(NamedTuple):
    alike: _Alike
    word: str
    first: int
    """Ignored by counts."""


class EntriesAbout:
    """What one request loads of it: many gatherings or campaigns at a time."""

    def __init__(self, context: RequestContext) -> None:
        self._context = context
        self.first_pages = DataLoader[_Key, Page[Entry]](self._first_pages)
        self.counts = DataLoader[_Key, int](self._counts)

    async def _first_pages(self, keys: Sequence[_Key]) -> list[Page[Entry]]:
        found: dict[_Key, Page[Entry]] = {}
        for (alike, first), words in _together(keys).items():
            async with reading(self._context, alike.at) as connection:
                part: Slice[EntryCursor] = Slice(first=first)
                pages = await pages_about(connection, alike.of, words, alike.filter, part)
            found |= {_Key(alike, word, first): page for word, page in pages.items()}
        return [found[key] for key in keys]

    async def _counts(self, keys: Sequence[_Key]) -> list[int]:
        found: dict[_Key, int] = {}
        for (alike, first), words in _together(keys).items():
            async with reading(self._context, alike.at) as connection:
                numbers = await counts_about(connection, alike.of, words, alike.filter)
            found |= {_Key(alike, word, first): number for word, number in numbers.items()}
        return [found[key] for key in keys]


async def entries_about(
    context: RequestContext,
    of: About,
    word: str,
    at: PointInTime | None,
    given: TimelineFilter | None,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
) -> TimelineConnection:
    """A page of what people did about it, now or as it was."""
    must_read(context.viewer, Area.IDENTITY, "list what happened with people")
    size = page_size(first, last)
    filter_ = asked_entries(given, context.viewer)
    part = Slice(
        first=size.first,
        after=read_timeline_cursor(after),
        last=size.last,
        before=read_timeline_cursor(before),
    )
    alike, loaders = _Alike(of, at, filter_), _loaders(context)
    if part.first is not None and part == Slice(first=part.first):
        page = await loaders.first_pages.load(_Key(alike, word, part.first))
    else:
        async with reading(context, at) as connection:
            page = (await pages_about(connection, of, [word], filter_, part))[word]
    shown = shown_page(context, None, filter_, page, at)
    shown.counted = partial(loaders.counts.load, _Key(alike, word, 0))
    return shown


async def may_be_named(context: RequestContext, of: About, word: str, at: PointInTime) -> bool:
    """Whether it is worth while to make a snapshot of the moment for it: false for a word that no
    fact has, be it retracted or of later, as far as the read models have come."""
    if (await context.services.waiter.everywhere() or 0) < at.known_position:
        return True
    async with context.services.pool.connection() as connection:
        return await is_named(connection, of, word)


def _loaders(context: RequestContext) -> EntriesAbout:
    found = context.loaders.get(_KEY)
    if found is None:
        found = context.loaders[_KEY] = EntriesAbout(context)
    assert isinstance(found, EntriesAbout)
    return found


def _together(keys: Sequence[_Key]) -> dict[tuple[_Alike, int], list[str]]:
    found: dict[tuple[_Alike, int], list[str]] = defaultdict(list)
    for alike, word, first in keys:
        found[alike, first].append(word)
    return found
