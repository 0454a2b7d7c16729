"""What a command answers lets a client bring all that it shows up to date."""

import datetime

import pytest
from graphql import get_named_type

from graphql_server.schema import build_schema

TWICE = """mutation ($one: RecordInteractionInput!, $other: AssignOwnerInput!) {
  one: recordInteraction(input: $one) { ...Person }
  two: assignOwner(input: $other) { ...Person } }
fragment Person on CommandSuccess {
  alumnus { version owner { userId } timeline(first: 10) { totalCount } } }"""
CAP = """mutation ($input: SetContactCapInput!) { setContactCap(input: $input) {
  __typename ... on CommandSuccess { stale query { contactCap } }
  ... on UserError { code path } } }"""


def _successes():
    """The mutations, each with the type of its success."""
    schema = build_schema().graphql
    return [
        (name, each)
        for name, field in schema.mutation_type.fields.items()
        for each in get_named_type(field.type).types
        if each.name.endswith("Success")
    ]


SUCCESSES = _successes()


@pytest.mark.parametrize(("name", "success"), SUCCESSES, ids=[name for name, _ in SUCCESSES])
def test_a_success_gives_what_changed(name, success):
    changed = set(success.fields) - {"position", "stale", "repeated", "query"}
    assert changed, name
    if "CommandSuccess" in {each.name for each in success.interfaces}:
        assert {"position", "stale", "repeated", "query", "alumnus"} <= set(success.fields)


@pytest.mark.usefixtures("live")
def test_each_of_two_commands_answers_what_is_after_it(api, person, id_of):
    who = {"id": id_of(person(last_day="2020-03-31"))}
    note = {"noteAdded": {"text": "近況"}}
    given = {"alumnus": who, "occurredAt": "2026-01-05T03:00:00Z", "interaction": note}
    answer = api(TWICE, one=given, other={"alumnus": who, "ownerId": "sato"})
    one, two = answer["one"]["alumnus"], answer["two"]["alumnus"]
    assert (one["owner"], two["owner"]) == (None, {"userId": "sato"})
    assert two["version"] > one["version"]
    assert two["timeline"]["totalCount"] == one["timeline"]["totalCount"] + 1


@pytest.mark.usefixtures("live")
def test_lists_that_a_command_changed_are_read_in_its_answer(api, zone):
    today = datetime.datetime.now(zone).date().isoformat()
    done = api(CAP, input={"broadcastsPerMonth": 2, "effectiveOn": today})["setContactCap"]
    assert done == {
        "__typename": "SetContactCapSuccess",
        "stale": False,
        "query": {"contactCap": 2},
    }
