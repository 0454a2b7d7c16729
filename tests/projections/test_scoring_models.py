"""Scoring models in the read models: known once published, compared chunk by chunk."""

import datetime

import pytest

from crm.application.scoring import publish_scoring_model
from crm.domain.engagement import BrokenScoringModel, load_model
from crm.domain.engagement.published import publishable
from crm.domain.envelope import Happening
from crm.domain.facts import GatheringAttended, MeetingHeld, ScoringModelPublished
from crm.domain.facts.gatherings import Attendance
from projections.engagement import compare
from projections.engagement.compare import compare_models, people_count
from projections.engagement.published import published_models
from projections.timeline.filter import TimelineFilter
from projections.timeline.questions import entries
from tests.crm.domain.engagement.drafts import doubled, drafted
from tests.projections.conftest import NOON, TODAY

V2 = drafted(change=doubled)


@pytest.fixture
def publish(crm, moment):
    """publish(definition, effective_on): a published model."""

    def publish(definition=V2, effective_on=TODAY):
        now = moment(now=NOON)
        return publish_scoring_model(crm, now, definition=definition, effective_on=effective_on)

    return publish


@pytest.fixture
def publish_unchecked(crm, moment):
    """publish_unchecked(definition): in the log whatever it is, as a later version might."""

    def publish(definition, name="engagement/v9"):
        now = moment(now=NOON)
        fact = ScoringModelPublished(model=name, definition=definition, digest="")
        happening: Happening = now.happening(None, fact)
        version = len(crm.event_log.of_programme()) + 1
        (appended,) = crm.append([crm.facts.of_programme(happening, version)], now)
        return appended.position

    return publish


def test_models_are_known_at_once_in_the_order_of_publication(ask, publish):
    assert [each.name for each in ask(published_models)] == ["engagement/v1"]
    publish()
    publish(drafted("engagement/v3"), TODAY + datetime.timedelta(days=9))
    models = ask(published_models)
    assert [each.name for each in models] == ["engagement/v1", "engagement/v2", "engagement/v3"]
    assert models[1].definition == V2
    assert ask(published_models) == models


def test_a_publication_that_cannot_be_read_is_left_out(ask, publish, publish_unchecked):
    publish_unchecked("{}")
    publish()
    assert [each.name for each in ask(published_models)] == ["engagement/v1", "engagement/v2"]


def test_a_publication_is_followed_though_it_could_not_be_published_today(
    ask, runner, person, happens, publish_unchecked, owner
):
    def stranger(data):
        doubled(data)
        data["remark"] = "a field that no version knows"

    taro = person(hired_on=None)
    definition = drafted("engagement/v9", stranger)
    with pytest.raises(BrokenScoringModel):
        publishable(definition)
    publish_unchecked(definition, "engagement/v9")
    happens(taro, MeetingHeld(duration_minutes=30))
    runner().catch_up()

    assert owner.execute("SELECT position FROM projection.parked").fetchall() == []
    assert [each.name for each in ask(published_models)] == ["engagement/v1", "engagement/v9"]
    scores = owner.execute("SELECT alumnus_id, milli_points FROM engagement.score").fetchall()
    assert scores == [(taro, 12_000)]


def test_a_publication_stands_on_nobody_s_timeline_and_holds_nobody_up(
    ask, runner, person, happens, publish, publish_unchecked, scored
):
    taro = person(hired_on=None)
    done = publish()
    broken = publish_unchecked("{}")
    happens(taro, MeetingHeld(duration_minutes=30))
    runner().catch_up()
    found = ask(lambda c: entries(c, [done.position, broken, broken + 1]))
    assert [each.kind if each else None for each in found] == [None, None, "MeetingHeld"]
    assert scored(taro).milli_points == 6_000
    assert TimelineFilter(modes=frozenset()).wanted_kinds == []


def test_a_comparison_is_the_same_in_whatever_chunks(ask, runner, person, happens, monkeypatch):
    people = sorted(person(hired_on=None) for _ in range(7))
    for number, alumnus_id in enumerate(people):
        for meeting in range(number):
            happens(alumnus_id, MeetingHeld(duration_minutes=30), days_ago=40 * meeting)
        attended = GatheringAttended(gathering_id=f"g{number}", attendance=Attendance.ONLINE)
        happens(alumnus_id, attended, days_ago=number)
    runner().catch_up()

    def compared(chunk):
        monkeypatch.setattr(compare, "_CHUNK", chunk)
        movers, told = [], []
        found = ask(
            lambda c: compare_models(
                c,
                load_model(),
                publishable(V2),
                TODAY,
                tell=told.append,
                on_mover=movers.append,
            )
        )
        assert told[-1] == found.people == len(people) == ask(people_count)
        return found, movers

    whole, movers = compared(100)
    assert compared(1) == compared(3) == compared(7) == (whole, movers)
    assert [mover.alumnus_id for mover in movers] == sorted(mover.alumnus_id for mover in movers)
    assert movers
    for each in movers:
        assert each.milli_points_after > each.milli_points_before
