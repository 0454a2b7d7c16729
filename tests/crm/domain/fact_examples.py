"""One example of every fact with every field told: a new kind adds its row here."""

import datetime
from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts import (
    AlumnusRegistered,
    ConsentGiven,
    ConsentWithdrawn,
    Departed,
    DepartureRescinded,
    DepartureScheduled,
    EmploymentStarted,
    ExitInterviewHeld,
    Fact,
    GatheringAttended,
    GatheringInvited,
    GatheringMissed,
    InteractionRetracted,
    JobChangeReported,
    LinkClicked,
    MeetingHeld,
    MessageBounced,
    MessageDelivered,
    MessageOpened,
    NetworkInvitationIssued,
    NetworkRegistered,
    NoteAdded,
    PositionHeld,
    ProfileUpdated,
    ReferralHired,
    ReferralMade,
    Rehired,
    ReturnInquired,
    RsvpGiven,
    ScoringModelPublished,
    SpamComplained,
    ThanksGiven,
    Unsubscribed,
)
from crm.domain.facts.accesses import AccessPurpose, ConfidentialClass, PersonalDataAccessed
from crm.domain.facts.campaigns import CampaignPublished, CampaignWithdrawn
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
from crm.domain.facts.conversations import (
    CallHeld,
    ConversationTopic,
    Direction,
    GiftSent,
    GreetingOccasion,
    GreetingSent,
    Initiator,
    MessageExchanged,
    NoteVisibility,
)
from crm.domain.facts.employment import (
    DepartureReasonCorrected,
    EmploymentFactRescinded,
    EmploymentTypeChanged,
    LeaveOfAbsenceRecorded,
    SecondmentEnded,
    SecondmentStarted,
    TransferredBetweenEntities,
)
from crm.domain.facts.exports import ExportedList, ExportPurpose, ListExported
from crm.domain.facts.gatherings import (
    Attendance,
    AttendanceEvidence,
    GatheringAnnounced,
    GatheringCancelled,
    GatheringFeedbackGiven,
    GatheringHosted,
    GatheringKind,
    GatheringRescheduled,
    PanelJoined,
    RsvpAnswer,
    RsvpCancelled,
    SpokeAt,
)
from crm.domain.facts.identity import (
    DuplicateDismissed,
    DuplicateSign,
    DuplicateSuspected,
    IdentitiesMerged,
    IdentitiesUnmerged,
    IdentityVerified,
    VerificationMethod,
)
from crm.domain.facts.membership import (
    MembershipEnded,
    MembershipEndReason,
    MembershipRestored,
    MembershipSuspended,
    RegistrationMethod,
    SuspendReason,
    UnsubscribeMethod,
)
from crm.domain.facts.messages import (
    BounceClass,
    LinkRole,
    MessageRejected,
    MessageReplied,
    RejectReason,
    SignalRulesetPublished,
)
from crm.domain.facts.offboarding import (
    ContributionRecognised,
    ExitAnswer,
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
)
from crm.domain.facts.profile import (
    PortalVisited,
    ProfileConfirmed,
    RemoteWish,
    SkillsUpdated,
    WorkForm,
    WorkStylePreferenceSet,
)
from crm.domain.facts.surveys import AlumniPulseAnswered, SurveyAnswer, SurveyAnswered, SurveySent
from crm.domain.money import Money
from crm.domain.words import ConsentPurpose, ContactChannel, Locale
from tests.crm.domain.examples_of_care import EXAMPLES_OF_CARE
from tests.crm.domain.examples_of_cases import EXAMPLES_OF_CASES
from tests.crm.domain.examples_of_policies import EXAMPLES_OF_POLICIES
from tests.crm.domain.examples_of_returns import EXAMPLES_OF_RETURNS, PROCESS
from tests.crm.domain.examples_of_rights import EXAMPLES_OF_RIGHTS
from tests.crm.domain.examples_of_undertakings import EXAMPLES_OF_UNDERTAKINGS

