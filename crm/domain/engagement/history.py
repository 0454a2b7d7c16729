"""A person's touches made ready, so that many dates can be evaluated quickly.

Which touches count, given those up to a date (`_judge`):

1. A fact given twice is one touch. Order is (date, instant, `order_key`), whatever order the
   touches are given in.
2. A retracted touch, one of a machine, and one the model does not list never count, and neither
   use up a maximum nor supersede anything.
3. A touch is superseded when a touch of the superseding kind shares its message or gathering
   (before or after it, counted itself or not: what matters is that it happened).
   Of the answers to one gathering the last one given stands, whatever it says: a "no", though the
   model does not list it, supersedes the "yes" before it, from the day on which it was given.
4. Of what counts once per campaign, day or person, the first stands; the rest are superseded.
   A click of an unknown campaign goes by its message; knowing neither, it stands alone.
5. Of those left, the first `max_per_month` of each row and calendar month count.
6. Age is looked at last, so a touch that grew too old still holds its place: nobody's score
   rises because time passes.

Later touches never change the standing of earlier ones, with one exception: a superseding touch
(rule 3). On its day points may even rise, when it frees a place of the month.
The dates of these (`_turns`) divide time into stretches within which a touch, once it has
happened, either counts throughout or does not; each stretch is judged once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from crm.domain.engagement.model import Mode, OncePer, Row, Same, ScoringModel
from crm.domain.engagement.touch import Touch

NEVER: Final = date.max.toordinal() + 1
_ANSWER: Final = "RsvpGiven"


class SkipReason(StrEnum):
    """Why a touch earns nothing."""

    MACHINE = "MACHINE"
    MONTH_CAP = "MONTH_CAP"
    SUPERSEDED = "SUPERSEDED"
    TOO_OLD = "TOO_OLD"
    RETRACTED = "RETRACTED"
    NOT_IN_MODEL = "NOT_IN_MODEL"


class Entry:
    """One touch with what the model says of it, whatever the date of evaluation."""

    __slots__ = ("cap_key", "day", "never", "once_key", "row", "superseded_on", "touch")

    def __init__(self, touch: Touch, row: Row | None, day: int) -> None:
        self.touch = touch
        self.row = row
        self.day = day
        self.never: SkipReason | None = None
        self.superseded_on = NEVER
        self.once_key: tuple[object, ...] | None = None
        self.cap_key = 0
        if touch.retracted:
            self.never = SkipReason.RETRACTED
        elif touch.machine:
            self.never = SkipReason.MACHINE
        elif row is None:
            self.never = SkipReason.NOT_IN_MODEL
        else:
            happened = touch.occurred_on
            self.cap_key = (row.index * 10_000 + happened.year) * 12 + happened.month - 1
            self.once_key = _once_key(row, touch)


class Interval(NamedTuple):
    """A touch counts on every day from `counts_from` up to, not including, `counts_to`."""

    row: int
    """Index of the model's row."""
    happened_on: date
    counts_from: date
    counts_to: date
    """`date.max` when it has no end."""


class History:
    """A person's touches under one model; made by `prepare`. Dates are ordinals inside."""

    __slots__ = ("_counting", "_turns", "_weighing", "entries", "model", "rises")

    def __init__(self, touches: Iterable[Touch], model: ScoringModel) -> None:
        self.model = model
        self.entries = _entries(touches, model)
        self._weighing = [
            entry
            for entry in self.entries
            if entry.never is None and entry.row is not None and entry.row.weight_milli_points
        ]
        self._turns = sorted(
            {e.superseded_on for e in self._weighing if e.day < e.superseded_on < NEVER}
        )
        self.rises = sorted({entry.day for entry in self._weighing}.union(self._turns))
        self._counting: dict[int, list[tuple[int, Row]]] = {}

    def mode_totals(self, as_of: date) -> dict[Mode, int]:
        """Milli-points of each mode on a date, before its cap."""
        day = as_of.toordinal()
        horizon = self.model.horizon_days
        totals = {rule.mode: 0 for rule in self.model.modes}
        for happened, row in self._counting_on(day):
            age = day - happened
            if age < 0:
                break
            if age <= horizon:
                totals[row.mode] += row.earned[age]
        return totals

    def milli_points(self, as_of: date) -> int:
        """The score on a date, 0 … 100 000."""
        totals = self.mode_totals(as_of)
        return sum(min(totals[rule.mode], rule.cap_milli_points) for rule in self.model.modes)

    def counted_events(self, as_of: date, within_days: int, modes: frozenset[Mode]) -> int:
        """How many touches of these modes count on a date and are at most so many days old.

        What weighs nothing (an open) is no event here.
        """
        day = as_of.toordinal()
        oldest = day - min(within_days, self.model.horizon_days)
        return sum(
            oldest <= happened <= day and row.mode in modes
            for happened, row in self._counting_on(day)
        )

    def standing(self, as_of: date) -> list[tuple[Entry, SkipReason | None]]:
        """Every touch up to a date, and why it earns nothing (None: it counts)."""
        day = as_of.toordinal()
        known = [entry for entry in self.entries if entry.day <= day]
        reasons = _judge(known, before=day + 1)
        for place, entry in enumerate(known):
            if reasons[place] is None and day - entry.day > self.model.horizon_days:
                reasons[place] = SkipReason.TOO_OLD
        return list(zip(known, reasons, strict=True))

    def intervals(self) -> list[Interval]:
        """When each touch counts, age aside: what every figure of every date follows from.

        A touch that stops counting and starts again has several; one that never counts has none.
        """
        found: list[Interval] = []
        counting: dict[int, int] = {}
        for start, turn in pairwise((0, *self._turns, NEVER)):
            for place, reason in enumerate(_judge(self._weighing, before=turn)):
                entry = self._weighing[place]
                if reason is None and entry.day < turn:
                    counting.setdefault(place, max(start, entry.day))
                elif (since := counting.pop(place, None)) is not None:
                    found.append(_interval(entry, since, start))
        found += [_interval(self._weighing[place], at, NEVER) for place, at in counting.items()]
        return found

    def _counting_on(self, day: int) -> list[tuple[int, Row]]:
        """(day, row) of all that count in the stretch of time a day lies in, oldest first.

        The stretch's later touches are among them; the caller stops at its own day.
        """
        stretch = bisect_right(self._turns, day)
        counting = self._counting.get(stretch)
        if counting is None:
            turn = self._turns[stretch] if stretch < len(self._turns) else NEVER
            reasons = _judge(self._weighing, before=turn)
            counting = [
                (entry.day, entry.row)
                for entry, reason in zip(self._weighing, reasons, strict=True)
                if reason is None and entry.row is not None
            ]
            self._counting[stretch] = counting
        return counting


