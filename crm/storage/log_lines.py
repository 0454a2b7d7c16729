"""A row of the log as one JSON line under pseudonyms: the same bytes today and in ten years.

Personal values are left out without a key being asked for, so that an erasure changes no line.
"""

import hashlib
from typing import Any

import orjson

from crm.domain.facts.base import REGISTRY, declarations
from crm.storage.log import LogRow
from crm.storage.merges import NO_KEYS
from crm.storage.state import UnreadableFact, decode

_PERSONAL = {
    kind: frozenset(name for name, declared in declarations(cls).items() if declared.personal)
    for kind, cls in REGISTRY.items()
}


def columns(row: LogRow) -> dict[str, Any]:
    """What stands around a fact, in clear in the log."""
    return {
        "position": row.position,
        "kind": row.kind,
        "alumnus_id": row.alumnus_id,
        "stream_id": row.stream_id,
        "stream_version": row.stream_version,
        "event_id": row.event_id,
        "occurred_at": row.occurred_at,
        "precision": row.precision,
        "effective_on": row.effective_on,
        "recorded_at": row.recorded_at,
        "actor": row.actor,
        "source": row.source,
        "delivery_id": row.delivery_id,
        "correlation_id": row.correlation_id,
        "causation_id": row.causation_id,
        "state_sha256": hashlib.sha256(row.state).hexdigest(),
    }


def plain_data(row: LogRow) -> dict[str, Any]:
    """The stored fields that are nobody's personal data, as `data`; or why not, as `unreadable`."""
    try:
        decode(row.kind, row.state, row.event_id, row.stream_id, row.alumnus_id, NO_KEYS)
    except UnreadableFact as error:
        return {"unreadable": str(error)}
    personal, stored = _PERSONAL[row.kind], orjson.loads(row.state)
    return {"data": {name: each for name, each in stored.items() if name not in personal}}


def line(row: LogRow) -> bytes:
    """The line, without its end."""
    return orjson.dumps(columns(row) | plain_data(row))
