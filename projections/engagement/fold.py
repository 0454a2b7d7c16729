"""How facts fill the engagement tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from psycopg import Connection

from crm.domain.envelope import RecordedFact
from crm.domain.facts import AlumnusRegistered, InteractionRetracted
from crm.domain.signals import trace_of
from projections.engagement.ageing import age, put_off, score_people, score_waiting
from projections.engagement.membership import fold_membership
from projections.engagement.models import fold_models, model_in_force
from projections.engagement.rules import Rules
from projections.engagement.signals import fold_deliveries, fold_rulesets, ruleset_in_force
from projections.engagement.touches import touch_of
from projections.read_model import Day, schema_sql

_NOTE_RETRACTIONS = """
INSERT INTO retraction (event_id, alumnus_id)
SELECT * FROM unnest(%(event_ids)b::uuid[], %(alumnus_ids)b::uuid[]) ON CONFLICT DO NOTHING
"""
_RETRACT = """
UPDATE touch t SET retracted = true
FROM retraction r
WHERE r.event_id = ANY(%(event_ids)b) AND r.alumnus_id = ANY(%(alumnus_ids)b)
  AND t.alumnus_id = r.alumnus_id AND t.event_id = r.event_id
"""
# What stands beside a fact is copied from the log; what the fact means is decided by `touch_of`.
# A retraction that came first is met by the sub-query, one that comes later by the update.
_INSERT = """
INSERT INTO touch (position, event_id, alumnus_id, kind, occurred_at, occurred_on, order_key,
                   variant, subject_id, message_id, campaign_id, machine, flagged, agent, link,
                   honeypot, seconds, retracted)
SELECT l.position, l.event_id, t.alumnus_id, l.kind, l.occurred_at, t.occurred_on, t.order_key,
       t.variant, t.subject_id, t.message_id, t.campaign_id, t.machine, t.flagged, t.agent, t.link,
       t.honeypot, t.seconds,
       EXISTS (SELECT FROM retraction r
               WHERE r.event_id = l.event_id AND r.alumnus_id = t.alumnus_id)
FROM unnest(%(positions)b::bigint[], %(alumnus_ids)b::uuid[], %(occurred_on)b::date[],
            %(order_keys)b::text[], %(variants)b::text[], %(subject_ids)b::text[],
            %(message_ids)b::text[], %(campaign_ids)b::text[], %(machine)b::boolean[],
            %(flagged)b::boolean[], %(agents)b::text[], %(links)b::text[], %(honeypots)b::boolean[],
            %(seconds)b::int[])
    AS t(position, alumnus_id, occurred_on, order_key, variant, subject_id, message_id,
         campaign_id, machine, flagged, agent, link, honeypot, seconds)
JOIN event_store.log l ON l.position = t.position
"""
_RETRACT_DELIVERY = """
UPDATE delivery d SET retracted = true
FROM retraction r
WHERE r.event_id = ANY(%(event_ids)b) AND r.alumnus_id = ANY(%(alumnus_ids)b)
  AND d.alumnus_id = r.alumnus_id AND d.event_id = r.event_id
"""
_FORGET = (
    "DELETE FROM touch WHERE alumnus_id = ANY(%(alumnus_ids)b)",
    "DELETE FROM delivery WHERE alumnus_id = ANY(%(alumnus_ids)b)",
    "DELETE FROM retraction WHERE alumnus_id = ANY(%(alumnus_ids)b)",
    "DELETE FROM member WHERE alumnus_id = ANY(%(alumnus_ids)b)",
    "DELETE FROM employment WHERE alumnus_id = ANY(%(alumnus_ids)b)",
    "DELETE FROM standing WHERE alumnus_id = ANY(%(alumnus_ids)b)",
    "DELETE FROM waiting WHERE alumnus_id = ANY(%(alumnus_ids)b)",
    "DELETE FROM score WHERE alumnus_id = ANY(%(alumnus_ids)b)",
)


@dataclass(frozen=True, slots=True)
class Engagement:
    """Read model `engagement`."""

    name: str = "engagement"
    schema_sql: str = schema_sql("projections.engagement")

    def fold(self, batch: Sequence[RecordedFact], connection: Connection[Any], day: Day) -> None:
        fold_models(batch, connection)
        fold_rulesets(batch, connection)
        people = [each for each in batch if each.about_person]
        retractions = [each for each in people if each.kind == InteractionRetracted.kind]
        if retractions:
            _retract(connection, retractions)
        affected = {each.alumnus_id for each in retractions}
        affected |= {e.alumnus_id for e in people if e.kind == AlumnusRegistered.kind}
        affected |= _insert(connection, people, day.zone)
        affected |= fold_deliveries(people, connection)
        affected |= fold_membership(people, connection, day.zone)
        if not affected:
            return
        if day.catching_up:
            put_off(connection, sorted(affected))
        else:
            score_people(connection, sorted(affected), _rules(connection, day), day.today)

    def forget(self, connection: Connection[Any], alumnus_ids: Sequence[UUID]) -> None:
        for statement in _FORGET:
            connection.execute(statement, {"alumnus_ids": list(alumnus_ids)})

    def tick(self, connection: Connection[Any], day: Day, limit: int) -> bool:
        rules = _rules(connection, day)
        return score_waiting(connection, rules, day.today, limit) or age(
            connection, rules, day.today, limit
        )


def _rules(connection: Connection[Any], day: Day) -> Rules:
    """What today's scores follow."""
    return Rules(model_in_force(connection, day.today), ruleset_in_force(connection, day.today))


def _retract(connection: Connection[Any], retractions: Sequence[RecordedFact]) -> None:
    facts = [each.fact for each in retractions if isinstance(each.fact, InteractionRetracted)]
    event_ids = [fact.retracted_event_id for fact in facts]
    alumnus_ids = [each.alumnus_id for each in retractions]
    connection.execute(_NOTE_RETRACTIONS, {"event_ids": event_ids, "alumnus_ids": alumnus_ids})
    for statement in (_RETRACT, _RETRACT_DELIVERY):
        connection.execute(statement, {"event_ids": event_ids, "alumnus_ids": alumnus_ids})


def _insert(
    connection: Connection[Any], batch: Sequence[RecordedFact], zone: ZoneInfo
) -> set[UUID]:
    made = [(each, touch_of(each, zone)) for each in batch]
    touches = [(each.alumnus_id, touch) for each, touch in made if touch is not None]
    if touches:
        alone = [touch for _, touch in touches]
        traces = [trace_of(each.happening) for each, touch in made if touch is not None]
        connection.execute(
            _INSERT,
            {
                "positions": [touch.position for touch in alone],
                "alumnus_ids": [alumnus_id for alumnus_id, _ in touches],
                "occurred_on": [touch.occurred_on for touch in alone],
                "order_keys": [touch.order_key for touch in alone],
                "variants": [touch.variant for touch in alone],
                "subject_ids": [touch.subject_id for touch in alone],
                "message_ids": [touch.message_id for touch in alone],
                "campaign_ids": [touch.campaign_id for touch in alone],
                "machine": [touch.machine for touch in alone],
                "flagged": [trace and trace.flagged for trace in traces],
                "agents": [trace and trace.agent for trace in traces],
                "links": [trace and trace.link for trace in traces],
                "honeypots": [trace and trace.honeypot for trace in traces],
                "seconds": [trace and trace.seconds for trace in traces],
            },
            prepare=True,
        )
    return {alumnus_id for alumnus_id, _ in touches}
