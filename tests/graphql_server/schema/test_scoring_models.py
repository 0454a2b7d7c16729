"""Scoring models through the API: which there are, publishing, comparing, and past scores."""

import datetime

import psycopg
import pytest

from crm.application.scoring import publish_scoring_model
from crm.domain.facts import ConsentGiven, GatheringAttended, MeetingHeld, ReferralMade
from crm.domain.facts.gatherings import Attendance
from crm.domain.words import ConsentPurpose, ContactChannel
from graphql_server.access import Role
from graphql_server.schema import compare_models
from tests.crm.domain.engagement.drafts import doubled, drafted
from tests.crm.domain.fact_examples import CANDIDATE, REFERRAL

AGREED = ConsentGiven(
    purpose=ConsentPurpose.NEWSLETTER, channel=ContactChannel.EMAIL, text_version="1"
)
MODELS = """{ scoringModels { name digest effectiveOn inForce publishedAt horizonDays
  modes { mode capMilliPoints halfLifeDays }
  rows { name mode kinds weightMilliPoints maxPerMonth oncePer variants atLeastMinutes }
  levels { level fromMilliPoints gateEvents } gateModes definition } }"""
PUBLISH = """mutation ($input: PublishScoringModelInput!) {
  publishScoringModel(input: $input) { __typename
    ... on UserError { code message(locale: EN) path }
    ... on PublishScoringModelSuccess { position repeated stale
      model { name effectiveOn inForce publishedAt } } } }"""
COMPARE = """query ($draft: String, $model: String, $with: String, $asOf: Date, $first: Int) {
  compareScoringModels(draft: $draft, model: $model, with: $with, asOf: $asOf) {
    before after asOf people up down same other
    levels { level before after } transitions { from to people }
    bands { fromPoints toPoints before after }
    movers(first: $first) { alumnus { id displayName } levelBefore levelAfter movement
      milliPointsBefore milliPointsAfter } } }"""
SCORE = """query ($id: ID!, $model: String, $from: Date!, $to: Date!) {
  node(id: $id) { ... on Alumnus { engagement(model: $model) {
    id model milliPoints modes { cutByCapMilliPoints } explanation { milliPoints }
    history(from: $from, to: $to, stepDays: 1) { on milliPoints level model } } } } }"""
SCORE_NODE = "query ($id: ID!) { node(id: $id) { ... on EngagementScore { model milliPoints } } }"


@pytest.fixture
def today(zone):
    return datetime.datetime.now(datetime.UTC).astimezone(zone).date()


@pytest.fixture
def published(crm, moment, zone):
    """published(definition, effective_on): in the log; a past day as if published back then."""

    def publish(definition, effective_on):
        midnight = datetime.datetime.combine(effective_on, datetime.time(12), zone)
        now = min(midnight, datetime.datetime.now(datetime.UTC))
        return publish_scoring_model(
            crm, moment(now=now), definition=definition, effective_on=effective_on
        )

    return publish


@pytest.fixture
def engaged(person, happens):
    """Somebody who met people, came to gatherings and referred a candidate."""
    taro = person()
    happens(taro, MeetingHeld(duration_minutes=30), days_ago=40)
    happens(taro, GatheringAttended(gathering_id="g", attendance=Attendance.IN_PERSON), days_ago=20)
    happens(taro, ReferralMade(referral_id=REFERRAL, candidate_id=CANDIDATE), days_ago=10)
    return taro


def given(definition, effective_on, **more):
    return {"input": {"definition": definition, "effectiveOn": effective_on.isoformat(), **more}}


def test_the_built_in_model_is_shown_whole(api):
    (model,) = api(MODELS)["scoringModels"]

    assert (model["name"], model["inForce"]) == ("engagement/v1", True)
    assert (model["effectiveOn"], model["publishedAt"]) == (None, None)
    assert [each["capMilliPoints"] for each in model["modes"]] == [20_000, 30_000, 25_000, 25_000]
    rows = {row["name"]: row for row in model["rows"]}
    assert rows["profile_kept"]["kinds"][0] == "ProfileUpdated"
    assert rows["link_clicked"]["oncePer"] == "CAMPAIGN"
    assert rows["attended_online"]["variants"] == ["online"]
    assert rows["met_or_called"]["atLeastMinutes"] == 10
    assert model["levels"][-1] == {
        "level": "ADVOCATE",
        "fromMilliPoints": 50_000,
        "gateEvents": 2,
    }
    assert model["gateModes"] == ["CONTRIBUTION", "TALENT"]
    assert model["definition"].startswith("{")


