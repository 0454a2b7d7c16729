"""Facts about what a person gives: articles, insights, advocacy, introductions, roles."""

from enum import StrEnum
from uuid import UUID

from crm.domain.engagement import Mode
from crm.domain.facts.base import Interaction, fact, personal, plain, pseudonymous
from crm.domain.phrases import after_en, after_ja, quoted_ja
from crm.domain.words import DataClass

TOPIC = "What it is about."


class AdvocacyKind(StrEnum):
    """Where somebody spoke about the employer in public."""

    REVIEW = "review"
    """On a site where employers are reviewed."""
    SNS_POST = "sns_post"
    TALK = "talk"


class Sentiment(StrEnum):
    """How it speaks of the employer."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"


class IntroductionOutcome(StrEnum):
    """What became of an introduction."""

    OPEN = "open"
    MEETING = "meeting"
    BUSINESS = "business"
    NOTHING = "nothing"


_ADVOCACY_JA = {
    AdvocacyKind.REVIEW: "口コミサイト",
    AdvocacyKind.SNS_POST: "SNS投稿",
    AdvocacyKind.TALK: "講演",
}
_SENTIMENT_JA = {
    Sentiment.POSITIVE: "好意的",
    Sentiment.NEUTRAL: "中立",
    Sentiment.NEGATIVE: "批判的",
}
_OUTCOME_JA = {
    IntroductionOutcome.OPEN: "進行中",
    IntroductionOutcome.MEETING: "面談に至った",
    IntroductionOutcome.BUSINESS: "取引に至った",
    IntroductionOutcome.NOTHING: "成立せず",
}


@fact(mode=Mode.CONTRIBUTION)
class ArticleContributed(Interaction):
    """The person wrote an article for the employer or the network."""

    title: str | None = plain("Title of the article.", default=None)
    topic: str | None = plain(TOPIC, default=None)
    url: str | None = personal(DataClass.ENGAGEMENT, "Where it can be read.", default=None)

    def ja(self) -> str:
        return f"記事を寄稿しました{quoted_ja(self.title)}。"

    def en(self) -> str:
        return f"Contributed an article{after_en(': ', self.title)}."


@fact(mode=Mode.CONTRIBUTION)
class InsightShared(Interaction):
    """The person shared what they know from outside, without secrets of their present employer."""

    says_nothing_without = ("topic", "insight")
    topic: str | None = plain(TOPIC, default=None)
    insight: str | None = personal(DataClass.ENGAGEMENT, "What they said.", default=None)
    confidentiality_ack: bool = plain(
        "They confirmed that it holds no trade secrets of their present employer; without it the"
        " insight is not taken."
    )

    def ja(self) -> str:
        return f"知見を共有しました{quoted_ja(self.topic)}。"

    def en(self) -> str:
        return f"Shared an insight{after_en(' about ', self.topic)}."


@fact()
class InsightAdopted(Interaction):
    """The employer took up an insight of the person in something it does."""

    insight_event_id: UUID = pseudonymous("The fact by which the insight was shared.")
    initiative: str = plain("What it is used for.")

    def ja(self) -> str:
        return f"共有された知見を「{self.initiative}」に活用しました。"

    def en(self) -> str:
        return f"An insight was taken up in {self.initiative}."


@fact()
class AdvocacyObserved(Interaction):
    """The person spoke about the employer in public."""

    advocacy_kind: AdvocacyKind = plain("Where.")
    sentiment: Sentiment = plain("How it speaks of the employer.")
    url: str | None = personal(DataClass.ENGAGEMENT, "Where it can be read.", default=None)

    def ja(self) -> str:
        place = _ADVOCACY_JA[self.advocacy_kind]
        return f"会社についての発信がありました({place}、{_SENTIMENT_JA[self.sentiment]})。"

    def en(self) -> str:
        place = self.advocacy_kind.value.replace("_", " ")
        return f"Spoke about the employer in public ({place}, {self.sentiment.value})."


@fact(mode=Mode.PARTICIPATION)
class CommunityPosted(Interaction):
    """The person wrote in a group of the network."""

    community: str = plain("The group.")

    def ja(self) -> str:
        return f"コミュニティ「{self.community}」に投稿しました。"

    def en(self) -> str:
        return f"Posted in the group {self.community}."


@fact(mode=Mode.CONTRIBUTION)
class VolunteerRoleTaken(Interaction):
    """The person took on a task of the network."""

    volunteer_role: str = plain("The task.")

    def ja(self) -> str:
        return f"ボランティアの役割「{self.volunteer_role}」を引き受けました。"

    def en(self) -> str:
        return f"Took on the volunteer role {self.volunteer_role}."


@fact()
class VolunteerRoleEnded(Interaction):
    """The person gave up a task of the network, or it was done."""

    volunteer_role: str = plain("The task.")

    def ja(self) -> str:
        return f"ボランティアの役割「{self.volunteer_role}」を終えました。"

    def en(self) -> str:
        return f"The volunteer role {self.volunteer_role} ended."


@fact(mode=Mode.TALENT)
class BusinessIntroductionMade(Interaction):
    """The person introduced a possible customer or partner to the employer."""

    company: str | None = personal(
        DataClass.EMPLOYMENT, "The company that was introduced.", default=None
    )
    topic: str | None = plain(TOPIC, default=None)
    introduction_outcome: IntroductionOutcome | None = plain(
        "What became of it; None: not known.", default=None
    )

    def ja(self) -> str:
        outcome = _OUTCOME_JA[self.introduction_outcome] if self.introduction_outcome else None
        return f"取引先を紹介しました{quoted_ja(self.company)}{after_ja('(', outcome, ')')}。"

    def en(self) -> str:
        return f"Introduced a business contact{after_en(' at ', self.company)}."
