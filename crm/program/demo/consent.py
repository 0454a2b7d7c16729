"""What people said about being written to: wishes, stops, blocks, a death; and a mail scanner."""

import datetime
from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.command import Command
from crm.application.commands.consent import (
    BlockContact,
    EndMembership,
    ReportBrokenContactPoint,
    ReportDeath,
    RestoreMembership,
    RestrictProcessing,
    ResumeMail,
    SetContactCap,
    SetPreferences,
    StopMail,
    SuspendMembership,
    WithdrawAllConsents,
)
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import When
from crm.domain.facts import (
    ConsentGiven,
    LinkClicked,
    MessageDelivered,
    NetworkRegistered,
    ReferralHired,
    ReferralMade,
    ReturnInquired,
)
from crm.domain.facts.base import Fact
from crm.domain.facts.consent import (
    AlumniInterest,
    ContactBlockReason,
    MailFrequency,
    NewsTopic,
    ResubscribeMethod,
)
from crm.domain.facts.membership import MembershipEndReason, SuspendReason, UnsubscribeMethod
from crm.domain.words import ContactChannel, Locale
from crm.program.demo.office import Office

_WISHES = 9
"""People, each with a wish of another kind."""


def hear_wishes(office: Office) -> None:
    """The last of the members who agreed to be written to."""
    office.does(
        SetContactCap(broadcasts_per_month=2, effective_on=office.ago(300)), office.ago(300)
    )
    agreed = set(office.people_with(ConsentGiven)) & set(office.people_with(NetworkRegistered))
    # Whom other chapters tell of are left alone: somebody who died does not come back.
    for kind in (ReturnInquired, ReferralMade, ReferralHired):
        agreed -= set(office.people_with(kind))
    members = [each for each in reversed(office.alumni()) if each in agreed]
    people = [PersonRef(alumnus_id=each) for each in members]
    for number, person in enumerate(people[:_WISHES]):
        command, days = _wish(number, person, office.today)
        office.does(command, office.ago(days))
    if len(people) > _WISHES:
        _take_up_again(office, people[_WISHES])
    for alumnus_id in members[_WISHES + 1 : _WISHES + 2]:
        _write_too_often(office, alumnus_id)
        _scan(office, alumnus_id)


def _wish(number: int, person: PersonRef, today: datetime.date) -> tuple[Command, int]:
    """What somebody wished or what became known, and how many days ago."""
    match number:
        case 0:
            topics = (NewsTopic.EVENT, NewsTopic.PRODUCT)
            interests = (AlumniInterest.RETURN, AlumniInterest.MENTOR)
            return SetPreferences(
                alumnus=person, topics=topics, locale=Locale.JA, interests=interests
            ), 90
        case 1:
            frequency = MailFrequency.MONTHLY
            return SetPreferences(alumnus=person, mail_frequency=frequency, locale=Locale.EN), 80
        case 2:
            return StopMail(
                alumnus=person,
                mailing_list="newsletter",
                unsubscribe_method=UnsubscribeMethod.PREFERENCE,
            ), 70
        case 3:
            return WithdrawAllConsents(alumnus=person, evidence="メールでの申し出"), 60
        case 4:
            return BlockContact(
                alumnus=person,
                block_reason=ContactBlockReason.LEGAL,
                blocked_until=today + datetime.timedelta(days=90),
                explanation="契約に関する協議中",
            ), 50
        case 5:
            return ReportBrokenContactPoint(
                alumnus=person, channel=ContactChannel.EMAIL, explanation="転職で使えなくなった"
            ), 40
        case 6:
            return RestrictProcessing(alumnus=person, explanation="本人の請求"), 30
        case 7:
            died_on = FuzzyDate.month(today.year - 1, 12)
            return ReportDeath(alumnus=person, died_on=died_on, reported_by="ご家族"), 20
        case _:
            return EndMembership(
                alumnus=person, membership_end_reason=MembershipEndReason.OWN_WISH
            ), 10


def _take_up_again(office: Office, person: PersonRef) -> None:
    """Somebody whose mail and membership rested for a while."""
    office.does(
        StopMail(alumnus=person, unsubscribe_method=UnsubscribeMethod.ADMIN), office.ago(100)
    )
    office.does(
        SuspendMembership(alumnus=person, suspend_reason=SuspendReason.OWN_WISH), office.ago(100)
    )
    office.does(RestoreMembership(alumnus=person), office.ago(15))
    office.does(
        ResumeMail(alumnus=person, resubscribe_method=ResubscribeMethod.ADMIN), office.ago(15)
    )


def _write_too_often(office: Office, alumnus_id: UUID) -> None:
    for number in range(3):
        _record(
            office,
            alumnus_id,
            MessageDelivered(message_id=f"demo-often-{number}", campaign_id=f"demo-{number}"),
        )


def _scan(office: Office, alumnus_id: UUID) -> None:
    """A mail scanner that follows every link of a message at once."""
    for number in range(3):
        click = LinkClicked(
            message_id="demo-often-0",
            campaign_id="demo-0",
            url=f"https://example.jp/news/{number}",
            seconds_after_delivery=2,
        )
        _record(office, alumnus_id, click, number)


def _record(office: Office, alumnus_id: UUID, fact: Fact, seconds: int = 0) -> None:
    moment = office.moment(office.today, hour=0)
    occurred = When(moment.now + datetime.timedelta(seconds=seconds))
    office.crm.append_unseen([moment.happening(alumnus_id, fact, occurred=occurred)], moment)
