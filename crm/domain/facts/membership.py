"""Facts about the alumni network: invitations, registration, consent, and its withdrawal."""

import datetime
from enum import StrEnum

from crm.domain.dates import FuzzyDate
from crm.domain.engagement import Mode
from crm.domain.facts.base import Decision, fact, personal, plain
from crm.domain.phrases import after_en, on_en, on_ja, quoted_ja
from crm.domain.words import ConsentPurpose, ContactChannel, DataClass

PURPOSES_JA = {
    ConsentPurpose.NEWSLETTER: "ニュースレター",
    ConsentPurpose.EVENTS: "イベント案内",
    ConsentPurpose.JOBS: "求人案内",
    ConsentPurpose.DIRECTORY: "名簿掲載",
    ConsentPurpose.SUCCESS_STORY: "活躍事例の掲載",
    ConsentPurpose.ANALYTICS: "分析",
    ConsentPurpose.SHARING_WITH_GROUP_COMPANIES: "グループ会社との共有",
}
CHANNELS_JA = {
    ContactChannel.EMAIL: "メール",
    ContactChannel.POST: "郵送",
    ContactChannel.PHONE: "電話",
    ContactChannel.LINE: "LINE",
    ContactChannel.IN_PERSON: "対面",
    ContactChannel.APP: "アプリ",
}


class RegistrationMethod(StrEnum):
    """How somebody joined the network."""

    INVITE = "invite"
    SELF = "self"
    IMPORT = "import"


class UnsubscribeMethod(StrEnum):
    """How somebody unsubscribed. Opening a link is never one of them."""

    ONE_CLICK_POST = "one_click_post"
    CONFIRM_PAGE = "confirm_page"
    PREFERENCE = "preference"
    ADMIN = "admin"
    PROVIDER = "provider"
    """The provider reports it, and not how."""


class SuspendReason(StrEnum):
    """Why a membership rests."""

    OWN_WISH = "own_wish"
    CONDUCT = "conduct"
    UNDER_REVIEW = "under_review"


class MembershipEndReason(StrEnum):
    """Why a membership ended."""

    OWN_WISH = "own_wish"
    CONDUCT = "conduct"
    NOT_ELIGIBLE = "not_eligible"


@fact()
class NetworkInvitationIssued(Decision):
    """The person was invited to the alumni network; the link itself is never stored."""

    token_hash: str = plain("SHA-256 of the invitation's token, as hexadecimal digits.")
    contact_channel: ContactChannel | None = plain("How the invitation was handed over.")
    expires_on: datetime.date = plain("Last day on which the invitation can be used.")

    def ja(self) -> str:
        until = on_ja(FuzzyDate.day(self.expires_on))
        return f"アルムナイネットワークに招待しました(有効期限{until})。"

    def en(self) -> str:
        until = on_en(FuzzyDate.day(self.expires_on))
        return f"Was invited to the alumni network; the invitation ends {until}."


@fact(mode=Mode.COMMUNICATION)
class NetworkRegistered(Decision):
    """The person joined the alumni network (登録)."""

    registration_method: RegistrationMethod = plain("By invitation, by themselves or by import.")
    terms_version: str = plain("Version of the network's terms that were accepted.")

    def ja(self) -> str:
        return "アルムナイネットワークに登録しました。"

    def en(self) -> str:
        return "Joined the alumni network."


@fact()
class ConsentGiven(Decision):
    """The person agreed to be contacted for one purpose through one channel (同意)."""

    purpose: ConsentPurpose = plain("What the contact data may be used for.")
    channel: ContactChannel = plain("Through which channel.")
    text_version: str = plain("Version of the text that the person agreed to.")
    text_language: str = plain("Language of that text, as a BCP 47 tag.", default="ja")
    valid_until: datetime.date | None = plain(
        "Last day on which it holds; None: until it is withdrawn.", default=None
    )
    evidence: str | None = personal(
        DataClass.CONTACT, "How the consent can be proven.", default=None
    )

    def holds_on(self, day: datetime.date) -> bool:
        """Whether it has not run out by itself."""
        return self.valid_until is None or day <= self.valid_until

    def ja(self) -> str:
        return f"{PURPOSES_JA[self.purpose]}の利用に同意しました({CHANNELS_JA[self.channel]})。"

    def en(self) -> str:
        return f"Agreed to {_words(self.purpose)} by {_words(self.channel)}."


@fact()
class ConsentWithdrawn(Decision):
    """The person took a consent back (同意の撤回)."""

    purpose: ConsentPurpose = plain("What the contact data may no longer be used for.")
    channel: ContactChannel = plain("Through which channel.")
    evidence: str | None = personal(
        DataClass.CONTACT, "How the withdrawal can be proven.", default=None
    )

    def ja(self) -> str:
        return f"{PURPOSES_JA[self.purpose]}の同意を撤回しました({CHANNELS_JA[self.channel]})。"

    def en(self) -> str:
        return f"Withdrew the consent to {_words(self.purpose)} by {_words(self.channel)}."


@fact()
class MembershipSuspended(Decision):
    """The membership in the network rests for a while (資格停止)."""

    suspend_reason: SuspendReason = plain("Why.")
    suspended_until: datetime.date | None = plain(
        "Last day of it; None: until it is restored.", default=None
    )
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def holds_on(self, day: datetime.date) -> bool:
        """Whether it has not ended by itself."""
        return self.suspended_until is None or day <= self.suspended_until

    def ja(self) -> str:
        return f"ネットワークの利用を停止しました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        said = after_en(": ", self.explanation)
        return f"The membership was suspended ({_words(self.suspend_reason)}){said}."


@fact()
class MembershipRestored(Decision):
    """The membership in the network goes on (資格回復)."""

    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return f"ネットワークの利用を再開しました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        return f"The membership was restored{after_en(': ', self.explanation)}."


@fact()
class MembershipEnded(Decision):
    """The person left the network, or the employer ended the membership (退会)."""

    membership_end_reason: MembershipEndReason = plain("Why.")
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return f"ネットワークを退会しました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        said = after_en(": ", self.explanation)
        return f"The membership ended ({_words(self.membership_end_reason)}){said}."


@fact()
class Unsubscribed(Decision):
    """The person unsubscribed from mail, of one list or of all."""

    mailing_list: str | None = plain("The provider's list; None means all mail.", default=None)
    unsubscribe_method: UnsubscribeMethod = plain("How it was done.")
    campaign_id: str | None = plain(
        "The campaign in whose message they did it; None: not told.", default=None
    )

    def ja(self) -> str:
        return "配信を停止しました。"

    def en(self) -> str:
        return "Unsubscribed."


def _words(value: StrEnum) -> str:
    return value.value.replace("_", " ")
