"""Referrals, collaborations, mentoring and stories through the API."""

import threading

import pytest

from crm.application.command import carry_out
from crm.application.commands.referrals import ApproveReferralReward
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts import ReferralMade
from graphql_server.access import Role
from projections.snapshots import SnapshotMaker
from tests.crm.domain.fact_examples import CANDIDATE, REFERRAL

pytestmark = pytest.mark.usefixtures("live")

MAKE = """mutation ($input: MakeReferralInput!) { makeReferral(input: $input) { __typename
    ... on UserError { code path }
    ... on MakeReferralSuccess {
      referral { id stage candidateName job version alumnus { id } } } } }"""
HIRE = """mutation ($input: HireReferredInput!) { hireReferred(input: $input) { __typename
    ... on UserError { code }
    ... on HireReferredSuccess { referral { stage startsOn { date precision } } } } }"""
ASK = """mutation ($input: RequestReferralRewardInput!) { requestReferralReward(input: $input) {
    ... on UserError { code } ... on RequestReferralRewardSuccess {
      referral { awaitingApproval rewardAsked { amount currency } } } } }"""
APPROVE = """mutation ($input: ApproveReferralRewardInput!) { approveReferralReward(input: $input) {
    ... on UserError { code } ... on ApproveReferralRewardSuccess { referral { stage } } } }"""
LIST = """query ($filter: OngoingFilter) { referrals(filter: $filter) { totalCount
    edges { node { id stage candidateName rewardApproved { amount } } } } }"""
OF_PERSON = """query ($id: ID!) { alumnus(by: {id: $id}) {
    referrals { edges { node { id stage } } } collaborations { totalCount }
    mentorings { totalCount } successStories { edges { node { stage } } } } }"""
NODE = "query ($id: ID!) { node(id: $id) { ... on Referral { stage candidateName } } }"
STORY = """mutation ($input: DraftSuccessStoryInput!) { draftSuccessStory(input: $input) {
    ... on UserError { code } ... on DraftSuccessStorySuccess {
      successStory { id stage storyTitle storyBody awaitingApproval } } } }"""
CONSENT = """mutation ($input: ConsentToStoryInput!) { consentToStory(input: $input) {
    ... on UserError { code } ... on ConsentToStorySuccess { successStory { stage } } } }"""
PROPOSE = """mutation ($input: ProposeCollaborationInput!) { proposeCollaboration(input: $input) {
    ... on UserError { code } ... on ProposeCollaborationSuccess {
      collaboration { id stage collaborationForm workScope } } } }"""
AGREE = """mutation ($input: AgreeCollaborationInput!) { agreeCollaboration(input: $input) {
    ... on UserError { code } ... on AgreeCollaborationSuccess {
      collaboration { stage contractFrom { date } contractValue { amount currency } } } } }"""


@pytest.fixture
def making(database, secrets, zone):
    """Snapshots of moments are made as soon as they are asked for."""
    stop = threading.Event()
    thread = threading.Thread(target=SnapshotMaker(database, secrets, zone).run, args=(stop,))
    thread.start()
    yield
    stop.set()
    thread.join()


@pytest.fixture
def taro(person, id_of):
    return id_of(person(last_day="2020-03-31"))


@pytest.fixture
def refer(api, taro):
    """refer(…): the answer to a referral by Taro."""

    def refer(viewer=None, **more):
        given = {
            "alumnus": {"id": taro},
            "candidateName": "佐藤 一郎",
            "candidateConsent": True,
            "job": "QA",
        }
        kwargs = {"viewer": viewer} if viewer else {}
        return api(MAKE, input=given | more, **kwargs)["makeReferral"]

    return refer


def test_a_referral_is_made_listed_and_found_by_its_id(api, refer, taro):
    made = refer()["referral"]
    assert (made["stage"], made["candidateName"], made["version"]) == ("made", "佐藤 一郎", 1)
    assert made["alumnus"] == {"id": taro}
    (edge,) = api(LIST)["referrals"]["edges"]
    assert edge["node"]["id"] == made["id"]
    assert api(NODE, id=made["id"])["node"] == {"stage": "made", "candidateName": "佐藤 一郎"}
    found = api(OF_PERSON, id=taro)["alumnus"]
    assert found["referrals"]["edges"] == [{"node": {"id": made["id"], "stage": "made"}}]
    assert (found["collaborations"]["totalCount"], found["mentorings"]["totalCount"]) == (0, 0)


def test_who_did_not_agree_is_not_referred(refer):
    refused = refer(candidateConsent=False)
    assert (refused["code"], refused["path"]) == ("CANDIDATE_MUST_CONSENT", ["candidateConsent"])


