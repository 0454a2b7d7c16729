"""Facts about campaigns: newsletters and other messages to many (ニュースレター配信).

What became of each message is told by the facts of `messages`, under the campaign's id.
"""

from crm.domain.facts.base import UndertakingFact, fact, plain
from crm.domain.facts.consent import NewsTopic
from crm.domain.phrases import after_en, quoted_ja
from crm.domain.words import ContactChannel

CAMPAIGN = "The campaign, by the word that its messages carry."


class CampaignFact(UndertakingFact):
    """A fact of a campaign, about nobody."""

    __slots__ = ()
    about_person = False
    named_by = "campaign_id"
    campaign_id: str | None


@fact()
class CampaignPublished(CampaignFact):
    """A message to many was published."""

    campaign_id: str | None = plain(CAMPAIGN, default=None)
    title: str | None = plain("Its subject line or title.", default=None)
    news_topic: NewsTopic = plain("What it is about.")
    channel: ContactChannel = plain("Through which channel.", default=ContactChannel.EMAIL)
    audience: str | None = plain("Whom it is for, in words.", default=None)

    def ja(self) -> str:
        return f"{quoted_ja(self.title) or 'お知らせ'}を配信しました。"

    def en(self) -> str:
        return f"{self.title or 'A message'} was published."


@fact()
class CampaignWithdrawn(CampaignFact):
    """A campaign was taken back: nothing more of it is sent. What was read stays read."""

    campaign_id: str | None = plain(CAMPAIGN, default=None)
    notice: str | None = plain("What was told to those who had it.", default=None)

    def ja(self) -> str:
        return f"配信を取りやめました{quoted_ja(self.notice)}。"

    def en(self) -> str:
        return f"The campaign was withdrawn{after_en(': ', self.notice)}."
