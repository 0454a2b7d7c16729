"""What happened with people: pages, filters, scores that add up, and the log behind."""

import datetime

from crm.domain.facts import (
    GatheringAttended,
    InteractionRetracted,
    MeetingHeld,
    MessageOpened,
    NoteAdded,
    RsvpGiven,
)
from crm.domain.facts.conversations import NoteVisibility
from crm.domain.facts.gatherings import Attendance, RsvpAnswer
from graphql_server.access import Role
from graphql_server.published.all_facts import all_facts_text
from graphql_server.schema import build_schema
from projections import READ_MODELS

ATTENDED = GatheringAttended(
    gathering_id="g1", gathering_title="春の会", attendance=Attendance.ONLINE, minutes=90
)
TIMELINE = """
query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $around: DateTime,
       $filter: TimelineFilter) {
  node(id: $id) { ... on Alumnus {
    timeline(first: $first, after: $after, last: $last, before: $before, around: $around,
             filter: $filter) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { kind position } }
    }
  } }
}
"""
PERSON_PAGE = """
query ($id: ID!) { node(id: $id) { ... on Alumnus {
  displayName employments { positions { jobTitle } }
  engagement { milliPoints points modes { milliPoints cutByCapMilliPoints }
    explanation { milliPoints counted skipReason kind } }
  timeline(first: 100) { totalCount pageInfo { hasNextPage }
    edges { node { sentence alumnus { displayName } retraction { reason } loggedEvent { data }
      fact { __typename ... on NoteAdded { text } } } } }
} } }
"""


def kinds(answer) -> list[str]:
    return [edge["node"]["kind"] for edge in answer["node"]["timeline"]["edges"]]


def info(answer) -> dict:
    return answer["node"]["timeline"]["pageInfo"]


def test_a_timeline_is_read_newest_first_page_by_page_and_back(
    api, person, happens, projected, id_of
):
    taro = person(hired_on=None)
    happens(taro, NoteAdded(text="old"), days_ago=9)
    happens(taro, ATTENDED, days_ago=5)
    happens(taro, NoteAdded(text="new"), days_ago=1)
    projected()

    whole = api(TIMELINE, id=id_of(taro))
    first = api(TIMELINE, id=id_of(taro), first=2)
    second = api(TIMELINE, id=id_of(taro), first=2, after=info(first)["endCursor"])
    back = api(TIMELINE, id=id_of(taro), last=2, before=info(second)["startCursor"])

    assert kinds(whole) == ["ALUMNUS_REGISTERED", "NOTE_ADDED", "GATHERING_ATTENDED", "NOTE_ADDED"]
    assert kinds(first) + kinds(second) == kinds(whole)
    assert kinds(back) == kinds(first)
    assert (info(first)["hasNextPage"], info(second)["hasNextPage"]) == (True, False)
    assert whole["node"]["timeline"]["totalCount"] == 4


def test_a_timeline_is_filtered_by_kind_mode_time_and_retraction(
    api, person, happens, projected, id_of, crm, moment
):
    taro = person(hired_on=None)
    happens(taro, ATTENDED, days_ago=5)
    position = happens(taro, NoteAdded(text="x"), days_ago=3)
    (note,) = crm.event_log.at([position])
    happens(taro, InteractionRetracted(retracted_event_id=note.event_id), days_ago=0.1)
    projected()

    def shown(**filter_):
        return kinds(api(TIMELINE, id=id_of(taro), filter=filter_))

    since = (datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=4)).isoformat()
    assert shown(kinds=["GATHERING_ATTENDED"]) == ["GATHERING_ATTENDED"]
    assert shown(modes=["PARTICIPATION"]) == ["GATHERING_ATTENDED"]
    assert shown(occurredTo=since) == ["GATHERING_ATTENDED"]
    assert "GATHERING_ATTENDED" not in shown(occurredFrom=since)
    assert "NOTE_ADDED" in shown()
    assert "NOTE_ADDED" not in shown(includeRetracted=False)
    assert shown(kinds=[]) == []


