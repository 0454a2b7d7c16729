"""How alike two records are: reasons, homonyms, and what holds for any two."""

import datetime
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.dates import FuzzyDate
from crm.domain.facts import AlumnusRegistered, Departed, EmploymentStarted
from crm.domain.facts.identity import DuplicateSign
from crm.domain.identity.suspicion import (
    SUSPECTED,
    WEIGHTS,
    likeness,
    meeting_points,
    reason,
)
from crm.domain.person import Person, evolve
from crm.domain.words import Locale
from tests.crm.domain.given import at

BORN = datetime.date(1985, 2, 28)
OTHER = datetime.date(1990, 2, 28)


def record(
    hired_on: str | None = None,
    last_day: str | None = None,
    number: str | None = None,
    entity: str = "",
    **told: object,
) -> Person:
    person = Person(uuid4())
    evolve(person, at().happening(person.alumnus_id, AlumnusRegistered(**told)))  # type: ignore[arg-type]
    if hired_on or number:
        stint = UUID(int=len(person.stints), version=4)
        day = FuzzyDate.parse(hired_on) if hired_on else None
        start = EmploymentStarted(
            stint_id=stint, hired_on=day, employee_number=number, legal_entity=entity
        )
        evolve(person, at().happening(person.alumnus_id, start))
        if last_day is not None:
            left = Departed(stint_id=stint, last_day=FuzzyDate.parse(last_day))
            evolve(person, at().happening(person.alumnus_id, left))
    return person


def test_the_same_name_and_date_of_birth_are_suspected() -> None:
    found = likeness(
        record(name="髙橋 花子", birth_date=BORN), record(name="高橋花子", birth_date=BORN)
    )
    assert found.suspected
    assert found.signs == (DuplicateSign.SAME_NAME, DuplicateSign.SAME_BIRTH_DATE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "髙橋　花子"}, {"name": "高橋 花子"}),
        ({"name_kana": "タカハシ ハナコ"}, {"name_kana": "ﾀｶﾊｼ ﾊﾅｺ"}),
        ({"name_kana": "たかはし はなこ"}, {"name_kana": "タカハシハナコ"}),
        ({"name_latin": "Hanako Takahashi"}, {"name_latin": "TAKAHASHI, Hanako"}),
        ({"email": "Hanako@example.jp"}, {"email": "hanako@EXAMPLE.jp "}),
    ],
)
def test_the_same_in_another_form_is_the_same(one: dict, other: dict) -> None:
    assert likeness(record(**one), record(**other)).signs
    assert meeting_points(record(**one)) & meeting_points(record(**other))


def test_people_of_the_same_name_with_different_dates_of_birth_stay_apart() -> None:
    same = {"name": "田中 太郎", "name_kana": "タナカ タロウ", "name_latin": "Taro Tanaka"}
    found = likeness(record(birth_date=BORN, **same), record(birth_date=OTHER, **same))
    assert not found.suspected
    assert DuplicateSign.OTHER_BIRTH_DATE in found.signs


def test_a_name_alone_is_no_suspicion() -> None:
    assert not likeness(record(name="田中 太郎"), record(name="田中 太郎")).suspected


def test_who_was_employed_at_the_same_time_is_less_likely_the_same() -> None:
    born = {"name": "田中 太郎", "birth_date": BORN}
    one = record(hired_on="2010-04-01", last_day="2015-03-31", **born)
    after = record(hired_on="2016-04-01", **born)
    meanwhile = record(hired_on="2012-04-01", last_day="2013-03-31", **born)
    assert likeness(one, after).points > likeness(one, meanwhile).points


def test_the_same_number_of_the_same_entity_is_one_employee_and_no_sign() -> None:
    one, other = record(number="7", entity="A"), record(number="7", entity="B")
    assert DuplicateSign.SAME_EMPLOYEE_NUMBER in likeness(one, other).signs
    same = record(number="7", entity="A")
    assert DuplicateSign.SAME_EMPLOYEE_NUMBER not in likeness(one, same).signs


def test_every_sign_has_a_weight_and_a_reason_in_both_languages() -> None:
    assert set(WEIGHTS) == set(DuplicateSign)
    for sign in DuplicateSign:
        assert reason(sign, Locale.JA).endswith("。")
        assert reason(sign, Locale.EN).endswith(".")


names = st.sampled_from([None, "田中 太郎", "田中太郎", "佐藤 花子"])
records = st.builds(
    record,
    name=names,
    name_kana=st.sampled_from([None, "タナカ タロウ", "サトウ ハナコ"]),
    birth_date=st.sampled_from([None, BORN, OTHER]),
    email=st.sampled_from([None, "a@example.jp", "b@example.jp"]),
    hired_on=st.sampled_from([None, "2010-04-01", "2012-04-01"]),
    last_day=st.sampled_from([None, "2011-03-31", "2020-03-31"]),
    number=st.sampled_from([None, "1", "2"]),
    entity=st.sampled_from(["", "A"]),
)


@given(one=records, other=records)
def test_likeness_is_the_same_both_ways_and_the_sum_of_its_signs(
    one: Person, other: Person
) -> None:
    found = likeness(one, other)
    assert found == likeness(other, one)
    assert found.points == max(0, min(100, sum(WEIGHTS[each] for each in found.signs)))


@given(one=records, other=records)
def test_whoever_is_suspected_meets(one: Person, other: Person) -> None:
    if likeness(one, other).points >= SUSPECTED:
        assert meeting_points(one) & meeting_points(other)


@given(one=records, other=records)
def test_different_dates_of_birth_are_never_suspected(one: Person, other: Person) -> None:
    if one.birth_date and other.birth_date and one.birth_date != other.birth_date:
        assert not likeness(one, other).suspected
