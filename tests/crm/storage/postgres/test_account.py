"""PostgreSQL refuses root: it runs under another identity, and no folder is opened for it."""

import os
import pwd
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from crm.storage.postgres import embedded_postgres, find_binaries
from crm.storage.postgres.account import SystemUser, allows, namespace_account
from crm.storage.postgres.binaries import Binaries
from crm.storage.postgres.home import Home
from crm.storage.postgres.site import reachable

# Another Python than ours may be in a folder that only we may enter, as may be our own.
PYTHONS = [sys.executable, "/usr/bin/python3"]
BECOME_NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


def works_for_nobody(python: str) -> bool:
    packages = Path(pytest.__file__).parents[1]
    look = f"import sys; sys.path.append({str(packages)!r}); import psycopg; "
    again = "import subprocess; subprocess.run([sys.executable, '-c', ''], check=True)"
    command = [*BECOME_NOBODY, python, "-c", look + again]
    return subprocess.run(command, cwd="/", capture_output=True).returncode == 0


AS_ROOT = os.geteuid() == 0 and sys.platform.startswith("linux")
FOR_NOBODY = [python for python in PYTHONS if AS_ROOT and works_for_nobody(python)]


def modes_above(home: Path) -> dict[Path, int]:
    return {folder: folder.stat().st_mode for folder in home.parents}


def user_of(pid: int) -> int:
    return Path(f"/proc/{pid}").stat().st_uid


if not AS_ROOT:

    def test_an_ordinary_user_runs_the_server_itself(home, machine):
        with embedded_postgres(home):
            assert user_of(machine.postmaster(home)) == os.geteuid()


if AS_ROOT and namespace_account():

    def test_root_lends_the_server_a_namespace_without_privileges(home, machine):
        with embedded_postgres(home) as url:
            status = Path(f"/proc/{machine.postmaster(home)}/status").read_text()
            assert "CapEff:\t0000000000000000" in status
            namespaces = {
                os.readlink(f"/proc/{pid}/ns/user") for pid in ("self", machine.postmaster(home))
            }
            assert len(namespaces) == 2
            assert machine.ask(url, "SELECT 1") == 1
            assert Home(home).data.stat().st_uid == 0
        assert machine.nothing_left(home, seconds=0)


if AS_ROOT:
    NOBODY = pwd.getpwuid(65534)

    def without_namespace(folder: Path) -> dict[str, object]:
        base = folder / "system"
        return {"namespace": False, "system_user": NOBODY.pw_name, "system_folder": str(base)}

    def test_without_namespaces_a_system_user_runs_the_server_and_root_is_told(
        open_folder, machine
    ):
        home = open_folder / "home"
        before = modes_above(home)
        program = machine.start(home, **without_namespace(open_folder))
        machine.do(program.url, "CREATE TABLE kept AS SELECT 7 AS number")
        base = Path(Home(home).system_record.read_text())
        server = int((base / "data" / "postmaster.pid").read_text().split()[0])
        assert user_of(server) == NOBODY.pw_uid
        assert base.stat().st_mode & 0o777 == 0o700
        program.leave()
        assert program.process.stderr
        assert str(base) in program.process.stderr.read()
        again = machine.start(home, **without_namespace(open_folder))
        assert machine.ask(again.url, "SELECT number FROM kept") == 7
        again.kill()
        assert machine.nothing_left(base, seconds=10)
        assert modes_above(home) == before

    def test_data_made_in_a_namespace_is_not_left_behind_for_a_system_user(open_folder, machine):
        home = open_folder / "home"
        Home(home).data.mkdir(parents=True)
        code, sentence = machine.start(home, **without_namespace(open_folder)).refusal
        assert code == "ROOT_NOT_ALLOWED"
        assert "ordinary user" in sentence

    def test_programs_in_a_closed_folder_are_copied_for_the_system_user(open_folder):
        private = open_folder / "private"
        private.mkdir(mode=0o700)
        found = find_binaries(None)
        for part in found.parts:
            shutil.copytree(part, private / part.name, symlinks=True)
        closed = Binaries(
            private / found.folder.relative_to(found.parts[0].parent),
            found.major,
            tuple(private / part.name for part in found.parts),
        )
        nobody = SystemUser(NOBODY.pw_name, NOBODY.pw_uid, NOBODY.pw_gid)
        assert not allows(nobody, lambda: os.access(closed.postgres, os.X_OK))
        copied = reachable(closed, nobody, open_folder)
        for program in (copied.postgres, copied.initdb):
            command = [*BECOME_NOBODY, program, "--version"]
            assert b"PostgreSQL" in subprocess.run(command, capture_output=True).stdout
        assert private.stat().st_mode & 0o777 == 0o700
        assert reachable(closed, nobody, open_folder) == copied

    def test_a_home_of_another_user_is_refused_for_root_too(open_folder, machine):
        home = open_folder / "home"
        home.mkdir()
        os.chown(home, NOBODY.pw_uid, NOBODY.pw_gid)
        assert machine.start(home).refusal[0] == "HOME_OWNED_BY_ANOTHER_USER"


if FOR_NOBODY:

    def test_an_ordinary_user_starts_and_stops_a_server(open_folder, machine):
        theirs = open_folder / "theirs"
        theirs.mkdir(mode=0o700)
        os.chown(theirs, 65534, 65534)
        home = theirs / "home"
        program = machine.start(home, before=BECOME_NOBODY, python=FOR_NOBODY[0])
        assert machine.ask(program.url, "SELECT 1") == 1
        assert user_of(machine.postmaster(home)) == 65534
        program.leave()
        again = machine.start(home, before=BECOME_NOBODY, python=FOR_NOBODY[0])
        assert machine.ask(again.url, "SELECT 1") == 1
        again.kill()
        assert machine.nothing_left(home, seconds=10)

    def test_an_ordinary_user_is_refused_a_folder_that_is_not_theirs(open_folder, machine):
        nobody = {"before": BECOME_NOBODY, "python": FOR_NOBODY[0]}
        assert machine.start(open_folder / "home", **nobody).refusal[0] == "DATA_FOLDER_READ_ONLY"
        (open_folder / "roots").mkdir()
        code, _ = machine.start(open_folder / "roots", **nobody).refusal
        assert code == "HOME_OWNED_BY_ANOTHER_USER"
