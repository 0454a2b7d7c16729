"""Eligibility through the API: verdicts with evidence, at a moment, masked, recorded, excepted."""

import datetime
import json
from dataclasses import replace

import pytest

from crm.domain.departure_reasons import DepartureReason
from crm.domain.policies.published import BUILT_IN
from crm.domain.policies.words import PolicyName
from graphql_server.access import Role

pytestmark = pytest.mark.usefixtures("live")

ELIGIBLE = """query ($id: ID!, $at: PointInTime) { alumnus(by: {id: $id}, at: $at) { maskedFields
    membershipEligibility { outcome notice policy { name version } }
    returnEligibility { outcome judgedOn notice(locale: JA) policy { name version effectiveOn }
      results { rule ruleName verdict reasonCode text(locale: JA) masked partOf exception
        evidence { position kind sentence(locale: EN) source { provider signature }
          actor { type } } } } } }"""
EVALUATE = """mutation ($input: EvaluateReturnEligibilityInput!) {
    evaluateReturnEligibility(input: $input) { __typename ... on UserError { code }
    ... on EvaluateReturnEligibilitySuccess { edge { node { sentence(locale: EN) maskedFields
      fact { ... on EligibilityEvaluated { policy policyVersion judgedOn eligibility
        ruleResults { rule verdict reasonCode ja evidenceIds } } } } }
      alumnus { returnEligibility { outcome } } } } }"""
SIGN = """mutation ($input: AcknowledgeConfidentialityInput!) {
    acknowledgeConfidentiality(input: $input) { __typename ... on UserError { code } } }"""
REQUEST = """mutation ($input: RequestEligibilityExceptionInput!) {
    requestEligibilityException(input: $input) { __typename ... on UserError { code }
    ... on RequestEligibilityExceptionSuccess { eligibilityException { id stage rules reason
      awaitingApproval requestedBy { type } alumnus { displayName } } } } }"""
APPROVE = """mutation ($input: ApproveEligibilityExceptionInput!) {
    approveEligibilityException(input: $input) { __typename ... on UserError { code }
    ... on ApproveEligibilityExceptionSuccess { eligibilityException { stage expiresOn
      decidedBy { type } decisionReason awaitingApproval } } } }"""
EXCEPTIONS = """{ eligibilityExceptions(filter: {awaitingApproval: true}) { totalCount
    edges { node { id stage reason } } } }"""


@pytest.fixture
def leaver(person, id_of, api):
    """leaver(first, last, reason): the id of somebody who left and signed."""

    def leaver(
        first="2015-04-01", last="2020-03-31", reason=DepartureReason.VOLUNTARY, signed=True
    ):
        id_ = id_of(person(hired_on=first, last_day=last, departure_reason=reason))
        if signed:
            given = {"alumnus": {"id": id_}, "textVersion": "nda/v1"}
            done = api(SIGN, input=given)["acknowledgeConfidentiality"]
            assert done["__typename"] == "AcknowledgeConfidentialitySuccess"
        return id_

    return leaver


def judged(api, id_, **more):
    head = api.crm.event_log.head()
    return api(ELIGIBLE, id=id_, min_position=head, **more)["alumnus"]["returnEligibility"]


def result(found, rule):
    return next(each for each in found["results"] if each["rule"] == rule)


def test_each_rule_is_told_with_its_text_and_the_facts_that_prove_it(api, leaver):
    found = judged(api, leaver())
    assert (found["outcome"], found["policy"]["version"]) == ("ELIGIBLE", 1)
    assert "採用を保証するものではない" in found["notice"]
    tenure = result(found, "min_tenure")
    assert (tenure["verdict"], tenure["reasonCode"]) == ("PASS", "TENURE_REACHED")
    assert tenure["text"] == "通算5年勤務し、必要な3年に達しています。"
    assert [each["kind"] for each in tenure["evidence"]] == ["EMPLOYMENT_STARTED", "DEPARTED"]
    assert tenure["evidence"][0]["source"]["provider"] == "tests"


def test_what_is_not_on_file_is_for_somebody_to_look_at(api, leaver):
    found = judged(api, leaver(signed=False))
    assert found["outcome"] == "NEEDS_REVIEW"
    assert result(found, "confidentiality_ack")["verdict"] == "UNKNOWN"


def test_membership_is_judged_by_its_own_policy(api, leaver):
    alumnus = api(ELIGIBLE, id=leaver("2024-04-01", "2024-04-30"))["alumnus"]
    assert alumnus["returnEligibility"]["outcome"] == "NOT_ELIGIBLE"
    assert alumnus["membershipEligibility"] == {
        "outcome": "ELIGIBLE",
        "notice": None,
        "policy": {"name": "MEMBERSHIP", "version": 1},
    }


