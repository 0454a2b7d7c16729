"""What a fact of the log has brought about, as the read models show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection

from crm.application.interactions import corrected_event
from crm.domain.facts import InteractionRetracted, LinkClicked, MessageDelivered, MessageOpened
from crm.storage.log import LogRow
from projections.engagement.traces import traces_of
from projections.timeline import questions as timeline
from projections.timeline.questions import Entry

_MOST_CHANGED = 100
_OF_MESSAGES = (MessageDelivered, MessageOpened, LinkClicked)


@dataclass(frozen=True, slots=True)
class News:
    """A fact that was stored, and what it did to timelines."""

    row: LogRow
    entry: Entry | None = None
    """Where it stands on a timeline. None: about nobody, told of another record of the person, put
    aside, or only the log was asked."""
    changed: Sequence[Entry] = ()
    """Older entries that it took back, or that are judged together with it; the newest ones."""

    @property
    def position(self) -> int:
        return self.row.position

    @property
    def alumnus_id(self) -> UUID | None:
        """Whom it is about by now; None for a fact of the programme."""
        return self.entry.alumnus_id if self.entry is not None else self.row.alumnus_id


async def as_news(connection: AsyncConnection[Any], rows: Sequence[LogRow]) -> list[News]:
    """The rows with what the timeline has of them; a few statements, however many rows."""
    about_people = [row.position for row in rows if row.alumnus_id is not None]
    if not about_people:
        return [News(row) for row in rows]
    found = await timeline.entries(connection, about_people)
    entries = {entry.position: entry for entry in found if entry is not None}
    changed = await _changed(connection, list(entries.values()))
    return [News(row, entries.get(row.position), changed.get(row.position, ())) for row in rows]


async def _changed(
    connection: AsyncConnection[Any], entries: Sequence[Entry]
) -> dict[int, list[Entry]]:
    """By the position of a fact, what it changed."""
    targets = {each.position: event for each in entries if (event := _takes_back(each))}
    taken = await _of_events(connection, targets) if targets else {}
    messages = {
        each.position: message
        for each in entries
        if (message := _message(each) or _message(taken.get(each.position)))
    }
    older: dict[int, list[int]] = {}
    if messages:
        traces = await traces_of(connection, set(messages.values()))
        older = {
            position: [each for each in traces.get(message, ()) if each < position]
            for position, message in messages.items()
        }
    changed = {position: [entry] for position, entry in taken.items()}
    wanted = {each for positions in older.values() for each in positions[-_MOST_CHANGED:]}
    if wanted:
        found = await timeline.entries(connection, sorted(wanted))
        by_position = {each.position: each for each in found if each is not None}
        for position, positions in older.items():
            known = {each.position for each in changed.get(position, ())}
            changed.setdefault(position, []).extend(
                by_position[each] for each in positions if each in by_position and each not in known
            )
    return changed


def _takes_back(entry: Entry) -> UUID | None:
    """The event in whose place an entry stands, or that it retracts."""
    if isinstance(entry.fact, InteractionRetracted):
        return entry.fact.retracted_event_id
    return corrected_event(entry.source)


async def _of_events(
    connection: AsyncConnection[Any], targets: dict[int, UUID]
) -> dict[int, Entry]:
    found = await timeline.entries_of_events(connection, list(targets.values()))
    return {
        position: entry for position, entry in zip(targets, found, strict=True) if entry is not None
    }


def _message(entry: Entry | None) -> tuple[UUID, str] | None:
    """The message whose opens and clicks an entry has judged anew."""
    if entry is None or not isinstance(entry.fact, _OF_MESSAGES):
        return None
    return entry.alumnus_id, entry.fact.message_id
