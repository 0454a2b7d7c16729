"""The program `crm` as processes that a test kills, pauses and starts again."""

import contextlib
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

PROJECTING = re.compile("Projecting")
INTERRUPTED = re.compile("projections (pause|are interrupted)")
SERVING = re.compile(r"(http://\S+?)/graphql")
_RESTART_SECONDS = 0.3


class Program:
    """One `crm …`; what it says goes to the file `log`. Started by `start`."""

    def __init__(
        self,
        name: str,
        arguments: tuple[str, ...],
        environment: Mapping[str, str],
        log: Path,
        ready: re.Pattern[str] | None = None,
    ) -> None:
        self.name, self._arguments, self._ready = name, arguments, ready
        self._environment = dict(environment) | {"PYTHONUNBUFFERED": "1"}
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None
        self._from = 0
        self._killed = False
        self._paused_at: float | None = None
        self._ended_at = 0.0
        self._url: str | None = None

    def start(self) -> "Program":
        with self._log.open("ab") as log:
            self._from = log.tell()
            self._process = subprocess.Popen(
                [sys.executable, "-m", "crm.program", *self._arguments],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._killed, self._paused_at, self._ended_at, self._url = False, None, 0.0, None
        return self

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def status(self) -> int | None:
        """How it ended; None while it runs."""
        return None if self._process is None else self._process.poll()

    @property
    def paused(self) -> bool:
        return self._paused_at is not None

    @property
    def is_ready(self) -> bool:
        """It said so since it was started."""
        return self._ready is not None and self._ready.search(self.said()) is not None

    @property
    def url(self) -> str | None:
        """Where a server answers; None while it does not."""
        if self._url is None and (found := SERVING.search(self.said())):
            self._url = found[1]
        return self._url

    def said(self) -> str:
        """What it said since it was started."""
        with self._log.open("rb") as log:
            log.seek(self._from)
            return log.read().decode("utf-8", "replace")

    def said_ever(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")

    def wait_ready(self, seconds: float = 60) -> "Program":
        until(lambda: self.is_ready or not self.runs, f"{self.name} to be ready", seconds)
        assert self.is_ready, f"{self.name} ended:\n{self.said()}"
        return self

    def kill(self) -> None:
        """SIGKILL; also a paused one."""
        self._signal(signal.SIGKILL)
        self._killed, self._paused_at = True, None
        assert self._process is not None
        self._process.wait(30)

    def pause(self) -> None:
        self._signal(signal.SIGSTOP)
        self._paused_at = time.monotonic()

    def resume(self) -> None:
        self._signal(signal.SIGCONT)
        self._paused_at = None

    def stop(self) -> int:
        """SIGTERM; the exit status."""
        assert self._process is not None
        if self.paused:
            self.resume()
        self._killed = True
        self._signal(signal.SIGTERM)
        try:
            return self._process.wait(30)
        except subprocess.TimeoutExpired:
            self.kill()
            return self._process.wait(30)

    def start_again_if_ended(self) -> str | None:
        """What a service manager does; a complaint when it had been at work and ended by itself."""
        if self.runs or self._process is None:
            return None
        if not self._ended_at:
            self._ended_at = time.monotonic()
            if self.is_ready and not self._killed:
                status, said = self._process.returncode, self.said()[-2_000:]
                return f"{self.name} ended by itself with status {status}:\n{said}"
        elif time.monotonic() - self._ended_at > _RESTART_SECONDS:
            self.start()
        return None

    def _signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(number)


def until(true: Callable[[], bool], what: str, seconds: float = 30) -> None:
    """Look again and again until it is true; the only way these tests wait."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, f"Waited {seconds:g} seconds for {what}"
        time.sleep(0.02)
