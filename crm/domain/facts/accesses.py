"""Facts about who looked at what people hold in confidence."""

from enum import StrEnum
from uuid import UUID

from crm.domain.facts.base import ProgrammeFact, fact, plain, pseudonymous
from crm.domain.facts.exports import ExportedList, ExportPurpose

MOST_PEOPLE = 100
"""Whom one fact names; whoever was shown more people is recorded with several."""


class ConfidentialClass(StrEnum):
    """What of a person is not looked at without a record of it."""

    CONTACT = "contact"
    """How to reach them."""
    HR_NOTES = "hr_notes"
    """What was noted of them, or said in confidence."""
    DEPARTURE_REASONS = "departure_reasons"
    """Why they left."""
    SPECIAL_CARE = "special_care"
    """What needs special care (要配慮個人情報)."""
    IDENTITY = "identity"
    """Who they are. Recorded only where a case shows it."""
    EMPLOYMENT = "employment"
    """How they worked here. Recorded only where a case shows it."""
    ENGAGEMENT = "engagement"
    """How they take part, and their score. Recorded only where a case shows it."""


class AccessPurpose(StrEnum):
    """What somebody looked for. A word and not a text, so that it names nobody."""

    UNKNOWN = "unknown"
    """Nobody said."""
    RELATIONSHIP = "relationship"
    """To keep in touch."""
    RETURN = "return"
    """To bring somebody back."""
    OFFBOARDING = "offboarding"
    RECORDS = "records"
    """To keep records right."""
    REQUEST = "request"
    """The person asked for it."""
    REPORTING = "reporting"
    AUDIT = "audit"
    LEGAL = "legal"


CLASSES_OF_LISTS: dict[ExportedList, tuple[ConfidentialClass, ...]] = {
    ExportedList.ALUMNI: (ConfidentialClass.CONTACT, ConfidentialClass.DEPARTURE_REASONS),
    ExportedList.TIMELINE: (
        ConfidentialClass.CONTACT,
        ConfidentialClass.DEPARTURE_REASONS,
        ConfidentialClass.HR_NOTES,
    ),
    ExportedList.REJECTED_ROWS: (ConfidentialClass.CONTACT,),
}
"""What lists hold that leave as files."""

PURPOSES_OF_EXPORTS: dict[ExportPurpose, AccessPurpose] = {
    ExportPurpose.OUTREACH: AccessPurpose.RELATIONSHIP,
    ExportPurpose.REPORTING: AccessPurpose.REPORTING,
    ExportPurpose.ANALYSIS: AccessPurpose.REPORTING,
    ExportPurpose.CORRECTION: AccessPurpose.RECORDS,
    ExportPurpose.MIGRATION: AccessPurpose.RECORDS,
    ExportPurpose.AUDIT: AccessPurpose.AUDIT,
    ExportPurpose.OTHER: AccessPurpose.UNKNOWN,
}

CLASSES_JA = {
    ConfidentialClass.CONTACT: "連絡先",
    ConfidentialClass.HR_NOTES: "人事メモ",
    ConfidentialClass.DEPARTURE_REASONS: "退職理由",
    ConfidentialClass.SPECIAL_CARE: "要配慮個人情報",
    ConfidentialClass.IDENTITY: "本人情報",
    ConfidentialClass.EMPLOYMENT: "在籍情報",
    ConfidentialClass.ENGAGEMENT: "関わりの記録",
}
_PURPOSES_JA = {
    AccessPurpose.UNKNOWN: "不明",
    AccessPurpose.RELATIONSHIP: "関係の維持",
    AccessPurpose.RETURN: "再入社",
    AccessPurpose.OFFBOARDING: "退職手続き",
    AccessPurpose.RECORDS: "記録の管理",
    AccessPurpose.REQUEST: "本人の依頼",
    AccessPurpose.REPORTING: "報告",
    AccessPurpose.AUDIT: "監査",
    AccessPurpose.LEGAL: "法的対応",
}


@fact()
class PersonalDataAccessed(ProgrammeFact):
    """Somebody was shown what people hold in confidence; recorded before they saw it.

    It stands on a stream of its own, so that looking never stands against deciding.
    """

    subject_ids: tuple[UUID, ...] = pseudonymous("Whose values, at most 100 people.")
    confidential_classes: tuple[ConfidentialClass, ...] = plain(
        "What was shown: of each of these people something of each of these classes."
    )
    access_purpose: AccessPurpose = plain("What for, as the viewer said.")
    case_reference: str | None = plain(
        "The case that the viewer named: a word of another system, never a text.", default=None
    )

    def ja(self) -> str:
        classes = "、".join(CLASSES_JA[each] for each in self.confidential_classes)
        purpose = _PURPOSES_JA[self.access_purpose]
        return f"{len(self.subject_ids)}名の{classes}を閲覧しました(目的:{purpose})。"

    def en(self) -> str:
        classes = ", ".join(each.value.replace("_", " ") for each in self.confidential_classes)
        people = len(self.subject_ids)
        named = "1 person" if people == 1 else f"{people} people"
        return f"Looked at the {classes} of {named}, for {self.access_purpose}."
