"""What the programme is for, what it may cost and what it costs, as the API shows it."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated

import anyio.to_thread
import strawberry

from crm.application.costs import programme_account
from crm.domain.costs import MINUTES_PER_HOUR, Account, Sum
from crm.domain.envelope import RecordedFact
from crm.domain.facts.costs import CostCategory, ProgrammeCostRecorded, ProgrammePurpose
from crm.domain.moments import PointInTime
from crm.domain.money import Money as KnownMoney
from crm.domain.words import Locale
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import must_read_inside
from graphql_server.schema.moment import Moment, moment_of_list, shown_moment
from graphql_server.schema.moment import PointInTime as GivenMoment
from graphql_server.schema.money import Money, shown_money
from graphql_server.schema.resolver import resolver

From = Annotated[
    datetime.date,
    strawberry.argument(name="from", description="First day, in the programme's time zone."),
]
To = Annotated[datetime.date, strawberry.argument(description="Last day, included.")]
At = Annotated[
    GivenMoment | None,
    strawberry.argument(description="As it was at a moment; as it is now if null."),
]
_CENTS = Decimal("0.0001")


@strawberry.type(description="What the programme is for (目的).")
class ProgrammePurposes:
    purposes: list[ProgrammePurpose] = strawberry.field(description="The most important first.")
    statement: str | None = strawberry.field(
        description="The same in the employer's words. Null: not told."
    )


@strawberry.type(description="What the programme may spend in a period.")
class Budget:
    event_id: strawberry.ID = strawberry.field(
        description="The fact that set it: `rescindedEventId` of `rescindCost`."
    )
    from_: datetime.date = strawberry.field(name="from", description="First day of the period.")
    to: datetime.date = strawberry.field(description="Last day of the period, included.")
    planned: Money = strawberry.field(description="How much it may be.")
    spent: list[Money] = strawberry.field(
        description=(
            "What was spent in the period, without the time of those who run it; one amount for"
            " each currency."
        )
    )


@strawberry.type(description="What was spent on one thing.")
class CategoryCost:
    category: CostCategory = strawberry.field(description="What for.")
    amounts: list[Money] = strawberry.field(description="One amount for each currency.")
    staff_minutes: int = strawberry.field(
        description="Time of those who run the programme, in minutes, beside the money."
    )


@strawberry.type(description="A figure that was recorded and stands; it can be taken back.")
class Figure:
    recorded: strawberry.Private[RecordedFact]
    event_id: strawberry.ID = strawberry.field(
        description="The fact: `rescindedEventId` of `rescindCost`."
    )
    kind: str = strawberry.field(description="Kind of the fact, in PascalCase; stable for ever.")
    recorded_at: datetime.datetime = strawberry.field(description="When it was recorded; UTC.")
    effective_on: datetime.date | None = strawberry.field(
        description="The day it is of, or from which on it holds. Null: of a period of its own."
    )

    @resolver("The figure in one sentence.")
    def sentence(
        self,
        locale: Annotated[
            Locale | None, strawberry.argument(description="Language of the sentence.")
        ] = Locale.JA,
    ) -> str:
        return self.recorded.fact.sentence(locale or Locale.JA)


@strawberry.type(description="What the programme was for, might cost and cost in a period.")
class ProgrammeAccount:
    account: strawberry.Private[Account]
    from_: datetime.date = strawberry.field(name="from", description="First day of the period.")
    to: datetime.date = strawberry.field(description="Last day of the period, included.")
    purposes: ProgrammePurposes | None = strawberry.field(
        description="As set on the last day. Null: never set by then."
    )
    budgets: list[Budget] = strawberry.field(
        description="Whose period meets these days, the earliest first."
    )
    spent: list[Money] = strawberry.field(
        description="Money spent on these days, one amount for each currency."
    )
    by_category: list[CategoryCost] = strawberry.field(
        description="The same by what it was for; what nothing was spent on is left out."
    )
    staff_hours: float = strawberry.field(
        description="Time of those who run the programme on these days, in hours."
    )
    staff_cost: list[Money] | None = strawberry.field(
        description="What that time cost. Null: what an hour costs was not set for all of it."
    )
    moment: Moment | None = strawberry.field(
        description="The moment that all of this is of. Null: now."
    )

    @resolver("Every figure that stands, of whatever day, in the order recorded.")
    def figures(self) -> list[Figure]:
        return [_figure(each) for each in self.account.figures.values()]


@strawberry.type
class CostsQuery:
    @resolver("What the programme was for, might cost and cost in a period.")
    async def programme_account(
        self, info: Info, from_: From, to: To, at: At = None
    ) -> ProgrammeAccount:
        account, moment = await account_at(info.context, at)
        if from_ > to:
            raise CodedError("Give a `from` that is not after `to`.", "INVALID_INPUT")
        return _shown(account, from_, to, moment)

    @resolver("The budgets whose period meets these days, the earliest first.")
    async def budgets(self, info: Info, from_: From, to: To, at: At = None) -> list[Budget]:
        account, _ = await account_at(info.context, at)
        return _budgets(account, from_, to)

    @resolver("What the programme is for today, or was on the day of `at`. Null: never set.")
    async def programme_purposes(self, info: Info, at: At = None) -> ProgrammePurposes | None:
        context = info.context
        account, moment = await account_at(context, at)
        today = loaders_of(context).today if moment is None else moment.day(context.services.zone)
        return _purposes(account, today)


async def account_at(
    context: RequestContext, given: GivenMoment | None
) -> tuple[Account, PointInTime | None]:
    """The account now or at a moment; refuses those who may not read policies, and members."""
    must_read_inside(context.viewer, Area.POLICIES, "see what the programme costs")
    await caught_up(context)
    moment = await moment_of_list(context, given)
    return await known_account(context, moment), moment


async def known_account(context: RequestContext, at: PointInTime | None) -> Account:
    """The account now or at a moment, for figures that follow from it."""
    return await anyio.to_thread.run_sync(programme_account, context.services.crm, at)


def _shown(
    account: Account, first: datetime.date, last: datetime.date, at: PointInTime | None
) -> ProgrammeAccount:
    costs = account.costs(first, last)
    time = account.staff_cost(first, last)
    return ProgrammeAccount(
        account=account,
        from_=first,
        to=last,
        purposes=_purposes(account, last),
        budgets=_budgets(account, first, last),
        spent=_monies(Sum.of(each.amount for each in costs)),
        by_category=[
            _category(category, [each for each in costs if each.cost_category is category])
            for category in CostCategory
            if any(each.cost_category is category for each in costs)
        ],
        staff_hours=sum(each.staff_minutes or 0 for each in costs) / MINUTES_PER_HOUR,
        staff_cost=None if time is None else _monies(time),
        moment=None if at is None else shown_moment(at),
    )


def _purposes(account: Account, on: datetime.date) -> ProgrammePurposes | None:
    told = account.purposes(on)
    if told is None:
        return None
    return ProgrammePurposes(purposes=list(told.purposes), statement=told.statement)


def _budgets(account: Account, first: datetime.date, last: datetime.date) -> list[Budget]:
    return [
        Budget(
            event_id=strawberry.ID(str(each.event_id)),
            from_=each.first,
            to=each.last,
            planned=shown_money(each.amount),
            spent=_monies(Sum.of(cost.amount for cost in account.costs(each.first, each.last))),
        )
        for each in account.budgets(first, last)
    ]


def _category(category: CostCategory, costs: Iterable[ProgrammeCostRecorded]) -> CategoryCost:
    theirs = list(costs)
    return CategoryCost(
        category=category,
        amounts=_monies(Sum.of(each.amount for each in theirs)),
        staff_minutes=sum(each.staff_minutes or 0 for each in theirs),
    )


def _figure(recorded: RecordedFact) -> Figure:
    return Figure(
        recorded=recorded,
        event_id=strawberry.ID(str(recorded.event_id)),
        kind=recorded.kind,
        recorded_at=recorded.recorded_at,
        effective_on=recorded.happening.effective_on,
    )


def _monies(total: Sum) -> list[Money]:
    return [
        shown_money(KnownMoney(amount.quantize(_CENTS).normalize() + 0, currency))
        for currency, amount in total.amounts.items()
    ]
