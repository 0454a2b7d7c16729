"""The scoring model: what a kind of fact is worth, and how worth fades.

A published model is frozen. A kind it does not list is worth nothing under it, so a new kind of
fact never changes a past score; a changed worth is a new model with a new name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """The four ways of being engaged; each has its own cap and half-life."""

    COMMUNICATION = "COMMUNICATION"
    PARTICIPATION = "PARTICIPATION"
    CONTRIBUTION = "CONTRIBUTION"
    TALENT = "TALENT"


class Level(StrEnum):
    """How engaged a person is, in one word; NEW means that it is too early to say."""

    NEW = "NEW"
    DORMANT = "DORMANT"
    AWARE = "AWARE"
    PARTICIPATING = "PARTICIPATING"
    CONTRIBUTING = "CONTRIBUTING"
    ADVOCATE = "ADVOCATE"


class OncePer(StrEnum):
    """Within what only the first touch of a row counts."""

    CAMPAIGN = "campaign"
    DAY = "day"
    PERSON = "person"


class Same(StrEnum):
    """What two touches must share for one to supersede the other."""

    MESSAGE = "message"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeRule:
    """Cap (milli-points) and half-life (days) of a mode."""

    mode: Mode
    cap_milli_points: int
    half_life_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table of weights; the monthly maximum belongs to the row.

    Kinds that share a row share its maximum: a profile update and a job change of one month
    count once together. Variants of one kind with a row each (attended online, attended in
    person) have a maximum each. `max_per_month` None means no maximum.

    `variants` None accepts every variant; `at_least_minutes` reads the variant as whole minutes.
    `earned` is the worth in milli-points by age in days, 0 … horizon: floor(weight · decay).
    """

    index: int
    name: str
    mode: Mode
    weight_milli_points: int
    max_per_month: int | None
    once_per: OncePer | None
    variants: frozenset[str] | None
    at_least_minutes: int | None
    earned: tuple[int, ...]

    def accepts(self, variant: str | None) -> bool:
        """Whether a touch of one of the row's kinds and of this variant belongs to the row."""
        if self.at_least_minutes is not None:
            return (
                variant is not None
                and variant.isascii()
                and variant.isdigit()
                and int(variant) >= self.at_least_minutes
            )
        return self.variants is None or variant in self.variants


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelRule:
    """Where a level begins (milli-points), and how many gate events it asks for."""

    level: Level
    from_milli_points: int
    gate_events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoringModel:
    """A published scoring model. Made by `load_model`, never changed.

    `modes` come in the order of `Mode`, `levels` from the lowest up. `rows_of` gives the rows of
    a kind, `supersedes` the (kind, shared thing) that a kind makes moot. `decay_ppm` maps a
    half-life to its table by age in days, round(1 000 000 · 2^(−age / half-life)). `digest` is
    the SHA-256 of the data file, in hexadecimal.
    """

    name: str
    digest: str
    horizon_days: int
    momentum_days: int
    modes: tuple[ModeRule, ...]
    rows: tuple[Row, ...]
    rows_of: Mapping[str, tuple[Row, ...]]
    supersedes: Mapping[str, tuple[str, Same]]
    levels: tuple[LevelRule, ...]
    gate_modes: frozenset[Mode]
    gate_within_days: int
    new_under_days: int
    new_under_counted_events: int
    decay_ppm: Mapping[int, tuple[int, ...]]
    half_life_of: Mapping[Mode, int]

    def row_for(self, kind: str, variant: str | None) -> Row | None:
        """The row a fact belongs to, or None when this model does not score it."""
        for row in self.rows_of.get(kind, ()):
            if row.accepts(variant):
                return row
        return None

    def decay(self, mode: Mode, age_days: int) -> int:
        """What is left of a mode's points after so many days, in parts per million."""
        if not 0 <= age_days <= self.horizon_days:
            return 0
        return self.decay_ppm[self.half_life_of[mode]][age_days]