def test_whom_the_membership_conditions_exclude_is_neither_invited_nor_registered(
    api, leaver, today
):
    invite = """mutation ($input: InviteToNetworkInput!) { inviteToNetwork(input: $input) {
        __typename ... on UserError { code } } }"""
    join = """mutation ($input: RegisterInNetworkInput!) { registerInNetwork(input: $input) {
        __typename ... on UserError { code } } }"""

    def codes(id_):
        given = {"alumnus": {"id": id_}, "expiresOn": today.isoformat()}
        yield api(invite, input=given)["inviteToNetwork"].get("code")
        given = {"alumnus": {"id": id_}, "registrationMethod": "SELF", "termsVersion": "1"}
        yield api(join, input=given)["registerInNetwork"].get("code")

    excluded = leaver(reason=DepartureReason.DISCIPLINARY_DISMISSAL)
    assert list(codes(excluded)) == ["MEMBERSHIP_EXCLUDED"] * 2
    assert list(codes(leaver())) == [None] * 2
    assert list(codes(leaver(reason=None))) == [None] * 2


def test_whoever_may_not_know_why_people_left_learns_only_that_a_rule_is_not_met(
    api, leaver, acting_as
):
    id_ = leaver(reason=DepartureReason.DISCIPLINARY_DISMISSAL)
    hr = judged(api, id_, viewer=acting_as(Role.HR))
    assert result(hr, "excluded_departure_reason")["reasonCode"] == "REASON_EXCLUDED"
    assert "懲戒解雇" in result(hr, "excluded_departure_reason")["text"]
    hiring = judged(api, id_, viewer=acting_as(Role.HIRING))
    assert hiring["outcome"] == "NOT_ELIGIBLE"
    hidden = result(hiring, "excluded_departure_reason")
    assert (hidden["verdict"], hidden["reasonCode"], hidden["masked"]) == ("FAIL", "HIDDEN", True)
    assert hidden["evidence"] == []
    assert "解雇" not in json.dumps(hiring, ensure_ascii=False)
    assert result(hiring, "min_tenure")["reasonCode"] == "TENURE_REACHED"


def test_versions_not_in_force_do_not_tell_why_people_left_to_whoever_may_not_know(
    api, leaver, acting_as, today
):
    id_ = leaver()
    ahead = today + datetime.timedelta(days=10)
    for reasons in (["disciplinary_dismissal"], ["voluntary"]):
        rules = [{"rule": "excluded_departure_reason", "reasons": reasons}]
        title = {"ja": "案", "en": "Draft"}
        document = json.dumps({"policy": "return", "title": title, "rules": rules})
        given = {"definition": document, "effectiveOn": ahead.isoformat()}
        publish = """mutation ($input: PublishReturnPolicyInput!) {
            publishReturnPolicy(input: $input) { __typename } }"""
        api(publish, input=given)
    ask = """query ($id: ID!, $version: Int, $at: PointInTime) { alumnus(by: {id: $id}, at: $at) {
        returnEligibility(policyVersion: $version) { outcome } } }"""
    hiring = acting_as(Role.HIRING)
    assert api(ask, viewer=hiring, id=id_, version=3).codes == ["NOT_ALLOWED"]
    later = {"asOf": f"{ahead}T12:00:00Z"}
    assert api(ask, viewer=hiring, id=id_, at=later).codes == ["NOT_ALLOWED"]
    told = api(ask, viewer=hiring, id=id_, version=1)["alumnus"]["returnEligibility"]
    assert told == {"outcome": "ELIGIBLE"}
    told = api(ask, viewer=acting_as(Role.HR), id=id_, version=3)["alumnus"]["returnEligibility"]
    assert told == {"outcome": "NOT_ELIGIBLE"}


def test_whoever_reads_no_employment_sees_verdicts_only_and_others_nothing(api, leaver, acting_as):
    id_ = leaver()
    auditor = judged(api, id_, viewer=acting_as(Role.AUDITOR))
    assert all(each["masked"] and not each["evidence"] for each in auditor["results"])
    assert "returnEligibility" not in api(ELIGIBLE, id=id_)["alumnus"]["maskedFields"]


