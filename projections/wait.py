"""Read-your-writes: waits until read models have reached a position of the log."""

from collections.abc import Iterable


class ProjectionWaiter:
    """One LISTEN connection per process; used from the event loop that first waits."""

    def __init__(self, url: str) -> None:
        self._url = url

    async def wait(self, position: int, names: Iterable[str], timeout: float) -> bool:  # noqa: ASYNC109
        """Whether all these read models reached the position within `timeout` seconds."""
        raise NotImplementedError

    async def positions(self) -> dict[str, int]:
        """How far each read model has come."""
        raise NotImplementedError

    async def close(self) -> None:
        """End the connection."""
        raise NotImplementedError
