"""Campaigns through the API: published, what became of their messages, which topics are read."""

import base64
from uuid import UUID

import pytest

from crm.application.interactions import retract_interaction
from crm.domain.facts import (
    LinkClicked,
    MessageBounced,
    MessageDelivered,
    MessageOpened,
    SpamComplained,
    Unsubscribed,
)
from crm.domain.facts.membership import UnsubscribeMethod
from crm.domain.facts.messages import (
    BounceClass,
    MessageRejected,
    MessageReplied,
    RejectReason,
)
from graphql_server.access import Role

pytestmark = pytest.mark.usefixtures("live")

PUBLISH = """mutation ($input: PublishCampaignInput!) { publishCampaign(input: $input) {
    __typename ... on UserError { code path }
    ... on PublishCampaignSuccess { campaign { id campaignId stage topic title } } } }"""
WITHDRAW = """mutation ($input: WithdrawCampaignInput!) { withdrawCampaign(input: $input) {
    __typename ... on UserError { code }
    ... on WithdrawCampaignSuccess { campaign { stage notice } } } }"""
FIGURES = """query ($id: ID!) { campaign(id: $id) { id stage topic figures { recipients delivered
    opened clicked replied bounced rejected complained unsubscribed } } }"""
LIST = """query ($filter: CampaignFilter, $first: Int, $after: String) {
  campaigns(filter: $filter, first: $first, after: $after) { totalCount
    pageInfo { endCursor hasNextPage } edges { node { campaignId figures { delivered } } } } }"""


@pytest.fixture
def publish(api):
    def publish(campaign: str = "c-1", **more) -> dict:
        given = {"campaign": campaign, "title": "新サービス", "newsTopic": "PRODUCT"} | more
        done = api(PUBLISH, input=given)["publishCampaign"]
        assert done["__typename"] == "PublishCampaignSuccess", done
        return done["campaign"]

    return publish


@pytest.fixture
def figures(api):
    """figures("c-1", position): those that are not 0, as of a position at least."""

    def figures(id_: str, position: int | None = None) -> dict[str, int]:
        told = api(FIGURES, id=id_, min_position=position)["campaign"]["figures"]
        return {name: number for name, number in told.items() if number}

    return figures


def message(number: int = 1, campaign: str = "c-1") -> dict:
    return {"message_id": f"m{number}", "campaign_id": campaign}


def test_a_campaign_is_published_once_and_withdrawn_once(api, publish):
    made = publish()
    assert (made["stage"], made["topic"], made["campaignId"]) == ("published", "PRODUCT", "c-1")
    given = {"campaign": "c-1", "title": "再送", "newsTopic": "PRESS"}
    assert api(PUBLISH, input=given)["publishCampaign"]["code"] == "ALREADY_OPENED"
    given |= {"campaign": "c-2", "publishedAt": "2100-01-01T00:00:00Z"}
    assert api(PUBLISH, input=given)["publishCampaign"]["path"] == ["publishedAt"]
    done = api(WITHDRAW, input={"campaign": made["id"], "notice": "誤送信"})["withdrawCampaign"]
    assert done["campaign"] == {"stage": "withdrawn", "notice": "誤送信"}
    refused = api(WITHDRAW, input={"campaign": made["id"]})["withdrawCampaign"]
    assert refused["code"] == "CAMPAIGN_IS_WITHDRAWN"


def test_figures_count_people_once_and_leave_machines_out(publish, person, happens, figures):
    publish()
    reader, robot, gone, refused, angry = (person(hired_on=None) for _ in range(5))
    for each in (reader, robot, angry):
        happens(each, MessageDelivered(**message()))
    for _ in range(2):
        happens(reader, MessageOpened(**message()))
        happens(reader, LinkClicked(**message()))
    happens(robot, MessageOpened(machine_flag=True, **message()))
    happens(robot, LinkClicked(user_agent="Mozilla/5.0", **message()))
    happens(robot, MessageReplied(automatic=True, **message()))
    happens(reader, MessageReplied(**message()))
    happens(gone, MessageBounced(bounce_class=BounceClass.HARD, **message()))
    happens(refused, MessageRejected(reject_reason=RejectReason.INVALID, **message()))
    happens(angry, SpamComplained(**message()))
    left = Unsubscribed(unsubscribe_method=UnsubscribeMethod.PROVIDER, campaign_id="c-1")
    position = happens(angry, left)
    assert figures("c-1", position) == {
        "recipients": 5,
        "delivered": 3,
        "opened": 1,
        "clicked": 1,
        "replied": 1,
        "bounced": 1,
        "rejected": 1,
        "complained": 1,
        "unsubscribed": 1,
    }


