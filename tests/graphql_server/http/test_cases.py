"""Cases: by four eyes, for hours, exactly what they name; broken glass is heard and reviewed."""

import asyncio
import datetime
import logging
from dataclasses import replace
from uuid import UUID

import httpx
import psycopg
import pytest

from crm.domain.facts.access_cases import AccessCaseApproved
from crm.domain.facts.accesses import PersonalDataAccessed
from crm.domain.undertakings.access_case import AccessCase
from graphql_server.accesses.recorder import AccessRecorder
from graphql_server.http import HttpSettings, create_app
from graphql_server.metrics import Metrics
from graphql_server.schema import build_schema
from graphql_server.schema.ids import ALUMNUS, global_id

from .conftest import running
from .test_access import bearer

REQUEST = """mutation ($given: RequestCaseInput!) { requestCase(input: $given) { __typename
    ... on UserError { code } } }"""
BREAK = """mutation ($given: BreakGlassInput!) { breakGlass(input: $given) { __typename
    ... on UserError { code } } }"""
DECIDE = """mutation ($id: ID!) { %s(input: {accessCase: $id}) { __typename
    ... on UserError { code } } }"""
REVIEW = """mutation ($id: ID!) { reviewCase(input: {accessCase: $id, justified: true,
    finding: "fire drill"}) { __typename ... on UserError { code } } }"""
SEEN = """query ($ids: [ID!]!) {
    nodes(ids: $ids) { ... on Alumnus { displayName email maskedFields
        employments { employeeNumber } } }
    eventLog(filter: {kinds: ["AlumnusRegistered"]}) {
        edges { node { alumnus { id } data maskedFields } } } }"""
CASES = """{ cases { totalCount edges { node { id reference stage isInForce brokenGlass reason
    classes subjectIds isReviewOverdue isOpen awaitingApproval } } }
    overdueCaseReviews { reference } }"""


@pytest.fixture(scope="session")
def whole_schema():
    return build_schema()


@pytest.fixture
def metrics():
    return Metrics()


@pytest.fixture
def ask(crm, database, whole_schema, projected, metrics):
    """ask(document, token, case, name=value, …): the answer, by a server that records looks."""

    def once(document, token, case=None, **variables):
        async def main():
            async with running(crm, database) as services:
                services = replace(
                    services, accesses=AccessRecorder(crm, services.zone), metrics=metrics
                )
                app = create_app(services, HttpSettings(), whole_schema)
                transport = httpx.ASGITransport(app=app)
                async with httpx.AsyncClient(
                    transport=transport, base_url="http://127.0.0.1"
                ) as client:
                    headers = bearer(token) | ({"crm-case": case} if case else {})
                    body = {"query": document, "variables": variables}
                    return (await client.post("/graphql", json=body, headers=headers)).json()

        projected()
        answer = asyncio.run(main())
        projected()
        return answer

    return once


@pytest.fixture
def two(person):
    return [person(email="hanako@example.jp"), person(email="taro@example.jp")]


def given(*subjects, classes=("IDENTITY", "CONTACT"), **more):
    ids = [global_id(ALUMNUS, each) for each in subjects]
    return {"subjects": ids, "classes": list(classes), "reason": "audit 7", "hours": 2} | more


def latest(ask, auditor):
    answer = ask(CASES, auditor)
    assert "errors" not in answer, answer
    return answer["data"]["cases"]["edges"][0]["node"]


def asked(ask, token, *subjects, **more):
    answer = ask(REQUEST, token, given=given(*subjects, **more))
    assert answer["data"]["requestCase"]["__typename"] == "RequestCaseSuccess", answer
    return latest(ask, token)


def broken(ask, token, *subjects, minutes=5, **more):
    wanted = given(*subjects, **more) | {"minutes": minutes}
    del wanted["hours"]
    return ask(BREAK, token, given=wanted)["data"]["breakGlass"]


def seen(ask, token, case, *people):
    answer = ask(SEEN, token, case, ids=[global_id(ALUMNUS, each) for each in people])
    assert "errors" not in answer, answer
    return answer["data"]["nodes"], answer["data"]["eventLog"]["edges"]


def names(nodes):
    return [(each["displayName"] is not None, each["email"] is not None) for each in nodes]


def looks(crm):
    return [each.fact for each in crm.event_log.of_programme([PersonalDataAccessed.kind])]


