"""Switching to a new edition while people read and write: how long anything stands still."""

import datetime
import json
import statistics
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

from benchmarks.harness import Figure, at_most, say
from benchmarks.people import employee_number, fill_log
from benchmarks.place import home, opened
from benchmarks.scale import Scale
from benchmarks.served import ROOT, Client, Served, environment, python

NAME = "switch"
_READERS = 2
_PEOPLE_ASKED_ABOUT = 100
_PAUSE_SECONDS = 0.02
_AROUND_SECONDS = 0.5
"""What began or ended so near to a switch may have met it."""
_READ = """
query Read($ref: String!) { alumnus(by: { externalRef: $ref }) {
  displayName
  engagement { milliPoints level }
  timeline(first: 20) { edges { node { id kind sentence(locale: JA) } } }
} }
"""
_NOTE = """
mutation Note($input: RecordInteractionInput!) { done: recordInteraction(input: $input) {
  __typename ... on CommandSuccess { stale }
} }
"""


@dataclass(slots=True)
class _Seen:
    """Requests of one kind: when each began and ended, in seconds since the epoch."""

    spans: list[tuple[float, float]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def longest(self, moments: list[float] | None = None) -> float:
        """Milliseconds of the slowest request; with moments, of those near to one of them."""
        taken = [
            (end - began) * 1000
            for began, end in self.spans
            if moments is None
            or any(
                began <= each + _AROUND_SECONDS and end >= each - _AROUND_SECONDS
                for each in moments
            )
        ]
        return max(taken, default=float("nan"))

    @property
    def median(self) -> float:
        """Milliseconds."""
        return statistics.median(end - began for began, end in self.spans) * 1000


def measure(scale: Scale) -> list[Figure]:
    reads, notes = _Seen(), _Seen()
    with home() as folder:
        with opened(folder) as parts:
            fill_log(parts.crm, scale.projected)
        with Served(folder) as api, _asking(api.url, reads, notes):
            switches = _switched(folder, scale.switches)
    pauses = [each["paused"] * 1000 for each in switches]
    moments = [each["at"] for each in switches]
    load = f"{len(reads.spans):,} reads by {_READERS}, {len(notes.spans):,} notes by one beside it"
    for seen in (reads, notes):
        for problem in seen.wrong[:3]:
            say(f"  {problem}")
    return [
        Figure(
            workload=NAME,
            what=f"Projecting stands still for a switch: the longest of {len(pauses)}",
            value=max(pauses),
            unit="ms",
            goal=at_most(100, "ms"),
            detail=f"median {statistics.median(pauses):.1f} ms; {load}",
            numbers={"median_ms": statistics.median(pauses), "switches": len(pauses)},
        ),
        _slowest("reader", "one person's page", reads, moments),
        _slowest("writer", "a note recorded and waited for", notes, moments),
        Figure(
            workload=NAME,
            what="Answers with errors, or stale ones, meanwhile",
            value=len(reads.wrong) + len(notes.wrong),
            unit="answers",
            goal=at_most(0, "answers"),
            detail=f"{len(reads.wrong)} of readers, {len(notes.wrong)} of the writer",
        ),
    ]


def _slowest(who: str, what: str, seen: _Seen, moments: list[float]) -> Figure:
    return Figure(
        workload=NAME,
        what=f"The longest that a {who} waited near a switch ({what})",
        value=seen.longest(moments),
        unit="ms",
        goal=None,
        detail=f"at any time {seen.longest():.0f} ms, median {seen.median:.1f} ms",
    )


def _switched(folder: Path, rounds: int) -> list[dict[str, Any]]:
    """Rebuild and roll back each read model so many times, in a program of its own."""
    program = subprocess.run(
        python("-m", "benchmarks.switching", str(folder), str(rounds)),
        cwd=ROOT,
        env=environment(folder),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in program.stdout.splitlines()]


@contextmanager
def _asking(url: str, reads: _Seen, notes: _Seen) -> Iterator[None]:
    """Readers and a writer, each with a connection of its own, for the length of the block."""
    stop = threading.Event()
    works: list[tuple[Callable[[Client, str], None], _Seen]] = [(_read, reads)] * _READERS
    works.append((_note, notes))
    threads = [
        threading.Thread(target=_again_and_again, args=(url, work, seen, stop))
        for work, seen in works
    ]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def _again_and_again(
    url: str, work: Callable[[Client, str], None], seen: _Seen, stop: threading.Event
) -> None:
    client = Client(url)
    for place in cycle(range(_PEOPLE_ASKED_ABOUT)):
        if stop.is_set():
            break
        began = time.time()
        try:
            work(client, employee_number(place))
        except Exception as error:
            seen.wrong.append(f"{type(error).__name__}: {error}")
            client.close()
        seen.spans.append((began, time.time()))
        stop.wait(_PAUSE_SECONDS)
    client.close()


def _read(client: Client, reference: str) -> None:
    answer = client.ask(_READ, {"ref": reference})["alumnus"]
    if not answer["timeline"]["edges"] or answer["engagement"] is None:
        raise RuntimeError(f"This page lacks something: {answer}")


def _note(client: Client, reference: str) -> None:
    given = {
        "alumnus": {"externalRef": reference},
        "interaction": {"noteAdded": {"text": "近況を伺いました。"}},
        "occurredAt": datetime.datetime.now(datetime.UTC).isoformat(),
    }
    done = client.ask(_NOTE, {"input": given})["done"]
    if done != {"__typename": "RecordInteractionSuccess", "stale": False}:
        raise RuntimeError(f"This note was not answered well: {done}")