STINT = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c01")
OTHER_STINT = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c02")
EARLIER_EVENT = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c03")
REFERRAL = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c04")
CANDIDATE = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c05")

_DAY = datetime.date(2026, 3, 31)
_PROFILE = {
    "name": "髙橋 はなこ",
    "name_kana": "タカハシ ハナコ",
    "name_latin": "Hanako Takahashi",
    "birth_date": datetime.date(1985, 2, 28),
    "email": "hanako@例え.jp",
    "legal_name": "髙橋 華子",
    "preferred_name": "はな",
}
_JOB = {"employee_number": "00123", "legal_entity": "株式会社A", "employment_type": "正社員"}
_GATHERING = {"gathering_id": "g-7", "gathering_title": "春のアルムナイ会"}
_MESSAGE = {"message_id": "m-1@example.jp", "campaign_id": "2026-春"}
_NOON = datetime.datetime(2026, 4, 18, 3, 0, tzinfo=datetime.UTC)
_TALK = {
    "duration_minutes": 45,
    "participant_ids": ("user-3",),
    "initiator": Initiator.ALUMNUS,
    "conversation_topics": (ConversationTopic.RETURN, ConversationTopic.CAREER),
    "summary": "近況を聞いた",
}
_PLACE = {"capacity": 30, "venue": "本社 2階", "region": "関東", "ends_at": _NOON}
_SURVEY = {"survey_id": "pulse-2026", "survey_title": "春のアンケート"}

