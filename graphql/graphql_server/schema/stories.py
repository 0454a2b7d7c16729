"""Success stories, as the API shows them."""

import datetime

import strawberry

from crm.domain.facts.stories import UnpublishReason
from crm.domain.moments import PointInTime
from crm.domain.undertakings.success_story import SuccessStory as Known
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.about_person import AboutPerson
from graphql_server.schema.ids import global_id
from graphql_server.schema.undertakings import connection_of, shown
from projections.undertakings.entry import UndertakingEntry


@strawberry.type(description="What the employer tells in public about an alumnus (活躍事例).")
class SuccessStory(AboutPerson):
    stage: str = strawberry.field(
        description="`drafted`, `consented`, `published` or `unpublished`."
    )
    story_title: str | None = strawberry.field(description="Title. Null: erased.")
    story_body: str | None = strawberry.field(description="Text. Null: erased.")
    agreed_at: datetime.datetime | None = strawberry.field(
        description="When the person agreed to this text; UTC. Null: they did not, or no more."
    )
    published_at: datetime.datetime | None = strawberry.field(
        description="Since when it is published; UTC. Null: it is not."
    )
    url: str | None = strawberry.field(
        description="Where it can be read. Null: not published, not told, or erased."
    )
    unpublish_reason: UnpublishReason | None = strawberry.field(
        description="Why it was taken down. Null: it was not, or is published again."
    )


SuccessStoryConnection = connection_of(SuccessStory, "success stories")


@shown(Known, SuccessStory)
def shown_story(
    entry: UndertakingEntry, context: RequestContext, at: PointInTime | None
) -> SuccessStory | None:
    """The story as the viewer may see it; None when touch-points are not for them."""
    known = entry.undertaking
    assert isinstance(known, Known)
    if not may_read(context.viewer, Area.ENGAGEMENT):
        return None
    draft = known.draft
    return SuccessStory(
        id=global_id(Known.__name__, known.id, at),
        entry=entry,
        at=at,
        stage=known.stage,
        story_title=draft.story_title if draft else None,
        story_body=draft.story_body if draft else None,
        agreed_at=known.agreed_at,
        published_at=known.published_at,
        url=known.published.url if known.published else None,
        unpublish_reason=known.unpublished.unpublish_reason if known.unpublished else None,
    )
