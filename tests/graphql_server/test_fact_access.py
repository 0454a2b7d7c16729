"""Which role records, takes back and reads which kind of touch-point, cell by cell."""

import dataclasses

import pytest

from crm.domain.envelope import Actor, ActorType
from crm.domain.facts import REGISTRY, Interaction, InteractionRetracted, NoteAdded
from crm.domain.facts.base import declarations
from crm.domain.facts.conversations import NoteVisibility
from graphql_server.access import EVERYTHING, NOBODY, Role, Viewer
from graphql_server.fact_access import may_record, may_retract
from graphql_server.schema.masking import masked_fields, visibility_of
from tests.crm.domain.fact_examples import EXAMPLES

MESSAGES = {
    *("MessageDelivered", "MessageOpened", "LinkClicked", "MessageReplied", "MessageRejected"),
    *("SurveySent", "SurveyAnswered", "AlumniPulseAnswered", "InvitationReminded"),
}
GATHERINGS = {
    *("GatheringInvited", "RsvpGiven", "RsvpCancelled", "GatheringAttended", "GatheringMissed"),
    *("GatheringHosted", "SpokeAt", "PanelJoined", "GatheringFeedbackGiven"),
}
CONTACT = {
    *("MessageExchanged", "GiftSent", "GreetingSent", "PortalVisited", "ProfileConfirmed"),
}
GIVEN = {
    *("ArticleContributed", "AdvocacyObserved", "InsightShared", "InsightAdopted"),
    *("CommunityPosted", "VolunteerRoleTaken", "VolunteerRoleEnded"),
}
TRACES = MESSAGES | GATHERINGS | CONTACT | GIVEN
TALKS = {"MeetingHeld", "CallHeld", "NoteAdded"}
NEWS = {
    *("ProfileUpdated", "JobChangeReported", "SkillsUpdated", "WorkStylePreferenceSet"),
    *("BusinessIntroductionMade", "PartnershipFormed"),
}
RECORDS = {
    Role.HR: TRACES | TALKS | NEWS,
    Role.PROGRAMME: TRACES | {"ProfileUpdated"},
    Role.CONNECTOR: TRACES,
}
RETRACTS = {
    Role.HR: TRACES | TALKS | NEWS,
    Role.PROGRAMME: TRACES | {"ProfileUpdated"},
}
SOMEBODY = Actor(ActorType.EMPLOYEE, "somebody else")
NOTE = NoteAdded(text="x")
FOR_PROGRAMME = NoteAdded(text="x", visibility=NoteVisibility.PROGRAMME)


def one(*roles: Role) -> Viewer:
    return Viewer(frozenset(roles), token_id="mine")


def full() -> list[Interaction]:
    """An interaction of each kind that can be recorded, all of its fields known."""
    found = [
        example
        for example in EXAMPLES.values()
        if isinstance(example, Interaction) and not isinstance(example, InteractionRetracted)
    ]
    known = [
        dataclasses.replace(each, visibility=NoteVisibility.HR)
        if isinstance(each, NoteAdded)
        else each
        for each in found
    ]
    for each in known:
        for name, declared in declarations(type(each)).items():
            assert not declared.personal or getattr(each, name) is not None, (each.kind, name)
    return known


def test_the_table_here_names_every_interaction_there_is():
    kinds = {kind for kind, cls in REGISTRY.items() if issubclass(cls, Interaction)}
    assert kinds - {"InteractionRetracted"} == {each.kind for each in full()} == RECORDS[Role.HR]


@pytest.mark.parametrize("role", Role)
def test_a_role_records_the_kinds_it_may(role):
    recorded = {each.kind for each in full() if may_record(one(role), each)}
    assert recorded == RECORDS.get(role, set())


@pytest.mark.parametrize("role", Role)
def test_a_role_takes_back_the_kinds_it_may(role):
    retracted = {each.kind for each in full() if may_retract(one(role), each, SOMEBODY)}
    assert retracted == RETRACTS.get(role, set())


def test_a_feed_records_no_note_of_any_kind_and_no_empty_meeting():
    connector = one(Role.CONNECTOR)
    empty = [each for each in full() if each.kind in TALKS | NEWS]
    for each in [*map(_bare, empty), NOTE, FOR_PROGRAMME]:
        assert not may_record(connector, each)


def test_whether_there_is_something_confidential_does_not_decide_about_taking_back():
    programme = one(Role.PROGRAMME)
    for each in full():
        assert may_retract(programme, _bare(each), SOMEBODY) is may_retract(
            programme, each, SOMEBODY
        )


def test_programme_staff_take_back_what_they_recorded_themselves():
    programme = one(Role.PROGRAMME)
    assert may_retract(programme, NOTE, programme.actor)
    assert not may_retract(one(Role.HIRING), NOTE, one(Role.HIRING).actor)


def test_a_note_says_whom_it_is_for():
    programme, hr, hiring = one(Role.PROGRAMME), one(Role.HR), one(Role.HIRING)
    assert may_record(programme, FOR_PROGRAMME)
    assert not may_record(programme, NOTE)
    assert masked_fields(programme, NOTE) == {"text"}
    assert masked_fields(programme, FOR_PROGRAMME) == frozenset()
    assert masked_fields(hr, NOTE) == masked_fields(hr, FOR_PROGRAMME) == frozenset()
    assert masked_fields(hiring, FOR_PROGRAMME) == {"text"}


def test_what_is_for_hr_is_said_of_every_kind():
    visible = {kind: visibility_of(example) for kind, example in EXAMPLES.items()}
    assert visible["NoteAdded"] is NoteVisibility.PROGRAMME
    assert visibility_of(NOTE) is NoteVisibility.HR
    for kind in ("MeetingHeld", "ExitInterviewHeld", "DepartureScheduled", "InteractionRetracted"):
        assert visible[kind] is NoteVisibility.HR, kind
    for kind in MESSAGES | GATHERINGS | NEWS:
        assert visible[kind] is NoteVisibility.PROGRAMME, kind


def test_nobody_records_nothing_and_open_access_everything():
    for each in full():
        assert may_record(EVERYTHING, each)
        assert not may_record(NOBODY, each)
        assert not may_retract(NOBODY, each, NOBODY.actor)


def _bare(fact: Interaction) -> Interaction:
    personal = [name for name, each in declarations(type(fact)).items() if each.personal]
    return dataclasses.replace(fact, **dict.fromkeys(personal))


def test_bands_of_pay_are_masked_in_the_log_as_they_are_everywhere():
    standards = EXAMPLES["FairTermsPublished"]

    for role in (Role.AUDITOR, Role.PROGRAMME, Role.ALUMNUS):
        assert masked_fields(one(role), standards) == {"definition"}
    for role in (Role.HR, Role.HIRING):
        assert not masked_fields(one(role), standards)
