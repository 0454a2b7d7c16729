"""When something happened, as lists write it: an instant if a time of day is told, else a day."""

import datetime
import re
import unicodedata
from zoneinfo import ZoneInfo

from crm.domain.dates import Precision
from crm.domain.envelope import When
from crm.ingest.date_words import UnreadableDate
from crm.ingest.file_mapping import FileMapping
from crm.ingest.rows import Problem

_WEEKDAY = re.compile(r"\((?:[月火水木金土日]|mon|tue|wed|thu|fri|sat|sun)[^)]*\)", re.IGNORECASE)
_TIMED = re.compile(
    r"(?P<date>.*?[^ T])(?:[ T]+|(?<=日))(?P<before>午前|午後|AM|PM)? ?"
    r"(?P<h>[0-9]{1,2})(?::|時 ?)(?P<m>[0-9]{1,2})(?:(?::|分 ?)(?P<s>[0-9]{1,2})(?:\.[0-9]+)?)?"
    r"[分秒]? ?(?P<after>AM|PM)? ?(?P<zone>Z|UTC|GMT|JST|[+-][0-9]{2}:?[0-9]{2})?",
    re.IGNORECASE,
)
_ZONES = {"Z": 0, "UTC": 0, "GMT": 0, "JST": 540}


def parse_when(text: str, mapping: FileMapping, zone: ZoneInfo) -> When | None:
    """The time that `text` names, local to `zone` unless it says otherwise; `None` for a
    placeholder. Raises `UnreadableDate`."""
    said = _WEEKDAY.sub("", unicodedata.normalize("NFKC", text)).strip()
    match = _TIMED.fullmatch(said)
    if match is None:
        date = mapping.date(said)
        return None if date is None else When.on(date, zone)
    date = mapping.date(match["date"])
    if date is None:
        return None
    if date.precision != Precision.DAY:
        raise UnreadableDate(_time_of_no_day(text), text)
    time = _time(match, text)
    if time == datetime.time() and match["zone"] is None and match["before"] is None:
        return When.on(date, zone)  # how spreadsheets write a date that has no time
    local = datetime.datetime.combine(date.date, time, _zone(match["zone"]) or zone)
    return When(local.astimezone(datetime.UTC))


def _time(match: re.Match[str], text: str) -> datetime.time:
    hour, half = int(match["h"]), (match["before"] or match["after"] or "").upper()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half in ("PM", "午後") else 0)
    try:
        return datetime.time(hour, int(match["m"]), int(match["s"] or 0))
    except ValueError:
        raise UnreadableDate(_impossible(text), text) from None


def _zone(said: str | None) -> datetime.tzinfo | None:
    if said is None:
        return None
    minutes = _ZONES.get(said.upper())
    if minutes is None:
        sign, digits = said[0], said[1:].replace(":", "")
        minutes = int(digits[:2]) * 60 + int(digits[2:])
        minutes = -minutes if sign == "-" else minutes
    if abs(minutes) >= 24 * 60:
        raise UnreadableDate(_impossible(said), said)
    return datetime.timezone(datetime.timedelta(minutes=minutes))


def _impossible(text: str) -> Problem:
    return Problem(
        "IMPOSSIBLE_TIME",
        f"{text!r} is not a time of the clock; correct it.",
        f"「{text}」は存在しない時刻です。修正してください。",
    )


def _time_of_no_day(text: str) -> Problem:
    return Problem(
        "TIME_WITHOUT_DAY",
        f"{text!r} has a time of day and no day; write both or leave the time out.",
        f"「{text}」に時刻がありますが日がありません。日まで書くか時刻を消してください。",
    )
