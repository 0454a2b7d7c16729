"""One person judged by one policy: every rule, the edge cases, exceptions, versions."""

import datetime
from dataclasses import replace
from uuid import UUID

import pytest

from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts.consent import DeathReported, DeathReportRescinded
from crm.domain.facts.eligibility import (
    EligibilityExceptionApproved,
    EligibilityExceptionRequested,
    NonCompeteAgreed,
)
from crm.domain.facts.employment import (
    DepartureReasonCorrected,
    DepartureRescinded,
    DepartureScheduled,
    EmploymentFactRescinded,
    EmploymentTypeChanged,
    LeaveOfAbsenceRecorded,
    PositionHeld,
    SecondmentEnded,
    SecondmentStarted,
    TransferredBetweenEntities,
)
from crm.domain.policies.evaluation import evaluate, exclusion_applies, judged_by
from crm.domain.policies.published import BUILT_IN
from crm.domain.policies.words import Eligibility, PolicyName, ReasonCode, Verdict
from tests.crm.domain.given import FIRST, SECOND, TOKYO
from tests.crm.domain.policies.careers import (
    DAY,
    GOOD,
    again,
    date,
    judged,
    left,
    recorded,
    result,
    return_policy,
    signed,
    started,
    verdict,
)

THREE_YEARS = {"rule": "min_tenure", "years": 3}
EXCEPTION = UUID(int=99)


def test_who_meets_every_rule_is_eligible_and_nothing_is_promised():
    found = judged(*GOOD)
    assert found.eligibility is Eligibility.ELIGIBLE
    assert {each.verdict for each in found.results} == {Verdict.PASS}
    assert found.notice is not None
    assert "採用を保証するものではない" in found.notice.ja
    assert "no promise" in found.notice.en


def test_each_result_says_why_in_both_languages_and_names_the_facts_that_prove_it():
    tenure = result(judged(*GOOD), "min_tenure")
    assert tenure.ja == "通算5年勤務し、必要な3年に達しています。"
    assert tenure.en == "Worked 5 years in all; 3 years are asked for."
    assert tenure.evidence_ids == (UUID(int=1), UUID(int=2))


def test_three_full_years_are_counted_the_japanese_way():
    """Acceptance vii and edge case 1."""
    assert verdict(THREE_YEARS, started("2020-04-01"), left("2023-03-31")) == "pass tenure_reached"
    assert verdict(THREE_YEARS, started("2020-02-29"), left("2023-02-28")) == "pass tenure_reached"
    assert (
        verdict(THREE_YEARS, started("2020-04-01"), left("2023-03-30")) == "fail tenure_too_short"
    )


def test_an_unknown_hire_date_is_unknown_and_somebody_looks_at_it():
    """Edge case 5."""
    found = judged(started(None), left("2023-03-31"), signed())
    assert result(found, "min_tenure").reason_code is ReasonCode.HIRE_DATE_UNKNOWN
    assert found.eligibility is Eligibility.NEEDS_REVIEW


def test_a_second_departure_for_an_excluded_reason_overrides_an_earlier_good_one():
    """Edge case 6."""
    dismissed = left("2024-03-31", DepartureReason.DISCIPLINARY_DISMISSAL, SECOND)
    found = judged(*GOOD, again("2022-04-01"), dismissed, signed(SECOND))
    assert found.eligibility is Eligibility.NOT_ELIGIBLE
    excluded = result(found, "excluded_departure_reason")
    assert excluded.reason_code is ReasonCode.REASON_EXCLUDED
    assert excluded.evidence_ids == (UUID(int=5),)


def test_an_earlier_excluded_reason_counts_or_not_as_the_policy_says():
    facts = (
        started("2010-04-01"),
        left("2015-03-31", DepartureReason.DISCIPLINARY_DISMISSAL),
        again("2016-04-01"),
        left("2020-03-31", stint_id=SECOND),
    )
    reasons = {"rule": "excluded_departure_reason", "reasons": ["disciplinary_dismissal"]}
    assert verdict(reasons, *facts) == "fail reason_excluded"
    assert verdict(reasons | {"departures": "last"}, *facts) == "pass reason_not_excluded"


def test_a_corrected_reason_counts_and_the_correction_is_evidence_too():
    """Edge case 2: judged anew after the correction; what was said before stays said."""
    wrong = (started("2015-04-01"), left("2020-03-31", DepartureReason.DISCIPLINARY_DISMISSAL))
    corrected = DepartureReasonCorrected(
        stint_id=FIRST,
        former_reason=DepartureReason.DISCIPLINARY_DISMISSAL,
        departure_reason=DepartureReason.VOLUNTARY,
    )
    before = judged(*wrong, signed())
    after = judged(*wrong, signed(), corrected)
    assert before.eligibility is Eligibility.NOT_ELIGIBLE
    assert after.eligibility is Eligibility.ELIGIBLE
    assert result(after, "excluded_departure_reason").evidence_ids == (UUID(int=2), UUID(int=4))


