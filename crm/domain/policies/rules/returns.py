"""How often somebody came back (再入社回数)."""

import datetime
from collections.abc import Iterable

from crm.domain.policies.career import StintOnFile
from crm.domain.policies.policy import (
    MaxReturns,
)
from crm.domain.policies.rules.judgement import (
    FAIL,
    PASS,
    UNKNOWN,
    Case,
    Judgement,
    events,
)
from crm.domain.policies.words import ReasonCode


def max_returns(rule: MaxReturns, case: Case) -> Judgement:
    returns = [
        stint for stint in case.stints if stint.rehire and stint.begun(case.day) is not False
    ]
    certain = _at_least(stint for stint in returns if stint.begun(case.day))
    evidence = events(returns)
    if certain < rule.returns <= _at_most(returns):
        return Judgement(
            UNKNOWN,
            ReasonCode.RETURNS_NOT_EXACT,
            "再入社日が日まで分からないため、再入社の回数を判断できません。",
            "The day of a return is not known to the day, so how often the person came back is"
            " open.",
            evidence,
        )
    used_up = certain >= rule.returns
    return Judgement(
        FAIL if used_up else PASS,
        ReasonCode.RETURNS_USED_UP if used_up else ReasonCode.RETURNS_LEFT,
        f"再入社は{rule.returns}回まで、これまでに{certain}回です。",
        f"Returns so far: {certain}; {rule.returns} are allowed.",
        evidence,
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
