"""The follower signs what is append-only, and nothing else; it outlives crashes and restores."""

import itertools
import os
import signal
import subprocess
import sys
import threading
import time

import psycopg
import pytest

from crm.program.logs import JsonLine
from crm.storage.connection import APP, FOLLOWER, connection_kwargs
from crm.transparency.follower import Follower, NotAppendOnly
from crm.transparency.note import BadNote, Checkpoint, Note, notes_in
from crm.transparency.publish import AppendOnlyFile, Command, PublishingError, targets
from crm.transparency.store import TreeStore
from crm.transparency.tree import check_consistency
from crm.transparency.verify import Wrong
from projections.gauges import gauges, read_figures

EVENTS = "event_store.alumni_events"
NOTES = "SELECT note FROM transparency.checkpoint ORDER BY epoch, size"


def checkpoints(log) -> list[Checkpoint]:
    with psycopg.connect(log.url) as connection:
        return [Checkpoint.parse(Note.parse(note).text) for (note,) in connection.execute(NOTES)]


def test_each_checkpoint_extends_the_one_before(audited):
    for count in (1, 2, 255, 300):
        audited.append(count)
        audited.sign()
    signed = checkpoints(audited)
    assert [each.size for each in signed] == sorted({each.size for each in signed})
    assert signed[-1].size == audited.facts + 1
    with psycopg.connect(audited.url) as connection:
        tree = TreeStore(connection).tree(1)
        for old, new in itertools.pairwise(signed):
            proof = tree.consistency(old.size, new.size)
            check_consistency(old.size, old.root, new.size, new.root, proof)


def test_nothing_new_is_nothing_to_sign(audited):
    note = audited.sign()
    assert audited.sign() == note
    assert len(checkpoints(audited)) == 1


def told(log) -> dict[str, float]:
    """The metrics, as a process that follows nothing tells them."""
    with psycopg.connect(**connection_kwargs(log.url, APP)) as connection:
        found = gauges(read_figures(connection))
        return {each.name: each.value for metric in found for each in metric.samples}


def test_metrics_tell_what_is_not_signed_yet(audited):
    assert "crm_checkpoint_position" not in told(audited)
    audited.sign()
    signed = audited.facts
    audited.append(3)
    metrics = told(audited)
    assert metrics["crm_checkpoint_position"] == signed < audited.facts
    assert abs(metrics["crm_checkpoint_timestamp_seconds"] - time.time()) < 600


def test_a_thousand_facts_are_signed_at_once_and_few_within_seconds(audited, monkeypatch):
    audited.sign()
    audited.append(5)
    audited.follower.step()
    assert len(checkpoints(audited)) == 1
    audited.append(1_000)
    audited.follower.step()
    assert checkpoints(audited)[-1].size == audited.facts + 1
    audited.append(5)
    monkeypatch.setattr("crm.transparency.follower.MOST_SECONDS", 0.0)
    audited.follower.step()
    assert checkpoints(audited)[-1].size == audited.facts + 1


def test_two_followers_make_one_tree(audited):
    other = Follower(audited.url, audited.keys)
    stop = threading.Event()
    threads = [
        threading.Thread(target=each.run, args=(stop,)) for each in (audited.follower, other)
    ]
    for thread in threads:
        thread.start()
    for _ in range(5):
        audited.append(300)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and not (
        checkpoints(audited) and checkpoints(audited)[-1].size == audited.facts + 1
    ):
        time.sleep(0.1)
    stop.set()
    for thread in threads:
        thread.join()
    verdict = audited.verify()
    assert verdict.finding is None
    assert verdict.signed == audited.facts


@pytest.mark.parametrize(
    "tampering",
    [
        f"UPDATE {EVENTS} SET actor = 'HR:me' WHERE notification_id = 12",  # noqa: S608
        f"DELETE FROM {EVENTS} WHERE notification_id > 10",  # noqa: S608
        "UPDATE transparency.tile SET hashes = set_byte(hashes, 40, 255 - get_byte(hashes, 40))",
        "UPDATE transparency.epoch SET size = 5",
    ],
    ids=["last fact changed", "newest facts gone", "tree changed", "tree shortened"],
)
def test_it_refuses_to_sign_what_does_not_extend_what_it_signed(audited, tampering):
    while audited.facts < 12:
        audited.append(1)
    note = audited.sign()
    audited.as_owner(tampering)
    audited.follower.close()
    with pytest.raises(NotAppendOnly, match="Nothing is signed"):
        audited.sign()
    assert audited.keys.last_note() == note
    assert len(checkpoints(audited)) == 1


