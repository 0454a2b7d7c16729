"""No consent, no story: what ends a consent takes stories down in the same breath."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.consent import (
    EndMembership,
    ReportDeath,
    RestrictProcessing,
    WithdrawAllConsents,
)
from crm.application.commands.stories import (
    ConsentToStory,
    DraftSuccessStory,
    PublishSuccessStory,
    UnpublishSuccessStory,
)
from crm.application.membership import give_consent, register_in_network, withdraw_consent
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts import ConsentGiven
from crm.domain.facts.membership import MembershipEndReason, RegistrationMethod
from crm.domain.facts.stories import SuccessStoryUnpublished, UnpublishReason
from crm.domain.refusals import (
    NeedsSecondPerson,
    NoStoryConsent,
    PersonHasDied,
    StoryNotAgreedTo,
    StoryNotPublished,
    UnknownUndertaking,
)
from crm.domain.undertakings.success_story import SuccessStory
from crm.domain.words import ConsentPurpose, ContactChannel

EDITOR = Actor(ActorType.HR, "editor")
STORIES = {"purpose": ConsentPurpose.SUCCESS_STORY, "channel": ContactChannel.EMAIL}


@pytest.fixture
def agrees(crm, person, moment):
    """agrees(): a member who agreed to success stories, and left the employer."""

    def new(channel=ContactChannel.EMAIL) -> PersonRef:
        who = PersonRef(alumnus_id=person(last_day="2020-03-31"))
        register_in_network(
            crm,
            moment(),
            who,
            registration_method=RegistrationMethod.SELF,
            terms_version="1",
        )
        consent = ConsentGiven(
            purpose=ConsentPurpose.SUCCESS_STORY, channel=channel, text_version="1"
        )
        give_consent(crm, moment(), who, consent)
        return who

    return new


@pytest.fixture
def published(crm, moment):
    """published(who): a story about them that can be read; its id."""

    def publish(who: PersonRef, up_to: str = "published") -> UUID:
        draft = DraftSuccessStory(alumnus=who, story_title="戻って", story_body="一行目\n二行目")
        story = carry_out(crm, moment(), draft).undertaking.id
        if up_to != "drafted":
            carry_out(crm, moment(), ConsentToStory(story=story))
        if up_to == "published":
            carry_out(crm, moment(actor=EDITOR), PublishSuccessStory(story=story))
        return story

    return publish


@pytest.fixture
def told(crm):
    """told(story): the story as its stream tells it."""

    def load(story: UUID) -> SuccessStory:
        facts = crm.event_log.of_stream(story)
        return SuccessStory.of(story, [each.happening for each in facts])

    return load


WAYS = {
    UnpublishReason.CONSENT_WITHDRAWN: [
        lambda crm, moment, who: withdraw_consent(crm, moment, who, **STORIES),
        lambda crm, moment, who: carry_out(crm, moment, WithdrawAllConsents(alumnus=who)),
    ],
    UnpublishReason.PROCESSING_RESTRICTED: [
        lambda crm, moment, who: carry_out(crm, moment, RestrictProcessing(alumnus=who)),
    ],
    UnpublishReason.DECEASED: [
        lambda crm, moment, who: carry_out(crm, moment, ReportDeath(alumnus=who)),
    ],
    UnpublishReason.MEMBERSHIP_ENDED: [
        lambda crm, moment, who: carry_out(
            crm,
            moment,
            EndMembership(alumnus=who, membership_end_reason=MembershipEndReason.OWN_WISH),
        ),
    ],
}


@pytest.mark.parametrize(("reason", "way"), [(each, w) for each in WAYS for w in WAYS[each]])
def test_what_ends_the_consent_takes_the_stories_down_in_one_append(
    crm, moment, agrees, published, told, reason, way
):
    who = agrees()
    shown, ready, draft = (published(who, to) for to in ("published", "consented", "drafted"))
    other = published(agrees())

    outcome = way(crm, moment(), who)

    assert [told(each).stage for each in (shown, ready)] == ["unpublished", "unpublished"]
    assert [told(each).stage for each in (draft, other)] == ["drafted", "published"]
    recorded = crm.event_log.at(outcome.positions)
    down = [each.fact for each in recorded if isinstance(each.fact, SuccessStoryUnpublished)]
    assert [each.unpublish_reason for each in down] == [reason, reason]
    with pytest.raises((NoStoryConsent, PersonHasDied, StoryNotPublished)):
        carry_out(
            crm,
            moment(),
            UnpublishSuccessStory(story=shown, unpublish_reason=UnpublishReason.OUTDATED),
        )


def test_a_consent_by_another_channel_keeps_the_stories_up(crm, moment, agrees, published, told):
    who = agrees()
    by_post = ConsentGiven(
        purpose=ConsentPurpose.SUCCESS_STORY, channel=ContactChannel.POST, text_version="1"
    )
    give_consent(crm, moment(), who, by_post)
    story = published(who)
    withdraw_consent(crm, moment(), who, **STORIES)
    assert told(story).stage == "published"
    withdraw_consent(crm, moment(), who, **STORIES | {"channel": ContactChannel.POST})
    assert told(story).stage == "unpublished"


def test_another_consent_that_is_withdrawn_touches_no_story(crm, moment, agrees, published, told):
    who = agrees()
    news = {"purpose": ConsentPurpose.NEWSLETTER, "channel": ContactChannel.EMAIL}
    give_consent(crm, moment(), who, ConsentGiven(text_version="1", **news))
    story = published(who)
    withdraw_consent(crm, moment(), who, **news)
    assert told(story).stage == "published"


def test_a_dry_run_of_a_withdrawal_shows_the_story_that_goes_and_takes_none_down(
    crm, moment, agrees, published, told
):
    who = agrees()
    story = published(who)
    outcome = withdraw_consent(crm, moment(), who, dry_run=True, **STORIES)
    kinds = [each.fact.kind for each in outcome.facts]
    assert kinds == ["ConsentWithdrawn", "SuccessStoryUnpublished"]
    assert told(story).stage == "published"


def test_no_consent_no_agreement_and_no_publishing_by_the_writer(crm, person, moment, agrees):
    nobody = PersonRef(alumnus_id=person())
    draft = DraftSuccessStory(alumnus=nobody, story_title="題", story_body="本文")
    story = carry_out(crm, moment(), draft).undertaking.id
    with pytest.raises(NoStoryConsent):
        carry_out(crm, moment(), ConsentToStory(story=story))
    own = carry_out(
        crm, moment(), DraftSuccessStory(alumnus=agrees(), story_title="題", story_body="本文")
    ).undertaking.id
    carry_out(crm, moment(), ConsentToStory(story=own))
    with pytest.raises(NeedsSecondPerson):
        carry_out(crm, moment(), PublishSuccessStory(story=own))
    with pytest.raises(UnknownUndertaking):
        carry_out(crm, moment(), PublishSuccessStory(story=nobody.alumnus_id))


def test_who_publishes_while_the_consent_is_withdrawn_leaves_nothing_published(
    crm, moment, agrees, published, told
):
    for _ in range(4):
        who = agrees()
        story = published(who, "consented")

        def publish(story=story):
            try:
                carry_out(crm, moment(actor=EDITOR), PublishSuccessStory(story=story))
            except (NoStoryConsent, StoryNotAgreedTo) as refusal:
                return refusal.code
            return "published"

        with ThreadPoolExecutor(2) as pool:
            outcome = pool.submit(publish)
            pool.submit(withdraw_consent, crm, moment(), who, **STORIES).result()
        assert outcome.result() in ("published", "NO_STORY_CONSENT", "STORY_NOT_AGREED_TO")
        assert told(story).stage == "unpublished"
