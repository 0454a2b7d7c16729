"""A process that helps to fill a build: it is told which on its standard input, and folds parts.

A program of its own rather than `multiprocessing`, which would load the caller's program again.
"""

import contextlib
import datetime
import gc
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

import psycopg

from crm.storage.key_file import Secrets
from projections import READ_MODELS
from projections.building import build_of, fold_a_part, progress_of
from projections.connecting import keyring_on, projector_connection
from projections.read_model import Day

GARBAGE_THRESHOLDS = (10_000, 10, 10)
"""Facts come by the thousands and none is a cycle: looking less often saves a quarter of the time
of projecting 100,000, at the same peak of memory."""
_WAIT_SECONDS = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a worker is told."""

    url: str
    secrets: Secrets
    zone: str
    today: datetime.date
    build_id: UUID
    parent: int
    """Process id: when it is gone the worker ends too."""


@contextmanager
def part_workers(job: Job, count: int) -> Iterator[None]:
    """So many processes that work at the build until the block ends."""
    told = pickle.dumps(job)
    workers = []
    for _ in range(count):
        command = [sys.executable, "-m", "projections.part_worker"]
        worker = subprocess.Popen(command, stdin=subprocess.PIPE)
        assert worker.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            worker.stdin.write(told)
            worker.stdin.close()
        workers.append(worker)
    try:
        yield
    finally:
        for worker in workers:
            worker.kill()  # also one that somebody stopped; its part is undone
        for worker in workers:
            worker.wait()


def work(job: Job) -> None:
    """Fold parts until none is left, or until the parent is gone."""
    zone = ZoneInfo(job.zone)
    day = Day(today=job.today, zone=zone)
    with projector_connection(job.url) as connection:
        keyring = keyring_on(connection, job.secrets)
        build = build_of(connection, job.build_id, READ_MODELS)
        while build is not None and os.getppid() == job.parent:
            if fold_a_part(connection, keyring, build, day):
                continue
            if progress_of(connection, build).complete:
                return
            time.sleep(_WAIT_SECONDS)


def main() -> None:
    """What fails here is left to the parent, which comes upon the same part and tells of it."""
    gc.set_threshold(*GARBAGE_THRESHOLDS)
    job = pickle.load(sys.stdin.buffer)
    with contextlib.suppress(KeyboardInterrupt, psycopg.Error):
        work(job)


if __name__ == "__main__":
    main()
