"""The directory: finding, filtering, sorting, and what a person's entry tells."""

import dataclasses
import datetime
from uuid import uuid4

import pytest

from crm.application.alumni import PersonRef
from crm.domain.dates import FuzzyDate
from crm.domain.engagement import Level
from crm.domain.facts import (
    AlumnusRegistered,
    ConsentGiven,
    EmploymentStarted,
    InteractionRetracted,
    LinkClicked,
    PositionHeld,
    ProfileUpdated,
    Rehired,
)
from crm.domain.person import PROFILE, Person, Stint
from crm.domain.status import AlumnusStatus
from crm.domain.words import ConsentPurpose, ContactChannel
from projections.directory import questions as directory
from projections.directory.entry import AlumniOrder, MembershipState, OrderBy
from projections.directory.questions import AlumniFilter
from projections.pages import Slice

from .conftest import NOON

TODAY = datetime.date(2026, 11, 23)
DAY = datetime.timedelta(days=1)


@pytest.fixture
def listed(ask):
    """listed(filter…, order=…, **slice): the page."""

    def listed(order=None, today=TODAY, part=None, **wanted):
        return ask(
            lambda connection: directory.page(
                connection,
                today=today,
                filter=AlumniFilter(**wanted),
                order=order or AlumniOrder(),
                slice=Slice(**part) if part else Slice(first=100),
            )
        )

    return listed


@pytest.fixture
def names(listed):
    return lambda **wanted: [entry.display_name for entry in listed(**wanted).items]


@pytest.fixture
def entry(ask):
    def entry(alumnus_id):
        (found,) = ask(lambda c: directory.people(c, [alumnus_id]))
        return found

    return entry


FOUND_BY = [
    *("髙橋", "高橋", "髙橋 太郎", "高橋太郎", "太郎", "太郎 髙橋"),
    *("たかはし", "タカハシ", "ﾀｶﾊｼ", "たかは", "タカハシ タロウ", "タロウ", "たろー"),
    *("takahashi", "TAKAHASHI", "Taro", "tarou", "Taroh", "tarō", "taro takahashi"),
    *("takahasi", "Takahashi, Taro", "00123", "001", "123", "taro@example.jp", "TARO@Example.jp"),
    "taro＠example.jp",
]
NOT_FOUND_BY = [
    "taro@ex",
    "＠taro",
    "＠",
    "﹫taro@example",
    "@example.jp",
    "橋",
    "ahashi",
    "%",
    "_",
    "takahashix",
    "0012 4",
    "\0x",
    "*",
    "\ud800",
    "'",
]


@pytest.fixture
def takahashi(person, runner):
    """髙橋 太郎, and somebody else."""
    person(
        name="髙橋 太郎",
        name_kana="タカハシ タロウ",
        employee_number="00123",
        email="Taro@Example.jp",
    )
    person(name="別人", name_kana="ベツジン", employee_number="9", email="else@example.jp")
    runner().catch_up()


def test_somebody_is_found_by_name_in_any_writing_number_or_address(takahashi, names):
    found = {typed: names(search=typed) for typed in FOUND_BY}
    assert found == {typed: ["髙橋 太郎"] for typed in FOUND_BY}


def test_nobody_is_found_by_what_nobody_is_called(takahashi, names):
    found = {typed: names(search=typed) for typed in NOT_FOUND_BY}
    assert found == {typed: [] for typed in NOT_FOUND_BY}
    assert names(department=frozenset({"a\0\ud800"})) == []


def test_an_empty_search_finds_everybody(takahashi, names):
    assert {len(names(search=typed)) for typed in ("", "  ", None)} == {2}


@pytest.mark.parametrize(
    ("kana", "typed"),
    [
        ("オオタニ ショウヘイ", ["ohtani", "otani", "ootani", "shohei", "syouhei", "shouhei"]),
        ("イノウエ ジュンイチ", ["inoue", "inou", "junichi", "Jun'ichi", "jyunichi", "zyunichi"]),
        ("ホンマ シンペイ", ["honma", "homma", "shinpei", "shimpei", "sinpei"]),
        ("フジイ ツヨシ", ["fujii", "fuji", "huzii", "tuyosi", "tsuyoshi"]),
    ],
)
def test_the_usual_ways_to_write_a_name_in_latin_letters_agree(person, runner, names, kana, typed):
    person(name="某", name_kana=kana)
    runner().catch_up()
    assert {each: names(search=each) for each in typed} == {each: ["某"] for each in typed}


def test_a_changed_profile_is_found_by_the_new_name_only(person, happens, runner, names):
    alumnus_id = person(name="田中 花子", name_kana="タナカ ハナコ")
    runner().catch_up()
    happens(alumnus_id, ProfileUpdated(name="鈴木 花子", name_kana="スズキ ハナコ"))
    runner().catch_up()
    assert names(search="すずき") == ["鈴木 花子"]
    assert names(search="tanaka") == []


