"""A person at a past moment: what held then, as far as it was known, and stays so by its id."""

import base64
import datetime

import psycopg
import pytest

from crm.application.alumni import PersonRef
from crm.domain.dates import FuzzyDate
from crm.domain.facts import (
    ConsentGiven,
    GatheringAttended,
    InteractionRetracted,
    MeetingHeld,
    NoteAdded,
    ProfileUpdated,
)
from crm.domain.facts.gatherings import Attendance
from crm.domain.words import ConsentPurpose, ContactChannel
from graphql_server.access import Role

ATTENDED = GatheringAttended(gathering_id="g1", attendance=Attendance.IN_PERSON)
PAST = """
query ($id: ID!, $at: PointInTime) { alumnus(by: { id: $id }, at: $at) {
  id displayName email status version
  moment { asOf knownAt knownAtPosition }
  present { id moment { asOf } status }
  statusBecause { status since }
  employments { lastDay { date } departed }
  membership { state registeredAt { date } }
  consents { purpose channel }
  engagement { id milliPoints level asOf explanation { position counted skipReason entry { id } } }
  timeline(first: 2) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id kind retracted alumnus { id } } } }
} }
"""
PAGE = """
query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $around: DateTime,
       $filter: TimelineFilter) {
  node(id: $id) { id ... on Alumnus { timeline(first: $first, after: $after, last: $last,
      before: $before, around: $around, filter: $filter) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id kind position } } } } }
}
"""
NODES = """
query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id
  ... on EngagementScore { milliPoints asOf }
  ... on TimelineEntry { kind retracted alumnus { id } } } }
"""


def ago(days: float) -> str:
    now = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=days)
    return now.isoformat().replace("+00:00", "Z")


def kinds(timeline) -> list[str]:
    return [edge["node"]["kind"] for edge in timeline["edges"]]


def test_world_time_in_the_past_ignores_what_was_recorded_later_if_and_only_if_known_at_says_so(
    api, person, happens, id_of
):
    taro = person(hired_on="2015-04-01", last_day="2020-03-31")
    before = happens(taro, NoteAdded(text="early"), days_ago=40)
    happens(taro, MeetingHeld(duration_minutes=30), days_ago=35)

    told_late = api(PAST, id=id_of(taro), at={"asOf": ago(30)})["alumnus"]
    as_known = api(PAST, id=id_of(taro), at={"asOf": ago(30), "knownAtPosition": str(before)})
    earlier = api(PAST, id=id_of(taro), at={"asOf": ago(37)})["alumnus"]

    assert kinds(told_late["timeline"]) == ["MEETING_HELD", "NOTE_ADDED"]
    assert told_late["engagement"]["milliPoints"] > 0
    assert kinds(as_known["alumnus"]["timeline"])[0] == "NOTE_ADDED"
    assert as_known["alumnus"]["engagement"]["milliPoints"] == 0
    assert kinds(earlier["timeline"])[0] == "NOTE_ADDED"
    assert earlier["engagement"]["milliPoints"] == 0


def test_status_and_employments_are_those_of_the_day(api, person, id_of):
    taro = person(hired_on="2015-04-01", last_day="2020-03-31")

    def status(as_of: str):
        found = api(PAST, id=id_of(taro), at={"asOf": as_of})["alumnus"]
        return found and (found["status"], found["employments"][0]["lastDay"])

    assert status("2015-03-31T14:59:59Z") is None
    assert status("2015-03-31T15:00:00Z") == ("EMPLOYEE", None)
    assert status("2019-01-01T00:00:00Z") == ("EMPLOYEE", None)
    assert status("2020-03-31T14:59:59Z") == ("EMPLOYEE", {"date": "2020-03-31"})
    assert status("2020-03-31T15:00:00Z") == ("ALUMNUS", {"date": "2020-03-31"})


