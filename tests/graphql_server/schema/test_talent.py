"""Skills, work style and eNPS: told as a whole each time, for a time, and found by."""

import datetime

import pytest

from crm.application.interactions import retract_interaction
from crm.domain.facts.consent import AlumniInterest, PreferencesSet
from crm.domain.facts.profile import (
    RemoteWish,
    SkillsUpdated,
    WorkForm,
    WorkStylePreferenceSet,
)
from crm.domain.facts.surveys import AlumniPulseAnswered
from graphql_server.access import Role

from .conftest import NOW

pytestmark = pytest.mark.usefixtures("live")

SKILLS = """mutation ($input: UpdateSkillsInput!) { updateSkills(input: $input) { __typename
    ... on UserError { code path } ... on UpdateSkillsSuccess { alumnus { skills } } } }"""
STYLE = """mutation ($input: SetWorkStyleInput!) { setWorkStyle(input: $input) { __typename
    ... on UserError { code path }
    ... on SetWorkStyleSuccess { alumnus { workStyle { forms remote validUntil valid } } } } }"""
SHOW = """query ($id: ID!, $at: PointInTime) { alumnus(by: { id: $id }, at: $at) {
    skills maskedFields workStyle { forms valid validUntil } } }"""
SEARCH = """query ($filter: TalentFilter!, $first: Int, $after: String) {
  talentSearch(filter: $filter, first: $first, after: $after) { totalCount
    pageInfo { endCursor hasNextPage } edges { matchedSkills node { id } } } }"""
NPS = """query ($from: Date!, $to: Date!) { alumniNps(from: $from, to: $to) {
    value answers promoters detractors } }"""


@pytest.fixture
def search(api):
    """search(position, skills=[…]): whom the search finds, in order, with the words matched."""

    def search(position: int | None = None, **wanted) -> list[tuple[str, int]]:
        found = api(SEARCH, filter=wanted, min_position=position)["talentSearch"]
        assert found["totalCount"] == len(found["edges"])
        return [(each["node"]["id"], each["matchedSkills"]) for each in found["edges"]]

    return search


def test_skills_are_told_as_a_whole(api, person, id_of):
    who = {"id": id_of(person())}
    done = api(SKILLS, input={"alumnus": who, "skills": ["Python", "採用", "Python"]})
    assert done["updateSkills"]["alumnus"] == {"skills": ["Python", "採用"]}
    done = api(SKILLS, input={"alumnus": who, "skills": []})
    assert done["updateSkills"]["alumnus"] == {"skills": []}
    blank = api(SKILLS, input={"alumnus": who, "skills": [" "]})["updateSkills"]
    assert (blank["code"], blank["path"]) == ("INVALID_INPUT", ["skills", "0"])


def test_a_wish_holds_for_a_year_and_why_is_not_asked(api, person, id_of, schema):
    who = {"id": id_of(person())}
    given = {"alumnus": who, "workForms": ["CONTRACT"], "remote": "PARTLY"}
    told = api(STYLE, input=given)["setWorkStyle"]["alumnus"]["workStyle"]
    until = datetime.date.fromisoformat(told["validUntil"])
    assert 364 <= (until - NOW.date()).days <= 366
    assert told["valid"]
    later = {"asOf": (NOW + datetime.timedelta(days=400)).isoformat()}
    assert not api(SHOW, id=who["id"], at=later)["alumnus"]["workStyle"]["valid"]
    for more, path in (
        ({"validUntil": "2020-01-01"}, "validUntil"),
        ({"hoursPerWeek": 0}, "hoursPerWeek"),
    ):
        refused = api(STYLE, input=given | more)["setWorkStyle"]
        assert (refused["code"], refused["path"]) == ("INVALID_INPUT", [path])
    asked = schema.graphql.type_map["SetWorkStyleInput"].fields
    assert not {name for name in asked if "reason" in name or "explanation" in name}


def test_the_past_is_told_from_the_log(api, person, happens, id_of):
    alumnus_id = person()
    first = happens(alumnus_id, SkillsUpdated(skills=("Java",)), days_ago=9)
    second = happens(alumnus_id, SkillsUpdated(skills=("Go",)), days_ago=2)
    for known, skills in ((first, ["Java"]), (second, ["Go"]), (first - 1, None)):
        at = {"knownAtPosition": str(known)}
        assert api(SHOW, id=id_of(alumnus_id), at=at)["alumnus"]["skills"] == skills


def test_a_late_word_about_earlier_days_replaces_nothing(api, person, happens, id_of):
    alumnus_id = person()
    happens(alumnus_id, SkillsUpdated(skills=("Go",)), days_ago=2)
    position = happens(alumnus_id, SkillsUpdated(skills=("Java",)), days_ago=9)
    found = api(SHOW, id=id_of(alumnus_id), min_position=position)["alumnus"]
    assert found["skills"] == ["Go"]


