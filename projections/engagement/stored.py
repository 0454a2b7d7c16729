"""Touches as stored: between rows and `Touch`, for the fold and for questions."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from crm.domain.engagement import Touch


def touches_by_person(
    alumnus_ids: Iterable[UUID], rows: Iterable[tuple[Any, ...]]
) -> dict[UUID, list[Touch]]:
    """Rows of (alumnus_id, then the fields of `Touch`); each person asked for has a list."""
    found: dict[UUID, list[Touch]] = {alumnus_id: [] for alumnus_id in alumnus_ids}
    for row in rows:
        found[row[0]].append(
            Touch(
                position=row[1],
                event_id=row[2],
                kind=row[3],
                occurred_at=row[4],
                occurred_on=row[5],
                order_key=row[6],
                variant=row[7],
                subject_id=row[8],
                message_id=row[9],
                campaign_id=row[10],
                machine=row[11],
                retracted=row[12],
            )
        )
    return found
