"""Random histories: what was projected live equals a rebuild, and every score can be explained."""

import contextlib
import datetime
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.application.alumni import PersonRef
from crm.application.interactions import retract_interaction
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import When
from crm.domain.facts import (
    ConsentGiven,
    ConsentWithdrawn,
    DepartureScheduled,
    GatheringAttended,
    InteractionRetracted,
    JobChangeReported,
    LinkClicked,
    MeetingHeld,
    MessageOpened,
    NoteAdded,
    ProfileUpdated,
    ReferralMade,
    Rehired,
    RsvpGiven,
)
from crm.domain.facts.gatherings import Attendance, RsvpAnswer, RsvpCancelled
from crm.domain.facts.membership import RegistrationMethod
from crm.domain.facts.profile import SkillsUpdated
from crm.domain.person import Person, evolve
from crm.domain.refusals import Refusal
from crm.domain.words import ConsentPurpose, ContactChannel
from projections import READ_MODELS
from projections.checksum import checksum
from projections.directory import questions as directory

from .conftest import NOON, TODAY, clear

ids = st.sampled_from("ab")
touches = st.one_of(
    st.builds(LinkClicked, message_id=ids, campaign_id=ids, machine_flag=st.booleans()),
    st.builds(MessageOpened, message_id=ids, user_agent=st.sampled_from([None, "Mozilla/5.0"])),
    st.builds(RsvpGiven, gathering_id=ids, answer=st.sampled_from(RsvpAnswer)),
    st.builds(RsvpCancelled, gathering_id=ids),
    st.builds(SkillsUpdated, skills=st.sampled_from([("Python",), ()])),
    st.builds(GatheringAttended, gathering_id=ids, attendance=st.sampled_from(Attendance)),
    st.builds(MeetingHeld, duration_minutes=st.sampled_from([5, 30])),
    st.builds(ProfileUpdated, name=st.sampled_from(["甲", "乙"]), by_alumnus=st.booleans()),
    st.builds(NoteAdded, text=st.sampled_from(["x", "メモ"])),
    st.builds(ReferralMade, referral_id=st.uuids(), candidate_id=st.uuids()),
    st.just(JobChangeReported()),
)
days = st.integers(0, 800)
steps = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.one_of(
            st.tuples(st.just("touch"), touches, days, st.sampled_from([None, "1", "2", "3"])),
            st.tuples(st.just("schedule"), st.integers(-400, 40)),
            st.tuples(st.just("depart"), st.integers(-400, 40)),
            st.tuples(st.just("rehire"), st.integers(-100, 40)),
            st.tuples(st.just("retract"), st.integers(0, 9)),
            st.tuples(st.just("retract_ahead"), touches, days),
            st.tuples(st.just("unknown_employment"), st.integers(-40, 40)),
            st.sampled_from([("rescind",), ("join",), ("consent",), ("withdraw",)]),
            st.tuples(st.just("project"), st.integers(1, 12)),
        ),
    ),
    min_size=8,
    max_size=30,
)


def day(offset):
    return FuzzyDate.day(TODAY + datetime.timedelta(days=offset))


