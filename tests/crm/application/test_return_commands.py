"""Commands of the return flow: from the inquiry to the last check, and how each is refused."""

import copy
import dataclasses
import datetime
import json
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from uuid import uuid4

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.care import HandOver
from crm.application.commands.eligibility import EvaluateReturnEligibility
from crm.application.commands.employment import CorrectDepartureReason
from crm.application.commands.policies import PublishReturnPolicy
from crm.application.commands.return_process import (
    AssessSkills,
    AssignReturnProcess,
    CloseReturnProcess,
    FailStage,
    HoldVisionMeeting,
    InquireReturn,
    OpenReturnProcess,
    PassStage,
    RecordMutualExpectation,
    Rehire,
    SubmitApplication,
    WaiveStage,
)
from crm.application.commands.return_reception import (
    AgreeCareerPath,
    AssignBridgingTraining,
    AssignContactDesk,
    CompleteBridgingTraining,
    CompleteReturnCheck,
    ConfirmReceptionReadiness,
    DeliverChangeBriefing,
    PlanShortOnboarding,
    RecordProductivity,
    ShareReceptionBrief,
)
from crm.application.commands.return_rules import (
    PublishFairTerms,
    PublishFlowTemplate,
    RecordComparatorGroup,
)
from crm.application.commands.return_terms import (
    AcceptOffer,
    ApproveTerms,
    ApproveTermsException,
    DeclineOffer,
    MakeOffer,
    ProposeTerms,
    RejectTermsException,
    RequestTermsException,
    WithdrawOffer,
)
from crm.application.employment import record_departure
from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts import ExitInterviewHeld
from crm.domain.facts.return_process import (
    ReturnCloseReason,
    ReturnOutcome,
    ReturnProcessOpened,
    SkillMethod,
    SkillResult,
)
from crm.domain.facts.return_reception import BriefAudience, ChangeArea, ChangeToLearn
from crm.domain.facts.return_terms import (
    CriterionLevel,
    OfferDeclineReason,
    OfferForm,
    TermsExceptionGround,
    TermsProposed,
)
from crm.domain.facts.returns import Rehired
from crm.domain.flow.published import BUILT_IN
from crm.domain.money import Money
from crm.domain.policies.published import BUILT_IN as POLICIES
from crm.domain.policies.words import PolicyName
from crm.domain.refusals import (
    BriefTellsInterview,
    BrokenFlowDocument,
    CheckNotDue,
    EffectiveInThePast,
    FlowNameTaken,
    InvalidInput,
    NeedsSecondPerson,
    NeverEmployed,
    NobodyToHandOver,
    NoFairTerms,
    NotEligible,
    NotEvaluated,
    NotOpen,
    OfferNotAccepted,
    ProcessStillOpen,
    ReceptionNotReady,
    ReturneeHasLeft,
    StageNotWaivable,
    StillEmployed,
    TermsNeedException,
    UnknownUndertaking,
    VersionConflict,
)
from crm.domain.undertakings.return_process import ReturnProcess
from tests.crm.domain.flow.test_flow_documents import TERMS

NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)
TODAY = datetime.date(2026, 11, 23)
DAY = datetime.timedelta(days=1)
SATO, SUZUKI = (Actor(ActorType.HR, name) for name in ("sato", "suzuki"))
SALARY = Money(Decimal(7_000_000))
ALL_CRITERIA = (
    CriterionLevel(criterion="role_size", level=2),
    CriterionLevel(criterion="verified_skills", level=4),
)


@pytest.fixture
def do(crm, moment):
    """do(command, by=…, days=…): carried out some days after 23 November 2026, at noon."""

    def do(asked, by=SATO, days=0, **more):
        now = moment(NOON + days * DAY)
        context = dataclasses.replace(now.context, actor=by)
        return carry_out(crm, dataclasses.replace(now, context=context), asked, **more)

    return do


@pytest.fixture
def leaver(person):
    """leaver(…): somebody who left of their own accord, and the way to name them."""

    def leaver(last_day="2025-03-31", **more):
        given = {"departure_reason": DepartureReason.VOLUNTARY, "last_day": last_day} | more
        return PersonRef(alumnus_id=person(**given))

    return leaver


