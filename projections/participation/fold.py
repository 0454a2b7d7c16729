"""How facts fill the tables of taking part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import Connection

from crm.domain.envelope import RecordedFact
from crm.domain.facts import InteractionRetracted
from projections.participation.announced import fold_announced
from projections.participation.step import Step, Told, step_of, told_of
from projections.read_model import Day, schema_sql

_NOTE_RETRACTIONS = """
INSERT INTO step_retraction (event_id, alumnus_id)
SELECT * FROM unnest(%(event_ids)b::uuid[], %(alumnus_ids)b::uuid[]) ON CONFLICT DO NOTHING
"""
_RETRACT_STEPS = """
UPDATE step s SET retracted = true
FROM unnest(%(event_ids)b::uuid[], %(alumnus_ids)b::uuid[]) AS r(event_id, alumnus_id)
WHERE s.alumnus_id = r.alumnus_id AND s.event_id = r.event_id AND NOT s.retracted
RETURNING s.alumnus_id, s.gathering_id, s.campaign_id
"""
_RETRACT_TOLD = """
UPDATE told o SET retracted = true
FROM unnest(%(event_ids)b::uuid[], %(alumnus_ids)b::uuid[]) AS r(event_id, alumnus_id)
WHERE o.alumnus_id = r.alumnus_id AND o.event_id = r.event_id
"""
# A retraction that came first is met by the sub-query, one that comes later by the updates.
_INSERT_STEPS = """
INSERT INTO step (position, alumnus_id, event_id, kind, occurred_at, order_key, gathering_id,
                  campaign_id, word, number, retracted)
SELECT t.*, EXISTS (SELECT FROM step_retraction r
                    WHERE r.event_id = t.event_id AND r.alumnus_id = t.alumnus_id)
FROM unnest(%(positions)b::bigint[], %(alumnus_ids)b::uuid[], %(event_ids)b::uuid[],
            %(kinds)b::text[], %(occurred_at)b::timestamptz[], %(order_keys)b::text[],
            %(gathering_ids)b::text[], %(campaign_ids)b::text[], %(words)b::text[],
            %(numbers)b::int[])
    AS t(position, alumnus_id, event_id, kind, occurred_at, order_key, gathering_id, campaign_id,
         word, number)
"""
_INSERT_TOLD = """
INSERT INTO told (position, alumnus_id, event_id, kind, occurred_at, order_key, fields, words,
                   valid_until, enps, retracted)
SELECT t.position, t.alumnus_id, t.event_id, t.kind, t.occurred_at, t.order_key, t.fields,
       string_to_array(t.words, E'\\n'), t.valid_until, t.enps,
       EXISTS (SELECT FROM step_retraction r
               WHERE r.event_id = t.event_id AND r.alumnus_id = t.alumnus_id)
FROM unnest(%(positions)b::bigint[], %(alumnus_ids)b::uuid[], %(event_ids)b::uuid[],
            %(kinds)b::text[], %(occurred_at)b::timestamptz[], %(order_keys)b::text[],
            %(fields)b::text[], %(words)b::text[], %(valid_until)b::date[], %(enps)b::int[])
    AS t(position, alumnus_id, event_id, kind, occurred_at, order_key, fields, words, valid_until,
         enps)
"""
_FORGET_PARTICIPANTS = """
DELETE FROM participant p
USING unnest(%(gathering_ids)b::text[], %(alumnus_ids)b::uuid[]) AS w(gathering_id, alumnus_id)
WHERE p.gathering_id = w.gathering_id AND p.alumnus_id = w.alumnus_id
"""
# Since when somebody wants to come: the first answer after the last one that said otherwise.
# OFFSET keeps the steps looked up pair by pair: a table that is filled has no statistics yet, and
# would be read as a whole each time.
_WRITE_PARTICIPANTS = """
INSERT INTO participant (gathering_id, alumnus_id, place_at, place_key, invited_at, answer,
                         answered_at, guests, attendance, minutes, missed, hosted, spoke)
