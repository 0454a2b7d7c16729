"""A program on restored databases erases again before it answers anybody."""

import datetime
import json
from dataclasses import replace
from uuid import uuid4

import psycopg

from crm.program.settings import read_settings
from crm.program.unlocking import keys
from projections.runner import Runner
from tests.crm.storage.appending import rows

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
    settings = replace(
        read_settings({}),
        database_url=database,
        keys_database_url=key_store,
        key_file=apart.path,
        erasure_journal=apart.journal,
    )
    assert keys(settings, database).keys_url == key_store
    crm.keyring.forget()
    assert crm.event_log.of_stream(gone)[0].fact.name is None
    with psycopg.connect(database) as connection:
        assert rows(connection, NAMES) == [("残る",)]
    Runner(database, apart, zone).catch_up()
    with psycopg.connect(database) as connection:
        assert rows(connection, NAMES) == [("残る",)]
