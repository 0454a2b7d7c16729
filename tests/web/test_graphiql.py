"""The page a developer opens first, in a real browser."""

import json
import shutil

import pytest

from tests.journeys.program import Served
from tests.web.conftest import Node

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not on this machine")
def test_every_example_runs_in_the_page_and_nothing_comes_from_another_host(
    served: Served, node: Node
) -> None:
    seen = json.loads(node("graphiql.mjs", served.url, str(CHROMIUM)))

    assert len(seen["answers"]) >= 10
    assert [title for title, answer in seen["answers"].items() if "errors" in answer] == []
    assert seen["faults"] == []
    assert seen["elsewhere"] == []
