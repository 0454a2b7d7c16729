"""Which positions somebody held, and for how long (特定の役職経験者)."""

import datetime

from crm.domain.dates import FuzzyDate
from crm.domain.policies.career import StintOnFile
from crm.domain.policies.policy import (
    HeldPosition,
)
from crm.domain.policies.rules.judgement import (
    FAIL,
    PASS,
    UNKNOWN,
    Case,
    Judgement,
    fold,
    folded,
)
from crm.domain.policies.words import ReasonCode


def held_position(rule: HeldPosition, case: Case) -> Judgement:
    grades, titles = folded(rule.grades), folded(rule.job_titles)
    wanted = "、".join((*rule.grades, *rule.job_titles))
    held, maybe, others = [], [], []
    for stint in case.stints:
        for position, event in stint.positions:
            fits = fold(position.grade) in grades or fold(position.job_title) in titles
            hidden = (rule.grades and position.grade is None) or (
                rule.job_titles and position.job_title is None
            )
            if not fits and not hidden:
                others.append(event)
                continue
            lasted = _lasted(position.held_from, position.held_to, stint, case.day, rule.min_days)
            if fits and lasted is True:
                held.append(event)
            elif lasted is not False:
                maybe.append(event)
            else:
                others.append(event)
    if held:
        return Judgement(
            PASS,
            ReasonCode.POSITION_HELD,
            f"必要な役職({wanted})を務めました。",
            f"Held a position that is asked for ({wanted}).",
            tuple(held),
        )
    if maybe or not others:
        return Judgement(
            UNKNOWN,
            ReasonCode.POSITION_UNKNOWN,
            f"役職またはその期間が記録されていないため、{wanted}を務めたか判断できません。",
            f"Positions or their dates are not on file, so whether one of {wanted} was held is"
            " open.",
            tuple(maybe),
        )
    return Judgement(
        FAIL,
        ReasonCode.POSITION_NOT_HELD,
        f"必要な役職({wanted})を務めていません。",
        f"Held none of the positions that are asked for ({wanted}).",
        tuple(others),
    )


def _lasted(
    start: FuzzyDate | None,
    end: FuzzyDate | None,
    stint: StintOnFile,
    day: datetime.date,
    days: int,
) -> bool | None:
    """Whether a position lasted so many days by the day; a day of it is certain once it began."""
    stop = stint.last_day
    latest_end = min(end.last if end else day, stop.last if stop else day, day)
    earliest_end = min(end.first, day) if end else None
    earliest = start.first if start else (stint.hired_on.first if stint.hired_on else None)
    if earliest is not None and (latest_end - earliest).days + 1 < days:
        return None if stint.ended(day) and days == 1 else False
    if start is None:
        return True if days == 1 and stint.ended(day) else None
    if days == 1:
        return True if start.last <= day else None
    if earliest_end is None:
        return None
    return True if (earliest_end - start.last).days + 1 >= days else None
