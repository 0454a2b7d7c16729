"""Levels: rising at once, falling slowly, gated by contribution."""

from datetime import date, timedelta

import pytest

from crm.domain.engagement import (
    Level,
    Touch,
    level,
    load_model,
    milli_points,
    month_end_before_last,
    prepare,
    raw_level,
    score,
)
from tests.crm.domain.engagement.histories import TODAY, happened, touch

MODEL = load_model()


@pytest.mark.parametrize(
    ("as_of", "start"),
    [
        (date(2026, 11, 23), date(2026, 9, 30)),
        (date(2026, 11, 30), date(2026, 9, 30)),
        (date(2026, 12, 1), date(2026, 10, 31)),
        (date(2026, 1, 31), date(2025, 11, 30)),
        (date(2024, 4, 1), date(2024, 2, 29)),
        (date(2025, 4, 30), date(2025, 2, 28)),
        (date(2026, 2, 1), date(2025, 12, 31)),
    ],
)
def test_the_look_back_starts_at_the_month_end_before_last(as_of: date, start: date) -> None:
    assert month_end_before_last(as_of) == start


def test_points_without_contribution_do_not_lift_above_participating() -> None:
    """Visits of two months: the cap of participation, more than 25 points, no gate event."""
    visits = happened(*[("GatheringAttended", age, "in_person") for age in (0, 1, 2, 30, 31, 32)])
    assert milli_points(visits, MODEL, TODAY) > 25_000
    assert level(prepare(visits, MODEL), TODAY) is Level.PARTICIPATING
    assert level(prepare([*visits, touch(99, "ReferralMade", TODAY)], MODEL), TODAY) is (
        Level.CONTRIBUTING
    )


def test_an_advocate_needs_two_events_of_contribution_or_talent() -> None:
    base = happened(
        *[("GatheringAttended", age, "in_person") for age in range(8)],
        *[("SurveyAnswered", age) for age in (0, 1, 25, 26, 60, 61)],
    )
    one = [*base, touch(90, "CollaborationAgreed", TODAY)]
    two = [*one, touch(91, "ReferralMade", TODAY)]
    assert milli_points(one, MODEL, TODAY) >= 50_000
    assert level(prepare(one, MODEL), TODAY) is Level.CONTRIBUTING
    assert level(prepare(two, MODEL), TODAY) is Level.ADVOCATE


def test_a_gate_event_is_good_for_365_days() -> None:
    visits = [
        touch(n, "GatheringAttended", TODAY - timedelta(days=n), variant="in_person")
        for n in range(1, 9)
    ]
    for age, expected in ((365, Level.CONTRIBUTING), (366, Level.PARTICIPATING)):
        history = prepare([*visits, touch(99, "SpokeAt", TODAY - timedelta(days=age))], MODEL)
        assert raw_level(history, TODAY) is expected


def test_a_level_rises_on_the_day_and_falls_two_month_ends_later() -> None:
    """Two visits of one day give PARTICIPATING; then nothing more happens."""
    visit = date(2026, 3, 10)
    history = prepare(
        [touch(n, "GatheringAttended", visit, variant="in_person") for n in (1, 2)], MODEL
    )
    assert raw_level(history, visit - timedelta(days=1)) is Level.DORMANT
    assert level(history, visit) is Level.PARTICIPATING
    raw = {
        day: raw_level(history, day)
        for day in (date(2026, 3, 31), date(2026, 4, 30), date(2026, 5, 31))
    }
    assert list(raw.values()) == [Level.PARTICIPATING, Level.AWARE, Level.AWARE]
    assert level(history, date(2026, 5, 31)) is Level.PARTICIPATING
    assert level(history, date(2026, 6, 1)) is Level.AWARE


def test_replacing_an_answer_by_a_visit_never_loses_the_level_of_the_day() -> None:
    touches = [
        touch(1, "RsvpGiven", date(2026, 11, 1), variant="yes", subject_id="g"),
        touch(2, "GatheringAttended", date(2026, 11, 20), variant="online", subject_id="g"),
    ]
    assert level(prepare(touches, MODEL), TODAY) is Level.AWARE


@pytest.mark.parametrize(
    ("member_for", "events", "expected"),
    [
        (0, 2, Level.NEW),
        (89, 2, Level.NEW),
        (90, 2, Level.AWARE),
        (89, 3, Level.AWARE),
        (-5, 0, Level.NEW),
        (None, 0, Level.DORMANT),
    ],
)
def test_new_is_under_ninety_days_and_under_three_counted_events(
    member_for: int | None, events: int, expected: Level
) -> None:
    touches = [touch(n, "SurveyAnswered", TODAY - timedelta(days=30 * n)) for n in range(events)]
    since = None if member_for is None else TODAY - timedelta(days=member_for)
    assert score(touches, MODEL, TODAY, member_since=since).level is expected


def test_opens_and_what_does_not_count_never_end_being_new() -> None:
    touches: list[Touch] = [touch(n, "MessageOpened", TODAY) for n in range(1, 6)]
    touches += [touch(n, "LinkClicked", TODAY, machine=True) for n in range(6, 10)]
    touches += [touch(n, "NoteAdded", TODAY) for n in range(10, 15)]
    assert score(touches, MODEL, TODAY, member_since=TODAY).level is Level.NEW
