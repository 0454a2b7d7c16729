"""From each object to each other one: every link is followed once, on the employer of the demo."""

import datetime
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from crm.storage import tokens
from graphql_server.access import Role
from graphql_server.schema.ids import LOGGED_EVENT, TIMELINE_ENTRY, global_id
from tests.graphql_server.schema.conftest import NOW

LISTS = {
    "Alumnus": "alumni(first: 100)",
    "ReturnProcess": "returnProcesses(first: 100)",
    "Referral": "referrals(first: 100)",
    "Collaboration": "collaborations(first: 100)",
    "Mentoring": "mentorings(first: 100)",
    "SuccessStory": "successStories(first: 100)",
    "FollowUpTask": "followUpTasks(first: 100)",
    "EligibilityException": "eligibilityExceptions(first: 100)",
    "Gathering": "gatherings(first: 100)",
    "Campaign": "campaigns(first: 100)",
    "LoggedEvent": "eventLog(last: 300)",
    "TimelineEntry": "interactions(first: 600)",
    "Approval": "approvals(first: 100)",
    "AttentionEntry": "attention(first: 100)",
    "Offboarding": "offboardings(last: 100)",
}
UNDERTAKINGS = (
    *("ReturnProcess", "Referral", "Collaboration", "Mentoring", "SuccessStory"),
    *("FollowUpTask", "EligibilityException"),
)
ID = "{ id }"
PAGE = "(first: 2) { edges { node { id } } }"
FROM = {
    "Alumnus": {
        "timeline": PAGE,
        "engagement": "{ alumnus { id } }",
        "returnProcesses": PAGE,
        "referrals": PAGE,
        "collaborations": PAGE,
        "mentorings": PAGE,
        "successStories": PAGE,
        "followUpTasks": PAGE,
        "eligibilityExceptions": PAGE,
        "gatherings": "{ gathering { id } }",
        "offboardings": "{ alumnus { id } }",
        "owner": ID,
        "present": ID,
    },
    **{kind: {"alumnus": ID, "entries": "{ id alumnus { id } }"} for kind in UNDERTAKINGS},
    "Gathering": {
        "participants": "(first: 2) { edges { node { alumnus { id } gathering { id } } } }",
        "entries": "(first: 2) { edges { node { alumnus { id } } } }",
    },
    "Campaign": {"entries": "(first: 2) { edges { node { alumnus { id } } } }"},
    "LoggedEvent": {
        "alumnus": ID,
        "timelineEntry": "{ id loggedEvent { id } }",
        "actor": "{ user { id } }",
    },
    "TimelineEntry": {
        "alumnus": ID,
        "loggedEvent": "{ id timelineEntry { id } }",
        "actor": "{ user { id } }",
    },
    "Approval": {"subject": ID, "alumnus": ID, "requestedBy": "{ user { id } }"},
    "AttentionEntry": {"subject": ID, "alumnus": ID, "owner": ID},
    "Offboarding": {"alumnus": ID, "records": "{ node { id } }", "openedBy": "{ user { id } }"},
}
OWNED = ("ReturnProcess", "FollowUpTask")
ABOUT = {
    "AboutGathering": ("GatheringAttended", "gathering { id }"),
    "AboutCampaign": ("MessageDelivered", "campaign { id }"),
    "AboutReferral": ("ReferralMade", "referral { id }"),
    "AboutReturnProcess": ("ReturnProcessOpened", "returnProcess { id }"),
    "AboutCollaboration": ("CollaborationProposed", "collaboration { id }"),
    "AboutMentoring": ("MentorshipOffered", "mentoring { id }"),
    "AboutSuccessStory": ("SuccessStoryDrafted", "successStory { id }"),
    "AboutFollowUpTask": ("TaskAssigned", "followUpTask { id }"),
    "AboutEligibilityException": ("EligibilityExceptionRequested", "eligibilityException { id }"),
}
NAMED = {
    "InteractionRetracted": "target { id }",
    "InsightAdopted": "insightEntry { id }",
    "IdentitiesMerged": "survivor { id }",
    "DuplicateSuspected": "other { id }",
    "OwnerAssigned": "owner { id }",
    "MentorshipMatched": "mentee { id }",
    "ContactDeskAssigned": "contactDesk { id }",
}


def _screaming(kind: str) -> str:
    return "".join(f"_{each}" if each.isupper() else each for each in kind)[1:].upper()


def _ids(value: Any) -> Iterator[str]:
    """Every id in an answer."""
    if isinstance(value, dict):
        yield from ([value["id"]] if "id" in value else [])
        for each in value.values():
            yield from _ids(each)
    elif isinstance(value, list):
        for each in value:
            yield from _ids(each)


