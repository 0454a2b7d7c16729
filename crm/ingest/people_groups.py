"""The rows of a file by the person they are about, each person's rows from the oldest on.

Rows are kept without their cells, so that a file of 100,000 rows takes some 50 MB.
"""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from typing import Any

from crm.ingest.people_problems import NO_STABLE_IDENTITY
from crm.ingest.people_rows import PeopleTable, PersonRow
from crm.ingest.people_summary import ImportSummary
from crm.ingest.people_without_number import with_rows_without_number
from crm.ingest.rows import Problem, RejectedRow, SkippedRow
from crm.storage.blind_index import normal_employee_number

BATCH_PEOPLE = 400
BATCH_ROWS = 1_000

_OWN = ("line", "raw", "fields", "departure_reason", "not_a_departure")
_SHARED = tuple(each.name for each in fields(PersonRow) if each.name not in _OWN)


def grouped(
    table: PeopleTable, summary: ImportSummary, problems: dict[int, tuple[Problem, ...]]
) -> list[list[PersonRow]]:
    """Read the file once: rows to import by person; counts and problems are filled in."""
    numbered: dict[tuple[str, str], list[PersonRow]] = {}
    others: list[PersonRow] = []
    values: dict[object, Any] = {}
    for row in table:
        summary.rows += 1
        match row:
            case SkippedRow():
                summary.empty += 1
            case RejectedRow():
                problems[row.line] = row.problems
            case PersonRow(employee_number=str() as number):
                key = row.legal_entity, normal_employee_number(number)
                numbered.setdefault(key, []).append(_without_cells(row, values))
            case PersonRow() if row.email or (row.name and row.birth_date):
                others.append(_without_cells(row, values))
            case PersonRow():
                problems[row.line] = (NO_STABLE_IDENTITY,)
    groups = with_rows_without_number(numbered.values(), others)
    groups = [sorted(map(_numbered(rows), rows), key=_time_order) for rows in groups]
    return sorted(groups, key=_group_order)


def batches(groups: list[list[PersonRow]]) -> Iterator[list[list[PersonRow]]]:
    """As many people at a time as one append and one look-up take well."""
    batch: list[list[PersonRow]] = []
    rows = 0
    for group in groups:
        if batch and (len(batch) >= BATCH_PEOPLE or rows + len(group) > BATCH_ROWS):
            yield batch
            batch, rows = [], 0
        batch.append(group)
        rows += len(group)
    if batch:
        yield batch


def _numbered(rows: list[PersonRow]) -> Callable[[PersonRow], PersonRow]:
    """Gives the rows without a number the number of the person whose rows they joined."""
    first = next((row for row in rows if row.employee_number), None)

    def give(row: PersonRow) -> PersonRow:
        if first is None or row.employee_number or row.legal_entity != first.legal_entity:
            return row
        return replace(row, employee_number=first.employee_number)

    return give


def _time_order(row: PersonRow) -> tuple[datetime.date, int]:
    return row.as_of.first if row.as_of else datetime.date.max, row.line


def _group_order(rows: list[PersonRow]) -> tuple[int, datetime.date, int]:
    """Who is told apart best comes first; of them by first day of work, as a return must follow
    its departure."""
    told = ("employee_number", "birth_date", "name", "email")
    rank = next(n for n, name in enumerate(told) if any(getattr(row, name) for row in rows))
    hired = min((row.hired_on.first for row in rows if row.hired_on), default=datetime.date.max)
    return rank, hired, rows[0].line


def _without_cells(row: PersonRow, values: dict[object, Any]) -> PersonRow:
    """The row alone, its values shared with the rows that say the same."""
    said = {name: getattr(row, name) for name in _SHARED}
    return PersonRow(
        line=row.line,
        departure_reason=row.departure_reason,
        not_a_departure=row.not_a_departure,
        raw=_NO_CELLS,
        fields=(),
        **{name: values.setdefault(value, value) for name, value in said.items()},
    )


_NO_CELLS: dict[str, str] = {}