@pytest.fixture
def open_for(do):
    """open_for(person): the id of a process that was opened for them."""

    def open_for(who, **more):
        do(EvaluateReturnEligibility(alumnus=who))
        return do(OpenReturnProcess(alumnus=who, **more)).undertaking.id

    return open_for


@pytest.fixture
def standards(do):
    """Standards of terms are in force."""
    do(PublishFairTerms(definition=json.dumps(TERMS), effective_on=TODAY))


@pytest.fixture
def read(crm):
    """read(process_id): the process as the log has it."""

    def read(process_id):
        facts = crm.event_log.of_stream(process_id)
        return ReturnProcess.of(process_id, [each.happening for each in facts])

    return read


def kinds(crm, cls):
    return [each.fact for each in crm.event_log.of_kinds([cls.kind])]


def advance(do, process_id, *, to="terms"):
    """Pass every stage up to this one."""
    results = (SkillResult(skill="C++", needed_level=3, found_level=2),)
    do(
        AssessSkills(
            process=process_id, skill_method=SkillMethod.WORK_SAMPLE, skill_results=results
        )
    )
    do(HoldVisionMeeting(process=process_id, contribution_statement="若手を育てる\n品質も"))
    for stage in BUILT_IN.rules.stages:
        if stage.key == to:
            return
        do(PassStage(process=process_id, stage=stage.key))


def accepted(do, process_id):
    """Terms approved by somebody else, an offer made and accepted."""
    advance(do, process_id)
    do(ProposeTerms(process=process_id, criteria=ALL_CRITERIA, salary=SALARY))
    do(ApproveTerms(process=process_id), by=SUZUKI)
    offer = {"offer_form": OfferForm.FULL_TIME, "expires_on": TODAY + 14 * DAY}
    do(MakeOffer(process=process_id, **offer))
    do(AcceptOffer(process=process_id))


def received(do, process_id):
    """Everything that the reception needs, for somebody not long away."""
    brief = {"brief_audience": BriefAudience.TEAM, "role_expectation": "設計の中核を担う"}
    do(ShareReceptionBrief(process=process_id, **brief))
    do(AssignContactDesk(process=process_id, contact_desk_id="mori"))
    do(AgreeCareerPath(process=process_id, career_path="3年で課長"))
    do(ConfirmReceptionReadiness(process=process_id))


def test_a_process_is_opened_on_an_evaluation_and_the_last_inquiry(crm, do, leaver):
    who = leaver()
    with pytest.raises(NotEvaluated):
        do(OpenReturnProcess(alumnus=who))
    do(InquireReturn(alumnus=who, inquiry="時短で\n戻れますか"))
    do(EvaluateReturnEligibility(alumnus=who))
    done = do(OpenReturnProcess(alumnus=who, job="設計"))
    (opened,) = kinds(crm, ReturnProcessOpened)
    (asked,) = crm.event_log.of_kinds(["ReturnInquired"])
    (judged,) = crm.event_log.of_kinds(["EligibilityEvaluated"])
    assert opened.inquiry_event_id == asked.event_id
    assert opened.evaluation_event_id == judged.event_id
    assert (opened.flow_template, opened.policy_version) == ("return-flow/v1", 1)
    assert (opened.owner_id, opened.job) == ("sato", "設計")
    assert done.undertaking.id == opened.process_id


def test_whoever_is_not_eligible_gets_no_process(do, leaver):
    who = leaver(departure_reason=DepartureReason.DISCIPLINARY_DISMISSAL)
    do(EvaluateReturnEligibility(alumnus=who))
    with pytest.raises(NotEligible):
        do(OpenReturnProcess(alumnus=who))


def test_only_somebody_who_left_can_come_back(do, person):
    with pytest.raises(StillEmployed):
        do(OpenReturnProcess(alumnus=PersonRef(alumnus_id=person())))
    with pytest.raises(NeverEmployed):
        do(OpenReturnProcess(alumnus=PersonRef(alumnus_id=person(hired_on=None))))


def test_of_two_processes_opened_at_once_one_is_refused(crm, do, leaver):
    who = leaver()
    do(EvaluateReturnEligibility(alumnus=who))

    def open_one(_):
        try:
            return do(OpenReturnProcess(alumnus=who)).positions
        except ProcessStillOpen as refusal:
            return refusal.code

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(open_one, range(4)))
    assert sorted(map(str, answers))[1:] == ["PROCESS_STILL_OPEN"] * 3
    assert len(kinds(crm, ReturnProcessOpened)) == 1


