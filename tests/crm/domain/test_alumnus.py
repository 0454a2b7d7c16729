"""Given what was before, when something is asked, then this fact or this refusal."""

import datetime
import inspect

import pytest

from crm.domain.alumnus import Alumnus
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import When
from crm.domain.facts import (
    ConsentGiven,
    ConsentWithdrawn,
    Departed,
    DepartureRescinded,
    DepartureScheduled,
    NetworkInvitationIssued,
    NetworkRegistered,
    PositionHeld,
    Rehired,
)
from crm.domain.facts.membership import RegistrationMethod
from crm.domain.refusals import (
    AlreadyDeparted,
    AlreadyRegistered,
    AlreadyScheduled,
    DepartureBeforeStart,
    NeverEmployed,
    NoSuchConsent,
    NothingToRescind,
    NotInvited,
    PersonHasDied,
    Refusal,
    StillEmployed,
    UnknownEmployment,
)
from crm.domain.words import ConsentPurpose, ContactChannel, Locale
from tests.crm.domain.given import (
    FIRST,
    SECOND,
    TODAY,
    alumnus,
    at,
    day,
    departed,
    new_facts,
    rehired,
    returned,
    scheduled,
    started,
)

DIED = {"departure_reason": DepartureReason.DEATH}


# --- departures ---------------------------------------------------------------------------


def test_a_departure_is_scheduled_for_the_open_employment():
    person = alumnus()
    person.schedule_departure(at(), last_day=day("2026-07-31"), notice_on=TODAY)
    (event,) = person.collect_events()
    assert event.happening.fact == DepartureScheduled(
        stint_id=FIRST, last_day=day("2026-07-31"), notice_on=TODAY, departure_reason=None
    )
    assert event.happening.occurred == When(at().now)
    assert event.happening.effective_on == datetime.date(2026, 7, 31)


def test_a_second_scheduling_is_refused_while_the_first_stands():
    with pytest.raises(AlreadyScheduled):
        scheduled("2026-08-31", TODAY)(alumnus(scheduled("2026-07-31")))


def test_after_a_rescinding_another_day_can_be_scheduled():
    person = alumnus(scheduled("2026-07-31"), lambda p: p.rescind_departure(at()))
    scheduled("2026-08-31", TODAY)(person)
    assert person.person.stints[FIRST].last_day == day("2026-08-31")


def test_a_scheduled_day_that_has_passed_counts_as_departure_when_scheduling():
    with pytest.raises(AlreadyDeparted):
        scheduled("2026-08-31", TODAY)(alumnus(scheduled("2026-03-31")))


def test_on_the_last_day_itself_the_person_has_not_left_yet():
    with pytest.raises(AlreadyScheduled):
        scheduled("2026-08-31", "2026-03-31")(alumnus(scheduled("2026-03-31")))


def test_a_departure_before_the_first_day_is_refused():
    for step in (scheduled("2015-03-31"), departed("2015-03-31")):
        with pytest.raises(DepartureBeforeStart):
            step(alumnus())


def test_a_departure_in_the_month_or_year_of_the_first_day_is_possible():
    for last_day in ("2015-04-01", "2015-04", "2015"):
        person = alumnus()
        departed(last_day)(person)
        assert person.person.stints[FIRST].last_day == day(last_day)


def test_somebody_without_an_employment_cannot_leave():
    for step in (scheduled("2026-07-31"), departed("2026-03-31")):
        with pytest.raises(UnknownEmployment):
            step(alumnus(hired_on=None))


def test_an_employment_that_is_not_theirs_is_unknown():
    person = alumnus()
    for ask in (
        lambda: person.schedule_departure(at(), last_day=day("2026-07-31"), stint_id=SECOND),
        lambda: person.record_departure(at(), last_day=day("2026-03-31"), stint_id=SECOND),
        lambda: person.rescind_departure(at(), stint_id=SECOND),
        lambda: person.hold_position(PositionHeld(stint_id=SECOND), at()),
    ):
        with pytest.raises(UnknownEmployment):
            ask()


def test_a_recorded_departure_confirms_the_scheduled_one_and_keeps_its_reason():
    person = alumnus(scheduled("2026-07-31", departure_reason=DepartureReason.RETIREMENT))
    departed("2026-07-30", "2026-08-01")(person)
    assert new_facts(person) == [
        Departed(
            stint_id=FIRST,
            last_day=day("2026-07-30"),
            departure_reason=DepartureReason.RETIREMENT,
        )
    ]


