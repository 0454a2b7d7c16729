"""Metrics of random histories, against a second, slow way to work them out from the facts."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from random import Random
from typing import Any
from uuid import UUID, uuid4

import psycopg
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.engagement import load_model
from crm.domain.envelope import Happening, When
from crm.domain.facts import (
    AlumnusRegistered,
    ConsentGiven,
    ConsentWithdrawn,
    GatheringAttended,
    InteractionRetracted,
    LinkClicked,
    MeetingHeld,
    MessageBounced,
    MessageDelivered,
    MessageOpened,
    NetworkInvitationIssued,
    NetworkRegistered,
    ProfileUpdated,
    ReferralMade,
    Rehired,
    ReturnInquired,
    RsvpGiven,
    SpamComplained,
    Unsubscribed,
)
from crm.domain.facts.base import Fact, Interaction
from crm.domain.facts.consent import (
    ContactBlocked,
    ContactBlockReason,
    ContactPointBounced,
    ContactPointRestored,
    ContactUnblocked,
    DeathReported,
    DeathReportRescinded,
    ProcessingRestricted,
    ProcessingResumed,
    Resubscribed,
    ResubscribeMethod,
)
from crm.domain.facts.gatherings import Attendance, RsvpAnswer
from crm.domain.facts.membership import (
    MembershipEnded,
    MembershipEndReason,
    MembershipRestored,
    MembershipSuspended,
    RegistrationMethod,
    SuspendReason,
    UnsubscribeMethod,
)
from crm.domain.facts.messages import BounceClass
from crm.domain.person import Person, evolve
from crm.domain.reachability import ReachabilityReason, reachability
from crm.domain.signals import Signal, signal_of
from crm.domain.status import AlumnusStatus, StatusFrom, status_history, status_on
from crm.domain.words import ConsentPurpose, ContactChannel
from projections.programme.cohorts import leaver_counts, returner_counts
from projections.programme.definitions import MetricKey
from projections.programme.happenings import happening_counts
from projections.programme.metric import Count
from projections.programme.people import people_counts
from projections.programme.period import Period
from tests.projections.conftest import clear

from .conftest import NOON, TODAY, TOKYO, departed, employed, happening, noon_of

K = MetricKey
ONE_DAY = datetime.timedelta(days=1)
EPOCH = datetime.date(2024, 6, 1)
DAYS = [EPOCH + days * ONE_DAY for days in range((TODAY - EPOCH).days + 1)]
AGAIN = [AlumnusStatus.RETURNING, AlumnusStatus.EMPLOYEE, AlumnusStatus.LEAVING]
ALUMNI = (AlumnusStatus.ALUMNUS, AlumnusStatus.RETURNING)
OUTSIDE = (StatusFrom(datetime.date.min, AlumnusStatus.ALUMNUS),)
TWO_WAY = (
    *(MeetingHeld, RsvpGiven, GatheringAttended),
    *(NetworkRegistered, ReferralMade, ReturnInquired),
)


def bar(draw: Random) -> Fact:
    """A fact that bars somebody from being written to, or lets them be written to again."""
    day = draw.choice([None, draw.choice(DAYS)])
    purpose = draw.choice([None, ConsentPurpose.NEWSLETTER, ConsentPurpose.JOBS])
    email = ContactChannel.EMAIL
    return draw.choice(
        [
            *[SpamComplained(message_id="m"), ContactUnblocked(), MembershipRestored()],
            MessageBounced(message_id="m", bounce_class=BounceClass.HARD),
            *[ContactPointBounced(channel=email), ContactPointRestored(channel=email)],
            ContactBlocked(block_reason=ContactBlockReason.LEGAL, blocked_until=day),
            ProcessingRestricted(restricted_purpose=purpose),
            ProcessingResumed(restricted_purpose=purpose),
            MembershipSuspended(suspend_reason=SuspendReason.CONDUCT, suspended_until=day),
            MembershipEnded(membership_end_reason=MembershipEndReason.OWN_WISH),
            Resubscribed(
                mailing_list=purpose and purpose.value,
                resubscribe_method=ResubscribeMethod.ADMIN,
            ),
            *[ProfileUpdated(email="a@example.jp"), ProfileUpdated(email='"b"@example.jp')],
            draw.choice([DeathReported(), DeathReportRescinded(), ContactUnblocked()]),
        ]
    )


def any_fact(draw: Random) -> Fact:
    """A fact of one of the kinds that metrics ask for, and of those that must not count."""
    if not draw.randrange(6):
        return bar(draw)
    channel = draw.choice([ContactChannel.EMAIL, ContactChannel.EMAIL, ContactChannel.POST])
    purpose = draw.choice([ConsentPurpose.NEWSLETTER, ConsentPurpose.JOBS])
    left = draw.choice(["a", 'b"', "c", "newsletter", None])
    agreed = ConsentGiven(
        purpose=purpose,
        channel=channel,
        text_version="1",
        evidence='"\0"',
        valid_until=draw.choice([None, None, draw.choice(DAYS)]),
    )
    return draw.choice(
        [
            *[agreed, agreed, ConsentWithdrawn(purpose=purpose, channel=channel)],
            Unsubscribed(mailing_list=left, unsubscribe_method=UnsubscribeMethod.ADMIN),
            MessageBounced(message_id="m", bounce_class=BounceClass.SOFT),
            LinkClicked(message_id="m", machine_flag=draw.random() < 0.5),
            MessageOpened(message_id="m"),
            MessageDelivered(message_id="m"),
            MeetingHeld(duration_minutes=draw.choice([9, 10])),
            RsvpGiven(gathering_id="g", answer=draw.choice(list(RsvpAnswer))),
            GatheringAttended(gathering_id="g", attendance=Attendance.ONLINE),
            NetworkRegistered(registration_method=RegistrationMethod.SELF, terms_version="1"),
            ReturnInquired(),
            ReferralMade(referral_id=uuid4(), candidate_id=uuid4()),
            NetworkInvitationIssued(
                token_hash=uuid4().hex, contact_channel=None, expires_on=datetime.date(2030, 1, 1)
            ),
        ]
    )


def life(draw: Random) -> list[Happening]:
    """One person's facts in the order of the log, which is not that of the world."""
    alumnus_id, stint_id = uuid4(), uuid4()
    told = employed(alumnus_id, stint_id, "2015-04")
    anchor = left = draw.choice(DAYS)
    if draw.random() < 0.9:
        died = draw.random() < 0.15
        reason = DepartureReason.DEATH if died else None
        told.append(departed(alumnus_id, stint_id, left.isoformat(), reason))
        if not died and left + ONE_DAY < TODAY and draw.random() < 0.5:
            told += comes_back(draw, alumnus_id, left)
            anchor = told[-1].occurred.at.astimezone(TOKYO).date()
    happened = [
        happening(alumnus_id, any_fact(draw), _some_time(draw, anchor))
        for _ in range(draw.randrange(12))
    ]
    retracted = [
        happening(
            alumnus_id, InteractionRetracted(retracted_event_id=each.event_id), noon_of(TODAY)
        )
        for each in happened
        if isinstance(each.fact, Interaction) and draw.random() < 0.2
    ]
    later = [*happened, *retracted]
    draw.shuffle(later)
    return [*told, *later]


