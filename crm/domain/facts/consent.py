"""Facts about being written to: taking mail up again, bounces, blocks, restriction, death."""

import datetime
from enum import StrEnum

from crm.domain.dates import FuzzyDate
from crm.domain.engagement import Mode
from crm.domain.facts.base import Decision, ProgrammeFact, fact, personal, plain
from crm.domain.facts.membership import CHANNELS_JA, PURPOSES_JA
from crm.domain.phrases import after_en, on_en, on_ja, quoted_ja
from crm.domain.words import ConsentPurpose, ContactChannel, DataClass, Locale


class ResubscribeMethod(StrEnum):
    """How somebody asked for mail again. It is always their own wish."""

    PREFERENCE = "preference"
    """In their own settings."""
    ADMIN = "admin"
    """They asked the alumni office, which recorded it."""


class ContactBlockReason(StrEnum):
    """Why nobody may write to somebody."""

    COMPLAINT = "complaint"
    LEGAL = "legal"
    HARASSMENT = "harassment"
    COMPETITOR = "competitor"


class NewsTopic(StrEnum):
    """What somebody wants to hear about."""

    GROWTH = "growth"
    CSR = "csr"
    PRESS = "press"
    PRODUCT = "product"
    MEDIA = "media"
    JOBS = "jobs"
    EVENT = "event"


class MailFrequency(StrEnum):
    """How many broadcasts somebody wants at most."""

    AS_SENT = "as_sent"
    """As many as the programme allows."""
    MONTHLY = "monthly"
    """One per calendar month."""
    NONE = "none"
    """None: personal messages only."""


class AlumniInterest(StrEnum):
    """What an alumnus may want of the employer."""

    RETURN = "return"
    CONTRACT = "contract"
    REFER = "refer"
    MENTOR = "mentor"
    NEWS_ONLY = "news_only"
    NONE = "none"


_BLOCKS_JA = {
    ContactBlockReason.COMPLAINT: "苦情",
    ContactBlockReason.LEGAL: "法的理由",
    ContactBlockReason.HARASSMENT: "迷惑行為",
    ContactBlockReason.COMPETITOR: "競合",
}


@fact()
class Resubscribed(Decision):
    """The person asked for mail again, of one list or of all; lifts what they stopped before."""

    mailing_list: str | None = plain("The list, as when it was left; None means all mail.")
    resubscribe_method: ResubscribeMethod = plain("How they asked.")

    def ja(self) -> str:
        return "配信を再開しました。"

    def en(self) -> str:
        return "Asked for mail again."


@fact(mode=Mode.COMMUNICATION)
class PreferencesSet(Decision):
    """The person said what they want to hear about, how often and in which language (希望設定)."""

    topics: tuple[NewsTopic, ...] = plain("What they want to hear about; empty: no choice.")
    mail_frequency: MailFrequency | None = plain(
        "How many broadcasts at most; None: no choice.", default=None
    )
    locale: Locale | None = plain("The language to write in; None: no choice.", default=None)
    interests: tuple[AlumniInterest, ...] = plain("What they want of the employer.", default=())

    def ja(self) -> str:
        return "配信の希望を設定しました。"

    def en(self) -> str:
        return "Set their preferences."


@fact()
class ContactPointBounced(Decision):
    """An address or number turned out not to lead to the person any more (不達)."""

    channel: ContactChannel = plain("Which way of reaching the person.")
    explanation: str | None = personal(
        DataClass.HR_NOTES, "What came back, in words.", default=None
    )

    def ja(self) -> str:
        return (
            f"{CHANNELS_JA[self.channel]}の連絡先が不達となりました{quoted_ja(self.explanation)}。"
        )

    def en(self) -> str:
        said = after_en(": ", self.explanation)
        return f"The contact point for {_words(self.channel)} leads nowhere{said}."


@fact()
class ContactPointRestored(Decision):
    """An address or number that had failed was found to work."""

    channel: ContactChannel = plain("Which way of reaching the person.")

    def ja(self) -> str:
        return f"{CHANNELS_JA[self.channel]}の連絡先が有効と確認されました。"

    def en(self) -> str:
        return f"The contact point for {_words(self.channel)} works again."


