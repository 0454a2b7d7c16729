"""Commands about segments and touch plans."""

from crm.application.command import Command, command, given
from crm.application.work import Work
from crm.domain.care import PLAN_KINDS, Segment, segments_of
from crm.domain.engagement import Level
from crm.domain.facts.plans import (
    SegmentDefined,
    SegmentRetired,
    TouchPlanDefined,
    TouchPlanRetired,
)
from crm.domain.refusals import InvalidInput, NoSuchTouchPlan, UnknownSegment
from crm.domain.words import AlumnusStatus

_KEY = "The segment's key, such as recent-leavers."
_LONGEST_CADENCE = 3_650


@command()
class DefineSegment(Command):
    """Say which people a segment holds; a segment of this key is thereby defined anew."""

    segment: str = given(_KEY)
    title: str | None = given("What people call it.", default=None)
    rank: int = given("Segments of a lower rank come first.", default=100)
    statuses: tuple[AlumnusStatus, ...] = given("Of these statuses; of all when empty.")
    departments: tuple[str, ...] = given(
        "Of these latest departments (部署); of all when empty.", default=()
    )
    levels: tuple[Level, ...] = given(
        "Of these levels at the last scoring; of all when empty.", default=()
    )
    left_at_least_months: int | None = given(
        "Whose latest last day is at least so many months past.", default=None
    )
    left_at_most_months: int | None = given(
        "Whose latest last day is at most so many months past.", default=None
    )

    def decide(self, work: Work) -> None:
        least, most = self.left_at_least_months, self.left_at_most_months
        if least is not None and most is not None and least > most:
            raise InvalidInput(
                "月数の下限が上限を超えています。",
                "The least number of months is above the most.",
                ("leftAtLeastMonths",),
            )
        work.decree(
            SegmentDefined(
                segment=self.segment,
                title=self.title,
                rank=self.rank,
                segment_statuses=self.statuses or tuple(AlumnusStatus),
                departments=self.departments,
                levels=self.levels,
                left_at_least_months=least,
                left_at_most_months=most,
            )
        )


@command(refuses=(UnknownSegment,))
class RetireSegment(Command):
    """Use a segment no more, nor its touch plan."""

    segment: str = given(_KEY)

    def decide(self, work: Work) -> None:
        _defined(work, self.segment)
        work.decree(SegmentRetired(segment=self.segment))


@command(refuses=(UnknownSegment,))
class DefineTouchPlan(Command):
    """Say how often the programme is in touch with the people of a segment (接点計画)."""

    segment: str = given(_KEY)
    cadence_days: int = given("At most so many days between two-way contacts; 1 to 3,650.")
    owner_role: str | None = given("Who keeps the contact, such as former manager.", default=None)

    def decide(self, work: Work) -> None:
        _defined(work, self.segment)
        if not 1 <= self.cadence_days <= _LONGEST_CADENCE:
            raise InvalidInput(
                "間隔は1日から3650日の間で入力してください。",
                "Write a number of days between 1 and 3,650.",
                ("cadenceDays",),
            )
        work.decree(
            TouchPlanDefined(
                segment=self.segment, cadence_days=self.cadence_days, owner_role=self.owner_role
            )
        )


@command(refuses=(UnknownSegment, NoSuchTouchPlan))
class RetireTouchPlan(Command):
    """Take the people of a segment off their plan."""

    segment: str = given(_KEY)

    def decide(self, work: Work) -> None:
        if _defined(work, self.segment).cadence_days is None:
            raise NoSuchTouchPlan
        work.decree(TouchPlanRetired(segment=self.segment))


def _defined(work: Work, key: str) -> Segment:
    for each in segments_of(work.programme(PLAN_KINDS)):
        if each.key == key:
            return each
    raise UnknownSegment
