"""Files that were sent to be imported: sealed until they are, with what became of their rows.

A file and its rejected rows are encrypted under the deployment's own key, bound to their run; both
go seven days after the file came, a file as soon as it has been imported.
"""

import datetime
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from psycopg import AsyncConnection
from psycopg.rows import class_row, scalar_row, tuple_row

from crm.storage.keyring import Connect

KEPT = datetime.timedelta(days=7)
"""How long a file waits to be confirmed, and its rejected rows to be looked at."""

_NONCE_BYTES = 12
_LOCKS = 715230111
_COLUMNS = """
SELECT run_id, what, state, created_at, created_by, confirmed_at, confirmed_by, ended_at,
       expires_at, done, rows, new_rows, unchanged, left_out, empty, rejected, facts, failure,
       sealed IS NOT NULL AS kept
FROM imports.run
"""
_THESE = _COLUMNS + "WHERE run_id = ANY(%(run_ids)s::uuid[])"
_OF = _COLUMNS + "WHERE run_id = %(run_id)s"
_BETWEEN = (
    _COLUMNS
    + """
WHERE (%(after_at)s::timestamptz IS NULL
       OR (created_at, run_id) < (%(after_at)s::timestamptz, %(after_id)s::uuid))
  AND (%(before_at)s::timestamptz IS NULL
       OR (created_at, run_id) > (%(before_at)s::timestamptz, %(before_id)s::uuid))
"""
)
_NEWEST = _BETWEEN + "ORDER BY created_at DESC, run_id DESC LIMIT %(limit)s"
_OLDEST = _BETWEEN + "ORDER BY created_at, run_id LIMIT %(limit)s"
_COUNT = "SELECT count(*) FROM imports.run"
_ADD = """
INSERT INTO imports.run (run_id, what, state, created_at, created_by, expires_at, sealed)
VALUES (%(run_id)s, %(what)s, 'CHECKING', %(now)s, %(actor)s, %(expires_at)s, %(sealed)s)
"""
_SEALED = "SELECT sealed FROM imports.run WHERE run_id = %(run_id)s AND expires_at > %(now)s"
_CONFIRM = """
UPDATE imports.run
SET state = 'RUNNING', confirmed_at = %(now)s, confirmed_by = %(actor)s, attempts = 0, done = 0,
    ended_at = NULL, failure = NULL
WHERE run_id = %(run_id)s AND state IN ('CHECKED', 'FAILED') AND sealed IS NOT NULL
  AND expires_at > %(now)s
"""
_BEGIN = """
UPDATE imports.run SET attempts = attempts + 1 WHERE run_id = %(run_id)s RETURNING attempts
"""
_PROGRESS = "UPDATE imports.run SET done = %(done)s, rows = %(rows)s WHERE run_id = %(run_id)s"
_END = """
UPDATE imports.run
SET state = %(state)s, ended_at = %(now)s, failure = %(failure)s, done = %(rows)s, rows = %(rows)s,
    new_rows = %(new_rows)s, unchanged = %(unchanged)s, left_out = %(left_out)s, empty = %(empty)s,
    rejected = %(rejected)s, facts = %(facts)s,
    sealed = CASE WHEN %(state)s = 'DONE' THEN NULL ELSE sealed END
WHERE run_id = %(run_id)s
"""
_FAIL = """
UPDATE imports.run SET state = 'FAILED', ended_at = %(now)s, failure = %(failure)s
WHERE run_id = %(run_id)s
"""
_REJECT = """
INSERT INTO imports.reject (run_id, number, line, sealed)
VALUES (%(run_id)s, %(number)s, %(line)s, %(sealed)s)
"""
_FORGET_REJECTS = "DELETE FROM imports.reject WHERE run_id = %(run_id)s"
_REJECTS = """
SELECT number, line, sealed FROM imports.reject
WHERE run_id = %(run_id)s AND number > %(after)s
  AND (%(before)s::int IS NULL OR number < %(before)s::int)
"""
_FIRST_REJECTS = _REJECTS + "ORDER BY number LIMIT %(limit)s"
_LAST_REJECTS = _REJECTS + "ORDER BY number DESC LIMIT %(limit)s"
_COUNT_REJECTS = "SELECT count(*) FROM imports.reject WHERE run_id = %(run_id)s AND number > 0"
_EXPIRE_FILES = """
UPDATE imports.run SET sealed = NULL WHERE expires_at <= %(now)s AND sealed IS NOT NULL
"""
_EXPIRE_REJECTS = """
DELETE FROM imports.reject r USING imports.run WHERE run.run_id = r.run_id
  AND run.expires_at <= %(now)s
"""
_UNENDED = """
SELECT run_id, state FROM imports.run WHERE state IN ('CHECKING', 'RUNNING') ORDER BY created_at
"""
_LOCK = "SELECT pg_try_advisory_lock(%(locks)s, hashtext(%(run_id)s::text))"
_UNLOCK = "SELECT pg_advisory_unlock(%(locks)s, hashtext(%(run_id)s::text))"


