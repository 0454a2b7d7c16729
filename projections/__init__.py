"""Read models: each folder one, filled from the log by the runner, asked by the API."""

from projections.read_model import ReadModel

READ_MODELS: tuple[ReadModel, ...] = ()

__all__ = ["READ_MODELS", "ReadModel"]
