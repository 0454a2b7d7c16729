"""What people did about gatherings or campaigns, newest first: many of them in one statement."""

from collections import defaultdict
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from psycopg import AsyncConnection, sql
from psycopg.rows import tuple_row

from projections.pages import Page, Slice, cut
from projections.timeline.entry import Entry, EntryCursor
from projections.timeline.filter import TimelineFilter, conjunction, narrowed
from projections.timeline.stored import fetch


class About(StrEnum):
    """What the facts name: the field of the fact, and the column of `step`."""

    GATHERING = "gathering_id"
    CAMPAIGN = "campaign_id"


# Which they are is read from `participation`, in the order of its index; what they tell from here.
_PAGES = """
SELECT {columns}
FROM unnest(%(words)s::text[]) AS wanted(wanted_word)
CROSS JOIN LATERAL (
    SELECT {columns}
    FROM (SELECT position AS step_position, occurred_at AS step_at
          FROM step WHERE {of} = wanted_word) AS s
    JOIN entry ON position = step_position
    WHERE {conditions}
    ORDER BY step_at {direction}, step_position {direction} LIMIT %(limit)s
) AS entry
ORDER BY occurred_at {direction}, position {direction}
"""
_COUNTS = """
SELECT word, count(*)
FROM (SELECT {of} AS word, position AS step_position
      FROM step WHERE {of} = ANY(%(words)s::text[])) AS s
JOIN entry ON position = step_position
WHERE {conditions} GROUP BY word
"""
_NAMED = "SELECT EXISTS (SELECT FROM step WHERE {of} = %(word)s)"
_AFTER = sql.SQL("(step_at, step_position) < (%(after_at)s, %(after_position)s)")
_BEFORE = sql.SQL("(step_at, step_position) > (%(before_at)s, %(before_position)s)")


async def pages_about(
    connection: AsyncConnection[Any],
    of: About,
    words: Sequence[str],
    filter: TimelineFilter,  # noqa: A002 - the word of the API
    part: Slice[EntryCursor],
) -> dict[str, Page[Entry]]:
    """The same part of the entries about each of these gatherings or campaigns."""
    conditions, params = narrowed(filter)
    if part.after is not None:
        conditions.append(_AFTER)
        params |= {"after_at": part.after.occurred_at, "after_position": part.after.position}
    if part.before is not None:
        conditions.append(_BEFORE)
        params |= {"before_at": part.before.occurred_at, "before_position": part.before.position}
    params |= {"words": list(words), "limit": None if part.size is None else part.size + 1}
    found = await fetch(
        connection,
        sql.SQL(_PAGES),
        params,
        of=sql.Identifier(of.value),
        conditions=conjunction(conditions),
        direction=sql.SQL("ASC" if part.backward else "DESC"),
    )
    theirs: dict[str, list[Entry]] = defaultdict(list)
    for entry in found:
        theirs[getattr(entry.fact, of.value)].append(entry)
    return {each: cut(theirs[each], part) for each in words}


async def counts_about(
    connection: AsyncConnection[Any],
    of: About,
    words: Sequence[str],
    filter: TimelineFilter,  # noqa: A002
) -> dict[str, int]:
    """How many entries about each of them the filter lets through."""
    conditions, params = narrowed(filter)
    statement = sql.SQL(_COUNTS).format(
        of=sql.Identifier(of.value), conditions=conjunction(conditions)
    )
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(statement, params | {"words": list(words)})
        found: dict[str, int] = dict(await cursor.fetchall())
    return {each: found.get(each, 0) for each in words}


async def is_named(connection: AsyncConnection[Any], of: About, word: str) -> bool:
    """Whether any fact about somebody names it, be it retracted."""
    statement = sql.SQL(_NAMED).format(of=sql.Identifier(of.value))
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(statement, {"word": word})
        row = await cursor.fetchone()
        return bool(row and row[0])