def test_what_is_taken_back_leaves_the_figures(publish, person, happens, figures, crm, moment):
    publish()
    reader = person(hired_on=None)
    happens(reader, MessageDelivered(**message()))
    position = happens(reader, LinkClicked(**message()))
    assert figures("c-1", position) == {"recipients": 1, "delivered": 1, "clicked": 1}
    (wrong,) = crm.event_log.at([position])
    done = retract_interaction(crm, moment(), event_id=wrong.event_id, explanation="誤り")
    assert figures("c-1", done.position) == {"recipients": 1, "delivered": 1}


def test_a_campaign_of_a_provider_is_known_by_its_word(api, person, happens):
    position = happens(person(hired_on=None), MessageDelivered(**message(campaign="4711@x")))
    shown = api(FIGURES, id="4711@x", min_position=position)["campaign"]
    assert (shown["stage"], shown["topic"]) == ("known_by_id", None)
    node = "query ($id: ID!) { node(id: $id) { ... on Campaign { campaignId } } }"
    assert api(node, id=shown["id"])["node"] == {"campaignId": "4711@x"}
    assert api(FIGURES, id="nothing")["campaign"] is None


def test_campaigns_are_listed_by_topic_with_as_many_questions_however_many(
    api, publish, person, happens
):
    publish()
    few = len(api(LIST).statements)
    for number in range(2, 6):
        publish(f"c-{number}", newsTopic="JOBS")
        delivered = MessageDelivered(**message(campaign=f"c-{number}"))
        position = happens(person(hired_on=None), delivered)
    many = api(LIST, min_position=position)
    assert many["campaigns"]["totalCount"] == 5
    assert len(many.statements) == few
    jobs = api(LIST, filter={"topics": ["JOBS"]}, first=3)["campaigns"]
    assert [each["node"]["campaignId"] for each in jobs["edges"]] == ["c-5", "c-4", "c-3"]
    rest = api(LIST, filter={"topics": ["JOBS"]}, after=jobs["pageInfo"]["endCursor"])["campaigns"]
    assert [each["node"]["campaignId"] for each in rest["edges"]] == ["c-2"]


def test_topics_are_told_by_what_a_person_clicks(api, publish, person, happens, id_of):
    publish("product")
    publish("jobs-1", newsTopic="JOBS")
    publish("jobs-2", newsTopic="JOBS")
    reader = person()
    for number, campaign in enumerate(("product", "jobs-1", "jobs-2")):
        happens(reader, MessageDelivered(**message(number, campaign)))
        flagged = campaign == "product"
        clicked = LinkClicked(machine_flag=flagged, **message(number, campaign))
        position = happens(reader, clicked)
    query = """query ($id: ID!) { alumnus(by: { id: $id }) {
        topicAffinity { topic clicked delivered }
        timeline(first: 1, filter: { kinds: [LINK_CLICKED] }) { edges { node { fact {
          ... on LinkClicked { campaignId campaign { topic } } } } } } } }"""
    found = api(query, id=id_of(reader), min_position=position)["alumnus"]
    assert found["topicAffinity"] == [
        {"topic": "JOBS", "clicked": 2, "delivered": 2},
        {"topic": "PRODUCT", "clicked": 0, "delivered": 1},
    ]
    (edge,) = found["timeline"]["edges"]
    assert edge["node"]["fact"] == {"campaignId": "jobs-2", "campaign": {"topic": "JOBS"}}


def test_campaigns_are_not_for_every_role(api, publish, acting_as):
    publish()
    assert api(LIST, viewer=acting_as(Role.HIRING)).codes == ["NOT_ALLOWED"]
    given = {"title": "お知らせ", "newsTopic": "PRESS"}
    refused = api(PUBLISH, viewer=acting_as(Role.AUDITOR), input=given)["publishCampaign"]
    assert refused["code"] == "NOT_ALLOWED"


RECIPIENTS = """query ($id: ID!, $filter: CampaignRecipientFilter, $first: Int, $after: String,
    $last: Int, $before: String) { campaign(id: $id) {
  figures { recipients delivered opened clicked replied bounced complained unsubscribed }
  recipients(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { node { alumnus { id displayName } campaign { campaignId } delivered opened clicked
      replied bounced rejected complained unsubscribed } } } } }"""


