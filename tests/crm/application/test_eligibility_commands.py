"""Somebody is judged and the result recorded; what was signed; exceptions with four eyes."""

import dataclasses
import datetime
import json
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.eligibility import (
    AcknowledgeConfidentiality,
    ApproveEligibilityException,
    EvaluateReturnEligibility,
    RecordNonCompete,
    RejectEligibilityException,
    RequestEligibilityException,
)
from crm.application.commands.employment import CorrectDepartureReason
from crm.application.commands.identity import MergeIdentities, UnmergeIdentities
from crm.application.commands.policies import PublishReturnPolicy
from crm.application.commands.return_process import OpenReturnProcess
from crm.application.employment import record_departure
from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts.eligibility import EligibilityEvaluated
from crm.domain.policies.published import BUILT_IN
from crm.domain.policies.words import Eligibility, PolicyName, ReasonCode
from crm.domain.refusals import (
    AlreadyAcknowledged,
    ExceptionAsked,
    ExceptionDecided,
    ExceptionNotAllowed,
    InvalidInput,
    NeedsSecondPerson,
    NoExceptionNeeded,
    NotEligible,
    UnknownEmployment,
    UnknownUndertaking,
)
from crm.domain.undertaking import ApprovalKind
from crm.domain.undertakings.eligibility_exception import EligibilityException

NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)
TODAY = datetime.date(2026, 11, 23)
SATO, SUZUKI = (Actor(ActorType.HR, name) for name in ("sato", "suzuki"))


@pytest.fixture
def do(crm, moment):
    """do(command): carried out at noon of 23 November 2026, by somebody or other."""

    def do(asked, by=SATO, **more):
        now = moment(NOON)
        context = dataclasses.replace(now.context, actor=by)
        return carry_out(crm, dataclasses.replace(now, context=context), asked, **more)

    return do


@pytest.fixture
def leaver(crm, moment, person):
    """leaver(first, last, reason): somebody who left, by reference."""

    def leaver(
        first="2015-04-01", last="2025-03-31", reason=DepartureReason.VOLUNTARY, signed=True
    ):
        ref = PersonRef(alumnus_id=person(hired_on=first))
        record_departure(
            crm, moment(NOON), ref, last_day=FuzzyDate.parse(last), departure_reason=reason
        )
        if signed:
            asked = AcknowledgeConfidentiality(alumnus=ref, text_version="nda/v1")
            carry_out(crm, moment(NOON), asked)
        return ref

    return leaver


def evaluated(outcome):
    (happening,) = outcome.facts
    assert isinstance(happening.fact, EligibilityEvaluated)
    return happening.fact


def result(fact, rule):
    return next(each for each in fact.rule_results if each.rule == rule)


def test_an_evaluation_is_recorded_with_policy_version_results_and_evidence(do, leaver, crm):
    ref = leaver()
    fact = evaluated(do(EvaluateReturnEligibility(alumnus=ref)))
    assert (fact.policy, fact.policy_version, fact.judged_on) == ("return", 1, TODAY)
    assert fact.eligibility is Eligibility.ELIGIBLE
    proven = {event for each in fact.rule_results for event in each.evidence_ids}
    kinds = {crm.event_log.of_event(event).kind for event in proven}
    assert kinds == {"EmploymentStarted", "Departed", "ConfidentialityAcknowledged"}


def test_after_a_corrected_reason_the_person_is_judged_anew_and_the_former_result_stays(
    do, leaver, crm
):
    """Edge case 2."""
    ref = leaver(reason=DepartureReason.DISCIPLINARY_DISMISSAL)
    before = evaluated(do(EvaluateReturnEligibility(alumnus=ref)))
    corrected = CorrectDepartureReason(
        alumnus=ref,
        departure_reason=DepartureReason.VOLUNTARY,
        reason_evidence="通知書",
        approved_by="suzuki",
    )
    _, again = do(corrected).facts
    after = again.fact
    assert (before.eligibility, after.eligibility) == (
        Eligibility.NOT_ELIGIBLE,
        Eligibility.ELIGIBLE,
    )
    kept = [
        each.fact
        for each in crm.event_log.of_people([ref.alumnus_id])
        if isinstance(each.fact, EligibilityEvaluated)
    ]
    assert kept == [before, after]


