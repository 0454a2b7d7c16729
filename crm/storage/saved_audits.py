"""Saved audits: a question to the log that is kept with what came of it, and asked again later.

The result is the lines of `crm.storage.log_lines`, which hold no personal value: an erasure changes
none of them. The digest is the SHA-256 of these lines, each with its end.
"""

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any, LiteralString
from uuid import UUID

import psycopg
from psycopg import AsyncConnection
from psycopg.rows import class_row, tuple_row
from psycopg.types.json import Jsonb

from crm.domain.envelope import Actor
from crm.storage.log import head
from crm.storage.log_lines import line
from crm.storage.log_pages import LogFilter, log_stream

_SAVE = """
INSERT INTO event_store.saved_audit
    (name, asked, position, facts, digest, checkpoint, saved_at, saved_by)
SELECT %(name)s, %(asked)s, %(position)s, %(facts)s, %(digest)s,
       (SELECT note FROM transparency.checkpoint ORDER BY epoch DESC, size DESC LIMIT 1),
       %(saved_at)s, %(saved_by)s
"""
_MARK = """
INSERT INTO event_store.saved_audit_marks (name, page, marks)
VALUES (%(name)s, %(page)s, %(marks)s)
"""
_FOUND: LiteralString = """
SELECT name, asked, position, facts, digest, checkpoint, saved_at, saved_by
FROM event_store.saved_audit
"""
_ALL = _FOUND + "ORDER BY saved_at DESC, name"
_ONE = _FOUND + "WHERE name = %(name)s"
_MARKS = "SELECT marks FROM event_store.saved_audit_marks WHERE name = %(name)s AND page = %(page)s"
_ERASED_SINCE = """
SELECT DISTINCT subject_id FROM keyring.erasure
WHERE erased_at >= %(saved_at)s AND data_classes IS NULL
"""
_MARK_SIZE, _PAGE = 16, 1_000
_IDS = ("alumnus_id", "correlation_id")
_TIMES = ("recorded_from", "recorded_to", "occurred_from", "occurred_to")


class AuditNameTaken(Exception):
    """There is a saved audit of this name, and none is ever changed."""

    code = "AUDIT_NAME_TAKEN"


@dataclass(frozen=True, slots=True)
class SavedAudit:
    """What was asked, how far the log went, and what came of it."""

    name: str
    asked: dict[str, Any]
    """The filter; what is left out did not restrict."""
    position: int
    facts: int
    digest: bytes
    checkpoint: str | None
    """The newest signed one of the transparency log at the time."""
    saved_at: datetime.datetime
    saved_by: str

    @property
    def filter(self) -> LogFilter:
        """What is asked again: up to the position of then."""
        given: dict[str, Any] = dict(self.asked)
        for name in set(_IDS) & given.keys():
            given[name] = UUID(given[name])
        for name in set(_TIMES) & given.keys():
            given[name] = datetime.datetime.fromisoformat(given[name])
        if "alumnus_ids" in given:
            given["alumnus_ids"] = [UUID(each) for each in given["alumnus_ids"]]
        return _up_to(LogFilter(**given), self.position)


@dataclass(frozen=True, slots=True)
class AuditRun:
    """A saved audit asked again."""

    saved: SavedAudit
    facts: int
    digest: bytes
    differs_at: int | None
    """The first position that is not as it was: changed, gone or new. None: the same result."""
    erased: list[UUID]
    """People in the result who were erased since: their pseudonyms."""

    @property
    def same(self) -> bool:
        return self.digest == self.saved.digest


