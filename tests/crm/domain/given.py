"""Given these facts, when this is asked: persons in memory, at a moment of one's choice."""

import datetime
from collections.abc import Callable
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from crm.domain.alumnus import Alumnus
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import SYSTEM, Context, Source
from crm.domain.facts import AlumnusRegistered, EmploymentStarted, Fact, Rehired
from crm.domain.moment import Moment

TOKYO = ZoneInfo("Asia/Tokyo")
PERSON = UUID("6d8e5b9a-5d1e-4a58-9d53-0e8f4e6f1a00")
FIRST, SECOND = (UUID(int=n, version=4) for n in (1, 2))
TODAY = datetime.date(2026, 6, 15)


def at(when: str | datetime.date = TODAY) -> Moment:
    """A moment: noon of a day in Tokyo, or an instant such as 2026-04-01T00:30+09:00."""
    text = when if isinstance(when, str) else when.isoformat()
    now = datetime.datetime.fromisoformat(text)
    if now.tzinfo is None:
        now = now.replace(hour=12, tzinfo=TOKYO)
    context = Context(command_id=uuid4(), actor=SYSTEM, source=Source("tests"))
    return Moment(now=now.astimezone(datetime.UTC), zone=TOKYO, context=context)


def day(text: str) -> FuzzyDate:
    return FuzzyDate.parse(text)


def started(hired_on: str | None, stint_id: UUID = FIRST) -> EmploymentStarted:
    return EmploymentStarted(
        stint_id=stint_id, legal_entity="", hired_on=day(hired_on) if hired_on else None
    )


def rehired(hired_on: str | None, stint_id: UUID = SECOND) -> Rehired:
    return Rehired(stint_id=stint_id, legal_entity="", hired_on=day(hired_on) if hired_on else None)


Step = Callable[[Alumnus], None]


def alumnus(*having: Step, hired_on: str | None = "2015-04-01") -> Alumnus:
    """Somebody on file: employed since `hired_on` (None: never), and what happened since."""
    made = Alumnus.register(PERSON, AlumnusRegistered(name="田中 太郎"), at("2015-04-01"))
    if hired_on is not None:
        made.start_employment(started(hired_on), at(hired_on if len(hired_on) == 10 else TODAY))
    for step in having:
        step(made)
    made.collect_events()
    return made


def scheduled(last_day: str, told: str | datetime.date = "2026-01-10", **more: object) -> Step:
    return lambda person: person.schedule_departure(at(told), last_day=day(last_day), **more)


def departed(last_day: str, told: str | datetime.date = TODAY, **more: object) -> Step:
    return lambda person: person.record_departure(at(told), last_day=day(last_day), **more)


def returned(hired_on: str | None, told: str | datetime.date = TODAY) -> Step:
    return lambda person: person.rehire(rehired(hired_on), at(told))


def new_facts(person: Alumnus) -> list[Fact]:
    return [event.happening.fact for event in person.collect_events()]