def test_a_case_opens_exactly_its_people_and_classes_once_another_person_approved_it(
    ask, token, two, crm
):
    auditor, approver, other = token("AUDITOR"), token("HR"), token("AUDITOR")
    inside, outside = two
    case = asked(ask, auditor, inside)
    reference = case["reference"]
    assert (case["stage"], case["isInForce"], case["awaitingApproval"]) == (
        "requested",
        False,
        True,
    )
    assert names(seen(ask, auditor, reference, *two)[0]) == [(False, False)] * 2

    themselves = ask(DECIDE % "approveCase", auditor, id=case["id"])["data"]["approveCase"]
    assert themselves["code"] == "NEEDS_SECOND_PERSON"
    assert looks(crm) == []
    approved = ask(DECIDE % "approveCase", approver, id=case["id"])["data"]["approveCase"]
    assert approved["__typename"] == "ApproveCaseSuccess"

    people, log = seen(ask, auditor, reference, inside, outside)
    assert names(people) == [(True, True), (False, False)]
    assert "employments" in people[0]["maskedFields"]
    assert people[0]["employments"] is None
    told = {edge["node"]["alumnus"]["id"]: edge["node"] for edge in log}
    opened = told[global_id(ALUMNUS, inside)]
    closed = told[global_id(ALUMNUS, outside)]
    assert "data.email" not in opened["maskedFields"]
    assert opened["data"]["email"] == "hanako@example.jp"
    assert closed["data"]["email"] is None
    (look,) = looks(crm)
    assert (look.subject_ids, look.case_reference) == ((inside,), reference)
    assert {each.value for each in look.confidential_classes} == {"identity", "contact"}

    # Without the header, or for somebody else, it opens nothing.
    for who, named in ((auditor, None), (other, reference)):
        assert names(seen(ask, who, named, *two)[0]) == [(False, False)] * 2
    ask(DECIDE % "closeCase", auditor, id=case["id"])
    assert names(seen(ask, auditor, reference, *two)[0]) == [(False, False)] * 2
    assert len(looks(crm)) == 1


def test_whoever_may_approve_no_case_closes_only_their_own(ask, token, two):
    auditor, hiring, hr = token("AUDITOR"), token("HIRING"), token("HR")
    foreign = asked(ask, auditor, two[0])
    refused = ask(DECIDE % "closeCase", hiring, id=foreign["id"])["data"]["closeCase"]
    assert refused["code"] == "UNKNOWN_UNDERTAKING"
    assert latest(ask, auditor)["stage"] == "requested"
    closed = ask(DECIDE % "closeCase", hr, id=foreign["id"])["data"]["closeCase"]
    assert closed["__typename"] == "CloseCaseSuccess"

    wanted = given(two[0], classes=("CONTACT",))
    ask(REQUEST, hiring, given=wanted)
    own = latest(ask, auditor)
    closed = ask(DECIDE % "closeCase", hiring, id=own["id"])["data"]["closeCase"]
    assert closed["__typename"] == "CloseCaseSuccess"


def test_whoever_asked_is_the_same_one_when_their_roles_change(ask, token, two, database):
    auditor, hr = token("AUDITOR"), token("HR")
    case = asked(ask, auditor, two[0])
    ask(DECIDE % "approveCase", hr, id=case["id"])

    def becomes(*roles):
        with psycopg.connect(database) as owner:
            owner.execute(
                "UPDATE access.token SET roles = %s WHERE token_id = %s",
                [list(roles), auditor.split("_")[1]],
            )

    becomes("AUDITOR", "HR")  # facts name them as HR from now on
    second = asked(ask, auditor, two[1])
    becomes("AUDITOR")
    themselves = ask(DECIDE % "approveCase", auditor, id=second["id"])["data"]["approveCase"]
    assert themselves["code"] == "NEEDS_SECOND_PERSON"
    ask(DECIDE % "approveCase", hr, id=second["id"])
    assert names(seen(ask, auditor, second["reference"], two[1])[0]) == [(True, True)]
    becomes("HIRING")
    closed = ask(DECIDE % "closeCase", auditor, id=second["id"])["data"]["closeCase"]
    assert closed["__typename"] == "CloseCaseSuccess"
    becomes("AUDITOR")
    assert names(seen(ask, auditor, second["reference"], two[1])[0]) == [(False, False)]


def test_a_case_opens_by_its_reference_as_it_is_told_and_by_no_other_spelling(ask, token, two, crm):
    auditor = token("AUDITOR")
    case = asked(ask, auditor, two[0])
    ask(DECIDE % "approveCase", token("HR"), id=case["id"])
    for spelled in (case["reference"].upper(), case["reference"].replace("-", "")):
        nodes, _ = seen(ask, auditor, spelled, two[0])
        assert names(nodes) == [(False, False)]
    nodes, _ = seen(ask, auditor, case["reference"], two[0])
    assert names(nodes) == [(True, True)]
    assert {each.case_reference for each in looks(crm)} == {case["reference"]}


