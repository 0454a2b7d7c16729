"""Return processes: stages in order, terms by two people, reception, checks; for every history."""

import dataclasses
import datetime
from contextlib import suppress
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.dates import FuzzyDate
from crm.domain.facts.care import AttentionKind
from crm.domain.facts.return_process import ReturnOutcome, ReturnProcessFact
from crm.domain.facts.return_reception import (
    BridgingTrainingAssigned,
    BriefAudience,
    ChangeArea,
    ChangeBriefingDelivered,
    ProductivityReached,
    ReceptionBriefShared,
    ReturnCheckCompleted,
)
from crm.domain.facts.return_terms import (
    OfferAccepted,
    OfferDeclined,
    OfferDeclineReason,
    OfferForm,
    OfferMade,
    TermsApproved,
    TermsProposed,
)
from crm.domain.flow.parts import CheckState, OfferState, StageEnd
from crm.domain.flow.template import ReceptionItem, WhenNotReady
from crm.domain.refusals import (
    AlreadyChecked,
    CheckNotDue,
    InvalidInput,
    NeedsSecondPerson,
    NoOpenOffer,
    NoSuchCheck,
    NoSuchTraining,
    NothingToApprove,
    NotHiredYet,
    NotOpen,
    OfferHasExpired,
    OfferIsOpen,
    OfferNotAccepted,
    ReceptionNotReady,
    Refusal,
    ReturneeHasLeft,
    StageIncomplete,
    StageNotWaivable,
    TermsNeedException,
    TermsNotApproved,
    WrongStage,
)
from crm.domain.undertaking import ApprovalKind
from crm.domain.undertakings.return_process import ReturnProcess
from tests.crm.domain.examples_of_returns import EXAMPLES_OF_RETURNS
from tests.crm.domain.given import PERSON, TODAY
from tests.crm.domain.returns import (
    DAY,
    ID,
    MORI,
    NOBODY,
    OUTSIDE,
    SATO,
    STAGES,
    STINT,
    SUZUKI,
    TEMPLATE,
    assessed,
    by,
    closing,
    hired,
    met,
    offered,
    opened,
    passed,
    prepared,
    proposal,
    proposed,
    up_to,
)


def test_the_stages_follow_the_template_in_order():
    process = opened()
    assert (process.stage, process.is_open, process.owner_id) == ("casual_talk", True, "sato")
    assessed(process)
    met(process)
    seen = [process.stage]
    while process.stage != "terms":
        passed(process)
        seen.append(process.stage)
    assert seen == STAGES[: STAGES.index("terms") + 1]


def test_a_stage_is_passed_by_the_one_who_saw_it_last():
    process = opened()
    passed(process)
    with pytest.raises(WrongStage, match="“Documents”"):
        process.pass_stage("casual_talk", None, TEMPLATE, by())


@pytest.mark.parametrize("stage", ["skills", "vision", "terms", "offer", "reception"])
def test_a_stage_asks_for_what_belongs_to_it(stage: str):
    process = up_to(stage)
    process.assessments.clear()
    process.vision = None
    with pytest.raises(StageIncomplete):
        process.pass_stage(stage, None, TEMPLATE, by())


def test_a_waiver_says_which_rule_who_and_why():
    process = up_to("documents")
    process.waive_stage("documents", "known_work", "実績あり", TEMPLATE, 1, by(SUZUKI))
    run = process.runs[1]
    assert (run.stage, run.end, run.waiver_rule) == ("documents", StageEnd.WAIVED, "known_work")
    assert (run.by, run.explanation) == (SUZUKI, "実績あり")
    assert process.stage == "first_interview"


@pytest.mark.parametrize(
    ("stage", "rule", "years_away", "regulated_role", "allowed"),
    [
        ("documents", "known_work", 20, True, True),
        ("documents", "skills_still_current", 1, False, False),
        ("documents", "no_such_rule", 1, False, False),
        ("skills", "skills_still_current", 2, False, True),
        ("skills", "skills_still_current", 3, False, False),
        ("skills", "skills_still_current", None, False, False),
        ("skills", "known_work", 1, False, False),
        ("reference_check", "former_managers_known", 9, False, True),
        ("reference_check", "former_managers_known", 1, True, False),
        ("casual_talk", "known_work", 1, False, False),
        ("vision", "known_work", 1, False, False),
        ("final_interview", "known_work", 1, False, False),
        ("terms", "known_work", 1, False, False),
        ("offer", "known_work", 1, False, False),
        ("reception", "known_work", 1, False, False),
    ],
)
def test_only_what_the_template_allows_is_waived(
    stage: str, rule: str, years_away: int | None, regulated_role: bool, allowed: bool
):
    process = up_to(stage, regulated_role=regulated_role)
    if allowed:
        process.waive_stage(stage, rule, "理由", TEMPLATE, years_away, by())
        assert process.stage != stage
        return
    with pytest.raises(StageNotWaivable):
        process.waive_stage(stage, rule, "理由", TEMPLATE, years_away, by())
    assert process.stage == stage


