"""Facts about personal contact: meetings, calls, notes, greetings, news about the person."""

import datetime
from enum import StrEnum

from crm.domain.dates import FuzzyDate
from crm.domain.engagement import Mode
from crm.domain.facts.base import Interaction, fact, personal, plain, pseudonymous
from crm.domain.money import Money
from crm.domain.phrases import after_en, after_ja
from crm.domain.words import ContactChannel, DataClass


class NoteVisibility(StrEnum):
    """Who may read a note: HR only, or everyone who runs the programme."""

    HR = "hr"
    PROGRAMME = "programme"


class Initiator(StrEnum):
    """Who asked for it."""

    ALUMNUS = "alumnus"
    EMPLOYER = "employer"


class ConversationTopic(StrEnum):
    """What a conversation was about."""

    CATCHING_UP = "catching_up"
    CAREER = "career"
    RETURN = "return"
    REFERRAL = "referral"
    COLLABORATION = "collaboration"
    MENTORING = "mentoring"
    FEEDBACK = "feedback"
    OTHER = "other"


class Direction(StrEnum):
    """Which way a message went."""

    FROM_ALUMNUS = "from_alumnus"
    TO_ALUMNUS = "to_alumnus"


class GreetingOccasion(StrEnum):
    """For what a greeting was sent."""

    NEW_YEAR = "new_year"
    """New Year's cards (年賀)."""
    ANNIVERSARY = "anniversary"
    """Of joining or leaving."""
    CONGRATULATION = "congratulation"
    CONDOLENCE = "condolence"
    SEASON = "season"
    """Mid-year and year-end gifts, summer and winter greetings."""


LONG_ENOUGH = "How long, in minutes; under 10 it does not count as a meeting."
FOR_EMPLOYER = "Who took part for the employer, by user id."
INITIATOR = "Who asked for it; None: not said."
TOPICS = "What it was about."
CONFIDENTIAL = "What was said, confidential to HR."
_OCCASIONS_JA = {
    GreetingOccasion.NEW_YEAR: "年賀",
    GreetingOccasion.ANNIVERSARY: "記念日",
    GreetingOccasion.CONGRATULATION: "お祝い",
    GreetingOccasion.CONDOLENCE: "お悔やみ",
    GreetingOccasion.SEASON: "季節のご挨拶",
}


@fact(mode=Mode.PARTICIPATION)
class MeetingHeld(Interaction):
    """The person and somebody of the employer met or spoke one to one."""

    duration_minutes: int = plain(LONG_ENOUGH)
    contact_channel: ContactChannel | None = plain("How they met.", default=None)
    participant_ids: tuple[str, ...] = pseudonymous(FOR_EMPLOYER, default=())
    initiator: Initiator | None = plain(INITIATOR, default=None)
    conversation_topics: tuple[ConversationTopic, ...] = plain(TOPICS, default=())
    summary: str | None = personal(DataClass.HR_NOTES, CONFIDENTIAL, default=None)

    def ja(self) -> str:
        return f"面談しました({self.duration_minutes}分)。"

    def en(self) -> str:
        return f"Met for {self.duration_minutes} minutes."


@fact(mode=Mode.PARTICIPATION)
class CallHeld(Interaction):
    """The person and somebody of the employer spoke by telephone or video."""

    duration_minutes: int = plain(LONG_ENOUGH)
    participant_ids: tuple[str, ...] = pseudonymous(FOR_EMPLOYER, default=())
    initiator: Initiator | None = plain(INITIATOR, default=None)
    conversation_topics: tuple[ConversationTopic, ...] = plain(TOPICS, default=())
    summary: str | None = personal(DataClass.HR_NOTES, CONFIDENTIAL, default=None)

    def ja(self) -> str:
        return f"電話またはビデオで話しました({self.duration_minutes}分)。"

    def en(self) -> str:
        return f"Spoke by telephone or video for {self.duration_minutes} minutes."


@fact(mode=Mode.COMMUNICATION)
class MessageExchanged(Interaction):
    """The person and somebody of the employer wrote to each other, outside any campaign."""

    channel: ContactChannel = plain("Through which channel.")
    direction: Direction = plain("Which way it went.")
    two_way: bool = plain("It was answered.", default=False)

    def ja(self) -> str:
        if self.two_way:
            return "メッセージをやり取りしました。"
        to = self.direction is Direction.TO_ALUMNUS
        return "メッセージを送りました。" if to else "メッセージが届きました。"

    def en(self) -> str:
        if self.two_way:
            return "Messages were exchanged."
        return "Was written to." if self.direction is Direction.TO_ALUMNUS else "Wrote a message."


@fact()
class GiftSent(Interaction):
    """The employer sent the person something."""

    item: str | None = plain("What.", default=None)
    gift_value: Money | None = plain("What it cost.", default=None)
    budget_code: str | None = plain("What it was paid from.", default=None)

    def ja(self) -> str:
        return f"贈り物をしました{after_ja('(', self.item, ')')}。"

    def en(self) -> str:
        return f"Was sent a gift{after_en(': ', self.item)}."


@fact()
class GreetingSent(Interaction):
    """The employer sent the person a greeting (年賀、周年)."""

    occasion: GreetingOccasion = plain("For what.")
    contact_channel: ContactChannel | None = plain("How it was sent.", default=None)

    def ja(self) -> str:
        return f"挨拶状を送りました({_OCCASIONS_JA[self.occasion]})。"

    def en(self) -> str:
        return f"Was sent a greeting ({self.occasion.value.replace('_', ' ')})."


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

    says_nothing_without = (
        *("name", "name_kana", "name_latin", "legal_name", "preferred_name"),
        *("birth_date", "email"),
    )
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
