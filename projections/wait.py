"""Read-your-writes: waits until read models have reached a position of the log."""

import asyncio
import contextlib
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
from psycopg import AsyncConnection
from psycopg.rows import tuple_row

from crm.storage.connection import APP, connection_kwargs
from projections import READ_MODELS
from projections.digest import fold_digest, tables_digest

log = logging.getLogger(__name__)

_LISTEN = "LISTEN crm_projected"
_POSITIONS = """
SELECT name, position, tables_digest, fold_digest, zone,
       EXISTS (SELECT FROM projection.pause p WHERE p.name = e.name),
       EXISTS (SELECT FROM projection.first_filling f
               WHERE f.name = e.name AND f.up_to > e.position),
       (SELECT coalesce(max(position), 0) FROM event_store.log)
FROM projection.edition e WHERE state = 'live'
"""
_POLL_SECONDS = 0.5
_PAUSE_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Heard:
    """What the database said last, of one moment."""

    positions: Mapping[str, int]
    """How far each live read model has come."""
    head: int
    """The last position of the log."""
    filling: frozenset[str] = frozenset()
    """New read models that are still behind the others: nobody waits for them."""

    @property
    def everywhere(self) -> int:
        """Everything up to here is in every read model, but for new ones that are being filled."""
        followed = [model.name for model in READ_MODELS if model.name not in self.filling]
        return min(self.positions.get(name, 0) for name in followed or self.positions)


_NOTHING = Heard({}, 0)


def _heard(
    positions: Mapping[str, int], head: int, begun: frozenset[str], before: frozenset[str]
) -> Heard:
    """`begun`: those that have not come to where the log was when they were made. They count as
    being filled until they are level with the others, so that nothing goes back by them."""
    at_work = [each.name for each in READ_MODELS if each.name not in begun | before]
    level = min((positions.get(name, 0) for name in at_work), default=0)
    late = {name for name in before if positions.get(name, 0) < level}
    return Heard(positions, head, begun | late)


class ProjectionWaiter:
    """One LISTEN connection per process, made by the first who waits, in their event loop.

    A notice can be lost, so positions are read every half second even when none comes.
    """

    def __init__(self, url: str, zone: ZoneInfo | None = None) -> None:
        """`zone`: of the dates that runners of this deployment fold; None: whichever."""
        self._url, self._zone = url, zone
        self._ours = {
            model.name: (tables_digest(model), fold_digest(model)) for model in READ_MODELS
        }
        self._heard = _NOTHING
        self._standing: set[str] = set()
        self._moved = asyncio.Condition()
        self._following: asyncio.Task[None] | None = None

    async def wait(self, position: int, names: Iterable[str], timeout: float) -> bool:  # noqa: ASYNC109
        """Whether all these read models reached the position within `timeout` seconds.

        One that somebody paused, or that no runner of this program can move, is not waited for;
        one that is filled for the first time is as if it were not asked for.
        """
        self._follow()
        wanted = list(names)

        def missing() -> set[str]:
            heard = self._heard
            late = {name for name in wanted if heard.positions.get(name, -1) < position}
            return late - heard.filling

        try:
            async with asyncio.timeout(timeout), self._moved:
                await self._moved.wait_for(lambda: missing() <= self._standing)
        except TimeoutError:
            return False
        return not missing()

    async def positions(self) -> dict[str, int]:
        """How far each read model has come, as last heard; asks the database the first time."""
        self._follow()
        if not self._heard.positions:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(5), self._moved:
                    await self._moved.wait_for(lambda: bool(self._heard.positions))
        return dict(self._heard.positions)

    @property
    def filling(self) -> frozenset[str]:
        """New read models that are still behind the others, as last heard."""
        return self._heard.filling

    @property
    def head(self) -> int:
        """The last position of the log, as last heard; 0: nothing was heard."""
        return self._heard.head

    async def everywhere(self) -> int | None:
        """Up to where questions see everything, as last heard; None: nothing was heard."""
        return self._heard.everywhere if await self.positions() else None

    async def heard_after(self, known: Heard | None) -> Heard:
        """What is heard as soon as it is another than what is known; at once for None."""
        self._follow()
        async with self._moved:
            await self._moved.wait_for(lambda: bool(self._heard.positions) and self._heard != known)
            return self._heard

    async def close(self) -> None:
        """End the connection."""
        if self._following is not None:
            self._following.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._following
            self._following = None

    def _follow(self) -> None:
        if self._following is None or self._following.done():
            self._following = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        while True:
            try:
                async with await AsyncConnection.connect(
                    **connection_kwargs(self._url, APP), autocommit=True
                ) as connection:
                    await connection.execute(_LISTEN)
                    while True:
                        await self._read(connection)
                        async for _ in connection.notifies(timeout=_POLL_SECONDS, stop_after=1):
                            pass
            except (psycopg.Error, OSError) as error:
                # A crash may undo what was projected last: nothing heard before it counts.
                self._heard = Heard({}, 0, self._heard.filling)
                log.warning("waiting for projections is interrupted: %s", type(error).__name__)
                await asyncio.sleep(_PAUSE_SECONDS)

    async def _read(self, connection: AsyncConnection[Any]) -> None:
        async with connection.cursor(row_factory=tuple_row) as cursor:
            await cursor.execute(_POSITIONS, prepare=True)
            found = await cursor.fetchall()
        ours = (None, self._zone.key if self._zone else None)
        async with self._moved:
            self._heard = _heard(
                {name: position for name, position, *_ in found},
                max((head for *_, head in found), default=0),
                frozenset(name for name, *_, begun, _ in found if begun),
                self._heard.filling,
            )
            self._standing = {
                name
                for name, _, tables, fold, zone, paused, *_ in found
                if paused
                or self._ours.get(name, (tables, fold)) != (tables, fold)
                or (self._zone is not None and zone not in ours)
            }
            self._moved.notify_all()
