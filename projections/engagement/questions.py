"""What can be asked of the engagement scores."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import tuple_row

from crm.domain.engagement import ScoringModel
from projections.engagement.standing import LAST_DAYS, REGISTERED, TOUCHES, Standing, standings

__all__ = ["Standing", "standings_of"]


async def standings_of(
    connection: AsyncConnection[Any], alumnus_ids: Sequence[UUID], model: ScoringModel
) -> dict[UUID, Standing]:
    """What the scores of these people follow from under a model; each person has an entry."""
    asked = {"alumnus_ids": list(alumnus_ids)}
    async with connection.cursor(row_factory=tuple_row, binary=True) as cursor:
        registered = await (await cursor.execute(REGISTERED, asked)).fetchall()
        last_days = await (await cursor.execute(LAST_DAYS, asked)).fetchall()
        touches = await (await cursor.execute(TOUCHES, asked)).fetchall()
    return standings(
        alumnus_ids, model, touches=touches, registered=registered, last_days=last_days
    )
