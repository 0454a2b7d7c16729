"""Budgets, costs, the report of a fiscal year and attributions through the API."""

import datetime
import threading

import pytest

from crm.domain.dates import FuzzyDate
from crm.domain.envelope import When
from crm.domain.facts import MeetingHeld, Rehired, ReturnInquired
from crm.domain.facts.contributions import InsightShared
from graphql_server.access import Role
from projections.snapshots import SnapshotMaker

pytestmark = pytest.mark.usefixtures("live")

TODAY = datetime.datetime.now(datetime.UTC).date()
SPENT = (TODAY - datetime.timedelta(days=2)).isoformat()
YEAR = {"from": f"{TODAY.year - 1}-01-01", "to": f"{TODAY.year + 1}-12-31"}

BUDGET = """mutation ($input: SetBudgetInput!) { setBudget(input: $input) {
    ... on UserError { code path } ... on SetBudgetSuccess { position } } }"""
COST = """mutation ($input: RecordProgrammeCostInput!) { recordProgrammeCost(input: $input) {
    ... on UserError { code path } ... on RecordProgrammeCostSuccess { position } } }"""
RESCIND = """mutation ($input: RescindCostInput!) { rescindCost(input: $input) {
    ... on UserError { code path } ... on RescindCostSuccess { position } } }"""
PURPOSE = """mutation ($input: SetProgrammePurposeInput!) { setProgrammePurpose(input: $input) {
    ... on UserError { code path } ... on SetProgrammePurposeSuccess { position } } }"""
ACCOUNT = """query ($from: Date!, $to: Date!) { programmeAccount(from: $from, to: $to) {
    purposes { purposes statement } budgets { eventId planned { amount } spent { amount currency } }
    spent { amount currency } byCategory { category amounts { amount } staffMinutes }
    staffHours staffCost { amount } figures { eventId kind sentence(locale: EN) } } }"""
PURPOSES = "query ($at: PointInTime) { programmePurposes(at: $at) { purposes statement } }"
REPORT = """query ($year: Int!) { humanCapitalReport(fiscalYear: $year) { fiscalYear from to
    metrics { key value unit numerator currency missingReason definition(locale: EN) } } }"""
ATTRIBUTIONS = """query ($from: Date!, $to: Date!) { attributions(from: $from, to: $to) {
    firstDay attribution eventIds alumnus { id } inquiry { kind } touches { kind } } }"""
INSIGHTS = """query ($topic: String) { insights(topic: $topic) {
    eventId topic insight initiatives entry { kind } } }"""


def yen(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "JPY"}


@pytest.fixture
def spend(api):
    """spend(…): the answer to recording a cost."""

    def spend(viewer=None, **more):
        given = {"costCategory": "EVENTS", "amount": yen("80000"), "spentOn": SPENT}
        kwargs = {"viewer": viewer} if viewer else {}
        return api(COST, input=given | more, **kwargs)["recordProgrammeCost"]

    return spend


def test_what_is_planned_and_spent_is_told_by_category(api, spend):
    budget = {"budgetFrom": YEAR["from"], "budgetTo": YEAR["to"], "amount": yen("3000000")}
    assert api(BUDGET, input=budget)["setBudget"]["position"]
    spend()
    spend(costCategory="STAFF", amount=yen("0"), staffMinutes=90)
    spend(costCategory="TOOLS", amount={"amount": "10.5", "currency": "USD"})

    told = api(ACCOUNT, **YEAR)["programmeAccount"]

    assert told["budgets"][0]["planned"] == {"amount": "3000000"}
    assert told["spent"] == [yen("80000"), {"amount": "10.5", "currency": "USD"}]
    assert told["byCategory"] == [
        {"category": "STAFF", "amounts": [], "staffMinutes": 90},
        {"category": "TOOLS", "amounts": [{"amount": "10.5"}], "staffMinutes": 0},
        {"category": "EVENTS", "amounts": [{"amount": "80000"}], "staffMinutes": 0},
    ]
    assert (told["staffHours"], told["staffCost"]) == (1.5, None)
    assert [each["kind"] for each in told["figures"]] == [
        "BudgetSet",
        *["ProgrammeCostRecorded"] * 3,
    ]


