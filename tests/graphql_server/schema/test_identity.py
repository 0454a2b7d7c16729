"""Suspected duplicates, merges and their undoing, through the API."""

import datetime

import pytest

from crm.domain.facts import MeetingHeld, NoteAdded
from graphql_server.access import Role

BORN = datetime.date(1985, 2, 28)
MERGE = """
mutation ($input: MergeIdentitiesInput!) {
  mergeIdentities(input: $input) {
    __typename
    ... on MergeIdentitiesSuccess { alumnus { id displayName mergedFrom { id into } } }
    ... on UserError { code }
  }
}
"""
UNMERGE = """
mutation ($input: UnmergeIdentitiesInput!) {
  unmergeIdentities(input: $input) { __typename ... on UserError { code } }
}
"""
PERSON = """
query ($by: AlumnusBy!, $at: PointInTime) {
  alumnus(by: $by, at: $at) {
    id displayName version mergedFrom { id into }
    employments { employeeNumber }
    engagement { milliPoints }
    timeline(first: 50) { totalCount edges { node { kind recordedOn } } }
  }
}
"""
DUPLICATES = """
query ($first: Int, $after: String, $at: PointInTime) {
  duplicates(first: $first, after: $after, at: $at) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node {
      likeness suspectedAt one { id } other { id }
      reasons { sign weight sentence(locale: EN) }
    } }
  }
}
"""
PREVIEW = """
query ($survivor: AlumnusBy!, $absorbed: AlumnusBy!) {
  mergePreview(survivor: $survivor, absorbed: $absorbed) {
    likeness reasons { sign }
    survivor { ...S } absorbed { ...S } merged { ...S }
  }
}
fragment S on RecordSummary {
  displayName email status entries milliPoints level employments { employeeNumber }
}
"""
SUSPECT = """
mutation ($input: SuspectDuplicateInput!) {
  suspectDuplicate(input: $input) { __typename ... on UserError { code } }
}
"""
DISMISS = """
mutation ($input: DismissDuplicateInput!) {
  dismissDuplicate(input: $input) { __typename ... on UserError { code } }
}
"""


@pytest.fixture
def merge(api, id_of):
    def merge(survivor, absorbed, **more):
        given = {"survivor": {"id": id_of(survivor)}, "absorbed": {"id": id_of(absorbed)}} | more
        return api(MERGE, input=given)["mergeIdentities"]

    return merge


@pytest.fixture
def unmerge(api, id_of):
    def unmerge(absorbed):
        given = {"absorbed": {"id": id_of(absorbed)}}
        return api(UNMERGE, input=given)["unmergeIdentities"]

    return unmerge


@pytest.fixture
def pair(api, id_of):
    """pair(operation, one, other): what the mutation about the two answers."""

    def pair(operation, one, other):
        answer = api(operation, input={"one": {"id": id_of(one)}, "other": {"id": id_of(other)}})
        (told,) = answer.data.values()
        return told.get("code", told["__typename"])

    return pair


def test_an_absorbed_id_leads_to_the_survivor_wherever_it_is_given(
    api, person, happens, projected, id_of, merge
):
    one = person(name="山田 花子", employee_number="1", email="one@example.jp")
    two = person(name="佐藤 花子", employee_number="2", email="two@example.jp")
    happens(two, NoteAdded(text="x"))
    happens(two, MeetingHeld(duration_minutes=60))
    assert merge(one, two)["__typename"] == "MergeIdentitiesSuccess"
    projected()

    wanted = api(PERSON, by={"id": id_of(one)})["alumnus"]
    assert wanted["id"] == id_of(one)
    assert wanted["mergedFrom"] == [{"id": id_of(two), "into": id_of(one)}]
    assert {each["employeeNumber"] for each in wanted["employments"]} == {"1", "2"}
    assert wanted["engagement"]["milliPoints"] > 0
    for by in ({"id": id_of(two)}, {"externalRef": "2"}, {"email": "two@example.jp"}):
        assert api(PERSON, by=by)["alumnus"] == wanted
    node = "query ($id: ID!) { node(id: $id) { id } }"
    assert api(node, id=id_of(two))["node"] == {"id": id_of(one)}
    recorded = [each["node"] for each in wanted["timeline"]["edges"]]
    assert {"kind": "NOTE_ADDED", "recordedOn": id_of(two)} in recorded
    assert [each["kind"] for each in recorded].count("IDENTITIES_MERGED") == 1