def test_a_departure_that_lies_ahead_is_seen_by_looking_ahead(api, person, crm, moment, id_of):
    taro = person(hired_on="2015-04-01")
    today = datetime.datetime.now(datetime.UTC).date()
    last_day = FuzzyDate.day(today + datetime.timedelta(days=10))
    crm.decide(
        moment(),
        PersonRef(alumnus_id=taro),
        lambda each: each.schedule_departure(moment(), last_day=last_day),
    )

    def status(days: int):
        return api(PAST, id=id_of(taro), at={"asOf": ago(-days)})["alumnus"]["status"]

    assert (status(5), status(15)) == ("LEAVING", "ALUMNUS")


def test_a_departure_that_was_corrected_never_was_once_that_is_known(
    api, person, crm, moment, id_of
):
    taro = person(hired_on="2015-04-01", last_day="2020-03-31")
    wrong = crm.event_log.head()
    right = FuzzyDate.parse("2020-05-31")

    def correct(each) -> None:
        each.rescind_departure(moment())
        each.record_departure(moment(), last_day=right)

    crm.decide(moment(), PersonRef(alumnus_id=taro), correct)
    april = {"asOf": "2020-04-15T00:00:00Z"}

    assert api(PAST, id=id_of(taro), at=april)["alumnus"]["status"] == "EMPLOYEE"
    believed = api(PAST, id=id_of(taro), at=april | {"knownAtPosition": str(wrong)})
    assert believed["alumnus"]["status"] == "ALUMNUS"


def test_profile_consents_and_membership_are_those_of_the_moment(
    api, person, happens, crm, moment, id_of
):
    taro = person(name="田中 太郎", email="old@example.org")
    first = crm.event_log.head()
    happens(taro, ProfileUpdated(name="佐藤 太郎", email="new@example.org"), days_ago=10)
    consent = ConsentGiven(
        purpose=ConsentPurpose.EVENTS, channel=ContactChannel.EMAIL, text_version="1"
    )
    crm.decide(
        moment(), PersonRef(alumnus_id=taro), lambda each: each.give_consent(consent, moment())
    )

    long_ago = api(PAST, id=id_of(taro), at={"asOf": ago(20)})["alumnus"]
    lately = api(PAST, id=id_of(taro), at={"asOf": ago(5)})["alumnus"]
    known_first = api(PAST, id=id_of(taro), at={"knownAtPosition": str(first)})["alumnus"]
    now = api(PAST, id=id_of(taro), at={})["alumnus"]

    assert (long_ago["displayName"], long_ago["email"]) == ("田中 太郎", "old@example.org")
    assert (lately["displayName"], lately["email"]) == ("佐藤 太郎", "new@example.org")
    assert known_first["displayName"] == "田中 太郎"
    assert (lately["consents"], len(now["consents"])) == ([], 1)
    assert now["version"] == lately["version"] + 1


def test_a_record_that_was_a_mistake_never_counted_but_was_believed(
    api, person, happens, id_of, crm
):
    taro = person(hired_on="2015-04-01")
    position = happens(taro, ATTENDED, days_ago=20)
    event = next(each for each in crm.event_log.at([position])).event_id
    happens(taro, InteractionRetracted(retracted_event_id=event), days_ago=1)

    true = api(PAST, id=id_of(taro), at={"asOf": ago(10)})["alumnus"]
    believed = api(PAST, id=id_of(taro), at={"asOf": ago(10), "knownAtPosition": str(position)})

    assert kinds(true["timeline"])[0] == "GATHERING_ATTENDED"
    assert true["timeline"]["edges"][0]["node"]["retracted"] is True
    assert true["engagement"]["milliPoints"] == 0
    assert believed["alumnus"]["timeline"]["edges"][0]["node"]["retracted"] is False
    assert believed["alumnus"]["engagement"]["milliPoints"] > 0