def test_a_reason_that_is_not_on_file_is_no_silent_no():
    reasons = {"rule": "excluded_departure_reason", "reasons": ["disciplinary_dismissal"]}
    for unknown in (None, DepartureReason.UNKNOWN):
        facts = (started("2015-04-01"), left("2020-03-31", unknown))
        assert verdict(reasons, *facts) == "unknown reason_unknown"


def test_a_reason_to_review_is_for_somebody_to_look_at():
    reasons = {"rule": "excluded_departure_reason", "reasons": [], "review": ["layoff"]}
    facts = (started("2015-04-01"), left("2020-03-31", DepartureReason.LAYOFF))
    assert verdict(reasons, *facts) == "unknown reason_to_review"


def test_the_tenure_of_merged_records_is_that_of_both():
    """Edge case 4: the facts of every record of the person are judged together."""
    two = (
        *(started("2018-04-01"), left("2019-09-30")),
        *(started("2020-10-01", SECOND), left("2022-03-31", stint_id=SECOND)),
    )
    assert verdict(THREE_YEARS, *two[:2]) == "fail tenure_too_short"
    assert verdict(THREE_YEARS, *two) == "pass tenure_reached"
    same_twice = (*two[:2], started("2018-04-01", SECOND), left("2019-09-30", stint_id=SECOND))
    assert verdict(THREE_YEARS, *same_twice) == "fail tenure_too_short"


def test_leave_counts_as_recorded_always_or_never_as_the_policy_says():
    facts = [started("2020-04-01"), left("2023-03-31")]
    leave = LeaveOfAbsenceRecorded(
        stint_id=FIRST,
        starts_on=date("2021-04-01"),
        ends_on=date("2021-09-30"),
        counts_for_tenure=False,
    )
    counted = replace(leave, counts_for_tenure=True)
    never, always = {"leave_of_absence": "never"}, {"leave_of_absence": "always"}
    assert verdict(THREE_YEARS, *facts, leave) == "fail tenure_too_short"
    assert verdict(THREE_YEARS, *facts, counted) == "pass tenure_reached"
    assert verdict(THREE_YEARS | always, *facts, leave) == "pass tenure_reached"
    assert verdict(THREE_YEARS | never, *facts, counted) == "fail tenure_too_short"
    taken_back = EmploymentFactRescinded(stint_id=FIRST, rescinded_event_id=UUID(int=3))
    assert verdict(THREE_YEARS, *facts, leave, taken_back) == "pass tenure_reached"


def test_a_transfer_goes_on_or_begins_anew_as_the_policy_says():
    """転籍 is no departure; HR says whether service goes on, the policy has the last word."""
    facts = [started("2015-04-01"), left("2023-03-31")]
    moved = TransferredBetweenEntities(
        stint_id=FIRST,
        from_entity="A社",
        to_entity="B社",
        changed_on=date("2021-04-01"),
        tenure_continues=False,
    )
    assert verdict(THREE_YEARS, *facts, moved) == "fail tenure_too_short"
    goes_on = replace(moved, tenure_continues=True)
    assert verdict(THREE_YEARS, *facts, goes_on) == "pass tenure_reached"
    assert verdict(THREE_YEARS | {"transfers": "always"}, *facts, moved) == "pass tenure_reached"
    assert verdict(THREE_YEARS | {"transfers": "never"}, *facts, goes_on) == "fail tenure_too_short"


def test_a_secondment_and_retirement_with_a_new_contract_interrupt_nothing():
    facts = (
        started("2020-04-01"),
        SecondmentStarted(stint_id=FIRST, host_entity="C社", starts_on=date("2021"), ends_on=None),
        SecondmentEnded(stint_id=FIRST, host_entity="C社", ended_on=date("2022")),
        EmploymentTypeChanged(
            stint_id=FIRST,
            employment_type="嘱託",
            changed_on=date("2022-04-01"),
            tenure_continues=True,
        ),
        left("2023-03-31"),
    )
    assert verdict(THREE_YEARS, *facts) == "pass tenure_reached"


