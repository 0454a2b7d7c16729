"""The return flow through the API: board, pipeline, who sees what, register, durations, parity."""

import dataclasses
import datetime
import json
import threading
from decimal import Decimal
from pathlib import Path

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.eligibility import EvaluateReturnEligibility
from crm.application.commands.return_process import (
    AssessSkills,
    FailStage,
    HoldVisionMeeting,
    OpenReturnProcess,
    PassStage,
    Rehire,
    WaiveStage,
)
from crm.application.commands.return_reception import (
    AgreeCareerPath,
    AssignBridgingTraining,
    AssignContactDesk,
    CompleteReturnCheck,
    ConfirmReceptionReadiness,
    ShareReceptionBrief,
)
from crm.application.commands.return_rules import PublishFairTerms, RecordComparatorGroup
from crm.application.commands.return_terms import (
    AcceptOffer,
    ApproveTerms,
    MakeOffer,
    ProposeTerms,
)
from crm.application.employment import record_departure
from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts.return_process import ReturnCloseReason, SkillMethod, SkillResult
from crm.domain.facts.return_reception import BriefAudience
from crm.domain.facts.return_terms import CriterionLevel, OfferForm
from crm.domain.flow.published import BUILT_IN
from crm.domain.money import Money
from crm.domain.undertakings.return_process import ReturnProcess
from graphql_server.access import Role
from graphql_server.schema.ids import ALUMNUS, global_id, parse_id
from graphql_server.schema.masking import masked_fields
from projections.snapshots import SnapshotMaker
from tests.crm.domain.fact_examples import EXAMPLES
from tests.crm.domain.flow.test_flow_documents import TERMS

DAY = datetime.timedelta(days=1)
SATO, SUZUKI = (Actor(ActorType.HR, name) for name in ("sato", "suzuki"))
LEVELS = (
    CriterionLevel(criterion="role_size", level=2),
    CriterionLevel(criterion="verified_skills", level=4),
)
BOARD = """query Board($locale: Locale = JA, $at: PointInTime) {
  returnProcesses(first: 20, filter: {stage: ["casual_talk", "documents"], open: true}, at: $at) {
    totalCount pageInfo { hasNextPage endCursor } edges { node {
      id openedAt overdueSince version ownerId stage { key label(locale: $locale) waivable }
      eligibility { outcome policyVersion notice(locale: EN) } alumnus { id displayName }
      waivers { stage { key } rule ruleLabel(locale: EN) reason approvedBy } } } } }"""
WHOLE = """query ($id: ID!) { node(id: $id) { ... on ReturnProcess {
  stage { key label } isOpen outcome startsOn { date } leftAgainOn nextContactOn nextContactPlan
  stages { stage { key } end dueOn } contributionStatement
  terms { grade derivedGrade salary { amount currency } salaryLow { amount } positionInRange state
    criteria { criterion level label } proposedBy decidedBy exceptionGrounds }
  offer { state form grade salaryHigh { amount } expiresOn }
  reception { complete confirmed steps { item done } contactDeskId careerPath roleExpectations }
  checks { day dueOn state satisfactionSelf note }
  skillGap { skill gap trainings { title done } }
  termsDecisionTrail { kind by sentence(locale: EN) explanation } } } }"""
PIPELINE = """query ($at: PointInTime, $owner: String) { returnPipeline(at: $at, owner: $owner) {
  stage { key kind waivable slaDays } count overdue awaitingApproval } }"""
REGISTER = """query ($first: Int, $after: String) { waiverRegister(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { waiver { stage { key } rule reason approvedBy } process { id } } } } }"""
PARITY = """query ($grade: String) { returneeParity(grade: $grade) { value missingReason returnees
  returneeMedian comparators comparatorMedian comparatorLowerQuartile smallestGroup } }"""


@pytest.fixture
def do(crm, moment):
    """do(command, by=…, days_ago=…): carried out some days ago."""

    def do(asked, by=SATO, days_ago=0.0):
        now = moment(datetime.datetime.now(datetime.UTC) - days_ago * DAY)
        context = dataclasses.replace(now.context, actor=by)
        return carry_out(crm, dataclasses.replace(now, context=context), asked)

    return do


@pytest.fixture
def today(zone):
    return datetime.datetime.now(zone).date()


