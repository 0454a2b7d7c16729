"""The file of everybody whose level another scoring model would change."""

from pathlib import Path

from crm.domain.engagement.comparison import Mover
from crm.ingest.csv_file import CsvFile

_COLUMNS = (
    "alumnus_id",
    "movement",
    "level_before",
    "level_after",
    "points_before",
    "points_after",
)
_MILLI = 1_000


class MoversFile(CsvFile):
    """A CSV of movers being written."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, _COLUMNS)

    def add(self, mover: Mover) -> None:
        self.write(
            (
                str(mover.alumnus_id),
                mover.movement.value,
                mover.level_before.value,
                mover.level_after.value,
                _points(mover.milli_points_before),
                _points(mover.milli_points_after),
            )
        )


def _points(milli_points: int) -> str:
    return f"{milli_points // _MILLI}.{milli_points % _MILLI:03}"
