"""The approvals inbox: who sees what on which page."""

import dataclasses
import datetime
import json
from decimal import Decimal

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.eligibility import (
    EvaluateReturnEligibility,
    RequestEligibilityException,
)
from crm.application.commands.referrals import HireReferred, MakeReferral, RequestReferralReward
from crm.application.commands.return_process import OpenReturnProcess
from crm.application.commands.return_rules import PublishFairTerms
from crm.application.commands.return_terms import ProposeTerms, RequestTermsException
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Actor, ActorType
from crm.domain.money import Money
from crm.domain.undertaking import UNDERTAKINGS, Undertaking
from graphql_server.access import Role, Viewer
from graphql_server.schema.approvals import _READ
from tests.crm.domain.flow.test_flow_documents import TERMS
from tests.graphql_server.schema.test_returns import LEVELS, bring

INBOX = """query ($first: Int, $after: String) { approvals(first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { kind mayApprove } } } }"""


@pytest.fixture
def do(crm, moment):
    def do(asked, by="sato"):
        now = moment()
        context = dataclasses.replace(now.context, actor=Actor(ActorType.HR, by))
        return carry_out(crm, dataclasses.replace(now, context=context), asked)

    return do


def test_what_a_role_may_not_see_leaves_no_page_empty(api, do, person, projected, acting_as):
    left = {"last_day": "2020-03-31", "hired_on": "2019-04-01"}
    who = PersonRef(alumnus_id=person(departure_reason=DepartureReason.VOLUNTARY, **left))
    do(RequestEligibilityException(alumnus=who, rules=("confidentiality_ack",), explanation="X"))
    for _ in range(3):
        made = do(MakeReferral(alumnus=who, candidate_name="佐藤 一郎", candidate_consent=True))
        referral = made.undertaking.id
        do(HireReferred(referral=referral))
        do(RequestReferralReward(referral=referral, amount=Money(Decimal(300_000))))
    projected()
    page = api(INBOX, viewer=acting_as(Role.HIRING), first=2)["approvals"]
    assert [each["node"]["kind"] for each in page["edges"]] == ["ELIGIBILITY_EXCEPTION"]
    assert page["pageInfo"]["hasNextPage"] is False
    everything = api(INBOX, viewer=acting_as(Role.HR), first=10)["approvals"]["edges"]
    assert len(everything) == 4


def test_whatever_can_wait_for_an_approval_is_in_the_inbox():
    waits = {each for each in UNDERTAKINGS.values() if each.awaiting is not Undertaking.awaiting}
    assert waits == set(_READ)


def test_who_proposed_the_terms_does_not_decide_their_exception(api, do, person, zone, projected):
    today = datetime.datetime.now(zone).date()
    do(PublishFairTerms(definition=json.dumps(TERMS), effective_on=today))
    reason = DepartureReason.VOLUNTARY
    who = PersonRef(alumnus_id=person(last_day="2024-03-31", departure_reason=reason))
    do(EvaluateReturnEligibility(alumnus=who))
    process = do(OpenReturnProcess(alumnus=who)).undertaking.id
    bring(do, process, "terms")
    do(ProposeTerms(process=process, criteria=LEVELS, salary=Money(Decimal(90_000_000))))
    do(RequestTermsException(process=process, explanation="市場価格"), by="suzuki")
    projected()
    may = {}
    for each in ("sato", "suzuki", "mori"):
        viewer = Viewer(frozenset({Role.HR}), token_id=each)
        (edge,) = api(INBOX, viewer=viewer)["approvals"]["edges"]
        may[each] = edge["node"]["mayApprove"]
    assert may == {"sato": False, "suzuki": False, "mori": True}
