"""Commands about success stories (活躍事例), and what ends them: no consent, no story."""

from typing import cast
from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person, which
from crm.application.work import Work
from crm.domain.alumnus import Alumnus
from crm.domain.facts.stories import (
    SuccessStoryConsented,
    SuccessStoryDrafted,
    SuccessStoryFact,
    UnpublishReason,
)
from crm.domain.refusals import (
    NeedsSecondPerson,
    NoStoryConsent,
    PersonHasDied,
    ProcessingIsRestricted,
    StoryIsPublished,
    StoryNotAgreedTo,
    StoryNotPublished,
)
from crm.domain.undertakings.success_story import SuccessStory, agrees_to_stories
from crm.domain.words import ConsentPurpose

_WHICH = "The story, by its `id`."


def unpublish_stories(work: Work, alumnus: Alumnus, reason: UnpublishReason) -> None:
    """Take down everything that is published about somebody, or could be at any moment."""
    told = work.facts_of(alumnus.id, [SuccessStoryConsented])
    for story_id in dict.fromkeys(
        cast(SuccessStoryFact, each.fact).undertaking_id for each in told
    ):
        story = work.undertaking(SuccessStory, story_id)
        if story.can_be_taken_down:
            story.unpublish(work.moment, reason)


def follow_consent(
    work: Work, alumnus: Alumnus, reason: UnpublishReason = UnpublishReason.CONSENT_WITHDRAWN
) -> None:
    """Take a person's stories down when their consent to stories is not in force any more."""
    if not agrees_to_stories(alumnus.person.contact, work.moment.today):
        unpublish_stories(work, alumnus, reason)


@command(opens=SuccessStory, refuses=(PersonHasDied, ProcessingIsRestricted))
class DraftSuccessStory(Command):
    """Write a story about somebody. It is published only when they agree, by somebody else."""

    alumnus: PersonRef = person("Whom it tells of.")
    story_title: str = given("Title of the story.")
    story_body: str = given("Text of the story.", long=True)
    owner_id: str | None = given("Who looks after it, by user id.", default=None)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        if alumnus.person.died_by(work.moment.today):
            raise PersonHasDied
        if alumnus.person.contact.restriction(ConsentPurpose.SUCCESS_STORY) is not None:
            raise ProcessingIsRestricted
        id_ = work.moment.new_id()
        fact = SuccessStoryDrafted(
            story_id=id_,
            story_title=self.story_title,
            story_body=self.story_body,
            owner_id=self.owner_id,
        )
        work.open(SuccessStory, id_, alumnus.id).write(fact, work.moment)


@command(refuses=(StoryIsPublished,))
class RewriteSuccessStory(Command):
    """Write the text of a story anew; the person must agree to the new text."""

    story: UUID = which(SuccessStory, _WHICH)
    story_title: str = given("Title of the story.")
    story_body: str = given("Text of the story.", long=True)

    def decide(self, work: Work) -> None:
        story = work.undertaking(SuccessStory, self.story)
        fact = SuccessStoryDrafted(
            story_id=self.story,
            story_title=self.story_title,
            story_body=self.story_body,
            owner_id=story.owner_id,
        )
        story.write(fact, work.moment)


@command(refuses=(StoryIsPublished, NoStoryConsent))
class ConsentToStory(Command):
    """Record that the person agreed to the text; their consent to stories must be in force."""

    story: UUID = which(SuccessStory, _WHICH)

    def decide(self, work: Work) -> None:
        story = work.undertaking(SuccessStory, self.story)
        story.agree(work.moment, work.person_of(story).person.contact)


@command(
    refuses=(StoryIsPublished, StoryNotAgreedTo, NoStoryConsent, NeedsSecondPerson, PersonHasDied)
)
class PublishSuccessStory(Command):
    """Publish a story that the person agreed to and somebody else wrote."""

    story: UUID = which(SuccessStory, _WHICH)
    url: str | None = given("Where it can be read.", default=None)

    def decide(self, work: Work) -> None:
        story = work.undertaking(SuccessStory, self.story)
        person_ = work.person_of(story).person
        if person_.died_by(work.moment.today):
            raise PersonHasDied
        story.publish(work.moment, person_.contact, self.url)


@command(refuses=(StoryNotPublished,))
class UnpublishSuccessStory(Command):
    """Take a story down; to publish it again, the person must agree again."""

    story: UUID = which(SuccessStory, _WHICH)
    unpublish_reason: UnpublishReason = given("Why.")
    explanation: str | None = given("Why, in words.", default=None, long=True)

    def decide(self, work: Work) -> None:
        story = work.undertaking(SuccessStory, self.story)
        story.unpublish(work.moment, self.unpublish_reason, self.explanation)
