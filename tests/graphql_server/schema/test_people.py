"""Finding people, and reading what is on file about one."""

import base64
import datetime

from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts import NoteAdded, ThanksGiven
from graphql_server.access import Role

BY = "query ($by: AlumnusBy!) { alumnus(by: $by) { id displayName } }"
NODE = "query ($id: ID!) { node(id: $id) { __typename id } }"
NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }"
PAGE = """
query ($first: Int, $after: String, $last: Int, $before: String, $order: AlumniOrder) {
  alumni(first: $first, after: $after, last: $last, before: $before, orderBy: $order) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { displayName } }
  }
}
"""


def names(answer) -> list[str]:
    return [edge["node"]["displayName"] for edge in answer["alumni"]["edges"]]


def test_a_person_is_found_by_id_employee_number_and_address(api, person, projected, id_of):
    taro = person(name="田中 太郎", employee_number="00123", email="taro@example.jp")
    projected()

    for by in ({"id": id_of(taro)}, {"externalRef": "00123"}, {"email": "Taro@Example.jp"}):
        found = api(BY, by=by)["alumnus"]
        assert found == {"id": id_of(taro), "displayName": "田中 太郎"}, by


def test_nobody_is_found_by_what_is_not_on_file(api, person, projected):
    person()
    projected()

    for by in ({"id": "x"}, {"id": ""}, {"externalRef": "nope"}, {"email": "no@example.jp"}):
        assert api(BY, by=by)["alumnus"] is None


def test_several_people_behind_one_address_are_ambiguous(api, person, projected):
    person(email="family@example.jp")
    person(email="family@example.jp")
    projected()

    assert api(BY, by={"email": "family@example.jp"}).codes == ["AMBIGUOUS_ALUMNUS"]


def test_two_ways_to_name_a_person_at_once_are_refused(api, database):
    answer = api(BY, by={"email": "a@example.jp", "externalRef": "1"})

    assert answer.codes == ["VALIDATION"]


def test_what_is_on_file_is_answered_as_it_was_told(api, person, projected, id_of):
    taro = person(
        name="田中 太郎",
        name_kana="タナカ タロウ",
        hired_on="2015-04",
        last_day="2020-03-31",
        employee_number="00123",
        departure_reason=DepartureReason.VOLUNTARY,
    )
    projected()

    found = api(
        """query ($id: ID!) { node(id: $id) { ... on Alumnus {
             names { name kana latin } externalRef status version maskedFields
             statusBecause { since ja: sentence en: sentence(locale: EN) }
             statusHistory { status since }
             employments { hiredOn { date precision } lastDay { date precision }
                           departureReason departed rehire }
             membership { state registeredAt { at } } consents { purpose } } } }""",
        id=id_of(taro),
    )["node"]

    assert found == {
        "names": {"name": "田中 太郎", "kana": "タナカ タロウ", "latin": None},
        "externalRef": "00123",
        "status": "ALUMNUS",
        "version": 3,
        "maskedFields": [],
        "statusBecause": {
            "since": "2020-04-01",
            "ja": "退職日の翌日、2020年4月1日からアルムナイです。",
            "en": "Has been an alumnus since 1 April 2020, the day after the last day of work.",
        },
        "statusHistory": [
            {"status": "EMPLOYEE", "since": "2015-04-01"},
            {"status": "ALUMNUS", "since": "2020-04-01"},
        ],
        "employments": [
            {
                "hiredOn": {"date": "2015-04-01", "precision": "MONTH"},
                "lastDay": {"date": "2020-03-31", "precision": "DAY"},
                "departureReason": "VOLUNTARY",
                "departed": True,
                "rehire": False,
            }
        ],
        "membership": {"state": "NOT_INVITED", "registeredAt": None},
        "consents": [],
    }


def test_everybody_is_listed_page_by_page_in_order_and_back(api, person, projected):
    for name in ("Ando", "Baba", "Chiba", "Doi", "Endo"):
        person(name=name)
    projected()

    first = api(PAGE, first=2)
    end = first["alumni"]["pageInfo"]["endCursor"]
    second = api(PAGE, first=2, after=end)
    back = api(PAGE, last=2, before=second["alumni"]["pageInfo"]["startCursor"])

    assert (names(first), names(second), names(back)) == (
        ["Ando", "Baba"],
        ["Chiba", "Doi"],
        ["Ando", "Baba"],
    )
    assert first["alumni"]["totalCount"] == 5
    assert second["alumni"]["pageInfo"]["hasNextPage"]
    assert names(api(PAGE, first=1, order={"by": "NAME", "direction": "DESC"})) == ["Endo"]


