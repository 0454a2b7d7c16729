"""Commands about referrals: from the proposal of a candidate to the reward."""

from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person, which
from crm.application.work import Work
from crm.domain.dates import FuzzyDate
from crm.domain.facts.referrals import ReferralDeclineReason, ReferralMade
from crm.domain.money import Money
from crm.domain.refusals import (
    CandidateAlreadyHired,
    CandidateMustConsent,
    CandidateNotHired,
    NeedsSecondPerson,
    NothingToApprove,
    NotOpen,
    PersonHasDied,
    RewardAsked,
    RewardNotApproved,
)
from crm.domain.undertakings.referral import Referral

_WHICH = "The referral, by its `id`."
_WHY = "Why, in words."


@command(opens=Referral, refuses=(CandidateMustConsent, PersonHasDied))
class MakeReferral(Command):
    """Record that an alumnus refers a candidate, who agreed to it."""

    alumnus: PersonRef = person("Who refers.")
    candidate_name: str = given("Name of the candidate; kept under a key of their own.")
    candidate_consent: bool = given("The candidate agreed to be referred; refused otherwise.")
    job: str | None = given("The job they are referred for.", default=None)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        if alumnus.person.died_by(work.moment.today):
            raise PersonHasDied
        referral_id = work.moment.new_id()
        fact = ReferralMade(
            referral_id=referral_id,
            candidate_id=work.moment.new_id(),
            candidate_name=self.candidate_name,
            job=self.job,
            candidate_consent=self.candidate_consent,
        )
        work.open(Referral, referral_id, alumnus.id).make(fact, work.moment)


@command(refuses=(NotOpen,))
class AcceptReferral(Command):
    """Take the referred candidate up."""

    referral: UUID = which(Referral, _WHICH)
    owner_id: str | None = given("Who looks after it, by user id.", default=None)

    def decide(self, work: Work) -> None:
        work.undertaking(Referral, self.referral).accept(work.moment, self.owner_id)


@command(refuses=(NotOpen, CandidateAlreadyHired))
class DeclineReferral(Command):
    """Do not go on with the referred candidate."""

    referral: UUID = which(Referral, _WHICH)
    referral_decline_reason: ReferralDeclineReason = given("Why.")
    explanation: str | None = given(_WHY, default=None, long=True)

    def decide(self, work: Work) -> None:
        referral = work.undertaking(Referral, self.referral)
        referral.decline(work.moment, self.referral_decline_reason, self.explanation)


@command(refuses=(NotOpen, CandidateAlreadyHired))
class WithdrawReferral(Command):
    """Record that the alumnus or the candidate took the referral back."""

    referral: UUID = which(Referral, _WHICH)
    explanation: str | None = given(_WHY, default=None, long=True)

    def decide(self, work: Work) -> None:
        work.undertaking(Referral, self.referral).withdraw(work.moment, self.explanation)


@command(refuses=(NotOpen, CandidateAlreadyHired))
class ProgressReferral(Command):
    """Record that the referred candidate reached a stage of the selection."""

    referral: UUID = which(Referral, _WHICH)
    stage: str = given("Key of the stage.")

    def decide(self, work: Work) -> None:
        work.undertaking(Referral, self.referral).progress(work.moment, self.stage)


@command(refuses=(NotOpen, CandidateAlreadyHired))
class InterviewReferred(Command):
    """Record that the referred candidate was interviewed."""

    referral: UUID = which(Referral, _WHICH)
    interviewed_on: FuzzyDate | None = given("When; today if null.", default=None)

    def decide(self, work: Work) -> None:
        work.undertaking(Referral, self.referral).interview(work.moment, self.interviewed_on)


@command(refuses=(NotOpen, CandidateAlreadyHired))
class HireReferred(Command):
    """Record that the referred candidate was hired; a candidate is hired once."""

    referral: UUID = which(Referral, _WHICH)
    starts_on: FuzzyDate | None = given("First day of the new colleague.", default=None)

    def decide(self, work: Work) -> None:
        work.undertaking(Referral, self.referral).hire(work.moment, self.starts_on)


@command(refuses=(NotOpen, CandidateNotHired, RewardAsked))
class RequestReferralReward(Command):
    """Ask that the alumnus be rewarded; somebody else approves."""

    referral: UUID = which(Referral, _WHICH)
    amount: Money = given("The reward, before tax.")

    def decide(self, work: Work) -> None:
        work.undertaking(Referral, self.referral).ask_for_reward(work.moment, self.amount)


@command(refuses=(NothingToApprove, NeedsSecondPerson))
class ApproveReferralReward(Command):
    """Approve the reward that somebody else asked for."""

    referral: UUID = which(Referral, _WHICH)

    def decide(self, work: Work) -> None:
        work.undertaking(Referral, self.referral).approve_reward(work.moment)


@command(refuses=(NothingToApprove,))
class RejectReferralReward(Command):
    """Reject the reward that was asked for; it can be asked for again."""

    referral: UUID = which(Referral, _WHICH)
    explanation: str = given(_WHY, long=True)

    def decide(self, work: Work) -> None:
        work.undertaking(Referral, self.referral).reject_reward(work.moment, self.explanation)


@command(refuses=(NotOpen, CandidateNotHired, RewardNotApproved))
class PayReferralReward(Command):
    """Record that the approved reward was paid."""

    referral: UUID = which(Referral, _WHICH)
    tax_note: str | None = given("How it is taxed, in words.", default=None)

    def decide(self, work: Work) -> None:
        work.undertaking(Referral, self.referral).pay_reward(work.moment, self.tax_note)
