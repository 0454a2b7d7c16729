"""A policy as it is judged by: its rules, its exceptions and the articles that say it in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

from crm.domain.departure_reasons import DepartureReason
from crm.domain.policies.words import Departures, PolicyName, RuleName, Treatment
from crm.domain.tenure import TenureScope
from crm.domain.words import Locale


class Words(NamedTuple):
    """The same in Japanese and in English."""

    ja: str
    en: str

    def told(self, locale: Locale) -> str:
        return self.ja if locale is Locale.JA else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One condition. `id` is its name within the policy."""

    id: str
    name: ClassVar[RuleName]
    tells_reasons: ClassVar[bool] = False
    """What it says of somebody tells why they left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerEmployee(Rule):
    """The person worked here and has left; for membership it is enough that they are leaving."""

    name = RuleName.FORMER_EMPLOYEE
    tells_reasons = True
    id: str = RuleName.FORMER_EMPLOYEE.value


@dataclass(frozen=True, slots=True, kw_only=True)
class MinTenure(Rule):
    """So many full months of employment (勤続年数)."""

    name = RuleName.MIN_TENURE
    months: int
    scope: TenureScope = TenureScope.SUM
    leave_of_absence: Treatment = Treatment.AS_RECORDED
    transfers: Treatment = Treatment.AS_RECORDED
    employment_type_changes: Treatment = Treatment.AS_RECORDED


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPosition(Rule):
    """One of these grades or job titles was held for so many days (特定の役職経験者)."""

    name = RuleName.HELD_POSITION
    grades: tuple[str, ...] = ()
    job_titles: tuple[str, ...] = ()
    min_days: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcludedDepartureReason(Rule):
    """Whoever left for one of these reasons is excluded (対象外)."""

    name = RuleName.EXCLUDED_DEPARTURE_REASON
    tells_reasons = True
    reasons: tuple[DepartureReason, ...]
    review: tuple[DepartureReason, ...] = ()
    """Reasons that a person has to look at."""
    departures: Departures = Departures.ANY


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcludedEmploymentType(Rule):
    """Whoever was never anything but of these employment types is excluded, such as interns."""

    name = RuleName.EXCLUDED_EMPLOYMENT_TYPE
    employment_types: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinTimeAway(Rule):
    """So many full months have passed since the last day (離職期間)."""

    name = RuleName.MIN_TIME_AWAY
    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MaxTimeAway(Rule):
    """No more than so many full months have passed since the last day."""

    name = RuleName.MAX_TIME_AWAY
    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MaxReturns(Rule):
    """Nobody comes back more often than this (再入社回数)."""

    name = RuleName.MAX_RETURNS
    returns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetitorRestriction(Rule):
    """While a non-compete clause of the person is in force, somebody looks at it (競業避止)."""

    name = RuleName.COMPETITOR_RESTRICTION


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfidentialityAck(Rule):
    """The duty of confidentiality was acknowledged for the last employment (機密保持)."""

    name = RuleName.CONFIDENTIALITY_ACK


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf(Rule):
    """One of these rules is enough."""

    name = RuleName.ANY_OF
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Exceptions:
    """Whether exceptions can be approved (例外承認), and for which rules they never can."""

    allowed: bool = True
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The rules of a policy document. Without exceptions for who never left."""

    name: PolicyName
    title: Words
    rules: tuple[Rule, ...]
    """`FormerEmployee` first."""
    exceptions: Exceptions = Exceptions()
    articles: Mapping[str, Words] = field(default_factory=dict)
    """By the keys of `ARTICLES`."""

    def every_rule(self) -> Iterator[Rule]:
        """The rules, and those of each group after it."""
        for rule in self.rules:
            yield rule
            if isinstance(rule, AnyOf):
                yield from rule.rules

    @property
    def asked_reasons(
        self,
    ) -> frozenset[tuple[frozenset[DepartureReason], frozenset[DepartureReason], Departures]]:
        """Which reasons of departures it tells apart. Two policies that are alike in this tell the
        same of why somebody left."""
        return frozenset(
            (frozenset(rule.reasons), frozenset(rule.review), rule.departures)
            for rule in self.every_rule()
            if isinstance(rule, ExcludedDepartureReason)
        )

    def can_except(self, rule_id: str) -> bool:
        """Whether an exception from the rule can be asked for."""
        return (
            self.exceptions.allowed
            and rule_id not in self.exceptions.not_for
            and rule_id != RuleName.FORMER_EMPLOYEE
            and any(rule.id == rule_id for rule in self.rules)
        )
