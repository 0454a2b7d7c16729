"""One PostgreSQL process over one data folder: started, watched until ready, stopped."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from typing import IO

from crm.storage.postgres.account import child_setup
from crm.storage.postgres.errors import PostgresError, start_failure
from crm.storage.postgres.home import Running
from crm.storage.postgres.log import log_tail
from crm.storage.postgres.pidfile import ServerFile
from crm.storage.postgres.site import Site
from crm.storage.postgres.sockets import PORT

_PATIENCE = {signal.SIGINT: 60.0, signal.SIGQUIT: 15.0, signal.SIGKILL: 15.0}  # seconds

# Errors are logged without the values of parameters, details or statements: those hold names,
# addresses and dates of people.
_SETTINGS = {
    "listen_addresses": "",
    "port": str(PORT),
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_destination": "stderr",
    "logging_collector": "off",
    "log_line_prefix": "%m [%p] %q%u@%d ",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}


class Server:
    """The postmaster as a child of this process."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._file = ServerFile(site.data)
        self._process: subprocess.Popen[bytes] | None = None
        self._log_start = 0

    def start(self, ours: Running | None) -> None:
        """Start the postmaster, after an unfinished one of `ours` has ended."""
        self._file.clear(ours)
        options = [f"--{name}={value}" for name, value in _SETTINGS.items()]
        sockets = f"--unix_socket_directories={self._site.sockets}"
        (self._site.sockets / f".s.PGSQL.{PORT}.lock").unlink(missing_ok=True)
        with self._open_log() as log:
            self._process = subprocess.Popen(
                [self._site.binaries.postgres, "-D", self._site.data, sockets, *options],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env=clean_environment(),
                preexec_fn=child_setup(self._site.account, signal.SIGINT),
            )

    def ended(self) -> bool:
        return self._process is None or self._process.poll() is not None

    def ready(self) -> Running | None:
        """The server's description once it accepts connections; raises when it has ended."""
        if self.ended():
            raise start_failure(self.said(), self._site.data, self._site.log)
        running = self._file.ready()
        if running is None or self._process is None or running.pid != self._process.pid:
            return None
        return running

    def said(self) -> str:
        """What was logged since the start, at most the last 64 KiB."""
        return log_tail(self._site.log, self._log_start)

    def stop(self) -> None:
        """Fast shutdown; after a minute an immediate one, from which the next start recovers."""
        for how, seconds in _PATIENCE.items():
            if self._process is None or self._process.poll() is not None:
                return
            self._process.send_signal(how)
            try:
                self._process.wait(seconds)
            except subprocess.TimeoutExpired:
                continue

    def _open_log(self) -> IO[bytes]:
        log = self._site.log.open("ab")
        self._log_start = log.tell()
        return log


def wait_ready(server: Server, go_on: Callable[[], bool], seconds: float) -> Running | None:
    """The server's description, or None when `go_on` turned false first."""
    deadline = time.monotonic() + seconds
    while go_on():
        if running := server.ready():
            return running
        if time.monotonic() > deadline:
            raise PostgresError(
                "POSTGRES_START_SLOW",
                f"PostgreSQL was not ready after {seconds:.0f} seconds; start again, it goes on "
                "recovering where it was.",
            )
        time.sleep(0.02)
    return None


def clean_environment() -> dict[str, str]:
    """Nothing that changes PostgreSQL: no PG*, no locale, no time zone of the user."""
    kept = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR")
    return {"LC_ALL": "C"} | {name: os.environ[name] for name in kept if name in os.environ}
