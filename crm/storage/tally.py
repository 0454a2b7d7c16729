"""How many facts of each kind this process has stored."""

from collections import Counter
from collections.abc import Iterable
from threading import Lock


class Tally:
    """Counts of one process since it started; thread-safe."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._stored: Counter[str] = Counter()
        self._repeated = 0

    def note(self, kinds: Iterable[str], repeated: int) -> None:
        """One call of append: the kinds of what was new, and how many facts were not."""
        with self._lock:
            self._stored.update(kinds)
            self._repeated += repeated

    def stored(self) -> dict[str, int]:
        """Facts that were new, by kind."""
        with self._lock:
            return dict(self._stored)

    @property
    def repeated(self) -> int:
        """Facts that stood in the log before: deliveries and commands that came again."""
        return self._repeated
