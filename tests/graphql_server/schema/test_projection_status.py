"""What the API tells of its read models: for everybody how far they are, for few what waits."""

import psycopg
import pytest

from crm.domain.facts import NoteAdded
from crm.storage.connection import PROJECTOR, connection_kwargs
from graphql_server.access import Role
from projections import READ_MODELS
from projections.building import begin
from projections.operating import Operator

STATUS = """
{ projections { name version position lag lagSeconds parked skipped updatedAt
    paused { because at }
    building { version partsDone parts position target startedAt estimatedSeconds } } }
"""
PARKED = """
query ($first: Int, $after: String) { projections { name
    parkedFacts(first: $first, after: $after) {
      edges { cursor node { position kind error at alumnus { id displayName } } }
      pageInfo { hasNextPage endCursor } } } }
"""


@pytest.fixture
def operator(database, secrets, zone):
    return Operator(database, secrets, zone, actor="tests")


@pytest.fixture
def poisoned(database, person, happens, projected):
    """A person whose second fact is damaged; two more wait behind it."""
    taro = person(hired_on=None)
    for text in ("秘密1", "秘密2", "秘密3"):
        happens(taro, NoteAdded(text=text))
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("UPDATE event_store.alumni_events SET state = '[]' WHERE notification_id = 2")
    projected()
    return taro


def timeline(answer):
    return next(each for each in answer["projections"] if each["name"] == "timeline")


def nodes(answer):
    return [edge["node"] for edge in timeline(answer)["parkedFacts"]["edges"]]


def test_lag_is_told_in_facts_and_seconds(api, person, projected):
    person()
    behind = timeline(api(STATUS))
    projected()
    level = timeline(api(STATUS))
    assert (behind["lag"], level["lag"], level["lagSeconds"]) == ("2", "0", 0)
    assert 0 < behind["lagSeconds"] < 600
    assert (level["paused"], level["building"], level["skipped"]) == (None, None, 0)


def test_what_waits_is_told_page_by_page_with_whom_it_is_about(api, poisoned, id_of):
    first = api(PARKED, first=2)
    info = timeline(first)["parkedFacts"]["pageInfo"]
    second = api(PARKED, first=2, after=info["endCursor"])

    assert [node["position"] for node in nodes(first)] == ["2", "3"]
    assert nodes(first)[0]["error"].startswith("UNREADABLE_FACT: NoteAdded")
    assert nodes(first)[1]["error"].startswith("WAITS: ")
    assert {node["kind"] for node in nodes(first)} == {"NoteAdded"}
    assert {node["alumnus"]["id"] for node in nodes(first)} == {id_of(poisoned)}
    assert info["hasNextPage"]
    assert [node["position"] for node in nodes(second)] == ["4"]
    assert not timeline(second)["parkedFacts"]["pageInfo"]["hasNextPage"]


def test_what_waits_of_all_read_models_is_one_question(api, poisoned):
    api(PARKED)
    assert sum("projection.parked w" in text and "place" in text for text in api.statements) == 1


@pytest.mark.parametrize("role", [Role.HIRING, Role.PROGRAMME, Role.CONNECTOR, Role.ALUMNUS])
def test_what_waits_is_not_for_everybody(api, poisoned, operator, acting_as, role):
    operator.pause("timeline", reason="a look")
    assert timeline(api(PARKED, viewer=acting_as(role)))["parkedFacts"] is None
    told = timeline(api(STATUS, viewer=acting_as(role)))
    assert (told["parked"], told["paused"]["because"]) == (3, None)


def test_who_looks_after_it_sees_no_more_of_the_person_than_the_role_reads(
    api, poisoned, acting_as
):
    seen = {
        role: nodes(api(PARKED, viewer=acting_as(role)))[0]["alumnus"]
        for role in (Role.HR, Role.AUDITOR, Role.ADMIN)
    }
    assert seen[Role.HR]["displayName"] == "田中 太郎"
    assert seen[Role.AUDITOR]["displayName"] is None
    assert seen[Role.ADMIN] is None


def test_a_pause_is_told_with_its_reason(api, person, projected, operator):
    operator.pause("timeline", reason="a look")
    person()
    projected()
    told = timeline(api(STATUS))
    assert (told["paused"]["because"], told["lag"]) == ("a look", "2")


def test_a_skipped_fact_is_counted(api, poisoned, operator):
    operator.skip("timeline", 2, reason="damaged")
    told = timeline(api(STATUS))
    assert (told["parked"], told["skipped"]) == (0, 1)


def test_an_edition_that_is_built_is_told_with_its_progress(api, database, zone):
    kwargs = connection_kwargs(database, PROJECTOR)
    with psycopg.connect(**kwargs) as connection:
        begin(connection, READ_MODELS, zone, target=20_000)
        connection.execute("UPDATE projection.part SET done_at = now() WHERE part = 0")
    told = timeline(api(STATUS))["building"]
    # Three of people, before them what is about nobody, after them the people of several records.
    assert (told["version"], told["partsDone"], told["parts"]) == (2, 1, 5)
    assert (told["position"], told["target"], told["estimatedSeconds"]) == ("0", "20000", None)


def test_a_cursor_of_another_list_is_refused(api, poisoned):
    assert api(PARKED, after="WzEsInQiLDEsMV0=").codes == ["BAD_CURSOR"] * len(READ_MODELS)
    assert set(api(PARKED, first=101).codes) == {"PAGE_SIZE"}
