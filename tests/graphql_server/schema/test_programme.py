"""The programme's metrics: for whom, what of them, and in whose words."""

import datetime

import pytest

from crm.domain.facts import MeetingHeld
from crm.domain.facts.membership import ConsentGiven
from crm.domain.words import ConsentPurpose, ContactChannel
from graphql_server.access import Role
from projections.programme.definitions import DEFINITIONS, MetricKey

TODAY = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9))).date()
ASK = """
query ($from: Date!, $to: Date!) {
  programme(from: $from, to: $to) {
    from to asOf
    metrics { key value unit numerator denominator missingReason ja: definition
              en: definition(locale: EN) }
  }
}
"""


@pytest.fixture
def programme(api):
    """programme(viewer=…, first=…, last=…): the answer; by default of the last year to today."""

    def ask(first=TODAY - datetime.timedelta(days=365), last=TODAY, **kwargs):
        return api(ASK, **kwargs, **{"from": first.isoformat(), "to": last.isoformat()})

    return ask


@pytest.fixture
def twelve(person, happens, projected):
    """Twelve alumni of whom ten can be written to, and three of these were met."""
    agreed = ConsentGiven(
        purpose=ConsentPurpose.NEWSLETTER, channel=ContactChannel.EMAIL, text_version="1"
    )
    for number in range(12):
        alumnus_id = person(last_day="2020-03-31")
        if number < 10:
            happens(alumnus_id, agreed, days_ago=30)
        if number < 3:
            happens(alumnus_id, MeetingHeld(duration_minutes=30), days_ago=20)
    projected()


def by_key(answer):
    return {metric["key"]: metric for metric in answer["programme"]["metrics"]}


def test_every_metric_is_told_with_its_numbers_unit_and_definition(programme, twelve):
    answer = programme()
    found = by_key(answer)

    assert list(found) == list(MetricKey)
    assert found["ENGAGED_SHARE"] == {
        "key": "ENGAGED_SHARE",
        "value": 30.0,
        "unit": "PERCENT",
        "numerator": "3",
        "denominator": "10",
        "missingReason": None,
        "ja": DEFINITIONS[MetricKey.ENGAGED_SHARE].ja,
        "en": DEFINITIONS[MetricKey.ENGAGED_SHARE].en,
    }
    assert (found["ALUMNI"]["value"], found["ALUMNI"]["denominator"]) == (12.0, None)
    assert found["CONTACTABLE_RATE"]["value"] == 1000 / 12
    assert answer["programme"]["asOf"] == TODAY.isoformat()


def test_without_a_denominator_the_value_is_null_and_the_reason_told(programme, twelve):
    found = by_key(programme())["RETURN_CONVERSION"]

    assert (found["value"], found["denominator"]) == (None, "0")
    assert found["missingReason"] == "NO_DENOMINATOR"


@pytest.mark.parametrize("role", [Role.HIRING, Role.AUDITOR])
def test_who_may_not_read_engagement_learns_nothing_that_follows_from_what_people_did(
    programme, twelve, acting_as, role
):
    found = by_key(programme(viewer=acting_as(role)))

    masked = {key for key, each in found.items() if each["missingReason"] == "NOT_FOR_YOUR_ROLE"}
    behaviour = (
        *("LEVEL", "ENGAGED", "ACTIVE", "REFERRALS", "CONTACT_LOAD"),
        *("UNSUBSCRIBE", "COMPLAINT", "ALUMNI_ENPS", "RETURNS_BY", "COST_PER_ENGAGED"),
        *("HIRING_COST", "TRAINING_COST", "PRODUCTIVITY", "REFERRAL", "COLLABORATION"),
        *("NET_BENEFIT", "ROI"),
    )
    assert masked == {key for key in MetricKey if key.startswith(behaviour)}
    for key in masked:
        assert found[key]["value"] is found[key]["numerator"] is found[key]["denominator"] is None
    assert found["ALUMNI"]["value"] == 12.0


@pytest.mark.parametrize("role", [Role.HR, Role.PROGRAMME])
def test_those_who_run_the_programme_see_levels(programme, twelve, acting_as, role):
    found = by_key(programme(viewer=acting_as(role)))

    levels = [each["value"] for key, each in found.items() if key.startswith("LEVEL")]
    assert sum(levels) == 12


@pytest.mark.parametrize("role", [Role.ALUMNUS, Role.CONNECTOR, Role.FRONTEND, Role.ADMIN])
def test_the_metrics_are_not_for_everybody(programme, acting_as, role):
    assert programme(viewer=acting_as(role)).codes == ["NOT_ALLOWED"]


def test_a_period_that_ends_before_it_begins_is_refused(programme):
    answer = programme(first=TODAY, last=TODAY - datetime.timedelta(days=1))

    assert answer.codes == ["INVALID_INPUT"]


def test_all_metrics_take_few_statements(api, programme, twelve):
    answer = programme()

    assert len([each for each in answer.statements if "FROM" in each]) <= 7
    assert answer.extensions["cost"] <= 1_060
