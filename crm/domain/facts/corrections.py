"""Facts that take an earlier interaction back; the earlier one stays in the log."""

from uuid import UUID

from crm.domain.facts.base import Interaction, fact, personal, pseudonymous
from crm.domain.phrases import after_en, quoted_ja
from crm.domain.words import DataClass


@fact()
class InteractionRetracted(Interaction):
    """An interaction was recorded by mistake and no longer counts."""

    retracted_event_id: UUID = pseudonymous("The fact that is taken back.")
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return f"記録が取り消されました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        return f"A record was taken back{after_en(': ', self.explanation)}."