def test_a_process_that_was_opened_while_this_one_was_decided_is_seen(
    crm, do, open_for, leaver, monkeypatch
):
    who = leaver()
    open_for(who)
    first = kinds(crm, ReturnProcessOpened)[0].process_id
    read = "crm.application.commands.return_process.new_process_id"
    monkeypatch.setattr(read, lambda work, alumnus_id: first)  # as if it had read before
    with pytest.raises(ProcessStillOpen):
        do(OpenReturnProcess(alumnus=who))


def test_after_one_ended_another_can_be_opened(do, open_for, leaver):
    who = leaver()
    first = open_for(who)
    with pytest.raises(ProcessStillOpen):
        do(OpenReturnProcess(alumnus=who))
    ending = {
        "outcome": ReturnOutcome.WITHDRAWN_BY_PERSON,
        "close_reason": ReturnCloseReason.TIMING,
        "next_contact_on": TODAY + 90 * DAY,
        "next_contact_plan": "春に近況を聞く",
    }
    do(CloseReturnProcess(process=first, **ending))
    with pytest.raises(NotOpen):
        do(CloseReturnProcess(process=first, **ending))
    second = do(OpenReturnProcess(alumnus=who)).undertaking.id
    assert second != first
    with pytest.raises(InvalidInput):
        do(CloseReturnProcess(process=second, **ending | {"next_contact_on": TODAY - DAY}))


def test_a_failed_stage_closes_with_a_plan(do, open_for, leaver, read):
    process_id = open_for(leaver())
    do(SubmitApplication(process=process_id))
    do(
        RecordMutualExpectation(
            process=process_id, employer_expects="設計", person_expects="在宅2日"
        )
    )
    do(AssignReturnProcess(process=process_id, owner_id="suzuki"))
    do(
        FailStage(
            process=process_id,
            stage="casual_talk",
            close_reason=ReturnCloseReason.ROLE_FIT,
            next_contact_on=TODAY + 180 * DAY,
            next_contact_plan="別の職務で",
        )
    )
    process = read(process_id)
    assert (process.stage, process.is_open, process.owner_id) == ("closed", False, "suzuki")
    assert process.applied
    assert process.closed.next_contact_plan == "別の職務で"


def test_the_skills_stage_is_waived_only_for_whoever_left_lately(do, open_for, leaver):
    waive = {"stage": "skills", "rule": "skills_still_current", "explanation": "同じ職務"}
    for last_day, allowed in (("2025-03-31", True), ("2023-11-22", False)):
        process_id = open_for(leaver(last_day=last_day))
        advance(do, process_id, to="skills")
        if allowed:
            do(WaiveStage(process=process_id, **waive))
            continue
        with pytest.raises(StageNotWaivable):
            do(WaiveStage(process=process_id, **waive))


def test_skills_are_told_on_the_scale(do, open_for, leaver):
    process_id = open_for(leaver())
    for results in ((), (SkillResult(skill="C++", needed_level=5, found_level=1),)):
        with pytest.raises(InvalidInput):
            do(
                AssessSkills(
                    process=process_id, skill_method=SkillMethod.TEST, skill_results=results
                )
            )


def test_terms_follow_the_published_standards(crm, do, open_for, leaver):
    process_id = open_for(leaver())
    advance(do, process_id)
    proposal = {"process": process_id, "criteria": ALL_CRITERIA, "salary": SALARY}
    with pytest.raises(NoFairTerms):
        do(ProposeTerms(**proposal))
    do(PublishFairTerms(definition=json.dumps(TERMS), effective_on=TODAY))
    for wrong, path in (
        ({"criteria": (CriterionLevel(criterion="looks", level=1),)}, ("criteria", "0")),
        ({"criteria": (*ALL_CRITERIA, ALL_CRITERIA[0])}, ("criteria", "2")),
        ({"criteria": (CriterionLevel(criterion="role_size", level=6),)}, ("criteria", "0")),
        ({"criteria": ()}, ("grade",)),
        ({"grade": "G9"}, ("grade",)),
        ({"salary": Money(Decimal(70_000), "USD")}, ("salary",)),
        ({"comparator_group": "nobody"}, ("comparatorGroup",)),
    ):
        with pytest.raises(InvalidInput) as refused:
            do(ProposeTerms(**proposal | wrong))
        assert refused.value.path == path
    do(ProposeTerms(**proposal))
    (terms,) = kinds(crm, TermsProposed)
    assert (terms.grade, terms.derived_grade, terms.position_in_range) == ("G4", "G4", 50)
    assert terms.exception_grounds == ()


