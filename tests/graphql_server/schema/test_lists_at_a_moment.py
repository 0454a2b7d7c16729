"""Lists and figures of a moment of the past."""

import datetime
import threading

import pytest

from crm.domain.facts import LinkClicked, MessageDelivered, NoteAdded, ProfileUpdated
from crm.domain.moments import PointInTime
from graphql_server.access import Role
from graphql_server.limits.strict_json import encode
from graphql_server.schema.ids import global_id
from projections.connecting import projector_connection
from projections.snapshots import SnapshotMaker
from tests.graphql_server.schema.conftest import NOW

ALUMNI = """
query ($at: PointInTime, $first: Int = 10, $after: String, $filter: AlumniFilter) {
  alumni(at: $at, first: $first, after: $after, filter: $filter) {
    totalCount
    moment { asOf knownAtPosition }
    pageInfo { hasNextPage endCursor }
    edges { node {
      displayName status moment { knownAtPosition }
      timeline(first: 5) { edges { node { kind } } }
    } }
  }
}
"""
INTERACTIONS = """
query ($at: PointInTime, $filter: TimelineFilter) {
  interactions(at: $at, first: 50, filter: $filter) {
    totalCount moment { asOf knownAt knownAtPosition }
    edges { node { id kind retracted alumnus { displayName } } }
  }
}
"""
PROGRAMME = """
query ($at: PointInTime) {
  programme(from: "2020-01-01", to: "2026-11-30", at: $at) {
    asOf moment { asOf knownAt knownAtPosition } metrics { key numerator }
  }
}
"""


@pytest.fixture
def making(database, secrets, zone):
    """Snapshots are made as soon as they are asked for."""
    stop = threading.Event()
    thread = threading.Thread(target=SnapshotMaker(database, secrets, zone).run, args=(stop,))
    thread.start()
    yield
    stop.set()
    thread.join()


@pytest.fixture
def maker(database, secrets, zone):
    """maker(): what was asked for is made."""

    def make():
        with projector_connection(database) as connection:
            while SnapshotMaker(database, secrets, zone).make_one(connection):
                pass

    return make


@pytest.fixture
def make_point(crm):
    """make_point(): the moment of all that is known, as ids have it."""

    def make_point():
        now = datetime.datetime.now(datetime.UTC)
        return PointInTime(as_of=now, known_position=crm.event_log.head(), known_at=now)

    return make_point


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr("graphql_server.schema.past._PATIENCE_SECONDS", 0.05)


def names(answer):
    return [edge["node"]["displayName"] for edge in answer.data["alumni"]["edges"]]


def exact(moment):
    """What a client gives to be answered of the same moment."""
    return {name: moment[name] for name in ("asOf", "knownAtPosition")}


def test_a_list_of_a_moment_knows_who_was_on_file_and_by_which_name(
    api, person, happens, crm, making
):
    first = person(name="甲")
    person(name="乙")
    known = str(crm.event_log.head())
    happens(first, ProfileUpdated(name="丙"))
    person(name="丁")

    answer = api(ALUMNI, at={"knownAtPosition": known})
    assert answer.codes == []
    assert sorted(names(answer)) == ["乙", "甲"]
    assert answer.data["alumni"]["totalCount"] == 2
    assert answer.data["alumni"]["moment"]["knownAtPosition"] == known
    node = answer.data["alumni"]["edges"][0]["node"]
    assert node["moment"] == {"knownAtPosition": known}
    kinds = {each["node"]["kind"] for each in node["timeline"]["edges"]}
    assert kinds == {"EMPLOYMENT_STARTED", "ALUMNUS_REGISTERED"}


def test_the_next_page_stays_in_the_moment_while_people_come_in(api, person, crm, making):
    for name in ("甲", "乙", "丙"):
        person(name=name)
    at = {"knownAtPosition": str(crm.event_log.head())}
    one = api(ALUMNI, at=at, first=2)
    person(name="乙乙")
    moment = one.data["alumni"]["moment"]
    two = api(ALUMNI, at=moment, first=2, after=one.data["alumni"]["pageInfo"]["endCursor"])
    assert sorted(names(one) + names(two)) == ["丙", "乙", "甲"]
    assert not two.data["alumni"]["pageInfo"]["hasNextPage"]


