"""One data key per person and class of data. Destroying a key makes its values unreadable."""

import os
import time
from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock
from typing import NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from psycopg.rows import tuple_row

from crm.domain.refusals import UnknownAlumnus
from crm.domain.words import DataClass
from crm.storage.connection import APP
from crm.storage.key_file import Secrets
from crm.storage.key_store import Connect, KeyStore
from crm.storage.wrapping import opened, wrapping_keys

__all__ = ["Connect", "KeyRing", "bound_to"]

_Name = tuple[UUID, str]

_NONCE_BYTES = 12
_KEY_BYTES = 32
_FRESH_SECONDS = 1.0
"""For so long a key may be used without looking whether it has been destroyed."""
_CREATE = """
SELECT keyring.create_keys(
    %(wrapping_key_id)s, %(subject_ids)b::uuid[], %(data_classes)b::text[], %(wrapped)b::bytea[])
"""
_READ = """
SELECT subject_id, data_class, generation, wrapping_key_id, wrapped
FROM keyring.subject_key WHERE subject_id = ANY(%(subject_ids)b)
"""
_ANY = "SELECT subject_id, data_class, wrapping_key_id, wrapped FROM keyring.subject_key LIMIT 1"
_LAST_ERASURE = "SELECT coalesce(max(number), 0) FROM keyring.erasure"
_ERASED_SINCE = """
SELECT number, subject_id, data_classes, generation FROM keyring.erasure
WHERE number > %(seen)s ORDER BY number
"""
_ERASED = """
SELECT subject_id FROM keyring.erasure
WHERE subject_id = ANY(%(subject_ids)b) AND data_classes IS NULL LIMIT 1
"""


class _Key(NamedTuple):
    generation: int
    """Rises when the class is erased of somebody who stays on file."""
    cipher: AESGCM


