"""Whether alumni would recommend the employer (eNPS)."""

import datetime
from typing import Annotated

import strawberry

from graphql_server.access import Area
from graphql_server.errors import CodedError
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.info import Info
from graphql_server.schema.masking import must_read
from graphql_server.schema.moment import PointInTime as GivenMoment
from graphql_server.schema.moment import moment_of_list
from graphql_server.schema.past import reading
from graphql_server.schema.resolver import resolver
from projections.participation.talent import pulse

_DAY = datetime.timedelta(days=1)


@strawberry.type(
    description="Would alumni recommend the employer: the last answer of each person in a period."
)
class AlumniNps:
    value: float | None = strawberry.field(
        description=(
            "Percentage of promoters less that of detractors, -100 to 100 percentage points."
            " Null: nobody answered."
        )
    )
    answers: int = strawberry.field(description="People who answered.")
    promoters: int = strawberry.field(description="Of them those who said 9 or 10.")
    detractors: int = strawberry.field(description="Of them those who said 0 to 6.")


@strawberry.type
class SurveyQuery:
    @resolver("Whether alumni would recommend the employer (eNPS), by answers of a period.")
    async def alumni_nps(
        self,
        info: Info,
        from_: Annotated[
            datetime.date,
            strawberry.argument(
                name="from", description="First day, in the programme's time zone."
            ),
        ],
        to: Annotated[datetime.date, strawberry.argument(description="Last day, included.")],
        at: Annotated[
            GivenMoment | None,
            strawberry.argument(description="As it was at a moment; as it is now if null."),
        ] = None,
    ) -> AlumniNps:
        must_read(info.context.viewer, Area.ENGAGEMENT, "read what alumni answered")
        if to < from_:
            raise CodedError("`to` lies before `from`: exchange them.", "INVALID_INPUT")
        await caught_up(info.context)
        moment, zone = await moment_of_list(info.context, at), info.context.services.zone
        since, until = (
            datetime.datetime.combine(day, datetime.time(), zone) for day in (from_, to + _DAY)
        )
        async with reading(info.context, moment) as connection:
            found = await pulse(connection, since, until)
        share = (found.promoters - found.detractors) * 100
        return AlumniNps(value=share / found.answers if found.answers else None, **found._asdict())
