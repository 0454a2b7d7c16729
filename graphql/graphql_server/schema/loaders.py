"""What one request loads, each thing once and many at a time: no list asks per element."""

import asyncio
import datetime
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

import anyio.to_thread
from strawberry.dataloader import DataLoader

from crm.domain.engagement.published import PublishedModel, named
from crm.domain.envelope import RecordedFact
from crm.domain.facts.base import ProgrammeFact
from crm.domain.facts.messages import SignalRulesetPublished
from crm.domain.moments import PointInTime, holds
from crm.domain.signals import Verdict
from crm.domain.signals.published import PublishedRuleset, with_built_in
from crm.storage.log_pages import log_rows
from crm.storage.merges import histories
from graphql_server.context import RequestContext
from projections.directory import questions as directory
from projections.directory.entry import PersonEntry
from projections.engagement import questions as engagement
from projections.engagement.published import published_models
from projections.engagement.questions import Standing
from projections.engagement.signals import verdicts_at
from projections.pages import Page
from projections.replay.person import PastPerson, records_of, replay
from projections.timeline import many
from projections.timeline import questions as timeline
from projections.timeline.questions import Brief, Entry, TimelineFilter
from projections.undertakings import questions as undertakings
from projections.undertakings.entry import UndertakingEntry

_KEY = "schema"


class ScoreKey(NamedTuple):
    """Whose history, prepared for which model."""

    alumnus_id: UUID
    model: str


class PageKey(NamedTuple):
    """The first page of whose timeline."""

    alumnus_id: UUID
    filter: TimelineFilter
    first: int
    brief: Brief | None


class CountKey(NamedTuple):
    """Whose timeline is counted."""

    alumnus_id: UUID
    filter: TimelineFilter


class MomentKey(NamedTuple):
    """Who, and when."""

    alumnus_id: UUID
    at: PointInTime


