"""What can be asked of the engagement scores."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import tuple_row

from crm.domain.engagement import (
    EngagementScore,
    EngagementSummary,
    ScoringModel,
    Touch,
    load_model,
)
from projections.engagement.membership import member_since
from projections.engagement.stored import touches_by_person
from projections.engagement.touches import score_on, summary_on

_TOUCHES = """
SELECT alumnus_id, position, event_id, kind, occurred_at, occurred_on, order_key, variant,
       subject_id, message_id, campaign_id, machine, retracted
FROM engagement.touch WHERE alumnus_id = ANY(%(alumnus_ids)s) ORDER BY position
"""
_REGISTERED = """
SELECT alumnus_id, registered_on FROM engagement.member WHERE alumnus_id = ANY(%(alumnus_ids)s)
"""
_LAST_DAYS = """
SELECT alumnus_id, coalesce(departed, scheduled) FROM engagement.employment
WHERE alumnus_id = ANY(%(alumnus_ids)s) AND coalesce(departed, scheduled) IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class Scored:
    """What a person's score is computed from."""

    member_since: datetime.date | None
    """Later of joining the network and the last day of work, on the date asked about."""
    touches: list[Touch]


async def touches(
    connection: AsyncConnection[Any], alumnus_ids: Sequence[UUID], as_of: datetime.date
) -> dict[UUID, Scored]:
    """The touches of these people, each person with an entry; `member_since` is that of `as_of`."""
    asked = {"alumnus_ids": list(alumnus_ids)}
    last_days = defaultdict(list)
    async with connection.cursor(row_factory=tuple_row, binary=True) as cursor:
        await cursor.execute(_REGISTERED, asked)
        registered: dict[UUID, datetime.date] = dict(await cursor.fetchall())
        await cursor.execute(_LAST_DAYS, asked)
        for alumnus_id, day in await cursor.fetchall():
            last_days[alumnus_id].append(day)
        await cursor.execute(_TOUCHES, asked)
        found = touches_by_person(alumnus_ids, await cursor.fetchall())
    return {
        alumnus_id: Scored(
            member_since(registered.get(alumnus_id), last_days[alumnus_id], as_of), theirs
        )
        for alumnus_id, theirs in found.items()
    }


async def score_of(
    connection: AsyncConnection[Any],
    alumnus_id: UUID,
    as_of: datetime.date,
    model: ScoringModel | None = None,
) -> EngagementScore:
    """The score on any date, exactly, with its explanation; of `engagement/v1` unless told."""
    found = (await touches(connection, [alumnus_id], as_of))[alumnus_id]
    return score_on(found.touches, model or load_model(), as_of, found.member_since)


async def summaries(
    connection: AsyncConnection[Any],
    alumnus_ids: Sequence[UUID],
    as_of: datetime.date,
    model: ScoringModel | None = None,
) -> dict[UUID, EngagementSummary]:
    """The scores of these people on any date, exactly, without explanations."""
    found = await touches(connection, alumnus_ids, as_of)
    return {
        alumnus_id: summary_on(scored.touches, model or load_model(), as_of, scored.member_since)
        for alumnus_id, scored in found.items()
    }
