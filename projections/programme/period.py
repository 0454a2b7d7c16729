"""The period that metrics are asked for, as days of the programme and as instants."""

import datetime
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from crm.domain.dates import FuzzyDate
from crm.domain.envelope import When

_ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From `first` to `last`, both included, seen on the day `today`."""

    first: datetime.date
    last: datetime.date
    today: datetime.date
    zone: ZoneInfo

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError("A period ends on the day it begins, or later.")

    @property
    def as_of(self) -> datetime.date:
        """The day for what is told of one day: the last of the period that has come."""
        return min(self.last, self.today)

    @property
    def has_begun(self) -> bool:
        return self.first <= self.today

    @property
    def year_before(self) -> datetime.date:
        """The first of the twelve months that end on `as_of`; after 28 or 29 February, 1 March."""
        end = self.as_of
        leap_day = (end.month, end.day) == (2, 29)
        return end.replace(year=end.year - 1, day=28 if leap_day else end.day) + _ONE_DAY

    def params(self) -> dict[str, Any]:
        """The period for statements; `until` is the instant after it."""
        return {
            "first": self.first,
            "as_of": self.as_of,
            "since": self._midnight(self.first),
            "year_before": self._midnight(self.year_before),
            "active_since": self._midnight(self.as_of - 89 * _ONE_DAY),
            "until": self._midnight(self.as_of + _ONE_DAY),
            "today": self.today,
            "zone": self.zone.key,
        }

    def _midnight(self, day: datetime.date) -> datetime.datetime:
        return When.on(FuzzyDate.day(day), self.zone).at