def test_a_scheduled_departure_that_has_passed_counts_and_a_rescinded_one_does_not():
    scheduled = DepartureScheduled(
        stint_id=FIRST,
        last_day=date("2026-03-31"),
        departure_reason=DepartureReason.VOLUNTARY,
    )
    away = {"rule": "min_time_away", "months": 1}
    assert verdict(away, started("2015-04-01"), scheduled) == "pass away_long_enough"
    back = DepartureRescinded(stint_id=FIRST)
    found = judged(started("2015-04-01"), scheduled, back, signed())
    assert found.eligibility is Eligibility.NOT_ELIGIBLE
    assert result(found, "former_employee").reason_code is ReasonCode.NOT_LEFT


def test_who_works_here_is_not_eligible_to_come_back_and_nobody_on_file_is_not_judged():
    assert judged(started("2015-04-01")).eligibility is Eligibility.NOT_ELIGIBLE
    nobody = judged()
    assert nobody.eligibility is Eligibility.NEEDS_REVIEW
    assert result(nobody, "former_employee").reason_code is ReasonCode.NO_EMPLOYMENT_ON_FILE


def test_the_dead_are_asked_for_nothing():
    died = left("2020-03-31", DepartureReason.DEATH)
    for facts in ((started("2015-04-01"), died), (*GOOD, DeathReported())):
        found = judged(*facts)
        assert result(found, "former_employee").reason_code is ReasonCode.HAS_DIED


def test_a_death_that_was_taken_back_stands_against_nothing():
    found = judged(*GOOD, DeathReported(), DeathReportRescinded())
    assert result(found, "former_employee").reason_code is not ReasonCode.HAS_DIED


def test_a_last_day_known_to_the_year_leaves_it_open_within_that_year():
    facts = (started("2015-04-01"), left("2026"))
    assert result(judged(*facts), "former_employee").reason_code is ReasonCode.LAST_DAY_NOT_EXACT
    later = judged(*facts, on=datetime.date(2027, 1, 1))
    assert result(later, "former_employee").verdict is Verdict.PASS


@pytest.mark.parametrize(
    ("position", "said"),
    [
        ({"grade": "M1", "held_from": "2015-04-01", "held_to": "2018-03-31"}, "pass position_held"),
        ({"grade": "m1", "held_from": "2015-04-01", "held_to": "2018-03-31"}, "pass position_held"),
        (
            {"grade": "M1", "held_from": "2015-04-01", "held_to": "2015-09-30"},
            "fail position_not_held",
        ),
        ({"grade": "S1", "held_from": "2015-04-01"}, "fail position_not_held"),
        ({"grade": None, "held_from": "2015-04-01"}, "unknown position_unknown"),
        ({"grade": "M1", "held_from": "2015-04-01"}, "unknown position_unknown"),
        ({"grade": "M1", "held_from": "2015", "held_to": "2016"}, "unknown position_unknown"),
        ({"grade": "M1", "held_from": "2015", "held_to": "2017"}, "pass position_held"),
        ({"grade": "M1"}, "unknown position_unknown"),
    ],
)
def test_a_position_counts_when_it_was_held_long_enough(position: dict[str, str | None], said: str):
    dates = {key: date(value) for key in ("held_from", "held_to") if (value := position.get(key))}
    held = PositionHeld(stint_id=FIRST, job_title="課長", grade=position["grade"], **dates)
    rule = {"rule": "held_position", "grades": ["M1"], "min_days": 365}
    assert verdict(rule, started("2015-04-01"), held, left("2020-03-31")) == said


def test_a_position_without_dates_was_held_at_least_once():
    held = PositionHeld(stint_id=FIRST, job_title="課 長", grade="M1")
    rule = {"rule": "held_position", "grades": ["Ｍ１"]}
    assert verdict(rule, started("2015-04-01"), held, left("2020-03-31")) == "pass position_held"
    assert verdict(rule, started("2015-04-01"), left("2020-03-31")) == "unknown position_unknown"


def test_a_position_is_an_alternative_to_tenure():
    group = {
        "rule": "any_of",
        "id": "either",
        "rules": [{"rule": "min_tenure", "years": 10}, {"rule": "held_position", "grades": ["M1"]}],
    }
    manager = PositionHeld(stint_id=FIRST, job_title=None, grade="M1")
    clerk = PositionHeld(stint_id=FIRST, job_title=None, grade="S1")
    employed = (started("2015-04-01"), left("2020-03-31"))
    assert verdict(group, *employed, manager) == "pass one_met"
    assert verdict(group, *employed, clerk) == "fail none_met"
    assert verdict(group, *employed) == "unknown none_decided"
    found = judged(*employed, manager, by=return_policy(group))
    assert [(each.rule, each.part_of) for each in found.results[1:]] == [
        ("either", None),
        ("min_tenure", "either"),
        ("held_position", "either"),
    ]
    assert found.eligibility is Eligibility.ELIGIBLE
    assert result(found, "either").evidence_ids == (UUID(int=3),)


