"""Why somebody left, and under which contracts they worked (対象外)."""

from crm.domain.departure_reasons import DepartureReason
from crm.domain.policies.policy import (
    ExcludedDepartureReason,
    ExcludedEmploymentType,
)
from crm.domain.policies.rules.judgement import (
    FAIL,
    PASS,
    UNKNOWN,
    Case,
    Judgement,
    departures,
    fold,
    folded,
    no_employment,
    unique,
)
from crm.domain.policies.words import Departures, ReasonCode


def excluded_reason(rule: ExcludedDepartureReason, case: Case) -> Judgement:
    career = case.career
    if not career.stints:
        return no_employment()
    looked_at = career.departures
    if rule.departures is Departures.LAST:
        looked_at = career.last_departures(case.day)
    excluded = [each for each in looked_at if each.departure_reason in rule.reasons]
    review = [each for each in looked_at if each.departure_reason in rule.review]
    unknown = [
        each for each in looked_at if each.departure_reason in (None, DepartureReason.UNKNOWN)
    ]
    certain = rule.departures is Departures.ANY or len(excluded) == len(looked_at)
    if excluded and certain:
        reasons = {reason for each in excluded if (reason := each.departure_reason)}
        ja, en = "、".join(each.ja for each in reasons), ", ".join(each.en for each in reasons)
        return Judgement(
            FAIL,
            ReasonCode.REASON_EXCLUDED,
            f"退職理由({ja})が対象外です。",
            f"The reason of the departure ({en}) is excluded.",
            departures(excluded),
        )
    if review or excluded:
        return Judgement(
            UNKNOWN,
            ReasonCode.REASON_TO_REVIEW,
            "退職理由について個別の確認が必要です。",
            "Somebody has to look at the reason of the departure.",
            departures([*excluded, *review]),
        )
    if unknown:
        return Judgement(
            UNKNOWN,
            ReasonCode.REASON_UNKNOWN,
            "退職理由が記録されていないため判断できません。",
            "The reason of a departure is not on file, so this cannot be judged.",
            departures(unknown),
        )
    return Judgement(
        PASS,
        ReasonCode.REASON_NOT_EXCLUDED,
        "退職理由は対象外に当たりません。",
        "No reason of a departure is excluded.",
        departures(looked_at),
    )


def excluded_type(rule: ExcludedEmploymentType, case: Case) -> Judgement:
    stints = case.stints
    if not stints:
        return no_employment()
    barred = folded(rule.employment_types)
    types = [each for stint in stints for each in stint.employment_types]
    evidence = unique(event for stint in stints for event in stint.type_events)
    if any(each is not None and fold(each) not in barred for each in types):
        return Judgement(
            PASS,
            ReasonCode.EMPLOYMENT_TYPE_COVERED,
            "対象の雇用形態で在籍しました。",
            "Worked under a contract that is covered.",
            evidence,
        )
    if any(each is None for each in types):
        return Judgement(
            UNKNOWN,
            ReasonCode.EMPLOYMENT_TYPE_UNKNOWN,
            "雇用形態が記録されていないため判断できません。",
            "The employment type is not on file, so this cannot be judged.",
            evidence,
        )
    return Judgement(
        FAIL,
        ReasonCode.EMPLOYMENT_TYPE_EXCLUDED,
        "対象外の雇用形態でのみ在籍しました。",
        "Worked only under contracts that are excluded.",
        evidence,
    )
