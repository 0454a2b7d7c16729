"""Facts of a return process about terms and the offer (処遇・オファー)."""

import datetime
from enum import StrEnum
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.facts.base import fact, personal, plain, pseudonymous, struct
from crm.domain.facts.return_process import PROCESS, ReturnProcessFact
from crm.domain.money import Money
from crm.domain.phrases import on_en, on_ja
from crm.domain.words import DataClass

_WHY = "Why, in words."
_GRADE = "Grade (等級)."
_LOW, _HIGH = "Lower end of the grade's published band, a year.", "Upper end of the band, a year."


class TermsExceptionGround(StrEnum):
    """What about proposed terms the published standards do not cover."""

    OUTSIDE_BAND = "outside_band"
    NO_CRITERION = "no_criterion"
    OTHER_GRADE = "other_grade"


class OfferForm(StrEnum):
    """The form of work that is offered."""

    FULL_TIME = "full_time"
    SHORT_TIME = "short_time"
    PART_TIME = "part_time"
    FIXED_TERM = "fixed_term"
    REMOTE = "remote"


class OfferDeclineReason(StrEnum):
    """Why somebody declined an offer."""

    SALARY = "salary"
    GRADE = "grade"
    ROLE = "role"
    WORK_STYLE = "work_style"
    LOCATION = "location"
    TIMING = "timing"
    OTHER_OFFER = "other_offer"
    STAYS = "stays"
    """Stays with the present employer."""
    OTHER = "other"


_DECLINED_JA = {
    OfferDeclineReason.SALARY: "給与",
    OfferDeclineReason.GRADE: "等級・役職",
    OfferDeclineReason.ROLE: "職務内容",
    OfferDeclineReason.WORK_STYLE: "働き方",
    OfferDeclineReason.LOCATION: "勤務地",
    OfferDeclineReason.TIMING: "時期",
    OfferDeclineReason.OTHER_OFFER: "他社のオファー",
    OfferDeclineReason.STAYS: "現職に残る",
    OfferDeclineReason.OTHER: "その他",
}


@struct
class CriterionLevel:
    """What one published criterion comes to for somebody."""

    criterion: str = plain("Key of the criterion in the published standards.")
    level: int = plain("Level reached, from 0 to the highest that the standards name.")


@fact()
class TermsProposed(ReturnProcessFact):
    """Grade and pay were proposed, from published criteria (処遇案)."""

    process_id: UUID = pseudonymous(PROCESS)
    fair_terms: str = plain("The published standards they follow.")
    grade: str | None = personal(DataClass.EMPLOYMENT, _GRADE, default=None)
    derived_grade: str | None = personal(
        DataClass.EMPLOYMENT, "Grade that the criteria come to; None without them.", default=None
    )
    job_title: str | None = personal(DataClass.EMPLOYMENT, "Job title (役職).", default=None)
    salary: Money | None = personal(DataClass.EMPLOYMENT, "What is proposed, a year.", default=None)
    salary_low: Money | None = personal(DataClass.EMPLOYMENT, _LOW, default=None)
    salary_high: Money | None = personal(DataClass.EMPLOYMENT, _HIGH, default=None)
    position_in_range: int | None = personal(
        DataClass.EMPLOYMENT,
        "Place of the pay in the band: 0 at the lower end, 100 at the upper end, percent.",
        default=None,
    )
    terms_criteria: tuple[CriterionLevel, ...] | None = personal(
        DataClass.EMPLOYMENT, "The criteria and what each came to.", default=None
    )
    comparator_group: str | None = plain(
        "The group of employees that they are compared with.", default=None
    )
    above_former_peers: bool = plain("The person is to stand above former peers.")
    exception_grounds: tuple[TermsExceptionGround, ...] = plain(
        "What the standards do not cover; empty: nothing.", default=()
    )

    def ja(self) -> str:
        return f"処遇案を作成しました(基準 {self.fair_terms})。"

    def en(self) -> str:
        return f"Terms were proposed by the standards {self.fair_terms}."


@fact()
class TermsApproved(ReturnProcessFact):
    """Somebody else approved the proposed terms (処遇の承認)."""

    process_id: UUID = pseudonymous(PROCESS)
    explanation: str | None = personal(DataClass.HR_NOTES, _WHY, default=None)

    def ja(self) -> str:
        return "処遇案を承認しました。"

    def en(self) -> str:
        return "The proposed terms were approved."


