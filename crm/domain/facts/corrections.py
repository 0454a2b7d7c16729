"""Facts that take an earlier interaction back; the earlier one stays in the log.

A correction is a retraction that names what stands in place of the fact: both are recorded at
once, so whoever knows retractions knows corrections.
"""

from uuid import UUID

from crm.domain.facts.base import Interaction, fact, personal, pseudonymous
from crm.domain.phrases import after_en, quoted_ja
from crm.domain.words import DataClass


@fact()
class InteractionRetracted(Interaction):
    """An interaction was recorded by mistake, or not rightly, and no longer counts."""

    retracted_event_id: UUID = pseudonymous("The fact that is taken back.")
    replaced_by_event_id: UUID | None = pseudonymous(
        "The fact that stands in its place, recorded with this one; None: nothing does.",
        default=None,
    )
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        done = "訂正されました" if self.replaced_by_event_id else "取り消されました"
        return f"記録が{done}{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        done = "corrected" if self.replaced_by_event_id else "taken back"
        return f"A record was {done}{after_en(': ', self.explanation)}."
