"""Who had a message of which campaign, and what became of it: many at a time in one statement."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection, sql
from psycopg.rows import tuple_row

from projections.pages import Page, Slice, cut

NOBODY = UUID(int=0)
"""An id that no person has: a filter by it lets nobody through."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """One person and one campaign; `opened` and `clicked` leave machines out."""

    campaign_id: str
    alumnus_id: UUID
    delivered: bool
    opened: bool
    clicked: bool
    replied: bool
    bounced: bool
    rejected: bool
    complained: bool
    unsubscribed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientFilter:
    """Which recipients; None does not restrict."""

    delivered: bool | None = None
    opened: bool | None = None
    clicked: bool | None = None
    replied: bool | None = None
    bounced: bool | None = None
    complained: bool | None = None
    unsubscribed: bool | None = None
    alumnus_id: UUID | None = None


# Whether a machine opened or clicked is judged by `engagement`, as in the figures.
_READ = """EXISTS (
    SELECT FROM step s JOIN touch t ON t.position = s.position
    WHERE s.alumnus_id = r.alumnus_id AND s.campaign_id = r.campaign_id AND s.kind = {kind}
      AND NOT s.retracted AND NOT t.machine)"""
_VALUES: dict[str, sql.Composable] = {
    name: sql.Identifier("r", name)
    for name in Recipient.__dataclass_fields__
    if name not in ("opened", "clicked")
} | {
    "opened": sql.SQL(_READ).format(kind=sql.Literal("MessageOpened")),
    "clicked": sql.SQL(_READ).format(kind=sql.Literal("LinkClicked")),
}
_COLUMNS = sql.SQL(", ").join(
    sql.SQL("{} AS {}").format(_VALUES[name], sql.Identifier(name))
    for name in Recipient.__dataclass_fields__
)
_PAGES = """
SELECT r.* FROM unnest(%(campaign_ids)s::text[]) AS wanted(wanted_id)
CROSS JOIN LATERAL (
    SELECT {columns} FROM recipient r WHERE r.campaign_id = wanted_id AND {conditions}
    ORDER BY r.alumnus_id {direction} LIMIT %(limit)s
) AS r
ORDER BY r.campaign_id, r.alumnus_id {direction}
"""
_COUNTS = """
SELECT r.campaign_id, count(*) FROM recipient r
WHERE r.campaign_id = ANY(%(campaign_ids)s::text[]) AND {conditions} GROUP BY r.campaign_id
"""
_OF_PEOPLE = """
SELECT r.* FROM unnest(%(alumnus_ids)s::uuid[]) AS wanted(wanted_id)
CROSS JOIN LATERAL (
    SELECT {columns}, latest.at FROM recipient r
    CROSS JOIN LATERAL (
        SELECT max(s.occurred_at) AS at FROM step s
        WHERE s.alumnus_id = r.alumnus_id AND s.campaign_id = r.campaign_id AND NOT s.retracted
    ) AS latest
    WHERE r.alumnus_id = wanted_id
    ORDER BY latest.at DESC NULLS LAST, r.campaign_id LIMIT %(limit)s
) AS r
ORDER BY r.alumnus_id, r.at DESC NULLS LAST, r.campaign_id
"""
_AFTER = sql.SQL("r.alumnus_id > %(after)s")
_BEFORE = sql.SQL("r.alumnus_id < %(before)s")
_ALWAYS = sql.SQL("true")


async def pages(
    connection: AsyncConnection[Any],
    campaign_ids: Sequence[str],
    filter: RecipientFilter,  # noqa: A002 - the word of the API
    part: Slice[UUID],
) -> dict[str, Page[Recipient]]:
    """The same part of the recipients of each of these campaigns, in the order of their ids."""
    conditions, params = _asked(filter)
    for name, bound, condition in (("after", part.after, _AFTER), ("before", part.before, _BEFORE)):
        if bound is not None:
            conditions.append(condition)
            params[name] = bound
    statement = sql.SQL(_PAGES).format(
        columns=_COLUMNS,
        conditions=sql.SQL(" AND ").join(conditions),
        direction=sql.SQL("DESC" if part.backward else "ASC"),
    )
    params["campaign_ids"] = list(campaign_ids)
    params["limit"] = None if part.size is None else part.size + 1
    theirs: dict[str, list[Recipient]] = defaultdict(list)
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(statement, params)
        for row in await cursor.fetchall():
            theirs[row[0]].append(Recipient(*row))
    return {each: cut(theirs[each], part) for each in campaign_ids}


async def counts(
    connection: AsyncConnection[Any],
    campaign_ids: Sequence[str],
    filter: RecipientFilter,  # noqa: A002
) -> dict[str, int]:
    """How many recipients of each of these campaigns the filter lets through."""
    conditions, params = _asked(filter)
    statement = sql.SQL(_COUNTS).format(conditions=sql.SQL(" AND ").join(conditions))
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(statement, params | {"campaign_ids": list(campaign_ids)})
        found: dict[str, int] = dict(await cursor.fetchall())
    return {each: found.get(each, 0) for each in campaign_ids}


async def of_people(
    connection: AsyncConnection[Any], alumnus_ids: Sequence[UUID], limit: int
) -> list[list[Recipient]]:
    """Of each of these people the campaigns that they had a message of, at most `limit`, that of
    which something happened last first."""
    statement = sql.SQL(_OF_PEOPLE).format(columns=_COLUMNS)
    theirs: dict[UUID, list[Recipient]] = defaultdict(list)
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(statement, {"alumnus_ids": list(alumnus_ids), "limit": limit})
        for *row, _ in await cursor.fetchall():
            found = Recipient(*row)
            theirs[found.alumnus_id].append(found)
    return [theirs[alumnus_id] for alumnus_id in alumnus_ids]


def _asked(wanted: RecipientFilter) -> tuple[list[sql.Composable], dict[str, Any]]:
    given: dict[str, Any] = {
        name: value
        for name in RecipientFilter.__dataclass_fields__
        if (value := getattr(wanted, name)) is not None
    }
    conditions = [
        sql.SQL("({}) = {}").format(_VALUES[name], sql.Placeholder(name)) for name in given
    ]
    return list(conditions) or [_ALWAYS], given