def test_status_follows_from_dates_on_the_day_asked(person, crm, moment, runner, names, entry):
    alumnus_id = person(name="先")
    person(name="去", last_day="2020-03-31")
    person(name="在")
    now = moment(now=NOON)
    crm.decide(
        now,
        PersonRef(alumnus_id=alumnus_id),
        lambda alumnus: alumnus.schedule_departure(now, last_day=FuzzyDate.parse("2026-12-31")),
    )
    runner().catch_up()
    year_end = datetime.date(2026, 12, 31)
    assert names(status={AlumnusStatus.LEAVING}) == ["先"]
    assert names(status={AlumnusStatus.LEAVING}, today=year_end) == ["先"]
    assert names(status={AlumnusStatus.LEAVING}, today=year_end + DAY) == []
    assert names(status={AlumnusStatus.ALUMNUS}, today=year_end + DAY) == ["先", "去"]
    assert names(status={AlumnusStatus.EMPLOYEE}) == ["在"]
    assert entry(alumnus_id).status_on(TODAY - 30 * DAY) is AlumnusStatus.EMPLOYEE
    assert entry(alumnus_id).status_on(TODAY) is AlumnusStatus.LEAVING


def test_who_comes_back_is_returning_until_the_first_day(
    person, happens, crm, moment, runner, entry
):
    alumnus_id = person(last_day="2020-03-31", employee_number="1")
    now = moment(now=NOON)
    fact = Rehired(
        stint_id=uuid4(),
        employee_number="2",
        legal_entity="",
        hired_on=FuzzyDate.parse("2027-01-04"),
    )
    crm.decide(now, PersonRef(alumnus_id=alumnus_id), lambda alumnus: alumnus.rehire(fact, now))
    runner().catch_up()
    found = entry(alumnus_id)
    assert found.status_on(TODAY - DAY) is AlumnusStatus.ALUMNUS
    assert found.status_on(TODAY) is AlumnusStatus.RETURNING
    assert found.status_on(datetime.date(2027, 1, 4)) is AlumnusStatus.EMPLOYEE
    assert found.external_ref == "2"
    assert [stint.employee_number for stint in found.employments] == ["1", "2"]
    assert found.departed_on == datetime.date(2020, 3, 31)


def test_filters_by_department_and_departure_include_both_ends(
    person, happens, crm, runner, names, ask
):
    one = person(name="甲", last_day="2024-04-01")
    person(name="乙", last_day="2025-03-31")
    person(name="丙", last_day="2025-04-01")
    runner().catch_up()
    (stint,) = ask(lambda c: directory.people(c, [one]))[0].employments
    for department, since in (("営業", "2020-04"), ("人事", "2015-04")):
        happens(
            one,
            PositionHeld(
                stint_id=stint.stint_id, department=department, held_from=FuzzyDate.parse(since)
            ),
        )
    runner().catch_up()
    first, last = datetime.date(2024, 4, 1), datetime.date(2025, 3, 31)
    assert names(departed_from=first, departed_to=last) == ["乙", "甲"]
    assert names(department=frozenset({"営業", "総務"})) == ["甲"]
    assert names(department=frozenset({"人事"})) == names(department=frozenset()) == []
    wanted = AlumniFilter(departed_from=first, departed_to=last)
    assert ask(lambda c: directory.count(c, today=TODAY, filter=wanted)) == 2


def test_the_level_of_the_day_filters(person, happens, runner, names):
    one = person(name="甲", last_day="2020-03-31")
    person(name="乙", last_day="2020-03-31")
    for number in range(3):
        happens(one, LinkClicked(message_id=f"m{number}", campaign_id=f"c{number}"))
    runner().catch_up()
    assert names(level={Level.AWARE}) == ["甲"]
    assert names(level={Level.AWARE, Level.DORMANT}) == ["乙", "甲"]
    assert names(level=set()) == []


@pytest.fixture
def six(person, happens, runner):
    """Six people; departures and names partly unknown or equal."""
    for name, kana, last_day, clicks in (
        ("三", "サン", "2021-03-31", 2),
        ("一", "いち", None, 0),
        ("二", "ニ", "2020-03-31", 3),
        ("二'", "ニ", "2021-03-31", 0),
        (None, None, None, 1),
        ("四", "よん", "2022-03-31", 4),
    ):
        alumnus_id = person(name=name, name_kana=kana, last_day=last_day)
        for number in range(clicks):
            happens(alumnus_id, LinkClicked(message_id=f"m{number}", campaign_id=f"c{number}"))
    runner().catch_up()


@pytest.mark.parametrize("by", list(OrderBy))
@pytest.mark.parametrize("descending", [False, True])
def test_pages_of_every_order_meet_with_the_unknown_last(six, listed, by, descending):
    order = AlumniOrder(by, descending)
    whole = listed(order=order).items
    keys = [entry.cursor(order).key for entry in whole]
    known = [key for key in keys if key is not None]
    assert keys == known + [None] * (len(keys) - len(known))
    if by is not OrderBy.SCORE:
        assert known == sorted(known, reverse=descending)
        assert len(known) < len(keys)

    def walk(step, size):
        part = listed(order=order, part={"first" if step == "after" else "last": size})
        found = part.items
        while part.has_next if step == "after" else part.has_previous:
            edge = (part.items[-1] if step == "after" else part.items[0]).cursor(order)
            count = {"first" if step == "after" else "last": size}
            part = listed(order=order, part=count | {step: edge})
            found = found + part.items if step == "after" else part.items + found
        return found

    for size in (1, 2, 4):
        assert walk("after", size) == whole
        assert walk("before", size) == whole


