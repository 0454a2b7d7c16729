"""Finding people by what they bring along: for an opening, a project, a mentor."""

import dataclasses
import datetime
from typing import Annotated

import strawberry

from crm.domain import moments
from crm.domain.facts.consent import AlumniInterest
from crm.domain.facts.profile import RemoteWish, WorkForm
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.schema.alumnus import Alumnus, load_alumnus
from graphql_server.schema.cursors import read_talent_cursor, talent_cursor
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import MomentKey, loaders_of
from graphql_server.schema.masking import must_read
from graphql_server.schema.moment import Moment, moment_of_list, shown_moment
from graphql_server.schema.moment import PointInTime as GivenMoment
from graphql_server.schema.paging import After, Before, First, Last, PageInfo, page_info, page_size
from graphql_server.schema.past import reading
from graphql_server.schema.questions import query_line
from graphql_server.schema.reachability import ReachableForInput, broadcasts_on, outreach_of
from graphql_server.schema.resolver import resolver
from projections.pages import Slice
from projections.participation import talent as questions


@strawberry.input(description="What is looked for; what is left out does not restrict.")
class TalentFilter:
    skills: list[str] | None = strawberry.field(
        default=None,
        description=(
            "At least one of these skills; upper case, width and spaces make no difference."
            " Whoever has more of them comes first."
        ),
    )
    interest: AlumniInterest | None = strawberry.field(
        default=None, description="Only who said that they want this of the employer."
    )
    forms: list[WorkForm] | None = strawberry.field(
        default=None, description="Only who would work in one of these forms, as it still holds."
    )
    remote: RemoteWish | None = strawberry.field(
        default=None, description="Only who would work there, as it still holds."
    )
    region: str | None = strawberry.field(
        default=None, description="Only who would work in this part of the country."
    )
    hours_at_most: int | None = strawberry.field(
        default=None, description="Only who would work at most so many hours a week."
    )
    department: str | None = strawberry.field(
        default=None, description="Only whose latest department was exactly this one."
    )
    reachable_for: ReachableForInput | None = strawberry.field(
        default=None,
        description="Only who may be written to, for this purpose and through this channel.",
    )


@strawberry.type(description="Somebody who offers what is looked for.")
class TalentEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    matched_skills: int = strawberry.field(description="How many of the skills they have.")
    node: Alumnus = strawberry.field(description="Who.")


@strawberry.type(description="A page of people: whoever has most of the skills first.")
class TalentConnection:
    filter: strawberry.Private[questions.TalentFilter]
    at: strawberry.Private[moments.PointInTime | None]
    edges: list[TalentEdge] = strawberry.field(description="The people, the best first.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("People on all pages together.")
    async def total_count(self, info: Info) -> int:
        context = info.context
        today, zone = _day(context, self.at), context.services.zone
        async with reading(context, self.at) as connection:
            return await questions.talent_count(connection, self.filter, today, zone)

    @resolver("The moment that the list is of: give it again for the next page. Null for now.")
    def moment(self) -> Moment | None:
        return None if self.at is None else shown_moment(self.at)


@strawberry.type
class TalentQuery:
    @resolver(
        "People by skills, interest and how they would like to work. Scores play no part, nor does"
        " why somebody wants to work in a certain way."
    )
    async def talent_search(
        self,
        info: Info,
        filter: Annotated[  # noqa: A002 - the word of the API
            TalentFilter, strawberry.argument(description="What is looked for.")
        ],
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        at: Annotated[
            GivenMoment | None,
            strawberry.argument(description="As it was at a moment; as it is now if null."),
        ] = None,
    ) -> TalentConnection:
        context = info.context
        for area in (Area.IDENTITY, Area.EMPLOYMENT):
            must_read(context.viewer, area, "look for people by what they can do")
        if filter.interest is not None:
            must_read(context.viewer, Area.CONSENT, "look for people by their interests")
        if filter.reachable_for is not None:
            must_read(context.viewer, Area.CONSENT, "filter people by what they agreed to")
        size, wanted = page_size(first, last), _asked(filter)
        part = Slice(
            first=size.first,
            after=read_talent_cursor(after),
            last=size.last,
            before=read_talent_cursor(before),
        )
        await caught_up(context)
        moment = await moment_of_list(context, at)
        today, zone = _day(context, moment), context.services.zone
        if filter.reachable_for is not None:
            month = await broadcasts_on(context, moment)
            asked = outreach_of(filter.reachable_for)
            wanted = dataclasses.replace(wanted, reachable_for=asked, broadcasts=month)
        async with reading(context, moment) as connection:
            page = await questions.talent_page(connection, wanted, part, today, zone)
        if moment is not None:
            keys = [MomentKey(each.alumnus_id, moment) for each in page.items]
            await loaders_of(context).past_people.load_many(keys)
        else:
            await loaders_of(context).people.load_many([each.alumnus_id for each in page.items])
        edges = [
            TalentEdge(cursor=talent_cursor(each.cursor), matched_skills=each.matched, node=node)
            for each in page.items
            if (node := await load_alumnus(context, each.alumnus_id, moment)) is not None
        ]
        info_ = page_info(page, [edge.cursor for edge in edges])
        return TalentConnection(filter=wanted, at=moment, edges=edges, page_info=info_)


def _asked(given: TalentFilter) -> questions.TalentFilter:
    skills = [line for each in given.skills or () if (line := query_line(each)) is not None]
    return questions.TalentFilter(
        skills=tuple(skills),
        interest=given.interest,
        forms=None if given.forms is None else frozenset(given.forms),
        remote=given.remote,
        region=query_line(given.region),
        hours_at_most=given.hours_at_most,
        department=query_line(given.department),
    )


def _day(context: RequestContext, at: moments.PointInTime | None) -> datetime.date:
    return loaders_of(context).today if at is None else at.day(context.services.zone)
