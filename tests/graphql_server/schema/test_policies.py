"""Policies through the API: versions, history, coverage, simulation, and who may do what."""

import datetime
import json

import pytest

from crm.domain.departure_reasons import DepartureReason
from crm.domain.policies.published import BUILT_IN
from crm.domain.policies.words import PolicyName
from graphql_server.access import Role

pytestmark = pytest.mark.usefixtures("live")

PUBLISH = """mutation ($input: PublishReturnPolicyInput!) { publishReturnPolicy(input: $input) {
    __typename ... on UserError { code path message(locale: JA) }
    ... on PublishReturnPolicySuccess { position stale repeated } } }"""
RETIRE = """mutation ($input: RetirePolicyInput!) { retirePolicy(input: $input) { __typename
    ... on UserError { code } } }"""
ANNOUNCE = """mutation ($input: AnnouncePolicyInput!) { announcePolicy(input: $input) {
    __typename ... on UserError { code } } }"""
ACKNOWLEDGE = """mutation ($input: AcknowledgePolicyInput!) { acknowledgePolicy(input: $input) {
    __typename ... on UserError { code } } }"""
POLICIES = """query ($at: PointInTime) { policies(name: RETURN, at: $at) { id version inForce
    effectiveOn retiredOn title(locale: EN) rules { id rule text(locale: JA) canBeExcepted
    alternatives { id } } articles { key title(locale: JA) } exceptionsAllowed } }"""
HISTORY = """{ policyHistory(name: RETURN) { kind version sentence(locale: EN) effectiveOn
    actor { type } } }"""
COVERAGE = """{ announcementCoverage(name: RETURN) { version asked acknowledged percent
    announcements { audience through announcedOn asked } } }"""
SIMULATE = """query ($draft: String!) { simulatePolicy(draft: $draft) { people kinder stricter same
    before { version } after { version } outcomes { outcome before after }
    rules { rule direction people } transitions { from to people }
    movers { alumnus { displayName } before after direction rules } } }"""


def document(**tenure):
    made = json.loads(BUILT_IN[PolicyName.RETURN].definition)
    made["rules"][0].update(tenure)
    return json.dumps(made, ensure_ascii=False)


@pytest.fixture
def today(zone):
    return datetime.datetime.now(zone).date()


@pytest.fixture
def publish(api, today):
    def publish(definition=None, on=None, **more):
        given = {
            "definition": definition or document(years=4),
            "effectiveOn": (on or today).isoformat(),
        }
        return api(PUBLISH, input=given, **more)["publishReturnPolicy"]

    return publish


def test_the_built_in_policy_is_told_rule_by_rule(api):
    (policy,) = api(POLICIES)["policies"]
    assert (policy["version"], policy["inForce"], policy["effectiveOn"]) == (1, True, None)
    assert policy["rules"][1] == {
        "id": "min_tenure",
        "rule": "MIN_TENURE",
        "text": "通算の勤続が3年以上であること。",
        "canBeExcepted": True,
        "alternatives": [],
    }
    assert policy["rules"][0]["canBeExcepted"] is False
    assert policy["articles"][0] == {"key": "purpose", "title": "目的"}


def test_both_policies_are_told_where_none_is_named(api):
    found = api("{ policies { id name } policy(name: MEMBERSHIP) { id } }")
    assert [each["name"] for each in found["policies"]] == ["RETURN", "MEMBERSHIP"]
    assert found["policy"]["id"] == found["policies"][1]["id"]
    assert api("{ policy(name: RETURN, version: 9) { id } }")["policy"] is None


def test_a_published_version_comes_into_force_on_its_day(api, publish, today):
    assert publish()["__typename"] == "PublishReturnPolicySuccess"
    publish(document(years=5), today + datetime.timedelta(days=10))
    assert [each["inForce"] for each in api(POLICIES)["policies"]] == [False, True, False]
    assert api("{ policy(name: RETURN) { version } }")["policy"]["version"] == 2


def test_what_was_in_force_at_a_moment_is_what_was_known_then(api, publish):
    before = publish(document(years=4))["position"]
    publish(document(years=5))
    then = api(POLICIES, at={"knownAtPosition": before})["policies"]
    assert [(each["version"], each["inForce"]) for each in then] == [(1, False), (2, True)]


