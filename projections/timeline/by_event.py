"""Entries of the timeline by the ids of their events: what proves a conclusion."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection, sql

from projections.timeline.entry import Entry
from projections.timeline.stored import fetch

_THESE = sql.SQL("SELECT {columns} FROM entry WHERE event_id = ANY(%(event_ids)s)")


async def entries_of_events(
    connection: AsyncConnection[Any], event_ids: Sequence[UUID]
) -> list[Entry | None]:
    """The entries in the order of the ids; None for an event that is on no timeline."""
    found = await fetch(connection, _THESE, {"event_ids": list(event_ids)})
    by_id = {entry.event_id: entry for entry in found}
    return [by_id.get(event_id) for event_id in event_ids]
