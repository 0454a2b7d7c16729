"""Resident memory of the programs that import, project and serve; PostgreSQL's own is not in it."""

import time
from pathlib import Path

from benchmarks.harness import Figure, at_most, say
from benchmarks.hr_export import write_export
from benchmarks.machine import memory_megabytes, threads_of
from benchmarks.place import home
from benchmarks.scale import Scale
from benchmarks.served import Served, run

NAME = "memory"
_SETTLED_SECONDS = 3.0


def measure(scale: Scale) -> list[Figure]:
    with home() as folder:
        export = folder / "export.csv"
        write_export(export, scale.rows)
        importing = _peak(folder, "crm.program", "import", "people", str(export))
        say(f"  import of {scale.rows:,} rows: peak {importing:.0f} MB")
        feeding = _peak(folder, "benchmarks.feed", str(folder), str(scale.imported))
        say(f"  messages and read models: peak {feeding:.0f} MB")
        with Served(folder) as api:
            api.first_answer()
            time.sleep(_SETTLED_SECONDS)
            idle = memory_megabytes(api.pid, "VmRSS") or float("nan")
            threads = threads_of(api.pid)
    return [
        Figure(
            workload=NAME,
            what=f"{scale.imported:,} facts imported and projected: the highest peak of a program",
            value=max(importing, feeding),
            unit="MB",
            goal=at_most(300, "MB"),
            detail=(
                f"`crm import people` of {scale.rows:,} rows {importing:.0f} MB; then, in one"
                f" program, the messages appended and all read models filled {feeding:.0f} MB"
            ),
            numbers={"import_peak_mb": importing, "feed_and_project_peak_mb": feeding},
        ),
        Figure(
            workload=NAME,
            what="API idle after its first query, projections in the same program",
            value=idle,
            unit="MB",
            goal=at_most(150, "MB"),
            detail=f"`crm serve` with the embedded database, {threads} threads, on that log",
            numbers={"threads": threads},
        ),
    ]


def _peak(folder: Path, module: str, *arguments: str) -> float:
    report = folder / "peak"
    run(folder, ["-m", "benchmarks.peak", str(report), module, *arguments])
    return float(report.read_text() or "nan")
