"""Who caused an open or a click, through the API, and publishing other rules for it."""

import datetime
import json

import pytest

from crm.domain.facts import LinkClicked, MessageDelivered, MessageOpened
from crm.domain.signals import load_ruleset
from graphql_server.access import Role

pytestmark = pytest.mark.usefixtures("live")

TIMELINE = """query ($by: AlumnusBy!, $at: PointInTime) { alumnus(by: $by, at: $at) {
  engagement { signalRuleset milliPoints }
  timeline(filter: {kinds: [MESSAGE_OPENED, LINK_CLICKED]}) { edges { node { signal
    signalVerdict { signal rule ruleset reason(locale: EN) } } } } } }"""
NOTES = """query ($by: AlumnusBy!) { alumnus(by: $by) {
  timeline { edges { node { kind signal signalVerdict { rule } } } } } }"""
RULESETS = "{ signalRulesets { name digest effectiveOn publishedAt inForce definition } }"
PUBLISH = """mutation ($input: PublishSignalRulesetInput!) { publishSignalRuleset(input: $input) {
  __typename ... on UserError { code path message(locale: EN) }
  ... on PublishSignalRulesetSuccess { position } } }"""


def rules(name="signals/v2", **change):
    return json.dumps(json.loads(load_ruleset().definition) | {"name": name} | change)


@pytest.fixture
def today(zone):
    return datetime.datetime.now(datetime.UTC).astimezone(zone).date()


@pytest.fixture
def reader(person, id_of, happens):
    """Somebody whose scanner followed a link, after a click of their own in another message."""
    alumnus_id = person(last_day="2025-03-31")
    happens(alumnus_id, MessageDelivered(message_id="m"))
    for link in "abc":
        happens(alumnus_id, LinkClicked(message_id="m", url=link))
    happens(alumnus_id, LinkClicked(message_id="n", user_agent="Scanner 1"), days_ago=2)
    return {"id": id_of(alumnus_id)}


@pytest.fixture
def told(api, crm):
    """told(by): signal, rule and ruleset of opens and clicks, newest first."""

    def told(by, at=None):
        found = api(TIMELINE, by=by, at=at, min_position=crm.event_log.head())["alumnus"]
        nodes = [edge["node"] for edge in found["timeline"]["edges"]]
        assert all(node["signal"] == node["signalVerdict"]["signal"] for node in nodes)
        return [
            (node["signal"], node["signalVerdict"]["rule"], node["signalVerdict"]["ruleset"])
            for node in nodes
        ]

    return told


BURST = ("MACHINE", "BURST", "signals/v1")


def test_a_verdict_names_its_rule_and_its_ruleset(api, crm, reader, told):
    assert told(reader) == [BURST, BURST, BURST, ("HUMAN", None, "signals/v1")]
    found = api(TIMELINE, by=reader, min_position=crm.event_log.head())["alumnus"]
    first, *_, last = (e["node"]["signalVerdict"] for e in found["timeline"]["edges"])
    assert first["reason"] == "Several links were followed at once, right after delivery."
    assert last["reason"] is None


def test_at_a_moment_the_verdict_is_what_the_facts_of_then_say(crm, reader, told, happens):
    head = crm.event_log.head()
    assert told(reader, at={"knownAtPosition": str(head)}) == told(reader)
    earlier = told(reader, at={"knownAtPosition": str(head - 2)})
    assert [signal for signal, _, _ in earlier] == ["HUMAN", "HUMAN"]


def test_other_kinds_have_no_verdict(api, crm, person, happens, id_of):
    alumnus_id = person()
    happens(alumnus_id, MessageOpened(message_id="m"))
    by = {"id": id_of(alumnus_id)}
    found = api(NOTES, by=by, min_position=crm.event_log.head())["alumnus"]["timeline"]["edges"]
    verdicts = {edge["node"]["kind"]: edge["node"]["signalVerdict"] for edge in found}
    assert verdicts.pop("MESSAGE_OPENED") == {"rule": None}
    assert set(verdicts.values()) == {None}


def test_published_rules_judge_from_their_day_on_and_moments_before_by_those_of_then(
    api, crm, reader, told, today
):
    head = crm.event_log.head()
    text = rules(machine_agent_words=["Scanner"])
    given = {"definition": text, "effectiveOn": today.isoformat()}
    done = api(PUBLISH, input=given)["publishSignalRuleset"]
    assert done == {"__typename": "PublishSignalRulesetSuccess", "position": str(head + 1)}
    assert told(reader)[-1] == ("MACHINE", "MACHINE_AGENT", "signals/v2")
    assert told(reader, at={"knownAtPosition": str(head)})[-1] == ("HUMAN", None, "signals/v1")
    assert told(reader, at={"knownAtPosition": str(head + 1)})[-1][0] == "MACHINE"
    built_in, published = api(RULESETS)["signalRulesets"]
    assert (built_in["name"], built_in["inForce"]) == ("signals/v1", False)
    assert (published["name"], published["inForce"]) == ("signals/v2", True)
    assert (published["effectiveOn"], published["definition"]) == (today.isoformat(), text)


@pytest.mark.parametrize(
    ("given", "code", "words"),
    [
        ({"definition": "{"}, "BROKEN_SIGNAL_RULESET", "not JSON"),
        ({"definition": rules("signals/v1")}, "SIGNAL_RULESET_NAME_TAKEN", "another name"),
        ({"effectiveOn": "2020-01-01"}, "EFFECTIVE_IN_THE_PAST", "Choose today"),
    ],
)
def test_rules_that_cannot_be_are_refused(api, given, code, words, today):
    asked = {"definition": rules(), "effectiveOn": today.isoformat()} | given
    refused = api(PUBLISH, input=asked)["publishSignalRuleset"]
    assert refused["code"] == code
    assert words in refused["message"]


def test_only_who_makes_policies_publishes_rules(api, acting_as, today):
    asked = {"definition": rules(), "effectiveOn": today.isoformat()}
    hr = acting_as(Role.HR)
    assert api(PUBLISH, viewer=hr, input=asked)["publishSignalRuleset"]["code"] == "NOT_ALLOWED"
    assert api(RULESETS, viewer=acting_as(Role.CONNECTOR)).codes == ["NOT_ALLOWED"]
