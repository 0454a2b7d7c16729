"""Facts about coming back to the employer (カムバック)."""

from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.engagement import Mode
from crm.domain.facts.base import Decision, fact, personal, plain, pseudonymous
from crm.domain.phrases import on_en, since_ja
from crm.domain.words import ContactChannel, DataClass


@fact(mode=Mode.TALENT)
class ReturnInquired(Decision):
    """The person asked about working for the employer again."""

    contact_channel: ContactChannel | None = plain("How they asked.", default=None)
    available_from: FuzzyDate | None = plain("From when they could start.", default=None)
    inquiry: str | None = personal(DataClass.HR_NOTES, "What they asked, in words.", default=None)

    def ja(self) -> str:
        return "復職について問い合わせがありました。"

    def en(self) -> str:
        return "Asked about coming back."


@fact()
class Rehired(Decision):
    """The person works for the employer again: the same person, a new employment (再入社)."""

    stint_id: UUID = pseudonymous("The new employment (stint).")
    employee_number: str | None = personal(
        DataClass.IDENTITY, "Employee number (社員番号).", default=None
    )
    legal_entity: str = plain("Legal entity of the employer; empty when there is only one.")
    hired_on: FuzzyDate | None = plain("First day of work; None when it is not known.")
    employment_type: str | None = personal(
        DataClass.EMPLOYMENT, "Employment type as HR words it.", default=None
    )
    return_process_id: UUID | None = pseudonymous(
        "The return process that led to it; None when there was none.", default=None
    )

    def ja(self) -> str:
        return f"{since_ja(self.hired_on)}再入社しました。"

    def en(self) -> str:
        return f"Was hired again {on_en(self.hired_on)}."
