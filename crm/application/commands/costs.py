"""Commands about what the programme is for, what it may cost, and what it costs."""

import datetime
from uuid import UUID

from crm.application.command import Command, command, given
from crm.application.work import Work
from crm.domain.costs import FIGURES, account_of
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import When
from crm.domain.facts.costs import (
    BudgetSet,
    CollaborationMarginSet,
    CostCategory,
    CostRescinded,
    HiresCounted,
    HiringBaselineSet,
    HiringChannel,
    HiringCostKind,
    HiringCostRecorded,
    ProgrammeCostRecorded,
    ProgrammePurpose,
    ProgrammePurposeSet,
    StaffCapacitySet,
)
from crm.domain.money import Money
from crm.domain.refusals import EndsBeforeItBegins, InvalidInput, UnknownCost

_SPENT_ON = "Day to which it belongs, in the programme's time zone; not to come."
_SINCE = "First day on which it holds, in the programme's time zone."
_NOTE = "What it was for; names of people do not belong here."


@command()
class SetProgrammePurpose(Command):
    """Say what the programme is for, from a day on."""

    purposes: tuple[ProgrammePurpose, ...] = given("What it is for, the most important first.")
    statement: str | None = given("The same in the employer's words.", default=None, long=True)
    effective_on: datetime.date = given(_SINCE)

    def decide(self, work: Work) -> None:
        purposes = tuple(dict.fromkeys(self.purposes))
        if not purposes:
            raise InvalidInput(
                "目的を一つ以上指定してください。", "Name at least one purpose.", ("purposes",)
            )
        fact = ProgrammePurposeSet(purposes=purposes, statement=self.statement)
        _decree_from(work, fact, self.effective_on)


@command(refuses=(EndsBeforeItBegins,))
class SetBudget(Command):
    """Set what the programme may spend in a period; replaces the budget of the same period."""

    budget_from: datetime.date = given("First day of the period.")
    budget_to: datetime.date = given("Last day of the period.")
    amount: Money = given("How much.")

    def decide(self, work: Work) -> None:
        if self.budget_to < self.budget_from:
            raise EndsBeforeItBegins
        _not_negative(self.amount, "amount")
        fact = BudgetSet(budget_from=self.budget_from, budget_to=self.budget_to, amount=self.amount)
        work.decree(fact)


@command()
class RecordProgrammeCost(Command):
    """Record what the programme cost: money, time of those who run it, or both."""

    cost_category: CostCategory = given("What for.")
    amount: Money = given("How much money; 0 when it cost time only.")
    staff_minutes: int | None = given(
        "Time of those who run the programme, in minutes, beside the money.", default=None
    )
    spent_on: datetime.date = given(_SPENT_ON)
    cost_note: str | None = given(_NOTE, default=None)

    def decide(self, work: Work) -> None:
        _not_negative(self.amount, "amount")
        _not_to_come(self.spent_on, work, "spentOn")
        if not self.amount.amount and not self.staff_minutes:
            raise InvalidInput(
                "金額または時間を入力してください。", "Tell an amount, or minutes.", ("amount",)
            )
        fact = ProgrammeCostRecorded(
            cost_category=self.cost_category,
            amount=self.amount,
            staff_minutes=self.staff_minutes,
            spent_on=self.spent_on,
            cost_note=self.cost_note,
        )
        work.decree(fact, FuzzyDate.day(self.spent_on))


@command()
class RecordHiringCost(Command):
    """Record what one way of hiring cost."""

    hiring_channel: HiringChannel = given("Which way of hiring.")
    hiring_cost_kind: HiringCostKind = given("What for.")
    amount: Money = given("How much money; 0 says that it cost nothing.")
    spent_on: datetime.date = given(_SPENT_ON)
    cost_note: str | None = given(_NOTE, default=None)

    def decide(self, work: Work) -> None:
        _not_negative(self.amount, "amount")
        _not_to_come(self.spent_on, work, "spentOn")
        fact = HiringCostRecorded(
            hiring_channel=self.hiring_channel,
            hiring_cost_kind=self.hiring_cost_kind,
            amount=self.amount,
            spent_on=self.spent_on,
            cost_note=self.cost_note,
        )
        work.decree(fact, FuzzyDate.day(self.spent_on))


