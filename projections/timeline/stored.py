"""Entries as stored: out of rows, for every question about timelines.

A row is read as it comes; what an entry is asked for is made of it then. Of a page of a thousand
mostly a few columns are shown.
"""

import dataclasses
import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

import orjson
from psycopg import AsyncConnection, AsyncCursor, sql
from psycopg.rows import tuple_row
from psycopg.types.numeric import Int8BinaryLoader
from psycopg.types.string import ByteaBinaryLoader

from crm.domain.dates import Precision
from crm.domain.engagement import Mode
from crm.domain.envelope import Actor, Source, When
from crm.domain.facts.base import Fact
from crm.domain.facts.conversations import NoteVisibility
from crm.domain.signals import Signal
from crm.domain.words import Locale
from crm.storage.state import load_fields
from projections.timeline.entry import Entry, EntryCursor, FoldedEntry, Retraction
from projections.timeline.line import micros_of, pieces

_BRIEF = "position, kind, mode, occurred_at, precision, recorded_at, retracted_by"
_COLUMNS = f"""{_BRIEF}, sentence_ja, sentence_en,
fact, alumnus_id, entered_on, event_id, effective_on, actor, source, delivery_id, verified, signal,
visibility, retracted_at, retracted_actor, retracted_explanation
"""
# The kinds are written out: PostgreSQL looks a kind up in a constant, and goes through a parameter.
_FACT = "CASE WHEN kind = ANY({kinds_with_fact}) THEN fact END"
_BRIEF_COLUMNS = f"{_BRIEF}, {{sentences}}, {_FACT}, alumnus_id"
_WRITTEN_COLUMNS = f"line, retracted_by, {{sentences}}, {_FACT}, alumnus_id"
_INSTANTS_FROM = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""PostgreSQL sends an instant as microseconds since then."""
MICROS_TO_2000 = 946_684_800_000_000
"""From 1970: what makes the instant of a row one on the usual scale."""
_FOLDED = tuple(each.name for each in dataclasses.fields(FoldedEntry))

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What suffices for a line of a timeline, and the whole fact where the line is made of it."""

    kinds_with_fact: frozenset[str]
    locales: frozenset[Locale] = frozenset(Locale)
    """The languages in which sentences may be asked for."""
    written: bool = False
    """The page will be written from the lines of its entries."""


def instant(micros: int) -> datetime.datetime:
    """The instant that a row tells."""
    return _INSTANTS_FROM + datetime.timedelta(0, 0, micros)


class StoredEntry:
    """An entry out of a row. Of a brief one, what is not in `_BRIEF_COLUMNS` must not be asked."""

    __slots__ = ("_fact", "row")

    def __init__(self, row: Row) -> None:
        self.row = row
        """Instants are integers, see `instant`."""
        self._fact: Fact | None = None

    def __eq__(self, other: object) -> bool:
        if isinstance(other, StoredEntry):
            return self.row == other.row
        if isinstance(other, FoldedEntry):
            return all(getattr(self, name) == getattr(other, name) for name in _FOLDED)
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self.row[0])

    @property
    def position(self) -> int:
        position: int = self.row[0]
        return position

    @property
    def kind(self) -> str:
        kind: str = self.row[1]
        return kind

    @property
    def mode(self) -> Mode | None:
        return self.row[2] and Mode(self.row[2])

    @property
    def occurred(self) -> When:
        return When(instant(self.row[3]), Precision(self.row[4]))

    @property
    def recorded_at(self) -> datetime.datetime:
        return instant(self.row[5])

    @property
    def retracted(self) -> bool:
        return self.row[6] is not None

    @property
    def cursor(self) -> EntryCursor:
        return EntryCursor(instant(self.row[3]), self.row[0])

    def sentence(self, locale: Locale) -> str:
        told: str = orjson.loads(f'"{self.row[7 if locale is Locale.JA else 8]}"')
        return told

    @property
    def fact(self) -> Fact:
        if self._fact is None:
            self._fact = load_fields(self.row[1], orjson.loads(self.row[9]))
        return self._fact

    @property
    def alumnus_id(self) -> UUID:
        return UUID(bytes=self.row[10])

    # --- not of a brief one ---------------------------------------------------------------

    @property
    def entered_on(self) -> UUID:
        return UUID(bytes=self.row[11])

    @property
    def event_id(self) -> UUID:
        return UUID(bytes=self.row[12])

    @property
    def effective_on(self) -> datetime.date | None:
        day: datetime.date | None = self.row[13]
        return day

    @property
    def actor(self) -> Actor:
        return Actor.parse(self.row[14])

    @property
    def source(self) -> Source:
        return Source(*self.row[15:18])

    @property
    def signal(self) -> Signal:
        return Signal(self.row[18])

    @property
    def visibility(self) -> NoteVisibility:
        return NoteVisibility(self.row[19])

    @property
    def retraction(self) -> Retraction | None:
        if self.row[6] is None:
            return None
        at, actor, explanation = self.row[20:23]
        return Retraction(
            position=self.row[6],
            at=instant(at),
            actor=Actor.parse(actor),
            explanation=explanation,
        )


