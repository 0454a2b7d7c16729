"""Handing over while others go on with their work."""

import datetime

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands import care
from crm.application.commands.care import AssignTask, CompleteTask, HandOver
from crm.domain.facts.care import TaskReassigned

SOON = datetime.date.today() + datetime.timedelta(days=3)


@pytest.fixture
def do(crm, moment):
    return lambda asked: carry_out(crm, moment(), asked)


def test_a_task_that_is_done_meanwhile_keeps_nobody_from_handing_over(crm, do, person, monkeypatch):
    who = PersonRef(alumnus_id=person())
    done, left = (
        do(AssignTask(alumnus=who, task="電話", due_on=SOON, owner_id="sato")).undertaking.id
        for _ in range(2)
    )

    def listed_and_then_done(*asked):
        found = tasks_of(*asked)
        if done in found:
            do(CompleteTask(task=done))
        return found

    tasks_of = care.tasks_of
    monkeypatch.setattr(care, "tasks_of", listed_and_then_done)
    do(HandOver(from_owner_id="sato", to_owner_id="abe", explanation="異動"))
    moved = [each.fact for each in crm.event_log.of_kinds([TaskReassigned.kind])]
    assert moved == [TaskReassigned(task_id=left, owner_id="abe")]
