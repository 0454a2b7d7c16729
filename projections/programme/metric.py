"""One metric: two whole numbers, what they come to, and why there may be nothing to tell."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from projections.programme.definitions import DEFINITIONS, MetricKey, MetricUnit

SMALLEST_GROUP = 10
"""People; what follows from how fewer than these behave is not told of a group."""

_SCALE = {MetricUnit.PERCENT: 100, MetricUnit.PER_MILLE: 1_000, MetricUnit.PEOPLE_PER_FTE: 100}


class MissingReason(StrEnum):
    """Why a metric has no value. Nothing to divide by is not zero."""

    NO_DENOMINATOR = "NO_DENOMINATOR"
    PERIOD_NOT_BEGUN = "PERIOD_NOT_BEGUN"
    KNOWN_FOR_TODAY_ONLY = "KNOWN_FOR_TODAY_ONLY"
    SMALL_GROUP = "SMALL_GROUP"
    NO_BASELINE = "NO_BASELINE"
    SEVERAL_CURRENCIES = "SEVERAL_CURRENCIES"
    NOT_FOR_YOUR_ROLE = "NOT_FOR_YOUR_ROLE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What was counted: so many, of so many; a plain number is of None."""

    numerator: int
    denominator: int | None = None
    group: int | None = None
    """How many people it is about, where that is not the denominator."""
    currency: str | None = None
    """Of an amount of money, which is told in whole units of it."""
    missing_reason: MissingReason | None = None
    """Why nothing can be counted; the numerator means nothing then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One metric of a period; the numbers are None where a reason says that they are not told."""

    key: MetricKey
    numerator: int | None = None
    denominator: int | None = None
    currency: str | None = None
    missing_reason: MissingReason | None = None

    @classmethod
    def of(cls, key: MetricKey, count: Count) -> Self:
        """The metric, or why there is none: nothing to divide by, or too few people."""
        group = count.denominator if count.group is None else count.group
        if DEFINITIONS[key].about_behaviour and group is not None and 0 < group < SMALLEST_GROUP:
            return cls(key=key, missing_reason=MissingReason.SMALL_GROUP)
        if count.missing_reason is not None:
            return cls(key=key, missing_reason=count.missing_reason)
        empty = count.denominator == 0
        return cls(
            key=key,
            numerator=count.numerator,
            denominator=count.denominator,
            currency=count.currency,
            missing_reason=MissingReason.NO_DENOMINATOR if empty else None,
        )

    @property
    def value(self) -> float | None:
        """In the unit of the definition: numerator by denominator, or the plain number."""
        if self.numerator is None or self.missing_reason is not None:
            return None
        if self.denominator is None:
            return float(self.numerator)
        return self.numerator * _SCALE.get(DEFINITIONS[self.key].unit, 1) / self.denominator

    def without(self, reason: MissingReason) -> Self:
        """The same metric with its numbers kept back."""
        return type(self)(key=self.key, missing_reason=reason)
