"""Facts about a person who refers somebody else to the employer (リファラル)."""

from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.engagement import Mode
from crm.domain.facts.base import Decision, fact, personal, plain, pseudonymous
from crm.domain.phrases import after_en, quoted_ja
from crm.domain.words import DataClass

REFERRAL = "The referral this is about."


@fact(mode=Mode.TALENT)
class ReferralMade(Decision):
    """The person referred a candidate, who agreed to be referred."""

    referral_id: UUID = pseudonymous(REFERRAL)
    candidate_id: UUID = pseudonymous("The candidate; their name is under a key of their own.")
    candidate_name: str | None = personal(
        DataClass.IDENTITY, "Name of the candidate.", subject="candidate_id", default=None
    )
    job: str | None = plain("The job the candidate is referred for.", default=None)

    def ja(self) -> str:
        return f"候補者を紹介しました{quoted_ja(self.job)}。"

    def en(self) -> str:
        return f"Referred a candidate{after_en(' for ', self.job)}."


@fact(mode=Mode.TALENT)
class ReferralHired(Decision):
    """The candidate whom the person referred was hired."""

    referral_id: UUID = pseudonymous(REFERRAL)
    starts_on: FuzzyDate | None = plain("First day of the new colleague.", default=None)

    def ja(self) -> str:
        return "紹介した候補者の採用が決まりました。"

    def en(self) -> str:
        return "The referred candidate was hired."
