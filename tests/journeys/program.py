"""Runs the program `crm` as its users do: as a process of its own, with a home of its own."""

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_URL = re.compile(r"(http://\S+?)/graphql")


def environment(home: Path, **more: str) -> dict[str, str]:
    """This environment with a home of its own and no database of anybody else's."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CRM_")}
    kept.pop("DATABASE_URL", None)
    return kept | {"CRM_HOME": str(home)} | more


def crm(home: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """`crm …`, waited for."""
    return subprocess.run(
        [sys.executable, "-m", "crm.program", *arguments],
        env=environment(home, **more),
        capture_output=True,
        text=True,
        timeout=120,
    )


@dataclass(frozen=True)
class Served:
    """A running server and where it answers."""

    process: subprocess.Popen[str]
    url: str

    def interrupt(self) -> int:
        """Ctrl-C; the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


@contextmanager
def serving(home: Path, command: str = "serve", *arguments: str, **more: str) -> Iterator[Served]:
    """`crm serve` or `crm demo` on a free port; ended afterwards."""
    process = subprocess.Popen(
        [sys.executable, "-m", "crm.program", command, "--port", "0", *arguments],
        env=environment(home, **more),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        yield Served(process, _printed_url(process))
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            process.wait(30)
        assert process.stdout is not None
        process.stdout.close()


def _printed_url(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    deadline, seen = time.monotonic() + 90, ""
    while time.monotonic() < deadline:
        readable, _, _ = select.select([process.stdout], [], [], 1)
        if readable:
            line = process.stdout.readline()
            seen += line
            if match := _URL.search(line):
                return match[1]
            if not line and process.poll() is not None:
                break
    raise AssertionError(f"The server did not say where it answers:\n{seen}")


def processes_of(home: Path) -> list[int]:
    """Processes that mention the home in their command line or environment."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            told = (entry / "cmdline").read_bytes() + (entry / "environ").read_bytes()
        except OSError:
            continue
        if str(home).encode() in told:
            found.append(int(entry.name))
    return found
