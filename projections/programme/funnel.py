"""From leaving to the first interaction, and how well parting went: counts by cohort.

A cohort is who left in a month, or from a department. A leaver is counted as in the metrics: on
the day before they became an alumnus, in the period, whatever became of them later. Each stage is
whether it happened up to today, be it before the last day or long after it.
"""

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import class_row

from crm.domain.facts import REGISTRY, MessageOpened, NetworkRegistered
from crm.domain.offboarding_checklists import WELL_PARTED
from projections.directory.search import storable
from projections.programme.period import Period


class FunnelBy(StrEnum):
    """What makes a cohort."""

    DEPARTMENT = "department"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """How many of those who left, and did not die, came how far.

    Invited are also those who joined without; from there on each stage counts only who passed the
    one before.
    """

    department: str | None
    """None: the cohort is a month, or the department is not known."""
    month: datetime.date | None
    """Its first day; None: the cohort is a department."""
    departed: int
    interviewed: int
    invited: int
    registered: int
    consented: int
    interacted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """How well parting went with who left from a department and did not die."""

    department: str | None
    departed: int
    interviewed: int
    reason_heard: int
    thanked: int
    recognised: int
    welcomed: int
    all_five: int


_LEAVERS = """
WITH leaver AS MATERIALIZED (
    SELECT DISTINCT ON (p.alumnus_id, t.since)
           p.alumnus_id, t.since - 1 AS last_day, o.department, coalesce(o.died, false) AS died,
           coalesce(o.done, '{}') AS done
    FROM person p
    CROSS JOIN unnest(p.status_dates, p.statuses) WITH ORDINALITY AS t(since, status, place)
    LEFT JOIN offboarding o ON o.alumnus_id = p.alumnus_id AND o.last_day = t.since - 1
    WHERE p.departed_on >= %(first)s AND t.status = 'alumnus'
      AND t.since - 1 BETWEEN %(first)s AND %(as_of)s
      AND p.statuses[t.place - 1] IN ('employee', 'leaving')
    ORDER BY p.alumnus_id, t.since, cardinality(o.done) DESC NULLS LAST, o.stint_id
)
"""
_COHORTS = f"""
{_LEAVERS}, told AS MATERIALIZED (
    SELECT l.alumnus_id,
           bool_or(e.kind = 'NetworkRegistered') AS registered,
           bool_or(e.kind = 'ConsentGiven') AS consented
    FROM (SELECT DISTINCT alumnus_id FROM leaver) l
    JOIN entry e ON e.alumnus_id = l.alumnus_id
    WHERE e.kind IN ('NetworkInvitationIssued', 'NetworkRegistered', 'ConsentGiven')
      AND e.retracted_by IS NULL AND e.occurred_at < %(until)s
    GROUP BY l.alumnus_id HAVING bool_or(e.kind <> 'ConsentGiven')
),
stage AS (
    SELECT CASE WHEN %(by_month)s THEN date_trunc('month', l.last_day)::date END AS month,
           CASE WHEN NOT %(by_month)s THEN l.department END AS department,
           'exit_interview' = ANY(l.done) AS interviewed,
           t.alumnus_id IS NOT NULL AS invited, coalesce(t.registered, false) AS registered,
           coalesce(t.registered AND t.consented, false) AS consented,
           EXISTS (SELECT FROM touch w
                   WHERE w.alumnus_id = l.alumnus_id AND w.occurred_on > l.last_day
                     AND w.occurred_on <= %(as_of)s AND NOT w.machine AND NOT w.retracted
                     AND w.kind = ANY(%(own_kinds)s::text[])) AS interacted
    FROM leaver l LEFT JOIN told t ON t.alumnus_id = l.alumnus_id
    WHERE NOT l.died
)
SELECT department, month, count(*) AS departed,
       count(*) FILTER (WHERE interviewed) AS interviewed,
       count(*) FILTER (WHERE invited) AS invited,
       count(*) FILTER (WHERE registered) AS registered,
       count(*) FILTER (WHERE consented) AS consented,
       count(*) FILTER (WHERE consented AND interacted) AS interacted
FROM stage GROUP BY department, month ORDER BY month, department NULLS LAST
"""  # noqa: S608 - constants only
_QUALITY = f"""
{_LEAVERS}
SELECT department, count(*) AS departed,
       count(*) FILTER (WHERE 'exit_interview' = ANY(done)) AS interviewed,
       count(*) FILTER (WHERE 'exit_reason' = ANY(done)) AS reason_heard,
       count(*) FILTER (WHERE 'thanks' = ANY(done)) AS thanked,
       count(*) FILTER (WHERE 'recognition' = ANY(done)) AS recognised,
       count(*) FILTER (WHERE 'return_welcome' = ANY(done)) AS welcomed,
       count(*) FILTER (WHERE done @> %(well_parted)s::text[]) AS all_five
FROM leaver
WHERE NOT died AND (%(departments)s::text[] IS NULL OR department = ANY(%(departments)s::text[]))
GROUP BY department ORDER BY department NULLS LAST
"""  # noqa: S608 - constants only
_OWN_KINDS = sorted(
    kind
    for kind, cls in REGISTRY.items()
    if cls.mode is not None and cls not in (NetworkRegistered, MessageOpened)
)
"""The kinds by which a person acts; that a message was opened proves nothing."""


async def invitation_funnel(
    connection: AsyncConnection[Any], period: Period, by: FunnelBy
) -> list[Cohort]:
    """Who left in the period, by month (earliest first) or by department (unknown last)."""
    params = {"by_month": by is FunnelBy.MONTH, "own_kinds": _OWN_KINDS}
    async with connection.cursor(row_factory=class_row(Cohort)) as cursor:
        await cursor.execute(_COHORTS, period.params() | params)
        return await cursor.fetchall()


async def offboarding_quality(
    connection: AsyncConnection[Any], period: Period, departments: Collection[str] | None = None
) -> list[Quality]:
    """Who left in the period, by department, the unknown one last; None: every department."""
    params = {
        "well_parted": sorted(WELL_PARTED),
        "departments": None if departments is None else sorted(map(storable, departments)),
    }
    async with connection.cursor(row_factory=class_row(Quality)) as cursor:
        await cursor.execute(_QUALITY, period.params() | params)
        return await cursor.fetchall()
