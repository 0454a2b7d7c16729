"""Commands about being written to: consent as a whole, mail, blocks, restriction, death.

Giving one consent and withdrawing it are in `crm.application.membership`.
"""

import datetime

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person
from crm.application.commands.stories import follow_consent, unpublish_stories
from crm.application.work import Work
from crm.domain.alumnus import Alumnus
from crm.domain.contact import Told
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import When
from crm.domain.facts.consent import (
    AlumniInterest,
    ContactBlocked,
    ContactBlockReason,
    ContactCapSet,
    ContactPointBounced,
    ContactPointRestored,
    ContactUnblocked,
    DeathReported,
    DeathReportRescinded,
    MailFrequency,
    NewsTopic,
    PreferencesSet,
    ProcessingRestricted,
    ProcessingResumed,
    Resubscribed,
    ResubscribeMethod,
)
from crm.domain.facts.membership import (
    ConsentWithdrawn,
    MembershipEnded,
    MembershipEndReason,
    MembershipRestored,
    MembershipSuspended,
    SuspendReason,
    Unsubscribed,
    UnsubscribeMethod,
)
from crm.domain.facts.stories import UnpublishReason
from crm.domain.refusals import (
    ContactNotBlocked,
    DeathNotReported,
    EffectiveInThePast,
    InvalidInput,
    MailNotStopped,
    MembershipNotSuspended,
    NoSuchConsent,
    NotAMember,
    PersonHasDied,
    ProcessingNotRestricted,
)
from crm.domain.words import ConsentPurpose, ContactChannel, Locale

_WHO = "Who it is about."
_WHY = "Why, in words."


@command(refuses=(NoSuchConsent,))
class WithdrawAllConsents(Command):
    """Record that somebody took back everything they had agreed to: every purpose and channel."""

    alumnus: PersonRef = person("Who takes it back.")
    evidence: str | None = given("How the withdrawal can be proven, if it can.", default=None)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        consents = alumnus.person.contact.consents
        if not consents:
            raise NoSuchConsent
        for purpose, channel in consents:
            fact = ConsentWithdrawn(purpose=purpose, channel=channel, evidence=self.evidence)
            alumnus.record(fact, work.moment)
        follow_consent(work, alumnus)


@command(refuses=(PersonHasDied,))
class SetPreferences(Command):
    """Record what somebody wants to hear about and how often; what is left out is no choice."""

    alumnus: PersonRef = person("Who said so.")
    topics: tuple[NewsTopic, ...] = given("What they want to hear about.", default=())
    mail_frequency: MailFrequency | None = given("How many broadcasts at most.", default=None)
    locale: Locale | None = given("The language to write in.", default=None)
    interests: tuple[AlumniInterest, ...] = given("What they want of the employer.", default=())

    def decide(self, work: Work) -> None:
        alumnus = _living(work, self.alumnus)
        fact = PreferencesSet(
            topics=tuple(dict.fromkeys(self.topics)),
            mail_frequency=self.mail_frequency,
            locale=self.locale,
            interests=tuple(dict.fromkeys(self.interests)),
        )
        alumnus.record(fact, work.moment)


@command()
class StopMail(Command):
    """Record that somebody wants no mail any more, of one list or at all; never refused."""

    alumnus: PersonRef = person("Who wants none.")
    mailing_list: str | None = given(
        "The list: a purpose such as `newsletter`, or a provider's list. Null: all mail.",
        default=None,
    )
    unsubscribe_method: UnsubscribeMethod = given("How they said so.")

    def decide(self, work: Work) -> None:
        fact = Unsubscribed(
            mailing_list=self.mailing_list, unsubscribe_method=self.unsubscribe_method
        )
        work.person(self.alumnus).record(fact, work.moment)


@command(refuses=(MailNotStopped, PersonHasDied))
class ResumeMail(Command):
    """Record that somebody asked for mail again, of one list or at all; it is their own wish."""

    alumnus: PersonRef = person("Who asked.")
    mailing_list: str | None = given(
        "The list, as when it was left. Null: all mail; lifts a complaint as well.", default=None
    )
    resubscribe_method: ResubscribeMethod = given("How they asked.")

    def decide(self, work: Work) -> None:
        alumnus = _living(work, self.alumnus)
        contact = alumnus.person.contact
        stopped = self.mailing_list in contact.stopped
        if self.mailing_list is None:
            stopped = bool(contact.stopped) or contact.complaint is not None
        if not stopped:
            raise MailNotStopped
        fact = Resubscribed(
            mailing_list=self.mailing_list, resubscribe_method=self.resubscribe_method
        )
        alumnus.record(fact, work.moment)


