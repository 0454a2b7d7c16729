"""What can be asked of what people told: what they bring along, and how they judge the employer."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from psycopg import AsyncConnection, sql
from psycopg.rows import tuple_row

from crm.domain.facts.consent import AlumniInterest
from crm.domain.facts.profile import RemoteWish, SkillsUpdated, WorkForm, WorkStylePreferenceSet
from crm.domain.profile import Offer, work_style_of
from crm.storage.state import load_fields
from projections.outreach import Broadcasts, Outreach, outreach_conditions
from projections.pages import Page, Slice, cut
from projections.participation.entry import Pulse, Talent, TalentCursor
from projections.participation.step import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class TalentFilter:
    """What is looked for; None or empty does not restrict."""

    skills: tuple[str, ...] = ()
    """At least one of them; who has more of them comes first."""
    interest: AlumniInterest | None = None
    forms: frozenset[WorkForm] | None = None
    """At least one of them, as a wish that still holds."""
    remote: RemoteWish | None = None
    region: str | None = None
    hours_at_most: int | None = None
    department: str | None = None
    reachable_for: Outreach | None = None
    """Only who may be written to; needs `broadcasts`, unless the limited are included."""
    broadcasts: Broadcasts | None = None


# Of each kind what was told last counts.
_LATEST = sql.SQL("""NOT o.retracted AND NOT EXISTS (
    SELECT FROM told n
    WHERE n.alumnus_id = o.alumnus_id AND n.kind = o.kind AND NOT n.retracted
      AND (n.occurred_at, n.order_key, n.event_id) > (o.occurred_at, o.order_key, o.event_id))""")
_OFFERS = """
SELECT o.alumnus_id, o.kind, o.occurred_at, o.fields FROM told o
WHERE o.alumnus_id = ANY(%(alumnus_ids)s::uuid[]) AND o.kind = ANY(%(kinds)s) AND {latest}
"""
_MATCHED = sql.SQL("""coalesce((
    SELECT cardinality(ARRAY(SELECT unnest(o.words) INTERSECT SELECT unnest(%(skills)s::text[])))
    FROM told o
    WHERE o.alumnus_id = p.alumnus_id AND o.kind = 'SkillsUpdated' AND {latest}), 0)""")
_PAGE = """
SELECT found.alumnus_id, found.matched FROM (
    SELECT p.alumnus_id, {matched} AS matched FROM person p WHERE {conditions}
) AS found
WHERE {place}
ORDER BY found.matched {best}, found.alumnus_id {order} LIMIT %(limit)s
"""
_COUNT = "SELECT count(*) FROM person p WHERE {conditions}"
# As arrays, so that the words are looked up first and not for every person in turn.
_CONDITIONS = {
    "skills": sql.SQL("""p.alumnus_id = ANY(ARRAY(
        SELECT o.alumnus_id FROM told o
        WHERE o.kind = 'SkillsUpdated' AND o.words && %(skills)s::text[] AND {latest}))"""),
    "interest": sql.SQL("""p.alumnus_id = ANY(ARRAY(
        SELECT o.alumnus_id FROM told o
        WHERE o.kind = 'PreferencesSet' AND o.words && ARRAY[%(interest)s::text] AND {latest}))"""),
    "forms": sql.SQL("""p.alumnus_id = ANY(ARRAY(
        SELECT o.alumnus_id FROM told o
        WHERE o.kind = 'WorkStylePreferenceSet' AND o.words && %(forms)s::text[]
          AND {holds} AND {latest}))"""),
    "remote": sql.SQL("""EXISTS (
        SELECT FROM told o
        WHERE o.alumnus_id = p.alumnus_id AND o.kind = 'WorkStylePreferenceSet'
          AND o.fields::jsonb ->> 'remote' = %(remote)s AND {holds} AND {latest})"""),
    "region": sql.SQL("""EXISTS (
        SELECT FROM told o
        WHERE o.alumnus_id = p.alumnus_id AND o.kind = 'WorkStylePreferenceSet'
          AND o.fields::jsonb ->> 'preferred_region' = %(region)s AND {holds} AND {latest})"""),
    "hours_at_most": sql.SQL("""EXISTS (
        SELECT FROM told o
        WHERE o.alumnus_id = p.alumnus_id AND o.kind = 'WorkStylePreferenceSet'
          AND (o.fields::jsonb ->> 'hours_per_week')::int <= %(hours_at_most)s
          AND {holds} AND {latest})"""),
    "department": sql.SQL("p.department = %(department)s"),
}
_HOLDS = sql.SQL("""coalesce(
    o.valid_until, ((o.occurred_at AT TIME ZONE %(zone)s)::date + interval '1 year')::date
) >= %(today)s::date""")
_ALWAYS = sql.SQL("true")
_AFTER = sql.SQL("""(found.matched < %(after_matched)s
    OR found.matched = %(after_matched)s AND found.alumnus_id > %(after_id)s)""")
_BEFORE = sql.SQL("""(found.matched > %(before_matched)s
    OR found.matched = %(before_matched)s AND found.alumnus_id < %(before_id)s)""")
_PULSE = """
SELECT count(*), count(*) FILTER (WHERE enps >= 9), count(*) FILTER (WHERE enps <= 6)
FROM (SELECT DISTINCT ON (alumnus_id) enps FROM told
      WHERE enps IS NOT NULL AND NOT retracted
        AND occurred_at >= %(since)s AND occurred_at < %(until)s
      ORDER BY alumnus_id, occurred_at DESC, order_key DESC, event_id DESC) AS last_answer
