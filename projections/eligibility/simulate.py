"""Two policies over everybody on file: chunk by chunk, in flat memory."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from psycopg import AsyncConnection
from psycopg.rows import scalar_row, tuple_row

from crm.domain.dates import Precision
from crm.domain.envelope import When
from crm.domain.facts.base import Fact
from crm.domain.policies.career import CAREER_KINDS, career_of
from crm.domain.policies.published import PublishedPolicy
from crm.domain.policies.simulation import SideChange, Simulation
from crm.storage.state import load_fields

_COUNT = "SELECT count(*) FROM person"
_NEXT = """
SELECT alumnus_id FROM person WHERE alumnus_id > %(after)s ORDER BY alumnus_id LIMIT %(limit)s
"""
_FACTS = """
SELECT alumnus_id, position, event_id, occurred_at, precision, kind, fact
FROM entry WHERE alumnus_id = ANY(%(people)s) AND kind = ANY(%(kinds)s)
"""
_KINDS = [each.kind for each in CAREER_KINDS]
_CHUNK = 100
"""People at a time: some hundredths of a second, then others have their turn."""


class ToldFact(NamedTuple):
    """As much of a timeline's entry as rules look at."""

    position: int
    event_id: UUID
    occurred: When
    fact: Fact


async def people_count(connection: AsyncConnection[Any]) -> int:
    """How many people a simulation goes over."""
    async with connection.cursor(row_factory=scalar_row) as cursor:
        count = await (await cursor.execute(_COUNT)).fetchone()
    return int(count or 0)


async def simulate(
    connection: AsyncConnection[Any],
    before: PublishedPolicy,
    after: PublishedPolicy,
    day: datetime.date,
    zone: ZoneInfo,
    *,
    tell: Callable[[int], None] = lambda done: None,
    on_change: Callable[[SideChange], None] = lambda change: None,
) -> Simulation:
    """Judge everybody by both; who changes side is handed out in the order of ids."""
    simulation = Simulation(before, after, day)
    last = UUID(int=0)
    while people := await _next(connection, last):
        facts = await facts_of(connection, people)
        for alumnus_id in people:
            change = simulation.add(alumnus_id, career_of(facts[alumnus_id], zone))
            if change is not None:
                on_change(change)
        tell(simulation.people)
        last = people[-1]
    return simulation


async def facts_of(
    connection: AsyncConnection[Any], people: Sequence[UUID]
) -> dict[UUID, list[ToldFact]]:
    """What rules look at, by person."""
    found: dict[UUID, list[ToldFact]] = defaultdict(list)
    async with connection.cursor(row_factory=tuple_row, binary=True) as cursor:
        await cursor.execute(_FACTS, {"people": list(people), "kinds": _KINDS}, prepare=True)
        async for alumnus_id, position, event_id, at, precision, kind, fact in cursor:
            found[alumnus_id].append(
                ToldFact(
                    position,
                    event_id,
                    When(at, Precision(precision)),
                    load_fields(kind, orjson.loads(fact)),
                )
            )
    return found


async def _next(connection: AsyncConnection[Any], after: UUID) -> list[UUID]:
    async with connection.cursor(row_factory=scalar_row) as cursor:
        asked = {"after": after, "limit": _CHUNK}
        return await (await cursor.execute(_NEXT, asked, prepare=True)).fetchall()
