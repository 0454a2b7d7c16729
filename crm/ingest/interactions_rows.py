"""From the rows of a list to what each tells of whom, typed and checked."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from crm.domain.facts import GatheringAttended
from crm.domain.facts.gatherings import Attendance
from crm.ingest.columns import Columns, MappingError
from crm.ingest.interactions_attendance import attendance
from crm.ingest.interactions_cells import InteractionCells
from crm.ingest.interactions_mapping import InteractionsMapping, ListKind
from crm.ingest.interactions_newsletter import newsletter
from crm.ingest.interactions_referrals import meetings, referrals
from crm.ingest.interactions_told import Told
from crm.ingest.rows import Problem, RejectedRow, Row, SkippedRow
from crm.ingest.tables import Table, read_table

_CLOCK_SKEW = datetime.timedelta(minutes=5)
_JOIN_LOG = {"minutes", "joined_at", "left_at"}
_CHECK_IN = {"checked_in_at"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """How a row names its person; `None`: it does not say."""

    employee_number: str | None
    legal_entity: str | None
    name: str | None
    email: str | None
    birth_date: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionRow:
    """One row, understood. It tells nothing only if `left_out` says why."""

    line: int
    who: Who
    told: tuple[Told, ...]
    by_minutes: bool
    """Whether somebody attended follows from the minutes of all their rows."""
    row_id: str | None
    """The file's own id of the row."""
    left_out: Problem | None
    fields: tuple[str, ...]
    """The whole row, for a rejects file."""

    def rejected(self, *problems: Problem) -> RejectedRow:
        """This row turned down after all, for what only the importer can know."""
        return RejectedRow(self.line, problems, self.fields)


@dataclass(frozen=True, slots=True)
class InteractionsTable:
    """A list that fits its mapping; each iteration reads the file again as a stream."""

    table: Table
    columns: Columns
    mapping: InteractionsMapping
    kind: ListKind
    mode: Attendance | None
    """How people took part where a row does not say; `None` outside attendance lists."""
    now: datetime.datetime
    zone: ZoneInfo

    @property
    def header(self) -> tuple[str, ...]:
        return self.table.header

    @property
    def counts_minutes(self) -> bool:
        """Whether minutes may tell who attended."""
        said = {*self.columns.places, *self.mapping.defaults}
        return self.kind is ListKind.ATTENDANCE and bool(said & _JOIN_LOG)

    def __iter__(self) -> Iterator[InteractionRow | RejectedRow | SkippedRow]:
        for row in self.table:
            yield self._row(row) if isinstance(row, Row) else row

    def _row(self, row: Row) -> InteractionRow | RejectedRow:
        cells = InteractionCells(self.columns.cells(row.fields), self.mapping, self.zone)
        who = Who(
            employee_number=cells.identifier("employee_number"),
            legal_entity=cells.text("legal_entity"),
            name=cells.name(),
            email=cells.email(),
            birth_date=cells.birth_date(),
        )
        told, by_minutes = self._told(cells)
        if not (who.employee_number or who.name or who.email):
            cells.problems.append(_NOBODY)
        told = [each for each in told if self._acceptable(each, cells)]
        if cells.problems:
            return RejectedRow(row.line, tuple(dict.fromkeys(cells.problems)), row.fields)
        return InteractionRow(
            line=row.line,
            who=who,
            told=tuple(told),
            by_minutes=by_minutes,
            row_id=cells.identifier("row_id"),
            left_out=None if told else cells.left_out or NOTHING_TO_RECORD,
            fields=row.fields,
        )

    def _told(self, cells: InteractionCells) -> tuple[list[Told], bool]:
        match self.kind:
            case ListKind.ATTENDANCE:
                return attendance(cells, self.mode)
            case ListKind.NEWSLETTER:
                return newsletter(cells), False
            case ListKind.REFERRALS:
                today = self.now.astimezone(self.zone).date()
                return referrals(cells, today, self.zone), False
            case ListKind.MEETINGS:
                return meetings(cells), False

    def _acceptable(self, told: Told, cells: InteractionCells) -> bool:
        if told.when.at > self.now + _CLOCK_SKEW:
            cells.problems.append(_IN_FUTURE)
            return False
        return True


def read_interactions(
    source: bytes | Path,
    mapping: InteractionsMapping,
    *,
    now: datetime.datetime,
    zone: ZoneInfo,
    encoding: str | None = None,
) -> InteractionsTable:
    """Open a list; iterate the result for its rows, one outcome for each.

    `encoding` wins over the mapping's; a time without a zone is one of `zone`. Raises
    `TableError` or `MappingError` before the first row, when the file as a whole cannot be read.
    """
    table = read_table(source, encoding=encoding or mapping.encoding, delimiter=mapping.delimiter)
    columns = mapping.columns_in(table.header)
    kind = mapping.kind_of(columns)
    return InteractionsTable(
        table, columns, mapping, kind, _mode(mapping, columns, kind), now, zone
    )


def _mode(mapping: InteractionsMapping, columns: Columns, kind: ListKind) -> Attendance | None:
    """How people took part: who checked in was there, who is in a log of joins was online."""
    if kind is not ListKind.ATTENDANCE:
        return None
    said = columns.places.keys()
    if said & {"attendance_mode"} or "attendance_mode" in mapping.defaults:
        return None
    if said & _CHECK_IN:
        return Attendance.IN_PERSON
    if said & _JOIN_LOG:
        return Attendance.ONLINE
    if said & {"attended", "result"} or "attended" in mapping.defaults:
        raise MappingError(
            "NO_ATTENDANCE_MODE",
            "The file does not say whether people were there or online; say so with"
            " --set attendance_mode=in_person or online.",
        )
    return None


def attended(told: Told) -> GatheringAttended | None:
    """The attendance that is told, if it is one."""
    return told.fact if isinstance(told.fact, GatheringAttended) else None


_NOBODY = Problem(
    "NO_IDENTITY",
    "The row names nobody: it has no employee number, no name and no e-mail address.",
    "社員番号も氏名もメールアドレスもなく、誰の行か分かりません。",
)
_IN_FUTURE = Problem(
    "IN_FUTURE",
    "It lies in the future; only what has happened can be recorded.",
    "未来の日時です。すでに起きたことだけを記録できます。",
)
NOTHING_TO_RECORD = Problem(
    "NOTHING_TO_RECORD",
    "The row tells nothing that is kept.",
    "記録すべき内容がありません。",
)
