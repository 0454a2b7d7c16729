"""What would change under another model: who moves level, distributions before and after.

Pure and of constant size: summaries go in person by person, movers come out.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from crm.domain.engagement.model import Level
from crm.domain.engagement.score import EngagementSummary

BANDS: Final = 10
"""Of ten points each; the last one includes 100 points."""
_BAND_MILLI_POINTS = 10_000


class Movement(StrEnum):
    """Where somebody's level goes."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    OTHER = "other"
    """To NEW or from it, which is no step on the ladder."""


class Mover(NamedTuple):
    """Somebody whose level differs between two models."""

    alumnus_id: UUID
    level_before: Level
    level_after: Level
    milli_points_before: int
    milli_points_after: int

    @property
    def movement(self) -> Movement:
        return movement(self.level_before, self.level_after)


@dataclass(slots=True)
class Comparison:
    """Two models on one day, over all people added so far."""

    before: str
    """Name of the model that people are compared with."""
    after: str
    as_of: datetime.date
    transitions: Counter[tuple[Level, Level]] = field(default_factory=Counter)
    """How many people go from one level to another; also those who stay."""
    bands_before: list[int] = field(default_factory=lambda: [0] * BANDS)
    """How many people have 0 to 10 points, 10 to 20 …; a band does not include its end."""
    bands_after: list[int] = field(default_factory=lambda: [0] * BANDS)

    def add(
        self, alumnus_id: UUID, before: EngagementSummary, after: EngagementSummary
    ) -> Mover | None:
        """Count a person in; who moves level is returned."""
        self.transitions[before.level, after.level] += 1
        self.bands_before[_band(before.milli_points)] += 1
        self.bands_after[_band(after.milli_points)] += 1
        if before.level is after.level:
            return None
        return Mover(alumnus_id, before.level, after.level, before.milli_points, after.milli_points)

    @property
    def people(self) -> int:
        return self.transitions.total()

    @property
    def levels_before(self) -> Mapping[Level, int]:
        """How many people have each level, every level in its order."""
        return self._levels(0)

    @property
    def levels_after(self) -> Mapping[Level, int]:
        return self._levels(1)

    @property
    def movements(self) -> Mapping[Movement, int]:
        """How many people move which way."""
        counts = dict.fromkeys(Movement, 0)
        for (before, after), people in self.transitions.items():
            counts[movement(before, after)] += people
        return counts

    def _levels(self, side: int) -> Mapping[Level, int]:
        counts = dict.fromkeys(Level, 0)
        for levels, people in self.transitions.items():
            counts[levels[side]] += people
        return counts


def compare(
    before: str,
    after: str,
    as_of: datetime.date,
    people: Iterable[tuple[UUID, EngagementSummary, EngagementSummary]],
) -> tuple[Comparison, list[Mover]]:
    """The comparison of a set of people, and who moves level, in the order given."""
    comparison = Comparison(before, after, as_of)
    found = [comparison.add(*person) for person in people]
    return comparison, [mover for mover in found if mover is not None]


def movement(before: Level, after: Level) -> Movement:
    """Which way somebody goes from one level to the other."""
    if before is after:
        return Movement.SAME
    if Level.NEW in (before, after):
        return Movement.OTHER
    return Movement.UP if _LADDER.index(after) > _LADDER.index(before) else Movement.DOWN


_LADDER = tuple(Level)


def _band(milli_points: int) -> int:
    return min(milli_points // _BAND_MILLI_POINTS, BANDS - 1)
