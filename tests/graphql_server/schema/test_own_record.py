"""Members of the network read their own record and nobody else's."""

import datetime
from typing import Any
from uuid import UUID

import orjson
import pytest

from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts.accesses import AccessPurpose, ConfidentialClass, PersonalDataAccessed
from graphql_server.access import (
    MUTATIONS,
    OWN_MUTATIONS,
    Area,
    Role,
    Viewer,
    may_carry_out,
    may_read,
    may_write,
)
from graphql_server.schema.ids import ALUMNUS, global_id
from tests.crm.domain.fact_examples import EXAMPLES

RECORD = """
  id displayName email birthDate externalRef names { name }
  employments { employeeNumber departureReason } consents { purpose } skills
  engagement { level } ownerId offboardings { openedAt } maskedFields
  accesses(first: 5) { totalCount }
  timeline(first: 50) { edges { node { kind maskedFields } } }
"""
BY_ID = f"query ($id: ID!) {{ alumnus(by: {{id: $id}}) {{ {RECORD} }} node(id: $id) {{ id }} }}"
MINE = f"{{ viewer {{ roles alumnus {{ {RECORD} }} }} }}"
ME, YOU = "田中 花子", "山田 太郎"
KINDS = ("NoteAdded", "CallHeld", "GreetingSent", "ConsentGiven", "MentorshipOffered")
pytestmark = pytest.mark.usefixtures("live")


def member(alumnus_id: UUID) -> Viewer:
    return Viewer(frozenset({Role.ALUMNUS}), token_id="s" * 12, alumnus_id=alumnus_id)


@pytest.fixture
def two(person, happens, crm, moment) -> tuple[UUID, UUID, int]:
    """The member, somebody else, and the position of the last fact."""
    people = [
        person(
            name=name,
            email=f"{number}@alumni.example",
            birth_date=datetime.date(1980, 1, 2),
            employee_number=f"N-{number}",
            last_day="2020-03-31",
            departure_reason=DepartureReason.RETIREMENT,
        )
        for number, name in enumerate((ME, YOU))
    ]
    for who in people:
        for kind in KINDS:
            happens(who, EXAMPLES[kind])
    now = moment()
    looked = PersonalDataAccessed(
        subject_ids=tuple(people),
        confidential_classes=(ConfidentialClass.CONTACT,),
        access_purpose=AccessPurpose.RECORDS,
    )
    (position,) = crm.append_unseen([now.happening(None, looked)], now)
    return people[0], people[1], position.position


def test_own_is_what_the_table_says_and_only_at_the_own_record():
    mine, other = UUID(int=1), UUID(int=2)
    viewer = member(mine)
    assert {area for area in Area if may_read(viewer.about(mine), area)} == {
        *(Area.IDENTITY, Area.CONTACT, Area.EMPLOYMENT, Area.ENGAGEMENT),
        *(Area.CONSENT, Area.ACCESS_LOG, Area.POLICIES),
    }
    for elsewhere in (viewer, viewer.about(other), viewer.about(None)):
        assert {area for area in Area if may_read(elsewhere, area)} == {Area.POLICIES}
    assert not any(may_write(viewer.about(mine), area) for area in Area)
    assert {name for name in MUTATIONS if may_carry_out(viewer, name)} == OWN_MUTATIONS
    without_session = Viewer(frozenset({Role.ALUMNUS}), token_id="t")
    assert not any(may_carry_out(without_session, name) for name in MUTATIONS)
    staff = Viewer(frozenset({Role.HIRING}), token_id="t")
    assert staff.about(mine) is staff


def test_members_read_their_own_record(api, two):
    me, _, position = two

    told = api(MINE, viewer=member(me), min_position=position)["viewer"]

    found: dict[str, Any] = told["alumnus"]
    assert told["roles"] == ["ALUMNUS"]
    assert found["id"] == global_id(ALUMNUS, me)
    assert (found["displayName"], found["email"]) == (ME, "0@alumni.example")
    assert (found["birthDate"], found["externalRef"]) == ("1980-01-02", "N-0")
    assert found["employments"] == [{"employeeNumber": "N-0", "departureReason": None}]
    assert found["consents"] is not None
    assert found["accesses"]["totalCount"] == 1
    assert (found["engagement"], found["ownerId"], found["offboardings"]) == (None, None, None)
    masked = {"engagement", "ownerId", "offboardings", "employments.departureReason"}
    assert masked <= set(found["maskedFields"])
    assert not {"email", "displayName", "employments", "accesses"} & set(found["maskedFields"])
    shown = {edge["node"]["kind"]: edge["node"] for edge in found["timeline"]["edges"]}
    assert {"GREETING_SENT", "CONSENT_GIVEN", "CALL_HELD"} <= shown.keys()
    assert not {"NOTE_ADDED", "MENTORSHIP_OFFERED"} & shown.keys()
    assert shown["CALL_HELD"]["maskedFields"] == ["fact.summary"]
    by_id = api(BY_ID, viewer=member(me), id=found["id"], min_position=position)
    assert by_id["alumnus"] == found
    assert by_id["node"] == {"id": found["id"]}


def test_what_is_written_past_the_executor_is_masked_for_members_too(api, two):
    me, _, position = two
    brief = (
        """{ viewer { alumnus { timeline(first: 50) { edges { node { kind sentence } } } } } }"""
    )

    answers = [
        api(brief, viewer=member(me), min_position=position, for_wire=for_wire)["viewer"]
        for for_wire in (False, True)
    ]
    told = [orjson.loads(orjson.dumps(each)) for each in answers]

    assert told[0] == told[1]
    kinds = {edge["node"]["kind"] for edge in told[1]["alumnus"]["timeline"]["edges"]}
    assert "CALL_HELD" in kinds
    assert "NOTE_ADDED" not in kinds


def test_members_read_nobody_else_and_find_nobody(api, two):
    me, you, position = two
    viewer = member(me)

    theirs = api(BY_ID, viewer=viewer, id=global_id(ALUMNUS, you), min_position=position)
    nobody = api(BY_ID, viewer=viewer, id=global_id(ALUMNUS, UUID(int=5)))

    assert theirs.data == nobody.data == {"alumnus": None, "node": None}
    for question, code in (
        ('{ alumnus(by: {email: "1@alumni.example"}) { id } }', "NOT_ALLOWED"),
        ('{ alumnus(by: {email: "none@alumni.example"}) { id } }', "NOT_ALLOWED"),
        ('{ alumnus(by: {externalRef: "N-1"}) { id } }', "NOT_ALLOWED"),
        ("{ accesses { totalCount } }", "NOT_ALLOWED"),
        ("{ eventLog { edges { node { position } } } }", "NOT_ALLOWED"),
        ("{ returnCandidates: alumni { totalCount } }", "NOT_ALLOWED"),
    ):
        answer = api(question, viewer=viewer)
        told = str(answer.data)
        assert (
            code in answer.codes
            or answer.data is None
            or not any(word in told for word in (YOU, ME, "alumni.example", "N-1"))
        ), question
    everyone = api("{ timeline(first: 50) { edges { node { kind } } } }", viewer=viewer)
    assert everyone.codes or everyone["timeline"]["edges"] == []


def test_a_role_without_a_session_reads_no_record(api, two):
    me, _, position = two
    viewer = Viewer(frozenset({Role.ALUMNUS}), token_id="t")

    found = api(BY_ID, viewer=viewer, id=global_id(ALUMNUS, me), min_position=position)

    assert found.data == {"alumnus": None, "node": None}
    assert api(MINE, viewer=viewer)["viewer"]["alumnus"] is None