EXAMPLES: Mapping[str, Fact] = {
    example.kind: example
    for example in (
        AlumnusRegistered(**_PROFILE),
        EmploymentStarted(stint_id=STINT, hired_on=FuzzyDate.parse("2015-04-01"), **_JOB),
        PositionHeld(
            stint_id=STINT,
            job_title="部長",
            grade="M2",
            department="営業部",
            held_from=FuzzyDate.parse("2018"),
            held_to=FuzzyDate.parse("2026-03"),
        ),
        DepartureScheduled(
            stint_id=STINT,
            last_day=FuzzyDate.day(_DAY),
            notice_on=datetime.date(2026, 1, 15),
            departure_reason=DepartureReason.VOLUNTARY,
        ),
        DepartureRescinded(stint_id=STINT, explanation="残ることになった"),
        Departed(
            stint_id=STINT,
            last_day=FuzzyDate.parse("2026-03"),
            departure_reason=DepartureReason.CONTRACT_END,
        ),
        LeaveOfAbsenceRecorded(
            stint_id=STINT,
            starts_on=FuzzyDate.parse("2019-04-01"),
            ends_on=FuzzyDate.parse("2020-03"),
            counts_for_tenure=False,
        ),
        TransferredBetweenEntities(
            stint_id=STINT,
            from_entity="株式会社A",
            to_entity="株式会社B",
            changed_on=FuzzyDate.parse("2021-04-01"),
            tenure_continues=True,
            employee_number="B-77",
        ),
        SecondmentStarted(
            stint_id=STINT,
            host_entity="株式会社C",
            starts_on=FuzzyDate.parse("2022-04-01"),
            ends_on=FuzzyDate.parse("2024-03-31"),
        ),
        SecondmentEnded(
            stint_id=STINT, host_entity="株式会社C", ended_on=FuzzyDate.parse("2023-09")
        ),
        EmploymentTypeChanged(
            stint_id=STINT,
            former_employment_type="正社員",
            employment_type="嘱託",
            changed_on=FuzzyDate.parse("2025-04-01"),
            tenure_continues=True,
        ),
        EmploymentFactRescinded(
            stint_id=STINT, rescinded_event_id=EARLIER_EVENT, explanation="別の人の発令"
        ),
        DepartureReasonCorrected(
            stint_id=STINT,
            former_reason=DepartureReason.LAYOFF,
            departure_reason=DepartureReason.VOLUNTARY,
            reason_evidence="退職願 2026-01-15",
            approved_by="user-9",
        ),
        OffboardingOpened(stint_id=STINT, owner_id="user-7", checklist_version="offboarding/v1"),
        ExitInterviewScheduled(
            stint_id=STINT,
            interviewer_id="user-3",
            interview_at=datetime.datetime(2026, 3, 20, 5, tzinfo=datetime.UTC),
            contact_channel=ContactChannel.IN_PERSON,
        ),
        ExitInterviewSkipped(
            stint_id=STINT,
            skip_reason=OffboardingSkipReason.DECLINED,
            explanation="本人の希望",
        ),
        ExitReasonHeard(
            stint_id=STINT,
            heard_reasons=(HeardReason.CAREER, HeardReason.MANAGEMENT),
            explanation="上司と合わなかった。",
        ),
        ExitSurveyAnswered(
            stint_id=STINT,
            exit_survey="exit/2026",
            exit_answers=(ExitAnswer(question="1", answer="給与"),),
            exit_enps=7,
        ),
        ContributionRecognised(stint_id=STINT, given_by="user-1", words="新工場を立ち上げた"),
        ReturnWelcomeExpressed(stint_id=STINT, given_by="user-1", wording_version="welcome/v1"),
        NextEmployerDisclosed(
            stint_id=STINT, company="みどりソフト", industry="ソフトウェア", voluntary=True
        ),
        PersonalContactCaptured(
            stint_id=STINT,
            channel=ContactChannel.EMAIL,
            contact_value="hanako@mail.example",
            contact_verified=True,
        ),
        OffboardingCompleted(
            stint_id=STINT,
            items_done=(OffboardingItem.THANKS, OffboardingItem.INVITATION),
            items_skipped=(
                SkippedItem(
                    item=OffboardingItem.NEXT_EMPLOYER,
                    skip_reason=OffboardingSkipReason.DECLINED,
                ),
            ),
            explanation="急な退職のため",
        ),
        InvitationReminded(contact_channel=ContactChannel.EMAIL),
        ExitInterviewHeld(
            stint_id=STINT,
            interviewer_id="user-3",
            contact_channel=ContactChannel.IN_PERSON,
            summary="家族の事情。\n戻りたい。",
        ),
        ThanksGiven(stint_id=STINT, given_by="user-1", words="ありがとうございました"),
        NetworkInvitationIssued(
            token_hash="ab" * 32, contact_channel=ContactChannel.EMAIL, expires_on=_DAY
        ),
        NetworkRegistered(registration_method=RegistrationMethod.INVITE, terms_version="2026-01"),
        ConsentGiven(
            purpose=ConsentPurpose.NEWSLETTER,
            channel=ContactChannel.EMAIL,
            text_version="v3",
            text_language="en",
            valid_until=_DAY,
            evidence="form 12",
        ),
        ConsentWithdrawn(
            purpose=ConsentPurpose.JOBS, channel=ContactChannel.PHONE, evidence="call of 3 May"
        ),
        MembershipSuspended(
            suspend_reason=SuspendReason.CONDUCT, suspended_until=_DAY, explanation="確認中"
        ),
        MembershipRestored(explanation="解決した"),
        MembershipEnded(membership_end_reason=MembershipEndReason.OWN_WISH, explanation="転居"),
        Resubscribed(mailing_list="news", resubscribe_method=ResubscribeMethod.ADMIN),
        PreferencesSet(
            topics=(NewsTopic.GROWTH, NewsTopic.EVENT),
            mail_frequency=MailFrequency.MONTHLY,
            locale=Locale.JA,
            interests=(AlumniInterest.MENTOR,),
        ),
        ContactPointBounced(channel=ContactChannel.POST, explanation="転居先不明"),
        ContactPointRestored(channel=ContactChannel.POST),
        ContactBlocked(
            block_reason=ContactBlockReason.LEGAL, blocked_until=_DAY, explanation="係争中"
        ),
        ContactUnblocked(explanation="和解した"),
        ProcessingRestricted(restricted_purpose=ConsentPurpose.ANALYTICS, explanation="請求あり"),
        ProcessingResumed(restricted_purpose=ConsentPurpose.ANALYTICS, explanation="取り下げ"),
        DeathReported(reported_by="ご家族", died_on=FuzzyDate.parse("2026-03")),
        DeathReportRescinded(explanation="和解した"),
        ContactCapSet(broadcasts_per_month=2),
        Unsubscribed(
            mailing_list="news",
            unsubscribe_method=UnsubscribeMethod.ONE_CLICK_POST,
            campaign_id="2026-春",
        ),
        MessageDelivered(channel=ContactChannel.LINE, **_MESSAGE),
        MessageOpened(
            machine_flag=True, seconds_after_delivery=3, user_agent="Mozilla/5.0", **_MESSAGE
        ),
        LinkClicked(
            machine_flag=True,
            seconds_after_delivery=3,
            link_role=LinkRole.CONTENT,
            url="https://example.jp/?q=あ",
            user_agent="curl/8",
            **_MESSAGE,
        ),
        MessageBounced(
            channel=ContactChannel.EMAIL,
            bounce_class=BounceClass.HARD,
            bounce_response="550 5.1.1 <hanako@example.jp> unknown",
            **_MESSAGE,
        ),
        SpamComplained(**_MESSAGE),
        MessageReplied(automatic=True, **_MESSAGE),
        MessageRejected(
            channel=ContactChannel.EMAIL, reject_reason=RejectReason.SUPPRESSED, **_MESSAGE
        ),
        GatheringInvited(contact_channel=ContactChannel.POST, **_GATHERING),
        RsvpGiven(answer=RsvpAnswer.WAITLIST, guests=1, **_GATHERING),
        RsvpCancelled(**_GATHERING),
        GatheringAttended(
            attendance=Attendance.ONLINE,
            minutes=90,
            checked_in_at=_NOON,
            attendance_evidence=AttendanceEvidence.JOIN_LOG,
            **_GATHERING,
        ),
        GatheringMissed(**_GATHERING),
        GatheringHosted(gathering_role="幹事", **_GATHERING),
        SpokeAt(gathering_role="基調講演", topic="独立のはじめかた", **_GATHERING),
        PanelJoined(gathering_role="司会", topic="副業", **_GATHERING),
        GatheringFeedbackGiven(rating=5, comment="また来たいです", **_GATHERING),
        GatheringAnnounced(
            gathering_id="g-7",
            title="春のアルムナイ会",
            gathering_kind=GatheringKind.MEETUP,
            alumni_only=True,
            starts_at=_NOON,
            time_zone="Asia/Tokyo",
            **_PLACE,
        ),
        GatheringRescheduled(
            gathering_id="g-7", starts_at=_NOON, notice="会場が変わりました", **_PLACE
        ),
        GatheringCancelled(gathering_id="g-7", notice="台風のため"),
        CampaignPublished(
            campaign_id="2026-春",
            title="新サービスのご案内",
            news_topic=NewsTopic.PRODUCT,
            channel=ContactChannel.LINE,
            audience="アルムナイ全員",
        ),
        CampaignWithdrawn(campaign_id="2026-春", notice="誤送信でした"),
        SurveySent(contact_channel=ContactChannel.EMAIL, **_SURVEY),
        SurveyAnswered(
            survey_answers=(
                SurveyAnswer(question="会いたい人は?", answer="同期"),
                SurveyAnswer(question="ご意見", answer=None),
            ),
            **_SURVEY,
        ),
        AlumniPulseAnswered(survey_id="pulse-2026", alumni_enps=9, comment="仲間がいい"),
        MeetingHeld(contact_channel=ContactChannel.PHONE, **_TALK),
        CallHeld(**_TALK),
        MessageExchanged(
            channel=ContactChannel.LINE, direction=Direction.FROM_ALUMNUS, two_way=True
        ),
        GiftSent(item="図書カード", gift_value=Money(Decimal(3000)), budget_code="ALM-1"),
        GreetingSent(occasion=GreetingOccasion.NEW_YEAR, contact_channel=ContactChannel.POST),
        SkillsUpdated(skills=("Python", "採用"), by_alumnus=False),
        WorkStylePreferenceSet(
            work_forms=(WorkForm.CONTRACT, WorkForm.SHORT_TIME),
            hours_per_week=20,
            remote=RemoteWish.PARTLY,
            preferred_region="関西",
            available_from=FuzzyDate.parse("2027-04"),
            valid_until=_DAY,
            by_alumnus=False,
        ),
        ProfileConfirmed(by_alumnus=False),
        PortalVisited(section="求人"),
        NoteAdded(text='{"_type_": "x", "_data_": 1}', visibility=NoteVisibility.PROGRAMME),
        ProfileUpdated(by_alumnus=False, **_PROFILE),
        JobChangeReported(
            company="ACME 合同会社", job_title="CTO", since=FuzzyDate.parse("2026-05")
        ),
        InteractionRetracted(
            retracted_event_id=EARLIER_EVENT, replaced_by_event_id=STINT, explanation="誤記"
        ),
        ReferralMade(
            referral_id=REFERRAL,
            candidate_id=CANDIDATE,
            candidate_name="佐藤 一郎",
            job="データ技術者",
            candidate_consent=True,
        ),
        ReferralHired(referral_id=REFERRAL, starts_on=FuzzyDate.parse("2026-07-01")),
        *EXAMPLES_OF_UNDERTAKINGS,
        *EXAMPLES_OF_RETURNS,
        ReturnInquired(
            contact_channel=ContactChannel.APP,
            available_from=FuzzyDate.parse("2027"),
            inquiry="時短で働けますか",
        ),
        Rehired(
            stint_id=OTHER_STINT,
            hired_on=FuzzyDate.parse("2027-04-01"),
            return_process_id=PROCESS,
            **_JOB,
        ),
        *EXAMPLES_OF_CARE,
        SignalRulesetPublished(
            ruleset="signals/v2", definition='{"name": "signals/v2"}\n', digest="ef" * 32
        ),
        DuplicateSuspected(
            other_id=CANDIDATE,
            likeness=80,
            signs=(DuplicateSign.SAME_NAME, DuplicateSign.SAME_BIRTH_DATE),
        ),
        DuplicateDismissed(other_id=CANDIDATE, explanation="別人と電話で確認"),
        IdentitiesMerged(
            merge_id=REFERRAL, survivor_id=STINT, absorbed_id=OTHER_STINT, explanation="改姓"
        ),
        IdentitiesUnmerged(
            merge_id=REFERRAL, survivor_id=STINT, absorbed_id=OTHER_STINT, explanation="別人"
        ),
        IdentityVerified(verification_method=VerificationMethod.SSO),
        *EXAMPLES_OF_POLICIES,
        *EXAMPLES_OF_RIGHTS,
        *EXAMPLES_OF_CASES,
        PersonalDataAccessed(
            subject_ids=(STINT,),
            confidential_classes=(ConfidentialClass.CONTACT, ConfidentialClass.HR_NOTES),
            access_purpose=AccessPurpose.RELATIONSHIP,
            case_reference="HR-2031",
        ),
        ListExported(
            exported_list=ExportedList.ALUMNI,
            query='{"status": ["ALUMNUS"]}',
            count=1_200,
            export_purpose=ExportPurpose.REPORTING,
        ),
        ScoringModelPublished(
            model="engagement/v2", definition='{"name": "engagement/v2"}\n', digest="cd" * 32
        ),
    )
}
