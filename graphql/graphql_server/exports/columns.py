"""A list's columns: what each is called, what it belongs to, and how a cell is written."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from crm.domain.dates import FuzzyDate, Precision
from crm.domain.envelope import When
from graphql_server.access import Area, Viewer, may_read

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Setting:
    """What cells depend on beside their row."""

    viewer: Viewer
    zone: ZoneInfo
    today: datetime.date


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column; a viewer who may not read its area does not get it at all."""

    name: str
    area: Area
    cell: Callable[[Row, Setting], object]


def readable(columns: Sequence[Column[Row]], viewer: Viewer) -> list[Column[Row]]:
    """The columns that the viewer may read."""
    return [column for column in columns if may_read(viewer, column.area)]


def cell(value: object) -> str:
    """A value as a file says it, words as the API has them; what is not known is empty."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Enum():
            return value.name
        case FuzzyDate() | datetime.date():
            return value.isoformat()
        case _:
            return str(value)


def time_cell(when: When | None, zone: ZoneInfo) -> str:
    """An instant with its offset; a day, month or year as no more than that."""
    if when is None:
        return ""
    local = when.at.astimezone(zone)
    if when.precision == Precision.INSTANT:
        return local.isoformat(timespec="seconds")
    return FuzzyDate(local.date(), when.precision).isoformat()