@pytest.fixture
def open_one(do, person, today):
    """open_one(days_ago=…, …): the person and the id of a process opened for them."""

    def open_one(days_ago=0.0, **more):
        last_day = (today - 800 * DAY).isoformat()
        reason = DepartureReason.VOLUNTARY
        who = PersonRef(alumnus_id=person(last_day=last_day, departure_reason=reason))
        do(EvaluateReturnEligibility(alumnus=who), days_ago=days_ago)
        opened = do(OpenReturnProcess(alumnus=who, **more), days_ago=days_ago)
        return who, opened.undertaking.id

    return open_one


@pytest.fixture
def hire(do, open_one, today):
    """hire(salary, start=…, opened=… days ago): a person who came back, and the process."""

    def hire(yen=7_000_000, start=100, opened=0):
        def then(asked, by=SATO):
            return do(asked, by, days_ago=opened)

        who, id_ = open_one(days_ago=opened)
        bring(then, id_, "terms")
        salary = Money(Decimal(yen))
        then(ProposeTerms(process=id_, criteria=LEVELS, salary=salary, job_title="主任"))
        then(ApproveTerms(process=id_, explanation="基準どおり"), by=SUZUKI)
        offer = {"offer_form": OfferForm.SHORT_TIME, "expires_on": today + 7 * DAY}
        then(MakeOffer(process=id_, **offer))
        then(AcceptOffer(process=id_))
        brief = {"brief_audience": BriefAudience.TEAM, "role_expectation": "設計を任せる"}
        then(ShareReceptionBrief(process=id_, **brief))
        then(AssignContactDesk(process=id_, contact_desk_id="mori"))
        then(AgreeCareerPath(process=id_, career_path="3年で課長"))
        then(ConfirmReceptionReadiness(process=id_))
        hired_on = FuzzyDate.day(today - start * DAY)
        then(Rehire(alumnus=who, process=id_, hired_on=hired_on))
        return who, id_

    return hire


@pytest.fixture
def standards(do, today):
    published = PublishFairTerms(definition=json.dumps(TERMS), effective_on=today - 200 * DAY)
    do(published, days_ago=200)


def bring(do, id_, stage):
    """Pass every stage before this one."""
    results = (
        SkillResult(skill="SQL", needed_level=2, found_level=2),
        SkillResult(skill="C++", needed_level=3, found_level=1),
    )
    method = SkillMethod.INTERVIEW
    do(AssessSkills(process=id_, skill_method=method, skill_results=results))
    do(HoldVisionMeeting(process=id_, contribution_statement="若手を育てる"))
    for each in BUILT_IN.rules.stages:
        if each.key == stage:
            return
        do(PassStage(process=id_, stage=each.key))


def gid(id_):
    return global_id(ReturnProcess.__name__, id_)


def waived(do, id_, explanation="在籍時の評価書あり"):
    rule = {"rule": "known_work", "explanation": explanation}
    do(WaiveStage(process=id_, stage="documents", **rule), by=SUZUKI)


def test_the_board_shows_where_each_process_stands(api, do, open_one, projected):
    _, late = open_one(days_ago=20)
    _, fresh = open_one()
    do(PassStage(process=fresh, stage="casual_talk"))
    projected()
    page = api(BOARD)["returnProcesses"]
    assert page["totalCount"] == 2
    nodes = {each["node"]["id"]: each["node"] for each in page["edges"]}
    assert nodes[gid(late)]["stage"] == {
        "key": "casual_talk",
        "label": "カジュアル面談",
        "waivable": False,
    }
    assert nodes[gid(late)]["overdueSince"] is not None
    assert nodes[gid(fresh)]["overdueSince"] is None
    assert nodes[gid(fresh)]["stage"]["waivable"] is True
    assert nodes[gid(fresh)]["eligibility"] == {
        "outcome": "NEEDS_REVIEW",
        "policyVersion": 1,
        "notice": "Meeting the conditions is no promise of being hired.",
    }
    assert nodes[gid(fresh)]["ownerId"] == "sato"


