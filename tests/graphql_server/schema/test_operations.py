"""Every operation that front-end teams start from, on the employer of the demo."""

import dataclasses
import datetime
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from graphql import OperationType, parse

from graphql_server.access import Role, Viewer
from graphql_server.limits.bounds import Bounds
from graphql_server.limits.measure import Measurer
from graphql_server.limits.strict_json import encode
from tests.crm.domain.engagement.drafts import drafted

FOLDER = Path(__file__).parents[3] / "frontend_schema" / "operations"
POLICY = Path(__file__).parents[3] / "crm" / "program" / "demo" / "return-policy.json"
ELSEWHERE = {"ImportRun", "ConfirmImport"}
"""They need files that were sent: `tests/graphql_server/http/test_imports.py` carries them out."""
EVERYBODY = Viewer(frozenset({Role.HR, Role.PROGRAMME, Role.HIRING, Role.AUDITOR}), "second")
WHERE = """query ($ref: String!) {
  alumnus(by: {externalRef: $ref}) { id version employments { stintId } }
  alumni(first: 40, filter: {status: [ALUMNUS]}) {
    edges { node { id returnEligibility { results { rule verdict } } } } }
  employees: alumni(first: 1, filter: {status: [EMPLOYEE]}) {
    edges { node { id employments { stintId } } } }
  returnProcesses(first: 100) { edges { node { id isOpen stage { key waivable } } } }
  rewards: referrals(first: 1, filter: {awaitingApproval: true}) { edges { node { id } } }
  successStories(first: 1, filter: {awaitingApproval: true}) { edges { node { id } } }
  eligibilityExceptions(first: 100) { edges { node { id awaitingApproval } } }
  offboardings(last: 100, filter: {open: true}) {
    edges { node { stintId state alumnus { id } items { item state } } } }
  flowTemplates { inForce waiverRules { key stages } } }"""


def _operations() -> list[str]:
    names = [path.stem for path in sorted(FOLDER.glob("*.graphql"))]
    return [name for name in names if name not in ELSEWHERE and _kind(name) != "subscription"]


def _text(name: str) -> str:
    return (FOLDER / f"{name}.graphql").read_text(encoding="utf-8")


def _kind(name: str) -> str:
    (operation, *_) = parse(_text(name)).definitions
    return OperationType(operation.operation).value  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def where(demo):
    """What there is to ask about."""
    answer = demo(WHERE, viewer=EVERYBODY, ref="1001")
    assert answer.codes == []
    return answer.data


@pytest.fixture(scope="module")
def variables(where):
    """variables(name): what the query is sent with."""
    today = datetime.date.today()
    year = {"from": f"{today.year - 1}-04-01", "to": today.isoformat()}
    who, by = where["alumnus"]["id"], {"externalRef": "1001"}
    noon = f"{today.year - 1}-06-01T03:00:00Z"
    outreach = {"purpose": "EVENTS", "channel": "EMAIL"}
    given: dict[str, dict[str, Any]] = {
        "AllFacts": {"id": who},
        "Attributions": year,
        "CompareScoringModels": {"draft": drafted()},
        "EligibilityDecisionWithEvidence": {"by": by},
        "HumanCapitalReport": {"fiscalYear": today.year - 1},
        "InvitationFunnel": year,
        "MayContact": {"by": by} | outreach,
        "OutreachList": outreach,
        "PersonAtMoment": {"by": by, "at": {"asOf": noon}},
        "PersonDifference": {"by": by, "from": {"asOf": noon}},
        "PersonPage": {"id": who} | year,
        "Policies": {"name": "RETURN"},
        "ProgrammeAccount": year,
        "ProgrammeDashboard": year | {"prevFrom": "2024-04-01", "prevTo": "2025-03-31"},
        "ProgrammeMetrics": year,
        "ReturnProcess": {"id": _first(where["returnProcesses"])["id"]},
        "SimulatePolicy": {"draft": POLICY.read_text(encoding="utf-8")},
        "TimelinePage": {"id": who},
        "WorkingTogether": {"id": who},
    }
    return lambda name: given.get(name, {})


