"""One data key per person and class of data. Destroying a key makes its values unreadable."""

import os
from collections import OrderedDict
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from threading import Lock
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from psycopg import Connection
from psycopg.rows import tuple_row

from crm.domain.words import DataClass
from crm.storage.key_file import KeyFileError, Secrets

Connect = Callable[[], AbstractContextManager[Connection[Any]]]
_Name = tuple[UUID, str]

_NONCE_BYTES = 12
_KEY_BYTES = 32
_CREATE = """
INSERT INTO keyring.subject_key (subject_id, data_class, wrapping_key_id, wrapped)
SELECT k.subject_id, k.data_class, %(wrapping_key_id)s, k.wrapped
FROM unnest(%(subject_ids)b::uuid[], %(data_classes)b::text[], %(wrapped)b::bytea[])
    AS k(subject_id, data_class, wrapped)
ON CONFLICT DO NOTHING
"""
_READ = """
SELECT subject_id, data_class, wrapping_key_id, wrapped
FROM keyring.subject_key WHERE subject_id = ANY(%(subject_ids)b)
"""
_ANY = "SELECT subject_id, data_class, wrapping_key_id, wrapped FROM keyring.subject_key LIMIT 1"


class KeyRing:
    """Holds the keys of the people it was asked about lately; thread-safe."""

    def __init__(self, connect: Connect, secrets: Secrets, *, capacity: int = 30_000) -> None:
        self._connect = connect
        self._wrapping = {name: AESGCM(key) for name, key in secrets.wrapping.items()}
        self._current_id = secrets.current_id
        self._capacity = capacity
        self._keys: OrderedDict[_Name, AESGCM] = OrderedDict()
        self._lock = Lock()

    def encrypt(
        self, subject_id: UUID, data_class: DataClass, value: bytes, context: bytes
    ) -> bytes:
        """Nonce and ciphertext under the key of the person and class, made if there is none."""
        key = self._keys.get((subject_id, data_class))
        while key is None:  # others may crowd it out again before we look
            self.ensure([(subject_id, data_class)])
            key = self._keys.get((subject_id, data_class))
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + key.encrypt(nonce, value, context)

    def decrypt(
        self, subject_id: UUID, data_class: DataClass, sealed: bytes, context: bytes
    ) -> bytes | None:
        """The value; None when the key was destroyed. `InvalidTag` for a moved ciphertext."""
        key = self._keys.get((subject_id, data_class))
        if key is None:
            self.prefetch([subject_id])
            key = self._keys.get((subject_id, data_class))
            if key is None:
                return None
        return key.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], context)

    def ensure(self, names: Iterable[tuple[UUID, DataClass]]) -> None:
        """Have the keys of these people and classes at hand; missing ones are made, durably."""
        missing = {name for name in names if name not in self._keys}
        if not missing:
            return
        self._read({subject_id for subject_id, _ in missing})
        missing -= self._keys.keys()
        if missing:
            self._create(sorted(missing))

    def prefetch(self, subject_ids: Iterable[UUID]) -> None:
        """Have every existing key of these people at hand, by one query."""
        self._read(set(subject_ids))

    def classes_of(self, subject_id: UUID) -> list[DataClass]:
        """The classes of data for which the person has a key, in a fixed order."""
        self.prefetch([subject_id])
        return [each for each in DataClass if (subject_id, each) in self._keys]

    def check(self) -> None:
        """Raises `KeyFileError` when the database was filled with another key file."""
        with self._connect() as connection, connection.cursor(row_factory=tuple_row) as cursor:
            row = cursor.execute(_ANY, binary=True).fetchone()
        if row is not None:
            subject_id, data_class, wrapping_key_id, wrapped = row
            self._unwrap((subject_id, data_class), wrapping_key_id, wrapped)

    def forget(self) -> None:
        """Drop every key from memory."""
        with self._lock:
            self._keys.clear()

    def _create(self, names: list[_Name]) -> None:
        wrapping = self._wrapping[self._current_id]
        wrapped = []
        for name in names:
            nonce = os.urandom(_NONCE_BYTES)
            wrapped.append(nonce + wrapping.encrypt(nonce, os.urandom(_KEY_BYTES), _bound(name)))
        with self._connect() as connection:
            connection.execute(
                _CREATE,
                {
                    "wrapping_key_id": self._current_id,
                    "subject_ids": [subject_id for subject_id, _ in names],
                    "data_classes": [str(data_class) for _, data_class in names],
                    "wrapped": wrapped,
                },
            )
        # Somebody else may have made one of them first: what the table holds is the key.
        self._read({subject_id for subject_id, _ in names})

    def _read(self, subject_ids: set[UUID]) -> None:
        if not subject_ids:
            return
        with self._connect() as connection, connection.cursor(row_factory=tuple_row) as cursor:
            rows = cursor.execute(_READ, {"subject_ids": list(subject_ids)}, binary=True).fetchall()
        with self._lock:
            for subject_id, data_class, wrapping_key_id, wrapped in rows:
                name = (subject_id, data_class)
                if name not in self._keys:
                    self._keys[name] = self._unwrap(name, wrapping_key_id, wrapped)
            while len(self._keys) > self._capacity and len(self._keys) > len(rows):
                self._keys.popitem(last=False)

    def _unwrap(self, name: _Name, wrapping_key_id: str, wrapped: bytes) -> AESGCM:
        wrapping = self._wrapping.get(wrapping_key_id)
        try:
            if wrapping is None:
                raise InvalidTag
            key = wrapping.decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], _bound(name))
        except InvalidTag:
            raise KeyFileError(
                "The key file is not the one that this database was filled with;"
                " set CRM_KEY_FILE to the right one."
            ) from None
        return AESGCM(key)


def _bound(name: _Name) -> bytes:
    return name[0].bytes + str(name[1]).encode()