@command()
class ReportBrokenContactPoint(Command):
    """Record that an address or number does not lead to somebody any more."""

    alumnus: PersonRef = person(_WHO)
    channel: ContactChannel = given("Which way of reaching them.")
    explanation: str | None = given("What came back, in words.", default=None, long=True)

    def decide(self, work: Work) -> None:
        fact = ContactPointBounced(channel=self.channel, explanation=self.explanation)
        work.person(self.alumnus).record(fact, work.moment)


@command(refuses=(PersonHasDied,))
class RestoreContactPoint(Command):
    """Record that an address or number that had failed was found to work."""

    alumnus: PersonRef = person(_WHO)
    channel: ContactChannel = given("Which way of reaching them.")

    def decide(self, work: Work) -> None:
        _living(work, self.alumnus).record(ContactPointRestored(channel=self.channel), work.moment)


@command()
class BlockContact(Command):
    """Forbid everybody to write to somebody, until a day or until it is lifted."""

    alumnus: PersonRef = person(_WHO)
    block_reason: ContactBlockReason = given("Why.")
    blocked_until: datetime.date | None = given(
        "Last day of it, not past. Null: until it is lifted.", default=None
    )
    explanation: str | None = given(_WHY, default=None, long=True)

    def decide(self, work: Work) -> None:
        _not_past(self.blocked_until, work, "blockedUntil")
        fact = ContactBlocked(
            block_reason=self.block_reason,
            blocked_until=self.blocked_until,
            explanation=self.explanation,
        )
        work.person(self.alumnus).record(fact, work.moment)


@command(refuses=(ContactNotBlocked,))
class UnblockContact(Command):
    """Lift the block on writing to somebody; what they agreed to holds as before."""

    alumnus: PersonRef = person(_WHO)
    explanation: str | None = given(_WHY, default=None, long=True)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        if alumnus.person.contact.block is None:
            raise ContactNotBlocked
        alumnus.record(ContactUnblocked(explanation=self.explanation), work.moment)


@command()
class RestrictProcessing(Command):
    """Forbid the use of somebody's data, for one purpose or for any (利用停止)."""

    alumnus: PersonRef = person(_WHO)
    restricted_purpose: ConsentPurpose | None = given(
        "The purpose that is closed. Null: every purpose.", default=None
    )
    explanation: str | None = given(_WHY, default=None, long=True)

    def decide(self, work: Work) -> None:
        fact = ProcessingRestricted(
            restricted_purpose=self.restricted_purpose, explanation=self.explanation
        )
        alumnus = work.person(self.alumnus)
        alumnus.record(fact, work.moment)
        follow_consent(work, alumnus, UnpublishReason.PROCESSING_RESTRICTED)


@command(refuses=(ProcessingNotRestricted,))
class ResumeProcessing(Command):
    """Lift the restriction of one purpose, or the general one."""

    alumnus: PersonRef = person(_WHO)
    restricted_purpose: ConsentPurpose | None = given(
        "The purpose that was closed. Null: the restriction of every purpose.", default=None
    )
    explanation: str | None = given(_WHY, default=None, long=True)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        if self.restricted_purpose not in alumnus.person.contact.restrictions:
            raise ProcessingNotRestricted
        fact = ProcessingResumed(
            restricted_purpose=self.restricted_purpose, explanation=self.explanation
        )
        alumnus.record(fact, work.moment)


@command(refuses=(PersonHasDied,))
class ReportDeath(Command):
    """Record that somebody died (逝去): all outreach stops, and the record becomes a memorial."""

    alumnus: PersonRef = person("Who died.")
    died_on: FuzzyDate | None = given("Day of death, if known; not to come.", default=None)
    reported_by: str | None = given("Who told the employer, in words.", default=None)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        if alumnus.person.contact.death is not None:
            raise PersonHasDied
        if self.died_on is not None and self.died_on.first > work.moment.today:
            raise InvalidInput("日付が未来です。", "The date lies in the future.", ("diedOn",))
        fact = DeathReported(reported_by=self.reported_by, died_on=self.died_on)
        alumnus.record(fact, work.moment)
        unpublish_stories(work, alumnus, UnpublishReason.DECEASED)