def test_a_model_is_published_tried_out_first_and_repeated_harmlessly(api, today):
    later = today + datetime.timedelta(days=30)
    draft = drafted(change=doubled)

    tried = api(PUBLISH, **given(draft, later, dryRun=True))["publishScoringModel"]
    done = api(PUBLISH, **given(draft, later, idempotencyKey="k"))["publishScoringModel"]
    again = api(PUBLISH, **given(draft, later, idempotencyKey="k"))["publishScoringModel"]

    assert (tried["position"], tried["model"]["publishedAt"]) == (None, None)
    assert tried["model"]["name"] == "engagement/v2"
    assert done["position"] == "1"
    assert done["model"]["effectiveOn"] == later.isoformat()
    assert not done["model"]["inForce"]
    assert (done["repeated"], again["repeated"], again["position"]) == (False, True, "1")
    assert [each["name"] for each in api(MODELS)["scoringModels"]] == [
        "engagement/v1",
        "engagement/v2",
    ]


def test_a_byte_order_mark_is_accepted_and_not_kept(api, today):
    draft = drafted()

    compared = api(COMPARE, draft="\ufeff" + draft)["compareScoringModels"]
    done = api(PUBLISH, **given("\ufeff" + draft, today))["publishScoringModel"]

    assert compared["after"] == "engagement/v2"
    assert done["model"]["name"] == "engagement/v2"
    assert api(MODELS)["scoringModels"][1]["definition"] == draft


def test_a_refusal_says_what_to_do(api, today):
    def refused(definition, effective_on):
        answer = api(PUBLISH, **given(definition, effective_on))["publishScoringModel"]
        return answer["__typename"], answer["code"], answer["path"]

    api(PUBLISH, **given(drafted(), today))

    assert refused("{}", today) == ("BrokenModelFile", "BROKEN_SCORING_MODEL", ["definition"])
    assert refused(drafted(change=doubled), today)[:2] == ("ModelNameTaken", "MODEL_NAME_TAKEN")
    yesterday = today - datetime.timedelta(days=1)
    assert refused(drafted("engagement/v3"), yesterday) == (
        "EffectiveInThePast",
        "EFFECTIVE_IN_THE_PAST",
        ["effectiveOn"],
    )


@pytest.mark.parametrize("role", [Role.HR, Role.HIRING, Role.AUDITOR, Role.CONNECTOR, Role.ADMIN])
def test_only_the_programme_publishes(api, acting_as, today, role, crm):
    answer = api(PUBLISH, viewer=acting_as(role), **given(drafted(), today))

    assert answer["publishScoringModel"]["code"] == "NOT_ALLOWED"
    assert crm.event_log.head() == 0


def test_who_reads_no_scores_compares_none(api, acting_as, today):
    for role in (Role.HIRING, Role.AUDITOR, Role.CONNECTOR, Role.ADMIN, Role.ALUMNUS):
        assert api(COMPARE, viewer=acting_as(role), draft=drafted()).codes == ["NOT_ALLOWED"]
        assert api(COMPARE, viewer=acting_as(role), model="engagement/v1").codes == ["NOT_ALLOWED"]
    assert api(COMPARE, viewer=acting_as(Role.PROGRAMME), draft=drafted())
    assert api(MODELS, viewer=acting_as(Role.CONNECTOR)).codes == ["NOT_ALLOWED"]


def test_a_draft_is_compared_with_the_model_in_force_before_it_is_published(
    api, engaged, person, projected, id_of
):
    for _ in range(3):
        person()
    projected()

    found = api(COMPARE, draft=drafted(change=doubled))["compareScoringModels"]

    assert (found["before"], found["after"], found["people"]) == (
        "engagement/v1",
        "engagement/v2",
        4,
    )
    assert found["up"] + found["down"] + found["same"] + found["other"] == 4
    for side in ("before", "after"):
        assert sum(each[side] for each in found["levels"]) == 4
        assert sum(each[side] for each in found["bands"]) == 4
    assert sum(each["people"] for each in found["transitions"]) == 4
    (mover,) = found["movers"]
    assert (mover["alumnus"]["id"], mover["movement"]) == (id_of(engaged), "UP")
    assert mover["milliPointsAfter"] > mover["milliPointsBefore"] > 0
    same = api(COMPARE, draft=drafted())["compareScoringModels"]
    assert (same["same"], same["movers"]) == (4, [])


