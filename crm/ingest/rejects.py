"""The file of rejected rows: the original columns, and why each row was not taken."""

from collections.abc import Sequence
from pathlib import Path

from crm.ingest.csv_file import CsvFile
from crm.ingest.rows import RejectedRow

COLUMNS = ("reject_line", "reject_code", "reject_reason", "reject_reason_ja")


class RejectsFile(CsvFile):
    """A CSV of rejected rows being written."""

    def __init__(self, path: Path, header: Sequence[str]) -> None:
        super().__init__(path, (*header, *COLUMNS))
        self._width = len(header)
        self.written = 0

    def add(self, row: RejectedRow) -> None:
        self.write(reject_cells(row, self._width))
        self.written += 1


def reject_cells(row: RejectedRow, width: int) -> list[str]:
    """The row's own cells, `width` of them, then where it stood and why it was not taken."""
    fields = [*row.fields, *[""] * (width - len(row.fields))]
    return [*fields, str(row.line), row.code, row.reason, row.reason_ja]
