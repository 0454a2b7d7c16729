"""The table of roles and areas, cell by cell, as it is written down in words here."""

import pytest

from crm.domain.words import DataClass
from graphql_server.access import (
    EVERYTHING,
    MUTATIONS,
    NOBODY,
    Area,
    Role,
    Viewer,
    may_carry_out,
    may_read,
    may_write,
)

READS = {
    Role.HR: set(Area) - {Area.SPECIAL_CARE, Area.ACCESS_LOG, Area.LOG},
    Role.PROGRAMME: {
        *(Area.IDENTITY, Area.CONTACT, Area.EMPLOYMENT, Area.ENGAGEMENT, Area.SCORE),
        *(Area.CONSENT, Area.POLICIES, Area.RETURN_FLOW),
    },
    Role.HIRING: {
        *(Area.IDENTITY, Area.EMPLOYMENT, Area.CONSENT, Area.POLICIES, Area.RETURN_FLOW),
        Area.TERMS,
    },
    Role.AUDITOR: {
        *(Area.CONSENT, Area.ACCESS_LOG, Area.LOG, Area.POLICIES, Area.RETURN_FLOW),
        Area.CASES,
    },
    Role.ALUMNUS: {Area.POLICIES},
    Role.FRONTEND: set(),
    Role.CONNECTOR: set(),
    Role.ADMIN: {Area.CASES},
}
WRITES = {
    Role.HR: {
        *(Area.IDENTITY, Area.CONTACT, Area.EMPLOYMENT, Area.DEPARTURE_REASONS),
        *(Area.HR_NOTES, Area.CONSENT, Area.RETURN_FLOW, Area.TERMS, Area.CASES),
    },
    Role.PROGRAMME: {Area.IDENTITY, Area.CONTACT, Area.CONSENT, Area.POLICIES},
    Role.HIRING: {Area.RETURN_FLOW, Area.TERMS},
    Role.CONNECTOR: {Area.ENGAGEMENT},
    Role.AUDITOR: {Area.CASES},
    Role.ALUMNUS: set(),
    Role.FRONTEND: set(),
    Role.ADMIN: {Area.CASES},
}
OF_RECORDS = {
    *("registerAlumnus", "confirmImport"),
    *("suspectDuplicate", "dismissDuplicate", "mergeIdentities", "unmergeIdentities"),
    *("verifyIdentity", "updateSkills", "setWorkStyle"),
    *("scheduleDeparture", "rescindDeparture", "recordDeparture", "correctDepartureReason"),
    *("recordLeaveOfAbsence", "transferBetweenEntities", "startSecondment", "endSecondment"),
    *("changeEmploymentType", "rescindEmploymentFact", "rehire"),
    "rescindDeath",
    *("acknowledgeConfidentiality", "recordNonCompete"),
    *("requestErasure", "receiveSubjectRequest", "approveErasure", "refuseSubjectRequest"),
    *("fulfilSubjectRequest", "placeLegalHold", "liftLegalHold"),
    *("openOffboarding", "scheduleExitInterview", "recordExitInterview", "skipExitInterview"),
    *("recordExitReason", "recordExitSurvey", "giveThanks", "recogniseContribution"),
    *("expressReturnWelcome", "recordNextEmployer", "capturePersonalContact"),
    "completeOffboarding",
    "shareReceptionBrief",
}
"""Who somebody is, how they worked here and why they left: HR alone."""
OF_CONTACT = {
    *("recordInteraction", "recordInteractions", "retractInteraction", "correctInteraction"),
    *("inviteToNetwork", "remindOfInvitation", "registerInNetwork"),
    *("giveConsent", "withdrawConsent", "withdrawAllConsents", "setPreferences"),
    *("stopMail", "resumeMail", "reportBrokenContactPoint", "restoreContactPoint"),
    *("blockContact", "unblockContact", "restrictProcessing", "resumeProcessing"),
    *("reportDeath", "suspendMembership", "restoreMembership", "endMembership"),
    *("assignTask", "reassignTask", "completeTask", "dropTask"),
    *("assignOwner", "handOver", "snoozeAttention"),
    *("publishCampaign", "withdrawCampaign"),
    *("announceGathering", "rescheduleGathering", "cancelGathering"),
    *("inviteToGathering", "inviteManyToGathering", "answerInvitation", "cancelAnswer"),
    *("proposeCollaboration", "agreeCollaboration", "startCollaboration"),
    *("settleInvoice", "endCollaboration"),
    *("draftSuccessStory", "rewriteSuccessStory", "consentToStory"),
    *("publishSuccessStory", "unpublishSuccessStory"),
    *("offerMentorship", "matchMentorship", "holdMentorshipSession", "endMentorship"),
    *("makeReferral", "acceptReferral", "declineReferral", "withdrawReferral"),
    *("progressReferral", "interviewReferred", "hireReferred", "requestReferralReward"),
    *("approveReferralReward", "rejectReferralReward", "payReferralReward"),
    "adoptInsight",
}
"""What the programme does with people, and their word on it: HR and who runs the programme."""
OF_PROGRAMME = {
    *("publishReturnPolicy", "publishMembershipPolicy", "retirePolicy", "announcePolicy"),
    *("publishFlowTemplate", "publishFairTerms"),
    *("publishScoringModel", "publishSignalRuleset", "setContactCap"),
    *("defineSegment", "retireSegment", "defineTouchPlan", "retireTouchPlan"),
    *("setProgrammePurpose", "setBudget", "recordProgrammeCost", "recordHiringCost"),
    *("countHires", "setHiringBaseline", "setStaffCapacity", "setCollaborationMargin"),
    "rescindCost",
    *("setRetention", "liftRetention"),
}
"""The rules of the programme and its money: who runs it, and nobody who acts under the rules."""
OF_RETURN = {
    *("evaluateReturnEligibility", "requestEligibilityException"),
    *("approveEligibilityException", "rejectEligibilityException"),
    *("openReturnProcess", "assignReturnProcess", "submitApplication", "assessSkills"),
    *("holdVisionMeeting", "recordMutualExpectation"),
    *("passStage", "waiveStage", "failStage", "closeReturnProcess"),
    *("recordComparatorGroup", "proposeTerms", "approveTerms", "rejectTerms"),
    *("requestTermsException", "approveTermsException", "rejectTermsException"),
    *("makeOffer", "acceptOffer", "declineOffer", "withdrawOffer"),
    *("assignContactDesk", "agreeCareerPath", "deliverChangeBriefing"),
    *("planShortOnboarding", "assignBridgingTraining", "completeBridgingTraining"),
    *("confirmReceptionReadiness", "completeReturnCheck", "recordProductivity"),
}
"""Bringing somebody back: HR and hiring."""
OF_ALL_STAFF = {"inquireReturn", "acknowledgePolicy"}
"""What somebody says to whomever they meet: all three."""
OF_CASES = {"approveCase", "reviewCase", "closeCase"}
"""The second person of a case: HR, auditors, administrators."""
OF_ASKING = {"requestCase", "breakGlass"}
"""To see what the role alone does not show; hiring may not without a second person."""
CARRIES_OUT = {
    Role.HR: OF_RECORDS | OF_CONTACT | OF_RETURN | OF_ALL_STAFF | OF_CASES | OF_ASKING,
    Role.PROGRAMME: OF_CONTACT | OF_PROGRAMME | OF_ALL_STAFF,
    Role.HIRING: OF_RETURN | OF_ALL_STAFF | {"requestCase", "closeCase"},
    Role.AUDITOR: OF_CASES | OF_ASKING,
    Role.ADMIN: OF_CASES,
    Role.CONNECTOR: {"recordInteraction", "recordInteractions"},
}


