"""Five years of 「あおば精機」: people who worked there, left, and stayed in touch.

Everything is drawn from one seed, so that an interrupted fill continues where it stopped. Person
1001 is written out by hand with fixed dates: the README asks for her.
"""

import datetime
import hashlib
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from crm.domain.alumnus import Alumnus
from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Actor, ActorType, Context, Happening, Source, When
from crm.domain.facts import (
    AlumnusRegistered,
    ConsentGiven,
    DecisionFact,
    EmploymentStarted,
    ExitInterviewHeld,
    Fact,
    GatheringAttended,
    GatheringInvited,
    GatheringMissed,
    JobChangeReported,
    LinkClicked,
    MeetingHeld,
    MessageDelivered,
    MessageOpened,
    NoteAdded,
    PositionHeld,
    ProfileUpdated,
    ReferralHired,
    ReferralMade,
    Rehired,
    ReturnInquired,
    RsvpGiven,
    ThanksGiven,
    Unsubscribed,
)
from crm.domain.facts.conversations import NoteVisibility
from crm.domain.facts.gatherings import Attendance, RsvpAnswer
from crm.domain.facts.membership import RegistrationMethod, UnsubscribeMethod
from crm.domain.moment import Moment
from crm.domain.words import ConsentPurpose, ContactChannel

SOURCE = Source("demo")
HR = Actor(ActorType.HR, "demo")
HEADCOUNT = 150
_SEED = "aoba-seiki"
_DAY = datetime.timedelta(days=1)
_MEMBER_AFTER = 7 * _DAY


@dataclass(slots=True)
class LifeStory:
    """What one person of the demo brings to the log."""

    alumnus: Alumnus
    touches: list[Happening] = field(default_factory=list)


@cache
def _words() -> dict[str, Any]:
    file = resources.files("crm.program.demo") / "names.json"
    words: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return words


def life_stories(today: datetime.date, zone: ZoneInfo) -> Iterator[LifeStory]:
    """Everybody of the demo, one after the other; the same for the same day."""
    yield hanako(zone)
    for number in range(1, HEADCOUNT):
        yield _Writer(number, today, zone).write()


class _Pen:
    """Writes facts of one person at given dates, with ids of its own random numbers."""

    def __init__(self, number: int, zone: ZoneInfo) -> None:
        seed = hashlib.sha256(f"{_SEED}/{number}".encode()).digest()
        self.random = random.Random(seed)
        self.zone = zone
        self.story: LifeStory

    def new_id(self) -> UUID:
        return UUID(int=self.random.getrandbits(128), version=4)

    def moment(self, day: datetime.date, hour: int = 10) -> Moment:
        now = datetime.datetime.combine(day, datetime.time(hour), self.zone)
        return Moment(
            now=now.astimezone(datetime.UTC),
            zone=self.zone,
            context=Context(command_id=UUID(int=0), actor=HR, source=SOURCE),
            new_id=self.new_id,
        )

    def decide(self, day: datetime.date, decision: Callable[[Alumnus, Moment], None]) -> None:
        decision(self.story.alumnus, self.moment(day))

    def record(self, day: datetime.date, fact: DecisionFact) -> None:
        self.decide(day, lambda alumnus, moment: alumnus.record(fact, moment))

    def touch(self, day: datetime.date, fact: Fact, hour: int = 12) -> None:
        """A fact that nobody decides on: an interaction, or one of an undertaking."""
        moment = self.moment(day, hour)
        happening = moment.happening(self.story.alumnus.id, fact, occurred=When(moment.now))
        self.story.touches.append(happening)

    def join(self, day: datetime.date) -> None:
        """Invited, registered, and agreed to news and events."""
        token_hash = hashlib.sha256(self.new_id().bytes).hexdigest()

        def invite(alumnus: Alumnus, moment: Moment) -> None:
            alumnus.invite_to_network(
                moment,
                token_hash=token_hash,
                expires_on=day + 90 * _DAY,
                contact_channel=ContactChannel.IN_PERSON,
            )

        def register(alumnus: Alumnus, moment: Moment) -> None:
            alumnus.register_in_network(
                moment,
                registration_method=RegistrationMethod.INVITE,
                terms_version="2021-04",
                token_hash=token_hash,
            )
            for purpose in (ConsentPurpose.NEWSLETTER, ConsentPurpose.EVENTS):
                consent = ConsentGiven(
                    purpose=purpose, channel=ContactChannel.EMAIL, text_version="2021-04"
                )
                alumnus.give_consent(consent, moment)

        self.decide(day, invite)
        self.decide(day + 3 * _DAY, register)

    def newsletter(self, day: datetime.date, *, opened: bool, clicked: bool) -> None:
        campaign = f"news-{day:%Y-%m}"
        message = f"{campaign}-{self.story.alumnus.id}"
        self.touch(day, MessageDelivered(message_id=message, campaign_id=campaign), 9)
        if opened:
            machine = self.random.random() < 0.3
            opening = MessageOpened(message_id=message, campaign_id=campaign, machine_flag=machine)
            self.touch(day, opening, 9 if machine else 12)
        if clicked:
            link = LinkClicked(
                message_id=message, campaign_id=campaign, url="https://aoba.example/news"
            )
            self.touch(day, link, 13)


