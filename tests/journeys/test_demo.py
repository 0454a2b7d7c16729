"""The demo, as somebody sees it who just cloned the project."""

import json
import re
import time
from pathlib import Path

import httpx

from tests.journeys.program import crm, processes_of, serving

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def _block(mark: str, language: str) -> str:
    match = re.search(rf"<!-- {mark} -->\n```{language}\n(.*?)```", README, re.DOTALL)
    assert match is not None
    return match[1]


def test_the_demo_answers_the_readme_and_leaves_nothing_running(tmp_path: Path) -> None:
    home = tmp_path / "home"
    query = _block("first query", "graphql")
    with serving(home, "demo") as served:
        first = httpx.post(f"{served.url}/graphql", json={"query": query}, timeout=30)
        assert first.status_code == 200
        assert first.json()["data"] == json.loads(_block("first answer", "json"))["data"]
        counted = crm(home, "events", "--from", "1", "--to", "3")
        assert [json.loads(line)["position"] for line in counted.stdout.splitlines()] == [1, 2, 3]
        assert served.interrupt() == 0
    _nothing_runs(home)

    with serving(home, "demo") as served:
        again = httpx.post(f"{served.url}/graphql", json={"query": query}, timeout=30)
        assert again.json()["data"] == first.json()["data"]
        assert served.interrupt() == 0
    _nothing_runs(home)


def _nothing_runs(home: Path) -> None:
    deadline = time.monotonic() + 10
    while (left := processes_of(home)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert left == []
