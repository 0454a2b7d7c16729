"""A program on restored databases erases again before it answers anybody."""

import datetime
import json
from dataclasses import replace
from uuid import uuid4

import psycopg

from crm.domain.facts import NoteAdded
from crm.domain.words import DataClass
from crm.program.settings import read_settings
from crm.program.unlocking import keys
from crm.storage.erasure_journal import Entry, add_to_journal
from projections.runner import Runner
from tests.crm.storage.appending import now_moment, rows

NOW = datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)
NAMES = "SELECT name_sort FROM directory.person ORDER BY 1"


def test_a_restored_backup_brings_nobody_back(crm, person, database, key_store, apart, zone):
    """Keys and read rows as they were before the erasure; only the file knows of it."""
    gone, _ = person(name="忘れ"), person(name="残る")
    Runner(database, apart, zone).catch_up()
    apart.journal.write_text(
        json.dumps(
            {
                "erasureId": str(uuid4()),
                "subjectId": str(gone),
                "request": "r",
                "erasedAt": NOW.isoformat(),
            }
        )
        + "\n"
    )
    settings = _settings(database, key_store, apart)
    assert keys(settings, database).keys_url == key_store
    crm.keyring.forget()
    assert crm.event_log.of_stream(gone)[0].fact.name is None
    with psycopg.connect(database) as connection:
        assert rows(connection, NAMES) == [("残る",)]
    Runner(database, apart, zone).catch_up()
    with psycopg.connect(database) as connection:
        assert rows(connection, NAMES) == [("残る",)]


def test_a_restored_backup_brings_no_erased_class_back(
    crm, person, database, key_store, apart, zone
):
    whose, now = person(name="残る"), now_moment()
    crm.append_unseen([now.happening(whose, NoteAdded(text="消えた話"))], now)
    Runner(database, apart, zone).catch_up()
    add_to_journal(apart.journal, [Entry(uuid4(), whose, "r", NOW, (DataClass.HR_NOTES,), 1)])
    settings = _settings(database, key_store, apart)
    assert keys(settings, database).keys_url == key_store
    sentences = "SELECT sentence_ja FROM timeline.entry ORDER BY position"
    with psycopg.connect(database) as connection:
        assert rows(connection, NAMES) == [("残る",)]
        told = str(rows(connection, sentences))
    assert "消えた話" not in told
    crm.keyring.forget()
    assert crm.keyring.classes_of(whose) == [DataClass.IDENTITY]
    later = now_moment()
    crm.append_unseen([later.happening(whose, NoteAdded(text="新しい話"))], later)
    assert keys(settings, database).keys_url == key_store
    Runner(database, apart, zone).catch_up()
    with psycopg.connect(database) as connection:
        assert "新しい話" in str(rows(connection, sentences))


def _settings(database, key_store, apart):
    return replace(
        read_settings({}),
        database_url=database,
        keys_database_url=key_store,
        key_file=apart.path,
        erasure_journal=apart.journal,
    )
