"""Facts about working together without employment (業務委託・副業・協業)."""

from enum import StrEnum
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.engagement import Mode
from crm.domain.facts.base import (
    Interaction,
    UndertakingFact,
    fact,
    personal,
    plain,
    pseudonymous,
)
from crm.domain.money import Money
from crm.domain.phrases import after_en, after_ja, on_en, on_ja, quoted_ja
from crm.domain.words import DataClass

COLLABORATION = "The collaboration this is about."


class CollaborationForm(StrEnum):
    """How somebody works for the employer without being employed."""

    CONTRACTING = "contracting"
    """業務委託: a task or a period of work under contract."""
    SIDE_JOB = "side_job"
    """副業: beside a job elsewhere."""
    ADVISORY = "advisory"
    """顧問・アドバイザー."""
    JOINT_PROJECT = "joint_project"
    """協業: with the company that they work for or own."""
    OTHER = "other"


class CollaborationOutcome(StrEnum):
    """How a collaboration ended."""

    DELIVERED = "delivered"
    EXTENDED = "extended"
    """Goes on under another agreement, which is a collaboration of its own."""
    ENDED_EARLY = "ended_early"
    NOT_AGREED = "not_agreed"
    """It was proposed and came to nothing."""


_FORMS_JA = {
    CollaborationForm.CONTRACTING: "業務委託",
    CollaborationForm.SIDE_JOB: "副業",
    CollaborationForm.ADVISORY: "顧問・アドバイザー",
    CollaborationForm.JOINT_PROJECT: "協業",
    CollaborationForm.OTHER: "その他",
}
_OUTCOMES_JA = {
    CollaborationOutcome.DELIVERED: "完了",
    CollaborationOutcome.EXTENDED: "契約更新",
    CollaborationOutcome.ENDED_EARLY: "中途終了",
    CollaborationOutcome.NOT_AGREED: "合意に至らず",
}


class CollaborationFact(UndertakingFact):
    """A fact of one collaboration with a person."""

    __slots__ = ()
    named_by = "collaboration_id"


@fact()
class CollaborationProposed(CollaborationFact):
    """The employer or the person proposed to work together."""

    collaboration_id: UUID = pseudonymous(COLLABORATION)
    collaboration_form: CollaborationForm = plain("In which form.")
    work_scope: str | None = personal(DataClass.ENGAGEMENT, "What the work is about.", default=None)
    owner_id: str | None = pseudonymous("Who looks after it, by user id.", default=None)

    def ja(self) -> str:
        form = _FORMS_JA[self.collaboration_form]
        return f"協働を提案しました({form}){quoted_ja(self.work_scope)}。"

    def en(self) -> str:
        form = _words(self.collaboration_form)
        return f"A collaboration was proposed ({form}){after_en(': ', self.work_scope)}."


@fact(mode=Mode.TALENT)
class CollaborationAgreed(CollaborationFact):
    """A contract was concluded."""

    collaboration_id: UUID = pseudonymous(COLLABORATION)
    contract_from: FuzzyDate = plain("First day of the contract.")
    contract_to: FuzzyDate | None = plain("Last day; None: open-ended.", default=None)
    contract_value: Money | None = personal(
        DataClass.EMPLOYMENT,
        "What the work is worth to the employer over the whole contract; None: not told.",
        default=None,
    )
    confidentiality_signed: bool = plain("A confidentiality clause was signed.")

    def ja(self) -> str:
        until = on_ja(self.contract_to) if self.contract_to else ""
        worth = self.contract_value.ja if self.contract_value else None
        return f"協働に合意しました({on_ja(self.contract_from)}〜{until}{after_ja('、', worth)})。"

    def en(self) -> str:
        worth = self.contract_value.en if self.contract_value else None
        return (
            f"A collaboration was agreed, to begin {on_en(self.contract_from)}"
            f"{after_en(', worth ', worth)}."
        )


@fact()
class CollaborationStarted(CollaborationFact):
    """The work began."""

    collaboration_id: UUID = pseudonymous(COLLABORATION)

    def ja(self) -> str:
        return "協働が始まりました。"

    def en(self) -> str:
        return "The collaboration began."


@fact()
class InvoiceSettled(CollaborationFact):
    """An invoice for the work was paid."""

    collaboration_id: UUID = pseudonymous(COLLABORATION)
    amount: Money = plain("How much was paid, before tax.")

    def ja(self) -> str:
        return f"協働の請求を精算しました({self.amount.ja})。"

    def en(self) -> str:
        return f"An invoice of the collaboration was settled: {self.amount.en}."


@fact()
class CollaborationEnded(CollaborationFact):
    """The collaboration is over, or came to nothing."""

    collaboration_id: UUID = pseudonymous(COLLABORATION)
    collaboration_outcome: CollaborationOutcome = plain("How it ended.")
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        outcome = _OUTCOMES_JA[self.collaboration_outcome]
        return f"協働を終了しました({outcome}){quoted_ja(self.explanation)}。"

    def en(self) -> str:
        outcome = _words(self.collaboration_outcome)
        return f"The collaboration ended ({outcome}){after_en(': ', self.explanation)}."


@fact(mode=Mode.TALENT)
class PartnershipFormed(Interaction):
    """The employer and the company of the person became partners (事業提携)."""

    company: str | None = personal(DataClass.EMPLOYMENT, "The partner company.", default=None)
    topic: str | None = plain("What the partnership is about.", default=None)

    def ja(self) -> str:
        return f"事業提携が成立しました{after_ja('(', self.company, ')')}。"

    def en(self) -> str:
        return f"A partnership was formed{after_en(' with ', self.company)}."


def _words(value: StrEnum) -> str:
    return value.value.replace("_", " ")
