"""Dates of one person that cannot all be true."""

import datetime

from crm.domain.dates import FuzzyDate
from crm.ingest.rows import Problem

LONGEST_LIFE = 120
LONGEST_AGO = 100
HIRED_AHEAD = 2
DEPARTED_AHEAD = 10
"""Years from today beyond which a date is taken for a slip or a placeholder."""


def date_problems(
    born: datetime.date | None,
    hired: FuzzyDate | None,
    departed: FuzzyDate | None,
    today: datetime.date,
) -> list[Problem]:
    """Every contradiction that is certain; a month or a year is given the benefit of doubt."""
    problems = []
    if born is not None and born > today:
        problems.append(
            Problem(
                "BIRTH_DATE_IN_FUTURE",
                f"birth_date {born} is in the future; correct it.",
                f"birth_dateの{born}は未来の日付です。修正してください。",
            )
        )
    if born is not None and born.year < today.year - LONGEST_LIFE:
        problems.append(_unlikely("birth_date", born.isoformat()))
    for field, date, ahead in (
        ("hired_on", hired, HIRED_AHEAD),
        ("departed_on", departed, DEPARTED_AHEAD),
    ):
        if date is not None and not (
            today.year - LONGEST_AGO <= date.date.year and date.first <= _later(today, ahead)
        ):
            problems.append(_unlikely(field, str(date)))
    if born is not None and hired is not None and hired.last < born:
        problems.append(
            Problem(
                "BORN_AFTER_START",
                f"birth_date {born} is after hired_on {hired}; correct one of them.",
                f"birth_dateの{born}がhired_onの{hired}より後です。どちらかを修正してください。",
            )
        )
    if hired is not None and departed is not None and departed.last < hired.first:
        problems.append(
            Problem(
                "DEPARTURE_BEFORE_START",
                f"departed_on {departed} is before hired_on {hired}; correct one of them.",
                f"departed_onの{departed}がhired_onの{hired}より前です。"
                "どちらかを修正してください。",
            )
        )
    return problems


def _later(day: datetime.date, years: int) -> datetime.date:
    return datetime.date(
        day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day
    )


def _unlikely(field: str, date: str) -> Problem:
    return Problem(
        "UNLIKELY_DATE",
        f"{field} {date} is too far from today; correct it, or list it under placeholders"
        " in the mapping if it stands for unknown.",
        f"{field}の{date}は今日から離れすぎています。修正するか、"
        "「不明」の意味ならマッピングの placeholders に加えてください。",
    )
