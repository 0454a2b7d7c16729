"""The scalars: how times, dates, positions and free-form data are written in JSON."""

import datetime
import decimal
from typing import Any, NewType

import strawberry
from graphql import GraphQLError
from strawberry.types.scalar import ScalarDefinition

from crm.domain.text import EARLIEST, LATEST

Int64 = NewType("Int64", int)
"""A whole number of up to 64 bits; a string of digits in JSON, where numbers lose digits."""
Json = NewType("Json", object)
"""Any JSON value."""

_MAX_INT64 = 2**63 - 1
_MAX_LENGTH = 40


def dump_datetime(value: datetime.datetime) -> str:
    return value.astimezone(datetime.UTC).isoformat().removesuffix("+00:00") + "Z"


def _parse_datetime(value: object) -> datetime.datetime:
    try:
        parsed = datetime.datetime.fromisoformat(_short(value))
        if parsed.tzinfo is None:
            raise ValueError("no offset")
        utc = parsed.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        raise _unreadable(
            "Write a DateTime with its offset, such as 2026-03-31T09:00:00Z."
        ) from None
    _must_be_plausible(utc.date(), "DateTime")
    return utc


def _dump_date(value: datetime.date) -> str:
    return value.isoformat()


def _parse_date(value: object) -> datetime.date:
    try:
        parsed = datetime.date.fromisoformat(_short(value))
    except ValueError:
        raise _unreadable("Write a Date as 2026-03-31.") from None
    _must_be_plausible(parsed, "Date")
    return parsed


def _must_be_plausible(day: datetime.date, what: str) -> None:
    if not EARLIEST <= day <= LATEST:
        raise _unreadable(f"Write a {what} between 1850 and 2200.")


def _parse_int64(value: object) -> int:
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else _short(value)
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and abs(int(text)) <= _MAX_INT64):
        raise _unreadable("Write an Int64 as a string of digits.")
    return int(text)


def _short(value: object) -> str:
    if not isinstance(value, str) or len(value) > _MAX_LENGTH:
        raise _unreadable("Write the value as a short string.")
    return value


def _parse_decimal(value: object) -> decimal.Decimal:
    try:
        parsed = decimal.Decimal(_short(value))
    except decimal.InvalidOperation:
        raise _unreadable('Write a Decimal as a string, such as "1250.50".') from None
    if not parsed.is_finite():
        raise _unreadable('Write a Decimal as a string, such as "1250.50".')
    return parsed


def _unreadable(message: str) -> GraphQLError:
    """With its code: the library names no node for what a literal's own scalar refuses."""
    return GraphQLError(message, extensions={"code": "VALIDATION"})


def _same(value: Any) -> Any:
    return value


SCALARS: dict[object, ScalarDefinition] = {
    datetime.datetime: strawberry.scalar(
        name="DateTime",
        description=(
            "An instant, ISO 8601: answered in UTC with `Z` (2026-03-31T00:00:00Z), accepted with"
            " any offset between 1850 and 2200. Ranges of DateTime exclude their end."
        ),
        specified_by_url="https://scalars.graphql.org/andimarek/date-time",
        serialize=dump_datetime,
        parse_value=_parse_datetime,
    ),
    datetime.date: strawberry.scalar(
        name="Date",
        description=(
            "A calendar date in the programme's time zone, ISO 8601 (2026-03-31), between 1850 and"
            " 2200. Ranges of Date include both ends."
        ),
        serialize=_dump_date,
        parse_value=_parse_date,
    ),
    Int64: strawberry.scalar(
        name="Int64",
        description=(
            "A whole number of up to 64 bits as a string of digits. Positions of the log: store"
            " and send them back, do not compute with them."
        ),
        serialize=str,
        parse_value=_parse_int64,
    ),
    decimal.Decimal: strawberry.scalar(
        name="Decimal",
        description="An exact decimal number as a string, such as 1250.50.",
        serialize=str,
        parse_value=_parse_decimal,
    ),
    Json: strawberry.scalar(
        name="JSON",
        description="Any JSON value. For people and tools to look at, not for programs to rely on.",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc8259",
        serialize=_same,
        parse_value=_same,
    ),
}
