"""Which function judges by which kind of rule."""

from collections.abc import Callable
from typing import Final, TypeVar, cast

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
from crm.domain.policies.rules.departures_and_types import excluded_reason, excluded_type
from crm.domain.policies.rules.former import former_employee
from crm.domain.policies.rules.judgement import Case, Judgement
from crm.domain.policies.rules.min_tenure import min_tenure
from crm.domain.policies.rules.papers import competitor, confidentiality
from crm.domain.policies.rules.positions import held_position
from crm.domain.policies.rules.returns import max_returns
from crm.domain.policies.rules.time_away import max_away, min_away

RuleType = TypeVar("RuleType", bound=Rule)
_Judge = Callable[[Rule, Case], Judgement]


def _by(judge: Callable[[RuleType, Case], Judgement]) -> _Judge:
    return cast(_Judge, judge)


_JUDGES: Final[dict[type[Rule], _Judge]] = {
    FormerEmployee: _by(former_employee),
    MinTenure: _by(min_tenure),
    HeldPosition: _by(held_position),
    ExcludedDepartureReason: _by(excluded_reason),
    ExcludedEmploymentType: _by(excluded_type),
    MinTimeAway: _by(min_away),
    MaxTimeAway: _by(max_away),
    MaxReturns: _by(max_returns),
    CompetitorRestriction: _by(competitor),
    ConfidentialityAck: _by(confidentiality),
}


def judge(rule: Rule, case: Case) -> Judgement:
    """What one rule says; not of a group."""
    return _JUDGES[type(rule)](rule, case)
