"""The line of an entry: what an answer says of it in JSON and nothing can change, made once.

Pages are mostly lists of such lines. `UNIT` parts the pieces of a line, in the order of `Pieces`.
"""

import base64
import datetime
from binascii import b2a_base64
from collections.abc import Sequence
from typing import NamedTuple

import orjson

from projections.timeline.entry import FoldedEntry

ID = b"TimelineEntry:%d"
"""The id of an entry before base64, of its position."""
CURSOR = b'[1,"t",%d,%d]'
"""Its place in any timeline before base64, of microseconds since 1970 and its position; of digits
and brackets base64 makes no `+` and no `/`."""
UNIT = "\x1f"
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)


class Pieces(NamedTuple):
    """UTF-8; none of it needs escaping in JSON."""

    cursor: bytes
    id: bytes
    position: bytes
    kind: bytes
    mode: bytes
    """Empty for none."""
    occurred_at: bytes
    """As JSON has an instant, in UTC."""
    precision: bytes
    recorded_at: bytes


def lines_of(entries: Sequence[FoldedEntry]) -> list[str]:
    occurred = [each.occurred.at.astimezone(datetime.UTC) for each in entries]
    recorded = [each.recorded_at.astimezone(datetime.UTC) for each in entries]
    return [
        f"{_base64(CURSOR % ((at - _EPOCH) // _MICROSECOND, each.position))}{UNIT}"
        f"{_base64(ID % each.position)}{UNIT}{each.position}{UNIT}{each.kind}{UNIT}"
        f"{each.mode or ''}{UNIT}{occurred_at}{UNIT}{each.occurred.precision}{UNIT}{recorded_at}"
        for each, at, occurred_at, recorded_at in zip(
            entries, occurred, texts(occurred), texts(recorded), strict=True
        )
    ]


def micros_of(pieces: Pieces) -> tuple[int, int]:
    """When it happened and when it was recorded, in microseconds since 1970."""
    occurred: int = orjson.loads(base64.b64decode(pieces.cursor))[2]
    recorded = datetime.datetime.fromisoformat(pieces.recorded_at.decode())
    return occurred, (recorded - _EPOCH) // _MICROSECOND


def texts(values: Sequence[object]) -> list[str]:
    """The JSON of texts or instants, each without its quotation marks.

    Within a text a line break is written as `\\n`, so that what parts two texts is in none.
    """
    if not values:
        return []
    indented = orjson.dumps(values, option=orjson.OPT_UTC_Z | orjson.OPT_INDENT_2)
    return indented.decode()[5:-3].split('",\n  "')


def _base64(key: bytes) -> str:
    return b2a_base64(key, newline=False).decode()