def comes_back(draw: Random, alumnus_id: UUID, left: datetime.date) -> list[Happening]:
    stint_id = uuid4()
    back = min(left + draw.randrange(1, 200) * ONE_DAY, TODAY + 30 * ONE_DAY)
    known = min(back, TODAY) - draw.randrange(2) * ONE_DAY
    fact = Rehired(stint_id=stint_id, legal_entity="", hired_on=FuzzyDate.day(back))
    told = [happening(alumnus_id, fact, noon_of(max(known, left)), FuzzyDate.day(back))]
    stayed = back + draw.choice([0, 30, 89, 90, 90, 91, 365, 366]) * ONE_DAY
    if stayed <= TODAY and draw.random() < 0.7:
        told.append(departed(alumnus_id, stint_id, stayed.isoformat()))
    return told


def _some_time(draw: Random, anchor: datetime.date) -> datetime.datetime:
    """Any day, or one around the limits that count from the last or first day of work."""
    near = anchor + draw.choice([-31, -30, 0, 30, 31]) * ONE_DAY
    on = near if EPOCH <= near <= TODAY and draw.random() < 0.4 else draw.choice(DAYS)
    return noon_of(on).replace(hour=draw.choice([0, 11, 23]))


def some_period(draw: Random) -> Period:
    one, other = draw.choice(DAYS), draw.choice([*DAYS, TODAY + 30 * ONE_DAY])
    return Period(first=min(one, other), last=max(one, other), today=TODAY, zone=TOKYO)