@fact()
class TermsRejected(ReturnProcessFact):
    """Somebody else sent the proposed terms back (処遇の差し戻し)."""

    process_id: UUID = pseudonymous(PROCESS)
    explanation: str | None = personal(DataClass.HR_NOTES, _WHY, default=None)

    def ja(self) -> str:
        return "処遇案を差し戻しました。"

    def en(self) -> str:
        return "The proposed terms were sent back."


@fact()
class TermsExceptionRequested(ReturnProcessFact):
    """Somebody asked to go beyond the published standards (処遇の例外申請)."""

    process_id: UUID = pseudonymous(PROCESS)
    exception_grounds: tuple[TermsExceptionGround, ...] = plain(
        "What the standards do not cover; empty: nothing.", default=()
    )
    explanation: str | None = personal(DataClass.HR_NOTES, _WHY, default=None)

    def ja(self) -> str:
        return "処遇の例外を申請しました。"

    def en(self) -> str:
        return "An exception from the published terms was asked for."


@fact()
class TermsExceptionApproved(ReturnProcessFact):
    """Somebody else approved the exception from the standards (処遇の例外承認)."""

    process_id: UUID = pseudonymous(PROCESS)
    explanation: str | None = personal(DataClass.HR_NOTES, _WHY, default=None)

    def ja(self) -> str:
        return "処遇の例外を承認しました。"

    def en(self) -> str:
        return "The exception from the published terms was approved."


@fact()
class TermsExceptionRejected(ReturnProcessFact):
    """Somebody else rejected the exception from the standards (処遇の例外却下)."""

    process_id: UUID = pseudonymous(PROCESS)
    explanation: str | None = personal(DataClass.HR_NOTES, _WHY, default=None)

    def ja(self) -> str:
        return "処遇の例外を却下しました。"

    def en(self) -> str:
        return "The exception from the published terms was rejected."


@fact()
class OfferMade(ReturnProcessFact):
    """The employer made an offer on the approved terms (オファー)."""

    process_id: UUID = pseudonymous(PROCESS)
    offer_form: OfferForm = plain("In which form of work.")
    grade: str | None = personal(DataClass.EMPLOYMENT, _GRADE, default=None)
    job_title: str | None = personal(DataClass.EMPLOYMENT, "Job title (役職).", default=None)
    salary_low: Money | None = personal(DataClass.EMPLOYMENT, _LOW, default=None)
    salary_high: Money | None = personal(DataClass.EMPLOYMENT, _HIGH, default=None)
    starts_on: FuzzyDate | None = plain("First day of work that is offered.", default=None)
    expires_on: datetime.date = plain("Last day on which it can be accepted.")

    def ja(self) -> str:
        return f"オファーを提示しました(期限 {on_ja(FuzzyDate.day(self.expires_on))})。"

    def en(self) -> str:
        return f"An offer was made; it expires {on_en(FuzzyDate.day(self.expires_on))}."


@fact()
class OfferAccepted(ReturnProcessFact):
    """The person accepted the offer (承諾)."""

    process_id: UUID = pseudonymous(PROCESS)

    def ja(self) -> str:
        return "オファーを承諾しました。"

    def en(self) -> str:
        return "Accepted the offer."


@fact()
class OfferDeclined(ReturnProcessFact):
    """The person declined the offer (辞退)."""

    process_id: UUID = pseudonymous(PROCESS)
    decline_reason: OfferDeclineReason = plain("Why, as the person told it.")
    explanation: str | None = personal(DataClass.HR_NOTES, _WHY, default=None)

    def ja(self) -> str:
        return f"オファーを辞退しました({_DECLINED_JA[self.decline_reason]})。"

    def en(self) -> str:
        return f"Declined the offer; reason: {self.decline_reason.value.replace('_', ' ')}."


@fact()
class OfferWithdrawn(ReturnProcessFact):
    """The employer took the offer back (オファー取り消し)."""

    process_id: UUID = pseudonymous(PROCESS)
    explanation: str | None = personal(DataClass.HR_NOTES, _WHY, default=None)

    def ja(self) -> str:
        return "オファーを取り消しました。"

    def en(self) -> str:
        return "The offer was taken back."