def test_everything_below_a_past_person_stays_in_the_past_by_its_id(
    api, person, happens, projected, id_of
):
    taro = person(hired_on="2015-04-01")
    for days in (40, 30, 20):
        happens(taro, MeetingHeld(duration_minutes=30), days_ago=days)
    projected()
    then = api(PAST, id=id_of(taro), at={"asOf": ago(15)})["alumnus"]
    happens(taro, MeetingHeld(duration_minutes=30), days_ago=25)
    happens(taro, NoteAdded(text="now"), days_ago=0.1)
    projected()

    cursor = then["timeline"]["pageInfo"]["endCursor"]
    second = api(PAGE, id=then["id"], first=2, after=cursor)["node"]
    present = api(PAGE, id=then["present"]["id"], first=2)["node"]
    back = api(PAGE, id=then["id"], last=2, before=second["timeline"]["edges"][0]["cursor"])

    assert then["timeline"]["totalCount"] == second["timeline"]["totalCount"] == 4
    assert kinds(second["timeline"]) == ["MEETING_HELD", "EMPLOYMENT_STARTED"]
    assert second["timeline"]["pageInfo"]["hasNextPage"] is False
    assert kinds(back["node"]["timeline"]) == kinds(then["timeline"])
    assert present["timeline"]["totalCount"] == 7
    assert then["present"] == {"id": id_of(taro), "moment": None, "status": "EMPLOYEE"}

    ids = [
        then["engagement"]["id"],
        then["timeline"]["edges"][0]["node"]["id"],
        then["engagement"]["explanation"][0]["entry"]["id"],
        then["id"],
    ]
    score, entry, explained, whole = api(NODES, ids=ids)["nodes"]
    assert [each["id"] for each in (score, entry, explained, whole)] == ids
    assert score["milliPoints"] == then["engagement"]["milliPoints"]
    assert score["asOf"] == then["engagement"]["asOf"]
    assert entry["alumnus"]["id"] == then["id"]
    assert api(PAST, id=then["id"])["alumnus"]["moment"] == then["moment"]


@pytest.mark.parametrize(
    "asked",
    [
        {"first": 3},
        {"last": 2},
        {"first": 4, "around": ago(25)},
        {"first": 1, "around": ago(500)},
        {"filter": {"kinds": ["MEETING_HELD"]}},
        {"filter": {"modes": ["PARTICIPATION"], "includeRetracted": False}},
        {"filter": {"occurredFrom": ago(35), "occurredTo": ago(5)}},
    ],
)
def test_a_timeline_of_this_moment_is_asked_as_the_one_of_now(
    api, person, happens, crm, projected, id_of, asked
):
    taro = person(hired_on="2015-04-01", last_day="2020-03-31")
    positions = [
        happens(taro, fact, days_ago=days)
        for days, fact in ((40, MeetingHeld(duration_minutes=30)), (30, ATTENDED))
        for _ in range(2)
    ]
    event = crm.event_log.at(positions)[0].event_id
    happens(taro, InteractionRetracted(retracted_event_id=event), days_ago=3)
    projected()
    past = api(PAST, id=id_of(taro), at={})["alumnus"]["id"]

    def page(id_):
        found = api(PAGE, id=id_, **asked)["node"]["timeline"]
        for edge in found["edges"]:
            del edge["node"]["id"]
        return found

    assert page(past) == page(id_of(taro))


@pytest.mark.parametrize(
    ("at", "code"),
    [
        ({"knownAt": ago(-1)}, "FUTURE_KNOWN_AT"),
        ({"knownAtPosition": "999"}, "UNKNOWN_POSITION"),
        ({"knownAtPosition": "0"}, "UNKNOWN_POSITION"),
        ({"knownAtPosition": "-4"}, "UNKNOWN_POSITION"),
        ({"knownAt": ago(1), "knownAtPosition": "1"}, "AMBIGUOUS_MOMENT"),
        ({"asOf": "2015"}, "VALIDATION"),
    ],
)
def test_a_moment_that_cannot_be_meant_is_refused_with_its_code(api, person, id_of, at, code):
    taro = person()
    assert api(PAST, id=id_of(taro), at=at).codes == [code]


def test_what_is_left_out_of_a_moment_is_filled_in_and_stays(api, person, happens, id_of):
    taro = person(hired_on=None)
    position = happens(taro, NoteAdded(text="x"), days_ago=3)

    known = api(PAST, id=id_of(taro), at={"knownAtPosition": str(position)})["alumnus"]
    assert known["moment"]["asOf"] == known["moment"]["knownAt"]
    assert known["moment"]["knownAtPosition"] == str(position)

    now = api(PAST, id=id_of(taro), at={})["alumnus"]
    happens(taro, NoteAdded(text="y"), days_ago=2)
    again = api(PAGE, id=now["id"])["node"]
    assert kinds(again["timeline"]) == ["ALUMNUS_REGISTERED", "NOTE_ADDED"]
    assert now["moment"]["knownAtPosition"] == str(position)


