"""Facts about how the employer and a leaver part: checklist, interview, reasons, thanks, welcome.

What was said is confidential to HR; that something was done, when and by whom is not.
"""

import datetime
from enum import StrEnum
from uuid import UUID

from crm.domain.facts.base import (
    Decision,
    Interaction,
    fact,
    personal,
    plain,
    pseudonymous,
    struct,
)
from crm.domain.facts.employment import STINT
from crm.domain.phrases import after_en, quoted_ja
from crm.domain.words import ContactChannel, DataClass


class OffboardingItem(StrEnum):
    """Something that parting well is made of (円満退職)."""

    EXIT_INTERVIEW = "exit_interview"
    EXIT_REASON = "exit_reason"
    EXIT_SURVEY = "exit_survey"
    THANKS = "thanks"
    RECOGNITION = "recognition"
    RETURN_WELCOME = "return_welcome"
    CONFIDENTIALITY = "confidentiality"
    PERSONAL_CONTACT = "personal_contact"
    NEXT_EMPLOYER = "next_employer"
    INVITATION = "invitation"


class OffboardingSkipReason(StrEnum):
    """Why something of the offboarding was left out."""

    DECLINED = "declined"
    NOT_REACHED = "not_reached"
    NO_TIME = "no_time"
    NOT_APPLICABLE = "not_applicable"
    EXCLUDED = "excluded"
    OTHER = "other"


class HeardReason(StrEnum):
    """Why the person leaves, in their own view, as the interviewer codes it."""

    CAREER = "career"
    CONTENT_OF_WORK = "content_of_work"
    PAY = "pay"
    WORKLOAD = "workload"
    WORK_STYLE = "work_style"
    MANAGEMENT = "management"
    COLLEAGUES = "colleagues"
    EVALUATION = "evaluation"
    FUTURE_OF_THE_COMPANY = "future_of_the_company"
    PLACE_OF_WORK = "place_of_work"
    OWN_BUSINESS = "own_business"
    PERSONAL = "personal"
    OTHER = "other"


@struct
class SkippedItem:
    """Something of the offboarding that was left out, and why."""

    item: OffboardingItem = plain("What was left out.")
    skip_reason: OffboardingSkipReason = plain("Why.")


@struct
class ExitAnswer:
    """One answer of an exit survey."""

    question: str = plain("The question, or its number in the survey.")
    answer: str = plain("What was answered.")


@fact()
class OffboardingOpened(Decision):
    """The offboarding of a leaver began, with a checklist (オフボーディング開始)."""

    stint_id: UUID = pseudonymous(STINT)
    owner_id: str | None = pseudonymous("Who sees to it, by user id.", default=None)
    checklist_version: str = plain("The checklist, by the name of its version.")

    def ja(self) -> str:
        return "オフボーディングを開始しました。"

    def en(self) -> str:
        return "The offboarding began."


@fact()
class ExitInterviewScheduled(Decision):
    """A time was set for the offboarding interview (退職面談の予定)."""

    stint_id: UUID = pseudonymous(STINT)
    interviewer_id: str | None = pseudonymous("Who is to hold it, by user id.", default=None)
    interview_at: datetime.datetime = plain("When it is to be, UTC.")
    contact_channel: ContactChannel | None = plain("How it is to be held.", default=None)

    def ja(self) -> str:
        return "退職面談を予定しました。"

    def en(self) -> str:
        return "The exit interview was scheduled."


@fact()
class ExitInterviewSkipped(Decision):
    """The offboarding interview does not take place (退職面談なし)."""

    stint_id: UUID = pseudonymous(STINT)
    skip_reason: OffboardingSkipReason = plain("Why.")
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return "退職面談は行わないことになりました。"

    def en(self) -> str:
        return "There is to be no exit interview."


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


@fact()
class ExitReasonHeard(Decision):
    """The person said why they leave (退職理由のヒアリング); confidential to HR."""

    stint_id: UUID = pseudonymous(STINT)
    heard_reasons: tuple[HeardReason, ...] | None = personal(
        DataClass.HR_NOTES, "Why, as coded by the interviewer.", default=None
    )
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return "退職の理由を聞きました。"

    def en(self) -> str:
        return "Said why they leave."


