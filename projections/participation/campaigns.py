"""What can be asked about campaigns and what became of their messages."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection, sql
from psycopg.rows import tuple_row

from crm.domain.facts.consent import NewsTopic
from projections.pages import Page, Slice, cut
from projections.participation.entry import CampaignFigures, FoundCursor, TopicClicks
from projections.participation.gatherings import UNDATED


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignFilter:
    """Which campaigns; None does not restrict. `published_to` is exclusive."""

    topics: frozenset[NewsTopic] | None = None
    published_from: datetime.datetime | None = None
    published_to: datetime.datetime | None = None
    published: bool | None = None


_CAMPAIGNS = """
WITH RECURSIVE known AS (
    (SELECT campaign_id FROM recipient ORDER BY campaign_id LIMIT 1)
    UNION ALL
    SELECT (SELECT r.campaign_id FROM recipient r WHERE r.campaign_id > k.campaign_id
            ORDER BY r.campaign_id LIMIT 1)
    FROM known k WHERE k.campaign_id IS NOT NULL
), c AS (
    SELECT campaign_id, news_topic, published_at, true AS published FROM campaign
    UNION ALL
    SELECT k.campaign_id, NULL, %(undated)s::timestamptz, false
    FROM known k
    WHERE k.campaign_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM campaign a WHERE a.campaign_id = k.campaign_id)
)
"""
_PAGE = (
    _CAMPAIGNS
    + """
SELECT c.published_at, c.campaign_id FROM c WHERE {conditions}
ORDER BY c.published_at {direction}, c.campaign_id {direction} LIMIT %(limit)s
"""
)
_COUNT = _CAMPAIGNS + "SELECT count(*) FROM c WHERE {conditions}"  # noqa: S608
_CONDITIONS = {
    "topics": sql.SQL("c.news_topic = ANY(%(topics)s::text[])"),
    "published_from": sql.SQL("c.published_at >= %(published_from)s"),
    "published_to": sql.SQL("c.published_at < %(published_to)s"),
    "published": sql.SQL("c.published = %(published)s"),
}
_AFTER = sql.SQL("(c.published_at, c.campaign_id) < (%(after_at)s, %(after_id)s)")
_BEFORE = sql.SQL("(c.published_at, c.campaign_id) > (%(before_at)s, %(before_id)s)")
_KNOWN = "SELECT EXISTS (SELECT FROM recipient WHERE campaign_id = %(campaign_id)s)"
# Whether a machine opened or clicked is judged by `engagement`: the figures and the score agree.
_FIGURES = """
WITH read AS (
    SELECT s.campaign_id, s.kind, count(DISTINCT s.alumnus_id) AS people
    FROM step s JOIN touch t ON t.position = s.position
    WHERE s.campaign_id = ANY(%(campaign_ids)s::text[])
      AND s.kind IN ('MessageOpened', 'LinkClicked') AND NOT s.retracted AND NOT t.machine
    GROUP BY s.campaign_id, s.kind
)
SELECT r.campaign_id, count(*), count(*) FILTER (WHERE r.delivered),
       coalesce((SELECT people FROM read
                 WHERE read.campaign_id = r.campaign_id AND kind = 'MessageOpened'), 0),
       coalesce((SELECT people FROM read
                 WHERE read.campaign_id = r.campaign_id AND kind = 'LinkClicked'), 0),
       count(*) FILTER (WHERE r.replied), count(*) FILTER (WHERE r.bounced),
       count(*) FILTER (WHERE r.rejected), count(*) FILTER (WHERE r.complained),
       count(*) FILTER (WHERE r.unsubscribed)
