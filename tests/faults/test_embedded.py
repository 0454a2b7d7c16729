"""The program with the database of its own, killed: what it acknowledged is there, once."""

import os
import signal
from pathlib import Path
from typing import Any

import psycopg

from crm.storage.postgres import embedded_postgres
from crm.storage.postgres.home import Home, Running
from tests.faults.deployment import write_export
from tests.faults.office import Office
from tests.faults.programs import until
from tests.journeys.program import Served, crm, serving


def test_kill_9_of_the_embedded_database_and_of_the_program_loses_no_acknowledged_fact(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    write_export(tmp_path / "people.csv", range(10))
    assert crm(home, "import", "people", str(tmp_path / "people.csv")).returncode == 0
    with serving(home) as served:
        office = Office(lambda: served.url, None)
        positions = _notes(office)
        killed = _kill_postmaster(home)
        positions += _notes(office)
        until(lambda: _postmaster(home) not in (None, killed), "a new database server")
        office.close()
        _kill(served)
    verified = crm(home, "project", "verify", "timeline")
    assert verified.returncode == 0, verified.stderr
    with embedded_postgres(home) as url, psycopg.connect(url) as connection:
        log: list[tuple[Any, ...]] = connection.execute(
            "SELECT position, kind FROM event_store.log ORDER BY position"
        ).fetchall()
    assert [position for position, _ in log] == list(range(1, len(log) + 1))
    assert [position for position, kind in log if kind == "NoteAdded"] == positions


def _notes(office: Office) -> list[int]:
    return [int(office.note()["position"]) for _ in range(10)]


def _postmaster(home: Path) -> int | None:
    running = Running.read(Home(home))
    return None if running is None else running.pid


def _kill_postmaster(home: Path) -> int:
    running = Running.read(Home(home))
    assert running is not None
    with psycopg.connect(f"host={running.socket} user=crm_owner dbname=crm") as connection:
        (data,) = connection.execute("SHOW data_directory").fetchone() or ("",)
    assert Path(data).samefile(running.data)
    os.kill(running.pid, signal.SIGKILL)
    return running.pid


def _kill(served: Served) -> None:
    served.process.kill()
    served.process.wait(10)
