"""The forms in which `crm events` writes a fact: a JSON line, or a CloudEvent 1.0."""

from collections.abc import Callable, Iterable
from typing import Any

import orjson

from crm.storage.keyring import KeyRing
from crm.storage.log import LogRow, people_in
from crm.storage.log_lines import columns, plain_data
from crm.storage.state import UnreadableFact, dump_fields

Data = Callable[[LogRow], dict[str, Any]]
Form = Callable[[LogRow, Data], dict[str, Any]]


def json_line(row: LogRow, data: Data) -> dict[str, Any]:
    """As `crm.storage.log_lines.line` has it, when the data are the plain ones."""
    return columns(row) | data(row)


def cloud_event(row: LogRow, data: Data) -> dict[str, Any]:
    """CloudEvents 1.0, structured JSON; a fact of the programme itself has no subject.

    Attributes of our own are lower-case letters and digits, as it asks. `sequence` is the position
    with leading zeros: compared as text, as that extension asks.
    """
    known = {
        "subject": row.alumnus_id,
        "deliveryid": row.delivery_id,
        "correlationid": row.correlation_id,
        "causationid": row.causation_id,
    }
    return {
        "specversion": "1.0",
        "id": row.event_id,
        "source": "/alumni",
        "type": row.kind,
        "time": row.occurred_at,
        "datacontenttype": "application/json",
        "sequence": f"{row.position:019}",
        "partitionkey": str(row.stream_id),
        "position": str(row.position),
        "recordedat": row.recorded_at,
        "precision": row.precision,
        "actor": row.actor,
        "provider": row.source,
        **{name: value for name, value in known.items() if value is not None},
    } | data(row)


FORMS: dict[str, Form] = {"jsonl": json_line, "cloudevents": cloud_event}


def written(rows: Iterable[LogRow], form: Form, data: Data) -> bytes:
    """The rows, each with the end of its line."""
    return b"".join(orjson.dumps(form(row, data), option=orjson.OPT_APPEND_NEWLINE) for row in rows)


def opening(keyring: KeyRing, rows: list[LogRow]) -> Data:
    """Data with the personal values in clear; the keys of these rows are fetched at once."""
    keyring.prefetch(people_in(rows))

    def data(row: LogRow) -> dict[str, Any]:
        try:
            return {"data": dump_fields(row.recorded(keyring).fact)}
        except UnreadableFact as error:
            return {"unreadable": str(error)}

    return data


def plain(_: list[LogRow]) -> Data:
    """Data without personal values; no key is asked for."""
    return plain_data