def test_people_are_found_by_what_they_told_last(search, person, happens, id_of, crm, moment):
    both, one, former = (person() for _ in range(3))
    happens(both, SkillsUpdated(skills=("Python", "採用")))
    happens(one, SkillsUpdated(skills=("PYTHON",)))
    happens(former, SkillsUpdated(skills=("Python",)), days_ago=5)
    position = happens(former, SkillsUpdated(skills=("経理",)), days_ago=1)
    found = search(position, skills=["python", "採用"])
    assert found == [(id_of(both), 2), (id_of(one), 1)]
    (wrong,) = crm.event_log.at([position])
    done = retract_interaction(crm, moment(), event_id=wrong.event_id, explanation="誤り")
    assert {who for who, _ in search(done.position, skills=["python"])} == {
        id_of(each) for each in (both, one, former)
    }


def test_wishes_that_have_run_out_find_nobody(search, person, happens, id_of):
    fits, late = person(), person()
    wish = {"work_forms": (WorkForm.CONTRACT,), "remote": RemoteWish.REMOTE, "hours_per_week": 20}
    happens(fits, WorkStylePreferenceSet(preferred_region="関西", **wish))
    position = happens(late, WorkStylePreferenceSet(**wish), days_ago=370)
    alone = [(id_of(fits), 0)]
    assert search(position, forms=["CONTRACT"]) == alone
    assert search(remote="REMOTE", region="関西", hoursAtMost=20) == alone
    assert search(hoursAtMost=19) == []


def test_people_are_found_by_their_interest(search, person, happens, id_of):
    mentor = person()
    happens(person(), PreferencesSet(topics=(), interests=(AlumniInterest.NEWS_ONLY,)))
    told = PreferencesSet(topics=(), interests=(AlumniInterest.MENTOR, AlumniInterest.RETURN))
    position = happens(mentor, told)
    assert search(position, interest="MENTOR") == [(id_of(mentor), 0)]


def test_the_search_is_paged_by_who_has_most(api, person, happens):
    for number in range(5):
        words = ("a", "b", "c")[: 1 + number % 3]
        position = happens(person(), SkillsUpdated(skills=words))
    asked = {"filter": {"skills": ["a", "b", "c"]}, "first": 2}
    matched, after = [], None
    while True:
        page = api(SEARCH, min_position=position, after=after, **asked)["talentSearch"]
        matched += [each["matchedSkills"] for each in page["edges"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert matched == [3, 2, 2, 1, 1]


def test_whoever_hires_finds_skills_and_no_traces_of_engagement(
    api, person, happens, acting_as, id_of
):
    alumnus_id = person()
    position = happens(alumnus_id, SkillsUpdated(skills=("Go",)))
    hiring = acting_as(Role.HIRING)
    found = api(SEARCH, viewer=hiring, filter={"skills": ["go"]}, min_position=position)
    assert found["talentSearch"]["totalCount"] == 1
    shown = api(SHOW, viewer=hiring, id=id_of(alumnus_id))["alumnus"]
    assert shown["skills"] == ["Go"]
    assert {"gatherings", "topicAffinity"} <= set(shown["maskedFields"])
    assert api(SEARCH, viewer=acting_as(Role.ADMIN), filter={}).codes == ["NOT_ALLOWED"]


def test_the_enps_counts_the_last_answer_of_each_person(api, person, happens):
    def answered(number: int, days_ago: float = 1, who=None) -> int:
        fact = AlumniPulseAnswered(survey_id="pulse", alumni_enps=number)
        return happens(who or person(), fact, days_ago=days_ago)

    today = NOW.date()
    period = {"from": (today - datetime.timedelta(days=30)).isoformat(), "to": today.isoformat()}
    nothing = {"value": None, "answers": 0, "promoters": 0, "detractors": 0}
    assert api(NPS, **period)["alumniNps"] == nothing
    for number in (10, 9, 8, 7):
        answered(number)
    changed = person()
    answered(10, 5, changed)
    answered(0, 99)  # before the period
    position = answered(6, 2, changed)
    told = api(NPS, min_position=position, **period)["alumniNps"]
    assert told == {"value": 20, "answers": 5, "promoters": 2, "detractors": 1}


def test_an_enps_lies_between_0_and_10(api, person, id_of):
    record = """mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) {
        __typename ... on UserError { code } } }"""
    given = {"alumnus": {"id": id_of(person())}, "occurredAt": NOW.isoformat()}
    for number, typename in ((11, "InvalidInput"), (10, "RecordInteractionSuccess")):
        pulse = {"alumniPulseAnswered": {"surveyId": "s", "alumniEnps": number}}
        done = api(record, input=given | {"interaction": pulse})["recordInteraction"]
        assert done["__typename"] == typename


def test_when_on_a_day_somebody_visited_the_portal_is_not_kept(api, person, id_of, crm):
    record = """mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) {
        ... on RecordInteractionSuccess { position
          edge { node { occurredAt { precision } } } } } }"""
    given = {"alumnus": {"id": id_of(person())}, "occurredAt": "2026-01-05T03:04:05Z"}
    visit = {"portalVisited": {"section": "求人"}}
    done = api(record, input=given | {"interaction": visit})["recordInteraction"]
    assert done["edge"]["node"]["occurredAt"] == {"precision": "DAY"}
    (recorded,) = crm.event_log.at([int(done["position"])])
    assert recorded.occurred.at.isoformat() == "2026-01-04T15:00:00+00:00"
