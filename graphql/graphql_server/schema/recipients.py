"""Who had a message of a campaign, as the API shows them."""

import dataclasses
from typing import TYPE_CHECKING, Annotated

import strawberry

from crm.domain.moments import PointInTime
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.cursors import read_recipient_cursor, recipient_cursor
from graphql_server.schema.ids import ALUMNUS, uuid_of
from graphql_server.schema.info import Info
from graphql_server.schema.masking import must_read
from graphql_server.schema.paging import PageInfo, page_info, page_size
from graphql_server.schema.participation_loaders import RecipientsKey, WordKey, participation_of
from graphql_server.schema.past import reading
from graphql_server.schema.resolver import resolver
from projections.pages import Slice
from projections.participation import recipients as questions

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus
    from graphql_server.schema.campaigns import Campaign


@strawberry.type(description="One person and one campaign.")
class CampaignRecipient:
    recipient: strawberry.Private[questions.Recipient]
    at: strawberry.Private[PointInTime | None]
    delivered: bool = strawberry.field(description="The receiving server took it.")
    opened: bool = strawberry.field(
        description="Their program loaded its images, and no machine is known to have done so."
    )
    clicked: bool = strawberry.field(
        description="They followed a link in it, and no machine is known to have done so."
    )
    replied: bool = strawberry.field(description="They answered it themselves.")
    bounced: bool = strawberry.field(description="It came back.")
    rejected: bool = strawberry.field(description="The provider refused to send it.")
    complained: bool = strawberry.field(description="They reported it as spam.")
    unsubscribed: bool | None = strawberry.field(
        description="They stopped mail in it. Null: not for your role (consent)."
    )

    @resolver("Who. Null: not for your role.")
    async def alumnus(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        return await load_alumnus(info.context, self.recipient.alumnus_id, self.at)

    @resolver("Of what. Null: not for your role.")
    async def campaign(
        self, info: Info
    ) -> Annotated["Campaign", strawberry.lazy("graphql_server.schema.campaigns")] | None:
        from graphql_server.schema.campaigns import load_campaign

        return await load_campaign(info.context, self.recipient.campaign_id, self.at)


@strawberry.input(description="Which recipients; what is left out does not restrict.")
class CampaignRecipientFilter:
    delivered: bool | None = strawberry.field(
        default=None, description="Only those whom it reached, or only the others."
    )
    opened: bool | None = strawberry.field(
        default=None, description="Only those who opened it, or only the others."
    )
    clicked: bool | None = strawberry.field(
        default=None, description="Only those who followed a link, or only the others."
    )
    replied: bool | None = strawberry.field(
        default=None, description="Only those who answered, or only the others."
    )
    bounced: bool | None = strawberry.field(
        default=None, description="Only those from whom it came back, or only the others."
    )
    complained: bool | None = strawberry.field(
        default=None,
        description="Only those who reported it as spam, or only the others.",
    )
    unsubscribed: bool | None = strawberry.field(
        default=None,
        description="Only those who stopped mail in it, or only the others; for roles that read"
        " consent.",
    )
    alumnus: strawberry.ID | None = strawberry.field(
        default=None, description="Only this person; an `Alumnus.id`."
    )


@strawberry.type(description="A recipient and their place in the list.")
class CampaignRecipientEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: CampaignRecipient = strawberry.field(description="The recipient.")


@strawberry.type(description="A page of recipients, in an order that stays.")
class CampaignRecipientConnection:
    key: strawberry.Private[RecipientsKey]
    edges: list[CampaignRecipientEdge] = strawberry.field(description="The recipients.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("Recipients on all pages together.")
    async def total_count(self, info: Info) -> int:
        return await participation_of(info.context).recipient_counts.load(self.key)


async def recipients_page(
    context: RequestContext,
    of: WordKey,
    given: CampaignRecipientFilter | None,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
) -> CampaignRecipientConnection:
    """Those who had a message of a campaign, now or as far as a moment knew."""
    must_read(context.viewer, Area.IDENTITY, "list who had messages")
    size, wanted = page_size(first, last), _asked(context, given or CampaignRecipientFilter())
    part = Slice(
        first=size.first,
        after=read_recipient_cursor(after),
        last=size.last,
        before=read_recipient_cursor(before),
    )
    key = RecipientsKey(of, wanted)
    if part.first is not None and part == Slice(first=part.first):
        page = await participation_of(context).recipients.load((key, part.first))
    else:
        async with reading(context, of.at) as connection:
            page = (await questions.pages(connection, [of.id], wanted, part))[of.id]
    edges = [
        CampaignRecipientEdge(
            cursor=recipient_cursor(each.alumnus_id), node=shown_recipient(context, each, of.at)
        )
        for each in page.items
    ]
    info = page_info(page, [edge.cursor for edge in edges])
    return CampaignRecipientConnection(key=key, edges=edges, page_info=info)


def _asked(context: RequestContext, given: CampaignRecipientFilter) -> questions.RecipientFilter:
    if given.unsubscribed is not None:
        must_read(context.viewer, Area.CONSENT, "filter by who stopped mail")
    told = {name: value for name, value in vars(given).items() if name != "alumnus"}
    alumnus_id = None
    if given.alumnus is not None:
        alumnus_id = uuid_of(given.alumnus, ALUMNUS) or questions.NOBODY
    return questions.RecipientFilter(**told, alumnus_id=alumnus_id)


def shown_recipient(
    context: RequestContext, found: questions.Recipient, at: PointInTime | None
) -> CampaignRecipient:
    """As the viewer may see it, now or as far as a moment knew."""
    told = dataclasses.asdict(found)
    del told["campaign_id"], told["alumnus_id"]
    if not may_read(context.viewer.about(found.alumnus_id), Area.CONSENT):
        told["unsubscribed"] = None
    return CampaignRecipient(recipient=found, at=at, **told)