def test_a_page_around_a_moment_has_it_in_its_middle(api, person, happens, projected, id_of):
    taro = person(hired_on=None)
    for days_ago in range(1, 10):
        happens(taro, NoteAdded(text=str(days_ago)), days_ago=days_ago)
    projected()
    middle = (datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=4.5)).isoformat()
    text = """query ($id: ID!, $at: DateTime) { node(id: $id) { ... on Alumnus {
      timeline(first: 4, around: $at) {
        edges { node { fact { ... on NoteAdded { text } } } } } } } }"""

    edges = api(text, id=id_of(taro), at=middle)["node"]["timeline"]["edges"]

    assert [edge["node"]["fact"]["text"] for edge in edges] == ["3", "4", "5", "6"]
    both = api(TIMELINE, id=id_of(taro), around=middle, after="x")
    assert both.codes == ["PAGE_SIZE"]


def test_pages_of_timelines_have_a_limit_of_their_own(api, person, projected, id_of):
    taro = person()
    projected()

    assert api(TIMELINE, id=id_of(taro), first=1000).codes == []
    assert api(TIMELINE, id=id_of(taro), first=1001).codes == ["PAGE_SIZE"]


def test_an_entry_says_who_what_when_and_whether_it_stands(
    api, person, happens, projected, id_of, crm, moment
):
    taro = person(hired_on=None)
    position = happens(taro, ATTENDED, days_ago=2)
    (attended,) = crm.event_log.at([position])
    happens(
        taro,
        InteractionRetracted(retracted_event_id=attended.event_id, explanation="別人でした"),
    )
    projected()
    text = """query ($id: ID!) { node(id: $id) { ... on Alumnus {
      timeline(filter: { kinds: [GATHERING_ATTENDED] }) { edges { node {
        position kind mode occurredAt { precision } ja: sentence en: sentence(locale: EN)
        source { provider providerEventId signature } actor { type id } signal visibility
        retracted retraction { reason by { type } }
        fact { ... on GatheringAttended { gatheringId gatheringTitle attendance minutes } }
        alumnus { id } maskedFields
      } } } } } }"""

    (edge,) = api(text, id=id_of(taro))["node"]["timeline"]["edges"]

    assert edge["node"] == {
        "position": str(position),
        "kind": "GATHERING_ATTENDED",
        "mode": "PARTICIPATION",
        "occurredAt": {"precision": "INSTANT"},
        "ja": "イベント「春の会」にオンラインで参加しました。",
        "en": "Attended 春の会 online.",
        "source": {"provider": "tests", "providerEventId": None, "signature": "UNSIGNED"},
        "actor": {"type": "HR", "id": "tests"},
        "signal": "HUMAN",
        "visibility": edge["node"]["visibility"],
        "retracted": True,
        "retraction": {"reason": "別人でした", "by": {"type": "HR"}},
        "fact": {
            "gatheringId": "g1",
            "gatheringTitle": "春の会",
            "attendance": "ONLINE",
            "minutes": 90,
        },
        "alumnus": {"id": id_of(taro)},
        "maskedFields": [],
    }


def test_every_field_of_every_fact_can_be_asked_for_at_once(api, person, happens, projected, id_of):
    taro = person(last_day="2020-03")
    happens(taro, ATTENDED)
    happens(taro, NoteAdded(text="x"))
    projected()

    answer = api(all_facts_text(build_schema().graphql), id=id_of(taro))

    assert len(answer["node"]["timeline"]["edges"]) == 5


def test_a_note_stays_with_hr(api, person, happens, projected, id_of, acting_as):
    taro = person()
    happens(taro, NoteAdded(text="秘密"))
    projected()
    text = """query ($id: ID!) { node(id: $id) { ... on Alumnus {
      timeline(filter: { kinds: [NOTE_ADDED] }) { edges { node {
        sentence maskedFields fact { ... on NoteAdded { text } } } } } } } }"""

    def seen(role):
        node = api(text, viewer=acting_as(role), id=id_of(taro))["node"]
        return node["timeline"]["edges"][0]["node"]

    assert seen(Role.HR)["sentence"] == "メモ:秘密"
    assert seen(Role.PROGRAMME) == {
        "sentence": "メモを追加しました。",
        "maskedFields": ["fact.text"],
        "fact": {"text": None},
    }


