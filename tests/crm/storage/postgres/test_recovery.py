"""Whatever is killed, nothing is left running and nothing that was committed is lost."""

import os
import signal
import subprocess
import sys
import time

import psycopg

from crm.storage.postgres import embedded_postgres
from crm.storage.postgres.home import Home, Running


def end_of_input_process() -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)


def commit_a_row(url: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS row (number int)")
        connection.execute("INSERT INTO row VALUES (1)")


def test_a_killed_program_leaves_nothing_running(home, machine):
    program = machine.start(home)
    commit_a_row(program.url)
    program.kill()
    assert machine.nothing_left(home, seconds=10)
    with embedded_postgres(home) as url:
        assert machine.ask(url, "SELECT count(*) FROM row") == 1


def test_a_killed_program_does_not_take_the_server_from_another(home, machine):
    killed, staying = machine.start(home), machine.start(home)
    url = killed.url
    assert staying.url == url
    killed.kill()
    time.sleep(1)
    assert machine.ask(url, "SELECT 1") == 1
    staying.leave()
    assert machine.nothing_left(home, seconds=0)


def test_a_program_killed_while_the_server_starts_leaves_nothing_running(home, machine):
    for wait in (0.2, 0.4, 0.6):
        program = machine.start(home)
        time.sleep(wait)
        program.kill()
        assert machine.nothing_left(home, seconds=10)
    with embedded_postgres(home) as url:
        assert machine.ask(url, "SELECT 1") == 1
    assert not list(Home(home).folder.glob("data.new.*"))


def test_a_killed_server_is_started_again_for_the_programs_that_use_it(home, machine):
    with embedded_postgres(home) as url:
        commit_a_row(url)
        killed = machine.postmaster(home)
        os.kill(killed, signal.SIGKILL)
        deadline = time.monotonic() + 20
        while True:
            try:
                assert machine.ask(url, "SELECT count(*) FROM row") == 1
                break
            except psycopg.OperationalError:
                assert time.monotonic() < deadline
                time.sleep(0.05)
        assert machine.postmaster(home) != killed
    assert machine.nothing_left(home, seconds=0)


def test_a_killed_watchdog_takes_the_server_with_it_and_the_next_start_works(home, machine):
    program = machine.start(home)
    commit_a_row(program.url)
    server, guard = machine.postmaster(home), machine.watchdog(home)
    os.kill(guard, signal.SIGKILL)
    with embedded_postgres(home) as url:
        assert machine.postmaster(home) != server
        assert machine.ask(url, "SELECT count(*) FROM row") == 1
    program.kill()
    assert machine.nothing_left(home, seconds=10)


def test_a_killed_watchdog_leaves_no_server_running(home, machine):
    program = machine.start(home)
    assert program.url
    os.kill(machine.watchdog(home), signal.SIGKILL)
    deadline = time.monotonic() + 10
    while set(machine.processes_of(home)) - {program.process.pid}:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    program.leave()


def test_everything_killed_at_once_is_recovered_by_the_next_start(home, machine):
    program = machine.start(home)
    commit_a_row(program.url)
    for pid in (machine.watchdog(home), machine.postmaster(home), program.process.pid):
        os.kill(pid, signal.SIGKILL)
    with embedded_postgres(home) as url:
        assert machine.ask(url, "SELECT count(*) FROM row") == 1
    assert machine.nothing_left(home, seconds=0)


def test_a_watchdog_told_to_end_stops_its_server_cleanly(home, machine):
    program = machine.start(home)
    assert program.url
    os.kill(machine.watchdog(home), signal.SIGTERM)
    program.leave()
    assert machine.nothing_left(home, seconds=10)
    assert "database system is shut down" in Home(home).log.read_text().splitlines()[-1]


def leave_a_pid_file(home, pid: int) -> None:
    """Make the home look as if its server, killed with the power, had been the process `pid`."""
    data = Home(home).data
    lines = [
        str(pid),
        str(data),
        "1700000000",
        "5432",
        str(Home(home).folder / "socket"),
        "",
        "ready",
    ]
    (data / "postmaster.pid").write_text("\n".join(lines) + "\n")
    (Home(home).folder / "socket").mkdir(mode=0o700, exist_ok=True)  # elsewhere if the path is long
    (Home(home).folder / "socket" / ".s.PGSQL.5432.lock").write_text(f"{pid}\n")
    Running(pid=pid, started=1700000000, data=str(data), socket=lines[4]).write(Home(home))


def test_a_stale_pid_file_that_names_a_foreign_process_stops_nothing(home, machine):
    with embedded_postgres(home) as url:
        commit_a_row(url)
    with end_of_input_process() as foreign:
        leave_a_pid_file(home, foreign.pid)
        with embedded_postgres(home) as url:
            assert machine.ask(url, "SELECT count(*) FROM row") == 1
            assert machine.postmaster(home) != foreign.pid
        assert foreign.poll() is None
        foreign.communicate(b"\n")


def test_a_stale_pid_file_that_names_the_server_of_another_home_stops_nothing(tmp_path, machine):
    home, other = tmp_path / "home", tmp_path / "other"
    with embedded_postgres(home) as url:
        commit_a_row(url)
    with embedded_postgres(other) as elsewhere:
        leave_a_pid_file(home, machine.postmaster(other))
        with embedded_postgres(home) as url:
            assert machine.ask(url, "SELECT count(*) FROM row") == 1
            assert url != elsewhere
        assert machine.ask(elsewhere, "SELECT 1") == 1


def test_an_empty_pid_file_does_not_keep_the_server_from_starting(home, machine):
    with embedded_postgres(home):
        pass
    (Home(home).data / "postmaster.pid").touch(mode=0o600)
    with embedded_postgres(home) as url:
        assert machine.ask(url, "SELECT 1") == 1
