"""Facts about who is who: duplicates, merges, verification.

What is about two records stands on the streams of both, each with the same words.
"""

from enum import StrEnum
from uuid import UUID

from crm.domain.facts.base import Decision, fact, personal, plain, pseudonymous
from crm.domain.words import DataClass

_MERGE = "The merge; the same on every stream that it stands on."
_WHY = "Why, in words."


class DuplicateSign(StrEnum):
    """Something that two records have in common, or that tells them apart."""

    SAME_NAME = "same_name"
    SAME_KANA = "same_kana"
    SAME_LATIN = "same_latin"
    SAME_BIRTH_DATE = "same_birth_date"
    SAME_EMAIL = "same_email"
    SAME_EMPLOYEE_NUMBER = "same_employee_number"
    SAME_EMPLOYMENT_DATES = "same_employment_dates"
    EMPLOYED_AT_ONCE = "employed_at_once"
    OTHER_BIRTH_DATE = "other_birth_date"


class VerificationMethod(StrEnum):
    """How it was made sure that somebody is who they say."""

    EMPLOYEE_NUMBER_AND_BIRTH_DATE = "employee_number_and_birth_date"
    HR_APPROVAL = "hr_approval"
    SSO = "sso"


@fact()
class DuplicateSuspected(Decision):
    """Two records may be of one person (名寄せ候補); somebody has to look at them."""

    other_id: UUID = pseudonymous("The other record.")
    likeness: int = plain("How alike they are: the weights of the signs together, 0 to 100.")
    signs: tuple[DuplicateSign, ...] = plain("What speaks for it and against it.")

    def ja(self) -> str:
        return f"同じ人の登録がほかにもある可能性があります(一致度{self.likeness})。"

    def en(self) -> str:
        return f"There may be another record of the same person (likeness {self.likeness})."


@fact()
class DuplicateDismissed(Decision):
    """Somebody looked, and the two records are of different people; that holds for good."""

    other_id: UUID = pseudonymous("The other record.")
    explanation: str | None = personal(DataClass.HR_NOTES, _WHY, default=None)

    def ja(self) -> str:
        return "よく似た登録は別の人のものと確認されました。"

    def en(self) -> str:
        return "A similar record was found to be of somebody else."


@fact()
class IdentitiesMerged(Decision):
    """Two records are of one person (名寄せ). Nothing moves: facts keep the id they came in by."""

    merge_id: UUID = plain(_MERGE)
    survivor_id: UUID = pseudonymous("The record whose id is the person's from here on.")
    absorbed_id: UUID = pseudonymous("The record whose id leads to the survivor from here on.")
    explanation: str | None = personal(DataClass.HR_NOTES, _WHY, default=None)

    def ja(self) -> str:
        return "同じ人の別の登録と統合されました(名寄せ)。"

    def en(self) -> str:
        return "Was merged with another record of the same person."


@fact()
class IdentitiesUnmerged(Decision):
    """A merge was a mistake and is undone: both records are as if it had never been."""

    merge_id: UUID = plain(_MERGE)
    survivor_id: UUID = pseudonymous("The record that the other one had been merged into.")
    absorbed_id: UUID = pseudonymous("The record that stands for itself again.")
    explanation: str | None = personal(DataClass.HR_NOTES, _WHY, default=None)

    def ja(self) -> str:
        return "別の登録との統合が取り消されました。"

    def en(self) -> str:
        return "A merge with another record was undone."


@fact()
class IdentityVerified(Decision):
    """It was made sure that the person is who they say (本人確認)."""

    verification_method: VerificationMethod = plain("How.")

    def ja(self) -> str:
        return "本人確認が済みました。"

    def en(self) -> str:
        return "The identity was verified."
