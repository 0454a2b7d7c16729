"""What can be asked of the directory."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection, sql
from psycopg.rows import scalar_row, tuple_row

from crm.domain.care import Segment
from crm.domain.engagement import Level
from crm.domain.status import AlumnusStatus, StatusFrom
from projections.attention.segments import place_of
from projections.directory.entry import AlumniOrder, OrderBy, PersonCursor, PersonEntry
from projections.directory.search import search_ranges, storable
from projections.outreach import (
    SENT,
    TOO_OFTEN,
    Broadcasts,
    Outreach,
    month_params,
    outreach_conditions,
)
from projections.pages import Page, Slice, cut

__all__ = [
    "AlumniFilter",
    "AlumniOrder",
    "Broadcasts",
    "InSegment",
    "OrderBy",
    "Outreach",
    "PersonCursor",
    "PersonEntry",
    "broadcasts_of",
    "count",
    "page",
    "people",
]


@dataclass(frozen=True, slots=True)
class InSegment:
    """One of the segments in use; a person belongs to the first of them that fits."""

    segments: Sequence[Segment]
    key: str

    def condition(self, today: datetime.date) -> sql.Composable:
        keys = [each.key for each in self.segments]
        return sql.SQL("{place} = {number}").format(
            place=place_of(self.segments, today), number=sql.Literal(keys.index(self.key) + 1)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AlumniFilter:
    """Which people; None means all. The range of departures includes both ends."""

    search: str | None = None
    """Start of a name (Japanese, kana, Latin), an employee number or an e-mail address."""
    status: frozenset[AlumnusStatus] | None = None
    department: frozenset[str] | None = None
    departed_from: datetime.date | None = None
    departed_to: datetime.date | None = None
    level: frozenset[Level] | None = None
    reachable_for: Outreach | None = None
    """Needs `broadcasts`, unless the limited are included."""
    over_contacted: bool = False
    """Only who got more broadcasts this month than the limit; needs `broadcasts`."""
    broadcasts: Broadcasts | None = None
    owner_id: str | None = None
    """Only whom this user looks after."""
    segment: InSegment | None = None


EVERYBODY = AlumniFilter()
BY_NAME = AlumniOrder()
_RANKING = AlumniOrder(OrderBy.SCORE, descending=True)

# The score is another read model's published table: joined when asked, never when projecting.
_PEOPLE = """
SELECT p.alumnus_id, p.version, p.document, p.name_sort, p.department, p.departed_on,
       p.status_dates, p.statuses, s.milli_points, s.level{more}
FROM {people}
WHERE {conditions}
"""
_PAGE = _PEOPLE + "ORDER BY {order} LIMIT %(limit)s"
_EVERYBODY = sql.SQL("person p LEFT JOIN score s ON s.alumnus_id = p.alumnus_id")
_SCORED = sql.SQL("score s JOIN person p ON p.alumnus_id = s.alumnus_id")
_BEST_FIRST = sql.SQL("s.milli_points DESC, s.alumnus_id ASC")
_NOT_SCORED = sql.SQL("s.alumnus_id IS NULL")
# The first says no more than the second, but an index can begin there.
_WORSE = sql.SQL("""(s.milli_points <= %(after_key)s::int AND
    (s.milli_points < %(after_key)s::int OR s.alumnus_id > %(after_id)s))""")
_COUNT = """
SELECT count(*)
FROM person p LEFT JOIN score s ON s.alumnus_id = p.alumnus_id
WHERE {conditions}
"""
_ALWAYS = sql.SQL("true")
# As an array: with an OR, everybody would be read.
_THESE = sql.SQL("""p.alumnus_id = ANY(%(alumnus_ids)s::uuid[] || ARRAY(
    SELECT a.alumnus_id FROM absorbed a WHERE a.absorbed_id = ANY(%(alumnus_ids)s::uuid[])
))""")
_ABSORBED = sql.SQL(""",
       ARRAY(SELECT a.absorbed_id FROM absorbed a WHERE a.alumnus_id = p.alumnus_id)""")
_NO_MORE = sql.SQL("")
# Put together once: of all statements it is the one that is asked most.
_THESE_PEOPLE = (
    sql.SQL(_PEOPLE).format(more=_ABSORBED, people=_EVERYBODY, conditions=_THESE).as_bytes(None)
)
# As an array, so that the keys are looked up first and not for every person in turn.
_FOUND = sql.SQL("""p.alumnus_id = ANY(ARRAY(
    SELECT k.alumnus_id FROM unnest(%(lows)s::text[], %(highs)s::text[]) AS wanted(low, high)
    JOIN search_key k ON k.key >= wanted.low AND k.key < wanted.high
))""")
_STATUS = sql.SQL(
    "p.statuses[width_bucket(%(today)s::date, p.status_dates)] = ANY(%(status)s::text[])"
)
_DEPARTMENT = sql.SQL("p.department = ANY(%(department)s::text[])")
_DEPARTED_FROM = sql.SQL("p.departed_on >= %(departed_from)s")
_DEPARTED_TO = sql.SQL("p.departed_on <= %(departed_to)s")
_LEVEL = sql.SQL("s.level = ANY(%(level)s::text[])")
_SENT_TO = """
SELECT p.alumnus_id, {sent} FROM unnest(%(alumnus_ids)s::uuid[]) AS p(alumnus_id)
"""

_OWNED = sql.SQL("p.owner_id = %(owner_id)s")

_KEYS = {
    OrderBy.NAME: (sql.SQL("p.name_sort"), sql.SQL('%({})s::text COLLATE "C"')),
    OrderBy.DEPARTURE: (sql.SQL("p.departed_on"), sql.SQL("%({})s::date")),
    OrderBy.SCORE: (sql.SQL("s.milli_points"), sql.SQL("%({})s::int")),
}
"""What an order sorts by, and how a cursor's text becomes such a value."""

