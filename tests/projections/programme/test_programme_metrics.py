"""Metrics of the programme, each worked out by hand."""

import datetime
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts import (
    ConsentWithdrawn,
    DepartureRescinded,
    DepartureScheduled,
    GatheringAttended,
    InteractionRetracted,
    LinkClicked,
    MeetingHeld,
    MessageBounced,
    MessageDelivered,
    MessageOpened,
    NetworkInvitationIssued,
    NetworkRegistered,
    ReferralHired,
    ReferralMade,
    ReturnInquired,
    RsvpGiven,
    SpamComplained,
    Unsubscribed,
)
from crm.domain.facts.gatherings import Attendance, RsvpAnswer
from crm.domain.facts.membership import RegistrationMethod, UnsubscribeMethod
from crm.domain.facts.messages import BounceClass
from crm.domain.words import ConsentPurpose, ContactChannel, Locale
from projections.programme.definitions import DEFINITIONS, MetricKey, MetricUnit
from projections.programme.metric import Count, Metric, MissingReason
from projections.programme.period import Period

from .conftest import (
    NOON,
    TODAY,
    TOKYO,
    agreed,
    day,
    departed,
    employed,
    fractions,
    happening,
    noon_of,
)

K = MetricKey
YEAR = ("2025-04-01", "2026-03-31")
JOINED = NetworkRegistered(registration_method=RegistrationMethod.SELF, terms_version="1")
INQUIRED = ReturnInquired()
CLICK = LinkClicked(message_id="m", campaign_id="c")
MET = MeetingHeld(duration_minutes=30)


def invited(until: str = "2030-12-31") -> NetworkInvitationIssued:
    return NetworkInvitationIssued(
        token_hash=uuid4().hex, contact_channel=None, expires_on=day(until)
    )


def delivered(number: int = 1) -> MessageDelivered:
    return MessageDelivered(message_id=f"m{number}", campaign_id="c")


def unsubscribed(mailing_list: str | None = None) -> Unsubscribed:
    return Unsubscribed(mailing_list=mailing_list, unsubscribe_method=UnsubscribeMethod.ADMIN)


def bounced(how: BounceClass, response: str | None = None) -> MessageBounced:
    return MessageBounced(message_id="m", bounce_class=how, bounce_response=response)


def referred() -> ReferralMade:
    return ReferralMade(referral_id=uuid4(), candidate_id=uuid4(), candidate_name="候補 者")


def answered(answer: RsvpAnswer) -> RsvpGiven:
    return RsvpGiven(gathering_id="g", answer=answer)


@pytest.mark.parametrize(
    ("last", "employees", "alumni", "leavers"),
    [("2024-02-28", 1, 0, 0), ("2024-02-29", 1, 0, 1), ("2024-03-01", 0, 1, 1)],
)
def test_somebody_who_leaves_on_leap_day_is_an_alumnus_the_day_after(
    alumnus, metrics, last, employees, alumni, leavers
):
    alumnus("2024-02-29")

    found = metrics("2024-02-01", last)

    assert found[K.STATUS_EMPLOYEE].value == employees
    assert found[K.STATUS_ALUMNUS].value == found[K.ALUMNI].value == alumni
    assert found[K.LEAVERS].value == leavers


def test_a_departure_known_to_the_month_is_one_of_its_first_day(alumnus, metrics):
    alumnus("2025-03")

    assert metrics("2025-03-01", "2025-03-01")[K.LEAVERS].value == 1
    assert metrics("2025-03-02", "2025-03-31")[K.LEAVERS].value == 0
    assert metrics("2025-02-01", "2025-02-28")[K.LEAVERS].value == 0


def test_a_scheduled_departure_counts_once_its_day_has_passed(tell, metrics):
    alumnus_id, stint_id = uuid4(), uuid4()
    last_day = FuzzyDate.day(TODAY)
    scheduled = DepartureScheduled(stint_id=stint_id, last_day=last_day)
    tell(*employed(alumnus_id, stint_id), happening(alumnus_id, scheduled, NOON, last_day))

    this_week = metrics("2026-11-01", "2026-11-30")
    tomorrow = metrics("2026-11-01", "2026-11-30", today=TODAY + datetime.timedelta(days=1))

    assert (this_week[K.STATUS_LEAVING].value, this_week[K.LEAVERS].value) == (1, 1)
    assert (tomorrow[K.STATUS_ALUMNUS].value, tomorrow[K.LEAVERS].value) == (1, 1)
    assert metrics("2026-11-01", "2026-11-22")[K.LEAVERS].value == 0


