"""Owners, segments, touch plans, the attention list and hand-over, through the API."""

import datetime

import pytest

from crm.domain.facts import ConsentGiven, InteractionRetracted, MeetingHeld
from crm.domain.facts.consent import ContactBlocked, DeathReported, ProcessingRestricted
from crm.domain.facts.membership import MembershipEnded, MembershipEndReason
from crm.domain.facts.messages import BounceClass, MessageBounced
from crm.domain.words import ConsentPurpose, ContactChannel
from graphql_server.access import Role

pytestmark = pytest.mark.usefixtures("live")

DO = """mutation ($segment: DefineSegmentInput!, $plan: DefineTouchPlanInput!) {
  defineSegment(input: $segment) { __typename ... on UserError { code path } }
  defineTouchPlan(input: $plan) { __typename ... on UserError { code path } } }"""
ATTENTION = """query ($owner: String, $kind: [AttentionKind!], $first: Int, $after: String) {
  attention(first: $first, after: $after, filter: {owner: $owner, kind: $kind}) { totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { kind dueOn overdueDays ownerId sentence(locale: EN) alumnus { id }
      segment { key touchPlan { cadenceDays } } subject { id } } } } }"""
ASSIGN = """mutation ($input: AssignOwnerInput!) { assignOwner(input: $input) {
    ... on UserError { code } ... on AssignOwnerSuccess { alumnus { id } } } }"""
HAND_OVER = """mutation ($input: HandOverInput!) { handOver(input: $input) { __typename
    ... on UserError { code path } ... on HandOverSuccess { position } } }"""
SNOOZE = """mutation ($input: SnoozeAttentionInput!) { snoozeAttention(input: $input) { __typename
    ... on UserError { code path } } }"""
TASK = """mutation ($input: AssignTaskInput!) { assignTask(input: $input) {
    ... on AssignTaskSuccess { followUpTask { id ownerId } } } }"""
TASKS = "query ($owner: String) { followUpTasks(filter: {owner: $owner}) { totalCount } }"
SEGMENTS = "{ segments { key title rank statuses touchPlan { cadenceDays ownerRole } } }"


@pytest.fixture
def today(zone):
    return datetime.datetime.now(datetime.UTC).astimezone(zone).date()


@pytest.fixture
def ago(today):
    return lambda days: (today - datetime.timedelta(days=days)).isoformat()


@pytest.fixture
def plan(api):
    """plan(key, cadence, **segment): a segment with a touch plan."""

    def plan(key="left", cadence=90, **segment):
        given = {"segment": key, "statuses": ["ALUMNUS"]} | segment
        return api(DO, segment=given, plan={"segment": key, "cadenceDays": cadence})

    return plan


@pytest.fixture
def listed(api, crm):
    """listed(…): (kind, whose, days overdue) of the attention list."""

    def listed(**asked):
        head = crm.event_log.head()
        edges = api(ATTENTION, min_position=head, **asked)["attention"]["edges"]
        nodes = [edge["node"] for edge in edges]
        return [(each["kind"], each["alumnus"]["id"], each["overdueDays"]) for each in nodes]

    return listed


def test_contact_is_overdue_from_the_last_two_way_contact_on(
    api, plan, listed, person, happens, id_of, ago
):
    long_ago, lately, never = (person(last_day=ago(400)) for _ in range(3))
    happens(long_ago, MeetingHeld(duration_minutes=30), days_ago=100)
    happens(lately, MeetingHeld(duration_minutes=30), days_ago=80)
    plan()
    found = listed()
    assert [(kind, whose) for kind, whose, _ in found] == [
        ("CONTACT_OVERDUE", id_of(never)),
        ("CONTACT_OVERDUE", id_of(long_ago)),
    ]
    assert [days for _, _, days in found] == [310, 10]


def test_a_contact_that_is_taken_back_counts_no_more(
    plan, listed, person, happens, id_of, ago, crm
):
    somebody = person(last_day=ago(400))
    position = happens(somebody, MeetingHeld(duration_minutes=30), days_ago=5)
    plan()
    assert listed() == []
    (met,) = crm.event_log.at([position])
    happens(somebody, InteractionRetracted(retracted_event_id=met.event_id, explanation="x"))
    assert listed() == [("CONTACT_OVERDUE", id_of(somebody), 310)]


def test_the_first_segment_that_fits_decides(api, plan, listed, person, id_of, ago):
    somebody = person(last_day=ago(400))
    plan("everybody", 300, rank=2)
    plan("long-gone", 390, rank=1, leftAtLeastMonths=12)
    assert listed() == [("CONTACT_OVERDUE", id_of(somebody), 10)]
    keys = [each["key"] for each in api(SEGMENTS)["segments"]]
    assert keys == ["long-gone", "everybody"]


def test_the_dead_and_the_blocked_are_on_no_list(plan, listed, person, happens, ago, today, id_of):
    gone, blocked, last_day, lifted = (person(last_day=ago(400)) for _ in range(4))
    happens(gone, DeathReported(reported_by="family"))
    happens(blocked, ContactBlocked(block_reason="legal", blocked_until=None))
    happens(last_day, ContactBlocked(block_reason="legal", blocked_until=today))
    yesterday = today - datetime.timedelta(days=1)
    happens(lifted, ContactBlocked(block_reason="legal", blocked_until=yesterday))
    plan()
    assert [whose for _, whose, _ in listed()] == [id_of(lifted)]