class WrittenEntry(StoredEntry):
    """An entry out of its line; of it may be asked what may be asked of a brief one."""

    __slots__ = ("written",)

    def __init__(self, written: Row) -> None:
        self.written = written
        """Line, position of the retraction, sentences, fact, and whose it is; texts are UTF-8."""

    @property
    def alumnus_id(self) -> UUID:
        return UUID(bytes=self.written[5])

    def __getattr__(self, name: str) -> Any:
        """What is for those who read the entry, when one does."""
        if name not in ("row", "_fact"):
            raise AttributeError(name)
        super().__init__(_row_of(self.written))
        return getattr(self, name)


def _row_of(written: Row) -> Row:
    line, retracted_by, ja, en, fact, alumnus_id = written
    told = pieces(line)
    occurred, recorded = micros_of(told)
    return (
        int(told.position),
        told.kind.decode(),
        told.mode.decode() or None,
        occurred - MICROS_TO_2000,
        told.precision.decode(),
        recorded - MICROS_TO_2000,
        retracted_by,
        ja and ja.decode(),
        en and en.decode(),
        fact,
        alumnus_id,
    )


async def fetch(
    connection: AsyncConnection[Any],
    statement: sql.SQL,
    params: dict[str, Any],
    brief: Brief | None = None,
    **parts: sql.Composable,
) -> list[Entry]:
    """The entries that a statement gives; `{columns}` in it, and `parts`, are filled in."""
    told = {name: part.as_string() for name, part in parts.items()}
    query = statement.as_string().format(columns=_columns(brief), **told).encode()
    async with connection.cursor(row_factory=tuple_row, binary=True) as cursor:
        written = brief is not None and brief.written
        _read_as_sent(cursor, written=written)
        await cursor.execute(query, params)
        rows: Sequence[Row] = await cursor.fetchall()
    return list(map(WrittenEntry if written else StoredEntry, rows))


@lru_cache(maxsize=64)
def _columns(brief: Brief | None) -> str:
    if brief is None:
        return _COLUMNS
    kinds = sql.Literal(sorted(brief.kinds_with_fact)).as_string()
    columns = _WRITTEN_COLUMNS if brief.written else _BRIEF_COLUMNS
    return columns.format(
        sentences=", ".join(
            f"sentence_{each}" if each in brief.locales else "NULL" for each in Locale
        ),
        kinds_with_fact=f"{kinds}::text[]",
    )


def _read_as_sent(cursor: AsyncCursor[Any], *, written: bool) -> None:
    if written:
        cursor.adapters.register_loader("text", ByteaBinaryLoader)
    cursor.adapters.register_loader("timestamptz", Int8BinaryLoader)
    cursor.adapters.register_loader("uuid", ByteaBinaryLoader)