def test_metrics_of_every_process_tell_a_refusal_until_signing_goes_on(audited):
    audited.append(3)
    audited.sign()
    assert told(audited)["crm_checkpoint_refused"] == 0
    last = f"WHERE notification_id = {audited.facts}"
    actor = f"UPDATE {EVENTS} SET actor = %(actor)s {last}"  # noqa: S608
    with psycopg.connect(audited.url) as connection:
        (before,) = connection.execute(f"SELECT actor FROM {EVENTS} {last}").fetchone()  # noqa: S608
    audited.as_owner(actor, actor="HR:me")
    for _ in range(2):
        with pytest.raises(NotAppendOnly):
            audited.follower.step()
        assert told(audited)["crm_checkpoint_refused"] == 1
    audited.follower.close()
    restarted = Follower(audited.url, audited.keys)
    with pytest.raises(NotAppendOnly):
        restarted.catch_up()
    assert told(audited)["crm_checkpoint_refused"] == 1
    audited.as_owner(actor, actor=before)
    restarted.step()
    restarted.close()
    assert told(audited)["crm_checkpoint_refused"] == 0


def test_a_checkpoint_that_nobody_of_ours_signed_is_told_as_a_refusal(audited):
    audited.sign()
    audited.append(1)
    audited.as_owner(
        "UPDATE transparency.checkpoint SET note = regexp_replace(note, '[0-9]\n', E'7\n')"
    )
    audited.follower.close()
    with pytest.raises((BadNote, NotAppendOnly)):
        audited.sign()
    assert told(audited)["crm_checkpoint_refused"] == 1


def test_a_new_epoch_ends_the_refusal(audited):
    while audited.facts < 12:
        audited.append(1)
    audited.sign()
    audited.as_owner(f"DELETE FROM {EVENTS} WHERE notification_id > 10")  # noqa: S608
    audited.follower.close()
    with pytest.raises(NotAppendOnly):
        audited.sign()
    audited.follower.begin_epoch("Restored after a fire.")
    audited.sign()
    assert told(audited)["crm_checkpoint_refused"] == 0


def test_a_tree_that_was_put_back_with_its_checkpoints_is_not_signed_on(audited):
    audited.sign()
    copies = [
        f"CREATE TABLE kept_{name} AS SELECT * FROM {schema}.{name}"  # noqa: S608
        for schema, name in TABLES
    ]
    audited.as_owner(*copies)
    audited.append(30)
    audited.sign()
    restore(audited)
    audited.append(40)
    audited.follower.close()
    with pytest.raises(NotAppendOnly, match="crm audit new-epoch"):
        audited.sign()


def test_after_a_restore_a_new_epoch_carries_the_old_checkpoint(audited):
    first = audited.sign()
    kept = audited.facts
    copies = [
        f"CREATE TABLE kept_{name} AS SELECT * FROM {schema}.{name}"  # noqa: S608
        for schema, name in TABLES
    ]
    audited.as_owner(*copies)
    audited.append(30)
    lost = audited.sign()
    restore(audited)
    audited.append(40)
    audited.follower.close()
    epoch = audited.follower.begin_epoch("Restored after a fire.")
    assert lost.encode() in epoch.record
    audited.sign()
    verdict = audited.verify(first)
    assert verdict.finding is None
    assert verdict.origin.endswith("/2")
    assert verdict.signed == audited.facts
    assert audited.verify(lost).finding.wrong in (Wrong.CHANGED_BETWEEN, Wrong.CHANGED)
    assert audited.verify(lost).finding.last > kept


TABLES = (
    ("event_store", "alumni_events"),
    ("event_store", "command"),
    ("transparency", "epoch"),
    ("transparency", "tile"),
    ("transparency", "checkpoint"),
)


def restore(log) -> None:
    """As a backup would: facts, tree and checkpoints go back together."""
    log.follower.close()
    with psycopg.connect(log.url) as connection:
        for schema, name in reversed(TABLES):
            connection.execute(f"DELETE FROM {schema}.{name}")  # noqa: S608
        for schema, name in TABLES:
            connection.execute(f"INSERT INTO {schema}.{name} SELECT * FROM kept_{name}")  # noqa: S608