def test_each_return_and_each_departure_counts(alumnus, rehired, metrics):
    rehired(alumnus("2020-03-31"), "2026-05-01", known_on="2026-04-10", last_day="2026-05-31")

    april = metrics("2026-04-01", "2026-04-30")
    year = metrics("2020-01-01", "2026-06-01")

    assert (april[K.STATUS_RETURNING].value, april[K.ALUMNI].value) == (1, 1)
    assert april[K.RETURNS].value == 0
    assert (year[K.LEAVERS].value, year[K.RETURNS].value) == (2, 1)


def test_invitations_count_from_thirty_days_before_the_last_day_to_thirty_days_after(
    alumnus, metrics
):
    for at in ("2025-08-31", "2025-09-01", "2025-10-31", "2025-11-01"):
        alumnus("2025-10-01", (invited(), at))
    alumnus("2025-10-01")
    alumnus("2025-10-01", reason=DepartureReason.DEATH)
    alumnus("2025-09-30", (invited(), "2025-09-30"))

    assert fractions(metrics("2025-10-01", "2025-10-31"), K.INVITATION_COVERAGE, K.LEAVERS) == [
        (2, 5),
        (6, None),
    ]


def test_registration_is_told_of_the_invited_leavers_of_the_period(alumnus, metrics):
    alumnus("2025-10-31", (invited(), "2025-10-20"), (JOINED, "2026-02-01"))
    alumnus("2025-10-31", (invited(), "2026-01-20"))
    alumnus("2025-10-31", (JOINED, "2025-12-01"))
    alumnus("2025-11-01", (invited(), "2025-11-01"), (JOINED, "2025-11-02"))

    october = metrics("2025-10-01", "2025-10-31")

    assert fractions(october, K.REGISTRATION_RATE) == [(1, 2)]
    assert october[K.REGISTRATION_RATE].value == 50.0
    assert fractions(metrics("2025-11-01", "2026-02-01"), K.NEWCOMERS, K.MEMBERS) == [
        (3, None),
        (3, None),
    ]
    assert metrics("2025-11-01", "2026-01-31")[K.MEMBERS].value == 2


def test_contactable_is_who_agreed_and_whom_nothing_bars(alumnus, metrics):
    withdrawn = ConsentWithdrawn(purpose=ConsentPurpose.NEWSLETTER, channel=ContactChannel.EMAIL)
    alumnus()
    alumnus(contactable=False)
    alumnus("2020-03-31", (withdrawn, "2021-01-01"))
    alumnus("2020-03-31", (unsubscribed("news"), "2021-01-01"))
    alumnus("2020-03-31", (unsubscribed(), "2021-01-01"))
    alumnus("2020-03-31", (bounced(BounceClass.SOFT), "2021-01-01"))
    alumnus("2020-03-31", (bounced(BounceClass.HARD), "2021-01-01"))
    alumnus("2020-03-31", (SpamComplained(message_id="m"), "2021-01-01"))
    alumnus("2020-03-31", reason=DepartureReason.DEATH)

    then, now = metrics("2020-04-01", "2020-12-31"), metrics(*YEAR)

    assert fractions(then, K.CONTACTABLE_RATE) == [(7, 9)]
    assert fractions(now, K.CONTACTABLE_RATE) == [(3, 9)]


def test_another_purpose_keeps_somebody_contactable_and_another_channel_does_not(
    alumnus, tell, metrics
):
    for purpose, channel in (
        (ConsentPurpose.JOBS, ContactChannel.EMAIL),
        (ConsentPurpose.NEWSLETTER, ContactChannel.PHONE),
    ):
        who = alumnus()
        withdrawn = ConsentWithdrawn(
            purpose=ConsentPurpose.NEWSLETTER, channel=ContactChannel.EMAIL
        )
        tell(agreed(who, "2020-07-01", purpose, channel), happening(who, withdrawn, "2020-08-01"))

    assert fractions(metrics(*YEAR), K.CONTACTABLE_RATE) == [(1, 2)]