def save_audit(
    connection: psycopg.Connection,
    name: str,
    wanted: LogFilter,
    *,
    now: datetime.datetime,
    by: Actor,
) -> SavedAudit:
    """Ask, and keep what came of it; raises `AuditNameTaken`."""
    if find_audit(connection, name) is not None:
        raise AuditNameTaken(f"There is a saved audit {name} already; choose another name.")
    position = head(connection)
    result = _Result()
    try:
        with connection.transaction():
            marks = result.marks(connection, _up_to(wanted, position))
            for page, part in enumerate(_pages(marks)):
                connection.execute(_MARK, {"name": name, "page": page, "marks": part})
            kept = {
                "name": name,
                "asked": Jsonb(_words(wanted)),
                "position": position,
                "facts": result.facts,
                "digest": result.digest,
                "saved_at": now,
                "saved_by": str(by),
            }
            connection.execute(_SAVE, kept)
    except psycopg.errors.UniqueViolation:
        raise AuditNameTaken(f"There is a saved audit {name} by now; choose another.") from None
    saved = find_audit(connection, name)
    assert saved is not None
    return saved


def run_audit(connection: psycopg.Connection, saved: SavedAudit) -> AuditRun:
    """Ask again, and compare fact by fact."""
    with connection.cursor(row_factory=tuple_row) as cursor:
        cursor.execute(_ERASED_SINCE, {"saved_at": saved.saved_at})
        result = _Result({subject_id for (subject_id,) in cursor.fetchall()})
    before = _kept(connection, saved.name)
    differs_at: int | None = None
    for mark in result.marks(connection, saved.filter):
        old = next(before, None)
        if differs_at is None and old != mark:
            differs_at = min(_position(each) for each in (mark, old) if each)
    if differs_at is None and (old := next(before, None)) is not None:
        differs_at = _position(old)
    return AuditRun(saved, result.facts, result.digest, differs_at, sorted(result.erased))


def find_audit(connection: psycopg.Connection, name: str) -> SavedAudit | None:
    """The saved audit of this name."""
    with connection.cursor(row_factory=class_row(SavedAudit)) as cursor:
        return cursor.execute(_ONE, {"name": name}).fetchone()


async def saved_audits(connection: AsyncConnection[Any]) -> list[SavedAudit]:
    """All of them, the newest first."""
    async with connection.cursor(row_factory=class_row(SavedAudit)) as cursor:
        await cursor.execute(_ALL)
        return await cursor.fetchall()


class _Result:
    """What a question comes to, worked out while it is read."""

    def __init__(self, gone: set[UUID] | None = None) -> None:
        self.facts = 0
        self.erased: set[UUID] = set()
        self._gone = gone or set()
        self._digest = hashlib.sha256()

    @property
    def digest(self) -> bytes:
        return self._digest.digest()

    def marks(self, connection: psycopg.Connection, wanted: LogFilter) -> Iterator[bytes]:
        for page in log_stream(connection, wanted):
            for row in page:
                told = line(row) + b"\n"
                self._digest.update(told)
                self.facts += 1
                if row.alumnus_id in self._gone:
                    self.erased.add(row.alumnus_id)
                yield row.position.to_bytes(8) + hashlib.sha256(told).digest()[:8]


def _kept(connection: psycopg.Connection, name: str) -> Iterator[bytes]:
    page = 0
    while True:
        with connection.cursor(row_factory=tuple_row) as cursor:
            found = cursor.execute(_MARKS, {"name": name, "page": page}).fetchone()
        if found is None:
            return
        marks: bytes = found[0]
        for at in range(0, len(marks), _MARK_SIZE):
            yield marks[at : at + _MARK_SIZE]
        page += 1


def _pages(marks: Iterable[bytes]) -> Iterator[bytes]:
    held = bytearray()
    for mark in marks:
        held += mark
        if len(held) == _MARK_SIZE * _PAGE:
            yield bytes(held)
            held.clear()
    if held:
        yield bytes(held)


def _position(mark: bytes) -> int:
    return int.from_bytes(mark[:8])


def _up_to(wanted: LogFilter, position: int) -> LogFilter:
    last = position if wanted.to_position is None else min(wanted.to_position, position)
    return replace(wanted, to_position=last)


def _words(wanted: LogFilter) -> dict[str, Any]:
    return {
        name: value
        if isinstance(value, int)
        else [str(each) for each in value]
        if isinstance(value, list)
        else value.isoformat()
        if isinstance(value, datetime.datetime)
        else str(value)
        for name, value in asdict(wanted).items()
        if value is not None
    }