def one(*roles: Role) -> Viewer:
    return Viewer(frozenset(roles))


@pytest.mark.parametrize("role", Role)
def test_a_role_reads_and_writes_what_the_table_says(role):
    assert {area for area in Area if may_read(one(role), area)} == READS[role]
    assert {area for area in Area if may_write(one(role), area)} == WRITES[role]


@pytest.mark.parametrize("role", Role)
def test_a_role_carries_out_the_mutations_it_may(role):
    allowed = {name for name in MUTATIONS if may_carry_out(one(role), name)}
    assert allowed == CARRIES_OUT.get(role, set())


def test_the_table_here_names_every_mutation_there_is():
    parts = [OF_RECORDS, OF_CONTACT, OF_PROGRAMME, OF_RETURN, OF_ALL_STAFF, OF_CASES, OF_ASKING]
    assert set().union(*parts) == set(MUTATIONS)
    assert sum(map(len, parts)) == len(MUTATIONS)


def test_roles_add_up():
    both = one(Role.HIRING, Role.AUDITOR)

    assert may_read(both, Area.IDENTITY)
    assert may_read(both, Area.LOG)
    assert not may_read(both, Area.CONTACT)


def test_nobody_may_nothing_and_open_access_reads_all_but_special_care():
    assert not any(may_read(NOBODY, area) or may_write(NOBODY, area) for area in Area)
    assert {area for area in Area if not may_read(EVERYTHING, area)} == {Area.SPECIAL_CARE}


def test_a_mutation_that_is_not_in_the_table_is_nobody_s():
    assert not may_carry_out(EVERYTHING, "dropEverything")


def test_every_data_class_has_an_area():
    assert [may_read(one(Role.HR), each) for each in DataClass] == [True] * 5 + [False]
