"""The attention list: contact that is overdue, mail that bounces, tasks, checks and stages.

What is overdue follows from the date and from the plans in use, so it is computed when asked. It
joins the live tables of several read models. Who has died is not on it; who left the network, is
blocked or restricted is on it for no contact.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import AsyncConnection, sql
from psycopg.rows import tuple_row

from crm.domain.care import Segment
from crm.domain.facts.care import AttentionKind
from projections.attention.segments import place_of
from projections.pages import Page, Slice, cut


class AttentionCursor(NamedTuple):
    """Place in the list: what has been due longest comes first."""

    due_on: datetime.date
    kind: str
    subject_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionItem:
    """One reason to look after somebody today."""

    kind: AttentionKind
    alumnus_id: UUID
    due_on: datetime.date
    """The last day on which it would have been in time; of a bounce, the day of it."""
    owner_id: str | None
    """Whose it is: of a task or a return process its own owner, else the person's."""
    stream_id: UUID | None
    """The task or return process; None where it is about the person as a whole."""
    segment: Segment | None
    """By whose touch plan contact is overdue."""

    @property
    def cursor(self) -> AttentionCursor:
        return AttentionCursor(self.due_on, self.kind.value, self.stream_id or self.alumnus_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionFilter:
    """Which items; None does not restrict."""

    owner_id: str | None = None
    kinds: frozenset[AttentionKind] | None = None
    alumnus_id: UUID | None = None


_ITEMS = """
WITH planned AS (
    SELECT p.alumnus_id, p.owner_id, p.snoozed, {place} AS place,
           greatest((l.happened_at AT TIME ZONE %(zone)s)::date, p.departed_on) AS since
    FROM person p
    LEFT JOIN last_contact l ON l.alumnus_id = p.alumnus_id
    LEFT JOIN score s ON s.alumnus_id = p.alumnus_id
    WHERE (p.quiet_until IS NULL OR p.quiet_until <= %(today)s)
), item AS (
    SELECT 'contact_overdue' AS kind, alumnus_id, since + cadence.days AS due_on, owner_id,
           NULL::uuid AS stream_id, place, snoozed
    FROM planned
    JOIN unnest(%(cadences)s::int[]) WITH ORDINALITY AS cadence(days, place) USING (place)
    WHERE since + cadence.days < %(today)s
    UNION ALL
    SELECT 'contact_bounced', p.alumnus_id, p.bounced_on, p.owner_id, NULL, 0, p.snoozed
    FROM person p
    WHERE p.bounced_on IS NOT NULL AND (p.quiet_until IS NULL OR p.quiet_until <= %(today)s)
    UNION ALL
    SELECT u.due_kind, u.alumnus_id, u.due_on, coalesce(u.owner_id, p.owner_id), u.stream_id, 0,
           p.snoozed
    FROM undertaking u
    JOIN person p ON p.alumnus_id = u.alumnus_id
    WHERE u.due_on < %(today)s AND NOT p.deceased
      -- Who left again is asked no more how the return goes.
      AND (u.due_kind <> 'check_due' OR p.departed_on >= %(today)s
           OR p.departed_on < (u.opened_at AT TIME ZONE %(zone)s)::date)
), wanted AS (
    SELECT kind, alumnus_id, due_on, owner_id, stream_id, place,
           coalesce(stream_id, alumnus_id) AS subject_id
    FROM item
    WHERE coalesce((snoozed ->> kind)::date <= %(today)s, true) AND {conditions}
)
"""
_PAGE = """
SELECT kind, alumnus_id, due_on, owner_id, stream_id, place FROM wanted WHERE {bounds}
ORDER BY due_on {direction}, kind {direction}, subject_id {direction} LIMIT %(limit)s
"""
_COUNT = "SELECT count(*) FROM wanted"
_CONDITIONS = {
    "owner_id": sql.SQL("owner_id = %(owner_id)s"),
    "kinds": sql.SQL("kind = ANY(%(kinds)s::text[])"),
    "alumnus_id": sql.SQL("alumnus_id = %(alumnus_id)s"),
}
_AFTER = sql.SQL("(due_on, kind, subject_id) > (%(after_on)s, %(after_kind)s, %(after_id)s)")
_BEFORE = sql.SQL("(due_on, kind, subject_id) < (%(before_on)s, %(before_kind)s, %(before_id)s)")
_ALWAYS = sql.SQL("true")


@dataclass(frozen=True, slots=True)
class Attention:
    """The list of one day, under the segments and touch plans in use then."""

    segments: Sequence[Segment]
    """By rank; those without a plan keep their people off the plans of later ones."""
    today: datetime.date
    zone: datetime.tzinfo

    async def page(
        self,
        connection: AsyncConnection[Any],
        filter: AttentionFilter,  # noqa: A002 - the word of the API
        part: Slice[AttentionCursor],
    ) -> Page[AttentionItem]:
        """Part of the list."""
        query, params = self._items(filter)
        bounds = []
        if part.after is not None:
            bounds.append(_AFTER)
            params |= _bound("after", part.after)
        if part.before is not None:
            bounds.append(_BEFORE)
            params |= _bound("before", part.before)
        query += sql.SQL(_PAGE).format(
            bounds=sql.SQL(" AND ").join(bounds or [_ALWAYS]),
            direction=sql.SQL("DESC" if part.backward else "ASC"),
        )
        params["limit"] = None if part.size is None else part.size + 1
        async with connection.cursor(row_factory=tuple_row) as cursor:
            await cursor.execute(query, params)
            return cut([self._item(row) for row in await cursor.fetchall()], part)

    async def count(
        self,
        connection: AsyncConnection[Any],
        filter: AttentionFilter,  # noqa: A002 - the word of the API
    ) -> int:
        """How many items there are."""
        query, params = self._items(filter)
        async with connection.cursor(row_factory=tuple_row) as cursor:
            await cursor.execute(query + sql.SQL(_COUNT), params)
            row = await cursor.fetchone()
        return int(row[0]) if row else 0

    def _items(self, asked: AttentionFilter) -> tuple[sql.Composed, dict[str, Any]]:
        given = {name: value for name in _CONDITIONS if (value := getattr(asked, name)) is not None}
        if asked.kinds is not None:
            given["kinds"] = [each.value for each in asked.kinds]
        conditions = [_CONDITIONS[name] for name in given] or [_ALWAYS]
        place = place_of(self.segments, self.today) if self.segments else sql.SQL("0")
        query = sql.SQL(_ITEMS).format(place=place, conditions=sql.SQL(" AND ").join(conditions))
        return query, given | {
            "today": self.today,
            "zone": str(self.zone),
            "cadences": [each.cadence_days for each in self.segments],
        }

    def _item(self, row: Sequence[Any]) -> AttentionItem:
        kind, alumnus_id, due_on, owner_id, stream_id, place = row
        return AttentionItem(
            kind=AttentionKind(kind),
            alumnus_id=alumnus_id,
            due_on=due_on,
            owner_id=owner_id,
            stream_id=stream_id,
            segment=self.segments[place - 1] if place else None,
        )


def _bound(name: str, cursor: AttentionCursor) -> dict[str, Any]:
    return {
        f"{name}_on": cursor.due_on,
        f"{name}_kind": cursor.kind,
        f"{name}_id": cursor.subject_id,
    }
