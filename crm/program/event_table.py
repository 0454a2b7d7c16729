"""The history as a Parquet file, for analysts: typed columns, in groups of rows, flat memory."""

import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import orjson

from crm.program.arguments import not_written
from crm.storage.log import LogRow
from crm.storage.log_lines import columns, plain_data
from crm.storage.private_file import open_private

_GROUP = 5_000
"""Rows of a group, the most that are held at once."""
_ID, _WORD, _NUMBER, _TIME = "id", "word", "number", "time"
_COLUMNS = {
    "position": _NUMBER,
    "kind": _WORD,
    "alumnus_id": _ID,
    "stream_id": _ID,
    "stream_version": _NUMBER,
    "event_id": _ID,
    "occurred_at": _TIME,
    "precision": _WORD,
    "effective_on": "date",
    "recorded_at": _TIME,
    "actor": _WORD,
    "source": _WORD,
    "delivery_id": _ID,
    "correlation_id": _ID,
    "causation_id": _ID,
    "state_sha256": _ID,
    "data": _ID,
    "unreadable": _ID,
}
"""In the order of the file; the data are JSON, as their fields differ from kind to kind."""


def write_table(file: Path, pages: Iterator[list[LogRow]]) -> int:
    """Write the facts under pseudonyms; how many. The file is there when it is whole."""
    arrow, parquet = _library()
    types = {
        _ID: arrow.string(),
        _WORD: arrow.dictionary(arrow.int32(), arrow.string()),
        _NUMBER: arrow.int64(),
        _TIME: arrow.timestamp("us", tz="UTC"),
        "date": arrow.date32(),
    }
    schema = arrow.schema([(name, types[what]) for name, what in _COLUMNS.items()])
    part = file.with_name(f".{file.name}.part")
    facts = 0
    try:
        os.close(open_private(part))
        with parquet.ParquetWriter(part, schema, compression="zstd") as writer:
            for rows in _groups(pages):
                told = [_told(row) for row in rows]
                writer.write_table(arrow.Table.from_pylist(told, schema), row_group_size=_GROUP)
                facts += len(rows)
        part.replace(file)
    except OSError as fault:
        raise not_written(file, fault) from None
    finally:
        part.unlink(missing_ok=True)
    return facts


def _library() -> tuple[Any, Any]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError:
        raise click.UsageError(
            "Parquet needs pyarrow: pip install 'alumni-crm[parquet]'. JSON lines need nothing:"
            " --format jsonl."
        ) from None


def _groups(pages: Iterator[list[LogRow]]) -> Iterator[list[LogRow]]:
    held: list[LogRow] = []
    for page in pages:
        held += page
        if len(held) >= _GROUP:
            yield held
            held = []
    if held:
        yield held


def _told(row: LogRow) -> dict[str, Any]:
    values = columns(row) | plain_data(row)
    for name in ("alumnus_id", "stream_id", "event_id", "correlation_id", "causation_id"):
        values[name] = None if values[name] is None else str(values[name])
    if "data" in values:
        values["data"] = orjson.dumps(values["data"]).decode()
    return values
