"""How facts tell when the programme and a person were in two-way contact."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import Connection

from crm.domain.care import TWO_WAY_KINDS, is_two_way
from crm.domain.envelope import RecordedFact
from crm.domain.facts import InteractionRetracted
from projections.read_model import Day, schema_sql

_INSERT = """
INSERT INTO contact (event_id, alumnus_id, happened_at)
SELECT * FROM unnest(%(event_ids)b::uuid[], %(alumnus_ids)b::uuid[], %(happened_at)b::timestamptz[])
    AS n(event_id, alumnus_id, happened_at)
WHERE NOT EXISTS (SELECT FROM taken_back t
                  WHERE t.event_id = n.event_id AND t.alumnus_id = n.alumnus_id)
"""
_NOTE = """
INSERT INTO taken_back (event_id, alumnus_id)
SELECT * FROM unnest(%(event_ids)b::uuid[], %(alumnus_ids)b::uuid[])
ON CONFLICT DO NOTHING
"""
_TAKE_BACK = """
DELETE FROM contact c USING unnest(%(event_ids)b::uuid[], %(alumnus_ids)b::uuid[])
    AS n(event_id, alumnus_id)
WHERE c.event_id = n.event_id AND c.alumnus_id = n.alumnus_id
"""
_FORGET_LAST = "DELETE FROM last_contact WHERE alumnus_id = ANY(%(alumnus_ids)b)"
_FORGET_TAKEN_BACK = "DELETE FROM taken_back WHERE alumnus_id = ANY(%(alumnus_ids)b)"
_FORGET = "DELETE FROM contact WHERE alumnus_id = ANY(%(alumnus_ids)b)"
_WRITE_LAST = """
INSERT INTO last_contact (alumnus_id, happened_at)
SELECT alumnus_id, max(happened_at) FROM contact WHERE alumnus_id = ANY(%(alumnus_ids)b)
GROUP BY alumnus_id
"""


@dataclass(frozen=True, slots=True)
class Contacts:
    """Read model `contacts`."""

    name: str = "contacts"
    schema_sql: str = schema_sql("projections.contacts")

    def fold(self, batch: Sequence[RecordedFact], connection: Connection[Any], day: Day) -> None:
        made = [each for each in batch if each.kind in TWO_WAY_KINDS and is_two_way(each.fact)]
        taken_back = [
            (each.alumnus_id, each.fact.retracted_event_id)
            for each in batch
            if isinstance(each.fact, InteractionRetracted)
        ]
        if taken_back:
            told = {
                "event_ids": [event_id for _, event_id in taken_back],
                "alumnus_ids": [person for person, _ in taken_back],
            }
            connection.execute(_NOTE, told)
            connection.execute(_TAKE_BACK, told)
        if made:
            connection.execute(
                _INSERT,
                {
                    "event_ids": [each.event_id for each in made],
                    "alumnus_ids": [each.alumnus_id for each in made],
                    "happened_at": [each.occurred.at for each in made],
                },
                prepare=True,
            )
        changed = {each.alumnus_id for each in made} | {person for person, _ in taken_back}
        if changed:
            connection.execute(_FORGET_LAST, {"alumnus_ids": list(changed)})
            connection.execute(_WRITE_LAST, {"alumnus_ids": list(changed)}, prepare=True)

    def forget(self, connection: Connection[Any], alumnus_ids: Sequence[UUID]) -> None:
        for statement in (_FORGET, _FORGET_LAST, _FORGET_TAKEN_BACK):
            connection.execute(statement, {"alumnus_ids": list(alumnus_ids)})

    def tick(self, connection: Connection[Any], day: Day, limit: int) -> bool:
        return False
