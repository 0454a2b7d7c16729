"""Who may be written to, for what, and what stands against it."""

import datetime
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.contact import Contact, Told
from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import SYSTEM, Happening, Source, When
from crm.domain.facts import AlumnusRegistered, Fact, ProfileUpdated
from crm.domain.facts.consent import (
    ContactBlocked,
    ContactBlockReason,
    ContactPointBounced,
    ContactPointRestored,
    ContactUnblocked,
    DeathReported,
    DeathReportRescinded,
    MailFrequency,
    PreferencesSet,
    ProcessingRestricted,
    ProcessingResumed,
    Resubscribed,
    ResubscribeMethod,
)
from crm.domain.facts.employment import Departed, EmploymentStarted
from crm.domain.facts.membership import (
    ConsentGiven,
    ConsentWithdrawn,
    MembershipEnded,
    MembershipEndReason,
    MembershipRestored,
    MembershipSuspended,
    NetworkRegistered,
    RegistrationMethod,
    SuspendReason,
    Unsubscribed,
    UnsubscribeMethod,
)
from crm.domain.facts.messages import BounceClass, MessageBounced, SpamComplained
from crm.domain.person import Person, evolve
from crm.domain.reachability import (
    Reachability,
    ReachabilityReason,
    ReachabilityState,
    most_broadcasts,
    reachability,
    spans,
)
from crm.domain.status import status_history
from crm.domain.words import ConsentPurpose, ContactChannel, Locale
from tests.crm.domain.given import PERSON, TOKYO

EMAIL, POST = ContactChannel.EMAIL, ContactChannel.POST
NEWS, JOBS = ConsentPurpose.NEWSLETTER, ConsentPurpose.JOBS
R, S = ReachabilityReason, ReachabilityState
BEGIN = datetime.datetime(2026, 1, 1, 3, tzinfo=datetime.UTC)
TODAY = datetime.date(2026, 6, 1)
STINT = UUID(int=1, version=4)

REGISTERED = AlumnusRegistered(name="田中", email="a@example.jp")
YES = ConsentGiven(purpose=NEWS, channel=EMAIL, text_version="1")
HARD = MessageBounced(message_id="m", bounce_class=BounceClass.HARD)
COMPLAINT = SpamComplained(message_id="m")
AGAIN = Resubscribed(mailing_list=None, resubscribe_method=ResubscribeMethod.PREFERENCE)


def stop(name: str | None) -> Unsubscribed:
    return Unsubscribed(mailing_list=name, unsubscribe_method=UnsubscribeMethod.CONFIRM_PAGE)


def happening(place: int, fact: Fact, hour: int | None = None) -> Happening:
    return Happening(
        event_id=UUID(int=1_000 + place, version=4),
        alumnus_id=PERSON,
        occurred=When(BEGIN + datetime.timedelta(hours=place if hour is None else hour)),
        actor=SYSTEM,
        source=Source("tests"),
        fact=fact,
    )


def person_of(*facts: Fact) -> Person:
    person = Person(PERSON)
    for place, fact in enumerate(facts):
        evolve(person, happening(place, fact))
    return person


def asked(
    *facts: Fact,
    purpose: ConsentPurpose = NEWS,
    channel: ContactChannel = EMAIL,
    day: datetime.date = TODAY,
    sent: int = 0,
) -> Reachability:
    person = person_of(REGISTERED, *facts)
    return reachability(person, status_history(person, TOKYO), purpose, channel, day, sent=sent)


def codes(*facts: Fact, **more: object) -> list[ReachabilityReason]:
    return [reason.code for reason in asked(*facts, **more).reasons]  # type: ignore[arg-type]


def test_who_agreed_and_has_an_address_is_reachable():
    assert asked(YES).state is S.REACHABLE
    assert asked(YES).reasons == ()


def test_consent_is_per_purpose_and_channel():
    assert codes(YES, purpose=JOBS) == [R.NO_CONSENT]
    assert codes(YES, channel=POST) == [R.NO_CONSENT]


