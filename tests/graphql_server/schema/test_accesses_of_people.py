"""Who looked at whom, asked of many people at once, and while it is filled for the first time."""

from collections import Counter

import psycopg
import pytest

from crm.domain.facts.accesses import AccessPurpose, ConfidentialClass, PersonalDataAccessed
from graphql_server.access import Role

pytestmark = pytest.mark.usefixtures("live")

PEOPLE = """query ($first: Int!) { alumni { edges { node { id displayName
  accesses(first: $first) { totalCount pageInfo { hasNextPage } edges { node { id } } } } } } }"""
LAST = "query ($id: ID!) { node(id: $id) { ... on Alumnus { accesses(last: 1) { edges { node { id }"
LAST += " } } } } }"
MERGE = """mutation ($input: MergeIdentitiesInput!) { mergeIdentities(input: $input) {
  ... on MergeIdentitiesSuccess { position } } }"""
ONE = """query ($id: ID!) { accesses(filter: { subject: $id }, first: 100) { totalCount
  edges { node { id } } } }"""


@pytest.fixture
def looks(crm, moment):
    """looks(alumnus_id, …): somebody looked at these people."""

    def look(*people):
        now = moment()
        fact = PersonalDataAccessed(
            subject_ids=people,
            confidential_classes=(ConfidentialClass.CONTACT,),
            access_purpose=AccessPurpose.RECORDS,
        )
        return crm.append_unseen([now.happening(None, fact)], now)[0].position

    return look


def ids(connection):
    return [edge["node"]["id"] for edge in connection["edges"]]


def test_accesses_of_many_people_are_those_of_each_in_as_few_questions(api, person, looks, id_of):
    one, other, third = (person(name=name) for name in "甲乙丙")
    for people in ((one, other), (one,), (third, one), (other,)):
        position = looks(*people)
    alone = PEOPLE.replace("alumni", "alumni(first: 1)")
    few, many = (api(each, first=2, min_position=position) for each in (alone, PEOPLE))
    assert len(many["alumni"]["edges"]) == 3
    assert Counter(many.statements) == Counter(few.statements)

    given = {"survivor": {"id": id_of(one)}, "absorbed": {"id": id_of(third)}}
    done = api(MERGE, input=given)["mergeIdentities"]
    found = api(PEOPLE, first=2, min_position=int(done["position"]))
    nodes = [edge["node"] for edge in found["alumni"]["edges"]]
    assert sorted(node["accesses"]["totalCount"] for node in nodes) == [2, 4]
    for node in nodes:
        told = api(ONE, id=node["id"])["accesses"]
        assert ids(node["accesses"]) == ids(told)[:2]
        assert ids(api(LAST, id=node["id"])["node"]["accesses"]) == ids(told)[-1:]
        assert node["accesses"]["totalCount"] == told["totalCount"]
        assert node["accesses"]["pageInfo"]["hasNextPage"] == (told["totalCount"] > 2)


def test_accesses_are_masked_where_the_role_may_not_read_them(api, person, acting_as, crm, id_of):
    id_, position = id_of(person()), crm.event_log.head()
    asked = "query ($id: ID!) { node(id: $id) { ... on Alumnus { maskedFields accesses {"
    asked += " totalCount } } } }"
    by = {
        role: api(asked, viewer=acting_as(role), id=id_, min_position=position)["node"]
        for role in (Role.HR, Role.AUDITOR)
    }
    assert by[Role.HR]["accesses"] is None
    assert "accesses" in by[Role.HR]["maskedFields"]
    assert by[Role.AUDITOR]["accesses"] == {"totalCount": 0}
    assert "accesses" not in by[Role.AUDITOR]["maskedFields"]


@pytest.mark.parametrize("asked", ["{ accesses { totalCount } }", PEOPLE.replace("$first", "2")])
def test_accesses_say_that_they_are_stale_while_they_are_filled_for_the_first_time(
    api, person, looks, database, asked
):
    asked = asked.replace("query (2: Int!)", "")
    position = looks(person())
    assert api(asked, min_position=position).extensions.get("stale") is None
    with psycopg.connect(database) as connection:
        connection.execute(
            "INSERT INTO projection.first_filling (name, up_to) VALUES ('accesses', %s)",
            [position + 100],
        )
    answer = api(asked)
    assert (answer.codes, answer.extensions["stale"]) == ([], True)
    assert api("{ alumni { totalCount } }").extensions.get("stale") is None
