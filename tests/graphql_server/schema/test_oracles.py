"""What somebody may not read cannot be told from how lists are chosen, ordered or counted."""

from collections.abc import Iterator

import pytest
from graphql import GraphQLObjectType, get_named_type

from graphql_server.access import Role
from graphql_server.schema.ids import ALUMNUS, global_id

SCORES = frozenset({"EngagementScore", "EngagementLevel", "ScorePoint", "ModeScore", "ScoreLine"})
"""The types that tell a person's score or level."""
RETURNS = """{ returnProcesses(first: 100) { edges { node { __typename
    alumnus { displayName maskedFields engagement { points level } } } } } }"""
TALENT = """{ talentSearch(filter: {}, first: 20) { edges { node {
    maskedFields engagement { points level milliPoints } } } } }"""
PEOPLE = """{ alumni(first: 20) { edges { node { id maskedFields
    engagement { id points level } } } } }"""
BY_ID = "query ($id: ID!) { alumnus(by: { id: $id }) { id } }"
NODE = "query ($id: ID!) { node(id: $id) { id } }"
REFUSED = {
    "filter by level": (Role.HIRING, "{ alumni(filter: { level: [NEW] }) { totalCount } }"),
    "order by score": (
        Role.HIRING,
        "{ alumni(orderBy: { by: SCORE, direction: DESC }) { totalCount } }",
    ),
    "filter by segment": (Role.HIRING, '{ alumni(filter: { segment: "x" }) { totalCount } }'),
    "filter by owner": (Role.HIRING, '{ alumni(filter: { owner: "x" }) { totalCount } }'),
    "filter by messages": (
        Role.HIRING,
        "{ alumni(filter: { overContacted: true }) { totalCount } }",
    ),
    "search by e-mail": (
        Role.HIRING,
        '{ alumni(filter: { search: "taro@example.com" }) { totalCount } }',
    ),
    "attention": (Role.HIRING, "{ attention { totalCount } }"),
    "the log by person": (
        Role.HIRING,
        '{ eventLog(filter: { actor: "x" }) { edges { cursor } } }',
    ),
    "names for auditors": (Role.AUDITOR, '{ alumni(filter: { search: "a" }) { totalCount } }'),
    "talent for auditors": (Role.AUDITOR, "{ talentSearch(filter: {}) { totalCount } }"),
}


WAYS = {
    ("Alumnus", "engagement"),
    ("EngagementChanged", "engagement"),
    ("LevelCount", "level"),
    ("LevelMover", "levelAfter"),
    ("LevelMover", "levelBefore"),
    ("LevelTransition", "from"),
    ("LevelTransition", "to"),
    ("RecordSummary", "level"),
    ("ScoringLevel", "level"),
    ("Segment", "levels"),
}
"""All that the schema has. `test_every_operation` refuses HIRING the operations that lead to the
second to eighth; the last two are rules, about nobody. A new one is decided about here."""


INQUIRE = """mutation ($alumnus: AlumnusBy!) {
    inquireReturn(input: {alumnus: $alumnus, dryRun: true}) { __typename } }"""
OPENED = """mutation ($alumnus: AlumnusBy!) { recordInteraction(input: {alumnus: $alumnus,
    dryRun: true, occurredAt: "2026-01-01T00:00:00Z", interaction: {messageOpened:
    {campaignId: "c", messageId: "m"}}}) { __typename
    ... on RecordInteractionSuccess { alumnus { id } } } }"""


def score_fields(schema) -> Iterator[tuple[str, str]]:
    """Every field of the schema that leads straight to a score, a level or a part of them."""
    for name, type_ in schema.graphql.type_map.items():
        if isinstance(type_, GraphQLObjectType) and name not in SCORES:
            for field, each in type_.fields.items():
                if get_named_type(each.type).name in SCORES:
                    yield name, field


@pytest.mark.parametrize("what", REFUSED)
def test_what_a_role_may_not_read_it_may_not_choose_or_order_by(demo, acting_as, what):
    role, operation = REFUSED[what]
    assert demo(operation, viewer=acting_as(role)).codes == ["NOT_ALLOWED"]


def test_the_hiring_role_cannot_query_the_score(demo, acting_as):
    """Acceptance test viii."""
    hiring, programme = acting_as(Role.HIRING), acting_as(Role.PROGRAMME)
    seen = demo(PEOPLE, viewer=programme)["alumni"]["edges"]
    (score, *_) = [each["node"]["engagement"] for each in seen if each["node"]["engagement"]]
    assert demo(NODE, viewer=programme, id=score["id"])["node"] == {"id": score["id"]}
    assert demo(NODE, viewer=hiring, id=score["id"])["node"] is None
    for operation, name in ((RETURNS, "returnProcesses"), (TALENT, "talentSearch")):
        edges = demo(operation, viewer=hiring)[name]["edges"]
        assert edges
        for edge in edges:
            person = edge["node"].get("alumnus", edge["node"])
            assert person is None or person["engagement"] is None
    hidden = demo(PEOPLE, viewer=hiring)["alumni"]["edges"]
    assert hidden
    for edge in hidden:
        assert edge["node"]["engagement"] is None
        assert "engagement" in edge["node"]["maskedFields"]


def test_every_way_to_a_score_is_known(schema):
    assert set(score_fields(schema)) == WAYS


@pytest.mark.parametrize("operation", [BY_ID, NODE])
def test_an_unknown_person_and_one_that_is_not_for_a_role_look_the_same(demo, acting_as, operation):
    known = demo("{ alumni(first: 1) { edges { node { id } } } }")["alumni"]["edges"][0]["node"]
    unknown = global_id(ALUMNUS, "00000000-0000-4000-8000-000000000000")
    for role in (Role.ADMIN, Role.CONNECTOR, Role.ALUMNUS, Role.FRONTEND):
        answers = [demo(operation, viewer=acting_as(role), id=i) for i in (known["id"], unknown)]
        told = [(each.data, each.codes, list(each.statements)) for each in answers]
        assert told[0][:2] == told[1][:2]
        assert len(told[0][2]) == len(told[1][2])


def test_who_may_not_search_by_an_address_cannot_name_people_by_it_in_commands(demo, acting_as):
    """Else a dry run would tell whose address it is, or that it is nobody's."""
    edges = demo("{ alumni(first: 20) { edges { node { id email } } } }")["alumni"]["edges"]
    known = next(edge["node"] for edge in edges if edge["node"]["email"])
    hiring = acting_as(Role.HIRING)
    told = [
        demo(INQUIRE, viewer=hiring, alumnus={"email": address})
        for address in (known["email"], "nobody@example.jp")
    ]
    assert [each["inquireReturn"] for each in told] == [{"__typename": "NotAllowed"}] * 2
    assert [list(each.statements) for each in told] == [[], []]
    by_id = demo(INQUIRE, viewer=hiring, alumnus={"id": known["id"]})["inquireReturn"]
    assert by_id != {"__typename": "NotAllowed"}
    staff = demo(INQUIRE, viewer=acting_as(Role.HR), alumnus={"email": known["email"]})
    assert staff["inquireReturn"] == by_id


def test_a_feed_names_people_by_what_it_has_of_them(demo, acting_as):
    edges = demo("{ alumni(first: 20) { edges { node { id email } } } }")["alumni"]["edges"]
    address = next(edge["node"]["email"] for edge in edges if edge["node"]["email"])
    told = demo(OPENED, viewer=acting_as(Role.CONNECTOR), alumnus={"email": address})
    assert told["recordInteraction"] == {"__typename": "RecordInteractionSuccess", "alumnus": None}
