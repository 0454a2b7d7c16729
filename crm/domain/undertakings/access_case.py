"""A case that opens personal values of some people for a while (閲覧案件): asked for by one person
and approved by another, or opened at once by breaking the glass and looked over afterwards."""

import datetime
from dataclasses import dataclass
from uuid import UUID

from crm.domain.envelope import Actor, Happening
from crm.domain.facts.access_cases import (
    AccessCaseApproved,
    AccessCaseClosed,
    AccessCaseFact,
    AccessCaseRequested,
    GlassBroken,
    GlassReviewed,
)
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.moment import Moment
from crm.domain.refusals import CaseDecided, NothingToReview
from crm.domain.second_person import is_same, must_be_another
from crm.domain.undertaking import ApprovalKind, Awaiting, Undertaking

REVIEWED_WITHIN = datetime.timedelta(hours=72)


@dataclass
class AccessCase(Undertaking):
    """Requested, approved until an instant, closed; or broken open, then reviewed."""

    fact = AccessCaseFact

    asked: AccessCaseRequested | GlassBroken | None = None
    asked_by: Actor | None = None
    asked_at: datetime.datetime | None = None
    approved_by: Actor | None = None
    approved_at: datetime.datetime | None = None
    expires_at: datetime.datetime | None = None
    closed_by: Actor | None = None
    closed_at: datetime.datetime | None = None
    review: GlassReviewed | None = None
    reviewed_by: Actor | None = None
    reviewed_at: datetime.datetime | None = None

    @property
    def stage(self) -> str:
        if self.review is not None:
            return "reviewed"
        if self.closed_at is not None and not self.is_broken:
            return "closed"
        if self.is_broken:
            return "broken"
        return "approved" if self.approved_at is not None else "requested"

    @property
    def is_broken(self) -> bool:
        """It was opened without a second person."""
        return isinstance(self.asked, GlassBroken)

    @property
    def is_open(self) -> bool:
        if self.is_broken:
            return self.review is None
        return self.approved_at is None and self.closed_at is None

    @property
    def awaiting(self) -> Awaiting | None:
        if self.asked_by is None or self.asked_at is None:
            return None
        if not self.is_open or self.is_broken:
            return None
        return Awaiting(ApprovalKind.ACCESS_CASE, self.asked_by, self.asked_at)

    @property
    def subject_ids(self) -> frozenset[UUID]:
        return frozenset(self.asked.subject_ids) if self.asked else frozenset()

    @property
    def classes(self) -> frozenset[ConfidentialClass]:
        return frozenset(self.asked.confidential_classes) if self.asked else frozenset()

    @property
    def review_due_at(self) -> datetime.datetime | None:
        """Until when somebody else must have looked it over; None for what needs no review."""
        if not self.is_broken or self.asked_at is None:
            return None
        return self.asked_at + REVIEWED_WITHIN

    def is_in_force(self, now: datetime.datetime) -> bool:
        """Whether it opens anything: approved or broken, not closed, not expired."""
        return self.closed_at is None and self.expires_at is not None and now < self.expires_at

    def opens_for(self, actor: Actor, now: datetime.datetime) -> bool:
        """Whether it opens anything for this actor: for whoever asked, and nobody else."""
        return is_same(actor, self.asked_by) and self.is_in_force(now)

    def is_overdue(self, now: datetime.datetime) -> bool:
        """The glass was broken, and nobody has looked it over in time."""
        due = self.review_due_at
        return due is not None and self.review is None and due <= now

    def apply(self, happening: Happening) -> None:
        actor, at = happening.actor, happening.occurred.at
        match happening.fact:
            case AccessCaseRequested() as fact:
                self.asked, self.asked_by, self.asked_at = fact, actor, at
            case GlassBroken() as fact:
                self.asked, self.asked_by, self.asked_at = fact, actor, at
                self.expires_at = fact.expires_at
            case AccessCaseApproved() as fact:
                self.approved_by, self.approved_at = actor, at
                self.expires_at = fact.expires_at
            case AccessCaseClosed():
                self.closed_by, self.closed_at = actor, at
            case GlassReviewed() as fact:
                self.review, self.reviewed_by, self.reviewed_at = fact, actor, at
            case _:
                pass

    def approve(self, moment: Moment) -> None:
        """Refuses `CaseDecided`, `NeedsSecondPerson`."""
        asked = self.asked
        if not self.is_open or self.asked_by is None or not isinstance(asked, AccessCaseRequested):
            raise CaseDecided
        must_be_another(self.asked_by, moment.context.actor)
        expires_at = moment.now + datetime.timedelta(hours=asked.hours)
        self.record(AccessCaseApproved(case_id=self._id, expires_at=expires_at), moment)

    def close(self, moment: Moment) -> None:
        """Refuses `CaseDecided`."""
        if self.closed_at is not None:
            raise CaseDecided
        self.record(AccessCaseClosed(case_id=self._id), moment)

    def look_over(self, moment: Moment, *, justified: bool, finding: str) -> None:
        """Refuses `NothingToReview`, `NeedsSecondPerson`."""
        if not self.is_broken or self.review is not None or self.asked_by is None:
            raise NothingToReview
        must_be_another(self.asked_by, moment.context.actor)
        self.record(GlassReviewed(case_id=self._id, justified=justified, finding=finding), moment)

    @property
    def _id(self) -> UUID:
        assert isinstance(self.id, UUID)
        return self.id
