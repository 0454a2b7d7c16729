"""The parts of a return process: stays in stages, proposed terms, offers, checks."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from crm.domain.envelope import Actor, Happening
from crm.domain.facts.return_reception import ReturnCheckCompleted
from crm.domain.facts.return_terms import (
    OfferAccepted,
    OfferDeclined,
    OfferMade,
    OfferWithdrawn,
    TermsProposed,
)


class StageEnd(StrEnum):
    """How a stage was left."""

    PASSED = "passed"
    FAILED = "failed"
    WAIVED = "waived"


class TermsState(StrEnum):
    """Where proposed terms stand."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"


class ExceptionState(StrEnum):
    """Where an exception from the published terms stands."""

    REQUESTED = "requested"
    APPROVED = "approved"
    REJECTED = "rejected"


class OfferState(StrEnum):
    """Where an offer stands on a day."""

    OPEN = "open"
    EXPIRED = "expired"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class CheckState(StrEnum):
    """Where a check of a return stands on a day."""

    PLANNED = "planned"
    DUE = "due"
    OVERDUE = "overdue"
    DONE = "done"
    CLOSED = "closed"
    """The person left again before it was done."""


CHECK_GRACE_DAYS = 14
"""A check that is not done so many days after its day is overdue."""


@dataclass(slots=True)
class StageRun:
    """One stay in a stage."""

    stage: str
    entered_at: datetime.datetime
    due_on: datetime.date | None = None
    """Day by which it is to be left again; None: nobody said when it began."""
    ended_at: datetime.datetime | None = None
    end: StageEnd | None = None
    waiver_rule: str | None = None
    explanation: str | None = None
    by: Actor | None = None
    """Who ended it."""


@dataclass(slots=True)
class TermsException:
    """An exception from the published terms that was asked for."""

    requested: Happening
    state: ExceptionState = ExceptionState.REQUESTED


@dataclass(slots=True)
class Terms:
    """One proposal of terms and what became of it."""

    fact: TermsProposed
    proposed: Happening
    state: TermsState = TermsState.PROPOSED
    decided: Happening | None = None
    exception: TermsException | None = None

    @property
    def approved(self) -> bool:
        return self.state is TermsState.APPROVED

    @property
    def excepted(self) -> bool:
        """Whether nothing about it goes beyond the standards, or somebody else allowed that."""
        return not self.fact.exception_grounds or (
            self.exception is not None and self.exception.state is ExceptionState.APPROVED
        )


@dataclass(slots=True)
class Offer:
    """One offer and the answer to it."""

    fact: OfferMade
    made_at: datetime.datetime
    answer: OfferAccepted | OfferDeclined | OfferWithdrawn | None = None
    answered_at: datetime.datetime | None = None

    def state(self, day: datetime.date) -> OfferState:
        """On a day in the programme's time zone: an offer without an answer expires by itself."""
        match self.answer:
            case OfferAccepted():
                return OfferState.ACCEPTED
            case OfferDeclined():
                return OfferState.DECLINED
            case OfferWithdrawn():
                return OfferState.WITHDRAWN
            case _:
                return OfferState.EXPIRED if day > self.fact.expires_on else OfferState.OPEN


@dataclass(frozen=True, slots=True)
class Check:
    """One check of a return, as it stands on a day."""

    day: int
    """Days after the first day of work."""
    due_on: datetime.date
    state: CheckState
    done: ReturnCheckCompleted | None = None