def test_a_correction_judges_nobody_who_was_not_judged_before(do, leaver):
    corrected = CorrectDepartureReason(
        alumnus=leaver(),
        departure_reason=DepartureReason.RETIREMENT,
        reason_evidence="通知書",
        approved_by="suzuki",
    )
    assert [each.fact.kind for each in do(corrected).facts] == ["DepartureReasonCorrected"]


def test_the_tenure_of_merged_records_is_that_of_both_and_of_each_again_once_they_are_parted(
    do, leaver
):
    """Edge case 4."""
    first, second = leaver("2016-10-01", "2018-03-31"), leaver("2020-10-01", "2022-03-31")
    evaluate = EvaluateReturnEligibility(alumnus=first)
    assert evaluated(do(evaluate)).eligibility is Eligibility.NOT_ELIGIBLE
    do(MergeIdentities(survivor=first, absorbed=second))
    merged = evaluated(do(evaluate))
    assert merged.eligibility is Eligibility.ELIGIBLE
    assert result(merged, "min_tenure").en == "Worked 3 years in all; 3 years are asked for."
    of_absorbed = evaluated(do(EvaluateReturnEligibility(alumnus=second)))
    assert of_absorbed == merged
    do(UnmergeIdentities(absorbed=second))
    assert evaluated(do(evaluate)).eligibility is Eligibility.NOT_ELIGIBLE


def test_the_version_in_force_judges(do, leaver):
    ref = leaver("2021-04-01", "2025-03-31")
    assert evaluated(do(EvaluateReturnEligibility(alumnus=ref))).eligibility is Eligibility.ELIGIBLE
    document = json.loads(BUILT_IN[PolicyName.RETURN].definition)
    document["rules"][0]["years"] = 5
    do(PublishReturnPolicy(definition=json.dumps(document), effective_on=TODAY))
    fact = evaluated(do(EvaluateReturnEligibility(alumnus=ref)))
    assert (fact.policy_version, fact.eligibility) == (2, Eligibility.NOT_ELIGIBLE)


def test_confidentiality_is_signed_once_for_the_latest_employment(do, leaver):
    ref = leaver(signed=False)
    sign = AcknowledgeConfidentiality(alumnus=ref, text_version="nda/v1")
    do(sign)
    with pytest.raises(AlreadyAcknowledged):
        do(sign)
    do(AcknowledgeConfidentiality(alumnus=ref, text_version="nda/v2"))
    with pytest.raises(UnknownEmployment):
        do(AcknowledgeConfidentiality(alumnus=ref, text_version="nda/v1", stint_id=uuid4()))


def test_a_non_compete_clause_has_somebody_look_at_it_until_it_ends(do, leaver):
    ref = leaver()
    do(RecordNonCompete(alumnus=ref, restricted_until=FuzzyDate.parse("2027-03")))
    fact = evaluated(do(EvaluateReturnEligibility(alumnus=ref)))
    assert fact.eligibility is Eligibility.NEEDS_REVIEW
    assert result(fact, "competitor_restriction").reason_code is ReasonCode.CLAUSE_IN_FORCE
    with pytest.raises(UnknownEmployment):
        do(RecordNonCompete(alumnus=ref, stint_id=uuid4()))


@pytest.fixture
def short(leaver):
    """Somebody who worked a year too little."""
    return leaver("2023-04-01", "2025-03-31")


@pytest.fixture
def ask(do, short):
    def ask(*rules, by=SATO):
        return do(
            RequestEligibilityException(
                alumnus=short, rules=rules or ("min_tenure",), explanation="希少な技術がある"
            ),
            by,
        ).undertaking.id

    return ask


def approve(exception_id, expires_on=datetime.date(2027, 3, 31)):
    return ApproveEligibilityException(exception=exception_id, expires_on=expires_on)


def test_an_exception_asked_by_one_and_approved_by_another_lets_the_person_in(do, ask, short):
    do(approve(ask()), SUZUKI)
    fact = evaluated(do(EvaluateReturnEligibility(alumnus=short)))
    assert fact.eligibility is Eligibility.EXCEPTION_GRANTED
    with pytest.raises(NoExceptionNeeded):
        ask()


