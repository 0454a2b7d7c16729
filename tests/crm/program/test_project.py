"""`crm project`: what is parked can be seen, and tried again once its cause is mended."""

from pathlib import Path
from urllib.parse import quote, urlencode

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from crm.domain.facts import NoteAdded
from crm.storage.key_file import Secrets, create_key_file
from tests.journeys.program import crm as program


@pytest.fixture
def secrets(tmp_path: Path) -> Secrets:
    return create_key_file(tmp_path / "keys.json")


def test_parked_facts_are_shown_with_their_reason_and_tried_again_when_told(
    tmp_path, database, person, crm, moment, projected
):
    alumnus_id = person(hired_on=None)
    for text in ("one", "two"):
        now = moment()
        crm.append_unseen([now.happening(alumnus_id, NoteAdded(text=text))], now)

    def run(*words):
        return program(
            tmp_path, "project", *words,
            DATABASE_URL=_url(database), CRM_KEY_FILE=str(tmp_path / "keys.json"),
        )  # fmt: skip

    with psycopg.connect(database, autocommit=True) as owner:
        (state,) = owner.execute(
            "SELECT state FROM event_store.alumni_events WHERE notification_id = 2"
        ).fetchone()
        set_state = "UPDATE event_store.alumni_events SET state = %s WHERE notification_id = 2"
        owner.execute(set_state, [b"[]"])
        projected()

        seen = run("status")
        assert seen.returncode == 0, seen.stderr
        assert "timeline version 1: position 3, 0 behind, 2 parked" in seen.stdout
        assert "position 2: UNREADABLE_FACT: NoteAdded" in seen.stdout
        assert "position 3: WAITS: an earlier fact of this person is parked" in seen.stdout

        still = run("retry", "timeline")
        assert still.returncode == 1
        assert "2 facts of timeline still wait" in still.stderr
        assert "crm project status" in still.stderr

        owner.execute(set_state, [state])
        done = run("retry", "timeline")
        assert done.returncode == 0, done.stderr
        assert "2 facts found their place in timeline" in done.stdout
        assert owner.execute("SELECT count(*) FROM timeline.entry").fetchone() == (3,)
    assert "timeline version 1: position 3, 0 behind, 0 parked" in run("status").stdout


def _url(database: str) -> str:
    """The form in which an operator writes it."""
    parts = {name: value for name, value in conninfo_to_dict(database).items() if value}
    return f"postgresql:///?{urlencode(parts, quote_via=quote)}"


def test_an_unknown_read_model_is_a_wrong_use(tmp_path):
    assert program(tmp_path, "project", "retry", "nonsense").returncode == 2
