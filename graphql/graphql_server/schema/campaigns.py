"""Campaigns and what became of their messages, as the API shows them."""

import dataclasses
import datetime
from typing import Annotated

import strawberry

from crm.domain import moments
from crm.domain.facts.consent import NewsTopic
from crm.domain.undertaking import stream_of
from crm.domain.undertakings import campaign as domain
from crm.domain.words import ContactChannel
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.cursors import found_cursor, read_found_cursor
from graphql_server.schema.entries_about import WHAT as WHAT_OF_PEOPLE
from graphql_server.schema.entries_about import entries_about, may_be_named
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.ids import global_id, moment_of
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import must_read
from graphql_server.schema.moment import Moment, moment_of_list, shown_moment
from graphql_server.schema.moment import PointInTime as GivenMoment
from graphql_server.schema.moment_check import is_true
from graphql_server.schema.node import Node
from graphql_server.schema.paging import After, Before, First, Last, PageInfo, page_info, page_size
from graphql_server.schema.participation_loaders import WordKey, participation_of
from graphql_server.schema.past import reading
from graphql_server.schema.recipients import (
    CampaignRecipientConnection,
    CampaignRecipientFilter,
    recipients_page,
)
from graphql_server.schema.resolver import resolver
from graphql_server.schema.timeline import TimelineConnection
from graphql_server.schema.timeline_filter import TimelineFilter
from graphql_server.schema.undertakings import past_entry_of, shown, undertaking_key
from projections.pages import Slice
from projections.participation import campaigns as questions
from projections.timeline.about import About
from projections.undertakings.entry import UndertakingEntry

WHAT = "read what became of messages"
_UNPUBLISHED = "Null: nobody recorded its publication, only the provider's messages name it"


@strawberry.type(
    description="How many people, each counted once however many messages, opens and clicks."
)
class CampaignFigures:
    recipients: int = strawberry.field(description="Anything is known of a message to them.")
    delivered: int = strawberry.field(description="The receiving server took it.")
    opened: int = strawberry.field(
        description="Their program loaded its images, and no machine is known to have done so."
    )
    clicked: int = strawberry.field(
        description="They followed a link in it, and no machine is known to have done so."
    )
    replied: int = strawberry.field(description="They answered it themselves.")
    bounced: int = strawberry.field(description="It came back.")
    rejected: int = strawberry.field(description="The provider refused to send it.")
    complained: int = strawberry.field(description="They reported it as spam.")
    unsubscribed: int = strawberry.field(description="They stopped mail in it.")


@strawberry.type(description="A message to many (ニュースレター配信).")
class Campaign(Node):
    domain: strawberry.Private[domain.Campaign]
    at: strawberry.Private[moments.PointInTime | None]
    campaign_id: str = strawberry.field(
        description="The word that its messages carry; `id` is for everything else."
    )
    stage: str = strawberry.field(
        description="`published`, `withdrawn`, or `known_by_id` when only its messages name it."
    )
    title: str | None = strawberry.field(description=f"Its subject line or title. {_UNPUBLISHED}.")
    topic: NewsTopic | None = strawberry.field(description=f"What it is about. {_UNPUBLISHED}.")
    channel: ContactChannel | None = strawberry.field(
        description=f"Through which channel. {_UNPUBLISHED}."
    )
    audience: str | None = strawberry.field(description="Whom it is for, in words. Null: not said.")
    published_at: datetime.datetime | None = strawberry.field(
        description=f"When it was published; UTC. {_UNPUBLISHED}."
    )
    notice: str | None = strawberry.field(
        description="What was told when it was withdrawn. Null: it was not, or nothing was told."
    )
    version: int = strawberry.field(
        description="Rises with every fact of the campaign itself; for `expectedVersion`."
    )

    @resolver("What became of its messages.")
    async def figures(self, info: Info) -> CampaignFigures:
        key = WordKey(self.campaign_id, self.at)
        found = await participation_of(info.context).campaigns.load(key)
        return CampaignFigures(**dataclasses.asdict(found))

    @resolver("Everybody of whom anything is known of a message to them.")
    async def recipients(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            CampaignRecipientFilter | None, strawberry.argument(description="Which of them.")
        ] = None,
    ) -> CampaignRecipientConnection:
        of = WordKey(self.campaign_id, self.at)
        return await recipients_page(info.context, of, filter, first, after, last, before)

    @resolver(WHAT_OF_PEOPLE)
    async def entries(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            TimelineFilter | None, strawberry.argument(description="Which entries.")
        ] = None,
    ) -> TimelineConnection:
        return await entries_about(
            info.context,
            About.CAMPAIGN,
            self.campaign_id,
            self.at,
            filter,
            first,
            after,
            last,
            before,
        )


@strawberry.input(description="Which campaigns; what is left out does not restrict.")
class CampaignFilter:
    topics: list[NewsTopic] | None = strawberry.field(
        default=None, description="Only about these topics."
    )
    published_from: datetime.datetime | None = strawberry.field(
        default=None, description="Only those published at this instant or later."
    )
    published_to: datetime.datetime | None = strawberry.field(
        default=None, description="Only those published before this instant."
    )
    published: bool | None = strawberry.field(
        default=None,
        description="Only those whose publication is recorded, or only those of providers.",
    )


