"""Computes and writes the scores of a date from the stored standings, in SQL.

The same as `Standing.summary` to the last milli-point; folds and midnight both come here.
"""

import datetime
from collections.abc import Sequence
from typing import Any, Final, LiteralString
from uuid import UUID

from psycopg import Connection

from crm.domain.engagement import Mode, ScoringModel, month_end_before_last

# For each person the points of some days: of the date (role 'now'), of the day that momentum looks
# back to (1), and of the days in question for the level (2): the first, and those on
# which a touch began to count, for on others it cannot rise (see `levels.py`).
# What a touch earns is looked up by place, out of one array made at the beginning: a join would be
# asked for every touch. OFFSET 0 keeps the look-ups from being done once for each sum.
_SCORED: Final[LiteralString] = """
WITH model AS MATERIALIZED (SELECT array_agg(earned ORDER BY row) AS earned FROM worth)
SELECT s.alumnus_id, %(model)s, %(as_of)s::date, p.now,
       CASE WHEN p.events < %(new_events)s
             AND %(as_of)s::date - greatest(
                     CASE WHEN s.registered_on <= %(as_of)s::date THEN s.registered_on END,
                     (SELECT max(day) FROM unnest(s.last_days) AS day WHERE day < %(as_of)s::date)
                 ) < %(new_days)s
            THEN 'NEW'
            ELSE (%(levels)b::text[])[1 + p.rank]
       END,
       p.now - p.before, p.communication, p.participation, p.contribution, p.talent
FROM standing s
CROSS JOIN LATERAL (
    SELECT max(mode_0 + mode_1 + mode_2 + mode_3) FILTER (WHERE role = 0) AS now,
           max(mode_0 + mode_1 + mode_2 + mode_3) FILTER (WHERE role = 1) AS before,
           max(mode_0) FILTER (WHERE role = 0) AS communication,
           max(mode_1) FILTER (WHERE role = 0) AS participation,
           max(mode_2) FILTER (WHERE role = 0) AS contribution,
           max(mode_3) FILTER (WHERE role = 0) AS talent,
           max(events) FILTER (WHERE role = 0) AS events,
           max(CASE WHEN mode_0 + mode_1 + mode_2 + mode_3 >= %(from_4)s AND gate >= %(gate_4)s
                    THEN 4
                    WHEN mode_0 + mode_1 + mode_2 + mode_3 >= %(from_3)s AND gate >= %(gate_3)s
                    THEN 3
                    WHEN mode_0 + mode_1 + mode_2 + mode_3 >= %(from_2)s AND gate >= %(gate_2)s
                    THEN 2
                    WHEN mode_0 + mode_1 + mode_2 + mode_3 >= %(from_1)s AND gate >= %(gate_1)s
                    THEN 1
                    ELSE 0 END) FILTER (WHERE role = 2) AS rank
    FROM (VALUES (%(as_of)s::date, 0), (%(before)s, 1), (%(start)s, 2)
          UNION ALL
          SELECT day, 2 FROM (SELECT unnest(s.counts_from) AS day) AS began
          WHERE day > %(start)s::date AND day <= %(as_of)s::date) AS days(day, role)
    CROSS JOIN LATERAL (
        SELECT least(coalesce(sum(earned) FILTER (WHERE mode = 0), 0), %(cap_0)s)::int AS mode_0,
               least(coalesce(sum(earned) FILTER (WHERE mode = 1), 0), %(cap_1)s)::int AS mode_1,
               least(coalesce(sum(earned) FILTER (WHERE mode = 2), 0), %(cap_2)s)::int AS mode_2,
               least(coalesce(sum(earned) FILTER (WHERE mode = 3), 0), %(cap_3)s)::int AS mode_3,
               count(earned) AS events,
               count(earned) FILTER (WHERE mode_gates AND age <= %(gate_days)s) AS gate
        FROM (
            SELECT (%(modes)b::int[])[row + 1] AS mode,
                   (%(gates)b::boolean[])[row + 1] AS mode_gates,
                   days.day - happened_on AS age,
                   -- outside of the array, that is too old: NULL
                   (SELECT earned FROM model)[row + 1][days.day - happened_on + 1] AS earned
            FROM (SELECT unnest(s.row) AS row, unnest(s.happened_on) AS happened_on,
                         unnest(s.counts_from) AS counts_from,
                         unnest(s.counts_to) AS counts_to) AS touches
            WHERE counts_from <= days.day AND days.day < counts_to
            OFFSET 0
        ) AS counting
    ) AS sums
) AS p
"""
_OF_THESE: Final[LiteralString] = "WHERE s.alumnus_id = ANY(%(alumnus_ids)b::uuid[])"
_OF_A_STRETCH: Final[LiteralString] = """
WHERE s.alumnus_id > %(after)s AND s.alumnus_id <= %(up_to)s
"""
_COLUMNS: Final[LiteralString] = """
(alumnus_id, model, as_of, milli_points, level, momentum,
 communication, participation, contribution, talent)
"""
_UPSERT: Final[LiteralString] = (
    "INSERT INTO score AS s"
    + _COLUMNS
    + _SCORED
    + _OF_THESE
    + """
ON CONFLICT (alumnus_id) DO UPDATE
SET model = excluded.model, as_of = excluded.as_of, milli_points = excluded.milli_points,
    level = excluded.level, momentum = excluded.momentum,
    communication = excluded.communication, participation = excluded.participation,
    contribution = excluded.contribution, talent = excluded.talent
"""
)
_REWRITE: Final[LiteralString] = (
    """
UPDATE score s
SET model = n.model, as_of = n.as_of, milli_points = n.milli_points, level = n.level,
    momentum = n.momentum, communication = n.communication, participation = n.participation,
    contribution = n.contribution, talent = n.talent
FROM ("""
    + _SCORED
    + _OF_A_STRETCH
    + ") AS n"
    + _COLUMNS
    + "WHERE s.alumnus_id = n.alumnus_id"
)


def write_scores(
    connection: Connection[Any],
    alumnus_ids: Sequence[UUID],
    model: ScoringModel,
    as_of: datetime.date,
) -> None:
    """Write the scores of these people, who were judged under this model."""
    params = parameters(model, as_of) | {"alumnus_ids": list(alumnus_ids)}
    connection.execute(_UPSERT, params, prepare=True)


def rewrite_scores(
    connection: Connection[Any], after: UUID, up_to: UUID, model: ScoringModel, as_of: datetime.date
) -> None:
    """Write the scores of everybody after one id up to another, who have a score already."""
    params = parameters(model, as_of) | {"after": after, "up_to": up_to}
    connection.execute(_REWRITE, params, prepare=False)  # planned for this stretch


def parameters(model: ScoringModel, as_of: datetime.date) -> dict[str, Any]:
    """What the statements know of a model and a date."""
    place = {mode: index for index, mode in enumerate(Mode)}
    params: dict[str, Any] = {
        "model": model.name,
        "as_of": as_of,
        "before": as_of - datetime.timedelta(days=model.momentum_days),
        "start": month_end_before_last(as_of),
        "new_days": model.new_under_days,
        "new_events": model.new_under_counted_events,
        "levels": [rule.level.value for rule in model.levels],
        "modes": [place[row.mode] for row in model.rows],
        "gates": [row.mode in model.gate_modes for row in model.rows],
        "gate_days": model.gate_within_days,
    }
    for rule in model.modes:
        params[f"cap_{place[rule.mode]}"] = rule.cap_milli_points
    for rank, step in enumerate(model.levels):
        params |= {f"from_{rank}": step.from_milli_points, f"gate_{rank}": step.gate_events}
    return params
