"""`crm doctor` finds what is wrong with the read models and says what to do."""

import datetime
from urllib.parse import quote, urlencode
from zoneinfo import ZoneInfo

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from crm.domain.facts import NoteAdded
from crm.program.bootstrap import must_be_of_this_version
from crm.program.findings import findings
from crm.program.settings import SettingsError
from crm.storage.connection import PROJECTOR, connection_kwargs
from crm.storage.key_file import create_key_file
from projections import READ_MODELS
from projections.building import begin
from projections.operating import Operator
from tests.journeys.program import crm as program

NAMES = sorted(model.name for model in READ_MODELS)


@pytest.fixture
def owner(database):
    with psycopg.connect(database, autocommit=True) as connection:
        yield connection


@pytest.fixture
def look(owner, zone):
    """look(…): the findings, minutes from now."""

    def look(zone=zone, embedded=False, minutes=0):
        now = datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=minutes)
        return findings(owner, zone, now, embedded=embedded)

    return look


def written(database):
    """The form in which an operator writes the URL."""
    parts = {name: value for name, value in conninfo_to_dict(database).items() if value}
    return f"postgresql:///?{urlencode(parts, quote_via=quote)}"


def change(owner, column, name="timeline"):
    owner.execute(
        sql.SQL("UPDATE projection.edition SET {} = 'old' WHERE name = %s").format(
            sql.Identifier(column)
        ),
        [name],
    )


def test_nothing_is_wrong_where_all_is_caught_up(look, person, projected):
    assert look() == []
    person()
    projected()
    assert look() == []


def test_tables_of_another_version_are_named_and_the_server_does_not_start(look, owner, database):
    must_be_of_this_version(database)
    change(owner, "tables_digest")
    (told,) = look()
    assert told.startswith("timeline has tables of another version")
    assert told.endswith("crm migrate")
    with pytest.raises(SettingsError, match="tables of timeline were made by another version"):
        must_be_of_this_version(database)


def test_rows_of_another_version_are_named_and_the_server_starts(look, owner, database):
    change(owner, "fold_digest")
    (told,) = look()
    assert told.startswith("timeline was filled by another version")
    must_be_of_this_version(database)


def test_dates_of_another_zone_are_named(look, person, projected):
    person()
    projected()
    told = look(zone=ZoneInfo("Pacific/Honolulu"))
    assert [line.split()[0] for line in told] == NAMES
    assert all("dates of Asia/Tokyo, CRM_TIME_ZONE is Pacific/Honolulu" in each for each in told)


def test_what_is_paused_or_parked_is_named_with_the_way_out(
    look, person, crm, moment, owner, projected, database, secrets, zone
):
    alumnus_id = person(hired_on=None)
    now = moment()
    crm.append_unseen([now.happening(alumnus_id, NoteAdded(text="秘密"))], now)
    owner.execute("UPDATE event_store.alumni_events SET state = '[]' WHERE notification_id = 2")
    Operator(database, secrets, zone, actor="tests").pause("directory", reason="a look")
    projected()
    told = {line.split()[0]: line for line in look()}
    assert list(told) == NAMES
    paused = told.pop("directory")
    assert paused.startswith("directory is paused since 20")
    assert "(a look), 2 facts behind" in paused
    assert "crm project resume directory" in paused
    for name, line in told.items():
        assert line.startswith(f"{name} has parked 1 facts;")


def test_who_is_late_is_named_where_a_projector_should_run(look, person, owner):
    person()
    assert look() == []
    owner.execute("SET session_replication_role = replica")
    owner.execute("UPDATE event_store.alumni_events SET recorded_at = now() - interval '1 hour'")
    told = look()
    assert [line.split()[0] for line in told] == NAMES
    for line in told:
        assert " is 2 facts (36" in line
        assert "crm project run" in line
    assert look(embedded=True) == []


def test_a_build_that_does_not_move_is_named_with_how_to_go_on(look, database, zone):
    with psycopg.connect(**connection_kwargs(database, PROJECTOR)) as connection:
        begin(connection, [READ_MODELS[0]], zone)
    assert look(minutes=9) == []
    (told,) = look(minutes=11)
    assert told.startswith("timeline version 2 is being built since")
    assert told.endswith(
        "has not moved for 11 min; to go on where it is: crm project rebuild timeline"
    )


def test_each_finding_is_a_line_and_the_doctor_fails(tmp_path, database, owner):
    create_key_file(tmp_path / "keys.json")
    for name in ("timeline", "directory"):
        change(owner, "tables_digest", name)
    told = {"DATABASE_URL": written(database), "CRM_KEY_FILE": str(tmp_path / "keys.json")}
    looked = program(tmp_path, "doctor", **told)
    assert looked.returncode == 1
    bad = [line for line in looked.stdout.splitlines() if line.startswith("BAD")]
    assert [line.split()[1:4] for line in bad[:2]] == [
        ["read", "models:", "directory"],
        ["read", "models:", "timeline"],
    ]
    served = program(tmp_path, "token", "issue", "--role", "HR", **told)
    assert served.returncode == 0, served.stderr
    served = program(tmp_path, "serve", "--port", "0", **told)
    assert (served.returncode, "crm migrate" in served.stderr) == (1, True)
