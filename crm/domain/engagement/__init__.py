"""How engaged a person is: a score that can be summed, from facts and a frozen model alone.

Pure: no clock, no storage, no floating point. Return eligibility cannot see any of it.
"""

from crm.domain.engagement.history import History, Interval, SkipReason, prepare
from crm.domain.engagement.levels import level, month_end_before_last, raw_level
from crm.domain.engagement.load import (
    DEFAULT_MODEL,
    MODELS,
    BrokenScoringModel,
    UnknownScoringModel,
    load_model,
    model_of,
)
from crm.domain.engagement.model import Level, Mode, ScoringModel
from crm.domain.engagement.score import (
    EngagementScore,
    EngagementSummary,
    ModeScore,
    ScoreLine,
    milli_points,
    score,
    summarise,
)
from crm.domain.engagement.touch import Touch

__all__ = [
    "DEFAULT_MODEL",
    "MODELS",
    "BrokenScoringModel",
    "EngagementScore",
    "EngagementSummary",
    "History",
    "Interval",
    "Level",
    "Mode",
    "ModeScore",
    "ScoreLine",
    "ScoringModel",
    "SkipReason",
    "Touch",
    "UnknownScoringModel",
    "level",
    "load_model",
    "milli_points",
    "model_of",
    "month_end_before_last",
    "prepare",
    "raw_level",
    "score",
    "summarise",
]
