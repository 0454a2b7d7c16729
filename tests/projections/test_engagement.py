"""The engagement scores: what earns, what does not, and that a new day changes them."""

import datetime
from uuid import uuid4

import pytest

from crm.application.alumni import PersonRef
from crm.application.interactions import retract_interaction
from crm.domain.dates import FuzzyDate
from crm.domain.engagement import Level, SkipReason, load_model
from crm.domain.facts import (
    GatheringAttended,
    JobChangeReported,
    LinkClicked,
    MeetingHeld,
    MessageDelivered,
    MessageOpened,
    NetworkRegistered,
    ProfileUpdated,
    RsvpGiven,
)
from crm.domain.facts.conversations import CallHeld
from crm.domain.facts.gatherings import Attendance, RsvpAnswer
from crm.domain.facts.membership import RegistrationMethod
from crm.domain.facts.messages import MessageReplied
from crm.domain.facts.profile import SkillsUpdated
from projections.engagement import questions as engagement

from .conftest import NOON, TODAY

DAY = datetime.timedelta(days=1)


@pytest.fixture
def stored(owner):
    def stored(alumnus_id):
        return owner.execute(
            "SELECT as_of, milli_points, level, momentum FROM engagement.score"
            " WHERE alumnus_id = %s",
            [alumnus_id],
        ).fetchone()

    return stored


def test_somebody_without_touches_has_a_score_of_zero(person, runner, stored, scored):
    alumnus_id = person(last_day="2020-03-31")
    runner().catch_up()
    assert stored(alumnus_id) == (TODAY, 0, "DORMANT", 0)
    assert scored(alumnus_id).milli_points == 0


def test_the_stored_score_is_the_computed_one(person, happens, runner, stored, scored):
    alumnus_id = person(last_day="2020-03-31")
    happens(alumnus_id, LinkClicked(message_id="m1", campaign_id="c1"))
    happens(
        alumnus_id,
        GatheringAttended(gathering_id="g", attendance=Attendance.IN_PERSON),
        days_ago=180,
    )
    happens(alumnus_id, MeetingHeld(duration_minutes=9), days_ago=1)
    happens(alumnus_id, MeetingHeld(duration_minutes=10), days_ago=1)
    runner().catch_up()
    full = scored(alumnus_id)
    assert sorted(line.milli_points for line in full.lines) == [0, 1000, 3000, 5976]
    assert stored(alumnus_id) == (
        TODAY,
        full.milli_points,
        full.level.value,
        full.momentum_milli_points,
    )


def test_an_explanation_names_the_facts_it_adds_up(person, happens, runner, scored, crm):
    alumnus_id = person(hired_on=None)
    click = happens(alumnus_id, LinkClicked(message_id="m", campaign_id="c"))
    happens(alumnus_id, MessageDelivered(message_id="m"))
    runner().catch_up()
    (line,) = scored(alumnus_id).lines
    assert line.event_id == click.event_id
    assert line.position == crm.event_log.of_event(click.event_id).position


def test_a_new_day_ages_the_scores_without_a_new_fact(person, happens, runner, stored, scored):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, LinkClicked(message_id="m", campaign_id="c"))
    runner().catch_up()
    assert stored(alumnus_id)[:2] == (TODAY, 1000)
    later = TODAY + 90 * DAY
    runner(now=NOON + 90 * DAY).catch_up()
    assert stored(alumnus_id)[:2] == (later, 500)
    assert scored(alumnus_id, later).milli_points == 500


def test_the_day_begins_at_midnight_of_the_programmes_zone(person, happens, runner, stored):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, LinkClicked(message_id="m", campaign_id="c"))
    before = datetime.datetime(2026, 11, 23, 14, 59, tzinfo=datetime.UTC)
    runner(now=before).catch_up()
    assert stored(alumnus_id)[0] == TODAY
    runner(now=before + datetime.timedelta(minutes=1)).catch_up()
    assert stored(alumnus_id)[0] == TODAY + DAY


@pytest.mark.parametrize("batch_size", [1, 3, 2_000])
def test_everybody_is_scored_whatever_the_batches(
    person, happens, runner, owner, scored, batch_size
):
    people = [person(hired_on=None) for _ in range(5)]
    for alumnus_id in people:
        happens(alumnus_id, LinkClicked(message_id="m", campaign_id="c"))
    runner(batch_size=batch_size).catch_up()
    rows = owner.execute("SELECT as_of, milli_points FROM engagement.score").fetchall()
    assert rows == [(TODAY, 1000)] * 5


def test_a_machine_earns_nothing(person, happens, runner, scored):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, LinkClicked(message_id="m", campaign_id="c", machine_flag=True))
    runner().catch_up()
    full = scored(alumnus_id)
    assert full.milli_points == 0
    assert full.lines[0].skip_reason is SkipReason.MACHINE


def test_a_call_counts_as_a_meeting_and_what_a_program_answered_does_not_count(
    person, happens, runner, scored
):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, CallHeld(duration_minutes=9), days_ago=1)
    happens(alumnus_id, CallHeld(duration_minutes=10), days_ago=1)
    happens(alumnus_id, MessageReplied(message_id="m", automatic=True), days_ago=1)
    happens(alumnus_id, SkillsUpdated(skills=("Python",), by_alumnus=False), days_ago=1)
    runner().catch_up()
    lines = [line for line in scored(alumnus_id).lines if line.counted]
    assert [line.kind for line in lines] == ["CallHeld"]


def test_what_hr_changed_in_a_profile_earns_nothing(person, happens, runner, scored):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, ProfileUpdated(name="新", by_alumnus=False))
    runner().catch_up()
    assert scored(alumnus_id).lines == ()
    happens(alumnus_id, ProfileUpdated(name="新"))
    runner().catch_up()
    assert scored(alumnus_id).milli_points == 2000


