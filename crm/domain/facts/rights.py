"""Facts about what people ask for with their data: requests, erasures with receipts, holds."""

import datetime
from enum import StrEnum
from uuid import UUID

from crm.domain.dates import FuzzyDate
from crm.domain.facts.base import (
    Decision,
    UndertakingFact,
    fact,
    personal,
    plain,
    pseudonymous,
    struct,
)
from crm.domain.phrases import after_en, on_en, on_ja, quoted_ja
from crm.domain.words import DataClass

_REQUEST = "The request."


class SubjectRequestType(StrEnum):
    """What somebody may ask for with their data."""

    ACCESS = "access"
    """To see it (開示)."""
    RECTIFY = "rectify"
    """To have it put right (訂正)."""
    ERASE = "erase"
    """To have it erased (消去)."""
    RESTRICT = "restrict"
    """To have it used less (利用停止)."""
    OBJECT = "object"
    """To object to a use of it (異議)."""
    PORT = "port"
    """To take it elsewhere (データポータビリティ)."""


class RequestOrigin(StrEnum):
    """Who wants it."""

    PERSON = "person"
    """The person themselves."""
    OFFICE = "office"
    """The alumni office, because there is no reason left to keep the data."""
    RETENTION = "retention"
    """The table of how long data is kept."""


class RequestRefusalBasis(StrEnum):
    """Why a request is not met."""

    IDENTITY_UNPROVEN = "identity_unproven"
    """Nobody could tell that it was the person."""
    LEGAL_OBLIGATION = "legal_obligation"
    """A law says that the data is kept."""
    LEGAL_CLAIM = "legal_claim"
    """It is needed for a claim."""
    UNFOUNDED = "unfounded"
    """Asked for again and again, or without a ground."""
    WITHDRAWN = "withdrawn"
    """The person changed their mind."""


CLASSES_JA = {
    DataClass.IDENTITY: "本人を特定する情報",
    DataClass.CONTACT: "連絡先",
    DataClass.EMPLOYMENT: "雇用の情報",
    DataClass.HR_NOTES: "人事メモ",
    DataClass.ENGAGEMENT: "関わりの記録",
    DataClass.SPECIAL_CARE: "要配慮個人情報",
}


class ErasureHolder(StrEnum):
    """What held data of somebody and was asked whether it does still."""

    READ_MODEL = "read_model"
    """A live read model, search keys included."""
    EDITION = "edition"
    """Another edition of a read model: being built, previous, or a moment of the past."""
    LOOK_UP = "look_up"
    """The blind index."""
    PEOPLE_SNAPSHOT = "people_snapshot"
    """The kept state of long histories."""
    KEYS = "keys"
    """The key store."""


TYPES_JA = {
    SubjectRequestType.ACCESS: "開示",
    SubjectRequestType.RECTIFY: "訂正",
    SubjectRequestType.ERASE: "消去",
    SubjectRequestType.RESTRICT: "利用停止",
    SubjectRequestType.OBJECT: "異議",
    SubjectRequestType.PORT: "データの持ち出し",
}
_TYPES_EN = {
    SubjectRequestType.ACCESS: "see the data",
    SubjectRequestType.RECTIFY: "put the data right",
    SubjectRequestType.ERASE: "erase the data",
    SubjectRequestType.RESTRICT: "restrict the use of the data",
    SubjectRequestType.OBJECT: "stop a use of the data",
    SubjectRequestType.PORT: "take the data elsewhere",
}
_BASES_JA = {
    RequestRefusalBasis.IDENTITY_UNPROVEN: "本人確認ができない",
    RequestRefusalBasis.LEGAL_OBLIGATION: "法令上の保存義務",
    RequestRefusalBasis.LEGAL_CLAIM: "法的請求",
    RequestRefusalBasis.UNFOUNDED: "理由がない",
    RequestRefusalBasis.WITHDRAWN: "本人による取り下げ",
}


@struct
class HolderConfirmed:
    """Something that held data of the person, and that holds none of it any more."""

    holder: ErasureHolder = plain("What it is.")
    name: str = plain("Its name: of a read model, for example.")
    version: int | None = plain("Of a read model: which edition.", default=None)
    position: int | None = plain("Up to where in the log it has come.", default=None)
    removed: int = plain("Rows, editions or keys that were removed for it by this run.")


class SubjectRequestFact(UndertakingFact):
    """A fact of what somebody asked for with their data. It is about nobody: it outlives them.

    It says by pseudonym who it was, and nothing else that tells.
    """

    __slots__ = ()
    about_person = False
    named_by = "request_id"


@fact()
class SubjectRequestReceived(SubjectRequestFact):
    """Somebody asked for something with their data; from here the clock runs (請求の受付)."""

    request_id: UUID = plain(_REQUEST)
    subject_id: UUID = pseudonymous("Whose data.")
    request_type: SubjectRequestType = plain("What is asked for.")
    request_origin: RequestOrigin = plain("Who wants it.")
    due_on: datetime.date = plain("Last day on which an answer is in time.")
    data_classes: tuple[DataClass, ...] | None = plain(
        "Of an erasure: the classes of data that are to go; None: everything.", default=None
    )

    def ja(self) -> str:
        due = on_ja(FuzzyDate.day(self.due_on))
        what = _classes_ja(self.data_classes) if self.data_classes else "個人データ"
        return f"{what}の{TYPES_JA[self.request_type]}の請求を受け付けました(期限:{due})。"

    def en(self) -> str:
        due = on_en(FuzzyDate.day(self.due_on))[3:]
        only = f" ({_classes_en(self.data_classes)})" if self.data_classes else ""
        return f"Asked to {_TYPES_EN[self.request_type]}{only}; an answer is due by {due}."


