"""What the programme is worth, and why: the report of a fiscal year, attributions, insights."""

import asyncio
import datetime
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from crm.domain.moments import PointInTime
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.costs import At, From, To
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import must_read
from graphql_server.schema.moment import Moment, moment_of_list
from graphql_server.schema.past import reading
from graphql_server.schema.programme import Metric, shown_metrics
from graphql_server.schema.resolver import resolver
from graphql_server.schema.timeline_entry import TimelineEntry, past_entry, shown_entry
from projections.programme.fiscal_year import fiscal_year
from projections.programme.insights import insights
from projections.programme.questions import attributed_returns
from projections.programme.returns import AttributedReturn, Attribution
from projections.programme.told import told

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus

_MEANINGS = {
    Attribution.PROGRAMME: "The person met us, took part or gave something. It counts.",
    Attribution.ASSISTED: "They read, answered or told us something, and no more. It counts.",
    Attribution.NONE: "No touch-point of a human, or no inquiry on record. It does not count.",
}
strawberry.enum(
    Attribution,
    name="Attribution",
    description="The programme's part in a return, by the 365 days before the inquiry.",
)
for _value in Attribution.__strawberry_definition__.values:  # type: ignore[attr-defined]
    _value.description = _MEANINGS[Attribution(_value.value)]


@strawberry.type(
    description="A fiscal year of the programme in figures, for human-capital reports."
)
class HumanCapitalReport:
    fiscal_year: int = strawberry.field(description="The calendar year in which it begins.")
    from_: datetime.date = strawberry.field(name="from", description="First day.")
    to: datetime.date = strawberry.field(description="Last day, included.")
    as_of: datetime.date = strawberry.field(
        description="The reference day: `to`, or today if that is earlier."
    )
    metrics: list[Metric] = strawberry.field(
        description="Every metric with its definition, always in this order."
    )
    moment: Moment | None = strawberry.field(
        description="The moment at which it was so, exactly. Null for now."
    )


@strawberry.type(description="A return and the programme's part in it.")
class ReturnAttribution:
    found: strawberry.Private[AttributedReturn]
    at: strawberry.Private[PointInTime | None]
    first_day: datetime.date = strawberry.field(description="First day of work after the return.")
    attribution: Attribution = strawberry.field(description="The programme's part in it.")
    event_ids: list[strawberry.ID] = strawberry.field(
        description="The facts that speak for it, in the order of the log."
    )

    @resolver("Who came back. Null: not for your role.")
    async def alumnus(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        return await load_alumnus(info.context, self._alumnus_id, self.at)

    @resolver("The inquiry that the return follows from. Null: none is on record.")
    async def inquiry(self, info: Info) -> TimelineEntry | None:
        asked = self.found.came_back.inquiry
        if asked is None:
            return None
        return await _entry(info.context, self._alumnus_id, asked.position, self.at)

    @resolver("Touch-points of a human in the 365 days before the inquiry, in the log's order.")
    async def touches(self, info: Info) -> list[TimelineEntry]:
        found = await asyncio.gather(
            *(
                _entry(info.context, self._alumnus_id, each.position, self.at)
                for each in self.found.touches
            )
        )
        return [each for each in found if each is not None]

    @property
    def _alumnus_id(self) -> UUID:
        return self.found.came_back.rehired.alumnus_id


@strawberry.type(description="What somebody shared of what they know, and what became of it.")
class Insight:
    event_id: strawberry.ID = strawberry.field(
        description="The fact by which it was shared: `insightEventId` of `adoptInsight`."
    )
    topic: str | None = strawberry.field(description="What it is about. Null: not told.")
    insight: str | None = strawberry.field(description="What they said. Null: erased.")
    initiatives: list[str] = strawberry.field(description="What the employer uses it for.")
    entry: TimelineEntry | None = strawberry.field(
        description="The entry on the person's timeline. Null: not for your role."
    )


@strawberry.type
class ReportQuery:
    @resolver("A fiscal year in figures. The year begins in the month of the programme's settings.")
    async def human_capital_report(
        self,
        info: Info,
        fiscal_year: Annotated[
            int, strawberry.argument(description="The calendar year in which it begins.")
        ],
        at: At = None,
    ) -> HumanCapitalReport:
        context = info.context
        await caught_up(context)
        first, last = _days(context, fiscal_year)
        moment = await moment_of_list(context, at)
        found = await shown_metrics(context, first, last, moment)
        return HumanCapitalReport(
            fiscal_year=fiscal_year,
            from_=first,
            to=last,
            as_of=found.as_of,
            metrics=found.metrics,
            moment=found.moment,
        )

    @resolver("Returns whose first day lies in the period, and the programme's part in each.")
    async def attributions(
        self, info: Info, from_: From, to: To, at: At = None
    ) -> list[ReturnAttribution]:
        context = info.context
        for area in (Area.ENGAGEMENT, Area.RETURN_FLOW):
            must_read(context.viewer, area, "see why returns count")
        await caught_up(context)
        moment = await moment_of_list(context, at)
        async with reading(context, moment) as connection:
            facts = await told(connection)
            found = await attributed_returns(connection, facts, context.services.zone)
        return [
            ReturnAttribution(
                found=each,
                at=moment,
                first_day=each.came_back.first_day,
                attribution=each.attribution,
                event_ids=[strawberry.ID(str(touch.event_id)) for touch in each.touches],
            )
            for each in found
            if from_ <= each.came_back.first_day <= to
        ]

    @resolver("What people shared of what they know, the newest first; of the newest 1,000.")
    async def insights(
        self,
        info: Info,
        topic: Annotated[
            str | None,
            strawberry.argument(description="Only those whose topic holds these words."),
        ] = None,
        at: At = None,
    ) -> list[Insight]:
        context = info.context
        must_read(context.viewer, Area.ENGAGEMENT, "read what people shared")
        await caught_up(context)
        moment = await moment_of_list(context, at)
        async with reading(context, moment) as connection:
            found = await insights(connection, topic)
        entries = await asyncio.gather(
            *(_entry(context, each.entry.alumnus_id, each.entry.position, moment) for each in found)
        )
        return [
            Insight(
                event_id=strawberry.ID(str(each.entry.event_id)),
                topic=each.shared.topic,
                insight=each.shared.insight,
                initiatives=list(each.initiatives),
                entry=entry,
            )
            for each, entry in zip(found, entries, strict=True)
        ]


def _days(context: RequestContext, year: int) -> tuple[datetime.date, datetime.date]:
    try:
        return fiscal_year(year, context.services.fiscal_year_start_month)
    except ValueError as wrong:
        raise CodedError(str(wrong), "INVALID_INPUT") from None


async def _entry(
    context: RequestContext, alumnus_id: UUID, position: int, at: PointInTime | None
) -> TimelineEntry | None:
    if at is not None:
        return await past_entry(context, alumnus_id, position, at)
    found = await loaders_of(context).entries.load(position)
    return shown_entry(found, context.viewer, context.services.zone)