@pytest.mark.parametrize(
    ("kind", "link", "selection"),
    [(kind, *each) for kind, links in FROM.items() for each in links.items()]
    + [(kind, "owner", ID) for kind in OWNED],
)
def test_an_object_leads_to_another(demo, kind, link, selection):
    (name, _, _) = LISTS[kind].partition("(")
    text = f"{{ {LISTS[kind]} {{ edges {{ node {{ {link}{selection} }} }} }} }}"
    assert list(_ids(demo(text)[name]))


@pytest.mark.parametrize("interface", ABOUT)
def test_a_fact_leads_to_what_it_is_about_by_its_interface(demo, interface):
    kind, link = ABOUT[interface]
    assert list(_ids(_facts(demo, kind, f"... on {interface} {{ {link} }}")))


@pytest.mark.parametrize("kind", NAMED)
def test_a_fact_leads_to_what_it_names(demo, kind):
    assert list(_ids(_facts(demo, kind, f"... on {kind} {{ {NAMED[kind]} }}")))


def _facts(demo, kind: str, selection: str) -> Any:
    given = f"first: 50, filter: {{kinds: [{_screaming(kind)}]}}"
    text = f"{{ interactions({given}) {{ edges {{ node {{ fact {{ {selection} }} }} }} }} }}"
    return demo(text)["interactions"]["edges"]


NOT_IN_THE_DEMO = {"Access", "AccessCase", "ImportRun", "SubjectRequest"}
NODE = "query ($id: ID!) { node(id: $id) { __typename id } }"
NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }"


def test_every_node_is_found_again_by_its_id_and_nodes_keep_order_and_nulls(demo, schema):
    kinds = {
        each.name for each in schema.graphql.get_possible_types(schema.graphql.type_map["Node"])
    }
    query = " ".join(
        f"{kind}: {LISTS[kind]} {{ edges {{ node {{ id }} }} }}" for kind in LISTS if kind in kinds
    ).replace("100)", "1)")
    given = demo(f"{{ {query} }}").data
    ids = {kind: next(_ids(each)) for kind, each in given.items()}
    more = demo("""{ alumni(first: 100) { edges { node { owner { id } engagement { id } } } } }""")
    for edge in more["alumni"]["edges"]:
        for each, kind in (("owner", "User"), ("engagement", "EngagementScore")):
            if edge["node"][each]:
                ids[kind] = edge["node"][each]["id"]
    beside = demo(
        "{ Policy: policies { id } SuspectedDuplicate: duplicates { edges { node { id } } } }"
    )
    ids |= {kind: next(_ids(each)) for kind, each in beside.data.items()}
    assert kinds - NOT_IN_THE_DEMO == set(ids)
    for kind, id_ in ids.items():
        assert demo(NODE, id=id_)["node"] == {"__typename": kind, "id": id_}
    nowhere = [global_id(TIMELINE_ENTRY, 10**9), "nonsense", global_id(LOGGED_EVENT, 0)]
    asked = [*ids.values(), *nowhere, next(iter(ids.values()))] * 5
    shown = demo(NODES, ids=asked[:100])["nodes"]
    assert [each and each["id"] for each in shown] == [
        None if each in nowhere else each for each in asked[:100]
    ]
    assert demo(NODES, ids=[nowhere[0]] * 101).codes == ["PAGE_SIZE"]


def test_what_was_is_found_again_as_it_was(demo):
    moment = (NOW - datetime.timedelta(days=200)).isoformat()
    text = """query ($at: PointInTime) { alumnus(by: {externalRef: "1001"}, at: $at) { id
        timeline(first: 3) { edges { node { id } } } engagement { id }
        referrals { edges { node { id } } } returnProcesses { edges { node { id } } } } }"""
    past = demo(text, at={"asOf": moment})
    if past.codes:  # lists of undertakings are read in a snapshot, which nobody makes here
        past = demo(text.split("referrals")[0] + "} }", at={"asOf": moment})
    for id_ in _ids(past["alumnus"]):
        found = demo("query ($id: ID!) { node(id: $id) { id } }", id=id_)["node"]
        assert found == {"id": id_}


def test_users_are_called_by_the_labels_of_their_tokens(
    api, person, projected, acting_as, database
):
    with psycopg.connect(database) as connection:
        text = tokens.issue(
            connection, ["HR"], "人事部 佐藤", NOW + datetime.timedelta(days=9), NOW
        )
    user = tokens.token_id_of(text)
    person(name="社員", last_day="2020-03-31")
    id_ = global_id("User", user)
    asked = "query ($id: ID!) { node(id: $id) { ... on User { userId displayName } } }"
    assert api(asked, id=id_)["node"] == {"userId": user, "displayName": "人事部 佐藤"}
    seen = api(asked, id=id_, viewer=acting_as(Role.AUDITOR))["node"]
    assert seen == {"userId": user, "displayName": None}
    assert api(asked, id=id_, viewer=acting_as(Role.ALUMNUS))["node"] is None
    nobody = api(asked, id=global_id("User", "sato"))["node"]
    assert nobody == {"userId": "sato", "displayName": None}
