"""`crm events` prints the whole history, also where a fact in it cannot be read."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest
from click.testing import CliRunner

from crm.application.alumni import AlumniCrm
from crm.program.events import events
from crm.storage.key_file import Secrets, create_key_file
from tests.crm.domain.fact_examples import EXAMPLES
from tests.crm.program.test_import_people import url_of
from tests.crm.storage.appending import now_moment

DAMAGE = "UPDATE event_store.alumni_events SET state = '{}' WHERE notification_id = 1"


@pytest.fixture(scope="session")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("events") / "keys.json"


@pytest.fixture(scope="session")
def secrets(key_file: Path) -> Secrets:
    return create_key_file(key_file)


@pytest.fixture
def printed(
    database: str, key_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., list[dict[str, Any]]]:
    """printed(…): the lines that the command prints, as objects."""
    monkeypatch.setenv("DATABASE_URL", url_of(database))
    monkeypatch.setenv("CRM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CRM_KEY_FILE", str(key_file))

    def run(*arguments: object) -> list[dict[str, Any]]:
        done = CliRunner().invoke(events, [str(each) for each in arguments])
        assert done.exit_code == 0, done.output
        return [json.loads(line) for line in done.output.splitlines()]

    return run


@pytest.mark.parametrize("form", ["jsonl", "cloudevents"])
@pytest.mark.parametrize("of_one", [True, False])
def test_a_fact_that_cannot_be_read_is_printed_without_its_data_and_ends_nothing(
    printed: Callable[..., list[dict[str, Any]]],
    person: Callable[..., UUID],
    database: str,
    form: str,
    of_one: bool,
) -> None:
    alumnus_id = person(name="田中 太郎")
    chosen = ["--format", form, *(["--alumnus", alumnus_id] if of_one else [])]
    whole = printed(*chosen)
    assert len(whole) == 2
    with psycopg.connect(database) as connection:
        connection.execute(DAMAGE.replace("'{}'", """'{"name": 5}'"""))
    damaged = printed(*chosen)
    del whole[0]["data"]
    why = damaged[0].pop("unreadable")
    assert "AlumnusRegistered" in why
    assert damaged == whole


@pytest.mark.parametrize("form", ["jsonl", "cloudevents"])
def test_a_fact_about_nobody_is_printed_without_a_person(
    printed: Callable[..., list[dict[str, Any]]], crm: AlumniCrm, form: str
) -> None:
    now = now_moment()
    fact = EXAMPLES["ScoringModelPublished"]
    crm.append([crm.facts.of_programme(now.happening(None, fact), 1)], now)
    (line,) = printed("--format", form)
    assert line["data"]["model"] == "engagement/v2"
    if form == "cloudevents":
        assert (line["type"], "subject" in line) == (fact.kind, False)
    else:
        assert (line["kind"], line["alumnus_id"]) == (fact.kind, None)