WITH theirs AS (
    SELECT s.*,
           s.kind IN ('RsvpGiven', 'RsvpCancelled') AS answers,
           s.kind = 'RsvpGiven' AND s.word IN ('yes', 'waitlist') AS wants
    FROM unnest(%(gathering_ids)b::text[], %(alumnus_ids)b::uuid[]) AS w(gathering_id, alumnus_id)
    CROSS JOIN LATERAL (
        SELECT * FROM step s
        WHERE s.alumnus_id = w.alumnus_id AND s.gathering_id = w.gathering_id AND NOT s.retracted
        OFFSET 0
    ) AS s
), counted AS (
    SELECT *, count(*) FILTER (WHERE answers AND NOT wants) OVER latest_first AS otherwise_since
    FROM theirs
    WINDOW latest_first AS (PARTITION BY gathering_id, alumnus_id
                            ORDER BY occurred_at DESC, order_key DESC, event_id DESC)
), told AS (
    SELECT gathering_id, alumnus_id,
           array_agg(occurred_at ORDER BY occurred_at, order_key, event_id) AS at,
           array_agg(order_key ORDER BY occurred_at, order_key, event_id) AS keys,
           array_agg(occurred_at ORDER BY occurred_at, order_key, event_id)
               FILTER (WHERE wants AND otherwise_since = 0) AS line_at,
           array_agg(order_key ORDER BY occurred_at, order_key, event_id)
               FILTER (WHERE wants AND otherwise_since = 0) AS line_keys,
           array_agg(CASE WHEN kind = 'RsvpGiven' THEN word END
                     ORDER BY occurred_at DESC, order_key DESC, event_id DESC)
               FILTER (WHERE answers) AS words,
           array_agg(number ORDER BY occurred_at DESC, order_key DESC, event_id DESC)
               FILTER (WHERE answers) AS guests,
           max(occurred_at) FILTER (WHERE answers) AS answered_at,
           min(occurred_at) FILTER (WHERE kind = 'GatheringInvited') AS invited_at,
           -- on site is more than online
           min(word) FILTER (WHERE kind = 'GatheringAttended') AS attendance,
           max(number) FILTER (WHERE kind = 'GatheringAttended') AS minutes,
           bool_or(kind = 'GatheringMissed') AS missed,
           bool_or(kind = 'GatheringHosted') AS hosted,
           bool_or(kind IN ('SpokeAt', 'PanelJoined')) AS spoke
    FROM counted GROUP BY gathering_id, alumnus_id
)
SELECT gathering_id, alumnus_id, coalesce(line_at[1], at[1]), coalesce(line_keys[1], keys[1]),
       invited_at, words[1], answered_at, coalesce(guests[1], 0), attendance, minutes,
       missed AND attendance IS NULL, hosted, spoke
FROM told
ON CONFLICT (gathering_id, alumnus_id) DO UPDATE
SET place_at = excluded.place_at, place_key = excluded.place_key,
    invited_at = excluded.invited_at, answer = excluded.answer,
    answered_at = excluded.answered_at, guests = excluded.guests,
    attendance = excluded.attendance, minutes = excluded.minutes, missed = excluded.missed,
    hosted = excluded.hosted, spoke = excluded.spoke
"""
_FORGET_RECIPIENTS = """
DELETE FROM recipient p
USING unnest(%(campaign_ids)b::text[], %(alumnus_ids)b::uuid[]) AS w(campaign_id, alumnus_id)
WHERE p.campaign_id = w.campaign_id AND p.alumnus_id = w.alumnus_id
"""
_WRITE_RECIPIENTS = """
INSERT INTO recipient (campaign_id, alumnus_id, delivered, replied, bounced, rejected, complained,
                       unsubscribed)
SELECT s.campaign_id, s.alumnus_id, bool_or(s.kind = 'MessageDelivered'),
       bool_or(s.kind = 'MessageReplied' AND s.word IS NULL), bool_or(s.kind = 'MessageBounced'),
       bool_or(s.kind = 'MessageRejected'), bool_or(s.kind = 'SpamComplained'),
       bool_or(s.kind = 'Unsubscribed')
FROM unnest(%(campaign_ids)b::text[], %(alumnus_ids)b::uuid[]) AS w(campaign_id, alumnus_id)
CROSS JOIN LATERAL (
    SELECT * FROM step s
    WHERE s.alumnus_id = w.alumnus_id AND s.campaign_id = w.campaign_id AND NOT s.retracted
    OFFSET 0
) AS s
GROUP BY s.campaign_id, s.alumnus_id
ON CONFLICT (campaign_id, alumnus_id) DO UPDATE
SET delivered = excluded.delivered, replied = excluded.replied, bounced = excluded.bounced,
    rejected = excluded.rejected, complained = excluded.complained,
    unsubscribed = excluded.unsubscribed
