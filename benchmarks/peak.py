"""`python -m benchmarks.peak FILE MODULE ARGUMENT…`: run a module, leave its peak memory in FILE.

A program of its own, because the peak must be that of the module alone.
"""

import os
import runpy
import sys
from pathlib import Path

from benchmarks.machine import memory_megabytes


def main() -> None:
    report, module, *arguments = sys.argv[1:]
    sys.argv = [module, *arguments]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    finally:
        peak = memory_megabytes(os.getpid(), "VmHWM")
        Path(report).write_text("" if peak is None else str(peak))


if __name__ == "__main__":
    main()
