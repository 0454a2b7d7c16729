"""Rests that grow longer: what failed is tried again soon, then every few seconds."""

import time

_FIRST_SECONDS, _LONGEST_SECONDS = 0.1, 5.0


class Faults:
    """What failed lately, by name, and for how long it rests."""

    def __init__(self) -> None:
        self._pauses: dict[str, float] = {}
        self._until: dict[str, float] = {}

    def note(self, name: str) -> None:
        """It failed: it rests, each time twice as long."""
        before = self._pauses.get(name)
        pause = _FIRST_SECONDS if before is None else min(before * 2, _LONGEST_SECONDS)
        self._pauses[name] = pause
        self._until[name] = time.monotonic() + pause

    def forget(self, name: str) -> None:
        """It works again."""
        self._pauses.pop(name, None)
        self._until.pop(name, None)

    def rests(self, name: str) -> bool:
        """Whether it shall be left alone for now."""
        return time.monotonic() < self._until.get(name, 0.0)

    def pause(self, name: str) -> float:
        """Seconds of its present rest."""
        return self._pauses.get(name, 0.0)