def test_who_agrees_again_after_withdrawing_is_contactable_again(alumnus, tell, metrics):
    who = alumnus()
    withdrawn = ConsentWithdrawn(purpose=ConsentPurpose.NEWSLETTER, channel=ContactChannel.EMAIL)
    tell(happening(who, withdrawn, "2025-05-01"), agreed(who, "2025-07-01"))

    rates = [
        metrics("2025-04-01", last)[K.CONTACTABLE_RATE].value
        for last in ("2025-04-30", "2025-05-01", "2025-06-30", "2025-07-01")
    ]

    assert rates == [100.0, 0.0, 0.0, 100.0]


def test_what_people_write_is_never_taken_for_the_fields_of_a_fact(alumnus, tell, metrics):
    said = '","purpose":"jobs","channel":"email","mailing_list":"x\0'
    who = alumnus(contactable=False)
    tell(
        agreed(who, channel=ContactChannel.PHONE, evidence=said + '"channel":"email"'),
        happening(alumnus(), bounced(BounceClass.SOFT, '"bounce_class":"hard"\0'), "2021-01-01"),
    )

    assert fractions(metrics(*YEAR), K.CONTACTABLE_RATE) == [(1, 2)]


def test_a_departure_by_death_that_was_rescinded_is_none(tell, metrics):
    alumnus_id, stint_id = uuid4(), uuid4()
    tell(
        *employed(alumnus_id, stint_id),
        departed(alumnus_id, stint_id, "2020-03-31", DepartureReason.DEATH),
        happening(alumnus_id, DepartureRescinded(stint_id=stint_id), "2020-04-02"),
        departed(alumnus_id, stint_id, "2020-03-31"),
        agreed(alumnus_id),
        happening(alumnus_id, invited(), "2020-04-03"),
    )

    found = metrics("2020-03-01", "2020-12-31")

    assert fractions(found, K.CONTACTABLE_RATE, K.INVITATION_COVERAGE) == [(1, 1), (1, 1)]


def test_engaged_share_counts_people_by_mode_and_in_several(alumnus, metrics):
    last_second = noon_of("2026-03-31").replace(hour=23, minute=59, second=59)
    clicked = LinkClicked(message_id="m", machine_flag=True)
    online = GatheringAttended(gathering_id="g", attendance=Attendance.ONLINE)
    alumnus("2020-03-31", (CLICK, "2025-04-01"), (CLICK, "2025-04-02"))
    alumnus("2020-03-31", (CLICK, last_second), (MET, "2026-03-01"))
    alumnus("2020-03-31", (CLICK, last_second + datetime.timedelta(seconds=1)))
    alumnus("2020-03-31", (CLICK, noon_of("2025-03-31").replace(hour=23)))
    alumnus("2020-03-31", (clicked, "2025-06-01"), (MessageOpened(message_id="m"), "2025-06-01"))
    alumnus("2020-03-31", (answered(RsvpAnswer.NO), "2025-06-01"))
    alumnus("2020-03-31", (answered(RsvpAnswer.YES), "2025-06-01"), (online, "2025-07-01"))
    alumnus("2020-03-31", (MeetingHeld(duration_minutes=9), "2025-06-01"))
    alumnus("2020-03-31", (MeetingHeld(duration_minutes=10), "2025-06-01"))
    alumnus("2020-03-31", (referred(), "2025-06-01"), (INQUIRED, "2025-07-01"))
    alumnus("2020-03-31", (CLICK, "2025-06-01"), contactable=False)

    found = metrics(*YEAR)

    assert fractions(
        found,
        K.ENGAGED_SHARE,
        K.ENGAGED_SHARE_COMMUNICATION,
        K.ENGAGED_SHARE_PARTICIPATION,
        K.ENGAGED_SHARE_CONTRIBUTION,
        K.ENGAGED_SHARE_TALENT,
        K.ENGAGED_SHARE_SEVERAL_MODES,
    ) == [(5, 10), (2, 10), (3, 10), (0, 10), (1, 10), (1, 10)]
    assert found[K.ENGAGED_SHARE].value == 50.0


