"""The library's recorder with our own append: one function call, one fact or thousands."""

import contextlib
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, cast
from uuid import UUID

import psycopg
from eventsourcing.persistence import (
    IntegrityError,
    InterfaceError,
    OperationalError,
    StoredEvent,
)
from eventsourcing.postgres import PostgresApplicationRecorder
from psycopg.rows import class_row, tuple_row

from crm.domain.envelope import Context
from crm.domain.refusals import EmployeeNumberTaken, IdempotencyKeyReused, UnknownAlumnus
from crm.storage.blind_index import Lookup, LookupKind
from crm.storage.log import rows_of_stream
from crm.storage.mapper import ReadFact, StoredFact
from crm.storage.tally import Tally

# %b: arrays in binary form, which cost an eighth of their text form on the way.
_APPEND = """
SELECT ordinal, position, version, repeated FROM event_store.append(
    %(command_id)s, %(digest)b, %(actor)s,
    %(stream_ids)b::uuid[], %(versions)b::bigint[], %(kinds)b::text[], %(states)b::bytea[],
    %(event_ids)b::uuid[], %(alumnus_ids)b::uuid[], %(occurred_at)b::timestamptz[],
    %(precisions)b::text[], %(effective_on)b::date[], %(sources)b::text[],
    %(delivery_ids)b::text[], %(verified)b::boolean[], %(correlation_id)s, %(causation_id)s,
    %(l_alumnus_ids)b::uuid[], %(l_kinds)b::text[], %(l_legal_entities)b::text[],
    %(l_digests)b::bytea[], %(l_retired)b::boolean[])
"""
_UNMOVED = "SELECT event_store.require_unmoved(%(stream_ids)b::uuid[], %(versions)b::bigint[])"
_COMMAND = """
SELECT c.digest, c.positions, e.alumnus_id
FROM event_store.command c
LEFT JOIN event_store.alumni_events e ON e.notification_id = c.positions[1]
WHERE c.command_id = %(command_id)s
"""
_FIND = """
SELECT DISTINCT alumnus_id FROM event_store.lookup
WHERE kind = %(kind)s AND digest = %(digest)s
  AND (%(legal_entity)s::text IS NULL OR legal_entity = %(legal_entity)s)
"""
_FIND_MANY = """
SELECT digest, legal_entity, alumnus_id FROM event_store.lookup
WHERE kind = %(kind)s AND digest = ANY(%(digests)s)
"""
_KNOWN = """
SELECT alumnus_id FROM event_store.person WHERE alumnus_id = %(alumnus_id)s AND state <> 'erased'
"""
_VERSION = """
SELECT coalesce(max(originator_version), 0) FROM event_store.alumni_events
WHERE originator_id = %(stream_id)s
"""
_ATTEMPTS = 3
_PAUSE_SECONDS = 0.2


class KeysDestroyed(IntegrityError):
    """What was to be stored is encrypted under a key that was erased since: encrypt it anew."""


class Appended(NamedTuple):
    """Where a fact stands in the log now; `repeated`: another one stood there before it."""

    ordinal: int
    position: int
    version: int
    repeated: bool


@dataclass(frozen=True, slots=True)
class DoneCommand:
    """A command that was carried out before."""

    digest: bytes
    positions: list[int]
    alumnus_id: UUID | None


