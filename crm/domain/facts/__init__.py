"""Every fact of the domain. A new interaction is one class in a file here.

`DecisionFact` is written out, so that a match over it without an answer for a new one is a type
error; a test keeps it equal to the registry.
"""

from crm.domain.facts import (  # noqa: F401  # so that their kinds are registered
    access_cases,
    accesses,
    campaigns,
    care,
    collaborations,
    consent,
    contributions,
    costs,
    eligibility,
    exports,
    identity,
    mentoring,
    plans,
    policies,
    profile,
    retention,
    return_process,
    return_reception,
    return_rules,
    return_terms,
    rights,
    stories,
    surveys,
)
from crm.domain.facts.base import REGISTRY, Decision, Fact, Interaction, ProgrammeFact
from crm.domain.facts.care import AttentionSnoozed, OwnerAssigned
from crm.domain.facts.consent import (
    ContactBlocked,
    ContactPointBounced,
    ContactPointRestored,
    ContactUnblocked,
    DeathReported,
    DeathReportRescinded,
    PreferencesSet,
    ProcessingRestricted,
    ProcessingResumed,
    Resubscribed,
)
from crm.domain.facts.conversations import JobChangeReported, MeetingHeld, NoteAdded, ProfileUpdated
from crm.domain.facts.corrections import InteractionRetracted
from crm.domain.facts.eligibility import (
    ConfidentialityAcknowledged,
    EligibilityEvaluated,
    NonCompeteAgreed,
    PolicyAcknowledged,
)
from crm.domain.facts.employment import (
    AlumnusRegistered,
    Departed,
    DepartureReasonCorrected,
    DepartureRescinded,
    DepartureScheduled,
    EmploymentFactRescinded,
    EmploymentStarted,
    EmploymentTypeChanged,
    LeaveOfAbsenceRecorded,
    PositionHeld,
    SecondmentEnded,
    SecondmentStarted,
    TransferredBetweenEntities,
)
from crm.domain.facts.gatherings import (
    GatheringAttended,
    GatheringInvited,
    GatheringMissed,
    RsvpGiven,
)
from crm.domain.facts.identity import (
    DuplicateDismissed,
    DuplicateSuspected,
    IdentitiesMerged,
    IdentitiesUnmerged,
    IdentityVerified,
)
from crm.domain.facts.membership import (
    ConsentGiven,
    ConsentWithdrawn,
    MembershipEnded,
    MembershipRestored,
    MembershipSuspended,
    NetworkInvitationIssued,
    NetworkRegistered,
    Unsubscribed,
)
from crm.domain.facts.messages import (
    LinkClicked,
    MessageBounced,
    MessageDelivered,
    MessageOpened,
    SpamComplained,
)
from crm.domain.facts.offboarding import (
    ContributionRecognised,
    ExitInterviewHeld,
    ExitInterviewScheduled,
    ExitInterviewSkipped,
    ExitReasonHeard,
    ExitSurveyAnswered,
    NextEmployerDisclosed,
    OffboardingCompleted,
    OffboardingOpened,
    PersonalContactCaptured,
    ReturnWelcomeExpressed,
    ThanksGiven,
)
from crm.domain.facts.programme import ScoringModelPublished
from crm.domain.facts.referrals import ReferralHired, ReferralMade
from crm.domain.facts.returns import Rehired, ReturnInquired
from crm.domain.facts.rights import LegalHoldLifted, LegalHoldPlaced

DecisionFact = (
    AttentionSnoozed
    | OwnerAssigned
    | AlumnusRegistered
    | EmploymentStarted
    | PositionHeld
    | DepartureScheduled
    | DepartureRescinded
    | Departed
    | LeaveOfAbsenceRecorded
    | TransferredBetweenEntities
    | SecondmentStarted
    | SecondmentEnded
    | EmploymentTypeChanged
    | EmploymentFactRescinded
    | DepartureReasonCorrected
    | OffboardingOpened
    | ExitInterviewScheduled
    | ExitInterviewHeld
    | ExitInterviewSkipped
    | ExitReasonHeard
    | ExitSurveyAnswered
    | ThanksGiven
    | ContributionRecognised
    | ReturnWelcomeExpressed
    | NextEmployerDisclosed
    | PersonalContactCaptured
    | OffboardingCompleted
    | NetworkInvitationIssued
    | NetworkRegistered
    | ConsentGiven
    | ConsentWithdrawn
    | Unsubscribed
    | Resubscribed
    | MessageBounced
    | SpamComplained
    | ContactPointBounced
    | ContactPointRestored
    | ContactBlocked
    | ContactUnblocked
    | ProcessingRestricted
    | ProcessingResumed
    | DeathReported
    | DeathReportRescinded
    | PreferencesSet
    | MembershipSuspended
    | MembershipRestored
    | MembershipEnded
    | ReturnInquired
    | Rehired
    | DuplicateSuspected
    | DuplicateDismissed
    | IdentitiesMerged
    | IdentitiesUnmerged
    | IdentityVerified
    | EligibilityEvaluated
    | PolicyAcknowledged
    | ConfidentialityAcknowledged
    | NonCompeteAgreed
    | LegalHoldPlaced
    | LegalHoldLifted
)

ABOUT_PEOPLE = {kind: cls for kind, cls in REGISTRY.items() if cls.about_person}
"""The kinds that stand on somebody's timeline: all but those about nobody."""

__all__ = [
    "ABOUT_PEOPLE",
    "REGISTRY",
    "AlumnusRegistered",
    "ConsentGiven",
    "ConsentWithdrawn",
    "Decision",
    "DecisionFact",
    "Departed",
    "DepartureRescinded",
    "DepartureScheduled",
    "EmploymentStarted",
    "ExitInterviewHeld",
    "Fact",
    "GatheringAttended",
    "GatheringInvited",
    "GatheringMissed",
    "Interaction",
    "InteractionRetracted",
    "JobChangeReported",
    "LinkClicked",
    "MeetingHeld",
    "MessageBounced",
    "MessageDelivered",
    "MessageOpened",
    "NetworkInvitationIssued",
    "NetworkRegistered",
    "NoteAdded",
    "PositionHeld",
    "ProfileUpdated",
    "ProgrammeFact",
    "ReferralHired",
    "ReferralMade",
    "Rehired",
    "ReturnInquired",
    "RsvpGiven",
    "ScoringModelPublished",
    "SpamComplained",
    "ThanksGiven",
    "Unsubscribed",
]
