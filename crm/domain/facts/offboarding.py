"""Facts about how the employer and a leaver part: the interview and the thanks."""

from uuid import UUID

from crm.domain.facts.base import Decision, fact, personal, plain, pseudonymous
from crm.domain.facts.employment import STINT
from crm.domain.phrases import after_en, quoted_ja
from crm.domain.words import ContactChannel, DataClass


@fact()
class ExitInterviewHeld(Decision):
    """The offboarding interview took place (退職面談)."""

    stint_id: UUID = pseudonymous(STINT)
    interviewer_id: str | None = pseudonymous("Who held the interview, by user id.", default=None)
    contact_channel: ContactChannel | None = plain("How it was held.", default=None)
    summary: str | None = personal(
        DataClass.HR_NOTES, "What was said, confidential to HR.", default=None
    )

    def ja(self) -> str:
        return "退職面談を行いました。"

    def en(self) -> str:
        return "The exit interview was held."


@fact()
class ThanksGiven(Decision):
    """The employer thanked the person for their work (感謝)."""

    stint_id: UUID = pseudonymous(STINT)
    given_by: str | None = pseudonymous("Who gave the thanks, by user id.", default=None)
    words: str | None = personal(
        DataClass.HR_NOTES, "The words that were said or written.", default=None
    )

    def ja(self) -> str:
        return f"会社から感謝を伝えました{quoted_ja(self.words)}。"

    def en(self) -> str:
        return f"The company gave its thanks{after_en(': ', self.words)}."