@fact()
class ContactBlocked(Decision):
    """Nobody may write to the person, for a reason of the employer's (連絡停止)."""

    block_reason: ContactBlockReason = plain("Why.")
    blocked_until: datetime.date | None = plain(
        "Last day of the block; None: until it is lifted.", default=None
    )
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def holds_on(self, day: datetime.date) -> bool:
        """Whether it has not ended by itself."""
        return self.blocked_until is None or day <= self.blocked_until

    def ja(self) -> str:
        end = f"、{on_ja(FuzzyDate.day(self.blocked_until))}まで" if self.blocked_until else ""
        reason = _BLOCKS_JA[self.block_reason]
        return f"連絡を停止しました({reason}{end}){quoted_ja(self.explanation)}。"

    def en(self) -> str:
        end = (
            f"; the last day of it is {on_en(FuzzyDate.day(self.blocked_until))[3:]}"
            if self.blocked_until
            else ""
        )
        said = after_en(": ", self.explanation)
        return f"Contact was blocked ({_words(self.block_reason)}){end}{said}."


@fact()
class ContactUnblocked(Decision):
    """The block was lifted; what the person agreed to holds as before."""

    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return f"連絡停止を解除しました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        return f"The block on contact was lifted{after_en(': ', self.explanation)}."


@fact()
class ProcessingRestricted(Decision):
    """The person's data may not be used, for one purpose or for any (利用停止)."""

    restricted_purpose: ConsentPurpose | None = plain(
        "The purpose that is closed; None: every purpose.", default=None
    )
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        purpose = _purpose_ja(self.restricted_purpose)
        return f"{purpose}の利用を停止しました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        said = after_en(": ", self.explanation)
        return f"Use of the data was restricted for {_purpose_en(self.restricted_purpose)}{said}."


@fact()
class ProcessingResumed(Decision):
    """A restriction ended: that of one purpose, or the general one."""

    restricted_purpose: ConsentPurpose | None = plain(
        "The purpose that was closed; None: the restriction of every purpose.", default=None
    )
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        purpose = _purpose_ja(self.restricted_purpose)
        return f"{purpose}の利用停止を解除しました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        said = after_en(": ", self.explanation)
        return f"The restriction was lifted for {_purpose_en(self.restricted_purpose)}{said}."


@fact()
class DeathReported(Decision):
    """The employer learnt that the person died; all outreach stops (逝去)."""

    reported_by: str | None = personal(
        DataClass.CONTACT, "Who told the employer, in words.", default=None
    )
    died_on: FuzzyDate | None = personal(DataClass.IDENTITY, "Day of death.", default=None)

    def ja(self) -> str:
        day = f"({on_ja(self.died_on)})" if self.died_on else ""
        return f"逝去の報告を受けました{day}。"

    def en(self) -> str:
        return f"Died {on_en(self.died_on)}."


@fact()
class DeathReportRescinded(Decision):
    """The report of the death was wrong; what held before holds again."""

    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return f"逝去の報告を取り消しました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        return f"The report of the death was taken back{after_en(': ', self.explanation)}."


@fact()
class ContactCapSet(ProgrammeFact):
    """How many broadcasts a person gets per calendar month at most, from the effective date on."""

    broadcasts_per_month: int = plain("Messages of campaigns per person and calendar month.")

    def ja(self) -> str:
        return f"一斉配信の上限を1人あたり月{self.broadcasts_per_month}通に定めました。"

    def en(self) -> str:
        return f"The limit of broadcasts was set to {self.broadcasts_per_month} a month."


def _purpose_ja(purpose: ConsentPurpose | None) -> str:
    return PURPOSES_JA[purpose] if purpose else "全目的"


def _purpose_en(purpose: ConsentPurpose | None) -> str:
    return _words(purpose) if purpose else "every purpose"


def _words(value: StrEnum) -> str:
    return value.value.replace("_", " ")