"""


async def offers(
    connection: AsyncConnection[Any], alumnus_ids: Sequence[UUID], zone: ZoneInfo
) -> list[Offer]:
    """What these people bring along, in this order."""
    kinds = [SkillsUpdated.kind, WorkStylePreferenceSet.kind]
    found = {alumnus_id: Offer() for alumnus_id in alumnus_ids}
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(
            sql.SQL(_OFFERS).format(latest=_LATEST),
            {"alumnus_ids": list(alumnus_ids), "kinds": kinds},
        )
        for alumnus_id, kind, occurred_at, fields in await cursor.fetchall():
            fact, known = load_fields(kind, orjson.loads(fields)), found[alumnus_id]
            if isinstance(fact, SkillsUpdated):
                found[alumnus_id] = Offer(fact.skills, known.work_style)
            elif isinstance(fact, WorkStylePreferenceSet):
                style = work_style_of(fact, occurred_at, zone)
                found[alumnus_id] = Offer(known.skills, style)
    return [found[alumnus_id] for alumnus_id in alumnus_ids]


async def talent_page(
    connection: AsyncConnection[Any],
    filter: TalentFilter,  # noqa: A002 - the word of the API
    part: Slice[TalentCursor],
    today: datetime.date,
    zone: ZoneInfo,
) -> Page[Talent]:
    """Part of the list of people who offer what is looked for, the best first."""
    conditions, params = _asked(filter, today, zone)
    places = []
    if part.after is not None:
        places.append(_AFTER)
        params |= {"after_matched": part.after.matched, "after_id": part.after.alumnus_id}
    if part.before is not None:
        places.append(_BEFORE)
        params |= {"before_matched": part.before.matched, "before_id": part.before.alumnus_id}
    params["limit"] = None if part.size is None else part.size + 1
    query = sql.SQL(_PAGE).format(
        matched=_MATCHED.format(latest=_LATEST),
        conditions=conditions,
        place=sql.SQL(" AND ").join(places or [_ALWAYS]),
        best=sql.SQL("ASC" if part.backward else "DESC"),
        order=sql.SQL("DESC" if part.backward else "ASC"),
    )
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(query, params)
        return cut([Talent(*row) for row in await cursor.fetchall()], part)


async def talent_count(
    connection: AsyncConnection[Any],
    filter: TalentFilter,  # noqa: A002
    today: datetime.date,
    zone: ZoneInfo,
) -> int:
    """How many people offer what is looked for."""
    conditions, params = _asked(filter, today, zone)
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(sql.SQL(_COUNT).format(conditions=conditions), params)
        row = await cursor.fetchone()
    return int(row[0]) if row else 0


async def pulse(
    connection: AsyncConnection[Any], since: datetime.datetime, until: datetime.datetime
) -> Pulse:
    """The last answer of each person from `since` up to, not including, `until`."""
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(_PULSE, {"since": since, "until": until})
        row = await cursor.fetchone()
    assert row is not None
    return Pulse(*row)


def _asked(
    filter_: TalentFilter, today: datetime.date, zone: ZoneInfo
) -> tuple[sql.Composed, dict[str, Any]]:
    given: dict[str, Any] = {}
    for name in _CONDITIONS:
        value = getattr(filter_, name)
        if value is not None and value != ():
            given[name] = value
    conditions = [_CONDITIONS[name].format(latest=_LATEST, holds=_HOLDS) for name in given]
    params = {
        name: sorted(each.value for each in value) if isinstance(value, frozenset) else value
        for name, value in given.items()
    }
    params |= {
        "skills": sorted({folded(each) for each in filter_.skills}),
        "today": today,
        "zone": zone.key,
    }
    reachable, more = outreach_conditions(filter_.reachable_for, filter_.broadcasts)
    return sql.SQL(" AND ").join([*conditions, *reachable] or [_ALWAYS]), params | more
