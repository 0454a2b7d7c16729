"""Whatever an insider with every right on the database does to the history is found and named."""

import psycopg
import pytest

from crm.transparency.exported import export, leaf_tiles
from crm.transparency.follower import Follower
from crm.transparency.leaves import COLUMNS, hashes
from crm.transparency.proof import newest
from crm.transparency.store import TreeStore
from crm.transparency.tree import leaf_hash
from crm.transparency.verify import Wrong

EVENTS = "event_store.alumni_events"
BAD = 7
"""The position that is tampered with."""

CHANGES = {
    "notification_id": "5000",
    "originator_id": "gen_random_uuid()",
    "originator_version": "originator_version + 1000",
    "topic": "'MESSAGE_OPENED'",
    "state": "state || '\\x20'::bytea",
    "event_id": "gen_random_uuid()",
    "alumnus_id": "NULL",
    "recorded_at": "recorded_at + interval '1 microsecond'",
    "occurred_at": "occurred_at - interval '1 microsecond'",
    "precision": "'day'",
    "effective_on": "'2020-01-01'",
    "actor": "'HR:somebody-else'",
    "source": "'another'",
    "delivery_id": "NULL",
    "verified": "NOT verified",
    "command_id": "gen_random_uuid()",
    "correlation_id": "gen_random_uuid()",
    "causation_id": "gen_random_uuid()",
}


@pytest.fixture
def signed(audited):
    audited.append(20)
    audited.note = audited.sign()
    audited.append(20)
    audited.sign()
    return audited


def test_the_untouched_log_is_verified_to_its_last_signed_fact(signed):
    signed.append(3)
    verdict = signed.verify(signed.note)
    assert verdict.finding is None
    assert (verdict.facts, verdict.signed) == (signed.facts, signed.facts - 3)
    assert verdict.checkpoints == 2
    assert [each.size for each in verdict.brought] == [signed.facts - 23 + 1]


def test_every_column_that_is_stored_is_covered(audited):
    with psycopg.connect(audited.url) as connection:
        stored = connection.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0"
            " AND NOT attisdropped",
            [EVENTS],
        ).fetchall()
    assert {name for (name,) in stored} == {*COLUMNS, "state"} == set(CHANGES)


def test_a_change_of_any_column_is_found_at_its_position(signed):
    for column, value in CHANGES.items():
        signed.as_owner(
            "CREATE TABLE kept AS SELECT * FROM event_store.alumni_events",
            "ALTER TABLE event_store.alumni_events ALTER alumnus_id DROP NOT NULL",
            f"UPDATE {EVENTS} SET {column} = {value} WHERE notification_id = {BAD}",  # noqa: S608
        )
        finding = signed.verify().finding
        assert finding is not None, column
        assert finding.first == finding.last == BAD, column
        assert finding.wrong is (Wrong.GAP if column == "notification_id" else Wrong.CHANGED)
        signed.as_owner(
            f"DELETE FROM {EVENTS}",  # noqa: S608
            f"INSERT INTO {EVENTS} SELECT * FROM kept",  # noqa: S608
            "DROP TABLE kept",
        )
    assert signed.verify().finding is None


def test_newest_facts_that_are_gone_are_missed(signed):
    end = signed.facts
    signed.as_owner(f"DELETE FROM {EVENTS} WHERE notification_id > {end - 5}")  # noqa: S608
    finding = signed.verify().finding
    assert (finding.wrong, finding.first, finding.last) == (Wrong.MISSING, end - 4, end)


def test_two_facts_that_changed_places_are_found(signed):
    signed.as_owner(
        "DROP INDEX event_store.alumni_events_position",
        f"UPDATE {EVENTS} SET notification_id = {2 * BAD + 3} - notification_id"  # noqa: S608
        f" WHERE notification_id IN ({BAD}, {BAD + 3})",
    )
    finding = signed.verify().finding
    assert (finding.wrong, finding.first) == (Wrong.CHANGED, BAD)


def test_a_fact_taken_out_and_the_later_ones_numbered_anew_is_found(signed):
    signed.as_owner(
        "DROP INDEX event_store.alumni_events_position",
        f"DELETE FROM {EVENTS} WHERE notification_id = {BAD}",  # noqa: S608
        f"UPDATE {EVENTS} SET notification_id = notification_id - 1"  # noqa: S608
        f" WHERE notification_id > {BAD}",
    )
    finding = signed.verify().finding
    assert (finding.wrong, finding.first) == (Wrong.CHANGED, BAD)


