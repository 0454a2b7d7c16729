"""Facts about employment at the employer: registered, started, positions, leave, transfers,
departures, and what HR takes back or corrects of them."""

import datetime
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts.base import Decision, fact, personal, plain, pseudonymous
from crm.domain.phrases import after_en, after_ja, on_en, on_ja, quoted_ja, since_ja
from crm.domain.words import DataClass

STINT = "The employment (stint) this is about."


@fact()
class AlumnusRegistered(Decision):
    """A person came on file: from an HR export, by hand, or through the network's own form."""

    name: str | None = personal(DataClass.IDENTITY, "Name as the person writes it.", default=None)
    name_kana: str | None = personal(
        DataClass.IDENTITY, "Reading of the name in kana (フリガナ).", default=None
    )
    name_latin: str | None = personal(DataClass.IDENTITY, "Name in Latin letters.", default=None)
    birth_date: datetime.date | None = personal(
        DataClass.IDENTITY, "Date of birth; tells people of the same name apart.", default=None
    )
    email: str | None = personal(DataClass.CONTACT, "E-mail address for contact.", default=None)
    legal_name: str | None = personal(
        DataClass.IDENTITY,
        "Name in the register (戸籍名), where another one is used.",
        default=None,
    )
    preferred_name: str | None = personal(
        DataClass.IDENTITY,
        "How the person wants to be addressed, without an honorific.",
        default=None,
    )

    def ja(self) -> str:
        return "アルムナイ台帳に登録されました。"

    def en(self) -> str:
        return "Was put on file."


@fact()
class EmploymentStarted(Decision):
    """The person started to work for a legal entity of the employer (入社)."""

    stint_id: UUID = pseudonymous(STINT)
    employee_number: str | None = personal(
        DataClass.IDENTITY, "Employee number (社員番号).", default=None
    )
    legal_entity: str = plain("Legal entity of the employer; empty when there is only one.")
    hired_on: FuzzyDate | None = plain("First day of work; None when it is not known.")
    employment_type: str | None = personal(
        DataClass.EMPLOYMENT, "Employment type as HR words it.", default=None
    )

    def ja(self) -> str:
        return f"{since_ja(self.hired_on)}{after_ja('', self.legal_entity, 'に')}入社しました。"

    def en(self) -> str:
        return f"Joined{after_en(' ', self.legal_entity)} {on_en(self.hired_on)}."


@fact()
class PositionHeld(Decision):
    """The person held a position in an employment (職歴)."""

    stint_id: UUID = pseudonymous(STINT)
    job_title: str | None = personal(DataClass.EMPLOYMENT, "Job title (役職).", default=None)
    grade: str | None = personal(DataClass.EMPLOYMENT, "Grade (等級).", default=None)
    department: str | None = personal(DataClass.EMPLOYMENT, "Department (部署).", default=None)
    held_from: FuzzyDate | None = plain("From when, as far as known.", default=None)
    held_to: FuzzyDate | None = plain("Last day; None while it lasts or unknown.", default=None)

    def ja(self) -> str:
        what = " ".join(word for word in (self.department, self.job_title, self.grade) if word)
        return f"{what or '役職不明'}として在籍しました。"

    def en(self) -> str:
        what = ", ".join(word for word in (self.job_title, self.department, self.grade) if word)
        return f"Worked as {what or 'an unknown position'}."


@fact()
class DepartureScheduled(Decision):
    """The person's last day is set; they are leaving until it has passed (退職予定)."""

    stint_id: UUID = pseudonymous(STINT)
    last_day: FuzzyDate = plain("Last day of employment, inclusive.")
    notice_on: datetime.date | None = plain("Day on which notice was given.", default=None)
    departure_reason: DepartureReason | None = personal(
        DataClass.EMPLOYMENT, "Coded reason of the departure.", default=None
    )

    def ja(self) -> str:
        reason = self.departure_reason.ja if self.departure_reason else None
        return f"{on_ja(self.last_day)}付の退職が予定されました{after_ja('(', reason, ')')}。"

    def en(self) -> str:
        reason = self.departure_reason.en.lower() if self.departure_reason else None
        return f"Is to leave {on_en(self.last_day)}{after_en(', reason: ', reason)}."


@fact()
class DepartureRescinded(Decision):
    """A scheduled or recorded departure was taken back (退職取消)."""

    stint_id: UUID = pseudonymous(STINT)
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return f"退職が取り消されました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        return f"The departure was rescinded{after_en(': ', self.explanation)}."


@fact()
class Departed(Decision):
    """The employment ended (退職)."""

    stint_id: UUID = pseudonymous(STINT)
    last_day: FuzzyDate = plain("Last day of employment, inclusive.")
    departure_reason: DepartureReason | None = personal(
        DataClass.EMPLOYMENT, "Coded reason of the departure.", default=None
    )

    def ja(self) -> str:
        reason = self.departure_reason.ja if self.departure_reason else None
        return f"{on_ja(self.last_day)}付で退職しました{after_ja('(', reason, ')')}。"

    def en(self) -> str:
        reason = self.departure_reason.en.lower() if self.departure_reason else None
        return f"Left {on_en(self.last_day)}{after_en(', reason: ', reason)}."


