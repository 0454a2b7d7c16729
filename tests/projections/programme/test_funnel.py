"""From leaving to the first interaction, and how well parting went, each worked out by hand."""

import datetime
from uuid import UUID, uuid4

import pytest

from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts import (
    ConsentGiven,
    DepartureRescinded,
    InteractionRetracted,
    LinkClicked,
    MeetingHeld,
    MessageOpened,
    NetworkInvitationIssued,
    NetworkRegistered,
    PositionHeld,
)
from crm.domain.facts.employment import DepartureReasonCorrected
from crm.domain.facts.membership import RegistrationMethod
from crm.domain.facts.offboarding import (
    ContributionRecognised,
    ExitInterviewHeld,
    ExitReasonHeard,
    ReturnWelcomeExpressed,
    ThanksGiven,
)
from crm.domain.words import ConsentPurpose, ContactChannel
from projections.directory import leavers
from projections.directory.leavers import LeaverFilter
from projections.pages import Slice
from projections.programme.funnel import FunnelBy, invitation_funnel, offboarding_quality
from projections.programme.period import Period

from .conftest import TODAY, TOKYO, day, departed, employed, happening

JOINED = NetworkRegistered(registration_method=RegistrationMethod.INVITE, terms_version="1")
INVITED = NetworkInvitationIssued(
    token_hash="ab" * 32, contact_channel=None, expires_on=datetime.date(2026, 12, 31)
)
CONSENTED = ConsentGiven(
    purpose=ConsentPurpose.EVENTS, channel=ContactChannel.EMAIL, text_version="1"
)
MET = MeetingHeld(duration_minutes=30)


@pytest.fixture
def leaver(tell):
    """leaver("営業", "2026-03-31", fact…): who left that day; a fact happened on a day, or then."""

    def new(department, last_day, *facts, reason=None) -> UUID:
        alumnus_id, stint_id = uuid4(), uuid4()
        told = [*employed(alumnus_id, stint_id), departed(alumnus_id, stint_id, last_day, reason)]
        held = PositionHeld(stint_id=stint_id, department=department)
        told.append(happening(alumnus_id, held, "2015-04-01"))
        for each in facts:
            fact, at = each if isinstance(each, tuple) else (each, last_day)
            made = fact(stint_id) if callable(fact) else fact
            told.append(happening(alumnus_id, made, at))
        tell(*told)
        return alumnus_id

    return new


@pytest.fixture
def funnel(runner, asked):
    def ask(by, first="2026-01-01", last="2026-12-31", today=TODAY):
        runner().catch_up()
        period = Period(first=day(first), last=day(last), today=today, zone=TOKYO)
        return asked(lambda c: invitation_funnel(c, period, by))

    return ask


@pytest.fixture
def quality(runner, asked):
    def ask(departments=None, first="2026-01-01", last="2026-12-31"):
        runner().catch_up()
        period = Period(first=day(first), last=day(last), today=TODAY, zone=TOKYO)
        return asked(lambda c: offboarding_quality(c, period, departments))

    return ask


def interviewed(stint_id):
    return ExitInterviewHeld(stint_id=stint_id)


def stages(cohort):
    return (
        *(cohort.departed, cohort.interviewed, cohort.invited),
        *(cohort.registered, cohort.consented, cohort.interacted),
    )


def test_the_funnel_counts_each_leaver_as_far_as_they_came(leaver, funnel):
    leaver("営業", "2026-03-31")
    leaver("営業", "2026-03-15", interviewed)
    leaver("営業", "2026-04-30", interviewed, INVITED)
    leaver("開発", "2026-03-31", interviewed, INVITED, JOINED)
    leaver("開発", "2026-04-30", INVITED, JOINED, CONSENTED)
    leaver("開発", "2026-04-30", interviewed, JOINED, CONSENTED, (MET, "2026-06-01"))
    leaver("開発", "2025-12-31", interviewed, JOINED, CONSENTED, (MET, "2026-06-01"))
    by_department = {each.department: stages(each) for each in funnel(FunnelBy.DEPARTMENT)}
    assert by_department == {"営業": (3, 2, 1, 0, 0, 0), "開発": (3, 2, 3, 3, 2, 1)}
    by_month = {str(each.month): stages(each) for each in funnel(FunnelBy.MONTH)}
    assert by_month == {"2026-03-01": (3, 2, 1, 1, 0, 0), "2026-04-01": (3, 2, 3, 2, 2, 1)}