def prepare(touches: Iterable[Touch], model: ScoringModel) -> History:
    """The person's history, grouped once for evaluation on any number of dates."""
    return History(touches, model)


def _interval(entry: Entry, since: int, until: int) -> Interval:
    assert entry.row is not None, "what weighs belongs to a row"
    end = date.max if until == NEVER else date.fromordinal(until)
    return Interval(entry.row.index, entry.touch.occurred_on, date.fromordinal(since), end)


def _judge(entries: Sequence[Entry], before: int) -> list[SkipReason | None]:
    """Why each entry does not count, age aside, knowing what happened before an ordinal."""
    taken: dict[int, int] = {}
    once: set[tuple[object, ...]] = set()
    reasons: list[SkipReason | None] = []
    for entry in entries:
        row = entry.row
        if entry.never is not None or row is None:
            reasons.append(entry.never)
            continue
        if entry.superseded_on < before:
            reasons.append(SkipReason.SUPERSEDED)
            continue
        if entry.once_key is not None:
            if entry.once_key in once:
                reasons.append(SkipReason.SUPERSEDED)
                continue
            once.add(entry.once_key)
        if row.max_per_month is not None:
            places = taken.get(entry.cap_key, 0)
            if places >= row.max_per_month:
                reasons.append(SkipReason.MONTH_CAP)
                continue
            taken[entry.cap_key] = places + 1
        reasons.append(None)
    return reasons


def _entries(touches: Iterable[Touch], model: ScoringModel) -> list[Entry]:
    seen: set[int] = set()
    entries: list[Entry] = []
    for touch in sorted(touches, key=_order):
        if touch.event_id.int not in seen:
            seen.add(touch.event_id.int)
            row = model.row_for(touch.kind, touch.variant)
            entries.append(Entry(touch, row, touch.occurred_on.toordinal()))
    _mark_superseded(entries, model)
    _mark_answered_again(entries)
    return entries


def _mark_superseded(entries: list[Entry], model: ScoringModel) -> None:
    first: dict[tuple[str, str], int] = {}
    for entry in entries:
        rule = model.supersedes.get(entry.touch.kind)
        if rule is not None and entry.never is None:
            shared = _shared(entry.touch, rule[1])
            if shared is not None:
                first.setdefault((rule[0], shared), entry.day)
    if not first:
        return
    kinds = dict(model.supersedes.values())
    for entry in entries:
        same = kinds.get(entry.touch.kind)
        if same is not None and entry.never is None:
            shared = _shared(entry.touch, same)
            if shared is not None:
                entry.superseded_on = first.get((entry.touch.kind, shared), NEVER)


def _mark_answered_again(entries: list[Entry]) -> None:
    last: dict[str, Entry] = {}
    for entry in entries:
        touch = entry.touch
        if touch.kind == _ANSWER and not touch.retracted and not touch.machine:
            if touch.subject_id is None:
                continue
            earlier = last.get(touch.subject_id)
            if earlier is not None:
                earlier.superseded_on = min(earlier.superseded_on, entry.day)
            last[touch.subject_id] = entry


def _shared(touch: Touch, same: Same) -> str | None:
    return touch.message_id if same is Same.MESSAGE else touch.subject_id


def _once_key(row: Row, touch: Touch) -> tuple[object, ...] | None:
    match row.once_per:
        case None:
            return None
        case OncePer.PERSON:
            return (row.index,)
        case OncePer.DAY:
            return (row.index, touch.occurred_on)
        case OncePer.CAMPAIGN:
            if touch.campaign_id is not None:
                return (row.index, "campaign", touch.campaign_id)
            if touch.message_id is not None:
                return (row.index, "message", touch.message_id)
            return None


def _order(touch: Touch) -> tuple[object, ...]:
    return (
        touch.occurred_on,
        touch.occurred_at,
        touch.order_key,
        touch.position,
        touch.event_id.int,
    )