@pytest.mark.usefixtures("standards")
def test_a_hired_person_is_shown_with_terms_reception_and_checks(api, do, hire, projected):
    _, id_ = hire()
    do(
        AssignBridgingTraining(
            process=id_, title="C++20", skill="C++", due_on=datetime.date(2030, 1, 1)
        )
    )
    do(CompleteReturnCheck(process=id_, check_day=90, satisfaction_self=4, explanation="順調"))
    projected()
    shown = api(WHOLE, id=gid(id_))["node"]
    assert (shown["stage"]["key"], shown["isOpen"], shown["outcome"]) == (
        "settling_in",
        True,
        "HIRED",
    )
    assert {each["end"] for each in shown["stages"]} == {"PASSED"}
    terms = shown["terms"]
    assert (terms["grade"], terms["derivedGrade"], terms["state"]) == ("G4", "G4", "APPROVED")
    assert (terms["salary"], terms["positionInRange"]) == (
        {"amount": "7000000", "currency": "JPY"},
        50,
    )
    assert terms["criteria"][0] == {
        "criterion": "role_size",
        "level": 2,
        "label": "職務の大きさ",
    }
    assert (terms["proposedBy"], terms["decidedBy"]) == ("hr:sato", "hr:suzuki")
    assert (shown["offer"]["state"], shown["offer"]["form"]) == ("ACCEPTED", "SHORT_TIME")
    assert shown["reception"]["complete"] is True
    assert shown["reception"]["roleExpectations"] == ["設計を任せる"]
    states = {each["day"]: each["state"] for each in shown["checks"]}
    assert states == {30: "OVERDUE", 90: "DONE", 180: "PLANNED", 365: "PLANNED"}
    assert shown["skillGap"] == [
        {"skill": "C++", "gap": 2, "trainings": [{"title": "C++20", "done": False}]},
        {"skill": "SQL", "gap": 0, "trainings": []},
    ]
    assert [each["kind"] for each in shown["termsDecisionTrail"]] == [
        "TERMS_PROPOSED",
        "TERMS_APPROVED",
        "OFFER_MADE",
    ]


@pytest.mark.usefixtures("standards")
def test_each_role_sees_what_is_for_it(api, do, hire, projected, acting_as):
    _, id_ = hire()
    do(CompleteReturnCheck(process=id_, check_day=90, satisfaction_self=4, explanation="順調"))
    projected()
    seen = {role: api(WHOLE, viewer=acting_as(role), id=gid(id_))["node"] for role in Role}
    for role in (Role.ALUMNUS, Role.CONNECTOR, Role.ADMIN, Role.FRONTEND):
        assert seen[role] is None
    for role in (Role.HR, Role.HIRING):
        assert seen[role]["terms"]["salaryLow"] == {"amount": "6000000"}
        assert seen[role]["offer"]["salaryHigh"] == {"amount": "8000000"}
        assert seen[role]["skillGap"][0]["gap"] == 2
    for role in (Role.PROGRAMME, Role.AUDITOR):
        assert seen[role]["terms"]["salary"] is None
        assert seen[role]["terms"]["positionInRange"] is None
        assert seen[role]["terms"]["criteria"] is None
        assert seen[role]["offer"]["salaryHigh"] is None
        assert seen[role]["skillGap"] is None
    for role in (Role.HIRING, Role.PROGRAMME, Role.AUDITOR):
        check = next(each for each in seen[role]["checks"] if each["day"] == 90)
        assert (check["satisfactionSelf"], check["note"]) == (None, None)
        assert {each["explanation"] for each in seen[role]["termsDecisionTrail"]} == {None}
    assert seen[Role.AUDITOR]["contributionStatement"] is None
    assert [each["by"] for each in seen[Role.AUDITOR]["termsDecisionTrail"]] == [
        "hr:sato",
        "hr:suzuki",
        "hr:sato",
    ]


def test_the_pipeline_has_a_column_for_every_stage(api, do, open_one, projected):
    open_one(days_ago=20)
    _, id_ = open_one()
    do(PassStage(process=id_, stage="casual_talk"))
    projected()
    columns = api(PIPELINE)["returnPipeline"]
    keys = [each["stage"]["key"] for each in columns]
    assert keys == [*(each.key for each in BUILT_IN.rules.stages), "settling_in"]
    counted = {each["stage"]["key"]: (each["count"], each["overdue"]) for each in columns}
    assert counted["casual_talk"] == (1, 1)
    assert counted["documents"] == (1, 0)
    assert sum(number for number, _ in counted.values()) == 2
    assert columns[3]["stage"] == {
        "key": "skills",
        "kind": "SKILLS",
        "waivable": True,
        "slaDays": 14,
    }
    others = api(PIPELINE, owner="mori")["returnPipeline"]
    assert sum(each["count"] for each in others) == 0