class History:
    """Carries out the steps on three people; what the rules refuse does not happen."""

    def __init__(self, crm, moment, runner, people):
        self.crm, self.moment, self.runner, self.people = crm, moment, runner, people
        self.interactions = []

    def take(self, who, step):
        word, *told = step
        with contextlib.suppress(Refusal):
            getattr(self, word)(self.people[who], *told)

    def decide(self, alumnus_id, decision):
        now = self.moment(now=NOON)
        self.crm.decide(
            now, PersonRef(alumnus_id=alumnus_id), lambda alumnus: decision(alumnus, now)
        )

    def touch(self, alumnus_id, fact, ago, delivery_id):
        now = self.moment(now=NOON)
        happening = now.happening(
            alumnus_id,
            fact,
            occurred=When(NOON - datetime.timedelta(days=ago, minutes=ago)),
            delivery_id=delivery_id,
        )
        self.crm.append_unseen([happening], now)
        self.interactions.append(happening.event_id)

    def retract(self, alumnus_id, which):
        if self.interactions:
            event_id = self.interactions[which % len(self.interactions)]
            retract_interaction(
                self.crm, self.moment(now=NOON), event_id=event_id, explanation="誤り"
            )

    def retract_ahead(self, alumnus_id, fact, ago):
        now = self.moment(now=NOON)
        happening = now.happening(alumnus_id, fact, occurred=When(NOON))
        gone = now.happening(
            alumnus_id, InteractionRetracted(retracted_event_id=happening.event_id)
        )
        self.crm.append_unseen([gone, happening], now)

    def unknown_employment(self, alumnus_id, offset):
        now = self.moment(now=NOON)
        fact = DepartureScheduled(stint_id=uuid4(), last_day=day(offset))
        self.crm.append_unseen([now.happening(alumnus_id, fact)], now)

    def schedule(self, alumnus_id, offset):
        self.decide(alumnus_id, lambda a, now: a.schedule_departure(now, last_day=day(offset)))

    def depart(self, alumnus_id, offset):
        self.decide(alumnus_id, lambda a, now: a.record_departure(now, last_day=day(offset)))

    def rescind(self, alumnus_id):
        self.decide(alumnus_id, lambda a, now: a.rescind_departure(now))

    def rehire(self, alumnus_id, offset):
        fact = Rehired(stint_id=uuid4(), legal_entity="", hired_on=day(offset))
        self.decide(alumnus_id, lambda a, now: a.rehire(fact, now))

    def join(self, alumnus_id):
        self.decide(
            alumnus_id,
            lambda a, now: a.register_in_network(
                now, registration_method=RegistrationMethod.SELF, terms_version="1"
            ),
        )

    def consent(self, alumnus_id):
        fact = ConsentGiven(
            purpose=ConsentPurpose.EVENTS, channel=ContactChannel.EMAIL, text_version="1"
        )
        self.decide(alumnus_id, lambda a, now: a.give_consent(fact, now))

    def withdraw(self, alumnus_id):
        self.decide(
            alumnus_id,
            lambda a, now: a.withdraw_consent(
                ConsentWithdrawn(purpose=ConsentPurpose.EVENTS, channel=ContactChannel.EMAIL), now
            ),
        )

    def project(self, alumnus_id, batch_size):
        self.runner(batch_size=batch_size).run_once()


@pytest.fixture
def live(crm, moment, runner, person, owner):
    """live(steps): a fresh log in which they happened, projected to its end."""

    def run(told, last_batch_size):
        clear(owner)
        people = [person(last_day=last_day) for last_day in (None, "2020-03-31", "2026-10-31")]
        history = History(crm, moment, runner, people)
        for who, step in told:
            history.take(who, step)
        runner(batch_size=last_batch_size).catch_up()
        return people

    return run


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(told=steps, last_batch_size=st.integers(1, 40), days_later=st.integers(1, 200))
def test_a_rebuild_equals_what_was_projected_live_and_every_score_can_be_explained(
    live, runner, rebuild, owner, ask, scored, crm, told, last_batch_size, days_later
):
    people = live(told, last_batch_size)
    before = {model.name: checksum(owner, model.name) for model in READ_MODELS}
    assert owner.execute("SELECT count(*) FROM timeline.entry").fetchone() == (
        crm.event_log.head(),
    )
    _people_are_what_their_facts_say(people, ask, crm)
    _every_score_is_the_sum_of_its_explanation(people, scored, owner, TODAY)

    rebuild().run(before)
    assert {model.name: checksum(owner, model.name) for model in READ_MODELS} == before

    later = datetime.timedelta(days=days_later)
    runner(now=NOON + later).catch_up()
    _every_score_is_the_sum_of_its_explanation(people, scored, owner, TODAY + later)
    assert owner.execute("SELECT count(*) FROM projection.parked").fetchone() == (0,)


def _people_are_what_their_facts_say(people, ask, crm):
    for alumnus_id, entry in zip(people, ask(lambda c: directory.people(c, people)), strict=True):
        told = Person(alumnus_id)
        for recorded in crm.event_log.of_people([alumnus_id]):
            evolve(told, recorded.happening)
        assert entry.person == told
        assert entry.version == crm.load(alumnus_id).version


def _every_score_is_the_sum_of_its_explanation(people, scored, owner, as_of):
    rows = owner.execute(
        "SELECT alumnus_id, as_of, milli_points, level, momentum FROM engagement.score"
    )
    stored = {row[0]: row[1:] for row in rows.fetchall()}
    assert stored.keys() == set(people)
    for alumnus_id in people:
        full = scored(alumnus_id, as_of)
        lines = sum(line.milli_points for line in full.lines)
        cut = sum(mode.cut_by_cap_milli_points for mode in full.modes)
        assert lines - cut == full.milli_points
        assert stored[alumnus_id] == (
            as_of,
            full.milli_points,
            full.level.value,
            full.momentum_milli_points,
        )
