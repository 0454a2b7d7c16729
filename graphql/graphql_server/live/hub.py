"""One per process: what all subscriptions of its clients are fed from.

There are two feeds. `facts` goes as far as every read model has come, so that whoever is told of a
fact finds it wherever they look; `log` goes to the end of the log, for auditors.
"""

import asyncio
from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import scalar_row
from psycopg_pool import AsyncConnectionPool

from crm.storage.log import LogRow
from crm.storage.log_pages import LogFilter, log_page, log_rows
from graphql_server.live.feed import Feed, Page
from graphql_server.live.news import News, as_news
from graphql_server.live.settings import LiveSettings
from projections.directory import questions as directory
from projections.status import BuildStatus, Status, builds, statuses
from projections.timeline.since import positions_about_nobody, positions_since
from projections.wait import Heard, ProjectionWaiter

_HEAD = "SELECT coalesce(max(position), 0) FROM event_store.log"
_EVERYTHING = LogFilter()

Progress = tuple[list[Status], list[BuildStatus]]


class LiveHub:
    """For one event loop; nothing runs before somebody subscribes."""

    def __init__(
        self,
        pool: AsyncConnectionPool[AsyncConnection[Any]],
        waiter: ProjectionWaiter,
        settings: LiveSettings | None = None,
    ) -> None:
        self.settings = settings or LiveSettings()
        self._pool, self._waiter = pool, waiter
        self.facts = self._feed(lambda heard: heard.everywhere, self._facts)
        self.log = self._feed(lambda heard: heard.head, self._rows)
        self.ending = asyncio.Event()
        """Set when the server goes: streams that nobody else ends must end themselves."""
        self._progress: tuple[Heard, asyncio.Task[Progress]] | None = None

    async def close(self) -> None:
        """End reading."""
        self.ending.set()
        await self.facts.close()
        await self.log.close()

    async def progress(self, known: Heard | None) -> tuple[Heard, Progress]:
        """How far the read models have come, as soon as it is further than what is known.

        Asked of the database once for all who wait for it.
        """
        heard = await self._waiter.heard_after(known)
        if self._progress is None or self._progress[0] != heard or _failed(self._progress[1]):
            self._progress = heard, asyncio.ensure_future(self._read_progress())
        return heard, await asyncio.shield(self._progress[1])

    async def head(self) -> int:
        """The last position of the log, asked anew."""
        async with (
            self._pool.connection() as connection,
            connection.cursor(row_factory=scalar_row) as cursor,
        ):
            await cursor.execute(_HEAD)
            return int(await cursor.fetchone() or 0)

    def _feed(self, end: Any, read: Any) -> Feed:
        return Feed(
            self._waiter,
            self.settings,
            end=end,
            read=read,
            owners=self._owners,
            head=self.head,
        )

    async def _facts(self, after: int, up_to: int, limit: int, alumnus_id: UUID | None) -> Page:
        """The next facts with what they did, of a person or of everybody."""
        async with self._pool.connection() as connection:
            if alumnus_id is None:
                rows = await _rows(connection, _EVERYTHING, after, up_to, limit)
            else:
                rows = await _rows_of(connection, alumnus_id, after, up_to, limit)
            news = await as_news(connection, rows)
        return Page(news, _reached(rows, limit, up_to))

    async def _rows(self, after: int, up_to: int, limit: int, only: LogFilter | None) -> Page:
        """The next facts as the log has them."""
        async with self._pool.connection() as connection:
            rows = await _rows(connection, only or _EVERYTHING, after, up_to, limit)
        return Page([News(row) for row in rows], _reached(rows, limit, up_to))

    async def _owners(self, records: Collection[UUID]) -> Mapping[UUID, UUID]:
        asked = sorted(records)
        async with self._pool.connection() as connection:
            people = await directory.people(connection, asked)
        return {
            record: person.alumnus_id
            for record, person in zip(asked, people, strict=True)
            if person is not None
        }

    async def _read_progress(self) -> Progress:
        async with self._pool.connection() as connection:
            return await statuses(connection), await builds(connection)


def _failed(reading: asyncio.Task[Progress]) -> bool:
    return reading.done() and (reading.cancelled() or reading.exception() is not None)


async def _rows(
    connection: AsyncConnection[Any], only: LogFilter, after: int, up_to: int, limit: int
) -> list[LogRow]:
    return await log_page(connection, only, after=after, before=up_to + 1, limit=limit)


async def _rows_of(
    connection: AsyncConnection[Any], alumnus_id: UUID, after: int, up_to: int, limit: int
) -> list[LogRow]:
    """Facts about a person, and those about nobody."""
    theirs = await positions_since(connection, alumnus_id, after=after, up_to=up_to, limit=limit)
    nobodys = await positions_about_nobody(connection, after=after, up_to=up_to, limit=limit)
    positions = sorted(theirs + nobodys)[:limit]
    found = await log_rows(connection, positions)
    return [found[position] for position in positions]


def _reached(rows: list[LogRow], limit: int, up_to: int) -> int:
    return rows[-1].position if len(rows) == limit else up_to
