"""Who caused each open and click: judged message by message, by the ruleset in force."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import AsyncConnection, Connection
from psycopg.rows import tuple_row

from crm.domain.envelope import RecordedFact
from crm.domain.facts import MessageDelivered
from crm.domain.facts.messages import SignalRulesetPublished
from crm.domain.signals import (
    Signal,
    SignalRule,
    SignalRuleset,
    Trace,
    Verdict,
    load_ruleset,
    verdicts,
)
from crm.domain.signals.published import published_ruleset
from crm.domain.signals.ruleset import ruleset_of

# A name that comes again changes nothing: a published ruleset is frozen.
_PUBLISH = """
INSERT INTO ruleset (name, definition, effective_on, position)
SELECT * FROM unnest(%(names)b::text[], %(definitions)b::text[], %(effective_on)b::date[],
                     %(positions)b::bigint[])
ON CONFLICT (name) DO NOTHING
"""
_IN_FORCE = """
SELECT definition FROM ruleset WHERE effective_on <= %(day)s
ORDER BY effective_on DESC, position DESC LIMIT 1
"""
_DELIVER = """
INSERT INTO delivery (event_id, alumnus_id, message_id, delivered_at, retracted)
SELECT d.event_id, d.alumnus_id, d.message_id, d.delivered_at,
       EXISTS (SELECT FROM retraction r
               WHERE r.event_id = d.event_id AND r.alumnus_id = d.alumnus_id)
FROM unnest(%(event_ids)b::uuid[], %(alumnus_ids)b::uuid[], %(message_ids)b::text[],
            %(delivered_at)b::timestamptz[])
    AS d(event_id, alumnus_id, message_id, delivered_at)
"""
_CLICKED = """
SELECT DISTINCT t.alumnus_id FROM touch t
JOIN unnest(%(alumnus_ids)b::uuid[], %(message_ids)b::text[]) AS d(alumnus_id, message_id)
  ON d.alumnus_id = t.alumnus_id AND d.message_id = t.message_id
WHERE t.kind = 'LinkClicked'
"""
_TRACES = """
SELECT t.alumnus_id, t.position, t.event_id, t.message_id, t.kind = 'LinkClicked', t.occurred_at,
       t.flagged, t.agent, t.link, t.honeypot, t.seconds, t.retracted, t.signal, t.signal_rule,
       (SELECT min(d.delivered_at) FROM delivery d
        WHERE d.alumnus_id = t.alumnus_id AND d.message_id = t.message_id AND NOT d.retracted)
FROM touch t WHERE t.alumnus_id = ANY(%(alumnus_ids)b) AND t.flagged IS NOT NULL
"""
_JUDGE = """
UPDATE touch t
SET signal = v.signal, signal_rule = v.signal_rule, machine = v.signal = 'MACHINE'
FROM unnest(%(positions)b::bigint[], %(signals)b::text[], %(rules)b::text[])
    AS v(position, signal, signal_rule)
WHERE t.alumnus_id = ANY(%(alumnus_ids)b) AND t.position = v.position
"""
_VERDICTS = """
SELECT position, signal, signal_rule FROM touch
WHERE position = ANY(%(positions)s) AND signal IS NOT NULL
"""


class _Row(NamedTuple):
    alumnus_id: UUID
    position: int
    event_id: UUID
    message_id: str
    clicked: bool
    at: datetime.datetime
    flagged: bool
    agent: str | None
    link: str | None
    honeypot: bool
    seconds: int | None
    retracted: bool
    signal: str | None
    rule: str | None
    delivered_at: datetime.datetime | None

    @property
    def trace(self) -> Trace:
        return Trace(
            event_id=self.event_id,
            message_id=self.message_id,
            clicked=self.clicked,
            at=self.at,
            flagged=self.flagged,
            agent=self.agent,
            link=self.link,
            honeypot=self.honeypot,
            seconds=self.seconds,
            retracted=self.retracted,
        )


def fold_rulesets(batch: Sequence[RecordedFact], connection: Connection[Any]) -> None:
    """Keep the rulesets that a batch publishes. One that cannot be read raises, and waits."""
    found = [published_ruleset(e) for e in batch if e.kind == SignalRulesetPublished.kind]
    if found:
        connection.execute(
            _PUBLISH,
            {
                "names": [each.ruleset.name for each in found],
                "definitions": [each.definition for each in found],
                "effective_on": [each.effective_on for each in found],
                "positions": [each.position for each in found],
            },
        )


def ruleset_in_force(connection: Connection[Any], day: datetime.date) -> SignalRuleset:
    """The published ruleset that took effect last by that day; else the built-in one."""
    with connection.cursor(row_factory=tuple_row) as cursor:
        found = cursor.execute(_IN_FORCE, {"day": day}, prepare=True).fetchone()
    return load_ruleset() if found is None else ruleset_of(found[0])


def fold_deliveries(batch: Sequence[RecordedFact], connection: Connection[Any]) -> set[UUID]:
    """Keep when messages were delivered; whose clicks must be judged anew for that."""
    found = [
        (each.event_id, each.alumnus_id, each.fact.message_id, each.occurred.at)
        for each in batch
        if isinstance(each.fact, MessageDelivered)
    ]
    if not found:
        return set()
    event_ids, alumnus_ids, message_ids, times = map(list, zip(*found, strict=True))
    messages = {"alumnus_ids": alumnus_ids, "message_ids": message_ids}
    connection.execute(
        _DELIVER, messages | {"event_ids": event_ids, "delivered_at": times}, prepare=True
    )
    with connection.cursor(row_factory=tuple_row) as cursor:
        return {each[0] for each in cursor.execute(_CLICKED, messages, prepare=True)}


def judge_signals(
    connection: Connection[Any], alumnus_ids: Sequence[UUID], ruleset: SignalRuleset
) -> None:
    """Write the verdict on every open and click of these people."""
    people = {"alumnus_ids": list(alumnus_ids)}
    messages: dict[tuple[UUID, str], list[_Row]] = defaultdict(list)
    with connection.cursor(row_factory=tuple_row) as cursor:
        for found in cursor.execute(_TRACES, people, binary=True, prepare=True):
            row = _Row._make(found)
            messages[row.alumnus_id, row.message_id].append(row)
    changed: list[tuple[int, Verdict]] = []
    for rows in messages.values():
        judged = verdicts([row.trace for row in rows], rows[0].delivered_at, ruleset)
        for row in rows:
            verdict = judged[row.event_id]
            if (verdict.signal, verdict.rule) != (row.signal, row.rule):
                changed.append((row.position, verdict))
    if changed:
        connection.execute(
            _JUDGE,
            people
            | {
                "positions": [position for position, _ in changed],
                "signals": [verdict.signal.value for _, verdict in changed],
                "rules": [verdict.rule and verdict.rule.value for _, verdict in changed],
            },
            prepare=True,
        )


async def verdicts_at(
    connection: AsyncConnection[Any], positions: Sequence[int]
) -> list[Verdict | None]:
    """The verdicts on the facts at these positions; None for what is no open or click, or was
    not judged yet."""
    async with connection.cursor(row_factory=tuple_row, binary=True) as cursor:
        await cursor.execute(_VERDICTS, {"positions": list(positions)})
        found = {
            position: Verdict(Signal(signal), SignalRule(rule) if rule else None)
            for position, signal, rule in await cursor.fetchall()
        }
    return [found.get(position) for position in positions]
