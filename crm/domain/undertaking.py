"""What has a life of its own: gatherings, campaigns, referrals, return processes and the like.

An undertaking is folded from the facts of its own stream by `apply`, on the write side to decide
and on the read side to answer: the same class does both. Its methods check their rule and record
one fact each; time, ids and the sender are arguments.
"""

import datetime
from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, Self
from uuid import UUID, uuid5

from crm.domain.dates import FuzzyDate
from crm.domain.envelope import Actor, Happening, When
from crm.domain.facts.base import UndertakingFact
from crm.domain.facts.care import AttentionKind
from crm.domain.moment import Moment

UndertakingId = UUID | str
"""An id of ours, or the word of the system that the undertaking comes from."""
_STREAMS = UUID("3f0f5b3c-7a0e-5f2e-9a51-6d9b0c1f7e21")


class ApprovalKind(StrEnum):
    """What somebody else is asked to approve (承認待ち)."""

    ELIGIBILITY_EXCEPTION = "eligibility_exception"
    TERMS = "terms"
    TERMS_EXCEPTION = "terms_exception"
    REFERRAL_REWARD = "referral_reward"
    SUCCESS_STORY = "success_story"
    ERASURE = "erasure"
    ACCESS_CASE = "access_case"


@dataclass(frozen=True, slots=True)
class Awaiting:
    """An approval that is asked for and not given yet."""

    kind: ApprovalKind
    requested_by: Actor
    requested_at: datetime.datetime
    """UTC."""
    due_on: datetime.date | None = None
    barred: tuple[Actor, ...] = ()
    """Who may not approve it either, besides whoever asked."""


@dataclass(frozen=True, slots=True)
class Due:
    """What must be done about an undertaking next; overdue when its day has passed."""

    kind: AttentionKind
    on: datetime.date
    """The last day on which it is in time."""


@dataclass
class Undertaking(ABC):
    """One undertaking as its facts tell it; an empty one has no facts yet."""

    id: UndertakingId
    alumnus_id: UUID | None = None
    """Whom it is about; None for what is about nobody."""
    version: int = 0
    """Facts on its stream, those just recorded included."""
    opened_at: datetime.datetime | None = None
    """When its first fact happened; UTC."""
    recorded: list[Happening] = field(default_factory=list, repr=False, compare=False)
    """Facts that are not stored yet."""

    fact: ClassVar[type[UndertakingFact]]
    """The base class of the facts on its stream."""

    def __init_subclass__(cls) -> None:
        if "fact" in vars(cls):
            UNDERTAKINGS[cls.__name__] = cls

    @property
    @abstractmethod
    def stage(self) -> str:
        """Where it stands: a stable word in snake_case, for lists and filters."""

    @property
    @abstractmethod
    def is_open(self) -> bool:
        """Whether something is still to be done about it."""

    @property
    def owner_id(self) -> str | None:
        """Who looks after it, by user id."""
        return None

    @property
    def awaiting(self) -> Awaiting | None:
        """The approval that it waits for."""
        return None

    @property
    def due(self) -> Due | None:
        """What must be done about it next, whether its day has passed or not."""
        return None

    @property
    def stream_id(self) -> UUID:
        return stream_of(type(self), self.id)

    @abstractmethod
    def apply(self, happening: Happening) -> None:
        """Fold one fact of its stream. Never fails: what tells nothing changes nothing."""

    def follow(self, happening: Happening) -> None:
        """Take in one fact of its stream, stored or just recorded."""
        if self.opened_at is None:
            self.opened_at = happening.occurred.at
        self.alumnus_id = self.alumnus_id or happening.alumnus_id
        self.version += 1
        self.apply(happening)

    def record(
        self,
        fact: UndertakingFact,
        moment: Moment,
        effective_on: FuzzyDate | None = None,
        occurred: When | None = None,
    ) -> None:
        """Record a fact that no rule can refuse; see `Moment.happening` for when it happened."""
        happening = moment.happening(self.alumnus_id, fact, effective_on, occurred)
        self.recorded.append(happening)
        self.follow(happening)

    @classmethod
    def of(cls, id_: UndertakingId, happenings: Iterable[Happening]) -> Self:
        """The undertaking that these facts of its stream tell, in their order."""
        made = cls(id_)
        for each in happenings:
            made.follow(each)
        return made


UNDERTAKINGS: dict[str, type[Undertaking]] = {}
"""Every kind of undertaking, by its name. Filled by importing `crm.domain.undertakings`."""


def stream_of(cls: type[Undertaking], id_: UndertakingId) -> UUID:
    """The stream of an undertaking: its own id, or one derived from the word that names it."""
    return id_ if isinstance(id_, UUID) else uuid5(_STREAMS, f"{cls.__name__}/{id_}")


def undertaking_of(fact: UndertakingFact) -> type[Undertaking]:
    """The kind of undertaking that a fact belongs to."""
    for cls in UNDERTAKINGS.values():
        if isinstance(fact, cls.fact):
            return cls
    raise LookupError(f"No undertaking has facts of the kind {fact.kind}.")
