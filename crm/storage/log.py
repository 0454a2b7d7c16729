"""Reads the log: rows back into facts, in order, for replay, projections and look-ups by id."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import Connection
from psycopg.rows import class_row, tuple_row

from crm.domain.dates import Precision
from crm.domain.envelope import AboutNobody, Actor, Happening, RecordedFact, Source, When
from crm.storage.keyring import Connect, KeyRing
from crm.storage.state import Cipher, UnreadableFact, decode

LOG_ROWS = """
SELECT position, recorded_at, stream_id, stream_version, kind, state, event_id, alumnus_id,
       occurred_at, precision, effective_on, actor, source, delivery_id, verified, command_id,
       correlation_id, causation_id
FROM event_store.log
"""
"""Selects rows of the log, in the order of `LogRow`'s fields."""
_AFTER = LOG_ROWS + "WHERE position > %(after)s ORDER BY position LIMIT %(limit)s"
_AT = LOG_ROWS + "WHERE position = ANY(%(positions)s) ORDER BY position"
_OF_EVENT = LOG_ROWS + "WHERE event_id = %(event_id)s"
_OF_DELIVERY = LOG_ROWS + "WHERE source = %(provider)s AND delivery_id = %(delivery_id)s"
_OF_PEOPLE = (
    LOG_ROWS
    + "WHERE alumnus_id = ANY(%(alumnus_ids)s)"
    + " AND (%(kinds)s::text[] IS NULL OR kind = ANY(%(kinds)s)) ORDER BY position"
)
_OF_PROGRAMME = (
    LOG_ROWS
    + "WHERE alumnus_id IS NULL"
    + " AND (%(kinds)s::text[] IS NULL OR kind = ANY(%(kinds)s)) ORDER BY position"
)
_OF_KINDS = LOG_ROWS + "WHERE kind = ANY(%(kinds)s) ORDER BY position"
_OF_STREAM = (
    LOG_ROWS
    + "WHERE stream_id = %(stream_id)s AND stream_version > %(above)s"
    + " AND stream_version <= %(up_to)s ORDER BY stream_version"
)
_HEAD = "SELECT coalesce(max(position), 0) FROM event_store.log"
_POSITION_AT = "SELECT coalesce(max(position), 0) FROM event_store.log WHERE recorded_at <= %(at)s"
_PAGE = 1_000
_PRECISIONS = {each.value: each for each in Precision}


