"""From starting `crm serve` on an existing database to the first answered query."""

import statistics
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.harness import Contender, Figure, alternate, at_most
from benchmarks.hr_export import write_export
from benchmarks.place import home
from benchmarks.scale import Scale
from benchmarks.served import ROOT, Served, environment, python, run

NAME = "start"
_IMPORTS = "import strawberry, starlette, psycopg"
_ROWS = 200


def measure(scale: Scale) -> list[Figure]:
    with home() as folder:
        export = folder / "export.csv"
        write_export(export, _ROWS)
        run(folder, ["-m", "crm.program", "import", "people", str(export)])
        starter = _Starter(folder)
        laps = alternate(
            [
                Contender(name="crm serve", run=starter.run, finish=starter.finish),
                Contender(name="imports", run=lambda: _import(folder)),
            ],
            scale.starts,
            lambda: None,
        )
    ours = statistics.median(lap.seconds for lap in laps["crm serve"])
    imports = statistics.median(lap.seconds for lap in laps["imports"])
    allowed = 2 * imports + 1
    return [
        Figure(
            workload=NAME,
            what="`crm serve` to the first answered query, to 2 × the imports + 1 s",
            value=ours / allowed,
            unit="×",
            goal=at_most(1, "×"),
            detail=(
                f"{ours:.2f} s, embedded PostgreSQL started from rest, against"
                f" 2 × {imports:.2f} + 1 s (`{_IMPORTS}`)"
            ),
            numbers={"serve_seconds": ours, "import_seconds": imports},
        )
    ]


@dataclass(slots=True)
class _Starter:
    folder: Path
    served: list[Served] = field(default_factory=list)

    def run(self) -> int:
        api = Served(self.folder)
        self.served.append(api)
        api.first_answer()
        return 1

    def finish(self) -> None:
        self.served.pop().__exit__(None, None, None)


def _import(folder: Path) -> int:
    subprocess.run(python("-c", _IMPORTS), cwd=ROOT, env=environment(folder), check=True)
    return 1
