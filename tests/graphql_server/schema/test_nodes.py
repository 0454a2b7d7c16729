"""What `node` and `nodes` find again beside people, entries and undertakings."""

import datetime

import pytest

from graphql_server.access import Role
from graphql_server.schema.ids import moment_of
from tests.graphql_server.schema.conftest import NOW

LISTS = {
    "Policy": "{ policies { id name version inForce title } }",
    "Offboarding": "{ offboardings { edges { node { id stintId state wellParted } } } }",
    "SuspectedDuplicate": "{ duplicates { edges { node { id likeness one { id } } } } }",
}
FIELDS = {
    "Policy": "id name version inForce title",
    "Offboarding": "id stintId state wellParted",
    "SuspectedDuplicate": "id likeness one { id }",
}
MAY_NOT = {
    "Policy": Role.CONNECTOR,
    "Offboarding": Role.AUDITOR,
    "SuspectedDuplicate": Role.HIRING,
}


def listed(answer):
    assert answer.codes == []
    (found,) = answer.data.values()
    return found if isinstance(found, list) else [edge["node"] for edge in found["edges"]]


def found_again(demo, type_, ids, **asked):
    text = f"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {type_} {{ {FIELDS[type_]} }} }} }}"
    return demo(text, ids=ids, **asked)


@pytest.mark.parametrize("type_", LISTS)
def test_what_is_listed_is_found_again_by_its_id_however_many_in_one_go(demo, type_):
    nodes = listed(demo(LISTS[type_]))
    assert nodes
    many = found_again(demo, type_, [node["id"] for node in nodes])
    assert many["nodes"] == nodes
    few = found_again(demo, type_, [nodes[0]["id"]])
    names = {node.get("name") for node in nodes}  # the facts about each policy are read once
    assert len(many.statements) == len(few.statements) + len(names) - 1


@pytest.mark.parametrize("type_", LISTS)
def test_nodes_are_null_for_who_may_not_read_the_list(demo, acting_as, type_):
    nodes = listed(demo(LISTS[type_]))
    answer = found_again(demo, type_, [nodes[0]["id"]], viewer=acting_as(MAY_NOT[type_]))
    assert answer["nodes"] == [None]


def test_policies_and_pairs_of_a_moment_have_ids_of_it(demo, crm):
    then = (NOW - datetime.timedelta(days=1)).isoformat()
    for type_, field in (("Policy", "policies"), ("SuspectedDuplicate", "duplicates")):
        asked = LISTS[type_].replace(f"{{ {field}", f"query ($at: PointInTime) {{ {field}(at: $at)")
        nodes = listed(demo(asked, at={"asOf": then}))
        assert all(moment_of(node["id"]) is not None for node in nodes)
        assert found_again(demo, type_, [node["id"] for node in nodes])["nodes"] == nodes


def test_offboardings_of_a_person_at_a_moment_have_ids_of_it(demo):
    text = "{ offboardings(first: 1) { edges { node { alumnus { id } } } } }"
    (node,) = listed(demo(text))
    person = """query ($id: ID!, $at: PointInTime) { alumnus(by: { id: $id }, at: $at) {
      offboardings { id stintId state wellParted } } }"""
    at = {"asOf": NOW.isoformat()}
    past = demo(person, id=node["alumnus"]["id"], at=at)["alumnus"]["offboardings"]
    assert past
    assert all(moment_of(each["id"]) is not None for each in past)
    assert found_again(demo, "Offboarding", [each["id"] for each in past])["nodes"] == past


def test_ids_that_lead_nowhere_are_null(demo):
    from graphql_server.schema.ids import global_id

    keys = {
        "Policy": ("return/99", "return/0", "other/1", "return"),
        "Offboarding": ("x", "00000000-0000-0000-0000-000000000001:y:0"),
        "SuspectedDuplicate": ("x:y", "", "00000000-0000-0000-0000-000000000001:"),
        "ImportRun": ("x", "00000000-0000-0000-0000-000000000001"),
    }
    ids = [global_id(type_, key) for type_, told in keys.items() for key in told]
    answer = demo("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=ids)
    assert answer["nodes"] == [None] * len(ids)