def test_a_wrong_figure_is_taken_back_once(api, spend):
    spend()
    (figure,) = api(ACCOUNT, **YEAR)["programmeAccount"]["figures"]
    given = {"rescindedEventId": figure["eventId"], "rescindReason": "二重に記録"}
    assert api(RESCIND, input=given)["rescindCost"]["position"]
    assert api(ACCOUNT, **YEAR)["programmeAccount"]["spent"] == []
    assert api(RESCIND, input=given)["rescindCost"]["code"] == "UNKNOWN_COST"


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"amount": yen("-1")}, ["amount"]),
        ({"amount": yen("0")}, ["amount"]),
        ({"spentOn": (TODAY + datetime.timedelta(days=3)).isoformat()}, ["spentOn"]),
    ],
)
def test_a_cost_that_cannot_be_is_refused(spend, given, path):
    refused = spend(**given)
    assert (refused["code"], refused["path"]) == ("INVALID_INPUT", path)


def test_a_sum_under_a_key_of_the_client_is_recorded_once(spend):
    first, again = (spend(idempotencyKey="hall") for _ in range(2))
    assert first["position"]
    assert again == first
    assert spend(idempotencyKey="hall", amount=yen("80001"))["code"] == "IDEMPOTENCY_KEY_REUSED"


def test_the_other_figures_are_checked_as_well(api):
    backwards = {"budgetFrom": YEAR["to"], "budgetTo": YEAR["from"], "amount": yen("1")}
    assert api(BUDGET, input=backwards)["setBudget"]["code"] == "ENDS_BEFORE_IT_BEGINS"
    counted = """mutation ($input: CountHiresInput!) { countHires(input: $input) {
        ... on UserError { code path } } }"""
    hires = {"hires": 1, "countedFrom": YEAR["from"], "countedTo": YEAR["to"]}
    refused = api(counted, input=hires | {"hiringChannel": "ALUMNI_RETURN"})["countHires"]
    assert refused["path"] == ["hiringChannel"]
    margin = """mutation ($input: SetCollaborationMarginInput!) {
        setCollaborationMargin(input: $input) { ... on UserError { code path } } }"""
    given = {"marginPercent": 101, "effectiveOn": YEAR["from"]}
    assert api(margin, input=given)["setCollaborationMargin"]["path"] == ["marginPercent"]
    nothing = {"purposes": [], "effectiveOn": YEAR["from"]}
    assert api(PURPOSE, input=nothing)["setProgrammePurpose"]["path"] == ["purposes"]


def test_the_purpose_in_force_is_told_and_what_it_was_before(api):
    for since, purpose in ((YEAR["from"], "BRAND"), (TODAY.isoformat(), "IMMEDIATE_HIRES")):
        given = {"purposes": [purpose], "statement": None, "effectiveOn": since}
        assert api(PURPOSE, input=given)["setProgrammePurpose"]["position"]
    assert api(PURPOSES)["programmePurposes"]["purposes"] == ["IMMEDIATE_HIRES"]
    told = api(ACCOUNT, **{"from": YEAR["from"], "to": YEAR["from"]})["programmeAccount"]
    assert told["purposes"]["purposes"] == ["BRAND"]


def test_the_report_of_a_fiscal_year_has_every_metric_with_its_definition(api, spend):
    spend()
    year = TODAY.year if TODAY.month >= 4 else TODAY.year - 1
    report = api(REPORT, year=year)["humanCapitalReport"]
    assert (report["from"], report["to"]) == (f"{year}-04-01", f"{year + 1}-03-31")
    found = {each["key"]: each for each in report["metrics"]}
    assert all(each["definition"].endswith(".") for each in found.values())
    spent = found["PROGRAMME_COST"]
    if (TODAY - datetime.timedelta(days=2)).isoformat() >= report["from"]:
        assert (spent["value"], spent["currency"], spent["unit"]) == (80_000, "JPY", "CURRENCY")
    assert found["CONTACTABLE_PER_FTE"]["missingReason"] == "NO_BASELINE"
    assert api(REPORT, year=1).codes == ["INVALID_INPUT"]


