"""A success story (活躍事例): written, agreed to by whom it tells of, published by another one.

It needs two yeses of the person: the consent to success stories as such, which can be withdrawn
like every consent, and the agreement to this text.
"""

import datetime
from dataclasses import dataclass
from uuid import UUID

from crm.domain.contact import Contact
from crm.domain.envelope import Actor, Happening
from crm.domain.facts.membership import ConsentGiven
from crm.domain.facts.stories import (
    SuccessStoryConsented,
    SuccessStoryDrafted,
    SuccessStoryFact,
    SuccessStoryPublished,
    SuccessStoryUnpublished,
    UnpublishReason,
)
from crm.domain.moment import Moment
from crm.domain.refusals import (
    NoStoryConsent,
    StoryIsPublished,
    StoryNotAgreedTo,
    StoryNotPublished,
)
from crm.domain.second_person import must_be_another
from crm.domain.undertaking import ApprovalKind, Awaiting, Undertaking
from crm.domain.words import ConsentPurpose, ContactChannel


def agrees_to_stories(contact: Contact, today: datetime.date) -> bool:
    """Whether the person's consent to success stories is in force, by whatever channel, and the
    use of their data for it is not restricted."""
    if contact.restriction(ConsentPurpose.SUCCESS_STORY) is not None:
        return False
    for channel in ContactChannel:
        told = contact.consent(ConsentPurpose.SUCCESS_STORY, channel)
        if told is None or not isinstance(told.fact, ConsentGiven):
            continue
        if told.fact.valid_until is None or told.fact.valid_until >= today:
            return True
    return False


@dataclass
class SuccessStory(Undertaking):
    """Drafted, agreed to, published, taken down; and perhaps agreed to and published anew."""

    fact = SuccessStoryFact

    draft: SuccessStoryDrafted | None = None
    drafted_by: Actor | None = None
    agreed_at: datetime.datetime | None = None
    """When the person agreed to the text as it is; UTC."""
    published: SuccessStoryPublished | None = None
    published_at: datetime.datetime | None = None
    unpublished: SuccessStoryUnpublished | None = None
    """The last time that it was taken down; None while it is published."""

    @property
    def stage(self) -> str:
        if self.published is not None:
            return "published"
        if self.agreed_at is not None:
            return "consented"
        return "unpublished" if self.unpublished else "drafted"

    @property
    def is_open(self) -> bool:
        return self.stage in ("drafted", "consented")

    @property
    def owner_id(self) -> str | None:
        return self.draft.owner_id if self.draft else None

    @property
    def awaiting(self) -> Awaiting | None:
        if self.published or self.agreed_at is None or self.drafted_by is None:
            return None
        return Awaiting(ApprovalKind.SUCCESS_STORY, self.drafted_by, self.agreed_at)

    def apply(self, happening: Happening) -> None:
        match happening.fact:
            case SuccessStoryDrafted() as fact:
                self.draft, self.drafted_by = fact, happening.actor
                self.agreed_at = None
            case SuccessStoryConsented():
                self.agreed_at = happening.occurred.at
            case SuccessStoryPublished() as fact:
                self.published, self.published_at = fact, happening.occurred.at
                self.unpublished = None
            case SuccessStoryUnpublished() as fact:
                self.unpublished = fact
                self.published = self.published_at = self.agreed_at = None
            case _:
                pass

    def write(self, fact: SuccessStoryDrafted, moment: Moment) -> None:
        """Write it, or write it anew: the person must agree to the new text. Refuses
        `StoryIsPublished`."""
        if self.published is not None:
            raise StoryIsPublished
        self.record(fact, moment)

    def agree(self, moment: Moment, contact: Contact) -> None:
        """Refuses `NoStoryConsent`, `StoryIsPublished`."""
        if self.published is not None:
            raise StoryIsPublished
        if not agrees_to_stories(contact, moment.today):
            raise NoStoryConsent
        self.record(SuccessStoryConsented(story_id=self._id), moment)

    def publish(self, moment: Moment, contact: Contact, url: str | None = None) -> None:
        """Refuses `StoryIsPublished`, `StoryNotAgreedTo`, `NoStoryConsent`,
        `NeedsSecondPerson`."""
        if self.published is not None:
            raise StoryIsPublished
        if self.agreed_at is None or self.drafted_by is None:
            raise StoryNotAgreedTo
        if not agrees_to_stories(contact, moment.today):
            raise NoStoryConsent
        must_be_another(self.drafted_by, moment.context.actor)
        self.record(SuccessStoryPublished(story_id=self._id, url=url), moment)

    def unpublish(
        self, moment: Moment, reason: UnpublishReason, explanation: str | None = None
    ) -> None:
        """Refuses `StoryNotPublished`: neither published nor agreed to."""
        if not self.can_be_taken_down:
            raise StoryNotPublished
        fact = SuccessStoryUnpublished(
            story_id=self._id, unpublish_reason=reason, explanation=explanation
        )
        self.record(fact, moment)

    @property
    def can_be_taken_down(self) -> bool:
        """Published, or so far that it could be published at any moment."""
        return self.published is not None or self.agreed_at is not None

    @property
    def _id(self) -> UUID:
        assert isinstance(self.id, UUID)
        return self.id