def test_a_forbidden_attribute_is_refused_in_words_of_the_reader(publish):
    """Acceptance x."""
    refused = publish(document(max_age=35))
    assert refused["code"] == "FORBIDDEN_ATTRIBUTE"
    assert refused["path"] == ["definition"]
    assert "年齢による条件は公開できません" in refused["message"]
    assert publish("{}")["code"] == "BROKEN_POLICY"


def test_policies_are_published_by_the_programme_and_read_by_more(api, publish, acting_as):
    assert publish(viewer=acting_as(Role.HR))["code"] == "NOT_ALLOWED"
    assert publish(viewer=acting_as(Role.HIRING))["code"] == "NOT_ALLOWED"
    done = publish(viewer=acting_as(Role.PROGRAMME))
    assert done["__typename"] == "PublishReturnPolicySuccess"
    for role in (Role.HR, Role.HIRING, Role.AUDITOR, Role.ALUMNUS):
        assert len(api(POLICIES, viewer=acting_as(role))["policies"]) == 2


def test_the_history_tells_what_was_done_in_its_order(api, publish, today):
    publish()
    api(ANNOUNCE, input=announcement(2))
    given = {"policy": "RETURN", "policyVersion": 2, "effectiveOn": today.isoformat()}
    assert api(RETIRE, input=given)["retirePolicy"]["__typename"] == "RetirePolicySuccess"
    assert [(each["kind"], each["version"]) for each in api(HISTORY)["policyHistory"]] == [
        ("ReturnPolicyPublished", 2),
        ("PolicyAnnounced", 2),
        ("PolicyRetired", 2),
    ]
    first = api(HISTORY)["policyHistory"][0]
    assert first["sentence"] == "Version 2 of the return conditions was published."
    assert first["effectiveOn"] == today.isoformat()
    assert api("{ policy(name: RETURN) { version } }")["policy"]["version"] == 1


def announcement(version=1, audience="EMPLOYEES", through="INTRANET", asked=8):
    return {
        "policy": "RETURN",
        "policyVersion": version,
        "policyAudience": audience,
        "announcedThrough": through,
        "asked": asked,
    }


def test_coverage_is_who_acknowledged_of_those_who_were_asked(api, person, id_of, today):
    (coverage,) = api(COVERAGE)["announcementCoverage"]
    assert (coverage["asked"], coverage["acknowledged"], coverage["percent"]) == (None, 0, None)
    api(ANNOUNCE, input=announcement())
    api(ANNOUNCE, input=announcement(through="EMAIL", asked=6))
    api(ANNOUNCE, input=announcement(audience="LEAVERS", asked=None))
    for _ in range(2):
        given = {"alumnus": {"id": id_of(person())}, "policy": "RETURN", "policyVersion": 1}
        done = api(ACKNOWLEDGE, input=given)["acknowledgePolicy"]
        assert done["__typename"] == "AcknowledgePolicySuccess"
        again = api(ACKNOWLEDGE, input=given)["acknowledgePolicy"]
        assert again["code"] == "ALREADY_ACKNOWLEDGED"
    (coverage,) = api(COVERAGE)["announcementCoverage"]
    assert (coverage["asked"], coverage["acknowledged"], coverage["percent"]) == (8, 2, 25.0)
    assert coverage["announcements"][0] == {
        "audience": "EMPLOYEES",
        "through": "INTRANET",
        "announcedOn": today.isoformat(),
        "asked": 8,
    }


@pytest.fixture
def people(person):
    """Five years, three and a half, and one who left for an excluded reason."""

    def left(name, first, last, reason=DepartureReason.VOLUNTARY):
        return person(name=name, hired_on=first, last_day=last, departure_reason=reason)

    left("五年 花子", "2015-04-01", "2020-03-31")
    left("三年 太郎", "2015-04-01", "2018-09-30")
    left("懲戒 次郎", "2015-04-01", "2020-03-31", DepartureReason.DISCIPLINARY_DISMISSAL)


def rules_of(*rules):
    title = {"ja": "案", "en": "Draft"}
    return json.dumps({"policy": "return", "title": title, "rules": rules})


