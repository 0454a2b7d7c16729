"""Facts about who looks after a person: owner, follow-up tasks, snoozing."""

import datetime
from enum import StrEnum
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.facts.base import Decision, UndertakingFact, fact, personal, plain, pseudonymous
from crm.domain.phrases import after_en, on_en, on_ja, quoted_ja
from crm.domain.words import DataClass

TASK = "The task this is about."


class AttentionKind(StrEnum):
    """Why somebody is on the list of those to look after."""

    CONTACT_OVERDUE = "contact_overdue"
    CONTACT_BOUNCED = "contact_bounced"
    TASK_LAPSED = "task_lapsed"
    CHECK_DUE = "check_due"
    STAGE_OVERDUE = "stage_overdue"


_ATTENTION_JA = {
    AttentionKind.CONTACT_OVERDUE: "接点の間隔超過",
    AttentionKind.CONTACT_BOUNCED: "メール不達",
    AttentionKind.TASK_LAPSED: "フォローアップの期限超過",
    AttentionKind.CHECK_DUE: "復職後確認",
    AttentionKind.STAGE_OVERDUE: "選考の停滞",
}


@fact()
class OwnerAssigned(Decision):
    """Somebody of the employer looks after the person from now on, or nobody (担当)."""

    owner_id: str | None = pseudonymous("Who looks after them, by user id.", default=None)
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        if self.owner_id is None:
            return f"担当を外しました{quoted_ja(self.explanation)}。"
        return f"担当を決めました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        what = "Nobody looks after them" if self.owner_id is None else "An owner was assigned"
        return f"{what}{after_en(': ', self.explanation)}."


@fact()
class AttentionSnoozed(Decision):
    """One reason to look after the person is put off until a day, with a reason."""

    attention_kind: AttentionKind = plain("What is put off.")
    snoozed_until: datetime.date = plain("The first day on which it counts again.")
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        until = on_ja(FuzzyDate.day(self.snoozed_until))
        return (
            f"要対応({_ATTENTION_JA[self.attention_kind]})を{until}まで保留にしました"
            f"{quoted_ja(self.explanation)}。"
        )

    def en(self) -> str:
        what = self.attention_kind.value.replace("_", " ")
        why = after_en(": ", self.explanation)
        day = on_en(FuzzyDate.day(self.snoozed_until)).removeprefix("on ")
        return f"Attention ({what}) was put off until {day}{why}."


CareDecision = OwnerAssigned | AttentionSnoozed


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
        day = on_en(FuzzyDate.day(self.due_on)).removeprefix("on ")
        return f"A follow-up is due by {day}{after_en(': ', self.task)}."


@fact()
class TaskReassigned(FollowUpTaskFact):
    """Somebody else is to do the follow-up."""

    task_id: UUID = pseudonymous(TASK)
    owner_id: str | None = pseudonymous("Who is to do it from now on, by user id.", default=None)

    def ja(self) -> str:
        return "フォローアップの担当を変更しました。"

    def en(self) -> str:
        return "A follow-up was given to somebody else."


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