def test_what_was_taken_back_engages_nobody(alumnus, tell, metrics):
    people = [alumnus() for _ in range(10)]
    mistaken, true = (happening(people[number], MET, "2026-03-01") for number in (0, 1))
    retracted = InteractionRetracted(retracted_event_id=mistaken.event_id)
    tell(mistaken, true, happening(people[0], retracted, "2026-11-01"))

    found = metrics(*YEAR)

    assert fractions(found, K.ENGAGED_SHARE, K.ACTIVE_SHARE_90_DAYS) == [(1, 10), (1, 10)]


def test_active_means_a_two_way_contact_in_the_ninety_days_to_the_end(alumnus, metrics):
    alumnus("2020-03-31", (MET, "2026-01-01"))  # the 90th day, counted back from 31 March
    alumnus("2020-03-31", (MET, "2025-12-31"))
    alumnus("2020-03-31", (CLICK, "2026-03-31"))
    alumnus("2020-03-31", (answered(RsvpAnswer.NO), "2026-03-31"))
    alumnus("2020-03-31", (MET, "2026-04-01"))
    for _ in range(5):
        alumnus()

    assert fractions(metrics("2026-03-01", "2026-03-31"), K.ACTIVE_SHARE_90_DAYS) == [(2, 10)]


def test_of_fewer_than_ten_people_nothing_is_told_that_follows_from_what_they_did(alumnus, metrics):
    for _ in range(9):
        alumnus("2020-03-31", (MET, "2026-11-20"))
    few = metrics("2026-11-01", "2026-11-30")
    alumnus()
    ten = metrics("2026-11-01", "2026-11-30")

    hidden = {key for key, each in few.items() if each.missing_reason is MissingReason.SMALL_GROUP}
    assert hidden == {
        key for key in K if key.startswith(("ENGAGED", "ACTIVE", "LEVEL", "COST_PER_ENGAGED"))
    }
    assert all(few[key].numerator is few[key].denominator is None for key in hidden)
    assert fractions(ten, K.ENGAGED_SHARE, K.ACTIVE_SHARE_90_DAYS) == [(9, 10), (9, 10)]


def test_levels_add_up_to_the_alumni_and_are_known_for_today_only(alumnus, person, metrics):
    for number in range(12):
        alumnus("2020-03-31", *[(MET, "2026-11-20")] * (number % 3))
    person()

    now, then = metrics("2026-11-01", "2026-11-30"), metrics("2026-11-01", "2026-11-22")

    levels = [key for key in K if key.startswith("LEVEL")]
    assert sum(now[key].value for key in levels) == now[K.ALUMNI].value == 12
    assert (now[K.LEVEL_DORMANT].value, now[K.LEVEL_AWARE].value) == (4, 4)
    reasons = {then[key].missing_reason for key in levels}
    assert reasons == {MissingReason.KNOWN_FOR_TODAY_ONLY}


def test_inquiries_count_for_twelve_months_whatever_the_period(alumnus, rehired, metrics):
    alumnus("2020-03-31", (INQUIRED, "2025-04-01"), (INQUIRED, "2025-05-01"))
    alumnus("2020-03-31", (INQUIRED, "2025-03-31"))
    back = alumnus("2020-03-31", (INQUIRED, "2026-01-10"))
    rehired(back, "2026-02-01")
    alumnus()

    assert fractions(metrics("2026-03-01", "2026-03-31"), K.RETURN_INQUIRY_RATE) == [(2, 3)]


@pytest.mark.parametrize(
    ("end", "begin"),
    [
        ("2024-02-29", "2023-03-01"),
        ("2025-02-28", "2024-02-29"),
        ("2023-02-28", "2022-03-01"),
        ("2026-03-31", "2025-04-01"),
    ],
)
def test_twelve_months_end_on_the_reference_day(end, begin):
    period = Period(first=day("2020-01-01"), last=day(end), today=TODAY, zone=TOKYO)

    assert period.year_before == day(begin)


