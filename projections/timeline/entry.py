"""One entry of a timeline, and how a fact becomes one."""

import datetime
from dataclasses import dataclass
from typing import NamedTuple, Protocol
from uuid import UUID

from crm.domain.engagement import Mode
from crm.domain.envelope import Actor, RecordedFact, Source, When
from crm.domain.facts import NoteAdded
from crm.domain.facts.base import Fact
from crm.domain.facts.conversations import NoteVisibility
from crm.domain.signals import Signal, signal_of
from crm.domain.words import Locale


class EntryCursor(NamedTuple):
    """Place of an entry in any timeline."""

    occurred_at: datetime.datetime
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """How an entry was taken back."""

    position: int
    at: datetime.datetime
    """When the retraction was recorded."""
    actor: Actor
    explanation: str | None


class Entry(Protocol):
    """One fact of one person as the timeline shows it."""

    @property
    def position(self) -> int: ...

    @property
    def alumnus_id(self) -> UUID: ...

    @property
    def entered_on(self) -> UUID:
        """The record: the person's own, or one that was merged into it."""
        ...

    @property
    def event_id(self) -> UUID: ...

    @property
    def kind(self) -> str: ...

    @property
    def mode(self) -> Mode | None: ...

    @property
    def occurred(self) -> When: ...

    @property
    def recorded_at(self) -> datetime.datetime: ...

    @property
    def effective_on(self) -> datetime.date | None: ...

    @property
    def actor(self) -> Actor: ...

    @property
    def source(self) -> Source: ...

    @property
    def signal(self) -> Signal: ...

    @property
    def visibility(self) -> NoteVisibility: ...

    @property
    def fact(self) -> Fact: ...

    @property
    def retracted(self) -> bool: ...

    @property
    def retraction(self) -> Retraction | None: ...

    @property
    def cursor(self) -> EntryCursor: ...

    def sentence(self, locale: Locale) -> str:
        """The fact in words, with everything personal that it holds."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldedEntry:
    """An entry straight from its fact."""

    position: int
    alumnus_id: UUID
    entered_on: UUID
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
    retraction: Retraction | None = None

    @property
    def retracted(self) -> bool:
        return self.retraction is not None

    @property
    def cursor(self) -> EntryCursor:
        return EntryCursor(self.occurred.at, self.position)

    def sentence(self, locale: Locale) -> str:
        return self.fact.sentence(locale)


def entry_of(recorded: RecordedFact) -> FoldedEntry:
    """A fact about a person is an entry; whether it was taken back is known from other facts."""
    happening = recorded.happening
    fact = happening.fact
    return FoldedEntry(
        position=recorded.position,
        alumnus_id=recorded.alumnus_id,
        entered_on=recorded.entered_on,
        event_id=happening.event_id,
        kind=fact.kind,
        mode=fact.mode,
        occurred=happening.occurred,
        recorded_at=recorded.recorded_at,
        effective_on=happening.effective_on,
        actor=happening.actor,
        source=happening.source,
        signal=signal_of(fact),
        visibility=visibility_of(fact),
        fact=fact,
    )


def visibility_of(fact: Fact) -> NoteVisibility:
    """Who may see the entry at all; what of its fields, the data classes decide."""
    return fact.visibility if isinstance(fact, NoteAdded) else NoteVisibility.PROGRAMME
