"""A page of a timeline as JSON, straight from its rows: most pages are long and show little.

For each selection the text of an edge is written out as one expression. What it may hold is told
below; of anything else the edges are made and completed one by one.
"""

from binascii import b2a_base64
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import orjson

from crm.domain.dates import Precision
from crm.domain.engagement import Mode
from crm.domain.words import Locale
from graphql_server.accesses.confidential_facts import kinds_to_note
from graphql_server.execution.written import Selected, Write
from graphql_server.schema.cursors import timeline_cursor_at
from graphql_server.schema.enums import FactKind
from graphql_server.schema.ids import TIMELINE_ENTRY
from graphql_server.schema.timeline_entry import Sight, seen_entry
from projections.timeline.stored import Row, StoredEntry, instant, micros_since_1970

if TYPE_CHECKING:
    from graphql_server.schema.timeline import TimelineConnection

# Of a `row`, as `StoredEntry` has it; `occurred` and `recorded` are of the columns beside it.
_TIME = {"at": '"{occurred}"', "precision": '"{PRECISIONS[row[4]]}"'}
_NODE: Mapping[str, Any] = {
    "id": '"{id_of(row)}"',
    "position": '"{row[0]}"',
    "kind": '"{KINDS[row[1]]}"',
    "mode": "{MODES[row[2]]}",
    "occurredAt": _TIME,
    "recordedAt": '"{recorded}"',
    "retracted": '{"false" if row[6] is None else "true"}',
}
_EDGE: Mapping[str, Any] = {"cursor": '"{cursor_of(row)}"', "node": _NODE}
_SENTENCE = "sentence"


class _Unwritable(Exception):
    """The selection has what is not made of a row alone."""


def write_edges(selected: Sequence[Selected], type_name: str) -> Write | None:
    """How the edges of a page are written with this selection; None where they cannot be."""
    sentences: list[int | None] = []
    try:
        text = _object(selected, type_name, _EDGE, sentences)
    except _Unwritable:
        return None
    said = [f"s{each}" for each in range(len(sentences))]
    loop = ", ".join(["row", "occurred", "recorded", *said])
    source = f"lambda rows: [f'''{text}''' for {loop} in zip(*rows)]"
    edges = eval(compile(source, "<edges>", "eval"), dict(_NAMES))  # of names of the schema only
    shows_occurred, shows_recorded = "{occurred}" in text, "{recorded}" in text

    def write(
        connection: "TimelineConnection", arguments: Sequence[dict[str, Any]]
    ) -> orjson.Fragment | None:
        entries = connection.page.items
        rows = [each.row for each in entries if isinstance(each, StoredEntry)]
        if len(rows) < len(entries):
            return None
        columns = [
            rows,
            _texts([instant(row[3]) for row in rows]) if shows_occurred else rows,
            _texts([instant(row[5]) for row in rows]) if shows_recorded else rows,
        ]
        for call in sentences:
            locale = None if call is None else arguments[call].get("locale")
            columns.append(_sentences(rows, connection.sight, locale or Locale.JA))
        return orjson.Fragment(f"[{','.join(edges(columns))}]")

    return write


def _object(
    selected: Sequence[Selected],
    type_name: str,
    fields: Mapping[str, Any],
    sentences: list[int | None],
) -> str:
    """The text of the object, for an f-string."""
    members = []
    for each in selected:
        if each.name == "__typename":
            told = f'"{type_name}"'
        elif each.name == _SENTENCE and fields is _NODE:
            told = f'"{{s{len(sentences)}}}"'
            sentences.append(each.call)
        elif (known := fields.get(each.name)) is None:
            raise _Unwritable
        elif isinstance(known, str):
            told = known
        else:
            told = _object(each.below, each.type_name, known, sentences)
        members.append(f'"{each.response_name}":{told}')
    return f"{{{{{','.join(members)}}}}}"


def _sentences(rows: Sequence[Row], sight: Sight, locale: Locale) -> list[str]:
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


def _texts(values: Sequence[object]) -> list[str]:
    """The JSON of texts or instants, each without its quotation marks.

    Within a text each of them follows a backslash, so that what parts two texts is in none.
    """
    return orjson.dumps(values, option=orjson.OPT_UTC_Z)[2:-2].decode().split('","')


def _id_of(row: Row) -> str:
    return b2a_base64(b"%s:%d" % (_TYPE, row[0]), newline=False).decode()


def _cursor_of(row: Row) -> str:
    return timeline_cursor_at(micros_since_1970(row[3]), row[0])


_TYPE = TIMELINE_ENTRY.encode()
_NAMES = {
    "KINDS": {each.value: each.name for each in FactKind},
    "MODES": {None: "null"} | {each.value: f'"{each.name}"' for each in Mode},
    "PRECISIONS": {each.value: each.name for each in Precision},
    "id_of": _id_of,
    "cursor_of": _cursor_of,
}
