"""Examples of who looks after whom: one of every kind, with every field told."""

import datetime
from uuid import UUID

from crm.domain.engagement import Level
from crm.domain.facts.base import Fact
from crm.domain.facts.care import (
    AttentionKind,
    AttentionSnoozed,
    OwnerAssigned,
    TaskAssigned,
    TaskCompleted,
    TaskDropped,
    TaskReassigned,
)
from crm.domain.facts.plans import (
    SegmentDefined,
    SegmentRetired,
    TouchPlanDefined,
    TouchPlanRetired,
)
from crm.domain.words import AlumnusStatus

_TASK = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7c06")
_DAY = datetime.date(2026, 3, 31)

EXAMPLES_OF_CARE: tuple[Fact, ...] = (
    OwnerAssigned(owner_id="user-7", explanation="元上司"),
    AttentionSnoozed(
        attention_kind=AttentionKind.CONTACT_OVERDUE, snoozed_until=_DAY, explanation="育児中"
    ),
    TaskAssigned(task_id=_TASK, task="近況を聞く", due_on=_DAY, owner_id="user-7"),
    TaskReassigned(task_id=_TASK, owner_id="user-8"),
    TaskCompleted(task_id=_TASK, result="元気でした"),
    TaskDropped(task_id=_TASK, explanation="本人から連絡あり"),
    SegmentDefined(
        segment="recent-leavers",
        title="退職1年以内",
        rank=1,
        segment_statuses=(AlumnusStatus.ALUMNUS,),
        departments=("開発部",),
        levels=(Level.AWARE,),
        left_at_least_months=1,
        left_at_most_months=12,
    ),
    SegmentRetired(segment="recent-leavers"),
    TouchPlanDefined(segment="recent-leavers", cadence_days=90, owner_role="former manager"),
    TouchPlanRetired(segment="recent-leavers"),
)
