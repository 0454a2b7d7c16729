"""The score of the API is the stored one, and its explanation is what it is made of."""

import datetime
import random
from uuid import UUID

import psycopg
import pytest

from crm.application.interactions import retract_interaction
from crm.domain.facts import (
    GatheringAttended,
    LinkClicked,
    MeetingHeld,
    MessageOpened,
    ReferralMade,
    RsvpGiven,
)
from crm.domain.facts.gatherings import Attendance, RsvpAnswer

SCORE = """query ($id: ID!, $from: Date!, $to: Date!) { node(id: $id) { ... on Alumnus {
  engagement {
  milliPoints level momentum asOf
  modes { cutByCapMilliPoints }
  explanation { kind milliPoints counted skipReason }
  history(from: $from, to: $to, stepDays: 90) { on milliPoints level }
} } } }"""
RANKING = """{ alumni(first: 50, orderBy: { by: SCORE, direction: DESC }) {
  edges { node { id engagement { milliPoints } } } } }"""


@pytest.fixture
def shown(api, id_of, zone):
    """shown(alumnus_id): the score as the API tells it; its history ends today."""

    def shown(alumnus_id):
        today = datetime.datetime.now(datetime.UTC).astimezone(zone).date()
        before = today - datetime.timedelta(days=90)
        days = {"from": before.isoformat(), "to": today.isoformat()}
        return api(SCORE, id=id_of(alumnus_id), **days)["node"]["engagement"]

    return shown


@pytest.fixture
def stored(database):
    def stored(alumnus_id):
        with psycopg.connect(database) as connection:
            return connection.execute(
                "SELECT milli_points, level, momentum, as_of FROM engagement.score"
                " WHERE alumnus_id = %s",
                [alumnus_id],
            ).fetchone()

    return stored


def test_an_answer_taken_back_earns_nothing_in_the_api_as_in_the_list(
    person, happens, projected, shown, stored
):
    taro = person(hired_on=None)
    happens(taro, RsvpGiven(gathering_id="g", answer=RsvpAnswer.YES), days_ago=10)
    happens(taro, RsvpGiven(gathering_id="g", answer=RsvpAnswer.NO), days_ago=2)
    projected()

    score = shown(taro)

    assert score["milliPoints"] == stored(taro)[0] == 0
    assert [line["skipReason"] for line in score["explanation"]] == ["SUPERSEDED", "NOT_IN_MODEL"]


@pytest.mark.parametrize("seed", range(3))
def test_score_explanation_history_and_ranking_agree_for_everybody(
    api, person, happens, projected, shown, stored, crm, moment, id_of, seed
):
    chance = random.Random(seed)
    people = [person(last_day=chance.choice([None, "2020-03-31"])) for _ in range(6)]
    positions = [
        happens(chance.choice(people), _fact(chance), days_ago=chance.randint(1, 250))
        for _ in range(150)
    ]
    for fact in crm.event_log.at(chance.sample(positions, 12)):
        if not isinstance(fact.fact, ReferralMade):  # which no one can take back
            event_id = fact.happening.event_id
            retract_interaction(crm, moment(), event_id=event_id, explanation="誤り")
    projected()

    scores = {alumnus_id: shown(alumnus_id) for alumnus_id in people}

    for alumnus_id, score in scores.items():
        points, level, momentum, as_of = stored(alumnus_id)
        lines = sum(line["milliPoints"] for line in score["explanation"])
        cut = sum(mode["cutByCapMilliPoints"] for mode in score["modes"])
        then, now = score["history"]
        assert lines - cut == score["milliPoints"] == points == now["milliPoints"]
        assert score["level"] == level == now["level"]
        assert round(score["momentum"] * 1000) == momentum == points - then["milliPoints"]
        assert score["asOf"] == as_of.isoformat()
    ranked = [edge["node"] for edge in api(RANKING)["alumni"]["edges"]]
    shown_points = [node["engagement"]["milliPoints"] for node in ranked]
    assert shown_points == sorted(shown_points, reverse=True)
    assert {node["id"] for node in ranked} == {id_of(each) for each in people}
    assert len(set(shown_points)) > 1


def _fact(chance):
    name = chance.choice("abcd")
    return chance.choice(
        [
            RsvpGiven(gathering_id=name, answer=chance.choice(list(RsvpAnswer))),
            RsvpGiven(gathering_id=name, answer=RsvpAnswer.YES),
            GatheringAttended(gathering_id=name * 2, attendance=Attendance.ONLINE),
            GatheringAttended(gathering_id=name, attendance=Attendance.IN_PERSON),
            LinkClicked(message_id=name, campaign_id=name, machine_flag=chance.random() < 0.2),
            MessageOpened(message_id=name, campaign_id=name),
            MeetingHeld(duration_minutes=chance.choice([5, 30])),
            ReferralMade(referral_id=_uuid(chance), candidate_id=_uuid(chance)),
        ]
    )


def _uuid(chance):
    return UUID(int=chance.getrandbits(128))