def test_a_file_and_a_program_get_the_checkpoints(audited, tmp_path):
    notes, told = tmp_path / "notes", tmp_path / "told"
    script = tmp_path / "tell"
    script.write_text(f"#!/bin/sh\ncat > '{told}'\n")
    script.chmod(0o700)
    audited.follow_with(*targets([f"file:{notes}", f"command:{script}"]))
    first = audited.sign()
    audited.append(3)
    second = audited.sign()
    assert list(notes_in(notes.read_text())) == [first, second]
    assert told.read_text() == second


def test_a_target_that_fails_is_told_later_and_holds_nothing_up(audited, tmp_path, caplog):
    folder = tmp_path / "share"
    audited.follow_with(AppendOnlyFile(folder / "notes"), Command("false"))
    audited.sign()
    told = " ".join(JsonLine("crm").format(each) for each in caplog.records)
    assert "cannot be appended" in told
    assert "ended with 1" in told
    folder.mkdir()
    audited.append(1)
    audited.follow_with(AppendOnlyFile(folder / "notes"))
    audited.sign()
    assert len(notes_in((folder / "notes").read_text())) == 2


def test_what_a_file_outside_was_told_binds_a_follower_that_lost_its_own_memory(audited, tmp_path):
    target = AppendOnlyFile(tmp_path / "notes")
    audited.follow_with(target)
    audited.append(10)
    audited.sign()
    audited.as_owner(
        "DELETE FROM transparency.published",
        "DELETE FROM transparency.checkpoint",
        "UPDATE transparency.epoch SET size = 3",
    )
    audited.keys.path.with_name("audit-key.json.last-note").unlink()
    audited.follower.close()
    with pytest.raises(NotAppendOnly):
        audited.sign()


@pytest.mark.parametrize("word", ["nowhere", "file:", "command:", "command:'", "ftp:x"])
def test_a_target_that_is_none_is_named(word):
    with pytest.raises(PublishingError, match="is no target"):
        targets([word])


def test_a_follower_that_is_killed_leaves_a_tree_that_goes_on(audited):
    """Killed again and again while facts come in; the tree in the end is that of a fresh one."""
    for _ in range(int(os.environ.get("FOLLOWER_KILLS", "3"))):
        audited.append(600)
        code = (
            "import sys; from pathlib import Path;"
            "from crm.transparency.follower import Follower;"
            "from crm.transparency.key_file import read_signing_keys;"
            "f = Follower(sys.argv[1], read_signing_keys(Path(sys.argv[2])));"
            "print('up', flush=True);\nwhile True: f.step(); f.sign()"
        )
        with subprocess.Popen(
            [sys.executable, "-c", code, audited.url, str(audited.keys.path)],
            stdout=subprocess.PIPE,
        ) as killed:
            killed.stdout.readline()
            time.sleep(0.05)
            audited.append(600)
            killed.send_signal(signal.SIGKILL)
    audited.sign()
    verdict = audited.verify()
    assert verdict.finding is None
    assert verdict.signed == audited.facts


def test_the_follower_may_change_no_fact_and_read_no_key(audited):
    with psycopg.connect(**connection_kwargs(audited.url, FOLLOWER), autocommit=True) as connection:
        for statement in (
            f"UPDATE {EVENTS} SET actor = actor",  # noqa: S608
            f"DELETE FROM {EVENTS}",  # noqa: S608
            f"INSERT INTO {EVENTS} SELECT * FROM {EVENTS}",  # noqa: S608
            "SELECT * FROM keyring.subject_key",
            "SELECT * FROM event_store.lookup",
            "DELETE FROM transparency.checkpoint",
            "UPDATE transparency.checkpoint SET note = note",
            "DELETE FROM transparency.tile",
            "UPDATE transparency.epoch SET origin = origin",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)


def test_who_writes_facts_cannot_write_the_tree(audited):
    audited.sign()
    with psycopg.connect(
        **connection_kwargs(audited.url, "crm_app"), autocommit=True
    ) as connection:
        for table in ("epoch", "tile", "checkpoint", "published", "refusal"):
            for statement in (
                "DELETE FROM transparency.{}",
                "INSERT INTO transparency.{0} SELECT * FROM transparency.{0}",
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute(statement.format(table))