def test_a_stage_is_overdue_the_day_after_its_time():
    process = opened(day=TODAY)
    last = TODAY + 14 * DAY
    assert process.overdue_since(last) is None
    assert process.overdue_since(last + DAY) == last + DAY
    assert process.due is not None
    assert (process.due.kind, process.due.on) == (AttentionKind.STAGE_OVERDUE, last)


def test_terms_are_approved_by_somebody_else():
    process = up_to("terms")
    proposed(process, SATO)
    for actor in (SATO, NOBODY):
        with pytest.raises(NeedsSecondPerson):
            process.approve_terms(None, TEMPLATE, by(actor))
    waits = process.awaiting
    assert waits is not None
    assert (waits.kind, waits.requested_by) == (ApprovalKind.TERMS, SATO)
    process.approve_terms(None, TEMPLATE, by(SUZUKI))
    assert (process.stage, process.awaiting) == ("offer", None)
    with pytest.raises(NothingToApprove):
        process.approve_terms(None, TEMPLATE, by(MORI))


def test_terms_that_are_sent_back_are_proposed_anew():
    process = up_to("terms")
    with pytest.raises(NothingToApprove):
        process.reject_terms("なし", by(SUZUKI))
    proposed(process)
    with pytest.raises(NeedsSecondPerson):
        process.reject_terms("高い", by(SATO))
    process.reject_terms("高い", by(SUZUKI))
    assert (process.stage, process.awaiting, process.approved_terms) == ("terms", None, None)
    proposed(process)
    process.approve_terms(None, TEMPLATE, by(SUZUKI))
    assert process.approved_terms is process.terms[1]


def test_terms_beyond_the_standards_need_an_exception_of_somebody_else():
    process = up_to("terms")
    proposed(process, SATO, **OUTSIDE)
    assert process.awaiting is None
    with pytest.raises(TermsNeedException):
        process.approve_terms(None, TEMPLATE, by(SUZUKI))
    with pytest.raises(NothingToApprove):
        process.decide_exception("x", True, by(SUZUKI))
    process.request_exception("市場価格", by(MORI))
    with pytest.raises(NothingToApprove):
        process.request_exception("もう一度", by(MORI))
    assert process.awaiting is not None
    assert process.awaiting.kind is ApprovalKind.TERMS_EXCEPTION
    for actor in (SATO, MORI, NOBODY):
        with pytest.raises(NeedsSecondPerson):
            process.decide_exception("可", True, by(actor))
    process.decide_exception("可", True, by(SUZUKI))
    assert process.awaiting.kind is ApprovalKind.TERMS
    process.approve_terms(None, TEMPLATE, by(SUZUKI))
    assert process.stage == "offer"


def test_a_rejected_exception_can_be_asked_for_again():
    process = up_to("terms")
    proposed(process, SATO, **OUTSIDE)
    process.request_exception("市場価格", by(SATO))
    process.decide_exception("不可", False, by(SUZUKI))
    assert process.awaiting is None
    with pytest.raises(TermsNeedException):
        process.approve_terms(None, TEMPLATE, by(SUZUKI))
    process.request_exception("別の理由", by(SATO))
    assert process.awaiting is not None


def test_terms_within_the_standards_need_no_exception():
    process = up_to("terms")
    proposed(process)
    with pytest.raises(NothingToApprove):
        process.request_exception("念のため", by())


def test_terms_are_proposed_at_their_stage():
    with pytest.raises(WrongStage):
        proposed(up_to("vision"))


def test_an_offer_needs_approved_terms():
    process = up_to("terms")
    with pytest.raises(TermsNotApproved):
        offered(process)
    proposed(process)
    with pytest.raises(TermsNotApproved):
        offered(process)
    process.approve_terms(None, TEMPLATE, by(SUZUKI))
    with pytest.raises(InvalidInput):
        offered(process, TODAY - DAY)
    offered(process)
    with pytest.raises(OfferIsOpen):
        offered(process)
    assert process.latest_offer is not None
    assert process.latest_offer.fact.grade == "G4"


