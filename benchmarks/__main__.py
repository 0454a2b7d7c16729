"""`python -m benchmarks [--quick] [WORKLOAD …]`: measure, print a table, keep it in results/."""

import argparse
import datetime
import sys
from collections.abc import Callable

from benchmarks import (
    access,
    append_bulk,
    audit,
    deciding,
    encrypting,
    growth,
    memory,
    projecting,
    reageing,
    rebuild,
    report,
    start,
    switch,
    timeline,
    wait,
)
from benchmarks.harness import Figure, say
from benchmarks.machine import environment
from benchmarks.place import running
from benchmarks.scale import FULL, QUICK, Scale

_WORKLOADS: dict[str, Callable[[Scale], list[Figure]]] = {
    append_bulk.NAME: append_bulk.measure,
    deciding.NAME: deciding.measure,
    encrypting.NAME: encrypting.measure,
    projecting.NAME: projecting.measure,
    rebuild.NAME: rebuild.measure,
    growth.NAME: growth.measure,
    reageing.NAME: reageing.measure,
    switch.NAME: switch.measure,
    wait.NAME: wait.measure,
    memory.NAME: memory.measure,
    start.NAME: start.measure,
    timeline.NAME: timeline.measure,
    audit.NAME: audit.measure,
    access.NAME: access.measure,
}


def main() -> int:
    """0 when every goal was met, 1 otherwise, 2 for a wrong call."""
    asked = _arguments()
    scale = QUICK if asked.quick else FULL
    figures: list[Figure] = []
    for name in asked.workloads or _WORKLOADS:
        say(f"{name}")
        figures += _WORKLOADS[name](scale)
    with running() as parts:
        where = environment(parts.url)
    word = "full" if not asked.quick else "quick, too small to judge by"
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="minutes")
    run = report.run_of(figures, where, word, now)
    if asked.write or not (asked.quick or asked.workloads):
        report.write(run)
    print(report.markdown(run))
    return int(any(each.met is False for each in figures))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("workloads", nargs="*", metavar="WORKLOAD", help=", ".join(_WORKLOADS))
    parser.add_argument("--quick", action="store_true", help="little work, to see that it runs")
    parser.add_argument(
        "--write", action="store_true", help="write results/ although not everything was measured"
    )
    asked = parser.parse_args()
    for name in asked.workloads:
        if name not in _WORKLOADS:
            parser.error(f"there is no workload {name}; choose from {', '.join(_WORKLOADS)}")
    return asked


if __name__ == "__main__":
    sys.exit(main())
