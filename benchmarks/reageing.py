"""Midnight for everybody, beside one SQL statement that recomputes and rewrites the same table.

People are made directly in the tables, as a build leaves them: ten touches each, of most within two
years, of every third only older ones. Both contenders take the scores on to the next day, lap for
lap. The statement reads the stored standings too, and looks for what may raise a level only where
something began to count: what one would write who knows all that the fold knows.
"""

import datetime
from dataclasses import dataclass
from typing import Any, Final, LiteralString

import psycopg
from psycopg import Connection
from psycopg.rows import scalar_row, tuple_row

from benchmarks.harness import Contender, Figure, alternate, at_least, compare
from benchmarks.machine import CpuClock
from benchmarks.place import running
from benchmarks.scale import Scale
from crm.domain.engagement import load_model
from crm.program.bootstrap import Deployment
from projections.engagement.fold import Engagement
from projections.engagement.score import parameters
from projections.runner import Runner

NAME = "reageing"
_FIRST_DAY: Final = datetime.date(2026, 11, 23)
_DAY: Final = datetime.timedelta(days=1)

_SEARCH = "SET search_path = engagement"
_SEED = "SELECT setseed(0.5)"
# Of ten touches six are clicks and visits, three are answers and gatherings, one is of any row.
# 0 * p.n: chance is asked anew for every person.
_PEOPLE = """
INSERT INTO standing
    (alumnus_id, model, row, happened_on, counts_from, counts_to, registered_on, last_days)
SELECT p.id, 'engagement/v1', t.rows, t.days, t.days, t.ends, '2021-04-01',
       ARRAY[%(today)s::date - (random() * 3000)::int]
FROM (SELECT gen_random_uuid() AS id, n
      FROM generate_series(1, %(people)s) AS n ORDER BY 1) AS p
CROSS JOIN LATERAL (
    SELECT array_agg(one.row ORDER BY one.day, one.row) AS rows,
           array_agg(one.day ORDER BY one.day, one.row) AS days,
           array_agg('9999-12-31'::date) AS ends
    FROM (SELECT %(today)s::date + 30 - (random() * 730)::int
                 - CASE WHEN p.n %% 3 = 0 THEN 760 ELSE 0 END AS day,
                 (CASE WHEN touch <= 3 THEN 1 WHEN touch <= 6 THEN 6 WHEN touch <= 8 THEN 7
                       WHEN touch = 9 THEN 9 ELSE 1 + (random() * 20)::int END)::smallint AS row
          FROM generate_series(1, 10 + 0 * p.n) AS touch) AS one
) AS t
"""
_SCORES = """
INSERT INTO score (alumnus_id, model, as_of, milli_points, level, momentum,
                   communication, participation, contribution, talent)
SELECT alumnus_id, model, '2000-01-01', 0, 'DORMANT', 0, 0, 0, 0, 0 FROM standing
ORDER BY alumnus_id
"""
# Between laps, not timed: neither shall pay for what the other left.
_TIDY: tuple[LiteralString, ...] = ("VACUUM score", "CHECKPOINT")
_SETTLED = "SELECT count(*) FROM score WHERE as_of = %(day)s"
_SUM = """
SELECT count(*), coalesce(sum(('x' || left(md5(t::text), 16))::bit(64)::bigint::numeric), 0)
FROM score t
"""
_STATEMENT: Final[LiteralString] = """
WITH model AS MATERIALIZED (SELECT array_agg(earned ORDER BY row) AS earned FROM worth)
UPDATE score s
SET model = %(model)s, as_of = %(as_of)s::date,
    milli_points = p.now_0 + p.now_1 + p.now_2 + p.now_3,
    momentum = p.now_0 + p.now_1 + p.now_2 + p.now_3 - p.before,
    communication = p.now_0, participation = p.now_1, contribution = p.now_2, talent = p.now_3,
    level = CASE WHEN p.events < %(new_events)s AND %(as_of)s::date - p.since < %(new_days)s
                 THEN 'NEW' ELSE (%(levels)b::text[])[1 + p.rank] END
FROM (
    SELECT s.alumnus_id, n.*,
           greatest(CASE WHEN s.registered_on <= %(as_of)s::date THEN s.registered_on END,
                    (SELECT max(day) FROM unnest(s.last_days) AS day
                     WHERE day < %(as_of)s::date)) AS since,
           (SELECT max(CASE
                WHEN d.points >= %(from_4)s AND d.gate >= %(gate_4)s THEN 4
                WHEN d.points >= %(from_3)s AND d.gate >= %(gate_3)s THEN 3
                WHEN d.points >= %(from_2)s AND d.gate >= %(gate_2)s THEN 2
                WHEN d.points >= %(from_1)s AND d.gate >= %(gate_1)s THEN 1 ELSE 0 END)
            FROM (SELECT %(start)s::date AS day UNION ALL
                  SELECT day FROM (SELECT unnest(s.counts_from) AS day) AS began
                  WHERE day > %(start)s::date AND day <= %(as_of)s::date) AS days
            CROSS JOIN LATERAL (
                SELECT least(coalesce(sum(e) FILTER (WHERE mode = 0), 0), %(cap_0)s)
                       + least(coalesce(sum(e) FILTER (WHERE mode = 1), 0), %(cap_1)s)
                       + least(coalesce(sum(e) FILTER (WHERE mode = 2), 0), %(cap_2)s)
                       + least(coalesce(sum(e) FILTER (WHERE mode = 3), 0), %(cap_3)s) AS points,
                       count(e) FILTER (WHERE gates AND age <= %(gate_days)s) AS gate
                FROM (SELECT (%(modes)b::int[])[row + 1] AS mode,
                             (%(gates)b::boolean[])[row + 1] AS gates, days.day - on_day AS age,
                             (SELECT earned FROM model)[row + 1][days.day - on_day + 1] AS e
                      FROM (SELECT unnest(s.row) AS row, unnest(s.happened_on) AS on_day,
                                   unnest(s.counts_from) AS since,
                                   unnest(s.counts_to) AS until) AS t
                      WHERE since <= days.day AND days.day < until OFFSET 0) AS c) AS d) AS rank
    FROM standing s
    CROSS JOIN LATERAL (
        SELECT count(now) AS events,
               least(coalesce(sum(now) FILTER (WHERE mode = 0), 0), %(cap_0)s)::int AS now_0,
               least(coalesce(sum(now) FILTER (WHERE mode = 1), 0), %(cap_1)s)::int AS now_1,
               least(coalesce(sum(now) FILTER (WHERE mode = 2), 0), %(cap_2)s)::int AS now_2,
               least(coalesce(sum(now) FILTER (WHERE mode = 3), 0), %(cap_3)s)::int AS now_3,
               least(coalesce(sum(before) FILTER (WHERE mode = 0), 0), %(cap_0)s)::int
               + least(coalesce(sum(before) FILTER (WHERE mode = 1), 0), %(cap_1)s)::int
               + least(coalesce(sum(before) FILTER (WHERE mode = 2), 0), %(cap_2)s)::int
               + least(coalesce(sum(before) FILTER (WHERE mode = 3), 0), %(cap_3)s)::int AS before
        FROM (SELECT (%(modes)b::int[])[row + 1] AS mode,
                     CASE WHEN since <= %(as_of)s::date AND %(as_of)s::date < until
                          THEN (SELECT earned FROM model)[row + 1][%(as_of)s::date - on_day + 1]
                     END AS now,
                     CASE WHEN since <= %(before)s::date AND %(before)s::date < until
                          THEN (SELECT earned FROM model)[row + 1][%(before)s::date - on_day + 1]
                     END AS before
              FROM (SELECT unnest(s.row) AS row, unnest(s.happened_on) AS on_day,
                           unnest(s.counts_from) AS since, unnest(s.counts_to) AS until) AS t
              OFFSET 0) AS c
    ) AS n
) AS p
WHERE s.alumnus_id = p.alumnus_id
"""