"""
_FORGET = (
    "DELETE FROM step WHERE alumnus_id = ANY(%(alumnus_ids)b)",
    "DELETE FROM step_retraction WHERE alumnus_id = ANY(%(alumnus_ids)b)",
    "DELETE FROM participant WHERE alumnus_id = ANY(%(alumnus_ids)b)",
    "DELETE FROM recipient WHERE alumnus_id = ANY(%(alumnus_ids)b)",
    "DELETE FROM told WHERE alumnus_id = ANY(%(alumnus_ids)b)",
)

Pair = tuple[str, UUID]


@dataclass(frozen=True, slots=True)
class Participation:
    """Read model `participation`."""

    name: str = "participation"
    schema_sql: str = schema_sql("projections.participation")

    def fold(self, batch: Sequence[RecordedFact], connection: Connection[Any], day: Day) -> None:
        fold_announced(batch, connection)
        people = [each for each in batch if each.about_person and not each.echo]
        retractions = [each for each in people if each.kind == InteractionRetracted.kind]
        gatherings, campaigns = _retract(connection, retractions) if retractions else (set(), set())
        steps = [step for each in people if (step := step_of(each)) is not None]
        if steps:
            _insert_steps(connection, steps)
        gatherings |= {(s.gathering_id, s.recorded.alumnus_id) for s in steps if s.gathering_id}
        campaigns |= {(s.campaign_id, s.recorded.alumnus_id) for s in steps if s.campaign_id}
        if told := [each for recorded in people if (each := told_of(recorded)) is not None]:
            _insert_told(connection, told)
        if gatherings:
            pairs = _pairs("gathering_ids", gatherings)
            connection.execute(_WRITE_PARTICIPANTS, pairs, prepare=True)
        if campaigns:
            pairs = _pairs("campaign_ids", campaigns)
            connection.execute(_WRITE_RECIPIENTS, pairs, prepare=True)

    def forget(self, connection: Connection[Any], alumnus_ids: Sequence[UUID]) -> None:
        for statement in _FORGET:
            connection.execute(statement, {"alumnus_ids": list(alumnus_ids)})

    def tick(self, connection: Connection[Any], day: Day, limit: int) -> bool:
        return False


def _pairs(name: str, pairs: Iterable[Pair]) -> dict[str, Any]:
    known = sorted(pairs)
    return {name: [id_ for id_, _ in known], "alumnus_ids": [person for _, person in known]}


def _retract(
    connection: Connection[Any], retractions: Sequence[RecordedFact]
) -> tuple[set[Pair], set[Pair]]:
    """Mark what is taken back; the gatherings and campaigns, by person, that this changes."""
    facts = [each.fact for each in retractions if isinstance(each.fact, InteractionRetracted)]
    params = {
        "event_ids": [fact.retracted_event_id for fact in facts],
        "alumnus_ids": [each.alumnus_id for each in retractions],
    }
    connection.execute(_NOTE_RETRACTIONS, params)
    connection.execute(_RETRACT_TOLD, params)
    gatherings, campaigns = set(), set()
    for person, gathering_id, campaign_id in connection.execute(_RETRACT_STEPS, params):
        if gathering_id is not None:
            gatherings.add((gathering_id, person))
        if campaign_id is not None:
            campaigns.add((campaign_id, person))
    # Whatever is left of them is written again.
    connection.execute(_FORGET_PARTICIPANTS, _pairs("gathering_ids", gatherings))
    connection.execute(_FORGET_RECIPIENTS, _pairs("campaign_ids", campaigns))
    return gatherings, campaigns


def _insert_steps(connection: Connection[Any], steps: Sequence[Step]) -> None:
    connection.execute(
        _INSERT_STEPS,
        _envelope([each.recorded for each in steps])
        | {
            "order_keys": [each.order_key for each in steps],
            "gathering_ids": [each.gathering_id for each in steps],
            "campaign_ids": [each.campaign_id for each in steps],
            "words": [each.word for each in steps],
            "numbers": [each.number for each in steps],
        },
        prepare=True,
    )


def _insert_told(connection: Connection[Any], told: Sequence[Told]) -> None:
    connection.execute(
        _INSERT_TOLD,
        _envelope([each.recorded for each in told])
        | {
            "order_keys": [each.order_key for each in told],
            "fields": [each.fields for each in told],
            "words": ["\n".join(each.words) for each in told],
            "valid_until": [each.valid_until for each in told],
            "enps": [each.enps for each in told],
        },
        prepare=True,
    )


def _envelope(facts: Sequence[RecordedFact]) -> dict[str, Any]:
    return {
        "positions": [each.position for each in facts],
        "alumnus_ids": [each.alumnus_id for each in facts],
        "event_ids": [each.event_id for each in facts],
        "kinds": [each.kind for each in facts],
        "occurred_at": [each.occurred.at for each in facts],
    }
