"""What happened in the period, counted: newcomers, referrals, and what was sent and refused."""

from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import dict_row

from projections.programme.definitions import MetricKey
from projections.programme.metric import Count
from projections.programme.period import Period

_HAPPENINGS = """
SELECT count(DISTINCT alumnus_id) FILTER (WHERE kind = 'NetworkRegistered') AS newcomers,
       count(*) FILTER (WHERE kind = 'ReferralMade') AS referrals_made,
       count(*) FILTER (WHERE kind = 'ReferralHired') AS referrals_hired,
       count(*) FILTER (WHERE kind = 'MessageDelivered') AS delivered,
       count(DISTINCT (alumnus_id, date_trunc('month', occurred_at AT TIME ZONE %(zone)s)))
           FILTER (WHERE kind = 'MessageDelivered') AS reached_months,
       count(*) FILTER (WHERE kind = 'Unsubscribed') AS unsubscribed,
       count(*) FILTER (WHERE kind = 'SpamComplained') AS complained
FROM entry
WHERE kind IN ('NetworkRegistered', 'ReferralMade', 'ReferralHired', 'MessageDelivered',
               'Unsubscribed', 'SpamComplained')
  AND occurred_at >= %(since)s AND occurred_at < %(until)s AND retracted_by IS NULL
"""


async def happening_counts(
    connection: AsyncConnection[Any], period: Period
) -> dict[MetricKey, Count]:
    """What happened in the period, up to today."""
    async with connection.cursor(row_factory=dict_row) as cursor:
        await cursor.execute(_HAPPENINGS, period.params())
        found = await cursor.fetchone()
    assert found is not None
    delivered = found["delivered"]
    return {
        MetricKey.NEWCOMERS: Count(numerator=found["newcomers"]),
        MetricKey.REFERRALS_MADE: Count(numerator=found["referrals_made"]),
        MetricKey.REFERRALS_HIRED: Count(numerator=found["referrals_hired"]),
        MetricKey.CONTACT_LOAD: Count(numerator=delivered, denominator=found["reached_months"]),
        MetricKey.UNSUBSCRIBE_RATE: Count(numerator=found["unsubscribed"], denominator=delivered),
        MetricKey.COMPLAINT_RATE: Count(numerator=found["complained"], denominator=delivered),
    }
