"""Who was erased, by what the log's database says; and the digests that notice them again."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import Connection
from psycopg.rows import scalar_row, tuple_row

from crm.domain.words import DataClass
from crm.storage.blind_index import LookupKind
from crm.storage.state import Cipher

KNOWN_AGAIN_FOR = datetime.timedelta(days=730)
"""How long an import notices that somebody was erased; see decision 22."""

_ERASED = """
SELECT alumnus_id FROM event_store.person
WHERE alumnus_id = ANY(%(alumnus_ids)b) AND state = 'erased'
"""
_CLOSE = "SELECT event_store.close_people(%(alumnus_ids)s, %(until)s)"
_CLOSE_CLASSES = """
SELECT event_store.close_classes(%(alumnus_ids)s, %(data_classes)s::text[], %(generation)s)
"""
_CLASSES = """
SELECT alumnus_id, data_class, generation FROM event_store.erased_class
WHERE alumnus_id = ANY(%(alumnus_ids)b)
"""
_LEFT = """
SELECT (SELECT count(*) FROM event_store.lookup WHERE alumnus_id = ANY(%(alumnus_ids)s)),
       (SELECT count(*) FROM event_store.snapshot WHERE stream_id = ANY(%(alumnus_ids)s))
"""
_SUPPRESSED = """
SELECT digest, legal_entity FROM event_store.suppressed
WHERE kind = %(kind)s AND digest = ANY(%(digests)s) AND until >= %(today)s
"""
_FORGET_SUPPRESSED = "SELECT event_store.forget_suppressed(%(today)s)"

NOT_ERASED = """
    AND alumnus_id NOT IN (SELECT alumnus_id FROM event_store.person WHERE state = 'erased')
"""
"""A condition on rows of the log that are about somebody."""


def erased_among(connection: Connection[Any], alumnus_ids: Iterable[UUID]) -> set[UUID]:
    """Those of these people who were erased."""
    asked = {"alumnus_ids": list(alumnus_ids)}
    with connection.cursor(row_factory=scalar_row) as cursor:
        return set(cursor.execute(_ERASED, asked, prepare=True))


def close_people(
    connection: Connection[Any], alumnus_ids: Sequence[UUID], until: datetime.date
) -> None:
    """Mark people as erased, with look-ups and snapshots removed, as `SubjectErased` does.

    Until that day imports notice them. Closing them again changes nothing.
    """
    connection.execute(_CLOSE, {"alumnus_ids": list(alumnus_ids), "until": until})


def close_classes(
    connection: Connection[Any],
    alumnus_ids: Sequence[UUID],
    data_classes: Sequence[DataClass],
    generation: int,
) -> None:
    """Note that these classes are erased of people, as `ClassesErased` does; harmless to repeat."""
    asked = {
        "alumnus_ids": list(alumnus_ids),
        "data_classes": [each.value for each in data_classes],
        "generation": generation,
    }
    connection.execute(_CLOSE_CLASSES, asked)


def erased_classes(
    connection: Connection[Any], alumnus_ids: Iterable[UUID]
) -> dict[tuple[UUID, str], int]:
    """By person and class that was erased of them: the generation of the first keys that count."""
    asked = {"alumnus_ids": list(alumnus_ids)}
    with connection.cursor(row_factory=tuple_row) as cursor:
        rows = cursor.execute(_CLASSES, asked, prepare=True).fetchall()
    return {(alumnus_id, data_class): generation for alumnus_id, data_class, generation in rows}


@dataclass(frozen=True, slots=True)
class WithoutErased:
    """Reads nothing of classes that were erased, though their keys may be there for a moment."""

    cipher: Cipher
    least: Mapping[tuple[UUID, str], int]
    """As `erased_classes` gives it."""

    def encrypt(
        self, subject_id: UUID, data_class: DataClass, value: bytes, context: bytes
    ) -> tuple[bytes, int]:
        return self.cipher.encrypt(subject_id, data_class, value, context)

    def decrypt(
        self,
        subject_id: UUID,
        data_class: DataClass,
        sealed: bytes,
        context: bytes,
        generation: int = 0,
    ) -> bytes | None:
        if generation < self.least.get((subject_id, data_class), 0):
            return None
        return self.cipher.decrypt(subject_id, data_class, sealed, context, generation)


def left_of(connection: Connection[Any], alumnus_ids: Sequence[UUID]) -> tuple[int, int]:
    """How many look-ups and people snapshots there are still of these people."""
    with connection.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(_LEFT, {"alumnus_ids": list(alumnus_ids)}).fetchone()
    assert row is not None
    return int(row[0]), int(row[1])


def suppressed(
    connection: Connection[Any],
    kind: LookupKind,
    digests: Sequence[bytes],
    today: datetime.date,
) -> set[tuple[bytes, str]]:
    """(digest, legal entity) of those of erased people among these digests."""
    asked = {"kind": kind.value, "digests": list(digests), "today": today}
    with connection.cursor(row_factory=tuple_row) as cursor:
        return set(cursor.execute(_SUPPRESSED, asked))


def forget_suppressed(connection: Connection[Any], today: datetime.date) -> int:
    """Remove the digests whose last day has passed; how many."""
    with connection.cursor(row_factory=scalar_row) as cursor:
        return int(cursor.execute(_FORGET_SUPPRESSED, {"today": today}).fetchone() or 0)
