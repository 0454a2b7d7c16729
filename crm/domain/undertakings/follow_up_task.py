"""A follow-up task (フォローアップ): something to be done about a person, by a date."""

import datetime
from dataclasses import dataclass
from uuid import UUID

from crm.domain.envelope import Happening
from crm.domain.facts.care import (
    AttentionKind,
    FollowUpTaskFact,
    TaskAssigned,
    TaskCompleted,
    TaskDropped,
    TaskReassigned,
)
from crm.domain.moment import Moment
from crm.domain.refusals import NotOpen
from crm.domain.undertaking import Due, Undertaking


@dataclass
class FollowUpTask(Undertaking):
    """Assigned, then completed or dropped. That it has lapsed follows from the date."""

    fact = FollowUpTaskFact

    assigned: TaskAssigned | None = None
    reassigned: TaskReassigned | None = None
    ended: TaskCompleted | TaskDropped | None = None

    @property
    def stage(self) -> str:
        if self.ended is None:
            return "assigned"
        return "completed" if isinstance(self.ended, TaskCompleted) else "dropped"

    @property
    def is_open(self) -> bool:
        return self.ended is None

    @property
    def owner_id(self) -> str | None:
        if self.reassigned is not None:
            return self.reassigned.owner_id
        return self.assigned.owner_id if self.assigned else None

    @property
    def due(self) -> Due | None:
        if self.assigned is None or not self.is_open:
            return None
        return Due(AttentionKind.TASK_LAPSED, self.assigned.due_on)

    def overdue_days(self, today: datetime.date) -> int | None:
        """Days since it was due; None while it is not, and when nothing is to be done."""
        if self.assigned is None or not self.is_open or self.assigned.due_on >= today:
            return None
        return (today - self.assigned.due_on).days

    def apply(self, happening: Happening) -> None:
        match happening.fact:
            case TaskAssigned() as fact:
                self.assigned = fact
            case TaskReassigned() as fact:
                self.reassigned = fact
            case TaskCompleted() | TaskDropped() as fact:
                self.ended = fact
            case _:
                pass

    def assign(self, fact: TaskAssigned, moment: Moment) -> None:
        self.record(fact, moment)

    def hand_to(self, owner_id: str | None, moment: Moment) -> None:
        """Refuses `NotOpen`."""
        if not self.is_open:
            raise NotOpen
        if owner_id != self.owner_id:
            assert isinstance(self.id, UUID)
            self.record(TaskReassigned(task_id=self.id, owner_id=owner_id), moment)

    def end(self, fact: TaskCompleted | TaskDropped, moment: Moment) -> None:
        """Refuses `NotOpen`."""
        if not self.is_open:
            raise NotOpen
        self.record(fact, moment)
