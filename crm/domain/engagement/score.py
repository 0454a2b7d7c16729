"""The engagement score of one person on one date, with an explanation that adds up.

The sum of the lines' milli-points less the sum of what the caps cut is the score, exactly, for
every history, model and date. Touches after the date are not there yet: they get no line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from crm.domain.engagement.history import Entry, History, SkipReason, prepare
from crm.domain.engagement.levels import level
from crm.domain.engagement.model import Level, Mode, ScoringModel
from crm.domain.engagement.touch import Touch


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLine:
    """What one fact adds to the score: floor(weight · decay), or 0 with the reason.

    `mode` is null, and weight and decay are 0, for a fact the model does not list. A skipped
    line keeps its weight and decay, to show what was left out; its `milli_points` are 0.
    `counted` says that no rule skipped it; an open counts too, though it weighs nothing.
    """

    position: int
    event_id: UUID
    kind: str
    mode: Mode | None
    occurred_on: date
    age_days: int
    weight_milli_points: int
    decay_ppm: int
    milli_points: int
    counted: bool
    skip_reason: SkipReason | None

    @property
    def engages(self) -> bool:
        """Counted and worth something: a counted event of the gates, NEW and the metrics."""
        return self.counted and self.weight_milli_points > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeScore:
    """Milli-points of one mode after its cap, and how much the cap cut away."""

    mode: Mode
    milli_points: int
    cap_milli_points: int
    cut_by_cap_milli_points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementSummary:
    """A score without its explanation: what is stored for everybody.

    `milli_points` are 0 … 100 000; `momentum_milli_points` are those less the points 90 days
    before, negative when the relationship cools. `modes` has all four, in their order.
    """

    model: str
    as_of: date
    milli_points: int
    modes: tuple[ModeScore, ...]
    level: Level
    momentum_milli_points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementScore:
    """A summary and a line for every touch up to the date, in the order in which they happened."""

    model: str
    as_of: date
    milli_points: int
    modes: tuple[ModeScore, ...]
    lines: tuple[ScoreLine, ...]
    level: Level
    momentum_milli_points: int


def score(
    touches: Sequence[Touch] | History,
    model: ScoringModel,
    as_of: date,
    *,
    member_since: date | None = None,
) -> EngagementScore:
    """The score with its explanation. `member_since`: see `levels.level`."""
    history = _history(touches, model)
    brief = summarise(history, model, as_of, member_since=member_since)
    return EngagementScore(
        model=brief.model,
        as_of=as_of,
        milli_points=brief.milli_points,
        modes=brief.modes,
        lines=tuple(_line(entry, skip, model, as_of) for entry, skip in history.standing(as_of)),
        level=brief.level,
        momentum_milli_points=brief.momentum_milli_points,
    )


def summarise(
    touches: Sequence[Touch] | History,
    model: ScoringModel,
    as_of: date,
    *,
    member_since: date | None = None,
) -> EngagementSummary:
    """The same figures as `score` without the lines; for scoring everybody."""
    history = _history(touches, model)
    totals = history.mode_totals(as_of)
    modes = tuple(
        ModeScore(
            mode=rule.mode,
            milli_points=min(totals[rule.mode], rule.cap_milli_points),
            cap_milli_points=rule.cap_milli_points,
            cut_by_cap_milli_points=max(totals[rule.mode] - rule.cap_milli_points, 0),
        )
        for rule in model.modes
    )
    points = sum(mode.milli_points for mode in modes)
    before = history.milli_points(as_of - timedelta(days=model.momentum_days))
    return EngagementSummary(
        model=model.name,
        as_of=as_of,
        milli_points=points,
        modes=modes,
        level=level(history, as_of, member_since=member_since),
        momentum_milli_points=points - before,
    )


def milli_points(touches: Sequence[Touch] | History, model: ScoringModel, as_of: date) -> int:
    """The score alone, in milli-points."""
    return _history(touches, model).milli_points(as_of)


def _history(touches: Sequence[Touch] | History, model: ScoringModel) -> History:
    if not isinstance(touches, History):
        return prepare(touches, model)
    if touches.model is not model:
        raise ValueError(
            f"The history was prepared for {touches.model.name}; prepare it for {model.name}."
        )
    return touches


def _line(entry: Entry, skip: SkipReason | None, model: ScoringModel, as_of: date) -> ScoreLine:
    touch, row = entry.touch, entry.row
    age = as_of.toordinal() - entry.day
    weight = row.weight_milli_points if row is not None else 0
    decay = model.decay(row.mode, age) if row is not None else 0
    return ScoreLine(
        position=touch.position,
        event_id=touch.event_id,
        kind=touch.kind,
        mode=row.mode if row is not None else None,
        occurred_on=touch.occurred_on,
        age_days=age,
        weight_milli_points=weight,
        decay_ppm=decay,
        milli_points=weight * decay // 1_000_000 if skip is None else 0,
        counted=skip is None,
        skip_reason=skip,
    )