def test_people_are_filtered_by_search_status_and_departure(api, person, projected):
    person(name="田中 太郎", last_day="2020-03-31")
    person(name="鈴木 花子")
    projected()
    text = "query ($f: AlumniFilter) { alumni(filter: $f) { edges { node { displayName } } } }"

    assert names(api(text, f={"search": "田中"})) == ["田中 太郎"]
    assert names(api(text, f={"status": ["EMPLOYEE"]})) == ["鈴木 花子"]
    assert names(api(text, f={"departedFrom": "2020-01-01", "departedTo": "2020-03-31"})) == [
        "田中 太郎"
    ]


def test_a_page_of_the_wrong_size_is_refused(api, database):
    for wrong in ({"first": 101}, {"first": -1}, {"last": 101}, {"first": 1, "last": 1}):
        assert api(PAGE, **wrong).codes == ["PAGE_SIZE"], wrong
    assert names(api(PAGE, first=0)) == []


def test_a_cursor_of_another_list_or_order_or_changed_by_hand_is_refused(api, person, projected):
    person(name="Ando")
    projected()
    cursor = api(PAGE, first=1)["alumni"]["edges"][0]["cursor"]
    by_hand = base64.urlsafe_b64encode(b'[1,"pNAME+","a","not-an-id"]').decode()
    nul = base64.urlsafe_b64encode(
        b'[1,"pNAME+","a\\u0000","6f1e0f6e-7a52-4c05-9bb5-0a6f8a2d4c11"]'
    ).decode()
    huge = base64.urlsafe_b64encode(
        b'[1,"pSCORE+","99999999999","6f1e0f6e-7a52-4c05-9bb5-0a6f8a2d4c11"]'
    ).decode()

    for wrong in ("", "x", "é", cursor[:-4], by_hand, nul, "A" * 5_000):
        assert api(PAGE, after=wrong).codes == ["BAD_CURSOR"], wrong
    assert api(PAGE, after=cursor, order={"by": "DEPARTURE"}).codes == ["BAD_CURSOR"]
    assert api(PAGE, after=huge, order={"by": "SCORE"}).codes == ["BAD_CURSOR"]
    timeline = "query ($after: String) { interactions(after: $after) { edges { cursor } } }"
    assert api(timeline, after=cursor).codes == ["BAD_CURSOR"]


def test_text_that_cannot_be_stored_cannot_be_searched(api, database):
    text = "query ($f: AlumniFilter) { alumni(filter: $f) { totalCount } }"

    assert api(text, f={"search": "a\0b"}).codes == ["INVALID_INPUT"]
    assert api(text, f={"department": ["営業", "\ud800"]}).codes == ["INVALID_INPUT"]


def test_an_id_that_is_none_names_nothing(api, database):
    for wrong in ("", "x", "é", "QWx1bW51czp4", "QWx1bW51czo=", "VGltZWxpbmVFbnRyeTotMQ=="):
        assert api(NODE, id=wrong)["node"] is None, wrong


def test_nodes_keep_their_order_and_leave_gaps(api, person, happens, projected, id_of):
    taro = person()
    happens(taro, NoteAdded(text="x"))
    projected()
    entry = api(
        "query ($id: ID!) { node(id: $id) { ... on Alumnus { engagement { id }"
        " timeline(first: 1) { edges { node { id loggedEvent { id } } } } } } }",
        id=id_of(taro),
    )["node"]
    node = entry["timeline"]["edges"][0]["node"]
    ids = [node["loggedEvent"]["id"], "gone", id_of(taro), node["id"], entry["engagement"]["id"]]

    found = api(NODES, ids=ids)["nodes"]

    kinds = [each and each["__typename"] for each in found]
    assert kinds == ["LoggedEvent", None, "Alumnus", "TimelineEntry", "EngagementScore"]
    assert api(NODES, ids=["x"] * 101).codes == ["PAGE_SIZE"]


def test_whoever_meets_nobody_finds_nobody(api, person, projected, id_of, acting_as):
    taro = person(email="taro@example.jp")
    projected()

    for role in (Role.ADMIN, Role.CONNECTOR, Role.FRONTEND):
        assert api(NODE, viewer=acting_as(role), id=id_of(taro))["node"] is None
        assert api(BY, viewer=acting_as(role), by={"id": id_of(taro)})["alumnus"] is None
        assert api(PAGE, viewer=acting_as(role)).codes == ["NOT_ALLOWED"]


MASKED = """query ($id: ID!) { node(id: $id) { ... on Alumnus {
  displayName externalRef email birthDate maskedFields names { name }
  employments { employeeNumber departureReason } engagement { points } consents { purpose }
} } }"""


