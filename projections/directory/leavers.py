"""What can be asked about who leaves, who left, and how far parting with them is."""

import datetime
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import AsyncConnection, sql
from psycopg.rows import scalar_row, tuple_row

from projections.directory.search import storable
from projections.pages import Page, Slice, cut

__all__ = ["Leaver", "LeaverCursor", "LeaverFilter", "count", "page"]


class LeaverCursor(NamedTuple):
    """Place in the list: the last day, then the employment."""

    last_day: datetime.date
    stint_id: UUID


@dataclass(frozen=True, slots=True)
class Leaver:
    """One employment that ends or ended."""

    alumnus_id: UUID
    cursor: LeaverCursor


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaverFilter:
    """Which employments; None does not restrict."""

    is_open: bool | None = None
    """Something is still to be done: opened and not completed, or not opened while the last day
    has not passed; or only the others."""
    department: frozenset[str] | None = None
    owner_id: str | None = None
    last_day_from: datetime.date | None = None
    last_day_to: datetime.date | None = None


_PAGE = """
SELECT alumnus_id, last_day, stint_id FROM offboarding WHERE {conditions}
ORDER BY last_day {direction}, stint_id {direction} LIMIT %(limit)s
"""
_COUNT = "SELECT count(*) FROM offboarding WHERE {conditions}"
_CONDITIONS = {
    "is_open": sql.SQL("""(state = 'open' OR state = 'not_opened' AND last_day >= %(today)s)
        = %(is_open)s"""),
    "department": sql.SQL("department = ANY(%(department)s::text[])"),
    "owner_id": sql.SQL("owner_id = %(owner_id)s"),
    "last_day_from": sql.SQL("last_day >= %(last_day_from)s"),
    "last_day_to": sql.SQL("last_day <= %(last_day_to)s"),
}
_AFTER = sql.SQL("(last_day, stint_id) > (%(after_day)s, %(after_id)s)")
_BEFORE = sql.SQL("(last_day, stint_id) < (%(before_day)s, %(before_id)s)")
_ALWAYS = sql.SQL("true")


async def page(
    connection: AsyncConnection[Any],
    wanted: LeaverFilter,
    part: Slice[LeaverCursor],
    today: datetime.date,
) -> Page[Leaver]:
    """Part of the list, the earliest last day first; `today` in programme time."""
    conditions, params = _conditions(wanted, today)
    if part.after is not None:
        conditions.append(_AFTER)
        params |= {"after_day": part.after.last_day, "after_id": part.after.stint_id}
    if part.before is not None:
        conditions.append(_BEFORE)
        params |= {"before_day": part.before.last_day, "before_id": part.before.stint_id}
    statement = sql.SQL(_PAGE).format(
        conditions=sql.SQL(" AND ").join(conditions),
        direction=sql.SQL("DESC" if part.backward else "ASC"),
    )
    params["limit"] = None if part.size is None else part.size + 1
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(statement, params)
        found = [
            Leaver(alumnus_id, LeaverCursor(last_day, stint_id))
            for alumnus_id, last_day, stint_id in await cursor.fetchall()
        ]
    return cut(found, part)


async def count(
    connection: AsyncConnection[Any], wanted: LeaverFilter, today: datetime.date
) -> int:
    """How many there are."""
    conditions, params = _conditions(wanted, today)
    statement = sql.SQL(_COUNT).format(conditions=sql.SQL(" AND ").join(conditions))
    async with connection.cursor(row_factory=scalar_row) as cursor:
        await cursor.execute(statement, params)
        return int(await cursor.fetchone() or 0)


def _conditions(wanted: LeaverFilter, today: datetime.date) -> tuple[list[sql.SQL], dict[str, Any]]:
    given = {name: getattr(wanted, name) for name in _CONDITIONS}
    if wanted.department is not None:
        given["department"] = sorted(map(storable, wanted.department))
    if wanted.owner_id is not None:
        given["owner_id"] = storable(wanted.owner_id)
    asked = [condition for name, condition in _CONDITIONS.items() if given[name] is not None]
    return asked or [_ALWAYS], given | {"today": today}