def test_a_recorded_evaluation_keeps_what_was_said_and_is_confidential(api, leaver, acting_as):
    id_ = leaver()
    done = api(EVALUATE, input={"alumnus": {"id": id_}})["evaluateReturnEligibility"]
    node = done["edge"]["node"]
    assert node["sentence"] == (
        "Was judged by version 1 of the return conditions: the conditions are met."
    )
    assert (node["fact"]["eligibility"], node["fact"]["policyVersion"]) == ("ELIGIBLE", 1)
    assert len(node["fact"]["ruleResults"]) == 6
    assert done["alumnus"]["returnEligibility"]["outcome"] == "ELIGIBLE"
    by_hiring = api(EVALUATE, input={"alumnus": {"id": id_}}, viewer=acting_as(Role.HIRING))[
        "evaluateReturnEligibility"
    ]["edge"]["node"]
    assert by_hiring["fact"]["ruleResults"] is None
    assert "fact.ruleResults" in by_hiring["maskedFields"]
    refused = api(EVALUATE, input={"alumnus": {"id": id_}}, viewer=acting_as(Role.PROGRAMME))
    assert refused["evaluateReturnEligibility"]["code"] == "NOT_ALLOWED"


def test_a_past_moment_is_judged_by_what_was_known_then(api, leaver, crm, today):
    id_ = leaver("2021-04-01", "2025-03-31")
    before = crm.event_log.head()
    document = json.loads(BUILT_IN[PolicyName.RETURN].definition)
    document["rules"][0]["years"] = 10
    given = {"definition": json.dumps(document), "effectiveOn": today.isoformat()}
    publish = """mutation ($input: PublishReturnPolicyInput!) {
        publishReturnPolicy(input: $input) { __typename } }"""
    api(publish, input=given)
    now = judged(api, id_)
    assert (now["policy"]["version"], now["outcome"]) == (2, "NOT_ELIGIBLE")
    then = judged(api, id_, at={"knownAtPosition": before})
    assert (then["policy"]["version"], then["outcome"]) == (1, "ELIGIBLE")
    tenure = result(then, "min_tenure")
    assert [each["kind"] for each in tenure["evidence"]] == ["EMPLOYMENT_STARTED", "DEPARTED"]
    unsigned = judged(api, id_, at={"knownAtPosition": before - 1})
    assert unsigned["outcome"] == "NEEDS_REVIEW"


def test_a_day_before_the_departure_is_judged_as_of_then(api, leaver):
    found = judged(api, leaver(), at={"asOf": "2018-06-01T00:00:00Z"})
    assert (found["outcome"], found["judgedOn"]) == ("NOT_ELIGIBLE", "2018-06-01")
    assert result(found, "former_employee")["reasonCode"] == "NOT_LEFT"


@pytest.fixture
def today(zone):
    return datetime.datetime.now(zone).date()


def test_an_exception_is_asked_for_by_one_and_approved_by_another(api, leaver, acting_as, today):
    id_ = leaver("2018-04-01", "2020-03-31")
    given = {"alumnus": {"id": id_}, "rules": ["min_tenure"], "explanation": "希少な技術"}
    hr = acting_as(Role.HR)
    asked = api(REQUEST, input=given, viewer=hr)["requestEligibilityException"]
    exception = asked["eligibilityException"]
    assert (exception["stage"], exception["awaitingApproval"]) == ("requested", True)
    assert (exception["rules"], exception["reason"]) == (["min_tenure"], "希少な技術")
    waiting = api(EXCEPTIONS)["eligibilityExceptions"]
    assert [each["node"]["id"] for each in waiting["edges"]] == [exception["id"]]
    until = (today + datetime.timedelta(days=90)).isoformat()
    given = {"exception": exception["id"], "expiresOn": until, "explanation": "承認する"}
    own = api(APPROVE, input=given, viewer=hr)["approveEligibilityException"]
    assert own["code"] == "NEEDS_SECOND_PERSON"
    again = api(APPROVE, input=given, viewer=acting_as(Role.HIRING))
    assert again["approveEligibilityException"]["code"] == "NEEDS_SECOND_PERSON"
    hiring = replace(acting_as(Role.HIRING), token_id="another")
    done = api(APPROVE, input=given, viewer=hiring)["approveEligibilityException"]
    assert done["eligibilityException"]["stage"] == "approved"
    assert done["eligibilityException"]["expiresOn"] == until
    assert done["eligibilityException"]["decisionReason"] is None
    found = judged(api, id_)
    assert found["outcome"] == "EXCEPTION_GRANTED"
    assert result(found, "min_tenure")["exception"] == exception["id"]
    assert result(found, "min_tenure")["verdict"] == "FAIL"
    assert api(EXCEPTIONS)["eligibilityExceptions"]["totalCount"] == 0
    refused = api(APPROVE, input=given, viewer=hiring)["approveEligibilityException"]
    assert refused["code"] == "EXCEPTION_DECIDED"


def test_exceptions_are_not_for_every_role(api, acting_as):
    assert api(EXCEPTIONS, viewer=acting_as(Role.ALUMNUS)).codes == ["NOT_ALLOWED"]
    assert api(EXCEPTIONS, viewer=acting_as(Role.HR))["eligibilityExceptions"]["edges"] == []
