"""Destroyed keys stay destroyed: for every process, after a crash, after a restored backup."""

import datetime
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import psycopg
import pytest
from cryptography.exceptions import InvalidTag

from crm.domain.facts import NoteAdded
from crm.domain.refusals import UnknownAlumnus
from crm.domain.words import DataClass
from crm.storage.erasure_journal import Entry, JournalError, add_to_journal, read_journal
from crm.storage.erasures import Erasures
from crm.storage.keyring import KeyRing
from tests.crm.storage.appending import now_moment, rows

NOW = datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)
KEYS = "SELECT * FROM keyring.subject_key ORDER BY 1, 2"
JOURNAL = "SELECT number, subject_id, request FROM keyring.erasure ORDER BY 1"


def read(url, statement):
    with psycopg.connect(url) as connection:
        return rows(connection, statement)


def erase(crm, *people):
    return crm.erasures.destroy(uuid4(), people, request="request-1", at=NOW)


def test_erasing_destroys_the_keys_of_one_person_and_of_nobody_else(
    crm, person, database, key_store
):
    gone, stays = person(name="忘れ", email="a@x.example"), person(name="残る")
    assert erase(crm, gone).keys == 2
    crm.keyring.forget()
    assert (crm.load(gone).person.name, crm.load(stays).person.name) == (None, "残る")
    assert {row[0] for row in read(key_store, KEYS)} == {stays}
    for url in (key_store, database):
        assert read(url, JOURNAL) == [(1, gone, "request-1")]


def test_repeating_an_erasure_changes_nothing(crm, person, key_store):
    gone, erasure_id = person(name="忘れ"), uuid4()
    first = crm.erasures.destroy(erasure_id, [gone], request="r", at=NOW)
    again = crm.erasures.destroy(erasure_id, [gone, gone], request="r", at=NOW)
    assert (first.keys, again.keys) == (1, 1)  # what the erasure destroyed, not the call
    assert read(key_store, JOURNAL) == [(1, gone, "r")]
    assert crm.erasures.is_erased([gone, uuid4()]) == {gone}
    assert [each.subject_id for each in crm.erasures.entries()] == [gone]
    assert crm.erasures.entries(after=1) == []


def test_no_new_key_is_made_for_who_was_erased(crm, person, key_store):
    gone, now = person(name="忘れ"), now_moment()
    erase(crm, gone)
    time.sleep(1.1)
    with pytest.raises(UnknownAlumnus):
        crm.append_unseen([now.happening(gone, NoteAdded(text="遅れた話"))], now)
    assert read(key_store, KEYS) == []


def test_other_processes_let_go_of_a_destroyed_key_within_a_second(crm, person, apart, database):
    gone = person(name="忘れ")
    other = KeyRing(crm.connect, apart)
    sealed, _ = other.encrypt(gone, DataClass.IDENTITY, b"value", b"")
    erase(crm, gone)
    time.sleep(1.1)
    assert other.decrypt(gone, DataClass.IDENTITY, sealed, b"") is None
    with pytest.raises(UnknownAlumnus):
        other.encrypt(gone, DataClass.IDENTITY, b"more", b"")
    other.close()


def test_makers_of_keys_and_an_erasure_at_once_leave_no_key(crm, apart, key_store):
    people = [uuid4() for _ in range(60)]
    begin = threading.Barrier(4)

    def make():
        ring = KeyRing(crm.connect, apart)
        begin.wait()
        for each in people:
            try:
                ring.ensure([(each, DataClass.IDENTITY)])
            except UnknownAlumnus:
                continue
        ring.close()

    makers = [threading.Thread(target=make) for _ in range(3)]
    for maker in makers:
        maker.start()
    begin.wait()
    for each in people:
        erase(crm, each)
    for maker in makers:
        maker.join()
    assert read(key_store, KEYS) == []
    assert [row[0] for row in read(key_store, JOURNAL)] == list(range(1, 61))


def test_keys_that_come_back_with_an_old_key_store_are_destroyed_again(
    crm, person, key_store, apart
):
    gone, stays = person(name="忘れ"), person(name="残る")
    backup = read(key_store, KEYS)
    erase(crm, gone)
    restore(key_store, backup)
    assert {row[0] for row in read(key_store, KEYS)} == {gone, stays}
    assert crm.erasures.reconcile() == {gone}
    assert {row[0] for row in read(key_store, KEYS)} == {stays}
    assert read(key_store, JOURNAL) == [(1, gone, "request-1")]
    assert crm.erasures.reconcile() == frozenset()


def test_the_file_erases_again_when_both_databases_were_restored(
    crm, person, key_store, database, apart
):
    gone = person(name="忘れ")
    backup = read(key_store, KEYS)
    erase(crm, gone)
    restore(key_store, backup)
    with psycopg.connect(database) as connection:
        connection.execute("DELETE FROM keyring.erasure")

    def killed(people):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Erasures(crm.connect, apart).reconcile(killed)
    forgotten = []
    assert Erasures(crm.connect, apart).reconcile(forgotten.append) == {gone}
    assert forgotten == [{gone}]
    assert read(key_store, KEYS) == []
    assert read(database, JOURNAL) == read(key_store, JOURNAL) == [(1, gone, "request-1")]


