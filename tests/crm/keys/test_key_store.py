"""Keys in a database of their own: the log's has none, and what happens while it is away."""

import time
from contextlib import suppress
from dataclasses import replace

import psycopg
import pytest

from crm.application.alumni import AlumniCrm
from crm.domain.facts import NoteAdded
from crm.program.settings import SettingsError
from crm.program.unlocking import migrate_key_store
from crm.storage.key_store import KeyStoreUnavailable
from projections.runner import Runner
from tests.crm.storage.appending import now_moment, rows

KEYS = "SELECT count(*) FROM keyring.subject_key"
STATES = "SELECT state FROM event_store.alumni_events ORDER BY notification_id"


def counted(url):
    with psycopg.connect(url) as connection:
        return rows(connection, KEYS)[0][0]


def test_the_logs_database_holds_no_key(crm, person, database, key_store):
    alumnus_id = person(name="鍵山", email="kagi@x.example")
    assert crm.load(alumnus_id).person.name == "鍵山"
    assert (counted(database), counted(key_store)) == (0, 2)


def test_read_models_are_filled_with_keys_from_afar(crm, person, database, apart, zone):
    person(name="鍵山")
    Runner(database, apart, zone).catch_up()
    with psycopg.connect(database) as connection:
        assert rows(connection, "SELECT name_sort FROM directory.person") == [("鍵山",)]


def test_a_database_with_a_log_is_no_key_store(database):
    with pytest.raises(SettingsError, match="holds a log"):
        migrate_key_store(database)


def test_without_its_key_store_nothing_personal_is_read_or_written(
    crm, person, database, own_server
):
    alumnus_id, now = person(name="鍵山"), now_moment()
    plain = [now.happening(alumnus_id, NoteAdded(text="内緒"))]
    with psycopg.connect(database) as connection:
        before = rows(connection, STATES)
    own_server.stop()
    try:
        time.sleep(1.1)  # for as long keys at hand need no look at the journal
        with pytest.raises(KeyStoreUnavailable) as refused:
            crm.append_unseen(plain, now)
        assert refused.value.code == "KEY_STORE_UNAVAILABLE"
        with pytest.raises(KeyStoreUnavailable):
            crm.load(alumnus_id)
        with pytest.raises(KeyStoreUnavailable):
            person(name="新井")
        with psycopg.connect(database) as connection:
            assert rows(connection, STATES) == before
    finally:
        own_server.start()
    time.sleep(0.6)
    crm.append_unseen(plain, now)
    assert crm.event_log.of_people([alumnus_id])[-1].fact == NoteAdded(text="内緒")
    assert crm.load(alumnus_id).person.name == "鍵山"


def test_projections_wait_for_the_key_store_and_go_on_without_a_restart(
    crm, person, database, apart, zone, own_server
):
    person(name="鍵山")
    runner = Runner(database, apart, zone)
    own_server.stop()
    try:
        with pytest.raises(KeyStoreUnavailable):
            runner.run_once()
        with psycopg.connect(database) as connection:
            assert rows(connection, "SELECT count(*) FROM directory.person") == [(0,)]
            assert rows(connection, "SELECT count(*) FROM projection.parked") == [(0,)]
    finally:
        own_server.start()
    deadline = time.monotonic() + 20
    with psycopg.connect(database, autocommit=True) as connection:
        while not (found := rows(connection, "SELECT name_sort FROM directory.person")):
            assert time.monotonic() < deadline
            with suppress(KeyStoreUnavailable):
                runner.run_once()
            time.sleep(0.05)
    runner.close()
    assert found == [("鍵山",)]


def test_a_program_does_not_start_without_its_key_store(database, apart, zone, own_server):
    nowhere = replace(apart, keys_url="postgresql://crm@127.0.0.1:1/keys")
    with pytest.raises(KeyStoreUnavailable):
        AlumniCrm(database, nowhere, zone)


def test_a_key_is_durable_before_a_fact_needs_it(crm, person, key_store, monkeypatch):
    """A crash between the two leaves a key that nobody uses, and no fact that nobody can read."""
    alumnus_id, now = person(name="鍵山"), now_moment()
    before = counted(key_store)

    def crash(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(crm.alumni_recorder, "append", crash)
    note = [now.happening(alumnus_id, NoteAdded(text="内緒"))]
    with pytest.raises(KeyboardInterrupt):
        crm.append_unseen(note, now)
    assert counted(key_store) == before + 1
    monkeypatch.undo()
    crm.keyring.forget()
    crm.append_unseen(note, now)
    assert counted(key_store) == before + 1
    assert crm.event_log.of_people([alumnus_id])[-1].fact == NoteAdded(text="内緒")
