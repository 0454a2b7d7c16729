"""People are told from machines by the facts of a message, in whatever order they came."""

import dataclasses
import datetime
import json
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.facts.messages import LinkClicked, LinkRole, MessageDelivered, MessageOpened
from crm.domain.signals import (
    BrokenSignalRuleset,
    Signal,
    SignalRule,
    SignalRuleset,
    Trace,
    Verdict,
    load_ruleset,
    signal_of,
    verdicts,
)
from crm.domain.signals.published import publishable
from crm.domain.signals.ruleset import ruleset_of
from crm.domain.words import Locale

V1 = load_ruleset()
DELIVERED = datetime.datetime(2026, 6, 1, 9, tzinfo=datetime.UTC)
MACHINE, HUMAN = Signal.MACHINE, Signal.HUMAN


def click(place: int, second: float, link: str | None = "a", **more: object) -> Trace:
    return Trace(
        event_id=UUID(int=place),
        message_id="m",
        clicked=True,
        at=DELIVERED + datetime.timedelta(seconds=second),
        flagged=False,
        agent="Mozilla/5.0 (Macintosh)",
        link=link,
        **more,  # type: ignore[arg-type]
    )


def judged(*traces: Trace, ruleset: SignalRuleset = V1) -> list[Verdict]:
    found = verdicts(traces, DELIVERED, ruleset)
    return [found[each.event_id] for each in traces]


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ({"flagged": True}, Verdict(MACHINE, SignalRule.PROVIDER_FLAG)),
        ({"agent": "Mozilla/5.0"}, Verdict(MACHINE, SignalRule.MACHINE_AGENT)),
        ({"agent": " Mozilla/5.0 "}, Verdict(MACHINE, SignalRule.MACHINE_AGENT)),
        ({"agent": "x GoogleImageProxy y"}, Verdict(Signal.UNKNOWN, SignalRule.PROXY)),
        ({"honeypot": True}, Verdict(MACHINE, SignalRule.HONEYPOT)),
        ({"agent": None}, Verdict(HUMAN)),
    ],
)
def test_some_traces_tell_by_themselves(more: dict[str, object], verdict: Verdict):
    trace = dataclasses.replace(click(1, 3_600), **more)  # type: ignore[arg-type]
    assert judged(trace) == [verdict]


def test_three_links_at_once_right_after_delivery_are_a_scanners():
    burst = [click(1, 2, "a"), click(2, 3, "b"), click(3, 9, "c")]
    assert [each.rule for each in judged(*burst)] == [SignalRule.BURST] * 3


@pytest.mark.parametrize(
    "clicks",
    [
        pytest.param([(2, "a"), (3, "b")], id="two links"),
        pytest.param([(2, "a"), (3, "b"), (4, "a")], id="the same link twice"),
        pytest.param([(2, "a"), (3, "b"), (13, "c")], id="eleven seconds between them"),
        pytest.param([(60, "a"), (61, "b"), (62, "c")], id="a minute after delivery"),
        pytest.param([(2, None), (3, None), (4, None)], id="links that are not known"),
    ],
)
def test_less_than_that_may_be_a_person(clicks: list[tuple[float, str | None]]):
    traces = [click(place, second, link) for place, (second, link) in enumerate(clicks)]
    assert {each.signal for each in judged(*traces)} == {HUMAN}


def test_of_a_burst_only_the_clicks_right_after_delivery_are_a_machines():
    burst = [click(1, 9, "a"), click(2, 10, "b"), click(3, 11, "c")]
    assert [each.signal for each in judged(*burst)] == [MACHINE, MACHINE, HUMAN]


def test_what_the_source_measured_goes_before_the_clocks():
    burst = [click(place, 60 + place, link, seconds=4) for place, link in enumerate("abc")]
    assert {each.signal for each in judged(*burst)} == {MACHINE}


def test_without_a_delivery_nobody_knows_how_soon_it_was():
    burst = [click(1, 2, "a"), click(2, 3, "b"), click(3, 4, "c")]
    assert {each.signal for each in verdicts(burst, None, V1).values()} == {HUMAN}


def test_a_honeypot_quarantines_the_other_clicks_of_the_message_but_no_opens():
    opened = dataclasses.replace(click(3, 40), clicked=False, link=None)
    found = judged(click(1, 5, "trap", honeypot=True), click(2, 90_000), opened)
    assert [each.rule for each in found] == [
        SignalRule.HONEYPOT,
        SignalRule.HONEYPOT_SIBLING,
        None,
    ]


