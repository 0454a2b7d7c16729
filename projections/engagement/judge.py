"""Judges which touches count on which days, person by person, and keeps that for every date."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any
from uuid import UUID

from psycopg import Connection
from psycopg.rows import tuple_row

from projections.engagement.rules import Rules
from projections.engagement.signals import judge_signals
from projections.engagement.standing import TOUCHES, histories

# One long array each, and where a person's part of it begins and ends: arrays of different lengths
# cannot be one array of arrays.
_WRITE = """
INSERT INTO standing
    (alumnus_id, model, ruleset, row, happened_on, counts_from, counts_to, registered_on, last_days)
SELECT p.alumnus_id, %(model)s, %(ruleset)s,
       (%(rows)b::smallint[])[p.first:p.last], (%(happened_on)b::date[])[p.first:p.last],
       (%(counts_from)b::date[])[p.first:p.last], (%(counts_to)b::date[])[p.first:p.last],
       (SELECT m.registered_on FROM member m WHERE m.alumnus_id = p.alumnus_id),
       (SELECT array_agg(coalesce(e.departed, e.scheduled) ORDER BY e.stint_id) FROM employment e
        WHERE e.alumnus_id = p.alumnus_id AND coalesce(e.departed, e.scheduled) IS NOT NULL)
FROM unnest(%(alumnus_ids)b::uuid[], %(firsts)b::int[], %(lasts)b::int[])
    AS p(alumnus_id, first, last)
ON CONFLICT (alumnus_id) DO UPDATE
SET model = excluded.model, ruleset = excluded.ruleset, row = excluded.row,
    happened_on = excluded.happened_on, counts_from = excluded.counts_from,
    counts_to = excluded.counts_to,
    registered_on = excluded.registered_on, last_days = excluded.last_days
"""


def judge(connection: Connection[Any], alumnus_ids: Sequence[UUID], rules: Rules) -> None:
    """Write what the scores of these people follow from under a model and a signal ruleset."""
    model, ruleset = rules
    judge_signals(connection, alumnus_ids, ruleset)
    people = {"alumnus_ids": list(alumnus_ids)}
    with connection.cursor(row_factory=tuple_row) as cursor:
        touches = cursor.execute(TOUCHES, people, binary=True, prepare=True).fetchall()
    judged = [each.intervals() for each in histories(alumnus_ids, model, touches).values()]
    intervals = [interval for theirs in judged for interval in theirs]
    ends = list(accumulate(map(len, judged), initial=0))
    connection.execute(
        _WRITE,
        people
        | {
            "model": model.name,
            "ruleset": ruleset.name,
            "rows": [each.row for each in intervals],
            "happened_on": [each.happened_on for each in intervals],
            "counts_from": [each.counts_from for each in intervals],
            "counts_to": [each.counts_to for each in intervals],
            "firsts": [end + 1 for end in ends[:-1]],
            "lasts": ends[1:],
        },
        prepare=True,
    )
