"""Histories of one person with late, backdated, corrected and retracted facts, and slow answers.

The answers are worked out from the facts by the plainest way there is, without the functions under
test: what is known, then what is so.
"""

import datetime
from uuid import UUID

from hypothesis import strategies as st

from crm.domain.dates import FuzzyDate
from crm.domain.engagement import Touch, load_model
from crm.domain.envelope import SYSTEM, Happening, RecordedFact, Source, When
from crm.domain.facts import (
    AlumnusRegistered,
    ConsentGiven,
    ConsentWithdrawn,
    Departed,
    DepartureRescinded,
    DepartureScheduled,
    EmploymentStarted,
    Fact,
    GatheringAttended,
    InteractionRetracted,
    LinkClicked,
    MeetingHeld,
    NetworkInvitationIssued,
    NetworkRegistered,
    NoteAdded,
    PositionHeld,
    ProfileUpdated,
    ReferralMade,
    Rehired,
    RsvpGiven,
)
from crm.domain.facts.gatherings import Attendance, RsvpAnswer
from crm.domain.facts.membership import RegistrationMethod
from crm.domain.words import ConsentPurpose, ContactChannel
from tests.crm.domain.engagement.histories import score_slowly
from tests.crm.domain.given import PERSON, TOKYO

BEGIN = datetime.datetime(2026, 1, 1, 3, tzinfo=datetime.UTC)
DAYS = 120
STINTS = [UUID(int=1, version=4), UUID(int=2, version=4)]
EMAIL = ContactChannel.EMAIL
DECAY = {
    (half_life, age): ppm
    for half_life, table in load_model().decay_ppm.items()
    for age, ppm in enumerate(table)
}


def day(number: int) -> datetime.date:
    return BEGIN.date() + datetime.timedelta(days=number)


def event(position: int) -> UUID:
    return UUID(int=1_000 + position, version=4)


stints = st.sampled_from(STINTS)
numbers = st.integers(0, DAYS)
days = numbers.map(lambda number: FuzzyDate.day(day(number)))
months = st.integers(1, 4).map(lambda number: FuzzyDate.month(2026, number))
dates = st.one_of(days, days, months)
maybe_dates = st.one_of(st.none(), st.none(), dates)
names = st.sampled_from([None, "甲", "乙", "丙"])
gatherings = st.sampled_from(["g1", "g2"])
purposes = st.sampled_from([ConsentPurpose.EVENTS, ConsentPurpose.JOBS])
employment: st.SearchStrategy[Fact] = st.one_of(
    st.builds(
        EmploymentStarted,
        stint_id=stints,
        legal_entity=st.just(""),
        hired_on=maybe_dates,
        employee_number=st.sampled_from([None, "1", "2"]),
    ),
    st.builds(Rehired, stint_id=stints, legal_entity=st.just(""), hired_on=maybe_dates),
    st.builds(PositionHeld, stint_id=stints, department=names, held_from=maybe_dates),
    st.builds(DepartureScheduled, stint_id=stints, last_day=dates),
    st.builds(Departed, stint_id=stints, last_day=dates),
    st.builds(DepartureRescinded, stint_id=stints),
)
others: st.SearchStrategy[Fact] = st.one_of(
    st.builds(ProfileUpdated, name=names, email=names, by_alumnus=st.booleans()),
    st.builds(
        NetworkInvitationIssued,
        token_hash=st.sampled_from("ab"),
        contact_channel=st.none(),
        expires_on=numbers.map(day),
    ),
    st.just(NetworkRegistered(registration_method=RegistrationMethod.SELF, terms_version="1")),
    st.builds(ConsentGiven, purpose=purposes, channel=st.just(EMAIL), text_version=st.just("1")),
    st.builds(ConsentWithdrawn, purpose=purposes, channel=st.just(EMAIL)),
    st.builds(RsvpGiven, gathering_id=gatherings, answer=st.sampled_from(RsvpAnswer)),
    st.builds(GatheringAttended, gathering_id=gatherings, attendance=st.sampled_from(Attendance)),
    st.builds(LinkClicked, message_id=st.sampled_from("mn"), campaign_id=names),
    st.builds(MeetingHeld, duration_minutes=st.sampled_from([5, 30])),
    st.just(ReferralMade(referral_id=STINTS[0], candidate_id=STINTS[1])),
    st.just(NoteAdded(text="x")),
    st.integers(1, 12).map(lambda place: InteractionRetracted(retracted_event_id=event(place))),
    st.integers(1, 12).map(lambda place: InteractionRetracted(retracted_event_id=event(place))),
)