@strawberry.type(description="A campaign and its place in the list.")
class CampaignEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: Campaign = strawberry.field(description="The campaign.")


@strawberry.type(
    description="A page of campaigns: the latest first, those without a known publication last."
)
class CampaignConnection:
    filter: strawberry.Private[questions.CampaignFilter]
    at: strawberry.Private[moments.PointInTime | None]
    edges: list[CampaignEdge] = strawberry.field(description="The campaigns, in order.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("Campaigns on all pages together.")
    async def total_count(self, info: Info) -> int:
        async with reading(info.context, self.at) as connection:
            return await questions.count(connection, self.filter)

    @resolver("The moment that the list is of: give it again for the next page. Null for now.")
    def moment(self) -> Moment | None:
        return None if self.at is None else shown_moment(self.at)


@strawberry.type
class CampaignQuery:
    @resolver("Campaigns, the latest first.")
    async def campaigns(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            CampaignFilter | None, strawberry.argument(description="Which campaigns.")
        ] = None,
        at: Annotated[
            GivenMoment | None,
            strawberry.argument(description="As it was at a moment; as it is now if null."),
        ] = None,
    ) -> CampaignConnection:
        context = info.context
        must_read(context.viewer, Area.ENGAGEMENT, WHAT)
        size, wanted = page_size(first, last), _asked(filter or CampaignFilter())
        part = Slice(
            first=size.first,
            after=read_found_cursor(after, "Campaign"),
            last=size.last,
            before=read_found_cursor(before, "Campaign"),
        )
        await caught_up(context)
        moment = await moment_of_list(context, at)
        async with reading(context, moment) as connection:
            page = await questions.page(connection, wanted, part)
        # Asked for together: each is then at hand.
        streams = [stream_of(domain.Campaign, each.id) for each in page.items]
        await loaders_of(context).undertakings.load_many(streams)
        edges = [
            CampaignEdge(cursor=found_cursor(each, "Campaign"), node=node)
            for each in page.items
            if (node := await load_campaign(context, each.id, moment)) is not None
        ]
        info_ = page_info(page, [edge.cursor for edge in edges])
        return CampaignConnection(filter=wanted, at=moment, edges=edges, page_info=info_)

    @resolver("One campaign. Null: nobody had anything of it, or it is not for your role.")
    async def campaign(
        self,
        info: Info,
        id: Annotated[  # noqa: A002
            strawberry.ID,
            strawberry.argument(description="Its `id`, or the word that its messages carry."),
        ],
    ) -> Campaign | None:
        await caught_up(info.context)
        key = undertaking_key(id, domain.Campaign)
        at = None if key is None else moment_of(id)
        if not await is_true(info.context, at):
            return None
        return await find_campaign(info.context, str(key or id), at)


async def load_campaign(
    context: RequestContext, campaign_id: str, at: moments.PointInTime | None = None
) -> Campaign | None:
    """The campaign, be it published or only named by messages; None when not for the viewer."""
    entry = await loaders_of(context).undertakings.load(stream_of(domain.Campaign, campaign_id))
    if entry is not None and at is not None:
        entry = past_entry_of(entry, context, at)
    known = entry.undertaking if entry is not None else domain.Campaign(campaign_id)
    assert isinstance(known, domain.Campaign)
    return _shown(known, context, at)


async def find_campaign(
    context: RequestContext, campaign_id: str, at: moments.PointInTime | None = None
) -> Campaign | None:
    """As `load_campaign`; None also when nobody had anything of such a campaign."""
    found = await load_campaign(context, campaign_id, at)
    if found is not None and found.domain.version == 0:
        if at is not None and not await may_be_named(context, About.CAMPAIGN, campaign_id, at):
            return None
        async with reading(context, at) as connection:
            if not await questions.is_known(connection, campaign_id):
                return None
    return found


@shown(domain.Campaign, Campaign)
def shown_campaign(
    entry: UndertakingEntry, context: RequestContext, at: moments.PointInTime | None
) -> Campaign | None:
    """The campaign as the viewer may see it; None when touch-points are not for them."""
    assert isinstance(entry.undertaking, domain.Campaign)
    return _shown(entry.undertaking, context, at)


def _shown(
    known: domain.Campaign, context: RequestContext, at: moments.PointInTime | None
) -> Campaign | None:
    if not may_read(context.viewer, Area.ENGAGEMENT):
        return None
    published = known.published
    return Campaign(
        id=global_id(domain.Campaign.__name__, known.id, at),
        domain=known,
        at=at,
        campaign_id=str(known.id),
        stage=known.stage,
        title=published.title if published else None,
        topic=published.news_topic if published else None,
        channel=published.channel if published else None,
        audience=published.audience if published else None,
        published_at=known.opened_at if published else None,
        notice=known.withdrawn.notice if known.withdrawn else None,
        version=known.version,
    )


def _asked(given: CampaignFilter) -> questions.CampaignFilter:
    return questions.CampaignFilter(
        topics=None if given.topics is None else frozenset(given.topics),
        published_from=given.published_from,
        published_to=given.published_to,
        published=given.published,
    )
