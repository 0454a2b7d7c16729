"""What can be asked of the engagement scores."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection

from crm.domain.engagement import EngagementScore, EngagementSummary, ScoringModel, Touch


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
    raise NotImplementedError


async def score_of(
    connection: AsyncConnection[Any],
    alumnus_id: UUID,
    as_of: datetime.date,
    model: ScoringModel | None = None,
) -> EngagementScore:
    """The score on any date, exactly, with its explanation; of `engagement/v1` unless told."""
    raise NotImplementedError


async def summaries(
    connection: AsyncConnection[Any],
    alumnus_ids: Sequence[UUID],
    as_of: datetime.date,
    model: ScoringModel | None = None,
) -> dict[UUID, EngagementSummary]:
    """The scores of these people on any date, exactly, without explanations."""
    raise NotImplementedError
