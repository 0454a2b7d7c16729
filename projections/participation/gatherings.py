"""What can be asked about gatherings and who took part."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection, sql
from psycopg.rows import tuple_row

from crm.domain.facts.gatherings import Attendance, GatheringKind, RsvpAnswer
from projections.pages import Page, Slice, cut
from projections.participation.entry import (
    FoundCursor,
    GatheringFigures,
    Participant,
    ParticipantCursor,
    Place,
    RegionFigures,
)

UNDATED = datetime.datetime(1, 1, 1, tzinfo=datetime.UTC)
"""Where gatherings stand that nobody announced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringFilter:
    """Which gatherings; None does not restrict. `starts_from` is inclusive, `starts_to` is not."""

    kinds: frozenset[GatheringKind] | None = None
    region: str | None = None
    starts_from: datetime.datetime | None = None
    starts_to: datetime.datetime | None = None
    cancelled: bool | None = None
    announced: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantFilter:
    """Which participants; None does not restrict."""

    answers: frozenset[RsvpAnswer] | None = None
    places: frozenset[Place] | None = None
    attended: bool | None = None
    alumnus_id: UUID | None = None


# Gatherings that only feeds know are found by leaping over the index from id to id.
_GATHERINGS = """
WITH RECURSIVE known AS (
    (SELECT gathering_id FROM participant ORDER BY gathering_id LIMIT 1)
    UNION ALL
    SELECT (SELECT p.gathering_id FROM participant p WHERE p.gathering_id > k.gathering_id
            ORDER BY p.gathering_id LIMIT 1)
    FROM known k WHERE k.gathering_id IS NOT NULL
), g AS (
    SELECT gathering_id, starts_at, gathering_kind, region, cancelled, true AS announced
    FROM gathering
    UNION ALL
    SELECT k.gathering_id, %(undated)s::timestamptz, NULL, NULL, false, false
    FROM known k
    WHERE k.gathering_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM gathering a WHERE a.gathering_id = k.gathering_id)
)
"""
_PAGE = (
    _GATHERINGS
    + """
SELECT g.starts_at, g.gathering_id FROM g WHERE {conditions}
ORDER BY g.starts_at {direction}, g.gathering_id {direction} LIMIT %(limit)s
"""
)
_COUNT = _GATHERINGS + "SELECT count(*) FROM g WHERE {conditions}"  # noqa: S608
_CONDITIONS = {
    "kinds": sql.SQL("g.gathering_kind = ANY(%(kinds)s::text[])"),
    "region": sql.SQL("g.region = %(region)s"),
    "starts_from": sql.SQL("g.starts_at >= %(starts_from)s"),
    "starts_to": sql.SQL("g.starts_at < %(starts_to)s"),
    "cancelled": sql.SQL("g.cancelled = %(cancelled)s"),
    "announced": sql.SQL("g.announced = %(announced)s"),
}
_AFTER = sql.SQL("(g.starts_at, g.gathering_id) < (%(after_at)s, %(after_id)s)")
_BEFORE = sql.SQL("(g.starts_at, g.gathering_id) > (%(before_at)s, %(before_id)s)")
_KNOWN = "SELECT EXISTS (SELECT FROM participant WHERE gathering_id = %(gathering_id)s)"

