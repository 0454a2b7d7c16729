"""Collaborations, mentoring and stories: what may follow what."""

import datetime
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from crm.domain.contact import Contact, Told
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts.collaborations import (
    CollaborationAgreed,
    CollaborationForm,
    CollaborationOutcome,
    CollaborationProposed,
)
from crm.domain.facts.consent import ProcessingRestricted, ProcessingResumed
from crm.domain.facts.membership import ConsentGiven, ConsentWithdrawn
from crm.domain.facts.mentoring import MentoringEndReason, MentorshipOffered
from crm.domain.facts.stories import SuccessStoryDrafted, UnpublishReason
from crm.domain.moment import Moment
from crm.domain.refusals import (
    BegunAlready,
    CollaborationAgreedAlready,
    CollaborationNotAgreed,
    EndsBeforeItBegins,
    InvalidInput,
    NeedsSecondPerson,
    NoStoryConsent,
    NotMatched,
    NotOpen,
    StoryIsPublished,
    StoryNotAgreedTo,
    StoryNotPublished,
)
from crm.domain.undertakings.collaboration import Collaboration
from crm.domain.undertakings.mentoring import Mentoring
from crm.domain.undertakings.success_story import SuccessStory, agrees_to_stories
from crm.domain.words import ConsentPurpose, ContactChannel
from tests.crm.domain.given import PERSON, TODAY, at

ID = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c41")
WRITER, EDITOR = Actor(ActorType.HR, "sato"), Actor(ActorType.HR, "mori")


def by(actor: Actor) -> Moment:
    moment = at()
    return replace(moment, context=replace(moment.context, actor=actor))


def proposed() -> Collaboration:
    made = Collaboration(ID, PERSON)
    form = CollaborationForm.SIDE_JOB
    made.propose(CollaborationProposed(collaboration_id=ID, collaboration_form=form), at())
    return made


def terms(first: str = "2026-04-01", last: str | None = "2027-03-31") -> CollaborationAgreed:
    return CollaborationAgreed(
        collaboration_id=ID,
        contract_from=FuzzyDate.parse(first),
        contract_to=FuzzyDate.parse(last) if last else None,
        confidentiality_signed=True,
    )


def test_a_collaboration_is_proposed_agreed_begun_and_ended():
    made = proposed()
    for too_early in (made.start, lambda m: made.end(m, CollaborationOutcome.DELIVERED)):
        with pytest.raises(CollaborationNotAgreed):
            too_early(at())
    made.agree(terms(), at())
    with pytest.raises(CollaborationAgreedAlready):
        made.agree(terms(), at())
    made.start(at())
    with pytest.raises(BegunAlready):
        made.start(at())
    with pytest.raises(CollaborationAgreedAlready):
        made.end(at(), CollaborationOutcome.NOT_AGREED)
    made.end(at(), CollaborationOutcome.DELIVERED)
    assert (made.stage, made.is_open) == ("ended", False)


def test_a_proposal_may_come_to_nothing():
    made = proposed()
    made.end(at(), CollaborationOutcome.NOT_AGREED)
    with pytest.raises(NotOpen):
        made.agree(terms(), at())


def test_a_contract_ends_after_it_begins_as_far_as_the_dates_are_known():
    with pytest.raises(EndsBeforeItBegins):
        proposed().agree(terms("2026-04-02", "2026-04-01"), at())
    proposed().agree(terms("2026-04-02", "2026-04"), at())
    proposed().agree(terms("2026-04-02", None), at())


def test_a_collaboration_does_not_end_before_it_began():
    made = proposed()
    made.agree(terms(), at())
    made.start(at(), FuzzyDate.parse("2026-04-02"))
    with pytest.raises(InvalidInput):
        made.end(at(), CollaborationOutcome.DELIVERED, on=FuzzyDate.parse("2026-04-01"))
    made.end(at(), CollaborationOutcome.DELIVERED, on=FuzzyDate.parse("2026-04"))


def test_a_session_to_come_was_not_held():
    made = Mentoring(ID, PERSON)
    made.offer(MentorshipOffered(mentoring_id=ID, topic=None), at())
    made.match(at(), "user-9")
    with pytest.raises(InvalidInput):
        made.hold(at(), 60, on=FuzzyDate.parse("2999-01-01"))


