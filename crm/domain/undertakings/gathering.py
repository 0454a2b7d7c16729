"""A gathering (イベント): announced, perhaps moved, perhaps cancelled.

Who has a place and who waits is no state of it: that follows from the answers, whenever it is asked
(`docs/gatherings.md`).
"""

import datetime
from dataclasses import dataclass

from crm.domain.envelope import Happening
from crm.domain.facts.gatherings import (
    GatheringAnnounced,
    GatheringCancelled,
    GatheringFact,
    GatheringRescheduled,
)
from crm.domain.moment import Moment
from crm.domain.refusals import GatheringIsOff, InvalidInput
from crm.domain.undertaking import Undertaking


@dataclass
class Gathering(Undertaking):
    """One that has no facts is known by its id only, from a feed."""

    fact = GatheringFact

    announced: GatheringAnnounced | None = None
    moved: GatheringRescheduled | None = None
    """As it was moved last."""
    cancelled: GatheringCancelled | None = None

    @property
    def stage(self) -> str:
        if self.announced is None:
            return "known_by_id"
        return "announced" if self.cancelled is None else "cancelled"

    @property
    def is_open(self) -> bool:
        return self.announced is not None and self.cancelled is None

    @property
    def plan(self) -> GatheringAnnounced | GatheringRescheduled | None:
        """What holds of time, place and size; None while it is not announced."""
        return self.moved or self.announced

    def is_over(self, now: datetime.datetime) -> bool:
        """Whether it has ended; of one that does not say when, whether its start was a day ago."""
        if (plan := self.plan) is None:
            return False
        return (plan.ends_at or plan.starts_at + datetime.timedelta(days=1)) <= now

    def apply(self, happening: Happening) -> None:
        match happening.fact:
            case GatheringAnnounced() as fact:
                self.announced = fact
            case GatheringRescheduled() as fact:
                self.moved = fact
            case GatheringCancelled() as fact:
                self.cancelled = fact
            case _:
                pass

    def announce(self, fact: GatheringAnnounced, moment: Moment) -> None:
        """Refuses `InvalidInput`."""
        _must_make_sense(fact)
        self.record(fact, moment)

    def reschedule(self, fact: GatheringRescheduled, moment: Moment) -> None:
        """Refuses `GatheringIsOff`, `InvalidInput`."""
        self.must_take_place()
        _must_make_sense(fact)
        self.record(fact, moment)

    def cancel(self, fact: GatheringCancelled, moment: Moment) -> None:
        """Refuses `GatheringIsOff`."""
        self.must_take_place()
        self.record(fact, moment)

    def must_take_place(self) -> None:
        """Refuses `GatheringIsOff`."""
        if self.cancelled is not None:
            raise GatheringIsOff


def _must_make_sense(plan: GatheringAnnounced | GatheringRescheduled) -> None:
    if plan.ends_at is not None and plan.ends_at <= plan.starts_at:
        raise InvalidInput(
            "終了日時は開始日時より後にしてください。", "It must end after it starts.", ("endsAt",)
        )
    if plan.capacity == 0:
        raise InvalidInput(
            "定員は1名以上で入力してください。定員がなければ空欄にしてください。",
            "Write a capacity of one or more, or leave it out when there is no limit.",
            ("capacity",),
        )
