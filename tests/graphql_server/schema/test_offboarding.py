"""Parting well and employments that go on, as clients record and read them."""

import datetime
import json
import threading

import pytest

from crm.domain.departure_reasons import DepartureReason
from graphql_server.access import Role
from projections.snapshots import SnapshotMaker

NOTES = ("家庭のことで悩んでいた", "部長とは合わなかった", "給与への不満", "本当にありがとう")
"""What was said: nobody but HR may read it."""
DONE = "__typename ... on CommandSuccess { position } ... on UserError { code path }"
CHECKLIST = """
query ($by: AlumnusBy!, $at: PointInTime) { alumnus(by: $by, at: $at) { offboardings {
  stintId state lastDay { date } ownerId wellParted interviewAt openedBy { type }
  items { item name(locale: EN) state at by { type } skipReason }
  records { node { kind sentence fact { __typename } maskedFields } } } } }
"""
LIST = """
query ($filter: OffboardingFilter, $first: Int, $after: String) {
  offboardings(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { state lastDay { date } alumnus { displayName } items { item state } } } } }
"""
EMPLOYMENT = """
query ($by: AlumnusBy!, $at: PointInTime) { alumnus(by: $by, at: $at) { status employments {
  stintId legalEntity employeeNumber employmentType departureReason departureReasonCorrected
  leaves { startsOn { date } endsOn { date } countsForTenure }
  transfers { fromEntity toEntity changedOn { date } tenureContinues }
  secondments { hostEntity startsOn { date } endsOn { date } }
  records { eventId kind date { date } sentence(locale: EN) } } } }
"""
EVERYTHING = """
query ($by: AlumnusBy!) { alumnus(by: $by) {
  offboardings { records { node { sentence fact {
    ... on ExitInterviewHeld { summary } ... on ExitReasonHeard { heardReasons explanation }
    ... on ExitSurveyAnswered { exitAnswers { answer } exitEnps }
    ... on ThanksGiven { words } } } } }
  timeline(first: 100) { edges { node { sentence fact { __typename
    ... on ExitInterviewHeld { summary } ... on ExitReasonHeard { heardReasons explanation }
    ... on ExitSurveyAnswered { exitAnswers { answer } exitEnps } ... on ThanksGiven { words }
  } } } } } }
"""
FUNNEL = """
query ($by: FunnelBy!) {
  invitationFunnel(from: "2026-01-01", to: "2026-12-31", by: $by) { to cohorts {
    department month departed interviewed invited registered consented interacted } }
  offboardingQuality(from: "2026-01-01", to: "2026-12-31") { department departed allFive share } }
"""


@pytest.fixture
def do(api, live):
    """do("giveThanks", alumnus=…, …): the answer of the mutation."""

    def run(name: str, viewer=None, **given):
        input_type = f"{name[0].upper()}{name[1:]}Input"
        operation = f"mutation ($input: {input_type}!) {{ {name}(input: $input) {{ {DONE} }} }}"
        answer = api(operation, input=given, **({"viewer": viewer} if viewer else {}))
        return answer[name]

    return run


