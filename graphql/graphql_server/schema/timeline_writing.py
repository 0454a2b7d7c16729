"""A page of a timeline as JSON, out of the columns of its entries: most are long and show little.

For each selection the text of an edge is laid out once, with gaps for values; a page repeats it and
fills each gap with a column. What an edge may hold is told below; of anything else the edges are
made and completed one by one.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import orjson

from crm.domain.dates import Precision
from crm.domain.engagement import Mode
from crm.domain.words import Locale
from graphql_server.accesses.confidential_facts import kinds_left_to_note
from graphql_server.execution.written import Selected, Write
from graphql_server.schema.enums import FactKind
from graphql_server.schema.timeline_entry import Sight, seen_entry
from projections.timeline.entry import Entry
from projections.timeline.line import Pieces
from projections.timeline.stored import Block

if TYPE_CHECKING:
    from graphql_server.schema.timeline import TimelineConnection

Column = Iterable[bytes]
Arguments = Sequence[dict[str, Any]]


class _Unwritable(Exception):
    """The selection has what is not made of a row alone."""


def _piece(name: str) -> Callable[[Block], Column]:
    number = Pieces._fields.index(name)
    return lambda block: block.column(number)


def _word(name: str, words: Iterable[StrEnum]) -> Callable[[Block], Column]:
    """A piece that has another word in the API."""
    number = Pieces._fields.index(name)
    told = {each.value.encode(): each.name.encode() for each in words}
    return lambda block: map(told.__getitem__, block.column(number))


_KIND = _piece("kind")
_MODES = {b"": b"null"} | {each.value.encode(): b'"%b"' % each.name.encode() for each in Mode}

# What stands around a value, and its column.
_TEXT, _BARE = '"', ""
_NODE: Mapping[str, Any] = {
    "id": (_TEXT, _piece("id")),
    "position": (_TEXT, _piece("position")),
    "kind": (_TEXT, _word("kind", FactKind)),
    "mode": (_BARE, lambda block: map(_MODES.__getitem__, _piece("mode")(block))),
    "occurredAt": {
        "at": (_TEXT, _piece("occurred_at")),
        "precision": (_TEXT, _word("precision", Precision)),
    },
    "recordedAt": (_TEXT, _piece("recorded_at")),
    "retracted": (_BARE, lambda block: [b"true" if by else b"false" for by in block.retracted_by]),
}
_EDGE: Mapping[str, Any] = {"cursor": (_TEXT, _piece("cursor")), "node": _NODE}
_SENTENCE = "sentence"


def write_edges(selected: Sequence[Selected], type_name: str) -> Write | None:
    """How the edges of a page are written with this selection; None where they cannot be."""
    edge = _Edge()
    try:
        edge.lay_out(selected, type_name, _EDGE)
    except _Unwritable:
        return None

    def write(connection: "TimelineConnection", arguments: Arguments) -> orjson.Fragment | None:
        if connection.sight.at is not None:
            return None  # ids of a past moment name it
        block = connection.page.items
        if not isinstance(block, Block):
            return None
        return orjson.Fragment(edge.written(block, connection.sight, arguments))

    return write


@dataclass(slots=True)
class _Edge:
    """An edge as text: what stands before each value, its column, and what stands at the end."""

    before: list[str] = field(default_factory=list)
    columns: list[Callable[[Block, Sight, Arguments], Column]] = field(default_factory=list)
    end: str = ""

    def lay_out(
        self, selected: Sequence[Selected], type_name: str, fields: Mapping[str, Any]
    ) -> None:
        self.end += "{"
        for number, each in enumerate(selected):
            self.end += f'{"," if number else ""}"{each.response_name}":'
            if each.name == "__typename":
                self.end += f'"{type_name}"'
            elif each.name == _SENTENCE and fields is _NODE:
                self._gap(_TEXT, _sentence_of(each.call))
            elif (known := fields.get(each.name)) is None:
                raise _Unwritable
            elif isinstance(known, tuple):
                around, column = known
                self._gap(around, _plain(column))
            else:
                self.lay_out(each.below, each.type_name, known)
        self.end += "}"

    def _gap(self, around: str, column: Callable[[Block, Sight, Arguments], Column]) -> None:
        self.before.append(self.end + around)
        self.columns.append(column)
        self.end = around

    def written(self, block: Block, sight: Sight, arguments: Arguments) -> bytes:
        """The edges as a list in JSON."""
        if not block:
            return b"[]"
        edge = [part.encode() for each in self.before for part in (each, "")]
        parts = [*edge, f"{self.end},".encode()] * len(block)
        stride = len(edge) + 1
        for number, column in enumerate(self.columns):
            parts[2 * number + 1 :: stride] = column(block, sight, arguments)
        parts[0] = b"[" + parts[0]
        parts[-1] = f"{self.end}]".encode()
        return b"".join(parts)


def _plain(column: Callable[[Block], Column]) -> Callable[[Block, Sight, Arguments], Column]:
    return lambda block, _sight, _arguments: column(block)


def _sentence_of(call: int | None) -> Callable[[Block, Sight, Arguments], Column]:
    def column(block: Block, sight: Sight, arguments: Arguments) -> Column:
        locale = None if call is None else arguments[call].get("locale")
        return _sentences(block, sight, locale or Locale.JA)

    return column


def _sentences(block: Block, sight: Sight, locale: Locale) -> list[bytes]:
    """As stored, but for those that depend on who looks; what they quote is noted, each class of
    confidential values once."""
    told = block.sentences[locale]
    masked = _encoded(sight.masked_kinds)
    quoting = _encoded(kinds_left_to_note(block.alumnus_id))
    if not masked and not quoting:
        return told
    told = told.copy()
    for place, kind in enumerate(_KIND(block)):
        if kind in masked:
            told[place] = orjson.dumps(_sentence(block[place], sight, locale))[1:-1]
        elif kind in quoting:
            _sentence(block[place], sight, locale)
            quoting = _encoded(kinds_left_to_note(block.alumnus_id))
    return told


def _sentence(entry: Entry, sight: Sight, locale: Locale) -> str | None:
    return seen_entry(entry, sight).sentence(locale)


def _encoded(kinds: Iterable[str]) -> frozenset[bytes]:
    return frozenset(kind.encode() for kind in kinds)
