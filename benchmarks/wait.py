"""What read-your-writes costs a mutation: the same one with and without its waiting, in turn."""

import datetime
import statistics
import time
from itertools import cycle

from benchmarks.harness import Figure, at_most
from benchmarks.people import employee_number, fill_log
from benchmarks.place import home, opened
from benchmarks.scale import Scale
from benchmarks.served import Client, Served
from projections.runner import Runner

NAME = "read_your_writes"
_FACTS = 10_000
_WARM_UP = 20
_SETTLE_SECONDS = 0.05
"""Before each note: else it meets the projecting of the one before, which the other waited for."""
_NOTE = """
mutation Note($input: RecordInteractionInput!) { done: recordInteraction(input: $input) {
  __typename ... on CommandSuccess { stale }
} }
"""


def measure(scale: Scale) -> list[Figure]:
    seconds: dict[str, list[float]] = {"waited": [], "at once": []}
    with home() as folder:
        with opened(folder) as parts:
            people = len(fill_log(parts.crm, _FACTS))
            Runner(parts.url, parts.secrets, parts.crm.zone).catch_up()
        arguments = ("-m", "benchmarks.two_doors", str(folder))
        with Served(folder, arguments) as api:
            clients = {"waited": Client(api.url), "at once": Client(api.told_url())}
            asked_about = cycle(range(people))
            for number in range(_WARM_UP + scale.waits):
                # Both come first as often as second: projecting goes on after the one at once.
                for name in sorted(clients, reverse=bool(number % 2)):
                    time.sleep(_SETTLE_SECONDS)
                    taken = _record(clients[name], employee_number(next(asked_about)))
                    if number >= _WARM_UP:
                        seconds[name].append(taken)
            for client in clients.values():
                client.close()
    waited, at_once = (statistics.median(seconds[name]) * 1000 for name in ("waited", "at once"))
    slow = statistics.quantiles(seconds["waited"], n=20)[-1] * 1000
    return [
        Figure(
            workload=NAME,
            what="What waiting for its read models adds to a note recorded over HTTP, one client",
            value=waited - at_once,
            unit="ms",
            goal=at_most(10, "ms"),
            detail=(
                f"medians {waited:.1f} ms against {at_once:.1f} ms;"
                f" 19 of 20 answered within {slow:.1f} ms"
            ),
            numbers={"waited_ms": waited, "at_once_ms": at_once, "waited_p95_ms": slow},
        )
    ]


def _record(client: Client, reference: str) -> float:
    """Seconds from sending to the answer."""
    given = {
        "alumnus": {"externalRef": reference},
        "interaction": {"noteAdded": {"text": "近況を伺いました。"}},
        "occurredAt": datetime.datetime.now(datetime.UTC).isoformat(),
    }
    began = time.perf_counter()
    done = client.ask(_NOTE, {"input": given})["done"]
    taken = time.perf_counter() - began
    assert done == {"__typename": "RecordInteractionSuccess", "stale": False}, done
    return taken
