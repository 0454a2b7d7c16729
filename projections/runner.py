"""Carries facts from the log into the read models, in batches, each exactly once."""

import datetime
import threading
from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from crm.storage.key_file import Secrets
from projections import READ_MODELS
from projections.read_model import ReadModel


class Runner:
    """Any number of them may run: one works on a read model at a time, the others stand by."""

    def __init__(
        self,
        url: str,
        secrets: Secrets,
        zone: ZoneInfo,
        read_models: Sequence[ReadModel] = READ_MODELS,
        *,
        clock: Callable[[], datetime.datetime] = lambda: datetime.datetime.now(datetime.UTC),
        batch_size: int = 2_000,
    ) -> None:
        raise NotImplementedError

    def run_once(self) -> bool:
        """One batch per read model; whether anything was done."""
        raise NotImplementedError

    def catch_up(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Run until every read model has reached the end of the log."""
        raise NotImplementedError

    def run(self, stop: threading.Event) -> None:
        """Follow the log until told to stop; outlives lost connections."""
        raise NotImplementedError

    def retry(self, name: str) -> int:
        """Try the parked facts of a read model again; how many found their place."""
        raise NotImplementedError

    def close(self) -> None:
        """End the connection."""
        raise NotImplementedError