def test_a_note_for_the_programme_is_read_by_those_who_run_it_here_and_in_the_log(
    api, person, happens, projected, id_of, acting_as
):
    taro = person()
    happens(taro, NoteAdded(text="講師に", visibility=NoteVisibility.PROGRAMME))
    happens(taro, NoteAdded(text="秘密"))
    happens(taro, MeetingHeld(duration_minutes=30))
    projected()
    text = """query ($id: ID!) { node(id: $id) { ... on Alumnus { timeline(
      filter: { kinds: [NOTE_ADDED, MEETING_HELD] }) { edges { node { position visibility
        maskedFields fact { ... on NoteAdded { text } } } } } } } }"""
    node = api(text, viewer=acting_as(Role.PROGRAMME), id=id_of(taro))["node"]
    seen = {edge["node"].pop("position"): edge["node"] for edge in node["timeline"]["edges"]}

    assert seen == {
        "3": {"visibility": "PROGRAMME", "maskedFields": [], "fact": {"text": "講師に"}},
        "4": {"visibility": "HR", "maskedFields": ["fact.text"], "fact": {"text": None}},
        "5": {"visibility": "HR", "maskedFields": ["fact.summary"], "fact": {}},
    }
    logged = {"filter": {"kinds": ["NoteAdded"]}}
    both = api(LOG, viewer=acting_as(Role.AUDITOR, Role.PROGRAMME), **logged)["eventLog"]
    alone = api(LOG, viewer=acting_as(Role.AUDITOR), **logged)["eventLog"]
    assert [edge["node"]["data"]["text"] for edge in both["edges"]] == ["講師に", None]
    assert [edge["node"]["data"]["text"] for edge in alone["edges"]] == [None, None]


def test_hiring_sees_no_trace_of_engagement_and_cannot_ask_for_it(
    api, person, happens, projected, id_of, acting_as
):
    taro = person()
    happens(taro, MessageOpened(message_id="m"))
    projected()
    hiring = acting_as(Role.HIRING)

    seen = api(TIMELINE, viewer=hiring, id=id_of(taro))

    assert kinds(seen) == ["ALUMNUS_REGISTERED", "EMPLOYMENT_STARTED"]
    assert seen["node"]["timeline"]["totalCount"] == 2
    asked = api(TIMELINE, viewer=hiring, id=id_of(taro), filter={"kinds": ["MESSAGE_OPENED"]})
    assert asked.codes == ["NOT_ALLOWED"]
    entry = api(
        "query ($id: ID!) { node(id: $id) { ... on Alumnus { timeline(filter: {kinds:"
        " [MESSAGE_OPENED]}) { edges { node { id } } } } } }",
        id=id_of(taro),
    )
    id_ = entry["node"]["timeline"]["edges"][0]["node"]["id"]
    assert api("query ($id: ID!) { node(id: $id) { id } }", viewer=hiring, id=id_)["node"] is None


def test_what_happened_with_everybody_is_one_list(api, person, happens, projected, acting_as):
    for name, days_ago in (("Ando", 3), ("Baba", 2)):
        happens(person(name=name, hired_on=None), ATTENDED, days_ago=days_ago)
    projected()
    text = """{ interactions(filter: { kinds: [GATHERING_ATTENDED] }) {
      totalCount edges { node { alumnus { displayName } } } } }"""

    found = api(text)["interactions"]

    assert found["totalCount"] == 2
    names = [edge["node"]["alumnus"]["displayName"] for edge in found["edges"]]
    assert names == ["Baba", "Ando"]
    assert api(text, viewer=acting_as(Role.CONNECTOR)).codes == ["NOT_ALLOWED"]


