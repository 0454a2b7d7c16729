"""What an operator may decide about subscriptions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveSettings:
    """Made once, at the composition root."""

    heartbeat_seconds: float = 10.0
    """How often at most somebody for whom nothing happened is told the position; how often their
    token is looked at."""
    queue: int = 1_000
    """Facts that may wait for one subscription; whoever falls further behind is ended."""
    page: int = 200
    """Facts that are read at once."""
