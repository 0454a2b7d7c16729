"""Other people's clients and tools, run by Node against the program as it is served."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.program import Served, serving

HERE = Path(__file__).parent
MANIFEST = HERE.parent.parent / "frontend_schema" / "persisted-documents.json"
_SECONDS = 300

Node = Callable[..., str]


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`crm serve` on a database of its own: the API and the runner of its read models."""
    home = tmp_path_factory.mktemp("served") / "home"
    with serving(home, CRM_TRUSTED_DOCUMENTS=str(MANIFEST)) as found:
        yield found


@pytest.fixture(scope="session")
def node() -> Node:
    """node("audit.mjs", url, …): what a script of this folder prints; it must end with 0."""
    if shutil.which("node") is None or not (HERE / "node_modules").is_dir():
        pytest.fail("Node 20 or newer with the packages of tests/web is missing: run `make web`.")

    def run(script: str, *arguments: str) -> str:
        done = subprocess.run(
            ["node", str(HERE / script), *arguments],
            capture_output=True,
            text=True,
            timeout=_SECONDS,
        )
        assert done.returncode == 0, f"{script}:\n{done.stdout}\n{done.stderr}"
        return done.stdout

    return run
