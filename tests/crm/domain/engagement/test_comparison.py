"""Comparing two models: every person is counted once on either side, and movers are told."""

import datetime
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.engagement import EngagementSummary, Level, Touch, load_model, score, summarise
from crm.domain.engagement.comparison import (
    BANDS,
    Movement,
    Mover,
    compare,
    movement,
)
from crm.domain.engagement.published import publishable
from tests.crm.domain.engagement.drafts import doubled, drafted
from tests.crm.domain.engagement.histories import touch_lists

DAY = datetime.date(2026, 11, 23)


def brief(milli_points: int, level: Level) -> EngagementSummary:
    return EngagementSummary(
        model="m",
        as_of=DAY,
        milli_points=milli_points,
        modes=(),
        level=level,
        momentum_milli_points=0,
    )


BRIEFS = st.builds(brief, st.integers(0, 100_000), st.sampled_from(Level))


@given(st.lists(st.tuples(st.uuids(), BRIEFS, BRIEFS), max_size=60))
def test_every_person_is_counted_once_on_either_side(
    people: list[tuple[UUID, EngagementSummary, EngagementSummary]],
):
    comparison, movers = compare("a", "b", DAY, people)
    assert comparison.people == len(people)
    for counts in (
        comparison.levels_before.values(),
        comparison.levels_after.values(),
        comparison.bands_before,
        comparison.bands_after,
        comparison.movements.values(),
    ):
        assert sum(counts) == len(people)
    assert len(movers) == len(people) - comparison.movements[Movement.SAME]
    assert [mover.alumnus_id for mover in movers] == [
        alumnus_id for alumnus_id, before, after in people if before.level is not after.level
    ]
    for level in Level:
        assert comparison.levels_before[level] == sum(b.level is level for _, b, _ in people)
        assert comparison.levels_after[level] == sum(a.level is level for _, _, a in people)


def test_a_band_has_its_beginning_and_not_its_end_but_the_last_has_both():
    points = [0, 9_999, 10_000, 89_999, 90_000, 100_000]
    same = [(UUID(int=p), brief(p, Level.AWARE), brief(p, Level.AWARE)) for p in points]
    comparison, movers = compare("a", "b", DAY, same)
    assert comparison.bands_before == comparison.bands_after == [2, 1, *[0] * 6, 1, 2]
    assert len(comparison.bands_before) == BANDS
    assert movers == []


def test_a_mover_is_told_with_levels_and_points_of_both_models():
    who = UUID(int=1)
    person = (who, brief(12_000, Level.PARTICIPATING), brief(1_000, Level.DORMANT))
    comparison, movers = compare("a", "b", DAY, [person])
    assert movers == [Mover(who, Level.PARTICIPATING, Level.DORMANT, 12_000, 1_000)]
    assert movers[0].movement is Movement.DOWN
    assert comparison.transitions == {(Level.PARTICIPATING, Level.DORMANT): 1}


def test_new_is_no_step_of_the_ladder():
    assert movement(Level.NEW, Level.ADVOCATE) is Movement.OTHER
    assert movement(Level.DORMANT, Level.NEW) is Movement.OTHER
    assert movement(Level.NEW, Level.NEW) is Movement.SAME
    assert movement(Level.DORMANT, Level.AWARE) is Movement.UP


@settings(max_examples=40, deadline=None)
@given(touch_lists())
def test_a_model_compared_with_itself_moves_nobody_and_a_richer_one_nobody_down(
    touches: list[Touch],
):
    model, richer = load_model(), publishable(drafted(change=doubled))
    who, before, after = UUID(int=1), *(summarise(touches, each, DAY) for each in (model, richer))
    assert compare("a", "a", DAY, [(who, before, before)])[1] == []
    comparison, _ = compare("a", "b", DAY, [(who, before, after)])
    assert comparison.movements[Movement.DOWN] == 0
    assert after.milli_points >= before.milli_points


@settings(max_examples=40, deadline=None)
@given(touch_lists())
def test_an_explanation_adds_up_under_a_published_model_too(touches: list[Touch]):
    model = publishable(drafted(change=doubled))
    told = score(touches, model, DAY)
    lines = sum(line.milli_points for line in told.lines)
    cut = sum(mode.cut_by_cap_milli_points for mode in told.modes)
    assert told.model == "engagement/v2"
    assert lines - cut == told.milli_points == summarise(touches, model, DAY).milli_points
