"""What everybody was told, to be held against the log when it is all over."""

import threading
import time
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Told:
    """The answer to one command: refused, or stored with its last fact at `position`."""

    kind: str
    position: int | None
    facts: int | None
    """How many facts it must have stored; None when that depends on what was there."""


@dataclass(frozen=True, slots=True)
class Known:
    """A note that somebody was told is stored."""

    person: str
    position: int
    entry: str | None


@dataclass
class Ledger:
    """Shared by all threads."""

    commands: dict[UUID, Told] = field(default_factory=dict)
    """By the request id, which the log keeps as the correlation id."""
    delivered: set[str] = field(default_factory=set)
    unplaced: set[str] = field(default_factory=set)
    people: list[str] = field(default_factory=list)
    """Global ids of those registered by command, who can be found."""
    recent: deque[Known] = field(default_factory=lambda: deque(maxlen=30))
    highest: int = 0
    """The last position that anybody was told."""
    counts: Counter[str] = field(default_factory=Counter)
    complaints: list[str] = field(default_factory=list)
    longest: dict[str, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _began: float = field(default_factory=time.monotonic)

    @contextmanager
    def open(self) -> Iterator["Ledger"]:
        with self._lock:
            yield self

    def complain(self, what: str) -> None:
        """Something that no fault of the world excuses."""
        with self._lock:
            self.complaints.append(f"{self._now()} {what}")

    def note(self, what: str) -> None:
        """A line of the timeline."""
        print(f"{self._now()} {what}", flush=True)

    def count(self, what: str, number: int = 1) -> None:
        with self._lock:
            self.counts[what] += number

    def took(self, what: str, seconds: float) -> None:
        with self._lock:
            self.longest[what] = max(seconds, self.longest.get(what, 0.0))

    def _now(self) -> str:
        return f"{time.monotonic() - self._began:7.2f} s"
