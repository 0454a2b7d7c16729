"""`python -m benchmarks.asking`: keeps HTTP servers busy, in a program of its own.

Reads one `Task` a line as JSON and answers each with a line `{"answers": …, "seconds": …}`. Ends at
the first answer that is not as long as it must be, or not 200.
"""

import asyncio
import json
import subprocess
import sys
import time
import urllib.parse
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import cycle
from types import TracebackType

import httptools

from benchmarks.served import ROOT, python


@dataclass(frozen=True, slots=True)
class Request:
    """What is posted, and how long the body of the answer is, in bytes."""

    body: str
    length: int


@dataclass(frozen=True, slots=True)
class Task:
    """Ask these in turn, over so many connections, for so long."""

    url: str
    requests: Sequence[Request]
    connections: int
    seconds: float


class Asker:
    """The program, from the outside."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            python("-m", "benchmarks.asking"),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> "Asker":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.communicate(timeout=30)

    def ask(self, task: Task) -> tuple[int, float]:
        """How many answers came, in how many seconds."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asdict(task)) + "\n")
        self._process.stdin.flush()
        told = self._process.stdout.readline()
        if not told:
            raise RuntimeError(f"{task.url} was asked in vain: see above.")
        found = json.loads(told)
        return found["answers"], found["seconds"]


class _Connection(asyncio.Protocol):
    """Asks again as soon as it is answered, until its time is over."""

    def __init__(self, requests: Sequence[tuple[bytes, int]], first: int, until: float) -> None:
        turned = [*requests[first % len(requests) :], *requests[: first % len(requests)]]
        self._requests, self._until = cycle(turned), until
        self._parser = httptools.HttpResponseParser(self)
        self._length = self._expected = 0
        self.answers = 0
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._next()

    def data_received(self, data: bytes) -> None:
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError as error:
            self._fail(f"not HTTP: {error!r}")

    def connection_lost(self, exc: Exception | None) -> None:
        self._fail("closed the connection")

    def on_message_begin(self) -> None:
        self._length = 0

    def on_body(self, body: bytes) -> None:
        self._length += len(body)

    def on_message_complete(self) -> None:
        if self._parser.get_status_code() != 200 or self._length != self._expected:
            self._fail(f"{self._parser.get_status_code()}, {self._length} bytes")
            return
        self.answers += 1
        if time.perf_counter() < self._until:
            self._next()
        elif not self.done.done():
            self.done.set_result(None)
            self._transport.close()

    def _next(self) -> None:
        request, self._expected = next(self._requests)
        self._transport.write(request)

    def _fail(self, what: str) -> None:
        if not self.done.done():
            self.done.set_exception(RuntimeError(f"Expected {self._expected} bytes, got: {what}"))
            self._transport.close()


def _as_http(request: Request, where: urllib.parse.SplitResult) -> tuple[bytes, int]:
    body = request.body.encode()
    head = (
        f"POST {where.path} HTTP/1.1\r\nHost: {where.netloc}\r\n"
        "Content-Type: application/json\r\nAccept: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body, request.length


async def _answer(task: Task) -> tuple[int, float]:
    where = urllib.parse.urlsplit(task.url)
    requests = [_as_http(each, where) for each in task.requests]
    assert where.hostname is not None
    assert where.port is not None
    loop, began = asyncio.get_running_loop(), time.perf_counter()
    until = began + task.seconds
    made = [
        loop.create_connection(
            lambda place=place: _Connection(requests, place, until),  # type: ignore[misc]
            where.hostname,
            where.port,
        )
        for place in range(task.connections)
    ]
    connections = [protocol for _, protocol in await asyncio.gather(*made)]
    await asyncio.gather(*(each.done for each in connections))
    return sum(each.answers for each in connections), time.perf_counter() - began


def main() -> None:
    for line in sys.stdin:
        told = json.loads(line)
        task = Task(**told | {"requests": [Request(**each) for each in told["requests"]]})
        answers, seconds = asyncio.run(_answer(task))
        print(json.dumps({"answers": answers, "seconds": seconds}), flush=True)


if __name__ == "__main__":
    main()
