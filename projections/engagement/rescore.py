"""Writes the score of a date for many people at once, from their stored touches."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from psycopg import Connection
from psycopg.rows import scalar_row, tuple_row

from crm.domain.engagement import Mode, load_model
from projections.engagement.membership import member_since
from projections.engagement.stored import touches_by_person
from projections.engagement.touches import summary_on

_TOUCHES = """
SELECT alumnus_id, position, event_id, kind, occurred_at, occurred_on, order_key, variant,
       subject_id, message_id, campaign_id, machine, retracted
FROM touch WHERE alumnus_id = ANY(%(alumnus_ids)b)
"""
_REGISTERED = "SELECT alumnus_id, registered_on FROM member WHERE alumnus_id = ANY(%(alumnus_ids)b)"
_LAST_DAYS = """
SELECT alumnus_id, coalesce(departed, scheduled) FROM employment
WHERE alumnus_id = ANY(%(alumnus_ids)b) AND coalesce(departed, scheduled) IS NOT NULL
"""
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
        rows = cursor.execute(_TOUCHES, asked, binary=True, prepare=True).fetchall()
        registered: dict[UUID, datetime.date] = dict(
            cursor.execute(_REGISTERED, asked, binary=True, prepare=True).fetchall()
        )
        last_days = defaultdict(list)
        for alumnus_id, day in cursor.execute(_LAST_DAYS, asked, binary=True, prepare=True):
            last_days[alumnus_id].append(day)
    briefs = [
        summary_on(
            touches,
            model,
            today,
            member_since(registered.get(alumnus_id), last_days[alumnus_id], today),
        )
        for alumnus_id, touches in touches_by_person(alumnus_ids, rows).items()
    ]
    points = {
        mode: [one.milli_points for brief in briefs for one in brief.modes if one.mode is mode]
        for mode in Mode
    }
    connection.execute(
        _WRITE,
        {
            "model": model.name,
            "as_of": today,
            "alumnus_ids": list(dict.fromkeys(alumnus_ids)),
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