class RunState(StrEnum):
    """How far an import is."""

    CHECKING = "CHECKING"
    """Its rows are looked at; nothing is stored."""
    CHECKED = "CHECKED"
    """What it would do is known; it waits to be confirmed."""
    RUNNING = "RUNNING"
    DONE = "DONE"
    FAILED = "FAILED"
    """It ended before its last row; what it stored is stored, and it can be confirmed again."""


class RunPlace(NamedTuple):
    """Place of a run in the list of all."""

    created_at: datetime.datetime
    run_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRun:
    """A run as stored, without the file."""

    run_id: UUID
    what: str
    """`people` or `interactions`."""
    state: str
    created_at: datetime.datetime
    created_by: str
    confirmed_at: datetime.datetime | None
    confirmed_by: str | None
    ended_at: datetime.datetime | None
    expires_at: datetime.datetime
    done: int
    rows: int
    new_rows: int
    unchanged: int
    left_out: int
    empty: int
    rejected: int
    facts: int
    failure: str | None
    """Code and sentence of what ended it, with a colon between."""
    kept: bool
    """The file is still here."""

    @property
    def place(self) -> RunPlace:
        return RunPlace(self.created_at, self.run_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What became of the rows of a file."""

    rows: int
    new_rows: int
    unchanged: int
    left_out: int
    empty: int
    rejected: int
    facts: int


@dataclass(frozen=True, slots=True)
class KeptReject:
    """A rejected row: where it stood, and what it says with why it was not taken; personal.

    Number 0 is the header of the file.
    """

    number: int
    line: int
    content: Any = field(repr=False)
    """None when it was sealed under another key."""


@dataclass(frozen=True, slots=True)
class ImportRuns:
    """The runs of a deployment."""

    connect: Connect
    key: bytes = field(repr=False)
    """`Secrets.seal`."""

    def add(
        self, run_id: UUID, what: str, content: bytes, actor: str, now: datetime.datetime
    ) -> None:
        """Keep a file that is to be checked."""
        params = {
            "run_id": run_id,
            "what": what,
            "now": now,
            "actor": actor,
            "expires_at": now + KEPT,
            "sealed": self._seal(run_id, b"file", content),
        }
        with self.connect() as connection:
            connection.execute(_ADD, params)

    def of(self, run_id: UUID) -> ImportRun | None:
        with self.connect() as connection, connection.cursor(row_factory=class_row(ImportRun)) as c:
            return c.execute(_OF, {"run_id": run_id}).fetchone()

    def content(self, run_id: UUID, now: datetime.datetime) -> bytes | None:
        """The file; None when it is gone, has expired, or was sealed under another key."""
        with self.connect() as connection, connection.cursor(row_factory=scalar_row) as cursor:
            sealed = cursor.execute(_SEALED, {"run_id": run_id, "now": now}).fetchone()
        return None if sealed is None else self._open(run_id, b"file", sealed)

    def confirm(self, run_id: UUID, actor: str, now: datetime.datetime) -> bool:
        """Whether the run, which must have been checked or have failed, is running from here on."""
        params = {"run_id": run_id, "actor": actor, "now": now}
        with self.connect() as connection:
            return connection.execute(_CONFIRM, params).rowcount == 1

    def begin(self, run_id: UUID) -> int:
        """How many times it was begun, this time included."""
        with self.connect() as connection, connection.cursor(row_factory=scalar_row) as cursor:
            return int(cursor.execute(_BEGIN, {"run_id": run_id}).fetchone() or 0)

    def progress(self, run_id: UUID, done: int, rows: int) -> None:
        with self.connect() as connection:
            connection.execute(_PROGRESS, {"run_id": run_id, "done": done, "rows": rows})

    def end(self, run_id: UUID, state: RunState, counts: Counts, now: datetime.datetime) -> None:
        """The whole file was gone through; one that was imported goes."""
        params = {"run_id": run_id, "state": state, "now": now, "failure": None}
        figures = {name: getattr(counts, name) for name in Counts.__dataclass_fields__}
        with self.connect() as connection:
            connection.execute(_END, params | figures)

    def fail(self, run_id: UUID, failure: str, now: datetime.datetime) -> None:
        with self.connect() as connection:
            connection.execute(_FAIL, {"run_id": run_id, "failure": failure, "now": now})

    def replace_rejects(self, run_id: UUID, rejects: Sequence[KeptReject], *, first: bool) -> None:
        """Keep rejected rows; the `first` of a run's take the place of those kept before."""
        with self.connect() as connection, connection.transaction():
            if first:
                connection.execute(_FORGET_REJECTS, {"run_id": run_id})
            with connection.cursor() as cursor:
                cursor.executemany(
                    _REJECT,
                    [
                        {
                            "run_id": run_id,
                            "number": each.number,
                            "line": each.line,
                            "sealed": self._seal(
                                run_id, str(each.number).encode(), json.dumps(each.content).encode()
                            ),
                        }
                        for each in rejects
                    ],
                )

    def rejects(
        self,
        run_id: UUID,
        *,
        after: int,
        before: int | None = None,
        limit: int,
        backward: bool = False,
    ) -> list[KeptReject]:
        """At most `limit` rejected rows between two numbers, in the order of the file; backward:
        the last row first."""
        params = {"run_id": run_id, "after": after, "before": before, "limit": limit}
        statement = _LAST_REJECTS if backward else _FIRST_REJECTS
        with self.connect() as connection, connection.cursor(row_factory=tuple_row) as cursor:
            rows = cursor.execute(statement, params).fetchall()
        return [
            KeptReject(number, line, self._opened(run_id, number, sealed))
            for number, line, sealed in rows
        ]

    def expire(self, now: datetime.datetime) -> None:
        """Delete files and rejected rows of which the seven days are over."""
        with self.connect() as connection:
            connection.execute(_EXPIRE_REJECTS, {"now": now})
            connection.execute(_EXPIRE_FILES, {"now": now})

    def unended(self) -> list[tuple[UUID, str]]:
        """Runs, with their states, that are worked on, or whose program ended in the middle."""
        with self.connect() as connection, connection.cursor(row_factory=tuple_row) as cursor:
            return cursor.execute(_UNENDED).fetchall()

    @contextmanager
    def working_on(self, run_id: UUID) -> Iterator[bool]:
        """Yields whether the run is ours to work on: nobody else is at it."""
        params = {"locks": _LOCKS, "run_id": run_id}
        with self.connect() as connection, connection.cursor(row_factory=scalar_row) as cursor:
            ours = bool(cursor.execute(_LOCK, params).fetchone())
            try:
                yield ours
            finally:
                if ours and not connection.closed:
                    cursor.execute(_UNLOCK, params)

    def _opened(self, run_id: UUID, number: int, sealed: bytes) -> Any:
        opened = self._open(run_id, str(number).encode(), sealed)
        return None if opened is None else json.loads(opened)

    def _seal(self, run_id: UUID, part: bytes, content: bytes) -> bytes:
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + AESGCM(self.key).encrypt(nonce, content, run_id.bytes + part)

    def _open(self, run_id: UUID, part: bytes, sealed: bytes) -> bytes | None:
        nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            return AESGCM(self.key).decrypt(nonce, rest, run_id.bytes + part)
        except InvalidTag:
            return None


async def newest_runs(
    connection: AsyncConnection[Any],
    *,
    after: RunPlace | None,
    before: RunPlace | None,
    limit: int,
    backward: bool = False,
) -> list[ImportRun]:
    """At most `limit` runs between two places, newest first; backward: oldest first."""
    params = {
        "after_at": after and after.created_at,
        "after_id": after and after.run_id,
        "before_at": before and before.created_at,
        "before_id": before and before.run_id,
        "limit": limit,
    }
    async with connection.cursor(row_factory=class_row(ImportRun)) as cursor:
        await cursor.execute(_OLDEST if backward else _NEWEST, params)
        return await cursor.fetchall()


async def run_count(connection: AsyncConnection[Any]) -> int:
    """How many runs there are."""
    async with connection.cursor(row_factory=scalar_row) as cursor:
        await cursor.execute(_COUNT)
        return int(await cursor.fetchone() or 0)


async def reject_count(connection: AsyncConnection[Any], run_id: UUID) -> int:
    """How many rejected rows of the run are kept."""
    async with connection.cursor(row_factory=scalar_row) as cursor:
        await cursor.execute(_COUNT_REJECTS, {"run_id": run_id})
        return int(await cursor.fetchone() or 0)


async def runs_of(
    connection: AsyncConnection[Any], run_ids: Sequence[UUID]
) -> list[ImportRun | None]:
    """The runs of these ids, None in place of one that there is not."""
    async with connection.cursor(row_factory=class_row(ImportRun)) as cursor:
        await cursor.execute(_THESE, {"run_ids": list(run_ids)})
        found = {run.run_id: run for run in await cursor.fetchall()}
    return [found.get(run_id) for run_id in run_ids]
