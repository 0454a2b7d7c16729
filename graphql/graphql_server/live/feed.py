"""Reads what is new once, for everybody who follows; and what is stored, for who comes back.

A subscription reads stored facts page by page until it stands where the feed stands, and joins it
in the same turn of the event loop: nothing can fall between the two, and nothing comes twice.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from crm.domain.identity.clusters import MERGING_KINDS
from graphql_server.errors import UNREACHABLE, CodedError
from graphql_server.live.follower import Follower, SlowConsumer, Wants
from graphql_server.live.news import News
from graphql_server.live.settings import LiveSettings
from projections.wait import Heard, ProjectionWaiter

log = logging.getLogger(__name__)

_PAUSE_SECONDS = 0.5
_PATIENCE_SECONDS = 5.0


class Page(NamedTuple):
    """News in the order of the log."""

    news: Sequence[News]
    reached: int
    """Nothing that was asked for is missing up to this position."""


class Step(NamedTuple):
    """What a subscription is told next."""

    position: int
    """Nothing is missing up to here once `news` are sent."""
    news: Sequence[News]
    """Empty: nothing happened for a while."""


class UnknownPosition(CodedError):
    """The client names a place in the log that is none."""

    def __init__(self, head: int) -> None:
        super().__init__(
            f"`afterPosition` is a position of the log, 0 to {head} now; leave it out to begin with"
            " what happens next.",
            "UNKNOWN_POSITION",
            maximum=str(head),
        )


Read = Callable[[int, int, int, Any], Awaitable[Page]]
"""read(after, up_to, limit, narrowed): stored news; `narrowed` is whatever `follow` was given."""
Owners = Callable[[Collection[UUID]], Awaitable[Mapping[UUID, UUID]]]
"""Whose record each of these is by now."""


class Feed:
    """For one event loop. Reads while anybody follows; else it only notes how far the log is."""

    def __init__(
        self,
        waiter: ProjectionWaiter,
        settings: LiveSettings,
        *,
        end: Callable[[Heard], int],
        read: Read,
        owners: Owners,
        head: Callable[[], Awaitable[int]],
    ) -> None:
        """`end`: up to where there is something to read. `head`: the end of the log, asked anew."""
        self._waiter, self._settings = waiter, settings
        self._end, self._read, self._owners, self._head = end, read, owners, head
        self._position = 0
        self._of_everybody: set[Follower] = set()
        self._of_person: dict[UUID, set[Follower]] = defaultdict(set)
        self._reading: asyncio.Task[None] | None = None

    @property
    def followers(self) -> int:
        """How many subscriptions are live."""
        return len(self._of_everybody) + sum(map(len, self._of_person.values()))

    async def follow(
        self,
        after: int | None,
        *,
        wants: Wants = lambda _: True,
        asked: UUID | None = None,
        narrowed: Any = None,
    ) -> AsyncGenerator[Step]:
        """What is stored after a position (None: from now on), then what happens, for ever.

        Of one person's record, and of nobody; of everybody's for None. The first step without
        news says from where on it is live. Refuses `UNKNOWN_POSITION`, ends with `SLOW_CONSUMER`.
        """
        await self._started()
        position = self._position if after is None else await self._in_the_log(after)
        while True:
            level = self._position
            person = await self._owner(asked)
            if self._position != level:
                continue  # facts came while the owner was asked for: perhaps a merge
            if position >= level:
                break
            page = await self._read(position, level, self._settings.page, narrowed or person)
            position = page.reached
            yield Step(position, [each for each in page.news if wants(each)])
        follower = Follower(
            after=position, room=self._settings.queue, wants=wants, asked=asked, person=person
        )
        self._join(follower)  # still in the turn in which we were level with the feed
        try:
            async for step in self._live(follower, position):
                yield step
        finally:
            self._leave(follower)

    async def close(self) -> None:
        """End reading; whoever follows is told nothing more."""
        if self._reading is not None:
            self._reading.cancel()
            with suppress(asyncio.CancelledError):
                await self._reading
            self._reading = None

    async def _live(self, follower: Follower, after: int) -> AsyncGenerator[Step]:
        position = max(after, self._position)
        yield Step(position, ())
        while True:
            await follower.woken(self._settings.heartbeat_seconds)
            if news := follower.take():
                position = news[-1].position
                yield Step(position, news)
            elif follower.overflowed:
                raise SlowConsumer(position)
            elif follower.failed is not None:
                raise follower.failed
            else:
                position = max(position, self._position)
                yield Step(position, ())

    async def _in_the_log(self, after: int) -> int:
        if not 0 <= after <= self._position:
            head = await self._head()
            if not 0 <= after <= head:
                raise UnknownPosition(head)
        return after

    async def _owner(self, asked: UUID | None) -> UUID | None:
        return None if asked is None else (await self._owners([asked])).get(asked, asked)

    def _join(self, follower: Follower) -> None:
        if follower.person is None:
            self._of_everybody.add(follower)
        else:
            self._of_person[follower.person].add(follower)

    def _leave(self, follower: Follower) -> None:
        if follower.person is None:
            self._of_everybody.discard(follower)
            return
        theirs = self._of_person[follower.person]
        theirs.discard(follower)
        if not theirs:
            del self._of_person[follower.person]

    async def _started(self) -> None:
        if self._reading is not None and not self._reading.done():
            return
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                heard = await self._waiter.heard_after(None)
        except TimeoutError:
            raise CodedError(UNREACHABLE, "DATABASE_UNREACHABLE") from None
        if self._reading is None or self._reading.done():
            self._position = max(self._position, self._end(heard))
            self._reading = asyncio.create_task(self._read_on(heard))

    async def _read_on(self, heard: Heard) -> None:
        try:
            while True:
                heard = await self._waiter.heard_after(heard)
                if not self.followers:
                    self._position = max(self._position, self._end(heard))
                while self._position < self._end(heard):
                    await self._read_page(self._end(heard))
        except Exception as error:
            for follower in self._all():
                follower.fail(error)

    async def _read_page(self, end: int) -> None:
        try:
            page = await self._read(self._position, end, self._settings.page, None)
            owners: Mapping[UUID, UUID] | None = None
            if any(each.row.kind in MERGING_KINDS for each in page.news):
                owners = await self._owners_of_all()
        except (psycopg.Error, OSError) as error:
            log.warning("following the log is interrupted: %s", type(error).__name__)
            await asyncio.sleep(_PAUSE_SECONDS)
            return
        if owners is not None:
            self._move(owners)
        for news in page.news:
            for follower in self._concerned(news):
                follower.offer(news)
        self._position = page.reached

    async def _owners_of_all(self) -> Mapping[UUID, UUID]:
        """Of every record that is followed, of those too whose followers join meanwhile."""
        owners: dict[UUID, UUID] = {}
        while missing := {each.asked for each in self._all() if each.asked} - owners.keys():
            owners |= {each: each for each in missing} | dict(await self._owners(missing))
        return owners

    def _concerned(self, news: News) -> Collection[Follower]:
        if news.alumnus_id is None:
            return self._all()
        return [*self._of_everybody, *self._of_person.get(news.alumnus_id, ())]

    def _move(self, owners: Mapping[UUID, UUID]) -> None:
        """Records were merged or parted: whoever follows one gets what happens with its owner."""
        for follower in self._all():
            if follower.asked is not None:
                self._leave(follower)
                follower.person = owners.get(follower.asked, follower.asked)
                self._join(follower)

    def _all(self) -> list[Follower]:
        return [*self._of_everybody, *(each for some in self._of_person.values() for each in some)]
