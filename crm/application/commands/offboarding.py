"""Commands about parting well: from opening the checklist to completing it (円満退職)."""

import datetime
from collections.abc import Callable
from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person
from crm.application.work import Work
from crm.domain import text
from crm.domain.alumnus import Alumnus
from crm.domain.dates import FuzzyDate
from crm.domain.employments import ending
from crm.domain.envelope import When
from crm.domain.facts import DecisionFact
from crm.domain.facts.conversations import ProfileUpdated
from crm.domain.facts.offboarding import (
    ContributionRecognised,
    ExitAnswer,
    ExitInterviewHeld,
    ExitInterviewScheduled,
    ExitInterviewSkipped,
    ExitReasonHeard,
    ExitSurveyAnswered,
    HeardReason,
    InvitationReminded,
    NextEmployerDisclosed,
    OffboardingCompleted,
    OffboardingItem,
    OffboardingOpened,
    OffboardingSkipReason,
    PersonalContactCaptured,
    ReturnWelcomeExpressed,
    SkippedItem,
    ThanksGiven,
)
from crm.domain.offboarding import ItemState, Offboarding, OffboardingState
from crm.domain.offboarding_checklists import CHECKLISTS, LATEST, NAMES
from crm.domain.policies.career import CAREER_KINDS
from crm.domain.policies.evaluation import exclusion_applies
from crm.domain.policies.published import POLICY_KINDS, in_force, versions
from crm.domain.policies.words import PolicyName
from crm.domain.refusals import (
    AlreadyRegistered,
    ExclusionApplies,
    InterviewHeld,
    InvalidInput,
    ItemsOpen,
    NotInvited,
    NotLeaving,
    OffboardingAlreadyOpened,
    OffboardingNotOpen,
    PersonHasDied,
    UnknownEmployment,
)
from crm.domain.words import ContactChannel

_WHO = "Who leaves."
_STINT = "The employment, by its `stintId`; the one that ends last when left out."
_ON = "On which day, in the programme's time zone; today when left out."
_BY = "Who did, by user id."
_WORDS = "What was said or written; confidential to HR."
_OF_LEAVERS = (UnknownEmployment, NotLeaving)
_OF_THE_LIVING = (*_OF_LEAVERS, PersonHasDied)
_HIGHEST_ENPS = 10


@command(refuses=(*_OF_LEAVERS, OffboardingAlreadyOpened))
class OpenOffboarding(Command):
    """Begin the offboarding of somebody who is to leave, or who left before it could begin."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    owner_id: str | None = given("Who sees to it, by user id.", default=None)
    checklist_version: str | None = given(
        "The checklist, by the name of its version; the latest when left out.", default=None
    )

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        stint = ending(alumnus.person, self.stint_id)
        version = self.checklist_version or LATEST
        if version not in CHECKLISTS:
            known = ", ".join(CHECKLISTS)
            raise InvalidInput(
                f"チェックリストが見つかりません。次から選んでください:{known}。",
                f"There is no such checklist. Choose one of: {known}.",
                ("checklistVersion",),
            )
        known_one = alumnus.person.offboardings.of(stint.stint_id)
        if known_one is not None and known_one.opened is not None:
            raise OffboardingAlreadyOpened
        fact = OffboardingOpened(
            stint_id=stint.stint_id, owner_id=self.owner_id, checklist_version=version
        )
        alumnus.record(fact, work.moment)


@command(refuses=(*_OF_THE_LIVING, InterviewHeld))
class ScheduleExitInterview(Command):
    """Set a time for the exit interview; a later one replaces it."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    interview_at: datetime.datetime = given("When it is to be, with its offset.")
    interviewer_id: str | None = given("Who is to hold it, by user id.", default=None)
    contact_channel: ContactChannel | None = given("How it is to be held.", default=None)

    def decide(self, work: Work) -> None:
        alumnus, stint_id = _leaver(work, self.alumnus, self.stint_id)
        _must_not_be_held(alumnus, stint_id)
        fact = ExitInterviewScheduled(
            stint_id=stint_id,
            interviewer_id=self.interviewer_id,
            interview_at=_instant(self.interview_at),
            contact_channel=self.contact_channel,
        )
        alumnus.record(fact, work.moment)


