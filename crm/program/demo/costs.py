"""What the demo's programme is for, and what it costs and compares with."""

import datetime
from decimal import Decimal

from crm.application.commands.costs import (
    CountHires,
    RecordHiringCost,
    RecordProgrammeCost,
    RescindCost,
    SetBudget,
    SetCollaborationMargin,
    SetHiringBaseline,
    SetProgrammePurpose,
    SetStaffCapacity,
)
from crm.domain.facts.costs import (
    CostCategory,
    HiringChannel,
    HiringCostKind,
    ProgrammePurpose,
)
from crm.domain.money import Money
from crm.program.demo.office import Office

_BEGAN = datetime.date(2021, 4, 1)
_MONTHS = 18
"""Of the past, with costs of each."""
_SOURCE = "2020年度の中途採用の実績(人事部集計)"


def keep_accounts(office: Office) -> None:
    """Purpose, baselines, capacity, budgets, and eighteen months of costs."""
    office.does(
        SetProgrammePurpose(
            purposes=(
                ProgrammePurpose.IMMEDIATE_HIRES,
                ProgrammePurpose.REFERRALS,
                ProgrammePurpose.NEW_KNOWLEDGE,
            ),
            statement="退職後も続く関係を、互いの力にする。",
            effective_on=_BEGAN,
        ),
        office.ago(700),
    )
    _baselines(office)
    for number in range(_MONTHS, 0, -1):
        _month(office, office.ago(30 * number), number)
    slip = RecordProgrammeCost(
        cost_category=CostCategory.EVENTS,
        amount=_yen(800_000),
        spent_on=office.ago(20),
        cost_note="会場費",
    )
    wrong = office.does(slip, office.ago(20)).positions
    if wrong:
        (recorded,) = office.crm.event_log.at(wrong)
        office.does(
            RescindCost(rescinded_event_id=recorded.event_id, rescind_reason="桁の誤り"),
            office.ago(19),
        )


def _baselines(office: Office) -> None:
    day = office.ago(690)
    for grade, per_hire in ((None, 1_200_000), ("G3", 1_000_000), ("M2", 2_500_000)):
        office.does(
            SetHiringBaseline(
                baseline_grade=grade,
                cost_per_hire=_yen(per_hire),
                training_cost=_yen(300_000),
                productivity_days=180,
                daily_cost=_yen(32_000),
                ramp_percent=50,
                baseline_source=_SOURCE,
                effective_on=_BEGAN,
            ),
            day,
        )
    office.does(
        SetStaffCapacity(fte_percent=150, hourly_cost=_yen(4_200), effective_on=_BEGAN), day
    )
    office.does(SetCollaborationMargin(margin_percent=20, effective_on=_BEGAN), day)
    for year in (office.today.year - 1, office.today.year):
        first = datetime.date(year, 4, 1)
        last = datetime.date(year + 1, 3, 31)
        budget = SetBudget(budget_from=first, budget_to=last, amount=_yen(3_000_000))
        office.does(budget, office.ago(600))


def _month(office: Office, day: datetime.date, number: int) -> None:
    staff = RecordProgrammeCost(
        cost_category=CostCategory.STAFF,
        amount=_yen(0),
        staff_minutes=1_200 + 60 * (number % 5),
        spent_on=day,
    )
    tools = RecordProgrammeCost(
        cost_category=CostCategory.TOOLS, amount=_yen(35_000), spent_on=day, cost_note="配信ツール"
    )
    office.does(staff, day)
    office.does(tools, day)
    if number % 3 == 0:
        event = RecordProgrammeCost(
            cost_category=CostCategory.EVENTS,
            amount=_yen(80_000),
            staff_minutes=480,
            spent_on=day,
            cost_note="交流会",
        )
        office.does(event, day)
        returns = (
            (HiringCostKind.EXTERNAL, 0),
            (HiringCostKind.INTERNAL, 90_000),
            (HiringCostKind.TRAINING, 40_000),
        )
        for kind, amount in returns:
            _hiring(office, HiringChannel.ALUMNI_RETURN, kind, amount, day)
        _hiring(office, HiringChannel.MID_CAREER, HiringCostKind.EXTERNAL, 3_200_000, day)
        _hiring(office, HiringChannel.MID_CAREER, HiringCostKind.INTERNAL, 400_000, day)
        count = CountHires(
            hiring_channel=HiringChannel.MID_CAREER,
            hires=3,
            counted_from=day.replace(day=1),
            counted_to=day,
        )
        office.does(count, day)


def _hiring(
    office: Office, channel: HiringChannel, kind: HiringCostKind, amount: int, day: datetime.date
) -> None:
    cost = RecordHiringCost(
        hiring_channel=channel, hiring_cost_kind=kind, amount=_yen(amount), spent_on=day
    )
    office.does(cost, day)


def _yen(amount: int) -> Money:
    return Money(Decimal(amount))
