"""Status follows from dates: never written, always what the calendar says."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.alumnus import Alumnus
from crm.domain.refusals import Refusal
from crm.domain.status import AlumnusStatus, StatusFrom, status_history, status_on
from tests.crm.domain.given import (
    FIRST,
    SECOND,
    TOKYO,
    alumnus,
    at,
    day,
    departed,
    rehired,
    returned,
    scheduled,
    started,
)

EMPLOYEE, LEAVING, ALUMNUS, RETURNING = AlumnusStatus
EVER = datetime.date.min


def date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def status(person: Alumnus, on: str) -> AlumnusStatus:
    return status_on(status_history(person.person, TOKYO), date(on))


def test_a_departure_next_month_makes_an_alumnus_the_day_after_without_another_write():
    person = alumnus(scheduled("2026-07-31", "2026-06-15"))
    assert status(person, "2026-06-14") is EMPLOYEE
    assert status(person, "2026-06-15") is LEAVING
    assert status(person, "2026-07-31") is LEAVING
    assert status(person, "2026-08-01") is ALUMNUS


def test_a_month_stands_for_its_first_day_and_a_year_for_the_first_of_january():
    assert status(alumnus(departed("2026-03")), "2026-03-01") is EMPLOYEE
    assert status(alumnus(departed("2026-03")), "2026-03-02") is ALUMNUS
    assert status(alumnus(departed("2026")), "2026-01-02") is ALUMNUS


def test_a_rescinded_departure_leaves_an_employee():
    person = alumnus(scheduled("2026-07-31"), lambda p: p.rescind_departure(at()))
    assert status_history(person.person, TOKYO) == (StatusFrom(EVER, EMPLOYEE),)


def test_a_rehired_person_is_returning_until_the_first_day():
    person = alumnus(departed("2026-03-31"), returned("2026-10-01", "2026-06-15"))
    assert status(person, "2026-06-14") is ALUMNUS
    assert status(person, "2026-06-15") is RETURNING
    assert status(person, "2026-09-30") is RETURNING
    assert status(person, "2026-10-01") is EMPLOYEE


def test_a_rehire_without_a_date_begins_when_it_is_recorded():
    person = alumnus(departed("2020-03-31"), returned(None, "2026-06-15"))
    assert status(person, "2026-06-14") is ALUMNUS
    assert status(person, "2026-06-15") is EMPLOYEE
    latest = person.person.latest_stint
    assert latest is not None
    assert latest.stint_id == SECOND


def test_who_has_two_employments_leaves_only_with_the_last():
    person = alumnus(
        lambda p: p.start_employment(started("2018-04-01", SECOND), at()),
        lambda p: p.record_departure(at(), last_day=day("2020-03-31"), stint_id=FIRST),
    )
    assert status(person, "2020-04-01") is EMPLOYEE
    person.schedule_departure(at("2026-06-15"), last_day=day("2026-06-30"))
    assert status(person, "2026-06-20") is LEAVING
    assert status(person, "2026-07-01") is ALUMNUS


def test_a_day_begins_at_midnight_in_tokyo():
    late = alumnus(scheduled("2026-07-31", "2026-06-14T23:59:59+09:00"))
    early = alumnus(scheduled("2026-07-31", "2026-06-15T00:00:00+09:00"))
    assert status(late, "2026-06-14") is LEAVING
    assert status(early, "2026-06-14") is EMPLOYEE
    assert status(early, "2026-06-15") is LEAVING


def test_somebody_of_whom_no_employment_is_known_is_an_alumnus():
    assert status_history(alumnus(hired_on=None).person, TOKYO) == (StatusFrom(EVER, ALUMNUS),)


DAYS = st.dates(date("2015-01-01"), date("2016-12-31")).map(datetime.date.isoformat)
DATES = DAYS | DAYS.map(lambda text: text[:7]) | DAYS.map(lambda text: text[:4])
COMMANDS = st.lists(
    st.tuples(st.sampled_from(["start", "schedule", "rescind", "depart", "rehire"]), DATES, DAYS),
    max_size=8,
)


def lived(commands: list[tuple[str, str, str]]) -> Alumnus:
    """A life as the rules allow it: what is refused does not happen. Told in order of time."""
    person = alumnus(hired_on=None)
    for number, (command, when, told) in enumerate(sorted(commands, key=lambda each: each[2])):
        stint_id = type(FIRST)(int=100 + number, version=4)
        try:
            match command:
                case "start":
                    person.start_employment(started(when, stint_id), at(told))
                case "schedule":
                    scheduled(when, told)(person)
                case "rescind":
                    person.rescind_departure(at(told))
                case "depart":
                    departed(when, told)(person)
                case "rehire":
                    person.rehire(rehired(when, stint_id), at(told))
        except Refusal:
            pass
    return person


def naive(person: Alumnus, on: datetime.date) -> AlumnusStatus:
    """The rules of the calendar, asked for one day without any history."""
    working, leaving, gone, coming = 0, 0, 0, False
    for stint in person.person.stints.values():
        assert stint.hired_on is not None
        last = stint.last_day.first if stint.last_day else datetime.date.max
        if stint.hired_on.first <= on <= last:
            working += 1
            told = stint.scheduled_at
            leaving += told is not None and told.astimezone(TOKYO).date() <= on
        gone += last < on
        known = stint.known_on.astimezone(TOKYO).date()
        coming |= stint.rehire and known <= on < stint.hired_on.first
    if working:
        return LEAVING if leaving == working else EMPLOYEE
    if coming:
        return RETURNING
    return ALUMNUS if gone or not person.person.stints else EMPLOYEE


@settings(max_examples=150, deadline=None)
@given(COMMANDS)
def test_the_history_says_for_every_day_what_the_dates_say(commands):
    person = lived(commands)
    history = status_history(person.person, TOKYO)
    assert history[0].since == EVER
    assert all(a.since < b.since for a, b in pairwise(history))
    assert all(a.status != b.status for a, b in pairwise(history))
    on = date("2014-12-30")
    while on < date("2017-01-04"):
        assert status_on(history, on) is naive(person, on), on
        on += datetime.timedelta(days=1)


@settings(max_examples=100, deadline=None)
@given(COMMANDS)
def test_a_scheduled_departure_that_passed_is_a_departure_for_every_command(commands):
    """Confirming what was scheduled changes nothing about what can be done next."""
    plain, confirmed = lived(commands), lived(commands)
    for stint in list(confirmed.person.stints.values()):
        if stint.departed is None and stint.has_ended(date("2026-06-15")):
            confirmed.record_departure(at(), last_day=stint.last_day, stint_id=stint.stint_id)
    asks = (
        lambda p: p.rehire(rehired("2026-07-01"), at()),
        lambda p: p.schedule_departure(at(), last_day=day("2026-07-01")),
        lambda p: p.rescind_departure(at()),
    )
    for ask in asks:
        assert refusal(ask, plain) is refusal(ask, confirmed)


def refusal(ask, person: Alumnus) -> type[Refusal] | None:
    try:
        ask(person)
    except Refusal as refused:
        return type(refused)
    return None


@pytest.mark.parametrize("told", ["2026-06-15", "2026-04-01"])
def test_a_departure_recorded_late_counts_from_its_own_day(told):
    assert status(alumnus(departed("2026-03-31", told)), "2026-04-01") is ALUMNUS
