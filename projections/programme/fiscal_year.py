"""Which days a fiscal year has."""

import datetime

_ONE_DAY = datetime.timedelta(days=1)
EARLIEST, LATEST = 1900, 2199


def fiscal_year(year: int, start_month: int) -> tuple[datetime.date, datetime.date]:
    """First and last day of the fiscal year that begins in that calendar year; both included.

    Raises `ValueError` for years that are slips of the keyboard.
    """
    if not EARLIEST <= year <= LATEST:
        raise ValueError(f"Name a year between {EARLIEST} and {LATEST}.")
    first = datetime.date(year, start_month, 1)
    return first, first.replace(year=year + 1) - _ONE_DAY
