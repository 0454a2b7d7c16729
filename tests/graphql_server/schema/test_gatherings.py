"""Gatherings through the API: announced, invited to, answered, seated, listed."""

import datetime
import threading
from uuid import uuid4

import pytest

from crm.domain.alumnus import Alumnus
from crm.domain.facts import (
    AlumnusRegistered,
    ConsentGiven,
    GatheringAttended,
    GatheringInvited,
    RsvpGiven,
)
from crm.domain.facts.gatherings import Attendance, RsvpAnswer
from crm.domain.words import ConsentPurpose, ContactChannel
from graphql_server.access import Role
from graphql_server.schema.ids import global_id
from projections.snapshots import SnapshotMaker

from .conftest import NOW

pytestmark = pytest.mark.usefixtures("live")

ANNOUNCE = """mutation ($input: AnnounceGatheringInput!) { announceGathering(input: $input) {
    __typename ... on UserError { code path }
    ... on AnnounceGatheringSuccess { gathering { id gatheringId stage title capacity } } } }"""
ANSWER = """mutation ($input: AnswerInvitationInput!) { answerInvitation(input: $input) {
    __typename ... on UserError { code message(locale: EN) }
    ... on AnswerInvitationSuccess { gathering { seatsLeft figures { yes waiting } } } } }"""
INVITE = """mutation ($input: InviteToGatheringInput!) { inviteToGathering(input: $input) {
    __typename ... on UserError { code message(locale: EN) }
    ... on InviteToGatheringSuccess { gathering { figures { invited } } } } }"""
INVITE_MANY = """mutation ($input: InviteManyToGatheringInput!) {
  inviteManyToGathering(input: $input) { __typename ... on UserError { code }
    ... on InviteManyToGatheringSuccess { position gathering { figures { invited } }
      results { invited alumnus { id } refusal { code } } } } }"""
CANCEL = """mutation ($input: CancelAnswerInput!) { cancelAnswer(input: $input) {
    __typename ... on UserError { code }
    ... on CancelAnswerSuccess { gathering { waitingList { totalCount } } } } }"""
SHOW = """query ($id: ID!) { gathering(id: $id) { id stage title seatsLeft participationRate
    figures { invited attended waiting seated }
    participants(first: 10) { totalCount edges { node { place answer alumnus { id } } } }
    waitingList { totalCount edges { node { alumnus { id } } } } } }"""
LIST = """query ($filter: GatheringFilter, $first: Int, $after: String, $at: PointInTime) {
  gatherings(filter: $filter, first: $first, after: $after, at: $at) { totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { gatheringId title figures { invited } } } } }"""


def starts(days: int = 10) -> str:
    return (NOW + datetime.timedelta(days=days)).isoformat()


@pytest.fixture
def announce(api):
    def announce(**more) -> dict:
        given = {"title": "交流会", "gatheringKind": "MEETUP", "startsAt": starts()} | more
        done = api(ANNOUNCE, input=given)["announceGathering"]
        assert done["__typename"] == "AnnounceGatheringSuccess", done
        return done["gathering"]

    return announce


@pytest.fixture
def alumna(person, happens):
    """alumna(consents=True): somebody who left, and may be invited by e-mail."""

    def alumna(*, consents: bool = True):
        alumnus_id = person(last_day="2020-03-31", email="hanako@example.jp")
        if consents:
            happens(
                alumnus_id,
                ConsentGiven(
                    purpose=ConsentPurpose.EVENTS, channel=ContactChannel.EMAIL, text_version="1"
                ),
            )
        return alumnus_id

    return alumna


def test_an_announced_gathering_is_found_by_its_id_and_by_its_word(api, announce):
    made = announce(gathering="ticket-7", capacity=30)
    assert (made["stage"], made["gatheringId"]) == ("announced", "ticket-7")
    assert api(SHOW, id=made["id"])["gathering"]["title"] == "交流会"
    assert api(SHOW, id="ticket-7")["gathering"]["id"] == made["id"]
    node = api("query ($id: ID!) { node(id: $id) { ... on Gathering { title } } }", id=made["id"])
    assert node["node"] == {"title": "交流会"}


def test_a_gathering_needs_a_sensible_plan(api, announce):
    announce(gathering="taken")
    for more, code in (
        ({"gathering": "taken"}, "ALREADY_OPENED"),
        ({"endsAt": starts(9)}, "INVALID_INPUT"),
        ({"capacity": 0}, "INVALID_INPUT"),
        ({"timeZone": "Mars/Olympus"}, "INVALID_INPUT"),
        ({"title": " "}, "INVALID_INPUT"),
    ):
        given = {"title": "交流会", "gatheringKind": "MEETUP", "startsAt": starts()} | more
        assert api(ANNOUNCE, input=given)["announceGathering"]["code"] == code