def test_sessions_need_somebody_to_meet():
    made = Mentoring(ID, PERSON)
    made.offer(MentorshipOffered(mentoring_id=ID, topic="海外赴任"), at())
    with pytest.raises(NotMatched):
        made.hold(at(), 60)
    made.match(at(), "user-9")
    with pytest.raises(BegunAlready):
        made.match(at(), "user-10")
    made.hold(at(), 60)
    made.hold(at(), None)
    assert (made.sessions, made.session_minutes) == (2, 60)
    made.end(at(), MentoringEndReason.COMPLETED)
    with pytest.raises(NotOpen):
        made.hold(at(), 60)


def consenting(*facts, until: datetime.date | None = None) -> Contact:
    contact = Contact()
    given = ConsentGiven(
        purpose=ConsentPurpose.SUCCESS_STORY,
        channel=ContactChannel.EMAIL,
        text_version="1",
        valid_until=until,
    )
    for fact in (given, *facts):
        contact.tell(Told(uuid4(), at().now, fact))
    return contact


def withdrawn() -> ConsentWithdrawn:
    return ConsentWithdrawn(purpose=ConsentPurpose.SUCCESS_STORY, channel=ContactChannel.EMAIL)


def drafted() -> SuccessStory:
    story = SuccessStory(ID, PERSON)
    fact = SuccessStoryDrafted(story_id=ID, story_title="戻って", story_body="本文")
    story.write(fact, by(WRITER))
    return story


def test_the_consent_to_stories_holds_until_it_is_withdrawn_runs_out_or_is_restricted():
    day = datetime.timedelta(days=1)
    assert agrees_to_stories(consenting(), TODAY)
    assert agrees_to_stories(consenting(until=TODAY), TODAY)
    assert not agrees_to_stories(consenting(until=TODAY - day), TODAY)
    assert not agrees_to_stories(Contact(), TODAY)
    assert not agrees_to_stories(consenting(withdrawn()), TODAY)
    restricted = ProcessingRestricted(restricted_purpose=None)
    assert not agrees_to_stories(consenting(restricted), TODAY)
    resumed = ProcessingResumed(restricted_purpose=None)
    assert agrees_to_stories(consenting(restricted, resumed), TODAY)


def test_a_story_needs_two_yeses_of_the_person_and_a_second_pair_of_eyes():
    story = drafted()
    with pytest.raises(StoryNotAgreedTo):
        story.publish(by(EDITOR), consenting())
    with pytest.raises(NoStoryConsent):
        story.agree(by(WRITER), Contact())
    story.agree(by(WRITER), consenting())
    assert story.awaiting is not None
    assert story.awaiting.requested_by == WRITER
    with pytest.raises(NeedsSecondPerson):
        story.publish(by(WRITER), consenting())
    with pytest.raises(NoStoryConsent):
        story.publish(by(EDITOR), consenting(withdrawn()))
    story.publish(by(EDITOR), consenting(), "https://example.jp/1")
    assert (story.stage, story.awaiting) == ("published", None)
    with pytest.raises(StoryIsPublished):
        story.publish(by(EDITOR), consenting())


def test_a_text_that_is_written_anew_must_be_agreed_to_anew():
    story = drafted()
    story.agree(by(WRITER), consenting())
    fact = SuccessStoryDrafted(story_id=ID, story_title="戻って", story_body="別の本文")
    story.write(fact, by(EDITOR))
    with pytest.raises(StoryNotAgreedTo):
        story.publish(by(WRITER), consenting())
    story.agree(by(WRITER), consenting())
    with pytest.raises(NeedsSecondPerson):
        story.publish(by(EDITOR), consenting())


def test_a_story_that_was_taken_down_needs_the_person_again():
    story = drafted()
    with pytest.raises(StoryNotPublished):
        story.unpublish(by(WRITER), UnpublishReason.OUTDATED)
    story.agree(by(WRITER), consenting())
    story.publish(by(EDITOR), consenting())
    story.unpublish(by(WRITER), UnpublishReason.CONSENT_WITHDRAWN)
    assert story.stage == "unpublished"
    with pytest.raises(StoryNotAgreedTo):
        story.publish(by(EDITOR), consenting())
    story.agree(by(WRITER), consenting())
    story.publish(by(EDITOR), consenting())
    assert story.stage == "published"
