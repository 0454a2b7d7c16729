"""The state of people with long histories, kept sealed beside the log; always dispensable."""

import zlib
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from psycopg.rows import tuple_row

from crm.domain.person import Person
from crm.domain.words import DataClass
from crm.storage.code_digest import code_digest
from crm.storage.keyring import Connect, KeyRing
from crm.storage.people import document

_READ = """
SELECT version, code, data_classes, state FROM event_store.snapshot WHERE stream_id = %(stream_id)s
"""
_WRITE = """
INSERT INTO event_store.snapshot (stream_id, version, code, data_classes, state)
SELECT %(stream_id)s, %(version)s, %(code)s, %(data_classes)s, %(state)s
WHERE NOT EXISTS (SELECT FROM event_store.erased_class WHERE alumnus_id = %(stream_id)s)
ON CONFLICT (stream_id) DO UPDATE
SET version = excluded.version, code = excluded.code, data_classes = excluded.data_classes,
    state = excluded.state
WHERE snapshot.version < excluded.version OR snapshot.code <> excluded.code
"""


class Snapshot(NamedTuple):
    """A person as the first so many decisions of their stream tell them."""

    version: int
    person: Person


@dataclass(frozen=True, slots=True)
class Snapshots:
    """Snapshots of decisions streams. A snapshot of other code, or without its keys, is none."""

    connect: Connect
    keyring: KeyRing

    def latest(self, stream_id: UUID) -> Snapshot | None:
        """What there is of the stream; the facts after its version are still to be told."""
        with self.connect() as connection, connection.cursor(row_factory=tuple_row) as cursor:
            cursor.execute(_READ, {"stream_id": stream_id}, binary=True, prepare=True)
            row = cursor.fetchone()
        if row is None:
            return None
        version, code, data_classes, state = row
        if bytes(code) != _code():
            return None
        opened = self._open(stream_id, version, data_classes, bytes(state))
        if opened is None:
            return None
        return Snapshot(version, document.load_person(stream_id, zlib.decompress(opened).decode()))

    def keep(self, stream_id: UUID, snapshot: Snapshot) -> None:
        """Put a snapshot in the place of an earlier one, or of one of other code.

        None of whom a class was erased: the person may have been read before that.
        """
        state = zlib.compress(document.dump_person(snapshot.person).encode(), 1)
        data_classes = self.keyring.classes_of(stream_id)
        if not data_classes:
            return  # no key, no secret to keep it by
        for data_class in data_classes:
            context = _context(stream_id, snapshot.version, data_class)
            state, _ = self.keyring.encrypt(stream_id, data_class, state, context)
        params: dict[str, Any] = {
            "stream_id": stream_id,
            "version": snapshot.version,
            "code": _code(),
            "data_classes": [each.value for each in data_classes],
            "state": state,
        }
        with self.connect() as connection:
            connection.execute(_WRITE, params)

    def _open(
        self, stream_id: UUID, version: int, data_classes: list[str], state: bytes
    ) -> bytes | None:
        opened: bytes | None = state
        for name in reversed(data_classes):
            data_class = DataClass(name)
            assert opened is not None
            try:
                opened = self.keyring.decrypt(
                    stream_id, data_class, opened, _context(stream_id, version, data_class)
                )
            except InvalidTag:
                return None
            if opened is None:
                return None
        return opened


def _code() -> bytes:
    return code_digest(document.__name__)


def _context(stream_id: UUID, version: int, data_class: DataClass) -> bytes:
    return stream_id.bytes + f"snapshot/{version}/{data_class.value}".encode()
