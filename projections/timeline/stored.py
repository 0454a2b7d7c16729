"""Entries as stored: out of rows, for every question about timelines.

A row is read as it comes; what an entry is asked for is made of it then. Of a page of a thousand
mostly a few columns are shown.
"""

import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, overload
from uuid import UUID

import orjson
from psycopg import AsyncConnection, sql
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
from projections.timeline.line import UNIT, Pieces, micros_of

_BRIEF = "position, kind, mode, occurred_at, precision, recorded_at, retracted_by"
_COLUMNS = f"""{_BRIEF}, sentence_ja, sentence_en,
fact, alumnus_id, entered_on, event_id, effective_on, actor, source, delivery_id, verified, signal,
visibility, retracted_at, retracted_actor, retracted_explanation
"""
# The kinds are written out: PostgreSQL looks a kind up in a constant, and goes through a parameter.
_FACT = "CASE WHEN kind = ANY({kinds_with_fact}) THEN fact END"
_BRIEF_COLUMNS = f"{_BRIEF}, {{sentences}}, {_FACT}, alumnus_id"
# All lines of a page are one text, all sentences another: a row for each would cost more than what
# is in it. Nothing of that holds `UNIT` itself, as JSON has no control characters.
_BLOCK = """
SELECT string_agg(line, %(unit)s), string_agg(coalesce(retracted_by::text, ''), %(unit)s),
       string_agg(CASE WHEN kind = ANY({kinds_with_fact}) THEN fact ELSE '' END, %(unit)s)
"""
_SENTENCES = "string_agg(sentence_{locale}, %(unit)s)"
_INSTANTS_FROM = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""PostgreSQL sends an instant as microseconds since then."""
MICROS_TO_2000 = 946_684_800_000_000
"""From 1970: what makes the instant of a row one on the usual scale."""
_UNIT, _WIDTH = UNIT.encode(), len(Pieces._fields)
_FOLDED = tuple(each.name for each in dataclasses.fields(FoldedEntry))

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What suffices for a line of a timeline, and the whole fact where the line is made of it."""

    kinds_with_fact: frozenset[str]
    locales: frozenset[Locale] = frozenset(Locale)
    """The languages in which sentences may be asked for."""
    written: bool = False
    """The page, of one person, will be written from the lines of its entries."""


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
    """An entry of a `Block`; of it may be asked what may be asked of a brief one."""

    __slots__ = ("_block", "_place")

    def __init__(self, block: "Block", place: int) -> None:
        self._block, self._place = block, place

    @property
    def alumnus_id(self) -> UUID:
        return self._block.alumnus_id

    def __getattr__(self, name: str) -> Any:
        """What is for those who read the entry, when one does."""
        if name not in ("row", "_fact"):
            raise AttributeError(name)
        super().__init__(self._block.row(self._place))
        return getattr(self, name)


@dataclass(frozen=True, slots=True)
class Block(Sequence[Entry]):
    """Entries of one person as columns of UTF-8, for who writes them out again."""

    alumnus_id: UUID
    pieces: list[bytes]
    """Of the lines, one line after another, each in the order of `Pieces`."""
    sentences: Mapping[Locale, list[bytes]]
    """As in JSON, between the quotation marks; in the languages that were asked for."""
    retracted_by: list[bytes]
    """Positions of retractions; empty for none."""
    facts: list[bytes]
    """Of the kinds that were asked for; others are empty."""

    def __len__(self) -> int:
        return len(self.facts)

    @overload
    def __getitem__(self, place: int) -> Entry: ...
    @overload
    def __getitem__(self, place: slice) -> "Block": ...
    def __getitem__(self, place: int | slice) -> "Entry | Block":
        if isinstance(place, int):
            return WrittenEntry(self, range(len(self))[place])
        lines = [self.column(each)[place] for each in range(_WIDTH)]
        return Block(
            self.alumnus_id,
            [piece for line in zip(*lines, strict=True) for piece in line],
            {locale: told[place] for locale, told in self.sentences.items()},
            self.retracted_by[place],
            self.facts[place],
        )

    def column(self, piece: int) -> list[bytes]:
        """One piece of each line, by its number in `Pieces`."""
        return self.pieces[piece::_WIDTH]

    def row(self, place: int) -> Row:
        """As a `StoredEntry` has it."""
        told = Pieces._make(self.pieces[place * _WIDTH : (place + 1) * _WIDTH])
        occurred, recorded = micros_of(told)
        ja, en = (self.sentences.get(each) for each in (Locale.JA, Locale.EN))
        return (
            int(told.position),
            told.kind.decode(),
            told.mode.decode() or None,
            occurred - MICROS_TO_2000,
            told.precision.decode(),
            recorded - MICROS_TO_2000,
            int(self.retracted_by[place]) if self.retracted_by[place] else None,
            ja and ja[place].decode(),
            en and en[place].decode(),
            self.facts[place],
            self.alumnus_id.bytes,
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
        cursor.adapters.register_loader("timestamptz", Int8BinaryLoader)
        cursor.adapters.register_loader("uuid", ByteaBinaryLoader)
        await cursor.execute(query, params)
        rows: Sequence[Row] = await cursor.fetchall()
    return list(map(StoredEntry, rows))


async def fetch_block(
    connection: AsyncConnection[Any],
    statement: sql.SQL,
    params: dict[str, Any],
    brief: Brief,
    **parts: sql.Composable,
) -> Block:
    """The same of one person, `params["alumnus_id"]`, for who will write them."""
    told = {name: part.as_string() for name, part in parts.items()}
    page = statement.as_string().format(columns="entry.*", **told)
    query = f"{_block_columns(brief)} FROM ({page}) AS entry"
    async with connection.cursor(row_factory=tuple_row, binary=True) as cursor:
        cursor.adapters.register_loader("text", ByteaBinaryLoader)
        await cursor.execute(query.encode(), params | {"unit": UNIT})
        row: Row = await cursor.fetchone() or ()
    columns = [[] if each is None else each.split(_UNIT) for each in row]
    lines, retracted_by, facts, *sentences = columns
    told_in = dict(zip(_languages(brief), sentences, strict=True))
    return Block(params["alumnus_id"], lines, told_in, retracted_by, facts)


def _languages(brief: Brief) -> list[Locale]:
    return sorted(brief.locales)


@lru_cache(maxsize=64)
def _columns(brief: Brief | None) -> str:
    if brief is None:
        return _COLUMNS
    return _BRIEF_COLUMNS.format(
        sentences=", ".join(
            f"sentence_{each}" if each in brief.locales else "NULL" for each in Locale
        ),
        kinds_with_fact=_kinds(brief),
    )


@lru_cache(maxsize=64)
def _block_columns(brief: Brief) -> str:
    sentences = [_SENTENCES.format(locale=each) for each in _languages(brief)]
    return ", ".join([_BLOCK.format(kinds_with_fact=_kinds(brief)), *sentences])


def _kinds(brief: Brief) -> str:
    return f"{sql.Literal(sorted(brief.kinds_with_fact)).as_string()}::text[]"
