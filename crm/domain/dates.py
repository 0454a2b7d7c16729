"""Dates as people know them: to the day, or only to the month or the year."""

import calendar
import datetime
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

_ISO = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")


class Precision(StrEnum):
    """How exactly it is known when something happened."""

    INSTANT = "instant"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
class FuzzyDate:
    """A date known to the day, the month or the year; month and year mean their first day.

    `date` is moved to that first day on construction, so equal knowledge is equal.
    Ordered by that first day. Precision is never `INSTANT`: a date has no time of day.
    """

    date: datetime.date
    precision: Precision = Precision.DAY

    def __post_init__(self) -> None:
        if self.precision == Precision.INSTANT:
            raise ValueError("A date is known to the day, the month or the year, not the instant.")
        first = self.date
        if self.precision == Precision.MONTH:
            first = first.replace(day=1)
        elif self.precision == Precision.YEAR:
            first = first.replace(month=1, day=1)
        object.__setattr__(self, "date", datetime.date(first.year, first.month, first.day))
        object.__setattr__(self, "precision", Precision(self.precision))

    @classmethod
    def day(cls, day: datetime.date) -> Self:
        return cls(day, Precision.DAY)

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        return cls(datetime.date(year, month, 1), Precision.MONTH)

    @classmethod
    def year(cls, year: int) -> Self:
        return cls(datetime.date(year, 1, 1), Precision.YEAR)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read back what `isoformat` wrote; `ValueError` for anything else."""
        match = _ISO.fullmatch(text)
        if match is None:
            raise ValueError(f"Write a date as 2012-08-01, 2012-08 or 2012, not as {text!r}.")
        year, month, day = match["year"], match["month"], match["day"]
        if day is not None:
            return cls.day(datetime.date(int(year), int(month), int(day)))
        if month is not None:
            return cls.month(int(year), int(month))
        return cls.year(int(year))

    @property
    def first(self) -> datetime.date:
        """The earliest day this can mean."""
        return self.date

    @property
    def last(self) -> datetime.date:
        """The latest day this can mean: the last of the month or of the year."""
        if self.precision == Precision.MONTH:
            days = calendar.monthrange(self.date.year, self.date.month)[1]
            return self.date.replace(day=days)
        if self.precision == Precision.YEAR:
            return self.date.replace(month=12, day=31)
        return self.date

    def isoformat(self) -> str:
        """`2012-08-01`, `2012-08` or `2012`: as much as is known and no more."""
        day = self.date.isoformat()
        if self.precision == Precision.MONTH:
            return day[:7]
        return day[:4] if self.precision == Precision.YEAR else day

    def __str__(self) -> str:
        return self.isoformat()