@fact()
class ExitSurveyAnswered(Decision):
    """The person answered the exit survey (退職者アンケート); confidential to HR."""

    stint_id: UUID = pseudonymous(STINT)
    exit_survey: str = plain("The survey, by the name of its version.")
    exit_answers: tuple[ExitAnswer, ...] | None = personal(
        DataClass.HR_NOTES, "What was answered.", default=None
    )
    exit_enps: int | None = personal(
        DataClass.HR_NOTES,
        "How likely they would recommend the employer, 0 to 10 (eNPS).",
        default=None,
    )

    def ja(self) -> str:
        return "退職者アンケートに回答しました。"

    def en(self) -> str:
        return "Answered the exit survey."


@fact()
class ContributionRecognised(Decision):
    """The employer said what the person has done for it (貢献への称賛)."""

    stint_id: UUID = pseudonymous(STINT)
    given_by: str | None = pseudonymous("Who said it, by user id.", default=None)
    words: str | None = personal(
        DataClass.HR_NOTES, "The words that were said or written.", default=None
    )

    def ja(self) -> str:
        return f"会社から貢献を称えました{quoted_ja(self.words)}。"

    def en(self) -> str:
        return f"The company recognised their contribution{after_en(': ', self.words)}."


@fact()
class ReturnWelcomeExpressed(Decision):
    """The employer said that the person may come back (復職歓迎); no promise to be hired."""

    stint_id: UUID = pseudonymous(STINT)
    given_by: str | None = pseudonymous("Who said it, by user id.", default=None)
    wording_version: str = plain("Which wording was used, by the name of its version.")

    def ja(self) -> str:
        return "復職を歓迎する旨を伝えました(採用を保証するものではありません)。"

    def en(self) -> str:
        return "Was told that they are welcome to apply again; no promise to be hired."


@fact()
class NextEmployerDisclosed(Decision):
    """The person told of their own accord where they go (転職先)."""

    stint_id: UUID = pseudonymous(STINT)
    company: str | None = personal(DataClass.EMPLOYMENT, "The new employer.", default=None)
    industry: str | None = personal(DataClass.EMPLOYMENT, "Its industry.", default=None)
    voluntary: bool = plain("Told of their own accord.")

    def ja(self) -> str:
        return f"転職先を聞きました{quoted_ja(self.company)}。"

    def en(self) -> str:
        return f"Told where they go{after_en(': ', self.company)}."


@fact()
class PersonalContactCaptured(Decision):
    """The person said how to reach them after they have left (個人連絡先)."""

    stint_id: UUID = pseudonymous(STINT)
    channel: ContactChannel = plain("Through which channel.")
    contact_value: str | None = personal(
        DataClass.CONTACT, "The address, number or account.", default=None
    )
    contact_verified: bool = plain("Whether it was tried and works.")

    def ja(self) -> str:
        return "退職後の連絡先を受け取りました。"

    def en(self) -> str:
        return "Said how to reach them after they have left."


@fact()
class OffboardingCompleted(Decision):
    """The offboarding is finished: what was done, and what was left out and why."""

    stint_id: UUID = pseudonymous(STINT)
    items_done: tuple[OffboardingItem, ...] = plain("What was done, in the checklist's order.")
    items_skipped: tuple[SkippedItem, ...] = plain("What was left out, and why.")
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        skipped = f"(省略{len(self.items_skipped)}件)" if self.items_skipped else ""
        return f"オフボーディングを完了しました{skipped}。"

    def en(self) -> str:
        left_out = f"; {len(self.items_skipped)} left out" if self.items_skipped else ""
        return f"The offboarding was completed{left_out}."


@fact()
class InvitationReminded(Interaction):
    """The person was reminded of their invitation to the network (招待の再案内)."""

    contact_channel: ContactChannel | None = plain("How they were reminded.", default=None)

    def ja(self) -> str:
        return "ネットワークへの招待を再度案内しました。"

    def en(self) -> str:
        return "Was reminded of the invitation to the network."
