"""The level: a score in one word, which rises at once and falls slowly.

level(T) is the highest raw level on any day from the month end before last up to T, so it
depends on the history and T alone, never on when a job ran. Between two touches points only
fade, gate events only pass out of their window and nothing that counted starts or stops
counting otherwise; the raw level can rise only on a day with a touch. It is therefore enough to
look at the first day and at the days with a touch that weighs or supersedes.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

from crm.domain.engagement.history import History
from crm.domain.engagement.model import Level, Mode

ALL_MODES = frozenset(Mode)


def level(history: History, as_of: date, *, member_since: date | None = None) -> Level:
    """The level on a date.

    NEW when the person has been a member for less than 90 days (both figures are the model's)
    and fewer than 3 events count. `member_since` is the later of registration and departure;
    None means unknown, which is never NEW. A date before it is the time of a member to be.
    """
    model = history.model
    if (
        member_since is not None
        and (as_of - member_since).days < model.new_under_days
        and history.counted_events(as_of, model.horizon_days, ALL_MODES)
        < model.new_under_counted_events
    ):
        return Level.NEW
    start = month_end_before_last(as_of)
    first = bisect_right(history.rises, start.toordinal())
    last = bisect_right(history.rises, as_of.toordinal())
    order = [rule.level for rule in model.levels]
    best = 0
    for day in (start, *map(date.fromordinal, history.rises[first:last])):
        best = max(best, order.index(raw_level(history, day)))
        if best == len(order) - 1:
            break
    return order[best]


def raw_level(history: History, day: date) -> Level:
    """The level that the score of one day gives, knowing what had happened by then.

    The highest level whose start is reached and whose gate is passed: enough counted events of
    contribution or talent within 365 days. Without them more points do not lift a person.
    """
    model = history.model
    points = history.milli_points(day)
    events: int | None = None
    for rule in reversed(model.levels):
        if points < rule.from_milli_points:
            continue
        if rule.gate_events:
            if events is None:
                events = history.counted_events(day, model.gate_within_days, model.gate_modes)
            if events < rule.gate_events:
                continue
        return rule.level
    return model.levels[0].level


def month_end_before_last(as_of: date) -> date:
    """The last day of the month two months back: on 2026-11-23 (and -30) it is 2026-09-30."""
    last = as_of.replace(day=1) - timedelta(days=1)
    return last.replace(day=1) - timedelta(days=1)