_ASCENDING = sql.SQL("{key} ASC NULLS LAST, p.alumnus_id ASC")
_DESCENDING = sql.SQL("{key} DESC NULLS LAST, p.alumnus_id ASC")
_ASCENDING_BACKWARD = sql.SQL("{key} DESC NULLS FIRST, p.alumnus_id DESC")
_DESCENDING_BACKWARD = sql.SQL("{key} ASC NULLS FIRST, p.alumnus_id DESC")
_BEYOND = sql.SQL(
    "({key} {beyond} {value} OR ({key} = {value} AND p.alumnus_id {beyond_id} %({id})s))"
)
_BEYOND_OR_UNKNOWN = sql.SQL(
    "({key} {beyond} {value} OR ({key} = {value} AND p.alumnus_id {beyond_id} %({id})s)"
    " OR {key} IS NULL)"
)
_LATER_UNKNOWN = sql.SQL("({key} IS NULL AND p.alumnus_id > %({id})s)")
_BEFORE_UNKNOWN = sql.SQL("({key} IS NOT NULL OR p.alumnus_id < %({id})s)")
_MORE, _LESS = sql.SQL(">"), sql.SQL("<")


async def page(
    connection: AsyncConnection[Any],
    *,
    today: datetime.date,
    filter: AlumniFilter = EVERYBODY,  # noqa: A002 - the word of the API
    order: AlumniOrder = BY_NAME,
    slice: Slice[PersonCursor],  # noqa: A002
) -> Page[PersonEntry]:
    """People in an order; `today` (programme time) decides about the status."""
    conditions, params = _conditions(filter, today)
    key, _ = _KEYS[order.by]
    if order == _RANKING and slice.before is None and not slice.backward:
        return cut(await _best_first(connection, conditions, params, slice), slice)
    if slice.after is not None:
        conditions.append(_past(order, slice.after, "after"))
        params |= {"after_key": slice.after.key, "after_id": slice.after.alumnus_id}
    if slice.before is not None:
        conditions.append(_past(order, slice.before, "before"))
        params |= {"before_key": slice.before.key, "before_id": slice.before.alumnus_id}
    params["limit"] = None if slice.size is None else slice.size + 1
    forward = _DESCENDING if order.descending else _ASCENDING
    backward = _DESCENDING_BACKWARD if order.descending else _ASCENDING_BACKWARD
    statement = sql.SQL(_PAGE).format(
        more=_NO_MORE,
        people=_EVERYBODY,
        conditions=_all(conditions),
        order=(backward if slice.backward else forward).format(key=key),
    )
    return cut(await _fetch(connection, statement, params), slice)


async def count(
    connection: AsyncConnection[Any],
    *,
    today: datetime.date,
    filter: AlumniFilter = EVERYBODY,  # noqa: A002
) -> int:
    """How many people the filter lets through."""
    conditions, params = _conditions(filter, today)
    statement = sql.SQL(_COUNT).format(conditions=_all(conditions))
    async with connection.cursor(row_factory=scalar_row) as cursor:
        await cursor.execute(statement, params)
        return int(await cursor.fetchone() or 0)


async def people(
    connection: AsyncConnection[Any], alumnus_ids: Sequence[UUID]
) -> list[PersonEntry | None]:
    """These people, in this order; None for who is not on file.

    The id of a record that was merged into another leads to whose it is.
    """
    by_id: dict[UUID, PersonEntry] = {}
    for *row, absorbed in await _rows(
        connection, _THESE_PEOPLE, {"alumnus_ids": list(alumnus_ids)}
    ):
        entry = _entry(row)
        by_id[entry.alumnus_id] = entry
        for absorbed_id in absorbed:
            by_id[absorbed_id] = entry
    return [by_id.get(alumnus_id) for alumnus_id in alumnus_ids]


async def broadcasts_of(
    connection: AsyncConnection[Any], alumnus_ids: Sequence[UUID], month: Broadcasts
) -> list[int]:
    """How many broadcasts these people got, in this order."""
    statement = sql.SQL(_SENT_TO).format(sent=SENT)
    params = month_params(month) | {"alumnus_ids": list(alumnus_ids)}
    async with connection.cursor(row_factory=tuple_row, binary=True) as cursor:
        await cursor.execute(statement, params)
        found = {alumnus_id: sent for alumnus_id, sent in await cursor.fetchall()}  # noqa: C416
    return [found[alumnus_id] for alumnus_id in alumnus_ids]


