"""Destroys people's keys, and sees to it that keys which come back with a backup go again.

The journal says whose keys were destroyed. It is kept in the key store, beside the log, and as a
file: whichever of them was restored from an old backup is told by the others.
"""

import datetime
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from psycopg.rows import scalar_row, tuple_row

from crm.domain.words import DataClass
from crm.storage.connection import APP
from crm.storage.erasure_journal import Entry, add_to_journal, read_journal
from crm.storage.key_file import Secrets
from crm.storage.key_store import Connect, KeyStore

_DESTROY = """
SELECT keyring.destroy(%(erasure_ids)s::uuid[], %(subject_ids)s::uuid[], %(requests)s::text[],
                       %(erased_at)s::timestamptz[], %(data_classes)s::text[],
                       %(generations)s::integer[])
"""
_ENTRIES = """
SELECT number, erasure_id, subject_id, request, erased_at, data_classes, generation
FROM keyring.erasure
WHERE number > %(after)s ORDER BY number
"""
_ERASED = """
SELECT DISTINCT subject_id FROM keyring.erasure
WHERE subject_id = ANY(%(subject_ids)s) AND data_classes IS NULL
"""
_BACK = """
SELECT DISTINCT e.erasure_id, e.subject_id
FROM keyring.condemned c JOIN keyring.erasure e USING (number)
"""
_GENERATION = """
SELECT max(generation) FROM keyring.erasure WHERE subject_id = ANY(%(subject_ids)s)
"""
_ENFORCE = "SELECT keyring.enforce_erasures()"


class Destroyed(NamedTuple):
    """What one call did."""

    subject_ids: tuple[UUID, ...]
    keys: int
    """How many keys this erasure has destroyed so far, by this call and those before it."""


class JournalEntry(NamedTuple):
    """As `Entry`, with its place in the key store's journal."""

    number: int
    """Gapless from 1, in the order of commits."""
    erasure_id: UUID
    subject_id: UUID
    request: str
    erased_at: datetime.datetime
    data_classes: tuple[DataClass, ...] | None = None
    generation: int = 0

    @property
    def entry(self) -> Entry:
        return Entry(*self[1:])


