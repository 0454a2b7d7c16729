"""Brings everybody's score to a date: each midnight, and when another model, or another ruleset of
signals, comes into force.

In stretches of people ordered by id, each in a transaction of its own, so that facts go on between
them. `aged` says how far the pass has come; a fold writes scores of the same date and model, or has
the pass begin again.
"""

import datetime
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from psycopg import Connection
from psycopg.rows import scalar_row

from projections.engagement.judge import judge
from projections.engagement.rules import Rules
from projections.engagement.score import rewrite_scores, write_scores

STRETCH: Final = 10_000
"""People of one transaction; the read model's facts wait for it, a fifth of a second or so."""

_NOBODY, _EVERYBODY = UUID(int=0), UUID(int=2**128 - 1)

# A share lock: while a fold writes scores of a date nobody begins the pass of another.
_IS = """
SELECT up_to FROM aged
WHERE as_of = %(as_of)s AND model = %(model)s AND ruleset = %(ruleset)s FOR SHARE
"""
_FIRST = """
INSERT INTO aged (as_of, model, ruleset, up_to)
VALUES (%(as_of)s, %(model)s, %(ruleset)s, %(up_to)s)
ON CONFLICT (one) DO NOTHING RETURNING model
"""
_MODEL_BEFORE = "SELECT model FROM aged FOR UPDATE"
_BEGIN = """
UPDATE aged
SET as_of = %(as_of)s, model = %(model)s, ruleset = %(ruleset)s, up_to = %(up_to)s
WHERE (as_of, model, ruleset) <> (%(as_of)s, %(model)s, %(ruleset)s)
"""
_MOVE = "UPDATE aged SET up_to = %(up_to)s"
_FORGET_WORTH = "DELETE FROM worth"
_WORTH = "INSERT INTO worth (row, earned) VALUES (%(row)s, %(earned)b::int[])"
_NEXT = """
SELECT alumnus_id FROM standing WHERE alumnus_id > %(after)s ORDER BY alumnus_id LIMIT %(limit)s
"""
_OUTDATED = """
SELECT alumnus_id FROM standing
WHERE alumnus_id > %(after)s AND alumnus_id <= %(up_to)s
  AND (model, ruleset) <> (%(model)s, %(ruleset)s)
ORDER BY alumnus_id LIMIT %(limit)s
"""
_WAIT = """
INSERT INTO waiting (alumnus_id) SELECT * FROM unnest(%(alumnus_ids)b::uuid[])
ON CONFLICT DO NOTHING
"""
_TAKE = """
DELETE FROM waiting WHERE alumnus_id IN (SELECT alumnus_id FROM waiting LIMIT %(limit)s)
RETURNING alumnus_id
"""


def put_off(connection: Connection[Any], alumnus_ids: Sequence[UUID]) -> None:
    """Leave these people's scores to `score_waiting`."""
    connection.execute(_WAIT, {"alumnus_ids": list(alumnus_ids)}, prepare=True)


def score_waiting(
    connection: Connection[Any], rules: Rules, today: datetime.date, limit: int
) -> bool:
    """Score some of those who were put off; whether there were any."""
    with connection.cursor(row_factory=scalar_row) as cursor:
        people = cursor.execute(_TAKE, {"limit": limit}, prepare=True).fetchall()
    if people:
        score_people(connection, sorted(people), rules, today)
    return bool(people)


def score_people(
    connection: Connection[Any],
    alumnus_ids: Sequence[UUID],
    rules: Rules,
    today: datetime.date,
) -> None:
    """Judge these people and write their scores of today."""
    _begin(connection, rules, today)
    judge(connection, alumnus_ids, rules)
    write_scores(connection, alumnus_ids, rules.model, today)


def age(connection: Connection[Any], rules: Rules, today: datetime.date, limit: int) -> bool:
    """The next stretch of the pass; False when everybody's score is of this date and these rules.

    People who were judged under other rules are judged anew first, `limit` at once.
    """
    after = _begin(connection, rules, today)
    if after == _EVERYBODY:
        return False
    with connection.cursor(row_factory=scalar_row) as cursor:
        people = cursor.execute(_NEXT, {"after": after, "limit": STRETCH}).fetchall()
        if not people:
            cursor.execute(_MOVE, {"up_to": _EVERYBODY})
            return False
        stretch = {"after": after, "up_to": people[-1]}
        other = {"model": rules.model.name, "ruleset": rules.ruleset.name, "limit": limit}
        outdated = cursor.execute(_OUTDATED, stretch | other).fetchall()
        if outdated:
            judge(connection, outdated, rules)
            return True
        rewrite_scores(connection, after, people[-1], rules.model, today)
        cursor.execute(_MOVE, {"up_to": people[-1]})
    return True


def _begin(connection: Connection[Any], rules: Rules, today: datetime.date) -> UUID:
    """Up to whom the scores are of this date and these rules; begins the pass if of others."""
    model = rules.model
    wanted = {"as_of": today, "model": model.name, "ruleset": rules.ruleset.name}
    with connection.cursor(row_factory=scalar_row) as cursor:
        reached = cursor.execute(_IS, wanted, prepare=True).fetchone()
        if isinstance(reached, UUID):
            return reached
        first = cursor.execute(_FIRST, wanted | {"up_to": _EVERYBODY}).fetchone() is not None
        before = cursor.execute(_MODEL_BEFORE).fetchone()
        if first or before != model.name:
            cursor.execute(_FORGET_WORTH)
            rows = [{"row": row.index, "earned": list(row.earned)} for row in model.rows]
            cursor.executemany(_WORTH, rows)
        cursor.execute(_BEGIN, wanted | {"up_to": _NOBODY})
        reached = cursor.execute(_IS, wanted).fetchone()
        assert isinstance(reached, UUID), "the pass was begun above"
        return reached
