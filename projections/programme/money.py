"""What the programme costs and is worth, and how long returns take.

Formulas: `definitions.py`. An amount is a sum per currency, or None where a figure to compare with
was never recorded; where nothing happened it is zero, whatever was recorded.
"""

import datetime
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from crm.domain.costs import Account, Sum
from crm.domain.facts.collaborations import CollaborationAgreed
from crm.domain.facts.costs import HiringBaselineSet, HiringChannel, HiringCostKind
from crm.domain.facts.referrals import ReferralHired, ReferralRewardPaid
from crm.domain.facts.surveys import AlumniPulseAnswered
from crm.domain.money import Money
from projections.programme.definitions import MetricKey
from projections.programme.metric import Count, MissingReason
from projections.programme.period import Period
from projections.programme.returns import AttributedReturn, Attribution, Process
from projections.programme.told import Told

_HIRING: Final = (HiringCostKind.EXTERNAL, HiringCostKind.INTERNAL)
_PERCENT: Final = 100
_PROMOTER, _DETRACTOR = 9, 6
"""Answers of 9 and 10 promote, those up to 6 detract; of 0 to 10."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """Everything that the figures of a period follow from."""

    facts: Sequence[Told]
    returns: Sequence[AttributedReturn]
    processes: Sequence[Process]
    pulses: Sequence[Told]
    account: Account
    contactable: int
    """Contactable alumni on the reference day."""
    engaged: int
    """Those of them who were engaged in the period."""


def money_counts(happened: Happened, period: Period) -> dict[MetricKey, Count]:
    """The figures of a period, up to its reference day."""
    worth = Worth(happened, period)
    cost, net = worth.programme_cost(), worth.net_benefit()
    return {
        MetricKey.PROGRAMME_COST: _amount(cost),
        MetricKey.HIRING_COST_AVOIDED: _amount(worth.hiring_cost_avoided()),
        MetricKey.TRAINING_COST_AVOIDED: _amount(worth.training_cost_avoided()),
        MetricKey.PRODUCTIVITY_GAIN: _amount(worth.productivity_gain()),
        MetricKey.REFERRAL_VALUE: _amount(worth.referral_value()),
        MetricKey.COLLABORATION_VALUE: _amount(worth.collaboration_value()),
        MetricKey.NET_BENEFIT: _amount(net),
        MetricKey.ROI: _ratio(net, cost),
        MetricKey.COST_PER_ENGAGED_ALUMNUS: replace(
            _each(cost, happened.engaged), group=happened.contactable
        ),
        MetricKey.COST_PER_HIRE: worth.cost_per_hire(),
        MetricKey.CONTACTABLE_PER_FTE: worth.per_fte(happened.contactable),
        MetricKey.ENGAGED_PER_FTE: replace(
            worth.per_fte(happened.engaged), group=happened.contactable
        ),
        MetricKey.RETURNS_BY_PROGRAMME: Count(
            numerator=len(worth.counted), denominator=len(worth.returns)
        ),
        MetricKey.BOOMERANG_SHARE: worth.boomerang_share(),
        MetricKey.OFFER_ACCEPTANCE: worth.offer_acceptance(),
        MetricKey.TIME_TO_HIRE: worth.time_to_hire(),
        MetricKey.TIME_TO_PRODUCTIVITY: worth.time_to_productivity(),
        MetricKey.ALUMNI_ENPS: enps(happened.pulses),
    }


class Worth:
    """The parts of the figures, each by a formula of its own."""

    def __init__(self, happened: Happened, period: Period) -> None:
        self.happened, self.account, self.period = happened, happened.account, period
        self.returns = [each for each in happened.returns if self._in(each.came_back.first_day)]
        self.counted = [each for each in self.returns if _counts(each)]

    def programme_cost(self) -> Sum | None:
        """Money spent, and the time of those who run it at what an hour of theirs costs."""
        time = self.account.staff_cost(*self._days)
        if time is None:
            return None
        return Sum.of(each.amount for each in self.account.costs(*self._days)).plus(time)

    def hiring_cost_avoided(self) -> Sum | None:
        return self._saved(lambda baseline: baseline.cost_per_hire, _HIRING)

    def training_cost_avoided(self) -> Sum | None:
        return self._saved(lambda baseline: baseline.training_cost, (HiringCostKind.TRAINING,))

    def _saved(
        self,
        usual: Callable[[HiringBaselineSet], Money | None],
        kinds: Sequence[HiringCostKind],
    ) -> Sum | None:
        """What each counted return would have cost, without what returns cost on average."""
        total = Sum()
        if not self.counted:
            return total
        spent = self.account.hiring_costs(*self._days, kinds, HiringChannel.ALUMNI_RETURN)
        if not spent:
            return None
        for each in self.counted:
            baseline = self._baseline(each)
            money = usual(baseline) if baseline is not None else None
            if money is None:
                return None
            total.add(money)
        share = Decimal(len(self.counted)) / len(self.returns)
        for cost in spent:
            total.add(cost.amount, -share)
        return total

    def productivity_gain(self) -> Sum | None:
        total = Sum()
        for each in self.happened.returns:
            reached = each.came_back.reached_on
            if reached is None or not self._in(reached) or not _counts(each):
                continue
            told = self._baseline(each)
            if (
                told is None
                or told.productivity_days is None
                or told.daily_cost is None
                or told.ramp_percent is None
            ):
                return None
            saved = told.productivity_days - (reached - each.came_back.first_day).days
            total.add(told.daily_cost, saved * (1 - Decimal(told.ramp_percent) / _PERCENT))
        return total

    def referral_value(self) -> Sum | None:
        total = Sum()
        paid = [
            each.fact for each in self.happened.facts if isinstance(each.fact, ReferralRewardPaid)
        ]
        for each in self.happened.facts:
            hired = each.fact
            on = each.on(self.period.zone)
            if not isinstance(hired, ReferralHired) or not self._in(on):
                continue
            baseline = self.account.baseline(None, on)
            if baseline is None:
                return None
            total.add(baseline.cost_per_hire)
            for reward in paid:
                if reward.referral_id == hired.referral_id:
                    total.add(reward.amount, -1)
        return total

    def collaboration_value(self) -> Sum | None:
        total = Sum()
        for each in self.happened.facts:
            fact, on = each.fact, each.on(self.period.zone)
            if not isinstance(fact, CollaborationAgreed) or not self._in(on):
                continue
            if fact.contract_value is None:
                continue
            margin = self.account.margin(on)
            if margin is None:
                return None
            total.add(fact.contract_value, Decimal(margin.margin_percent) / _PERCENT)
        return total

    def net_benefit(self) -> Sum | None:
        """The benefits without the cost; None when one of them is not known."""
        cost = self.programme_cost()
        if cost is None:
            return None
        total = Sum().plus(cost, -1)
        for benefit in (
            self.hiring_cost_avoided(),
            self.training_cost_avoided(),
            self.productivity_gain(),
            self.referral_value(),
            self.collaboration_value(),
        ):
            if benefit is None:
                return None
            total = total.plus(benefit)
        return total

    def cost_per_hire(self) -> Count:
        costs, hires = self.account.hiring_costs(*self._days, _HIRING), self._hires()
        if not costs or hires is None:
            return _missing(MissingReason.NO_BASELINE)
        return _each(Sum.of(each.amount for each in costs), hires)

    def boomerang_share(self) -> Count:
        hires = self._hires()
        if hires is None:
            return _missing(MissingReason.NO_BASELINE)
        return Count(numerator=len(self.returns), denominator=hires)

    def per_fte(self, people: int) -> Count:
        capacity = self.account.capacity(self.period.as_of)
        if capacity is None:
            return _missing(MissingReason.NO_BASELINE)
        return Count(numerator=people, denominator=capacity.fte_percent)

    def offer_acceptance(self) -> Count:
        offered = [each for each in self.happened.processes if any(map(self._in, each.offered_on))]
        accepted = sum(each.accepted_on is not None for each in offered)
        return Count(numerator=accepted, denominator=len(offered))

    def time_to_hire(self) -> Count:
        return _median(
            (each.accepted_on - each.inquired_on).days
            for each in self.happened.processes
            if each.accepted_on and each.inquired_on and self._in(each.accepted_on)
        )

    def time_to_productivity(self) -> Count:
        came_back = [each.came_back for each in self.happened.returns]
        return _median(
            (each.reached_on - each.first_day).days
            for each in came_back
            if each.reached_on and self._in(each.reached_on)
        )

    @property
    def _days(self) -> tuple[datetime.date, datetime.date]:
        return self.period.first, self.period.as_of

    def _in(self, day: datetime.date) -> bool:
        return self.period.first <= day <= self.period.as_of

    def _hires(self) -> int | None:
        """People hired from outside, those who came back included."""
        others = self.account.hires(*self._days)
        return None if others is None else others + len(self.returns)

    def _baseline(self, each: AttributedReturn) -> HiringBaselineSet | None:
        return self.account.baseline(each.came_back.grade, each.came_back.first_day)


def enps(pulses: Sequence[Told]) -> Count:
    """The last answer of each person, oldest first in `pulses`."""
    last = {}
    for each in pulses:
        assert isinstance(each.fact, AlumniPulseAnswered)
        if each.fact.alumni_enps is not None:
            last[each.alumnus_id] = each.fact.alumni_enps
    promoters = sum(each >= _PROMOTER for each in last.values())
    detractors = sum(each <= _DETRACTOR for each in last.values())
    return Count(numerator=promoters - detractors, denominator=len(last))


def _counts(each: AttributedReturn) -> bool:
    return each.attribution is not Attribution.NONE


def _amount(total: Sum | None) -> Count:
    """An amount of money, in whole units of its currency."""
    if total is None:
        return _missing(MissingReason.NO_BASELINE)
    amounts = total.amounts
    if len(amounts) > 1:
        return _missing(MissingReason.SEVERAL_CURRENCIES)
    for currency, amount in amounts.items():
        return Count(numerator=_whole(amount), currency=currency)
    return Count(numerator=0)


def _each(total: Sum | None, number: int) -> Count:
    amount = _amount(total)
    if amount.missing_reason is not None:
        return amount
    return Count(numerator=amount.numerator, denominator=number, currency=amount.currency)


def _ratio(benefit: Sum | None, cost: Sum | None) -> Count:
    above, below = _amount(benefit), _amount(cost)
    for each in (above, below):
        if each.missing_reason is not None:
            return each
    if above.currency and below.currency and above.currency != below.currency:
        return _missing(MissingReason.SEVERAL_CURRENCIES)
    return Count(numerator=above.numerator, denominator=below.numerator)


def _median(days: Iterable[int]) -> Count:
    found = list(days)
    if not found:
        return _missing(MissingReason.NO_DENOMINATOR)
    return Count(numerator=statistics.median_low(found))


def _whole(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_EVEN))


def _missing(reason: MissingReason) -> Count:
    return Count(numerator=0, missing_reason=reason)
