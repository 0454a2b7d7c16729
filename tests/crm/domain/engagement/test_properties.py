"""What holds of the score for every history: it adds up, and a slow second scorer agrees."""

from collections import Counter
from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

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
    summarise,
)
from tests.crm.domain.engagement.histories import (
    TODAY,
    counted_slowly,
    points_slowly,
    raw_level_slowly,
    score_slowly,
    touch_lists,
)

MODEL = load_model()
DECAY = {
    (half, age): ppm for half, table in MODEL.decay_ppm.items() for age, ppm in enumerate(table)
}
RANK = [Level.DORMANT, Level.AWARE, Level.PARTICIPATING, Level.CONTRIBUTING, Level.ADVOCATE]
DATES = st.one_of(
    st.integers(-80, 5).map(lambda days: TODAY + timedelta(days=days)),
    st.integers(-400, 800).map(lambda days: TODAY + timedelta(days=days)),
    st.dates(date(2023, 12, 1), date(2029, 3, 1)),
)
few = settings(max_examples=40, deadline=None)
many = settings(max_examples=60, deadline=None)


@many
@given(touch_lists(), DATES)
def test_the_lines_less_what_the_caps_cut_are_the_score(touches: list[Touch], day: date) -> None:
    result = score(touches, MODEL, day)
    cut = sum(mode.cut_by_cap_milli_points for mode in result.modes)
    assert sum(line.milli_points for line in result.lines) - cut == result.milli_points
    assert sum(mode.milli_points for mode in result.modes) == result.milli_points
    for mode in result.modes:
        raw = sum(line.milli_points for line in result.lines if line.mode is mode.mode)
        assert raw - mode.cut_by_cap_milli_points == mode.milli_points <= mode.cap_milli_points
    for line in result.lines:
        assert line.counted == (line.skip_reason is None)
        assert line.counted or line.milli_points == 0
        assert 0 <= line.milli_points <= line.weight_milli_points


@many
@given(touch_lists(), DATES)
def test_the_score_is_that_of_the_formula(touches: list[Touch], day: date) -> None:
    result = score(touches, MODEL, day)
    assert result.milli_points == score_slowly(touches, day, DECAY)
    assert [mode.milli_points + mode.cut_by_cap_milli_points for mode in result.modes] == list(
        points_slowly(touches, day, DECAY).values()
    )
    assert [line.event_id for line in result.lines if line.engages] == [
        one.event_id for one in counted_slowly(touches, day)
    ]


@many
@given(touch_lists(), DATES)
def test_the_fast_path_gives_the_figures_of_the_explanation(
    touches: list[Touch], day: date
) -> None:
    full = score(touches, MODEL, day)
    brief = summarise(touches, MODEL, day)
    assert milli_points(touches, MODEL, day) == full.milli_points == brief.milli_points
    assert (brief.modes, brief.level) == (full.modes, full.level)
    assert brief.momentum_milli_points == full.momentum_milli_points
    assert full.momentum_milli_points == full.milli_points - milli_points(
        touches, MODEL, day - timedelta(days=90)
    )


@many
@given(touch_lists(), st.lists(DATES, min_size=1, max_size=6))
def test_a_prepared_history_forgets_nothing_from_one_date_to_the_next(
    touches: list[Touch], days: list[date]
) -> None:
    history = prepare(touches, MODEL)
    for day in days:
        assert score(history, MODEL, day) == score(touches, MODEL, day)


@many
@given(touch_lists(), st.randoms(use_true_random=False), DATES)
def test_order_and_repetition_of_the_touches_change_nothing(
    touches: list[Touch], chance: Random, day: date
) -> None:
    again = [*touches, *(one for one in touches if chance.random() < 0.3)]
    chance.shuffle(again)
    assert score(again, MODEL, day) == score(touches, MODEL, day)


@few
@given(touch_lists(), st.integers(-20, 70))
def test_the_level_is_the_highest_of_all_days_looked_at(touches: list[Touch], ahead: int) -> None:
    day = TODAY + timedelta(days=ahead)
    start = month_end_before_last(day)
    days = [start + timedelta(days=n) for n in range((day - start).days + 1)]
    best = max((Level(raw_level_slowly(touches, each, DECAY)) for each in days), key=RANK.index)
    assert level(prepare(touches, MODEL), day) == best


@few
@given(touch_lists(), DATES)
def test_the_raw_level_of_a_day_is_that_of_the_formula(touches: list[Touch], day: date) -> None:
    assert raw_level(prepare(touches, MODEL), day) == raw_level_slowly(touches, day, DECAY)


@few
@given(touch_lists(), st.integers(0, 800), st.integers(1, 400))
def test_without_new_touches_nothing_rises(touches: list[Touch], wait: int, more: int) -> None:
    last = max((one.occurred_on for one in touches), default=TODAY)
    history = prepare(touches, MODEL)
    earlier, later = (last + timedelta(days=wait + extra) for extra in (0, more))
    assert history.milli_points(later) <= history.milli_points(earlier)
    assert RANK.index(raw_level(history, later)) <= RANK.index(raw_level(history, earlier))
    assert RANK.index(level(history, later)) <= RANK.index(level(history, earlier))
    assert history.milli_points(last + timedelta(days=731)) == 0


@many
@given(touch_lists(), DATES)
def test_no_row_counts_more_than_its_maximum_in_a_month(touches: list[Touch], day: date) -> None:
    history = prepare(touches, MODEL)
    months = Counter(
        (entry.row, entry.touch.occurred_on.year, entry.touch.occurred_on.month)
        for entry, reason in history.standing(day)
        if reason is None
    )
    for (row, _, _), counted in months.items():
        assert row is not None
        assert row.max_per_month is None or counted <= row.max_per_month


@many
@given(touch_lists(), DATES)
def test_later_touches_do_not_change_an_earlier_date(touches: list[Touch], day: date) -> None:
    known = [one for one in touches if one.occurred_on <= day]
    assert score(known, MODEL, day) == score(touches, MODEL, day)


@few
@given(touch_lists(), DATES)
def test_every_figure_is_a_whole_number(touches: list[Touch], day: date) -> None:
    result = score(touches, MODEL, day)
    figures: list[object] = [result.milli_points, result.momentum_milli_points]
    for mode in result.modes:
        figures += [mode.milli_points, mode.cap_milli_points, mode.cut_by_cap_milli_points]
    for line in result.lines:
        figures += [line.milli_points, line.weight_milli_points, line.decay_ppm, line.age_days]
    assert {type(figure) for figure in figures} == {int}
    assert 0 <= result.milli_points <= 100_000
