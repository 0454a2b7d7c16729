"""What was told of returns, referrals, collaborations and the pulse: the facts behind the money."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from psycopg import AsyncConnection
from psycopg.rows import tuple_row

from crm.domain.engagement import Mode
from crm.domain.facts.base import Fact
from crm.domain.facts.collaborations import CollaborationAgreed
from crm.domain.facts.employment import EmploymentFactRescinded, PositionHeld
from crm.domain.facts.messages import MessageOpened
from crm.domain.facts.referrals import ReferralHired, ReferralRewardPaid
from crm.domain.facts.return_process import ApplicationSubmitted, ReturnProcessOpened
from crm.domain.facts.return_reception import ProductivityReached
from crm.domain.facts.return_terms import OfferAccepted, OfferMade
from crm.domain.facts.returns import Rehired, ReturnInquired
from crm.domain.facts.surveys import AlumniPulseAnswered
from crm.storage.state import load_fields
from projections.programme.period import Period

KINDS: Final[tuple[type[Fact], ...]] = (
    ReturnInquired,
    ReturnProcessOpened,
    OfferMade,
    OfferAccepted,
    Rehired,
    PositionHeld,
    EmploymentFactRescinded,
    ProductivityReached,
    ReferralHired,
    ReferralRewardPaid,
    CollaborationAgreed,
)
"""Of the whole of time: what happened before a period explains what happened in it."""
TOUCH_DAYS: Final = 365
"""How long before an inquiry a touch may lie and still count as its cause."""
NO_TOUCH: Final = (ReturnInquired, ApplicationSubmitted, MessageOpened)
"""The inquiry itself is no cause of it, and an open may be anybody's."""

# Positions and what was rescinded matter only for those who came back: a small part of all.
_TOLD = """
SELECT position, event_id, alumnus_id, occurred_at, kind, fact FROM entry
WHERE kind = ANY(%(kinds)s::text[]) AND retracted_by IS NULL
  AND (kind NOT IN ('PositionHeld', 'EmploymentFactRescinded')
       OR alumnus_id IN (SELECT alumnus_id FROM entry WHERE kind = 'Rehired'))
ORDER BY position
"""
_PULSES = """
SELECT position, event_id, alumnus_id, occurred_at, kind, fact FROM entry
WHERE kind = %(kind)s AND retracted_by IS NULL
  AND occurred_at >= %(since)s AND occurred_at < %(until)s
ORDER BY occurred_at, position
"""
# What HR noted of somebody is nothing the person did: it has a mode, but is no touch.
_TOUCHES = """
SELECT a.inquiry_id, e.position, e.event_id, e.kind, e.mode
FROM unnest(%(inquiry_ids)s::uuid[], %(alumnus_ids)s::uuid[], %(asked_at)s::timestamptz[])
    AS a(inquiry_id, alumnus_id, asked_at)
JOIN entry e ON e.alumnus_id = a.alumnus_id AND e.occurred_at <= a.asked_at
    AND (e.occurred_at AT TIME ZONE %(zone)s)::date
        >= (a.asked_at AT TIME ZONE %(zone)s)::date - %(days)s
JOIN touch t ON t.position = e.position
WHERE e.mode IS NOT NULL AND e.retracted_by IS NULL AND e.kind <> ALL(%(not_kinds)s::text[])
  AND coalesce(t.signal, e.signal) = 'HUMAN'
ORDER BY e.position
"""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as the timeline has it."""

    position: int
    event_id: UUID
    alumnus_id: UUID
    occurred_at: datetime.datetime
    """UTC."""
    fact: Fact

    def on(self, zone: ZoneInfo) -> datetime.date:
        """Its day in the programme's time zone."""
        return self.occurred_at.astimezone(zone).date()


@dataclass(frozen=True, slots=True)
class HumanTouch:
    """Something that a person, and no machine, did."""

    position: int
    event_id: UUID
    kind: str
    mode: Mode


async def told(connection: AsyncConnection[Any]) -> list[Told]:
    """Everything of `KINDS` that stands, in the order of the log."""
    params = {"kinds": [each.kind for each in KINDS]}
    return await _facts(connection, _TOLD, params)


async def pulses(connection: AsyncConnection[Any], period: Period) -> list[Told]:
    """What was answered to the pulse in the period, the oldest first."""
    params = period.params() | {"kind": AlumniPulseAnswered.kind}
    return await _facts(connection, _PULSES, params)


async def touches_before(
    connection: AsyncConnection[Any], inquiries: Sequence[Told], zone: ZoneInfo
) -> dict[UUID, list[HumanTouch]]:
    """By inquiry, what the person did in the 365 days before it."""
    found: dict[UUID, list[HumanTouch]] = {each.event_id: [] for each in inquiries}
    if not found:
        return found
    params = {
        "inquiry_ids": [each.event_id for each in inquiries],
        "alumnus_ids": [each.alumnus_id for each in inquiries],
        "asked_at": [each.occurred_at for each in inquiries],
        "zone": zone.key,
        "days": TOUCH_DAYS,
        "not_kinds": [each.kind for each in NO_TOUCH],
    }
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(_TOUCHES, params)
        async for inquiry_id, position, event_id, kind, mode in cursor:
            found[inquiry_id].append(HumanTouch(position, event_id, kind, Mode(mode)))
    return found


async def _facts(
    connection: AsyncConnection[Any], statement: str, params: dict[str, Any]
) -> list[Told]:
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(statement, params)
        return [
            Told(position, event_id, alumnus_id, at, load_fields(kind, orjson.loads(fields)))
            for position, event_id, alumnus_id, at, kind, fields in await cursor.fetchall()
        ]
