"""One PostgreSQL process over one data folder: made, started, watched until ready, stopped."""

import locale
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from crm.storage.postgres.account import child_setup
from crm.storage.postgres.errors import PostgresError, start_failure
from crm.storage.postgres.home import Running
from crm.storage.postgres.pidfile import ServerFile
from crm.storage.postgres.site import Site
from crm.storage.postgres.sockets import OWNER, PORT

_BUILTIN_LOCALE_SINCE = 17
_PATIENCE = {signal.SIGINT: 60.0, signal.SIGQUIT: 15.0, signal.SIGKILL: 15.0}  # seconds
_TAIL = 64 * 1024

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
                env=_environment(),
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
        return _tail(self._site.log, self._log_start)

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


def make_data(site: Site) -> None:
    """Run initdb unless the data is there; the folder gets its name only when it is complete.

    Raises POSTGRES_WRONG_VERSION or DATA_FOLDER_DAMAGED for data these programs cannot open.
    """
    if site.data.exists():
        _check_version(site)
        return
    parent = site.data.parent
    for unfinished in parent.glob("data.new.*"):
        shutil.rmtree(unfinished, ignore_errors=True)
    draft = Path(tempfile.mkdtemp(prefix="data.new.", dir=parent))
    site.account.own(draft)
    try:
        _initdb(site, draft)
        draft.rename(site.data)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    folder = os.open(parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _initdb(site: Site, draft: Path) -> None:
    if site.binaries.major >= _BUILTIN_LOCALE_SINCE:
        sorting = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    else:  # C alone knows no Japanese letters, which trigram search needs
        sorting = ["--locale=C.UTF-8" if _system_knows("C.UTF-8") else "--locale=C"]
    with site.log.open("ab") as log:
        before = log.tell()
        result = subprocess.run(
            [
                *(site.binaries.initdb, "-D", draft, "--username", OWNER, "--encoding=UTF8"),
                *sorting,
                *("--data-checksums", "--auth-local=trust", "--auth-host=reject"),
                "--no-instructions",
            ],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd="/",
            env=_environment(),
            preexec_fn=child_setup(site.account, signal.SIGTERM),
            check=False,
        )
    if result.returncode != 0:
        raise start_failure(_tail(site.log, before), site.data, site.log)


def _system_knows(name: str) -> bool:
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, name)
    except locale.Error:
        return False
    locale.setlocale(locale.LC_CTYPE, before)
    return True


def _check_version(site: Site) -> None:
    try:
        found = (site.data / "PG_VERSION").read_text().strip()
    except FileNotFoundError:
        raise PostgresError(
            "DATA_FOLDER_DAMAGED",
            f"{site.data} is not a complete PostgreSQL database; move it away and restore a "
            "backup, or start with an empty CRM_HOME.",
        ) from None
    if found != str(site.binaries.major):
        raise PostgresError(
            "POSTGRES_WRONG_VERSION",
            f"{site.data} was made by PostgreSQL {found}, but {site.binaries.folder} is "
            f"PostgreSQL {site.binaries.major}; set CRM_POSTGRES_BIN to the programs of "
            f"PostgreSQL {found}.",
        )


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


def _environment() -> dict[str, str]:
    """Nothing that changes PostgreSQL: no PG*, no locale, no time zone of the user."""
    kept = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR")
    return {"LC_ALL": "C"} | {name: os.environ[name] for name in kept if name in os.environ}


def _tail(log: Path, start: int) -> str:
    with log.open("rb") as file:
        end = file.seek(0, os.SEEK_END)
        file.seek(max(min(start, end), end - _TAIL))
        return file.read().decode(errors="replace")
