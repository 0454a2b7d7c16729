"""People who left, asked or came back in the period, and what became of them."""

from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import dict_row

from projections.programme.definitions import MetricKey
from projections.programme.metric import Count
from projections.programme.period import Period

# How a field is found inside a fact: see `people`. The underscore of LIKE does no harm there.
_LEAVERS = """
WITH departure AS (
    SELECT p.alumnus_id, t.since - 1 AS last_day
    FROM person p, unnest(p.status_dates, p.statuses) WITH ORDINALITY AS t(since, status, place)
    WHERE p.departed_on >= %(first)s AND t.status = 'alumnus'
      AND t.since - 1 BETWEEN %(first)s AND %(as_of)s
      AND p.statuses[t.place - 1] IN ('employee', 'leaving')
),
died AS (
    SELECT DISTINCT o.alumnus_id FROM departure l
    JOIN offboarding o ON o.alumnus_id = l.alumnus_id AND o.last_day = l.last_day
    WHERE o.died
),
invited AS (
    SELECT alumnus_id, array_agg((occurred_at AT TIME ZONE %(zone)s)::date) AS days FROM entry
    WHERE kind = 'NetworkInvitationIssued' AND retracted_by IS NULL
    GROUP BY alumnus_id
),
joined AS (
    SELECT DISTINCT alumnus_id FROM entry
    WHERE kind = 'NetworkRegistered' AND retracted_by IS NULL
),
leaver AS MATERIALIZED (
    SELECT d.last_day, i.days AS invited_on, i.alumnus_id IS NOT NULL AS invited,
           j.alumnus_id IS NOT NULL AS joined, x.alumnus_id IS NULL AS living
    FROM departure d
    LEFT JOIN died x ON x.alumnus_id = d.alumnus_id
    LEFT JOIN invited i ON i.alumnus_id = d.alumnus_id
    LEFT JOIN joined j ON j.alumnus_id = d.alumnus_id
)
SELECT count(*) AS leavers,
       count(*) FILTER (WHERE living) AS living,
       count(*) FILTER (WHERE living AND EXISTS (
           SELECT FROM unnest(invited_on) AS day
           WHERE day BETWEEN last_day - 30 AND last_day + 30)) AS invited_then,
       count(*) FILTER (WHERE living AND invited) AS invited,
       count(*) FILTER (WHERE living AND invited AND joined) AS joined
FROM leaver
"""
_RETURNERS = """
WITH return AS (
    SELECT t.since AS first_day,
           (SELECT min(n.since) - 1 FROM unnest(p.status_dates, p.statuses) AS n(since, status)
            WHERE n.since > t.since AND n.status = 'alumnus') AS last_day
    FROM person p, unnest(p.status_dates, p.statuses) WITH ORDINALITY AS t(since, status, place)
    WHERE cardinality(p.statuses) > 1 AND t.since <= %(as_of)s
      AND t.status IN ('employee', 'leaving')
      AND p.statuses[t.place - 1] IN ('alumnus', 'returning')
),
inquiry AS (
    SELECT alumnus_id, min((occurred_at AT TIME ZONE %(zone)s)::date) AS day FROM entry
    WHERE kind = 'ReturnInquired' AND retracted_by IS NULL
      AND occurred_at >= %(since)s AND occurred_at < %(until)s
    GROUP BY alumnus_id
)
SELECT count(*) FILTER (WHERE first_day >= %(first)s) AS returns,
       count(*) FILTER (WHERE first_day + 90 BETWEEN %(first)s AND %(as_of)s) AS begun_90,
       count(*) FILTER (WHERE first_day + 90 BETWEEN %(first)s AND %(as_of)s
                          AND last_day <= first_day + 90) AS left_in_90,
       count(*) FILTER (WHERE first_day + 365 BETWEEN %(first)s AND %(as_of)s) AS begun_365,
       count(*) FILTER (WHERE first_day + 365 BETWEEN %(first)s AND %(as_of)s
                          AND last_day <= first_day + 365) AS left_in_365,
       (SELECT count(*) FROM inquiry) AS inquirers,
       (SELECT count(*) FROM inquiry i JOIN person p ON p.alumnus_id = i.alumnus_id
        WHERE EXISTS (
            SELECT FROM unnest(p.status_dates, p.statuses)
                            WITH ORDINALITY AS t(since, status, place)
            WHERE t.since BETWEEN i.day AND %(today)s
              AND t.status <> 'alumnus' AND p.statuses[t.place - 1] = 'alumnus')) AS came_back
FROM return
"""


async def leaver_counts(connection: AsyncConnection[Any], period: Period) -> dict[MetricKey, Count]:
    """Those who left in the period; whether they were invited and joined is as known today."""
    found = await _row(connection, _LEAVERS, period)
    return {
        MetricKey.LEAVERS: Count(numerator=found["leavers"]),
        MetricKey.INVITATION_COVERAGE: Count(
            numerator=found["invited_then"], denominator=found["living"]
        ),
        MetricKey.REGISTRATION_RATE: Count(numerator=found["joined"], denominator=found["invited"]),
    }


async def returner_counts(
    connection: AsyncConnection[Any], period: Period
) -> dict[MetricKey, Count]:
    """Those who asked or came back in the period, and those whose trial ended in it."""
    found = await _row(connection, _RETURNERS, period)
    return {
        MetricKey.RETURNS: Count(numerator=found["returns"]),
        MetricKey.RETURN_CONVERSION: Count(
            numerator=found["came_back"], denominator=found["inquirers"]
        ),
        MetricKey.EARLY_ATTRITION_90_DAYS: Count(
            numerator=found["left_in_90"], denominator=found["begun_90"]
        ),
        MetricKey.EARLY_ATTRITION_365_DAYS: Count(
            numerator=found["left_in_365"], denominator=found["begun_365"]
        ),
    }


async def _row(connection: AsyncConnection[Any], statement: str, period: Period) -> dict[str, Any]:
    async with connection.cursor(row_factory=dict_row) as cursor:
        await cursor.execute(statement, period.params())
        found = await cursor.fetchone()
    assert found is not None
    return found
