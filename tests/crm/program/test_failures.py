"""What goes wrong on the command line is one sentence with what to do, never a traceback."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.program import crm


def _sentence(done: object) -> str:
    text = getattr(done, "stderr", "")
    assert "Traceback" not in text
    lines = [line for line in text.splitlines() if line.startswith("crm: ")]
    assert len(lines) == 1, text
    return str(lines[0])


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_port_that_is_taken_is_named_with_another_to_try(tmp_path: Path, taken_port: int) -> None:
    done = crm(tmp_path / "home", "serve", "--port", str(taken_port))
    assert done.returncode == 1
    assert f"127.0.0.1:{taken_port}" in _sentence(done)
    assert "--port" in _sentence(done)


def test_a_server_for_everybody_does_not_start_before_a_token_exists(tmp_path: Path) -> None:
    done = crm(tmp_path / "home", "serve", "--host", "0.0.0.0", "--port", "0")
    assert done.returncode == 1
    assert "crm token issue" in _sentence(done)


def test_a_wrong_setting_is_named(tmp_path: Path) -> None:
    done = crm(tmp_path / "home", "serve", CRM_TIME_ZONE="Asia/Edo")
    assert done.returncode == 1
    assert "CRM_TIME_ZONE=Asia/Edo" in _sentence(done)


def test_the_librarys_unlocked_mode_is_refused(tmp_path: Path) -> None:
    done = crm(tmp_path / "home", "serve", "--port", "0", POSTGRES_ENABLE_DB_FUNCTIONS="y")
    assert done.returncode == 1
    assert "POSTGRES_ENABLE_DB_FUNCTIONS" in _sentence(done)


def test_a_database_that_does_not_answer_is_said_without_its_password(tmp_path: Path) -> None:
    url = "postgresql://crm:secret-word@127.0.0.1:1/crm"
    done = crm(tmp_path / "home", "migrate", DATABASE_URL=url)
    assert done.returncode == 1
    assert "secret-word" not in _sentence(done)


def test_a_key_file_of_another_deployment_is_refused(tmp_path: Path) -> None:
    home, other = tmp_path / "home", tmp_path / "other"
    people = tmp_path / "people.csv"
    people.write_text("employee_number,name\n1,Ada\n")
    assert crm(home, "import", "people", str(people)).returncode == 0
    assert crm(other, "import", "people", str(people)).returncode == 0
    done = crm(home, "import", "people", str(people), CRM_KEY_FILE=str(other / "keys.json"))
    assert done.returncode == 1
    assert "CRM_KEY_FILE" in _sentence(done)
    os.remove(home / "keys.json")
    lost = crm(home, "import", "people", str(people))
    assert lost.returncode == 1
    assert "keys.json is missing" in _sentence(lost)


@pytest.mark.parametrize("arguments", [["imprt"], ["import"], ["serve", "--port", "x"], ["token"]])
def test_wrong_use_ends_with_2_and_says_how_it_is_used(
    tmp_path: Path, arguments: list[str]
) -> None:
    done = crm(tmp_path / "home", *arguments)
    assert done.returncode == 2
    assert "Usage" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    done = crm(tmp_path / "home", "import", "people", str(tmp_path / "nothing.csv"))
    assert done.returncode == 2
    assert "nothing.csv" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_token_is_shown_once_and_can_be_listed_and_ended(tmp_path: Path) -> None:
    home = tmp_path / "home"
    issued = crm(home, "token", "issue", "--role", "hr", "--label", "console")
    assert issued.returncode == 0, issued.stderr
    secret = issued.stdout.strip()
    token_id = secret.split("_")[1]
    listed = crm(home, "token", "list")
    assert token_id in listed.stdout
    assert "console" in listed.stdout
    assert secret not in listed.stdout
    assert crm(home, "token", "revoke", token_id).returncode == 0
    assert "revoked" in crm(home, "token", "list").stdout
    assert crm(home, "token", "revoke", "nobody").returncode == 1


def test_who_issues_the_first_token_is_told_that_a_running_server_stays_open(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    assert crm(home, "migrate").returncode == 0
    assert "open on loopback" in _access(home)
    first = crm(home, "token", "issue", "--role", "hr")
    assert "stays open to this machine until it is restarted" in first.stderr
    assert len(first.stdout.splitlines()) == 1
    assert "1 live token; a server started before the first one stays open" in _access(home)
    second = crm(home, "token", "issue", "--role", "hr")
    assert "stays open" not in second.stderr
    assert "2 live tokens; a server started before" in _access(home)


def _access(home: Path) -> str:
    looked = crm(home, "doctor").stdout.splitlines()
    return next(line for line in looked if line.startswith("good  access: "))


def test_the_doctor_of_a_home_that_is_not_set_up_names_the_step(tmp_path: Path) -> None:
    looked = crm(tmp_path / "home", "doctor")
    assert looked.returncode == 1
    assert "BAD   access: cannot be looked at before: crm migrate" in looked.stdout


def test_the_doctor_finds_nothing_wrong_with_a_new_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert crm(home, "migrate").returncode == 0
    looked = crm(home, "doctor")
    assert looked.returncode == 0, looked.stdout
    assert "BAD" not in looked.stdout
