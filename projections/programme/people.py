"""Everybody on file on one day: their status, who can be written to, who takes part."""

from collections.abc import Mapping
from typing import Any

from psycopg import AsyncConnection, sql
from psycopg.rows import dict_row

from crm.domain.engagement import Level, Mode, ScoringModel
from crm.domain.status import AlumnusStatus
from projections.programme.contactable import CONTACTABLE
from projections.programme.definitions import MetricKey
from projections.programme.metric import Count
from projections.programme.period import Period

# Facts are JSON text that may hold U+0000, which PostgreSQL's own functions refuse to read. A
# quoted name followed by a colon stands in it nowhere but as the name of a field: quotes inside
# values are escaped. So a field is found by its name, quotes and value.
_PEOPLE = """
WITH {contactable},
died AS (
    SELECT DISTINCT alumnus_id FROM offboarding WHERE died AND last_day <= %(as_of)s
),
joined AS (
    SELECT DISTINCT alumnus_id FROM entry
    WHERE kind = 'NetworkRegistered' AND occurred_at < %(until)s AND retracted_by IS NULL
),
engaged AS (
    SELECT t.alumnus_id, array_agg(DISTINCT w.mode) AS modes
    FROM touch t
    JOIN unnest(%(kinds)b::text[], %(modes)b::text[], %(variants)b::text[], %(minutes)b::int[])
        AS w(kind, mode, variant, minutes) ON w.kind = t.kind
    WHERE t.occurred_on BETWEEN %(first)s AND %(as_of)s AND NOT t.machine AND NOT t.retracted
      AND CASE WHEN w.minutes IS NULL THEN w.variant IS NULL OR w.variant = t.variant
               WHEN t.variant ~ '^[0-9]+$' THEN t.variant::numeric >= w.minutes
               ELSE false END
    GROUP BY t.alumnus_id
),
active AS (
    SELECT DISTINCT alumnus_id FROM entry
    WHERE kind IN ('MeetingHeld', 'RsvpGiven', 'GatheringAttended', 'NetworkRegistered',
                   'ReferralMade', 'ReturnInquired')
      AND occurred_at >= %(active_since)s AND occurred_at < %(until)s
      AND signal <> 'MACHINE' AND retracted_by IS NULL
),
people AS (
    SELECT p.status, p.status IN ('alumnus', 'returning') AS alumni, s.level,
           j.alumnus_id IS NOT NULL AS joined, a.alumnus_id IS NOT NULL AS active, g.modes,
           p.status IN ('alumnus', 'returning') AND c.alumnus_id IS NOT NULL
               AND b.alumnus_id IS NULL AND d.alumnus_id IS NULL AS contactable
    FROM (SELECT alumnus_id, statuses[width_bucket(%(as_of)s::date, status_dates)] AS status
          FROM person) p
    LEFT JOIN agreed c ON c.alumnus_id = p.alumnus_id
    LEFT JOIN barred b ON b.alumnus_id = p.alumnus_id
    LEFT JOIN died d ON d.alumnus_id = p.alumnus_id
    LEFT JOIN joined j ON j.alumnus_id = p.alumnus_id
    LEFT JOIN engaged g ON g.alumnus_id = p.alumnus_id
    LEFT JOIN active a ON a.alumnus_id = p.alumnus_id
    LEFT JOIN score s ON s.alumnus_id = p.alumnus_id
)
SELECT count(*) FILTER (WHERE status = 'employee') AS employee,
       count(*) FILTER (WHERE status = 'leaving') AS leaving,
       count(*) FILTER (WHERE status = 'alumnus') AS alumnus,
       count(*) FILTER (WHERE status = 'returning') AS returning,
       count(*) FILTER (WHERE alumni) AS alumni,
       count(*) FILTER (WHERE alumni AND joined) AS members,
       count(*) FILTER (WHERE alumni AND level = 'NEW') AS "NEW",
       count(*) FILTER (WHERE alumni AND level = 'DORMANT') AS "DORMANT",
       count(*) FILTER (WHERE alumni AND level = 'AWARE') AS "AWARE",
       count(*) FILTER (WHERE alumni AND level = 'PARTICIPATING') AS "PARTICIPATING",
       count(*) FILTER (WHERE alumni AND level = 'CONTRIBUTING') AS "CONTRIBUTING",
       count(*) FILTER (WHERE alumni AND level = 'ADVOCATE') AS "ADVOCATE",
       count(*) FILTER (WHERE contactable) AS contactable,
       count(*) FILTER (WHERE contactable AND active) AS active,
       count(*) FILTER (WHERE contactable AND modes IS NOT NULL) AS engaged,
       count(*) FILTER (WHERE contactable AND cardinality(modes) > 1) AS engaged_in_several,
       count(*) FILTER (WHERE contactable AND 'COMMUNICATION' = ANY(modes)) AS "COMMUNICATION",
       count(*) FILTER (WHERE contactable AND 'PARTICIPATION' = ANY(modes)) AS "PARTICIPATION",
       count(*) FILTER (WHERE contactable AND 'CONTRIBUTION' = ANY(modes)) AS "CONTRIBUTION",
       count(*) FILTER (WHERE contactable AND 'TALENT' = ANY(modes)) AS "TALENT",
       (SELECT count(DISTINCT alumnus_id) FROM entry
        WHERE kind = 'ReturnInquired' AND retracted_by IS NULL
          AND occurred_at >= %(year_before)s AND occurred_at < %(until)s) AS inquirers
FROM people
"""
_STATEMENT = sql.SQL(_PEOPLE).format(contactable=sql.SQL(CONTACTABLE))