def test_who_has_left_cannot_leave_again():
    for step in (scheduled("2026-09-30", TODAY), departed("2026-06-14")):
        with pytest.raises(AlreadyDeparted):
            step(alumnus(departed("2026-03-31")))


def test_a_departure_ends_the_employment_that_had_begun_by_that_day():
    """Rehired from next year on, the person still leaves the present employment first."""
    person = alumnus(scheduled("2026-07-31"), returned("2027-04-01"))
    departed("2026-07-31", "2026-08-01")(person)
    departed("2028-03-31", "2028-04-01")(person)
    assert person.person.stints[FIRST].departed is not None
    assert person.person.stints[SECOND].last_day == day("2028-03-31")


def test_of_two_employments_the_one_that_goes_on_is_left():
    person = alumnus(
        scheduled("2026-03-31"), lambda p: p.start_employment(started("2015-04-01", SECOND), at())
    )
    scheduled("2026-07-31", TODAY)(person)
    assert person.person.stints[SECOND].last_day == day("2026-07-31")


def test_a_departure_is_rescinded_whether_scheduled_or_recorded():
    for step in (scheduled("2026-07-31"), departed("2026-03-31")):
        person = alumnus(step)
        person.rescind_departure(at(), explanation="続ける")
        assert new_facts(person) == [DepartureRescinded(stint_id=FIRST, explanation="続ける")]
        assert person.person.stints[FIRST].last_day is None


def test_without_a_departure_there_is_nothing_to_rescind():
    for person in (alumnus(), alumnus(hired_on=None)):
        with pytest.raises(NothingToRescind):
            person.rescind_departure(at())
    with pytest.raises(NothingToRescind):
        alumnus().rescind_departure(at(), stint_id=FIRST)


def test_an_old_departure_is_not_rescinded_by_accident_after_a_return():
    person = alumnus(departed("2020-03-31"), returned("2024-04-01"))
    with pytest.raises(NothingToRescind):
        person.rescind_departure(at())
    person.rescind_departure(at(), stint_id=FIRST)
    assert person.person.stints[FIRST].last_day is None


def test_of_two_departures_the_latest_is_rescinded():
    person = alumnus(departed("2020-03-31"), returned("2024-04-01"), scheduled("2026-09-30"))
    person.rescind_departure(at())
    assert person.person.stints[SECOND].last_day is None
    assert person.person.stints[FIRST].last_day == day("2020-03-31")


# --- coming back --------------------------------------------------------------------------


def test_who_left_can_be_rehired_from_today_without_a_date():
    person = alumnus(departed("2026-03-31"))
    person.rehire(rehired(None), at())
    assert new_facts(person) == [Rehired(stint_id=SECOND, legal_entity="", hired_on=None)]


def test_a_rehire_becomes_known_now_and_takes_effect_on_its_first_day():
    person = alumnus(departed("2026-03-31"))
    person.rehire(rehired("2026-10-01"), at())
    (event,) = person.collect_events()
    assert event.happening.occurred == When(at().now)
    assert event.happening.effective_on == datetime.date(2026, 10, 1)


def test_a_rehire_recorded_late_happened_on_its_first_day():
    person = alumnus(departed("2026-03-31"))
    person.rehire(rehired("2026-05-01"), at())
    (event,) = person.collect_events()
    assert event.happening.occurred.at == datetime.datetime(2026, 4, 30, 15, tzinfo=datetime.UTC)


def test_a_scheduled_departure_that_has_passed_allows_a_rehire_and_can_still_be_confirmed():
    person = alumnus(scheduled("2026-03-31"), returned("2026-06-01"))
    person.record_departure(
        at(), last_day=day("2026-03-31"), departure_reason=DepartureReason.VOLUNTARY
    )
    (confirmed,) = new_facts(person)
    assert isinstance(confirmed, Departed)
    assert confirmed.stint_id == FIRST


def test_who_still_works_here_cannot_be_rehired():
    for person in (alumnus(), alumnus(scheduled("2026-07-31"))):
        with pytest.raises(StillEmployed):
            person.rehire(rehired("2026-07-01"), at())
    with pytest.raises(StillEmployed):
        alumnus(departed("2026-03-31")).rehire(rehired("2026-03-31"), at())


def test_who_never_worked_here_cannot_be_rehired():
    with pytest.raises(NeverEmployed):
        alumnus(hired_on=None).rehire(rehired("2026-07-01"), at())


