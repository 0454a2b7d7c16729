"""How long data of people is kept: the table in force, and what of somebody has run out."""

import calendar
import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from crm.domain.facts.base import Fact
from crm.domain.facts.retention import RetentionLifted, RetentionSet
from crm.domain.person import Person
from crm.domain.words import ConsentPurpose, DataClass

Row = tuple[DataClass | None, str | None, ConsentPurpose | None]
Table = dict[Row, int]
"""Months, by (class, legal entity, purpose)."""


def table_of(facts: Iterable[Fact]) -> Table:
    """The rows that count, out of facts in the order of the log."""
    table: Table = {}
    for each in facts:
        match each:
            case RetentionSet():
                row = (each.kept_class, each.of_legal_entity, each.while_agreed_to)
                table[row] = each.keep_months
            case RetentionLifted():
                table.pop((each.kept_class, each.of_legal_entity, each.while_agreed_to), None)
            case _:
                pass
    return table


@dataclass(frozen=True, slots=True)
class Expiry:
    """Of one person: on which day each class is kept for the last time; None: without an end."""

    last_days: dict[DataClass, datetime.date | None]

    def past(self, today: datetime.date) -> list[DataClass]:
        """The classes whose last day is over."""
        return [each for each, last in self.last_days.items() if last is not None and last < today]

    def is_over(self, today: datetime.date) -> bool:
        """Whether nothing of the person is to be kept any more."""
        return bool(self.last_days) and len(self.past(today)) == len(self.last_days)


def expiry_of(
    person: Person, table: Table, classes: Collection[DataClass], today: datetime.date
) -> Expiry | None:
    """When the data of somebody runs out; None while they work here, or nobody knows when they
    left.

    For each class the row for their legal entity goes before the row for everybody, and the row
    for the class before the row for every class. Of the purposes that somebody agrees to the
    longest counts, if it is longer.
    """
    stint = person.latest_stint
    if stint is None or stint.last_day is None or not stint.has_ended(today):
        return None
    left, entity = stint.last_day.last, stint.legal_entity
    agreed = {purpose for purpose, _ in person.contact.consents}
    last_days: dict[DataClass, datetime.date | None] = {}
    for each in sorted(classes):
        months = _months(table, each, entity, None)
        for purpose in agreed:
            longer = _months(table, each, entity, purpose)
            months = longer if months is None else max(months, longer or 0)
        last_days[each] = None if months is None else _later(left, months)
    return Expiry(last_days)


def _months(
    table: Table, data_class: DataClass, entity: str, purpose: ConsentPurpose | None
) -> int | None:
    for row in (
        (data_class, entity, purpose),
        (None, entity, purpose),
        (data_class, None, purpose),
        (None, None, purpose),
    ):
        if row in table:
            return table[row]
    return None


def _later(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))
