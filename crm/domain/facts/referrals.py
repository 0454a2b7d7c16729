"""Facts about a person who refers somebody else to the employer (リファラル)."""

from enum import StrEnum
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.engagement import Mode
from crm.domain.facts.base import UndertakingFact, fact, personal, plain, pseudonymous
from crm.domain.money import Money
from crm.domain.phrases import after_en, quoted_ja
from crm.domain.words import DataClass

REFERRAL = "The referral this is about."
WHY = "Why, in words."


class ReferralDeclineReason(StrEnum):
    """Why the employer does not go on with a candidate."""

    NO_OPENING = "no_opening"
    """There is no such job now."""
    NOT_A_MATCH = "not_a_match"
    KNOWN_ALREADY = "known_already"
    """The candidate had applied already, or was referred by somebody else."""
    CANDIDATE_NOT_INTERESTED = "candidate_not_interested"
    OTHER = "other"


_DECLINED_JA = {
    ReferralDeclineReason.NO_OPENING: "募集なし",
    ReferralDeclineReason.NOT_A_MATCH: "要件と合わない",
    ReferralDeclineReason.KNOWN_ALREADY: "応募・紹介済み",
    ReferralDeclineReason.CANDIDATE_NOT_INTERESTED: "候補者の意向",
    ReferralDeclineReason.OTHER: "その他",
}


class ReferralFact(UndertakingFact):
    """A fact of one referral, about the person who refers."""

    __slots__ = ()
    named_by = "referral_id"


@fact(mode=Mode.TALENT)
class ReferralMade(ReferralFact):
    """The person referred a candidate, who agreed to be referred."""

    referral_id: UUID = pseudonymous(REFERRAL)
    candidate_id: UUID = pseudonymous("The candidate; their name is under a key of their own.")
    candidate_name: str | None = personal(
        DataClass.IDENTITY, "Name of the candidate.", subject="candidate_id", default=None
    )
    job: str | None = plain("The job the candidate is referred for.", default=None)
    candidate_consent: bool | None = plain(
        "The candidate agreed to be referred; None: was not written down then.", default=None
    )

    def ja(self) -> str:
        return f"候補者を紹介しました{quoted_ja(self.job)}。"

    def en(self) -> str:
        return f"Referred a candidate{after_en(' for ', self.job)}."


@fact()
class ReferralAccepted(ReferralFact):
    """The employer takes the candidate up."""

    referral_id: UUID = pseudonymous(REFERRAL)
    owner_id: str | None = pseudonymous("Who looks after it, by user id.", default=None)

    def ja(self) -> str:
        return "紹介を受け付け、選考に進めることにしました。"

    def en(self) -> str:
        return "The referral was accepted."


@fact()
class ReferralDeclined(ReferralFact):
    """The employer does not go on with the candidate."""

    referral_id: UUID = pseudonymous(REFERRAL)
    referral_decline_reason: ReferralDeclineReason = plain("Why.")
    explanation: str | None = personal(DataClass.HR_NOTES, WHY, default=None)

    def ja(self) -> str:
        reason = _DECLINED_JA[self.referral_decline_reason]
        return f"紹介を見送りました({reason}){quoted_ja(self.explanation)}。"

    def en(self) -> str:
        reason = self.referral_decline_reason.value.replace("_", " ")
        return f"The referral was declined ({reason}){after_en(': ', self.explanation)}."


@fact()
class ReferralProgressed(ReferralFact):
    """The candidate reached a stage of the selection."""

    referral_id: UUID = pseudonymous(REFERRAL)
    stage: str = plain("Key of the stage.")

    def ja(self) -> str:
        return f"紹介した候補者の選考が進みました({self.stage})。"

    def en(self) -> str:
        return f"The referred candidate reached the stage {self.stage}."


@fact(mode=Mode.TALENT)
class ReferralInterviewed(ReferralFact):
    """The candidate was interviewed."""

    referral_id: UUID = pseudonymous(REFERRAL)

    def ja(self) -> str:
        return "紹介した候補者の面接を行いました。"

    def en(self) -> str:
        return "The referred candidate was interviewed."


@fact(mode=Mode.TALENT)
class ReferralHired(ReferralFact):
    """The candidate whom the person referred was hired."""

    referral_id: UUID = pseudonymous(REFERRAL)
    starts_on: FuzzyDate | None = plain("First day of the new colleague.", default=None)

    def ja(self) -> str:
        return "紹介した候補者の採用が決まりました。"

    def en(self) -> str:
        return "The referred candidate was hired."


@fact()
class ReferralRewardRequested(ReferralFact):
    """Somebody asks that the person be rewarded for the referral."""

    referral_id: UUID = pseudonymous(REFERRAL)
    amount: Money = plain("The reward, before tax.")

    def ja(self) -> str:
        return f"紹介報酬を申請しました({self.amount.ja})。"

    def en(self) -> str:
        return f"A reward for the referral was asked for: {self.amount.en}."


@fact()
class ReferralRewardApproved(ReferralFact):
    """Somebody else than who asked approved the reward."""

    referral_id: UUID = pseudonymous(REFERRAL)
    amount: Money = plain("The reward, before tax.")

    def ja(self) -> str:
        return f"紹介報酬を承認しました({self.amount.ja})。"

    def en(self) -> str:
        return f"The reward for the referral was approved: {self.amount.en}."


@fact()
class ReferralRewardRejected(ReferralFact):
    """The reward that was asked for is not paid; it can be asked for again."""

    referral_id: UUID = pseudonymous(REFERRAL)
    explanation: str | None = personal(DataClass.HR_NOTES, WHY, default=None)

    def ja(self) -> str:
        return f"紹介報酬を承認しませんでした{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        return f"The reward for the referral was rejected{after_en(': ', self.explanation)}."


@fact()
class ReferralRewardPaid(ReferralFact):
    """The reward was paid to the person."""

    referral_id: UUID = pseudonymous(REFERRAL)
    amount: Money = plain("The reward, before tax.")
    tax_note: str | None = personal(
        DataClass.EMPLOYMENT, "How it is taxed, in words.", default=None
    )

    def ja(self) -> str:
        return f"紹介報酬を支払いました({self.amount.ja}){quoted_ja(self.tax_note)}。"

    def en(self) -> str:
        note = after_en(" (", self.tax_note)
        return f"The reward for the referral was paid: {self.amount.en}{note}{')' if note else ''}."


@fact()
class ReferralWithdrawn(ReferralFact):
    """The person, or the candidate, took the referral back."""

    referral_id: UUID = pseudonymous(REFERRAL)
    explanation: str | None = personal(DataClass.HR_NOTES, WHY, default=None)

    def ja(self) -> str:
        return f"紹介が取り下げられました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        return f"The referral was withdrawn{after_en(': ', self.explanation)}."