@fact()
class SubjectRequestApproved(SubjectRequestFact):
    """Somebody else than who recorded it approved the erasure (消去の承認)."""

    request_id: UUID = plain(_REQUEST)

    def ja(self) -> str:
        return "個人データの消去を承認しました。"

    def en(self) -> str:
        return "The erasure was approved."


@fact()
class SubjectRequestRefused(SubjectRequestFact):
    """The request is not met (請求の拒否)."""

    request_id: UUID = plain(_REQUEST)
    request_refusal_basis: RequestRefusalBasis = plain("Why not.")

    def ja(self) -> str:
        return f"請求に応じませんでした({_BASES_JA[self.request_refusal_basis]})。"

    def en(self) -> str:
        basis = self.request_refusal_basis.value.replace("_", " ")
        return f"The request was not met ({basis})."


@fact()
class SubjectRequestFulfilled(SubjectRequestFact):
    """What was asked for was done (請求への対応の完了)."""

    request_id: UUID = plain(_REQUEST)

    def ja(self) -> str:
        return "請求に対応しました。"

    def en(self) -> str:
        return "The request was met."


@fact()
class SubjectErased(SubjectRequestFact):
    """The person's records were closed for ever: from here on nothing is added to them, nobody
    finds them, no read model has them (本人データの消去)."""

    request_id: UUID = plain(_REQUEST)
    subject_ids: tuple[UUID, ...] = pseudonymous("All records of the person, their own first.")
    known_again_until: datetime.date = plain(
        "Last day on which an import of the same person is noticed by a keyed digest."
    )

    def ja(self) -> str:
        return "個人データを消去しました。"

    def en(self) -> str:
        return "The person's data was erased."


@fact()
class ClassesErased(SubjectRequestFact):
    """Some classes of the person's data were erased: what was told in them before is gone for ever;
    the person stays on file, and may tell anew (一部のデータの消去)."""

    request_id: UUID = plain(_REQUEST)
    subject_ids: tuple[UUID, ...] = pseudonymous("All records of the person, their own first.")
    erased_classes: tuple[DataClass, ...] = plain("What went.")
    generation: int = plain("Of the keys for what is told in these classes from here on.")

    def ja(self) -> str:
        return f"{_classes_ja(self.erased_classes)}を消去しました。"

    def en(self) -> str:
        return f"Of the person's data this was erased: {_classes_en(self.erased_classes)}."


@fact()
class ErasureConfirmed(SubjectRequestFact):
    """The receipt: the keys are gone, and everything that held data said that it holds none any
    more (消去証明)."""

    request_id: UUID = plain(_REQUEST)
    keys_destroyed: int = plain("Data keys destroyed for this erasure.")
    up_to_position: int = plain("The place in the log that every read model had reached.")
    confirmed: tuple[HolderConfirmed, ...] = plain("Who confirmed what.")
    data_classes: tuple[DataClass, ...] | None = plain(
        "The classes that were erased; None: everything.", default=None
    )

    def ja(self) -> str:
        return f"消去を確認しました(位置{self.up_to_position}まで、{len(self.confirmed)}件の確認)。"

    def en(self) -> str:
        holders = len(self.confirmed)
        return f"The erasure was confirmed by {holders} holders, up to {self.up_to_position}."


@fact()
class LegalHoldPlaced(Decision):
    """The person's data must be kept: nobody may erase it meanwhile (法的保全)."""

    held_until: datetime.date | None = plain(
        "Last day of the hold; None: until it is lifted.", default=None
    )
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def holds_on(self, day: datetime.date) -> bool:
        """Whether it has not ended by itself."""
        return self.held_until is None or day <= self.held_until

    @property
    def until(self) -> str | None:
        """The last day as text; None: until it is lifted."""
        return self.held_until.isoformat() if self.held_until else None

    def ja(self) -> str:
        end = f"({on_ja(FuzzyDate.day(self.held_until))}まで)" if self.held_until else ""
        return f"法的保全を開始しました{end}{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        end = (
            f"; the last day of it is {on_en(FuzzyDate.day(self.held_until))[3:]}"
            if self.held_until
            else ""
        )
        return f"A legal hold was placed{end}{after_en(': ', self.explanation)}."


@fact()
class LegalHoldLifted(Decision):
    """The data need not be kept for the sake of the law any more (法的保全の解除)."""

    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        return f"法的保全を解除しました{quoted_ja(self.explanation)}。"

    def en(self) -> str:
        return f"The legal hold was lifted{after_en(': ', self.explanation)}."


def _classes_ja(classes: tuple[DataClass, ...]) -> str:
    return "・".join(CLASSES_JA[each] for each in classes)


def _classes_en(classes: tuple[DataClass, ...]) -> str:
    return ", ".join(each.value.replace("_", " ") for each in classes)