class Naive:
    """Every figure, one person and one fact at a time."""

    def __init__(self, facts: Sequence[Happening], period: Period) -> None:
        self.period = period
        self.by_person: dict[UUID, list[Happening]] = defaultdict(list)
        for each in facts:
            self.by_person[each.person_id].append(each)
        taken_back = [each.fact for each in facts if isinstance(each.fact, InteractionRetracted)]
        self.retracted = {fact.retracted_event_id for fact in taken_back}

    def counts(self) -> dict[MetricKey, Count]:
        lives = [Life(facts, self.period, self.retracted) for facts in self.by_person.values()]
        contactable = [life for life in lives if life.contactable]
        alumni = sum(life.status in ALUMNI for life in lives)
        leavers = [(life, day) for life in lives for day in life.last_days if not life.dead]
        invited = [life for life, _ in leavers if life.days_of(NetworkInvitationIssued)]
        inquirers = [life for life in lives if life.inquiries]
        trials = {
            days: [
                last is not None and (last - first).days <= days
                for life in lives
                for first, last in life.employed_again
                if self._within(first + days * ONE_DAY)
            ]
            for days in (90, 365)
        }
        return {
            K.ALUMNI: Count(numerator=alumni),
            K.LEAVERS: Count(numerator=sum(len(life.last_days) for life in lives)),
            K.RETURNS: Count(
                numerator=sum(
                    self._within(first) for life in lives for first, _ in life.employed_again
                )
            ),
            K.CONTACTABLE_RATE: Count(numerator=len(contactable), denominator=alumni),
            K.ENGAGED_SHARE: Count(
                numerator=sum(bool(life.modes) for life in contactable),
                denominator=len(contactable),
            ),
            K.ENGAGED_SHARE_TALENT: Count(
                numerator=sum("TALENT" in life.modes for life in contactable),
                denominator=len(contactable),
            ),
            K.ENGAGED_SHARE_SEVERAL_MODES: Count(
                numerator=sum(len(life.modes) > 1 for life in contactable),
                denominator=len(contactable),
            ),
            K.ACTIVE_SHARE_90_DAYS: Count(
                numerator=sum(life.active for life in contactable), denominator=len(contactable)
            ),
            K.INVITATION_COVERAGE: Count(
                numerator=sum(
                    any(
                        abs((day - last_day).days) <= 30
                        for day in life.days_of(NetworkInvitationIssued)
                    )
                    for life, last_day in leavers
                ),
                denominator=len(leavers),
            ),
            K.REGISTRATION_RATE: Count(
                numerator=sum(bool(life.days_of(NetworkRegistered)) for life in invited),
                denominator=len(invited),
            ),
            K.RETURN_CONVERSION: Count(
                numerator=sum(life.came_back for life in inquirers), denominator=len(inquirers)
            ),
            K.EARLY_ATTRITION_90_DAYS: Count(
                numerator=sum(trials[90]), denominator=len(trials[90])
            ),
            K.EARLY_ATTRITION_365_DAYS: Count(
                numerator=sum(trials[365]), denominator=len(trials[365])
            ),
            K.NEWCOMERS: Count(
                numerator=sum(
                    any(map(self._within, life.days_of(NetworkRegistered))) for life in lives
                )
            ),
        }

    def _within(self, day: datetime.date) -> bool:
        return self.period.first <= day <= self.period.as_of


