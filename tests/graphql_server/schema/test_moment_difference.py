"""What changed with a person between two moments, fact by fact, as far as the viewer may read."""

import datetime

import pytest

from crm.application.alumni import PersonRef
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import When
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
from graphql_server.schema.alumnus import Alumnus
from graphql_server.schema.told import LEFT_OUT
from graphql_server.schema.words import camel

DIFFERENCE = """
query ($id: ID!, $from: PointInTime!, $to: PointInTime!) {
  alumnusDifference(by: { id: $id }, from: $from, to: $to) {
    from { asOf knownAtPosition } to { asOf knownAtPosition }
    byTime { path before after }
    steps { position kind added entry { id kind retracted } changes { path before after } }
  }
}
"""
NODE = "query ($id: ID!) { node(id: $id) { id ... on TimelineEntry { kind retracted } } }"
ATTENDED = GatheringAttended(gathering_id="g1", attendance=Attendance.IN_PERSON)


def ago(days: float) -> str:
    now = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=days)
    return now.isoformat().replace("+00:00", "Z")


def changes(step) -> dict:
    return {each["path"]: (each["before"], each["after"]) for each in step["changes"]}


@pytest.fixture
def between(api, id_of):
    def ask(alumnus_id, start, end, *viewer):
        answer = api(DIFFERENCE, *viewer, id=id_of(alumnus_id), **{"from": start, "to": end})
        return answer["alumnusDifference"]

    return ask


def test_each_fact_tells_what_it_changed(person, happens, between, crm, moment):
    taro = person(name="田中 太郎", email="old@example.org", hired_on="2015-04-01")
    first = crm.event_log.head()
    renamed = happens(taro, ProfileUpdated(name="佐藤 太郎", by_alumnus=False), days_ago=10)
    attended = happens(taro, ATTENDED, days_ago=5)
    consent = ConsentGiven(
        purpose=ConsentPurpose.EVENTS, channel=ContactChannel.EMAIL, text_version="7"
    )
    crm.decide(
        moment(), PersonRef(alumnus_id=taro), lambda who: who.give_consent(consent, moment())
    )

    found = between(taro, {"knownAtPosition": str(first), "asOf": ago(0)}, {"asOf": ago(-0.01)})

    assert found["byTime"] == []
    one, two, three = found["steps"]
    assert (one["position"], one["kind"], one["added"]) == (str(renamed), "PROFILE_UPDATED", True)
    assert changes(one) == {
        "displayName": ("田中 太郎", "佐藤 太郎"),
        "names.name": ("田中 太郎", "佐藤 太郎"),
        f"timeline[{renamed}]": (None, {"kind": "PROFILE_UPDATED", "retracted": False}),
    }
    scored = changes(two)
    assert set(scored) - {"engagement.level"} == {
        "engagement.milliPoints",
        f"timeline[{attended}]",
    }
    assert scored["engagement.milliPoints"][0] == 0 < scored["engagement.milliPoints"][1]
    assert changes(three)["consents[EVENTS/EMAIL].textVersion"] == (None, "7")


def test_time_alone_changes_status_and_lets_the_score_fade(
    person, happens, between, crm, moment, api
):
    taro = person(hired_on="2015-04-01")
    today = datetime.datetime.now(datetime.UTC).date()
    last_day = FuzzyDate.day(today + datetime.timedelta(days=10))
    happens(taro, ATTENDED, days_ago=5)
    crm.decide(
        moment(),
        PersonRef(alumnus_id=taro),
        lambda who: who.schedule_departure(moment(), last_day=last_day),
    )

    found = between(taro, {"asOf": ago(0)}, {"asOf": ago(-30)})

    assert found["steps"] == []
    told = changes({"changes": found["byTime"]})
    assert told["status"] == ("LEAVING", "ALUMNUS")
    before, after = told["engagement.milliPoints"]
    assert before > after > 0


def test_a_retraction_and_the_way_back_are_told(person, happens, between, crm):
    taro = person(hired_on="2015-04-01")
    position = happens(taro, ATTENDED, days_ago=5)
    event = crm.event_log.at([position])[0].event_id
    taken_back = happens(taro, InteractionRetracted(retracted_event_id=event), days_ago=1)
    believed = {"asOf": ago(0.1), "knownAtPosition": str(position)}
    known = {"asOf": ago(0.1)}

    (step,) = between(taro, believed, known)["steps"]
    (back,) = between(taro, known, believed)["steps"]

    kind = {"kind": "GATHERING_ATTENDED"}
    assert step["position"] == str(taken_back)
    told = changes(step)
    assert told[f"timeline[{position}]"] == (
        kind | {"retracted": False},
        kind | {"retracted": True},
    )
    assert told["engagement.milliPoints"][1] == 0
    assert (step["added"], back["added"]) == (True, False)
    assert changes(back) == {path: (after, before) for path, (before, after) in told.items()}


