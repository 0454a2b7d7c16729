"""A correction: the first entry counts no more, the new one does, and history shows both."""

import pytest

from crm.domain.facts import GatheringAttended, GatheringMissed, NoteAdded, ProfileUpdated
from crm.domain.facts.gatherings import Attendance
from graphql_server.access import Role
from graphql_server.schema.ids import TIMELINE_ENTRY, global_id

pytestmark = pytest.mark.usefixtures("live")

CORRECT = """mutation ($input: CorrectInteractionInput!) { correctInteraction(input: $input) {
    __typename ... on UserError { code path }
    ... on CorrectInteractionSuccess { repeated
      entry { id retracted retraction { reason } correctedBy { id kind } }
      edge { node { id occurredAt { date } corrects { id } } } } } }"""
SHOW = """query ($id: ID!, $at: PointInTime) { alumnus(by: { id: $id }, at: $at) {
    engagement { milliPoints } gatherings { attendance missed }
    timeline(first: 9) { edges { node { kind retracted sentence(locale: EN)
      correctedBy { kind } corrects { kind } } } } } }"""
ONLINE = {"gatheringAttended": {"gatheringId": "g", "attendance": "ONLINE"}}


@pytest.fixture
def wrong(person, happens):
    """Somebody, and the position of a fact about them that is not so."""
    alumnus_id = person()
    return alumnus_id, happens(alumnus_id, GatheringMissed(gathering_id="g"), days_ago=3)


def entry(position: int) -> str:
    return global_id(TIMELINE_ENTRY, position)


def test_a_correction_changes_the_score_the_figures_and_the_timeline(api, wrong, id_of):
    alumnus_id, position = wrong
    given = {"entry": entry(position), "interaction": ONLINE, "reason": "オンラインでした"}
    done = api(CORRECT, input=given)["correctInteraction"]
    assert done["entry"]["retracted"]
    assert done["entry"]["correctedBy"]["kind"] == "GATHERING_ATTENDED"
    assert done["edge"]["node"]["corrects"] == {"id": done["entry"]["id"]}
    shown = api(SHOW, id=id_of(alumnus_id))["alumnus"]
    assert shown["gatherings"] == [{"attendance": "ONLINE", "missed": False}]
    assert shown["engagement"]["milliPoints"] > 3_900
    told = [each["node"] for each in shown["timeline"]["edges"]]
    assert told[0]["sentence"] == "A record was corrected: オンラインでした."
    by_kind = {each["kind"]: each for each in told}
    assert by_kind["GATHERING_MISSED"]["retracted"]
    assert by_kind["GATHERING_MISSED"]["correctedBy"] == {"kind": "GATHERING_ATTENDED"}
    assert by_kind["GATHERING_ATTENDED"]["corrects"] == {"kind": "GATHERING_MISSED"}


def test_the_moment_before_knew_only_the_first_and_the_one_after_the_second(api, wrong, id_of):
    alumnus_id, position = wrong
    given = {"entry": entry(position), "interaction": ONLINE, "reason": "誤り"}
    api(CORRECT, input=given)
    timeline = """query ($id: ID!, $at: PointInTime) { alumnus(by: { id: $id }, at: $at) {
        timeline(first: 9) { edges { node { kind retracted correctedBy { kind } } } } } }"""
    for known, missed, both in ((position, False, False), (position + 2, True, True)):
        at = {"knownAtPosition": str(known)}
        found = api(timeline, id=id_of(alumnus_id), at=at)["alumnus"]["timeline"]["edges"]
        shown = {each["node"]["kind"]: each["node"] for each in found}
        assert shown["GATHERING_MISSED"]["retracted"] is missed
        assert ("GATHERING_ATTENDED" in shown) is both
    assert shown["GATHERING_MISSED"]["correctedBy"] == {"kind": "GATHERING_ATTENDED"}


def test_a_correction_is_made_once_and_can_be_corrected_again(api, wrong):
    _, position = wrong
    given = {"entry": entry(position), "interaction": ONLINE, "reason": "誤り"}
    first = api(CORRECT, input=given | {"idempotencyKey": "k"})["correctInteraction"]
    again = api(CORRECT, input=given | {"idempotencyKey": "k"})["correctInteraction"]
    assert again["repeated"]
    assert again["edge"]["node"]["id"] == first["edge"]["node"]["id"]
    assert api(CORRECT, input=given)["correctInteraction"]["code"] == "ALREADY_RETRACTED"
    on_site = {"gatheringAttended": {"gatheringId": "g", "attendance": "IN_PERSON"}}
    second = {"entry": first["edge"]["node"]["id"], "interaction": on_site, "reason": "会場でした"}
    assert "edge" in api(CORRECT, input=second)["correctInteraction"]


def test_a_correction_says_what_was_when_and_why(api, wrong, person):
    _, position = wrong
    given = {"entry": entry(position), "interaction": ONLINE, "reason": " "}
    assert api(CORRECT, input=given)["correctInteraction"]["path"] == ["reason"]
    given |= {"reason": "誤り", "occurredAt": "2100-01-01T00:00:00Z"}
    assert api(CORRECT, input=given)["correctInteraction"]["path"] == ["occurredAt"]
    given["occurredAt"] = "2026-01-05T03:00:00Z"
    done = api(CORRECT, input=given | {"precision": "DAY"})["correctInteraction"]
    assert done["edge"]["node"]["occurredAt"]["date"] == "2026-01-05"
    person()
    decision = {"entry": entry(position - 1), "interaction": ONLINE, "reason": "誤り"}
    assert api(CORRECT, input=decision)["correctInteraction"]["code"] == "UNKNOWN_INTERACTION"


def test_a_dry_run_of_a_correction_records_nothing(api, wrong, crm):
    _, position = wrong
    given = {"entry": entry(position), "interaction": ONLINE, "reason": "誤り", "dryRun": True}
    done = api(CORRECT, input=given)["correctInteraction"]
    assert done["edge"] is None
    assert crm.event_log.head() == position


def test_a_corrected_address_still_leads_to_the_person(api, person, happens):
    alumnus_id = person(hired_on=None)
    position = happens(alumnus_id, ProfileUpdated(name="前の名", email="a@example.jp"))
    right = {"profileUpdated": {"name": "今の名", "email": "a@example.jp"}}
    given = {"entry": entry(position), "interaction": right, "reason": "誤字"}
    api(CORRECT, input=given)
    found = api('{ alumnus(by: { email: "a@example.jp" }) { displayName } }')["alumnus"]
    assert found == {"displayName": "今の名"}


def test_who_may_not_write_what_is_corrected_may_not_correct_it(api, person, happens, acting_as):
    position = happens(person(), NoteAdded(text="人事メモ"))
    programme = acting_as(Role.PROGRAMME)
    given = {"entry": entry(position), "interaction": ONLINE, "reason": "誤り"}
    refused = api(CORRECT, viewer=programme, input=given)["correctInteraction"]
    assert refused["code"] == "NOT_ALLOWED"
    mine = GatheringAttended(gathering_id="g", attendance=Attendance.IN_PERSON)
    given["entry"] = entry(happens(person(), mine))
    done = api(CORRECT, viewer=programme, input=given)["correctInteraction"]
    assert done["__typename"] == "CorrectInteractionSuccess"
