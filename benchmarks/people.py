"""Made-up people, and what a newsletter and the notes of HR tell about them."""

import datetime
import time
from collections.abc import Iterator, Sequence
from itertools import count, islice
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from benchmarks.harness import say
from benchmarks.place import moment
from crm.application.alumni import AlumniCrm
from crm.domain.alumnus import Alumnus
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import Happening, When
from crm.domain.facts import (
    AlumnusRegistered,
    EmploymentStarted,
    Interaction,
    LinkClicked,
    MessageDelivered,
    MessageOpened,
    NoteAdded,
)
from crm.domain.facts.membership import RegistrationMethod
from crm.domain.moment import Moment

_AGENT = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15"
_NOTE = "近況を伺いました。新しい職場にも慣れ、来年の同窓会には参加したいとのことです。"
_PEOPLE_PER_APPEND = 1_000
_FACTS_PER_PERSON = 10
_BODY = 5_000
_TELL_SECONDS = 15.0
_MEMBERS_SINCE = datetime.timedelta(days=6 * 365)


class Name(NamedTuple):
    """A family's name."""

    written: str
    kana: str
    latin: str | None

    @property
    def texts(self) -> tuple[str, str, str]:
        """In each script; in kana where there are no Latin letters."""
        return self.written, self.kana, self.latin or self.kana


_ALL_ALIKE = (Name("田中", "タナカ", None),)


def register_people(
    crm: AlumniCrm, number: int, *, names: Sequence[Name] = _ALL_ALIKE, first: int = 0
) -> list[UUID]:
    """Put people on file, each registered in the network and employed once; their ids.

    They bear the names in turn, with a number behind: `first`, and so on.
    """
    ids = [uuid4() for _ in range(number)]
    for start in range(0, number, _PEOPLE_PER_APPEND):
        now = moment(crm, ago=_MEMBERS_SINCE)
        events: list[Any] = []
        for place in range(start, min(start + _PEOPLE_PER_APPEND, number)):
            name = names[place % len(names)]
            events += _person(ids[place], name, first + place, now).collect_events()
        crm.prepare_keys(event.happening for event in events)
        crm.append([crm.facts.to_stored_event(event) for event in events], now)
    return ids


def fill_log(crm: AlumniCrm, total: int) -> list[UUID]:
    """Ten facts a person, three of them decisions, newsletters for the rest; who they are."""
    people = register_people(crm, total // _FACTS_PER_PERSON)
    facts = newsletters(people, moment(crm))
    last_told = time.monotonic()
    while (missing := total - crm.event_log.head()) > 0:
        crm.append_unseen(list(islice(facts, min(_BODY, missing))), moment(crm))
        if time.monotonic() - last_told > _TELL_SECONDS:
            last_told = time.monotonic()
            say(f"  {crm.event_log.head():,} of {total:,} facts in the log")
    return people


def newcomer(alumnus_id: UUID, place: int, now: Moment) -> Alumnus:
    """Somebody who is not on file yet."""
    return _person(alumnus_id, _ALL_ALIKE[0], place, now)


def employee_number(place: int) -> str:
    """Of the person registered at this place."""
    return str(100_000 + place)


def _person(alumnus_id: UUID, name: Name, place: int, now: Moment) -> Alumnus:
    fact = AlumnusRegistered(
        name=f"{name.written} {place}",
        name_kana=f"{name.kana} {place}",
        name_latin=name.latin and f"{name.latin} {place}",
        birth_date=datetime.date(1960, 1, 1) + datetime.timedelta(days=place),
        email=f"person{place}@mail.example",
    )
    alumnus = Alumnus.register(alumnus_id, fact, now)
    stint = EmploymentStarted(
        stint_id=uuid4(),
        employee_number=employee_number(place),
        legal_entity="",
        hired_on=FuzzyDate.parse("2010-04-01"),
    )
    alumnus.start_employment(stint, now)
    alumnus.register_in_network(
        now, registration_method=RegistrationMethod.SELF, terms_version="2021-04"
    )
    return alumnus


def newsletters(people: Sequence[UUID], moment: Moment) -> Iterator[Happening]:
    """One monthly newsletter after the other, without end.

    Of ten people, ten get it, six open it, two follow a link, and HR writes a note about one.
    The provider's facts bear its delivery ids; 0.6 personal fields per fact are encrypted.
    """
    for issue in count():
        day = moment.now - datetime.timedelta(days=30 * (issue % 60) + 1)
        for place, alumnus_id in enumerate(people):
            for minute, fact in enumerate(_facts(f"news-{issue}", place)):
                noted = isinstance(fact, NoteAdded)
                yield moment.happening(
                    alumnus_id,
                    fact,
                    occurred=When(day + datetime.timedelta(minutes=minute)),
                    delivery_id=None if noted else f"sg-{uuid4().hex}",
                )


def bodies(facts: Iterator[Happening], total: int, size: int) -> list[list[Happening]]:
    """The next `total` facts in bodies of `size`."""
    return [list(islice(facts, min(size, total - done))) for done in range(0, total, size)]


def _facts(campaign: str, place: int) -> Iterator[Interaction]:
    message = f"{campaign}-{place}"
    yield MessageDelivered(message_id=message, campaign_id=campaign)
    if place % 5 < 3:
        yield MessageOpened(message_id=message, campaign_id=campaign, user_agent=_AGENT)
    if place % 5 == 0:
        url = f"https://alumni.example/news/{campaign}?reader={place}"
        yield LinkClicked(message_id=message, campaign_id=campaign, url=url, user_agent=_AGENT)
    if place % 10 == 3:
        yield NoteAdded(text=_NOTE)
