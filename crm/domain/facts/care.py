"""Facts about who looks after a person: owner, follow-up tasks, snoozing."""

import datetime
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.facts.base import UndertakingFact, fact, personal, plain, pseudonymous
from crm.domain.phrases import after_en, on_ja, quoted_ja
from crm.domain.words import DataClass

TASK = "The task this is about."


class FollowUpTaskFact(UndertakingFact):
    """A fact of one follow-up task, about the person it concerns."""

    __slots__ = ()
    named_by = "task_id"


@fact()
class TaskAssigned(FollowUpTaskFact):
    """Somebody is to do something about the person by a date (フォローアップ)."""

    task_id: UUID = pseudonymous(TASK)
    task: str | None = personal(DataClass.HR_NOTES, "What is to be done.", default=None)
    due_on: datetime.date = plain("By when, that day included.")
    owner_id: str | None = pseudonymous("Who is to do it, by user id.", default=None)

    def ja(self) -> str:
        by = on_ja(FuzzyDate.day(self.due_on))
        return f"フォローアップを設定しました{quoted_ja(self.task)}(期限{by})。"

    def en(self) -> str:
        return f"A follow-up is due by {self.due_on.isoformat()}{after_en(': ', self.task)}."


@fact()
class TaskCompleted(FollowUpTaskFact):
    """The follow-up was done."""

    task_id: UUID = pseudonymous(TASK)
    result: str | None = personal(DataClass.HR_NOTES, "What came of it.", default=None)

    def ja(self) -> str:
        return f"フォローアップを完了しました{quoted_ja(self.result)}。"

    def en(self) -> str:
        return f"A follow-up was done{after_en(': ', self.result)}."


@fact()
class TaskDropped(FollowUpTaskFact):
    """The follow-up is not needed any more."""

    task_id: UUID = pseudonymous(TASK)
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return f"フォローアップを取りやめました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        return f"A follow-up was dropped{after_en(': ', self.explanation)}."
