"""The API as a program of its own: started, asked once, stopped."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any

from benchmarks.hr_export import employee_number

ROOT = Path(__file__).parents[1]
_QUESTION = f"""
{{ alumnus(by: {{ externalRef: "{employee_number(1)}" }}) {{ displayName status }} }}
"""
_URL = re.compile(r"http://\S+/graphql")
_HEADERS = {"Content-Type": "application/json", "Accept": "application/json"}
_PATIENCE_SECONDS = 60.0
_KEPT_OPEN_SECONDS = 3.0


def python(*arguments: str) -> list[str]:
    return [sys.executable, *arguments]


def environment(home: Path) -> dict[str, str]:
    """Our own settings only, whatever the caller has."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CRM_")}
    kept.pop("DATABASE_URL", None)
    return kept | {"CRM_HOME": str(home), "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'graphql'}"}


def run(home: Path, arguments: Sequence[str]) -> str:
    """Run a program to its end; its standard output. Raises when it fails."""
    done = subprocess.run(
        python(*arguments),
        cwd=ROOT,
        env=environment(home),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout


class Client:
    """Asks one API over one connection that is kept open; not for several threads."""

    def __init__(self, url: str) -> None:
        where = urllib.parse.urlsplit(url)
        self._path = where.path
        self._connection = http.client.HTTPConnection(where.netloc, timeout=30)
        self._used = time.monotonic()

    def ask(self, query: str, variables: dict[str, Any] | None = None) -> dict[str, Any]:
        """The data of the answer; raises `RuntimeError` when there are errors."""
        body = json.dumps({"query": query, "variables": variables or {}}).encode()
        if time.monotonic() - self._used > _KEPT_OPEN_SECONDS:
            self._connection.close()  # the server has given it up, or is about to
        self._connection.request("POST", self._path, body, _HEADERS)
        answer: dict[str, Any] = json.loads(self._connection.getresponse().read())
        self._used = time.monotonic()
        if answer.get("errors"):
            raise RuntimeError(f"The API did not answer: {answer['errors'][0]['message']}")
        data: dict[str, Any] = answer["data"]
        return data

    def close(self) -> None:
        self._connection.close()


_SERVE = ("-m", "crm.program", "serve", "--port", "0")


class Served:
    """`crm serve` on the database of a home, or another program that tells where it serves."""

    def __init__(
        self,
        home: Path,
        arguments: Sequence[str] = _SERVE,
        *,
        more: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """`more`: variables of its environment."""
        self._process = subprocess.Popen(
            python(*arguments),
            cwd=ROOT,
            env=environment(home) | dict(more),
            stdout=subprocess.PIPE,
            text=True,
        )
        self._url = self.told_url()

    def __enter__(self) -> "Served":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.send_signal(signal.SIGTERM)
        self._process.communicate(timeout=_PATIENCE_SECONDS)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def url(self) -> str:
        return self._url

    def first_answer(self) -> dict[str, Any]:
        """Ask until the API answers; raises when the answer has errors."""
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                return self._ask()
            except urllib.error.URLError as error:
                if isinstance(error, urllib.error.HTTPError) or time.monotonic() > deadline:
                    raise
            time.sleep(0.005)

    def _ask(self) -> dict[str, Any]:
        request = urllib.request.Request(
            self._url,
            data=json.dumps({"query": _QUESTION}).encode(),
            headers=_HEADERS,
        )
        with urllib.request.urlopen(request, timeout=30) as response:
            answer: dict[str, Any] = json.load(response)
        if answer.get("errors") or answer["data"]["alumnus"] is None:
            raise RuntimeError(f"The API did not answer the question: {answer}")
        return answer

    def told_url(self) -> str:
        """The next address that it tells."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if found := _URL.search(line):
                return found[0]
        raise RuntimeError("crm serve ended without telling its address.")
