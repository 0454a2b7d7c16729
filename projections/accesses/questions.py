"""What can be asked about who looked at what."""

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import AsyncConnection, sql
from psycopg.rows import class_row, tuple_row

from projections.pages import Page, Slice, cut


class AccessPlace(NamedTuple):
    """Where an access stands: the fact's position, and the person within the fact."""

    position: int
    ordinal: int


@dataclass(frozen=True, slots=True)
class Access:
    """Somebody looked at something of one person, or was handed a list."""

    position: int
    ordinal: int
    at: datetime.datetime
    actor: str
    subject_id: UUID | None
    classes: Sequence[str]
    purpose: str
    reason: str | None
    exported: str | None
    row_count: int | None

    @property
    def place(self) -> AccessPlace:
        return AccessPlace(self.position, self.ordinal)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessFilter:
    """Which accesses; None does not restrict. `before` is exclusive."""

    subject_ids: Sequence[UUID] | None = None
    """The records of one person."""
    actor_id: str | None = None
    since: datetime.datetime | None = None
    before: datetime.datetime | None = None


_COLUMNS = sql.SQL(
    "position, ordinal, at, actor, subject_id, classes, purpose, reason, exported, row_count"
)
_PAGE = sql.SQL(
    "SELECT {columns} FROM access WHERE {conditions}"
    " ORDER BY position {direction}, ordinal {direction} LIMIT %(limit)s"
)
_COUNT = sql.SQL("SELECT count(*) FROM access WHERE {conditions}")
_ONE = sql.SQL(
    "SELECT {columns} FROM access WHERE position = %(position)s AND ordinal = %(ordinal)s"
).format(columns=_COLUMNS)
# Who was merged has several records: the newest of each are read, and of these the newest.
_FIRST_PAGES = sql.SQL("""
SELECT owner, {columns}
FROM (SELECT w.owner, a.*, row_number() OVER (PARTITION BY w.owner
                                              ORDER BY a.position DESC, a.ordinal DESC) AS nth
      FROM unnest(%(owners)s::uuid[], %(records)s::uuid[]) AS w(owner, record_id)
      CROSS JOIN LATERAL (SELECT * FROM access WHERE subject_id = w.record_id
                          ORDER BY position DESC, ordinal DESC LIMIT %(limit)s) AS a) AS found
WHERE nth <= %(limit)s ORDER BY owner, nth
""").format(columns=_COLUMNS)
_COUNTS = """
SELECT w.owner, count(*)
FROM unnest(%(owners)s::uuid[], %(records)s::uuid[]) AS w(owner, record_id)
JOIN access a ON a.subject_id = w.record_id GROUP BY w.owner
"""
_CONDITIONS = {
    "subject_ids": sql.SQL("subject_id = ANY(%(subject_ids)s::uuid[])"),
    "actor_id": sql.SQL("split_part(actor, ':', 2) = %(actor_id)s"),
    "since": sql.SQL("at >= %(since)s"),
    "before": sql.SQL("at < %(before)s"),
}
_AFTER = sql.SQL("(position, ordinal) < (%(after_position)s, %(after_ordinal)s)")
_BEFORE = sql.SQL("(position, ordinal) > (%(before_position)s, %(before_ordinal)s)")
_ALWAYS = sql.SQL("true")


async def page(
    connection: AsyncConnection[Any],
    filter: AccessFilter,  # noqa: A002 - the word of the API
    part: Slice[AccessPlace],
) -> Page[Access]:
    """Part of the list, the latest first."""
    conditions, params = _asked(filter)
    for name, place, condition in (
        ("after", part.after, _AFTER),
        ("before", part.before, _BEFORE),
    ):
        if place is not None:
            conditions.append(condition)
            params |= {f"{name}_position": place.position, f"{name}_ordinal": place.ordinal}
    params["limit"] = None if part.size is None else part.size + 1
    statement = _PAGE.format(
        columns=_COLUMNS,
        conditions=sql.SQL(" AND ").join(conditions or [_ALWAYS]),
        direction=sql.SQL("ASC" if part.backward else "DESC"),
    )
    async with connection.cursor(row_factory=class_row(Access)) as cursor:
        await cursor.execute(statement, params)
        return cut(await cursor.fetchall(), part)


async def count(connection: AsyncConnection[Any], filter: AccessFilter) -> int:  # noqa: A002
    """How many accesses there are."""
    conditions, params = _asked(filter)
    statement = _COUNT.format(conditions=sql.SQL(" AND ").join(conditions or [_ALWAYS]))
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(statement, params)
        row = await cursor.fetchone()
        return int(row[0]) if row else 0


async def first_pages(
    connection: AsyncConnection[Any], records: Mapping[UUID, Sequence[UUID]], first: int
) -> dict[UUID, Page[Access]]:
    """The latest to each of these people, at most `first` each; `records` are theirs, by person."""
    theirs: dict[UUID, list[Access]] = defaultdict(list)
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(_FIRST_PAGES, _pairs(records) | {"limit": first + 1})
        for owner, *told in await cursor.fetchall():
            theirs[owner].append(Access(*told))
    part: Slice[AccessPlace] = Slice(first=first)
    return {owner: cut(theirs[owner], part) for owner in records}


async def counts(
    connection: AsyncConnection[Any], records: Mapping[UUID, Sequence[UUID]]
) -> dict[UUID, int]:
    """How many there are to each of these people."""
    async with connection.cursor(row_factory=tuple_row) as cursor:
        await cursor.execute(_COUNTS, _pairs(records))
        found: dict[UUID, int] = dict(await cursor.fetchall())
    return {owner: found.get(owner, 0) for owner in records}


async def one(connection: AsyncConnection[Any], place: AccessPlace) -> Access | None:
    """The access at a place."""
    async with connection.cursor(row_factory=class_row(Access)) as cursor:
        await cursor.execute(_ONE, place._asdict())
        return await cursor.fetchone()


def _pairs(records: Mapping[UUID, Sequence[UUID]]) -> dict[str, Any]:
    pairs = [(owner, each) for owner, theirs in records.items() for each in theirs]
    return {"owners": [owner for owner, _ in pairs], "records": [each for _, each in pairs]}


def _asked(wanted: AccessFilter) -> tuple[list[sql.Composable], dict[str, Any]]:
    values: dict[str, Any] = {
        "subject_ids": None if wanted.subject_ids is None else list(wanted.subject_ids),
        "actor_id": wanted.actor_id,
        "since": wanted.since,
        "before": wanted.before,
    }
    given = {name: value for name, value in values.items() if value is not None}
    return [_CONDITIONS[name] for name in given], given