def test_a_withdrawn_consent_is_told_apart_from_one_that_was_never_given():
    withdrawn = ConsentWithdrawn(purpose=NEWS, channel=EMAIL)
    found = asked(YES, withdrawn)
    assert [(each.code, each.event_id) for each in found.reasons] == [
        (R.CONSENT_WITHDRAWN, happening(2, withdrawn).event_id)
    ]
    assert codes(YES, withdrawn, YES) == []


def test_a_consent_holds_through_its_last_day_and_no_longer():
    until = ConsentGiven(purpose=NEWS, channel=EMAIL, text_version="1", valid_until=TODAY)
    assert codes(until) == []
    assert codes(until, day=TODAY + datetime.timedelta(days=1)) == [R.CONSENT_EXPIRED]


DEATH = DeathReported(died_on=FuzzyDate.parse("2026-05"))
BLOCK = ContactBlocked(block_reason=ContactBlockReason.LEGAL)
RESTRICTED = ProcessingRestricted(restricted_purpose=None)
SUSPENDED = MembershipSuspended(suspend_reason=SuspendReason.CONDUCT)
ENDED = MembershipEnded(membership_end_reason=MembershipEndReason.OWN_WISH)
JOINED = NetworkRegistered(registration_method=RegistrationMethod.SELF, terms_version="1")


@pytest.mark.parametrize(
    ("facts", "reason", "state"),
    [
        ([DEATH], R.DIED, S.DO_NOT_CONTACT),
        ([BLOCK], R.BLOCKED, S.DO_NOT_CONTACT),
        ([RESTRICTED], R.RESTRICTED, S.DO_NOT_CONTACT),
        ([SUSPENDED], R.MEMBERSHIP_SUSPENDED, S.DO_NOT_CONTACT),
        ([ENDED], R.MEMBERSHIP_ENDED, S.DO_NOT_CONTACT),
        ([stop(None)], R.UNSUBSCRIBED, S.DO_NOT_CONTACT),
        ([stop("newsletter")], R.UNSUBSCRIBED, S.DO_NOT_CONTACT),
        ([COMPLAINT], R.COMPLAINED, S.DO_NOT_CONTACT),
        ([HARD], R.BOUNCED, S.UNREACHABLE),
        ([ContactPointBounced(channel=EMAIL)], R.BOUNCED, S.UNREACHABLE),
        ([stop("a list of the provider")], R.LEFT_A_LIST, S.LIMITED),
        (
            [EmploymentStarted(stint_id=STINT, legal_entity="", hired_on=None)],
            R.STILL_EMPLOYED,
            S.DO_NOT_CONTACT,
        ),
    ],
)
def test_each_thing_that_stands_against_it_has_a_reason_and_a_state(
    facts: list[Fact], reason: ReachabilityReason, state: ReachabilityState
):
    found = asked(YES, *facts)
    assert ([each.code for each in found.reasons], found.state) == ([reason], state)


@pytest.mark.parametrize(
    "facts",
    [
        [BLOCK, ContactUnblocked()],
        [DEATH, DeathReportRescinded()],
        [RESTRICTED, ProcessingResumed(restricted_purpose=None)],
        [ProcessingRestricted(restricted_purpose=JOBS)],
        [SUSPENDED, MembershipRestored()],
        [ENDED, JOINED],
        [stop(None), AGAIN],
        [stop("newsletter"), AGAIN],
        [COMPLAINT, AGAIN],
        [stop("jobs")],
        [HARD, ContactPointRestored(channel=EMAIL)],
        [HARD, ProfileUpdated(email="b@example.jp")],
        [MessageBounced(message_id="m", bounce_class=BounceClass.SOFT)],
        [
            EmploymentStarted(stint_id=STINT, legal_entity="", hired_on=None),
            Departed(stint_id=STINT, last_day=FuzzyDate.parse("2026-04-30")),
        ],
    ],
)
def test_what_was_lifted_or_concerns_something_else_stands_against_nothing(facts: list[Fact]):
    assert codes(YES, *facts) == []


