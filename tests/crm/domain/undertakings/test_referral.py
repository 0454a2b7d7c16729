"""A referral: the candidate's yes, one hiring, a reward that two people agree on."""

from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.envelope import Actor, ActorType
from crm.domain.facts.referrals import ReferralDeclineReason, ReferralHired, ReferralMade
from crm.domain.moment import Moment
from crm.domain.money import Money
from crm.domain.refusals import (
    CandidateAlreadyHired,
    CandidateMustConsent,
    CandidateNotHired,
    NeedsSecondPerson,
    NothingToApprove,
    NotOpen,
    Refusal,
    RewardAsked,
    RewardNotApproved,
)
from crm.domain.undertaking import ApprovalKind
from crm.domain.undertakings.referral import Referral
from tests.crm.domain.given import PERSON, at

ID = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c04")
REWARD = Money(Decimal(100_000))
SATO, MORI = Actor(ActorType.HR, "sato"), Actor(ActorType.HR, "mori")


def by(actor: Actor) -> Moment:
    moment = at()
    return replace(moment, context=replace(moment.context, actor=actor))


def made(consent: bool = True) -> Referral:
    referral = Referral(ID, PERSON)
    fact = ReferralMade(referral_id=ID, candidate_id=ID, candidate_consent=consent)
    referral.make(fact, by(SATO))
    return referral


def hired() -> Referral:
    referral = made()
    referral.accept(by(SATO), "sato")
    referral.interview(by(SATO))
    referral.hire(by(SATO))
    return referral


def test_nobody_is_referred_without_agreeing():
    with pytest.raises(CandidateMustConsent):
        made(consent=False)


def test_a_referral_goes_from_the_proposal_to_the_reward():
    referral = made()
    stages = [referral.stage]
    for step in (
        lambda r: r.accept(by(SATO), "sato"),
        lambda r: r.progress(by(SATO), "documents"),
        lambda r: r.interview(by(SATO)),
        lambda r: r.hire(by(SATO)),
        lambda r: r.ask_for_reward(by(SATO), REWARD),
        lambda r: r.approve_reward(by(MORI)),
        lambda r: r.pay_reward(by(SATO), "源泉徴収済み"),
    ):
        step(referral)
        stages.append(referral.stage)
    assert stages == [
        *("made", "accepted", "accepted", "interviewed"),
        *("hired", "hired", "hired", "rewarded"),
    ]
    assert (referral.owner_id, referral.is_open) == ("sato", False)
    assert referral.paid is not None
    assert referral.paid.amount == REWARD


def test_a_candidate_is_hired_once():
    referral = hired()
    for again in (referral.hire, referral.interview):
        with pytest.raises(CandidateAlreadyHired):
            again(by(SATO))
    with pytest.raises(CandidateAlreadyHired):
        referral.decline(by(SATO), ReferralDeclineReason.OTHER)


def test_a_reward_needs_a_hiring_a_request_and_a_second_person():
    with pytest.raises(CandidateNotHired):
        made().ask_for_reward(by(SATO), REWARD)
    referral = hired()
    with pytest.raises(RewardNotApproved):
        referral.pay_reward(by(SATO))
    with pytest.raises(NothingToApprove):
        referral.approve_reward(by(MORI))
    referral.ask_for_reward(by(SATO), REWARD)
    assert referral.awaiting is not None
    assert referral.awaiting.kind is ApprovalKind.REFERRAL_REWARD
    for nobody in (SATO, Actor(ActorType.HR)):
        with pytest.raises(NeedsSecondPerson):
            referral.approve_reward(by(nobody))
    with pytest.raises(RewardAsked):
        referral.ask_for_reward(by(SATO), REWARD)
    referral.approve_reward(by(MORI))
    assert referral.awaiting is None
    with pytest.raises(RewardAsked):
        referral.ask_for_reward(by(SATO), REWARD)


def test_a_rejected_reward_can_be_asked_for_again():
    referral = hired()
    referral.ask_for_reward(by(SATO), REWARD)
    referral.reject_reward(by(MORI), "3か月後に")
    with pytest.raises(RewardNotApproved):
        referral.pay_reward(by(SATO))
    referral.ask_for_reward(by(SATO), Money(Decimal(50_000)))
    referral.approve_reward(by(MORI))
    assert referral.approved == Money(Decimal(50_000))


def test_nothing_happens_after_the_end():
    for end in (
        lambda r: r.decline(by(SATO), ReferralDeclineReason.NO_OPENING),
        lambda r: r.withdraw(by(SATO)),
    ):
        referral = made()
        end(referral)
        assert not referral.is_open
        for late in (referral.accept, referral.interview, referral.hire, referral.withdraw):
            with pytest.raises(NotOpen):
                late(by(SATO))


STEPS: dict[str, Any] = {
    "accept": lambda r, who: r.accept(by(who)),
    "progress": lambda r, who: r.progress(by(who), "documents"),
    "interview": lambda r, who: r.interview(by(who)),
    "hire": lambda r, who: r.hire(by(who)),
    "ask": lambda r, who: r.ask_for_reward(by(who), REWARD),
    "approve": lambda r, who: r.approve_reward(by(who)),
    "reject": lambda r, who: r.reject_reward(by(who), "no"),
    "pay": lambda r, who: r.pay_reward(by(who)),
    "decline": lambda r, who: r.decline(by(who), ReferralDeclineReason.OTHER),
    "withdraw": lambda r, who: r.withdraw(by(who)),
}


@given(st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.sampled_from([SATO, MORI]))))
def test_whatever_is_tried_one_hiring_and_one_reward_of_two_people_come_out(tries):
    referral = made()
    for name, who in tries:
        before = referral.version
        try:
            STEPS[name](referral, who)
        except Refusal:
            assert referral.version == before
    facts = [each.fact for each in referral.recorded]
    kinds = [each.kind for each in facts]
    assert kinds.count(ReferralHired.kind) <= 1
    assert kinds.count("ReferralRewardPaid") <= 1
    if "ReferralRewardPaid" in kinds:
        paid, approved = kinds.index("ReferralRewardPaid"), kinds.index("ReferralRewardApproved")
        asked = max(n for n in range(approved) if kinds[n] == "ReferralRewardRequested")
        assert kinds.index(ReferralHired.kind) < asked < approved < paid
        assert referral.recorded[asked].actor != referral.recorded[approved].actor
    assert Referral.of(ID, referral.recorded).stage == referral.stage
