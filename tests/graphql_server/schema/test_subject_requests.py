"""Requests about people's data over GraphQL: who sees them, clocks, receipts, disclosure."""

import datetime

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.rights import (
    ApproveErasure,
    ReceiveSubjectRequest,
    RequestErasure,
)
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts import NoteAdded
from crm.domain.facts.rights import RequestOrigin, SubjectRequestType
from crm.program.erasing import Eraser
from graphql_server.access import Role
from graphql_server.schema.ids import ALUMNUS, global_id

ASK = """mutation ($input: RequestErasureInput!) { requestErasure(input: $input) {
  ... on RequestErasureSuccess { subjectRequest { id stage requestType dueOn isOverdue
      awaitingApproval receivedBy { id } alumnus { displayName } } }
  ... on UserError { code message } } }"""
APPROVE = """mutation ($input: ApproveErasureInput!) { approveErasure(input: $input) {
  ... on ApproveErasureSuccess { subjectRequest { stage approvedBy { id } } }
  ... on UserError { code message(locale: EN) } } }"""
LIST = """{ subjectRequests { totalCount edges { node { id stage subjectId dataClasses
  alumnus { id } receipt { records dataClasses keysDestroyed
    confirmations { holder name position removed } } } } }
  overdueSubjectRequests { requestType dueOn } }"""
THEN = """query ($id: ID!) {
  alumnus(by: { id: $id }, at: { asOf: "2020-01-01T00:00:00Z" }) { id } }"""
DISCLOSURE = """query ($of: AlumnusBy!) { disclosure(of: $of) {
  id facts unreadable maskedClasses document csv } }"""


def test_an_erasure_is_asked_for_and_its_receipt_shown(
    api, crm, database, moment, person, projected
):
    gone = person(name="消去 花子", email="hanako@gone.example")
    projected()
    alumnus_id = global_id(ALUMNUS, gone)
    asked = api(ASK, input={"alumnus": {"id": alumnus_id}, "origin": "PERSON"})
    assert "code" not in asked["requestErasure"]
    projected()
    (edge,) = api(LIST)["subjectRequests"]["edges"]
    request = edge["node"]
    assert (request["stage"], request["alumnus"]) == ("received", {"id": alumnus_id})
    twice = api(ASK, input={"alumnus": {"id": alumnus_id}, "origin": "PERSON"})
    assert twice["requestErasure"]["code"] == "ERASURE_ASKED"
    own = api(APPROVE, input={"request": request["id"]})
    assert own["approveErasure"]["code"] == "NEEDS_SECOND_PERSON"

    (request_id,) = [each.undertaking_id for each in _received(crm)]
    another = moment(actor=Actor(ActorType.HR, "another"))
    carry_out(crm, another, ApproveErasure(request=request_id))
    eraser = Eraser(crm, database)
    eraser.run_once()
    projected()
    eraser.run_once()
    projected()
    (edge,) = api(LIST)["subjectRequests"]["edges"]
    assert edge["node"]["stage"] == "erased"
    assert edge["node"]["alumnus"] is None
    assert edge["node"]["subjectId"] == alumnus_id
    receipt = edge["node"]["receipt"]
    assert receipt["records"] == 1
    assert {"READ_MODEL", "KEYS", "LOOK_UP"} <= {
        each["holder"] for each in receipt["confirmations"]
    }
    assert api(DISCLOSURE, of={"email": "hanako@gone.example"})["disclosure"] is None
    assert api(THEN, id=alumnus_id)["alumnus"] is None


def test_classes_are_asked_for_and_named_by_the_receipt(
    api, crm, database, moment, person, happens, projected
):
    whose = person(name="残留 花子")
    happens(whose, NoteAdded(text="消える話"), days_ago=3)
    projected()
    alumnus_id = global_id(ALUMNUS, whose)
    asked = {"alumnus": {"id": alumnus_id}, "origin": "OFFICE"}
    alone = api(ASK, input=asked | {"dataClasses": ["IDENTITY"]})["requestErasure"]
    assert alone["code"] == "INVALID_INPUT"
    api(ASK, input=asked | {"dataClasses": ["HR_NOTES"]})
    (request_id,) = [each.undertaking_id for each in _received(crm)]
    another = moment(actor=Actor(ActorType.HR, "another"))
    carry_out(crm, another, ApproveErasure(request=request_id))
    eraser = Eraser(crm, database)
    eraser.run_once()
    projected()
    eraser.run_once()
    projected()
    (edge,) = api(LIST)["subjectRequests"]["edges"]
    request = edge["node"]
    assert (request["stage"], request["alumnus"]) == ("erased", {"id": alumnus_id})
    assert request["dataClasses"] == request["receipt"]["dataClasses"] == ["HR_NOTES"]
    assert request["receipt"]["keysDestroyed"] == 1


def test_what_is_overdue_comes_first(api, crm, moment, person, projected):
    now = datetime.datetime.now(datetime.UTC)
    for days in (35, 50, 1):
        asked = ReceiveSubjectRequest(
            alumnus=PersonRef(alumnus_id=person()), request_type=SubjectRequestType.ACCESS
        )
        carry_out(crm, moment(now - datetime.timedelta(days=days)), asked)
    projected()
    overdue = api(LIST)["overdueSubjectRequests"]
    assert [each["requestType"] for each in overdue] == ["ACCESS", "ACCESS"]
    assert overdue[0]["dueOn"] < overdue[1]["dueOn"]


def test_what_is_overdue_is_not_hidden_by_many_newer_requests(
    api, crm, moment, person, projected, monkeypatch
):
    monkeypatch.setattr("graphql_server.schema.subject_requests._MOST_OPEN", 2)
    long_ago = moment(datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=40))
    for when in (long_ago, moment(), moment()):
        who = PersonRef(alumnus_id=person())
        asked = ReceiveSubjectRequest(alumnus=who, request_type=SubjectRequestType.ACCESS)
        carry_out(crm, when, asked)
    projected()
    assert len(api(LIST)["overdueSubjectRequests"]) == 1


def test_a_disclosure_has_the_person_and_nobody_else(api, person, projected):
    person(name="開示 花子", email="hanako@x.example")
    person(name="他人 太郎", email="taro@x.example")
    projected()
    found = api(DISCLOSURE, of={"email": "hanako@x.example"})["disclosure"]
    assert "開示 花子" in found["csv"]
    assert "他人" not in found["csv"] + str(found["document"])
    assert found["unreadable"] == 0


@pytest.mark.parametrize(
    "role", [Role.PROGRAMME, Role.HIRING, Role.ALUMNUS, Role.CONNECTOR, Role.ADMIN]
)
def test_other_roles_neither_list_requests_nor_hand_out_data(api, acting_as, role):
    for document in (LIST, DISCLOSURE):
        variables = {"of": {"email": "nobody@x.example"}} if document is DISCLOSURE else {}
        assert api(document, acting_as(role), **variables).codes[:1] == ["NOT_ALLOWED"]


def test_an_auditor_lists_requests_and_hands_out_nothing(
    api, acting_as, crm, moment, person, projected
):
    asked = RequestErasure(alumnus=PersonRef(alumnus_id=person()), origin=RequestOrigin.OFFICE)
    carry_out(crm, moment(), asked)
    projected()
    auditor = acting_as(Role.AUDITOR)
    assert api(LIST, auditor)["subjectRequests"]["totalCount"] == 1
    assert api(DISCLOSURE, auditor, of={"email": "nobody@x.example"}).codes == ["NOT_ALLOWED"]


def _received(crm):
    return [each.fact for each in crm.event_log.of_kinds(["SubjectRequestReceived"])]