class AlumniRecorder(PostgresApplicationRecorder):
    """Appends through `event_store.append`, reads rows with their columns."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tally = Tally()

    def append(
        self,
        facts: Sequence[StoredFact],
        context: Context,
        lookups: Sequence[Lookup] = (),
        unmoved: Mapping[UUID, int] | None = None,
    ) -> list[Appended]:
        """Store the facts, all or none; a repeated delivery is answered, not stored again.

        `unmoved` are further streams that must have these versions still. Raises the library's
        `IntegrityError` when a stream moved on, and the refusals
        `UnknownAlumnus`, `EmployeeNumberTaken`, `IdempotencyKeyReused`. A lost connection is
        tried again: the command id makes that harmless even when the first try was stored.
        """
        params = _params(facts, context, lookups)
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                appended = self._append(params, unmoved)
                new = [facts[each.ordinal - 1].topic for each in appended if not each.repeated]
                self.tally.note(new, len(appended) - len(new))
                return appended
            except (InterfaceError, OperationalError):
                if attempt == _ATTEMPTS:
                    raise
                time.sleep(_PAUSE_SECONDS * attempt)
        raise AssertionError("unreachable")

    def _append(self, params: dict[str, Any], unmoved: Mapping[UUID, int] | None) -> list[Appended]:
        with (
            self.datastore.get_connection() as connection,
            connection.transaction() if unmoved else contextlib.nullcontext(),
            connection.cursor(row_factory=tuple_row) as cursor,
        ):
            try:
                if unmoved:
                    streams = {"stream_ids": [*unmoved], "versions": [*unmoved.values()]}
                    cursor.execute(_UNMOVED, streams, binary=True)
                cursor.execute(_APPEND, params, binary=True, prepare=True)
                return [Appended._make(row) for row in cursor.fetchall()]
            except psycopg.Error as error:
                match error.sqlstate:
                    case "CRM01":
                        raise IdempotencyKeyReused from None
                    case "CRM02":
                        raise UnknownAlumnus from None
                    case "CRM03":
                        raise EmployeeNumberTaken from None
                    case "CRM04":
                        raise IntegrityError("the stream moved on") from None
                    case "CRM05":
                        raise KeysDestroyed("a key was destroyed") from None
                    case _:
                        raise

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> list[int]:
        """The library's own door to the same append; needs `context=`, takes `lookups=`."""
        facts = cast(Sequence[StoredFact], stored_events)
        appended = self.append(facts, kwargs["context"], kwargs.get("lookups", ()))
        return [each.position for each in appended]

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        with self.datastore.get_connection() as connection:
            rows = rows_of_stream(
                connection, cast(UUID, originator_id), gt or 0, 2**62 if lte is None else lte
            )
        if desc:
            rows.reverse()
        return [
            ReadFact(row.stream_id, row.stream_version, row.kind, row.state, row=row)
            for row in rows[:limit]
        ]

    def pool_stats(self) -> dict[str, int]:
        """Figures of the write side's pool, under psycopg_pool's names."""
        return self.datastore.pool.get_stats()

    def done_command(self, command_id: UUID) -> DoneCommand | None:
        """What a command did when it was carried out before."""
        with self.datastore.get_connection() as connection:
            cursor = connection.cursor(row_factory=class_row(DoneCommand))
            return cursor.execute(_COMMAND, {"command_id": command_id}).fetchone()

    def find(self, kind: LookupKind, digest: bytes, legal_entity: str | None = None) -> list[UUID]:
        """The people whom the blind index knows by this digest."""
        with self.datastore.get_connection() as connection:
            rows = connection.cursor(row_factory=tuple_row).execute(
                _FIND, {"kind": kind, "digest": digest, "legal_entity": legal_entity}
            )
            return [alumnus_id for (alumnus_id,) in rows]

    def find_many(
        self, kind: LookupKind, digests: Sequence[bytes]
    ) -> list[tuple[bytes, str, UUID]]:
        """(digest, legal entity, person) of every entry with one of these digests."""
        with self.datastore.get_connection() as connection:
            return (
                connection.cursor(row_factory=tuple_row)
                .execute(_FIND_MANY, {"kind": kind, "digests": list(digests)})
                .fetchall()
            )

    def knows(self, alumnus_id: UUID) -> bool:
        """Whether somebody of this id is on file; whoever was erased is not."""
        with self.datastore.get_connection() as connection:
            return connection.execute(_KNOWN, {"alumnus_id": alumnus_id}).fetchone() is not None

    def stream_version(self, stream_id: UUID) -> int:
        """The version of a stream; 0 when it has no facts."""
        with self.datastore.get_connection() as connection:
            cursor = connection.cursor(row_factory=tuple_row)
            row = cursor.execute(_VERSION, {"stream_id": stream_id}).fetchone()
            return row[0] if row else 0


def _params(
    facts: Sequence[StoredFact], context: Context, lookups: Sequence[Lookup]
) -> dict[str, Any]:
    happenings = [fact.happening for fact in facts]
    return {
        "command_id": context.command_id,
        "digest": context.digest,
        "actor": str(context.actor),
        "correlation_id": context.correlation_id,
        "causation_id": context.causation_id,
        "stream_ids": [fact.originator_id for fact in facts],
        "versions": [None if fact.unseen else fact.originator_version for fact in facts],
        "kinds": [fact.topic for fact in facts],
        "states": [fact.state for fact in facts],
        "event_ids": [each.event_id for each in happenings],
        "alumnus_ids": [each.alumnus_id for each in happenings],
        "occurred_at": [each.occurred.at for each in happenings],
        "precisions": [each.occurred.precision.value for each in happenings],
        "effective_on": [each.effective_on for each in happenings],
        "sources": [each.source.provider for each in happenings],
        "delivery_ids": [each.source.delivery_id for each in happenings],
        "verified": [each.source.verified for each in happenings],
        "l_alumnus_ids": [each.alumnus_id for each in lookups],
        "l_kinds": [each.kind.value for each in lookups],
        "l_legal_entities": [each.legal_entity for each in lookups],
        "l_digests": [each.digest for each in lookups],
        "l_retired": [each.retired for each in lookups],
    }
