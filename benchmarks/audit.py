"""Verifying the whole log beside reading and hashing the same rows; following beside appending.

The yardstick of verifying is the least that any verification must do: every column of every row,
read in PostgreSQL's binary form as one stream, and one SHA-256 of each row.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

import psycopg

from benchmarks.harness import Contender, Figure, alternate, at_least, compare, say
from benchmarks.machine import CpuClock
from benchmarks.people import bodies, fill_log, newsletters
from benchmarks.place import moment, running
from benchmarks.scale import Scale
from crm.application.alumni import AlumniCrm
from crm.domain.envelope import Happening
from crm.storage.connection import AUDIT, connection_kwargs
from crm.transparency.follower import Follower
from crm.transparency.key_file import create_signing_keys
from crm.transparency.verify import verify

NAME = "audit"
_BODY = 5_000
_ROWS = """
COPY (SELECT * FROM event_store.alumni_events ORDER BY notification_id)
TO STDOUT (FORMAT BINARY)
"""


def measure(scale: Scale) -> list[Figure]:
    with running() as parts, psycopg.connect(parts.url, autocommit=True) as connection:
        people = fill_log(parts.crm, scale.projected)
        keys = create_signing_keys(parts.settings.audit_key_file)
        follower = Follower(parts.url, keys)
        follower.catch_up()
        connection.execute("VACUUM ANALYZE event_store.alumni_events")

        def verifying() -> int:
            verdict = verify(parts.url, keys.verifiers)
            assert verdict.finding is None
            return verdict.facts

        clock = CpuClock.of(connection)
        laps = alternate(
            [
                Contender(name="verify", run=verifying),
                Contender(name="read and hash", run=lambda: _read_and_hash(parts.url)),
            ],
            scale.rounds,
            clock,
        )
        feed = _Feed(parts.crm, newsletters(people, moment(parts.crm)), scale.appended, follower)
        beside = alternate(
            [
                Contender(
                    name="append", run=feed.append, prepare=feed.prepare, finish=feed.catch_up
                ),
                Contender(name="follow", run=feed.follow, prepare=feed.append_untimed),
            ],
            scale.rounds,
            clock,
        )
        follower.close()
        say(f"  {parts.crm.event_log.head():,} facts in the log at the end")
    return [
        compare(
            NAME,
            "Verify the whole log, to reading the same rows and hashing them",
            laps["verify"],
            laps["read and hash"],
            at_least(0.5),
        ),
        compare(
            NAME,
            "Take facts into the tree and sign them, to appending them in bodies of 5,000",
            beside["follow"],
            beside["append"],
            at_least(1),
        ),
    ]


def _read_and_hash(url: str) -> int:
    rows = 0
    with (
        psycopg.connect(**connection_kwargs(url, AUDIT)) as connection,
        connection.cursor() as cursor,
        cursor.copy(_ROWS) as copy,
    ):
        for row in copy:
            sha256(row).digest()
            rows += 1
    return rows - 1  # the last message only ends the stream


@dataclass(slots=True)
class _Feed:
    """New facts, and the follower that takes them in."""

    crm: AlumniCrm
    facts: Iterator[Happening]
    total: int
    follower: Follower
    ready: list[list[Happening]] = field(default_factory=list)
    reached: int = 0

    def prepare(self) -> None:
        self.catch_up()
        self.ready = bodies(self.facts, self.total, _BODY)

    def append(self) -> int:
        for body in self.ready:
            self.crm.append_unseen(body, moment(self.crm))
        return self.total

    def append_untimed(self) -> None:
        self.prepare()
        self.append()

    def follow(self) -> int:
        before = self.reached
        self.catch_up()
        return self.reached - before

    def catch_up(self) -> None:
        signed = self.follower.catch_up()
        assert signed is not None
        self.reached = signed.size - 1