def measure(scale: Scale) -> list[Figure]:
    with running() as parts, psycopg.connect(parts.url, autocommit=True) as connection:
        nights = _Nights(parts, connection, scale.aged)
        nights.make_people()
        laps = alternate(
            [
                Contender(name="midnight", run=nights.ours, prepare=nights.tidy),
                Contender(name="UPDATE", run=nights.statement, prepare=nights.tidy),
            ],
            scale.nights,
            CpuClock.of(connection),
        )
        nights.must_agree()
    return [
        compare(
            NAME,
            f"Re-ageing {scale.aged:,} people at midnight, to one SQL statement that recomputes"
            " and rewrites the same table (half its speed is twice its time)",
            laps["midnight"],
            laps["UPDATE"],
            at_least(0.5),
        )
    ]


@dataclass(slots=True)
class _Nights:
    parts: Deployment
    connection: Connection[Any]
    people: int
    day: datetime.date = _FIRST_DAY

    def make_people(self) -> None:
        self.connection.execute(_SEARCH)
        self.connection.execute(_SEED)
        self.connection.execute(_PEOPLE, {"today": self.day, "people": self.people})
        self.connection.execute(_SCORES)
        self.connection.execute("VACUUM ANALYZE")
        self._midnight()

    def tidy(self) -> None:
        for statement in _TIDY:
            self.connection.execute(statement)
        self.day += _DAY

    def ours(self) -> int:
        """The runner on a new day, until nothing is left to do."""
        self._midnight()
        return self._settled()

    def statement(self) -> int:
        self.connection.execute(_STATEMENT, parameters(load_model(), self.day))
        return self._settled()

    def must_agree(self) -> None:
        """Both ways give the same rows on the same day."""
        self.tidy()
        self._midnight()
        ours = self._sum()
        self.connection.execute(_STATEMENT, parameters(load_model(), self.day))
        assert self._sum() == ours, "the statement computes something else"

    def _midnight(self) -> None:
        noon = datetime.datetime.combine(self.day, datetime.time(12), self.parts.crm.zone)
        Runner(
            self.parts.url,
            self.parts.secrets,
            self.parts.crm.zone,
            (Engagement(),),
            clock=lambda: noon,
        ).catch_up()

    def _settled(self) -> int:
        with self.connection.cursor(row_factory=scalar_row) as cursor:
            found: int | None = cursor.execute(_SETTLED, {"day": self.day}).fetchone()
        assert found == self.people, found
        return self.people

    def _sum(self) -> tuple[Any, ...]:
        with self.connection.cursor(row_factory=tuple_row) as cursor:
            (row,) = cursor.execute(_SUM).fetchall()
        return row
