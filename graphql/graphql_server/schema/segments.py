"""Segments and touch plans: with whom the programme keeps contact, and how often."""

import strawberry

from crm.domain.care import PLAN_KINDS, segments_of
from crm.domain.care import Segment as KnownSegment
from crm.domain.engagement import Level
from crm.domain.moments import PointInTime
from crm.domain.words import AlumnusStatus
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import must_read_inside


@strawberry.type(description="How often the programme is in touch with the people of a segment.")
class TouchPlan:
    cadence_days: int = strawberry.field(
        description="At most so many days between two-way contacts."
    )
    owner_role: str | None = strawberry.field(
        description="Who keeps the contact, in words. Null: not said."
    )


@strawberry.type(
    description=(
        "A part of the people. Somebody belongs to the first segment, by rank, whose conditions"
        " they all meet."
    )
)
class Segment:
    key: str = strawberry.field(description="Stable word for programs.")
    title: str = strawberry.field(description="What people call it.")
    rank: int = strawberry.field(description="Segments of a lower rank come first.")
    statuses: list[AlumnusStatus] = strawberry.field(description="Of these statuses.")
    departments: list[str] = strawberry.field(
        description="Of these latest departments (部署); of all when empty."
    )
    levels: list[Level] = strawberry.field(
        description="Of these levels at the last scoring; of all when empty."
    )
    left_at_least_months: int | None = strawberry.field(
        description="Whose latest last day is at least so many months past. Null: any."
    )
    left_at_most_months: int | None = strawberry.field(
        description="Whose latest last day is at most so many months past. Null: any."
    )
    touch_plan: TouchPlan | None = strawberry.field(
        description="Null: nobody has to keep contact with them."
    )


async def segments(context: RequestContext, at: PointInTime | None = None) -> list[Segment]:
    """The segments in use, by rank; refuses whoever may not read policies, and members."""
    must_read_inside(context.viewer, Area.POLICIES, "read segments and touch plans")
    return [shown_segment(each) for each in await known_segments(context, at)]


async def known_segments(
    context: RequestContext, at: PointInTime | None = None
) -> tuple[KnownSegment, ...]:
    """The segments in use now, or at a moment."""
    return segments_of(await loaders_of(context).programme_facts(PLAN_KINDS, at))


def shown_segment(segment: KnownSegment) -> Segment:
    plan = None
    if segment.cadence_days is not None:
        plan = TouchPlan(cadence_days=segment.cadence_days, owner_role=segment.owner_role)
    return Segment(
        key=segment.key,
        title=segment.title,
        rank=segment.rank,
        statuses=sorted(segment.statuses),
        departments=sorted(segment.departments),
        levels=sorted(segment.levels),
        left_at_least_months=segment.left_at_least_months,
        left_at_most_months=segment.left_at_most_months,
        touch_plan=plan,
    )
