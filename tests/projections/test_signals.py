"""Opens and clicks are judged message by message, whatever order the facts come in."""

import datetime
import json
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.domain.dates import FuzzyDate
from crm.domain.engagement import load_model
from crm.domain.envelope import When
from crm.domain.facts import InteractionRetracted, LinkClicked, MessageDelivered, MessageOpened
from crm.domain.facts.messages import LinkRole, SignalRulesetPublished
from crm.domain.moments import PointInTime
from crm.domain.signals import Signal, SignalRule, load_ruleset
from crm.storage.mapper import PROGRAMME_STREAM
from projections.engagement.signals import verdicts_at
from projections.replay.person import replay
from tests.crm.domain.given import TOKYO

from .conftest import NOON, clear

MODEL = load_model()
AT = NOON - datetime.timedelta(days=3)
DAY = datetime.timedelta(days=1)
V2 = json.dumps(
    json.loads(load_ruleset().definition)
    | {"name": "signals/v2", "machine_agent_words": ["Scanner"]}
)


def after(second: float) -> datetime.datetime:
    return AT + datetime.timedelta(seconds=second)


@pytest.fixture
def signals(owner):
    """signals(): every open and click, by when it happened: who did it, and by which rule."""

    def signals():
        return owner.execute(
            "SELECT signal, signal_rule FROM engagement.touch WHERE signal IS NOT NULL"
            " ORDER BY occurred_at, event_id"
        ).fetchall()

    return signals


@pytest.fixture
def publish(crm, moment):
    """publish(definition, days=…): a ruleset in force in so many days."""

    def publish(definition=V2, days=1):
        now = moment(now=NOON)
        name = json.loads(definition)["name"]
        happening = now.happening(
            None,
            SignalRulesetPublished(ruleset=name, definition=definition, digest="00"),
            FuzzyDate.day((NOON + days * DAY).date()),
            occurred=When(NOON),
        )
        version = crm.alumni_recorder.stream_version(PROGRAMME_STREAM)
        crm.append([crm.facts.of_programme(happening, version + 1)], now)

    return publish


def test_a_delivery_that_comes_in_last_still_unmasks_a_scanner(person, happens, runner, signals):
    alumnus_id = person()
    for place, link in enumerate("abc"):
        happens(alumnus_id, LinkClicked(message_id="m", url=link), at=after(2 + place))
    runner().catch_up()
    assert signals() == [("HUMAN", None)] * 3

    happens(alumnus_id, MessageDelivered(message_id="m"), at=AT)
    runner().catch_up()

    assert signals() == [("MACHINE", "BURST")] * 3


def test_a_machines_clicks_earn_nothing_and_a_trap_recorded_by_mistake_can_be_taken_back(
    person, happens, runner, scored, signals
):
    alumnus_id = person()
    happens(alumnus_id, LinkClicked(message_id="m", campaign_id="c", url="a"), at=after(90))
    trap = happens(
        alumnus_id,
        LinkClicked(message_id="m", campaign_id="c", url="t", link_role=LinkRole.HONEYPOT),
        at=after(91),
    )
    runner().catch_up()
    assert scored(alumnus_id).milli_points == 0

    happens(alumnus_id, InteractionRetracted(retracted_event_id=trap.event_id))
    runner().catch_up()

    assert signals() == [("HUMAN", None), ("MACHINE", "HONEYPOT")]
    assert scored(alumnus_id).milli_points > 0


def test_a_ruleset_judges_everybody_anew_from_its_day_on(
    person, happens, runner, publish, signals, owner
):
    alumnus_id = person()
    happens(alumnus_id, LinkClicked(message_id="m", user_agent="Scanner 1"), at=AT)
    runner().catch_up()
    publish(days=1)
    runner().catch_up()
    score = "SELECT milli_points FROM engagement.score WHERE alumnus_id = %s"
    assert signals() == [("HUMAN", None)]
    assert owner.execute(score, [alumnus_id]).fetchone() > (0,)

    runner(now=NOON + DAY).catch_up()

    assert signals() == [("MACHINE", "MACHINE_AGENT")]
    assert owner.execute(score, [alumnus_id]).fetchone() == (0,)
    assert owner.execute("SELECT DISTINCT ruleset FROM engagement.standing").fetchall() == [
        ("signals/v2",)
    ]


def test_verdicts_are_read_by_position(person, happens, runner, ask, owner):
    alumnus_id = person()
    happens(alumnus_id, MessageOpened(message_id="m", machine_flag=True), at=AT)
    runner().catch_up()
    (position,) = owner.execute("SELECT max(position) FROM timeline.entry").fetchone()

    flagged, nothing = ask(lambda c: verdicts_at(c, [position, 1]))

    assert flagged == (Signal.MACHINE, SignalRule.PROVIDER_FLAG)
    assert nothing is None


steps = st.lists(
    st.tuples(
        st.one_of(
            st.just(MessageDelivered(message_id="m")),
            st.builds(
                LinkClicked,
                message_id=st.sampled_from("mmmn"),
                campaign_id=st.sampled_from([None, "c"]),
                url=st.sampled_from(["a", "b", "c"]),
                link_role=st.sampled_from([None] * 6 + [LinkRole.HONEYPOT]),
            ),
            st.builds(MessageOpened, message_id=st.just("m"), machine_flag=st.booleans()),
        ),
        st.integers(0, 15),
        st.sampled_from([False, False, False, False, True]),
    ),
    min_size=3,
    max_size=8,
)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(told=steps, data=st.data())
def test_late_and_unordered_facts_come_to_the_state_of_ordered_ones_and_of_a_replay(
    told, data, owner, crm, person, happens, runner, scored, signals
):
    states = []
    for order in (told, data.draw(st.permutations(told))):
        clear(owner)
        alumnus_id = person()
        run = runner(batch_size=2)
        for fact, second, gone in order:
            happening = happens(alumnus_id, fact, at=after(second))
            if gone:
                happens(alumnus_id, InteractionRetracted(retracted_event_id=happening.event_id))
            if data.draw(st.booleans()):
                run.run_once()
        runner().catch_up()
        now = PointInTime(as_of=NOON, known_position=crm.event_log.head(), known_at=NOON)
        past = replay(alumnus_id, crm.event_log.of_people([alumnus_id]), now, TOKYO)
        assert past is not None
        verdicts = past.verdicts
        rows = owner.execute(
            "SELECT event_id, signal, signal_rule, machine FROM engagement.touch"
            " WHERE signal IS NOT NULL"
        ).fetchall()
        assert {event_id: (signal, rule) for event_id, signal, rule, _ in rows} == {
            event_id: (verdict.signal.value, verdict.rule and verdict.rule.value)
            for event_id, verdict in verdicts.items()
        }
        assert all(machine == (signal == "MACHINE") for _, signal, _, machine in rows)
        score = past.standing(MODEL).score(past.day)
        assert score.milli_points == scored(alumnus_id).milli_points
        states.append((sorted(row[1:] for row in map(_plain, rows)), score.milli_points))
    assert states[0] == states[1]


def _plain(row: tuple[UUID, str, str | None, bool]) -> tuple[str, str, str, bool]:
    return ("", row[1], row[2] or "", row[3])
