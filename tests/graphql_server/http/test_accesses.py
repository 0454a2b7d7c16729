"""Who looked: what is shown in confidence is recorded before it goes, and auditors see it."""

import asyncio
import datetime
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
import pytest

from crm.application.exports import record_export
from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts import MeetingHeld, NoteAdded
from crm.domain.facts.accesses import ConfidentialClass, PersonalDataAccessed
from crm.domain.facts.conversations import NoteVisibility
from crm.domain.facts.exports import ExportedList, ExportPurpose
from graphql_server.accesses.aim import Aim
from graphql_server.accesses.recorder import AccessRecorder, Look
from graphql_server.http import HttpSettings, create_app
from graphql_server.schema import build_schema
from graphql_server.schema.ids import ALUMNUS, global_id
from projections.erasing import forget_people

from .conftest import running
from .test_access import bearer

CLOSED = HttpSettings()
OPERATIONS = Path(__file__).parents[3] / "frontend_schema" / "operations"
WHO_LOOKED = (OPERATIONS / "WhoLooked.graphql").read_text(encoding="utf-8")
EMAILS = "{ alumni(first: 100) { edges { node { id email } } } }"
NAMES = "{ alumni(first: 100) { edges { node { id displayName } } } }"
NOTES = """query ($id: ID!) { node(id: $id) { ... on Alumnus {
    timeline { edges { node { sentence fact {
        ... on NoteAdded { text } ... on MeetingHeld { durationMinutes } } } } } } } }"""
LEFT = "{ alumni { edges { node { employments { departureReason } } } } }"


@pytest.fixture(scope="session")
def whole_schema():
    return build_schema()


@pytest.fixture
def ask(crm, database, whole_schema, projected):
    """ask(document, token, headers, name=value, …): the answer, by a server that records."""

    def once(document, token, headers=None, **variables):
        async def main():
            async with running(crm, database) as services:
                services = replace(services, accesses=AccessRecorder(crm, services.zone))
                app = create_app(services, CLOSED, whole_schema)
                transport = httpx.ASGITransport(app=app)
                async with httpx.AsyncClient(
                    transport=transport, base_url="http://127.0.0.1"
                ) as client:
                    return await client.post(
                        "/graphql",
                        json={"query": document, "variables": variables},
                        headers=bearer(token) | (headers or {}),
                    )

        projected()
        answer = asyncio.run(main())
        projected()
        return answer

    return once


@pytest.fixture
def happens(crm, moment):
    """happens(alumnus_id, fact): it is in the log."""

    def happen(alumnus_id, fact):
        now = moment()
        crm.append_unseen([now.happening(alumnus_id, fact)], now)

    return happen


@pytest.fixture
def looked(ask, token):
    """looked(filter…): what an auditor reads of who looked, as nodes."""
    auditor = token("AUDITOR")

    def read(**variables):
        answer = ask(WHO_LOOKED, auditor, **variables).json()
        assert "errors" not in answer, answer
        return [edge["node"] for edge in answer["data"]["accesses"]["edges"]]

    return read


def recorded(crm):
    facts = crm.event_log.of_programme([PersonalDataAccessed.kind])
    return [each.fact for each in facts]


def test_who_reads_an_address_is_seen_by_auditors(ask, looked, token, person):
    someone = person(email="hanako@example.jp")
    person()
    hr = token("HR")

    ask(EMAILS, hr, {"crm-purpose": "RELATIONSHIP", "crm-case": "HR-2031"})

    (access,) = looked()
    assert access["subject"]["id"] == global_id(ALUMNUS, someone)
    assert access["subject"]["displayName"] is None  # auditors meet pseudonyms
    assert access["viewer"] == {"type": "HR", "id": hr.split("_")[1], "displayName": None}
    assert access["classes"] == ["CONTACT"]
    assert (access["purpose"], access["reason"]) == ("RELATIONSHIP", "HR-2031")
    since = datetime.datetime.fromisoformat(access["at"])
    assert datetime.datetime.now(datetime.UTC) - since < datetime.timedelta(minutes=1)