def test_statuses_are_those_of_the_day_in_question(api, person, making):
    person(name="甲", hired_on="2015-04-01", last_day="2024-03-31")
    then = {"asOf": "2020-01-01T00:00:00Z"}
    answer = api(ALUMNI, at=then, filter={"status": ["EMPLOYEE"]})
    assert names(answer) == ["甲"]
    assert answer.data["alumni"]["edges"][0]["node"]["status"] == "EMPLOYEE"
    assert names(api(ALUMNI, at=then, filter={"status": ["ALUMNUS"]})) == []
    assert names(api(ALUMNI, at={"asOf": "2024-06-01T00:00:00Z"})) == ["甲"]


def test_entries_of_a_moment_have_its_ids_over_the_wire_too(api, person, crm, making):
    person(name="甲")
    at = {"knownAtPosition": str(crm.event_log.head())}
    ids = "query ($at: PointInTime) { interactions(at: $at, first: 50) { edges { node { id } } } }"
    plain, wire = (api(ids, at=at, for_wire=for_wire).data for for_wire in (False, True))
    assert plain["interactions"]["edges"]
    assert encode(wire) == encode(plain)


def test_interactions_of_a_moment_leave_out_what_came_later(api, person, happens, crm, making):
    alumnus_id = person(name="甲", hired_on=None)
    happens(alumnus_id, NoteAdded(text="前"), days_ago=20)
    known = str(crm.event_log.head())
    happens(alumnus_id, NoteAdded(text="後から知った"), days_ago=20)
    wanted = {"kinds": ["NOTE_ADDED"]}
    answer = api(INTERACTIONS, at={"knownAtPosition": known}, filter=wanted)
    assert answer.codes == []
    assert answer.data["interactions"]["totalCount"] == 1
    now = datetime.datetime.now(datetime.UTC)
    then = {"asOf": (now - datetime.timedelta(days=30)).isoformat()}
    assert api(INTERACTIONS, at=then, filter=wanted).data["interactions"]["totalCount"] == 0


def test_metrics_of_a_moment_count_whom_one_knew_then(api, person, crm, making):
    person(last_day="2024-03-31")
    known = str(crm.event_log.head())
    person(last_day="2024-03-31")
    answer = api(PROGRAMME, at={"knownAtPosition": known})
    assert answer.codes == []
    alumni = [each for each in answer.data["programme"]["metrics"] if each["key"] == "ALUMNI"]
    assert [each["numerator"] for each in alumni] == ["1"]


def test_while_it_is_being_prepared_the_answer_says_how_far_it_is(api, person, crm, impatient):
    person()
    answer = api(ALUMNI, at={"knownAtPosition": str(crm.event_log.head())})
    assert answer.codes == ["MOMENT_NOT_READY"]
    told = answer.refusals[0]
    assert (told["progress"], told["retryAfterSeconds"]) == (0.0, 2)
    assert told["moment"]["knownAtPosition"] == str(crm.event_log.head())


@pytest.mark.parametrize("ask", [ALUMNI, INTERACTIONS, PROGRAMME])
def test_what_was_not_ready_is_answered_once_it_is_though_facts_come_in(
    api, person, crm, maker, impatient, ask
):
    person(name="甲")
    then = {"asOf": "2026-11-01T00:00:00Z"}
    known = str(crm.event_log.head())
    exactly = exact(api(ask, at=then).refusals[0]["moment"])
    person(name="乙")
    assert exact(api(ask, at=then).refusals[0]["moment"]) == exactly
    maker()
    person(name="丙")

    answer = api(ask, at=then)
    (found,) = answer.data.values()
    (again,) = api(ask, at=exactly).data.values()
    assert answer.codes == []
    assert exact(found["moment"]) == exactly == {**then, "knownAtPosition": known}
    assert found == again


def test_what_one_wrote_oneself_is_not_missing_from_a_list_of_a_moment(
    api, person, crm, maker, impatient, live
):
    person(name="甲")
    then = {"asOf": "2026-11-01T00:00:00Z"}
    api(ALUMNI, at=then)
    person(name="乙")
    head = crm.event_log.head()
    told = api(ALUMNI, at=then, min_position=head).refusals[0]
    assert told["moment"]["knownAtPosition"] == str(head)