@st.composite
def histories(draw: st.DrawFn, most: int = 14) -> list[RecordedFact]:
    """One person's log: registered first; facts come in late, and about days of any order.

    Every other one is of employments only, dense enough for them to contradict each other.
    """
    which = draw(st.sampled_from([employment, st.one_of(employment, others)]))
    least = draw(st.sampled_from([0, 5, 9]))
    told = [AlumnusRegistered(name="田中"), *draw(st.lists(which, min_size=least, max_size=most))]
    recorded_at, history = BEGIN, []
    for position, fact in enumerate(told, 1):
        recorded_at += datetime.timedelta(hours=draw(st.sampled_from([0, 1, 24, 240])))
        early = datetime.timedelta(hours=draw(st.sampled_from([0, 0, 5, 24, 500, 1500])))
        occurred, effective_on = When(recorded_at - early), None
        named = getattr(fact, "hired_on", None) or getattr(fact, "held_from", None)
        if isinstance(fact, Departed):
            named = fact.last_day
        if named is not None:
            occurred, effective_on = When.on(named, TOKYO), named.first
        if isinstance(fact, DepartureScheduled):
            effective_on = fact.last_day.first
        if isinstance(fact, DepartureRescinded):
            effective_on = draw(st.one_of(st.none(), numbers.map(day)))
        if isinstance(fact, AlumnusRegistered):
            occurred = When(recorded_at)
        history.append(
            RecordedFact(
                position=position,
                recorded_at=recorded_at,
                stream_id=PERSON,
                stream_version=position,
                happening=Happening(
                    event_id=event(position),
                    alumnus_id=PERSON,
                    occurred=occurred,
                    effective_on=effective_on,
                    actor=SYSTEM,
                    source=Source("tests"),
                    fact=fact,
                ),
            )
        )
    return history


# --- the slow answers ---------------------------------------------------------------------------


def that_held(
    history: list[RecordedFact], as_of: datetime.datetime, known: int
) -> list[RecordedFact]:
    """What was known, less what only came later in every sense."""
    held = []
    for each in history[:known]:
        fact = each.fact
        times = [each.happening.occurred.at, each.recorded_at]
        if (effective := each.happening.effective_on) is not None:
            midnight = datetime.datetime.combine(effective, datetime.time(), TOKYO)
            times.append(midnight)
        always = fact.kind in ("AlumnusRegistered", "InteractionRetracted") or (
            fact.kind == "EmploymentStarted" and fact.hired_on is None
        )
        if always or any(time <= as_of for time in times):
            held.append(each)
    return held


def was_on_file(history: list[RecordedFact], as_of: datetime.datetime, known: int) -> bool:
    for each in that_held(history, as_of, known):
        timeless = each.fact.kind in ("AlumnusRegistered", "InteractionRetracted")
        if not timeless or min(each.occurred.at, each.recorded_at) <= as_of:
            return True
    return False


def profile(held: list[RecordedFact]) -> tuple[str | None, str | None]:
    """Name and e-mail address."""
    gone = {e.fact.retracted_event_id: e for e in held if e.kind == "InteractionRetracted"}
    changes = [
        each
        for each in held
        if each.kind == "ProfileUpdated"
        and not (each.event_id in gone and retracted_later(each, held))
    ]
    told_first = [
        each
        for each in held
        if each.kind == "AlumnusRegistered" and not retracted_later(each, held)
    ]
    name = email = None
    for each in told_first + sorted(changes, key=lambda e: (e.occurred.at, e.position)):
        name, email = each.fact.name or name, each.fact.email or email
    return name, email


def retracted_later(one: RecordedFact, held: list[RecordedFact]) -> bool:
    """What a profile said is taken back by a retraction that the log has after it."""
    return any(
        each.kind == "InteractionRetracted"
        and each.fact.retracted_event_id == one.event_id
        and each.position > one.position
        for each in held
    )


