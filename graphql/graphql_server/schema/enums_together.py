"""The words of referrals, collaborations, mentoring, stories, contributions and costs as enums."""

from enum import Enum

import strawberry

from crm.domain.facts.collaborations import CollaborationForm, CollaborationOutcome
from crm.domain.facts.contributions import AdvocacyKind, IntroductionOutcome, Sentiment
from crm.domain.facts.costs import CostCategory, HiringChannel, HiringCostKind, ProgrammePurpose
from crm.domain.facts.mentoring import MentoringEndReason
from crm.domain.facts.referrals import ReferralDeclineReason
from crm.domain.facts.stories import UnpublishReason


def _described(cls: type[Enum], description: str, **values: str) -> None:
    strawberry.enum(cls, name=cls.__name__, description=description)
    for value in cls.__strawberry_definition__.values:  # type: ignore[attr-defined]
        value.description = values[value.name]


_described(
    ReferralDeclineReason,
    "Why the employer does not go on with a referred candidate.",
    NO_OPENING="There is no such job now.",
    NOT_A_MATCH="The candidate does not fit the job.",
    KNOWN_ALREADY="They had applied already, or somebody else referred them.",
    CANDIDATE_NOT_INTERESTED="The candidate does not want to.",
    OTHER="For another reason.",
)
_described(
    CollaborationForm,
    "How somebody works for the employer without being employed.",
    CONTRACTING="A task or a period of work under contract (業務委託).",
    SIDE_JOB="Beside a job elsewhere (副業).",
    ADVISORY="As an adviser (顧問).",
    JOINT_PROJECT="With the company that they work for or own (協業).",
    OTHER="In another form.",
)
_described(
    CollaborationOutcome,
    "How a collaboration ended.",
    DELIVERED="The work was done.",
    EXTENDED="It goes on under another agreement, a collaboration of its own.",
    ENDED_EARLY="Before the work was done.",
    NOT_AGREED="It was proposed and came to nothing.",
)
_described(
    MentoringEndReason,
    "Why a mentoring ended.",
    COMPLETED="It reached its end.",
    MENTOR_STOPPED="The alumnus stopped.",
    MENTEE_STOPPED="Who was mentored stopped.",
    NO_MATCH="Nobody was found for the offer.",
)
_described(
    UnpublishReason,
    "Why a success story may not be shown any more.",
    CONSENT_WITHDRAWN="The person took back the consent to success stories.",
    MEMBERSHIP_ENDED="The person left the network.",
    DECEASED="The person died.",
    OUTDATED="It is not true any more.",
    PROCESSING_RESTRICTED="The person's data may not be used for it.",
    SUBJECTS_WISH="The person asked for it, and still agrees to other stories.",
)
_described(
    AdvocacyKind,
    "Where somebody spoke about the employer in public.",
    REVIEW="On a site where employers are reviewed.",
    SNS_POST="In a social network.",
    TALK="In a talk.",
)
_described(
    Sentiment,
    "How something speaks of the employer.",
    POSITIVE="Well.",
    NEUTRAL="Neither well nor badly.",
    NEGATIVE="Badly.",
)
_described(
    IntroductionOutcome,
    "What became of an introduction.",
    OPEN="It goes on.",
    MEETING="They met.",
    BUSINESS="They do business.",
    NOTHING="Nothing.",
)
_described(
    ProgrammePurpose,
    "What the employer wants of the programme.",
    IMMEDIATE_HIRES="People who are productive at once (即戦力).",
    FUTURE_LEADERS="Future leaders (幹部候補).",
    REFERRALS="Referrals of candidates.",
    COLLABORATION="Working together without employment.",
    NEW_KNOWLEDGE="Knowledge and values from outside.",
    BRAND="A good name as an employer.",
    FEWER_MISMATCHES="Fewer hires who leave early.",
)
_described(
    CostCategory,
    "What the programme spends money on.",
    STAFF="Those who run it.",
    TOOLS="Software and services.",
    EVENTS="Gatherings.",
    CONTENT="Newsletters, stories, printed matter.",
    GIFTS="Gifts and greetings.",
    OTHER="Something else.",
)
_described(
    HiringChannel,
    "How somebody came to be hired.",
    ALUMNI_RETURN="They came back.",
    ALUMNI_REFERRAL="An alumnus referred them.",
    MID_CAREER="In mid-career, by agencies, job boards or directly (中途採用).",
    NEW_GRADUATE="From school (新卒採用).",
    OTHER="In another way.",
)
_described(
    HiringCostKind,
    "What hiring costs.",
    EXTERNAL="Paid to others: agencies, job boards.",
    INTERNAL="Time of interviewers and recruiters.",
    TRAINING="Training of those who were hired, until they work on their own.",
)
