"""An exception from the return conditions (例外承認): one person asks, another one decides."""

import datetime
from dataclasses import dataclass
from uuid import UUID

from crm.domain.envelope import Actor, Happening
from crm.domain.facts.eligibility import (
    EligibilityExceptionApproved,
    EligibilityExceptionFact,
    EligibilityExceptionRejected,
    EligibilityExceptionRequested,
)
from crm.domain.moment import Moment
from crm.domain.refusals import ExceptionDecided, InvalidInput
from crm.domain.second_person import must_be_another
from crm.domain.undertaking import ApprovalKind, Awaiting, Undertaking


@dataclass
class EligibilityException(Undertaking):
    """Requested, then approved until a day, or rejected."""

    fact = EligibilityExceptionFact

    requested: EligibilityExceptionRequested | None = None
    requested_by: Actor | None = None
    requested_at: datetime.datetime | None = None
    decided: EligibilityExceptionApproved | EligibilityExceptionRejected | None = None
    decided_by: Actor | None = None
    decided_at: datetime.datetime | None = None

    @property
    def stage(self) -> str:
        if self.decided is None:
            return "requested"
        approved = isinstance(self.decided, EligibilityExceptionApproved)
        return "approved" if approved else "rejected"

    @property
    def is_open(self) -> bool:
        return self.decided is None

    @property
    def awaiting(self) -> Awaiting | None:
        if self.decided is not None or self.requested_by is None or self.requested_at is None:
            return None
        return Awaiting(ApprovalKind.ELIGIBILITY_EXCEPTION, self.requested_by, self.requested_at)

    def apply(self, happening: Happening) -> None:
        match happening.fact:
            case EligibilityExceptionRequested() as fact:
                self.requested = fact
                self.requested_by, self.requested_at = happening.actor, happening.occurred.at
            case EligibilityExceptionApproved() | EligibilityExceptionRejected() as fact:
                self.decided = fact
                self.decided_by, self.decided_at = happening.actor, happening.occurred.at
            case _:
                pass

    def request(self, fact: EligibilityExceptionRequested, moment: Moment) -> None:
        self.record(fact, moment)

    def approve(
        self, moment: Moment, expires_on: datetime.date, explanation: str | None = None
    ) -> None:
        """Refuses `ExceptionDecided`, `NeedsSecondPerson`, `InvalidInput`."""
        self._another_decides(moment)
        if expires_on < moment.today:
            raise InvalidInput(
                "期限が過去です。今日以降の日付を指定してください。",
                "The last day has passed. Choose today or a day to come.",
                ("expiresOn",),
            )
        self.record(
            EligibilityExceptionApproved(
                exception_id=self._id, expires_on=expires_on, explanation=explanation
            ),
            moment,
        )

    def reject(self, moment: Moment, explanation: str | None = None) -> None:
        """Refuses `ExceptionDecided`, `NeedsSecondPerson`."""
        self._another_decides(moment)
        self.record(
            EligibilityExceptionRejected(exception_id=self._id, explanation=explanation), moment
        )

    def _another_decides(self, moment: Moment) -> None:
        if self.decided is not None or self.requested_by is None:
            raise ExceptionDecided
        must_be_another(self.requested_by, moment.context.actor)

    @property
    def _id(self) -> UUID:
        assert isinstance(self.id, UUID)
        return self.id