def test_a_leaver_is_offboarded_from_opening_to_completion(api, do, person):
    person(name="田中 太郎", employee_number="7")
    who = {"externalRef": "7"}
    assert do("openOffboarding", alumnus=who)["code"] == "NOT_LEAVING"
    day = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
    do("scheduleDeparture", alumnus=who, lastDay={"date": day})
    listed = api(LIST, filter={"open": True})["offboardings"]
    assert [edge["node"]["state"] for edge in listed["edges"]] == ["NOT_OPENED"]
    for name, given in (
        ("openOffboarding", {"ownerId": "user-7"}),
        ("scheduleExitInterview", {"interviewAt": "2026-12-01T10:00:00+09:00"}),
        ("recordExitInterview", {"summary": NOTES[0], "contactChannel": "IN_PERSON"}),
        ("recordExitReason", {"heardReasons": ["MANAGEMENT"], "explanation": NOTES[1]}),
        (
            "recordExitSurvey",
            {
                "exitSurvey": "exit/2026",
                "exitAnswers": [{"question": "1", "answer": NOTES[2]}],
                "exitEnps": 3,
            },
        ),
        ("giveThanks", {"words": NOTES[3], "givenBy": "user-1"}),
        ("recogniseContribution", {}),
        ("expressReturnWelcome", {"wordingVersion": "welcome/v1"}),
        (
            "capturePersonalContact",
            {"channel": "EMAIL", "contactValue": "t@home.example", "contactVerified": True},
        ),
        ("recordNextEmployer", {"company": "みどりソフト", "voluntary": True}),
    ):
        done = do(name, alumnus=who, **given)
        assert done["__typename"] == f"{name[0].upper()}{name[1:]}Success", (name, done)
    invited = api(
        """mutation ($input: InviteToNetworkInput!) { inviteToNetwork(input: $input) {
          ... on InviteToNetworkSuccess { token } } }""",
        input={"alumnus": who, "expiresOn": day, "contactChannel": "IN_PERSON"},
    )
    assert len(invited["inviteToNetwork"]["token"]) > 20
    assert do("completeOffboarding", alumnus=who)["code"] == "ITEMS_OPEN"
    (one,) = api(CHECKLIST, by=who)["alumnus"]["offboardings"]
    left = [each["item"] for each in one["items"] if each["state"] == "OPEN"]
    assert (one["state"], one["ownerId"], left) == ("OPEN", "user-7", ["CONFIDENTIALITY"])
    assert one["wellParted"] is True
    assert all(each["name"] for each in one["items"])
    skipped = [{"item": "CONFIDENTIALITY", "skipReason": "NOT_APPLICABLE"}]
    do("completeOffboarding", alumnus=who, skipped=skipped)
    (one,) = api(CHECKLIST, by=who)["alumnus"]["offboardings"]
    assert one["state"] == "COMPLETED"
    reasons = {each["item"]: each["skipReason"] for each in one["items"]}
    assert reasons["CONFIDENTIALITY"] == "NOT_APPLICABLE"
    assert one["records"][0]["node"]["kind"] == "OFFBOARDING_COMPLETED"
    assert api(LIST, filter={"open": True})["offboardings"]["totalCount"] == 0
    email = api("query ($by: AlumnusBy!) { alumnus(by: $by) { email } }", by=who)
    assert email["alumnus"]["email"] == "t@home.example"


@pytest.fixture
def confided(do, person):
    """Somebody who left and said much in the interview."""
    person(name="田中 太郎", employee_number="7", last_day="2026-03-31")
    who = {"externalRef": "7"}
    do("recordExitInterview", alumnus=who, summary=NOTES[0])
    do("recordExitReason", alumnus=who, heardReasons=["MANAGEMENT"], explanation=NOTES[1])
    answers = [{"question": "1", "answer": NOTES[2]}]
    do("recordExitSurvey", alumnus=who, exitSurvey="e", exitAnswers=answers, exitEnps=3)
    do("giveThanks", alumnus=who, words=NOTES[3])
    return who


def test_what_was_said_in_parting_is_for_hr_only(api, confided, acting_as):
    told = json.dumps(api(EVERYTHING, acting_as(Role.HR), by=confided).data, ensure_ascii=False)
    assert all(note in told for note in NOTES)
    assert "MANAGEMENT" in told
    for role in (Role.HIRING, Role.PROGRAMME):
        answer = api(EVERYTHING, acting_as(role), by=confided)
        told = json.dumps(answer.data, ensure_ascii=False)
        assert answer["alumnus"]["timeline"]["edges"]
        assert not any(note in told for note in NOTES), role
        assert "MANAGEMENT" not in told
        for each in answer["alumnus"]["timeline"]["edges"]:
            assert each["node"]["fact"].get("exitEnps") is None


