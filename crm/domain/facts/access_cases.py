"""Facts about cases: why somebody may see names for a while, who approved it, who looked it over.

They are about nobody and outlive everybody: people stand here by pseudonym, and a reason names the
matter and no person.
"""

import datetime
from uuid import UUID

from crm.domain.facts.accesses import CLASSES_JA, ConfidentialClass
from crm.domain.facts.base import UndertakingFact, fact, plain, pseudonymous

_CASE = "The case."
_SUBJECTS = "Whose values, at most 100 people."
_CLASSES = "What of them."
_REASON = "Why, in words that name the matter and nobody."


class AccessCaseFact(UndertakingFact):
    """A fact of a case that opens personal values of some people for a while (閲覧案件)."""

    __slots__ = ()
    about_person = False
    named_by = "case_id"


@fact()
class AccessCaseRequested(AccessCaseFact):
    """Somebody asked to see what their role alone does not show (閲覧の申請)."""

    case_id: UUID = plain(_CASE)
    subject_ids: tuple[UUID, ...] = pseudonymous(_SUBJECTS)
    confidential_classes: tuple[ConfidentialClass, ...] = plain(_CLASSES)
    hours: int = plain("For how long once it is approved, 1 to 8 hours.")
    case_reason: str = plain(_REASON)

    def ja(self) -> str:
        classes = _classes_ja(self.confidential_classes)
        people = len(self.subject_ids)
        return f"{people}名の{classes}を{self.hours}時間閲覧する許可を申請しました。"

    def en(self) -> str:
        classes, people = _classes_en(self.confidential_classes), _people(self.subject_ids)
        return f"Asked to see the {classes} of {people} for {self.hours} h."


@fact()
class AccessCaseApproved(AccessCaseFact):
    """Somebody else approved it; it ends by itself (閲覧の承認)."""

    case_id: UUID = plain(_CASE)
    expires_at: datetime.datetime = plain("From this instant it opens nothing; UTC.")

    def ja(self) -> str:
        return "個人データの閲覧を承認しました。"

    def en(self) -> str:
        return "The access was approved."


@fact()
class GlassBroken(AccessCaseFact):
    """Somebody opened access at once, without a second person (緊急閲覧)."""

    case_id: UUID = plain(_CASE)
    subject_ids: tuple[UUID, ...] = pseudonymous(_SUBJECTS)
    confidential_classes: tuple[ConfidentialClass, ...] = plain(_CLASSES)
    expires_at: datetime.datetime = plain("From this instant it opens nothing; UTC.")
    case_reason: str = plain(_REASON)

    def ja(self) -> str:
        classes = _classes_ja(self.confidential_classes)
        return f"緊急閲覧: {len(self.subject_ids)}名の{classes}を承認なしで開きました。"

    def en(self) -> str:
        classes, people = _classes_en(self.confidential_classes), _people(self.subject_ids)
        return f"Broke the glass: opened the {classes} of {people} without approval."


@fact()
class GlassReviewed(AccessCaseFact):
    """Somebody else looked over why the glass was broken (緊急閲覧の事後確認)."""

    case_id: UUID = plain(_CASE)
    justified: bool = plain("There was a need.")
    finding: str = plain("What was found, in words that name nobody.")

    def ja(self) -> str:
        return f"緊急閲覧を確認しました({'正当' if self.justified else '不当'})。"

    def en(self) -> str:
        found = "there was a need" if self.justified else "there was no need"
        return f"The broken glass was reviewed: {found}."


@fact()
class AccessCaseClosed(AccessCaseFact):
    """The case opens nothing any more (閲覧案件の終了)."""

    case_id: UUID = plain(_CASE)

    def ja(self) -> str:
        return "閲覧案件を終了しました。"

    def en(self) -> str:
        return "The case was closed."


def _classes_ja(classes: tuple[ConfidentialClass, ...]) -> str:
    return "、".join(CLASSES_JA[each] for each in classes)


def _classes_en(classes: tuple[ConfidentialClass, ...]) -> str:
    return ", ".join(each.value.replace("_", " ") for each in classes)


def _people(subject_ids: tuple[UUID, ...]) -> str:
    return "1 person" if len(subject_ids) == 1 else f"{len(subject_ids)} people"
