"""What each rule says of a career on a day: PASS or FAIL where the facts decide it, else UNKNOWN.

A date known to the month or the year stands for every day it can mean. A rule passes when it would
on each of them, fails when it would on none, and cannot tell otherwise: so a vaguer date never
turns one answer into the other.
"""

import datetime
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeVar, cast
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.phrases import on_en, on_ja
from crm.domain.policies.career import Career, Ids, StintOnFile
from crm.domain.policies.policy import (
    CompetitorRestriction,
    ConfidentialityAck,
    ExcludedDepartureReason,
    ExcludedEmploymentType,
    FormerEmployee,
    HeldPosition,
    MaxReturns,
    MaxTimeAway,
    MinTenure,
    MinTimeAway,
    Rule,
)
from crm.domain.policies.words import Departures, PolicyName, ReasonCode, Verdict
from crm.domain.tenure import Length, TenureScope, full_until, tenure

_DAY = datetime.timedelta(days=1)
PASS, FAIL, UNKNOWN = Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a rule says, why, and by which facts."""

    verdict: Verdict
    code: ReasonCode
    ja: str
    en: str
    evidence: Ids = ()


@dataclass(frozen=True, slots=True)
class Case:
    """Whom a rule looks at, and when."""

    career: Career
    day: datetime.date
    policy: PolicyName

    @property
    def stints(self) -> list[StintOnFile]:
        return list(self.career.stints.values())


def judge(rule: Rule, case: Case) -> Judgement:
    """What one rule says; not of a group."""
    return _JUDGES[type(rule)](rule, case)


def _no_employment() -> Judgement:
    return Judgement(
        UNKNOWN,
        ReasonCode.NO_EMPLOYMENT_ON_FILE,
        "在籍の記録がないため判断できません。在籍期間を登録してください。",
        "No employment is on file, so this cannot be judged. Register the employment.",
    )


def _former_employee(rule: FormerEmployee, case: Case) -> Judgement:
    stints, day = case.stints, case.day
    if not stints:
        return _no_employment()
    dead = [
        *case.career.deaths,
        *(
            event
            for stint in case.career.departures
            if stint.departure_reason is DepartureReason.DEATH
            for event in stint.departure_events
        ),
    ]
    if dead:
        return Judgement(
            FAIL, ReasonCode.HAS_DIED, "亡くなられています。", "The person has died.", tuple(dead)
        )
    if case.policy is PolicyName.MEMBERSHIP and case.career.departures:
        leaving = not any(stint.ended(day) for stint in stints)
        return Judgement(
            PASS,
            ReasonCode.IS_LEAVING if leaving else ReasonCode.HAS_LEFT,
            "退職が予定されています。" if leaving else "当社を退職しています。",
            "Is about to leave." if leaving else "Worked here and left.",
            _events(case.career.departures),
        )
    here = [stint for stint in stints if stint.begun(day) and stint.ended(day) is False]
    if here:
        return Judgement(
            FAIL,
            ReasonCode.NOT_LEFT,
            "在籍中のため、退職した人に当たりません。",
            "Works here, so has not left.",
            _events(here),
        )
    open_ = [
        stint for stint in stints if stint.begun(day) is not False and stint.ended(day) is not True
    ]
    if open_:
        return Judgement(
            UNKNOWN,
            ReasonCode.LAST_DAY_NOT_EXACT,
            "最初の日または最終日が日まで分からないため、退職済みか判断できません。",
            "The first or the last day is not known to the day, so whether the person has left is"
            " open.",
            _events(open_),
        )
    left = [stint for stint in stints if stint.ended(day)]
    if not left:
        return Judgement(
            FAIL,
            ReasonCode.NOT_LEFT,
            "まだ入社していません。",
            "Has not begun yet.",
            _events(stints),
        )
    return Judgement(
        PASS, ReasonCode.HAS_LEFT, "当社を退職しています。", "Worked here and left.", _events(left)
    )


_SCOPES: Final = {
    TenureScope.SUM: ("通算", "in all"),
    TenureScope.LAST_STINT: ("直近の在籍で", "in the last employment"),
    TenureScope.LONGEST: ("最も長い在籍で", "in the longest employment"),
}


def _min_tenure(rule: MinTenure, case: Case) -> Judgement:
    stints = case.stints
    if not stints:
        return _no_employment()
    found = tenure((stint.period(rule) for stint in stints), rule.scope, case.day)
    needed, (scope_ja, scope_en) = Length(rule.months, 0), _SCOPES[rule.scope]
    evidence = _unique(
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


def _held_position(rule: HeldPosition, case: Case) -> Judgement:
    grades, titles = _folded(rule.grades), _folded(rule.job_titles)
    wanted = "、".join((*rule.grades, *rule.job_titles))
    held, maybe, others = [], [], []
    for stint in case.stints:
        for position, event in stint.positions:
            fits = _fold(position.grade) in grades or _fold(position.job_title) in titles
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


def _excluded_reason(rule: ExcludedDepartureReason, case: Case) -> Judgement:
    career = case.career
    if not career.stints:
        return _no_employment()
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
            _departures(excluded),
        )
    if review or excluded:
        return Judgement(
            UNKNOWN,
            ReasonCode.REASON_TO_REVIEW,
            "退職理由について個別の確認が必要です。",
            "Somebody has to look at the reason of the departure.",
            _departures([*excluded, *review]),
        )
    if unknown:
        return Judgement(
            UNKNOWN,
            ReasonCode.REASON_UNKNOWN,
            "退職理由が記録されていないため判断できません。",
            "The reason of a departure is not on file, so this cannot be judged.",
            _departures(unknown),
        )
    return Judgement(
        PASS,
        ReasonCode.REASON_NOT_EXCLUDED,
        "退職理由は対象外に当たりません。",
        "No reason of a departure is excluded.",
        _departures(looked_at),
    )


def _excluded_type(rule: ExcludedEmploymentType, case: Case) -> Judgement:
    stints = case.stints
    if not stints:
        return _no_employment()
    barred = _folded(rule.employment_types)
    types = [each for stint in stints for each in stint.employment_types]
    events = _unique(event for stint in stints for event in stint.type_events)
    if any(each is not None and _fold(each) not in barred for each in types):
        return Judgement(
            PASS,
            ReasonCode.EMPLOYMENT_TYPE_COVERED,
            "対象の雇用形態で在籍しました。",
            "Worked under a contract that is covered.",
            events,
        )
    if any(each is None for each in types):
        return Judgement(
            UNKNOWN,
            ReasonCode.EMPLOYMENT_TYPE_UNKNOWN,
            "雇用形態が記録されていないため判断できません。",
            "The employment type is not on file, so this cannot be judged.",
            events,
        )
    return Judgement(
        FAIL,
        ReasonCode.EMPLOYMENT_TYPE_EXCLUDED,
        "対象外の雇用形態でのみ在籍しました。",
        "Worked only under contracts that are excluded.",
        events,
    )


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
        return _no_employment()
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
            _events(vague),
        )
    days = [each.last_day for each in last if each.last_day is not None]
    return _Away(
        max(each.first for each in days) + _DAY,
        max(each.last for each in days) + _DAY,
        _unique(event for each in last for event in each.events[1:]),
    )


def _min_away(rule: MinTimeAway, case: Case) -> Judgement:
    away, needed = _away(case), Length(rule.months, 0)
    if isinstance(away, Judgement):
        return away
    if away is None or full_until(away.earliest, rule.months) >= case.day:
        return Judgement(
            FAIL,
            ReasonCode.AWAY_TOO_SHORT,
            f"離職期間が、必要な{needed.ja}に達していません。",
            f"Has been away for less than the {needed.en} that are asked for.",
            away.evidence if away else _events(case.stints),
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


def _max_away(rule: MaxTimeAway, case: Case) -> Judgement:
    away, most = _away(case), Length(rule.months, 0)
    if isinstance(away, Judgement):
        return away
    if away is None or full_until(away.earliest, rule.months) >= case.day:
        return Judgement(
            PASS,
            ReasonCode.AWAY_NOT_TOO_LONG,
            f"離職期間は上限の{most.ja}以内です。",
            f"Has been away for no more than {most.en}.",
            away.evidence if away else _events(case.stints),
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


def _max_returns(rule: MaxReturns, case: Case) -> Judgement:
    returns = [
        stint for stint in case.stints if stint.rehire and stint.begun(case.day) is not False
    ]
    certain = _at_least(stint for stint in returns if stint.begun(case.day))
    events = _events(returns)
    if certain < rule.returns <= _at_most(returns):
        return Judgement(
            UNKNOWN,
            ReasonCode.RETURNS_NOT_EXACT,
            "再入社日が日まで分からないため、再入社の回数を判断できません。",
            "The day of a return is not known to the day, so how often the person came back is"
            " open.",
            events,
        )
    used_up = certain >= rule.returns
    return Judgement(
        FAIL if used_up else PASS,
        ReasonCode.RETURNS_USED_UP if used_up else ReasonCode.RETURNS_LEFT,
        f"再入社は{rule.returns}回まで、これまでに{certain}回です。",
        f"Returns so far: {certain}; {rule.returns} are allowed.",
        events,
    )


def _at_least(returns: Iterable[StintOnFile]) -> int:
    """How many returns these are, taken together where they can be the same one: a return that is
    on two merged records is one."""
    count, reached = 0, datetime.date.min
    for first, last in sorted(map(_span, returns), key=lambda span: span[1]):
        if first > reached or count == 0:
            count, reached = count + 1, last
    return count


def _at_most(returns: Iterable[StintOnFile]) -> int:
    """How many they can be at most: one for each exact day, and one for each vague one."""
    spans = [_span(stint) for stint in returns]
    vague = sum(first != last for first, last in spans)
    return vague + len({first for first, last in spans if first == last})


def _span(stint: StintOnFile) -> tuple[datetime.date, datetime.date]:
    hired = stint.hired_on
    return (hired.first, hired.last) if hired else (datetime.date.min, datetime.date.max)


def _competitor(rule: CompetitorRestriction, case: Case) -> Judgement:
    clauses = [clause for stint in case.stints for clause in stint.clauses]
    bound = [
        (clause, event)
        for clause, event in clauses
        if clause.restricted_until is None or clause.restricted_until.last >= case.day
    ]
    if bound:
        until = bound[0][0].restricted_until
        until_ja = f"({on_ja(until)}まで)" if until else ""
        until_en = f" (its last day is {on_en(until)})" if until else ""
        return Judgement(
            UNKNOWN,
            ReasonCode.CLAUSE_IN_FORCE,
            f"競業避止義務の期間中です{until_ja}。個別の確認が必要です。",
            f"A non-compete clause is in force{until_en}; somebody has to look at it.",
            tuple(event for _, event in bound),
        )
    if clauses:
        return Judgement(
            PASS,
            ReasonCode.CLAUSE_OVER,
            "競業避止義務の期間は終わっています。",
            "The non-compete clause is over.",
            tuple(event for _, event in clauses),
        )
    return Judgement(
        PASS,
        ReasonCode.NO_CLAUSE,
        "競業避止義務の記録はありません。",
        "No non-compete clause is on file.",
    )


def _confidentiality(rule: ConfidentialityAck, case: Case) -> Judgement:
    last = case.career.last_departures(case.day)
    signed = [each.acknowledged_by for each in last if each.acknowledged_by is not None]
    if last and len(signed) == len(last):
        return Judgement(
            PASS,
            ReasonCode.CONFIDENTIALITY_ACKNOWLEDGED,
            "機密保持を確認済みです。",
            "Confidentiality was acknowledged.",
            tuple(signed),
        )
    return Judgement(
        UNKNOWN,
        ReasonCode.CONFIDENTIALITY_NOT_ON_FILE,
        "直近の退職について機密保持の確認が記録されていません。書面を確認して記録してください。",
        "That confidentiality was acknowledged for the last employment is not on file. Look for the"
        " paper and record it.",
        _events(last),
    )


RuleType = TypeVar("RuleType", bound=Rule)
_Judge = Callable[[Rule, Case], Judgement]


def _by(judge: Callable[[RuleType, Case], Judgement]) -> _Judge:
    return cast(_Judge, judge)


_JUDGES: Final[dict[type[Rule], _Judge]] = {
    FormerEmployee: _by(_former_employee),
    MinTenure: _by(_min_tenure),
    HeldPosition: _by(_held_position),
    ExcludedDepartureReason: _by(_excluded_reason),
    ExcludedEmploymentType: _by(_excluded_type),
    MinTimeAway: _by(_min_away),
    MaxTimeAway: _by(_max_away),
    MaxReturns: _by(_max_returns),
    CompetitorRestriction: _by(_competitor),
    ConfidentialityAck: _by(_confidentiality),
}


def _events(stints: Iterable[StintOnFile]) -> Ids:
    return _unique(event for stint in stints for event in stint.events)


def _departures(stints: Iterable[StintOnFile]) -> Ids:
    return _unique(event for stint in stints for event in stint.departure_events)


def _unique(events: Iterable[UUID]) -> Ids:
    return tuple(dict.fromkeys(events))


def _fold(text: str | None) -> str | None:
    return None if text is None else unicodedata.normalize("NFKC", text).strip().casefold()


def _folded(texts: Iterable[str]) -> frozenset[str | None]:
    return frozenset(_fold(each) for each in texts)