def test_approving_an_exception_does_not_judge_whoever_was_never_judged(do, ask, short):
    unjudged = do(approve(ask()), SUZUKI)
    assert [each.fact.kind for each in unjudged.facts] == ["EligibilityExceptionApproved"]


def test_whoever_was_not_eligible_can_come_back_as_soon_as_an_exception_is_approved(do, ask, short):
    do(EvaluateReturnEligibility(alumnus=short))
    exception_id = ask()
    with pytest.raises(NotEligible):
        do(OpenReturnProcess(alumnus=short))
    approved = do(approve(exception_id), SUZUKI)
    assert approved.undertaking.id == exception_id
    do(OpenReturnProcess(alumnus=short))


def test_nobody_approves_or_rejects_what_they_asked_for_nor_does_somebody_unknown(do, ask, short):
    exception_id = ask()
    for by in (SATO, Actor(ActorType.HR)):
        with pytest.raises(NeedsSecondPerson):
            do(approve(exception_id), by)
        with pytest.raises(NeedsSecondPerson):
            do(RejectEligibilityException(exception=exception_id), by)
    fact = evaluated(do(EvaluateReturnEligibility(alumnus=short)))
    assert fact.eligibility is Eligibility.NOT_ELIGIBLE


def test_an_exception_is_decided_once(do, ask):
    exception_id = ask()
    do(RejectEligibilityException(exception=exception_id, explanation="必要がない"), SUZUKI)
    with pytest.raises(ExceptionDecided):
        do(approve(exception_id), SUZUKI)
    again = ask()
    do(approve(again), SUZUKI)
    with pytest.raises(ExceptionDecided):
        do(RejectEligibilityException(exception=again), SUZUKI)


def test_an_exception_that_ended_yesterday_cannot_be_approved(do, ask):
    with pytest.raises(InvalidInput) as refused:
        do(approve(ask(), TODAY - datetime.timedelta(days=1)), SUZUKI)
    assert refused.value.path == ("expiresOn",)


def test_only_what_bars_the_person_and_may_be_excepted_can_be_asked_for(ask):
    for rules, refusal in (
        (("former_employee",), ExceptionNotAllowed),
        (("min_height",), ExceptionNotAllowed),
        (("max_returns",), NoExceptionNeeded),
        (("min_tenure", "max_returns"), NoExceptionNeeded),
    ):
        with pytest.raises(refusal):
            ask(*rules)
    ask()
    with pytest.raises(ExceptionAsked):
        ask()


def test_of_exceptions_asked_for_at_once_one_is_recorded(crm, ask):
    def ask_one(_):
        try:
            return str(ask())
        except ExceptionAsked as refusal:
            return refusal.code

    with ThreadPoolExecutor(4) as pool:
        answers = sorted(pool.map(ask_one, range(4)), key=lambda each: each == "EXCEPTION_ASKED")
    assert answers[1:] == ["EXCEPTION_ASKED"] * 3
    assert len(crm.event_log.of_kinds(["EligibilityExceptionRequested"])) == 1


def test_a_rule_must_be_named_and_an_exception_must_exist(do, short):
    with pytest.raises(InvalidInput):
        do(RequestEligibilityException(alumnus=short, rules=(), explanation="x"))
    with pytest.raises(UnknownUndertaking):
        do(approve(uuid4()))


def test_while_it_waits_an_exception_says_so(crm, ask, do):
    exception_id = ask()

    def folded():
        facts = crm.event_log.of_stream(exception_id)
        return EligibilityException.of(exception_id, [each.happening for each in facts])

    waiting = folded()
    assert (waiting.stage, waiting.is_open) == ("requested", True)
    assert waiting.awaiting.kind is ApprovalKind.ELIGIBILITY_EXCEPTION
    assert waiting.awaiting.requested_by == SATO
    do(approve(exception_id), SUZUKI)
    done = folded()
    assert (done.stage, done.is_open, done.awaiting) == ("approved", False, None)
    assert done.decided_by == SUZUKI
