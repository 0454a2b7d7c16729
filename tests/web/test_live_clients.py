"""graphql-ws and graphql-sse, as front ends use them, through a cut wire and a server's restart."""

import json
import re
import subprocess
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.journeys.program import crm, serving

HERE = Path(__file__).parent


@pytest.fixture
def home(tmp_path: Path) -> tuple[Path, str]:
    """A home, and the text of a token for HR."""
    place = tmp_path / "home"
    told = crm(place, "token", "issue", "--role", "HR").stdout
    found = re.search(r"alm_\S+", told)
    assert found, told
    return place, found[0]


def test_clients_miss_nothing_and_are_told_nothing_twice(home):
    place, token = home
    with ExitStack() as running:

        def started(client: str) -> subprocess.Popen[str]:
            script = running.enter_context(
                subprocess.Popen(
                    [
                        "node",
                        str(HERE / "live_clients.mjs"),
                        client,
                        f"{server.url}/graphql",
                        token,
                    ],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    text=True,
                )
            )
            running.callback(script.kill)
            return script

        server = running.enter_context(serving(place))
        port = str(urlsplit(server.url).port)
        clients = [(started("ws"), 4403), (started("sse"), 401)]
        for script, _ in clients:
            first = script.stdout.readline()
            assert first == '"restart"\n', first + script.stdout.read()
        assert server.interrupt() == 0
        running.enter_context(serving(place, "serve", "--port", port))
        for script, _ in clients:
            script.stdin.write("restarted\n")
            script.stdin.flush()
        for script, refused in clients:
            last = script.stdout.read()
            assert script.wait(60) == 0, last
            assert json.loads(last) == {"refused": refused, "told": ["one", "two", "three", "four"]}
