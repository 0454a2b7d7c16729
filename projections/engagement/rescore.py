"""Writes the score of a date for many people at once, from their stored touches."""

import datetime
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from psycopg import Connection
from psycopg.rows import scalar_row, tuple_row

from crm.domain.engagement import Mode, load_model
from projections.engagement.standing import LAST_DAYS, REGISTERED, TOUCHES, standings

_WRITE = """
UPDATE score s
SET model = %(model)s, as_of = %(as_of)s, milli_points = n.milli_points, level = n.level,
    momentum = n.momentum, communication = n.communication, participation = n.participation,
    contribution = n.contribution, talent = n.talent
FROM unnest(%(alumnus_ids)b::uuid[], %(milli_points)b::int[], %(levels)b::text[],
            %(momenta)b::int[], %(communication)b::int[], %(participation)b::int[],
            %(contribution)b::int[], %(talent)b::int[])
    AS n(alumnus_id, milli_points, level, momentum, communication, participation, contribution,
         talent)
WHERE s.alumnus_id = n.alumnus_id
"""
_STALE = """
SELECT alumnus_id FROM score
WHERE as_of IS NULL OR as_of < %(today)s OR as_of > %(today)s
LIMIT %(limit)s
"""


def stale_people(connection: Connection[Any], today: datetime.date, limit: int) -> list[UUID]:
    """Some of those whose score is not of today, or lacks facts."""
    with connection.cursor(row_factory=scalar_row) as cursor:
        return cursor.execute(
            _STALE, {"today": today, "limit": limit}, prepare=True, binary=True
        ).fetchall()


def rescore(connection: Connection[Any], alumnus_ids: Sequence[UUID], today: datetime.date) -> None:
    """Write the scores of today."""
    model = load_model()
    asked = {"alumnus_ids": list(alumnus_ids)}
    with connection.cursor(row_factory=tuple_row) as cursor:
        found = [
            cursor.execute(statement, asked, binary=True, prepare=True).fetchall()
            for statement in (TOUCHES, REGISTERED, LAST_DAYS)
        ]
    touches, registered, last_days = found
    scored = standings(
        alumnus_ids, model, touches=touches, registered=registered, last_days=last_days
    )
    briefs = [standing.summary(today) for standing in scored.values()]
    points = {
        mode: [one.milli_points for brief in briefs for one in brief.modes if one.mode is mode]
        for mode in Mode
    }
    connection.execute(
        _WRITE,
        {
            "model": model.name,
            "as_of": today,
            "alumnus_ids": list(scored),
            "milli_points": [brief.milli_points for brief in briefs],
            "levels": [brief.level.value for brief in briefs],
            "momenta": [brief.momentum_milli_points for brief in briefs],
            "communication": points[Mode.COMMUNICATION],
            "participation": points[Mode.PARTICIPATION],
            "contribution": points[Mode.CONTRIBUTION],
            "talent": points[Mode.TALENT],
        },
        prepare=True,
    )
