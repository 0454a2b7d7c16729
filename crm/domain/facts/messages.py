"""Facts about newsletters and other mail, as the provider reports them."""

from enum import StrEnum

from crm.domain.engagement import Mode
from crm.domain.facts.base import (
    Decision,
    Interaction,
    ProgrammeFact,
    fact,
    personal,
    plain,
)
from crm.domain.words import ContactChannel, DataClass

MESSAGE = "The provider's id of the message; one message to one person."
CAMPAIGN = "The campaign the message belongs to; None outside campaigns."
AFTER = "Seconds since delivery as the source measured them; None: by the times of the facts."


class BounceClass(StrEnum):
    """Why a message came back: for good (hard), for now (soft), or refused (block)."""

    HARD = "hard"
    SOFT = "soft"
    BLOCK = "block"


class LinkRole(StrEnum):
    """What a link in a message is for."""

    CONTENT = "content"
    UNSUBSCRIBE = "unsubscribe"
    HONEYPOT = "honeypot"
    """Invisible to people: whoever follows it is a machine."""


class RejectReason(StrEnum):
    """Why a provider did not send a message."""

    INVALID = "invalid"
    """The address cannot be one."""
    SUPPRESSED = "suppressed"
    """It bounced, complained or unsubscribed before."""
    BLOCKED = "blocked"
    """The content was taken for spam."""
    OTHER = "other"


_REJECTIONS_JA = {
    RejectReason.INVALID: "宛先が不正",
    RejectReason.SUPPRESSED: "配信停止中",
    RejectReason.BLOCKED: "迷惑メールと判定",
    RejectReason.OTHER: "その他",
}
_BOUNCES_JA = {
    BounceClass.HARD: "恒久的な不達",
    BounceClass.SOFT: "一時的な不達",
    BounceClass.BLOCK: "受信拒否",
}


@fact()
class MessageDelivered(Interaction):
    """The receiving server accepted a message."""

    message_id: str = plain(MESSAGE)
    campaign_id: str | None = plain(CAMPAIGN, default=None)
    channel: ContactChannel = plain("Through which channel.", default=ContactChannel.EMAIL)

    def ja(self) -> str:
        return "メールが届きました。"

    def en(self) -> str:
        return "A message was delivered."


@fact(mode=Mode.COMMUNICATION)
class MessageOpened(Interaction):
    """A message's images were loaded: by the person, or by a machine that fetches mail ahead."""

    message_id: str = plain(MESSAGE)
    campaign_id: str | None = plain(CAMPAIGN, default=None)
    machine_flag: bool = plain("The provider says that a machine opened it.", default=False)
    seconds_after_delivery: int | None = plain(AFTER, default=None)
    user_agent: str | None = personal(
        DataClass.ENGAGEMENT, "The program that loaded the images.", default=None
    )

    def ja(self) -> str:
        return (
            "メールの開封(自動開封)が記録されました。"
            if self.machine_flag
            else "メールを開封しました。"
        )

    def en(self) -> str:
        return "A machine opened a message." if self.machine_flag else "Opened a message."


@fact(mode=Mode.COMMUNICATION)
class LinkClicked(Interaction):
    """A link in a message was followed."""

    message_id: str = plain(MESSAGE)
    campaign_id: str | None = plain(CAMPAIGN, default=None)
    machine_flag: bool = plain("The provider says that a machine followed it.", default=False)
    seconds_after_delivery: int | None = plain(AFTER, default=None)
    link_role: LinkRole | None = plain("What the link is for; None: not known.", default=None)
    url: str | None = personal(DataClass.ENGAGEMENT, "Address of the link.", default=None)
    user_agent: str | None = personal(
        DataClass.ENGAGEMENT, "The program that followed the link.", default=None
    )

    def ja(self) -> str:
        return "メール内のリンクをクリックしました。"

    def en(self) -> str:
        return "Clicked a link in a message."


@fact(mode=Mode.COMMUNICATION)
class MessageReplied(Interaction):
    """A message was answered, by the person or by a program that answers for them."""

    message_id: str = plain(MESSAGE)
    campaign_id: str | None = plain(CAMPAIGN, default=None)
    automatic: bool = plain("A program answered, as for an absence.", default=False)

    def ja(self) -> str:
        return "メールへの自動返信がありました。" if self.automatic else "メールに返信しました。"

    def en(self) -> str:
        return "A program answered a message." if self.automatic else "Replied to a message."


@fact()
class MessageRejected(Interaction):
    """The provider refused to send a message; it never left."""

    message_id: str = plain(MESSAGE)
    campaign_id: str | None = plain(CAMPAIGN, default=None)
    channel: ContactChannel = plain("Through which channel.", default=ContactChannel.EMAIL)
    reject_reason: RejectReason = plain("Why.")

    def ja(self) -> str:
        return f"メールは送信されませんでした({_REJECTIONS_JA[self.reject_reason]})。"

    def en(self) -> str:
        return f"A message was not sent ({self.reject_reason.value})."


@fact()
class MessageBounced(Decision):
    """A message could not be delivered; a hard bounce makes the address unreachable."""

    message_id: str = plain(MESSAGE)
    campaign_id: str | None = plain(CAMPAIGN, default=None)
    channel: ContactChannel = plain("Through which channel.", default=ContactChannel.EMAIL)
    bounce_class: BounceClass = plain("Hard: for good. Soft: for now. Block: refused.")
    bounce_response: str | None = personal(
        DataClass.CONTACT, "What the receiving server said; may quote the address.", default=None
    )

    def ja(self) -> str:
        return f"メールが届きませんでした({_BOUNCES_JA[self.bounce_class]})。"

    def en(self) -> str:
        return f"A message bounced ({self.bounce_class.value})."


@fact()
class SpamComplained(Decision):
    """The person marked a message as spam; they are not written to again."""

    message_id: str = plain(MESSAGE)
    campaign_id: str | None = plain(CAMPAIGN, default=None)

    def ja(self) -> str:
        return "迷惑メールとして報告されました。"

    def en(self) -> str:
        return "Reported a message as spam."


@fact()
class SignalRulesetPublished(ProgrammeFact):
    """Rules that tell people from machines were published; in force from the effective date."""

    ruleset: str = plain("Name of the rules, such as signals/v2.")
    definition: str = plain("The whole file of rules, as it was published: JSON.")
    digest: str = plain("SHA-256 of the file, as hexadecimal digits.")

    def ja(self) -> str:
        return f"自動アクセスの判定規則{self.ruleset}を公開しました。"

    def en(self) -> str:
        return f"The rules {self.ruleset}, which tell people from machines, were published."
