"""Timelines over HTTP, against PostGraphile and a route written by hand, on the very rows.

All servers are up at once and asked in turn. What counts is the processor time of a request: of
the server and of PostgreSQL, as the operating system charged it. Small questions beside them tell
what a request costs before it asks for anything.
"""

import base64
import datetime
import hashlib
import json
import statistics
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

import psycopg
from psycopg import Connection

from benchmarks import postgraphile_server
from benchmarks.asking import Asker, Request, Task
from benchmarks.harness import Figure, at_least, at_most, say
from benchmarks.machine import CpuClock, cpu_seconds
from benchmarks.people import employee_number, newsletters, register_people
from benchmarks.place import home, moment, opened
from benchmarks.scale import Scale
from benchmarks.served import Client, Served
from projections.runner import Runner

NAME: Final = "timeline"
_PEOPLE: Final = 20
_FACTS: Final = 510 * 38
"""38 with every newsletter."""
_ASKED_ABOUT: Final = (0, 3, 5, 10, 13, 15)
"""Places of those who get three facts with every newsletter, or two of which one is a note."""
_SIZES: Final = (20, 100, 1_000)
_CONNECTIONS: Final = (1, 16)
_ANY, _TRUSTED, _POSTGRAPHILE, _BARE = "any", "trusted", "PostGraphile", "bare"

