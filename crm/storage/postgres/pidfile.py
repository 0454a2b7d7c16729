"""PostgreSQL's own `postmaster.pid`: what it says, and whether it can be believed.

After a power cut the number in it may belong to any process. Such a process is never signalled,
and the server is not kept from starting by it.
"""

import os
import signal
import subprocess
import time
from pathlib import Path

from crm.storage.postgres.errors import PostgresError
from crm.storage.postgres.home import Running

_PATIENCE = 60.0  # seconds a server of ours gets to end
_PROCESSES = Path("/proc")  # not on macOS
_PID, _STARTED, _SOCKET, _STATUS = 0, 2, 4, 7  # lines of the file


class ServerFile:
    """The pid file of the server over the folder `data`."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._path = data / "postmaster.pid"

    def ready(self) -> Running | None:
        """The server that says it accepts connections, if one does."""
        lines = self._lines()
        if len(lines) <= _STATUS or lines[_STATUS].strip() != "ready":
            return None
        return Running(
            pid=int(lines[_PID]),
            started=int(lines[_STARTED]),
            data=str(self._data),
            socket=lines[_SOCKET],
        )

    def clear(self, ours: Running | None) -> None:
        """See that no server uses the data: end one of `ours`, overrule a foreign process.

        Call it only while holding the watchdog's lock. Raises POSTGRES_FOREIGN_PROCESS for a real
        server over this data that we did not start.
        """
        deadline = time.monotonic() + _PATIENCE
        while (pid := self._pid()) is not None and is_server_of(pid, self._data):
            if ours and self._is(ours):
                os.kill(pid, signal.SIGINT)
            if time.monotonic() > deadline or not (ours and self._is(ours)):
                raise PostgresError(
                    "POSTGRES_FOREIGN_PROCESS",
                    f"A PostgreSQL that this program did not start (process {pid}) uses "
                    f"{self._data}; stop that process and start again.",
                )
            time.sleep(0.1)
        if pid is None:  # cut off by a full disk; PostgreSQL would not start over an empty file
            self._path.unlink(missing_ok=True)
        else:
            self._overrule()

    def _overrule(self) -> None:
        # PostgreSQL takes its parent's number for a stale one. The other lines stay: by them it
        # sees that backends of a killed server still hold the shared memory.
        lines = self._path.read_text().splitlines(keepends=True)
        draft = self._path.with_suffix(".new")
        draft.write_text("".join([f"{os.getpid()}\n", *lines[1:]]))
        status = self._path.stat()
        draft.chmod(status.st_mode & 0o777)
        os.chown(draft, status.st_uid, status.st_gid)
        draft.replace(self._path)

    def _is(self, ours: Running) -> bool:
        lines = self._lines()
        return lines[:1] == [str(ours.pid)] and lines[2:3] == [str(ours.started)]

    def _pid(self) -> int | None:
        try:
            return abs(int(self._lines()[_PID]))
        except (IndexError, ValueError):
            return None

    def _lines(self) -> list[str]:
        try:
            return self._path.read_text().splitlines()
        except FileNotFoundError:
            return []


def is_server_of(pid: int, data: Path) -> bool:
    """Whether the process `pid` lives and is a PostgreSQL over the folder `data`."""
    if _PROCESSES.is_dir():
        process = _PROCESSES / str(pid)
        try:
            program = os.readlink(process / "exe").removesuffix(" (deleted)")
            return Path(program).name == "postgres" and (process / "cwd").samefile(data)
        except OSError:
            return False
    shown = subprocess.run(
        ["ps", "-p", str(pid), "-o", "args="], capture_output=True, text=True, check=False
    ).stdout
    return "postgres" in shown and f"-D {data} " in shown
