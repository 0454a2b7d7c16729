"""Around every fact: who said so, from where, when it happened, and what it follows from."""

import datetime
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from uuid import UUID
from zoneinfo import ZoneInfo

from crm.domain.dates import FuzzyDate, Precision
from crm.domain.facts.base import Fact


class ActorType(StrEnum):
    """What kind of actor said that a fact is so."""

    ALUMNUS = "alumnus"
    EMPLOYEE = "employee"
    HR = "hr"
    SYSTEM = "system"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who said so; `id` is a user or token id, never a name."""

    type: ActorType
    id: str | None = None

    def __str__(self) -> str:
        """As stored: `hr:token-7`, `system`."""
        return f"{self.type.value}:{self.id}" if self.id else self.type.value

    @staticmethod
    @lru_cache(maxsize=1_024)  # a log names the same few, fact after fact
    def parse(text: str) -> "Actor":
        """Read back what `str` wrote."""
        word, _, id_ = text.partition(":")
        return Actor(ActorType(word), id_ or None)


SYSTEM = Actor(ActorType.SYSTEM)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact came in. (provider, delivery_id) is stored once, however often delivered."""

    provider: str
    delivery_id: str | None = None
    verified: bool = False
    """The provider's signature over the delivery was checked."""


@dataclass(frozen=True, slots=True)
class When:
    """When something happened in the world, and how exactly that is known.

    `at` is UTC. For DAY, MONTH and YEAR it is the start of that time in the programme's zone.
    """

    at: datetime.datetime
    precision: Precision = Precision.INSTANT

    @classmethod
    def on(cls, day: FuzzyDate, zone: ZoneInfo) -> "When":
        """The start of a day, month or year in the programme's time zone."""
        midnight = datetime.datetime.combine(day.first, datetime.time(), zone)
        return cls(midnight.astimezone(datetime.UTC), day.precision)

    def to_the_day(self, zone: ZoneInfo) -> "When":
        """The same, without the time of day."""
        if self.precision is not Precision.INSTANT:
            return self
        return When.on(FuzzyDate.day(self.at.astimezone(zone).date()), zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a command brings along: who gives it, through what, and which command it is.

    `command_id` makes a repeated command harmless; `digest` tells a repetition from another
    command under the same id.
    """

    command_id: UUID
    actor: Actor
    source: Source
    digest: bytes = b""
    correlation_id: UUID | None = None
    causation_id: UUID | None = None


class AboutNobody(TypeError):
    """A fact of the programme was asked whom it is about; ask `about_person` first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A fact that is about to be stored, with all that will stand beside it."""

    event_id: UUID
    alumnus_id: UUID | None
    """None for a fact of the programme itself."""
    occurred: When
    effective_on: datetime.date | None = None
    """The HR date on which it takes effect, in the programme's time zone."""
    actor: Actor
    source: Source
    correlation_id: UUID | None = None
    causation_id: UUID | None = None
    fact: Fact

    @property
    def person_id(self) -> UUID:
        """Whom it is about; raises `AboutNobody`."""
        if self.alumnus_id is None:
            raise AboutNobody(f"{self.fact.kind} is about nobody.")
        return self.alumnus_id


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedFact:
    """A fact as the log has it."""

    position: int
    """Place in the log: gapless, in the order of commits."""
    recorded_at: datetime.datetime
    """When the log stored it, UTC; never decreases with position."""
    stream_id: UUID
    stream_version: int
    happening: Happening = field(repr=False)
    survivor_id: UUID | None = None
    """Whose record the one it was entered on was merged into; None: stands for itself."""
    echo: bool = False
    """The same was recorded on another record of the person, and is shown there."""

    @property
    def fact(self) -> Fact:
        return self.happening.fact

    @property
    def kind(self) -> str:
        return self.happening.fact.kind

    @property
    def event_id(self) -> UUID:
        return self.happening.event_id

    @property
    def about_person(self) -> bool:
        """False for a fact of the programme itself."""
        return self.happening.alumnus_id is not None

    @property
    def alumnus_id(self) -> UUID:
        """Whom it is about; raises `AboutNobody`."""
        return self.survivor_id or self.happening.person_id

    @property
    def entered_on(self) -> UUID:
        """The record that it was entered on: the person's own, or one merged into it since;
        raises `AboutNobody`."""
        return self.happening.person_id

    @property
    def on_decisions(self) -> bool:
        """Stands on the stream of decisions of the record whose id is the person's."""
        return self.stream_id == self.alumnus_id

    @property
    def occurred(self) -> When:
        return self.happening.occurred
