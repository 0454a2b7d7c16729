"""The programme's account: its purposes, budgets, costs and the figures to compare with.

Folded from the programme's facts; a figure that was taken back is not in it. Amounts are added up
per currency: nothing is converted.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, TypeVar
from uuid import UUID

from crm.domain.envelope import RecordedFact
from crm.domain.facts.base import ProgrammeFact
from crm.domain.facts.costs import (
    BudgetSet,
    CollaborationMarginSet,
    CostRescinded,
    HiresCounted,
    HiringBaselineSet,
    HiringChannel,
    HiringCostKind,
    HiringCostRecorded,
    ProgrammeCostRecorded,
    ProgrammePurposeSet,
    StaffCapacitySet,
)
from crm.domain.money import Money

FIGURES: Final = (
    ProgrammePurposeSet,
    BudgetSet,
    ProgrammeCostRecorded,
    HiringCostRecorded,
    HiresCounted,
    HiringBaselineSet,
    StaffCapacitySet,
    CollaborationMarginSet,
)
"""What the account consists of, and what can be taken back."""
MINUTES_PER_HOUR: Final = 60
FigureType = TypeVar("FigureType", bound=ProgrammeFact)


@dataclass(frozen=True, slots=True)
class Budget:
    """What may be spent in a period, as it was set last."""

    event_id: UUID
    first: datetime.date
    last: datetime.date
    """Both included."""
    amount: Money


@dataclass(slots=True)
class Account:
    """Every figure that stands, in the order of the log."""

    figures: dict[UUID, RecordedFact] = field(default_factory=dict)

    def of(self, kind: type[FigureType]) -> list[FigureType]:
        """The figures of a kind."""
        return [each.fact for each in self.figures.values() if isinstance(each.fact, kind)]

    def budgets(self, first: datetime.date, last: datetime.date) -> list[Budget]:
        """The budgets whose period meets these days, the earliest first."""
        found: dict[tuple[datetime.date, datetime.date], Budget] = {}
        for each in self.figures.values():
            fact = each.fact
            if isinstance(fact, BudgetSet) and fact.budget_from <= last and first <= fact.budget_to:
                key = (fact.budget_from, fact.budget_to)
                found[key] = Budget(each.event_id, *key, fact.amount)
        return [found[key] for key in sorted(found)]

    def costs(self, first: datetime.date, last: datetime.date) -> list[ProgrammeCostRecorded]:
        """What the programme cost on these days, both included."""
        return [each for each in self.of(ProgrammeCostRecorded) if first <= each.spent_on <= last]

    def hiring_costs(
        self,
        first: datetime.date,
        last: datetime.date,
        kinds: Iterable[HiringCostKind],
        channel: HiringChannel | None = None,
    ) -> list[HiringCostRecorded]:
        """What hiring cost on these days, by one way or by all."""
        wanted = frozenset(kinds)
        return [
            each
            for each in self.of(HiringCostRecorded)
            if first <= each.spent_on <= last
            and each.hiring_cost_kind in wanted
            and (channel is None or each.hiring_channel is channel)
        ]

    def hires(self, first: datetime.date, last: datetime.date) -> int | None:
        """People hired from outside in counts that lie within these days; None: none counted."""
        counts = [
            each.hires
            for each in self.of(HiresCounted)
            if first <= each.counted_from and each.counted_to <= last
        ]
        return sum(counts) if counts else None

    def baseline(self, grade: str | None, on: datetime.date) -> HiringBaselineSet | None:
        """The baseline of a day: of the grade, else of every grade; None: there is none."""
        own = self._in_force(HiringBaselineSet, on, lambda each: each.baseline_grade == grade)
        if own is not None or grade is None:
            return own
        return self._in_force(HiringBaselineSet, on, lambda each: each.baseline_grade is None)

    def capacity(self, on: datetime.date) -> StaffCapacitySet | None:
        return self._in_force(StaffCapacitySet, on)

    def margin(self, on: datetime.date) -> CollaborationMarginSet | None:
        return self._in_force(CollaborationMarginSet, on)

    def purposes(self, on: datetime.date) -> ProgrammePurposeSet | None:
        return self._in_force(ProgrammePurposeSet, on)

    def _in_force(
        self,
        kind: type[FigureType],
        on: datetime.date,
        wanted: Callable[[FigureType], bool] = lambda each: True,
    ) -> FigureType | None:
        """Of the figures that hold from a day on, the one that began last; of equals, the last
        one told."""
        found, since = None, datetime.date.min
        for each in self.figures.values():
            begins = each.happening.effective_on
            if not isinstance(each.fact, kind) or begins is None or not wanted(each.fact):
                continue
            if since <= begins <= on:
                found, since = each.fact, begins
        return found

    def staff_cost(self, first: datetime.date, last: datetime.date) -> "Sum | None":
        """What the time of those who run it was worth on these days; None: an hour's cost is not
        known."""
        total = Sum()
        for each in self.costs(first, last):
            if not each.staff_minutes:
                continue
            capacity = self.capacity(each.spent_on)
            if capacity is None or capacity.hourly_cost is None:
                return None
            total.add(capacity.hourly_cost, Decimal(each.staff_minutes) / MINUTES_PER_HOUR)
        return total


@dataclass(slots=True)
class Sum:
    """Amounts added up, each currency for itself."""

    by_currency: dict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))

    @classmethod
    def of(cls, amounts: Iterable[Money]) -> "Sum":
        total = cls()
        for each in amounts:
            total.add(each)
        return total

    def add(self, money: Money, times: Decimal | int = 1) -> None:
        if money.amount and times:
            self.by_currency[money.currency] += money.amount * times

    def plus(self, other: "Sum", times: int = 1) -> "Sum":
        both = Sum()
        for each, factor in ((self, 1), (other, times)):
            for currency, amount in each.by_currency.items():
                both.by_currency[currency] += amount * factor
        return both

    @property
    def amounts(self) -> Mapping[str, Decimal]:
        """What is not zero, by currency."""
        return {name: amount for name, amount in sorted(self.by_currency.items()) if amount}


def account_of(facts: Iterable[RecordedFact]) -> Account:
    """The account that the programme's facts tell; they come in the order of the log."""
    account = Account()
    for each in facts:
        fact = each.fact
        if isinstance(fact, CostRescinded):
            account.figures.pop(fact.rescinded_event_id, None)
        elif isinstance(fact, FIGURES):
            account.figures[each.event_id] = each
    return account
