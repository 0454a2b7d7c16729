"""A saved audit is asked again: the same result, or the first position that is not as it was."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from click.testing import CliRunner, Result

from crm.application.alumni import AlumniCrm
from crm.program.audit import audit
from crm.program.events import events
from crm.storage.key_file import Secrets, create_key_file
from tests.crm.program.test_import_people import url_of
from tests.crm.storage.appending import now_moment, touches


@pytest.fixture(scope="session")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("audits") / "keys.json"


@pytest.fixture(scope="session")
def secrets(key_file: Path) -> Secrets:
    return create_key_file(key_file)


Run = Callable[..., Result]


@pytest.fixture
def run(database: str, key_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """run(command, …): what a command says."""
    monkeypatch.setenv("DATABASE_URL", url_of(database))
    monkeypatch.setenv("CRM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CRM_KEY_FILE", str(key_file))

    def invoke(command: Any, *arguments: object) -> Result:
        return CliRunner().invoke(command, [str(each) for each in arguments])

    return invoke


@pytest.fixture
def history(crm: AlumniCrm, person: Callable[..., UUID]) -> UUID:
    """1,205 facts: two pages of marks."""
    alumnus_id, other = person(), person(name="鈴木 花子")
    moment = now_moment()
    crm.append_unseen(touches(moment, alumnus_id, 1_200), moment)
    moment = now_moment()
    crm.append_unseen(touches(moment, other, 1), moment)
    return alumnus_id


def test_what_is_appended_later_changes_no_saved_audit(
    run: Run, history: UUID, crm: AlumniCrm
) -> None:
    saved = run(audit, "save", "everything")
    assert "1,205 facts up to position 1,205" in saved.output
    moment = now_moment()
    crm.append_unseen(touches(moment, history, 3), moment)

    again = run(audit, "run", "everything")

    assert again.exit_code == 0, again.output
    assert again.output.startswith("Same result: 1,205 facts")
    assert run(audit, "saved").output == saved.output


def test_the_digest_is_that_of_what_crm_events_prints(run: Run, history: UUID) -> None:
    chosen = ("--kind", "MessageDelivered", "--alumnus", history, "--from", 100)
    saved = run(audit, "save", "delivered", *chosen)
    printed = run(events, *chosen, "--to", 1205).stdout_bytes
    digest = hashlib.sha256(printed).hexdigest()

    assert saved.output.strip().endswith(digest)
    assert run(audit, "run", "delivered", "--digest", digest).exit_code == 0
    assert run(audit, "run", "delivered", "--digest", "0" * 64).exit_code == 1


CHANGES = {
    "a changed field": (
        "UPDATE event_store.alumni_events SET source = 'elsewhere' WHERE notification_id = 1101",
        1101,
    ),
    "a changed personal value": (
        "UPDATE event_store.alumni_events SET state = overlay(state placing '\\x41' from 40 for 1)"
        " WHERE notification_id = 1",
        1,
    ),
    "the last fact gone": (
        "DELETE FROM event_store.alumni_events WHERE notification_id = 1205",
        1205,
    ),
    "a fact gone in between": (
        "DELETE FROM event_store.alumni_events WHERE notification_id = 700",
        700,
    ),
    "one that did not match": (
        "UPDATE event_store.alumni_events SET actor = 'system' WHERE notification_id = 3",
        3,
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_first_position_that_differs_is_named(
    run: Run, history: UUID, database: str, change: str
) -> None:
    run(audit, "save", "all", *(("--actor", "tests") if "match" in change else ()))
    statement, position = CHANGES[change]
    with psycopg.connect(database) as connection:
        connection.execute(statement.encode())

    again = run(audit, "run", "all")

    assert again.exit_code == 1
    assert f"the first difference is at position {position} " in again.output


def test_an_erasure_changes_no_saved_audit_and_is_told_by_pseudonym(
    run: Run, history: UUID, crm: AlumniCrm
) -> None:
    run(audit, "save", "before", "--alumnus", history)
    crm.erasures.destroy(uuid4(), [history], request="r-1", at=now_moment().now)

    again = run(audit, "run", "before")

    assert again.exit_code == 0, again.output
    assert again.output.splitlines()[1].endswith(f"which changes nothing here: {history}")


def test_no_saved_audit_is_changed_by_another_of_its_name_or_by_the_application(
    run: Run, history: UUID, crm: AlumniCrm
) -> None:
    run(audit, "save", "one")
    with crm.event_log.connect() as connection:
        for statement in (
            b"UPDATE event_store.saved_audit SET facts = 0",
            b"DELETE FROM event_store.saved_audit_marks",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege), connection.transaction():
                connection.execute(statement)

    assert getattr(run(audit, "save", "one").exception, "code", "") == "AUDIT_NAME_TAKEN"
    assert getattr(run(audit, "run", "other").exception, "code", "") == "NO_SUCH_AUDIT"
    assert run(audit, "save", "").exit_code == 2
