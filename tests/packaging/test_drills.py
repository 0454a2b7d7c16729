"""The drills of the operations pages hold, run as a person runs them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("drill", ["erasure_drill.py", "restore_drill.py"])
def test_a_drill_holds_to_its_last_step(drill):
    done = subprocess.run(
        [sys.executable, f"docs/operations/{drill}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("The drill held.\n")