def test_an_address_that_was_told_again_is_no_new_one():
    assert codes(YES, HARD, ProfileUpdated(email="a@example.jp")) == [R.BOUNCED]


def test_a_bounce_of_the_old_address_that_is_reported_late_does_not_bar_the_new_one():
    person = person_of(REGISTERED, YES, ProfileUpdated(email="b@example.jp"))
    evolve(person, happening(9, HARD, hour=1))
    found = reachability(person, status_history(person, TOKYO), NEWS, EMAIL, TODAY, sent=0)
    assert found.state is S.REACHABLE


def test_stopping_mail_says_nothing_about_letters():
    letters = ConsentGiven(purpose=NEWS, channel=POST, text_version="1")
    assert codes(letters, stop(None), COMPLAINT, HARD, channel=POST) == []


def test_a_block_ends_by_itself_after_its_last_day():
    block = ContactBlocked(block_reason=ContactBlockReason.COMPETITOR, blocked_until=TODAY)
    assert asked(YES, block).reasons[0].until == TODAY
    assert codes(YES, block, day=TODAY + datetime.timedelta(days=1)) == []


def test_a_departure_by_death_stops_all_outreach():
    started = EmploymentStarted(stint_id=STINT, legal_entity="", hired_on=None)
    died = Departed(
        stint_id=STINT,
        last_day=FuzzyDate.parse("2026-04-30"),
        departure_reason=DepartureReason.DEATH,
    )
    assert codes(YES, started, died) == [R.DIED]


def test_more_broadcasts_than_the_limit_leave_only_personal_messages():
    assert asked(YES, sent=1).state is S.REACHABLE
    assert (codes(YES, sent=2), asked(YES, sent=2).state) == ([R.CAP_REACHED], S.LIMITED)


@pytest.mark.parametrize(
    ("frequency", "sent", "reasons"),
    [
        (MailFrequency.AS_SENT, 1, []),
        (MailFrequency.MONTHLY, 0, []),
        (MailFrequency.MONTHLY, 1, [R.WANTS_FEWER]),
        (MailFrequency.NONE, 0, [R.WANTS_FEWER]),
    ],
)
def test_the_persons_own_wish_is_a_limit_too(
    frequency: MailFrequency, sent: int, reasons: list[ReachabilityReason]
):
    wish = PreferencesSet(topics=(), mail_frequency=frequency)
    assert codes(YES, wish, sent=sent) == reasons


def test_the_gravest_reason_comes_first_and_decides():
    found = asked(YES, HARD, stop("some list"), BLOCK, sent=5)
    assert found.state is S.DO_NOT_CONTACT
    assert [each.code for each in found.reasons] == [
        R.BLOCKED,
        R.BOUNCED,
        R.LEFT_A_LIST,
        R.CAP_REACHED,
    ]


@pytest.mark.parametrize("reason", ReachabilityReason)
def test_every_reason_is_told_in_both_languages(reason: ReachabilityReason):
    assert reason.sentence(Locale.JA).endswith("。")
    assert reason.sentence(Locale.EN).endswith(".")