class _Writer(_Pen):
    """Draws one life from chance: a career, perhaps a departure, and what followed."""

    def __init__(self, number: int, today: datetime.date, zone: ZoneInfo) -> None:
        super().__init__(number, zone)
        self.number, self.today = number, today
        self.warmth = self.random.betavariate(1.2, 2.0)
        """How much this person likes to stay in touch, 0 to 1."""

    def write(self) -> LifeStory:
        hired_on = datetime.date(2006, 4, 1) + self.random.randrange(14 * 365) * _DAY
        if self.random.random() < 0.6:
            hired_on = hired_on.replace(month=4, day=1)
        self._register(hired_on)
        stint_id = self.new_id()
        self._career(stint_id, hired_on)
        chance = self.random.random()
        if chance < 0.1:
            return self.story
        if chance < 0.16:
            self._plan_to_leave(stint_id)
            return self.story
        last_day = self.today - self.random.randrange(20, 5 * 365) * _DAY
        self._leave(stint_id, last_day)
        if self.random.random() < 0.25 + 0.7 * self.warmth:
            self.join(last_day)
            self._stay_in_touch(last_day + _MEMBER_AFTER)
        if self.warmth > 0.6 and self.random.random() < 0.25:
            self._come_back(last_day)
        return self.story

    def _register(self, day: datetime.date) -> None:
        words = _words()
        family, given = self.random.choice(words["family"]), self.random.choice(words["given"])
        address = f"{given[2]}.{family[2]}.{self.number}@mail.example".lower()
        fact = AlumnusRegistered(
            name=f"{family[0]} {given[0]}",
            name_kana=f"{family[1]} {given[1]}",
            name_latin=f"{given[2]} {family[2]}",
            birth_date=day - self.random.randrange(22 * 365, 40 * 365) * _DAY,
            email=address if self.random.random() < 0.95 else None,
        )
        self.story = LifeStory(Alumnus.register(self.new_id(), fact, self.moment(day)))

    def _career(self, stint_id: UUID, hired_on: datetime.date) -> None:
        words = _words()
        department = self.random.choice(words["departments"])
        started = EmploymentStarted(
            stint_id=stint_id,
            employee_number=str(1001 + self.number),
            legal_entity="",
            hired_on=FuzzyDate.day(hired_on),
            employment_type="正社員",
        )
        self.decide(hired_on, lambda a, m: a.start_employment(started, m))
        for step, title in enumerate(words["titles"][: self.random.randrange(1, 5)]):
            day = hired_on + step * 3 * 365 * _DAY
            if day > self.today - 6 * 365 * _DAY and step:
                break
            position = PositionHeld(
                stint_id=stint_id,
                job_title=title,
                grade=f"G{step + 1}",
                department=department,
                held_from=FuzzyDate.day(day),
            )
            self.decide(day, lambda a, m, position=position: a.hold_position(position, m))  # type: ignore[misc]

    def _plan_to_leave(self, stint_id: UUID) -> None:
        last_day = FuzzyDate.day(self.today + self.random.randrange(5, 60) * _DAY)
        self.decide(
            self.today - self.random.randrange(1, 30) * _DAY,
            lambda a, m: a.schedule_departure(
                m,
                stint_id=stint_id,
                last_day=last_day,
                departure_reason=DepartureReason.VOLUNTARY,
            ),
        )

    def _leave(self, stint_id: UUID, last_day: datetime.date) -> None:
        reason = self.random.choices(
            [
                DepartureReason.VOLUNTARY,
                DepartureReason.RETIREMENT,
                DepartureReason.CONTRACT_END,
                DepartureReason.LAYOFF,
                DepartureReason.DISCIPLINARY_DISMISSAL,
            ],
            [75, 12, 8, 3, 2],
        )[0]
        until = FuzzyDate.day(last_day)
        self.decide(
            last_day - 30 * _DAY,
            lambda a, m: a.schedule_departure(
                m, stint_id=stint_id, last_day=until, departure_reason=reason
            ),
        )
        if self.random.random() < 0.7:
            interview = ExitInterviewHeld(
                stint_id=stint_id, contact_channel=ContactChannel.IN_PERSON
            )
            thanks = ThanksGiven(stint_id=stint_id, words="長い間ありがとうございました。")
            self.record(last_day - 3 * _DAY, interview)
            self.record(last_day - 3 * _DAY, thanks)
        self.decide(last_day, lambda a, m: a.record_departure(m, stint_id=stint_id, last_day=until))

    def _stay_in_touch(self, since: datetime.date) -> None:
        words, warmth = _words(), self.warmth
        leaves_list = self.random.random() < 0.06
        for month in range((self.today - since).days // 30):
            day = since + month * 30 * _DAY
            if leaves_list and month > 12:
                self.record(day, Unsubscribed(unsubscribe_method=UnsubscribeMethod.ONE_CLICK_POST))
                break
            opened = self.random.random() < 0.2 + 0.6 * warmth
            self.newsletter(
                day, opened=opened, clicked=opened and self.random.random() < 0.5 * warmth
            )
            if month % 6 == 3:
                self._gathering(day + 5 * _DAY)
            if self.random.random() < 0.05 * warmth:
                self.touch(
                    day + 8 * _DAY,
                    MeetingHeld(
                        duration_minutes=self.random.choice([15, 30, 45, 60]),
                        contact_channel=ContactChannel.PHONE,
                    ),
                )
                note = self.random.choice(words["notes"])
                self.touch(day + 8 * _DAY, NoteAdded(text=note), 15)
        news = since + self.random.randrange(30, 400) * _DAY
        if news < self.today and self.random.random() < 0.5:
            company = self.random.choice(words["companies"])
            self.touch(news, JobChangeReported(company=company, since=FuzzyDate.day(news)))
        if self.random.random() < 0.6 * warmth:
            self._refer(since + 120 * _DAY)

    def _gathering(self, day: datetime.date) -> None:
        if day >= self.today:
            return
        title = f"{_words()['gatherings'][day.toordinal() % 5]} {day:%Y年}{day.month}月"
        about: dict[str, Any] = {"gathering_id": f"gathering-{day:%Y-%m}", "gathering_title": title}
        self.touch(day - 20 * _DAY, GatheringInvited(**about))
        if self.random.random() > self.warmth:
            return
        self.touch(day - 10 * _DAY, RsvpGiven(**about, answer=RsvpAnswer.YES))
        if self.random.random() < 0.85:
            way = self.random.choice([Attendance.IN_PERSON, Attendance.ONLINE])
            self.touch(day, GatheringAttended(**about, attendance=way, minutes=90), 18)
        else:
            self.touch(day, GatheringMissed(**about), 20)

    def _refer(self, day: datetime.date) -> None:
        if day + 60 * _DAY >= self.today:
            return
        referral = ReferralMade(
            referral_id=self.new_id(),
            candidate_id=self.new_id(),
            candidate_name=" ".join(
                self.random.choice(_words()[part])[0] for part in ("family", "given")
            ),
            job=self.random.choice(_words()["jobs"]),
            candidate_consent=True,
        )
        self.touch(day, referral)
        if self.random.random() < 0.4:
            hired = ReferralHired(referral_id=referral.referral_id)
            self.touch(day + 60 * _DAY, hired)

    def _come_back(self, last_day: datetime.date) -> None:
        asked = last_day + self.random.randrange(200, 900) * _DAY
        back = asked + self.random.randrange(60, 120) * _DAY
        if asked >= self.today:
            return
        inquiry = ReturnInquired(contact_channel=ContactChannel.EMAIL)
        self.record(asked, inquiry)
        if back >= self.today + 40 * _DAY:
            return
        rehired = Rehired(
            stint_id=self.new_id(),
            employee_number=str(3001 + self.number),
            legal_entity="",
            hired_on=FuzzyDate.day(back),
            employment_type="正社員",
        )
        self.decide(min(back, self.today), lambda a, m: a.rehire(rehired, m))


def hanako(zone: ZoneInfo) -> LifeStory:
    """佐藤 花子, employee number 1001, with the dates that the README shows."""
    pen, day = _Pen(0, zone), datetime.date
    fact = AlumnusRegistered(
        name="佐藤 花子",
        name_kana="サトウ ハナコ",
        name_latin="Hanako Sato",
        birth_date=day(1988, 5, 17),
        email="hanako.sato@mail.example",
    )
    pen.story = LifeStory(Alumnus.register(pen.new_id(), fact, pen.moment(day(2011, 4, 1))))
    stint_id = pen.new_id()
    started = EmploymentStarted(
        stint_id=stint_id,
        employee_number="1001",
        legal_entity="",
        hired_on=FuzzyDate.day(day(2011, 4, 1)),
        employment_type="正社員",
    )
    position = PositionHeld(
        stint_id=stint_id,
        job_title="主任",
        grade="G3",
        department="開発部",
        held_from=FuzzyDate.day(day(2017, 4, 1)),
    )
    pen.decide(day(2011, 4, 1), lambda a, m: a.start_employment(started, m))
    pen.decide(day(2017, 4, 1), lambda a, m: a.hold_position(position, m))
    last_day = FuzzyDate.day(day(2022, 3, 31))
    pen.decide(
        day(2022, 2, 10),
        lambda a, m: a.schedule_departure(
            m, last_day=last_day, departure_reason=DepartureReason.VOLUNTARY
        ),
    )
    interview = ExitInterviewHeld(stint_id=stint_id, contact_channel=ContactChannel.IN_PERSON)
    thanks = ThanksGiven(stint_id=stint_id, words="開発部を支えてくださりありがとうございました。")
    pen.record(day(2022, 3, 25), interview)
    pen.record(day(2022, 3, 25), thanks)
    pen.decide(day(2022, 3, 31), lambda a, m: a.record_departure(m, last_day=last_day))
    pen.join(day(2022, 3, 28))
    pen.touch(
        day(2022, 5, 2),
        JobChangeReported(company="みどりソフト株式会社", since=FuzzyDate.month(2022, 5)),
    )
    for year in range(2022, 2027):
        for month in (6, 9, 12):
            if (year, month) < (2026, 11):
                pen.newsletter(day(year, month, 1), opened=True, clicked=month != 12)
    reunion: dict[str, Any] = {
        "gathering_id": "gathering-2026-09",
        "gathering_title": "アルムナイ交流会 2026年9月",
    }
    pen.touch(day(2026, 8, 20), GatheringInvited(**reunion))
    pen.touch(day(2026, 8, 27), RsvpGiven(**reunion, answer=RsvpAnswer.YES))
    pen.touch(
        day(2026, 9, 18),
        GatheringAttended(**reunion, attendance=Attendance.IN_PERSON, minutes=120),
        18,
    )
    meeting = MeetingHeld(duration_minutes=45, contact_channel=ContactChannel.PHONE)
    pen.touch(day(2026, 10, 6), meeting)
    note = NoteAdded(text="勉強会で講師をお願いできそうです。", visibility=NoteVisibility.PROGRAMME)
    pen.touch(day(2026, 10, 6), note, 15)
    pen.touch(day(2026, 10, 20), ProfileUpdated(name_latin="Hanako Sato-Mori", by_alumnus=True))
    referral = ReferralMade(
        referral_id=pen.new_id(),
        candidate_id=pen.new_id(),
        candidate_name="森 リン",
        job="組込みエンジニア",
        candidate_consent=True,
    )
    pen.touch(day(2026, 11, 2), referral)
    return pen.story