def test_only_what_the_person_does_after_leaving_is_an_interaction(leaver, funnel):
    click = LinkClicked(message_id="m", campaign_id="c")
    for fact, at in (
        (MessageOpened(message_id="m", campaign_id="c"), "2026-05-01"),
        (MET, "2026-03-01"),
        (click, "2026-03-31"),
    ):
        leaver("営業", "2026-03-31", JOINED, CONSENTED, (fact, at))
    (cohort,) = funnel(FunnelBy.DEPARTMENT)
    assert (cohort.consented, cohort.interacted) == (3, 0)
    leaver("営業", "2026-03-31", JOINED, CONSENTED, (click, "2026-05-01"))
    (cohort,) = funnel(FunnelBy.DEPARTMENT)
    assert cohort.interacted == 1


def test_an_interaction_taken_back_is_none(leaver, funnel, tell):
    alumnus_id = leaver("営業", "2026-03-31", JOINED, CONSENTED)
    (met,) = tell(happening(alumnus_id, MET, "2026-06-01"))
    assert funnel(FunnelBy.DEPARTMENT)[0].interacted == 1
    tell(
        happening(
            alumnus_id,
            InteractionRetracted(retracted_event_id=met.event_id, explanation=None),
            "2026-06-02",
        )
    )
    assert funnel(FunnelBy.DEPARTMENT)[0].interacted == 0


def test_the_dead_and_who_stayed_are_in_no_cohort(leaver, funnel, tell):
    leaver("営業", "2026-03-31", reason=DepartureReason.DEATH)
    stays = leaver("営業", "2026-03-31", lambda stint_id: DepartureRescinded(stint_id=stint_id))
    assert stays
    assert funnel(FunnelBy.DEPARTMENT) == []


def test_a_corrected_reason_moves_somebody_into_their_cohort(leaver, funnel):
    leaver(
        "営業",
        "2026-03-31",
        (
            lambda stint_id: DepartureReasonCorrected(
                stint_id=stint_id, departure_reason=DepartureReason.VOLUNTARY
            ),
            "2026-05-01",
        ),
        reason=DepartureReason.DEATH,
    )
    (cohort,) = funnel(FunnelBy.MONTH)
    assert cohort.departed == 1


FIVE = (
    interviewed,
    lambda stint_id: ExitReasonHeard(stint_id=stint_id),
    lambda stint_id: ThanksGiven(stint_id=stint_id),
    lambda stint_id: ContributionRecognised(stint_id=stint_id),
    lambda stint_id: ReturnWelcomeExpressed(stint_id=stint_id, wording_version="welcome/v1"),
)


def test_quality_is_the_share_with_all_five(leaver, quality):
    leaver("営業", "2026-03-31", *FIVE)
    leaver("営業", "2026-03-31", *FIVE[:4])
    leaver("開発", "2026-03-31")
    leaver("開発", "2025-03-31", *FIVE)
    sales, development = quality()
    assert (sales.department, sales.departed, sales.all_five) == ("営業", 2, 1)
    assert (sales.interviewed, sales.thanked, sales.welcomed) == (2, 2, 1)
    assert (development.department, development.departed, development.all_five) == ("開発", 1, 0)
    assert [each.department for each in quality(departments=["開発", "\0"])] == ["開発"]


def test_leavers_are_listed_with_what_is_still_to_do_first(leaver, runner, asked):
    for last_day in ("2026-12-31", "2026-11-30", "2026-03-31", "2027-03-31"):
        leaver("営業", last_day)
    leaver("開発", "2026-12-31")
    runner().catch_up()

    def listed(part=None, **wanted):
        page = asked(
            lambda c: leavers.page(c, LeaverFilter(**wanted), part or Slice(first=9), TODAY)
        )
        return page.items

    days = [str(each.cursor.last_day) for each in listed(is_open=True)]
    assert days == ["2026-11-30", "2026-12-31", "2026-12-31", "2027-03-31"]
    assert [str(each.cursor.last_day) for each in listed(is_open=False)] == ["2026-03-31"]
    assert len(listed(department=frozenset({"開発"}))) == 1
    assert len(listed(last_day_from=day("2026-12-01"), last_day_to=day("2026-12-31"))) == 2
    assert listed(owner_id="user-7") == []
    whole = listed()
    first = listed(Slice(first=2))
    assert whole == first + listed(Slice(first=9, after=first[-1].cursor))
    last = listed(Slice(last=2))
    assert sorted(last, key=lambda each: each.cursor) == whole[-2:]
    count = asked(lambda c: leavers.count(c, LeaverFilter(is_open=True), TODAY))
    assert count == 4
