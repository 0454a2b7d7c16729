"""Japanese eras and the days on which they began, as their ordinances say."""

import datetime

from crm.domain.dates import FuzzyDate, Precision
from crm.ingest.rows import Problem

_STARTS = {
    "明治": datetime.date(1868, 1, 25),
    "大正": datetime.date(1912, 7, 30),
    "昭和": datetime.date(1926, 12, 25),
    "平成": datetime.date(1989, 1, 8),
    "令和": datetime.date(2019, 5, 1),
}
_LETTERS = dict(zip("MTSHR", _STARTS, strict=True))


class EraError(ValueError):
    """The era had not begun, or was over, on that date."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.reason)
        self.problem = problem


def western_year(era: str, number: int) -> int:
    """The year `number` of an era (its name or its Latin letter) in the western count."""
    return _STARTS[_name(era)].year + number - 1


def check_era(era: str, number: int, date: FuzzyDate) -> None:
    """Raise `EraError` unless some day that `date` can mean lies in the era."""
    name = _name(era)
    first, last = _STARTS[name], _last_day(name)
    if number < 1 or date.last < first:
        raise EraError(_outside(date, f"{name} began on {first}", f"{name}は{first}からです"))
    if last is not None and date.first > last:
        raise EraError(_outside(date, f"{name} ended on {last}", f"{name}は{last}までです"))


def in_era(date: FuzzyDate) -> str:
    """A date from 1868 on in Japanese words, such as 令和元年5月1日."""
    name = [name for name, start in _STARTS.items() if start <= date.last][-1]
    number = date.date.year - _STARTS[name].year + 1
    words = f"{name}{'元' if number == 1 else number}年"
    if date.precision == Precision.YEAR:
        return words
    words += f"{date.date.month}月"
    return words if date.precision == Precision.MONTH else f"{words}{date.date.day}日"


def _name(era: str) -> str:
    return _LETTERS.get(era.upper(), era)


def _last_day(name: str) -> datetime.date | None:
    later = [start for start in _STARTS.values() if start > _STARTS[name]]
    return min(later) - datetime.timedelta(days=1) if later else None


def _outside(date: FuzzyDate, why: str, why_ja: str) -> Problem:
    if date.last < _STARTS["明治"]:
        return Problem("ERA_OUT_OF_BOUNDS", f"{why}.", f"{why_ja}。")
    right = in_era(date)
    return Problem(
        "ERA_OUT_OF_BOUNDS",
        f"{why}; {date} is written {right}.",
        f"{why_ja}。{date}は{right}と書きます。",
    )
