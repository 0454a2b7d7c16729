"""Those who use the servers meanwhile: each a thread with its own chances and its own client."""

import random
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from tests.chaos.ledger import Ledger
from tests.faults.client import Client

Urls = Callable[[], list[str | None]]
_SECONDS = 6  # that a server may take to answer


class Abandoned(Exception):
    """There is nobody left who would answer."""


class Member(threading.Thread):
    """Works until it is told to stop, and then finishes what it has begun."""

    def __init__(self, name: str, seed: int, ledger: Ledger, urls: Urls, token: str | None) -> None:
        super().__init__(name=name, daemon=True)
        self.chance = random.Random(f"{seed} {name}")
        self.ledger = ledger
        self.client = Client(token, seconds=_SECONDS)
        self._urls = urls
        self._stopping, self._abandoned = threading.Event(), threading.Event()

    def work(self) -> None:
        raise NotImplementedError

    def run(self) -> None:
        try:
            self.work()
        except Exception:
            self.ledger.complain(f"{self.name} stopped: {traceback.format_exc(limit=-3)}")
        finally:
            self.client.close()

    @property
    def goes_on(self) -> bool:
        return not self._stopping.is_set()

    def url(self) -> str | None:
        """Of some server; None when it is just starting."""
        return self.chance.choice(self._urls())

    def rest(self, seconds: float) -> None:
        """For about so long."""
        if self._abandoned.wait(seconds * self.chance.uniform(0.5, 1.5)):
            raise Abandoned

    def stop(self) -> None:
        self._stopping.set()

    def abandon(self) -> None:
        self._stopping.set()
        self._abandoned.set()


@contextmanager
def at_work(crowd: Sequence[Member]) -> Iterator[None]:
    """Started; and told that it is over when the block is, however it ends."""
    for each in crowd:
        each.start()
    try:
        yield
    finally:
        for each in crowd:
            each.abandon()
        for each in crowd:
            each.join(30)
