"""The metrics of the programme: whole numbers, what they come to, and what they mean exactly."""

import datetime
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, cast

import strawberry

from crm.domain.engagement.published import PublishedModel, in_force
from crm.domain.moments import PointInTime
from crm.domain.words import Locale
from graphql_server.access import Area, Viewer, may_read
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.because import Because, because, metric_rule, model_rule
from graphql_server.schema.costs import known_account
from graphql_server.schema.engagement import known_models
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import meets_people
from graphql_server.schema.moment import Moment, shown_moment
from graphql_server.schema.past import reading
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Int64
from projections.programme import metric as programme
from projections.programme.definitions import DEFINITIONS, MetricKey, MetricUnit
from projections.programme.metric import SMALLEST_GROUP, MissingReason
from projections.programme.questions import programme_metrics

From = Annotated[
    datetime.date,
    strawberry.argument(name="from", description="First day, in the programme's time zone."),
]
To = Annotated[datetime.date, strawberry.argument(description="Last day, included.")]

_UNITS: Mapping[MetricUnit, str] = MappingProxyType(
    {
        MetricUnit.PEOPLE: "People, each counted once.",
        MetricUnit.TIMES: "How often something happened.",
        MetricUnit.PERCENT: "Of a hundred: numerator · 100 / denominator.",
        MetricUnit.PER_MILLE: "Of a thousand: numerator · 1,000 / denominator.",
        MetricUnit.MESSAGES_PER_PERSON_AND_MONTH: (
            "Messages to a person within a calendar month, on average."
        ),
        MetricUnit.CURRENCY: (
            "Money, in `currency`: numerator, or numerator / denominator, in whole units of it."
        ),
        MetricUnit.DAYS: "Days.",
        MetricUnit.PEOPLE_PER_FTE: (
            "People per full-time equivalent: numerator · 100 / denominator, which is in percent."
        ),
    }
)
_REASONS: Mapping[MissingReason, str] = MappingProxyType(
    {
        MissingReason.NO_DENOMINATOR: "There is nobody, or nothing, to divide by.",
        MissingReason.PERIOD_NOT_BEGUN: "The period lies in the future.",
        MissingReason.KNOWN_FOR_TODAY_ONLY: (
            "It is known of today only, and the period does not reach today."
        ),
        MissingReason.SMALL_GROUP: (
            f"It follows from what people did, and is not told of fewer than {SMALLEST_GROUP}."
        ),
        MissingReason.NO_BASELINE: (
            "A figure that it needs was never recorded: a baseline, a cost, a count of hires, the"
            " capacity."
        ),
        MissingReason.SEVERAL_CURRENCIES: (
            "The amounts are in several currencies; nothing is converted."
        ),
        MissingReason.NOT_FOR_YOUR_ROLE: (
            "It follows from what people did or from scores, which your role may not read."
        ),
    }
)


def _described(cls: Any, name: str, description: str, values: Mapping[Any, str]) -> None:
    strawberry.enum(cls, name=name, description=description)
    for value in cast(Any, cls).__strawberry_definition__.values:
        value.description = values[cls[value.name]]


_described(
    MetricKey,
    "MetricKey",
    "Which metric. New ones are added over time.",
    {key: f"{definition.title}." for key, definition in DEFINITIONS.items()},
)
_described(MetricUnit, "MetricUnit", "What a metric is measured in.", _UNITS)
_described(MissingReason, "MissingReason", "Why a metric has no value.", _REASONS)