def test_an_offer_without_an_answer_expires_by_itself():
    process = up_to("offer")
    with pytest.raises(NoOpenOffer):
        process.accept_offer(TEMPLATE, by())
    offered(process, TODAY + DAY)
    offer = process.latest_offer
    assert offer is not None
    assert [offer.state(TODAY + n * DAY) for n in (1, 2)] == [OfferState.OPEN, OfferState.EXPIRED]
    with pytest.raises(OfferHasExpired):
        process.accept_offer(TEMPLATE, by(day=TODAY + 2 * DAY))
    with pytest.raises(OfferHasExpired):
        process.decline_offer(_declined(), by(day=TODAY + 2 * DAY))
    process.accept_offer(TEMPLATE, by(day=TODAY + DAY))
    assert (offer.state(TODAY + 9 * DAY), process.stage) == (OfferState.ACCEPTED, "reception")


def test_after_a_declined_offer_terms_may_be_proposed_anew():
    process = up_to("offer")
    offered(process)
    with pytest.raises(OfferIsOpen):
        proposed(process)
    process.decline_offer(_declined(), by())
    proposed(process)
    assert (process.stage, process.approved_terms) == ("terms", None)
    with pytest.raises(TermsNotApproved):
        offered(process)


def test_an_accepted_offer_can_be_taken_back():
    process = up_to("reception")
    process.withdraw_offer("採用凍結", TEMPLATE, by())
    assert process.stage == "offer"
    with pytest.raises(NoOpenOffer):
        process.withdraw_offer("もう一度", TEMPLATE, by())
    with pytest.raises(OfferNotAccepted):
        process.hire(STINT, None, TEMPLATE, 1, by())


def test_nobody_is_hired_before_the_reception_is_ready():
    process = up_to("reception")
    with pytest.raises(ReceptionNotReady, match="them, somebody to be asked, the agreed"):
        process.confirm_reception(TEMPLATE, 1, by())
    with pytest.raises(ReceptionNotReady):
        process.hire(STINT, None, TEMPLATE, 1, by())
    prepared(process)
    with pytest.raises(ReceptionNotReady, match="all is ready"):
        process.hire(STINT, None, TEMPLATE, 1, by())
    with pytest.raises(ReceptionNotReady, match="what changed since"):
        process.confirm_reception(TEMPLATE, 3, by())
    with pytest.raises(ReceptionNotReady, match="what changed since"):
        process.confirm_reception(TEMPLATE, None, by())
    process.prepare(
        ChangeBriefingDelivered(process_id=ID, change_areas=(ChangeArea.SYSTEMS,)), by()
    )
    process.confirm_reception(TEMPLATE, 3, by())
    process.hire(STINT, None, TEMPLATE, 3, by())
    assert (process.hired, process.stage) == (True, "settling_in")


def test_standing_above_former_peers_asks_for_their_brief():
    process = up_to("terms")
    proposed(process, above_former_peers=True)
    assert ReceptionItem.PEERS_BRIEF in process.missing(TEMPLATE, 1)
    brief = ReceptionBriefShared(process_id=ID, brief_audience=BriefAudience.FORMER_PEERS)
    process.prepare(brief, by())
    assert ReceptionItem.PEERS_BRIEF not in process.missing(TEMPLATE, 1)


def test_a_template_that_warns_stops_nobody():
    warns = dataclasses.replace(TEMPLATE, when_not_ready=WhenNotReady.WARN)
    process = up_to("reception")
    process.hire(STINT, None, warns, 9, by())
    assert process.hired
    assert process.missing(warns, 9)[0] is ReceptionItem.BRIEF


def test_a_process_ends_with_a_plan_for_staying_in_touch():
    process = up_to("final_interview")
    for bad in (None, TODAY - DAY):
        with pytest.raises(InvalidInput):
            process.close(closing(next_contact_on=bad), by())
    process.fail_stage("final_interview", "役割が合わない", closing(), TEMPLATE, by())
    assert (process.stage, process.is_open) == ("closed", False)
    assert process.runs[-1].end is StageEnd.FAILED
    for step in (
        lambda: passed(process),
        lambda: process.close(closing(), by()),
        lambda: assessed(process),
        lambda: process.assign("mori", by()),
        lambda: prepared(process),
        lambda: process.complete_training(uuid4(), by()),
    ):
        with pytest.raises((NotOpen, WrongStage)):
            step()


def test_how_it_ended_follows_from_the_offer():
    process = up_to("offer")
    for outcome in (ReturnOutcome.HIRED, ReturnOutcome.DECLINED):
        with pytest.raises(InvalidInput):
            process.close(closing(return_outcome=outcome), by())
    offered(process, TODAY)
    with pytest.raises(OfferIsOpen):
        process.close(closing(), by())
    process.close(closing(return_outcome=ReturnOutcome.DECLINED), by(day=TODAY + DAY))
    assert not process.is_open


