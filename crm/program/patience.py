"""An end to waiting for a database that hangs, for commands that only look."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from crm.program.settings import Settings
from crm.storage.postgres.home import Home, Running

_ANSWER_SECONDS = 10.0
_START_SECONDS = 120.0
"""For an embedded server that has yet to start."""


class DatabaseHangs(Exception):
    """The database did not answer in time; the message says what to do."""

    code = "DATABASE_HANGS"

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"The database does not answer within {seconds:g} seconds: see whether its server is"
            " paused, overloaded or cut off, and try again."
        )


@contextmanager
def patient(settings: Settings) -> Iterator[None]:
    """Raises `DatabaseHangs` when the block takes too long; for the main thread.

    By the clock of the process, not by timeouts of the database: who is frozen keeps none.
    """
    starts = settings.embedded and Running.read(Home(settings.home)) is None
    seconds = _START_SECONDS if starts else _ANSWER_SECONDS

    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise DatabaseHangs(seconds)

    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