FROM recipient r WHERE r.campaign_id = ANY(%(campaign_ids)s::text[])
GROUP BY r.campaign_id
"""
_AFFINITY = """
SELECT r.alumnus_id, c.news_topic, count(DISTINCT r.campaign_id) FILTER (WHERE EXISTS (
           SELECT FROM step s JOIN touch t ON t.position = s.position
           WHERE s.alumnus_id = r.alumnus_id AND s.campaign_id = r.campaign_id
             AND s.kind = 'LinkClicked' AND NOT s.retracted AND NOT t.machine)) AS clicked,
       count(DISTINCT r.campaign_id) FILTER (WHERE r.delivered)
FROM recipient r JOIN campaign c ON c.campaign_id = r.campaign_id
WHERE r.alumnus_id = ANY(%(alumnus_ids)s::uuid[])
GROUP BY r.alumnus_id, c.news_topic ORDER BY clicked DESC, c.news_topic
"""
_ALWAYS = sql.SQL("true")


async def page(
    connection: AsyncConnection[Any],
    filter: CampaignFilter,  # noqa: A002 - the word of the API
    part: Slice[FoundCursor],
) -> Page[FoundCursor]:
    """Part of the list of campaigns, the latest first."""
    conditions, params = _asked(filter)
    if part.after is not None:
        conditions.append(_AFTER)
        params |= {"after_at": part.after.at, "after_id": part.after.id}
    if part.before is not None:
        conditions.append(_BEFORE)
        params |= {"before_at": part.before.at, "before_id": part.before.id}
    params["limit"] = None if part.size is None else part.size + 1
    direction = sql.SQL("ASC" if part.backward else "DESC")
    rows = await _rows(connection, _PAGE, params, conditions, direction=direction)
    return cut([FoundCursor(*row) for row in rows], part)


async def count(connection: AsyncConnection[Any], filter: CampaignFilter) -> int:  # noqa: A002
    """How many campaigns there are."""
    conditions, params = _asked(filter)
    return int((await _rows(connection, _COUNT, params, conditions))[0][0])


async def is_known(connection: AsyncConnection[Any], campaign_id: str) -> bool:
    """Whether anybody had a message of a campaign of this id."""
    return bool((await _rows(connection, _KNOWN, {"campaign_id": campaign_id}))[0][0])


async def figures(
    connection: AsyncConnection[Any], campaign_ids: Sequence[str]
) -> dict[str, CampaignFigures]:
    """The figures of these campaigns; one that nobody had anything of is left out."""
    rows = await _rows(connection, _FIGURES, {"campaign_ids": list(campaign_ids)})
    names = tuple(CampaignFigures.__dataclass_fields__)
    return {row[0]: CampaignFigures(**dict(zip(names, row[1:], strict=True))) for row in rows}


async def topic_affinities(
    connection: AsyncConnection[Any], alumnus_ids: Sequence[UUID]
) -> list[list[TopicClicks]]:
    """Which topics each of these people clicks on, by campaigns of a known topic; the most
    clicked first."""
    theirs: dict[UUID, list[TopicClicks]] = defaultdict(list)
    for alumnus_id, *told in await _rows(connection, _AFFINITY, {"alumnus_ids": list(alumnus_ids)}):
        theirs[alumnus_id].append(TopicClicks(*told))
    return [theirs[alumnus_id] for alumnus_id in alumnus_ids]


def _asked(filter_: CampaignFilter) -> tuple[list[sql.SQL], dict[str, Any]]:
    given = {
        name: [each.value for each in value] if isinstance(value, frozenset) else value
        for name in _CONDITIONS
        if (value := getattr(filter_, name)) is not None
    }
    return [_CONDITIONS[name] for name in given] or [_ALWAYS], given | {"undated": UNDATED}


async def _rows(
    connection: AsyncConnection[Any],
    statement: str,
    params: dict[str, Any],
    conditions: Sequence[sql.SQL] = (),
    **parts: sql.SQL,
) -> list[tuple[Any, ...]]:
    query = sql.SQL(statement).format(conditions=sql.SQL(" AND ").join(conditions), **parts)
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(query, params)
        return await cursor.fetchall()