def test_what_is_not_shown_in_confidence_leaves_no_record(ask, crm, token, person, happens):
    someone = person(email="hanako@example.jp")
    happens(someone, NoteAdded(text="for all", visibility=NoteVisibility.PROGRAMME))
    happens(someone, NoteAdded(text="a secret", visibility=NoteVisibility.HR))
    happens(someone, MeetingHeld(duration_minutes=30, summary="a secret"))
    hiring, programme = token("HIRING"), token("PROGRAMME")

    ask(NAMES, token("HR"))
    assert ask(EMAILS, hiring).json()["data"]["alumni"]["edges"][0]["node"]["email"] is None
    shown = ask(NOTES, programme, id=global_id(ALUMNUS, someone)).json()
    ask("{ alumni { edges { node { email @include(if: false) } } } }", token("HR"))

    assert "for all" in str(shown)
    assert "a secret" not in str(shown)
    assert recorded(crm) == []


def test_notes_and_reasons_are_told_apart_and_only_of_whom_they_are(
    ask, looked, token, person, happens
):
    left = person(last_day="2020-03-31", departure_reason=DepartureReason.VOLUNTARY)
    noted = person(email="taro@example.jp")
    happens(noted, NoteAdded(text="a secret", visibility=NoteVisibility.HR))
    hr = token("HR")

    ask(NOTES, hr, id=global_id(ALUMNUS, noted))
    ask(LEFT, hr, {"crm-purpose": "reporting"})

    reasons, notes = looked()
    assert notes["classes"] == ["HR_NOTES"]
    assert notes["purpose"] == "UNKNOWN"
    assert notes["subject"]["id"] == global_id(ALUMNUS, noted)
    assert reasons["classes"] == ["DEPARTURE_REASONS"]
    assert reasons["subject"]["id"] == global_id(ALUMNUS, left)


def test_a_sentence_that_tells_a_reason_is_a_look_at_it(ask, looked, token, person):
    left = person(last_day="2020-03-31", departure_reason=DepartureReason.VOLUNTARY)
    sentences = "{ interactions { edges { node { sentence } } } }"

    ask(sentences, token("PROGRAMME"))
    assert looked() == []
    ask(sentences, token("HR"))

    (access,) = looked()
    assert access["subject"]["id"] == global_id(ALUMNUS, left)
    assert access["classes"] == ["DEPARTURE_REASONS"]


def test_accesses_are_found_by_whom_who_and_when(ask, looked, token, person):
    people = [person(email=f"{number}@example.jp") for number in range(3)]
    one, other = token("HR"), token("PROGRAMME")
    between = ask(EMAILS, one) and datetime.datetime.now(datetime.UTC).isoformat()
    ask(EMAILS, other)

    assert len(looked()) == 6
    mine = looked(subject=global_id(ALUMNUS, people[1]))
    assert [each["viewer"]["type"] for each in mine] == ["EMPLOYEE", "HR"]
    assert {each["subject"]["id"] for each in mine} == {global_id(ALUMNUS, people[1])}
    assert len(looked(viewer=one.split("_")[1])) == 3
    assert {each["viewer"]["type"] for each in looked(to=between)} == {"HR"}
    assert {each["viewer"]["type"] for each in looked(**{"from": between})} == {"EMPLOYEE"}
    assert looked(subject="nobody") == []


def test_who_looked_at_somebody_is_found_after_their_erasure_too(
    ask, database, looked, token, person
):
    someone = person(email="hanako@example.jp")
    person(email="taro@example.jp")
    ask(EMAILS, token("HR"))
    (before,) = looked(subject=global_id(ALUMNUS, someone))
    forget_people(database, [someone], datetime.datetime.now(datetime.UTC))
    (after,) = looked(subject=global_id(ALUMNUS, someone))
    assert (after["at"], after["viewer"]) == (before["at"], before["viewer"])
    assert after["subject"] is None
    assert len(looked()) == 2


def test_pages_of_accesses_join_without_gap_or_repeat(ask, token, person):
    for number in range(5):
        person(email=f"{number}@example.jp")
    ask(EMAILS, token("HR"))
    auditor, pages, after = token("AUDITOR"), [], None

    while True:
        page = ask(WHO_LOOKED, auditor, first=2, after=after).json()["data"]["accesses"]
        pages.append([edge["node"]["id"] for edge in page["edges"]])
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break

    assert [len(page) for page in pages] == [2, 2, 1]
    assert page["totalCount"] == len({each for page in pages for each in page}) == 5
    node = "query ($id: ID!) { node(id: $id) { ... on Access { classes } } }"
    found = ask(node, auditor, id=pages[0][0]).json()["data"]
    assert found == {"node": {"classes": ["CONTACT"]}}
    assert ask(node, token("HR"), id=pages[0][0]).json()["data"] == {"node": None}