def test_checks_are_planned_from_the_first_day_of_work():
    process = hired(TODAY)
    days = {each.day: each for each in process.checks(TODAY + 45 * DAY)}
    assert list(days) == [30, 90, 180, 365]
    assert [each.state for each in days.values()] == [
        CheckState.OVERDUE,
        CheckState.PLANNED,
        CheckState.PLANNED,
        CheckState.PLANNED,
    ]
    assert days[90].due_on == TODAY + 90 * DAY
    assert process.checks(TODAY + 44 * DAY)[0].state is CheckState.DUE
    assert process.checks(TODAY + 29 * DAY)[0].state is CheckState.PLANNED
    assert process.due is not None
    assert (process.due.kind, process.due.on) == (AttentionKind.CHECK_DUE, TODAY + 30 * DAY)
    closed = process.checks(TODAY + 45 * DAY, left_on=TODAY + 40 * DAY)
    assert {each.state for each in closed} == {CheckState.CLOSED}


def test_a_check_is_completed_once_and_in_its_time():
    process = hired(TODAY)
    on_90 = by(day=TODAY + 95 * DAY)
    process.complete_check(_check(90), None, on_90)
    for day, moment, left_on, refusal in (
        (90, on_90, None, AlreadyChecked),
        (60, on_90, None, NoSuchCheck),
        (180, on_90, None, CheckNotDue),
        (30, on_90, TODAY + 20 * DAY, ReturneeHasLeft),
    ):
        with pytest.raises(refusal):
            process.complete_check(_check(day), left_on, moment)
    with pytest.raises(NotHiredYet):
        up_to("reception").complete_check(_check(30), None, on_90)
    late = by(day=TODAY + 400 * DAY)
    for day in (30, 180, 365):
        assert process.is_open
        process.complete_check(_check(day), None, late)
    assert (process.stage, process.is_open, process.due) == ("closed", False, None)


def test_productivity_is_reached_after_the_start():
    process = hired(TODAY)
    later = by(day=TODAY + 100 * DAY)
    for on, left_on, refusal in (
        (TODAY - DAY, None, InvalidInput),
        (TODAY + 101 * DAY, None, InvalidInput),
        (TODAY + 50 * DAY, TODAY + 40 * DAY, ReturneeHasLeft),
    ):
        with pytest.raises(refusal):
            process.reach_productivity(_productive(on), left_on, later)
    with pytest.raises(NotHiredYet):
        up_to("reception").reach_productivity(_productive(TODAY), None, later)
    process.reach_productivity(_productive(TODAY + 50 * DAY), None, later)
    assert process.productivity is not None


def test_a_training_is_completed_once():
    process = up_to("reception")
    training = uuid4()
    fact = BridgingTrainingAssigned(process_id=ID, training_id=training, due_on=TODAY)
    process.prepare(fact, by())
    process.complete_training(training, by())
    for each in (training, uuid4()):
        with pytest.raises(NoSuchTraining):
            process.complete_training(each, by())


# --- for every history --------------------------------------------------------------------

ACTORS = st.sampled_from([SATO, SATO, SUZUKI, MORI, NOBODY])
OF_TERMS = ["propose", "propose outside", "approve", "ask exception", "grant", "offer", "accept"]
ANYTHING = [
    *("pass", "waive", "assess", "meet", "reject", "deny", "decline", "withdraw", "prepare"),
    *("confirm", "hire", "check", "close", "fail", *OF_TERMS),
]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(OF_TERMS) | st.sampled_from(ANYTHING),
        ACTORS,
        st.sampled_from(STAGES),
        st.integers(0, 5),
    ),
    min_size=5,
    max_size=40,
)
STARTS = st.sampled_from(["terms", "offer"]) | st.sampled_from(STAGES)


