"""The process between the programs and PostgreSQL: parent of the server, in its own session.

It ends the server when no program holds a lease any more, however the programs ended, and starts
it again when the server itself dies. If the watchdog is killed, the kernel ends the server.
"""

import contextlib
import json
import logging
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from crm.storage.postgres.data_folder import make_data
from crm.storage.postgres.errors import PostgresError, file_failure
from crm.storage.postgres.home import Home, Running
from crm.storage.postgres.leases import FileLock
from crm.storage.postgres.log import trim
from crm.storage.postgres.orders import Orders
from crm.storage.postgres.server import Server, wait_ready
from crm.storage.postgres.site import choose_site
from crm.storage.postgres.sockets import forget_socket_folder

START_SECONDS = 300.0
_LOOK_SECONDS = 0.2
_TRIM_SECONDS = 60.0
_RESTARTS, _RESTART_SECONDS = 5, 60.0

_logger = logging.getLogger("crm.postgres.watchdog")


class Watchdog:
    """One server under watch; `tell` reports to the program that asked for it."""

    def __init__(
        self, orders: Orders, leases: FileLock, tell: Callable[[str, object], None]
    ) -> None:
        self._home = Home(Path(orders.home))
        self._orders = orders
        self._leases = leases
        self._tell = tell
        self._told_to_stop = False

    def run(self) -> None:
        trim(self._home.log)
        site = choose_site(self._orders, lambda notice: self._tell("notice", notice))
        make_data(site)
        server = Server(site)
        try:
            if not self._start(server):
                return
            self._tell("ready", True)
            self._watch(server)
        finally:
            server.stop()
            self._home.running.unlink(missing_ok=True)
            forget_socket_folder(self._home)

    def stop_soon(self, _signal: int, _frame: FrameType | None) -> None:
        self._told_to_stop = True

    def _watch(self, server: Server) -> None:
        restarts: deque[float] = deque(maxlen=_RESTARTS)
        trimmed = time.monotonic()
        while self._needed():
            now = time.monotonic()
            if server.ended():
                if len(restarts) == _RESTARTS and now - restarts[0] < _RESTART_SECONDS:
                    _logger.error("PostgreSQL keeps ending; it is not started again.")
                    return
                restarts.append(now)
                _logger.warning("PostgreSQL ended by itself; it is started again.")
                self._start(server)
            if now - trimmed > _TRIM_SECONDS:
                trim(self._home.log)
                trimmed = now
            time.sleep(_LOOK_SECONDS)

    def _start(self, server: Server) -> bool:
        """Start and wait until ready; false when nobody needs it any more."""
        deadline = time.monotonic() + 15
        while True:
            server.start(Running.read(self._home))
            self._home.running.unlink(missing_ok=True)
            try:
                running = wait_ready(server, self._needed, START_SECONDS)
            except PostgresError:
                # The children of a killed server take a moment to let go of its memory.
                if "still in use" not in server.said() or time.monotonic() > deadline:
                    raise
                time.sleep(0.5)
                continue
            if running is not None:
                running.write(self._home)
            return running is not None

    def _needed(self) -> bool:
        # The exclusive lock, once got, is kept until this process ends: a program that comes
        # meanwhile waits for it, and then starts a watchdog of its own.
        return not self._told_to_stop and not self._leases.try_exclusive()


def main(arguments: list[str]) -> int:
    """`arguments`: the orders as JSON, the file number to report to."""
    if os.fork():  # so that the program that asked has no child to wait for
        os._exit(0)
    orders = Orders.from_json(arguments[0])
    report = int(arguments[1])
    logging.basicConfig(format="%(asctime)s %(name)s: %(message)s")

    def tell(kind: str, value: object) -> None:
        with contextlib.suppress(OSError):  # the program is gone, or was told already
            os.write(report, json.dumps({kind: value}).encode() + b"\n")
            if kind != "notice":
                os.close(report)

    try:
        with FileLock(Home(Path(orders.home)).lease_lock) as leases:
            watchdog = Watchdog(orders, leases, tell)
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                signal.signal(number, watchdog.stop_soon)
            watchdog.run()
    except PostgresError as error:
        return _failed(error, tell)
    except OSError as error:
        return _failed(file_failure(error, Path(orders.home)), tell)
    return 0


def _failed(error: PostgresError, tell: Callable[[str, object], None]) -> int:
    _logger.error("%s: %s", error.code, error)
    tell("error", [error.code, str(error)])
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