def test_a_person_can_leave_and_return_again_and_again():
    person = alumnus(departed("2016-03-31"), returned("2018-04-01"), departed("2020-03-31"))
    assert [stint.last_day for stint in person.person.stints.values()] == [
        day("2016-03-31"),
        day("2020-03-31"),
    ]


# --- death --------------------------------------------------------------------------------


def test_of_the_dead_nothing_more_is_asked():
    for dead in (
        alumnus(departed("2026-03-31", **DIED)),
        alumnus(scheduled("2026-03-31", **DIED)),
    ):
        for ask in (
            lambda p: p.rehire(rehired("2026-07-01"), at()),
            lambda p: invite(p, "t"),
            lambda p: join(p, RegistrationMethod.SELF),
            lambda p: p.give_consent(consent(), at()),
        ):
            with pytest.raises(PersonHasDied):
                ask(dead)


def test_a_death_recorded_by_mistake_can_be_rescinded():
    person = alumnus(departed("2026-03-31", **DIED))
    person.rescind_departure(at())
    person.give_consent(consent(), at())
    assert len(person.person.contact.consents) == 1


# --- the network --------------------------------------------------------------------------


def invite(person: Alumnus, token_hash: str, expires_on: datetime.date = TODAY) -> None:
    person.invite_to_network(
        at(), token_hash=token_hash, expires_on=expires_on, contact_channel=ContactChannel.EMAIL
    )


def join(person: Alumnus, method: RegistrationMethod, token_hash: str | None = None) -> None:
    person.register_in_network(
        at(), registration_method=method, terms_version="1", token_hash=token_hash
    )


def consent() -> ConsentGiven:
    return ConsentGiven(
        purpose=ConsentPurpose.EVENTS, channel=ContactChannel.EMAIL, text_version="1"
    )


def test_an_invitation_is_good_through_its_last_day():
    person = alumnus()
    invite(person, "t", TODAY)
    join(person, RegistrationMethod.INVITE, "t")
    kinds = [type(fact) for fact in new_facts(person)]
    assert kinds == [NetworkInvitationIssued, NetworkRegistered]


def test_an_unknown_a_missing_and_an_expired_token_are_refused_alike():
    person = alumnus(lambda p: invite(p, "old", TODAY - datetime.timedelta(days=1)))
    for token_hash in ("other", None, "old"):
        with pytest.raises(NotInvited):
            join(person, RegistrationMethod.INVITE, token_hash)


def test_joining_by_oneself_needs_no_invitation():
    person = alumnus()
    join(person, RegistrationMethod.SELF)
    assert person.person.registered_at is not None


def test_a_member_is_neither_invited_nor_registered_again():
    person = alumnus(lambda p: join(p, RegistrationMethod.SELF))
    with pytest.raises(AlreadyRegistered):
        invite(person, "t")
    with pytest.raises(AlreadyRegistered):
        join(person, RegistrationMethod.SELF)


def test_only_a_consent_that_was_given_can_be_withdrawn_and_only_once():
    person = alumnus(lambda p: p.give_consent(consent(), at()))

    def withdraw(channel: ContactChannel) -> None:
        person.withdraw_consent(
            ConsentWithdrawn(purpose=ConsentPurpose.EVENTS, channel=channel), at()
        )

    with pytest.raises(NoSuchConsent):
        withdraw(ContactChannel.POST)
    withdraw(ContactChannel.EMAIL)
    assert [type(fact) for fact in new_facts(person)] == [ConsentWithdrawn]
    with pytest.raises(NoSuchConsent):
        withdraw(ContactChannel.EMAIL)


# --- all refusals -------------------------------------------------------------------------


def test_a_refusal_leaves_no_fact_behind():
    person = alumnus()
    with pytest.raises(DepartureBeforeStart):
        departed("2015-03-31")(person)
    assert new_facts(person) == []
    person.start_employment(started("2016-04-01", SECOND), at())
    assert person.version == 3


def test_every_refusal_speaks_both_languages_under_a_code_of_its_own():
    classes = [cls for cls in Refusal.__subclasses__() if "__init__" in vars(cls)]
    codes = {cls.code for cls in classes}
    assert len(codes) == len(classes) > 10
    for cls in classes:
        asked = list(inspect.signature(cls).parameters)
        told = ["壊れています。" if each == "ja" else "It is broken." for each in asked]
        refusal = cls(*told)  # type: ignore[arg-type]
        assert cls.code.isupper()
        assert refusal.message(Locale.JA).endswith("。")
        assert refusal.message(Locale.EN).endswith(".")
        assert (cls.__doc__ or "").strip()