def test_when_too_many_moments_wait_the_answer_says_what_to_do(api, person, crm, impatient):
    person()
    for day in range(1, 21):
        assert api(PROGRAMME, at={"asOf": f"2026-10-{day:02}T00:00:00Z"}).codes == [
            "MOMENT_NOT_READY"
        ]
    full = api(PROGRAMME, at={"asOf": "2026-10-31T00:00:00Z"})
    assert full.codes == ["TOO_MANY_MOMENTS"]
    assert full.refusals[0]["retryAfterSeconds"] == 60


def test_an_empty_moment_is_now(api, person, live):
    person(name="甲")
    answer = api(ALUMNI, min_position=2, at={})
    assert answer.data["alumni"]["moment"] is None
    assert names(answer) == ["甲"]


def test_roles_see_no_more_of_the_past_than_of_the_present(api, person, crm, acting_as, making):
    person(name="甲")
    at = {"knownAtPosition": str(crm.event_log.head())}
    answer = api(ALUMNI, viewer=acting_as(Role.AUDITOR), at=at)
    assert answer.codes == ["NOT_ALLOWED"]
    by_level = api(ALUMNI, viewer=acting_as(Role.HIRING), at=at, filter={"level": ["NEW"]})
    assert by_level.codes == ["NOT_ALLOWED"]


ONE = "query ($id: ID!) { node(id: $id) { id } campaign(id: $id) { id } gathering(id: $id) { id } }"


@pytest.mark.parametrize("type_", ["Alumnus", "Campaign", "Gathering"])
def test_an_id_of_a_moment_that_names_nothing_asks_for_no_snapshot(
    api, live, person, crm, type_, make_point
):
    alumnus_id = person()
    key = alumnus_id if type_ == "Alumnus" else "nobody-had-it"
    answer = api(ONE, min_position=crm.event_log.head(), id=global_id(type_, key, make_point()))
    assert (answer.codes, answer.data["campaign"], answer.data["gathering"]) == ([], None, None)
    assert (answer.data["node"] is None) == (type_ != "Alumnus")
    assert [each for each in answer.statements if "projection.snapshot" in each] == []


CAMPAIGN_THEN = """query ($at: PointInTime!) { campaigns(at: $at) { edges { node { id campaignId
  recipients { totalCount edges { node { clicked alumnus { displayName moment { asOf } } } } }
  figures { clicked } entries(first: 10) { totalCount edges { node { id kind retracted fact {
    ... on AboutCampaign { campaign { id } } } } } } } } } }"""


def test_the_entries_of_a_campaign_are_those_of_the_moment(api, live, person, happens, crm, making):
    reader = person(hired_on=None)
    message = {"message_id": "m1", "campaign_id": "c-1"}
    happens(reader, MessageDelivered(**message))
    known = happens(reader, LinkClicked(**message))
    happens(reader, LinkClicked(**message), days_ago=0.5)
    happens(person(hired_on=None), MessageDelivered(**message))
    at = {"knownAtPosition": str(known), "asOf": NOW.isoformat()}
    (edge,) = api(CAMPAIGN_THEN, at=at)["campaigns"]["edges"]
    then, recipients = edge["node"]["entries"], edge["node"]["recipients"]
    assert recipients["totalCount"] == 1
    (recipient,) = recipients["edges"]
    assert recipient["node"]["clicked"]
    assert recipient["node"]["alumnus"]["moment"]
    assert then["totalCount"] == 2
    assert [each["node"]["kind"] for each in then["edges"]] == ["LINK_CLICKED", "MESSAGE_DELIVERED"]
    assert {each["node"]["fact"]["campaign"]["id"] for each in then["edges"]} == {
        edge["node"]["id"]
    }
    again = "query ($id: ID!) { node(id: $id) { ... on Campaign { entries { totalCount } } } }"
    assert api(again, id=edge["node"]["id"])["node"] == {"entries": {"totalCount": 2}}
    assert api(
        '{ campaign(id: "c-1") { entries { totalCount } } }', min_position=crm.event_log.head()
    )["campaign"] == {"entries": {"totalCount": 4}}