def test_the_explanation_of_a_score_adds_up_to_it(api, person, happens, projected, id_of):
    taro = person(last_day="2020-03-31")
    for days_ago in range(1, 40, 3):
        happens(taro, ATTENDED, days_ago=days_ago)
        happens(taro, RsvpGiven(gathering_id=f"r{days_ago}", answer=RsvpAnswer.YES), days_ago)
    projected()

    score = api(PERSON_PAGE, id=id_of(taro))["node"]["engagement"]

    lines = sum(line["milliPoints"] for line in score["explanation"])
    cut = sum(mode["cutByCapMilliPoints"] for mode in score["modes"])
    assert score["milliPoints"] == lines - cut > 0
    assert score["points"] == score["milliPoints"] / 1000
    assert all(line["counted"] is (line["skipReason"] is None) for line in score["explanation"])


def test_a_score_of_the_past_is_asked_for_day_by_day(api, person, happens, projected, id_of):
    taro = person()
    happens(taro, ATTENDED, days_ago=10)
    projected()
    today = datetime.datetime.now(datetime.UTC).date()
    text = """query ($id: ID!, $from: Date!, $to: Date!, $step: Int) { node(id: $id) {
      ... on Alumnus { engagement { history(from: $from, to: $to, stepDays: $step) {
        on milliPoints level } } } } }"""

    def history(days: int, step: int):
        since = (today - datetime.timedelta(days=days)).isoformat()
        return api(text, id=id_of(taro), **{"from": since}, to=today.isoformat(), step=step)

    points = history(20, 5)["node"]["engagement"]["history"]
    assert len(points) == 5
    assert points[0]["milliPoints"] == 0 < points[-1]["milliPoints"]
    assert history(1000, 1).codes == ["PAGE_SIZE"]
    assert history(10, 0).codes == ["INVALID_INPUT"]


def test_an_unknown_scoring_model_is_named(api, person, projected, id_of):
    taro = person()
    projected()
    text = """query ($id: ID!) { node(id: $id) { ... on Alumnus {
      engagement(model: "guess/v9") { points } } } }"""

    assert api(text, id=id_of(taro)).codes == ["UNKNOWN_SCORING_MODEL"]


def test_a_person_page_takes_the_same_statements_however_long_its_timeline(
    api, person, happens, projected, id_of
):
    taro = person()
    happens(taro, NoteAdded(text="x"))
    projected()
    few = len(api(PERSON_PAGE, id=id_of(taro)).statements)
    for number in range(110):
        happens(taro, NoteAdded(text=str(number)), days_ago=number + 1)
    projected()

    full = api(PERSON_PAGE, id=id_of(taro))

    assert len(full["node"]["timeline"]["edges"]) == 100
    assert len(full.statements) == few
    assert few <= 8


LOG = """
query ($first: Int, $after: String, $last: Int, $before: String, $filter: EventLogFilter) {
  eventLog(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    totalCount
    pageInfo { hasNextPage endCursor startCursor }
    edges { node { position kind data maskedFields occurredAt { date precision } actor { id } } }
  }
}
"""


def log_positions(answer) -> list[int]:
    return [int(edge["node"]["position"]) for edge in answer["eventLog"]["edges"]]


def test_the_log_is_read_by_position_and_back(api, person, happens):
    taro = person()
    happens(taro, NoteAdded(text="x"))

    first = api(LOG, first=2)
    second = api(LOG, first=2, after=first["eventLog"]["pageInfo"]["endCursor"])
    back = api(LOG, last=1, before=second["eventLog"]["pageInfo"]["startCursor"])

    assert log_positions(first) + log_positions(second) == [1, 2, 3]
    assert log_positions(back) == [2]
    assert first["eventLog"]["totalCount"] == 3


