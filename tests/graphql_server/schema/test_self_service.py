"""Members of the network act on their own record, by the commands of staff, and on no other."""

import datetime
from uuid import UUID, uuid4

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import MergeIdentities
from crm.application.commands.rights import FulfilSubjectRequest, ReceiveSubjectRequest
from crm.application.subject_requests import subject_requests
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts.accesses import AccessPurpose, ConfidentialClass, PersonalDataAccessed
from crm.domain.facts.rights import SubjectRequestType
from graphql_server.access import OWN_MUTATIONS, Role, Viewer
from graphql_server.schema.ids import ALUMNUS, global_id
from tests.crm.domain.fact_examples import EXAMPLES

MINE = """{ viewer { subjectRequests { id requestType stage origin receivedAt dueOn isOverdue
  awaitingApproval receivedBy { type id } alumnus { displayName } } } }"""
DISCLOSURE = """query ($of: AlumnusBy!) { disclosure(of: $of) { id maskedClasses csv } }"""
LOOKS = """{ viewer { alumnus { accesses(first: 5) { totalCount edges { node {
  viewer { id } classes } } } } } }"""
TALKS = {"purpose": "NEWSLETTER", "channel": "EMAIL"}
NOW = "2026-01-01T00:00:00Z"
SAID = {
    "requestErasure": {"origin": "PERSON"},
    "receiveSubjectRequest": {"requestType": "RECTIFY"},
    "restrictProcessing": {"restrictedPurpose": "NEWSLETTER"},
    "giveConsent": {**TALKS, "textVersion": "3"},
    "withdrawAllConsents": {},
    "withdrawConsent": TALKS,
    "stopMail": {"unsubscribeMethod": "PREFERENCE"},
    "resumeMail": {"resubscribeMethod": "PREFERENCE"},
    "setPreferences": {"mailFrequency": "NONE"},
    "updateSkills": {"skills": ["Python"]},
    "setWorkStyle": {"workForms": ["PART_TIME"]},
    "recordInteraction": {
        "occurredAt": NOW,
        "interaction": {"profileUpdated": {"preferredName": "はなこ"}},
    },
}


def member(alumnus_id: UUID) -> Viewer:
    return Viewer(frozenset({Role.ALUMNUS}), token_id="s" * 12, alumnus_id=alumnus_id)


@pytest.fixture
def says(api):
    """says(viewer, mutation, about, …): the type and code of the answer."""

    def say(viewer, mutation, about, **more):
        name = mutation[0].upper() + mutation[1:]
        answer = api(
            f"mutation ($input: {name}Input!) {{ {mutation}(input: $input) {{ __typename"
            " ... on UserError { code message path } } }",
            viewer=viewer,
            input={"alumnus": about, **SAID[mutation], **more},
        )
        return answer[mutation]

    return say


def by_id(alumnus_id: UUID) -> dict[str, str]:
    return {"id": global_id(ALUMNUS, alumnus_id)}


def test_members_do_all_of_it_about_themselves_and_are_the_actors(crm, says, person, live):
    me = person(name="田中 花子", email="hanako@alumni.example")
    before = crm.event_log.head()
    assert set(SAID) == OWN_MUTATIONS

    for name in (*list(SAID)[:5], "giveConsent", *list(SAID)[5:]):
        told = says(member(me), name, by_id(me))
        assert told["__typename"].endswith("Success"), (name, told)

    told = crm.event_log.after(before)
    assert len(told) >= len(SAID)
    assert {each.happening.actor for each in told} == {Actor(ActorType.ALUMNUS, str(me))}


def test_another_person_is_nobody_however_they_are_named(crm, says, person):
    me, you = person(email="me@alumni.example"), person(email="you@alumni.example")
    before = crm.event_log.head()
    nobody = says(member(me), "stopMail", by_id(uuid4()))

    assert nobody["code"] == "UNKNOWN_ALUMNUS"
    for named in (by_id(you), {"email": "you@alumni.example"}, {"email": "no@alumni.example"}):
        for name in SAID:
            assert says(member(me), name, named) == nobody, (name, named)
    assert says(member(me), "stopMail", {"email": "me@alumni.example"}) == nobody
    assert crm.event_log.head() == before


def test_members_set_no_clock_and_speak_for_nobody_else(says, person):
    me = person(email="me@alumni.example")
    for name, more in (
        ("requestErasure", {"origin": "OFFICE"}),
        ("requestErasure", {"dueOn": "2099-01-01"}),
        ("receiveSubjectRequest", {"dueOn": "2099-01-01"}),
        ("updateSkills", {"byAlumnus": False}),
        ("recordInteraction", {"source": {"provider": "mailgun", "providerEventId": "1"}}),
        ("recordInteraction", {"interaction": {"profileUpdated": {"email": "x@y.example"}}}),
        ("recordInteraction", {"interaction": {"profileUpdated": {"name": "山田 太郎"}}}),
        (
            "recordInteraction",
            {"interaction": {"profileUpdated": {"nameKana": "ハナコ", "byAlumnus": False}}},
        ),
        ("recordInteraction", {"interaction": {"noteAdded": {"text": "よい人"}}}),
    ):
        assert says(member(me), name, by_id(me), **more)["code"] == "NOT_ALLOWED", (name, more)