def test_who_asks_again_about_a_day_gets_the_same_ids_until_something_is_recorded(
    api, person, happens, id_of
):
    taro = person(hired_on=None)
    happens(taro, NoteAdded(text="x"), days_ago=3)
    day = {"asOf": ago(1)}

    first, again = (api(PAST, id=id_of(taro), at=day)["alumnus"] for _ in range(2))
    assert first == again
    happens(taro, NoteAdded(text="y"), days_ago=2)
    assert api(PAST, id=id_of(taro), at=day)["alumnus"]["id"] != first["id"]


def test_nobody_is_on_file_before_they_came_on_it(api, person, id_of, happens):
    other = person(hired_on=None)
    position = happens(other, NoteAdded(text="x"))
    taro = person(hired_on="2015-04-01")

    unknown = {"asOf": "2018-01-01T00:00:00Z", "knownAtPosition": str(position)}
    assert api(PAST, id=id_of(taro), at=unknown)["alumnus"] is None
    assert api(PAST, id=id_of(other), at={"asOf": ago(400)})["alumnus"] is None
    assert api(PAST, id=id_of(taro), at={"asOf": ago(400)})["alumnus"] is not None


def test_masks_hold_at_every_moment(api, person, happens, id_of, acting_as):
    taro = person(name="田中 太郎", hired_on="2015-04-01")
    happens(taro, ATTENDED, days_ago=20)
    at = {"asOf": ago(10)}

    hiring = api(PAST, acting_as(Role.HIRING), id=id_of(taro), at=at)["alumnus"]
    auditor = api(PAST, acting_as(Role.AUDITOR), id=id_of(taro), at=at)["alumnus"]
    connector = api(PAST, acting_as(Role.CONNECTOR), id=id_of(taro), at=at)["alumnus"]
    whole = api(PAST, id=id_of(taro), at=at)["alumnus"]

    assert hiring["engagement"] is None
    assert hiring["displayName"] == "田中 太郎"
    assert kinds(hiring["timeline"]) == ["EMPLOYMENT_STARTED"]
    assert (auditor["displayName"], auditor["employments"]) == (None, None)
    assert auditor["membership"] == {"state": "NOT_INVITED", "registeredAt": None}
    assert connector is None
    scores = api(NODES, acting_as(Role.HIRING), ids=[whole["engagement"]["id"]])["nodes"]
    assert scores == [None]


def test_a_damaged_fact_hides_itself_and_nobody_else(api, person, happens, id_of, database):
    taro = person(name="田中 太郎", hired_on="2015-04-01")
    damaged = happens(taro, NoteAdded(text="x"), days_ago=20)
    happens(taro, ATTENDED, days_ago=15)
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("ALTER TABLE event_store.alumni_events DISABLE TRIGGER ALL")
        owner.execute(
            "UPDATE event_store.alumni_events SET state = '{' WHERE notification_id = %s",
            [damaged],
        )

    found = api(PAST, id=id_of(taro), at={"asOf": ago(10)})["alumnus"]
    assert found["displayName"] == "田中 太郎"
    assert kinds(found["timeline"]) == ["GATHERING_ATTENDED", "EMPLOYMENT_STARTED"]


def test_ids_that_were_never_ours_name_nothing(api, person, id_of):
    taro = person()
    for key in (
        f"Alumnus:{taro}@",
        f"Alumnus:{taro}@1.2",
        f"Alumnus:{taro}@1.2.3.4",
        f"Alumnus:{taro}@99999999999999999.1.1",
        "TimelineEntry:1@1.1.1",
        "LoggedEvent:1@1.1.1",
        f"TimelineEntry:1:{taro}:2@1.1.1",
        "EngagementScore:x@1.1.1",
    ):
        forged = base64.b64encode(key.encode()).decode()
        assert api(NODES, ids=[forged])["nodes"] == [None], key


