"""Facts about personal contact: meetings, notes, and news about the person."""

import datetime
from enum import StrEnum

from crm.domain.dates import FuzzyDate
from crm.domain.engagement import Mode
from crm.domain.facts.base import Interaction, fact, personal, plain
from crm.domain.phrases import after_en, after_ja
from crm.domain.words import ContactChannel, DataClass


class NoteVisibility(StrEnum):
    """Who may read a note: HR only, or everyone who runs the programme."""

    HR = "hr"
    PROGRAMME = "programme"


@fact(mode=Mode.PARTICIPATION)
class MeetingHeld(Interaction):
    """The person and somebody of the employer met or spoke one to one."""

    duration_minutes: int = plain("How long, in minutes; under 10 it does not count as a meeting.")
    contact_channel: ContactChannel | None = plain("How they met.", default=None)
    summary: str | None = personal(
        DataClass.HR_NOTES, "What was said, confidential to HR.", default=None
    )

    def ja(self) -> str:
        return f"面談しました({self.duration_minutes}分)。"

    def en(self) -> str:
        return f"Met for {self.duration_minutes} minutes."


@fact()
class NoteAdded(Interaction):
    """Somebody of the employer wrote a note about the relationship."""

    says_nothing_without = ("text",)
    text: str | None = personal(DataClass.HR_NOTES, "The note.", default=None)
    visibility: NoteVisibility = plain("Who may read it.", default=NoteVisibility.HR)

    def ja(self) -> str:
        return f"メモ:{self.text}" if self.text else "メモを追加しました。"

    def en(self) -> str:
        return f"Note: {self.text}" if self.text else "A note was added."


@fact(mode=Mode.COMMUNICATION)
class ProfileUpdated(Interaction):
    """Details of the person changed; a field that is None stays as it was."""

    says_nothing_without = ("name", "name_kana", "name_latin", "birth_date", "email")
    name: str | None = personal(DataClass.IDENTITY, "Name as the person writes it.", default=None)
    name_kana: str | None = personal(
        DataClass.IDENTITY, "Reading of the name in kana (フリガナ).", default=None
    )
    name_latin: str | None = personal(DataClass.IDENTITY, "Name in Latin letters.", default=None)
    birth_date: datetime.date | None = personal(
        DataClass.IDENTITY, "Date of birth; tells people of the same name apart.", default=None
    )
    email: str | None = personal(DataClass.CONTACT, "E-mail address for contact.", default=None)
    by_alumnus: bool = plain("The person changed it themselves.", default=True)

    def ja(self) -> str:
        return "プロフィールが更新されました。"

    def en(self) -> str:
        return "The profile was updated."


@fact(mode=Mode.COMMUNICATION)
class JobChangeReported(Interaction):
    """The person has a new job elsewhere."""

    says_nothing_without = ("company", "job_title", "since")
    company: str | None = personal(DataClass.EMPLOYMENT, "The new employer.", default=None)
    job_title: str | None = personal(DataClass.EMPLOYMENT, "Job title (役職).", default=None)
    since: FuzzyDate | None = plain("From when, as far as known.", default=None)

    def ja(self) -> str:
        return f"転職が報告されました{after_ja('(', self.company, ')')}。"

    def en(self) -> str:
        return f"Reported a new job{after_en(' at ', self.company)}."
