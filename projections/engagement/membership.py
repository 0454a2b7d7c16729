"""Since when somebody is a member: from joining the network and from departures."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from psycopg import Connection

from crm.domain.envelope import RecordedFact
from crm.domain.facts import (
    Departed,
    DepartureRescinded,
    DepartureScheduled,
    EmploymentStarted,
    NetworkRegistered,
    Rehired,
)

_TELLING = {
    cls.kind
    for cls in (
        *(NetworkRegistered, EmploymentStarted, Rehired),
        *(DepartureScheduled, Departed, DepartureRescinded),
    )
}
_REGISTER = """
INSERT INTO member (alumnus_id, registered_on)
SELECT * FROM unnest(%(alumnus_ids)b::uuid[], %(registered_on)b::date[])
ON CONFLICT (alumnus_id) DO UPDATE SET registered_on = excluded.registered_on
"""
_START = """
INSERT INTO employment (alumnus_id, stint_id, scheduled, departed)
SELECT * FROM unnest(%(alumnus_ids)b::uuid[], %(stint_ids)b::uuid[], %(scheduled)b::date[],
                     %(departed)b::date[])
ON CONFLICT (alumnus_id, stint_id)
DO UPDATE SET scheduled = excluded.scheduled, departed = excluded.departed
"""
# Of an employment that nobody recorded, nothing is known: `evolve` passes over it too.
_LEAVE = """
UPDATE employment e
SET scheduled = coalesce(n.scheduled, CASE WHEN NOT n.rescinded THEN e.scheduled END),
    departed = coalesce(n.departed, CASE WHEN NOT n.rescinded THEN e.departed END)
FROM unnest(%(alumnus_ids)b::uuid[], %(stint_ids)b::uuid[], %(scheduled)b::date[],
            %(departed)b::date[], %(rescinded)b::boolean[])
    AS n(alumnus_id, stint_id, scheduled, departed, rescinded)
WHERE e.alumnus_id = n.alumnus_id AND e.stint_id = n.stint_id
"""


@dataclass(slots=True)
class _Employment:
    """What a batch says of one employment's end, in the end."""

    started: bool = False
    rescinded: bool = False
    """What was known before the batch no longer holds."""
    scheduled: datetime.date | None = None
    departed: datetime.date | None = None


def fold_membership(
    batch: Sequence[RecordedFact], connection: Connection[Any], zone: ZoneInfo
) -> set[UUID]:
    """Write what a batch tells of memberships and departures; whom it is about."""
    registered: dict[UUID, datetime.date] = {}
    employments: dict[tuple[UUID, UUID], _Employment] = defaultdict(_Employment)
    for recorded in batch:
        if recorded.kind not in _TELLING:
            continue
        fact, alumnus_id = recorded.fact, recorded.alumnus_id
        match fact:
            case NetworkRegistered():
                registered[alumnus_id] = recorded.occurred.at.astimezone(zone).date()
            case EmploymentStarted() | Rehired():
                employments[alumnus_id, fact.stint_id] = _Employment(started=True)
            case DepartureScheduled():
                employments[alumnus_id, fact.stint_id].scheduled = fact.last_day.first
            case Departed():
                employments[alumnus_id, fact.stint_id].departed = fact.last_day.first
            case DepartureRescinded():
                started = employments[alumnus_id, fact.stint_id].started
                employments[alumnus_id, fact.stint_id] = _Employment(started, rescinded=True)
            case _:
                pass
    if registered:
        connection.execute(
            _REGISTER,
            {"alumnus_ids": list(registered), "registered_on": list(registered.values())},
        )
    begun = {key: each for key, each in employments.items() if each.started}
    others = {key: each for key, each in employments.items() if not each.started}
    if begun:
        connection.execute(_START, _arrays(begun), prepare=True)
    if others:
        rescinded = [each.rescinded for each in others.values()]
        connection.execute(_LEAVE, _arrays(others) | {"rescinded": rescinded}, prepare=True)
    return registered.keys() | {alumnus_id for alumnus_id, _ in employments}


def _arrays(employments: dict[tuple[UUID, UUID], _Employment]) -> dict[str, Any]:
    return {
        "alumnus_ids": [alumnus_id for alumnus_id, _ in employments],
        "stint_ids": [stint_id for _, stint_id in employments],
        "scheduled": [each.scheduled for each in employments.values()],
        "departed": [each.departed for each in employments.values()],
    }
