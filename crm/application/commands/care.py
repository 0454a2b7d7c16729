"""Commands about who looks after a person: owners, hand-over, follow-up tasks, snoozing."""

import datetime
from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person, which
from crm.application.portfolio import people_of, returns_of, tasks_of
from crm.application.work import Work
from crm.domain.facts.care import (
    AttentionKind,
    AttentionSnoozed,
    OwnerAssigned,
    TaskAssigned,
    TaskCompleted,
    TaskDropped,
)
from crm.domain.refusals import InvalidInput, NobodyToHandOver, NotOpen, TooManyToHandOver
from crm.domain.undertakings.follow_up_task import FollowUpTask
from crm.domain.undertakings.return_process import ReturnProcess

MOST_HANDED_OVER = 5_000


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
class ReassignTask(Command):
    """Give a follow-up to somebody else."""

    task: UUID = which(FollowUpTask, "The task, by its `id`.")
    owner_id: str | None = given("Who is to do it, by user id; nobody when null.", default=None)

    def decide(self, work: Work) -> None:
        work.undertaking(FollowUpTask, self.task).hand_to(self.owner_id, work.moment)


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


@command()
class AssignOwner(Command):
    """Say who looks after a person (担当) from now on."""

    alumnus: PersonRef = person("Who is looked after.")
    owner_id: str | None = given(
        "Who looks after them, by user id; nobody when null.", default=None
    )
    explanation: str | None = given("Why.", default=None, long=True)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        if alumnus.person.care.owner_id != self.owner_id:
            fact = OwnerAssigned(owner_id=self.owner_id, explanation=self.explanation)
            alumnus.record(fact, work.moment)


@command(refuses=(NobodyToHandOver, TooManyToHandOver))
class HandOver(Command):
    """Give everybody whom one user looks after, with open follow-ups and return processes, to
    another user.

    All or none, at most 5,000 people at once; each person's timeline shows it.
    """

    from_owner_id: str = given("Who looked after them so far, by user id.")
    to_owner_id: str = given("Who looks after them from now on, by user id.")
    explanation: str = given("Why, such as a change of position.", long=True)

    def decide(self, work: Work) -> None:
        if self.from_owner_id == self.to_owner_id:
            raise InvalidInput(
                "引き継ぎ元と引き継ぎ先が同じです。", "Both are the same user.", ("toOwnerId",)
            )
        people = people_of(work.crm, self.from_owner_id)
        tasks = tasks_of(work.crm, self.from_owner_id)
        returns = returns_of(work.crm, self.from_owner_id)
        number = len(people) + len(tasks) + len(returns)
        if number == 0:
            raise NobodyToHandOver
        if number > MOST_HANDED_OVER:
            raise TooManyToHandOver(number, MOST_HANDED_OVER)
        # What ended since it was listed stays with whom it was.
        for process_id in returns:
            process = work.undertaking(ReturnProcess, process_id)
            if process.is_open:
                process.assign(self.to_owner_id, work.moment)
        for task_id in tasks:
            task = work.undertaking(FollowUpTask, task_id)
            if task.is_open:
                task.hand_to(self.to_owner_id, work.moment)
        for alumnus_id in people:
            fact = OwnerAssigned(owner_id=self.to_owner_id, explanation=self.explanation)
            work.touch(alumnus_id, fact)


@command()
class SnoozeAttention(Command):
    """Put off one reason to look after a person until a day, with a reason."""

    alumnus: PersonRef = person("Who can wait.")
    kind: AttentionKind = given("What is put off.")
    until: datetime.date = given("The first day on which it counts again; within a year.")
    explanation: str = given("Why.", long=True)

    def decide(self, work: Work) -> None:
        alumnus, today = work.person(self.alumnus), work.moment.today
        if not today < self.until <= today + datetime.timedelta(days=366):
            raise InvalidInput(
                "明日から1年以内の日付を指定してください。",
                "Name a day after today and within a year.",
                ("until",),
            )
        alumnus.record(
            AttentionSnoozed(
                attention_kind=self.kind,
                snoozed_until=self.until,
                explanation=self.explanation,
            ),
            work.moment,
        )
