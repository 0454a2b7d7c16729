"""One subscription's place in the feed: what waits for it, bounded."""

import asyncio
from collections.abc import Callable
from typing import ClassVar
from uuid import UUID

from graphql_server.errors import CodedError
from graphql_server.live.news import News

Wants = Callable[[News], bool]


class SlowConsumer(CodedError):
    """More happened than the client took."""

    status: ClassVar[int] = 429

    def __init__(self, position: int) -> None:
        super().__init__(
            "Messages were taken too slowly and this subscription has ended; subscribe again with"
            " `afterPosition` set to the last position you have.",
            "SLOW_CONSUMER",
            position=str(position),
        )


class Follower:
    """Filled by the feed, emptied by the subscription."""

    def __init__(
        self, *, after: int, room: int, wants: Wants, asked: UUID | None, person: UUID | None
    ) -> None:
        self.asked, self.person = asked, person
        """The record that was asked for, and whose it is by now; None for everybody."""
        self.failed: Exception | None = None
        self.overflowed = False
        self._after, self._room, self._wants = after, room, wants
        self._waiting: list[News] = []
        self._woken = asyncio.Event()

    def offer(self, news: News) -> None:
        """Never waits. Whoever has no room left gets nothing more."""
        if news.position <= self._after or self.overflowed or not self._wants(news):
            return
        if len(self._waiting) >= self._room:
            self.overflowed = True
            self._waiting.clear()
        else:
            self._waiting.append(news)
        self._woken.set()

    def fail(self, error: Exception) -> None:
        """End it with an error, after what waits."""
        self.failed = error
        self._woken.set()

    async def woken(self, seconds: float) -> None:
        """Return when something waits, or after these seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            pass

    def take(self) -> list[News]:
        """All that waits, in the order of the log."""
        taken, self._waiting = self._waiting, []
        if self.failed is None:
            self._woken.clear()
        return taken