@command(refuses=(DeathNotReported,))
class RescindDeath(Command):
    """Take back a wrong report of a death; stories that it took down stay down."""

    alumnus: PersonRef = person("Who is alive.")
    explanation: str | None = given(_WHY, default=None, long=True)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        if alumnus.person.contact.death is None:
            raise DeathNotReported
        alumnus.record(DeathReportRescinded(explanation=self.explanation), work.moment)


@command(refuses=(NotAMember,))
class SuspendMembership(Command):
    """Let somebody's membership in the network rest, until a day or until it is restored."""

    alumnus: PersonRef = person(_WHO)
    suspend_reason: SuspendReason = given("Why.")
    suspended_until: datetime.date | None = given(
        "Last day of it, not past. Null: until it is restored.", default=None
    )
    explanation: str | None = given(_WHY, default=None, long=True)

    def decide(self, work: Work) -> None:
        _not_past(self.suspended_until, work, "suspendedUntil")
        alumnus = _member(work, self.alumnus)
        fact = MembershipSuspended(
            suspend_reason=self.suspend_reason,
            suspended_until=self.suspended_until,
            explanation=self.explanation,
        )
        alumnus.record(fact, work.moment)


@command(refuses=(MembershipNotSuspended,))
class RestoreMembership(Command):
    """Let a membership that rests go on."""

    alumnus: PersonRef = person(_WHO)
    explanation: str | None = given(_WHY, default=None, long=True)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        told = alumnus.person.contact.membership
        if told is None or not isinstance(told.fact, MembershipSuspended):
            raise MembershipNotSuspended
        alumnus.record(MembershipRestored(explanation=self.explanation), work.moment)


@command(refuses=(NotAMember,))
class EndMembership(Command):
    """End somebody's membership in the network; they can join again later (退会)."""

    alumnus: PersonRef = person(_WHO)
    membership_end_reason: MembershipEndReason = given("Why.")
    explanation: str | None = given(_WHY, default=None, long=True)

    def decide(self, work: Work) -> None:
        alumnus = _member(work, self.alumnus)
        fact = MembershipEnded(
            membership_end_reason=self.membership_end_reason, explanation=self.explanation
        )
        alumnus.record(fact, work.moment)
        unpublish_stories(work, alumnus, UnpublishReason.MEMBERSHIP_ENDED)


@command(refuses=(EffectiveInThePast,))
class SetContactCap(Command):
    """Set how many broadcasts a person gets per calendar month at most, from a day on."""

    broadcasts_per_month: int = given("Messages of campaigns per person and calendar month; 0-31.")
    effective_on: datetime.date = given("First day, in the programme's time zone; not past.")

    def decide(self, work: Work) -> None:
        if not 0 <= self.broadcasts_per_month <= _MOST_BROADCASTS:
            raise InvalidInput(
                f"0から{_MOST_BROADCASTS}までの数を入力してください。",
                f"Write a number between 0 and {_MOST_BROADCASTS}.",
                ("broadcastsPerMonth",),
            )
        if self.effective_on < work.moment.today:
            raise EffectiveInThePast
        work.decree(
            ContactCapSet(broadcasts_per_month=self.broadcasts_per_month),
            FuzzyDate.day(self.effective_on),
            When(work.moment.now),
        )


_MOST_BROADCASTS = 31


def _living(work: Work, who: PersonRef) -> Alumnus:
    alumnus = work.person(who)
    if alumnus.person.died_by(work.moment.today):
        raise PersonHasDied
    return alumnus


def _member(work: Work, who: PersonRef) -> Alumnus:
    alumnus = work.person(who)
    told: Told | None = alumnus.person.contact.membership
    if told is None or isinstance(told.fact, MembershipEnded):
        raise NotAMember
    return alumnus


def _not_past(day: datetime.date | None, work: Work, name: str) -> None:
    if day is not None and day < work.moment.today:
        raise InvalidInput("日付が過去です。", "The date has passed.", (name,))
