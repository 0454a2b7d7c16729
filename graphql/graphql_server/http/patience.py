"""A result soon, or none: without waiting until a database that hangs lets go.

To cancel a question to a database that is frozen takes as long as to ask it another: the driver
waits for the answer to its own cancelling. So the work is given up in the background.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class Patience:
    """So many seconds for each piece of work."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._given_up: set[asyncio.Task[Any]] = set()

    async def wait(self, work: Coroutine[Any, Any, T]) -> T:
        """The result, or `TimeoutError`."""
        task = asyncio.create_task(work)
        try:
            done, _ = await asyncio.wait({task}, timeout=self.seconds)
        except asyncio.CancelledError:
            self._give_up(task)
            raise
        if done:
            return task.result()
        self._give_up(task)
        raise TimeoutError

    def _give_up(self, task: asyncio.Task[Any]) -> None:
        self._given_up.add(task)
        task.add_done_callback(self._forget)
        task.cancel()

    def _forget(self, task: asyncio.Task[Any]) -> None:
        self._given_up.discard(task)
        if not task.cancelled():
            task.exception()  # seen: nobody waits for it any more