@pytest.mark.parametrize(
    ("last_day", "on", "said"),
    [
        ("2026-03-31", "2026-07-31", "fail away_too_short"),
        ("2026-03-31", "2026-08-01", "pass away_long_enough"),
        ("2026-03", "2026-07-15", "unknown away_not_exact"),
        ("2026-03", "2026-08-01", "pass away_long_enough"),
        ("2026-03", "2026-06-30", "fail away_too_short"),
    ],
)
def test_the_time_away_must_have_passed(last_day: str, on: str, said: str):
    rule = {"rule": "min_time_away", "months": 4}
    facts = (started("2015-04-01"), left(last_day))
    assert verdict(rule, *facts, on=datetime.date.fromisoformat(on)) == said


@pytest.mark.parametrize(
    ("last_day", "said"),
    [
        ("2016-06-15", "pass away_not_too_long"),
        ("2016-06-14", "fail away_too_long"),
        ("2016", "unknown away_not_exact"),
        ("2015", "fail away_too_long"),
    ],
)
def test_the_time_away_may_have_an_end(last_day: str, said: str):
    rule = {"rule": "max_time_away", "years": 10}
    assert verdict(rule, started("2000-04-01"), left(last_day)) == said


def test_the_time_away_begins_with_the_last_departure():
    rule = {"rule": "min_time_away", "years": 1}
    twice = (*GOOD, again("2022-04-01"), left("2026-01-31", stint_id=SECOND))
    assert verdict(rule, *twice) == "fail away_too_short"


def test_nobody_comes_back_more_often_than_allowed():
    rule = {"rule": "max_returns", "returns": 1}
    assert verdict(rule, *GOOD) == "pass returns_left"
    twice = (*GOOD, again("2022-04-01"), left("2024-03-31", stint_id=SECOND))
    assert verdict(rule, *twice) == "fail returns_used_up"
    vague = (*GOOD, again("2026"))
    assert verdict(rule, *vague) == "unknown returns_not_exact"
    on_both_records = (*twice, again("2022-04-01", UUID(int=7)))
    assert verdict(rule | {"returns": 2}, *on_both_records) == "pass returns_left"


def test_a_clause_that_is_in_force_is_looked_at_and_one_that_is_over_is_not():
    rule = {"rule": "competitor_restriction"}
    assert verdict(rule, *GOOD) == "pass no_clause"
    for until, said in (
        (None, "unknown clause_in_force"),
        ("2026-06", "unknown clause_in_force"),
        ("2026-06-15", "unknown clause_in_force"),
        ("2026-06-14", "pass clause_over"),
    ):
        clause = NonCompeteAgreed(stint_id=FIRST, restricted_until=date(until) if until else None)
        assert verdict(rule, *GOOD, clause) == said


def test_confidentiality_is_acknowledged_for_the_last_employment():
    rule = {"rule": "confidentiality_ack"}
    assert verdict(rule, *GOOD) == "pass confidentiality_acknowledged"
    assert verdict(rule, *GOOD[:2]) == "unknown confidentiality_not_on_file"
    twice = (*GOOD, again("2022-04-01"), left("2024-03-31", stint_id=SECOND))
    assert verdict(rule, *twice) == "unknown confidentiality_not_on_file"
    assert verdict(rule, *twice, signed(SECOND)) == "pass confidentiality_acknowledged"


def test_membership_is_for_everybody_who_left_or_is_about_to():
    membership = BUILT_IN[PolicyName.MEMBERSHIP]
    long_ago = (started(None, employment_type="パート"), left("1998"))
    assert judged(*long_ago, by=membership).eligibility is Eligibility.ELIGIBLE
    assert judged(*long_ago, by=membership).notice is None
    leaving = DepartureScheduled(
        stint_id=FIRST, last_day=date("2026-12-31"), departure_reason=DepartureReason.VOLUNTARY
    )
    found = judged(started("2015-04-01"), leaving, by=membership)
    assert result(found, "former_employee").reason_code is ReasonCode.IS_LEAVING
    employed = judged(started("2015-04-01"), by=membership)
    assert employed.eligibility is Eligibility.NOT_ELIGIBLE
    dismissed = left("2020-03-31", DepartureReason.DISCIPLINARY_DISMISSAL)
    excluded = judged(started("2015-04-01"), dismissed, by=membership)
    assert excluded.eligibility is Eligibility.NOT_ELIGIBLE


