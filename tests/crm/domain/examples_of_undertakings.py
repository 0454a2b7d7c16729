"""Examples of the facts of referrals, collaborations, mentoring, stories, contributions, costs."""

import datetime
from decimal import Decimal
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.facts import Fact
from crm.domain.facts.collaborations import (
    CollaborationAgreed,
    CollaborationEnded,
    CollaborationForm,
    CollaborationOutcome,
    CollaborationProposed,
    CollaborationStarted,
    InvoiceSettled,
    PartnershipFormed,
)
from crm.domain.facts.contributions import (
    AdvocacyKind,
    AdvocacyObserved,
    ArticleContributed,
    BusinessIntroductionMade,
    CommunityPosted,
    InsightAdopted,
    InsightShared,
    IntroductionOutcome,
    Sentiment,
    VolunteerRoleEnded,
    VolunteerRoleTaken,
)
from crm.domain.facts.costs import (
    BudgetSet,
    CollaborationMarginSet,
    CostCategory,
    CostRescinded,
    HiresCounted,
    HiringBaselineSet,
    HiringChannel,
    HiringCostKind,
    HiringCostRecorded,
    ProgrammeCostRecorded,
    ProgrammePurpose,
    ProgrammePurposeSet,
    StaffCapacitySet,
)
from crm.domain.facts.mentoring import (
    MentoringEndReason,
    MentorshipEnded,
    MentorshipMatched,
    MentorshipOffered,
    MentorshipSessionHeld,
)
from crm.domain.facts.referrals import (
    ReferralAccepted,
    ReferralDeclined,
    ReferralDeclineReason,
    ReferralInterviewed,
    ReferralProgressed,
    ReferralRewardApproved,
    ReferralRewardPaid,
    ReferralRewardRejected,
    ReferralRewardRequested,
    ReferralWithdrawn,
)
from crm.domain.facts.stories import (
    SuccessStoryConsented,
    SuccessStoryDrafted,
    SuccessStoryPublished,
    SuccessStoryUnpublished,
    UnpublishReason,
)
from crm.domain.money import Money

REFERRAL = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c04")
COLLABORATION = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c41")
MENTORING = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c42")
STORY = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c43")
EVENT = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c44")
REWARD = Money(Decimal(100_000))
_APRIL, _MARCH = datetime.date(2026, 4, 1), datetime.date(2027, 3, 31)
_R = {"referral_id": REFERRAL}
_C = {"collaboration_id": COLLABORATION}
_M = {"mentoring_id": MENTORING}
_S = {"story_id": STORY}

EXAMPLES_OF_UNDERTAKINGS: tuple[Fact, ...] = (
    ReferralAccepted(owner_id="user-3", **_R),
    ReferralDeclined(
        referral_decline_reason=ReferralDeclineReason.NO_OPENING, explanation="来期に再検討", **_R
    ),
    ReferralProgressed(stage="first_interview", **_R),
    ReferralInterviewed(**_R),
    ReferralRewardRequested(amount=REWARD, **_R),
    ReferralRewardApproved(amount=REWARD, **_R),
    ReferralRewardRejected(explanation="入社から3か月後に再申請", **_R),
    ReferralRewardPaid(amount=REWARD, tax_note="源泉徴収済み", **_R),
    ReferralWithdrawn(explanation="候補者の都合", **_R),
    CollaborationProposed(
        collaboration_form=CollaborationForm.SIDE_JOB,
        work_scope="研修の設計",
        owner_id="user-3",
        **_C,
    ),
    CollaborationAgreed(
        contract_from=FuzzyDate.day(_APRIL),
        contract_to=FuzzyDate.day(_MARCH),
        contract_value=Money(Decimal(1_200_000)),
        confidentiality_signed=True,
        **_C,
    ),
    CollaborationStarted(**_C),
    InvoiceSettled(amount=Money(Decimal("300.50"), "USD"), **_C),
    CollaborationEnded(
        collaboration_outcome=CollaborationOutcome.DELIVERED, explanation="成果に満足", **_C
    ),
    PartnershipFormed(company="みどりソフト株式会社", topic="共同研究"),
    MentorshipOffered(topic="海外赴任", owner_id="user-3", **_M),
    MentorshipMatched(mentee_id="user-9", **_M),
    MentorshipSessionHeld(minutes=60, topic="最初の3か月", **_M),
    MentorshipEnded(
        mentoring_end_reason=MentoringEndReason.COMPLETED, explanation="目標を達成", **_M
    ),
    SuccessStoryDrafted(
        story_title="戻ってきて良かった", story_body="一行目\n二行目", owner_id="user-3", **_S
    ),
    SuccessStoryConsented(**_S),
    SuccessStoryPublished(url="https://example.jp/stories/1", **_S),
    SuccessStoryUnpublished(
        unpublish_reason=UnpublishReason.OUTDATED, explanation="異動のため", **_S
    ),
    ArticleContributed(title="現場から", topic="品質", url="https://example.jp/articles/1"),
    InsightShared(topic="在宅勤務", insight="出社日をそろえるとよい", confidentiality_ack=True),
    InsightAdopted(insight_event_id=EVENT, initiative="働き方改革"),
    AdvocacyObserved(
        advocacy_kind=AdvocacyKind.SNS_POST,
        sentiment=Sentiment.POSITIVE,
        url="https://example.jp/posts/1",
    ),
    CommunityPosted(community="関西支部"),
    VolunteerRoleTaken(volunteer_role="支部幹事"),
    VolunteerRoleEnded(volunteer_role="支部幹事"),
    BusinessIntroductionMade(
        company="みどりソフト株式会社",
        topic="検査装置",
        introduction_outcome=IntroductionOutcome.MEETING,
    ),
    ProgrammePurposeSet(
        purposes=(ProgrammePurpose.IMMEDIATE_HIRES, ProgrammePurpose.BRAND),
        statement="退職後も続く関係を力に",
    ),
    BudgetSet(budget_from=_APRIL, budget_to=_MARCH, amount=Money(Decimal(3_000_000))),
    ProgrammeCostRecorded(
        cost_category=CostCategory.EVENTS,
        amount=Money(Decimal(80_000)),
        staff_minutes=240,
        spent_on=_APRIL,
        cost_note="春の交流会の会場",
    ),
    HiringCostRecorded(
        hiring_channel=HiringChannel.MID_CAREER,
        hiring_cost_kind=HiringCostKind.EXTERNAL,
        amount=Money(Decimal(2_000_000)),
        spent_on=_APRIL,
        cost_note="紹介会社",
    ),
    HiresCounted(
        hiring_channel=HiringChannel.MID_CAREER, hires=12, counted_from=_APRIL, counted_to=_MARCH
    ),
    HiringBaselineSet(
        baseline_grade="G3",
        cost_per_hire=Money(Decimal(1_000_000)),
        training_cost=Money(Decimal(300_000)),
        productivity_days=180,
        daily_cost=Money(Decimal(30_000)),
        ramp_percent=50,
        baseline_source="2025年度の中途採用の実績",
    ),
    StaffCapacitySet(fte_percent=150, hourly_cost=Money(Decimal(4_000))),
    CollaborationMarginSet(margin_percent=20),
    CostRescinded(rescinded_event_id=EVENT, rescind_reason="二重に記録"),
)