def test_a_comparison_that_cannot_be_made_says_why(api, today, monkeypatch, person):
    assert api(COMPARE).codes == ["INVALID_INPUT"]
    assert api(COMPARE, draft=drafted(), model="engagement/v1").codes == ["INVALID_INPUT"]
    assert api(COMPARE, model="engagement/v9").codes == ["UNKNOWN_SCORING_MODEL"]
    assert api(COMPARE, draft="{").codes == ["BROKEN_SCORING_MODEL"]
    assert api(COMPARE, draft=drafted(), asOf="1700-01-01").codes == ["VALIDATION"]
    assert api(COMPARE, draft=drafted(), first=101).codes == ["PAGE_SIZE"]
    with compare_models._one_at_a_time:
        assert api(COMPARE, draft=drafted()).codes == ["COMPARISON_UNDER_WAY"]
    person()
    monkeypatch.setattr(compare_models, "_MOST_PEOPLE", 0)
    assert api(COMPARE, draft=drafted()).codes == ["TOO_MANY_PEOPLE"]
    monkeypatch.undo()
    assert api(COMPARE, draft=drafted())["compareScoringModels"]["people"] == 1


def test_days_of_a_history_in_the_wrong_order_are_refused(api, engaged, projected, id_of, today):
    projected()
    eve = today - datetime.timedelta(days=1)

    asked = {"id": id_of(engaged), "from": today.isoformat(), "to": eve.isoformat()}

    assert api(SCORE, **asked).codes == ["INVALID_INPUT"]


def test_scores_history_and_explanation_follow_the_model_in_force_on_each_day(
    api, engaged, projected, published, id_of, today
):
    """A published model changes nothing before its effective date; from then on it counts."""
    turn = today - datetime.timedelta(days=3)
    days = {"from": (today - datetime.timedelta(days=6)).isoformat(), "to": today.isoformat()}
    projected()
    before = api(SCORE, id=id_of(engaged), **days)["node"]["engagement"]
    published(drafted(change=doubled), turn)
    published(drafted("engagement/v3"), today + datetime.timedelta(days=1))
    projected()

    score = api(SCORE, id=id_of(engaged), **days)["node"]["engagement"]
    old = api(SCORE, id=id_of(engaged), model="engagement/v1", **days)["node"]["engagement"]

    assert (before["model"], score["model"], old["model"]) == (
        "engagement/v1",
        "engagement/v2",
        "engagement/v1",
    )
    assert {point["model"] for point in before["history"]} == {"engagement/v1"}
    assert [point["model"] for point in score["history"]] == [
        *["engagement/v1"] * 3,
        *["engagement/v2"] * 4,
    ]
    assert score["history"][:3] == before["history"][:3]
    for new, was in zip(score["history"][3:], before["history"][3:], strict=True):
        assert new["milliPoints"] > was["milliPoints"]
    assert old["history"] == before["history"]
    assert score["history"][-1]["milliPoints"] == score["milliPoints"]
    for each in (score, old):
        lines = sum(line["milliPoints"] for line in each["explanation"])
        cut = sum(mode["cutByCapMilliPoints"] for mode in each["modes"])
        assert lines - cut == each["milliPoints"]


def test_a_score_is_found_again_by_its_id_under_its_model(
    api, engaged, projected, published, id_of, today
):
    published(drafted(change=doubled), today)
    projected()
    days = {"from": today.isoformat(), "to": today.isoformat()}
    for model in (None, "engagement/v1"):
        shown = api(SCORE, id=id_of(engaged), model=model, **days)["node"]["engagement"]
        again = api(SCORE_NODE, id=shown["id"])["node"]
        assert again == {"model": shown["model"], "milliPoints": shown["milliPoints"]}
    unknown = api(SCORE, id=id_of(engaged), model="engagement/v9", **days)
    assert unknown.codes == ["UNKNOWN_SCORING_MODEL"]


def test_at_a_moment_only_what_was_published_by_then_is_known(
    api, engaged, projected, published, crm, id_of, today
):
    known = crm.event_log.head()
    published(drafted(change=doubled), today)
    projected()
    with psycopg.connect(crm._url) as connection:
        ((before,),) = connection.execute(
            "SELECT recorded_at FROM event_store.log WHERE position = %s", [known]
        ).fetchall()
    text = """query ($id: ID!, $at: PointInTime) { alumnus(by: { id: $id }, at: $at) {
      engagement { model } } }"""
    at = {"knownAt": before.isoformat(), "asOf": None}

    then = api(text, id=id_of(engaged), at=at)["alumnus"]["engagement"]
    now = api(text, id=id_of(engaged))["alumnus"]["engagement"]

    assert (then["model"], now["model"]) == ("engagement/v1", "engagement/v2")