# Who fits in: nobody overtakes in the line, and guests need seats too. Without a capacity whoever
# says yes fits in, and the waiting list is the feed's affair.
_PARTICIPANTS = """
WITH line AS (
    SELECT p.gathering_id, p.alumnus_id, g.capacity, p.answer,
           sum(1 + p.guests) OVER (PARTITION BY p.gathering_id
                                   ORDER BY p.place_at, p.place_key, p.alumnus_id) AS seats
    FROM participant p LEFT JOIN gathering g ON g.gathering_id = p.gathering_id
    WHERE p.gathering_id = ANY(%(gathering_ids)s::text[]) AND p.answer IN ('yes', 'waitlist')
      AND NOT coalesce(g.cancelled, false)
), p AS (
    SELECT p.*,
           CASE WHEN l.alumnus_id IS NULL THEN NULL
                WHEN l.capacity IS NULL THEN CASE l.answer WHEN 'yes' THEN 'seat' ELSE 'waiting' END
                WHEN l.seats <= l.capacity THEN 'seat' ELSE 'waiting' END AS place
    FROM participant p
    LEFT JOIN line l ON l.gathering_id = p.gathering_id AND l.alumnus_id = p.alumnus_id
    WHERE p.gathering_id = ANY(%(gathering_ids)s::text[])
)
"""
_COLUMNS = """
p.gathering_id, p.alumnus_id, p.place_at, p.place_key, p.invited_at, p.answer, p.answered_at,
p.guests, p.place, p.attendance, p.minutes, p.missed, p.hosted, p.spoke
"""
_PARTICIPANT_PAGE = (
    _PARTICIPANTS
    + "SELECT"
    + _COLUMNS
    + """
FROM p WHERE {conditions}
ORDER BY p.place_at {direction}, p.place_key {direction}, p.alumnus_id {direction}
LIMIT %(limit)s
"""
)
_FIRST_PARTICIPANTS = (
    _PARTICIPANTS  # noqa: S608 - constants only
    + "SELECT"
    + _COLUMNS
    + """
FROM (SELECT p.*, row_number() OVER (PARTITION BY p.gathering_id
                                     ORDER BY p.place_at, p.place_key, p.alumnus_id) AS nth
      FROM p WHERE {conditions}) p
WHERE p.nth <= %(limit)s ORDER BY p.gathering_id, p.nth
"""
)
_PARTICIPANT_COUNTS = (
    _PARTICIPANTS  # noqa: S608 - constants only
    + "SELECT p.gathering_id, count(*) FROM p WHERE {conditions} GROUP BY p.gathering_id"
)
_PARTICIPANT_CONDITIONS = {
    "answers": sql.SQL("p.answer = ANY(%(answers)s::text[])"),
    "places": sql.SQL("p.place = ANY(%(places)s::text[])"),
    "attended": sql.SQL("(p.attendance IS NOT NULL) = %(attended)s"),
    "alumnus_id": sql.SQL("p.alumnus_id = %(alumnus_id)s"),
}
_PARTICIPANT_AFTER = sql.SQL(
    "(p.place_at, p.place_key, p.alumnus_id) > (%(after_at)s, %(after_key)s, %(after_id)s)"
)
_PARTICIPANT_BEFORE = sql.SQL(
    "(p.place_at, p.place_key, p.alumnus_id) < (%(before_at)s, %(before_key)s, %(before_id)s)"
)
_OF_PEOPLE = (
    _PARTICIPANTS
    + "SELECT"
    + _COLUMNS
    + """
FROM p WHERE p.alumnus_id = ANY(%(alumnus_ids)s::uuid[])
ORDER BY p.place_at DESC, p.gathering_id DESC
"""
)
_THEIR_GATHERINGS = """
SELECT DISTINCT gathering_id FROM participant WHERE alumnus_id = ANY(%(alumnus_ids)s::uuid[])
"""
_FIGURES = (
    _PARTICIPANTS
    + """
SELECT p.gathering_id, count(p.invited_at), count(*) FILTER (WHERE p.answer = 'yes'),
       count(*) FILTER (WHERE p.answer = 'no'), count(*) FILTER (WHERE p.answer = 'maybe'),
       count(*) FILTER (WHERE p.place = 'seat'),
       coalesce(sum(1 + p.guests) FILTER (WHERE p.place = 'seat'), 0)::int,
       count(*) FILTER (WHERE p.place = 'waiting'), count(p.attendance),
       count(*) FILTER (WHERE p.attendance = 'online'),
       count(p.attendance) FILTER (WHERE p.invited_at IS NOT NULL),
       count(*) FILTER (WHERE p.missed), count(*) FILTER (WHERE p.hosted),
       count(*) FILTER (WHERE p.spoke)
FROM p GROUP BY p.gathering_id
"""
)
_BY_REGION = """
SELECT g.region, count(DISTINCT g.gathering_id), count(p.invited_at),
       count(p.attendance) FILTER (WHERE p.invited_at IS NOT NULL), count(p.attendance)
FROM gathering g LEFT JOIN participant p ON p.gathering_id = g.gathering_id
WHERE g.starts_at >= %(starts_from)s AND g.starts_at < %(starts_to)s AND NOT g.cancelled
GROUP BY g.region ORDER BY g.region NULLS LAST
"""
_ALWAYS = sql.SQL("true")


async def page(
    connection: AsyncConnection[Any],
    filter: GatheringFilter,  # noqa: A002 - the word of the API
    part: Slice[FoundCursor],
) -> Page[FoundCursor]:
    """Part of the list of gatherings: those to come and the latest first."""
    conditions, params = _asked(_CONDITIONS, filter)
    if part.after is not None:
        conditions.append(_AFTER)
        params |= {"after_at": part.after.at, "after_id": part.after.id}
    if part.before is not None:
        conditions.append(_BEFORE)
        params |= {"before_at": part.before.at, "before_id": part.before.id}
    params |= {"limit": None if part.size is None else part.size + 1, "undated": UNDATED}
    direction = sql.SQL("ASC" if part.backward else "DESC")
    rows = await _rows(connection, _PAGE, params, conditions, direction=direction)
    return cut([FoundCursor(*row) for row in rows], part)


async def count(connection: AsyncConnection[Any], filter: GatheringFilter) -> int:  # noqa: A002
    """How many gatherings there are."""
    conditions, params = _asked(_CONDITIONS, filter)
    rows = await _rows(connection, _COUNT, params | {"undated": UNDATED}, conditions)
    return int(rows[0][0])


async def is_known(connection: AsyncConnection[Any], gathering_id: str) -> bool:
    """Whether anybody had to do with a gathering of this id."""
    rows = await _rows(connection, _KNOWN, {"gathering_id": gathering_id})
    return bool(rows[0][0])