def test_what_the_programme_costs_is_for_who_reads_its_policies(api, spend, acting_as):
    assert spend(viewer=acting_as(Role.HIRING))["code"] == "NOT_ALLOWED"
    for outside in (Role.CONNECTOR, Role.ALUMNUS):
        assert api(ACCOUNT, viewer=acting_as(outside), **YEAR).codes == ["NOT_ALLOWED"]
    assert api(ATTRIBUTIONS, viewer=acting_as(Role.HIRING), **YEAR).codes == ["NOT_ALLOWED"]
    assert api(INSIGHTS, viewer=acting_as(Role.HIRING)).codes == ["NOT_ALLOWED"]


def test_a_return_says_which_touches_speak_for_the_programme(
    api, person, id_of, crm, moment, projected
):

    who = person(last_day="2020-03-31")
    day = datetime.timedelta(days=1)
    now = moment().now

    def tell(fact, days_ago):
        return moment().happening(who, fact, occurred=When(now - days_ago * day))

    back = TODAY - 10 * day
    rehired = Rehired(stint_id=moment().new_id(), legal_entity="", hired_on=FuzzyDate.day(back))
    met = tell(MeetingHeld(duration_minutes=30), 100)
    crm.append_unseen([met, tell(ReturnInquired(), 60), tell(rehired, 10)], moment())
    projected()
    (told,) = api(ATTRIBUTIONS, **YEAR)["attributions"]
    assert (told["attribution"], told["firstDay"]) == ("PROGRAMME", back.isoformat())
    assert told["eventIds"] == [str(met.event_id)]
    assert told["inquiry"] == {"kind": "RETURN_INQUIRED"}
    assert told["touches"] == [{"kind": "MEETING_HELD"}]
    assert told["alumnus"]["id"] == id_of(who)


def test_insights_are_found_by_topic_with_what_became_of_them(
    api, person, id_of, crm, moment, projected
):

    who = person(last_day="2020-03-31")
    facts = [
        InsightShared(topic=topic, insight="出社日をそろえる", confidentiality_ack=True)
        for topic in ("在宅勤務", "DX推進")
    ]
    crm.append_unseen([moment().happening(who, each) for each in facts], moment())
    projected()
    (found,) = api(INSIGHTS, topic="dx")["insights"]
    assert (found["topic"], found["initiatives"]) == ("DX推進", [])
    adopt = """mutation ($input: AdoptInsightInput!) { adoptInsight(input: $input) {
        ... on UserError { code } ... on AdoptInsightSuccess { position } } }"""
    given = {
        "alumnus": {"id": id_of(who)},
        "insightEventId": found["eventId"],
        "initiative": "全社研修",
    }
    assert api(adopt, input=given)["adoptInsight"]["position"]
    projected()
    (found,) = api(INSIGHTS, topic="dx")["insights"]
    assert found["initiatives"] == ["全社研修"]
    assert len(api(INSIGHTS)["insights"]) == 2


@pytest.fixture
def making(database, secrets, zone):
    """Snapshots of moments are made as soon as they are asked for."""
    stop = threading.Event()
    thread = threading.Thread(target=SnapshotMaker(database, secrets, zone).run, args=(stop,))
    thread.start()
    yield
    stop.set()
    thread.join()


def test_a_moment_knows_the_figures_of_then(api, spend, crm, making):
    spend()
    known = {"knownAtPosition": str(crm.event_log.head())}
    spend(amount=yen("5000"))
    (figure, _) = api(ACCOUNT, **YEAR)["programmeAccount"]["figures"]
    given = {"rescindedEventId": figure["eventId"], "rescindReason": "二重に記録"}
    assert api(RESCIND, input=given)["rescindCost"]["position"]

    account = """query ($from: Date!, $to: Date!, $at: PointInTime) {
        programmeAccount(from: $from, to: $to, at: $at) { spent { amount } moment { asOf } } }"""
    assert api(account, **YEAR)["programmeAccount"]["spent"] == [{"amount": "5000"}]
    then = api(account, at=known, **YEAR)["programmeAccount"]
    assert then["spent"] == [{"amount": "80000"}]
    assert then["moment"] is not None

    metrics = """query ($from: Date!, $to: Date!, $at: PointInTime) {
        programme(from: $from, to: $to, at: $at) { metrics { key value } } }"""
    costs = [
        next(each["value"] for each in found if each["key"] == "PROGRAMME_COST")
        for at in (None, known)
        for found in [api(metrics, at=at, **YEAR)["programme"]["metrics"]]
    ]
    assert costs == [5_000, 80_000]
