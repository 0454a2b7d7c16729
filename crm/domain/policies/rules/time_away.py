"""How long somebody has been away (離職期間)."""

import datetime
from dataclasses import dataclass

from crm.domain.policies.career import Ids
from crm.domain.policies.policy import (
    MaxTimeAway,
    MinTimeAway,
)
from crm.domain.policies.rules.judgement import (
    FAIL,
    PASS,
    UNKNOWN,
    Case,
    Judgement,
    events,
    no_employment,
    unique,
)
from crm.domain.policies.words import ReasonCode
from crm.domain.tenure import Length, full_until

_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Away:
    """Since when somebody has been away: the earliest and the latest first day of it."""

    earliest: datetime.date
    latest: datetime.date
    evidence: Ids


def _away(case: Case) -> _Away | Judgement | None:
    """None: not away at all."""
    stints, day = case.stints, case.day
    if not stints:
        return no_employment()
    here = [stint for stint in stints if stint.begun(day) and stint.last_day is None]
    if here:
        return None
    last = case.career.last_departures(day)
    vague = [stint for stint in stints if stint.begun(day) is None]
    if vague or not last:
        return Judgement(
            UNKNOWN,
            ReasonCode.AWAY_NOT_EXACT,
            "最終日または次の入社日が日まで分からないため、離職期間を判断できません。",
            "A first or last day is not known to the day, so the time away is open.",
            events(vague),
        )
    days = [each.last_day for each in last if each.last_day is not None]
    return _Away(
        max(each.first for each in days) + _DAY,
        max(each.last for each in days) + _DAY,
        unique(event for each in last for event in each.events[1:]),
    )


def min_away(rule: MinTimeAway, case: Case) -> Judgement:
    away, needed = _away(case), Length(rule.months, 0)
    if isinstance(away, Judgement):
        return away
    if away is None or full_until(away.earliest, rule.months) >= case.day:
        return Judgement(
            FAIL,
            ReasonCode.AWAY_TOO_SHORT,
            f"離職期間が、必要な{needed.ja}に達していません。",
            f"Has been away for less than the {needed.en} that are asked for.",
            away.evidence if away else events(case.stints),
        )
    if full_until(away.latest, rule.months) < case.day:
        return Judgement(
            PASS,
            ReasonCode.AWAY_LONG_ENOUGH,
            f"離職期間が、必要な{needed.ja}に達しています。",
            f"Has been away for the {needed.en} that are asked for.",
            away.evidence,
        )
    return _not_exact(away)


def max_away(rule: MaxTimeAway, case: Case) -> Judgement:
    away, most = _away(case), Length(rule.months, 0)
    if isinstance(away, Judgement):
        return away
    if away is None or full_until(away.earliest, rule.months) >= case.day:
        return Judgement(
            PASS,
            ReasonCode.AWAY_NOT_TOO_LONG,
            f"離職期間は上限の{most.ja}以内です。",
            f"Has been away for no more than {most.en}.",
            away.evidence if away else events(case.stints),
        )
    if full_until(away.latest, rule.months) < case.day:
        return Judgement(
            FAIL,
            ReasonCode.AWAY_TOO_LONG,
            f"離職期間が上限の{most.ja}を超えています。",
            f"Has been away for more than {most.en}.",
            away.evidence,
        )
    return _not_exact(away)


def _not_exact(away: _Away) -> Judgement:
    return Judgement(
        UNKNOWN,
        ReasonCode.AWAY_NOT_EXACT,
        "最終日が日まで分からないため、離職期間を判断できません。",
        "The last day is not known to the day, so the time away is open.",
        away.evidence,
    )