def test_what_a_role_may_not_read_is_null_and_named(api, person, projected, id_of, acting_as):
    taro = person(
        name="田中",
        email="taro@example.jp",
        employee_number="1",
        last_day="2020-03-31",
        departure_reason=DepartureReason.LAYOFF,
        birth_date=datetime.date(1980, 1, 2),
    )
    projected()

    def seen(role):
        return api(MASKED, viewer=acting_as(role), id=id_of(taro))["node"]

    assert seen(Role.HR)["maskedFields"] == ["accesses"]
    assert seen(Role.HR)["employments"] == [{"employeeNumber": "1", "departureReason": "LAYOFF"}]
    programme = seen(Role.PROGRAMME)
    assert programme["maskedFields"] == ["accesses", "employments.departureReason"]
    assert programme["employments"] == [{"employeeNumber": "1", "departureReason": None}]
    hiring = seen(Role.HIRING)
    masked = set(hiring["maskedFields"])
    assert masked >= {"email", "employments.departureReason", "engagement", "broadcastsThisMonth"}
    assert masked.isdisjoint({"displayName", "employments", "consents", "mayContact"})
    assert (hiring["email"], hiring["engagement"], hiring["displayName"]) == (None, None, "田中")
    auditor = seen(Role.AUDITOR)
    assert auditor["consents"] == []
    assert {auditor[name] for name in ("displayName", "externalRef", "email", "birthDate")} == {
        None
    }
    assert auditor["employments"] is None
    assert "employments" in auditor["maskedFields"]


def test_nobody_filters_or_sorts_by_what_they_may_not_read(api, database, acting_as):
    text = """query ($f: AlumniFilter, $o: AlumniOrder) {
      alumni(filter: $f, orderBy: $o) { totalCount } }"""
    hiring = acting_as(Role.HIRING)

    assert api(text, viewer=hiring, f={"level": ["NEW"]}).codes == ["NOT_ALLOWED"]
    assert api(text, viewer=hiring, o={"by": "SCORE"}).codes == ["NOT_ALLOWED"]
    for address in ("a@example.jp", "a＠example.jp", "＠a", "﹫a", "@"):
        assert api(text, viewer=hiring, f={"search": address}).codes == ["NOT_ALLOWED"]
    assert api(BY, viewer=hiring, by={"email": "a@example.jp"}).codes == ["NOT_ALLOWED"]
    assert api(text, viewer=hiring)["alumni"] == {"totalCount": 0}
    assert api(text, viewer=acting_as(Role.AUDITOR)).codes == ["NOT_ALLOWED"]


def test_a_list_of_people_with_scores_takes_the_same_statements_however_long(
    api, person, happens, projected
):
    text = """{ alumni(first: 50) { totalCount edges { node {
      displayName employments { positions { jobTitle } } engagement { points level explanation {
      milliPoints } history(from: "2026-01-01", to: "2026-03-01") { milliPoints } }
      timeline(first: 1) { totalCount pageInfo { hasNextPage } edges { node { sentence } } }
      } } } }"""
    for _ in range(2):
        happens(person(), NoteAdded(text="x"))
    projected()
    few = len(api(text).statements)
    for _ in range(6):
        happens(person(), NoteAdded(text="x"))
    projected()

    many = api(text)

    assert len(many["alumni"]["edges"]) == 8
    assert len(many.statements) == few
    assert few <= 8
    latest = [edge["node"]["timeline"] for edge in many["alumni"]["edges"]]
    assert {each["totalCount"] for each in latest} == {3}
    sentences = {each["edges"][0]["node"]["sentence"] for each in latest}
    assert sentences == {"アルムナイ台帳に登録されました。"}
    assert all(each["pageInfo"]["hasNextPage"] for each in latest)


def test_thanks_with_words_for_hr_are_shown_without_them_to_others(
    api, person, crm, moment, projected, id_of, acting_as
):
    taro = person()
    stint_id = next(iter(crm.load(taro).person.stints))
    now = moment()
    thanks = ThanksGiven(stint_id=stint_id, words="ありがとう")
    crm.append_unseen([now.happening(taro, thanks)], now)
    projected()
    text = """query ($id: ID!) { node(id: $id) { ... on Alumnus {
      timeline(first: 1) { edges { node { sentence maskedFields
        fact { ... on ThanksGiven { words } } } } } } } }"""

    def seen(role):
        node = api(text, viewer=acting_as(role), id=id_of(taro))["node"]
        return node["timeline"]["edges"][0]["node"]

    assert seen(Role.HR)["fact"] == {"words": "ありがとう"}
    assert seen(Role.PROGRAMME) == {
        "sentence": "会社から感謝を伝えました。",
        "maskedFields": ["fact.words"],
        "fact": {"words": None},
    }


def test_a_status_claims_no_day_that_nobody_knows(api, person, projected):
    person(hired_on="2015-04-01", employee_number="1")
    person(hired_on="2015", last_day="2026", employee_number="2")
    projected()
    data = api(
        """{ one: alumnus(by: { externalRef: "1" }) { statusBecause { sentence(locale: EN) } }
             two: alumnus(by: { externalRef: "2" }) { statusBecause { sentence(locale: EN) } } }"""
    ).data
    assert [data[each]["statusBecause"]["sentence"] for each in ("one", "two")] == [
        "Has been employed since 1 April 2015.",
        "Is an alumnus who left in 2026; the day is not known.",
    ]
