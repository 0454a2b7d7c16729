"""A page of a timeline as JSON, out of the lines of its entries: most are long and show little.

For each selection the text of an edge is written out as one expression. What it may hold is told
below; of anything else the edges are made and completed one by one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import orjson

from crm.domain.dates import Precision
from crm.domain.engagement import Mode
from crm.domain.words import Locale
from graphql_server.accesses.confidential_facts import kinds_to_note
from graphql_server.execution.written import Selected, Write
from graphql_server.schema.enums import FactKind
from graphql_server.schema.timeline_entry import Sight, seen_entry
from projections.timeline.line import UNIT, Pieces
from projections.timeline.stored import Row, WrittenEntry

if TYPE_CHECKING:
    from graphql_server.schema.timeline import TimelineConnection

# What stands in the text, and whence it comes: the names are those of `Pieces`, and `retracted_by`
# stands beside the line.
_TIME = {"at": ('"%b"', "occurred_at"), "precision": ('"%b"', "PRECISIONS[precision]")}
_NODE: Mapping[str, Any] = {
    "id": ('"%b"', "id"),
    "position": ('"%b"', "position"),
    "kind": ('"%b"', "KINDS[kind]"),
    "mode": ("%b", "MODES[mode]"),
    "occurredAt": _TIME,
    "recordedAt": ('"%b"', "recorded_at"),
    "retracted": ("%b", "b'false' if retracted_by is None else b'true'"),
}
_EDGE: Mapping[str, Any] = {"cursor": ('"%b"', "cursor"), "node": _NODE}
_SENTENCE = "sentence"
_UNIT = UNIT.encode()
_KIND = Pieces._fields.index("kind")


class _Unwritable(Exception):
    """The selection has what is not made of a row alone."""


def write_edges(selected: Sequence[Selected], type_name: str) -> Write | None:
    """How the edges of a page are written with this selection; None where they cannot be."""
    edge = _Edge()
    try:
        text = edge.of(selected, type_name, _EDGE)
    except _Unwritable:
        return None
    calls = edge.calls
    pieces = ", ".join(Pieces._fields)
    loop = ", ".join([f"({pieces})", "retracted_by", *(f"s{each}" for each in range(len(calls)))])
    source = f"lambda columns: [TEXT % ({' '.join(edge.values)}) for {loop} in zip(*columns)]"
    # It is made of the names above only: what a client sent stands in the text.
    edges = eval(compile(source, "<edges>", "eval"), _NAMES | {"TEXT": text.encode()})

    def write(
        connection: "TimelineConnection", arguments: Sequence[dict[str, Any]]
    ) -> orjson.Fragment | None:
        if connection.sight.at is not None:
            return None  # ids of a past moment name it
        entries = connection.page.items
        try:
            rows: list[Row] = [each.written for each in entries]  # type: ignore[attr-defined]
        except AttributeError:
            return None
        lines = [row[0].split(_UNIT) for row in rows]
        columns: list[Sequence[Any]] = [lines, [row[1] for row in rows]]
        for call in calls:
            locale = None if call is None else arguments[call].get("locale")
            columns.append(_sentences(rows, lines, connection.sight, locale or Locale.JA))
        return orjson.Fragment(b"[%b]" % b",".join(edges(columns)))

    return write


@dataclass(slots=True)
class _Edge:
    """The text of an edge, with places for values, and these in their order."""

    values: list[str] = field(default_factory=list)
    """Expressions, each with its comma."""
    calls: list[int | None] = field(default_factory=list)
    """For each sentence, which arguments are its own."""

    def of(self, selected: Sequence[Selected], type_name: str, fields: Mapping[str, Any]) -> str:
        members = []
        for each in selected:
            if each.name == "__typename":
                told = f'"{type_name}"'
            elif each.name == _SENTENCE and fields is _NODE:
                told = '"%b"'
                self.values.append(f"s{len(self.calls)},")
                self.calls.append(each.call)
            elif (known := fields.get(each.name)) is None:
                raise _Unwritable
            elif isinstance(known, tuple):
                told, value = known
                self.values.append(f"{value},")
            else:
                told = self.of(each.below, each.type_name, known)
            members.append(f'"{each.response_name}":{told}')
        return f"{{{','.join(members)}}}"


def _sentences(
    rows: Sequence[Row], lines: Sequence[Sequence[bytes]], sight: Sight, locale: Locale
) -> list[bytes]:
    place = 2 if locale is Locale.JA else 3
    told = [row[place] for row in rows]
    aside = {kind.encode() for kind in sight.masked_kinds | kinds_to_note()}
    if aside:
        for number, pieces in enumerate(lines):
            if pieces[_KIND] in aside:
                entry = seen_entry(WrittenEntry(rows[number]), sight)
                told[number] = orjson.dumps(entry.sentence(locale))[1:-1]
    return told


def _words(enum: Iterable[StrEnum]) -> dict[bytes, bytes]:
    return {each.value.encode(): each.name.encode() for each in enum}


_NAMES = {
    "KINDS": _words(FactKind),
    "MODES": {b"": b"null"} | {word: b'"%b"' % name for word, name in _words(Mode).items()},
    "PRECISIONS": _words(Precision),
}
