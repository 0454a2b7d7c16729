"""How facts fill the timeline."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from psycopg import Connection

from crm.domain.envelope import RecordedFact
from crm.domain.facts import InteractionRetracted
from crm.storage.state import dump_fields
from projections.read_model import Day, schema_sql
from projections.timeline.entry import entry_of
from projections.timeline.line import lines_of, texts

# What stands beside a fact is copied from the log; what the fact means is decided by `entry_of`.
# A retraction that came first is met by the join, one that comes later by the update.
_INSERT = """
INSERT INTO entry (position, alumnus_id, entered_on, event_id, kind, mode, occurred_at, precision,
                   recorded_at, effective_on, actor, source, delivery_id, verified, signal,
                   visibility, fact, line, sentence_ja, sentence_en, retracted_by,
                   retracted_at, retracted_actor, retracted_explanation)
SELECT l.position, e.alumnus_id, l.alumnus_id, l.event_id, l.kind, e.mode, l.occurred_at,
       l.precision, l.recorded_at, l.effective_on, l.actor, l.source, l.delivery_id, l.verified,
       e.signal, e.visibility, e.fact, e.line, e.sentence_ja, e.sentence_en,
       r.position, r.at, r.actor, r.explanation
FROM unnest(%(positions)b::bigint[], %(alumnus_ids)b::uuid[], %(modes)b::text[],
            %(signals)b::text[], %(visibilities)b::text[], %(facts)b::text[],
            %(lines)b::text[], %(sentences_ja)b::text[], %(sentences_en)b::text[])
    AS e(position, alumnus_id, mode, signal, visibility, fact, line, sentence_ja, sentence_en)
JOIN event_store.log l ON l.position = e.position
LEFT JOIN retraction r ON r.event_id = l.event_id AND r.alumnus_id = e.alumnus_id
"""
_NOTE_RETRACTIONS = """
INSERT INTO retraction (event_id, alumnus_id, position, at, actor, explanation)
SELECT DISTINCT ON (event_id, alumnus_id) *
FROM unnest(%(event_ids)b::uuid[], %(alumnus_ids)b::uuid[], %(positions)b::bigint[],
            %(at)b::timestamptz[], %(actors)b::text[], %(explanations)b::text[])
    AS r(event_id, alumnus_id, position, at, actor, explanation)
ORDER BY event_id, alumnus_id, position
ON CONFLICT (event_id, alumnus_id) DO NOTHING
"""
_RETRACT = """
UPDATE entry e
SET retracted_by = r.position, retracted_at = r.at, retracted_actor = r.actor,
    retracted_explanation = r.explanation
FROM retraction r
WHERE r.event_id = ANY(%(event_ids)b) AND r.alumnus_id = ANY(%(alumnus_ids)b)
  AND e.alumnus_id = r.alumnus_id AND e.event_id = r.event_id AND e.retracted_by IS NULL
"""
_FORGET = "DELETE FROM entry WHERE alumnus_id = ANY(%(alumnus_ids)b)"
_FORGET_RETRACTIONS = "DELETE FROM retraction WHERE alumnus_id = ANY(%(alumnus_ids)b)"


@dataclass(frozen=True, slots=True)
class Timeline:
    """Read model `timeline`."""

    name: str = "timeline"
    schema_sql: str = schema_sql("projections.timeline")

    def fold(self, batch: Sequence[RecordedFact], connection: Connection[Any], day: Day) -> None:
        batch = [each for each in batch if each.about_person and not each.echo]
        if not batch:
            return
        retractions = [each for each in batch if each.kind == InteractionRetracted.kind]
        if retractions:
            _retract(connection, retractions)
        _insert(connection, batch)

    def forget(self, connection: Connection[Any], alumnus_ids: Sequence[UUID]) -> None:
        for statement in (_FORGET, _FORGET_RETRACTIONS):
            connection.execute(statement, {"alumnus_ids": list(alumnus_ids)})

    def tick(self, connection: Connection[Any], day: Day, limit: int) -> bool:
        return False


def _insert(connection: Connection[Any], batch: Sequence[RecordedFact]) -> None:
    entries = [entry_of(recorded) for recorded in batch]
    connection.execute(
        _INSERT,
        {
            "positions": [entry.position for entry in entries],
            "alumnus_ids": [entry.alumnus_id for entry in entries],
            "modes": [entry.mode and entry.mode.value for entry in entries],
            "signals": [entry.signal.value for entry in entries],
            "visibilities": [entry.visibility.value for entry in entries],
            "facts": [orjson.dumps(dump_fields(entry.fact)).decode() for entry in entries],
            "lines": lines_of(entries),
            "sentences_ja": texts([entry.fact.ja() for entry in entries]),
            "sentences_en": texts([entry.fact.en() for entry in entries]),
        },
        prepare=True,
    )


def _retract(connection: Connection[Any], retractions: Sequence[RecordedFact]) -> None:
    facts = [each.fact for each in retractions if isinstance(each.fact, InteractionRetracted)]
    event_ids = [fact.retracted_event_id for fact in facts]
    connection.execute(
        _NOTE_RETRACTIONS,
        {
            "event_ids": event_ids,
            "alumnus_ids": [each.alumnus_id for each in retractions],
            "positions": [each.position for each in retractions],
            "at": [each.recorded_at for each in retractions],
            "actors": [str(each.happening.actor) for each in retractions],
            "explanations": [
                fact.explanation and fact.explanation.replace("\0", "") for fact in facts
            ],
        },
    )
    alumnus_ids = sorted({each.alumnus_id for each in retractions})
    connection.execute(_RETRACT, {"event_ids": event_ids, "alumnus_ids": alumnus_ids})