def test_an_id_that_no_database_can_hold_names_no_gathering(api, database):
    assert api(SHOW, id=global_id("Gathering", "\0"))["gathering"] is None


def test_whoever_comes_too_late_waits_and_moves_up(api, announce, person, id_of):
    gathering = announce(capacity=1)["id"]
    people = [id_of(person()) for _ in range(2)]
    for each, left in zip(people, (0, 0), strict=True):
        given = {"gathering": gathering, "alumnus": {"id": each}, "answer": "YES"}
        done = api(ANSWER, input=given)["answerInvitation"]
        assert done["gathering"]["seatsLeft"] == left
    assert done["gathering"]["figures"] == {"yes": 2, "waiting": 1}
    shown = api(SHOW, id=gathering)["gathering"]
    assert [e["node"]["place"] for e in shown["participants"]["edges"]] == ["SEAT", "WAITING"]
    assert [e["node"]["alumnus"]["id"] for e in shown["waitingList"]["edges"]] == [people[1]]
    given = {"gathering": gathering, "alumnus": {"id": people[0]}}
    done = api(CANCEL, input=given)["cancelAnswer"]
    assert done["gathering"]["waitingList"]["totalCount"] == 0
    assert api(CANCEL, input=given)["cancelAnswer"]["code"] == "NOTHING_TO_CANCEL"


def test_only_who_may_be_written_to_is_invited(api, announce, alumna, id_of):
    gathering = announce()["id"]
    asked = {"gathering": gathering}
    done = api(INVITE, input=asked | {"alumnus": {"id": id_of(alumna())}})["inviteToGathering"]
    assert done["gathering"]["figures"] == {"invited": 1}
    refused = api(INVITE, input=asked | {"alumnus": {"id": id_of(alumna(consents=False))}})
    assert refused["inviteToGathering"]["code"] == "NOT_REACHABLE"
    assert "There is no consent." in refused["inviteToGathering"]["message"]


def test_many_are_invited_at_once_and_each_other_one_is_told_why_not(api, announce, alumna, id_of):
    gathering = announce()["id"]
    people = [alumna(), alumna(consents=False), alumna()]
    given = {
        "gathering": gathering,
        "alumni": [
            *({"id": id_of(each)} for each in people),
            {"externalRef": "nobody"},
            {"id": "no id"},
        ],
        "idempotencyKey": "all",
    }
    tried = api(INVITE_MANY, input=given | {"dryRun": True})["inviteManyToGathering"]
    assert [each["invited"] for each in tried["results"]] == [True, False, True, False, False]
    assert (tried["position"], tried["gathering"]["figures"]) == (None, {"invited": 0})
    for _ in range(2):  # sent twice, it is one
        done = api(INVITE_MANY, input=given)["inviteManyToGathering"]
        assert [each["invited"] for each in done["results"]] == [True, False, True, False, False]
        codes = [each["refusal"] and each["refusal"]["code"] for each in done["results"]]
        assert codes == [None, "NOT_REACHABLE", None, "UNKNOWN_ALUMNUS", "UNKNOWN_ALUMNUS"]
        assert done["gathering"]["figures"] == {"invited": 2}


def test_a_cancelled_or_past_gathering_takes_no_answers(api, announce, person, id_of):
    past, off = announce(startsAt=starts(-3))["id"], announce()["id"]
    cancel = """mutation ($input: CancelGatheringInput!) { cancelGathering(input: $input) {
        __typename ... on UserError { code }
        ... on CancelGatheringSuccess { gathering { stage notice } } } }"""
    done = api(cancel, input={"gathering": off, "notice": "台風"})["cancelGathering"]
    assert done["gathering"] == {"stage": "cancelled", "notice": "台風"}
    assert api(cancel, input={"gathering": off})["cancelGathering"]["code"] == "GATHERING_IS_OFF"
    for gathering, code in ((past, "GATHERING_IS_OVER"), (off, "GATHERING_IS_OFF")):
        given = {"gathering": gathering, "alumnus": {"id": id_of(person())}, "answer": "YES"}
        assert api(ANSWER, input=given)["answerInvitation"]["code"] == code


def test_alumni_only_keeps_those_out_who_have_not_left(api, announce, person, id_of):
    gathering = announce(alumniOnly=True)["id"]
    given = {"gathering": gathering, "alumnus": {"id": id_of(person())}, "answer": "YES"}
    assert api(ANSWER, input=given)["answerInvitation"]["code"] == "ALUMNI_ONLY"
    given["answer"] = "NO"  # whoever is asked by mistake may say no
    assert api(ANSWER, input=given)["answerInvitation"]["__typename"] == "AnswerInvitationSuccess"