def test_a_case_ends_by_itself(ask, token, two, crm):
    auditor = token("AUDITOR")
    case = asked(ask, auditor, two[0], hours=1)
    ask(DECIDE % "approveCase", token("ADMIN"), id=case["id"])
    facts = crm.event_log.of_stream(AccessCase(case_id_of(case)).stream_id)
    known = AccessCase.of(case_id_of(case), [each.happening for each in facts])
    (approved,) = [each.fact for each in facts if isinstance(each.fact, AccessCaseApproved)]
    actor, second = known.asked_by, datetime.timedelta(seconds=1)

    assert known.opens_for(actor, approved.expires_at - second)
    assert not known.opens_for(actor, approved.expires_at)
    assert approved.expires_at - known.approved_at == datetime.timedelta(hours=1)


def case_id_of(case):
    return UUID(case["reference"])


def test_a_role_asks_for_nothing_but_what_a_case_may_open_to_it(ask, token, two):
    hiring = token("HIRING")
    for classes, code in (
        (["CONTACT"], None),
        (["HR_NOTES"], "NOT_ALLOWED"),
        (["CONTACT", "SPECIAL_CARE"], "NOT_ALLOWED"),
    ):
        answer = ask(REQUEST, hiring, given=given(two[0], classes=classes))["data"]["requestCase"]
        assert answer.get("code") == code
    assert broken(ask, hiring, two[0], classes=["CONTACT"])["code"] == "NOT_ALLOWED"
    for role in ("PROGRAMME", "CONNECTOR", "FRONTEND", "ALUMNUS", "ADMIN"):
        answer = ask(REQUEST, token(role), given=given(two[0]))["data"]["requestCase"]
        assert answer["code"] == "NOT_ALLOWED", role


@pytest.mark.parametrize(
    "wrong", [{"hours": 0}, {"hours": 9}, {"classes": []}, {"reason": " "}], ids=str
)
def test_what_no_case_can_be_is_refused(ask, token, two, wrong):
    answer = ask(REQUEST, token("AUDITOR"), given=given(two[0]) | wrong)["data"]["requestCase"]
    assert answer["code"] == "INVALID_INPUT"


def test_who_breaks_the_glass_reads_at_once_and_is_heard_and_reviewed_by_another(
    ask, token, two, crm, caplog, metrics
):
    auditor = token("AUDITOR")
    with caplog.at_level(logging.WARNING, "graphql_server.accesses"):
        assert broken(ask, auditor, two[0])["__typename"] == "BreakGlassSuccess"
    case = latest(ask, auditor)

    assert [r for r in caplog.records if r.getMessage().startswith("GLASS_BROKEN: case ")]
    assert "hanako" not in caplog.text
    assert metrics.registry.get_sample_value("crm_broken_glass_total") == 1
    assert names(seen(ask, auditor, case["reference"], *two)[0]) == [(True, True), (False, False)]
    assert looks(crm)[0].case_reference == case["reference"]
    (node,) = [edge["node"] for edge in ask(CASES, token("ADMIN"))["data"]["cases"]["edges"]]
    assert (node["brokenGlass"], node["stage"], node["isOpen"]) == (True, "broken", True)
    assert ask(REVIEW, auditor, id=case["id"])["data"]["reviewCase"]["code"] == (
        "NEEDS_SECOND_PERSON"
    )
    assert ask(REVIEW, token("HR"), id=case["id"])["data"]["reviewCase"]["__typename"] == (
        "ReviewCaseSuccess"
    )
    assert ask(REVIEW, token("HR"), id=case["id"])["data"]["reviewCase"]["code"] == (
        "NOTHING_TO_REVIEW"
    )


def test_broken_glass_that_nobody_reviewed_in_72_hours_is_overdue(ask, token, two, crm):
    auditor = token("AUDITOR")
    broken(ask, auditor, two[0], minutes=60)
    case = latest(ask, auditor)
    facts = crm.event_log.of_stream(AccessCase(case_id_of(case)).stream_id)
    known = AccessCase.of(case_id_of(case), [each.happening for each in facts])

    assert not known.is_overdue(known.asked_at + datetime.timedelta(hours=71))
    assert known.is_overdue(known.asked_at + datetime.timedelta(hours=72))
    assert ask(CASES, auditor)["data"]["overdueCaseReviews"] == []


def test_cases_are_listed_for_hr_auditors_and_administrators_alone(ask, token, two):
    asked(ask, token("AUDITOR"), two[0])
    for role in ("HR", "AUDITOR", "ADMIN"):
        assert ask(CASES, token(role))["data"]["cases"]["totalCount"] == 1
    for role in ("HIRING", "PROGRAMME", "CONNECTOR", "FRONTEND", "ALUMNUS"):
        (error, *_) = ask(CASES, token(role))["errors"]
        assert error["extensions"]["code"] == "NOT_ALLOWED"