async def participants(
    connection: AsyncConnection[Any],
    gathering_id: str,
    filter: ParticipantFilter,  # noqa: A002
    part: Slice[ParticipantCursor],
) -> Page[Participant]:
    """Part of the list of a gathering: those who want to come in the order of the line."""
    conditions, params = _asked(_PARTICIPANT_CONDITIONS, filter)
    if part.after is not None:
        conditions.append(_PARTICIPANT_AFTER)
        params |= _bound("after", part.after)
    if part.before is not None:
        conditions.append(_PARTICIPANT_BEFORE)
        params |= _bound("before", part.before)
    params |= {
        "gathering_ids": [gathering_id],
        "limit": None if part.size is None else part.size + 1,
    }
    direction = sql.SQL("DESC" if part.backward else "ASC")
    rows = await _rows(connection, _PARTICIPANT_PAGE, params, conditions, direction=direction)
    return cut([_participant(row) for row in rows], part)


async def first_participants(
    connection: AsyncConnection[Any],
    gathering_ids: Sequence[str],
    filter: ParticipantFilter,  # noqa: A002
    first: int,
) -> dict[str, Page[Participant]]:
    """The first page of `participants` of each of these gatherings."""
    conditions, params = _asked(_PARTICIPANT_CONDITIONS, filter)
    params |= {"gathering_ids": list(gathering_ids), "limit": first + 1}
    theirs: dict[str, list[Participant]] = defaultdict(list)
    for row in await _rows(connection, _FIRST_PARTICIPANTS, params, conditions):
        theirs[row[0]].append(_participant(row))
    part: Slice[ParticipantCursor] = Slice(first=first)
    return {each: cut(theirs[each], part) for each in gathering_ids}


async def participant_counts(
    connection: AsyncConnection[Any],
    gathering_ids: Sequence[str],
    filter: ParticipantFilter,  # noqa: A002
) -> dict[str, int]:
    """How many participants of each of these gatherings the filter lets through."""
    conditions, params = _asked(_PARTICIPANT_CONDITIONS, filter)
    params |= {"gathering_ids": list(gathering_ids)}
    found = dict(await _rows(connection, _PARTICIPANT_COUNTS, params, conditions))
    return {each: int(found.get(each, 0)) for each in gathering_ids}


async def of_people(
    connection: AsyncConnection[Any], alumnus_ids: Sequence[UUID]
) -> list[list[Participant]]:
    """All that each of these people was asked to or came to, the latest first."""
    params: dict[str, Any] = {"alumnus_ids": list(alumnus_ids)}
    rows = await _rows(connection, _THEIR_GATHERINGS, params)
    params["gathering_ids"] = [row[0] for row in rows]
    theirs: dict[UUID, list[Participant]] = defaultdict(list)
    for row in await _rows(connection, _OF_PEOPLE, params):
        theirs[row[1]].append(_participant(row))
    return [theirs[alumnus_id] for alumnus_id in alumnus_ids]


async def figures(
    connection: AsyncConnection[Any], gathering_ids: Sequence[str]
) -> dict[str, GatheringFigures]:
    """The figures of these gatherings; one that nobody had to do with is left out."""
    rows = await _rows(connection, _FIGURES, {"gathering_ids": list(gathering_ids)})
    names = tuple(GatheringFigures.__dataclass_fields__)
    return {row[0]: GatheringFigures(**dict(zip(names, row[1:], strict=True))) for row in rows}


async def by_region(
    connection: AsyncConnection[Any], starts_from: datetime.datetime, starts_to: datetime.datetime
) -> list[RegionFigures]:
    """The announced gatherings of a period that took place, by region."""
    params = {"starts_from": starts_from, "starts_to": starts_to}
    return [RegionFigures(*row) for row in await _rows(connection, _BY_REGION, params)]


def _asked(
    all_: dict[str, sql.SQL], filter_: GatheringFilter | ParticipantFilter
) -> tuple[list[sql.SQL], dict[str, Any]]:
    given = {
        name: [each.value for each in value] if isinstance(value, frozenset) else value
        for name in all_
        if (value := getattr(filter_, name)) is not None
    }
    return [all_[name] for name in given] or [_ALWAYS], given


def _bound(name: str, cursor: ParticipantCursor) -> dict[str, Any]:
    return {
        f"{name}_at": cursor.place_at,
        f"{name}_key": cursor.place_key,
        f"{name}_id": cursor.alumnus_id,
    }


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


def _participant(row: tuple[Any, ...]) -> Participant:
    (gathering_id, alumnus_id, place_at, place_key, invited_at, answer, answered_at) = row[:7]
    guests, place, attendance, minutes, missed, hosted, spoke = row[7:]
    return Participant(
        gathering_id=gathering_id,
        alumnus_id=alumnus_id,
        cursor=ParticipantCursor(place_at, place_key, alumnus_id),
        invited_at=invited_at,
        answer=answer and RsvpAnswer(answer),
        answered_at=answered_at,
        guests=guests,
        place=place and Place(place),
        attendance=attendance and Attendance(attendance),
        minutes=minutes,
        missed=missed,
        hosted=hosted,
        spoke=spoke,
    )
