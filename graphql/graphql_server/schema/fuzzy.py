"""Dates and times with their precision, as GraphQL shows and takes them."""

import datetime

import strawberry

from crm.domain.dates import FuzzyDate as KnownDate
from crm.domain.dates import Precision
from crm.domain.envelope import When
from crm.domain.refusals import InvalidInput
from graphql_server.schema.resolver import resolver

PRECISION = "How exactly it is known."


@strawberry.type(description="A date known to the day, the month or the year.")
class FuzzyDate:
    date: datetime.date = strawberry.field(
        description="The date; of a month or a year its first day."
    )
    precision: Precision = strawberry.field(description=f"{PRECISION} Never INSTANT.")


@strawberry.type(description="A time known to the instant, the day, the month or the year.")
class FuzzyDateTime:
    at: datetime.datetime = strawberry.field(
        description=(
            "The instant in UTC; of a day, month or year its start in the programme's time zone."
        )
    )
    precision: Precision = strawberry.field(description=PRECISION)
    zone: strawberry.Private[datetime.tzinfo]

    @resolver("The calendar date of that instant in the programme's time zone.")
    def date(self) -> datetime.date:
        return self.at.astimezone(self.zone).date()


@strawberry.input(description="A date known to the day, the month or the year.")
class FuzzyDateInput:
    date: datetime.date = strawberry.field(
        description="The date; of a month or a year any day in it."
    )
    precision: Precision = strawberry.field(
        default=Precision.DAY, description=f"{PRECISION} Not INSTANT."
    )


def shown_date(date: KnownDate | None) -> FuzzyDate | None:
    return FuzzyDate(date=date.date, precision=date.precision) if date is not None else None


def shown_time(when: When, zone: datetime.tzinfo) -> FuzzyDateTime:
    return FuzzyDateTime(at=when.at, precision=when.precision, zone=zone)


def known_date(date: FuzzyDateInput, path: tuple[str, ...]) -> KnownDate:
    """The date as the domain knows it; refuses INSTANT as `InvalidInput`."""
    if date.precision is Precision.INSTANT:
        raise InvalidInput(
            "日付の精度は DAY、MONTH、YEAR のいずれかにしてください。",
            "The precision of a date is DAY, MONTH or YEAR.",
            (*path, "precision"),
        )
    return KnownDate(date.date, date.precision)


def optional_date(date: FuzzyDateInput | None, path: tuple[str, ...]) -> KnownDate | None:
    return known_date(date, path) if date is not None else None