def test_the_log_is_filtered(api, person, happens, id_of):
    taro, hanako = person(), person(hired_on="2020")
    happens(hanako, NoteAdded(text="x"))

    assert log_positions(api(LOG, filter={"kinds": ["NoteAdded"]})) == [5]
    assert log_positions(api(LOG, filter={"alumnusId": id_of(taro)})) == [1, 2]
    assert log_positions(api(LOG, filter={"from": "2", "to": "3"})) == [2, 3]
    assert log_positions(api(LOG, filter={"actor": "tests"})) == [1, 2, 3, 4, 5]
    assert log_positions(api(LOG, filter={"actor": "%"})) == []
    assert log_positions(api(LOG, filter={"alumnusId": "nobody"})) == []
    assert api(LOG, filter={"alumnusId": "nobody"})["eventLog"]["totalCount"] == 0
    assert log_positions(api(LOG, filter={"recordedTo": "2020-01-01T00:00:00Z"})) == []
    assert api(LOG, filter={"kinds": ["a\0"]}).codes == ["INVALID_INPUT"]


def test_the_log_is_for_auditors_and_names_nobody_to_them(api, person, acting_as):
    person(name="田中", hired_on="2015-04")

    audited = api(LOG, viewer=acting_as(Role.AUDITOR))

    registered, started = (edge["node"] for edge in audited["eventLog"]["edges"])
    assert set(registered["data"].values()) == {None}
    assert "data.name" in registered["maskedFields"]
    assert started["data"]["hired_on"] == "2015-04"
    assert started["occurredAt"] == {"date": "2015-04-01", "precision": "MONTH"}
    assert api(LOG, viewer=acting_as(Role.HR)).codes == ["NOT_ALLOWED"]
    both = api(LOG, viewer=acting_as(Role.AUDITOR, Role.HR))
    assert both["eventLog"]["edges"][0]["node"]["data"]["name"] == "田中"


def test_read_models_say_how_far_they_are(api, person, projected):
    person()
    text = "{ projections { name position lag parked } }"
    behind = api(text)["projections"]
    projected()
    level = api(text)["projections"]

    assert {each["name"] for each in level} == {each.name for each in READ_MODELS}
    assert {each["lag"] for each in behind} == {"2"}
    assert {(each["position"], each["lag"], each["parked"]) for each in level} == {("2", "0", 0)}


def test_a_client_that_has_seen_more_gets_it_or_is_told(api, person, projected, live, id_of):
    taro = person()
    text = "query ($id: ID!) { node(id: $id) { id } }"

    fresh = api(text, min_position=2, id=id_of(taro))
    ahead = api(text, min_position=99, id=id_of(taro))

    assert fresh["node"] is not None
    assert "stale" not in fresh.extensions
    assert fresh.extensions["position"] == "2"
    assert ahead.codes == ["UNKNOWN_POSITION"]


def test_dates_with_their_precision_are_told_apart(api, person, projected, id_of):
    taro = person(hired_on="2015")
    projected()
    text = """query ($id: ID!) { node(id: $id) { ... on Alumnus {
      employments { hiredOn { date precision } }
      timeline(filter: {kinds: [EMPLOYMENT_STARTED]}) { edges { node {
        occurredAt { at date precision } } } } } } }"""

    found = api(text, id=id_of(taro))["node"]

    assert found["employments"] == [{"hiredOn": {"date": "2015-01-01", "precision": "YEAR"}}]
    (edge,) = found["timeline"]["edges"]
    assert edge["node"]["occurredAt"] == {
        "at": "2014-12-31T15:00:00Z",
        "date": "2015-01-01",
        "precision": "YEAR",
    }


def test_settings_and_viewer_are_answered(api, database, acting_as):
    answer = api(
        "{ settings { timeZone fiscalYearStartMonth currency } viewer { roles label } }",
        viewer=acting_as(Role.HR),
    )

    assert answer["settings"] == {
        "timeZone": "Asia/Tokyo",
        "fiscalYearStartMonth": 4,
        "currency": "JPY",
    }
    assert answer["viewer"] == {"roles": ["HR"], "label": "Test"}
