"""A page of a timeline as JSON, straight from its rows: most pages are long and show little.

For each selection the text of an edge is written out as one expression. What it may hold is told
below; of anything else the edges are made and completed one by one.
"""

from binascii import b2a_base64
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
from graphql_server.schema.cursors import TIMELINE_CURSOR
from graphql_server.schema.enums import FactKind
from graphql_server.schema.ids import TIMELINE_ENTRY
from graphql_server.schema.timeline_entry import Sight, seen_entry
from projections.timeline.stored import MICROS_TO_2000, Row, StoredEntry, instant

if TYPE_CHECKING:
    from graphql_server.schema.timeline import TimelineConnection

# What stands in the text, and whence it comes: `row` is as `StoredEntry` has it, `occurred` and
# `recorded` are of the columns beside it.
_TIME = {"at": ('"%b"', "occurred"), "precision": ('"%b"', "PRECISIONS[row[4]]")}
_NODE: Mapping[str, Any] = {
    "id": ('"%b"', "b2a_base64(ID % row[0], newline=False)"),
    "position": ('"%d"', "row[0]"),
    "kind": ('"%b"', "KINDS[row[1]]"),
    "mode": ("%b", "MODES[row[2]]"),
    "occurredAt": _TIME,
    "recordedAt": ('"%b"', "recorded"),
    "retracted": ("%b", "b'false' if row[6] is None else b'true'"),
}
_CURSOR = "b2a_base64(CURSOR % (row[3] + MICROS_TO_2000, row[0]), newline=False)"
_EDGE: Mapping[str, Any] = {"cursor": ('"%b"', _CURSOR), "node": _NODE}
_SENTENCE = "sentence"


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
    loop = ", ".join(["row", "occurred", "recorded", *(f"s{each}" for each in range(len(calls)))])
    source = f"lambda rows: [TEXT % ({' '.join(edge.values)}) for {loop} in zip(*rows)]"
    # It is made of the names above only: what a client sent stands in the text.
    edges = eval(compile(source, "<edges>", "eval"), _NAMES | {"TEXT": text.encode()})
    shows_occurred, shows_recorded = "occurred," in edge.values, "recorded," in edge.values

    def write(
        connection: "TimelineConnection", arguments: Sequence[dict[str, Any]]
    ) -> orjson.Fragment | None:
        if connection.sight.at is not None:
            return None  # ids of a past moment name it
        entries = connection.page.items
        rows = [each.row for each in entries if isinstance(each, StoredEntry)]
        if len(rows) < len(entries):
            return None
        columns: list[Sequence[Any]] = [
            rows,
            _texts([instant(row[3]) for row in rows]) if shows_occurred else rows,
            _texts([instant(row[5]) for row in rows]) if shows_recorded else rows,
        ]
        for call in calls:
            locale = None if call is None else arguments[call].get("locale")
            columns.append(_sentences(rows, connection.sight, locale or Locale.JA))
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


def _sentences(rows: Sequence[Row], sight: Sight, locale: Locale) -> list[bytes]:
    place = 7 if locale is Locale.JA else 8
    aside = sight.masked_kinds | kinds_to_note()
    return _texts(
        [
            row[place]
            if row[place] is not None and row[1] not in aside
            else seen_entry(StoredEntry(row), sight).sentence(locale)
            for row in rows
        ]
    )


def _texts(values: Sequence[object]) -> list[bytes]:
    """The JSON of texts or instants, each without its quotation marks.

    Within a text a line break is written as `\\n`, so that what parts two texts is in none.
    """
    indented = orjson.dumps(values, option=orjson.OPT_UTC_Z | orjson.OPT_INDENT_2)
    return indented[5:-3].split(b'",\n  "')


def _words(enum: Iterable[StrEnum]) -> dict[str, bytes]:
    return {each.value: each.name.encode() for each in enum}


_NAMES = {
    "b2a_base64": b2a_base64,
    "ID": f"{TIMELINE_ENTRY}:%d".encode(),
    "CURSOR": TIMELINE_CURSOR,
    "MICROS_TO_2000": MICROS_TO_2000,
    "KINDS": _words(FactKind),
    "MODES": {None: b"null"} | {each.value: b'"%b"' % each.name.encode() for each in Mode},
    "PRECISIONS": _words(Precision),
}