def act(process: ReturnProcess, what: str, actor, stage: str, number: int) -> None:
    """One step, whatever comes of it."""
    moment = by(actor, TODAY + number * DAY)
    match what:
        case "pass":
            process.pass_stage(process.stage, None, TEMPLATE, moment)
        case "waive":
            rule = TEMPLATE.waiver_rules[number % 3].key
            process.waive_stage(process.stage, rule, "理由", TEMPLATE, number, moment)
        case "assess":
            assessed(process)
        case "meet":
            met(process)
        case "propose":
            process.propose_terms(proposal(), TEMPLATE, moment)
        case "propose outside":
            process.propose_terms(proposal(**OUTSIDE), TEMPLATE, moment)
        case "approve":
            process.approve_terms(None, TEMPLATE, moment)
        case "reject":
            process.reject_terms("理由", moment)
        case "ask exception":
            process.request_exception("理由", moment)
        case "grant" | "deny":
            process.decide_exception("理由", what == "grant", moment)
        case "offer":
            expires_on = moment.today + number * DAY
            process.make_offer(OfferForm.REMOTE, None, expires_on, TEMPLATE, moment)
        case "accept":
            process.accept_offer(TEMPLATE, moment)
        case "decline":
            process.decline_offer(_declined(), moment)
        case "withdraw":
            process.withdraw_offer("理由", TEMPLATE, moment)
        case "prepare":
            prepared(process)
        case "confirm":
            process.confirm_reception(TEMPLATE, number, moment)
        case "hire":
            process.hire(STINT, FuzzyDate.day(TODAY), TEMPLATE, number, moment)
        case "check":
            process.complete_check(_check(30), None, by(actor, TODAY + 40 * DAY))
        case "close":
            process.close(closing(), moment)
        case "fail":
            process.fail_stage(stage, None, closing(), TEMPLATE, moment)


@settings(max_examples=300, deadline=None)
@given(start=STARTS, steps=STEPS)
def test_whatever_is_tried_the_rules_hold(start: str, steps):
    process = up_to(start)
    for step in steps:
        before = process.version
        try:
            act(process, *step)
        except Refusal:
            assert process.version == before, "a refused step records nothing"
    assert_fair(process)


def assert_fair(process: ReturnProcess) -> None:
    """What must hold of the facts on the stream, whoever did what in whichever order."""
    proposals: list = []
    approved = False
    answered = None
    for happening in process.recorded:
        match happening.fact:
            case TermsProposed():
                proposals.append(happening)
                approved = False
            case TermsApproved():
                assert happening.actor != proposals[-1].actor
                assert happening.actor.id is not None
                approved = True
            case OfferMade():
                assert approved, "no offer without terms that somebody else approved"
                answered = None
            case OfferAccepted() | OfferDeclined():
                assert answered is None, "one answer to an offer"
                answered = happening
    for run in process.runs:
        if run.end is StageEnd.WAIVED:
            assert TEMPLATE.may_be_waived(run.stage)
    first_stays = list(dict.fromkeys(run.stage for run in process.runs))
    assert first_stays == STAGES[: len(first_stays)], "no stage is skipped"
    if process.hired:
        assert process.accepted
    again = ReturnProcess.of(ID, process.recorded)
    again.alumnus_id = process.alumnus_id
    assert (again.stage, again.is_open, again.awaiting) == (
        process.stage,
        process.is_open,
        process.awaiting,
    )


@settings(max_examples=200, deadline=None)
@given(
    facts=st.lists(
        st.sampled_from(
            [each for each in EXAMPLES_OF_RETURNS if isinstance(each, ReturnProcessFact)]
        ),
        max_size=25,
    ),
    days=st.integers(0, 800),
)
def test_no_order_of_facts_makes_a_process_unreadable(facts, days: int):
    process = ReturnProcess(ID, PERSON)
    for place, fact in enumerate(facts):
        process.follow(by(day=TODAY + place * DAY).happening(PERSON, fact))
    day = TODAY + days * DAY
    assert isinstance(process.stage, str)
    assert process.is_open in (True, False)
    assert process.due is None or process.due.on >= TODAY - 800 * DAY
    assert process.awaiting is None or process.closed is None
    assert len(process.checks(day)) <= len(TEMPLATE.check_days)
    assert process.overdue_since(day) is None or process.closed is None
    assert set(process.missing(TEMPLATE, None)) <= set(ReceptionItem)
    for offer in process.offers:
        assert offer.state(day) in set(OfferState)


@settings(max_examples=100, deadline=None)
@given(steps=STEPS)
def test_once_it_ended_nothing_goes_on(steps):
    process = up_to("terms")
    process.close(closing(), by())
    version = process.version
    for step in steps:
        with suppress(Refusal):
            act(process, *step)
    assert process.version == version


def _declined() -> OfferDeclined:
    return OfferDeclined(process_id=ID, decline_reason=OfferDeclineReason.STAYS)


def _check(day: int) -> ReturnCheckCompleted:
    return ReturnCheckCompleted(process_id=ID, check_day=day, satisfaction_self=4)


def _productive(on: datetime.date) -> ProductivityReached:
    return ProductivityReached(process_id=ID, reached_on=on, productivity_criterion="単独で設計")
