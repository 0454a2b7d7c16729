"""The approvals inbox: who sees what on which page."""

from decimal import Decimal

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.eligibility import RequestEligibilityException
from crm.application.commands.referrals import HireReferred, MakeReferral, RequestReferralReward
from crm.domain.departure_reasons import DepartureReason
from crm.domain.money import Money
from crm.domain.undertaking import UNDERTAKINGS, Undertaking
from graphql_server.access import Role
from graphql_server.schema.approvals import _READ

INBOX = """query ($first: Int, $after: String) { approvals(first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { kind } } } }"""


@pytest.fixture
def do(crm, moment):
    return lambda asked: carry_out(crm, moment(), asked)


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