def test_a_trace_that_was_taken_back_proves_nothing_about_others():
    trap = click(1, 5, "trap", honeypot=True, retracted=True)
    assert judged(trap, click(2, 90))[1] == Verdict(HUMAN)
    burst = [click(1, 2, "a"), click(2, 3, "b"), click(3, 4, "c", retracted=True)]
    assert {each.signal for each in judged(*burst)} == {HUMAN}


def test_another_ruleset_gives_other_verdicts():
    rules = json.loads(V1.definition) | {"name": "signals/v2", "trust_provider_flag": False}
    rules["burst"] = {"seconds_after_delivery": 10, "distinct_links": 2, "within_seconds": 10}
    v2 = ruleset_of(json.dumps(rules))
    pair = [click(1, 2, "a"), click(2, 3, "b")]
    assert {each.signal for each in judged(*pair)} == {HUMAN}
    assert {each.signal for each in judged(*pair, ruleset=v2)} == {MACHINE}
    flagged = dataclasses.replace(click(1, 60), flagged=True)
    assert judged(flagged, ruleset=v2) == [Verdict(HUMAN)]


def test_only_opens_and_clicks_can_be_a_machines():
    assert signal_of(MessageDelivered(message_id="m")) is HUMAN
    assert signal_of(MessageOpened(message_id="m", user_agent="Mozilla/5.0")) is MACHINE
    assert signal_of(LinkClicked(message_id="m", link_role=LinkRole.HONEYPOT)) is MACHINE


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"burst": {}}, "burst needs exactly"),
        (
            {"burst": {"seconds_after_delivery": 10, "distinct_links": 1, "within_seconds": 1}},
            "burst",
        ),
        ({"trust_provider_flag": 1}, "true or false"),
        ({"machine_agents": "x"}, "list"),
        ({"more": 1}, "unknown fields: more"),
        ({"name": "mine"}, "signals/v and a number"),
        ({"name": 7}, "name must be text"),
    ],
)
def test_a_broken_ruleset_is_told_in_one_sentence(change: dict[str, object], sentence: str):
    with pytest.raises(BrokenSignalRuleset, match=sentence):
        publishable(json.dumps(json.loads(V1.definition) | change))


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "{", '{"name":"a","name":"b"}', "\ud800", "[" * 99_999]
)
def test_what_is_no_ruleset_is_refused(text: str):
    with pytest.raises(BrokenSignalRuleset):
        publishable(text)


@pytest.mark.parametrize("rule", SignalRule)
def test_every_rule_is_told_in_both_languages(rule: SignalRule):
    assert rule.sentence(Locale.JA).endswith("。")
    assert rule.sentence(Locale.EN).endswith(".")


traces = st.lists(
    st.builds(
        Trace,
        event_id=st.uuids(),
        message_id=st.just("m"),
        clicked=st.sampled_from([True, True, True, False]),
        at=st.integers(-2, 25).map(lambda each: DELIVERED + datetime.timedelta(seconds=each)),
        flagged=st.sampled_from([False, False, True]),
        agent=st.sampled_from([None, "Mozilla/5.0", "a", "YahooMailProxy"]),
        link=st.sampled_from(["a", "b", "c", "d", None]),
        honeypot=st.sampled_from([False] * 9 + [True]),
        seconds=st.sampled_from([None, None, None, 3, 30]),
        retracted=st.sampled_from([False, False, False, True]),
    ),
    max_size=9,
    unique_by=lambda each: each.event_id,
)


@settings(max_examples=150, deadline=None)
@given(told=traces, data=st.data())
def test_the_order_in_which_traces_arrive_changes_no_verdict(
    told: list[Trace], data: st.DataObject
):
    shuffled = data.draw(st.permutations(told))
    assert verdicts(shuffled, DELIVERED, V1) == verdicts(told, DELIVERED, V1)


@settings(max_examples=150, deadline=None)
@given(told=traces)
def test_a_burst_is_what_the_rule_says_looked_at_click_by_click(told: list[Trace]):
    found = verdicts(told, DELIVERED, V1)
    standing = [each for each in told if not each.retracted and each.clicked]
    trapped = any(each.honeypot for each in standing)
    for each in told:
        if found[each.event_id].rule is not SignalRule.BURST:
            continue
        assert not trapped
        assert each.clicked
        stretches = [
            {
                other.link
                for other in standing
                if other.link is not None
                and datetime.timedelta(0) <= other.at - first.at <= datetime.timedelta(seconds=10)
            }
            for first in standing
            if datetime.timedelta(0) <= each.at - first.at <= datetime.timedelta(seconds=10)
        ]
        assert any(len(links) >= 3 for links in stretches)
        soon = (each.at - DELIVERED).total_seconds() if each.seconds is None else each.seconds
        assert soon <= 10