@pytest.fixture
def making(database, secrets, zone):
    """Snapshots are made as soon as they are asked for."""
    stop = threading.Event()
    thread = threading.Thread(target=SnapshotMaker(database, secrets, zone).run, args=(stop,))
    thread.start()
    yield
    stop.set()
    thread.join()


@pytest.mark.usefixtures("making")
def test_everything_is_told_at_a_moment(api, do, open_one, projected):
    _, id_ = open_one()
    then = {"knownAtPosition": str(api.crm.event_log.head())}
    do(PassStage(process=id_, stage="casual_talk"))
    waived(do, id_)
    projected()
    at = {"asOf": datetime.datetime.now(datetime.UTC).isoformat()} | then
    counts = [
        [each["count"] for each in api(PIPELINE, at=moment)["returnPipeline"][:3]]
        for moment in (at, None)
    ]
    assert counts == [[1, 0, 0], [0, 0, 1]]
    (card,) = api(BOARD, at=at)["returnProcesses"]["edges"]
    assert (card["node"]["stage"]["key"], card["node"]["waivers"]) == ("casual_talk", [])
    again = api(WHOLE, id=card["node"]["id"])["node"]
    assert again["stage"]["key"] == "casual_talk"
    of_person = api(WHOLE, id=_past(api, id_, at))["node"]
    assert of_person["stage"]["key"] == "casual_talk"
    register = "query ($at: PointInTime) { waiverRegister(at: $at) { totalCount } }"
    told = [api(register, at=moment)["waiverRegister"]["totalCount"] for moment in (at, None)]
    assert told == [0, 1]


def _past(api, id_, at):
    """The id of the process at the moment, as the person's list of then gives it."""
    (alumnus_id,) = {each.happening.alumnus_id for each in api.crm.event_log.of_stream(id_)}
    query = """query ($ref: ID!, $at: PointInTime) { alumnus(by: {id: $ref}, at: $at) { id } }"""
    told = api(query, ref=global_id(ALUMNUS, alumnus_id), at=at)["alumnus"]["id"]
    return global_id(ReturnProcess.__name__, id_, parse_id(told).at)


def test_the_register_lists_every_waiver(api, do, open_one, projected, acting_as):
    for _ in range(3):
        _, id_ = open_one()
        do(PassStage(process=id_, stage="casual_talk"))
        waived(do, id_)
    projected()
    first = api(REGISTER, first=2)["waiverRegister"]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (3, True)
    assert first["edges"][0]["node"]["waiver"] == {
        "stage": {"key": "documents"},
        "rule": "known_work",
        "reason": "在籍時の評価書あり",
        "approvedBy": "hr:suzuki",
    }
    rest = api(REGISTER, first=2, after=first["pageInfo"]["endCursor"])["waiverRegister"]
    seen = [each["node"]["process"]["id"] for each in (*first["edges"], *rest["edges"])]
    assert len(set(seen)) == 3
    audited = api(REGISTER, viewer=acting_as(Role.AUDITOR))["waiverRegister"]
    assert audited["totalCount"] == 3
    assert {each["node"]["waiver"]["reason"] for each in audited["edges"]} == {None}
    assert api(REGISTER, viewer=acting_as(Role.ADMIN)).codes == ["NOT_ALLOWED"]


def test_durations_tell_passed_waived_and_failed_apart(api, do, open_one, projected, today):
    _, slow = open_one(days_ago=20)
    do(PassStage(process=slow, stage="casual_talk"))
    waived(do, slow)
    _, quick = open_one(days_ago=4)
    do(
        FailStage(
            process=quick,
            stage="casual_talk",
            close_reason=ReturnCloseReason.TIMING,
            next_contact_on=today + 90 * DAY,
            next_contact_plan="春に",
        )
    )
    projected()
    query = """{ stageDurations { stage { key } passed waived failed medianDays longestDays
                 withinSla } }"""
    told = {each["stage"]["key"]: each for each in api(query)["stageDurations"]}
    assert told["casual_talk"] == {
        "stage": {"key": "casual_talk"},
        "passed": 1,
        "waived": 0,
        "failed": 1,
        "medianDays": 12.0,
        "longestDays": 20,
        "withinSla": 1,
    }
    assert (told["documents"]["waived"], told["documents"]["medianDays"]) == (1, None)


