"""Read models: each folder one, filled from the log by the runner, asked by the API."""

from projections.engagement.fold import Engagement
from projections.read_model import ReadModel
from projections.timeline.fold import Timeline

READ_MODELS: tuple[ReadModel, ...] = (Timeline(), Engagement())

__all__ = ["READ_MODELS", "ReadModel"]