def test_the_present_and_the_last_moment_answer_the_same_and_before_the_merge_there_are_two(
    api, crm, person, happens, projected, id_of, merge
):
    one, two = person(employee_number="1"), person(employee_number="2")
    happens(two, MeetingHeld(duration_minutes=60))
    before = crm.event_log.head()
    merge(one, two)
    projected()
    later = {"knownAtPosition": str(crm.event_log.head()), "asOf": "2035-01-01T00:00:00Z"}

    def shape(told):
        kinds = [each["node"]["kind"] for each in told["timeline"]["edges"]]
        numbers = [each["employeeNumber"] for each in told["employments"]]
        return told["displayName"], told["version"], kinds, numbers

    now = api(PERSON, by={"id": id_of(two)})["alumnus"]
    past = api(PERSON, by={"id": id_of(two)}, at=later)["alumnus"]
    assert shape(past) == shape(now)
    apart = {"knownAtPosition": str(before), "asOf": "2035-01-01T00:00:00Z"}
    for each, number in ((one, "1"), (two, "2")):
        told = api(PERSON, by={"id": id_of(each)}, at=apart)["alumnus"]
        assert [e["employeeNumber"] for e in told["employments"]] == [number]
        assert told["mergedFrom"] == []


def test_a_merge_that_is_undone_leaves_both_as_they_were(
    api, person, happens, projected, id_of, merge, unmerge
):
    people = [person(employee_number="1"), person(employee_number="2")]
    happens(people[1], MeetingHeld(duration_minutes=60))
    projected()

    def told():
        found = [api(PERSON, by={"id": id_of(each)})["alumnus"] for each in people]
        for each in found:
            del each["version"]
            nodes = [edge["node"]["kind"] for edge in each["timeline"]["edges"]]
            each["timeline"] = [kind for kind in nodes if not kind.startswith("IDENTITIES")]
        return found

    before = told()
    merge(*people)
    projected()
    assert unmerge(people[1])["__typename"] == "UnmergeIdentitiesSuccess"
    projected()
    assert told() == before


def test_what_cannot_be_merged_or_undone_says_why(api, person, merge, unmerge):
    one, two, three = person(), person(), person()
    assert merge(one, one)["code"] == "SAME_PERSON"
    assert unmerge(two)["code"] == "NOT_MERGED"
    merge(one, two)
    assert merge(three, two)["code"] == "ALREADY_MERGED"


def test_a_preview_shows_both_and_what_they_would_be_together(
    api, crm, person, happens, projected, id_of, merge
):
    one = person(name="山田 花子", employee_number="1", birth_date=BORN)
    two = person(name="山田花子", employee_number="2", birth_date=BORN, email="x@example.jp")
    happens(two, MeetingHeld(duration_minutes=60))
    happens(one, MeetingHeld(duration_minutes=60), days_ago=30)
    projected()
    head = crm.event_log.head()

    told = api(PREVIEW, survivor={"id": id_of(one)}, absorbed={"id": id_of(two)})["mergePreview"]

    assert crm.event_log.head() == head
    assert {"sign": "SAME_BIRTH_DATE"} in told["reasons"]
    survivor, absorbed, merged = told["survivor"], told["absorbed"], told["merged"]
    assert merged["displayName"] == "山田 花子"
    assert merged["email"] == "x@example.jp"
    assert survivor["email"] is None
    assert merged["entries"] == survivor["entries"] + absorbed["entries"]
    assert [e["employeeNumber"] for e in merged["employments"]] == ["1", "2"]
    assert merged["milliPoints"] > max(survivor["milliPoints"], absorbed["milliPoints"])
    merge(one, two)
    projected()
    now = api(PERSON, by={"id": id_of(one)})["alumnus"]
    assert now["engagement"]["milliPoints"] == merged["milliPoints"]
    assert now["timeline"]["totalCount"] == merged["entries"] + 1
    again = api(PREVIEW, survivor={"id": id_of(one)}, absorbed={"id": id_of(two)})
    assert again.codes == ["SAME_PERSON"]


