"""Commands about campaigns: publish one, take one back."""

import datetime

from crm.application.command import Command, command, given, which
from crm.application.work import Work
from crm.domain.envelope import When
from crm.domain.facts.campaigns import CampaignPublished, CampaignWithdrawn
from crm.domain.facts.consent import NewsTopic
from crm.domain.refusals import CampaignIsWithdrawn, InvalidInput
from crm.domain.undertakings.campaign import Campaign
from crm.domain.words import ContactChannel


@command(opens=Campaign)
class PublishCampaign(Command):
    """Note that a message to many was published (情報発信). This program sends nothing itself."""

    campaign: str | None = given(
        "The word that its messages carry at the provider, such as the number of the mailing;"
        " None: a new id, to be set there.",
        default=None,
    )
    title: str = given("Its subject line or title.")
    news_topic: NewsTopic = given("What it is about.")
    channel: ContactChannel = given("Through which channel.", default=ContactChannel.EMAIL)
    audience: str | None = given("Whom it is for, in words.", default=None)
    published_at: datetime.datetime | None = given(
        "When it was published; None: now.", default=None
    )

    def decide(self, work: Work) -> None:
        campaign_id = self.campaign or str(work.moment.new_id())
        fact = CampaignPublished(
            campaign_id=campaign_id,
            title=self.title,
            news_topic=self.news_topic,
            channel=self.channel,
            audience=self.audience,
        )
        occurred = None
        if self.published_at is not None:
            if self.published_at > work.moment.now:
                raise InvalidInput(
                    "配信日時が未来です。配信した後に記録してください。",
                    "It lies in the future. Note a campaign once it is published.",
                    ("publishedAt",),
                )
            occurred = When(self.published_at.astimezone(datetime.UTC))
        work.open(Campaign, campaign_id).record(fact, work.moment, occurred=occurred)


@command(refuses=(CampaignIsWithdrawn,))
class WithdrawCampaign(Command):
    """Note that a campaign was taken back. What was read stays read."""

    campaign: str = which(Campaign, "The campaign, by its `id`.")
    notice: str | None = given("What those who had it are told; None: nothing.", default=None)

    def decide(self, work: Work) -> None:
        campaign = work.undertaking(Campaign, self.campaign)
        fact = CampaignWithdrawn(campaign_id=self.campaign, notice=self.notice)
        campaign.withdraw(fact, work.moment)