@pytest.fixture
def mailed(publish, person, happens, id_of):
    """mailed(): the ids of a reader, a robot, somebody who was not reached and somebody angry."""

    def mailed() -> dict[str, str]:
        publish()
        names = ("reader", "robot", "gone", "angry")
        people = {name: person(name=name, hired_on=None) for name in names}
        for each in ("reader", "robot", "angry"):
            happens(people[each], MessageDelivered(**message()))
        happens(people["reader"], MessageOpened(**message()))
        happens(people["reader"], LinkClicked(**message()))
        happens(people["robot"], LinkClicked(machine_flag=True, **message()))
        happens(people["gone"], MessageBounced(bounce_class=BounceClass.HARD, **message()))
        happens(people["angry"], SpamComplained(**message()))
        left = Unsubscribed(unsubscribe_method=UnsubscribeMethod.PROVIDER, campaign_id="c-1")
        happens(people["angry"], left)
        return {name: id_of(alumnus_id) for name, alumnus_id in people.items()}

    return mailed


def _who(connection) -> set[str]:
    return {edge["node"]["alumnus"]["displayName"] for edge in connection["edges"]}


def test_recipients_of_a_campaign_agree_with_its_figures(api, mailed, crm):
    people = mailed()
    position = crm.event_log.head()
    found = api(RECIPIENTS, id="c-1", min_position=position)["campaign"]
    nodes = [edge["node"] for edge in found["recipients"]["edges"]]
    assert {node["alumnus"]["id"] for node in nodes} == set(people.values())
    assert {node["campaign"]["campaignId"] for node in nodes} == {"c-1"}
    assert found["recipients"]["totalCount"] == found["figures"]["recipients"] == 4
    for name, number in found["figures"].items():
        if name == "recipients":
            continue
        assert sum(node[name] for node in nodes) == number
        filtered = api(RECIPIENTS, id="c-1", filter={name: True})["campaign"]["recipients"]
        assert filtered["totalCount"] == len(filtered["edges"]) == number
        others = api(RECIPIENTS, id="c-1", filter={name: False})["campaign"]["recipients"]
        assert _who(others).isdisjoint(_who(filtered))
        assert others["totalCount"] == 4 - number
    one = api(RECIPIENTS, id="c-1", filter={"alumnus": people["reader"]})["campaign"]["recipients"]
    assert _who(one) == {"reader"}
    assert one["edges"][0]["node"]["clicked"]
    nobody = api(RECIPIENTS, id="c-1", filter={"alumnus": "x"})["campaign"]["recipients"]
    assert nobody["totalCount"] == 0


def test_recipients_are_paged_both_ways(api, mailed, crm):
    mailed()
    asked = {"id": "c-1", "min_position": crm.event_log.head()}
    one = api(RECIPIENTS, first=3, **asked)["campaign"]["recipients"]
    two = api(RECIPIENTS, first=3, after=one["pageInfo"]["endCursor"], **asked)["campaign"]
    assert [len(one["edges"]), len(two["recipients"]["edges"])] == [3, 1]
    assert len(_who(one) | _who(two["recipients"])) == 4
    start = two["recipients"]["pageInfo"]["startCursor"]
    back = api(RECIPIENTS, last=3, before=start, **asked)["campaign"]["recipients"]
    assert back["edges"] == one["edges"]
    assert api(RECIPIENTS, after="bm8=", **asked).codes == ["BAD_CURSOR"]


def test_recipients_are_not_for_roles_that_do_not_read_engagement(api, mailed, crm, acting_as):
    mailed()
    asked = {"id": "c-1", "min_position": crm.event_log.head()}
    for role in (Role.HIRING, Role.AUDITOR, Role.ALUMNUS):
        assert api(RECIPIENTS, viewer=acting_as(role), **asked).data == {"campaign": None}
    seen = api(RECIPIENTS, viewer=acting_as(Role.PROGRAMME), **asked)["campaign"]["recipients"]
    assert len(seen["edges"]) == 4


def test_a_person_leads_to_the_campaigns_that_they_had_a_message_of(
    api, mailed, publish, happens, crm, id_of, acting_as
):
    people = mailed()
    publish("c-2")
    reader = UUID(base64.b64decode(people["reader"]).decode().partition(":")[2])
    position = happens(reader, MessageDelivered(**message(2, campaign="c-2")), 0.5)
    asked = """query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Alumnus {
        campaigns { campaign { campaignId } alumnus { id } opened unsubscribed } } } }"""

    one = api(asked, ids=[people["reader"]], min_position=position)
    everybody = api(asked, ids=list(people.values()))

    found = one["nodes"][0]["campaigns"]
    assert [each["campaign"]["campaignId"] for each in found] == ["c-2", "c-1"]
    assert [each["opened"] for each in found] == [False, True]
    assert {each["alumnus"]["id"] for each in found} == {people["reader"]}
    assert [len(each["campaigns"]) for each in everybody["nodes"]] == [2, 1, 1, 1]
    assert len(everybody.statements) == len(one.statements)
    hiring = api(asked, viewer=acting_as(Role.HIRING), ids=[people["reader"]])
    assert hiring["nodes"] == [{"campaigns": None}]
