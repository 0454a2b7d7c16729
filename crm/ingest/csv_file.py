"""A CSV for people's spreadsheets: nothing in it runs, and nobody else on the machine reads it."""

import csv
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from crm.storage.private_file import open_private

_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠].", re.DOTALL)


class CsvFile:
    """A CSV being written, readable by its owner only; with a byte order mark, so that a
    spreadsheet takes it for UTF-8."""

    def __init__(self, path: Path, header: Sequence[str], *, bom: bool = True) -> None:
        descriptor = open_private(path)
        encoding = "utf-8-sig" if bom else "utf-8"
        self._file = os.fdopen(descriptor, "w", encoding=encoding, newline="")
        self._rows = CsvRows(self._file)
        self._rows.write(header)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def write(self, cells: Iterable[str]) -> None:
        self._rows.write(cells)


class CsvRows:
    """Rows written to a text stream, each cell harmless."""

    def __init__(self, stream: IO[str]) -> None:
        self._writer = csv.writer(stream)

    def write(self, cells: Iterable[str]) -> None:
        self._writer.writerow([harmless(cell) for cell in cells])


def harmless(cell: str) -> str:
    """A cell that a spreadsheet shows as text, never runs as a formula.

    A cell that would run, or that looks like one that was made harmless, gets an apostrophe in
    front; `original` takes it away again, so that nothing is lost.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def original(cell: str) -> str:
    """The cell before `harmless`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
