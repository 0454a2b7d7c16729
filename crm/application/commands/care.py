"""Commands about who looks after a person: follow-up tasks."""

import datetime
from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person, which
from crm.application.work import Work
from crm.domain.facts.care import TaskAssigned, TaskCompleted, TaskDropped
from crm.domain.refusals import NotOpen
from crm.domain.undertakings.follow_up_task import FollowUpTask


@command(opens=FollowUpTask)
class AssignTask(Command):
    """Note that something is to be done about a person by a date."""

    alumnus: PersonRef = person("Whom it is about.")
    task: str = given("What is to be done.", long=True)
    due_on: datetime.date = given("By when, that day included.")
    owner_id: str | None = given("Who is to do it, by user id.", default=None)

    def decide(self, work: Work) -> None:
        task_id, alumnus_id = work.moment.new_id(), work.person(self.alumnus).id
        task = work.open(FollowUpTask, task_id, alumnus_id)
        task.assign(
            TaskAssigned(
                task_id=task_id, task=self.task, due_on=self.due_on, owner_id=self.owner_id
            ),
            work.moment,
        )


@command(refuses=(NotOpen,))
class CompleteTask(Command):
    """Note that a follow-up was done."""

    task: UUID = which(FollowUpTask, "The task, by its `id`.")
    result: str | None = given("What came of it.", default=None, long=True)

    def decide(self, work: Work) -> None:
        task = work.undertaking(FollowUpTask, self.task)
        task.end(TaskCompleted(task_id=self.task, result=self.result), work.moment)


@command(refuses=(NotOpen,))
class DropTask(Command):
    """Note that a follow-up is not needed any more."""

    task: UUID = which(FollowUpTask, "The task, by its `id`.")
    explanation: str = given("Why.", long=True)

    def decide(self, work: Work) -> None:
        task = work.undertaking(FollowUpTask, self.task)
        task.end(TaskDropped(task_id=self.task, explanation=self.explanation), work.moment)