@strawberry.type(description="One metric of a period.")
class Metric:
    key: MetricKey = strawberry.field(description="Which metric.")
    value: float | None = strawberry.field(
        description="In `unit`, worked out from the two numbers. Null as `missingReason` says."
    )
    unit: MetricUnit = strawberry.field(description="Unit of the value.")
    numerator: Int64 | None = strawberry.field(
        description="What was counted. Null when it is not told, as `missingReason` says."
    )
    denominator: Int64 | None = strawberry.field(
        description=(
            "Of how many. Null for a plain number, and when it is not told, as `missingReason`"
            " says."
        )
    )
    currency: str | None = strawberry.field(
        description=(
            "ISO 4217 code of an amount of money. Null for everything else, for an amount of 0 that"
            " is of no currency, and when it is not told."
        )
    )
    missing_reason: MissingReason | None = strawberry.field(
        description="Why there is no value. Null when there is one."
    )

    model: strawberry.Private[PublishedModel]
    at: strawberry.Private[PointInTime | None]

    @resolver(
        "The definition, and the scoring model where it counts by levels or modes. With `at` of"
        " `position`, the same question gives the same value again."
    )
    def because(self, info: Info) -> Because:
        rules = [metric_rule(self.key)]
        if DEFINITIONS[self.key].from_scoring:
            rules.append(model_rule(self.model))
        return because(info.context, self.at, None, rules)

    @resolver("Numerator, denominator and days, exactly.")
    def definition(
        self,
        locale: Annotated[Locale, strawberry.argument(description="The language.")] = Locale.JA,
    ) -> str:
        return DEFINITIONS[self.key].text(locale)


@strawberry.type(description="The programme in a period.")
class ProgrammeMetrics:
    from_: datetime.date = strawberry.field(
        name="from", description="First day of the period, in the programme's time zone."
    )
    to: datetime.date = strawberry.field(description="Last day of the period, included.")
    as_of: datetime.date = strawberry.field(
        description=(
            "The reference day of the definitions, for what is told of one day: `to`, or today if"
            " that is earlier."
        )
    )
    metrics: list[Metric] = strawberry.field(description="Every metric, always in this order.")
    moment: Moment | None = strawberry.field(
        description="The moment at which the metrics were so, exactly. Null for now."
    )


async def shown_metrics(
    context: RequestContext,
    first: datetime.date,
    last: datetime.date,
    at: PointInTime | None = None,
) -> ProgrammeMetrics:
    """The metrics of a period, now or as they were told at a moment, without what the viewer may
    not read."""
    _must_be_allowed(context.viewer)
    if first > last:
        raise CodedError("Give a `from` that is not after `to`.", "INVALID_INPUT")
    zone = context.services.zone
    today = loaders_of(context).today if at is None else at.day(zone)
    model = in_force(await known_models(context, at), min(last, today))
    account = await known_account(context, at)
    async with reading(context, at) as connection:
        found = await programme_metrics(
            connection,
            first=first,
            last=last,
            today=today,
            zone=zone,
            model=model.model,
            account=account,
        )
    return ProgrammeMetrics(
        from_=first,
        to=last,
        as_of=found.as_of,
        metrics=[_shown(metric, context.viewer, model, at) for metric in found.metrics],
        moment=None if at is None else shown_moment(at),
    )


def _must_be_allowed(viewer: Viewer) -> None:
    """For those who read the programme's policies and know people, be it under pseudonyms."""
    if not (may_read(viewer, Area.POLICIES) and meets_people(viewer)):
        raise CodedError("Your role may not see the metrics of the programme.", "NOT_ALLOWED")


def _shown(
    metric: programme.Metric, viewer: Viewer, model: PublishedModel, at: PointInTime | None
) -> Metric:
    definition = DEFINITIONS[metric.key]
    hidden = (definition.from_scoring and not may_read(viewer, Area.SCORE)) or (
        definition.from_engagement and not may_read(viewer, Area.ENGAGEMENT)
    )
    if hidden:
        metric = metric.without(MissingReason.NOT_FOR_YOUR_ROLE)
    return Metric(
        key=metric.key,
        value=metric.value,
        unit=definition.unit,
        numerator=_int64(metric.numerator),
        denominator=_int64(metric.denominator),
        currency=metric.currency,
        missing_reason=metric.missing_reason,
        model=model,
        at=at,
    )


def _int64(number: int | None) -> Int64 | None:
    return None if number is None else Int64(number)
