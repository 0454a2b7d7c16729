"""How long somebody worked here, against what is asked for (勤続年数)."""

from typing import Final

from crm.domain.policies.policy import (
    MinTenure,
)
from crm.domain.policies.rules.judgement import (
    FAIL,
    PASS,
    UNKNOWN,
    Case,
    Judgement,
    no_employment,
    unique,
)
from crm.domain.policies.words import ReasonCode
from crm.domain.tenure import Length, TenureScope, tenure

_SCOPES: Final = {
    TenureScope.SUM: ("通算", "in all"),
    TenureScope.LAST_STINT: ("直近の在籍で", "in the last employment"),
    TenureScope.LONGEST: ("最も長い在籍で", "in the longest employment"),
}


def min_tenure(rule: MinTenure, case: Case) -> Judgement:
    stints = case.stints
    if not stints:
        return no_employment()
    found = tenure((stint.period(rule) for stint in stints), rule.scope, case.day)
    needed, (scope_ja, scope_en) = Length(rule.months, 0), _SCOPES[rule.scope]
    evidence = unique(
        event
        for stint in stints
        for event in (
            *stint.events,
            *(event for _, event in stint.leaves),
            *(event for _, event in stint.transfers),
        )
    )
    exact = found.most is not None and found.least == found.most
    reached = found.reaches(rule.months)
    if reached:
        least_ja, least_en = ("", "") if exact else ("少なくとも", "at least ")
        return Judgement(
            PASS,
            ReasonCode.TENURE_REACHED,
            f"{scope_ja}{least_ja}{found.least.ja}勤務し、必要な{needed.ja}に達しています。",
            f"Worked {least_en}{found.least.en} {scope_en}; {needed.en} are asked for.",
            evidence,
        )
    if reached is False:
        most = found.most or found.least
        most_ja, most_en = ("", "") if exact else ("長くても", "at most ")
        return Judgement(
            FAIL,
            ReasonCode.TENURE_TOO_SHORT,
            f"{scope_ja}{most_ja}{most.ja}の勤務で、必要な{needed.ja}に達していません。",
            f"Worked {most_en}{most.en} {scope_en}; {needed.en} are asked for.",
            evidence,
        )
    if found.most is None:
        return Judgement(
            UNKNOWN,
            ReasonCode.HIRE_DATE_UNKNOWN,
            f"入社日が分からないため、{needed.ja}に達するか判断できません。",
            f"A hire date is not on file, so whether {needed.en} are reached is open.",
            evidence,
        )
    return Judgement(
        UNKNOWN,
        ReasonCode.TENURE_NOT_EXACT,
        f"日付が日まで分からず({found.least.ja}から{found.most.ja}の間)、{needed.ja}に達するか"
        "判断できません。",
        f"The dates are not exact (between {found.least.en} and {found.most.en}), so whether"
        f" {needed.en} are reached is open.",
        evidence,
    )
