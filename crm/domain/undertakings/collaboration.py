"""A collaboration (業務委託・副業・協業): work with an alumnus who is not employed."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.envelope import Happening
from crm.domain.facts.collaborations import (
    CollaborationAgreed,
    CollaborationEnded,
    CollaborationFact,
    CollaborationOutcome,
    CollaborationProposed,
    CollaborationStarted,
    InvoiceSettled,
)
from crm.domain.moment import Moment
from crm.domain.money import Money
from crm.domain.refusals import (
    BegunAlready,
    CollaborationAgreedAlready,
    CollaborationNotAgreed,
    EndsBeforeItBegins,
    InvalidInput,
    NotOpen,
)
from crm.domain.undertaking import Undertaking


@dataclass
class Collaboration(Undertaking):
    """Proposed, agreed, begun, ended. Agreeing is enough to begin: not every start is told."""

    fact = CollaborationFact

    proposed: CollaborationProposed | None = None
    agreed: CollaborationAgreed | None = None
    started: bool = False
    started_on: datetime.date | None = None
    ended: CollaborationEnded | None = None
    settled: dict[str, Decimal] | None = None
    """What was paid so far, by currency; None: nothing."""

    @property
    def stage(self) -> str:
        if self.ended is not None:
            return "ended"
        if self.started:
            return "started"
        return "agreed" if self.agreed else "proposed"

    @property
    def is_open(self) -> bool:
        return self.ended is None

    @property
    def owner_id(self) -> str | None:
        return self.proposed.owner_id if self.proposed else None

    def apply(self, happening: Happening) -> None:
        match happening.fact:
            case CollaborationProposed() as fact:
                self.proposed = fact
            case CollaborationAgreed() as fact:
                self.agreed = fact
            case CollaborationStarted():
                self.started = True
                self.started_on = happening.effective_on
            case CollaborationEnded() as fact:
                self.ended = fact
            case InvoiceSettled(amount=paid):
                before = self.settled or {}
                total = before.get(paid.currency, Decimal()) + paid.amount
                self.settled = before | {paid.currency: total}
            case _:
                pass

    def propose(self, fact: CollaborationProposed, moment: Moment) -> None:
        self.record(fact, moment)

    def agree(self, fact: CollaborationAgreed, moment: Moment, on: FuzzyDate | None = None) -> None:
        """Refuses `NotOpen`, `CollaborationAgreedAlready`, `EndsBeforeItBegins`."""
        self._must_be_open()
        if self.agreed is not None:
            raise CollaborationAgreedAlready
        if fact.contract_to is not None and fact.contract_to.last < fact.contract_from.first:
            raise EndsBeforeItBegins
        self.record(fact, moment, on)

    def start(self, moment: Moment, on: FuzzyDate | None = None) -> None:
        """Refuses `NotOpen`, `CollaborationNotAgreed`, `BegunAlready`."""
        self._must_be_agreed()
        if self.started:
            raise BegunAlready
        self.record(CollaborationStarted(collaboration_id=self._id), moment, on)

    def settle(self, moment: Moment, amount: Money, on: FuzzyDate | None = None) -> None:
        """Refuses `CollaborationNotAgreed`. The last invoice may come after the end."""
        if self.agreed is None:
            raise CollaborationNotAgreed
        self.record(InvoiceSettled(collaboration_id=self._id, amount=amount), moment, on)

    def end(
        self,
        moment: Moment,
        outcome: CollaborationOutcome,
        explanation: str | None = None,
        on: FuzzyDate | None = None,
    ) -> None:
        """Refuses `NotOpen`; `CollaborationNotAgreed`, or `CollaborationAgreedAlready` where the
        outcome tells the opposite; `InvalidInput` for an end before the start."""
        self._must_be_open()
        came_to_nothing = outcome is CollaborationOutcome.NOT_AGREED
        if came_to_nothing and self.agreed is not None:
            raise CollaborationAgreedAlready
        if not came_to_nothing and self.agreed is None:
            raise CollaborationNotAgreed
        if on is not None and self.started_on is not None and on.last < self.started_on:
            raise InvalidInput(
                "開始日より前には終了できません。",
                "It cannot end before the day it began.",
                ("endedOn",),
            )
        fact = CollaborationEnded(
            collaboration_id=self._id, collaboration_outcome=outcome, explanation=explanation
        )
        self.record(fact, moment, on)

    @property
    def _id(self) -> UUID:
        assert isinstance(self.id, UUID)
        return self.id

    def _must_be_open(self) -> None:
        if not self.is_open:
            raise NotOpen

    def _must_be_agreed(self) -> None:
        self._must_be_open()
        if self.agreed is None:
            raise CollaborationNotAgreed