class Life:
    """What the facts of one person come to."""

    def __init__(self, facts: list[Happening], period: Period, retracted: set[UUID]) -> None:
        self.period = period
        self.facts = [each for each in facts if each.event_id not in retracted]
        person = Person(facts[0].person_id)
        then = Person(facts[0].person_id)
        for each in facts:
            evolve(person, each)
            if _day(each.occurred) <= period.as_of:
                evolve(then, each)
        self.person, self.then = person, then
        self.history = status_history(person, TOKYO)
        self.status = status_on(self.history, period.as_of)

    @property
    def dead(self) -> bool:
        """As the record of employment has it: who left by dying is no leaver."""
        return any(
            stint.departure_reason is DepartureReason.DEATH
            and (stint.departed is not None or stint.has_ended(TODAY))
            for stint in self.person.stints.values()
        )

    @property
    def contactable(self) -> bool:
        died = any(
            stint.departure_reason is DepartureReason.DEATH
            and stint.last_day is not None
            and stint.last_day.first <= self.period.as_of
            for stint in self.person.stints.values()
        )
        aside = {ReachabilityReason.NO_ADDRESS, ReachabilityReason.LEFT_A_LIST}
        reasons = [
            {each.code for each in found.reasons} - aside
            for purpose in ConsentPurpose
            for found in [
                reachability(
                    self.then, OUTSIDE, purpose, ContactChannel.EMAIL, self.period.as_of, sent=-1
                )
            ]
        ]
        return self.status in ALUMNI and set() in reasons and not died

    @property
    def modes(self) -> set[str]:
        model, modes = load_model(), set()
        for each in self.facts:
            fact = each.fact
            if not self.period.first <= _day(each.occurred) <= self.period.as_of:
                continue
            variant: Any = None
            if isinstance(fact, RsvpGiven):
                variant = fact.answer.value
            elif isinstance(fact, GatheringAttended):
                variant = fact.attendance.value
            elif isinstance(fact, MeetingHeld):
                variant = str(fact.duration_minutes)
            row = model.row_for(fact.kind, variant)
            if row and row.weight_milli_points and signal_of(fact) is not Signal.MACHINE:
                modes.add(row.mode.value)
        return modes

    @property
    def active(self) -> bool:
        return any(
            isinstance(each.fact, TWO_WAY)
            and 0 <= (self.period.as_of - _day(each.occurred)).days < 90
            for each in self.facts
        )

    @property
    def last_days(self) -> list[datetime.date]:
        """Of the departures within the period."""
        days = [
            now.since - ONE_DAY for _, now in self._changes() if now.status is AlumnusStatus.ALUMNUS
        ]
        return [day for day in days if self.period.first <= day <= self.period.as_of]

    @property
    def employed_again(self) -> list[tuple[datetime.date, datetime.date | None]]:
        """First and last day of every employment after the first that has begun."""
        stints = []
        for before, now in self._changes():
            if now.status in AGAIN[1:] and before.status in ALUMNI and now.since <= TODAY:
                ends = [
                    later.since - ONE_DAY
                    for later in self.history
                    if later.since > now.since and later.status is AlumnusStatus.ALUMNUS
                ]
                stints.append((now.since, min(ends, default=None)))
        return stints

    @property
    def inquiries(self) -> list[datetime.date]:
        days = self.days_of(ReturnInquired)
        return [day for day in days if self.period.first <= day <= self.period.as_of]

    @property
    def came_back(self) -> bool:
        asked = min(self.inquiries)
        return any(
            before.status is AlumnusStatus.ALUMNUS and asked <= now.since <= TODAY
            for before, now in self._changes()
        )

    def days_of(self, kind: type[Fact]) -> list[datetime.date]:
        return [_day(each.occurred) for each in self.facts if isinstance(each.fact, kind)]

    def _changes(self) -> list[tuple[StatusFrom, StatusFrom]]:
        return list(zip(self.history, self.history[1:], strict=False))


def _day(occurred: When) -> datetime.date:
    return occurred.at.astimezone(TOKYO).date()


@settings(
    max_examples=12,
    deadline=None,
    database=None,
    phases=[Phase.generate],  # a smaller seed is no smaller history
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 2**32))
def test_metrics_of_any_history_are_what_one_fact_at_a_time_gives(
    seed, crm, moment, runner, asked, owner
):
    draw = Random(seed)
    clear(owner)
    facts = [each for _ in range(30) for each in life(draw)]
    for each in facts:
        if isinstance(each.fact, AlumnusRegistered):
            crm.register(moment(now=NOON), each.person_id, each.fact)
    others = [each for each in facts if not isinstance(each.fact, AlumnusRegistered)]
    crm.append_unseen(others, moment(now=NOON))
    runner().catch_up()

    for period in [some_period(draw) for _ in range(12)]:
        found = asked(lambda connection, period=period: _ask(connection, period))
        expected = Naive(facts, period).counts()
        assert {key: found[key] for key in expected} == expected, period


async def _ask(connection: psycopg.AsyncConnection[Any], period: Period) -> dict[MetricKey, Count]:
    counts = await people_counts(connection, period, load_model())
    counts |= await leaver_counts(connection, period)
    counts |= await returner_counts(connection, period)
    return counts | await happening_counts(connection, period)