@command(refuses=_OF_THE_LIVING)
class RecordExitInterview(Command):
    """Record that the exit interview took place; what was said is confidential to HR."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    happened_on: datetime.date | None = given(_ON, default=None)
    interviewer_id: str | None = given("Who held it, by user id.", default=None)
    contact_channel: ContactChannel | None = given("How it was held.", default=None)
    summary: str | None = given(_WORDS, default=None, long=True)

    def decide(self, work: Work) -> None:
        def held(stint_id: UUID) -> DecisionFact:
            return ExitInterviewHeld(
                stint_id=stint_id,
                interviewer_id=self.interviewer_id,
                contact_channel=self.contact_channel,
                summary=self.summary,
            )

        _record(work, self.alumnus, self.stint_id, self.happened_on, held)


@command(refuses=(*_OF_LEAVERS, InterviewHeld))
class SkipExitInterview(Command):
    """Record that there is to be no exit interview, and why."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    skip_reason: OffboardingSkipReason = given("Why.")
    explanation: str | None = given("Why, in words.", default=None, long=True)

    def decide(self, work: Work) -> None:
        alumnus, stint_id = _leaver(work, self.alumnus, self.stint_id, living=False)
        _must_not_be_held(alumnus, stint_id)
        fact = ExitInterviewSkipped(
            stint_id=stint_id, skip_reason=self.skip_reason, explanation=self.explanation
        )
        alumnus.record(fact, work.moment)


@command(refuses=_OF_THE_LIVING)
class RecordExitReason(Command):
    """Record why somebody leaves in their own view; confidential to HR.

    What they told of family or health stays out of it unless they want it written down.
    """

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    happened_on: datetime.date | None = given(_ON, default=None)
    heard_reasons: tuple[HeardReason, ...] = given("Why, coded.", default=())
    explanation: str | None = given("Why, in words.", default=None, long=True)

    def decide(self, work: Work) -> None:
        if not self.heard_reasons and self.explanation is None:
            raise InvalidInput(
                "理由の区分か説明を入力してください。",
                "Give a coded reason or an explanation.",
                ("heardReasons",),
            )

        def heard(stint_id: UUID) -> DecisionFact:
            return ExitReasonHeard(
                stint_id=stint_id,
                heard_reasons=tuple(dict.fromkeys(self.heard_reasons)),
                explanation=self.explanation,
            )

        _record(work, self.alumnus, self.stint_id, self.happened_on, heard)


@command(refuses=_OF_THE_LIVING)
class RecordExitSurvey(Command):
    """Record what somebody answered in the exit survey; confidential to HR."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    happened_on: datetime.date | None = given(_ON, default=None)
    exit_survey: str = given("The survey, by the name of its version.")
    exit_answers: tuple[ExitAnswer, ...] = given("What was answered.", default=())
    exit_enps: int | None = given(
        "How likely they would recommend the employer, 0 to 10 (eNPS).", default=None
    )

    def decide(self, work: Work) -> None:
        if self.exit_enps is not None and self.exit_enps > _HIGHEST_ENPS:
            raise InvalidInput(
                "eNPSは0から10までの数で入力してください。",
                "Write the eNPS as a number from 0 to 10.",
                ("exitEnps",),
            )

        def answered(stint_id: UUID) -> DecisionFact:
            return ExitSurveyAnswered(
                stint_id=stint_id,
                exit_survey=self.exit_survey,
                exit_answers=self.exit_answers,
                exit_enps=self.exit_enps,
            )

        _record(work, self.alumnus, self.stint_id, self.happened_on, answered)


@command(refuses=_OF_LEAVERS)
class GiveThanks(Command):
    """Record that the employer thanked somebody for their work (感謝)."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    happened_on: datetime.date | None = given(_ON, default=None)
    given_by: str | None = given(_BY, default=None)
    words: str | None = given(_WORDS, default=None, long=True)

    def decide(self, work: Work) -> None:
        def thanked(stint_id: UUID) -> DecisionFact:
            return ThanksGiven(stint_id=stint_id, given_by=self.given_by, words=self.words)

        _record(work, self.alumnus, self.stint_id, self.happened_on, thanked, living=False)