def test_only_hr_lists_who_leaves_and_records_parting(api, do, confided, acting_as):
    for role in (Role.HIRING, Role.PROGRAMME, Role.AUDITOR, Role.ADMIN):
        assert api(LIST, acting_as(role)).codes == ["NOT_ALLOWED"]
        refused = do("giveThanks", acting_as(role), alumnus=confided)
        assert refused["code"] == "NOT_ALLOWED"
    assert api(LIST, acting_as(Role.HR))["offboardings"]["totalCount"] == 1
    reminded = do("remindOfInvitation", acting_as(Role.PROGRAMME), alumnus=confided)
    assert reminded["code"] == "NOT_INVITED"


def test_who_leaves_is_listed_page_by_page_the_earliest_first(api, person, projected):
    for name, last_day in (("三", "2026-03-03"), ("一", "2026-03-01"), ("二", "2026-03-02")):
        person(name=name, last_day=last_day)
    person(name="在")
    projected()
    wanted = {"open": False}
    first = api(LIST, filter=wanted, first=2)["offboardings"]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (3, True)
    rest = api(LIST, filter=wanted, first=2, after=first["pageInfo"]["endCursor"])["offboardings"]
    names = [each["node"]["alumnus"]["displayName"] for each in (*first["edges"], *rest["edges"])]
    assert names == ["一", "二", "三"]
    assert api(LIST, after="x").codes == ["BAD_CURSOR"]
    assert api(LIST, filter={"open": True})["offboardings"]["totalCount"] == 0


# --- employments that go on, and corrections ----------------------------------------------


def test_an_employment_tells_leave_transfers_and_secondments(api, do, person):
    person(employee_number="7", legal_entity="A社")
    who = {"externalRef": "7"}
    leave = {"startsOn": {"date": "2019-04-01"}, "endsOn": {"date": "2020-03-31"}}
    do("recordLeaveOfAbsence", alumnus=who, **leave, countsForTenure=False)
    moved = {"toEntity": "B社", "changedOn": {"date": "2021-04-01"}, "tenureContinues": True}
    do("transferBetweenEntities", alumnus=who, **moved, employeeNumber="77")
    do("startSecondment", alumnus=who, hostEntity="C社", startsOn={"date": "2022-04-01"})
    do("endSecondment", alumnus=who, endedOn={"date": "2023-03-31"})
    retyped = {"employmentType": "嘱託", "changedOn": {"date": "2025-04-01"}}
    do("changeEmploymentType", alumnus=who, **retyped, tenureContinues=True)
    found = api(EMPLOYMENT, by={"externalRef": "77"})["alumnus"]
    (one,) = found["employments"]
    assert found["status"] == "EMPLOYEE"
    assert (one["legalEntity"], one["employeeNumber"]) == ("B社", "77")
    assert one["employmentType"] == "嘱託"
    assert one["leaves"][0]["endsOn"] == {"date": "2020-03-31"}
    assert one["transfers"][0]["fromEntity"] == "A社"
    assert one["secondments"][0]["endsOn"] == {"date": "2023-03-31"}
    kinds = [each["kind"] for each in one["records"]]
    assert kinds[:2] == ["LEAVE_OF_ABSENCE_RECORDED", "TRANSFERRED_BETWEEN_ENTITIES"]
    (event_id,) = [
        each["eventId"] for each in one["records"] if each["kind"] == "EMPLOYMENT_TYPE_CHANGED"
    ]
    do("rescindEmploymentFact", alumnus=who, eventId=event_id, explanation="誤り")
    (one,) = api(EMPLOYMENT, by=who)["alumnus"]["employments"]
    assert one["employmentType"] is None
    refused = do("rescindEmploymentFact", alumnus=who, eventId=event_id)
    assert refused["code"] == "UNKNOWN_EMPLOYMENT_FACT"


