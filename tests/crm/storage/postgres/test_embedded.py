"""One PostgreSQL per home: programs come and go, and it ends with the last of them."""

import os
import time
from pathlib import Path

import psycopg
import pytest

from crm.storage.postgres import embedded_postgres
from crm.storage.postgres.home import Home
from crm.storage.postgres.log import trim


def modes_above(home: Path) -> dict[Path, int]:
    return {folder: folder.stat().st_mode for folder in home.parents}


def test_a_new_home_gives_a_database_that_answers(home, machine):
    with embedded_postgres(home) as url:
        assert machine.ask(url, "SELECT current_database() || ' ' || current_user") == (
            "crm crm_owner"
        )
        assert machine.ask(url, "SELECT current_setting('server_version_num')::int") >= 150_000
    assert machine.nothing_left(home, seconds=0)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("fsync", "on"),
        ("synchronous_commit", "on"),
        ("full_page_writes", "on"),
        ("data_checksums", "on"),
        ("listen_addresses", ""),
        ("server_encoding", "UTF8"),
        ("TimeZone", "UTC"),
        ("max_connections", "100"),
    ],
)
def test_the_server_is_durable_private_and_in_utc(postgres, machine, setting, value):
    assert machine.ask(postgres, f"SHOW {setting}") == value


def test_letters_of_every_language_are_letters(postgres, machine):
    assert machine.ask(postgres, "SELECT '山田カナ' ~ '^[[:alpha:]]+$'")
    assert machine.ask(postgres, "SELECT upper('é') = 'É'")


def test_every_folder_of_ours_is_closed_to_others_and_no_parent_is_changed(home, machine):
    before = modes_above(home)
    with embedded_postgres(home):
        inside = [folder for folder in home.rglob("*") if folder.is_dir()]
        assert {folder.stat().st_mode & 0o777 for folder in [home, *inside]} == {0o700}
    assert modes_above(home) == before


def test_the_log_repeats_nothing_about_people(home, machine):
    with embedded_postgres(home) as url, psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE person (name text PRIMARY KEY)")
        insert = "INSERT INTO person VALUES (%(name)s)"
        connection.execute(insert, {"name": "Secret Name"})
        with pytest.raises(psycopg.errors.UniqueViolation):
            connection.execute(insert, {"name": "Secret Name"})
        with pytest.raises(psycopg.errors.UniqueViolation):
            connection.execute("INSERT INTO person VALUES ('Secret Name')")
    log = Home(home).log.read_text()
    assert "duplicate key" in log
    assert "Secret" not in log


def test_a_long_log_is_moved_aside_once(tmp_path):
    log = tmp_path / "postgres.log"
    log.write_text("a" * 100)
    with log.open("a") as server:
        trim(log, largest=100)
        assert log.stat().st_size == 100
        server.write("b")
        server.flush()
        trim(log, largest=100)
        server.write("c")
    assert log.read_text() == "c"
    assert (tmp_path / "postgres.log.1").read_text() == "a" * 100 + "b"


def test_a_second_start_keeps_the_data(home, machine):
    with embedded_postgres(home) as url:
        machine.do(url, "CREATE TABLE kept AS SELECT 7 AS number")
    with embedded_postgres(home) as url:
        assert machine.ask(url, "SELECT number FROM kept") == 7


def test_a_second_program_joins_and_the_last_one_out_stops_the_server(home, machine):
    first = machine.start(home)
    url = first.url
    second = machine.start(home)
    assert second.url == url
    server = machine.postmaster(home)
    first.leave()
    assert machine.ask(url, "SELECT 1") == 1
    assert machine.postmaster(home) == server
    second.leave()
    assert machine.nothing_left(home, seconds=0)


def test_the_same_program_may_enter_twice(home, machine):
    with embedded_postgres(home) as outer:
        with embedded_postgres(home) as inner:
            assert inner == outer
        assert machine.ask(outer, "SELECT 1") == 1
    assert machine.nothing_left(home, seconds=0)


def test_programs_that_start_at_once_share_one_server(home, machine):
    programs = [machine.start(home) for _ in range(4)]
    assert len({program.url for program in programs}) == 1
    assert machine.watchdog(home)
    for program in programs:
        program.leave()
    assert machine.nothing_left(home, seconds=0)


def test_a_program_that_comes_while_the_server_stops_gets_a_new_one(home, machine):
    for _ in range(3):
        with embedded_postgres(home):
            leaving = machine.start(home)
            assert leaving.url
        assert leaving.process.stdin
        leaving.process.stdin.close()
        coming = machine.start(home)
        assert machine.ask(coming.url, "SELECT 1") == 1
        coming.leave()


def test_ctrl_c_stops_program_and_server_in_order(home, machine):
    program = machine.start(home)
    assert machine.ask(program.url, "SELECT 1") == 1
    assert program.interrupt() == 130
    assert machine.nothing_left(home, seconds=0)
    assert "database system is shut down" in Home(home).log.read_text().splitlines()[-1]


def test_an_error_in_the_program_passes_through_and_stops_the_server(home, machine):
    with pytest.raises(FileNotFoundError, match="of the program"), embedded_postgres(home):
        raise FileNotFoundError("of the program")
    assert machine.nothing_left(home, seconds=0)


def test_settings_of_the_user_for_other_servers_do_not_reach_ours(home, machine, monkeypatch):
    for name, value in {
        "PGPORT": "6000",
        "PGHOST": "db.invalid",
        "PGUSER": "somebody",
        "PGDATA": "/nowhere",
        "LC_ALL": "xx_XX.UTF-8",
        "TZ": "Asia/Tokyo",
    }.items():
        monkeypatch.setenv(name, value)
    with embedded_postgres(home) as url:
        assert machine.ask(url, "SELECT current_user") == "crm_owner"
    assert machine.nothing_left(home, seconds=0)


def test_a_home_with_spaces_and_japanese_letters_works(tmp_path, machine):
    home = tmp_path / "卒業生 の CRM, \"x\" 'y' %20"
    with embedded_postgres(home) as url:
        assert machine.ask(url, "SELECT 1") == 1
    assert machine.nothing_left(home, seconds=0)


def test_a_relative_home_is_the_same_as_its_absolute_path(home, machine, monkeypatch):
    monkeypatch.chdir(home.parent)
    with embedded_postgres(Path("home")) as relative, embedded_postgres(home) as absolute:
        assert relative == absolute


def test_a_home_with_a_very_long_path_gets_a_private_socket_folder_elsewhere(tmp_path, machine):
    home = tmp_path / ("long" * 20) / ("path" * 20)
    with embedded_postgres(home) as url:
        folder = Path(machine.ask(url, "SHOW unix_socket_directories"))
        assert not folder.is_relative_to(home)
        assert folder.stat().st_mode & 0o777 == 0o700
        assert folder.stat().st_uid == os.geteuid()
    assert not folder.exists()


def test_a_second_start_is_ready_within_seconds(home):
    with embedded_postgres(home):
        pass
    began = time.monotonic()
    with embedded_postgres(home):
        assert time.monotonic() - began < 10  # it takes a tenth of a second; machines differ
