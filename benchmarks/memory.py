"""Resident memory of the programs that import, project and serve; PostgreSQL's own is not in it."""

import signal
import subprocess
import time
from pathlib import Path

import psycopg
from psycopg.rows import tuple_row

from benchmarks.harness import Figure, at_most, say
from benchmarks.hr_export import employee_number, write_export
from benchmarks.machine import memory_megabytes, threads_of
from benchmarks.place import home, opened
from benchmarks.scale import Scale
from benchmarks.served import ROOT, Client, Served, environment, python, run

NAME = "memory"
_SETTLED_SECONDS = 3.0
_LOOK_SECONDS = 0.2
_BEHIND = """
SELECT count(*) FROM projection.edition
WHERE state = 'live' AND position < (SELECT max(position) FROM event_store.log)
"""
_PAGE = """
query Page($ref: String!) { alumnus(by: { externalRef: $ref }) {
  displayName
  timeline(first: 50) { edges { node { id kind sentence(locale: JA) } } }
} }
"""


def measure(scale: Scale) -> list[Figure]:
    with home() as folder:
        export = folder / "export.csv"
        write_export(export, scale.rows)
        importing = _peak(folder, "crm.program", "import", "people", str(export))
        say(f"  import of {scale.rows:,} rows: peak {importing:.0f} MB")
        feeding = _peak(folder, "benchmarks.feed", str(folder), str(scale.imported))
        say(f"  messages: peak {feeding:.0f} MB")
        projecting = _peak_of_projector(folder)
        say(f"  read models: peak {projecting:.0f} MB")
        with Served(folder) as api:
            api.first_answer()
            time.sleep(_SETTLED_SECONDS)
            idle = memory_megabytes(api.pid, "VmRSS") or float("nan")
            _ask(api, scale)
            loaded = memory_megabytes(api.pid, "VmRSS") or float("nan")
            threads = threads_of(api.pid)
    return [
        Figure(
            workload=NAME,
            what=f"{scale.imported:,} facts imported: the highest peak of a program",
            value=max(importing, feeding),
            unit="MB",
            goal=at_most(300, "MB"),
            detail=(
                f"`crm import people` of {scale.rows:,} rows {importing:.0f} MB; then the messages"
                f" appended {feeding:.0f} MB"
            ),
            numbers={"import_peak_mb": importing, "feed_peak_mb": feeding},
        ),
        Figure(
            workload=NAME,
            what="Projector by itself, its peak while it fills all read models from that log",
            value=projecting,
            unit="MB",
            goal=at_most(150, "MB"),
            detail="`crm project run`",
        ),
        Figure(
            workload=NAME,
            what=f"API after {scale.pages:,} timeline pages, projections in the same program",
            value=loaded,
            unit="MB",
            goal=at_most(150, "MB"),
            detail=(
                f"`crm serve` with the embedded database, {threads} threads, on that log;"
                f" {idle:.0f} MB after its first query"
            ),
            numbers={"threads": threads, "idle_mb": idle},
        ),
    ]


def _peak(folder: Path, module: str, *arguments: str) -> float:
    report = folder / "peak"
    run(folder, ["-m", "benchmarks.peak", str(report), module, *arguments])
    return float(report.read_text() or "nan")


def _peak_of_projector(folder: Path) -> float:
    command = python("-m", "crm.program", "project", "run")
    with (
        opened(folder) as parts,
        psycopg.connect(parts.url, autocommit=True, row_factory=tuple_row) as connection,
        subprocess.Popen(command, cwd=ROOT, env=environment(folder)) as projector,
    ):
        while connection.execute(_BEHIND).fetchone() != (0,):
            if projector.poll() is not None:
                raise RuntimeError("crm project run ended; what it says stands above.")
            time.sleep(_LOOK_SECONDS)
        time.sleep(_SETTLED_SECONDS)  # for scores that were put off
        peak = memory_megabytes(projector.pid, "VmHWM") or float("nan")
        projector.send_signal(signal.SIGTERM)
        return peak


def _ask(api: Served, scale: Scale) -> None:
    client = Client(api.url)
    for number in range(scale.pages):
        answer = client.ask(_PAGE, {"ref": employee_number(number % scale.rows)})
        assert answer["alumnus"]["timeline"]["edges"], answer
    client.close()
