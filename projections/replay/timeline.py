"""Pages of a timeline that lies in memory: the same questions as of the stored one."""

import datetime
from collections.abc import Sequence

from projections.pages import Page, cut, middle
from projections.pages import Slice as PageSlice
from projections.timeline.entry import Entry, EntryCursor
from projections.timeline.questions import AROUND_SIZE, Slice, TimelineFilter


def past_page(entries: Sequence[Entry], wanted: TimelineFilter, part: Slice) -> Page[Entry]:
    """Part of the entries that the filter lets through; `entries` are newest first."""
    found = [each for each in entries if lets_through(wanted, each)]
    if part.around is not None:
        return _around(found, part.around, part.first)
    return cut(_read(found, part), part)


def past_count(entries: Sequence[Entry], wanted: TimelineFilter) -> int:
    """How many entries the filter lets through."""
    return sum(lets_through(wanted, each) for each in entries)


def lets_through(wanted: TimelineFilter, entry: Entry) -> bool:
    """Whether the entry is asked for."""
    kinds, at = wanted.wanted_kinds, entry.occurred.at
    return (
        (kinds is None or entry.kind in kinds)
        and entry.kind not in wanted.exclude_kinds
        and (wanted.occurred_from is None or at >= wanted.occurred_from)
        and (wanted.occurred_to is None or at < wanted.occurred_to)
        and (wanted.include_retracted or entry.retraction is None)
    )


def _around(found: list[Entry], at: datetime.datetime, first: int | None) -> Page[Entry]:
    size = AROUND_SIZE if first is None else first
    centre = EntryCursor(at, 2**63 - 1)
    newer = _read(found, Slice(last=size, before=centre))
    older = _read(found, Slice(first=size, after=centre))
    return middle(newer, older, size)


def _read(found: list[Entry], part: PageSlice[EntryCursor]) -> list[Entry]:
    """In reading direction (backward: oldest first), one entry more than the page has."""
    inside = [
        each
        for each in found
        if (part.after is None or each.cursor < part.after)
        and (part.before is None or each.cursor > part.before)
    ]
    if part.backward:
        inside.reverse()
    return inside if part.size is None else inside[: part.size + 1]
