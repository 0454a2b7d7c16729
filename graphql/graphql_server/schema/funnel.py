"""From leaving to the first interaction, and how well parting goes: counts for those who run it."""

import datetime
from typing import Annotated

import strawberry

from crm.domain.moments import PointInTime
from graphql_server.access import Area, Viewer, may_read
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import meets_people
from graphql_server.schema.moment import Moment, moment_of_list, shown_moment
from graphql_server.schema.offboarding import At
from graphql_server.schema.past import reading
from graphql_server.schema.programme import From, To
from graphql_server.schema.resolver import resolver
from projections.programme import funnel
from projections.programme.funnel import FunnelBy
from projections.programme.period import Period


@strawberry.type(description="Those who left in a month, or from a department, stage by stage.")
class FunnelCohort:
    department: str | None = strawberry.field(
        description="Department (部署) of the last position. Null: not known, or a cohort by month."
    )
    month: datetime.date | None = strawberry.field(
        description="First day of the month of the last day. Null: a cohort by department."
    )
    departed: int = strawberry.field(
        description="People who left and did not die; whoever left twice in it counts twice."
    )
    interviewed: int = strawberry.field(description="Of those who left: an interview was held.")
    invited: int = strawberry.field(
        description="Of those who left: were invited to the network, or joined by themselves."
    )
    registered: int = strawberry.field(description="Of those invited: joined the network.")
    consented: int = strawberry.field(
        description="Of those who joined: agreed to some purpose, withdrawn since or not."
    )
    interacted: int | None = strawberry.field(
        description=(
            "Of those who consented: did something after the last day; that a mail was opened does"
            " not count. Null: not for your role (engagement)."
        )
    )


@strawberry.type(description="From leaving to the first interaction.")
class InvitationFunnel:
    from_: datetime.date = strawberry.field(name="from", description="First last day counted.")
    to: datetime.date = strawberry.field(description="Last one counted, or today if earlier.")
    cohorts: list[FunnelCohort] = strawberry.field(
        description="By month the earliest first; by department, the unknown one last."
    )
    moment: Moment | None = strawberry.field(
        description="The moment at which the counts were so, exactly. Null for now."
    )


@strawberry.type(description="How well parting went with those who left from a department.")
class OffboardingQuality:
    department: str | None = strawberry.field(
        description="Department (部署) of the last position. Null: not known."
    )
    departed: int = strawberry.field(description="People who left and did not die.")
    interviewed: int = strawberry.field(description="With an exit interview.")
    reason_heard: int = strawberry.field(description="Whose reason was heard.")
    thanked: int = strawberry.field(description="Who were thanked.")
    recognised: int = strawberry.field(description="Whose contribution was recognised.")
    welcomed: int = strawberry.field(
        description="Who were told that they may apply again; nobody who is excluded is."
    )
    all_five: int = strawberry.field(description="With all five.")
    share: float | None = strawberry.field(
        description="Percent with all five: allFive · 100 / departed. Null: nobody left."
    )


@strawberry.type
class FunnelQuery:
    @resolver(
        "How far those came who left in a period: left, interviewed, invited, registered,"
        " consented, first interaction."
    )
    async def invitation_funnel(
        self,
        info: Info,
        from_: From,
        to: To,
        by: Annotated[
            FunnelBy, strawberry.argument(description="What makes a cohort.")
        ] = FunnelBy.MONTH,
        at: At = None,
    ) -> InvitationFunnel:
        _must_be_allowed(info.context.viewer)
        await caught_up(info.context)
        moment = await moment_of_list(info.context, at)
        period = _period(info.context, from_, to, moment)
        found: list[funnel.Cohort] = []
        if period.has_begun:
            async with reading(info.context, moment) as connection:
                found = await funnel.invitation_funnel(connection, period, by)
        engagement = may_read(info.context.viewer, Area.ENGAGEMENT)
        return InvitationFunnel(
            from_=from_,
            to=period.as_of,
            cohorts=[_shown(each, engagement=engagement) for each in found],
            moment=None if moment is None else shown_moment(moment),
        )

    @resolver(
        "The share of those who left in a period with whom parting was complete: interview,"
        " reason, thanks, recognition, welcome. By department, the unknown one last."
    )
    async def offboarding_quality(
        self,
        info: Info,
        from_: From,
        to: To,
        department: Annotated[
            list[str] | None,
            strawberry.argument(description="Only these departments; all of them if null."),
        ] = None,
        at: At = None,
    ) -> list[OffboardingQuality]:
        _must_be_allowed(info.context.viewer)
        await caught_up(info.context)
        moment = await moment_of_list(info.context, at)
        period = _period(info.context, from_, to, moment)
        if not period.has_begun:
            return []
        async with reading(info.context, moment) as connection:
            found = await funnel.offboarding_quality(connection, period, department)
        return [_shown_quality(each) for each in found]


def _must_be_allowed(viewer: Viewer) -> None:
    if not (may_read(viewer, Area.POLICIES) and meets_people(viewer)):
        raise CodedError("Your role may not see how people left and joined.", "NOT_ALLOWED")


def _period(
    context: RequestContext, first: datetime.date, last: datetime.date, at: PointInTime | None
) -> Period:
    if first > last:
        raise CodedError("Give a `from` that is not after `to`.", "INVALID_INPUT")
    zone = context.services.zone
    today = loaders_of(context).today if at is None else at.day(zone)
    return Period(first=first, last=last, today=today, zone=zone)


def _shown(cohort: funnel.Cohort, *, engagement: bool) -> FunnelCohort:
    return FunnelCohort(
        department=cohort.department,
        month=cohort.month,
        departed=cohort.departed,
        interviewed=cohort.interviewed,
        invited=cohort.invited,
        registered=cohort.registered,
        consented=cohort.consented,
        interacted=cohort.interacted if engagement else None,
    )


def _shown_quality(found: funnel.Quality) -> OffboardingQuality:
    return OffboardingQuality(
        department=found.department,
        departed=found.departed,
        interviewed=found.interviewed,
        reason_heard=found.reason_heard,
        thanked=found.thanked,
        recognised=found.recognised,
        welcomed=found.welcomed,
        all_five=found.all_five,
        share=100 * found.all_five / found.departed if found.departed else None,
    )
