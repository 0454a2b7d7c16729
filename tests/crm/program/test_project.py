"""`crm project`: what is parked can be seen, and tried again once its cause is mended."""

from pathlib import Path
from urllib.parse import quote, urlencode

import orjson
import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from crm.domain.facts import NoteAdded
from crm.storage.connection import PROJECTOR, connection_kwargs
from crm.storage.key_file import Secrets, create_key_file
from projections import READ_MODELS
from projections.building import begin
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
        return _run(tmp_path, database, *words)

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

        still = run("retry", "timeline", "--reason", "hope")
        assert still.returncode == 1
        assert "timeline: 0 facts found their place, 2 still wait" in still.stdout
        assert "crm project status" in still.stderr

        owner.execute(set_state, [state])
        done = run("retry", "timeline", "--reason", "mended")
        assert done.returncode == 0, done.stderr
        assert "timeline: 2 facts found their place, 0 still wait" in done.stdout
        assert owner.execute("SELECT count(*) FROM timeline.entry").fetchone() == (3,)
    assert "timeline version 1: position 3, 0 behind, 0 parked" in run("status").stdout


def _url(database: str) -> str:
    """The form in which an operator writes it."""
    parts = {name: value for name, value in conninfo_to_dict(database).items() if value}
    return f"postgresql:///?{urlencode(parts, quote_via=quote)}"


def test_the_state_of_a_fresh_database_is_shown(tmp_path, database, secrets):
    seen = _run(tmp_path, database, "status")
    assert seen.returncode == 0, seen.stderr
    assert "timeline version 1: position 0, 0 behind, 0 parked, 0 skipped" in seen.stdout
    told = orjson.loads(_run(tmp_path, database, "status", "--json").stdout)["projections"]
    assert [each["name"] for each in told] == [
        "accesses",
        "contacts",
        "directory",
        "engagement",
        "participation",
        "timeline",
        "undertakings",
    ]
    assert {each["position"] for each in told} == {0}
    assert {(each["previous"], each["building"], each["outdated"]) for each in told} == {
        (None, None, False)
    }


def test_who_paused_and_why_is_shown_until_it_goes_on(tmp_path, database, person, projected):
    person()
    projected()
    paused = _run(tmp_path, database, "pause", "timeline", "directory", "--reason", "a look")
    assert (paused.returncode, paused.stdout) == (0, "timeline is paused.\ndirectory is paused.\n")
    again = _run(tmp_path, database, "pause", "timeline", "--reason", "another")
    assert again.stdout == "timeline was paused already.\n"
    person()
    projected()
    seen = _run(tmp_path, database, "status").stdout
    assert "timeline version 1: position 2, 2 behind (" in seen
    assert "engagement version 1: position 4, 0 behind, 0 parked" in seen
    assert "a look; crm project resume timeline --reason WHY" in seen
    ended = _run(tmp_path, database, "status", "--check", "--max-lag", "1")
    assert ended.returncode == 1

    resumed = _run(tmp_path, database, "resume", "--all", "--reason", "seen")
    paused = {"timeline", "directory"}
    assert resumed.stdout.splitlines() == [
        f"{model.name} goes on." if model.name in paused else f"{model.name} was not paused."
        for model in READ_MODELS
    ]
    projected()
    assert "timeline version 1: position 4, 0 behind, 0 parked" in (
        _run(tmp_path, database, "status").stdout
    )


def test_a_build_under_way_is_shown_with_its_pace(tmp_path, database, person, secrets, zone):
    person()
    with psycopg.connect(**connection_kwargs(database, PROJECTOR), autocommit=True) as connection:
        with connection.transaction():
            build = begin(connection, READ_MODELS, zone, target=60_000)
        made = "UPDATE projection.part SET done_at = now() - make_interval(secs => 10 * (5 - part))"
        connection.execute(made + " WHERE part <= 4")
        told = orjson.loads(_run(tmp_path, database, "status", "--json").stdout)["projections"]
        seen = _run(tmp_path, database, "status").stdout
    assert {each["building"]["estimated_seconds"] for each in told} == {50.0}
    assert {each["building"]["target"] for each in told} == {build.target}
    assert "building version 2: 5 of 10 parts, about 50 s to go; moved " in seen


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["retry", "nonsense", "--reason", "x"], "nonsense"),
        (["pause", "--reason", "x"], "--all"),
        (["pause", "timeline", "--all", "--reason", "x"], "say --all, not both"),
        (["rebuild"], "--all"),
        (["pause", "timeline"], "--reason"),
        (["pause", "timeline", "--reason", "  "], "Fill this in."),
        (["skip", "timeline", "--reason", "x"], "--position"),
        (["skip", "timeline", "--position", "0", "--reason", "x"], "--position"),
        (["skip", "timeline", "--position", "2", "--reason", "a\nb"], "--reason"),
    ],
)
def test_wrong_use_ends_with_2_and_says_what_is_missing(tmp_path, words, told):
    done = program(tmp_path, "project", *words)
    assert done.returncode == 2
    assert told in done.stderr


def test_a_position_that_is_not_parked_is_neither_tried_nor_skipped(tmp_path, database, secrets):
    for words in (["retry"], ["skip"]):
        told = ["timeline", "--position", "7", "--reason", "x"]
        done = _run(tmp_path, database, *words, *told)
        assert done.returncode == 1
        assert "No fact of timeline is parked at position 7" in done.stderr
        assert "crm project status" in done.stderr


def _run(folder, database, *words):
    return program(
        folder, "project", *words,
        DATABASE_URL=_url(database), CRM_KEY_FILE=str(folder / "keys.json"),
    )  # fmt: skip


def test_what_was_tampered_with_is_named_mended_and_can_be_rolled_back(
    tmp_path, database, person, projected
):
    person()
    projected()
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("UPDATE timeline.entry SET actor = 'secret' WHERE position = 2")
    bad = _run(tmp_path, database, "verify", "--all")
    assert bad.returncode == 1
    assert "first difference (live first): table entry, position 2: actor." in bad.stderr
    assert "crm project rebuild timeline" in bad.stderr
    assert "secret" not in bad.stderr + bad.stdout

    built = _run(tmp_path, database, "rebuild", "timeline", "--workers", "2")
    assert built.returncode == 0, built.stderr
    assert "timeline version 2 is live, at position 2" in built.stdout
    assert "first difference: table entry, position 2: actor" in built.stdout
    assert _run(tmp_path, database, "verify", "timeline").returncode == 0
    way_back = "previous version 1, at position 2; crm project rollback timeline"
    assert way_back in _run(tmp_path, database, "status").stdout

    back = _run(tmp_path, database, "rollback", "timeline")
    assert "timeline version 1 is live again, at position 2." in back.stdout
    none = _run(tmp_path, database, "rollback", "directory")
    assert (none.returncode, "no edition of directory from before" in none.stderr) == (1, True)


@pytest.mark.parametrize("column", ["tables_digest", "fold_digest", "zone"])
def test_no_rollback_is_proposed_that_would_be_refused(
    tmp_path, database, person, projected, column
):
    person()
    projected()
    assert _run(tmp_path, database, "rebuild", "timeline").returncode == 0
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute(
            sql.SQL("UPDATE projection.edition SET {} = 'old' WHERE state = 'previous'").format(
                sql.Identifier(column)
            )
        )
    seen = _run(tmp_path, database, "status").stdout
    assert "previous version 1, at position 2; made by another version" in seen
    assert "rollback" not in seen
    assert _run(tmp_path, database, "rollback", "timeline").returncode == 1
