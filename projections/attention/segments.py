"""Segments as conditions: whom they hold, and which one a person belongs to."""

import datetime
from collections.abc import Sequence
from typing import Any

from psycopg import sql

from crm.domain.care import Segment

_STATUS = sql.SQL("p.statuses[width_bucket({today}, p.status_dates)] = ANY({statuses})")
_DEPARTMENTS = sql.SQL("p.department = ANY({departments})")
_LEVELS = sql.SQL("s.level = ANY({levels})")
_LEFT_BEFORE = sql.SQL("p.departed_on <= {day}")
_LEFT_SINCE = sql.SQL("p.departed_on >= {day}")
_WHEN = sql.SQL("WHEN {condition} THEN {number}")


def condition_of(segment: Segment, today: datetime.date) -> sql.Composable:
    """Whether a person `p` of the directory, with score `s`, meets what the segment asks for."""
    parts = [
        _STATUS.format(
            today=sql.Literal(today),
            statuses=_texts(each.value for each in sorted(segment.statuses)),
        )
    ]
    if segment.departments:
        parts.append(_DEPARTMENTS.format(departments=_texts(sorted(segment.departments))))
    if segment.levels:
        parts.append(_LEVELS.format(levels=_texts(each.value for each in sorted(segment.levels))))
    if segment.left_at_least_months is not None:
        day = _months_before(today, segment.left_at_least_months)
        parts.append(_LEFT_BEFORE.format(day=sql.Literal(day)))
    if segment.left_at_most_months is not None:
        day = _months_before(today, segment.left_at_most_months)
        parts.append(_LEFT_SINCE.format(day=sql.Literal(day)))
    return sql.SQL("coalesce({}, false)").format(sql.SQL(" AND ").join(parts))


def place_of(segments: Sequence[Segment], today: datetime.date) -> sql.Composable:
    """The place in `segments` of the one that a person belongs to: the first that fits; else 0."""
    whens = [
        _WHEN.format(condition=condition_of(each, today), number=sql.Literal(number))
        for number, each in enumerate(segments, 1)
    ]
    return sql.SQL("CASE {} ELSE 0 END").format(sql.SQL(" ").join(whens))


def _texts(values: Any) -> sql.Composable:
    return sql.SQL("{}::text[]").format(sql.Literal(list(values)))


def _months_before(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months earlier, or the last of that month."""
    count = day.year * 12 + day.month - 1 - months
    year, month = divmod(count, 12)
    if year < 1:
        return datetime.date.min
    first_of_next = datetime.date(year + month // 11, (month + 1) % 12 + 1, 1)
    last = first_of_next - datetime.timedelta(days=1)
    return datetime.date(year, month + 1, min(day.day, last.day))
