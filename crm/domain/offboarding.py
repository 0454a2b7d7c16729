"""The offboardings of a person, one for each employment that ends: what was done, what is open.

Of confidential facts only that they are there is kept here; what they say stays in the log.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final
from uuid import UUID

from crm.domain.envelope import Actor, Happening
from crm.domain.facts.base import Fact
from crm.domain.facts.employment import DepartureRescinded
from crm.domain.facts.membership import NetworkInvitationIssued, NetworkRegistered
from crm.domain.facts.offboarding import (
    ContributionRecognised,
    ExitInterviewHeld,
    ExitInterviewScheduled,
    ExitInterviewSkipped,
    ExitReasonHeard,
    ExitSurveyAnswered,
    NextEmployerDisclosed,
    OffboardingCompleted,
    OffboardingItem,
    OffboardingOpened,
    OffboardingSkipReason,
    PersonalContactCaptured,
    ReturnWelcomeExpressed,
    ThanksGiven,
)
from crm.domain.offboarding_checklists import LATEST, items_of

DOES: Final = {
    ExitInterviewHeld.kind: OffboardingItem.EXIT_INTERVIEW,
    ExitReasonHeard.kind: OffboardingItem.EXIT_REASON,
    ExitSurveyAnswered.kind: OffboardingItem.EXIT_SURVEY,
    ThanksGiven.kind: OffboardingItem.THANKS,
    ContributionRecognised.kind: OffboardingItem.RECOGNITION,
    ReturnWelcomeExpressed.kind: OffboardingItem.RETURN_WELCOME,
    "ConfidentialityAcknowledged": OffboardingItem.CONFIDENTIALITY,
    PersonalContactCaptured.kind: OffboardingItem.PERSONAL_CONTACT,
    NextEmployerDisclosed.kind: OffboardingItem.NEXT_EMPLOYER,
}
"""The item that a fact about an employment does, by the fact's kind."""
_INVITING = frozenset({NetworkInvitationIssued.kind, NetworkRegistered.kind})
_OTHERS = frozenset(
    each.kind
    for each in (
        OffboardingOpened,
        ExitInterviewScheduled,
        ExitInterviewSkipped,
        OffboardingCompleted,
        DepartureRescinded,
    )
)
OFFBOARDING_KINDS: Final = frozenset(DOES) | _INVITING | _OTHERS
"""The kinds that the offboardings are folded from."""


class OffboardingState(StrEnum):
    """How far an offboarding is."""

    NOT_OPENED = "not_opened"
    OPEN = "open"
    COMPLETED = "completed"
    RESCINDED = "rescinded"


class ItemState(StrEnum):
    """Whether an item of a checklist is done."""

    DONE = "done"
    SKIPPED = "skipped"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Noted:
    """That something was recorded: which fact, when it happened and by whom."""

    event_id: UUID
    at: datetime.datetime
    """UTC."""
    actor: Actor


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a checklist and how it stands."""

    item: OffboardingItem
    state: ItemState
    noted: Noted | None
    """What says so; None while it is open."""
    skip_reason: OffboardingSkipReason | None = None


@dataclass(slots=True)
class Offboarding:
    """The offboarding of one employment; not opened while only some of its parts are recorded."""

    stint_id: UUID
    opened: Noted | None = None
    owner_id: str | None = None
    checklist_version: str = LATEST
    interview_at: datetime.datetime | None = None
    """When the interview is to be, UTC."""
    done: dict[OffboardingItem, Noted] = field(default_factory=dict)
    """By item, as recorded first."""
    skipped: dict[OffboardingItem, tuple[OffboardingSkipReason, Noted]] = field(
        default_factory=dict
    )
    completed: Noted | None = None
    rescinded: Noted | None = None
    """The departure was taken back, which closes the offboarding."""

    @property
    def state(self) -> OffboardingState:
        if self.rescinded is not None:
            return OffboardingState.RESCINDED
        if self.completed is not None:
            return OffboardingState.COMPLETED
        return OffboardingState.NOT_OPENED if self.opened is None else OffboardingState.OPEN

    @property
    def items(self) -> list[Item]:
        """The items of its checklist in their order, then what was done beside them."""
        asked = items_of(self.checklist_version)
        beside = (each for each in OffboardingItem if each in self.done and each not in asked)
        return [self._item(each) for each in (*asked, *beside)]

    @property
    def left(self) -> list[OffboardingItem]:
        """What is still to be done, in the checklist's order."""
        return [each.item for each in self.items if each.state is ItemState.OPEN]

    def _item(self, item: OffboardingItem) -> Item:
        if (noted := self.done.get(item)) is not None:
            return Item(item, ItemState.DONE, noted)
        if (skipped := self.skipped.get(item)) is not None:
            return Item(item, ItemState.SKIPPED, skipped[1], skipped[0])
        return Item(item, ItemState.OPEN, None)

    def apply(self, noted: Noted, fact: Fact) -> None:
        """Add one fact of this employment; never fails."""
        match fact:
            case OffboardingOpened():
                self.opened, self.completed = noted, None
                self.owner_id, self.checklist_version = fact.owner_id, fact.checklist_version
            case ExitInterviewScheduled():
                self.interview_at = fact.interview_at
                self.skipped.pop(OffboardingItem.EXIT_INTERVIEW, None)
            case ExitInterviewSkipped():
                self._skip(OffboardingItem.EXIT_INTERVIEW, fact.skip_reason, noted)
            case OffboardingCompleted():
                self.completed = noted
                for each in fact.items_skipped:
                    self._skip(each.item, each.skip_reason, noted)
            case DepartureRescinded():
                self.rescinded = noted
            case _:
                self.do(DOES[fact.kind], noted)

    def _skip(self, item: OffboardingItem, reason: OffboardingSkipReason, noted: Noted) -> None:
        if item not in self.done:
            self.skipped[item] = reason, noted

    def do(self, item: OffboardingItem, noted: Noted) -> None:
        self.done.setdefault(item, noted)
        self.skipped.pop(item, None)


@dataclass(slots=True)
class Offboardings:
    """All of one person, in the order in which the first of each was recorded."""

    each: list[Offboarding] = field(default_factory=list)
    invited: Noted | None = None
    """The last invitation to the network, or the joining of it."""

    def __iter__(self) -> Iterator[Offboarding]:
        return iter(self.each)

    def of(self, stint_id: UUID) -> Offboarding | None:
        """The one of an employment whose departure still stands."""
        found = [each for each in self.each if each.stint_id == stint_id]
        return found[-1] if found and found[-1].rescinded is None else None

    def tell(self, happening: Happening) -> None:
        """Add one fact, in the order of the log. Never fails; others than `OFFBOARDING_KINDS` say
        nothing."""
        fact = happening.fact
        if fact.kind not in OFFBOARDING_KINDS:
            return
        noted = Noted(happening.event_id, happening.occurred.at, happening.actor)
        if fact.kind in _INVITING:
            self.invited = noted
            for each in self.each:
                if each.state in (OffboardingState.OPEN, OffboardingState.NOT_OPENED):
                    each.do(OffboardingItem.INVITATION, noted)
            return
        stint_id = getattr(fact, "stint_id", None)
        if not isinstance(stint_id, UUID):
            return
        found = self.of(stint_id)
        if found is None:
            if isinstance(fact, DepartureRescinded):
                return
            found = Offboarding(stint_id)
            if self.invited is not None and not self.each:
                # An invitation handed over before anything else of the first offboarding.
                found.do(OffboardingItem.INVITATION, self.invited)
            self.each.append(found)
        found.apply(noted, fact)