@command(refuses=(EndsBeforeItBegins,))
class CountHires(Command):
    """Record how many people were hired from outside; those who came back are counted already."""

    hiring_channel: HiringChannel = given("Which way of hiring; not ALUMNI_RETURN.")
    hires: int = given("How many people.")
    counted_from: datetime.date = given("First day of the period.")
    counted_to: datetime.date = given("Last day of the period.")

    def decide(self, work: Work) -> None:
        if self.counted_to < self.counted_from:
            raise EndsBeforeItBegins
        if self.hiring_channel is HiringChannel.ALUMNI_RETURN:
            raise InvalidInput(
                "カムバック採用の人数は再入社の記録から数えます。ほかの採用経路を指定してください。",
                "Those who came back are counted by their return. Name another way of hiring.",
                ("hiringChannel",),
            )
        fact = HiresCounted(
            hiring_channel=self.hiring_channel,
            hires=self.hires,
            counted_from=self.counted_from,
            counted_to=self.counted_to,
        )
        work.decree(fact)


@command()
class SetHiringBaseline(Command):
    """Set what hiring from outside costs and takes, to compare with, from a day on."""

    baseline_grade: str | None = given(
        "The grade that it is of. Null: of every grade without one of its own.", default=None
    )
    cost_per_hire: Money = given("Internal and external cost of one hire.")
    training_cost: Money | None = given("Training of one new colleague.", default=None)
    productivity_days: int | None = given(
        "Days from the first day of work to full productivity.", default=None
    )
    daily_cost: Money | None = given("What a day of work costs the employer.", default=None)
    ramp_percent: int | None = given(
        "How productive somebody is on average until then, 0 to 100 percent.", default=None
    )
    baseline_source: str = given("Where the figures come from.")
    effective_on: datetime.date = given(_SINCE)

    def decide(self, work: Work) -> None:
        for name in ("cost_per_hire", "training_cost", "daily_cost"):
            money = getattr(self, name)
            if money is not None:
                _not_negative(money, name)
        _percent(self.ramp_percent, "rampPercent")
        fact = HiringBaselineSet(
            baseline_grade=self.baseline_grade,
            cost_per_hire=self.cost_per_hire,
            training_cost=self.training_cost,
            productivity_days=self.productivity_days,
            daily_cost=self.daily_cost,
            ramp_percent=self.ramp_percent,
            baseline_source=self.baseline_source,
        )
        _decree_from(work, fact, self.effective_on)


@command()
class SetStaffCapacity(Command):
    """Set how many people run the programme, from a day on."""

    fte_percent: int = given("Full-time equivalents in percent: 150 are one and a half people.")
    hourly_cost: Money | None = given("What an hour of them costs the employer.", default=None)
    effective_on: datetime.date = given(_SINCE)

    def decide(self, work: Work) -> None:
        if self.hourly_cost is not None:
            _not_negative(self.hourly_cost, "hourlyCost")
        fact = StaffCapacitySet(fte_percent=self.fte_percent, hourly_cost=self.hourly_cost)
        _decree_from(work, fact, self.effective_on)


@command()
class SetCollaborationMargin(Command):
    """Set how much of a collaboration's contract value counts as benefit, from a day on."""

    margin_percent: int = given("Percent of the contract value, 0 to 100.")
    effective_on: datetime.date = given(_SINCE)

    def decide(self, work: Work) -> None:
        _percent(self.margin_percent, "marginPercent")
        fact = CollaborationMarginSet(margin_percent=self.margin_percent)
        _decree_from(work, fact, self.effective_on)


@command(refuses=(UnknownCost,))
class RescindCost(Command):
    """Take back a figure that was wrong: a budget, a cost, a count, a baseline, a setting."""

    rescinded_event_id: UUID = given("The fact to take back: `Figure.eventId`.")
    rescind_reason: str = given("Why; names of people do not belong here.")

    def decide(self, work: Work) -> None:
        account = account_of(work.programme((*FIGURES, CostRescinded)))
        if self.rescinded_event_id not in account.figures:
            raise UnknownCost
        fact = CostRescinded(
            rescinded_event_id=self.rescinded_event_id, rescind_reason=self.rescind_reason
        )
        work.decree(fact)


def _decree_from(
    work: Work,
    fact: ProgrammePurposeSet | HiringBaselineSet | StaffCapacitySet | CollaborationMarginSet,
    effective_on: datetime.date,
) -> None:
    """It is decided now and holds from the day on, which may be past: figures come late."""
    work.decree(fact, FuzzyDate.day(effective_on), When(work.moment.now))


def _not_negative(money: Money, name: str) -> None:
    if money.amount < 0:
        raise InvalidInput(
            "0以上の金額を入力してください。", "Write an amount of 0 or more.", (_camel(name),)
        )


def _not_to_come(day: datetime.date, work: Work, name: str) -> None:
    if day > work.moment.today:
        raise InvalidInput("日付が未来です。", "The date lies in the future.", (name,))


def _percent(value: int | None, name: str) -> None:
    if value is not None and not 0 <= value <= 100:
        raise InvalidInput(
            "0から100までの数を入力してください。", "Write a number between 0 and 100.", (name,)
        )


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(each.capitalize() for each in rest)