@fact()
class LeaveOfAbsenceRecorded(Decision):
    """The person was, or will be, away from work while employed (休職). Why is not recorded."""

    stint_id: UUID = pseudonymous(STINT)
    starts_on: FuzzyDate | None = plain("First day of it; None when it is not known.")
    ends_on: FuzzyDate | None = plain("Last day, inclusive; None while it lasts or unknown.")
    counts_for_tenure: bool = plain("Whether these days count as days of service (勤続年数).")

    def ja(self) -> str:
        until = f"{on_ja(self.ends_on)}まで" if self.ends_on else ""
        return f"{on_ja(self.starts_on)}から{until}休職しました。"

    def en(self) -> str:
        until = f" and ended {on_en(self.ends_on)}" if self.ends_on else ""
        return f"Was on leave; it began {on_en(self.starts_on)}{until}."


@fact()
class TransferredBetweenEntities(Decision):
    """The employment went over to another legal entity of the employer (転籍): no departure."""

    stint_id: UUID = pseudonymous(STINT)
    from_entity: str = plain("Legal entity until then; empty when it was the only one.")
    to_entity: str = plain("Legal entity from then on.")
    changed_on: FuzzyDate = plain("First day there.")
    tenure_continues: bool = plain("Whether service before it counts (勤続年数の通算).")
    employee_number: str | None = personal(
        DataClass.IDENTITY, "Employee number (社員番号).", default=None
    )

    def ja(self) -> str:
        return f"{on_ja(self.changed_on)}付で{self.to_entity}に転籍しました。"

    def en(self) -> str:
        return f"Was transferred to {self.to_entity} {on_en(self.changed_on)}."


@fact()
class SecondmentStarted(Decision):
    """The person works for another company while employed here (出向)."""

    stint_id: UUID = pseudonymous(STINT)
    host_entity: str = plain("The company that they work for meanwhile.")
    starts_on: FuzzyDate | None = plain("First day of it; None when it is not known.")
    ends_on: FuzzyDate | None = plain("Last day, inclusive; None while it lasts or unknown.")

    def ja(self) -> str:
        return f"{on_ja(self.starts_on)}付で{self.host_entity}に出向しました。"

    def en(self) -> str:
        return f"Was seconded to {self.host_entity} {on_en(self.starts_on)}."


@fact()
class SecondmentEnded(Decision):
    """The person is back from a secondment (出向終了)."""

    stint_id: UUID = pseudonymous(STINT)
    host_entity: str = plain("The company that they work for meanwhile.")
    ended_on: FuzzyDate = plain("Last day of it, inclusive.")

    def ja(self) -> str:
        return f"{on_ja(self.ended_on)}付で{self.host_entity}への出向を終えました。"

    def en(self) -> str:
        return f"The secondment to {self.host_entity} ended {on_en(self.ended_on)}."


@fact()
class EmploymentTypeChanged(Decision):
    """The employment goes on in another form (雇用形態変更), as after retirement (定年再雇用)."""

    stint_id: UUID = pseudonymous(STINT)
    former_employment_type: str | None = personal(
        DataClass.EMPLOYMENT, "Employment type until then.", default=None
    )
    employment_type: str | None = personal(
        DataClass.EMPLOYMENT, "Employment type as HR words it.", default=None
    )
    changed_on: FuzzyDate = plain("First day in the new form.")
    tenure_continues: bool = plain("Whether service before it counts (勤続年数の通算).")

    def ja(self) -> str:
        to = after_ja("「", self.employment_type, "」に")
        return f"{on_ja(self.changed_on)}付で雇用形態が{to}変わりました。"

    def en(self) -> str:
        to = after_en(" to ", self.employment_type)
        return f"The employment type changed{to} {on_en(self.changed_on)}."


@fact()
class EmploymentFactRescinded(Decision):
    """A position, leave, transfer, secondment or change of type never was (発令取消)."""

    stint_id: UUID = pseudonymous(STINT)
    rescinded_event_id: UUID = pseudonymous("The fact that is taken back.")
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return f"人事の記録が取り消されました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        return f"A record of the employment was taken back{after_en(': ', self.explanation)}."


@fact()
class DepartureReasonCorrected(Decision):
    """The recorded reason of a departure was wrong (退職理由の訂正)."""

    stint_id: UUID = pseudonymous(STINT)
    former_reason: DepartureReason | None = personal(
        DataClass.EMPLOYMENT, "The coded reason until then.", default=None
    )
    departure_reason: DepartureReason | None = personal(
        DataClass.EMPLOYMENT, "Coded reason of the departure.", default=None
    )
    reason_evidence: str | None = personal(
        DataClass.HR_NOTES, "What proves it, such as a document and its date.", default=None
    )
    approved_by: str | None = pseudonymous("Who approved it, by user id.", default=None)

    def ja(self) -> str:
        reason = self.departure_reason.ja if self.departure_reason else None
        return f"退職理由が訂正されました{after_ja('(', reason, ')')}。"

    def en(self) -> str:
        reason = self.departure_reason.en.lower() if self.departure_reason else None
        return f"The reason of the departure was corrected{after_en(' to ', reason)}."