def test_a_retracted_touch_earns_nothing_and_keeps_its_line(
    person, happens, runner, scored, stored, crm, moment
):
    alumnus_id = person(hired_on=None)
    job = happens(alumnus_id, JobChangeReported())
    runner().catch_up()
    assert stored(alumnus_id)[1] == 2000
    retract_interaction(crm, moment(), event_id=job.event_id, explanation="誤り")
    runner().catch_up()
    assert stored(alumnus_id)[1] == 0
    assert scored(alumnus_id).lines[0].skip_reason is SkipReason.RETRACTED


def answer(answer):
    return RsvpGiven(gathering_id="g", answer=answer)


def test_only_the_last_answer_to_a_gathering_earns(person, happens, runner, scored, stored):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, answer(RsvpAnswer.NO), days_ago=1)
    happens(alumnus_id, answer(RsvpAnswer.YES), days_ago=3)
    runner().catch_up()
    now = scored(alumnus_id)
    assert now.milli_points == stored(alumnus_id)[1] == 0
    assert [line.skip_reason for line in now.lines] == [
        SkipReason.SUPERSEDED,
        SkipReason.NOT_IN_MODEL,
    ]
    assert scored(alumnus_id, TODAY - 2 * DAY).milli_points == 996


def test_momentum_is_the_difference_of_two_scores_even_when_an_answer_was_replaced(
    person, happens, runner, scored, stored
):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, answer(RsvpAnswer.YES), days_ago=100)
    happens(alumnus_id, answer(RsvpAnswer.NO), days_ago=1)
    runner().catch_up()
    before = scored(alumnus_id, TODAY - 90 * DAY).milli_points
    assert before > 0
    assert scored(alumnus_id).momentum_milli_points == -before
    assert stored(alumnus_id)[3] == -before


def test_saying_yes_twice_earns_once(person, happens, runner, scored):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, answer(RsvpAnswer.YES))
    happens(alumnus_id, answer(RsvpAnswer.YES))
    runner().catch_up()
    assert scored(alumnus_id).milli_points == 1000


def test_an_open_earns_nothing_and_is_superseded_by_the_click(person, happens, runner, scored):
    alumnus_id = person(hired_on=None)
    happens(alumnus_id, MessageOpened(message_id="m", campaign_id="c"), days_ago=1)
    happens(alumnus_id, LinkClicked(message_id="m", campaign_id="c"))
    runner().catch_up()
    full = scored(alumnus_id)
    assert full.milli_points == 1000
    assert full.lines[0].skip_reason is SkipReason.SUPERSEDED


def test_who_left_lately_is_new(person, runner, stored, scored):
    alumnus_id = person(last_day="2026-10-31")
    runner().catch_up()
    assert stored(alumnus_id)[2] == "NEW"
    assert scored(alumnus_id, TODAY + 200 * DAY).level is Level.DORMANT


def test_a_scheduled_departure_makes_new_once_its_day_has_passed(
    person, crm, moment, runner, stored
):
    alumnus_id = person()
    now = moment(now=NOON)
    crm.decide(
        now,
        PersonRef(alumnus_id=alumnus_id),
        lambda alumnus: alumnus.schedule_departure(now, last_day=FuzzyDate.parse("2026-11-24")),
    )
    runner().catch_up()
    assert stored(alumnus_id)[2] == "DORMANT"
    runner(now=NOON + DAY).catch_up()
    assert stored(alumnus_id)[2] == "DORMANT"
    runner(now=NOON + 2 * DAY).catch_up()
    assert stored(alumnus_id)[2] == "NEW"


def test_a_rescinded_departure_makes_nobody_new(person, crm, moment, runner, stored):
    alumnus_id = person(last_day="2026-10-31")
    now = moment(now=NOON)
    crm.decide(
        now, PersonRef(alumnus_id=alumnus_id), lambda alumnus: alumnus.rescind_departure(now)
    )
    runner().catch_up()
    assert stored(alumnus_id)[2] == "DORMANT"


def test_who_joined_the_network_lately_is_new(person, happens, runner, stored, ask):
    alumnus_id = person(last_day="2020-03-31")
    happens(
        alumnus_id,
        NetworkRegistered(registration_method=RegistrationMethod.SELF, terms_version="1"),
        days_ago=10,
    )
    runner().catch_up()
    assert stored(alumnus_id)[1:3] == (4629, "NEW")
    found = ask(lambda c: engagement.standings_of(c, [alumnus_id], load_model()))
    assert found[alumnus_id].member_since(TODAY) == TODAY - 10 * DAY
    assert found[alumnus_id].member_since(TODAY - 11 * DAY) == datetime.date(2020, 3, 31)


def test_people_nobody_knows_have_a_score_of_zero_too(person, runner, scored):
    assert scored(uuid4()).milli_points == 0


def test_every_touch_has_its_line(person, happens, runner, owner, scored):
    alumnus_id = person(hired_on=None)
    for number in range(8):
        happens(
            alumnus_id,
            LinkClicked(message_id=f"m{number}", campaign_id=f"c{number}"),
            days_ago=number * 20,
        )
    runner().catch_up()
    rows = owner.execute(
        "SELECT position, occurred_on, campaign_id FROM engagement.touch ORDER BY position"
    ).fetchall()
    lines = sorted(scored(alumnus_id).lines, key=lambda line: line.position)
    assert [(line.position, line.occurred_on) for line in lines] == [row[:2] for row in rows]
    assert [row[2] for row in rows] == [f"c{number}" for number in range(8)]
    assert scored(alumnus_id).milli_points > 0