@command(refuses=_OF_LEAVERS)
class RecogniseContribution(Command):
    """Record that the employer said what somebody has done for it (貢献への称賛)."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    happened_on: datetime.date | None = given(_ON, default=None)
    given_by: str | None = given(_BY, default=None)
    words: str | None = given(_WORDS, default=None, long=True)

    def decide(self, work: Work) -> None:
        def recognised(stint_id: UUID) -> DecisionFact:
            return ContributionRecognised(
                stint_id=stint_id, given_by=self.given_by, words=self.words
            )

        _record(work, self.alumnus, self.stint_id, self.happened_on, recognised, living=False)


@command(refuses=(*_OF_THE_LIVING, ExclusionApplies))
class ExpressReturnWelcome(Command):
    """Record that somebody was told they are welcome to apply again (復職歓迎).

    Refused where the reason of the departure excludes them under the policy in force: nothing is
    promised that cannot be kept.
    """

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    happened_on: datetime.date | None = given(_ON, default=None)
    given_by: str | None = given(_BY, default=None)
    wording_version: str = given("Which wording was used, by the name of its version.")

    def decide(self, work: Work) -> None:
        def welcomed(stint_id: UUID) -> DecisionFact:
            return ReturnWelcomeExpressed(
                stint_id=stint_id, given_by=self.given_by, wording_version=self.wording_version
            )

        alumnus, _ = _leaver(work, self.alumnus, self.stint_id)
        if excluded(work, alumnus):
            raise ExclusionApplies
        _record(work, self.alumnus, self.stint_id, self.happened_on, welcomed)


@command(refuses=_OF_THE_LIVING)
class RecordNextEmployer(Command):
    """Record where somebody goes, if they told of their own accord; nobody has to."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    happened_on: datetime.date | None = given(_ON, default=None)
    company: str | None = given("The new employer.", default=None)
    industry: str | None = given("Its industry.", default=None)
    voluntary: bool = given("They told of their own accord. Otherwise it may not be kept.")

    def decide(self, work: Work) -> None:
        if not self.voluntary:
            raise InvalidInput(
                "本人が自発的に話した転職先だけを記録できます。",
                "Only what the person told of their own accord may be recorded.",
                ("voluntary",),
            )
        if self.company is None and self.industry is None:
            raise InvalidInput(
                "会社か業界を入力してください。", "Give the company or its industry.", ("company",)
            )

        def disclosed(stint_id: UUID) -> DecisionFact:
            return NextEmployerDisclosed(
                stint_id=stint_id, company=self.company, industry=self.industry, voluntary=True
            )

        _record(work, self.alumnus, self.stint_id, self.happened_on, disclosed)


@command(refuses=_OF_THE_LIVING)
class CapturePersonalContact(Command):
    """Record how to reach somebody after they have left.

    An e-mail address becomes the one on file at once, as an update of the profile that can be
    taken back like any other; what comes through other channels stands on the timeline.
    """

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    channel: ContactChannel = given("Through which channel.")
    contact_value: str = given("The address, number or account; their own, not the employer's.")
    contact_verified: bool = given("Whether it was tried and works.", default=False)

    def decide(self, work: Work) -> None:
        value = self.contact_value
        if self.channel is ContactChannel.IN_PERSON:
            raise InvalidInput(
                "対面は連絡先になりません。別の方法を選んでください。",
                "Nobody is reached in person by an address. Choose another channel.",
                ("channel",),
            )
        if self.channel is ContactChannel.EMAIL:
            value = text.email(value, ("contactValue",)) or value

        def captured(stint_id: UUID) -> DecisionFact:
            return PersonalContactCaptured(
                stint_id=stint_id,
                channel=self.channel,
                contact_value=value,
                contact_verified=self.contact_verified,
            )

        alumnus = _record(work, self.alumnus, self.stint_id, None, captured)
        if self.channel is ContactChannel.EMAIL:
            work.touch(alumnus.id, ProfileUpdated(email=value, by_alumnus=False))


@command(refuses=(AlreadyRegistered, NotInvited, PersonHasDied))
class RemindOfInvitation(Command):
    """Record that somebody was reminded of an invitation that can still be used."""

    alumnus: PersonRef = person("Who was reminded.")
    contact_channel: ContactChannel | None = given("How they were reminded.", default=None)

    def decide(self, work: Work) -> None:
        alumnus, today = work.person(self.alumnus), work.moment.today
        if alumnus.person.died_by(today):
            raise PersonHasDied
        if alumnus.person.is_member:
            raise AlreadyRegistered
        if all(last_day < today for last_day in alumnus.person.invitations.values()):
            raise NotInvited
        work.touch(alumnus.id, InvitationReminded(contact_channel=self.contact_channel))