_WHO = "query Who($ref: String!) { alumnus(by: { externalRef: $ref }) { id status } }"
_TIMELINE = """query BenchmarkTimeline($id: ID!, $first: Int!) {
  alumnus(by: { id: $id }) {
    timeline(first: $first) {
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        cursor
        node {
          id position kind mode occurredAt { at precision } recordedAt sentence retracted
        }
      }
    }
  }
}
"""
_DOCUMENT_ID: Final = f"sha256:{hashlib.sha256(_TIMELINE.encode()).hexdigest()}"
# The same, in the names that PostGraphile gives; the precision stands flat, the person is not
# looked up.
_ENTRIES = """query Entries($id: UUID!, $first: Int!) {
  allEntries(
    condition: { alumnusId: $id }, first: $first, orderBy: [OCCURRED_AT_DESC, POSITION_DESC]
  ) {
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges {
      cursor
      node {
        id position kind mode occurredAt precision recordedAt sentence retracted
      }
    }
  }
}
"""
_ALL = """query All($id: ID!, $after: String) {
  alumnus(by: { id: $id }) {
    timeline(first: 1000, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges {
        node { position kind mode occurredAt { at precision } recordedAt sentence retracted }
      }
    }
  }
}
"""
_VIEWER = "{ viewer { roles label } }"
_PERSON = "query Person($id: ID!) { alumnus(by: { id: $id }) { id status } }"
_TABLES = """
CREATE SCHEMA yardstick;
CREATE TABLE yardstick.entry (
    position    bigint      PRIMARY KEY,
    alumnus_id  uuid        NOT NULL,
    kind        text        NOT NULL,
    mode        text,
    occurred_at timestamptz NOT NULL,
    precision   text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    sentence    text        NOT NULL,
    retracted   boolean     NOT NULL
);
CREATE INDEX ON yardstick.entry (alumnus_id, occurred_at DESC, position DESC);
CREATE TABLE yardstick.person (alumnus_id uuid PRIMARY KEY, status text NOT NULL);
"""
_ENTRY_COPY = """
COPY yardstick.entry (
    alumnus_id, position, kind, mode, occurred_at, precision, recorded_at, sentence, retracted
) FROM STDIN
"""
_PERSON_COPY = "COPY yardstick.person (alumnus_id, status) FROM STDIN"
_TIDY = "VACUUM ANALYZE"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A contender: who it is, which program answers, and what is posted to it in turn."""

    name: str
    server: Served
    bodies: Sequence[str]
    path: str = "/graphql"

    @property
    def url(self) -> str:
        return self.server.url.removesuffix("/graphql") + self.path

    def answers(self) -> list[bytes]:
        return [_post(self.url, body) for body in self.bodies]


@dataclass(frozen=True, slots=True)
class _Lap:
    """What one contender did in a round."""

    answers: int
    seconds: float
    server: float
    database: float

    @property
    def rate(self) -> float:
        return self.answers / self.seconds

    @property
    def server_ms(self) -> float:
        """Processor time a request, of the server alone."""
        return self.server / self.answers * 1000

    @property
    def database_ms(self) -> float:
        return self.database / self.answers * 1000

    @property
    def cpu_ms(self) -> float:
        return self.server_ms + self.database_ms


_Laps = dict[str, list[_Lap]]


def measure(scale: Scale) -> list[Figure]:
    postgraphile_server.install()
    with ExitStack() as stack:
        folder = stack.enter_context(home())
        parts = stack.enter_context(opened(folder))
        people = register_people(parts.crm, _PEOPLE)
        facts = newsletters(people, moment(parts.crm))
        parts.crm.append_unseen(list(islice(facts, _FACTS)), moment(parts.crm))
        Runner(parts.url, parts.secrets, parts.crm.zone).catch_up()
        connection = stack.enter_context(psycopg.connect(parts.url, autocommit=True))
        asker = stack.enter_context(Asker())
        ours = stack.enter_context(Served(folder, more=_trusting(folder)))
        ids = _copy(connection, ours.url)
        bare = stack.enter_context(Served(folder, ("-m", "benchmarks.bare_route", parts.url)))
        yardstick = ("-m", "benchmarks.postgraphile_server", parts.url)
        theirs = stack.enter_context(Served(folder, yardstick))
        rounds = _Rounds(asker, CpuClock.of(connection), scale)
        figures = _pages(rounds, ours, theirs, bare, ids)
        return [*figures, *_small(rounds, ours, bare, ids)]


def _pages(
    rounds: "_Rounds", ours: Served, theirs: Served, bare: Served, ids: Sequence[str]
) -> Iterator[Figure]:
    trusted = _trusted if _is_trusted(ours.url, ids[0]) else _any_document
    for size in _SIZES:
        asked = [
            _Asked(_ANY, ours, [_any_document(each, size) for each in ids]),
            _Asked(_TRUSTED, ours, [trusted(each, size) for each in ids]),
            _Asked(_POSTGRAPHILE, theirs, [_postgraphile(each, size) for each in ids]),
            _Asked(_BARE, bare, [_any_document(each, size) for each in ids]),
        ]
        answers = {each.name: each.answers() for each in asked}
        _must_agree(answers, size)
        for connections in _CONNECTIONS:
            say(f"  {size:,} entries, {connections} at once")
            laps = rounds.laps(asked, answers, connections)
            yield from _timelines(laps, size, connections, is_trusted=trusted is _trusted)


def _timelines(laps: "_Laps", size: int, connections: int, *, is_trusted: bool) -> Iterator[Figure]:
    where = f"Timeline of {size:,} entries, {connections} at once"
    also = "" if is_trusted else " (no trusted documents here yet)"
    yield _compared(f"{where}, any document, to PostGraphile", laps, _ANY, _POSTGRAPHILE, 2)
    what = f"{where}, trusted document{also}"
    yield _compared(f"{what}, to PostGraphile", laps, _TRUSTED, _POSTGRAPHILE, 6)
    yield _compared(f"{what}, to the bare route", laps, _TRUSTED, _BARE, 0.5)


def _small(rounds: "_Rounds", ours: Served, bare: Served, ids: Sequence[str]) -> Iterator[Figure]:
    person = [_posted(_PERSON, id=each) for each in ids]
    asked = [
        _Asked("`viewer { roles label }`", ours, [_posted(_VIEWER)]),
        _Asked("`alumnus(by: …) { id status }`", ours, person),
        _Asked(_BARE, bare, person, "/person"),
    ]
    answers = {each.name: each.answers() for each in asked}
    for connections in _CONNECTIONS:
        say(f"  small questions, {connections} at once")
        laps = rounds.laps(asked, answers, connections)
        other = _costs(laps[_BARE])
        for each in asked[:-1]:
            found = laps[each.name]
            milliseconds = statistics.median(lap.server_ms for lap in found)
            yield Figure(
                workload=NAME,
                what=f"{each.name}, {connections} at once: processor time of the server",
                value=milliseconds,
                unit="ms",
                goal=at_most(1, "ms"),
                detail=f"{_costs(found)}; a bare route with one SELECT {other}",
                numbers=_numbers("ours", found) | _numbers("bare", laps[_BARE]),
            )


# --- what is asked about ------------------------------------------------------------------------


def _copy(connection: Connection[Any], api: str) -> list[str]:
    """Give the yardsticks what the API answers, in the API's words; ids of whom is asked about.

    Entries lie in the order of the log, as they came in, so that a person's are as far apart as in
    any table that grows.
    """
    connection.execute(_TABLES)
    client, ids = Client(api), []
    people: list[tuple[Any, ...]] = []
    entries: list[tuple[Any, ...]] = []
    for place in _ASKED_ABOUT:
        found = client.ask(_WHO, {"ref": employee_number(place)})["alumnus"]
        alumnus_id = _uuid(found["id"])
        people.append((alumnus_id, found["status"]))
        nodes = _all_entries(client, found["id"])
        entries += [(alumnus_id, *_row(node)) for node in nodes]
        ids.append(found["id"])
    entries.sort(key=lambda row: int(row[1]))
    with connection.cursor() as cursor:
        for statement, rows in ((_PERSON_COPY, people), (_ENTRY_COPY, entries)):
            with cursor.copy(statement) as copy:
                for row in rows:
                    copy.write_row(row)
    connection.execute(_TIDY)
    client.close()
    return ids


def _all_entries(client: Client, id_: str) -> list[dict[str, Any]]:
    nodes, after = [], None
    while True:
        page = client.ask(_ALL, {"id": id_, "after": after})["alumnus"]["timeline"]
        nodes += [edge["node"] for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            return nodes
        after = page["pageInfo"]["endCursor"]


def _row(node: dict[str, Any]) -> tuple[Any, ...]:
    """The fields of an entry as the yardsticks have them, without its id."""
    occurred = node["occurredAt"]
    flat = occurred if isinstance(occurred, dict) else {"at": occurred, **node}
    times = [flat["at"], node["recordedAt"]]
    at, recorded_at = map(datetime.datetime.fromisoformat, times)
    words = (node["position"], node["kind"], node["mode"], at, flat["precision"], recorded_at)
    return (*words, node["sentence"], node["retracted"])


def _uuid(id_: str) -> str:
    return base64.b64decode(id_).decode().partition(":")[2]


# --- how it is asked ----------------------------------------------------------------------------


def _posted(query: str, **variables: Any) -> str:
    return json.dumps({"query": query, "variables": variables})


def _any_document(id_: str, first: int) -> str:
    return _posted(_TIMELINE, id=id_, first=first)


def _trusted(id_: str, first: int) -> str:
    return json.dumps({"documentId": _DOCUMENT_ID, "variables": {"id": id_, "first": first}})


def _postgraphile(id_: str, first: int) -> str:
    return _posted(_ENTRIES, id=_uuid(id_), first=first)


def _trusting(folder: Path) -> dict[str, str]:
    """The setting with which the API knows our document."""
    manifest = folder / "trusted.json"
    manifest.write_text(json.dumps({_DOCUMENT_ID: _TIMELINE}), encoding="utf-8")
    return {"CRM_TRUSTED_DOCUMENTS": str(manifest)}


def _is_trusted(url: str, id_: str) -> bool:
    try:
        return "errors" not in json.loads(_post(url, _trusted(id_, 1)))
    except urllib.error.HTTPError:
        return False


def _post(url: str, body: str) -> bytes:
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    request = urllib.request.Request(url, data=body.encode(), headers=headers)
    with urllib.request.urlopen(request, timeout=30) as response:
        answer: bytes = response.read()
    return answer


def _must_agree(answers: dict[str, list[bytes]], size: int) -> None:
    """Everybody gives the same entries, all of them; ours and the bare route byte for byte."""
    assert answers[_TRUSTED] == answers[_ANY]
    for ours, theirs, bare in zip(
        answers[_ANY], answers[_POSTGRAPHILE], answers[_BARE], strict=True
    ):
        assert ours.startswith(bare.removesuffix(b"}")), (ours[:500], bare[:500])
        mine = json.loads(ours)["data"]["alumnus"]["timeline"]
        other = json.loads(theirs)["data"]["allEntries"]
        for each in (mine, other):
            assert len(each["edges"]) == size
            assert all(edge["cursor"] and edge["node"]["id"] for edge in each["edges"])
            assert each["pageInfo"]["hasNextPage"]
            assert each["pageInfo"]["endCursor"] == each["edges"][-1]["cursor"]
        assert _rows(mine) == _rows(other)


def _rows(connection: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [_row(edge["node"]) for edge in connection["edges"]]


@dataclass(frozen=True, slots=True)
class _Rounds:
    """Everybody in turn, the order turned round each time; the first round does not count."""

    asker: Asker
    clock: CpuClock
    scale: Scale

    def laps(
        self, asked: Sequence[_Asked], answers: dict[str, list[bytes]], connections: int
    ) -> _Laps:
        laps: _Laps = {each.name: [] for each in asked}
        for number in range(self.scale.rounds + 1):
            for each in asked if number % 2 else reversed(asked):
                lap = self._lap(each, answers[each.name], connections)
                if number:
                    laps[each.name].append(lap)
        for name, found in laps.items():
            say(f"    {name}: {_costs(found)}")
        return laps

    def _lap(self, asked: _Asked, answers: Sequence[bytes], connections: int) -> _Lap:
        requests = [
            Request(body, len(answer)) for body, answer in zip(asked.bodies, answers, strict=True)
        ]
        task = Task(asked.url, requests, connections, self.scale.lap_seconds)
        before = self._spent(asked)
        answered, seconds = self.asker.ask(task)
        server, database = (
            after - earlier for after, earlier in zip(self._spent(asked), before, strict=True)
        )
        return _Lap(answered, seconds, server, database)

    def _spent(self, asked: _Asked) -> tuple[float, float]:
        server, database = cpu_seconds(asked.server.pid), self.clock.database()
        if server is None or database is None:
            raise RuntimeError("Processor times are needed here: measure timelines on Linux.")
        return server, database


# --- what is told -------------------------------------------------------------------------------


def _compared(what: str, laps: _Laps, ours: str, theirs: str, bound: float) -> Figure:
    """How many times ours the processor time of the yardstick is: the median over the rounds."""
    mine, other = laps[ours], laps[theirs]
    ratios = [its.cpu_ms / my.cpu_ms for my, its in zip(mine, other, strict=True)]
    rates = [my.rate / its.rate for my, its in zip(mine, other, strict=True)]
    return Figure(
        workload=NAME,
        what=what,
        value=statistics.median(ratios),
        unit="×",
        goal=at_least(bound),
        detail=(
            f"{_costs(mine)} against {_costs(other)}; rounds {min(ratios):.3g} to"
            f" {max(ratios):.3g}; by requests a second {statistics.median(rates):.3g} ×"
        ),
        numbers={
            "ratio_lowest": min(ratios),
            "ratio_highest": max(ratios),
            "rate_ratio": statistics.median(rates),
            **_numbers("ours", mine),
            **_numbers("yardstick", other),
        },
    )


def _costs(laps: Sequence[_Lap]) -> str:
    numbers = _numbers("", laps)
    return (
        f"{numbers['_server_ms']:.3g} + {numbers['_database_ms']:.3g} ms,"
        f" {numbers['_per_second']:,.0f}/s"
    )


def _numbers(name: str, laps: Sequence[_Lap]) -> dict[str, float]:
    return {
        f"{name}_server_ms": statistics.median(lap.server_ms for lap in laps),
        f"{name}_database_ms": statistics.median(lap.database_ms for lap in laps),
        f"{name}_per_second": statistics.median(lap.rate for lap in laps),
    }
