"""Employee, leaving, alumnus or returning: computed from dates, never stored as a status.

A person is an ALUMNUS from 00:00 of the day after the last day, in the programme's time zone;
LEAVING from the scheduling of a departure through the last day; RETURNING from the day a rehire
is recorded until its first day. A month or a year stands for its first day.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from crm.domain.person import Person, Stint
from crm.domain.words import AlumnusStatus

__all__ = ["AlumnusStatus", "StatusFrom", "status_history", "status_on"]

_ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class StatusFrom:
    """A status and the first day on which it holds."""

    since: datetime.date
    status: AlumnusStatus


def status_history(person: Person, zone: ZoneInfo) -> tuple[StatusFrom, ...]:
    """Every change of the person's status, past and to come, oldest first; never empty.

    The first entry holds since ever (`date.min`).
    """
    spans = [_span(stint, zone) for stint in person.stints.values()]
    days = {datetime.date.min}
    for span in spans:
        days.update(span.turning_points())
    history: list[StatusFrom] = []
    for day in sorted(days):
        status = _status_on(spans, day)
        if not history or history[-1].status is not status:
            history.append(StatusFrom(day, status))
    return tuple(history)


def status_on(history: Iterable[StatusFrom], day: datetime.date) -> AlumnusStatus:
    """The status that a `status_history` gives for one day."""
    current = AlumnusStatus.ALUMNUS
    for entry in history:
        if entry.since > day:
            break
        current = entry.status
    return current


@dataclass(frozen=True, slots=True)
class _Span:
    first: datetime.date
    last: datetime.date
    leaving: datetime.date
    announced: datetime.date

    def turning_points(self) -> Iterable[datetime.date]:
        yield self.first
        if self.last < datetime.date.max:
            yield self.last + _ONE_DAY
        if self.leaving < datetime.date.max:
            yield self.leaving
        if self.announced < self.first:
            yield self.announced


def _span(stint: Stint, zone: ZoneInfo) -> _Span:
    known = stint.known_on.astimezone(zone).date()
    first = stint.starts if stint.hired_on or not stint.rehire else known
    last = stint.last_day.first if stint.last_day else datetime.date.max
    noticed = stint.scheduled_at
    return _Span(
        first=first,
        last=last,
        leaving=noticed.astimezone(zone).date() if noticed else datetime.date.max,
        announced=known if stint.rehire else first,
    )


def _status_on(spans: list[_Span], day: datetime.date) -> AlumnusStatus:
    open_now = [span for span in spans if span.first <= day <= span.last]
    if open_now:
        leaving = all(span.leaving <= day for span in open_now)
        return AlumnusStatus.LEAVING if leaving else AlumnusStatus.EMPLOYEE
    if any(span.announced <= day < span.first for span in spans):
        return AlumnusStatus.RETURNING
    if not spans or any(span.last < day for span in spans):
        return AlumnusStatus.ALUMNUS
    return AlumnusStatus.EMPLOYEE
