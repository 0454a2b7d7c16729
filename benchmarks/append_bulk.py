"""Appending in bulk, beside the library's `save` and beside COPY of the same bytes.

Each round appends new newsletter facts in bodies of 5,000 and of 1,000; COPY then writes the very
rows that came of it, as one stream into an empty copy of the table with the same indexes.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice
from typing import Any

import psycopg
from psycopg import Connection

from benchmarks.harness import Contender, Figure, alternate, at_least, compare, say
from benchmarks.library import Contact, StockApplication, stock_environment
from benchmarks.machine import CpuClock
from benchmarks.people import bodies, newsletters, register_people
from benchmarks.place import moment, running
from benchmarks.scale import Scale
from crm.application.alumni import AlumniCrm
from crm.domain.envelope import Happening

NAME = "append_bulk"
_LIKE = """
CREATE SCHEMA yardstick;
CREATE TABLE yardstick.alumni_events (LIKE event_store.alumni_events INCLUDING ALL);
INSERT INTO yardstick.alumni_events SELECT * FROM event_store.alumni_events;
CREATE SCHEMA library;
"""
_OUT = """
COPY (SELECT * FROM event_store.alumni_events
      WHERE notification_id BETWEEN {first} AND {last} ORDER BY notification_id)
TO STDOUT (FORMAT BINARY)
"""
_IN = "COPY yardstick.alumni_events FROM STDIN (FORMAT BINARY)"


def measure(scale: Scale) -> list[Figure]:
    with running() as parts, psycopg.connect(parts.url, autocommit=True) as connection:
        people = register_people(parts.crm, scale.people)
        connection.execute(_LIKE)
        facts = newsletters(people, moment(parts.crm))
        waiting: deque[tuple[int, int]] = deque()
        large = _Appender(parts.crm, facts, scale.appended, 5_000, waiting)
        small = _Appender(parts.crm, facts, scale.appended, 1_000, waiting)
        for each in (large, small):
            each.prepare()
            each.run()
        copier = _Copier(connection, waiting)
        stock = StockApplication(env=stock_environment(parts.url, "library"))
        saver = _Saver(stock, [Contact.register(each) for each in people[:100]], facts, scale.saved)
        laps = alternate(
            [
                Contender(name="append, bodies of 5,000", run=large.run, prepare=large.prepare),
                Contender(name="append, bodies of 1,000", run=small.run, prepare=small.prepare),
                Contender(name="COPY", run=copier.run, prepare=copier.prepare),
                Contender(name="app.save", run=saver.run, prepare=saver.prepare),
            ],
            scale.rounds,
            CpuClock.of(connection),
        )
        stock.close()
        say(f"  {parts.crm.event_log.head():,} facts in the log at the end")
    figures = []
    for size in ("5,000", "1,000"):
        ours = laps[f"append, bodies of {size}"]
        what = f"Append, personal fields encrypted, bodies of {size}, to the library's `app.save`"
        figures.append(compare(NAME, what, ours, laps["app.save"], at_least(25)))
    for size in ("5,000", "1,000"):
        ours = laps[f"append, bodies of {size}"]
        what = f"The same, bodies of {size}, to binary COPY of the same rows, same indexes"
        figures.append(compare(NAME, what, ours, laps["COPY"], at_least(0.2)))
    return figures


@dataclass(slots=True)
class _Appender:
    """Ours: `append_unseen`, one call for each body."""

    crm: AlumniCrm
    facts: Iterator[Happening]
    total: int
    size: int
    appended: deque[tuple[int, int]]
    ready: list[list[Happening]] = field(default_factory=list)

    def prepare(self) -> None:
        self.ready = bodies(self.facts, self.total, self.size)

    def run(self) -> int:
        positions = []
        for body in self.ready:
            done = self.crm.append_unseen(body, moment(self.crm))
            assert len(done) == len(body)
            assert not any(each.repeated for each in done)
            positions += [done[0].position, done[-1].position]
        self.appended.append((positions[0], positions[-1]))
        return self.total


@dataclass(slots=True)
class _Copier:
    """COPY of the rows that an append wrote, already in PostgreSQL's own binary form."""

    connection: Connection[Any]
    waiting: deque[tuple[int, int]]
    chunks: list[bytes] = field(default_factory=list)
    rows: int = 0

    def prepare(self) -> None:
        """Takes one append; what else is waiting goes in untimed, so both tables grow alike."""
        while len(self.waiting) > 2:
            self._fetch()
            self.run()
        self._fetch()

    def _fetch(self) -> None:
        first, last = self.waiting.popleft()
        statement = psycopg.sql.SQL(_OUT).format(first=first, last=last)
        with self.connection.cursor() as cursor, cursor.copy(statement) as copy:
            self.chunks = [bytes(chunk) for chunk in copy]
        self.rows = last - first + 1

    def run(self) -> int:
        with self.connection.cursor() as cursor:
            with cursor.copy(_IN) as copy:
                for chunk in self.chunks:
                    copy.write(chunk)
            assert cursor.rowcount == self.rows
        return self.rows


@dataclass(slots=True)
class _Saver:
    """The library: one event for each `save`, on aggregates that are already loaded."""

    application: StockApplication
    contacts: list[Contact]
    facts: Iterator[Happening]
    total: int
    ready: list[Happening] = field(default_factory=list)

    def prepare(self) -> None:
        if any(contact.pending_events for contact in self.contacts):
            self.application.save(*self.contacts)
        self.ready = list(islice(self.facts, self.total))

    def run(self) -> int:
        for happening, contact in zip(self.ready, cycle(self.contacts), strict=False):
            contact.note(happening)
            self.application.save(contact)
        return self.total