def test_suspected_pairs_are_listed_most_alike_first_until_somebody_decides(
    api, crm, person, projected, id_of, merge, pair
):
    one, two, three = (
        person(name="田中 太郎", email=email, birth_date=BORN, last_day=last_day)
        for email, last_day in (
            ("taro@example.jp", "2020-03-31"),
            ("taro@example.jp", "2020-03-31"),
            (None, "2021-03-31"),
        )
    )
    projected()
    for each in ((one, two), (one, three), (two, three)):
        assert pair(SUSPECT, *each) == "SuspectDuplicateSuccess"
    suspected = {"knownAtPosition": str(crm.event_log.head())}
    listed = api(DUPLICATES)["duplicates"]
    assert listed["totalCount"] == 3
    nodes = [edge["node"] for edge in listed["edges"]]
    assert {nodes[0]["one"]["id"], nodes[0]["other"]["id"]} == {id_of(one), id_of(two)}
    assert nodes[0]["likeness"] >= nodes[1]["likeness"] >= 60
    assert "The names are the same." in [each["sentence"] for each in nodes[0]["reasons"]]
    first = api(DUPLICATES, first=2)["duplicates"]
    rest = api(DUPLICATES, first=2, after=first["pageInfo"]["endCursor"])["duplicates"]
    assert first["edges"] + rest["edges"] == listed["edges"]
    assert (first["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasNextPage"]) == (True, False)

    assert pair(DISMISS, three, one) == "DismissDuplicateSuccess"
    assert pair(SUSPECT, one, three) == "ALREADY_DISMISSED"
    merge(one, two)
    assert api(DUPLICATES)["duplicates"]["totalCount"] == 0  # of two and three, one is told apart
    assert api(DUPLICATES, at=suspected)["duplicates"]["totalCount"] == 3
    assert api(DUPLICATES, first=-1).codes == ["PAGE_SIZE"]
    assert api(DUPLICATES, after="x").codes == ["BAD_CURSOR"]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.HR])
def test_only_hr_decides_who_is_who(api, person, projected, acting_as, id_of, role):
    one, two = person(), person()
    projected()
    viewer = acting_as(role)
    by = {"id": id_of(one)}, {"id": id_of(two)}
    assert api(DUPLICATES, viewer=viewer).codes == ["NOT_ALLOWED"]
    asked = api(PREVIEW, viewer=viewer, survivor=by[0], absorbed=by[1])
    assert asked.codes == ["NOT_ALLOWED"]
    given = {"survivor": by[0], "absorbed": by[1]}
    told = api(MERGE, viewer=viewer, input=given)
    assert told.codes or told["mergeIdentities"]["code"] == "NOT_ALLOWED"


def test_hr_decides_who_is_who(api, person, projected, acting_as, id_of):
    one, two = person(), person()
    projected()
    given = {"survivor": {"id": id_of(one)}, "absorbed": {"id": id_of(two)}}
    told = api(MERGE, viewer=acting_as(Role.HR), input=given)["mergeIdentities"]
    assert told["__typename"] == "MergeIdentitiesSuccess"


def test_rules_judge_by_the_employments_of_all_records_and_of_no_other_after_parting(
    api, crm, person, projected, id_of, merge, unmerge
):
    """Two years here and two years there are four; parted, they are two again."""
    one = person(hired_on="2010-04-01", last_day="2012-03-31")
    two = person(hired_on="2014-04-01", last_day="2016-03-31")
    asked = """
      query ($by: AlumnusBy!, $at: PointInTime) {
        alumnus(by: $by, at: $at) {
          returnEligibility { results { ruleName verdict } }
        }
      }
    """

    def judged(at=None):
        found = api(asked, by={"id": id_of(one)}, at=at)["alumnus"]["returnEligibility"]["results"]
        return {each["ruleName"]: each["verdict"] for each in found}["MIN_TENURE"]

    projected()
    assert judged() == "FAIL"
    merge(one, two)
    projected()
    merged = crm.event_log.head()
    assert judged() == "PASS"
    unmerge(two)
    projected()
    assert judged() == "FAIL"
    assert judged({"knownAtPosition": str(merged)}) == "PASS"


def test_lists_and_figures_count_a_person_of_two_records_once(
    api, person, projected, merge, unmerge
):
    one = person(name="山田 花子", employee_number="1", last_day="2026-03-31")
    two = person(name="佐藤 花子", employee_number="2", last_day="2026-03-31")
    asked = """
      { alumni { totalCount } left: alumni(filter: { status: [ALUMNUS] }) { totalCount }
        found: alumni(filter: { search: "2" }) { edges { node { displayName } } } }
    """

    def counted():
        projected()
        told = api(asked)
        names = [edge["node"]["displayName"] for edge in told["found"]["edges"]]
        return told["alumni"]["totalCount"], told["left"]["totalCount"], names

    assert counted() == (2, 2, ["佐藤 花子"])
    merge(one, two)
    assert counted() == (1, 1, ["山田 花子"])
    unmerge(two)
    assert counted() == (2, 2, ["佐藤 花子"])