def test_a_restored_log_tells_whom_to_forget_though_their_keys_are_gone(crm, person, database):
    gone = person(name="忘れ")
    erase(crm, gone)
    with psycopg.connect(database) as connection:
        connection.execute("DELETE FROM keyring.erasure")
    assert crm.erasures.reconcile() == {gone}
    assert crm.erasures.reconcile() == frozenset()


def test_an_erasure_that_crashed_after_its_first_step_is_carried_out_at_the_next_start(
    crm, person, key_store, apart
):
    gone = person(name="忘れ")
    add_to_journal(apart.journal, [Entry(uuid4(), gone, "r", NOW)])
    assert crm.erasures.reconcile() == {gone}
    assert read(key_store, KEYS) == []


def test_erasers_that_write_to_the_file_at_once_lose_no_line(tmp_path):
    path = tmp_path / "erasures.jsonl"
    at = datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)
    lines = [Entry(uuid4(), uuid4(), "request", at) for _ in range(400)]

    def write(mine):
        for each in mine:
            add_to_journal(path, [each])

    with ThreadPoolExecutor(8) as erasers:
        list(erasers.map(write, [lines[start::8] for start in range(8)]))
    assert sorted(read_journal(path)) == sorted(lines)


def test_the_file_forgets_a_torn_last_line_and_refuses_a_damaged_one(tmp_path):
    path = tmp_path / "erasures.jsonl"
    entries = [Entry(uuid4(), uuid4(), "r", NOW) for _ in range(3)]
    add_to_journal(path, entries[:2])
    whole = path.read_bytes()
    path.write_bytes(whole[:-20])
    assert read_journal(path) == entries[:1]
    add_to_journal(path, entries)
    assert read_journal(path) == entries
    path.write_bytes(b"{}\n" + whole)
    with pytest.raises(JournalError, match="Line 1"):
        read_journal(path)


def restore(url, keys):
    """The key store as it was: these keys, no erasure."""
    with psycopg.connect(url) as connection:
        connection.execute("DELETE FROM keyring.erasure; DELETE FROM keyring.subject_key")
        with connection.cursor().copy("COPY keyring.subject_key FROM STDIN") as copy:
            for row in keys:
                copy.write_row(row)


NOTES = (DataClass.HR_NOTES,)


def test_the_keys_of_a_class_go_and_new_ones_are_of_the_next_generation(crm, person, key_store):
    whose, now = person(name="残る"), now_moment()
    crm.append_unseen([now.happening(whose, NoteAdded(text="古い話"))], now)
    assert crm.erasures.next_generation([whose]) == 1
    done = crm.erasures.destroy(
        uuid4(), [whose], request="r", at=NOW, data_classes=NOTES, generation=1
    )
    assert done.keys == 1
    assert crm.erasures.is_erased([whose]) == frozenset()
    assert crm.erasures.next_generation([whose]) == 2
    assert crm.erasures.next_generation([whose], 4) == 5
    assert [row[1] for row in read(key_store, KEYS)] == ["identity"]
    (entry,) = crm.erasures.entries()
    assert (entry.data_classes, entry.generation) == (NOTES, 1)

    later = now_moment()
    time.sleep(1.1)
    crm.append_unseen([later.happening(whose, NoteAdded(text="新しい話"))], later)
    notes = [
        each.fact.text for each in crm.event_log.of_people([whose]) if each.fact.kind == "NoteAdded"
    ]
    assert notes == [None, "新しい話"]
    assert crm.load(whose).person.name == "残る"


def test_a_generation_that_there_never_was_is_no_erasure(crm, person):
    whose = person(name="残る")
    sealed, generation = crm.keyring.encrypt(whose, DataClass.IDENTITY, b"value", b"")
    assert generation == 0
    with pytest.raises(InvalidTag):
        crm.keyring.decrypt(whose, DataClass.IDENTITY, sealed, b"", 1)


def test_only_the_keys_of_erased_classes_are_destroyed_again_and_not_those_made_since(
    crm, person, key_store, apart
):
    whose, now = person(name="残る"), now_moment()
    crm.append_unseen([now.happening(whose, NoteAdded(text="古い話"))], now)
    backup = read(key_store, KEYS)
    crm.erasures.destroy(uuid4(), [whose], request="r", at=NOW, data_classes=NOTES, generation=1)
    restore(key_store, backup)
    people, lines = [], []
    assert crm.erasures.reconcile(people.append, lines.extend) == {whose}
    assert people == []
    assert [(each.subject_id, each.data_classes, each.generation) for each in lines] == [
        (whose, NOTES, 1)
    ]
    assert [row[1] for row in read(key_store, KEYS)] == ["identity"]
    crm.keyring.forget()
    crm.keyring.ensure([(whose, DataClass.HR_NOTES)])
    assert crm.erasures.reconcile() == frozenset()
    assert [row[1] for row in read(key_store, KEYS)] == ["hr_notes", "identity"]


def test_the_file_tells_erasures_of_classes_from_those_of_people(tmp_path):
    path = tmp_path / "erasures.jsonl"
    whole = Entry(uuid4(), uuid4(), "r", NOW)
    in_part = Entry(uuid4(), uuid4(), "r", NOW, (DataClass.CONTACT, DataClass.HR_NOTES), 3)
    add_to_journal(path, [whole, in_part])
    assert read_journal(path) == [whole, in_part]
    first, second = path.read_text().splitlines()
    assert "dataClasses" not in first
    assert "subjectId" not in second