@pytest.mark.usefixtures("people")
def test_a_draft_tells_who_would_change_side_and_by_which_rule(api, publish):
    publish(rules_of({"rule": "min_tenure", "years": 3}))
    found = api(SIMULATE, draft=document(years=4))["simulatePolicy"]
    assert (found["people"], found["kinder"], found["stricter"], found["same"]) == (3, 0, 3, 0)
    assert (found["before"]["version"], found["after"]["version"]) == (2, 0)
    by_name = {each["alumnus"]["displayName"]: each for each in found["movers"]}
    assert by_name["三年 太郎"]["after"] == "NOT_ELIGIBLE"
    assert by_name["三年 太郎"]["rules"] == ["min_tenure", "confidentiality_ack"]
    assert by_name["懲戒 次郎"]["rules"] == ["excluded_departure_reason", "confidentiality_ack"]
    assert by_name["五年 花子"]["after"] == "NEEDS_REVIEW"
    assert found["movers"][-1]["alumnus"]["displayName"] == "五年 花子"
    assert found["rules"][0] == {
        "rule": "confidentiality_ack",
        "direction": "STRICTER",
        "people": 3,
    }
    assert {"outcome": "ELIGIBLE", "before": 3, "after": 0} in found["outcomes"]


@pytest.mark.usefixtures("people")
def test_a_kinder_draft_is_told_as_such_and_stores_nothing(api, publish, crm):
    publish(rules_of({"rule": "min_tenure", "years": 4}))
    head = crm.event_log.head()
    found = api(SIMULATE, draft=rules_of({"rule": "min_tenure", "years": 1}))["simulatePolicy"]
    assert (found["kinder"], found["stricter"], found["same"]) == (1, 0, 2)
    assert found["movers"][0]["direction"] == "KINDER"
    assert found["movers"][0]["rules"] == ["min_tenure"]
    assert crm.event_log.head() == head


@pytest.mark.usefixtures("people")
def test_numbers_are_for_those_who_publish_and_names_for_those_who_know_why_people_left(
    api, acting_as, crm
):
    def simulated(role):
        head = crm.event_log.head()
        asked = {"draft": document(years=4), "min_position": head}
        return api(SIMULATE, viewer=acting_as(role), **asked)

    seen = simulated(Role.PROGRAMME)
    assert seen["simulatePolicy"]["people"] == 3
    assert seen["simulatePolicy"]["stricter"] == 1
    assert seen["simulatePolicy"]["movers"] is None
    seen = simulated(Role.HR)
    assert len(seen["simulatePolicy"]["movers"]) == 1
    for role in (Role.AUDITOR, Role.ALUMNUS, Role.CONNECTOR):
        assert simulated(role).codes == ["NOT_ALLOWED"]


@pytest.mark.usefixtures("people")
def test_numbers_do_not_tell_why_people_left_to_whoever_may_not_know(
    api, acting_as, crm, publish, today
):
    reasons = {"rule": "excluded_departure_reason", "reasons": ["voluntary"]}
    asking = rules_of(reasons)
    head = crm.event_log.head()
    for role in (Role.PROGRAMME, Role.HIRING):
        refused = api(SIMULATE, viewer=acting_as(role), draft=asking, min_position=head)
        assert refused.codes == ["NOT_ALLOWED"]
    seen = api(SIMULATE, viewer=acting_as(Role.HR), draft=asking, min_position=head)
    assert seen["simulatePolicy"]["people"] == 3

    ahead = today + datetime.timedelta(days=10)
    publish(asking, ahead)
    elsewhen = """query ($draft: String!, $with: Int, $asOf: Date) {
        simulatePolicy(draft: $draft, with: $with, asOf: $asOf) { people } }"""
    hiring = acting_as(Role.HIRING)
    for more in ({"with": 2}, {"asOf": ahead.isoformat()}):
        assert api(elsewhen, viewer=hiring, draft=document(), **more).codes == ["NOT_ALLOWED"]
    assert api(elsewhen, viewer=hiring, draft=document(), **{"with": 1})["simulatePolicy"]


def test_a_draft_that_cannot_be_published_cannot_be_simulated(api):
    assert api(SIMULATE, draft=document(max_age=35)).codes == ["FORBIDDEN_ATTRIBUTE"]
    assert api(SIMULATE, draft="{}").codes == ["BROKEN_POLICY"]


def test_dates_known_to_the_year_are_simulated_too(api, person, crm):
    person(hired_on="2015", last_day="2018")
    draft, head = rules_of({"rule": "min_tenure", "years": 3}), crm.event_log.head()
    found = api(SIMULATE, draft=draft, min_position=head)["simulatePolicy"]
    assert {"from": "NEEDS_REVIEW", "to": "NEEDS_REVIEW", "people": 1} in found["transitions"]