@pytest.mark.parametrize(
    ("wrong", "grounds"),
    [
        ({"salary": Money(Decimal(9_000_000))}, {TermsExceptionGround.OUTSIDE_BAND}),
        ({"criteria": (), "grade": "G4"}, {TermsExceptionGround.NO_CRITERION}),
        ({"grade": "G3"}, {TermsExceptionGround.OTHER_GRADE}),
        (
            {"grade": "G3", "salary": Money(Decimal(1))},
            {TermsExceptionGround.OTHER_GRADE, TermsExceptionGround.OUTSIDE_BAND},
        ),
    ],
)
@pytest.mark.usefixtures("standards")
def test_terms_beyond_the_standards_need_an_exception(crm, do, open_for, leaver, wrong, grounds):
    process_id = open_for(leaver())
    advance(do, process_id)
    proposal = {"process": process_id, "criteria": ALL_CRITERIA, "salary": SALARY}
    do(ProposeTerms(**proposal | wrong))
    (terms,) = kinds(crm, TermsProposed)
    assert set(terms.exception_grounds) == grounds
    with pytest.raises(TermsNeedException):
        do(ApproveTerms(process=process_id), by=SUZUKI)
    do(RequestTermsException(process=process_id, explanation="希少な技能"))
    with pytest.raises(NeedsSecondPerson):
        do(ApproveTermsException(process=process_id, explanation="可"))
    do(RejectTermsException(process=process_id, explanation="不可"), by=SUZUKI)
    do(RequestTermsException(process=process_id, explanation="市場価格を添付"))
    do(ApproveTermsException(process=process_id, explanation="可"), by=SUZUKI)
    with pytest.raises(NeedsSecondPerson):
        do(ApproveTerms(process=process_id))
    do(ApproveTerms(process=process_id), by=SUZUKI)


@pytest.mark.usefixtures("standards")
def test_who_became_excluded_gets_no_offer(do, open_for, leaver):
    who = leaver()
    process_id = open_for(who)
    advance(do, process_id)
    do(ProposeTerms(process=process_id, criteria=ALL_CRITERIA, salary=SALARY))
    do(ApproveTerms(process=process_id), by=SUZUKI)
    correct = CorrectDepartureReason(
        alumnus=who,
        departure_reason=DepartureReason.DISCIPLINARY_DISMISSAL,
        reason_evidence="懲戒委員会の議事録",
        approved_by="mori",
    )
    do(correct, by=SUZUKI)
    with pytest.raises(NotEligible):
        do(
            MakeOffer(
                process=process_id, offer_form=OfferForm.FULL_TIME, expires_on=TODAY + 7 * DAY
            )
        )


@pytest.mark.usefixtures("standards")
def test_a_stricter_policy_does_not_touch_what_was_opened_before(do, open_for, leaver):
    who = leaver(last_day="2025-03-31")
    process_id = open_for(who)
    stricter = json.loads(POLICIES[PolicyName.RETURN].definition)
    stricter["rules"].append({"rule": "min_time_away", "years": 10})
    do(PublishReturnPolicy(definition=json.dumps(stricter), effective_on=TODAY))
    accepted(do, process_id)
    other = leaver(last_day="2025-03-31")
    do(EvaluateReturnEligibility(alumnus=other))
    with pytest.raises(NotEligible):
        do(OpenReturnProcess(alumnus=other))


