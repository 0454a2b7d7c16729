"""Examples of the facts of return processes, and of the rules that they follow."""

import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.facts import Fact
from crm.domain.facts.return_process import (
    ApplicationSubmitted,
    ExpectationAligned,
    ReturnCloseReason,
    ReturnOutcome,
    ReturnProcessAssigned,
    ReturnProcessClosed,
    ReturnProcessOpened,
    SkillMethod,
    SkillResult,
    SkillsAssessed,
    StageEntered,
    StageFailed,
    StagePassed,
    StageWaived,
    VisionMeetingHeld,
)
from crm.domain.facts.return_reception import (
    BridgingTrainingAssigned,
    BridgingTrainingCompleted,
    BriefAudience,
    CareerPathAgreed,
    ChangeArea,
    ChangeBriefingDelivered,
    ChangeToLearn,
    ContactDeskAssigned,
    OnboardingPlanAgreed,
    ProductivityReached,
    ReceptionBriefShared,
    ReceptionReadinessConfirmed,
    ReturnCheckCompleted,
    ReturnIssue,
)
from crm.domain.facts.return_rules import (
    ComparatorGroupRecorded,
    FairTermsPublished,
    FlowTemplatePublished,
)
from crm.domain.facts.return_terms import (
    CriterionLevel,
    OfferAccepted,
    OfferDeclined,
    OfferDeclineReason,
    OfferForm,
    OfferMade,
    OfferWithdrawn,
    TermsApproved,
    TermsExceptionApproved,
    TermsExceptionGround,
    TermsExceptionRejected,
    TermsExceptionRequested,
    TermsProposed,
    TermsRejected,
)
from crm.domain.money import Money
from crm.domain.policies.words import Eligibility
from crm.domain.words import ContactChannel

PROCESS = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c10")
TRAINING = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c11")
EVENT = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c12")
STINT = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c13")
_DAY = datetime.date(2026, 3, 31)
_LOW, _HIGH = Money(Decimal(6_000_000)), Money(Decimal(8_000_000))
_IT: dict[str, Any] = {"process_id": PROCESS}
_WHY: dict[str, Any] = {"explanation": "在籍時の実績が十分なため"}

EXAMPLES_OF_RETURNS: tuple[Fact, ...] = (
    ReturnProcessOpened(
        flow_template="return-flow/v1",
        policy="return",
        policy_version=1,
        eligibility=Eligibility.ELIGIBLE,
        evaluation_event_id=EVENT,
        inquiry_event_id=EVENT,
        job="組込みエンジニア",
        regulated_role=False,
        owner_id="user-2",
        **_IT,
    ),
    ApplicationSubmitted(contact_channel=ContactChannel.EMAIL, **_IT),
    StageEntered(stage="casual_talk", due_on=_DAY, **_IT),
    StagePassed(stage="casual_talk", **_WHY, **_IT),
    StageFailed(stage="final_interview", **_WHY, **_IT),
    StageWaived(stage="documents", waiver_rule="known_work", **_WHY, **_IT),
    ReturnProcessAssigned(owner_id="user-5", **_IT),
    SkillsAssessed(
        skill_method=SkillMethod.WORK_SAMPLE,
        skill_results=(SkillResult(skill="C++", needed_level=3, found_level=2),),
        **_IT,
    ),
    VisionMeetingHeld(
        interviewer_id="user-2", contribution_statement="若手を育てたい。\n品質も。", **_IT
    ),
    ExpectationAligned(employer_expects="設計の中核", person_expects="週2日の在宅", **_IT),
    TermsProposed(
        fair_terms="fair-terms/v1",
        grade="G4",
        derived_grade="G3",
        job_title="主任",
        salary=Money(Decimal(7_000_000)),
        salary_low=_LOW,
        salary_high=_HIGH,
        position_in_range=50,
        terms_criteria=(CriterionLevel(criterion="role_size", level=3),),
        comparator_group="G4-dev",
        above_former_peers=True,
        exception_grounds=(TermsExceptionGround.OTHER_GRADE,),
        **_IT,
    ),
    TermsApproved(**_WHY, **_IT),
    TermsRejected(**_WHY, **_IT),
    TermsExceptionRequested(exception_grounds=(TermsExceptionGround.OUTSIDE_BAND,), **_WHY, **_IT),
    TermsExceptionApproved(**_WHY, **_IT),
    TermsExceptionRejected(**_WHY, **_IT),
    OfferMade(
        offer_form=OfferForm.SHORT_TIME,
        grade="G4",
        job_title="主任",
        salary_low=_LOW,
        salary_high=_HIGH,
        starts_on=FuzzyDate.parse("2026-05-01"),
        expires_on=_DAY,
        **_IT,
    ),
    OfferAccepted(**_IT),
    OfferDeclined(decline_reason=OfferDeclineReason.STAYS, **_WHY, **_IT),
    OfferWithdrawn(**_WHY, **_IT),
    ReturnProcessClosed(
        return_outcome=ReturnOutcome.NOT_SELECTED,
        close_reason=ReturnCloseReason.SKILLS,
        next_contact_on=_DAY,
        next_contact_plan="半年後に近況を聞く",
        new_stint_id=STINT,
        starts_on=FuzzyDate.parse("2026-05-01"),
        check_days=(30, 90),
        **_WHY,
        **_IT,
    ),
    ReceptionBriefShared(
        brief_audience=BriefAudience.FORMER_PEERS, role_expectation="設計を任せる", **_IT
    ),
    ContactDeskAssigned(contact_desk_id="user-4", **_IT),
    CareerPathAgreed(career_path="3年で課長を目指す", **_IT),
    ChangeBriefingDelivered(change_areas=(ChangeArea.SYSTEMS, ChangeArea.RULES), **_IT),
    OnboardingPlanAgreed(
        changes_to_learn=(
            ChangeToLearn(change_area=ChangeArea.ORGANISATION, change="事業部制になった"),
        ),
        **_IT,
    ),
    BridgingTrainingAssigned(
        training_id=TRAINING, title="C++20 研修", skill="C++", due_on=_DAY, **_IT
    ),
    BridgingTrainingCompleted(training_id=TRAINING, **_IT),
    ReceptionReadinessConfirmed(**_IT),
    ReturnCheckCompleted(
        check_day=90,
        satisfaction_self=4,
        satisfaction_manager=5,
        return_issues=(ReturnIssue.WORKLOAD,),
        **_WHY,
        **_IT,
    ),
    ProductivityReached(reached_on=_DAY, productivity_criterion="単独で設計できる", **_IT),
    FlowTemplatePublished(
        flow_template="return-flow/v2", definition='{"name": "return-flow/v2"}\n', digest="ab" * 32
    ),
    FairTermsPublished(
        fair_terms="fair-terms/v1", definition='{"name": "fair-terms/v1"}\n', digest="ba" * 32
    ),
    ComparatorGroupRecorded(
        comparator_group="G4-dev",
        comparator_grade="G4",
        members=12,
        lower_quartile=30,
        median_position=48,
        upper_quartile=70,
        measured_on=_DAY,
    ),
)