def test_a_move_keeps_what_is_left_out_and_the_end_moves_along(api, announce):
    gathering = announce(capacity=20, endsAt=starts(11), venue="本社")["id"]
    move = """mutation ($input: RescheduleGatheringInput!) { rescheduleGathering(input: $input) {
        __typename ... on UserError { code }
        ... on RescheduleGatheringSuccess { gathering { endsAt capacity venue version } } } }"""
    done = api(move, input={"gathering": gathering, "startsAt": starts(20)})["rescheduleGathering"]
    told = done["gathering"]
    assert (told["capacity"], told["venue"], told["version"]) == (20, "本社", 2)
    assert datetime.datetime.fromisoformat(told["endsAt"]) == NOW + datetime.timedelta(days=21)


def test_a_gathering_of_a_feed_is_known_by_its_id_and_its_facts_lead_to_it(
    api, person, happens, id_of
):
    alumnus_id = person()
    happens(alumnus_id, GatheringInvited(gathering_id="cal@example.com", gathering_title="懇親会"))
    position = happens(
        alumnus_id,
        GatheringAttended(gathering_id="cal@example.com", attendance=Attendance.ONLINE),
    )
    shown = api(SHOW, id="cal@example.com", min_position=position)["gathering"]
    assert (shown["stage"], shown["title"], shown["participationRate"]) == ("known_by_id", None, 1)
    assert api(SHOW, id=shown["id"])["gathering"]["id"] == shown["id"]
    node = "query ($id: ID!) { node(id: $id) { id ... on Gathering { gatheringId } } }"
    assert api(node, id=shown["id"])["node"]["gatheringId"] == "cal@example.com"
    assert api(SHOW, id="no-such-one")["gathering"] is None
    timeline = """query ($id: ID!) { alumnus(by: { id: $id }) {
        gatherings { attendance gathering { gatheringId } }
        timeline(first: 5) { edges { node { fact {
          ... on GatheringAttended { gatheringId gathering { id stage } } } } } } } }"""
    found = api(timeline, id=id_of(alumnus_id))["alumnus"]
    assert found["gatherings"] == [
        {"attendance": "ONLINE", "gathering": {"gatheringId": "cal@example.com"}}
    ]
    facts = [each["node"]["fact"] for each in found["timeline"]["edges"]]
    linked = {"id": shown["id"], "stage": "known_by_id"}
    assert {"gatheringId": "cal@example.com", "gathering": linked} in facts


def test_the_list_is_paged_and_filtered(api, announce, person, happens):
    for number in range(3):
        region = "関東" if number else "関西"
        announce(gathering=f"g{number}", startsAt=starts(number + 1), region=region)
    position = happens(person(), GatheringInvited(gathering_id="of-a-feed"))
    page = api(LIST, first=3, min_position=position)["gatherings"]
    assert [e["node"]["gatheringId"] for e in page["edges"]] == ["g2", "g1", "g0"]
    assert (page["totalCount"], page["pageInfo"]["hasNextPage"]) == (4, True)
    rest = api(LIST, first=3, after=page["pageInfo"]["endCursor"])["gatherings"]
    assert [e["node"]["gatheringId"] for e in rest["edges"]] == ["of-a-feed"]
    assert api(LIST, filter={"region": "関西"})["gatherings"]["totalCount"] == 1
    assert api(LIST, filter={"announced": False})["gatherings"]["totalCount"] == 1


def test_a_list_of_gatherings_asks_the_same_number_of_questions_however_long_it_is(
    api, announce, person, happens
):
    def statements(position: int | None = None) -> int:
        return len(api(LIST, first=50, min_position=position).statements)

    announce(gathering="one")
    few = statements()
    for number in range(8):
        announce(gathering=f"more-{number}")
        position = happens(person(), GatheringInvited(gathering_id=f"more-{number}"))
    assert statements(position) == few


def test_participation_is_told_by_region(api, announce, person, happens):
    ahead = announce(gathering="ahead", region="関東")
    announce(gathering="tokyo", region="関東", startsAt=starts(-1))
    for each in (person(), person()):
        happens(each, GatheringInvited(gathering_id="tokyo"))
        happens(each, GatheringInvited(gathering_id="ahead"))
    came = GatheringAttended(gathering_id="tokyo", attendance=Attendance.ONLINE)
    position = happens(each, came)
    question = """query ($from: DateTime!, $to: DateTime!) {
        participationByRegion(startsFrom: $from, startsTo: $to) {
          region gatherings invited participationRate } }"""
    period = {"from": starts(-9), "to": starts(20)}
    told = api(question, min_position=position, **period)["participationByRegion"]
    assert told == [{"region": "関東", "gatherings": 1, "invited": 2, "participationRate": 0.5}]
    assert api(SHOW, id=ahead["id"])["gathering"]["participationRate"] is None


