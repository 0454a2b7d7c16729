"""What people shared of what they know, and what became of it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from psycopg import AsyncConnection, sql

from crm.domain.facts.contributions import InsightAdopted, InsightShared
from projections.timeline.entry import Entry
from projections.timeline.stored import fetch

MOST: Final = 1_000
"""The newest of them are looked through."""
_INSIGHTS = sql.SQL("""
SELECT {columns} FROM entry
WHERE kind = 'InsightShared' AND retracted_by IS NULL
ORDER BY occurred_at DESC, position DESC LIMIT %(most)s
""")
_ADOPTED = sql.SQL("""
SELECT {columns} FROM entry WHERE kind = 'InsightAdopted' AND retracted_by IS NULL
ORDER BY occurred_at, position
""")


@dataclass(frozen=True, slots=True)
class Insight:
    """An insight that stands."""

    entry: Entry
    shared: InsightShared
    initiatives: Sequence[str]
    """What it is used for, in the order of adoption."""


async def insights(connection: AsyncConnection[Any], topic: str | None) -> list[Insight]:
    """Those whose topic holds these words, whatever the case, the newest first; None: all."""
    used: dict[UUID, list[str]] = defaultdict(list)
    for each in await fetch(connection, _ADOPTED, {}):
        if isinstance(each.fact, InsightAdopted):
            used[each.fact.insight_event_id].append(each.fact.initiative)
    wanted = (topic or "").casefold()
    return [
        Insight(each, each.fact, used[each.event_id])
        for each in await fetch(connection, _INSIGHTS, {"most": MOST})
        if isinstance(each.fact, InsightShared) and wanted in (each.fact.topic or "").casefold()
    ]