@pytest.mark.usefixtures("standards")
def test_parity_is_told_of_five_and_more(api, do, hire, projected, today, acting_as, crm, moment):
    people = [hire(6_000_000 + 400_000 * number) for number in range(5)]
    projected()
    assert api(PARITY, grade="G4")["returneeParity"]["missingReason"] == "NO_COMPARATORS"
    group = {"comparator_group": "G4-dev", "grade": "G4", "measured_on": today}
    quartiles = {"lower_quartile": 20, "median_position": 30, "upper_quartile": 60}
    do(RecordComparatorGroup(**group, **quartiles, members=5))
    projected()
    told = api(PARITY, grade="G4")["returneeParity"]
    assert told == {
        "value": 10.0,
        "missingReason": None,
        "returnees": 5,
        "returneeMedian": 40.0,
        "comparators": 5,
        "comparatorMedian": 30.0,
        "comparatorLowerQuartile": 20,
        "smallestGroup": 5,
    }
    answer = api(PARITY)
    assert sum("FROM absorbed" in each for each in answer.statements) == 1, "people one by one"
    everybody = answer["returneeParity"]
    assert (everybody["value"], everybody["missingReason"], everybody["smallestGroup"]) == (
        None,
        "TOO_FEW_COMPARATORS",
        10,
    )
    record_departure(crm, moment(), people[0][0], last_day=FuzzyDate.day(today - DAY))
    projected()
    fewer = api(PARITY, grade="G4")["returneeParity"]
    assert (fewer["value"], fewer["returnees"], fewer["returneeMedian"]) == (None, None, None)
    assert fewer["missingReason"] == "TOO_FEW_RETURNEES"
    left = api(WHOLE, id=gid(people[0][1]))["node"]
    assert left["leftAgainOn"] == (today - DAY).isoformat()
    assert {each["state"] for each in left["checks"]} == {"CLOSED"}
    assert api(PARITY, viewer=acting_as(Role.ADMIN)).codes == ["NOT_ALLOWED"]


def test_a_person_shows_their_own_processes(api, open_one, projected, id_of, acting_as):
    who, id_ = open_one()
    open_one()
    projected()
    query = """query ($id: ID!) { alumnus(by: {id: $id}) { returnProcesses { edges { node { id
               stage { key } } } } } }"""
    shown = api(query, id=id_of(who.alumnus_id))["alumnus"]
    assert [each["node"]["id"] for each in shown["returnProcesses"]["edges"]] == [gid(id_)]
    listed = """query ($id: ID!) { returnProcesses(filter: {alumnus: {id: $id}}) { totalCount } }"""
    assert api(listed, id=id_of(who.alumnus_id))["returnProcesses"]["totalCount"] == 1
    nobody = api(listed, id=id_of(id_))["returnProcesses"]["totalCount"]
    assert nobody == 0
    refused = api(query, viewer=acting_as(Role.ALUMNUS), id=id_of(who.alumnus_id))
    assert refused["alumnus"] is None


@pytest.mark.parametrize("role", [Role.HR, Role.HIRING])
def test_the_board_of_front_end_teams_is_answered_at_once(
    api, do, open_one, projected, acting_as, role
):
    _, id_ = open_one()
    do(PassStage(process=id_, stage="casual_talk"))
    waived(do, id_)
    projected()
    folder = Path(__file__).parents[3] / "frontend_schema" / "operations"
    board = api((folder / "ReturnBoard.graphql").read_text(), viewer=acting_as(role))
    assert board["columns"][2]["count"] == 1
    (card,) = board["firstInterview"]["edges"]
    (waiver,) = card["node"]["waivers"]
    assert waiver["reason"] == ("在籍時の評価書あり" if role is Role.HR else None)
    whole = api((folder / "ReturnProcess.graphql").read_text(), viewer=acting_as(role), id=gid(id_))
    assert whole["node"]["stage"]["key"] == "first_interview"


RULES = """{ flowTemplates { name inForce effectiveOn stages { key waivable } checkDays
    waiverRules { key label(locale: EN) stages awayUnderYears } whenReceptionIsNotReady }
  fairTerms { name inForce criteria { key label levels weight } definition
    grades { grade fromPoints low { amount } } }
  comparatorGroups { name grade members median } }"""


