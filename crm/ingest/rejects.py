"""The file of rejected rows: the original columns, and why each row was not taken."""

import csv
import os
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from crm.ingest.rows import RejectedRow

COLUMNS = ("reject_line", "reject_code", "reject_reason", "reject_reason_ja")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


class RejectsFile:
    """A CSV being written: UTF-8 with BOM for Excel, readable by its owner only."""

    def __init__(self, path: Path, header: Sequence[str]) -> None:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        self._file = os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file)
        self._width = len(header)
        self._writer.writerow([*map(harmless, header), *COLUMNS])
        self.written = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def add(self, reject: RejectedRow) -> None:
        fields = [*reject.fields, *[""] * (self._width - len(reject.fields))]
        why = (str(reject.line), reject.code, reject.reason, reject.reason_ja)
        self._writer.writerow([harmless(cell) for cell in (*fields, *why)])
        self.written += 1


def harmless(cell: str) -> str:
    """A cell that a spreadsheet shows as text, never runs as a formula."""
    return f"'{cell}" if len(cell) > 1 and cell.startswith(_FORMULA_STARTS) else cell