def test_somebody_who_came_on_file_is_told_from_nothing(person, between, crm, happens):
    other = person(hired_on=None)
    before = crm.event_log.head()
    taro = person(name="田中 太郎", hired_on="2015-04-01", last_day="2020-03-31")

    found = between(taro, {"knownAtPosition": str(before)}, {"asOf": ago(0)})

    assert [each["kind"] for each in found["steps"]] == [
        "ALUMNUS_REGISTERED",
        "EMPLOYMENT_STARTED",
        "DEPARTED",
    ]
    assert changes(found["steps"][0])["displayName"] == (None, "田中 太郎")
    assert changes(found["steps"][2])["status"] == ("EMPLOYEE", "ALUMNUS")
    nobody = {"knownAtPosition": str(before)}
    assert between(taro, nobody, nobody) is None
    assert between(other, nobody, nobody)["steps"] == []


def test_what_a_role_may_not_read_is_not_told(person, happens, between, crm, acting_as):
    taro = person(name="田中 太郎", hired_on="2015-04-01")
    first = {"knownAtPosition": str(crm.event_log.head()), "asOf": ago(0)}
    happens(taro, ProfileUpdated(name="佐藤 太郎", email="new@example.org"), days_ago=10)
    happens(taro, MeetingHeld(duration_minutes=30), days_ago=9)
    happens(taro, NoteAdded(text="x"), days_ago=8)
    now = {"asOf": ago(-0.01)}

    hiring = between(taro, first, now, acting_as(Role.HIRING))
    auditor = between(taro, first, now, acting_as(Role.AUDITOR))
    nobody = between(taro, first, now, acting_as(Role.ADMIN))

    (step,) = hiring["steps"]
    assert (step["kind"], step["entry"]) == (None, None)
    assert set(changes(step)) == {"displayName", "names.name"}
    assert auditor["steps"] == []
    assert nobody is None


def test_too_much_at_once_is_refused(api, person, happens, id_of, crm, moment, monkeypatch):
    from graphql_server.schema import difference

    monkeypatch.setattr(difference, "MOST_STEPS", 2)
    taro = person(hired_on="2015-04-01", last_day="2020-03-31")
    asked = {"from": {"knownAtPosition": "1"}, "to": {}}
    happens(taro, NoteAdded(text="x"))
    assert api(DIFFERENCE, id=id_of(taro), **asked).codes == ["TOO_MANY_STEPS"]


def test_what_a_role_may_not_see_does_not_count_for_the_limit(
    api, person, happens, id_of, acting_as, monkeypatch
):
    from graphql_server.schema import difference

    monkeypatch.setattr(difference, "MOST_STEPS", 2)
    taro = person(hired_on="2015-04-01")
    asked = {"from": {"knownAtPosition": "2"}, "to": {}}
    for _ in range(3):
        happens(taro, NoteAdded(text="x"))
    hiring = api(DIFFERENCE, acting_as(Role.HIRING), id=id_of(taro), **asked)
    assert hiring["alumnusDifference"]["steps"] == []
    assert api(DIFFERENCE, id=id_of(taro), **asked).codes == ["TOO_MANY_STEPS"]


def test_a_fact_that_held_before_it_happened_is_shown_as_the_moment_knows_it(
    api, person, between, crm, moment, happens
):
    taro = person(hired_on="2015-04-01")
    before = crm.event_log.head()
    now = moment()
    told = now.happening(
        taro,
        MeetingHeld(duration_minutes=30),
        occurred=When(now.now - datetime.timedelta(days=1)),
        effective_on=FuzzyDate.day(now.now.date() - datetime.timedelta(days=20)),
    )
    (appended,) = crm.append_unseen([told], now)
    unchallenged = crm.event_log.head()
    happens(taro, InteractionRetracted(retracted_event_id=told.event_id), days_ago=1)
    then = {"asOf": ago(10)}

    known = between(taro, then | {"knownAtPosition": str(before)}, then)["steps"]
    believed = between(
        taro,
        then | {"knownAtPosition": str(before)},
        then | {"knownAtPosition": str(unchallenged)},
    )["steps"]

    shown = {each["position"]: each["entry"] for each in known}[str(appended.position)]
    earlier = {each["position"]: each["entry"] for each in believed}[str(appended.position)]
    assert (shown["kind"], shown["retracted"]) == ("MEETING_HELD", True)
    assert (earlier["kind"], earlier["retracted"]) == ("MEETING_HELD", False)
    assert shown["id"] != earlier["id"]
    for each in (shown, earlier):
        found = api(NODE, id=each["id"])["node"]
        assert found == {name: each[name] for name in ("id", "kind", "retracted")}


def test_every_field_of_a_person_is_told_or_left_out_on_purpose():
    told_elsewhere = {"timeline", "engagement", "present"}
    fields = {camel(each.python_name) for each in Alumnus.__strawberry_definition__.fields}
    plain = {
        camel(each.python_name)
        for each in Alumnus.__strawberry_definition__.fields
        if each.base_resolver is None
    }
    # What else is resolved follows from facts that the steps name, or lists what has its own ids.
    assert fields - plain >= told_elsewhere
    assert plain >= LEFT_OUT