def test_whoever_was_never_more_than_an_intern_can_be_left_out():
    rule = {"rule": "excluded_employment_type", "employment_types": ["インターン"]}
    intern = started("2015-04-01", employment_type="ｲﾝﾀｰﾝ")
    assert verdict(rule, intern, left("2015-09-30")) == "fail employment_type_excluded"
    hired = EmploymentTypeChanged(
        stint_id=FIRST,
        employment_type="正社員",
        changed_on=date("2015-07-01"),
        tenure_continues=True,
    )
    assert verdict(rule, intern, hired, left("2020-09-30")) == "pass employment_type_covered"
    assert (
        verdict(rule, started("2015-04-01"), left("2015-09-30"))
        == "unknown employment_type_unknown"
    )


def exception(*rules: str, expires: str = "2026-12-31") -> tuple[object, object]:
    asked = EligibilityExceptionRequested(
        exception_id=EXCEPTION, policy="return", policy_version=1, rules=rules
    )
    until = datetime.date.fromisoformat(expires)
    return asked, EligibilityExceptionApproved(exception_id=EXCEPTION, expires_on=until)


SHORT = (started("2018-04-01"), left("2020-03-31"), signed())


def test_an_approved_exception_covers_its_rules_until_it_ends():
    asked, approved = exception("min_tenure")
    assert judged(*SHORT).eligibility is Eligibility.NOT_ELIGIBLE
    assert judged(*SHORT, asked).eligibility is Eligibility.NOT_ELIGIBLE
    found = judged(*SHORT, asked, approved)
    assert found.eligibility is Eligibility.EXCEPTION_GRANTED
    assert result(found, "min_tenure").exception_id == EXCEPTION
    assert result(found, "min_tenure").verdict is Verdict.FAIL
    over = judged(*SHORT, asked, approved, on=datetime.date(2027, 1, 1))
    assert over.eligibility is Eligibility.NOT_ELIGIBLE


def test_an_exception_covers_no_other_rule():
    asked, approved = exception("min_tenure")
    unsigned = judged(*SHORT[:2], asked, approved)
    assert unsigned.eligibility is Eligibility.NEEDS_REVIEW
    dismissed = left("2020-03-31", DepartureReason.DISCIPLINARY_DISMISSAL)
    found = judged(started("2018-04-01"), dismissed, signed(), asked, approved)
    assert found.eligibility is Eligibility.NOT_ELIGIBLE


def test_no_exception_makes_an_employee_a_former_one_or_goes_against_the_policy():
    asked, approved = exception("former_employee", "min_tenure")
    assert judged(started("2018-04-01"), asked, approved).eligibility is Eligibility.NOT_ELIGIBLE
    strict = return_policy(THREE_YEARS, exceptions={"allowed": True, "not_for": ["min_tenure"]})
    assert judged(*SHORT, asked, approved, by=strict).eligibility is Eligibility.NOT_ELIGIBLE
    none = return_policy(THREE_YEARS, exceptions={"allowed": False})
    assert judged(*SHORT, asked, approved, by=none).eligibility is Eligibility.NOT_ELIGIBLE


def test_what_was_opened_under_a_version_is_judged_by_it_unless_the_newer_one_is_kinder():
    """Edge case 3."""
    one = replace(return_policy(THREE_YEARS), version=1)
    kinder = replace(return_policy({"rule": "min_tenure", "years": 1}), version=2)
    facts = recorded(*SHORT)
    assert judged_by(one, kinder, facts, DAY, TOKYO).policy.version == 2
    assert judged_by(kinder, one, facts, DAY, TOKYO).policy.version == 1 + 1
    long = recorded(*GOOD)
    assert judged_by(one, kinder, long, DAY, TOKYO).policy.version == 1
    assert judged_by(one, one, long, DAY, TOKYO).policy.version == 1


def test_an_exclusion_applies_as_soon_as_its_departure_is_on_file():
    """So that nobody who is excluded is told that they are welcome back."""
    policy = BUILT_IN[PolicyName.RETURN]
    scheduled = DepartureScheduled(
        stint_id=FIRST,
        last_day=date("2026-12-31"),
        departure_reason=DepartureReason.DISMISSAL_BY_ADVICE,
    )
    assert exclusion_applies(policy, recorded(started("2015-04-01"), scheduled), DAY, TOKYO)
    assert not exclusion_applies(policy, recorded(*GOOD), DAY, TOKYO)


def test_the_same_facts_are_judged_alike_whoever_asks_and_twice():
    facts = recorded(*GOOD)
    policy = BUILT_IN[PolicyName.RETURN]
    once = evaluate(policy, facts, DAY, TOKYO)
    assert evaluate(policy, [*reversed(facts), *facts], DAY, TOKYO) == once