def test_a_reward_is_asked_for_and_approved_by_somebody_else(api, refer, crm, moment, projected):
    made = refer()["referral"]
    hired = api(
        HIRE,
        input={"referral": made["id"], "startsOn": {"date": "2026-07-01", "precision": "MONTH"}},
    )
    assert hired["hireReferred"]["referral"] == {
        "stage": "hired",
        "startsOn": {"date": "2026-07-01", "precision": "MONTH"},
    }
    assert api(HIRE, input={"referral": made["id"]})["hireReferred"]["code"] == (
        "CANDIDATE_ALREADY_HIRED"
    )
    reward = {"referral": made["id"], "amount": {"amount": "100000", "currency": "JPY"}}
    asked = api(ASK, input=reward)["requestReferralReward"]["referral"]
    assert asked == {
        "awaitingApproval": True,
        "rewardAsked": {"amount": "100000", "currency": "JPY"},
    }
    waiting = api(LIST, filter={"awaitingApproval": True})["referrals"]
    assert waiting["totalCount"] == 1
    refused = api(APPROVE, input={"referral": made["id"]})["approveReferralReward"]
    assert refused["code"] == "NEEDS_SECOND_PERSON"
    boss = moment(actor=Actor(ActorType.HR, "boss"))
    id_ = next(each.stream_id for each in crm.event_log.at([crm.event_log.head()]))
    carry_out(crm, boss, ApproveReferralReward(referral=id_))
    projected()
    assert api(LIST, filter={"awaitingApproval": True})["referrals"]["totalCount"] == 0
    (edge,) = api(LIST, filter={"stages": ["hired"], "isOpen": True})["referrals"]["edges"]
    assert edge["node"]["rewardApproved"] == {"amount": "100000"}


def test_names_of_candidates_are_for_who_reads_identity_and_referrals_for_who_reads_engagement(
    api, refer, acting_as
):
    id_ = refer()["referral"]["id"]
    assert api(NODE, viewer=acting_as(Role.PROGRAMME), id=id_)["node"]["candidateName"]
    assert api(NODE, viewer=acting_as(Role.HIRING), id=id_)["node"] is None
    assert refer(viewer=acting_as(Role.AUDITOR))["code"] == "NOT_ALLOWED"


def test_a_story_of_somebody_who_did_not_consent_goes_no_further(api, taro):
    given = {"alumnus": {"id": taro}, "storyTitle": "戻って", "storyBody": "一行目\n二行目"}
    story = api(STORY, input=given)["draftSuccessStory"]["successStory"]
    assert (story["stage"], story["storyBody"]) == ("drafted", "一行目\n二行目")
    assert story["awaitingApproval"] is False
    refused = api(CONSENT, input={"story": story["id"]})["consentToStory"]
    assert refused["code"] == "NO_STORY_CONSENT"
    assert api(OF_PERSON, id=taro)["alumnus"]["successStories"]["edges"] == [
        {"node": {"stage": "drafted"}}
    ]


def test_a_collaboration_is_a_peer_of_coming_back(api, taro):
    given = {
        "alumnus": {"id": taro},
        "collaborationForm": "SIDE_JOB",
        "workScope": "研修の設計",
    }
    made = api(PROPOSE, input=given)["proposeCollaboration"]["collaboration"]
    assert (made["stage"], made["workScope"]) == ("proposed", "研修の設計")
    terms = {
        "collaboration": made["id"],
        "contractFrom": {"date": "2026-04-01"},
        "contractTo": {"date": "2026-03-31"},
        "confidentialitySigned": True,
    }
    assert api(AGREE, input=terms)["agreeCollaboration"]["code"] == "ENDS_BEFORE_IT_BEGINS"
    terms |= {"contractTo": None, "contractValue": {"amount": "1200000.50", "currency": "JPY"}}
    agreed = api(AGREE, input=terms)["agreeCollaboration"]["collaboration"]
    assert agreed["stage"] == "agreed"
    assert agreed["contractValue"] == {"amount": "1200000.50", "currency": "JPY"}
    assert api(OF_PERSON, id=taro)["alumnus"]["collaborations"]["totalCount"] == 1


def test_an_id_of_something_else_names_no_referral(api, taro):
    assert api(HIRE, input={"referral": taro})["hireReferred"]["code"] == "UNKNOWN_UNDERTAKING"


def test_a_referral_of_before_is_listed_and_no_command_carries_it_on(
    api, person, crm, moment, projected
):
    who = person(last_day="2020-03-31")
    fact = ReferralMade(referral_id=REFERRAL, candidate_id=CANDIDATE, candidate_name="佐藤 一郎")
    crm.prepare_keys([happening := moment().happening(who, fact)])
    crm.append([crm.facts.unseen(happening, who)], moment())  # as the log of 0.2 has it
    projected()
    (edge,) = api(LIST)["referrals"]["edges"]
    assert (edge["node"]["stage"], edge["node"]["candidateName"]) == ("made", "佐藤 一郎")
    refused = api(HIRE, input={"referral": edge["node"]["id"]})["hireReferred"]
    assert refused["code"] == "UNKNOWN_UNDERTAKING"


def test_referrals_are_listed_as_they_were_at_a_moment(api, refer, crm, making):
    made = refer()["referral"]["id"]
    known = {"knownAtPosition": str(crm.event_log.head())}
    api(HIRE, input={"referral": made})
    at = "query ($at: PointInTime) { referrals(at: $at) { edges { node { stage } } } }"
    assert api(at)["referrals"]["edges"] == [{"node": {"stage": "hired"}}]
    assert api(at, at=known)["referrals"]["edges"] == [{"node": {"stage": "made"}}]