def test_names_sort_by_their_reading(six, names):
    assert names()[0] == "一"
    assert names()[1] == "三"
    assert names()[-1] is None


def test_scores_sort_people(six, listed):
    best = listed(order=AlumniOrder(OrderBy.SCORE, descending=True)).items
    assert [entry.milli_points for entry in best] == [4000, 3000, 2000, 1000, 0, 0]


def test_an_entry_tells_the_person_as_the_commands_see_them(person, happens, runner, crm, entry):
    alumnus_id = person(
        name="田中 太郎",
        last_day="2020-03-31",
        email="t@example.jp",
        birth_date=datetime.date(1980, 1, 2),
    )
    happens(
        alumnus_id,
        ConsentGiven(
            purpose=ConsentPurpose.JOBS,
            channel=ContactChannel.EMAIL,
            text_version="3",
            evidence="form",
        ),
    )
    runner().catch_up()
    found = entry(alumnus_id)
    loaded = crm.load(alumnus_id)
    assert found.person == loaded.person
    assert found.version == loaded.version
    assert found.membership_on(TODAY) is MembershipState.NOT_INVITED
    assert found.consents[ConsentPurpose.JOBS, ContactChannel.EMAIL].evidence == "form"


def test_an_invitation_holds_through_its_last_day(person, crm, moment, runner, entry):
    alumnus_id = person(last_day="2020-03-31")
    now = moment(now=NOON)
    crm.decide(
        now,
        PersonRef(alumnus_id=alumnus_id),
        lambda alumnus: alumnus.invite_to_network(
            now, token_hash="ab", expires_on=TODAY, contact_channel=None
        ),
    )
    runner().catch_up()
    assert entry(alumnus_id).membership_on(TODAY) is MembershipState.INVITED
    assert entry(alumnus_id).membership_on(TODAY + DAY) is MembershipState.NOT_INVITED


def test_an_interaction_does_not_raise_the_version(person, happens, runner, entry):
    alumnus_id = person()
    runner().catch_up()
    version = entry(alumnus_id).version
    happens(alumnus_id, ProfileUpdated(email="new@example.jp"))
    runner().catch_up()
    assert entry(alumnus_id).version == version == 2
    assert entry(alumnus_id).email == "new@example.jp"


def test_unknown_people_are_none(person, runner, ask):
    alumnus_id = person()
    runner().catch_up()
    found = ask(lambda c: directory.people(c, [uuid4(), alumnus_id]))
    assert found[0] is None
    assert found[1].alumnus_id == alumnus_id


def test_the_document_keeps_every_field_of_a_person():
    from crm.storage.people.document import dump_person

    stint = EmploymentStarted(stint_id=uuid4(), legal_entity="", hired_on=None)
    person = Person(uuid4(), stints={})
    person.stints[stint.stint_id] = Stint(started=stint, known_on=NOON)
    text = dump_person(person)
    for cls in (Person, Stint):
        for field in dataclasses.fields(cls):
            derived = field.name == "alumnus_id" or field.name in PROFILE
            assert derived or f'"{field.name}"' in text


def test_a_name_in_latin_letters_is_found_by_either_end(crm, moment, runner, names):
    crm.register(moment(), uuid4(), AlumnusRegistered(name_latin="Müller, Zoë"))
    runner().catch_up()
    for typed in ("müller", "Muller", "zoe", "Zoë Müller"):
        assert names(search=typed) == ["Müller, Zoë"], typed


def test_a_profile_update_that_is_taken_back_leaves_the_details_before_it(
    person, happens, runner, entry
):
    alumnus_id = person(name="渡辺 恵", email="old@example.jp")
    wrong = happens(alumnus_id, ProfileUpdated(name="渡部 恵", email="new@example.jp"))
    happens(alumnus_id, ProfileUpdated(name_latin="Megumi Watanabe"))
    happens(alumnus_id, InteractionRetracted(retracted_event_id=wrong.event_id, explanation=None))
    runner().catch_up()
    found = entry(alumnus_id)
    assert (found.display_name, found.person.email) == ("渡辺 恵", "old@example.jp")
    assert found.person.name_latin == "Megumi Watanabe"


def test_of_two_profile_updates_the_one_that_was_true_later_holds(person, happens, runner, entry):
    alumnus_id = person(name="旧姓 恵")
    happens(alumnus_id, ProfileUpdated(name="今姓 恵"), days_ago=3)
    happens(alumnus_id, ProfileUpdated(name="前姓 恵"), days_ago=30)
    runner().catch_up()
    assert entry(alumnus_id).display_name == "今姓 恵"
