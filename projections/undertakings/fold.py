"""How facts fill the list of undertakings."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from psycopg import Connection
from psycopg.rows import tuple_row

from crm.domain.envelope import RecordedFact
from crm.domain.facts.base import UndertakingFact
from crm.storage.state import dump_fields
from projections.read_model import Day, schema_sql
from projections.undertakings.entry import UndertakingEntry, entry_of, stream_id_of
from projections.undertakings.stored import COLUMNS, fact_of

_INSERT_FACTS = """
INSERT INTO undertaking_fact (stream_id, position, kind, fields, event_id, alumnus_id, occurred_at,
                              precision, effective_on, recorded_at, actor, source, delivery_id,
                              verified)
SELECT * FROM unnest(
    %(stream_ids)b::uuid[], %(positions)b::bigint[], %(kinds)b::text[], %(fields)b::text[],
    %(event_ids)b::uuid[], %(alumnus_ids)b::uuid[], %(occurred_at)b::timestamptz[],
    %(precisions)b::text[], %(effective_on)b::date[], %(recorded_at)b::timestamptz[],
    %(actors)b::text[], %(sources)b::text[], %(delivery_ids)b::text[], %(verified)b::boolean[])
"""
_FACTS = f"""
SELECT {COLUMNS} FROM undertaking_fact WHERE stream_id = ANY(%(stream_ids)b)
ORDER BY stream_id, position
"""  # noqa: S608 - constants only
_WRITE = """
INSERT INTO undertaking (stream_id, type, id, alumnus_id, stage, is_open, owner_id, opened_at,
                         awaiting, requested_by, requested_at, approval_due_on, due_kind, due_on)
SELECT * FROM unnest(
    %(stream_ids)b::uuid[], %(types)b::text[], %(ids)b::text[], %(alumnus_ids)b::uuid[],
    %(stages)b::text[], %(open)b::boolean[], %(owners)b::text[], %(opened_at)b::timestamptz[],
    %(awaiting)b::text[], %(requested_by)b::text[], %(requested_at)b::timestamptz[],
    %(approval_due_on)b::date[], %(due_kinds)b::text[], %(due_on)b::date[])
ON CONFLICT (stream_id) DO UPDATE
SET alumnus_id = excluded.alumnus_id, stage = excluded.stage, is_open = excluded.is_open,
    owner_id = excluded.owner_id, opened_at = excluded.opened_at, awaiting = excluded.awaiting,
    requested_by = excluded.requested_by, requested_at = excluded.requested_at,
    approval_due_on = excluded.approval_due_on, due_kind = excluded.due_kind,
    due_on = excluded.due_on
"""
_FORGET = "DELETE FROM undertaking WHERE alumnus_id = ANY(%(alumnus_ids)s)"
_FORGET_FACTS = "DELETE FROM undertaking_fact WHERE alumnus_id = ANY(%(alumnus_ids)s)"


@dataclass(frozen=True, slots=True)
class Undertakings:
    """Read model `undertakings`."""

    name: str = "undertakings"
    schema_sql: str = schema_sql("projections.undertakings")

    def fold(self, batch: Sequence[RecordedFact], connection: Connection[Any], day: Day) -> None:
        telling = [
            (stream_id_of(each.fact), each)
            for each in batch
            if isinstance(each.fact, UndertakingFact)
        ]
        if not telling:
            return
        _insert(connection, telling)
        _write(connection, _entries(connection, {stream_id for stream_id, _ in telling}))

    def forget(self, connection: Connection[Any], alumnus_ids: Sequence[UUID]) -> None:
        for statement in (_FORGET, _FORGET_FACTS):
            connection.execute(statement, {"alumnus_ids": list(alumnus_ids)})

    def tick(self, connection: Connection[Any], day: Day, limit: int) -> bool:
        return False


def _insert(connection: Connection[Any], telling: Sequence[tuple[UUID, RecordedFact]]) -> None:
    facts = [each for _, each in telling]
    happenings = [each.happening for each in facts]
    connection.execute(
        _INSERT_FACTS,
        {
            "stream_ids": [stream_id for stream_id, _ in telling],
            "positions": [each.position for each in facts],
            "kinds": [each.kind for each in facts],
            "fields": [orjson.dumps(dump_fields(each.fact)).decode() for each in facts],
            "event_ids": [each.event_id for each in facts],
            "alumnus_ids": [each.alumnus_id if each.about_person else None for each in facts],
            "occurred_at": [each.occurred.at for each in facts],
            "precisions": [each.occurred.precision.value for each in facts],
            "effective_on": [each.effective_on for each in happenings],
            "recorded_at": [each.recorded_at for each in facts],
            "actors": [str(each.actor) for each in happenings],
            "sources": [each.source.provider for each in happenings],
            "delivery_ids": [each.source.delivery_id for each in happenings],
            "verified": [each.source.verified for each in happenings],
        },
        prepare=True,
    )


def _entries(connection: Connection[Any], stream_ids: Collection[UUID]) -> list[UndertakingEntry]:
    facts: dict[UUID, list[RecordedFact]] = defaultdict(list)
    with connection.cursor(row_factory=tuple_row) as cursor:
        cursor.execute(_FACTS, {"stream_ids": list(stream_ids)}, binary=True, prepare=True)
        for row in cursor:
            facts[row[0]].append(fact_of(row))
    return [entry_of(theirs) for theirs in facts.values()]


def _write(connection: Connection[Any], entries: Sequence[UndertakingEntry]) -> None:
    all_ = [each.undertaking for each in entries]
    awaited = [each.awaiting for each in all_]
    dues = [each.due for each in all_]
    connection.execute(
        _WRITE,
        {
            "stream_ids": [each.stream_id for each in all_],
            "types": [type(each).__name__ for each in all_],
            "ids": [str(each.id) for each in all_],
            "alumnus_ids": [each.alumnus_id for each in all_],
            "stages": [each.stage for each in all_],
            "open": [each.is_open for each in all_],
            "owners": [each.owner_id for each in all_],
            "opened_at": [each.opened_at for each in all_],
            "awaiting": [each and each.kind.value for each in awaited],
            "requested_by": [each and str(each.requested_by) for each in awaited],
            "requested_at": [each and each.requested_at for each in awaited],
            "approval_due_on": [each and each.due_on for each in awaited],
            "due_kinds": [each and each.kind.value for each in dues],
            "due_on": [each and each.on for each in dues],
        },
        prepare=True,
    )