def test_who_takes_part_is_not_for_every_role(api, announce, acting_as, person, id_of):
    gathering = announce()["id"]
    assert api(LIST, viewer=acting_as(Role.HIRING)).codes == ["NOT_ALLOWED"]
    assert api(SHOW, viewer=acting_as(Role.HIRING), id=gathering)["gathering"] is None
    given = {"gathering": gathering, "alumnus": {"id": id_of(person())}, "answer": "YES"}
    refused = api(ANSWER, viewer=acting_as(Role.CONNECTOR), input=given)["answerInvitation"]
    assert refused["code"] == "NOT_ALLOWED"


def test_five_thousand_participants_are_paged_by_a_few_statements(api, announce, crm, moment):
    announce(gathering="big", capacity=4_000)
    now, answer = moment(), RsvpGiven(gathering_id="big", answer=RsvpAnswer.YES)
    people = [uuid4() for _ in range(5_000)]
    registered = [Alumnus.register(each, AlumnusRegistered(), now) for each in people]
    events = [event for each in registered for event in each.collect_events()]
    crm.append([crm.facts.to_stored_event(each) for each in events], now)
    later = moment()
    facts = [later.happening(each, answer) for each in people]
    position = crm.append_unseen(facts, later)[-1].position
    query = """query ($after: String) { gathering(id: "big") { seatsLeft figures { waiting }
        participants(first: 100, after: $after) { totalCount pageInfo { endCursor }
          edges { node { place alumnus { displayName } } } } } }"""
    first = api(query, min_position=position)
    for _ in range(30):  # so many facts may take longer than an answer waits for
        if not first.extensions.get("stale"):
            break
        first = api(query, min_position=position)
    assert first["gathering"]["participants"]["totalCount"] == 5_000
    assert first["gathering"]["figures"]["waiting"] == 1_000
    few = len(first.statements)
    cursor = first["gathering"]["participants"]["pageInfo"]["endCursor"]
    second = api(query, min_position=position, after=cursor)
    assert len(second["gathering"]["participants"]["edges"]) == 100
    assert len(second.statements) == few < 12


def test_a_list_of_people_tells_their_gatherings_with_as_many_questions_however_many(
    api, announce, person, happens
):
    announce(gathering="g")
    query = """query { alumni(first: 50) { edges { node {
        gatherings { attendance gathering { title } } topicAffinity { topic } skills } } } }"""
    position = happens(person(), GatheringInvited(gathering_id="g"))
    few = len(api(query, min_position=position).statements)
    for _ in range(5):
        position = happens(person(), GatheringInvited(gathering_id="g"))
    many = api(query, min_position=position)
    told = [each["node"]["gatherings"] for each in many["alumni"]["edges"]]
    assert told == [[{"attendance": None, "gathering": {"title": "交流会"}}]] * 6
    assert len(many.statements) == few


@pytest.fixture
def making(database, secrets, zone):
    """Snapshots are made as soon as they are asked for."""
    stop = threading.Event()
    thread = threading.Thread(target=SnapshotMaker(database, secrets, zone).run, args=(stop,))
    thread.start()
    yield
    stop.set()
    thread.join()


@pytest.mark.usefixtures("making")
def test_the_list_and_the_line_are_told_of_a_past_moment(api, announce, person, happens):
    announce(gathering="g", capacity=1)
    first = happens(person(), RsvpGiven(gathering_id="g", answer=RsvpAnswer.YES))
    last = happens(person(), RsvpGiven(gathering_id="g", answer=RsvpAnswer.YES))
    announce(gathering="later")
    query = """query ($at: PointInTime) { gatherings(at: $at) {
        edges { node { id gatheringId figures { yes waiting } } } } }"""
    node = "query ($id: ID!) { node(id: $id) { ... on Gathering { figures { yes } } } }"
    for known, waiting in ((first, 0), (last, 1)):
        told = api(query, at={"knownAtPosition": str(known)})["gatherings"]
        (edge,) = told["edges"]
        assert edge["node"]["figures"] == {"yes": 1 + waiting, "waiting": waiting}
        again = api(node, id=edge["node"]["id"])["node"]
        assert again == {"figures": {"yes": 1 + waiting}}
