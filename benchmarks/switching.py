"""`python -m benchmarks.switching HOME ROUNDS`: puts editions in place of others, again and again.

Prints a JSON line for each switch: seconds since the epoch at which it was over, and for how many
of them projecting stood still.
"""

import json
import sys
import time
from pathlib import Path

from benchmarks.place import opened
from projections import READ_MODELS
from projections.rebuild import WORKERS, Rebuild, Rebuilt


def main() -> None:
    names = [model.name for model in READ_MODELS]
    with opened(Path(sys.argv[1])) as parts:
        rebuild = Rebuild(parts.url, parts.secrets, parts.crm.zone, workers=WORKERS)
        for _ in range(int(sys.argv[2])):
            for name in names:
                _tell(rebuild.run([name]))
            for name in names:
                _tell([rebuild.roll_back(name)])


def _tell(done: list[Rebuilt]) -> None:
    now = time.time()
    for each in done:
        told = {"name": each.name, "paused": each.paused_seconds, "at": now}
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
