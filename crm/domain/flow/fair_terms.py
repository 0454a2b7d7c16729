"""Fair terms: published criteria that a grade follows from, and the band of each grade.

The points of somebody are the sum, over the criteria, of level times weight; the grade is the
highest one whose points are reached. Where pay lies in the band is told in percent of the band.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from crm.domain.flow.document import Label, Part, each_differs, parsed
from crm.domain.flow.load import named
from crm.domain.money import Money
from crm.domain.refusals import BrokenFlowDocument

NAME: Final = re.compile(r"fair-terms/v[1-9][0-9]{0,5}")
_MOST_LEVELS, _MOST_WEIGHT, _MOST_POINTS = 20, 100, 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """Something that a grade follows from."""

    key: str
    label: Label
    levels: int
    """The highest level; the lowest is 0."""
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeBand:
    """A grade, from how many points on it is reached, and what it is paid a year."""

    grade: str
    from_points: int
    low: Money
    high: Money

    def position(self, salary: Money) -> int:
        """Place of the pay in the band, percent, rounded half up; beyond 0 to 100 outside."""
        span = self.high.amount - self.low.amount
        share = (salary.amount - self.low.amount) * 200 + span
        return math.floor(share / (2 * span))  # // of decimals would round towards 0

    def holds(self, salary: Money) -> bool:
        return self.low.amount <= salary.amount <= self.high.amount


@dataclass(frozen=True, slots=True, kw_only=True)
class FairTerms:
    """Standards of terms as they were published."""

    name: str
    title: Label
    currency: str
    criteria: tuple[Criterion, ...]
    grades: tuple[GradeBand, ...]
    """From the lowest to the highest."""

    def criterion(self, key: str) -> Criterion | None:
        return next((each for each in self.criteria if each.key == key), None)

    def band(self, grade: str) -> GradeBand | None:
        return next((each for each in self.grades if each.grade == grade), None)

    def derived(self, levels: Mapping[str, int]) -> GradeBand | None:
        """The grade that these levels come to; None unless every criterion has one."""
        if any(each.key not in levels for each in self.criteria):
            return None
        points = sum(levels[each.key] * each.weight for each in self.criteria)
        return next((each for each in reversed(self.grades) if each.from_points <= points), None)


@lru_cache(maxsize=64)
def load_terms(text: str) -> FairTerms:
    """The standards that a document describes. Refuses `BrokenFlowDocument`."""
    at = parsed(text)
    at.only("name", "ja", "en", "currency", "criteria", "grades")
    currency = at.text("currency")
    criteria = tuple(_criterion(each) for each in at.parts("criteria"))
    grades = tuple(_grade(each, currency) for each in at.parts("grades"))
    each_differs((each.key for each in criteria), "criteria")
    each_differs((each.grade for each in grades), "grades")
    if not criteria or not grades:
        raise BrokenFlowDocument(
            "criteria" if not criteria else "grades", "1つ以上必要です。", "Write at least one."
        )
    starts = [each.from_points for each in grades]
    if starts[0] != 0 or starts != sorted(set(starts)):
        raise BrokenFlowDocument(
            "grades",
            "from_points は0から始め、等級ごとに大きくしてください。",
            "Let from_points begin at 0 and rise from grade to grade.",
        )
    return FairTerms(
        name=named(at, NAME, "fair-terms/v1"),
        title=at.label(),
        currency=currency,
        criteria=criteria,
        grades=grades,
    )


def _criterion(at: Part) -> Criterion:
    at.only("key", "ja", "en", "levels", "weight")
    return Criterion(
        key=at.key("key"),
        label=at.label(),
        levels=at.number("levels", 1, _MOST_LEVELS),
        weight=at.number("weight", 1, _MOST_WEIGHT, 1),
    )


def _grade(at: Part, currency: str) -> GradeBand:
    at.only("grade", "from_points", "low", "high")
    band = GradeBand(
        grade=at.text("grade"),
        from_points=at.number("from_points", 0, _MOST_POINTS),
        low=at.money("low", currency),
        high=at.money("high", currency),
    )
    if band.low.amount >= band.high.amount:
        raise BrokenFlowDocument(
            at.path("high"), "low より大きくしてください。", "Let it be above low."
        )
    return band