def test_a_corrected_reason_is_shown_now_and_the_former_one_at_a_moment_before(
    api, do, crm, person
):
    person(employee_number="7", last_day="2026-03-31", departure_reason=DepartureReason.LAYOFF)
    who, before = {"externalRef": "7"}, str(crm.event_log.head())
    done = do(
        "correctDepartureReason",
        alumnus=who,
        departureReason="VOLUNTARY",
        reasonEvidence="退職願",
        approvedBy="user-9",
    )
    assert done["__typename"] == "CorrectDepartureReasonSuccess"
    (now,) = api(EMPLOYMENT, by=who)["alumnus"]["employments"]
    assert (now["departureReason"], now["departureReasonCorrected"]) == ("VOLUNTARY", True)
    (then,) = api(EMPLOYMENT, by=who, at={"knownAtPosition": before})["alumnus"]["employments"]
    assert (then["departureReason"], then["departureReasonCorrected"]) == ("LAYOFF", False)
    long_ago = {"asOf": "2026-04-15T12:00:00+09:00"}
    (then,) = api(EMPLOYMENT, by=who, at=long_ago)["alumnus"]["employments"]
    assert then["departureReason"] == "VOLUNTARY"


def test_the_former_reason_is_for_who_may_read_reasons(api, do, person, acting_as):
    person(employee_number="7", last_day="2026-03-31", departure_reason=DepartureReason.LAYOFF)
    who = {"externalRef": "7"}
    do(
        "correctDepartureReason",
        alumnus=who,
        departureReason="DISCIPLINARY_DISMISSAL",
        reasonEvidence="懲戒委員会",
        approvedBy="user-9",
    )
    told = """query ($by: AlumnusBy!) { alumnus(by: $by) { employments { departureReason }
      timeline { edges { node { sentence fact { ... on DepartureReasonCorrected {
        formerReason departureReason reasonEvidence } } } } } } }"""
    for role in (Role.PROGRAMME, Role.HIRING):
        shown = json.dumps(api(told, acting_as(role), by=who).data, ensure_ascii=False)
        for secret in ("LAYOFF", "DISCIPLINARY_DISMISSAL", "懲戒", "会社都合"):
            assert secret not in shown, role
    assert "懲戒委員会" in json.dumps(api(told, by=who).data, ensure_ascii=False)


def test_the_funnel_and_the_quality_of_offboarding_are_counted(api, confided, acting_as):
    for by in ("MONTH", "DEPARTMENT"):
        (cohort,) = api(FUNNEL, by=by)["invitationFunnel"]["cohorts"]
        assert (cohort["departed"], cohort["interviewed"], cohort["invited"]) == (1, 1, 0)
    (quality,) = api(FUNNEL, by="MONTH")["offboardingQuality"]
    assert (quality["departed"], quality["allFive"], quality["share"]) == (1, 0, 0.0)
    hiring = api(FUNNEL, acting_as(Role.HIRING), by="MONTH")["invitationFunnel"]
    assert hiring["cohorts"][0]["interacted"] is None
    for role in (Role.ADMIN, Role.CONNECTOR):
        assert set(api(FUNNEL, acting_as(role), by="MONTH").codes) == {"NOT_ALLOWED"}


def test_lists_and_counts_of_a_moment_know_what_was_known_then(
    api, do, crm, person, database, secrets, zone
):
    stop = threading.Event()
    maker = threading.Thread(target=SnapshotMaker(database, secrets, zone).run, args=(stop,))
    maker.start()
    try:
        person(name="田中 太郎", employee_number="7", last_day="2026-03-31")
        before = {"knownAtPosition": str(crm.event_log.head())}
        do("recordExitInterview", alumnus={"externalRef": "7"})
        listed = """query ($at: PointInTime) {
          offboardings(at: $at) { totalCount edges { node { items { item state } } } }
          invitationFunnel(from: "2026-01-01", to: "2026-12-31", at: $at) {
            moment { knownAtPosition } cohorts { departed interviewed } } }"""
        for at, interviewed, state in ((before, 0, "OPEN"), (None, 1, "DONE")):
            answer = api(listed, at=at)
            (cohort,) = answer["invitationFunnel"]["cohorts"]
            assert cohort == {"departed": 1, "interviewed": interviewed}
            assert answer["offboardings"]["totalCount"] == 1
            (edge,) = answer["offboardings"]["edges"]
            assert edge["node"]["items"][0] == {"item": "EXIT_INTERVIEW", "state": state}
    finally:
        stop.set()
        maker.join()
