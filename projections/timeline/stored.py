"""Entries as stored: out of rows, for every question about timelines."""

from typing import Any

import orjson
from psycopg import AsyncConnection, sql
from psycopg.rows import tuple_row

from crm.domain.dates import Precision
from crm.domain.engagement import Mode
from crm.domain.envelope import Actor, Source, When
from crm.domain.facts.conversations import NoteVisibility
from crm.domain.signals import Signal
from crm.storage.state import load_fields
from projections.timeline.entry import Entry, Retraction

_COLUMNS = """
position, alumnus_id, entered_on, event_id, kind, mode, occurred_at, precision, recorded_at,
effective_on, actor, source, delivery_id, verified, signal, visibility, fact, retracted_by,
retracted_at, retracted_actor, retracted_explanation
"""


async def fetch(
    connection: AsyncConnection[Any],
    statement: sql.SQL,
    params: dict[str, Any],
    **parts: sql.Composable,
) -> list[Entry]:
    """The entries that a statement gives; `{columns}` in it, and `parts`, are filled in."""
    query = statement.format(columns=sql.SQL(_COLUMNS), **parts)
    async with connection.cursor(row_factory=tuple_row, binary=True) as cursor:
        await cursor.execute(query, params)
        return [_entry(row) for row in await cursor.fetchall()]


def _entry(row: tuple[Any, ...]) -> Entry:
    (position, alumnus_id, entered_on, event_id, kind, mode, occurred_at, precision) = row[:8]
    (recorded_at, effective_on, actor, source, delivery_id, verified) = row[8:14]
    signal, visibility, fact, retracted_by, retracted_at, retracted_actor, explanation = row[14:]
    retraction = None
    if retracted_by is not None:
        retraction = Retraction(
            position=retracted_by,
            at=retracted_at,
            actor=Actor.parse(retracted_actor),
            explanation=explanation,
        )
    return Entry(
        position=position,
        alumnus_id=alumnus_id,
        entered_on=entered_on,
        event_id=event_id,
        kind=kind,
        mode=mode and Mode(mode),
        occurred=When(occurred_at, Precision(precision)),
        recorded_at=recorded_at,
        effective_on=effective_on,
        actor=Actor.parse(actor),
        source=Source(source, delivery_id, verified),
        signal=Signal(signal),
        visibility=NoteVisibility(visibility),
        fact=load_fields(kind, orjson.loads(fact)),
        retraction=retraction,
    )