class KeyRing:
    """Holds the keys of the people it was asked about lately; thread-safe.

    `connect` leads to the log's database; keys are asked for there, unless the secrets name a key
    store of its own. All methods but `forget` raise `KeyStoreUnavailable` when that is away, also
    for keys at hand: nobody can tell then whether they were destroyed.
    """

    def __init__(
        self, connect: Connect, secrets: Secrets, *, capacity: int = 30_000, role: str = APP
    ) -> None:
        self._store = KeyStore(secrets.keys_url, role) if secrets.keys_url else None
        self._connect = self._store.connect if self._store else connect
        self._wrapping = wrapping_keys(secrets)
        self._capacity = capacity
        self._seen: int | None = None
        """The last erasure that was taken notice of."""
        self._erased: set[UUID] = set()
        """Those since: a key that was read before and arrives late must not stay."""
        self._least: dict[_Name, int] = {}
        """As `_erased`, of classes: the generation of the first keys that may stay."""
        self._looked = 0.0
        self._keys: OrderedDict[_Name, _Key] = OrderedDict()
        self._lock = Lock()

    def encrypt(
        self, subject_id: UUID, data_class: DataClass, value: bytes, context: bytes
    ) -> tuple[bytes, int]:
        """Nonce and ciphertext under the key of the person and class, made if there is none; and
        the generation of that key.

        Refuses `UnknownAlumnus` for somebody who was erased.
        """
        self._look()
        key = self._keys.get((subject_id, data_class))
        while key is None:  # others may crowd it out again before we look
            self.ensure([(subject_id, data_class)])
            key = self._keys.get((subject_id, data_class))
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + key.cipher.encrypt(nonce, value, context), key.generation

    def decrypt(
        self,
        subject_id: UUID,
        data_class: DataClass,
        sealed: bytes,
        context: bytes,
        generation: int = 0,
    ) -> bytes | None:
        """The value; None when the key of that generation was destroyed.

        `InvalidTag` for a moved ciphertext, and for a generation that there never was.
        """
        self._look()
        key = self._keys.get((subject_id, data_class))
        if key is None or key.generation < generation:
            self.prefetch([subject_id])
            key = self._keys.get((subject_id, data_class))
            if key is None:
                return None
        if generation != key.generation:
            if generation < key.generation:
                return None
            raise InvalidTag
        return key.cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], context)

    def ensure(self, names: Iterable[tuple[UUID, DataClass]]) -> None:
        """Have the keys of these people and classes at hand; missing ones are made, durably.

        Refuses `UnknownAlumnus` when one of them was erased.
        """
        self._look()
        missing = {name for name in names if name not in self._keys}
        if not missing:
            return
        self._read({subject_id for subject_id, _ in missing})
        missing -= self._keys.keys()
        if missing:
            self._create(sorted(missing))

    def prefetch(self, subject_ids: Iterable[UUID]) -> None:
        """Have every existing key of these people at hand, by one query."""
        self._look()
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

    def close(self) -> None:
        """End the connection to a key store of its own; the next use makes a new one."""
        if self._store is not None:
            self._store.close()

    def _look(self) -> None:
        """Let go of the keys that were destroyed since it was looked last."""
        if time.monotonic() - self._looked < _FRESH_SECONDS:
            return
        looked = time.monotonic()
        with self._connect() as connection, connection.cursor(row_factory=tuple_row) as cursor:
            if self._seen is None:
                row = cursor.execute(_LAST_ERASURE).fetchone()
                last, rows = row[0] if row else 0, []
            else:
                rows = cursor.execute(_ERASED_SINCE, {"seen": self._seen}).fetchall()
                last = rows[-1][0] if rows else self._seen
        with self._lock:
            for _, subject_id, data_classes, generation in rows:
                if data_classes is None:
                    self._erased.add(subject_id)
                for each in data_classes or ():
                    name = (subject_id, each)
                    self._least[name] = max(generation, self._least.get(name, 0))
            for name in [each for each in self._keys if not self._may_stay(each)] if rows else ():
                del self._keys[name]
            self._seen, self._looked = last, looked

    def _create(self, names: list[_Name]) -> None:
        key_id = self._wrapping.current_id
        wrapped = [
            self._wrapping.wrap(key_id, os.urandom(_KEY_BYTES), bound_to(*name)) for name in names
        ]
        subject_ids = {subject_id for subject_id, _ in names}
        with self._connect() as connection, connection.cursor(row_factory=tuple_row) as cursor:
            cursor.execute(
                _CREATE,
                {
                    "wrapping_key_id": key_id,
                    "subject_ids": [subject_id for subject_id, _ in names],
                    "data_classes": [str(data_class) for _, data_class in names],
                    "wrapped": wrapped,
                },
            )
            if cursor.execute(_ERASED, {"subject_ids": list(subject_ids)}).fetchone():
                raise UnknownAlumnus
        # Somebody else may have made one of them first: what the table holds is the key.
        self._read(subject_ids)

    def _read(self, subject_ids: set[UUID]) -> None:
        if not subject_ids:
            return
        with self._connect() as connection, connection.cursor(row_factory=tuple_row) as cursor:
            rows = cursor.execute(_READ, {"subject_ids": list(subject_ids)}, binary=True).fetchall()
        with self._lock:
            for subject_id, data_class, generation, wrapping_key_id, wrapped in rows:
                name, known = (subject_id, data_class), self._keys.get((subject_id, data_class))
                if known is not None and known.generation >= generation:
                    continue
                if subject_id not in self._erased and generation >= self._least.get(name, 0):
                    opened = self._unwrap(name, wrapping_key_id, wrapped)
                    self._keys[name] = _Key(generation, opened)
            while len(self._keys) > self._capacity and len(self._keys) > len(rows):
                self._keys.popitem(last=False)

    def _may_stay(self, name: _Name) -> bool:
        if name[0] in self._erased:
            return False
        return self._keys[name].generation >= self._least.get(name, 0)

    def _unwrap(self, name: _Name, wrapping_key_id: str, wrapped: bytes) -> AESGCM:
        return AESGCM(opened(self._wrapping, wrapping_key_id, wrapped, bound_to(*name)))


def bound_to(subject_id: UUID, data_class: str) -> bytes:
    """What a wrapped key is bound to: it is of no use to anybody else."""
    return subject_id.bytes + str(data_class).encode()
