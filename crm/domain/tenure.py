"""How long somebody worked here (勤続年数), counted as Japanese law counts, from any dates.

The day of joining is day 1 (民法140条 ただし書), and a year ends on the day before its date comes
again, or on the last of the month where it does not (民法143条): 2020-04-01 to 2023-03-31 is three
full years, and so is 2020-02-29 to 2023-02-28. Where employments are added up, what is left over
beside full months is added too, and thirty such days make a month.

What is known to the month or the year gives a least and a most; a question is answered where both
answer it alike.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from crm.domain.dates import FuzzyDate

_MONTHS = 12
_DAYS_OF_A_MONTH = 30
_DAY = datetime.timedelta(days=1)
_SLACK = 6
"""Days by which the calendar can put two ways of adding up the same days apart, for each
employment: added where dates are vague, so that a vague date is never surer than an exact one."""


class TenureScope(StrEnum):
    """Which employments count (通算・直近)."""

    LAST_STINT = "last_stint"
    SUM = "sum"
    LONGEST = "longest"


class Length(NamedTuple):
    """Full months, and the days beside them."""

    months: int
    days: int

    @property
    def ja(self) -> str:
        """3年2か月, 4か月."""
        years, months = divmod(self.months, _MONTHS)
        if not months:
            return f"{years}年"
        return f"{years}年{months}か月" if years else f"{months}か月"

    @property
    def en(self) -> str:
        """3 years and 2 months, 4 months."""
        years, months = divmod(self.months, _MONTHS)
        if not months:
            return _count(years, "year")
        told = _count(months, "month")
        return f"{_count(years, 'year')} and {told}" if years else told


@dataclass(frozen=True, slots=True)
class Gap:
    """Days of an employment that do not count, both ends included."""

    starts_on: FuzzyDate | None
    """None: nobody knows from when."""
    ends_on: FuzzyDate | None
    """None: it lasts, or nobody knows until when."""


@dataclass(frozen=True, slots=True)
class Period:
    """One employment as far as it counts."""

    starts_on: FuzzyDate | None
    """First day of work; None when it is not known."""
    ends_on: FuzzyDate | None
    """Last day, inclusive; None while it lasts."""
    gaps: tuple[Gap, ...] = ()
    restarts: tuple[FuzzyDate, ...] = ()
    """Days on which the count began anew; what was before does not count."""

    @property
    def exact(self) -> bool:
        """Whether every date is known to the day."""
        dates = [self.starts_on, *self.restarts, *(gap.starts_on for gap in self.gaps)]
        dates += [gap.ends_on for gap in self.gaps]
        known = [each for each in dates if each is not None]
        if self.ends_on is not None:
            known.append(self.ends_on)
        return len(known) == len(dates) + (self.ends_on is not None) and all(
            each.first == each.last for each in known
        )


@dataclass(frozen=True, slots=True)
class Tenure:
    """How long it was at least, and at most; None: nobody knows."""

    least: Length
    most: Length | None

    def reaches(self, months: int) -> bool | None:
        """Whether it is so many full months; None when that depends on what is not known."""
        if self.least.months >= months:
            return True
        return False if self.most is not None and self.most.months < months else None


NOTHING = Tenure(Length(0, 0), Length(0, 0))


def tenure(periods: Iterable[Period], scope: TenureScope, day: datetime.date) -> Tenure:
    """The tenure on a day, that day included; what begins later does not count yet."""
    begun = [each for each in periods if _earliest(each) <= day]
    if scope is TenureScope.SUM:
        return _together(begun, day)
    if scope is TenureScope.LAST_STINT:
        begun = _last(begun, day)
    each = [_together([period], day) for period in begun]
    if not each:
        return NOTHING
    most = (
        None
        if any(one.most is None for one in each)
        else max(one.most or one.least for one in each)
    )
    least = [one.least for one in each]
    return Tenure(max(least) if scope is TenureScope.LONGEST else min(least), most)


def full_until(first: datetime.date, months: int) -> datetime.date:
    """The last day of so many full months from the first day on (民法143条2項)."""
    if months == 0:
        return first - _DAY
    year, month = divmod(first.year * _MONTHS + first.month - 1 + months, _MONTHS)
    if year > datetime.MAXYEAR - 1:
        return datetime.date.max
    try:
        return datetime.date(year, month + 1, first.day) - _DAY
    except ValueError:  # the month has no such day, so the period ends with the month
        year, month = divmod(year * _MONTHS + month + 1, _MONTHS)
        return datetime.date(year, month + 1, 1) - _DAY


def length(first: datetime.date, last: datetime.date) -> Length:
    """Full months from the first day to the last, both included, and the days beside them."""
    if last < first:
        return Length(0, 0)
    months = (last.year - first.year) * _MONTHS + last.month - first.month + 1
    while full_until(first, months) > last:
        months -= 1
    return Length(months, (last - full_until(first, months)).days)


def _earliest(period: Period) -> datetime.date:
    known = [each.first for each in (period.starts_on, *period.restarts) if each is not None]
    return max(known, default=datetime.date.min)


def _latest(period: Period, day: datetime.date) -> datetime.date:
    """The latest day on which it can have started."""
    known = [each.last for each in (period.starts_on, *period.restarts) if each is not None]
    if not known:
        known.append(min(period.ends_on.last if period.ends_on else day, day))
    return max(known)


def _last(periods: Sequence[Period], day: datetime.date) -> list[Period]:
    """Those that may be the one that started last."""
    certain = [each for each in periods if each.starts_on is None or _latest(each, day) <= day]
    since = max((_earliest(each) for each in certain), default=datetime.date.min)
    return [each for each in periods if _latest(each, day) >= since]


def _together(periods: Sequence[Period], day: datetime.date) -> Tenure:
    exact = all(each.exact for each in periods)
    unbroken = not any(each.gaps for each in periods)
    slack = 0 if exact or (len(periods) == 1 and unbroken) else _SLACK * len(periods) + 1
    at_least = [each for one in periods if (each := _least(one, day))]
    least = _added(at_least, -slack)
    if unbroken and slack:  # whatever the others were, one of them alone is never more than all
        least = max([least, *(_added([each], 0) for each in at_least)])
    if any(each.starts_on is None and not each.restarts for each in periods):
        return Tenure(least, None)
    return Tenure(least, _added([each for one in periods if (each := _most(one, day))], slack))


class _Run(NamedTuple):
    """An employment between two days, and the days in it that do not count."""

    first: datetime.date
    last: datetime.date
    without: tuple[tuple[datetime.date, datetime.date], ...]


def _least(period: Period, day: datetime.date) -> _Run | None:
    if period.starts_on is None and not period.restarts:
        return None
    last = min(period.ends_on.first, day) if period.ends_on else day
    first = _latest(period, day)
    without = tuple(
        (
            gap.starts_on.first if gap.starts_on else datetime.date.min,
            gap.ends_on.last if gap.ends_on else datetime.date.max,
        )
        for gap in period.gaps
    )
    return _Run(first, last, without) if first <= last else None


def _most(period: Period, day: datetime.date) -> _Run | None:
    last = min(period.ends_on.last, day) if period.ends_on else day
    first = _earliest(period)
    without = tuple(
        (gap.starts_on.last, gap.ends_on.first)
        for gap in period.gaps
        if gap.starts_on is not None and gap.ends_on is not None
    )
    return _Run(first, last, without) if first <= last else None


def _added(runs: Iterable[_Run], slack: int) -> Length:
    """The length of the runs, each day counted once; `slack` is added in days."""
    blocks: list[list[_Run]] = []
    end = datetime.date.min
    for run in sorted(runs):
        if blocks and run.first <= _next_day(end):
            blocks[-1].append(run)
        else:
            blocks.append([run])
        end = max(end, run.last)
    each = [_length_of(block) for block in blocks]
    if len(each) == 1 and slack == 0:
        return each[0]
    days = sum(one.months * _DAYS_OF_A_MONTH + one.days for one in each) + slack
    return Length(*divmod(max(days, 0), _DAYS_OF_A_MONTH))


def _length_of(block: Sequence[_Run]) -> Length:
    """What counts of runs that follow each other or overlap, as if it had been done without a
    break from the first day on."""
    days: set[tuple[int, int]] = set()
    for run in block:
        days.update(_counted(run))
    total, reached = 0, 0
    for first, last in sorted(days):
        total += max(0, last - max(first, reached + 1) + 1)
        reached = max(reached, last)
    start = block[0].first
    return length(start, start + datetime.timedelta(days=total - 1)) if total else Length(0, 0)


def _counted(run: _Run) -> Iterable[tuple[int, int]]:
    first, last = run.first.toordinal(), run.last.toordinal()
    for start, end in sorted(run.without):
        if end < start:
            continue
        if start.toordinal() > first:
            yield first, min(start.toordinal() - 1, last)
        first = max(first, end.toordinal() + 1)
    if first <= last:
        yield first, last


def _next_day(day: datetime.date) -> datetime.date:
    return day if day == datetime.date.max else day + _DAY


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
