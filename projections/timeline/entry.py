"""One entry of a timeline, and how a fact becomes one."""

import datetime
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from crm.domain.engagement import Mode
from crm.domain.envelope import Actor, RecordedFact, Source, When
from crm.domain.facts import NoteAdded
from crm.domain.facts.base import Fact
from crm.domain.facts.conversations import NoteVisibility
from crm.domain.signals import Signal, signal_of


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One fact of one person as the timeline shows it."""

    position: int
    alumnus_id: UUID
    entered_on: UUID
    """The record: the person's own, or one that was merged into it."""
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
    def cursor(self) -> EntryCursor:
        return EntryCursor(self.occurred.at, self.position)


def entry_of(recorded: RecordedFact) -> Entry:
    """A fact about a person is an entry; whether it was taken back is known from other facts."""
    happening = recorded.happening
    fact = happening.fact
    return Entry(
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
