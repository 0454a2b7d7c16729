"""The rows of a file by the person they are about, each person's rows from the oldest on.

Rows are kept without their cells, so that a file of 100,000 rows takes some 50 MB.
"""

import datetime
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from crm.ingest.people_problems import NO_STABLE_IDENTITY
from crm.ingest.people_rows import DEFAULT_LEGAL_ENTITY, PeopleTable, PersonRow
from crm.ingest.people_summary import ImportSummary
from crm.ingest.rows import Problem, RejectedRow, SkippedRow
from crm.storage.blind_index import normal_email, normal_employee_number, normal_name

BATCH_PEOPLE = 400
BATCH_ROWS = 1_000

_OWN = ("line", "raw", "fields", "departure_reason", "not_a_departure")
_SHARED = tuple(each.name for each in fields(PersonRow) if each.name not in _OWN)


def grouped(
    table: PeopleTable, summary: ImportSummary, problems: dict[int, tuple[Problem, ...]]
) -> list[list[PersonRow]]:
    """Read the file once: rows to import by person; counts and problems are filled in."""
    groups: dict[tuple[object, ...], list[PersonRow]] = {}
    values: dict[object, Any] = {}
    for row in table:
        summary.rows += 1
        match row:
            case SkippedRow():
                summary.empty += 1
            case RejectedRow():
                problems[row.line] = row.problems
            case PersonRow() if (key := _key(row)) is None:
                problems[row.line] = (NO_STABLE_IDENTITY,)
            case PersonRow():
                groups.setdefault(key, []).append(_without_cells(row, values))
    for rows in groups.values():
        rows.sort(key=_time_order)
    return sorted(groups.values(), key=_group_order)


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


def entity_of(row: PersonRow) -> str:
    """The legal entity as facts have it: empty when there is only one."""
    return "" if row.legal_entity == DEFAULT_LEGAL_ENTITY else row.legal_entity


def _key(row: PersonRow) -> tuple[object, ...] | None:
    """What the rows of one person have in common; None when nothing tells who it is."""
    if row.employee_number:
        return entity_of(row), normal_employee_number(row.employee_number)
    name = normal_name(row.name) if row.name else None
    if row.email:
        return normal_email(row.email), name, row.birth_date, None
    return (None, name, row.birth_date, None) if name and row.birth_date else None


def _time_order(row: PersonRow) -> tuple[datetime.date, int]:
    return row.as_of.first if row.as_of else datetime.date.max, row.line


def _group_order(rows: list[PersonRow]) -> tuple[bool, datetime.date, int]:
    """Numbered people first, then by first day of work, so that a return follows its departure."""
    first = rows[0]
    hired = min((row.hired_on.first for row in rows if row.hired_on), default=datetime.date.max)
    return not first.employee_number, hired, first.line


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