async def _best_first(
    connection: AsyncConnection[Any],
    conditions: list[sql.Composable],
    params: dict[str, Any],
    slice: Slice[PersonCursor],  # noqa: A002
) -> list[PersonEntry]:
    """Along the index of scores, so that the best of a million are found at once; then those whose
    score was not computed yet."""
    after, size = slice.after, slice.size
    params |= {"after_key": after and after.key, "after_id": after and after.alumnus_id}
    params["limit"] = None if size is None else size + 1
    found: list[PersonEntry] = []
    if after is None or after.key is not None:
        scored = sql.SQL(_PAGE).format(
            more=_NO_MORE,
            people=_SCORED,
            conditions=_all([*conditions, _WORSE] if after else conditions),
            order=_BEST_FIRST,
        )
        found = await _fetch(connection, scored, params)
    if size is not None and len(found) > size:
        return found
    if after is not None and after.key is None:
        conditions = [
            *conditions,
            _LATER_UNKNOWN.format(key=sql.SQL("s.milli_points"), id=sql.SQL("after_id")),
        ]
    others = sql.SQL(_PAGE).format(
        more=_NO_MORE,
        people=_EVERYBODY,
        conditions=_all([*conditions, _NOT_SCORED]),
        order=sql.SQL("p.alumnus_id"),
    )
    params["limit"] = None if size is None else size + 1 - len(found)
    return found + await _fetch(connection, others, params)


def _conditions(
    wanted: AlumniFilter, today: datetime.date
) -> tuple[list[sql.Composable], dict[str, Any]]:
    search = None if wanted.search is None or not wanted.search.strip() else wanted.search
    ranges = search_ranges(search) if search is not None else []
    reachable, outreach = outreach_conditions(wanted.reachable_for, wanted.broadcasts)
    asked = (
        (_FOUND, search is not None),
        (_STATUS, wanted.status is not None),
        (_DEPARTMENT, wanted.department is not None),
        (_DEPARTED_FROM, wanted.departed_from is not None),
        (_DEPARTED_TO, wanted.departed_to is not None),
        (_LEVEL, wanted.level is not None),
        (TOO_OFTEN, wanted.over_contacted),
        (_OWNED, wanted.owner_id is not None),
    )
    conditions: list[sql.Composable] = [condition for condition, applies in asked if applies]
    conditions += reachable
    if wanted.segment is not None:
        conditions.append(wanted.segment.condition(today))
    return conditions, {
        "owner_id": wanted.owner_id,
        "today": today,
        "lows": [low for low, _ in ranges],
        "highs": [high for _, high in ranges],
        "status": sorted(each.value for each in wanted.status or ()),
        "department": sorted(map(storable, wanted.department or ())),
        "departed_from": wanted.departed_from,
        "departed_to": wanted.departed_to,
        "level": sorted(each.value for each in wanted.level or ()),
        **month_params(wanted.broadcasts),
        **outreach,
    }


def _past(order: AlumniOrder, cursor: PersonCursor, side: str) -> sql.Composed:
    """What lies after a cursor, or before it, in an order where the unknown comes last."""
    after = side == "after"
    key, value = _KEYS[order.by]
    params = {"key": key, "id": sql.SQL("after_id" if after else "before_id")}
    if cursor.key is None:
        return (_LATER_UNKNOWN if after else _BEFORE_UNKNOWN).format(**params)
    return (_BEYOND_OR_UNKNOWN if after else _BEYOND).format(
        value=value.format(sql.SQL("after_key" if after else "before_key")),
        beyond=_MORE if after is not order.descending else _LESS,
        beyond_id=_MORE if after else _LESS,
        **params,
    )


def _all(conditions: list[sql.Composable]) -> sql.Composed:
    return sql.SQL(" AND ").join(conditions or [_ALWAYS])


async def _fetch(
    connection: AsyncConnection[Any], statement: sql.Composed | bytes, params: dict[str, Any]
) -> list[PersonEntry]:
    return [_entry(row) for row in await _rows(connection, statement, params)]


async def _rows(
    connection: AsyncConnection[Any], statement: sql.Composed | bytes, params: dict[str, Any]
) -> list[tuple[Any, ...]]:
    async with connection.cursor(row_factory=tuple_row, binary=True) as cursor:
        await cursor.execute(statement, params)
        return await cursor.fetchall()


def _entry(row: Sequence[Any]) -> PersonEntry:
    (alumnus_id, version, document, name_sort, department, departed_on) = row[:6]
    (status_dates, statuses, milli_points, level) = row[6:]
    return PersonEntry(
        alumnus_id=alumnus_id,
        told=document,
        version=version,
        status_history=tuple(
            StatusFrom(since, AlumnusStatus(status))
            for since, status in zip(status_dates, statuses, strict=True)
        ),
        name_sort=name_sort,
        department=department,
        departed_on=departed_on,
        milli_points=milli_points,
        level=level and Level(level),
    )