class Loaders:
    """One per request, each loader made when it is first wanted; see `loaders_of`."""

    def __init__(self, context: RequestContext) -> None:
        self._context = context
        self._models: asyncio.Future[tuple[PublishedModel, ...]] | None = None
        self._rulesets: asyncio.Future[tuple[PublishedRuleset, ...]] | None = None

    @cached_property
    def people(self) -> DataLoader[UUID, PersonEntry | None]:
        return DataLoader(self._people)

    @cached_property
    def entries(self) -> DataLoader[int, Entry | None]:
        return DataLoader(self._entries)

    @cached_property
    def entries_of_events(self) -> DataLoader[UUID, Entry | None]:
        return DataLoader(self._entries_of_events)

    @cached_property
    def first_pages(self) -> DataLoader[PageKey, Page[Entry]]:
        return DataLoader(self._first_pages)

    @cached_property
    def counts(self) -> DataLoader[CountKey, int]:
        return DataLoader(self._counts)

    @cached_property
    def standings(self) -> DataLoader[ScoreKey, Standing]:
        return DataLoader(self._standings)

    @cached_property
    def recorded_at(self) -> DataLoader[int, datetime.datetime | None]:
        return DataLoader(self._recorded_at)

    @cached_property
    def facts(self) -> DataLoader[UUID, list[RecordedFact]]:
        """All that is on the person's records now."""
        return DataLoader(self._facts)

    @cached_property
    def histories(self) -> DataLoader[UUID, list[RecordedFact]]:
        """That, and all of whoever was ever merged with them: whose it is depends on the moment."""
        return DataLoader(self._histories)

    @cached_property
    def past_people(self) -> DataLoader[MomentKey, PastPerson | None]:
        return DataLoader(self._past_people)

    @cached_property
    def undertakings(self) -> DataLoader[UUID, UndertakingEntry | None]:
        return DataLoader(self._undertakings)

    @cached_property
    def verdicts(self) -> DataLoader[int, Verdict | None]:
        return DataLoader(self._verdicts)

    async def models(self) -> tuple[PublishedModel, ...]:
        """Every scoring model there is, the built-in one first; read once."""
        if self._models is None:
            self._models = asyncio.ensure_future(self._published_models())
        return await self._models

    async def programme_facts(
        self, kinds: Sequence[type[ProgrammeFact]], at: PointInTime | None = None
    ) -> list[RecordedFact]:
        """What the programme decided, of these kinds, in the order of the log; or by a moment."""
        log, zone = self._context.services.crm.event_log, self._context.services.zone
        found = await anyio.to_thread.run_sync(log.of_programme, [each.kind for each in kinds])
        return [each for each in found if at is None or holds(each, at, zone)]

    async def rulesets(self) -> tuple[PublishedRuleset, ...]:
        """Every signal ruleset there is, the built-in one first; read once."""
        if self._rulesets is None:
            self._rulesets = asyncio.ensure_future(self._published_rulesets())
        return await self._rulesets

    @property
    def today(self) -> datetime.date:
        """The date in the programme's time zone."""
        return self._context.now.astimezone(self._context.services.zone).date()

    async def _people(self, ids: Sequence[UUID]) -> list[PersonEntry | None]:
        async with self._context.services.pool.connection() as connection:
            return await directory.people(connection, ids)

    async def _entries(self, positions: Sequence[int]) -> list[Entry | None]:
        async with self._context.services.pool.connection() as connection:
            return await timeline.entries(connection, positions)

    async def _entries_of_events(self, event_ids: Sequence[UUID]) -> list[Entry | None]:
        async with self._context.services.pool.connection() as connection:
            return await timeline.entries_of_events(connection, event_ids)

    async def _first_pages(self, keys: Sequence[PageKey]) -> list[Page[Entry]]:
        alike: dict[tuple[TimelineFilter, int, Brief | None], list[UUID]] = defaultdict(list)
        for alumnus_id, filter_, first, brief in keys:
            alike[filter_, first, brief].append(alumnus_id)
        pages: dict[PageKey, Page[Entry]] = {}
        async with self._context.services.pool.connection() as connection:
            for (filter_, first, brief), ids in alike.items():
                found = await many.first_pages(connection, ids, filter_, first, brief)
                pages |= {PageKey(id_, filter_, first, brief): each for id_, each in found.items()}
        return [pages[key] for key in keys]

    async def _counts(self, keys: Sequence[CountKey]) -> list[int]:
        alike: dict[TimelineFilter, list[UUID]] = defaultdict(list)
        for alumnus_id, filter_ in keys:
            alike[filter_].append(alumnus_id)
        counts: dict[CountKey, int] = {}
        async with self._context.services.pool.connection() as connection:
            for filter_, ids in alike.items():
                found = await many.counts(connection, ids, filter_)
                counts |= {CountKey(id_, filter_): number for id_, number in found.items()}
        return [counts[key] for key in keys]

    async def _standings(self, keys: Sequence[ScoreKey]) -> list[Standing]:
        alike: dict[str, list[UUID]] = defaultdict(list)
        for alumnus_id, model in keys:
            alike[model].append(alumnus_id)
        models = await self.models()
        standings: dict[ScoreKey, Standing] = {}
        async with self._context.services.pool.connection() as connection:
            for model, ids in alike.items():
                found = await engagement.standings_of(connection, ids, named(models, model).model)
                standings |= {ScoreKey(id_, model): each for id_, each in found.items()}
        return [standings[key] for key in keys]

    async def _published_models(self) -> tuple[PublishedModel, ...]:
        async with self._context.services.pool.connection() as connection:
            return await published_models(connection)

    async def _published_rulesets(self) -> tuple[PublishedRuleset, ...]:
        log = self._context.services.crm.event_log
        kinds = [SignalRulesetPublished.kind]
        return with_built_in(await anyio.to_thread.run_sync(log.of_programme, kinds))

    async def _verdicts(self, positions: Sequence[int]) -> list[Verdict | None]:
        async with self._context.services.pool.connection() as connection:
            return await verdicts_at(connection, positions)

    async def _recorded_at(self, positions: Sequence[int]) -> list[datetime.datetime | None]:
        async with self._context.services.pool.connection() as connection:
            rows = await log_rows(connection, positions)
        return [rows[each].recorded_at if each in rows else None for each in positions]

    async def _facts(self, ids: Sequence[UUID]) -> list[list[RecordedFact]]:
        known = await self.histories.load_many(ids)
        return [records_of(id_, facts)[1] for id_, facts in zip(ids, known, strict=True)]

    async def _histories(self, ids: Sequence[UUID]) -> list[list[RecordedFact]]:
        found = await anyio.to_thread.run_sync(
            histories, self._context.services.crm.event_log, list(ids)
        )
        # What is damaged is told by nobody, now or then.
        return [
            [each for each in found[alumnus_id] if isinstance(each, RecordedFact)]
            for alumnus_id in ids
        ]

    async def _undertakings(self, stream_ids: Sequence[UUID]) -> list[UndertakingEntry | None]:
        async with self._context.services.pool.connection() as connection:
            return await undertakings.these(connection, stream_ids)

    async def _past_people(self, keys: Sequence[MomentKey]) -> list[PastPerson | None]:
        zone, rulesets = self._context.services.zone, await self.rulesets()
        facts = await self.histories.load_many([key.alumnus_id for key in keys])
        return [
            replay(key.alumnus_id, theirs, key.at, zone, rulesets)
            for key, theirs in zip(keys, facts, strict=True)
        ]


def loaders_of(context: RequestContext) -> Loaders:
    """This request's loaders."""
    found = context.loaders.get(_KEY)
    if found is None:
        found = context.loaders[_KEY] = Loaders(context)
    assert isinstance(found, Loaders)
    return found
