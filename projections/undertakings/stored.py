"""Facts of undertakings as stored: out of rows, for folding and for answering."""

from collections.abc import Sequence
from typing import Any

import orjson

from crm.domain.dates import Precision
from crm.domain.envelope import Actor, Happening, RecordedFact, Source, When
from crm.storage.state import load_fields

COLUMNS = """
stream_id, position, kind, fields, event_id, alumnus_id, occurred_at, precision, effective_on,
recorded_at, actor, source, delivery_id, verified
"""


def fact_of(row: Sequence[Any]) -> RecordedFact:
    """The fact of a row with the columns above; versions count within what is stored here."""
    (stream_id, position, kind, fields, event_id, alumnus_id, occurred_at, precision) = row[:8]
    effective_on, recorded_at, actor, source, delivery_id, verified = row[8:]
    return RecordedFact(
        position=position,
        recorded_at=recorded_at,
        stream_id=stream_id,
        stream_version=0,
        happening=Happening(
            event_id=event_id,
            alumnus_id=alumnus_id,
            occurred=When(occurred_at, Precision(precision)),
            effective_on=effective_on,
            actor=Actor.parse(actor),
            source=Source(source, delivery_id, verified),
            fact=load_fields(kind, orjson.loads(fields)),
        ),
    )
