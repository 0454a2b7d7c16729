"""Programs in processes of their own around one home, and a look at what they leave behind."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest

from crm.storage.postgres import embedded_postgres
from crm.storage.postgres.home import Home
from crm.storage.postgres.orders import Orders

PROGRAM = Path(__file__).with_name("program.py")
ROOT = PROGRAM.parents[4]


class Program:
    """A running program; `url` is what it was given, `refusal` the code and sentence instead."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd="/",
            env=environment,
            start_new_session=True,
        )

    def said(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    @property
    def url(self) -> str:
        said = self.said()
        if not said.startswith("postgresql://"):
            assert self.process.stderr
            raise AssertionError(said + self.process.stderr.read())
        return said

    @property
    def refusal(self) -> tuple[str, str]:
        code, _, sentence = self.said().partition(" ")
        return code, sentence

    def leave(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        assert self.process.wait(30) == 0

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(30)

    def interrupt(self) -> int:
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(30)

    def tidy(self) -> None:
        if self.process.poll() is None:
            self.kill()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()


class Machine:
    """Starts programs, talks to their databases and sees which processes there are."""

    def __init__(self) -> None:
        self._programs: list[Program] = []
        self.homes: set[Path] = set()

    def start(
        self,
        home: Path,
        *,
        before: tuple[str, ...] = (),
        python: str = sys.executable,
        **orders: Any,
    ) -> Program:
        """Start a program for `home`; `before` are the words before it on the command line."""
        wanted = replace(Orders.for_home(home), **orders)
        paths = [str(ROOT), *(path for path in sys.path if path.endswith("site-packages"))]
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(paths)}
        command = [*before, python, str(PROGRAM), wanted.to_json()]
        self._programs.append(Program(command, environment))
        self.homes.add(home)
        return self._programs[-1]

    def tidy(self) -> None:
        for program in self._programs:
            program.tidy()

    @staticmethod
    def ask(url: str, question: Any) -> Any:
        with psycopg.connect(url) as connection:
            row = connection.execute(question).fetchone()
        return row and row[0]

    @staticmethod
    def do(url: str, statement: Any) -> None:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(statement)

    @staticmethod
    def processes_of(home: Path) -> dict[int, str]:
        """The processes that were started for `home` or work in it, and their command lines."""
        found = {}
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                words = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode()
                place = os.readlink(process / "cwd")
                if f"{place}/".startswith(f"{home}/") or f'{home}"' in words:
                    found[int(process.name)] = words
        return found

    def nothing_left(self, home: Path, seconds: float = 15) -> bool:
        deadline = time.monotonic() + seconds
        while self.processes_of(home):
            if time.monotonic() > deadline:
                return False
            time.sleep(0.05)
        return True

    def watchdog(self, home: Path) -> int:
        words = "crm.storage.postgres.watchdog"
        (pid,) = (pid for pid, line in self.processes_of(home).items() if words in line)
        return pid

    @staticmethod
    def postmaster(home: Path) -> int:
        return int((Home(home).data / "postmaster.pid").read_text().split()[0])


@pytest.fixture
def machine() -> Iterator[Machine]:
    """The machine; at the end no process of any home is left on it."""
    machine = Machine()
    yield machine
    machine.tidy()
    for home in machine.homes:
        assert machine.nothing_left(home), machine.processes_of(home)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder in which another user may have folders; pytest's own ones are closed to others."""
    with tempfile.TemporaryDirectory(prefix="crm-test-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(scope="module")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a database that the tests of one module share."""
    with embedded_postgres(tmp_path_factory.mktemp("crm")) as url:
        yield url
