"""How much memory the processes of a rebuild need, as the operating system counts it."""

import subprocess
import time
from pathlib import Path

from benchmarks.machine import children_of, memory_megabytes, name_of
from benchmarks.served import ROOT, environment, python
from projections import READ_MODELS

_LOOK_SECONDS = 0.05


def peak_of_rebuild(home: Path, workers: int) -> float:
    """Megabytes that the largest process of `crm project rebuild` of everything ever had.

    The first process works too. A peak never falls, so one that is looked at often enough before it
    ends tells nearly all; PostgreSQL's own processes are left out.
    """
    names = [model.name for model in READ_MODELS]
    command = ("-m", "crm.program", "project", "rebuild", *names, "--workers", str(workers))
    peaks: dict[int, float] = {}
    with subprocess.Popen(
        python(*command), cwd=ROOT, env=environment(home), stdout=subprocess.DEVNULL
    ) as program:
        while program.poll() is None:
            for pid in (program.pid, *children_of(program.pid)):
                if name_of(pid).startswith("python"):
                    peaks[pid] = max(peaks.get(pid, 0.0), memory_megabytes(pid, "VmHWM") or 0.0)
            time.sleep(_LOOK_SECONDS)
        if program.returncode != 0:
            raise RuntimeError("crm project rebuild failed; what it says stands above.")
    return max(peaks.values(), default=float("nan"))
