"""What one user looks after, as the log has it: people, open follow-ups, return processes."""

from collections import defaultdict
from uuid import UUID

from crm.application.alumni import AlumniCrm
from crm.domain.envelope import Happening, RecordedFact
from crm.domain.facts.care import (
    FollowUpTaskFact,
    OwnerAssigned,
    TaskAssigned,
    TaskCompleted,
    TaskDropped,
    TaskReassigned,
)
from crm.domain.facts.return_process import (
    ReturnProcessAssigned,
    ReturnProcessClosed,
    ReturnProcessFact,
    ReturnProcessOpened,
)
from crm.domain.facts.return_reception import ReturnCheckCompleted
from crm.domain.undertakings.follow_up_task import FollowUpTask
from crm.domain.undertakings.return_process import ReturnProcess

_RETURN_KINDS = (
    *(ReturnProcessOpened, ReturnProcessAssigned, ReturnProcessClosed),
    ReturnCheckCompleted,
)
"""What says whose a return process is, and whether it is open."""
_TASK_KINDS = (TaskAssigned, TaskReassigned, TaskCompleted, TaskDropped)


def people_of(crm: AlumniCrm, owner_id: str) -> list[UUID]:
    """Whom the user looks after now, in the order in which they came to them."""
    recorded = crm.event_log.of_kinds([OwnerAssigned.kind])
    survivors = crm.survivors({each.alumnus_id for each in recorded})
    owners: dict[UUID, str | None] = {}
    for each in recorded:
        assert isinstance(each.fact, OwnerAssigned)
        alumnus_id = survivors[each.alumnus_id]
        owners.pop(alumnus_id, None)
        owners[alumnus_id] = each.fact.owner_id
    return [alumnus_id for alumnus_id, owner in owners.items() if owner == owner_id]


def tasks_of(crm: AlumniCrm, owner_id: str) -> list[UUID]:
    """The open follow-ups that the user is to do."""
    tasks: dict[UUID, list[Happening]] = defaultdict(list)
    for each in crm.event_log.of_kinds([cls.kind for cls in _TASK_KINDS]):
        tasks[_task_id(each)].append(each.happening)
    found = (FollowUpTask.of(task_id, theirs) for task_id, theirs in tasks.items())
    return [
        task.id
        for task in found
        if task.is_open and task.owner_id == owner_id and isinstance(task.id, UUID)
    ]


def returns_of(crm: AlumniCrm, owner_id: str) -> list[UUID]:
    """The open return processes that the user looks after, checks after a hire included."""
    processes: dict[UUID, list[Happening]] = defaultdict(list)
    for each in crm.event_log.of_kinds([cls.kind for cls in _RETURN_KINDS]):
        if isinstance(each.fact, ReturnProcessFact) and isinstance(
            process_id := each.fact.undertaking_id, UUID
        ):
            processes[process_id].append(each.happening)
    return [
        process_id
        for process_id, theirs in processes.items()
        if (process := ReturnProcess.of(process_id, theirs)).is_open
        and process.owner_id == owner_id
    ]


def _task_id(recorded: RecordedFact) -> UUID:
    assert isinstance(recorded.fact, FollowUpTaskFact)
    task_id = recorded.fact.undertaking_id
    assert isinstance(task_id, UUID)
    return task_id