def test_one_read_of_the_log_serves_everybody_at_a_moment(api, person, happens, id_of, crm):
    people = [person(hired_on="2015-04-01") for _ in range(5)]
    for each in people:
        happens(each, ATTENDED, days_ago=20)
    at = {"asOf": ago(10)}
    ids = [api(PAST, id=id_of(each), at=at)["alumnus"]["id"] for each in people]
    reads = []
    log = crm.event_log
    original = type(log).readable_of_people

    def counted(self, alumnus_ids, kinds=None):
        reads.append(list(alumnus_ids))
        return original(self, alumnus_ids, kinds)

    type(log).readable_of_people = counted
    try:
        query = """query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Alumnus { displayName
            engagement { milliPoints } timeline { totalCount edges { node { kind } } } } } }"""
        found = api(query, ids=ids)["nodes"]
    finally:
        type(log).readable_of_people = original

    assert [each["timeline"]["totalCount"] for each in found] == [2] * 5
    assert len(reads) == 1


def test_a_command_that_names_an_entry_of_the_past_means_the_one_of_now(
    api, person, happens, id_of, live
):
    taro = person(hired_on="2015-04-01")
    happens(taro, ATTENDED, days_ago=20)
    past = api(PAST, id=id_of(taro), at={"asOf": ago(10)})["alumnus"]
    entry = past["timeline"]["edges"][0]["node"]["id"]
    retract = """mutation ($entry: ID!) {
      retractInteraction(input: { entry: $entry, reason: "slip" }) {
        ... on RetractInteractionSuccess { entry { retracted } } ... on UserError { code } } }"""
    note = """mutation ($by: AlumnusBy!, $at: DateTime!) {
      recordInteraction(input: { alumnus: $by, occurredAt: $at,
                                 interaction: { noteAdded: { text: "x" } } }) {
        ... on RecordInteractionSuccess { alumnus { id } } ... on UserError { code } } }"""

    taken_back = api(retract, entry=entry)["retractInteraction"]
    noted = api(note, by={"id": past["id"]}, at=ago(1))["recordInteraction"]

    assert taken_back == {"entry": {"retracted": True}}
    assert noted == {"alumnus": {"id": id_of(taro)}}


def test_a_person_of_the_past_is_found_by_the_number_and_address_of_today(
    api, person, happens, id_of
):
    taro = person(name="田中 太郎", email="old@example.org", employee_number="7")
    happens(taro, ProfileUpdated(email="new@example.org"), days_ago=5)
    query = """query ($by: AlumnusBy!, $at: PointInTime) {
      alumnus(by: $by, at: $at) { email moment { asOf } } }"""

    for by in ({"email": "new@example.org"}, {"externalRef": "7"}):
        found = api(query, by=by, at={"asOf": ago(10)})["alumnus"]
        assert found["email"] == "old@example.org"
        assert found["moment"] is not None


def test_a_moment_that_was_never_given_out_names_nothing(api, person, crm, id_of):
    alumnus_id = person(name="甲")
    crm.event_log.head()
    answer = api(
        "query ($id: ID!, $at: PointInTime) { alumnus(by: {id: $id}, at: $at) { id } }",
        id=id_of(alumnus_id),
        at={"knownAtPosition": "2"},
    )
    told = base64.b64decode(answer.data["alumnus"]["id"]).decode()
    bare, _, moment = told.partition("@")
    as_of, position, known_at = moment.split(".")
    found = "query ($id: ID!) { node(id: $id) { id } alumnus(by: {id: $id}) { id } }"
    assert api(found, id=_id(told)).data["node"] is not None
    for made_up in (
        f"{as_of}.999999.{known_at}",
        f"{as_of}.{position}.0",
        f"{as_of}.{position}.{int(known_at) + 10**14}",
    ):
        assert api(found, id=_id(f"{bare}@{made_up}")).data == {"node": None, "alumnus": None}


def _id(text):
    return base64.b64encode(text.encode()).decode()
