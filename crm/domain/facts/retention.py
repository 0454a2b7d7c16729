"""Facts about how long people's data is kept after they left: a table, row by row."""

from crm.domain.facts.base import ProgrammeFact, fact, plain
from crm.domain.facts.membership import PURPOSES_JA
from crm.domain.words import ConsentPurpose, DataClass

CLASSES_JA = {
    DataClass.IDENTITY: "本人を示す情報",
    DataClass.CONTACT: "連絡先",
    DataClass.EMPLOYMENT: "雇用の記録",
    DataClass.HR_NOTES: "人事メモ",
    DataClass.ENGAGEMENT: "接点の記録",
    DataClass.SPECIAL_CARE: "要配慮個人情報",
}
_CLASS = "The class of data; None: every class."
_ENTITY = (
    "Only of people whose last employer was this legal entity, under the law of its country; None:"
    " of everybody."
)
_PURPOSE = "Counts only for those who agree to this purpose; None: for everybody."


@fact()
class RetentionSet(ProgrammeFact):
    """Data of a class is kept so long after somebody left (保存期間)."""

    kept_class: DataClass | None = plain(_CLASS, default=None)
    of_legal_entity: str | None = plain(_ENTITY, default=None)
    while_agreed_to: ConsentPurpose | None = plain(_PURPOSE, default=None)
    keep_months: int = plain("Calendar months after the last day of work.")

    def ja(self) -> str:
        what = CLASSES_JA[self.kept_class] if self.kept_class else "すべての情報"
        purpose = PURPOSES_JA[self.while_agreed_to] if self.while_agreed_to else None
        agreed = f"、{purpose}に同意している人" if purpose else ""
        return f"{what}の保存期間を退職後{self.keep_months}か月に定めました{agreed}。"

    def en(self) -> str:
        what = self.kept_class.value.replace("_", " ") if self.kept_class else "all"
        agreed = f" of those who agree to {self.while_agreed_to}" if self.while_agreed_to else ""
        return f"Data ({what}){agreed} is kept for {self.keep_months} months after the last day."


@fact()
class RetentionLifted(ProgrammeFact):
    """A row of the table of retention counts no more."""

    kept_class: DataClass | None = plain(_CLASS, default=None)
    of_legal_entity: str | None = plain(_ENTITY, default=None)
    while_agreed_to: ConsentPurpose | None = plain(_PURPOSE, default=None)

    def ja(self) -> str:
        what = CLASSES_JA[self.kept_class] if self.kept_class else "すべての情報"
        return f"{what}の保存期間の定めを廃止しました。"

    def en(self) -> str:
        what = self.kept_class.value.replace("_", " ") if self.kept_class else "all data"
        return f"A rule on how long {what} is kept was taken back."