async def people_counts(
    connection: AsyncConnection[Any], period: Period, model: ScoringModel
) -> dict[MetricKey, Count]:
    """What is told of the people of one day, `period.as_of`; levels only if that is today."""
    async with connection.cursor(row_factory=dict_row) as cursor:
        await cursor.execute(_STATEMENT, period.params() | _worth(model))
        found = await cursor.fetchone()
    assert found is not None
    alumni, contactable = found["alumni"], found["contactable"]
    counts = {_STATUS_KEYS[status]: Count(numerator=found[status]) for status in AlumnusStatus}
    counts |= {
        MetricKey.ALUMNI: Count(numerator=alumni),
        MetricKey.MEMBERS: Count(numerator=found["members"]),
        MetricKey.CONTACTABLE_RATE: Count(numerator=contactable, denominator=alumni),
        MetricKey.RETURN_INQUIRY_RATE: Count(numerator=found["inquirers"], denominator=contactable),
        MetricKey.ACTIVE_SHARE_90_DAYS: Count(numerator=found["active"], denominator=contactable),
        MetricKey.ENGAGED_SHARE: Count(numerator=found["engaged"], denominator=contactable),
        MetricKey.ENGAGED_SHARE_SEVERAL_MODES: Count(
            numerator=found["engaged_in_several"], denominator=contactable
        ),
    }
    counts |= {
        _MODE_KEYS[mode]: Count(numerator=found[mode], denominator=contactable) for mode in Mode
    }
    if period.as_of == period.today:
        counts |= {
            _LEVEL_KEYS[level]: Count(numerator=found[level], group=alumni) for level in Level
        }
    return counts


def _worth(model: ScoringModel) -> dict[str, Any]:
    """What earns points under a model, a row for each variant, with the mode it belongs to."""
    rows = [
        (kind, row.mode.value, variant, row.at_least_minutes)
        for kind, rows in model.rows_of.items()
        for row in rows
        if row.weight_milli_points > 0
        for variant in row.variants or (None,)
    ]
    names = ("kinds", "modes", "variants", "minutes")
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


_STATUS_KEYS: Mapping[AlumnusStatus, MetricKey] = {
    status: MetricKey[f"STATUS_{status.name}"] for status in AlumnusStatus
}
_LEVEL_KEYS: Mapping[Level, MetricKey] = {level: MetricKey[f"LEVEL_{level}"] for level in Level}
_MODE_KEYS: Mapping[Mode, MetricKey] = {mode: MetricKey[f"ENGAGED_SHARE_{mode}"] for mode in Mode}
