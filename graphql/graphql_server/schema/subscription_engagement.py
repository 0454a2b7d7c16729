"""`engagementChanged`: whose score is to be looked at again."""

from collections.abc import AsyncGenerator, Sequence
from functools import partial
from uuid import UUID

import strawberry

from crm.domain.facts import (
    AlumnusRegistered,
    Departed,
    DepartureRescinded,
    DepartureScheduled,
    EmploymentStarted,
    InteractionRetracted,
    MessageDelivered,
    NetworkRegistered,
    Rehired,
)
from crm.domain.facts.base import Fact
from crm.domain.facts.messages import SignalRulesetPublished
from crm.domain.facts.programme import ScoringModelPublished
from crm.domain.identity.clusters import MERGING_KINDS
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.live.news import News
from graphql_server.schema.engagement import EngagementScore, engagement_score
from graphql_server.schema.ids import ALUMNUS, global_id
from graphql_server.schema.info import Info
from graphql_server.schema.masking import must_read
from graphql_server.schema.resolver import subscription
from graphql_server.schema.scalars import Int64
from graphql_server.schema.subscription_steps import (
    POSITION,
    AfterPosition,
    AlumnusId,
    Told,
    followed_person,
    may_follow,
    messages,
    starting_point,
)
from projections.engagement.touches import TOUCHING_KINDS

_OF_EVERYBODY = {ScoringModelPublished.kind, SignalRulesetPublished.kind}
_FACTS: tuple[type[Fact], ...] = (
    *(AlumnusRegistered, InteractionRetracted, MessageDelivered, NetworkRegistered),
    *(EmploymentStarted, Rehired, DepartureScheduled, Departed, DepartureRescinded),
)
_OF_PERSON = {*TOUCHING_KINDS, *MERGING_KINDS, *(cls.kind for cls in _FACTS)}
_AT_ONCE = 50


@strawberry.type(description="A fact arrived that scores follow from, or nothing for a while.")
class EngagementChanged:
    position: Int64 = strawberry.field(description=POSITION)
    alumnus_id: strawberry.ID | None = strawberry.field(
        description="`Alumnus.id` of whose score it is. Null: nobody's alone."
    )
    engagement: EngagementScore | None = strawberry.field(
        description=(
            "The score as it is now, whether or not it is another than before. Null: nothing new"
            " for you, keep the position; or see `everybody`."
        )
    )
    everybody: bool = strawberry.field(
        description="The rules changed for all: look again at every score that you show."
    )


@strawberry.type
class EngagementSubscription:
    @subscription(
        "Scores after each fact that they follow from; several facts at once are told once."
        " Scores also age at midnight, programme time: of that nothing is told. For roles that"
        " read scores."
    )
    async def engagement_changed(
        self, info: Info, alumnus_id: AlumnusId = None, after_position: AfterPosition = None
    ) -> AsyncGenerator[EngagementChanged, None]:
        context = info.context

        def may() -> None:
            must_read(context.viewer, Area.SCORE, "follow scores")
            may_follow(context, alumnus_id)

        may()
        record = await followed_person(context, alumnus_id)
        steps = context.services.live.facts.follow(
            starting_point(context, after_position),
            wants=lambda news: news.row.kind in _OF_PERSON or news.row.kind in _OF_EVERYBODY,
            asked=record,
        )
        return messages(
            context,
            steps,
            tell=partial(_changed, context),
            silence=partial(_message, alumnus_id=None),
            may=may,
            at_once=_AT_ONCE,
        )


async def _changed(context: RequestContext, news: Sequence[News]) -> Told[EngagementChanged]:
    """One message per person, at the place of the last fact about them."""
    last: dict[UUID | None, int] = {}
    for each in news:
        last.pop(each.alumnus_id, None)
        last[each.alumnus_id] = each.position
    told: list[tuple[int, EngagementChanged]] = []
    for alumnus_id, position in last.items():
        if alumnus_id is None:
            told.append((position, _message(Int64(position), None, everybody=True)))
            continue
        score = await engagement_score(context, alumnus_id)
        if score is not None:
            told.append((position, _message(Int64(position), alumnus_id, score)))
    return told


def _message(
    position: Int64,
    alumnus_id: UUID | None,
    engagement: EngagementScore | None = None,
    *,
    everybody: bool = False,
) -> EngagementChanged:
    return EngagementChanged(
        position=position,
        alumnus_id=None if alumnus_id is None else global_id(ALUMNUS, alumnus_id),
        engagement=engagement,
        everybody=everybody,
    )