def employments(held: list[RecordedFact]) -> dict[UUID, dict]:
    found: dict[UUID, dict] = {}
    for each in held:
        fact = each.fact
        match fact:
            case EmploymentStarted() | Rehired():
                found[fact.stint_id] = {
                    "first": fact.hired_on.first if fact.hired_on else None,
                    "again": isinstance(fact, Rehired),
                    "known": each.occurred.at.astimezone(TOKYO).date(),
                    "last": None,
                    "scheduled": None,
                    "told": None,
                }
            case DepartureScheduled() if fact.stint_id in found:
                found[fact.stint_id]["scheduled"] = fact.last_day.first
                found[fact.stint_id]["told"] = each.occurred.at.astimezone(TOKYO).date()
            case Departed() if fact.stint_id in found:
                found[fact.stint_id]["last"] = fact.last_day.first
            case DepartureRescinded() if fact.stint_id in found:
                found[fact.stint_id] |= {"last": None, "scheduled": None, "told": None}
            case _:
                pass
    return found


def status(held: list[RecordedFact], today: datetime.date) -> str:
    """As the glossary has it."""
    all_ = list(employments(held).values())
    going_on, coming, gone = [], False, False
    for each in all_:
        begin = each["first"] or (each["known"] if each["again"] else datetime.date.min)
        end = each["last"] or each["scheduled"] or datetime.date.max
        if begin <= today <= end:
            going_on.append(each["told"] is not None and each["told"] <= today)
        coming |= each["again"] and each["known"] <= today < begin
        gone |= end < today
    if going_on:
        return "leaving" if all(going_on) else "employee"
    if coming:
        return "returning"
    return "alumnus" if gone or not all_ else "employee"


def member_since(held: list[RecordedFact]) -> datetime.datetime | None:
    joined = [each.occurred.at for each in held if each.kind == "NetworkRegistered"]
    return joined[-1] if joined else None


def membership(held: list[RecordedFact], today: datetime.date) -> str:
    if member_since(held):
        return "REGISTERED"
    usable: dict[str, datetime.date] = {}
    for each in held:
        if isinstance(each.fact, NetworkInvitationIssued):
            usable[each.fact.token_hash] = each.fact.expires_on
    return "INVITED" if any(last >= today for last in usable.values()) else "NOT_INVITED"


def agreed_to(held: list[RecordedFact]) -> set[ConsentPurpose]:
    found: set[ConsentPurpose] = set()
    for each in held:
        if isinstance(each.fact, ConsentGiven):
            found.add(each.fact.purpose)
        if isinstance(each.fact, ConsentWithdrawn):
            found.discard(each.fact.purpose)
    return found


def timeline(held: list[RecordedFact], as_of: datetime.datetime) -> list[tuple[int, int | None]]:
    """Positions, newest first, each with the position of its first retraction."""
    rows = []
    for each in held:
        if each.occurred.at > as_of and each.recorded_at > as_of:
            continue
        by = [
            other.position
            for other in held
            if other.kind == "InteractionRetracted"
            and other.fact.retracted_event_id == each.event_id
        ]
        rows.append((each.occurred.at, each.position, min(by, default=None)))
    return [(position, by) for _, position, by in sorted(rows, reverse=True)]


def milli_points(held: list[RecordedFact], today: datetime.date) -> int:
    gone = {e.fact.retracted_event_id for e in held if e.kind == "InteractionRetracted"}
    touches = []
    for each in held:
        fact = each.fact
        if isinstance(fact, ProfileUpdated) and not fact.by_alumnus:
            continue
        variant = {
            "RsvpGiven": lambda f: f.answer.value,
            "GatheringAttended": lambda f: f.attendance.value,
            "MeetingHeld": lambda f: str(f.duration_minutes),
        }.get(each.kind, lambda f: None)(fact)
        touches.append(
            Touch(
                position=each.position,
                event_id=each.event_id,
                kind=each.kind,
                occurred_at=each.occurred.at,
                occurred_on=each.occurred.at.astimezone(TOKYO).date(),
                order_key=str(each.event_id),
                variant=variant,
                subject_id=getattr(fact, "gathering_id", None),
                message_id=getattr(fact, "message_id", None),
                campaign_id=getattr(fact, "campaign_id", None),
                retracted=each.event_id in gone,
            )
        )
    return score_slowly(touches, today, DECAY)
