"""From the rows of an HR export to people as far as each row knows them, typed and checked."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.identity.names import bare
from crm.ingest.columns import Columns
from crm.ingest.people_cells import PeopleCells
from crm.ingest.people_dates import date_problems
from crm.ingest.people_mapping import NOT_A_DEPARTURE, PeopleMapping
from crm.ingest.rows import Problem, RejectedRow, Row, SkippedRow
from crm.ingest.tables import Table, read_table

DEFAULT_LEGAL_ENTITY = ""
"""The employer of rows that name none, where the mapping has no default either."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonRow:
    """One row, understood. `None` means that the row does not say, never that it is empty.

    Where `not_a_departure` is true the value of the reason column ends no employment:
    `departed_on` and `departure_reason` are then `None`.
    """

    line: int
    employee_number: str | None
    legal_entity: str
    name: str | None
    name_kana: str | None
    name_latin: str | None
    email: str | None
    birth_date: datetime.date | None
    hired_on: FuzzyDate | None
    departed_on: FuzzyDate | None
    departure_reason: DepartureReason | None
    not_a_departure: bool
    department: str | None
    job_title: str | None
    grade: str | None
    employment_type: str | None
    as_of: FuzzyDate | None
    raw: Mapping[str, str]
    """Header → cell, of the columns that the mapping uses."""
    fields: tuple[str, ...]
    """The whole row, for a rejects file."""

    def rejected(self, *problems: Problem) -> RejectedRow:
        """This row turned down after all, for what only the importer can know."""
        return RejectedRow(self.line, problems, self.fields)


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """An HR export that fits its mapping; each iteration reads the file again as a stream."""

    table: Table
    columns: Columns
    mapping: PeopleMapping
    today: datetime.date

    @property
    def header(self) -> tuple[str, ...]:
        return self.table.header

    def __iter__(self) -> Iterator[PersonRow | RejectedRow | SkippedRow]:
        for row in self.table:
            yield self._person(row) if isinstance(row, Row) else row

    def _person(self, row: Row) -> PersonRow | RejectedRow:
        cells = PeopleCells(self.columns.cells(row.fields), self.mapping)
        reason = cells.reason()
        moved = reason == NOT_A_DEPARTURE
        person = PersonRow(
            line=row.line,
            employee_number=cells.identifier("employee_number"),
            legal_entity=cells.text("legal_entity") or DEFAULT_LEGAL_ENTITY,
            name=bare(cells.name()),
            name_kana=bare(cells.kana()),
            name_latin=bare(cells.text("name_latin")),
            email=cells.email(),
            birth_date=cells.birth_date(),
            hired_on=cells.date("hired_on"),
            departed_on=None if moved else cells.date("departed_on"),
            departure_reason=reason if isinstance(reason, DepartureReason) else None,
            not_a_departure=moved,
            department=cells.text("department"),
            job_title=cells.text("job_title"),
            grade=cells.text("grade"),
            employment_type=cells.text("employment_type"),
            as_of=cells.date("as_of"),
            raw=self.columns.raw(row.fields),
            fields=row.fields,
        )
        problems = cells.problems + date_problems(
            person.birth_date, person.hired_on, person.departed_on, self.today
        )
        if not problems and not (person.employee_number or person.name or person.email):
            problems = [_NOBODY]
        return RejectedRow(row.line, tuple(problems), row.fields) if problems else person


def read_people(
    source: bytes | Path,
    mapping: PeopleMapping,
    *,
    today: datetime.date,
    encoding: str | None = None,
    delimiter: str | None = None,
) -> PeopleTable:
    """Open an HR export; iterate the result for its rows, one outcome for each.

    `encoding` and `delimiter` win over the mapping's. Raises `TableError` or `MappingError`
    before the first row, when the file as a whole cannot be read.
    """
    table = read_table(
        source,
        encoding=encoding or mapping.encoding,
        delimiter=delimiter or mapping.delimiter,
    )
    return PeopleTable(table, mapping.columns_in(table.header), mapping, today)


_NOBODY = Problem(
    "NO_IDENTITY",
    "The row names nobody: it has no employee number, no name and no e-mail address.",
    "社員番号も氏名もメールアドレスもなく、誰の行か分かりません。",
)