class LogRow(NamedTuple):
    """One row of the log as stored."""

    position: int
    recorded_at: datetime.datetime
    stream_id: UUID
    stream_version: int
    kind: str
    state: bytes
    event_id: UUID
    alumnus_id: UUID | None
    """None for a fact of the programme itself."""
    occurred_at: datetime.datetime
    precision: str
    effective_on: datetime.date | None
    actor: str
    source: str
    delivery_id: str | None
    verified: bool
    command_id: UUID
    correlation_id: UUID | None
    causation_id: UUID | None

    def recorded(self, cipher: Cipher) -> RecordedFact:
        """The row as a fact; raises `UnreadableFact`."""
        fact = decode(self.kind, self.state, self.event_id, self.stream_id, self.alumnus_id, cipher)
        try:
            actor, precision = Actor.parse(self.actor), _PRECISIONS[self.precision]
        except (ValueError, KeyError) as error:
            raise UnreadableFact(
                f"The actor or the precision of this {self.kind} is not known to this version."
            ) from error
        return RecordedFact(
            position=self.position,
            recorded_at=self.recorded_at,
            stream_id=self.stream_id,
            stream_version=self.stream_version,
            happening=Happening(
                event_id=self.event_id,
                alumnus_id=self.alumnus_id,
                occurred=When(self.occurred_at, precision),
                effective_on=self.effective_on,
                actor=actor,
                source=Source(self.source, self.delivery_id, self.verified),
                correlation_id=self.correlation_id,
                causation_id=self.causation_id,
                fact=fact,
            ),
        )


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row whose fact cannot be read: where it stands and why, for readers that go on."""

    row: LogRow = field(repr=False)
    error: UnreadableFact
    """Says what is wrong without quoting any value."""

    @property
    def position(self) -> int:
        return self.row.position

    @property
    def kind(self) -> str:
        return self.row.kind

    @property
    def alumnus_id(self) -> UUID:
        """Whom it is about; raises `AboutNobody`."""
        if self.row.alumnus_id is None:
            raise AboutNobody(f"{self.kind} is about nobody.")
        return self.row.alumnus_id


def rows_after(connection: Connection[Any], position: int, limit: int) -> list[LogRow]:
    """The next rows of the log, at most `limit`."""
    return fetch_rows(connection, _AFTER, {"after": position, "limit": limit})


def rows_of_stream(
    connection: Connection[Any], stream_id: UUID, above: int, up_to: int
) -> list[LogRow]:
    """The rows of one stream with above < version <= up_to, oldest first."""
    return fetch_rows(
        connection, _OF_STREAM, {"stream_id": stream_id, "above": above, "up_to": up_to}
    )


def head(connection: Connection[Any]) -> int:
    """The last position of the log; 0 when it is empty."""
    row = connection.cursor(row_factory=class_row(_Number)).execute(_HEAD).fetchone()
    return row.coalesce if row else 0


def fetch_rows(connection: Connection[Any], statement: str, params: dict[str, Any]) -> list[LogRow]:
    with connection.cursor(row_factory=tuple_row) as cursor:
        cursor.execute(statement.encode(), params, binary=True, prepare=True)
        return [LogRow._make(row) for row in cursor.fetchall()]


def people_in(rows: Iterable[LogRow]) -> set[UUID]:
    """Those whom the rows are about: whose keys reading them needs."""
    return {row.alumnus_id for row in rows if row.alumnus_id is not None}


def _of_people(
    connection: Connection[Any], alumnus_ids: Iterable[UUID], kinds: Sequence[str] | None
) -> list[LogRow]:
    params = {"alumnus_ids": list(alumnus_ids), "kinds": None if kinds is None else list(kinds)}
    return fetch_rows(connection, _OF_PEOPLE, params)


def _readable(row: LogRow, cipher: Cipher) -> RecordedFact | Unreadable:
    try:
        return row.recorded(cipher)
    except UnreadableFact as error:
        return Unreadable(row, error)


class _Number(NamedTuple):
    coalesce: int


@dataclass(frozen=True, slots=True)
class EventLog:
    """The log with the keys to read it.

    Rows are decoded when their connection is back in the pool: the keys need one too, and readers
    that each held one while they waited for another would stop each other.
    """

    connect: Connect
    keyring: KeyRing

    def after(self, position: int, limit: int = _PAGE) -> list[RecordedFact]:
        """The next facts of the log, at most `limit`."""
        with self.connect() as connection:
            rows = rows_after(connection, position, limit)
        return self._read(rows)

    def at(self, positions: Iterable[int]) -> list[RecordedFact]:
        """The facts at these positions, in order; absent ones are left out."""
        with self.connect() as connection:
            rows = fetch_rows(connection, _AT, {"positions": list(positions)})
        return self._read(rows)

    def of_event(self, event_id: UUID) -> RecordedFact | None:
        with self.connect() as connection:
            rows = fetch_rows(connection, _OF_EVENT, {"event_id": event_id})
        return next(iter(self._read(rows)), None)

    def of_delivery(self, provider: str, delivery_id: str) -> RecordedFact | None:
        """The fact that a provider delivered under this id."""
        params = {"provider": provider, "delivery_id": delivery_id}
        with self.connect() as connection:
            rows = fetch_rows(connection, _OF_DELIVERY, params)
        return next(iter(self._read(rows)), None)

    def of_people(self, alumnus_ids: Iterable[UUID]) -> list[RecordedFact]:
        """Every fact of these people, both streams, in the order of the log."""
        with self.connect() as connection:
            rows = _of_people(connection, alumnus_ids, None)
        return self._read(rows)

    def readable_of_people(
        self, alumnus_ids: Iterable[UUID], kinds: Sequence[str] | None = None
    ) -> list[RecordedFact | Unreadable]:
        """As `of_people`, of some kinds or all; one damaged fact does not hide the others."""
        with self.connect() as connection:
            rows = _of_people(connection, alumnus_ids, kinds)
        return self._try(rows)

    def of_stream(self, stream_id: UUID) -> list[RecordedFact]:
        """The facts of one stream, oldest first."""
        with self.connect() as connection:
            rows = rows_of_stream(connection, stream_id, 0, 2**62)
        return self._read(rows)

    def of_kinds(self, kinds: Sequence[str]) -> list[RecordedFact]:
        """The facts of some kinds, about anybody, in the order of the log: for rare kinds."""
        with self.connect() as connection:
            rows = fetch_rows(connection, _OF_KINDS, {"kinds": list(kinds)})
        return self._read(rows)

    def of_programme(self, kinds: Sequence[str] | None = None) -> list[RecordedFact]:
        """The facts about nobody, of some kinds or all, in the order of the log."""
        with self.connect() as connection:
            rows = fetch_rows(
                connection, _OF_PROGRAMME, {"kinds": None if kinds is None else list(kinds)}
            )
        return self._read(rows)

    def head(self) -> int:
        with self.connect() as connection:
            return head(connection)

    def position_at(self, moment: datetime.datetime) -> int:
        """The last position recorded at or before a moment (`knownAt`)."""
        with self.connect() as connection:
            cursor = connection.cursor(row_factory=class_row(_Number))
            row = cursor.execute(_POSITION_AT, {"at": moment}).fetchone()
        return row.coalesce if row else 0

    def stream(self, after: int = 0, up_to: int | None = None) -> Iterator[RecordedFact]:
        """The log from a position on, page by page, in flat memory."""
        position = after
        while page := self.after(position):
            for recorded in page:
                if up_to is not None and recorded.position > up_to:
                    return
                yield recorded
            position = page[-1].position

    def readable_stream(
        self, after: int = 0, up_to: int | None = None
    ) -> Iterator[RecordedFact | Unreadable]:
        """As `stream`; one damaged fact does not end it."""
        position = after
        while True:
            with self.connect() as connection:
                page = rows_after(connection, position, _PAGE)
            page = [row for row in page if up_to is None or row.position <= up_to]
            if not page:
                return
            yield from self._try(page)
            position = page[-1].position

    def _try(self, rows: list[LogRow]) -> list[RecordedFact | Unreadable]:
        self.keyring.prefetch(people_in(rows))
        return [_readable(row, self.keyring) for row in rows]

    def _read(self, rows: list[LogRow]) -> list[RecordedFact]:
        self.keyring.prefetch(people_in(rows))
        return [row.recorded(self.keyring) for row in rows]