def test_nobody_is_asked_to_be_in_touch_with_who_left_the_network_or_is_restricted(
    api, plan, listed, person, happens, id_of, ago
):
    left, restricted = person(last_day=ago(400)), person(last_day=ago(400))
    happens(left, MembershipEnded(membership_end_reason=MembershipEndReason.OWN_WISH))
    happens(restricted, ProcessingRestricted())
    plan()
    assert listed() == []
    task = {"alumnus": {"id": id_of(left)}, "task": "x", "dueOn": ago(1)}
    api(TASK, input=task)
    assert [(kind, whose) for kind, whose, _ in listed()] == [("TASK_LAPSED", id_of(left))]


def test_mail_that_bounces_asks_for_attention(listed, person, happens, id_of):
    somebody = person(email="a@example.jp")
    happens(somebody, MessageBounced(message_id="m", bounce_class=BounceClass.HARD), days_ago=3)
    happens(
        somebody,
        ConsentGiven(purpose=ConsentPurpose.EVENTS, channel=ContactChannel.EMAIL, text_version="1"),
    )
    assert [(kind, whose) for kind, whose, _ in listed()] == [("CONTACT_BOUNCED", id_of(somebody))]


def test_a_follow_up_that_is_late_is_its_owners(api, listed, person, id_of, ago):
    given = {"alumnus": {"id": id_of(person())}, "task": "電話", "ownerId": "sato"}
    api(TASK, input=given | {"dueOn": ago(2)})
    api(TASK, input=given | {"dueOn": ago(0)})
    assert [(kind, days) for kind, _, days in listed(owner="sato")] == [("TASK_LAPSED", 2)]
    assert listed(owner="suzuki") == []


def test_what_is_put_off_comes_back_on_its_day(api, plan, listed, person, id_of, ago, today):
    somebody = person(last_day=ago(400))
    plan()
    given = {"alumnus": {"id": id_of(somebody)}, "kind": "CONTACT_OVERDUE", "explanation": "育休中"}
    wrong = api(SNOOZE, input=given | {"until": ago(0)})["snoozeAttention"]
    assert (wrong["code"], wrong["path"]) == ("INVALID_INPUT", ["until"])
    assert len(listed()) == 1
    api(SNOOZE, input=given | {"until": ago(-30)})
    assert listed() == []


def test_everybody_of_an_owner_is_handed_over_with_their_follow_ups(
    api, listed, person, id_of, ago, plan
):
    people = [person(last_day=ago(400)) for _ in range(3)]
    for each in people[:2]:
        api(ASSIGN, input={"alumnus": {"id": id_of(each)}, "ownerId": "sato"})
    api(ASSIGN, input={"alumnus": {"id": id_of(people[2])}, "ownerId": "mori"})
    task = {"alumnus": {"id": id_of(people[2])}, "task": "x", "dueOn": ago(1), "ownerId": "sato"}
    api(TASK, input=task)
    plan()
    done = api(HAND_OVER, input={"fromOwnerId": "sato", "toOwnerId": "abe", "explanation": "異動"})
    assert done["handOver"]["__typename"] == "HandOverSuccess"
    assert listed(owner="sato") == []
    kinds = [kind for kind, _, _ in listed(owner="abe")]
    assert sorted(kinds) == ["CONTACT_OVERDUE", "CONTACT_OVERDUE", "TASK_LAPSED"]
    assert api(TASKS, owner="abe")["followUpTasks"]["totalCount"] == 1
    again = api(HAND_OVER, input={"fromOwnerId": "sato", "toOwnerId": "abe", "explanation": "異動"})
    assert again["handOver"]["code"] == "NOBODY_TO_HAND_OVER"


def test_the_list_is_paged_without_gap_or_repeat(api, plan, person, ago):
    for days in range(300, 307):
        person(last_day=ago(days))
    plan()
    seen, after = [], None
    while True:
        page = api(ATTENTION, first=3, after=after)["attention"]
        assert page["totalCount"] == 7
        seen += [edge["node"]["alumnus"]["id"] for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    assert len(seen) == len(set(seen)) == 7


def test_hiring_sees_no_attention_list(api, acting_as):
    assert api(ATTENTION, viewer=acting_as(Role.HIRING)).codes == ["NOT_ALLOWED"]


def test_members_do_not_see_how_the_employer_divides_them_up(api, acting_as):
    assert api(SEGMENTS, viewer=acting_as(Role.ALUMNUS)).codes == ["NOT_ALLOWED"]
    assert api(SEGMENTS, viewer=acting_as(Role.HIRING))["segments"] == []


def test_a_plan_needs_its_segment(api):
    wrong = api(
        DO.replace(
            "defineSegment(input: $segment) { __typename ... on UserError { code path } }", ""
        ).replace("$segment: DefineSegmentInput!, ", ""),
        plan={"segment": "nobody", "cadenceDays": 30},
    )["defineTouchPlan"]
    assert (wrong["code"], wrong["path"]) == ("UNKNOWN_SEGMENT", ["segment"])


PEOPLE = """query ($filter: AlumniFilter) {
  alumni(filter: $filter) { totalCount edges { node { id ownerId } } } }"""


def test_people_are_found_by_owner_and_by_segment(api, plan, person, id_of, ago):
    mine, other = person(last_day=ago(400)), person(last_day=ago(40))
    api(ASSIGN, input={"alumnus": {"id": id_of(mine)}, "ownerId": "sato"})
    plan("recent", 30, rank=1, leftAtMostMonths=6)
    plan("everybody", 300, rank=2)

    def found(**asked):
        return [edge["node"]["id"] for edge in api(PEOPLE, filter=asked)["alumni"]["edges"]]

    assert found(owner="sato") == [id_of(mine)]
    assert found(segment="recent") == [id_of(other)]
    assert found(segment="everybody") == [id_of(mine)]
    assert api(PEOPLE, filter={"segment": "nobody"}).codes == ["UNKNOWN_SEGMENT"]
