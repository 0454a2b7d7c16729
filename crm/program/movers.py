"""The file of everybody whose level another scoring model would change."""

import csv
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from crm.domain.engagement.comparison import Mover
from crm.ingest.rejects import harmless

_COLUMNS = (
    "alumnus_id",
    "movement",
    "level_before",
    "level_after",
    "points_before",
    "points_after",
)
_MILLI = 1_000


class MoversFile:
    """A CSV being written: UTF-8 with BOM for Excel, readable by its owner only."""

    def __init__(self, path: Path) -> None:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        self._file = os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow(_COLUMNS)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def add(self, mover: Mover) -> None:
        cells = (
            str(mover.alumnus_id),
            mover.movement.value,
            mover.level_before.value,
            mover.level_after.value,
            _points(mover.milli_points_before),
            _points(mover.milli_points_after),
        )
        self._writer.writerow([harmless(cell) for cell in cells])


def _points(milli_points: int) -> str:
    return f"{milli_points // _MILLI}.{milli_points % _MILLI:03}"
