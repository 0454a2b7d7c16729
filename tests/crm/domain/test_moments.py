"""Which facts belong to a moment: known by then, and telling of what held by then."""

import datetime
from uuid import uuid4

from crm.domain.dates import FuzzyDate
from crm.domain.envelope import SYSTEM, Happening, RecordedFact, Source, When
from crm.domain.facts import (
    AlumnusRegistered,
    Departed,
    DepartureRescinded,
    DepartureScheduled,
    EmploymentStarted,
    Fact,
    InteractionRetracted,
    NoteAdded,
)
from crm.domain.moments import PointInTime, happened, holds, makes_present
from tests.crm.domain.given import FIRST, PERSON, TOKYO, alumnus, at, day, departed, scheduled

NOTE = NoteAdded(text="x")
REGISTERED = AlumnusRegistered(name="田中 太郎")


def instant(text: str) -> datetime.datetime:
    """Noon of a day in Tokyo, or an instant with its offset, as UTC."""
    return at(text).now


def recorded(
    fact: Fact,
    occurred: str | None = None,
    recorded_on: str = "2026-06-15",
    position: int = 5,
    effective_on: str | None = None,
) -> RecordedFact:
    return RecordedFact(
        position=position,
        recorded_at=instant(recorded_on),
        stream_id=PERSON,
        stream_version=1,
        happening=Happening(
            event_id=uuid4(),
            alumnus_id=PERSON,
            occurred=When(instant(occurred or recorded_on)),
            effective_on=datetime.date.fromisoformat(effective_on) if effective_on else None,
            actor=SYSTEM,
            source=Source("tests"),
            fact=fact,
        ),
    )


def moment(as_of: str, known: int = 5) -> PointInTime:
    return PointInTime(as_of=instant(as_of), known_position=known, known_at=instant("2026-06-15"))


def test_a_late_fact_belongs_to_the_day_it_tells_of_once_it_is_known():
    late = recorded(NOTE, occurred="2026-03-01", recorded_on="2026-06-15", position=5)

    assert holds(late, moment("2026-03-02", known=5), TOKYO)
    assert not holds(late, moment("2026-03-02", known=4), TOKYO)
    assert not holds(late, moment("2026-02-28", known=5), TOKYO)


def test_a_mistake_was_one_at_every_moment_once_that_is_known_but_its_record_stands_where_made():
    retraction = recorded(InteractionRetracted(retracted_event_id=uuid4()))

    assert holds(retraction, moment("2020-01-01"), TOKYO)
    assert not holds(retraction, moment("2020-01-01", known=4), TOKYO)
    assert not happened(retraction, moment("2020-01-01"))
    assert happened(retraction, moment("2026-06-15"))


def test_who_somebody_is_is_known_of_every_moment_but_puts_nobody_on_file_before():
    registration = recorded(REGISTERED)

    assert holds(registration, moment("2015-01-01"), TOKYO)
    assert not makes_present(registration, moment("2015-01-01"), TOKYO)
    assert makes_present(registration, moment("2026-06-15"), TOKYO)


def test_what_lies_ahead_holds_from_when_it_was_recorded():
    joins = EmploymentStarted(stint_id=FIRST, legal_entity="", hired_on=day("2026-10-01"))
    announced = recorded(joins, occurred="2026-10-01", recorded_on="2026-06-15")

    assert holds(announced, moment("2026-06-15"), TOKYO)
    assert not holds(announced, moment("2026-06-14"), TOKYO)


def test_an_employment_that_began_nobody_knows_when_had_begun_at_any_moment():
    unknown = EmploymentStarted(stint_id=FIRST, legal_entity="", hired_on=None)

    assert holds(recorded(unknown, occurred="2020-03-31"), moment("1990-01-01"), TOKYO)


def test_a_month_belongs_from_its_first_day_on():
    left = Departed(stint_id=FIRST, last_day=FuzzyDate.parse("2020-03"))
    fact = recorded(left, occurred="2020-03-01T00:00+09:00")

    assert holds(fact, moment("2020-03-01T00:00+09:00"), TOKYO)
    assert not holds(fact, moment("2020-02-29T23:59+09:00"), TOKYO)


def test_a_departure_that_is_scheduled_late_held_from_its_last_day_on():
    person = alumnus(scheduled("2026-03-31", told="2026-06-10"))
    stint = person.person.stints[FIRST]
    assert isinstance(stint.scheduled, DepartureScheduled)
    late = recorded(stint.scheduled, occurred="2026-06-10", effective_on="2026-03-31")

    assert holds(late, moment("2026-03-31T00:00+09:00"), TOKYO)
    assert not holds(late, moment("2026-03-30"), TOKYO)


def test_a_departure_taken_back_in_time_held_until_then_and_afterwards_never():
    in_time = alumnus(scheduled("2026-06-30", told="2026-03-01"))
    in_time.rescind_departure(at("2026-04-01"))
    too_late = alumnus(departed("2026-03-31", told="2026-04-05"))
    too_late.rescind_departure(at("2026-05-01"))

    assert effective(in_time) == (None, instant("2026-04-01"))
    assert effective(too_late) == (datetime.date(2026, 3, 31), instant("2026-05-01"))
    taken_back = recorded(
        DepartureRescinded(stint_id=FIRST), occurred="2026-05-01", effective_on="2026-03-31"
    )
    assert holds(taken_back, moment("2026-04-10"), TOKYO)


def effective(person) -> tuple[datetime.date | None, datetime.datetime]:
    (event,) = person.collect_events()
    assert isinstance(event.happening.fact, DepartureRescinded)
    return event.happening.effective_on, event.happening.occurred.at


def test_the_day_of_a_moment_is_that_of_the_programme():
    late_in_the_evening = moment("2026-03-31T23:30+09:00")
    assert late_in_the_evening.day(TOKYO) == datetime.date(2026, 3, 31)
    assert late_in_the_evening.day(datetime.UTC) == datetime.date(2026, 3, 31)
    assert moment("2026-04-01T00:30+09:00").day(TOKYO) == datetime.date(2026, 4, 1)
