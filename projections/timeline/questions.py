"""What can be asked of the timeline."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from psycopg import AsyncConnection, sql
from psycopg.rows import scalar_row, tuple_row

from crm.domain.dates import Precision
from crm.domain.engagement import Mode
from crm.domain.envelope import Actor, Source, When
from crm.domain.facts import REGISTRY
from crm.domain.facts.conversations import NoteVisibility
from crm.domain.signals import Signal
from crm.storage.state import load_fields
from projections.pages import Page, cut
from projections.pages import Slice as PageSlice
from projections.timeline.entry import Entry, EntryCursor, Retraction

__all__ = [
    "Entry",
    "EntryCursor",
    "Retraction",
    "Slice",
    "TimelineFilter",
    "count",
    "entries",
    "entries_of_events",
    "page",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFilter:
    """Which entries; None means all. `occurred_from` is inclusive, `occurred_to` is not."""

    kinds: frozenset[str] | None = None
    modes: frozenset[Mode] | None = None
    occurred_from: datetime.datetime | None = None
    occurred_to: datetime.datetime | None = None
    include_retracted: bool = True
    exclude_kinds: frozenset[str] = frozenset()
    """Kinds left out whatever else is asked for."""

    @property
    def wanted_kinds(self) -> list[str] | None:
        """The kinds that kinds, modes and exclusions leave; None when they ask for nothing."""
        if self.kinds is None and self.modes is None:
            return None
        kinds = REGISTRY.keys() if self.kinds is None else self.kinds
        return sorted(
            kind
            for kind in kinds
            if kind not in self.exclude_kinds
            and (self.modes is None or (kind in REGISTRY and REGISTRY[kind].mode in self.modes))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice(PageSlice[EntryCursor]):
    """As any slice; or, with `around`, the `first` entries whose middle is that moment."""

    around: datetime.datetime | None = None


ALL = TimelineFilter()
_AROUND_SIZE = 20
_COLUMNS = """
position, alumnus_id, event_id, kind, mode, occurred_at, precision, recorded_at, effective_on,
actor, source, delivery_id, verified, signal, visibility, fact, retracted_by, retracted_at,
retracted_actor, retracted_explanation
"""
_PAGE = """
SELECT {columns} FROM timeline.entry WHERE {conditions}
ORDER BY occurred_at {direction}, position {direction} LIMIT %(limit)s
"""
# A page per kind from that kind's own index, then the best of them: rare kinds stay quick.
_PAGE_OF_KINDS = """
SELECT {columns}
FROM unnest(%(kinds)s::text[]) AS wanted(wanted_kind)
CROSS JOIN LATERAL (
    SELECT {columns} FROM timeline.entry WHERE kind = wanted_kind AND {conditions}
    ORDER BY occurred_at {direction}, position {direction} LIMIT %(limit)s
) AS entry
ORDER BY occurred_at {direction}, position {direction} LIMIT %(limit)s
"""
_COUNT = "SELECT count(*) FROM timeline.entry WHERE {conditions}"
_AT = "SELECT {columns} FROM timeline.entry WHERE position = ANY(%(positions)s)"
_OF_EVENTS = "SELECT {columns} FROM timeline.entry WHERE event_id = ANY(%(event_ids)s)"

_OF_PERSON = sql.SQL("alumnus_id = %(alumnus_id)s")
_OF_KINDS = sql.SQL("kind = ANY(%(kinds)s)")
_NOT_OF_KINDS = sql.SQL("kind <> ALL(%(exclude_kinds)s)")
_FROM = sql.SQL("occurred_at >= %(occurred_from)s")
_TO = sql.SQL("occurred_at < %(occurred_to)s")
_STANDING = sql.SQL("retracted_by IS NULL")
_AFTER = sql.SQL("(occurred_at, position) < (%(after_at)s, %(after_position)s)")
_BEFORE = sql.SQL("(occurred_at, position) > (%(before_at)s, %(before_position)s)")
_ALWAYS = sql.SQL("true")
_NEWEST_FIRST, _OLDEST_FIRST = sql.SQL("DESC"), sql.SQL("ASC")


async def page(
    connection: AsyncConnection[Any],
    *,
    alumnus_id: UUID | None,
    filter: TimelineFilter = ALL,  # noqa: A002 - the word of the API
    slice: Slice,  # noqa: A002
) -> Page[Entry]:
    """Entries newest first by (occurred at, position): of a person, or of everybody for None."""
    if slice.around is not None:
        return await _page_around(connection, alumnus_id, filter, slice.around, slice.first)
    return cut(await _read(connection, alumnus_id, filter, slice), slice)


async def count(
    connection: AsyncConnection[Any],
    *,
    alumnus_id: UUID | None,
    filter: TimelineFilter = ALL,  # noqa: A002
) -> int:
    """How many entries the filter lets through."""
    conditions, params = _conditions(alumnus_id, filter)
    if filter.wanted_kinds is not None:
        conditions.append(_OF_KINDS)
    statement = sql.SQL(_COUNT).format(conditions=_all(conditions))
    async with connection.cursor(row_factory=scalar_row) as cursor:
        await cursor.execute(statement, params)
        return int(await cursor.fetchone() or 0)


async def entries(connection: AsyncConnection[Any], positions: Sequence[int]) -> list[Entry | None]:
    """The entries at these positions of the log, in this order; None where there is none."""
    found = await _fetch(connection, sql.SQL(_AT), {"positions": list(positions)})
    by_position = {entry.position: entry for entry in found}
    return [by_position.get(position) for position in positions]


async def entries_of_events(
    connection: AsyncConnection[Any], event_ids: Sequence[UUID]
) -> list[Entry | None]:
    """The entries of these events, in this order; None where there is none."""
    found = await _fetch(connection, sql.SQL(_OF_EVENTS), {"event_ids": list(event_ids)})
    by_event = {entry.event_id: entry for entry in found}
    return [by_event.get(event_id) for event_id in event_ids]


async def _page_around(
    connection: AsyncConnection[Any],
    alumnus_id: UUID | None,
    wanted: TimelineFilter,
    moment: datetime.datetime,
    first: int | None,
) -> Page[Entry]:
    """Half of the page is newer than the moment; where one side is short, the other fills up."""
    size = _AROUND_SIZE if first is None else first
    middle = EntryCursor(moment, 2**63 - 1)
    newer = await _read(connection, alumnus_id, wanted, Slice(last=size, before=middle))
    older = await _read(connection, alumnus_id, wanted, Slice(first=size, after=middle))
    above = min(len(newer), max(size // 2, size - len(older)))
    below = min(len(older), size - above)
    return Page(
        newer[:above][::-1] + older[:below],
        has_next=len(older) > below,
        has_previous=len(newer) > above,
    )


async def _read(
    connection: AsyncConnection[Any],
    alumnus_id: UUID | None,
    wanted: TimelineFilter,
    part: PageSlice[EntryCursor],
) -> list[Entry]:
    """In reading direction (backward: oldest first), one entry more than the page has."""
    conditions, params = _conditions(alumnus_id, wanted)
    if part.after is not None:
        conditions.append(_AFTER)
        params |= {"after_at": part.after.occurred_at, "after_position": part.after.position}
    if part.before is not None:
        conditions.append(_BEFORE)
        params |= {"before_at": part.before.occurred_at, "before_position": part.before.position}
    across_kinds = alumnus_id is None and wanted.wanted_kinds is not None
    if wanted.wanted_kinds is not None and not across_kinds:
        conditions.append(_OF_KINDS)
    params["limit"] = None if part.size is None else part.size + 1
    return await _fetch(
        connection,
        sql.SQL(_PAGE_OF_KINDS if across_kinds else _PAGE),
        params,
        conditions=_all(conditions),
        direction=_OLDEST_FIRST if part.backward else _NEWEST_FIRST,
    )


def _conditions(
    alumnus_id: UUID | None, wanted: TimelineFilter
) -> tuple[list[sql.SQL], dict[str, Any]]:
    asked = (
        (_OF_PERSON, alumnus_id is not None),
        (_NOT_OF_KINDS, bool(wanted.exclude_kinds) and wanted.wanted_kinds is None),
        (_FROM, wanted.occurred_from is not None),
        (_TO, wanted.occurred_to is not None),
        (_STANDING, not wanted.include_retracted),
    )
    return [condition for condition, applies in asked if applies], {
        "alumnus_id": alumnus_id,
        "kinds": wanted.wanted_kinds,
        "exclude_kinds": sorted(wanted.exclude_kinds),
        "occurred_from": wanted.occurred_from,
        "occurred_to": wanted.occurred_to,
    }


def _all(conditions: list[sql.SQL]) -> sql.Composed:
    return sql.SQL(" AND ").join(conditions or [_ALWAYS])


async def _fetch(
    connection: AsyncConnection[Any],
    statement: sql.SQL,
    params: dict[str, Any],
    **parts: sql.Composable,
) -> list[Entry]:
    query = statement.format(columns=sql.SQL(_COLUMNS), **parts)
    async with connection.cursor(row_factory=tuple_row, binary=True) as cursor:
        await cursor.execute(query, params)
        return [_entry(row) for row in await cursor.fetchall()]


def _entry(row: tuple[Any, ...]) -> Entry:
    (position, alumnus_id, event_id, kind, mode, occurred_at, precision, recorded_at) = row[:8]
    (effective_on, actor, source, delivery_id, verified, signal, visibility, fact) = row[8:16]
    retracted_by, retracted_at, retracted_actor, explanation = row[16:]
    retraction = None
    if retracted_by is not None:
        retraction = Retraction(
            position=retracted_by,
            at=retracted_at,
            actor=Actor.parse(retracted_actor),
            explanation=explanation,
        )
    return Entry(
        position=position,
        alumnus_id=alumnus_id,
        event_id=event_id,
        kind=kind,
        mode=mode and Mode(mode),
        occurred=When(occurred_at, Precision(precision)),
        recorded_at=recorded_at,
        effective_on=effective_on,
        actor=Actor.parse(actor),
        source=Source(source, delivery_id, verified),
        signal=Signal(signal),
        visibility=NoteVisibility(visibility),
        fact=load_fields(kind, orjson.loads(fact)),
        retraction=retraction,
    )