def test_a_publication_stands_in_the_log_and_on_nobody_s_timeline(
    api, engaged, projected, published, id_of, today
):
    position = published(drafted(), today).position
    projected()
    log = api(
        "query ($p: Int64!) { eventLog(filter: { from: $p }) { edges { node { kind data } } } }",
        p=str(position),
    )["eventLog"]["edges"]
    assert [each["node"]["kind"] for each in log] == ["ScoringModelPublished"]
    assert log[0]["node"]["data"]["model"] == "engagement/v2"
    timeline = """query ($id: ID!) { node(id: $id) { ... on Alumnus {
      timeline { totalCount } } } interactions { totalCount } }"""
    shown = api(timeline, id=id_of(engaged))
    assert shown["node"]["timeline"]["totalCount"] == 5
    assert shown["interactions"]["totalCount"] == 5


def test_what_counts_as_engaged_follows_the_model_in_force_on_the_day(
    api, person, happens, projected, published, today
):
    for number in range(12):
        alumnus_id = person(last_day="2020-03-31")
        happens(alumnus_id, AGREED, days_ago=30)
        if number < 4:
            happens(alumnus_id, MeetingHeld(duration_minutes=30), days_ago=20)
    projected()
    asked = """query ($from: Date!, $to: Date!) { programme(from: $from, to: $to) {
      metrics { key numerator } } }"""

    def engaged_by(last):
        first = last - datetime.timedelta(days=300)
        answer = api(asked, **{"from": first.isoformat(), "to": last.isoformat()})
        metrics = {each["key"]: each["numerator"] for each in answer["programme"]["metrics"]}
        return metrics["ENGAGED_SHARE"]

    yesterday = today - datetime.timedelta(days=1)
    assert engaged_by(today) == engaged_by(yesterday) == "4"

    def without_meetings(data):
        data["rows"] = [row for row in data["rows"] if row["row"] != "met_or_called"]

    published(drafted(change=without_meetings), today)
    projected()

    assert engaged_by(today) == "0"
    assert engaged_by(yesterday) == "4"


def test_hiring_meets_no_score_by_any_way(
    api, engaged, projected, published, id_of, today, acting_as
):
    published(drafted(change=doubled), today)
    projected()
    days = {"from": today.isoformat(), "to": today.isoformat()}
    shown = api(SCORE, id=id_of(engaged), **days)["node"]["engagement"]
    hiring = acting_as(Role.HIRING)

    for model in (None, "engagement/v1", "engagement/v2", "engagement/v9"):
        answer = api(SCORE, viewer=hiring, id=id_of(engaged), model=model, **days)
        assert answer["node"] == {"engagement": None}
    assert api(SCORE_NODE, viewer=hiring, id=shown["id"])["node"] is None
    listed = """query ($filter: AlumniFilter, $order: AlumniOrder) {
      alumni(filter: $filter, orderBy: $order) { edges { node { engagement { level } } } } }"""
    assert api(listed, viewer=hiring)["alumni"]["edges"] == [{"node": {"engagement": None}}]
    for level in ("NEW", "DORMANT", "AWARE", "PARTICIPATING", "CONTRIBUTING", "ADVOCATE"):
        assert api(listed, viewer=hiring, filter={"level": [level]}).codes == ["NOT_ALLOWED"]
    for direction in ("ASC", "DESC"):
        order = {"by": "SCORE", "direction": direction}
        assert api(listed, viewer=hiring, order=order).codes == ["NOT_ALLOWED"]
    for asked in ({"draft": drafted("engagement/v3")}, {"model": "engagement/v2"}):
        assert api(COMPARE, viewer=hiring, **asked).codes == ["NOT_ALLOWED"]
    tried = api(PUBLISH, viewer=hiring, **given(drafted("engagement/v3"), today, dryRun=True))
    assert tried["publishScoringModel"]["code"] == "NOT_ALLOWED"
    assert len(api(MODELS, viewer=hiring)["scoringModels"]) == 2, "policies are for all to read"
