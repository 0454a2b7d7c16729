"""What can be asked of the timeline."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import AsyncConnection

from crm.domain.engagement import Mode
from crm.domain.envelope import Actor, Source, When
from crm.domain.facts.base import Fact
from crm.domain.facts.conversations import NoteVisibility
from crm.domain.signals import Signal
from projections.pages import Page
from projections.pages import Slice as PageSlice


class EntryCursor(NamedTuple):
    """Place of an entry in any timeline."""

    occurred_at: datetime.datetime
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """How an entry was taken back."""

    position: int
    at: datetime.datetime
    actor: Actor
    explanation: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One fact of one person as the timeline shows it."""

    position: int
    alumnus_id: UUID
    event_id: UUID
    kind: str
    mode: Mode | None
    occurred: When
    recorded_at: datetime.datetime
    effective_on: datetime.date | None
    actor: Actor
    source: Source
    signal: Signal
    visibility: NoteVisibility
    fact: Fact
    retraction: Retraction | None

    @property
    def cursor(self) -> EntryCursor:
        return EntryCursor(self.occurred.at, self.position)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFilter:
    """Which entries; None means all. `occurred_from` is inclusive, `occurred_to` is not."""

    kinds: frozenset[str] | None = None
    modes: frozenset[Mode] | None = None
    occurred_from: datetime.datetime | None = None
    occurred_to: datetime.datetime | None = None
    include_retracted: bool = True
    exclude_kinds: frozenset[str] = frozenset()
    """Kinds left out whatever else is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice(PageSlice[EntryCursor]):
    """As any slice; or, with `around`, the `first` entries whose middle is that moment."""

    around: datetime.datetime | None = None


ALL = TimelineFilter()


async def page(
    connection: AsyncConnection[Any],
    *,
    alumnus_id: UUID | None,
    filter: TimelineFilter = ALL,  # noqa: A002 - the word of the API
    slice: Slice,  # noqa: A002
) -> Page[Entry]:
    """Entries newest first by (occurred at, position): of a person, or of everybody for None."""
    raise NotImplementedError


async def count(
    connection: AsyncConnection[Any],
    *,
    alumnus_id: UUID | None,
    filter: TimelineFilter = ALL,  # noqa: A002
) -> int:
    """How many entries the filter lets through."""
    raise NotImplementedError


async def entries(connection: AsyncConnection[Any], positions: Sequence[int]) -> list[Entry | None]:
    """The entries at these positions of the log, in this order; None where there is none."""
    raise NotImplementedError


async def entries_of_events(
    connection: AsyncConnection[Any], event_ids: Sequence[UUID]
) -> list[Entry | None]:
    """The entries of these events, in this order; None where there is none."""
    raise NotImplementedError
