"""A database that stands still, as on a machine that is paused: who looks is told, and soon."""

import os
import signal
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest
from psycopg.rows import tuple_row

from crm.program.patience import DatabaseHangs, patient
from crm.program.settings import Settings, read_settings
from crm.storage.postgres import embedded_postgres
from crm.storage.postgres.home import Home, Running
from crm.storage.postgres.sockets import socket_url
from tests.journeys.program import crm


@contextmanager
def frozen(home: Path) -> Iterator[None]:
    """The embedded server of this home and its backends stand still."""
    running = Running.read(Home(home))
    assert running is not None
    with psycopg.connect(socket_url(running.socket), row_factory=tuple_row) as connection:
        row = connection.execute("SHOW data_directory").fetchone()
    assert row is not None
    assert Path(row[0]).is_relative_to(home)
    pids = [running.pid, *_children(running.pid)]
    try:
        _send(pids, signal.SIGSTOP)
        yield
    finally:
        _send(reversed(pids), signal.SIGCONT)


def _send(pids: Iterable[int], what: signal.Signals) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):  # a backend may have ended meanwhile
            os.kill(pid, what)


def _children(parent: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                told = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(told[1]) == parent:
                found.append(int(entry.name))
    return found


def test_who_looks_at_a_database_that_hangs_is_told_so_in_one_sentence(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert crm(home, "migrate").returncode == 0
    with embedded_postgres(home), frozen(home):
        started = time.monotonic()
        status = crm(home, "project", "status")
        doctor = crm(home, "doctor")
        took = time.monotonic() - started
    assert (status.returncode, doctor.returncode) == (1, 1)
    sentence = "The database does not answer within 10 seconds"
    assert status.stderr.startswith(f"crm: {sentence}")
    assert doctor.stdout.startswith(f"BAD   {sentence}")
    assert len((status.stderr + doctor.stdout + doctor.stderr).splitlines()) == 2
    assert took < 50, "each of the two gives up by itself"


def test_a_statement_that_hangs_is_given_up(
    database: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("crm.program.patience._ANSWER_SECONDS", 0.5)
    settings = _settings(monkeypatch)
    with (
        pytest.raises(DatabaseHangs, match=r"within 0.5 seconds"),
        patient(settings),
        psycopg.connect(database) as connection,
    ):
        connection.execute("SELECT pg_sleep(60)")
    assert connection.closed
    assert caplog.records == []


def test_who_is_answered_in_time_is_not_disturbed(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = signal.getsignal(signal.SIGALRM)
    with patient(_settings(monkeypatch)), psycopg.connect(database) as connection:
        connection.execute("SELECT 1")
    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def _settings(monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("DATABASE_URL", "postgresql:///unused")
    return read_settings()
