"""A database that cannot be had is refused with a stable code and one sentence with what to do."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from crm.storage.postgres import PostgresError, check_server, embedded_postgres, find_binaries
from crm.storage.postgres.cluster import joined
from crm.storage.postgres.errors import file_failure, start_failure
from crm.storage.postgres.home import Home
from crm.storage.postgres.orders import Orders

CAN_MOUNT = (
    sys.platform.startswith("linux")
    and shutil.which("unshare") is not None
    and subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode == 0
)


def is_one_sentence(message: str) -> bool:
    return message.endswith(".") and "\n" not in message and ". " not in message


def refusal_of(home: Path) -> PostgresError:
    with pytest.raises(PostgresError) as caught, embedded_postgres(home):
        pass
    assert is_one_sentence(str(caught.value)), str(caught.value)
    return caught.value


def test_data_of_another_version_is_refused_and_stays_as_it_is(home, machine):
    with embedded_postgres(home):
        pass
    (Home(home).data / "PG_VERSION").write_text("14\n")
    refusal = refusal_of(home)
    assert refusal.code == "POSTGRES_WRONG_VERSION"
    assert "PostgreSQL 14" in str(refusal)
    assert machine.nothing_left(home)
    (Home(home).data / "PG_VERSION").write_text(f"{find_binaries(None).major}\n")
    with embedded_postgres(home) as url:
        assert machine.ask(url, "SELECT 1") == 1


def test_a_data_folder_that_is_not_a_database_is_refused(home):
    Home(home).data.mkdir(parents=True)
    (Home(home).data / "notes.txt").touch()
    assert refusal_of(home).code == "DATA_FOLDER_DAMAGED"
    assert (Home(home).data / "notes.txt").exists()


def test_a_damaged_database_is_refused_with_the_log_to_read(home, machine):
    with embedded_postgres(home):
        pass
    control = Home(home).data / "global" / "pg_control"
    control.write_bytes(b"\0" * control.stat().st_size)
    refusal = refusal_of(home)
    assert refusal.code in {"DATA_FOLDER_DAMAGED", "POSTGRES_WRONG_VERSION"}
    assert str(Home(home).log) in str(refusal)
    assert machine.nothing_left(home)


def test_a_path_too_long_for_any_socket_is_refused(tmp_path):
    home = tmp_path / ("long" * 20) / ("path" * 20)
    orders = replace(Orders.for_home(home), socket_folders=(str(home),))
    with pytest.raises(PostgresError) as caught, joined(orders):
        pass
    assert caught.value.code == "SOCKET_PATH_TOO_LONG"
    assert is_one_sentence(str(caught.value))


def test_a_home_below_a_file_is_refused(tmp_path):
    (tmp_path / "file").touch()
    assert refusal_of(tmp_path / "file" / "home").code == "DATA_FOLDER_UNUSABLE"


def test_a_real_server_that_we_did_not_start_is_neither_used_nor_stopped(home, machine):
    program = machine.start(home)
    assert program.url
    Home(home).running.write_text("{}")
    os.rename(Home(home).watchdog_lock, Home(home).folder / "lost.lock")
    Home(home).running.unlink()
    refusal = refusal_of(home)
    assert refusal.code == "POSTGRES_FOREIGN_PROCESS"
    assert str(machine.postmaster(home)) in str(refusal)
    program.leave()


def test_missing_programs_are_refused(tmp_path):
    with pytest.raises(PostgresError) as caught:
        find_binaries(tmp_path)
    assert caught.value.code == "POSTGRES_BINARIES_MISSING"
    assert "CRM_POSTGRES_BIN" in str(caught.value)


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("echo 'postgres (PostgreSQL) 14.9'", "POSTGRES_TOO_OLD"),
        ("echo 'postgres (PostgreSQL) 15.2 (Debian)'", None),
        ("exit 1", "POSTGRES_BINARIES_BROKEN"),
    ],
)
def test_configured_programs_must_run_and_be_new_enough(tmp_path, script, code):
    for name in ("postgres", "initdb"):
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    if code is None:
        assert find_binaries(tmp_path).major == 15
        return
    with pytest.raises(PostgresError) as caught:
        find_binaries(tmp_path)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("FATAL:  could not create shared memory segment: No space left", "SHARED_MEMORY_LIMIT"),
        ("could not create semaphores: No space left on device", "SHARED_MEMORY_LIMIT"),
        ("could not write to file: No space left on device", "DISK_FULL"),
        ("PANIC:  could not open file: Read-only file system", "DATA_FOLDER_READ_ONLY"),
        ("FATAL:  database files are incompatible with server", "POSTGRES_WRONG_VERSION"),
        ("PANIC:  could not locate a valid checkpoint record", "DATA_FOLDER_DAMAGED"),
        ("initdb: error while loading shared libraries: libz.so.1", "POSTGRES_BINARIES_BROKEN"),
        ("something nobody has seen", "POSTGRES_START_FAILED"),
    ],
)
def test_the_words_of_postgresql_become_a_code_and_a_sentence(line, code):
    failure = start_failure(f"LOG:  starting\n{line}\n", Path("/home/data"), Path("/home/log"))
    assert failure.code == code
    assert is_one_sentence(str(failure))
    assert "/home/log" in str(failure)


def test_every_refusal_of_the_file_system_becomes_a_sentence():
    for number in (28, 30, 13, 36):
        failure = file_failure(OSError(number, os.strerror(number), "/x"), Path("/home"))
        assert is_one_sentence(str(failure))


if CAN_MOUNT:

    def inside(home: Path, mount: str) -> tuple[str, ...]:
        """Words that run a program with a file system of its own at `home`; it ends with it."""
        return ("unshare", "--mount", "sh", "-ec", f'{mount} "{home}"; exec "$@"', "sh")

    @pytest.mark.parametrize("megabytes", [1, 30])
    def test_a_full_disk_is_refused(home, machine, megabytes):
        home.mkdir()
        tmpfs = inside(home, f"mount -t tmpfs -o size={megabytes}m none")
        code, sentence = machine.start(home, before=tmpfs).refusal
        assert code == "DISK_FULL"
        assert is_one_sentence(sentence)

    def test_a_read_only_home_is_refused(home, machine):
        with embedded_postgres(home):
            pass
        bound = inside(home, f'mount --bind -o ro "{home}"')
        code, sentence = machine.start(home, before=bound).refusal
        assert code == "DATA_FOLDER_READ_ONLY"
        assert "CRM_HOME" in sentence

    def test_a_home_that_cannot_be_made_is_refused(home, machine):
        bound = inside(home.parent, f'mount --bind -o ro "{home.parent}"')
        assert machine.start(home, before=bound).refusal[0] == "DATA_FOLDER_READ_ONLY"


if os.geteuid() != 0:

    def test_a_read_only_folder_is_refused(tmp_path):
        tmp_path.chmod(0o500)
        assert refusal_of(tmp_path / "home").code == "DATA_FOLDER_READ_ONLY"

    def test_a_home_of_another_user_is_refused():
        assert refusal_of(Path("/")).code == "HOME_OWNED_BY_ANOTHER_USER"


def test_a_server_that_we_were_given_is_accepted(postgres):
    check_server(postgres)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mysql://localhost/crm",
        "host=localhost",
        "postgresql://[",
        "postgresql://a/b?nonsense=1",
    ],
)
def test_a_url_that_is_none_is_refused(url):
    with pytest.raises(PostgresError) as caught:
        check_server(url)
    assert caught.value.code == "DATABASE_URL_INVALID"
    assert is_one_sentence(str(caught.value))


def test_a_server_that_does_not_answer_is_refused_without_the_password():
    with pytest.raises(PostgresError) as caught:
        check_server("postgresql://crm:hush@127.0.0.1:1/crm")
    assert caught.value.code == "DATABASE_UNREACHABLE"
    assert "hush" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_database_that_does_not_exist_is_refused(postgres):
    with pytest.raises(PostgresError) as caught:
        check_server(postgres.replace("@/crm?", "@/nowhere?"))
    assert caught.value.code == "DATABASE_UNREACHABLE"
    assert '"nowhere" does not exist' in str(caught.value)


def test_a_database_that_is_not_utf8_is_refused(postgres, machine):
    machine.do(
        postgres,
        "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' "
        "LOCALE_PROVIDER libc TEMPLATE template0",
    )
    with pytest.raises(PostgresError) as caught:
        check_server(postgres.replace("@/crm?", "@/latin?"))
    assert caught.value.code == "DATABASE_NOT_UTF8"
