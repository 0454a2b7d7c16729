"""A referral (リファラル): somebody whom an alumnus proposes, from the proposal to the reward."""

from dataclasses import dataclass
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.envelope import Happening
from crm.domain.facts.referrals import (
    ReferralAccepted,
    ReferralDeclined,
    ReferralDeclineReason,
    ReferralFact,
    ReferralHired,
    ReferralInterviewed,
    ReferralMade,
    ReferralProgressed,
    ReferralRewardApproved,
    ReferralRewardPaid,
    ReferralRewardRejected,
    ReferralRewardRequested,
    ReferralWithdrawn,
)
from crm.domain.moment import Moment
from crm.domain.money import Money
from crm.domain.refusals import (
    CandidateAlreadyHired,
    CandidateMustConsent,
    CandidateNotHired,
    NothingToApprove,
    NotOpen,
    RewardAsked,
    RewardNotApproved,
)
from crm.domain.second_person import must_be_another
from crm.domain.undertaking import ApprovalKind, Awaiting, Undertaking


@dataclass
class Referral(Undertaking):
    """Made, accepted, interviewed, hired, rewarded; or declined, or withdrawn."""

    fact = ReferralFact

    made: ReferralMade | None = None
    accepted: ReferralAccepted | None = None
    reached: str | None = None
    """Key of the stage of the selection that the candidate reached last."""
    interviewed: bool = False
    hired: ReferralHired | None = None
    ended: ReferralDeclined | ReferralWithdrawn | None = None
    asked: Awaiting | None = None
    """Who asked for the reward, until it is approved or rejected."""
    asked_amount: Money | None = None
    approved: Money | None = None
    paid: ReferralRewardPaid | None = None

    @property
    def stage(self) -> str:
        if self.ended is not None:
            return "declined" if isinstance(self.ended, ReferralDeclined) else "withdrawn"
        if self.paid is not None:
            return "rewarded"
        if self.hired is not None:
            return "hired"
        if self.interviewed:
            return "interviewed"
        return "accepted" if self.accepted or self.reached else "made"

    @property
    def is_open(self) -> bool:
        return self.ended is None and self.paid is None

    @property
    def owner_id(self) -> str | None:
        return self.accepted.owner_id if self.accepted else None

    @property
    def awaiting(self) -> Awaiting | None:
        return self.asked

    def apply(self, happening: Happening) -> None:
        match happening.fact:
            case ReferralMade() as fact:
                self.made = fact
            case ReferralAccepted() as fact:
                self.accepted = fact
            case ReferralProgressed(stage=stage):
                self.reached = stage
            case ReferralInterviewed():
                self.interviewed = True
            case ReferralHired() as fact:
                self.hired = fact
            case ReferralDeclined() | ReferralWithdrawn() as fact:
                self.ended, self.asked = fact, None
            case ReferralRewardRequested(amount=amount):
                self.asked = Awaiting(
                    ApprovalKind.REFERRAL_REWARD, happening.actor, happening.occurred.at
                )
                self.asked_amount = amount
            case ReferralRewardApproved(amount=amount):
                self.approved, self.asked = amount, None
            case ReferralRewardRejected():
                self.asked = self.asked_amount = None
            case ReferralRewardPaid() as fact:
                self.paid = fact
            case _:
                pass

    def make(self, fact: ReferralMade, moment: Moment) -> None:
        """Refuses `CandidateMustConsent`."""
        if not fact.candidate_consent:
            raise CandidateMustConsent
        self.record(fact, moment)

    def accept(self, moment: Moment, owner_id: str | None = None) -> None:
        """Refuses `NotOpen`, also when it was accepted already."""
        self._must_be_open()
        if self.accepted is not None:
            raise NotOpen
        self.record(ReferralAccepted(referral_id=self._id, owner_id=owner_id), moment)

    def decline(
        self, moment: Moment, reason: ReferralDeclineReason, explanation: str | None = None
    ) -> None:
        """Refuses `NotOpen`, `CandidateAlreadyHired`."""
        self._must_be_in_selection()
        fact = ReferralDeclined(
            referral_id=self._id, referral_decline_reason=reason, explanation=explanation
        )
        self.record(fact, moment)

    def withdraw(self, moment: Moment, explanation: str | None = None) -> None:
        """Refuses `NotOpen`, `CandidateAlreadyHired`."""
        self._must_be_in_selection()
        self.record(ReferralWithdrawn(referral_id=self._id, explanation=explanation), moment)

    def progress(self, moment: Moment, stage: str) -> None:
        """Refuses `NotOpen`, `CandidateAlreadyHired`."""
        self._must_be_in_selection()
        self.record(ReferralProgressed(referral_id=self._id, stage=stage), moment)

    def interview(self, moment: Moment, on: FuzzyDate | None = None) -> None:
        """Refuses `NotOpen`, `CandidateAlreadyHired`."""
        self._must_be_in_selection()
        self.record(ReferralInterviewed(referral_id=self._id), moment, on)

    def hire(self, moment: Moment, starts_on: FuzzyDate | None = None) -> None:
        """Refuses `NotOpen`, `CandidateAlreadyHired`."""
        self._must_be_in_selection()
        self.record(ReferralHired(referral_id=self._id, starts_on=starts_on), moment)

    def ask_for_reward(self, moment: Moment, amount: Money) -> None:
        """Refuses `NotOpen`, `CandidateNotHired`, `RewardAsked`."""
        self._must_be_open()
        if self.hired is None:
            raise CandidateNotHired
        if self.asked is not None or self.approved is not None:
            raise RewardAsked
        self.record(ReferralRewardRequested(referral_id=self._id, amount=amount), moment)

    def approve_reward(self, moment: Moment) -> None:
        """Refuses `NothingToApprove`, `NeedsSecondPerson`."""
        asked, amount = self._asked()
        must_be_another(asked.requested_by, moment.context.actor)
        self.record(ReferralRewardApproved(referral_id=self._id, amount=amount), moment)

    def reject_reward(self, moment: Moment, explanation: str) -> None:
        """Refuses `NothingToApprove`. Whoever asked may take it back so."""
        self._asked()
        self.record(ReferralRewardRejected(referral_id=self._id, explanation=explanation), moment)

    def pay_reward(self, moment: Moment, tax_note: str | None = None) -> None:
        """Pay what was approved. Refuses `NotOpen`, `CandidateNotHired`, `RewardNotApproved`."""
        self._must_be_open()
        if self.hired is None:
            raise CandidateNotHired
        if self.approved is None:
            raise RewardNotApproved
        fact = ReferralRewardPaid(referral_id=self._id, amount=self.approved, tax_note=tax_note)
        self.record(fact, moment)

    @property
    def _id(self) -> UUID:
        assert isinstance(self.id, UUID)
        return self.id

    def _asked(self) -> tuple[Awaiting, Money]:
        if self.asked is None or self.asked_amount is None:
            raise NothingToApprove
        return self.asked, self.asked_amount

    def _must_be_open(self) -> None:
        if not self.is_open:
            raise NotOpen

    def _must_be_in_selection(self) -> None:
        self._must_be_open()
        if self.hired is not None:
            raise CandidateAlreadyHired