def test_a_day_has_as_many_hours_as_its_clocks_give_it():
    summer_time = day("2026-03-29")
    berlin = ZoneInfo("Europe/Berlin")

    params = Period(first=summer_time, last=summer_time, today=TODAY, zone=berlin).params()

    assert params["until"] - params["since"] == datetime.timedelta(hours=23)
    assert params["since"] == datetime.datetime(2026, 3, 28, 23, tzinfo=datetime.UTC)


def test_conversion_is_of_those_who_asked_in_the_period_and_came_back_since(
    alumnus, rehired, metrics
):
    asked = [alumnus("2020-03-31", (INQUIRED, "2026-01-10")) for _ in range(4)]
    rehired(asked[0], "2026-10-01", known_on="2026-09-01")
    rehired(asked[1], "2027-04-01", known_on="2026-11-01")
    rehired(alumnus("2020-03-31", (INQUIRED, "2025-12-31")), "2026-02-01")
    early = alumnus("2020-03-31")
    rehired(early, "2021-04-01", last_day="2025-04-30")

    found = metrics("2026-01-01", "2026-01-31")
    seen_then = metrics("2026-01-01", "2026-01-31", today=day("2026-08-31"))

    assert fractions(found, K.RETURN_CONVERSION) == [(2, 4)]
    assert fractions(seen_then, K.RETURN_CONVERSION) == [(0, 4)]


def test_who_leaves_on_the_ninetieth_day_left_early(alumnus, rehired, metrics):
    # 90 days after 1 January 2026 it is 1 April.
    rehired(alumnus("2020-03-31"), "2026-01-01", last_day="2026-04-01")
    rehired(alumnus("2020-03-31"), "2026-01-01", last_day="2026-04-02")
    rehired(alumnus("2020-03-31"), "2026-01-01")
    rehired(alumnus("2020-03-31"), "2026-01-02")

    april_first = metrics("2026-04-01", "2026-04-01")
    year = metrics("2026-01-01", "2026-04-02")

    assert fractions(april_first, K.EARLY_ATTRITION_90_DAYS) == [(1, 3)]
    assert fractions(year, K.EARLY_ATTRITION_90_DAYS) == [(1, 4)]
    assert fractions(year, K.EARLY_ATTRITION_365_DAYS) == [(0, 0)]
    assert year[K.EARLY_ATTRITION_365_DAYS].missing_reason is MissingReason.NO_DENOMINATOR


def test_the_load_of_messages_is_told_per_person_and_month_of_the_programme(alumnus, metrics):
    end_of_may = datetime.datetime(2025, 5, 31, 14, 59, tzinfo=datetime.UTC)  # 23:59 in Tokyo
    alumnus(
        "2020-03-31",
        (delivered(1), "2025-05-01"),
        (delivered(2), end_of_may),
        (delivered(3), end_of_may + datetime.timedelta(minutes=2)),
    )
    alumnus(
        "2020-03-31",
        (delivered(4), "2025-05-01"),
        (unsubscribed("news"), "2025-05-02"),
        (SpamComplained(message_id="m4"), "2025-05-02"),
        (delivered(5), "2025-04-30"),
    )

    found = metrics("2025-05-01", "2025-06-30")

    assert fractions(found, K.CONTACT_LOAD, K.UNSUBSCRIBE_RATE, K.COMPLAINT_RATE) == [
        (4, 3),
        (1, 4),
        (1, 4),
    ]
    assert found[K.UNSUBSCRIBE_RATE].value == 250.0
    assert found[K.CONTACT_LOAD].value == 4 / 3


def test_referrals_made_and_hired_are_counted_when_they_happen(alumnus, tell, metrics):
    referral = referred()
    hired = ReferralHired(referral_id=referral.referral_id)
    alumnus(
        "2020-03-31", (referral, "2025-03-31"), (referred(), "2025-04-01"), (hired, "2025-05-01")
    )

    assert fractions(metrics(*YEAR), K.REFERRALS_MADE, K.REFERRALS_HIRED) == [(1, None), (1, None)]