@pytest.fixture(scope="module")
def inputs(where):
    """inputs(name): one or more inputs of the mutation, one of which it accepts."""
    today = datetime.date.today()
    later = (today + datetime.timedelta(days=30)).isoformat()
    who, now = {"externalRef": "1001"}, f"{datetime.datetime.now(datetime.UTC):%FT%TZ}"
    note = {"occurredAt": now, "interaction": {"noteAdded": {"text": "電話で近況を伺った"}}}
    employee = _first(where["employees"])
    offboardings = [
        {
            "alumnus": {"id": each["alumnus"]["id"]},
            "stintId": each["stintId"],
            "skipped": [
                {"item": item["item"], "skipReason": "NOT_APPLICABLE"}
                for item in each["items"]
                if item["state"] == "OPEN"
            ],
        }
        for each in (edge["node"] for edge in where["offboardings"]["edges"])
    ]
    exception = _first(where["eligibilityExceptions"], awaitingApproval=True)
    short = [
        {
            "alumnus": {"id": edge["node"]["id"]},
            "rules": [each["rule"]],
            "explanation": "本人の事情を確認した",
        }
        for edge in where["alumni"]["edges"]
        for each in edge["node"]["returnEligibility"]["results"]
        if each["verdict"] == "FAIL"
    ]
    (rules,) = [each["waiverRules"] for each in where["flowTemplates"] if each["inForce"]]
    waivers = [
        {
            "process": edge["node"]["id"],
            "stage": stage,
            "rule": rule["key"],
            "explanation": "在籍時の評価書あり",
        }
        for edge in where["returnProcesses"]["edges"]
        if edge["node"]["isOpen"]
        for rule in rules
        for stage in rule["stages"]
    ]
    given: dict[str, Any] = {
        "ApproveEligibilityException": [{"exception": exception["id"], "expiresOn": later}],
        "ApproveReferralReward": [{"referral": _first(where["rewards"])["id"]}],
        "CompleteOffboarding": offboardings,
        "MakeReferral": [
            {"alumnus": who, "candidateName": "佐藤 一郎", "candidateConsent": True, "job": "QA"}
        ],
        "PublishReturnPolicy": [{"definition": _stricter(), "effectiveOn": later}],
        "PublishScoringModel": [{"definition": drafted(), "effectiveOn": later}],
        "PublishSuccessStory": [{"story": _first(where["successStories"])["id"]}],
        # Nobody is called so: it is answered item by item, and nothing is recorded.
        "RecordAttendance": [{"items": [{"alumnus": {"externalRef": "nobody"}} | note]}],
        "RecordInteraction": [{"alumnus": who} | note],
        "RecordProgrammeCost": [
            {
                "costCategory": "EVENTS",
                "amount": {"amount": "120000", "currency": "JPY"},
                "spentOn": today.isoformat(),
            }
        ],
        "RegisterAlumnus": [{"names": {"name": "山田 花子"}}],
        "RequestEligibilityException": short,
        "ScheduleDeparture": [
            {
                "alumnus": {"id": employee["id"]},
                "lastDay": {"date": later, "precision": "DAY"},
            }
        ],
        "WaiveStage": waivers,
        "WithdrawAllConsents": [{"alumnus": who}],
    }
    return given.__getitem__


def _stricter() -> str:
    document = json.loads(POLICY.read_text(encoding="utf-8"))
    document["rules"][2]["months"] += 1
    return json.dumps(document)


def _first(connection, **wanted):
    for edge in connection["edges"]:
        if all(edge["node"][name] == value for name, value in wanted.items()):
            return edge["node"]
    raise LookupError(wanted)


def _measure(demo, name, variables):
    document = parse(_text(name))
    return Measurer(demo.schema.graphql, document, variables).measure(document.definitions[0])


QUERIES = [name for name in _operations() if _kind(name) == "query"]
MUTATIONS = [name for name in _operations() if _kind(name) == "mutation"]


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_is_answered_and_stays_far_below_the_limits(demo, variables, name):
    answer = demo(_text(name), viewer=EVERYBODY, **variables(name))

    assert answer.codes == []
    assert all(value is not None for value in answer.data.values())
    bounds, measured = Bounds(), _measure(demo, name, variables(name))
    assert answer.extensions["cost"] < bounds.cost / 2
    assert measured.depth < bounds.depth
    assert measured.aliases <= bounds.aliases / 2


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_is_answered_the_same_when_graphql_core_executes_alone(
    demo, stock, variables, name
):
    asked = {"viewer": EVERYBODY, "now": datetime.datetime.now(datetime.UTC)} | variables(name)
    alone = dataclasses.replace(demo, schema=stock)(_text(name), **asked)
    compiled, wire = (demo(_text(name), for_wire=each, **asked) for each in (False, True))

    assert _encoded(compiled) == _encoded(wire) == _encoded(alone)


def _encoded(answer):
    """To the byte, but for links that are sealed anew each time."""
    return re.sub(rb"/unsubscribe/[\w-]+", b"", encode(answer.data))


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutation_is_accepted_and_stays_far_below_the_limits(demo, inputs, name):
    document, found = _text(name), []
    for given in inputs(name):
        tried = given if name == "RecordAttendance" else given | {"dryRun": True}
        answer = demo(document, viewer=EVERYBODY, input=tried)
        assert answer.codes == []
        assert answer.extensions["cost"] < Bounds().cost / 2
        (done,) = answer.data.values()
        if "code" not in done:
            return
        found.append(done["code"])
    pytest.fail(f"{name} was refused: {sorted(set(found))}")


PAGED = [name for name in QUERIES if "$first" in _text(name)]


@pytest.mark.parametrize("name", PAGED)
def test_a_longer_page_repeats_no_statement(demo, variables, name):
    short, long = (
        Counter(demo(_text(name), viewer=EVERYBODY, **variables(name) | {"first": size}).statements)
        for size in (3, 30)
    )

    assert {each: (short[each], n) for each, n in long.items() if n > max(short[each], 1)} == {}