def test_members_ask_for_the_same_once_until_it_is_answered(crm, moment, says, person):
    mine = person()
    about = {"id": global_id(ALUMNUS, mine)}

    def ask(**more):
        return says(member(mine), "receiveSubjectRequest", about, **more)

    assert "code" not in ask()
    again = ask()
    assert (again["code"], again["path"]) == ("INVALID_INPUT", ["requestType"])
    assert "code" not in ask(requestType="ACCESS")
    waiting = [each for each in subject_requests(crm) if each.is_open]
    assert [each.received.request_type.name for each in waiting] == ["RECTIFY", "ACCESS"]
    carry_out(crm, moment(), FulfilSubjectRequest(request=waiting[0].id))
    assert "code" not in ask()


def test_staff_record_the_same_request_as_often_as_it_comes_in(crm, moment, person):
    asked = ReceiveSubjectRequest(
        alumnus=PersonRef(alumnus_id=person()), request_type=SubjectRequestType.RECTIFY
    )
    for _ in range(2):
        carry_out(crm, moment(), asked)
    assert len(subject_requests(crm)) == 2


def test_members_see_their_requests_with_their_clocks_and_nobody_elses(api, says, person, live):
    me, you = person(name="田中 花子"), person()
    says(member(me), "receiveSubjectRequest", by_id(me))
    says(member(me), "requestErasure", by_id(me))

    erasure, correction = api(MINE, viewer=member(me))["viewer"]["subjectRequests"]

    assert (erasure["requestType"], correction["requestType"]) == ("ERASE", "RECTIFY")
    assert (erasure["stage"], erasure["origin"]) == ("received", "PERSON")
    assert (erasure["awaitingApproval"], erasure["isOverdue"]) == (True, False)
    assert erasure["receivedBy"]["type"] == "ALUMNUS"
    assert erasure["alumnus"] == {"displayName": "田中 花子"}
    received = datetime.datetime.fromisoformat(erasure["receivedAt"]).date()
    due = datetime.date.fromisoformat(erasure["dueOn"])
    assert datetime.timedelta(days=29) <= due - received <= datetime.timedelta(days=31)
    assert api(MINE, viewer=member(you))["viewer"]["subjectRequests"] == []
    found = "query ($id: ID!) { node(id: $id) { id } }"
    assert api(found, viewer=member(you), id=erasure["id"])["node"] is None
    assert api(found, viewer=member(me), id=erasure["id"])["node"] == {"id": erasure["id"]}
    approve = """mutation ($input: ApproveErasureInput!) { approveErasure(input: $input) {
      ... on UserError { code } } }"""
    refused = api(approve, viewer=member(me), input={"request": erasure["id"]})
    assert refused["approveErasure"] == {"code": "NOT_ALLOWED"}


def test_members_get_their_own_data_with_their_notes_and_nobody_elses(api, person, happens):
    me, you = person(name="田中 花子", email="me@alumni.example"), person(name="山田 太郎")
    happens(me, EXAMPLES["NoteAdded"])

    mine = api(DISCLOSURE, viewer=member(me), of=by_id(me))["disclosure"]

    assert mine["id"] == global_id(ALUMNUS, me)
    assert mine["maskedClasses"] == []
    assert "NoteAdded" in mine["csv"]
    assert "me@alumni.example" in mine["csv"]
    for named in (by_id(you), by_id(uuid4()), {"email": "me@alumni.example"}):
        other = api(DISCLOSURE, viewer=member(me), of=named)
        assert (other.data, other.codes, other.statements) == ({"disclosure": None}, [], [])
    unnamed = Viewer(frozenset({Role.ALUMNUS}), token_id="t")
    assert api(DISCLOSURE, viewer=unnamed, of=by_id(me)).codes == ["NOT_ALLOWED"]


def test_members_see_who_looked_at_them(api, crm, moment, person, live):
    me, you = person(), person()
    now = moment(actor=Actor(ActorType.HR, "curious"))
    looked = PersonalDataAccessed(
        subject_ids=(me,),
        confidential_classes=(ConfidentialClass.HR_NOTES,),
        access_purpose=AccessPurpose.RECORDS,
    )
    (where,) = crm.append_unseen([now.happening(None, looked)], now)

    seen = api(LOOKS, viewer=member(me), min_position=where.position)["viewer"]["alumnus"]
    other = api(LOOKS, viewer=member(you), min_position=where.position)["viewer"]["alumnus"]

    (edge,) = seen["accesses"]["edges"]
    assert edge["node"] == {"viewer": {"id": "curious"}, "classes": ["HR_NOTES"]}
    assert other["accesses"] == {"totalCount": 0, "edges": []}


def test_a_record_that_was_merged_away_acts_for_nobody(crm, moment, says, person):
    me, stays = person(), person()
    merge = MergeIdentities(survivor=PersonRef(alumnus_id=stays), absorbed=PersonRef(alumnus_id=me))
    carry_out(crm, moment(), merge)

    assert says(member(me), "stopMail", by_id(me))["code"] == "UNKNOWN_ALUMNUS"
    assert says(member(stays), "stopMail", by_id(stays))["__typename"] == "StopMailSuccess"