SUMS = {
    *(K.PROGRAMME_COST, K.HIRING_COST_AVOIDED, K.TRAINING_COST_AVOIDED, K.PRODUCTIVITY_GAIN),
    *(K.REFERRAL_VALUE, K.COLLABORATION_VALUE, K.NET_BENEFIT),
}
COMPARED = {K.COST_PER_HIRE, K.BOOMERANG_SHARE, K.CONTACTABLE_PER_FTE, K.ENGAGED_PER_FTE}


def test_of_nobody_counts_are_zero_and_rates_are_missing(metrics):
    found = metrics("2026-11-01", "2026-11-30")

    for key, metric in found.items():
        if DEFINITIONS[key].unit in (MetricUnit.PEOPLE, MetricUnit.TIMES) or key in SUMS:
            assert (metric.value, metric.missing_reason) == (0, None)
        elif key in COMPARED:
            assert (metric.value, metric.missing_reason) == (None, MissingReason.NO_BASELINE)
        else:
            assert (metric.value, metric.denominator or 0) == (None, 0)
            assert metric.missing_reason is MissingReason.NO_DENOMINATOR


def test_of_a_period_that_has_not_begun_nothing_is_told(alumnus, metrics):
    alumnus()

    found = metrics("2026-11-24", "2026-11-30")

    assert list(found) == list(MetricKey)
    assert {each.missing_reason for each in found.values()} == {MissingReason.PERIOD_NOT_BEGUN}
    assert {each.value for each in found.values()} == {None}


def test_a_period_that_ends_before_it_begins_is_none(metrics):
    with pytest.raises(ValueError, match="ends on the day it begins"):
        metrics("2026-11-02", "2026-11-01")


def test_the_search_path_says_which_past_or_present_is_asked(alumnus, owner, metrics):
    ids = [alumnus("2020-03-31", (delivered(), "2025-05-01")) for _ in range(3)]
    assert metrics(*YEAR)[K.ALUMNI].value == 3
    with owner.transaction():
        owner.execute("CREATE SCHEMA past; GRANT USAGE ON SCHEMA past TO crm_app")
        for table in (
            *("timeline.entry", "engagement.touch", "engagement.score"),
            *("directory.person", "directory.offboarding"),
        ):
            owner.execute(f"CREATE TABLE past.{table.split('.')[1]} AS TABLE {table}")
        owner.execute("GRANT SELECT ON ALL TABLES IN SCHEMA past TO crm_app")
        owner.execute("DELETE FROM past.person WHERE alumnus_id = %s", [ids[0]])

    found = metrics(*YEAR, search_path="past", project=False)
    owner.execute("DROP SCHEMA past CASCADE")

    assert found[K.ALUMNI].value == 2


def test_every_metric_has_a_definition_in_both_languages():
    assert list(DEFINITIONS) == list(MetricKey)
    for definition in DEFINITIONS.values():
        ja, en = definition.text(Locale.JA), definition.text(Locale.EN)
        assert ja.endswith("。")
        assert en.endswith(".")
        assert ("分母" in ja) == ("Denominator" in en)
        if definition.unit not in (MetricUnit.CURRENCY, MetricUnit.DAYS):
            shares = definition.unit not in (MetricUnit.PEOPLE, MetricUnit.TIMES)
            assert shares == ("分母" in ja)
        assert definition.about_behaviour == ("fewer than 10" in en) == ("10人未満" in ja)


def test_the_page_about_metrics_says_what_the_definitions_say():
    page = (Path(__file__).parents[3] / "docs" / "metrics.md").read_text(encoding="utf-8")

    for key, definition in DEFINITIONS.items():
        told = f"**{definition.title}.** {definition.en} | {definition.ja}"
        assert f"| `{key}` | {definition.unit} | {told} |" in page
    assert all(f"`{reason}`" in page for reason in MissingReason)


def test_a_value_is_worked_out_from_its_two_numbers():
    rate = Metric.of(K.COMPLAINT_RATE, Count(numerator=1, denominator=3000))

    assert rate.value == 1 / 3
    assert rate.without(MissingReason.NOT_FOR_YOUR_ROLE).value is None