def test_a_fact_put_in_twice_is_found(signed):
    signed.as_owner(
        "DROP INDEX event_store.alumni_events_position",
        "DROP INDEX event_store.alumni_events_event",
        "DROP INDEX event_store.alumni_events_delivery",
        f"INSERT INTO {EVENTS} (SELECT (jsonb_populate_record(e,"  # noqa: S608
        f" '{{\"originator_version\": 9000}}')).* FROM {EVENTS} e"
        f" WHERE notification_id = {BAD})",
    )
    assert signed.verify().finding.first in (BAD, BAD + 1)


def test_a_stored_hash_that_was_changed_does_not_accuse_the_fact(signed):
    signed.as_owner(
        "UPDATE transparency.tile SET hashes ="
        " set_byte(hashes, 32 * 7, 255 - get_byte(hashes, 32 * 7)) WHERE level = 0 AND n = 0"
    )
    finding = signed.verify().finding
    assert (finding.wrong, finding.first) == (Wrong.TREE, BAD)


def test_a_fact_and_its_stored_hash_changed_together_are_found_by_the_signature(signed):
    change(signed)
    leaf_again(signed)
    finding = signed.verify().finding
    assert finding.wrong is Wrong.CHANGED_BETWEEN
    assert finding.first <= BAD <= finding.last


def test_a_checkpoint_signed_by_nobody_we_know_is_found(signed):
    signed.as_owner("UPDATE transparency.checkpoint SET note = replace(note, '— ', '— x')")
    assert signed.verify().finding.wrong is Wrong.SIGNATURE


def test_a_tree_rebuilt_and_signed_with_the_stolen_key_fails_against_an_older_checkpoint(signed):
    change(signed)
    rebuild_with_stolen_key(signed)
    assert signed.verify().finding is None  # nothing inside the house can tell
    finding = signed.verify(signed.note).finding
    assert finding.wrong is Wrong.CHANGED_BETWEEN
    assert finding.first <= BAD <= finding.last < signed.facts - 19


def test_with_an_exported_tree_the_stolen_key_s_work_is_named_to_the_position(signed, tmp_path):
    with psycopg.connect(signed.url) as connection:
        kept = newest(connection)
        export(connection, kept, signed.keys.verifiers("x/1"), tmp_path / "kept", lambda done: None)
    change(signed)
    rebuild_with_stolen_key(signed)
    finding = signed.verify(kept.note, tiles=leaf_tiles(tmp_path / "kept", kept.size)).finding
    assert (finding.wrong, finding.first) == (Wrong.CHANGED, BAD)


def test_a_shortened_history_with_a_rebuilt_tree_fails_against_an_older_checkpoint(signed):
    end = signed.facts - 20
    signed.as_owner(f"DELETE FROM {EVENTS} WHERE notification_id > {end - 2}")  # noqa: S608
    rebuild_with_stolen_key(signed)
    finding = signed.verify(signed.note).finding
    assert (finding.wrong, finding.first, finding.last) == (Wrong.MISSING, end - 1, end)


def change(log) -> None:
    log.as_owner(f"UPDATE {EVENTS} SET actor = 'HR:me' WHERE notification_id = {BAD}")  # noqa: S608


def leaf_again(log) -> None:
    """The stored hashes of the leaves, made anew from the facts."""
    with psycopg.connect(log.url) as connection:
        store = TreeStore(connection)
        epoch = store.latest()
        found = [digest for _, digest in hashes(connection, 1, epoch.size - 1)]
        store.grow(epoch._replace(size=0), [leaf_hash(epoch.record), *found])


def rebuild_with_stolen_key(log) -> None:
    """The same origin, the same leaf 0, a new tree, and checkpoints of it by the very key."""
    with psycopg.connect(log.url) as connection:
        epoch = TreeStore(connection).latest()
        for table in ("checkpoint", "tile", "epoch"):
            connection.execute(f"DELETE FROM transparency.{table}")  # noqa: S608
        TreeStore(connection).open(epoch.epoch, epoch.origin, epoch.record)
    log.keys.path.with_name("audit-key.json.last-note").unlink()
    thief = Follower(log.url, log.keys)
    thief.catch_up()
    thief.close()


def test_an_erasure_changes_no_root(signed):
    signed.as_owner("DELETE FROM keyring.subject_key")
    verdict = signed.verify(signed.note)
    assert verdict.finding is None
    assert verdict.signed == signed.facts


def test_in_a_log_of_several_pages_the_position_is_found_too(audited, monkeypatch):
    monkeypatch.setattr("crm.transparency.verify._PAGE", 512)
    for count in (700, 600, 1):
        audited.append(count, None)
        audited.sign()
    assert audited.verify().finding is None
    for position in (audited.facts, 1_024, 1_023, 513, 512, 511, 257, 256, 255, 1):
        audited.as_owner(
            f"UPDATE {EVENTS} SET source = 'x' WHERE notification_id = {position}"  # noqa: S608
        )
        finding = audited.verify().finding
        assert (finding.wrong, finding.first) == (Wrong.CHANGED, position)