class Erasures:
    """Thread-safe and synchronous. `connect` leads to the log's database, in the role crm_app."""

    def __init__(self, connect: Connect, secrets: Secrets) -> None:
        self._store = KeyStore(secrets.keys_url, APP) if secrets.keys_url else None
        self._keys = self._store.connect if self._store else connect
        self._stores = [self._keys, connect] if self._store else [connect]
        self._file: Path | None = secrets.journal

    def destroy(
        self,
        erasure_id: UUID,
        subject_ids: Sequence[UUID],
        *,
        request: str,
        at: datetime.datetime,
        data_classes: Sequence[DataClass] | None = None,
        generation: int = 0,
    ) -> Destroyed:
        """Destroy every key of these people, for ever: durable when it returns, harmless to repeat.

        With `data_classes` only their keys of these, of a lower generation; the next ones that are
        made have that generation, see `next_generation`.

        Journal and keys go in one transaction of the key store. Before it the file is written,
        after it the copy beside the log: what a crash leaves undone, `reconcile` does. Raises
        `KeyStoreUnavailable` or `JournalError`: call again with the same id.
        """
        people = tuple(dict.fromkeys(subject_ids))
        classes = None if data_classes is None else tuple(data_classes)
        entries = [Entry(erasure_id, each, request, at, classes, generation) for each in people]
        add_to_journal(self._file, entries)
        keys = sum(_destroy(connect, entries) for connect in self._stores)
        return Destroyed(people, keys)

    def is_erased(self, subject_ids: Iterable[UUID]) -> frozenset[UUID]:
        """Who of these was erased as a whole, as the key store has it."""
        with self._keys() as connection, connection.cursor(row_factory=tuple_row) as cursor:
            rows = cursor.execute(_ERASED, {"subject_ids": list(subject_ids)}).fetchall()
        return frozenset(row[0] for row in rows)

    def next_generation(self, subject_ids: Iterable[UUID], last: int = 0) -> int:
        """Of the keys that these people get once some of theirs are destroyed: higher than what the
        journal names, and than `last`."""
        with self._keys() as connection, connection.cursor(row_factory=scalar_row) as cursor:
            known = cursor.execute(_GENERATION, {"subject_ids": list(subject_ids)}).fetchone()
        return 1 + max(last, known or 0)

    def entries(self, after: int = 0) -> list[JournalEntry]:
        """The key store's journal from a number on: to publish it."""
        return _entries(self._keys, after)

    def reconcile(
        self,
        forget: Callable[[frozenset[UUID]], None] = lambda people: None,
        forget_classes: Callable[[Sequence[Entry]], None] = lambda entries: None,
    ) -> frozenset[UUID]:
        """Erase again whoever came back with a backup; before anybody may read.

        Returns whose keys are back or whose erasure one of the journals had lost. First `forget`
        is told of them, for what else is kept about these people, and `forget_classes` of the lines
        of those of whom only classes were erased: killed in between, the next start finds the same
        people.
        """
        journals = [[each.entry for each in _entries(connect)] for connect in self._stores]
        told = {*read_journal(self._file), *(each for journal in journals for each in journal)}
        union = {
            (each.erasure_id, each.subject_id): each
            for each in sorted(told, key=lambda each: (each.erased_at, each.erasure_id))
        }
        again: dict[tuple[UUID, UUID], Entry] = {}
        missing = []
        for connect, journal in zip(self._stores, journals, strict=True):
            known = {(each.erasure_id, each.subject_id) for each in journal}
            missing.append([each for name, each in union.items() if name not in known])
            again |= {name: each for name, each in union.items() if name not in known}
            again |= {name: union[name] for name in _back(connect) & union.keys()}
        whole = {each.subject_id for each in again.values() if each.data_classes is None}
        in_part = [each for each in again.values() if each.subject_id not in whole]
        if again:
            if whole:
                forget(frozenset(whole))
            if in_part:
                forget_classes(in_part)
            for connect, lost in zip(self._stores, missing, strict=True):
                if lost:
                    _destroy(connect, lost)
                _enforce(connect)
        add_to_journal(self._file, union.values())
        return frozenset(each.subject_id for each in again.values())

    def close(self) -> None:
        """End the connection to a key store of its own; the next use makes a new one."""
        if self._store is not None:
            self._store.close()


def _destroy(connect: Connect, entries: Sequence[Entry]) -> int:
    params = {
        "erasure_ids": [each.erasure_id for each in entries],
        "subject_ids": [each.subject_id for each in entries],
        "requests": [each.request for each in entries],
        "erased_at": [each.erased_at for each in entries],
        "data_classes": [
            None if each.data_classes is None else ",".join(each.data_classes) for each in entries
        ],
        "generations": [each.generation for each in entries],
    }
    with connect() as connection, connection.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(_DESTROY, params).fetchone()
    return int(row[0]) if row else 0


def _entries(connect: Connect, after: int = 0) -> list[JournalEntry]:
    with connect() as connection, connection.cursor(row_factory=tuple_row) as cursor:
        rows = cursor.execute(_ENTRIES, {"after": after}).fetchall()
    return [_journal_entry(*row) for row in rows]


def _journal_entry(
    number: int,
    erasure_id: UUID,
    subject_id: UUID,
    request: str,
    erased_at: datetime.datetime,
    data_classes: list[str] | None,
    generation: int,
) -> JournalEntry:
    classes = None if data_classes is None else tuple(DataClass(each) for each in data_classes)
    return JournalEntry(number, erasure_id, subject_id, request, erased_at, classes, generation)


def _back(connect: Connect) -> set[tuple[UUID, UUID]]:
    with connect() as connection, connection.cursor(row_factory=tuple_row) as cursor:
        return set(cursor.execute(_BACK).fetchall())


def _enforce(connect: Connect) -> None:
    with connect() as connection:
        connection.execute(_ENFORCE)
