"""What a person brings along, takes part in and reads; and finding people by what they bring."""

import datetime
from uuid import UUID

import strawberry

from crm.domain import moments
from crm.domain.facts.consent import NewsTopic
from crm.domain.facts.profile import RemoteWish, WorkForm
from crm.domain.profile import WorkStyle as KnownStyle
from graphql_server.access import Area, may_read
from graphql_server.context import RequestContext
from graphql_server.schema.fuzzy import FuzzyDate, shown_date
from graphql_server.schema.gathering import GatheringParticipant, shown_participant
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.participation_loaders import (
    MOST_CAMPAIGNS,
    PersonKey,
    participation_of,
)
from graphql_server.schema.recipients import CampaignRecipient, shown_recipient
from graphql_server.schema.resolver import resolver


@strawberry.type(description="How a person would like to work (働き方の希望).")
class WorkStyle:
    forms: list[WorkForm] = strawberry.field(description="In which forms.")
    hours_per_week: int | None = strawberry.field(
        description="How many hours a week at most. Null: not said."
    )
    remote: RemoteWish | None = strawberry.field(description="Where. Null: not said.")
    region: str | None = strawberry.field(
        description="In which part of the country. Null: not said."
    )
    available_from: FuzzyDate | None = strawberry.field(description="From when. Null: not said.")
    since: datetime.datetime = strawberry.field(description="When they said so; UTC.")
    valid_until: datetime.date = strawberry.field(
        description="Last day on which it holds: a year later unless they said otherwise."
    )
    valid: bool = strawberry.field(description="It holds today, or on the day of the moment.")


@strawberry.type(description="How often somebody clicks in campaigns about a topic.")
class TopicAffinity:
    topic: NewsTopic = strawberry.field(description="The topic.")
    clicked: int = strawberry.field(
        description="Campaigns in which they followed a link, machines left out."
    )
    delivered: int = strawberry.field(description="Campaigns that reached them.")


@strawberry.type(
    description="The part of an `Alumnus` that says what they bring along and take part in."
)
class Involved:
    alumnus_id: strawberry.Private[UUID]
    at: strawberry.Private[moments.PointInTime | None]

    @resolver(
        "Gatherings that they were invited to, answered or came to, latest first."
        " Null: not for your role (engagement)."
    )
    async def gatherings(self, info: Info) -> list[GatheringParticipant] | None:
        if not may_read(info.context.viewer, Area.ENGAGEMENT):
            return None
        key = PersonKey(self.alumnus_id, self.at)
        found = await participation_of(info.context).taking_part.load(key)
        return [shown_participant(each, self.at) for each in found]

    @resolver(
        f"Campaigns whose messages they had, the latest first, {MOST_CAMPAIGNS} at most; older"
        " ones: `Campaign.recipients`. Null: not for your role (engagement)."
    )
    async def campaigns(self, info: Info) -> list[CampaignRecipient] | None:
        if not may_read(info.context.viewer, Area.ENGAGEMENT):
            return None
        key = PersonKey(self.alumnus_id, self.at)
        found = await participation_of(info.context).mailed.load(key)
        return [shown_recipient(info.context, each, self.at) for each in found]

    @resolver(
        "What they click on, by campaigns whose topic is known, the most clicked first."
        " Null: not for your role (engagement)."
    )
    async def topic_affinity(self, info: Info) -> list[TopicAffinity] | None:
        if not may_read(info.context.viewer, Area.ENGAGEMENT):
            return None
        key = PersonKey(self.alumnus_id, self.at)
        found = await participation_of(info.context).affinities.load(key)
        return [
            TopicAffinity(
                topic=NewsTopic(each.news_topic), clicked=each.clicked, delivered=each.delivered
            )
            for each in found
        ]

    @resolver(
        "What they can do, as told last. Null: never told, or not for your role (employment)."
    )
    async def skills(self, info: Info) -> list[str] | None:
        if not may_read(info.context.viewer.about(self.alumnus_id), Area.EMPLOYMENT):
            return None
        offer = await participation_of(info.context).offer(self.alumnus_id, self.at)
        return None if offer.skills is None else list(offer.skills)

    @resolver(
        "How they would like to work, as told last; why is never asked. Null: never told, or not"
        " for your role (employment)."
    )
    async def work_style(self, info: Info) -> WorkStyle | None:
        if not may_read(info.context.viewer.about(self.alumnus_id), Area.EMPLOYMENT):
            return None
        offer = await participation_of(info.context).offer(self.alumnus_id, self.at)
        if offer.work_style is None:
            return None
        return _shown(offer.work_style, _day(info.context, self.at))


def _shown(style: KnownStyle, day: datetime.date) -> WorkStyle:
    wish = style.wish
    return WorkStyle(
        forms=list(wish.work_forms or ()),
        hours_per_week=wish.hours_per_week,
        remote=wish.remote,
        region=wish.preferred_region,
        available_from=shown_date(wish.available_from) if wish.available_from else None,
        since=style.since,
        valid_until=style.valid_until,
        valid=day <= style.valid_until,
    )


def _day(context: RequestContext, at: moments.PointInTime | None) -> datetime.date:
    return loaders_of(context).today if at is None else at.day(context.services.zone)