@command(refuses=(*_OF_LEAVERS, OffboardingNotOpen, ItemsOpen))
class CompleteOffboarding(Command):
    """Finish an offboarding. Whatever of the checklist was not done is left out with a reason."""

    alumnus: PersonRef = person(_WHO)
    stint_id: UUID | None = given(_STINT, default=None)
    skipped: tuple[SkippedItem, ...] = given("What is left out, and why.", default=())
    explanation: str | None = given("Why, in words.", default=None, long=True)

    def decide(self, work: Work) -> None:
        alumnus, stint_id = _leaver(work, self.alumnus, self.stint_id, living=False)
        found = alumnus.person.offboardings.of(stint_id)
        if found is None or found.state is not OffboardingState.OPEN:
            raise OffboardingNotOpen
        done = [each.item for each in found.items if each.state is ItemState.DONE]
        fact = OffboardingCompleted(
            stint_id=stint_id,
            items_done=tuple(done),
            items_skipped=self._skipped(found),
            explanation=self.explanation,
        )
        alumnus.record(fact, work.moment)

    def _skipped(self, found: Offboarding) -> tuple[SkippedItem, ...]:
        reasons = {each.item: each.skip_reason for each in self.skipped}
        if len(reasons) < len(self.skipped) or reasons.keys() & found.done.keys():
            raise InvalidInput(
                "実施済みの項目、または同じ項目が二度指定されています。",
                "Name each item once, and none that is done.",
                ("skipped",),
            )
        left = [each for each in found.left if each not in reasons]
        if left:
            raise ItemsOpen(
                "、".join(NAMES[each].ja for each in left),
                ", ".join(NAMES[each].en for each in left),
            )
        before = {item: reason for item, (reason, _) in found.skipped.items()}
        return tuple(
            SkippedItem(item=item, skip_reason=reason)
            for item in OffboardingItem
            if (reason := reasons.get(item) or before.get(item)) is not None
        )


def excluded(work: Work, alumnus: Alumnus) -> bool:
    """Whether the return policy in force today excludes somebody for the reason of a departure."""
    policies = versions(work.programme(POLICY_KINDS), PolicyName.RETURN)
    policy = in_force(policies, work.moment.today)
    facts = work.facts_of(alumnus.id, CAREER_KINDS)
    return exclusion_applies(policy, facts, work.moment.today, work.moment.zone)


def _leaver(
    work: Work, who: PersonRef, stint_id: UUID | None, *, living: bool = True
) -> tuple[Alumnus, UUID]:
    alumnus = work.person(who)
    stint = ending(alumnus.person, stint_id)
    if living and alumnus.person.died_by(work.moment.today):
        raise PersonHasDied
    return alumnus, stint.stint_id


def _record(
    work: Work,
    who: PersonRef,
    stint_id: UUID | None,
    happened_on: datetime.date | None,
    make: Callable[[UUID], DecisionFact],
    *,
    living: bool = True,
) -> Alumnus:
    alumnus, found = _leaver(work, who, stint_id, living=living)
    if happened_on is not None and happened_on > work.moment.today:
        raise InvalidInput(
            "日付が未来です。すでに行ったことだけを記録できます。",
            "The date lies in the future. Only what has happened can be recorded.",
            ("happenedOn",),
        )
    past = happened_on is not None and happened_on < work.moment.today
    day = FuzzyDate.day(happened_on) if past and happened_on is not None else None
    occurred = When.on(day, work.moment.zone) if day is not None else None
    alumnus.record(make(found), work.moment, occurred=occurred)
    return alumnus


def _must_not_be_held(alumnus: Alumnus, stint_id: UUID) -> None:
    found = alumnus.person.offboardings.of(stint_id)
    if found is not None and OffboardingItem.EXIT_INTERVIEW in found.done:
        raise InterviewHeld


def _instant(at: datetime.datetime) -> datetime.datetime:
    if at.tzinfo is None:
        raise InvalidInput(
            "日時にはタイムゾーンを付けてください。",
            "Write the instant with its offset.",
            ("interviewAt",),
        )
    return at.astimezone(datetime.UTC)