@pytest.mark.usefixtures("standards")
def test_a_declined_offer_closes_as_declined(do, open_for, leaver, read):
    process_id = open_for(leaver())
    advance(do, process_id)
    do(ProposeTerms(process=process_id, criteria=ALL_CRITERIA, salary=SALARY))
    do(ApproveTerms(process=process_id), by=SUZUKI)
    offer = {"offer_form": OfferForm.REMOTE, "expires_on": TODAY + 7 * DAY}
    do(MakeOffer(process=process_id, **offer))
    do(DeclineOffer(process=process_id, decline_reason=OfferDeclineReason.STAYS))
    do(MakeOffer(process=process_id, **offer))
    do(WithdrawOffer(process=process_id, explanation="採用凍結"))
    do(MakeOffer(process=process_id, **offer))
    do(
        CloseReturnProcess(
            process=process_id,
            outcome=ReturnOutcome.DECLINED,
            close_reason=ReturnCloseReason.NO_ANSWER,
            next_contact_on=TODAY + 90 * DAY,
            next_contact_plan="春に",
        ),
        days=8,
    )
    assert read(process_id).closed.return_outcome is ReturnOutcome.DECLINED


def test_a_brief_repeats_nothing_of_the_exit_interview(crm, do, open_for, leaver, moment):
    who = leaver()
    stint_id = crm.load(who.alumnus_id).person.latest_stint.stint_id
    summary = "上司との意見の対立が続き、限界だと感じたため。"
    held = ExitInterviewHeld(stint_id=stint_id, summary=summary)
    crm.decide(moment(), who, lambda alumnus: alumnus.record(held, moment()))
    process_id = open_for(who)
    tell = {"process": process_id, "brief_audience": BriefAudience.MANAGER}
    with pytest.raises(BriefTellsInterview):
        do(ShareReceptionBrief(**tell, role_expectation="上司との意見の 対立が続き ましたが頑張る"))
    do(ShareReceptionBrief(**tell, role_expectation="上司と協力して設計を率いる"))


@pytest.mark.usefixtures("standards")
def test_a_rehire_ends_the_process_and_starts_an_employment_at_once(
    crm, do, open_for, leaver, read
):
    who = leaver()
    process_id = open_for(who)
    rehire = Rehire(alumnus=who, process=process_id, hired_on=FuzzyDate.day(TODAY))
    with pytest.raises(OfferNotAccepted):
        do(rehire)
    accepted(do, process_id)
    with pytest.raises(ReceptionNotReady):
        do(rehire)
    received(do, process_id)
    with pytest.raises(ProcessStillOpen):
        do(Rehire(alumnus=who, hired_on=FuzzyDate.day(TODAY)))
    with pytest.raises(UnknownUndertaking):
        do(Rehire(alumnus=leaver(), process=process_id))
    with pytest.raises(VersionConflict):
        do(rehire, expected_version=1)
    head = crm.event_log.head()
    assert do(rehire, dry_run=True).positions == ()
    assert (crm.event_log.head(), read(process_id).hired) == (head, False)

    do(rehire, expected_version=read(process_id).version)

    (fact,), process = kinds(crm, Rehired), read(process_id)
    assert (fact.return_process_id, process.closed.new_stint_id) == (process_id, fact.stint_id)
    assert crm.load(who.alumnus_id).person.latest_stint.stint_id == fact.stint_id
    assert process.closed.check_days == (30, 90, 180, 365)
    with pytest.raises(StillEmployed):
        do(OpenReturnProcess(alumnus=who))
    with pytest.raises(NotOpen):
        do(rehire)


@pytest.mark.usefixtures("standards")
def test_checks_end_when_the_person_leaves_again(crm, do, open_for, leaver, moment, read):
    who = leaver()
    process_id = open_for(who)
    accepted(do, process_id)
    received(do, process_id)
    do(Rehire(alumnus=who, process=process_id, hired_on=FuzzyDate.day(TODAY)))
    check = {"process": process_id, "satisfaction_self": 4, "satisfaction_manager": 5}
    with pytest.raises(CheckNotDue):
        do(CompleteReturnCheck(**check, check_day=90))
    with pytest.raises(InvalidInput):
        do(CompleteReturnCheck(**check | {"satisfaction_self": 6}, check_day=90), days=90)
    do(CompleteReturnCheck(**check, check_day=90), days=90)
    productive = {"process": process_id, "productivity_criterion": "単独で設計"}
    do(RecordProductivity(**productive, reached_on=TODAY + 80 * DAY), days=90)
    left = moment(NOON + 120 * DAY)
    record_departure(crm, left, who, last_day=FuzzyDate.day(TODAY + 110 * DAY))
    with pytest.raises(ReturneeHasLeft):
        do(CompleteReturnCheck(**check, check_day=30), days=120)
    assert read(process_id).productivity is not None