PURPOSES = st.sampled_from([NEWS, JOBS])
CHANNELS = st.sampled_from([EMAIL, POST])
DAYS = st.dates(datetime.date(2025, 12, 1), datetime.date(2026, 9, 1))
MAYBE = st.none() | DAYS
LISTS = st.sampled_from([None, "newsletter", "jobs", "37"])
reported: st.SearchStrategy[Fact] = st.one_of(
    LISTS.map(stop),
    st.builds(
        Resubscribed,
        mailing_list=LISTS,
        resubscribe_method=st.sampled_from(list(ResubscribeMethod)),
    ),
    st.just(COMPLAINT),
    st.builds(MessageBounced, message_id=st.just("m"), bounce_class=st.sampled_from(BounceClass)),
    st.builds(ContactPointBounced, channel=CHANNELS),
    st.builds(ContactPointRestored, channel=CHANNELS),
)
decided: st.SearchStrategy[Fact] = st.one_of(
    st.builds(
        ConsentGiven,
        purpose=PURPOSES,
        channel=CHANNELS,
        text_version=st.just("1"),
        valid_until=MAYBE,
    ),
    st.builds(
        ConsentGiven,
        purpose=PURPOSES,
        channel=CHANNELS,
        text_version=st.just("1"),
        valid_until=MAYBE,
    ),
    st.builds(ConsentWithdrawn, purpose=PURPOSES, channel=CHANNELS),
    st.builds(ContactBlocked, block_reason=st.just(ContactBlockReason.LEGAL), blocked_until=MAYBE),
    st.just(ContactUnblocked()),
    st.builds(ProcessingRestricted, restricted_purpose=st.none() | PURPOSES),
    st.builds(ProcessingResumed, restricted_purpose=st.none() | PURPOSES),
    st.builds(
        MembershipSuspended, suspend_reason=st.just(SuspendReason.CONDUCT), suspended_until=MAYBE
    ),
    st.just(MembershipRestored()),
    st.just(ENDED),
    st.just(JOINED),
    st.builds(
        PreferencesSet,
        topics=st.just(()),
        mail_frequency=st.none() | st.sampled_from(MailFrequency),
    ),
    st.builds(ProfileUpdated, email=st.sampled_from([None, "a@example.jp", "b@example.jp"])),
    st.builds(
        EmploymentStarted, stint_id=st.just(STINT), legal_entity=st.just(""), hired_on=st.none()
    ),
    st.builds(
        Departed,
        stint_id=st.just(STINT),
        last_day=DAYS.map(FuzzyDate.day),
        departure_reason=st.sampled_from([None, None, DepartureReason.DEATH]),
    ),
)
contacts = st.lists(st.one_of(decided, reported), max_size=12)
"""Facts about being written to, of any order."""


@settings(max_examples=300, deadline=None)
@given(facts=contacts, day=DAYS, purpose=PURPOSES, channel=CHANNELS)
def test_spans_say_for_all_days_what_is_said_of_one(
    facts: list[Fact], day: datetime.date, purpose: ConsentPurpose, channel: ContactChannel
):
    person = person_of(REGISTERED, *facts)
    history = status_history(person, TOKYO)
    found = [
        span
        for span in spans(person, history)
        if (span.purpose, span.channel) == (purpose, channel) and span.since <= day < span.until
    ]
    state = reachability(person, history, purpose, channel, day, sent=-1).state
    assert (state in (S.REACHABLE, S.LIMITED)) == bool(found)
    assert [span.limited for span in found] in ([], [state is S.LIMITED])
    assert most_broadcasts(person) in (None, 0, 1)


@settings(max_examples=200, deadline=None)
@given(facts=st.lists(st.tuples(reported, st.integers(0, 5)), max_size=8), data=st.data())
def test_reports_come_to_the_same_in_whatever_order_and_however_often_they_arrive(
    facts: list[tuple[Fact, int]], data: st.DataObject
):
    told = [happening(place, fact, hour) for place, (fact, hour) in enumerate(facts)]
    shuffled = data.draw(st.permutations(told + told[:3]))
    one, other = Person(PERSON), Person(PERSON)
    for each in told:
        evolve(one, each)
    for each in shuffled:
        evolve(other, each)
    assert one.contact == other.contact


@settings(max_examples=200, deadline=None)
@given(facts=contacts)
def test_what_stands_is_enough_to_tell_the_state_again(facts: list[Fact]):
    contact = person_of(*facts).contact
    again = Contact()
    for told in sorted(contact.facts, key=Told.order):
        again.tell(told)
    assert again == contact