@pytest.mark.usefixtures("standards")
def test_the_rules_are_published_and_the_bands_are_not(api, projected, acting_as):
    projected()
    for role, sees_bands in ((Role.HR, True), (Role.HIRING, True), (Role.PROGRAMME, False)):
        told = api(RULES, viewer=acting_as(role))
        (template,) = told["flowTemplates"]
        assert (template["name"], template["inForce"]) == ("return-flow/v1", True)
        assert template["effectiveOn"] is None
        assert template["waiverRules"][1]["awayUnderYears"] == 3
        (standard,) = told["fairTerms"]
        assert [each["key"] for each in standard["criteria"]] == ["role_size", "verified_skills"]
        assert (standard["grades"][0]["low"] is not None) is sees_bands
        assert (standard["definition"] is not None) is sees_bands
    assert api(RULES, viewer=acting_as(Role.CONNECTOR)).codes == ["NOT_ALLOWED"]


ATTENTION = "{ attention { edges { node { kind dueOn ownerId alumnus { id } } } } }"


@pytest.mark.usefixtures("standards")
def test_a_check_asks_for_attention_until_the_person_leaves_again(
    api, hire, projected, today, crm, moment, id_of
):
    who, _ = hire(start=100, opened=110)
    projected()

    def listed():
        nodes = [each["node"] for each in api(ATTENTION)["attention"]["edges"]]
        return [each for each in nodes if each["kind"] == "CHECK_DUE"]

    assert listed() == [
        {
            "kind": "CHECK_DUE",
            "dueOn": (today - 70 * DAY).isoformat(),
            "ownerId": "sato",
            "alumnus": {"id": id_of(who.alumnus_id)},
        }
    ]
    record_departure(crm, moment(), who, last_day=FuzzyDate.day(today - DAY))
    projected()
    assert listed() == []


@pytest.mark.usefixtures("standards")
def test_terms_wait_in_the_inbox_of_somebody_else(api, do, open_one, projected):
    _, id_ = open_one()
    bring(do, id_, "terms")
    do(ProposeTerms(process=id_, criteria=LEVELS, salary=Money(Decimal(7_000_000))))
    projected()
    told = api("{ approvals { edges { node { __typename kind } } } }")["approvals"]["edges"]
    assert [each["node"]["kind"] for each in told] == ["TERMS"]
    waiting = "{ returnProcesses(filter: {awaitingApproval: true}) { totalCount } }"
    assert api(waiting)["returnProcesses"]["totalCount"] == 1
    assert next(each for each in api(PIPELINE)["returnPipeline"] if each["awaitingApproval"])[
        "stage"
    ]["key"] == ("terms")


def test_facts_of_pay_are_masked_wherever_they_stand(acting_as):
    pay = {"salary", "salary_low", "salary_high", "position_in_range", "terms_criteria"}
    for role, masked in (
        (Role.HR, set()),
        (Role.HIRING, set()),
        (Role.PROGRAMME, pay),
        (Role.AUDITOR, pay | {"grade", "derived_grade", "job_title"}),
    ):
        assert masked_fields(acting_as(role), EXAMPLES["TermsProposed"]) == masked
    for kind in ("SkillsAssessed", "OfferMade", "ReturnCheckCompleted"):
        assert masked_fields(acting_as(Role.PROGRAMME), EXAMPLES[kind])


def test_facts_lead_to_the_process_they_are_about(api, open_one, projected, id_of, acting_as):
    who, id_ = open_one()
    projected()
    query = """query ($id: ID!) { alumnus(by: {id: $id}) { timeline(first: 5) { edges { node {
               kind fact { ... on StageEntered { stage returnProcess { id } } } } } } } }"""
    for role in (Role.HR, Role.PROGRAMME, Role.HIRING):
        shown = api(query, viewer=acting_as(role), id=id_of(who.alumnus_id))["alumnus"]
        entered = [
            each["node"]["fact"]
            for each in shown["timeline"]["edges"]
            if each["node"]["kind"] == "STAGE_ENTERED"
        ]
        assert entered == [{"stage": "casual_talk", "returnProcess": {"id": gid(id_)}}]
