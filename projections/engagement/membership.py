"""Since when somebody is a member: from joining the network and from departures."""

import datetime
from collections.abc import Iterable, Sequence
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

_REGISTER = """
INSERT INTO member (alumnus_id, registered_on)
SELECT * FROM unnest(%(alumnus_ids)s::uuid[], %(registered_on)s::date[])
ON CONFLICT (alumnus_id) DO UPDATE SET registered_on = excluded.registered_on
"""
_DEPART = """
INSERT INTO departure AS d (alumnus_id, stint_id, scheduled, departed)
SELECT n.alumnus_id, n.stint_id, n.scheduled, n.departed
FROM unnest(%(alumnus_ids)s::uuid[], %(stint_ids)s::uuid[], %(scheduled)s::date[],
            %(departed)s::date[])
    AS n(alumnus_id, stint_id, scheduled, departed)
ON CONFLICT (alumnus_id, stint_id) DO UPDATE
SET scheduled = coalesce(excluded.scheduled, d.scheduled),
    departed = coalesce(excluded.departed, d.departed)
"""
_RESCIND = """
DELETE FROM departure d
USING unnest(%(alumnus_ids)s::uuid[], %(stint_ids)s::uuid[]) AS r(alumnus_id, stint_id)
WHERE d.alumnus_id = r.alumnus_id AND d.stint_id = r.stint_id
"""


@dataclass(slots=True)
class _Leaving:
    """What a batch says of one employment's end."""

    anew: bool = False
    """What was known before no longer holds."""
    scheduled: datetime.date | None = None
    departed: datetime.date | None = None


def fold_membership(
    batch: Sequence[RecordedFact], connection: Connection[Any], zone: ZoneInfo
) -> set[UUID]:
    """Write what a batch tells of memberships and departures; whom it is about."""
    registered: dict[UUID, datetime.date] = {}
    leaving: dict[tuple[UUID, UUID], _Leaving] = {}
    for recorded in batch:
        fact, alumnus_id = recorded.fact, recorded.alumnus_id
        match fact:
            case NetworkRegistered():
                registered[alumnus_id] = recorded.occurred.at.astimezone(zone).date()
            case DepartureScheduled():
                end = leaving.setdefault((alumnus_id, fact.stint_id), _Leaving())
                end.scheduled = fact.last_day.first
            case Departed():
                end = leaving.setdefault((alumnus_id, fact.stint_id), _Leaving())
                end.departed = fact.last_day.first
            case DepartureRescinded() | EmploymentStarted() | Rehired():
                leaving[alumnus_id, fact.stint_id] = _Leaving(anew=True)
            case _:
                pass
    if registered:
        connection.execute(
            _REGISTER,
            {"alumnus_ids": list(registered), "registered_on": list(registered.values())},
        )
    _forget([key for key, end in leaving.items() if end.anew], connection)
    _depart({key: end for key, end in leaving.items() if end.scheduled or end.departed}, connection)
    return registered.keys() | {alumnus_id for alumnus_id, _ in leaving}


def member_since(
    registered_on: datetime.date | None,
    last_days: Iterable[datetime.date],
    as_of: datetime.date,
) -> datetime.date | None:
    """The later of joining the network and the last day of work, as far as both have passed.

    A scheduled departure counts once its day has passed.
    """
    days = [day for day in last_days if day < as_of]
    if registered_on is not None and registered_on <= as_of:
        days.append(registered_on)
    return max(days, default=None)


def _forget(stints: list[tuple[UUID, UUID]], connection: Connection[Any]) -> None:
    if stints:
        connection.execute(
            _RESCIND,
            {
                "alumnus_ids": [alumnus_id for alumnus_id, _ in stints],
                "stint_ids": [stint_id for _, stint_id in stints],
            },
        )


def _depart(leaving: dict[tuple[UUID, UUID], _Leaving], connection: Connection[Any]) -> None:
    if leaving:
        connection.execute(
            _DEPART,
            {
                "alumnus_ids": [alumnus_id for alumnus_id, _ in leaving],
                "stint_ids": [stint_id for _, stint_id in leaving],
                "scheduled": [end.scheduled for end in leaving.values()],
                "departed": [end.departed for end in leaving.values()],
            },
        )