def test_only_who_reads_the_access_log_sees_it(ask, token, person):
    someone = person(email="hanako@example.jp")
    hr = token("HR")
    ask(EMAILS, hr)
    mine = "query ($id: ID!) { node(id: $id) { ... on Alumnus { accesses { totalCount } } } }"

    refused = ask(WHO_LOOKED, hr).json()
    assert refused["errors"][0]["extensions"]["code"] == "NOT_ALLOWED"
    id_ = global_id(ALUMNUS, someone)
    assert ask(mine, hr, id=id_).json()["data"] == {"node": {"accesses": None}}
    auditor = token("AUDITOR")
    assert ask(mine, auditor, id=id_).json()["data"] == {"node": {"accesses": {"totalCount": 1}}}


def test_more_people_than_a_fact_names_are_all_named(ask, crm, looked, token, person):
    people = [person(email=f"{number}@example.jp") for number in range(101)]
    two = "{ a: alumni(first: 100) { edges { node { email } } }"
    ask(two + " b: alumni(last: 100) { edges { node { email } } } }", token("HR"))

    sizes = [len(fact.subject_ids) for fact in recorded(crm)]
    assert sizes == [100, 1]
    assert {each for fact in recorded(crm) for each in fact.subject_ids} == set(people)


def test_without_a_record_nothing_in_confidence_is_shown(ask, token, person, database, crm):
    person(email="hanako@example.jp")
    hr = token("HR")
    revoked = "REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA event_store FROM crm_app, PUBLIC"
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute(revoked)
        answer = ask(EMAILS, hr)
        still = ask(NAMES, hr)
        owner.execute("GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA event_store TO crm_app")

    assert answer.json().get("data") is None
    assert "hanako" not in answer.text
    assert answer.json()["errors"][0]["extensions"]["code"] == "ACCESS_NOT_RECORDED"
    assert "errors" not in still.json()


@pytest.mark.parametrize(
    "headers", [{"crm-purpose": "curiosity"}, {"crm-case": "she is ill, poor thing"}]
)
def test_a_purpose_is_a_word_and_a_case_a_reference(ask, token, headers):
    answer = ask(NAMES, token("HR"), headers)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


def test_lists_that_left_as_files_stand_among_the_accesses(ask, crm, moment, looked):
    record_export(crm, moment(), ExportedList.TIMELINE, {}, 1_200, ExportPurpose.AUDIT)

    (access,) = looked()
    assert access["subject"] is None
    assert (access["exportedList"], access["rows"]) == ("TIMELINE", 1_200)
    assert access["purpose"] == "AUDIT"
    assert set(access["classes"]) == {"CONTACT", "DEPARTURE_REASONS", "HR_NOTES"}


def test_who_looks_again_within_a_minute_is_recorded_once(crm, moment, zone):
    actor, taro, hanako, now = moment().context.actor, uuid4(), uuid4(), moment().now
    contact, notes = {ConfidentialClass.CONTACT}, {ConfidentialClass.HR_NOTES}

    def look(after_seconds, seen, case=None):
        at = now + datetime.timedelta(seconds=after_seconds)
        return Look(actor=actor, aim=Aim(case=case), at=at, seen=seen)

    async def main():
        recorder = AccessRecorder(crm, zone)
        await recorder.record(look(0, {taro: contact}))
        await recorder.record(look(59, {taro: contact}))
        await recorder.record(look(59, {taro: contact | notes, hanako: contact}))
        await recorder.record(look(59, {taro: contact}, case="HR-1"))
        await recorder.record(look(61, {taro: contact}))

    asyncio.run(main())

    told = [(fact.subject_ids, set(fact.confidential_classes)) for fact in recorded(crm)]
    assert told[0] == ((taro,), contact)
    assert sorted(told[1:3]) == sorted([((taro,), notes), ((hanako,), contact)])
    assert told[3:] == [((taro,), contact), ((taro,), contact)]


def test_looks_of_one_viewer_that_wait_share_an_append(crm, moment, zone):
    actor = moment().context.actor

    def look():
        return Look(
            actor=actor,
            aim=Aim(),
            at=datetime.datetime.now(datetime.UTC),
            seen={uuid4(): {ConfidentialClass.CONTACT}},
            correlation_id=uuid4(),
        )

    async def main():
        recorder = AccessRecorder(crm, zone)
        await asyncio.gather(*(recorder.record(look()) for _ in range(20)))

    asyncio.run(main())

    facts = crm.event_log.of_programme([PersonalDataAccessed.kind])
    assert len(facts) == 20
    assert len({each.recorded_at for each in facts}) < 5
