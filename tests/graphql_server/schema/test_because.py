"""Every value that is shown says what it follows from: positions, and versions of rules."""

import datetime
import hashlib
import threading

import pytest

from crm.domain.facts import MeetingHeld, NoteAdded
from graphql_server.access import Role
from projections.programme.definitions import MetricKey
from projections.snapshots import SnapshotMaker

BECAUSE = """because { position facts { position kind event { position kind } }
    rules { name digest position } }"""
PERSON = f"""query ($id: ID!, $at: PointInTime) {{ alumnus(by: {{id: $id}}, at: $at) {{
    status statusBecause {{ status {BECAUSE} }} statusHistory {{ status {BECAUSE} }}
    engagement {{ model signalRuleset explanation {{ position counted }} {BECAUSE} }}
    returnEligibility {{ policy {{ version digest }}
      results {{ masked evidence {{ position }} }} {BECAUSE} }} }} }}"""
PROGRAMME = f"""query ($from: Date!, $to: Date!, $at: PointInTime) {{
    programme(from: $from, to: $to, at: $at) {{ metrics {{ key value {BECAUSE} }} }} }}"""


def places(told) -> list[int]:
    assert all(each["event"]["position"] == each["position"] for each in told["facts"])
    return [int(each["position"]) for each in told["facts"]]


@pytest.fixture
def making(database, secrets, zone):
    """Moments of lists are made as soon as they are asked for."""
    stop = threading.Event()
    thread = threading.Thread(target=SnapshotMaker(database, secrets, zone).run, args=(stop,))
    thread.start()
    yield
    stop.set()
    thread.join()


@pytest.fixture
def taro(person, happens, projected):
    """1 registered, 2 employed, 3 departed, 4 a note, 5 a meeting."""
    taro = person(last_day="2020-03-31")
    happens(taro, NoteAdded(text="x"))
    happens(taro, MeetingHeld(duration_minutes=30), days_ago=3)
    projected()
    return taro


def test_a_status_says_which_facts_brought_it_about(api, taro, id_of):
    told = api(PERSON, id=id_of(taro))["alumnus"]

    assert told["status"] == "ALUMNUS"
    because = told["statusBecause"]["because"]
    assert [each["kind"] for each in because["facts"]] == ["DEPARTED"]
    assert places(because) == [3]
    assert because["rules"] == [{"name": "status/v1", "digest": None, "position": None}]
    assert because["position"] == "5"
    first, second = told["statusHistory"]
    assert (first["status"], places(first["because"])) == ("EMPLOYEE", [2])
    assert second["because"] == because


def test_a_score_says_which_facts_count_and_by_which_model(api, taro, id_of):
    score = api(PERSON, id=id_of(taro))["alumnus"]["engagement"]

    counted = [int(each["position"]) for each in score["explanation"] if each["counted"]]
    assert places(score["because"]) == sorted(counted) == [5]
    model, ruleset = score["because"]["rules"]
    assert (model["name"], ruleset["name"]) == (score["model"], score["signalRuleset"])
    assert len(model["digest"]) == len(ruleset["digest"]) == len(hashlib.sha256().hexdigest())


def test_an_eligibility_says_which_facts_prove_it_and_by_which_policy(api, taro, id_of, acting_as):
    told = api(PERSON, id=id_of(taro))["alumnus"]["returnEligibility"]

    proofs = {int(each["position"]) for result in told["results"] for each in result["evidence"]}
    assert set(places(told["because"])) == proofs >= {2, 3}
    (policy,) = told["because"]["rules"]
    assert policy == {"name": "return/1", "digest": told["policy"]["digest"], "position": None}
    masked = api(PERSON, viewer=acting_as(Role.AUDITOR), id=id_of(taro))
    if masked.data["alumnus"] is not None:
        hidden = masked.data["alumnus"]["returnEligibility"]
        assert hidden["because"]["facts"] == []


@pytest.mark.usefixtures("making")
def test_a_metric_says_its_definition_and_gives_the_same_value_at_its_position(
    api, taro, person, projected
):
    today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9))).date()
    period = {"from": (today - datetime.timedelta(days=30)).isoformat(), "to": today.isoformat()}

    def alumni(at=None):
        found = api(PROGRAMME, at=at, **period)["programme"]["metrics"]
        assert {each["key"] for each in found} == {each.value for each in MetricKey}
        return next(each for each in found if each["key"] == "ALUMNI")

    before = alumni()
    assert (before["value"], before["because"]["position"]) == (1, "5")
    assert before["because"]["facts"] is None
    assert [each["name"] for each in before["because"]["rules"]] == ["metric/ALUMNI"]
    person(last_day="2021-03-31")
    projected()
    assert alumni()["value"] == 2

    again = alumni({"knownAtPosition": before["because"]["position"]})

    assert again == before


def test_who_may_not_read_the_log_sees_places_but_no_event(api, taro, id_of, acting_as):
    told = api(PERSON, viewer=acting_as(Role.HR), id=id_of(taro))["alumnus"]
    (fact,) = told["statusBecause"]["because"]["facts"]
    assert (fact["position"], fact["event"]) == ("3", None)
