"""Dates as HR exports write them: ISO, slashes, Japanese eras, or only a month or a year."""

import datetime
import re
import unicodedata
from enum import StrEnum

from crm.domain.dates import FuzzyDate
from crm.ingest.eras import EraError, check_era, western_year
from crm.ingest.rows import Problem

YEARS = range(1900, 2201)
"""Years a person's dates may lie in."""


class DateOrder(StrEnum):
    """Which of the numbers of 01/02/2015 comes first; only a file's owner can say."""

    YMD = "YMD"
    MDY = "MDY"
    DMY = "DMY"


class UnreadableDate(ValueError):
    """A text that is no date, or more than one; `problem` says what to do about it."""

    def __init__(self, problem: Problem, text: str) -> None:
        super().__init__(problem.reason)
        self.problem = problem
        self.text = text

    @property
    def code(self) -> str:
        return self.problem.code


_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_TIME = r"(?:[ T]+(?P<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?))?"
_SHAPES = tuple(
    re.compile(shape + _TIME)
    for shape in (
        r"(?P<y>[0-9]{4})(?P<sep>[-/.])(?P<m>[0-9]{1,2})(?:(?P=sep)(?P<d>[0-9]{1,2}))?",
        r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})",
        r"(?P<y>[0-9]{4})年?",
        r"(?P<y>[0-9]{4}) ?年 ?(?P<m>[0-9]{1,2}) ?月(?: ?(?P<d>[0-9]{1,2}) ?日)?",
    )
)
_ERA = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和|[MTSHR]) ?(?P<y>元|[0-9]{1,2})"
    r"(?: ?年(?: ?(?P<m>[0-9]{1,2}) ?月(?: ?(?P<d>[0-9]{1,2}) ?日)?)?"
    r"|(?P<sep>[-/.])(?P<m2>[0-9]{1,2})(?:(?P=sep)(?P<d2>[0-9]{1,2}))?)?" + _TIME,
    re.IGNORECASE,
)
_YEAR_LAST = re.compile(
    r"(?P<a>[0-9]{1,2})(?P<sep>[-/.])(?:(?P<b>[0-9]{1,2})(?P=sep))?(?P<y>[0-9]{4})" + _TIME
)
_SHORT_YEAR = re.compile(r"[0-9]{1,2}([-/.])[0-9]{1,2}\1[0-9]{1,2}" + _TIME)
_SERIAL = re.compile(r"[1-9][0-9]{4}(?:\.[0-9]+)?")


def parse_date(text: str, order: DateOrder | None = None, *, plausible: bool = True) -> FuzzyDate:
    """The date that `text` names, as precisely as it does; raises `UnreadableDate`.

    `order` is needed for dates that end in the year. With `plausible=False` a year outside
    `YEARS` is let pass, for comparing with declared placeholders.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).strip()
    if era := _ERA.fullmatch(plain):
        _refuse_time(era, text)
        return _in_era(era, text, plausible)
    for shape in _SHAPES:
        if match := shape.fullmatch(plain):
            _refuse_time(match, text)
            parts = match.groupdict()
            return _date(text, parts["y"], parts.get("m"), parts.get("d"), plausible)
    if match := _YEAR_LAST.fullmatch(plain):
        _refuse_time(match, text)
        return _year_last(match, text, order, plausible)
    raise UnreadableDate(_unreadable(plain, text), text)


def _in_era(match: re.Match[str], text: str, plausible: bool) -> FuzzyDate:
    month, day = match["m"] or match["m2"], match["d"] or match["d2"]
    number = 1 if match["y"] == "元" else int(match["y"])
    year = str(western_year(match["era"], number))
    date = _date(text, year, month, day, plausible)
    try:
        check_era(match["era"], number, date)
    except EraError as error:
        raise UnreadableDate(error.problem, text) from None
    return date


def _year_last(
    match: re.Match[str], text: str, order: DateOrder | None, plausible: bool
) -> FuzzyDate:
    if order is None or order == DateOrder.YMD:
        raise UnreadableDate(
            Problem(
                "AMBIGUOUS_DATE",
                f"{text!r} does not say which number is the month;"
                ' set date_order = "MDY" or "DMY" in the mapping.',
                f"「{text}」は月と日の順が分かりません。"
                'マッピングで date_order = "MDY" か "DMY" を指定してください。',
            ),
            text,
        )
    first, second, year = match["a"], match["b"], match["y"]
    if second is None:
        return _date(text, year, first, None, plausible)
    month, day = (first, second) if order == DateOrder.MDY else (second, first)
    return _date(text, year, month, day, plausible)


def _date(text: str, year: str, month: str | None, day: str | None, plausible: bool) -> FuzzyDate:
    try:
        if month is None:
            date = FuzzyDate.year(int(year))
        elif day is None:
            date = FuzzyDate.month(int(year), int(month))
        else:
            date = FuzzyDate.day(datetime.date(int(year), int(month), int(day)))
    except ValueError:
        raise UnreadableDate(
            Problem(
                "IMPOSSIBLE_DATE",
                f"{text!r} is not a day of the calendar; correct it.",
                f"「{text}」は暦にない日付です。修正してください。",
            ),
            text,
        ) from None
    if plausible and date.date.year not in YEARS:
        raise UnreadableDate(
            Problem(
                "YEAR_OUT_OF_RANGE",
                f"The year of {text!r} is not within {YEARS[0]} to {YEARS[-1]}; correct it, or"
                " list it under placeholders in the mapping if it stands for unknown.",
                f"「{text}」の年が{YEARS[0]}〜{YEARS[-1]}の範囲にありません。修正するか、"
                "「不明」の意味ならマッピングの placeholders に加えてください。",
            ),
            text,
        )
    return date


def _refuse_time(match: re.Match[str], text: str) -> None:
    time = match["time"]
    if time is not None and time.strip("0:."):
        raise UnreadableDate(
            Problem(
                "TIME_OF_DAY",
                f"{text!r} has a time of day where only a date is expected; leave the time out.",
                f"「{text}」に時刻が付いています。日付だけにしてください。",
            ),
            text,
        )


def _unreadable(plain: str, text: str) -> Problem:
    if _SERIAL.fullmatch(plain):
        return Problem(
            "EXCEL_SERIAL",
            f"{text!r} looks like Excel's internal number of a date;"
            " format the column as a date and export again.",
            f"「{text}」はExcelの日付シリアル値のようです。"
            "列の書式を日付にして出力し直してください。",
        )
    if _SHORT_YEAR.fullmatch(plain):
        return Problem(
            "TWO_DIGIT_YEAR",
            f"{text!r} does not say the century; write the year with four digits.",
            f"「{text}」の年が2桁です。4桁で書いてください。",
        )
    return Problem(
        "UNREADABLE_DATE",
        f"{text!r} is not a date; write 2015-04-01, 2015-04 or 2015, or list it under"
        " not_known in the mapping.",
        f"「{text}」は日付として読めません。2015-04-01、2015-04、2015 のように書くか、"
        "マッピングの not_known に加えてください。",
    )