def test_trainings_close_gaps(do, open_for, leaver, read):
    process_id = open_for(leaver())
    do(
        AssignBridgingTraining(
            process=process_id, title="C++20", skill="C++", due_on=TODAY + 30 * DAY
        )
    )
    (training,) = read(process_id).trainings
    do(CompleteBridgingTraining(process=process_id, training=training))
    do(DeliverChangeBriefing(process=process_id, change_areas=(ChangeArea.SYSTEMS,)))
    change = ChangeToLearn(change_area=ChangeArea.RULES, change="在宅規程")
    do(PlanShortOnboarding(process=process_id, changes_to_learn=(change,)))
    for empty in (
        DeliverChangeBriefing(process=process_id, change_areas=()),
        PlanShortOnboarding(process=process_id, changes_to_learn=()),
    ):
        with pytest.raises(InvalidInput):
            do(empty)
    assert read(process_id).trainings_done == {training}


def test_a_process_follows_the_template_that_it_was_opened_by(do, open_for, leaver, read):
    first = open_for(leaver())
    shorter = copy.deepcopy(json.loads(BUILT_IN.definition))
    shorter["name"] = "return-flow/v2"
    shorter["stages"] = [each for each in shorter["stages"] if each["key"] != "casual_talk"]
    publish = {"definition": json.dumps(shorter), "effective_on": TODAY}
    do(PublishFlowTemplate(**publish))
    with pytest.raises(FlowNameTaken):
        do(PublishFlowTemplate(**publish))
    second = open_for(leaver())
    assert (read(first).stage, read(second).stage) == ("casual_talk", "documents")
    do(PassStage(process=first, stage="casual_talk"))
    assert read(first).opened.flow_template == "return-flow/v1"


def test_rules_are_published_for_days_to_come(do):
    with pytest.raises(FlowNameTaken):
        do(PublishFlowTemplate(definition=BUILT_IN.definition, effective_on=TODAY))
    with pytest.raises(BrokenFlowDocument):
        do(PublishFlowTemplate(definition="{}", effective_on=TODAY))
    for early in (
        PublishFairTerms(definition=json.dumps(TERMS), effective_on=TODAY - DAY),
        PublishFlowTemplate(
            definition=BUILT_IN.definition.replace("flow/v1", "flow/v2"), effective_on=TODAY - DAY
        ),
    ):
        with pytest.raises(EffectiveInThePast):
            do(early)


def test_no_group_is_recorded_that_tells_of_somebody(do):
    group = {
        "comparator_group": "G4-dev",
        "grade": "G4",
        "members": 5,
        "lower_quartile": 30,
        "median_position": 45,
        "upper_quartile": 60,
        "measured_on": TODAY,
    }
    do(RecordComparatorGroup(**group))
    for wrong in (
        {"members": 4},
        {"median_position": 20},
        {"upper_quartile": 40},
        {"measured_on": TODAY + DAY},
    ):
        with pytest.raises(InvalidInput):
            do(RecordComparatorGroup(**group | wrong))


def test_an_unknown_process_is_named(do):
    with pytest.raises(UnknownUndertaking):
        do(PassStage(process=uuid4(), stage="documents"))


def test_open_processes_are_handed_over_with_their_owners_people(do, open_for, leaver, read):
    mine, closed, others = open_for(leaver()), open_for(leaver()), open_for(leaver())
    do(AssignReturnProcess(process=others, owner_id="mori"))
    ending = {"close_reason": ReturnCloseReason.TIMING, "next_contact_plan": "春に"}
    do(
        CloseReturnProcess(
            process=closed,
            outcome=ReturnOutcome.WITHDRAWN_BY_EMPLOYER,
            next_contact_on=TODAY + 90 * DAY,
            **ending,
        )
    )
    do(HandOver(from_owner_id="sato", to_owner_id="suzuki", explanation="異動"))
    assert [read(each).owner_id for each in (mine, closed, others)] == ["suzuki", "sato", "mori"]
    with pytest.raises(NobodyToHandOver):
        do(HandOver(from_owner_id="sato", to_owner_id="suzuki", explanation="異動"))
